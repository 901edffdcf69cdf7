//! One question: what it asks, how it may be answered, why it is asked.

use super::Answer;

/// A question of a pack, with everything an entry must keep to be read without that pack.
#[derive(Clone, Debug, PartialEq)]
pub struct Prompt {
    /// Stable within its pack: small letters, digits and hyphens.
    pub id: String,
    /// The question itself.
    pub text: String,
    /// A line beneath it that makes it easier to begin.
    pub hint: Option<String>,
    /// Why it is asked, in a sentence or two.
    pub why: Option<String>,
    /// How it may be answered.
    pub kind: Kind,
    /// The statements of frameworks it draws on, with their words and source.
    pub lenses: Vec<Lens>,
    /// Whom it asks about; never the person supported alone.
    pub about: About,
    /// Needs a second, named yes before it may go into a packet.
    pub always_private: bool,
    /// A follow-up: shown only when this holds.
    pub show_when: Option<Condition>,
    /// Beyond the core of the pack: offered at the close to whoever wants more.
    pub extra: bool,
}

/// A statement as the prompt's reader meets it: enough to cite it in twenty years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lens {
    /// The statement's id, such as `waamh.hope.setbacks`.
    pub statement: String,
    /// Its title, such as "Hope".
    pub title: String,
    /// Where it comes from, such as "WAAMH Peer Work Strategic Framework, 2014".
    pub source: String,
}

impl Prompt {
    /// A question with nothing around it, about the worker.
    pub fn new(id: impl Into<String>, text: impl Into<String>, kind: Kind) -> Self {
        Self {
            id: id.into(),
            text: text.into(),
            hint: None,
            why: None,
            kind,
            lenses: Vec::new(),
            about: About::Me,
            always_private: false,
            show_when: None,
            extra: false,
        }
    }

    /// The statements as they are cited: those under one title in one source are named once.
    pub fn cited(&self) -> impl Iterator<Item = &Lens> {
        let same = |one: &Lens, other: &Lens| one.title == other.title && one.source == other.source;
        let before = move |at: usize, lens: &Lens| self.lenses.iter().take(at).any(|earlier| same(earlier, lens));
        self.lenses.iter().enumerate().filter(move |(at, lens)| !before(*at, lens)).map(|(_, lens)| lens)
    }
}

/// How a prompt may be answered.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// As many lines as the person likes.
    LongText,
    /// One line.
    ShortText,
    /// One point of a scale on which every point has its own words.
    Scale(Vec<Point>),
    /// One of several.
    ChooseOne {
        /// What may be chosen.
        options: Vec<Point>,
        /// Whether the person may write their own instead.
        own_words: bool,
    },
    /// Any number of several.
    ChooseMany {
        /// What may be chosen.
        options: Vec<Point>,
        /// Whether the person may add their own.
        own_words: bool,
    },
    /// Yes or no.
    YesNo,
    /// A whole number.
    Number(Limits),
    /// A day.
    Date,
    /// Words to read; asks nothing.
    Note,
}

impl Kind {
    /// Whether the answer is typed into a writing surface.
    pub fn is_text(&self) -> bool {
        matches!(self, Self::LongText | Self::ShortText)
    }

    /// The points or options a person can choose from, in order.
    pub fn options(&self) -> &[Point] {
        match self {
            Self::Scale(points) => points,
            Self::ChooseOne { options, .. } | Self::ChooseMany { options, .. } => options,
            _ => &[],
        }
    }

    /// Whether the person's own words may stand beside or instead of the options.
    pub fn own_words(&self) -> bool {
        matches!(self, Self::ChooseOne { own_words: true, .. } | Self::ChooseMany { own_words: true, .. })
    }
}

/// One point of a scale, or one thing to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// Stable within its prompt.
    pub id: String,
    /// What the person reads.
    pub words: String,
}

/// The smallest and the largest whole number that make sense.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Smallest, included.
    pub least: i64,
    /// Largest, included.
    pub most: i64,
}

/// Whom a prompt asks about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum About {
    /// The worker.
    #[default]
    Me,
    /// The relationship.
    Us,
    /// The people the worker works with.
    Team,
    /// The organisation.
    Service,
    /// The world around.
    Community,
}

impl About {
    /// Every subject, in the order of the format.
    pub const ALL: [Self; 5] = [Self::Me, Self::Us, Self::Team, Self::Service, Self::Community];
}

/// When a follow-up shows: a test of the answer to an earlier prompt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    /// The id of the earlier prompt.
    pub prompt: String,
    /// What its answer must be.
    pub test: Test,
}

/// What an answer is tested for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Test {
    /// It has been answered at all.
    Answered,
    /// One of these options is chosen, or this point of a scale.
    AnyOf(Vec<String>),
    /// It is yes.
    Yes,
    /// It is no.
    No,
}

impl Test {
    /// Whether `answer` passes.
    pub fn holds(&self, answer: Option<&Answer>) -> bool {
        match (self, answer) {
            (_, None) => false,
            (Self::Answered, Some(_)) => true,
            (Self::AnyOf(wanted), Some(answer)) => answer.chosen().any(|choice| wanted.contains(&choice.id)),
            (Self::Yes, Some(answer)) => *answer == Answer::YesNo(true),
            (Self::No, Some(answer)) => *answer == Answer::YesNo(false),
        }
    }
}
