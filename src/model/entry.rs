//! One sitting's answers, with the questions as they were asked.

use chrono::NaiveDate;

use crate::base::{Id, Time};

use super::{Answer, Prompt, Shift};

/// A reflection: readable without the pack it came from.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its name for ever.
    pub id: Id,
    /// When the sitting began.
    pub created: Time,
    /// When it was last saved.
    pub saved: Time,
    /// The shift it belongs to.
    pub shift: Shift,
    /// The pack that asked.
    pub pack: PackRef,
    /// Every prompt of the sitting, answered or not, in the order they were asked.
    pub responses: Vec<Response>,
    /// Words the person filed it under.
    pub tags: Vec<String>,
    /// What the person said they would try.
    pub carry_forward: Vec<CarryForward>,
    /// What the worker wants to bring about the whole of it.
    pub flag: Option<Flag>,
}

/// Which pack asked, in which version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackRef {
    /// The pack's id.
    pub id: String,
    /// Its version, as semver.
    pub version: String,
    /// Its title then.
    pub title: String,
}

/// A prompt, what was answered, and whether it may leave.
#[derive(Clone, Debug, PartialEq)]
pub struct Response {
    /// The question as it was asked.
    pub prompt: Prompt,
    /// The answer; `None` when the prompt was skipped or not reached.
    pub answer: Option<Answer>,
    /// The person's own words, where something else was chosen in their place: kept for them, and no part of the answer.
    pub unchosen: Option<String>,
    /// Whether the worker marked it to go to supervision. Never set by the program.
    pub ticked: bool,
    /// What the worker wants to bring about it.
    pub flag: Option<Flag>,
}

impl Response {
    /// A prompt nobody has answered yet.
    pub fn unanswered(prompt: Prompt) -> Self {
        Self { prompt, answer: None, unchosen: None, ticked: false, flag: None }
    }

    /// The person's own words, whether they were chosen or not.
    pub fn own_words(&self) -> Option<&str> {
        let chosen = self.answer.as_ref().and_then(Answer::own_words);
        chosen.or(self.unchosen.as_deref())
    }

    /// Whether the person wrote or chose something here.
    pub fn is_written_on(&self) -> bool {
        self.answer.is_some() || self.unchosen.is_some()
    }

    /// Whether it was ticked and there is something in it.
    pub fn leaves(&self) -> bool {
        self.ticked && self.answer.is_some()
    }
}

/// Something to bring to supervision.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Flag {
    /// The question for the supervisor; may be empty.
    pub question: String,
    /// The kind of response wanted.
    pub wanted: Option<Wanted>,
}

/// What kind of response would help. After Heron's six categories, in the words of the people who ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Listen.
    Listen,
    /// Think it over with me.
    ThinkItOver,
    /// Suggest.
    Suggest,
    /// Teach me.
    Teach,
    /// Back me up.
    BackMeUp,
    /// Decide together.
    DecideTogether,
}

impl Wanted {
    /// Every kind, in the order they are offered.
    pub const ALL: [Self; 6] = [Self::Listen, Self::ThinkItOver, Self::Suggest, Self::Teach, Self::BackMeUp, Self::DecideTogether];

    /// The kind as a person asks for it.
    pub fn words(self) -> String {
        match self {
            Self::Listen => crate::say!("wanted-listen"),
            Self::ThinkItOver => crate::say!("wanted-think"),
            Self::Suggest => crate::say!("wanted-suggest"),
            Self::Teach => crate::say!("wanted-teach"),
            Self::BackMeUp => crate::say!("wanted-back"),
            Self::DecideTogether => crate::say!("wanted-decide"),
        }
    }
}

/// Something the worker said they would try.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CarryForward {
    /// What, in their words.
    pub words: String,
    /// What has come of it.
    pub state: Carried,
}

/// Whether something carried forward is still open. There is no "overdue".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Carried {
    /// Still to try.
    #[default]
    Open,
    /// Tried, on this day.
    Done(NaiveDate),
    /// Let go, on this day.
    LetGo(NaiveDate),
}

impl Carried {
    /// Whether nothing came of it yet.
    pub fn is_open(self) -> bool {
        self == Self::Open
    }
}

impl Entry {
    /// Where it stands among others, the oldest first: by its shift, then by when it was begun.
    pub fn order(&self) -> (NaiveDate, Time, Id) {
        (self.shift.date, self.created, self.id)
    }

    /// Whether the prompt at `index` is shown: its condition holds, or something stands in it already. Words once written are
    /// never hidden by a change of mind elsewhere.
    pub fn shows(&self, index: usize) -> bool {
        self.responses.get(index).is_some_and(|response| {
            response.is_written_on()
                || response.prompt.show_when.as_ref().is_none_or(|when| when.test.holds(self.answer_to(&when.prompt)))
        })
    }

    /// The answer to the prompt called `id`.
    pub fn answer_to(&self, id: &str) -> Option<&Answer> {
        self.responses.iter().find(|response| response.prompt.id == id)?.answer.as_ref()
    }

    /// The answered prompts, in order.
    pub fn answered(&self) -> impl Iterator<Item = (&Response, &Answer)> {
        self.responses.iter().filter_map(|response| Some((response, response.answer.as_ref()?)))
    }

    /// Whether the person has put anything into it at all.
    pub fn is_blank(&self) -> bool {
        let said = |response: &Response| response.is_written_on() || response.flag.is_some();
        !self.responses.iter().any(said) && self.tags.is_empty() && self.carry_forward.is_empty() && self.flag.is_none()
    }

    /// Whether both say the same, whenever they were saved.
    pub fn says_the_same(&self, other: &Self) -> bool {
        let Self { id, created, saved: _, shift, pack, responses, tags, carry_forward, flag } = self;
        let others = (&other.id, &other.created, &other.shift, &other.pack);
        let others_words = (&other.responses, &other.tags, &other.carry_forward, &other.flag);
        (id, created, shift, pack) == others && (responses, tags, carry_forward, flag) == others_words
    }
}
