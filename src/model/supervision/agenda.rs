//! What to talk about.

use chrono::NaiveDate;

use crate::base::Id;
use crate::model::{Action, Entry, Flag, Wanted, without_unread};

use super::AnswerRef;

/// One thing to talk about, in words the worker may change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaItem {
    /// Where it came from.
    pub source: Source,
    /// What to say or ask.
    pub words: String,
    /// What kind of response would help.
    pub wanted: Option<Wanted>,
    /// Whether it comes back on the next agenda.
    pub again: bool,
    /// Where it came from a flag, what that said when it was looked at last. What differs from it was changed on the agenda.
    pub flagged: Option<Asked>,
}

/// What a flag puts on an agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// What to ask; where nothing was asked, what was flagged.
    pub words: String,
    /// What would help.
    pub wanted: Option<Wanted>,
}

/// Where a thing on an agenda came from.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Source {
    /// The worker wrote it here; its name.
    Own(Id),
    /// An answer was flagged.
    Answer(AnswerRef),
    /// An entry was flagged as a whole.
    Entry(Id),
    /// An action of an earlier session is still open; its name.
    Action(Id),
}

impl Source {
    /// The entry whose flag it is, where it is one.
    pub fn entry(&self) -> Option<Id> {
        match self {
            Self::Answer(answer) => Some(answer.entry),
            Self::Entry(entry) => Some(*entry),
            Self::Own(_) | Self::Action(_) => None,
        }
    }
}

impl AgendaItem {
    /// Something the worker adds.
    pub fn own(id: Id, words: String) -> Self {
        Self { source: Source::Own(id), words, wanted: None, again: false, flagged: None }
    }

    /// Whether it comes from last time.
    pub fn is_from_last_time(&self) -> bool {
        matches!(self.source, Source::Action(_))
    }

    /// Everything flagged in `entry`: the whole first, then answer by answer. Where nothing was asked, what was flagged is named by its
    /// question, unless that is always private.
    pub fn flagged(entry: &Entry) -> Vec<Self> {
        let whole = entry.flag.as_ref().map(|flag| Self::of(flag, Source::Entry(entry.id), &entry.pack.title));
        let answers = entry.responses.iter().filter_map(|response| {
            let source = Source::Answer(AnswerRef { entry: entry.id, prompt: response.prompt.id.clone() });
            let named = if response.prompt.always_private { entry.pack.title.as_str() } else { response.prompt.text.as_str() };
            Some(Self::of(response.flag.as_ref()?, source, named))
        });
        whole.into_iter().chain(answers).collect()
    }

    fn of(flag: &Flag, source: Source, named: &str) -> Self {
        let question = flag.question.trim();
        let words = if question.is_empty() { named } else { question };
        let flagged = Asked { words: words.to_owned(), wanted: flag.wanted };
        Self { source, words: flagged.words.clone(), wanted: flagged.wanted, again: false, flagged: Some(flagged) }
    }

    /// What is still open of a session before this one, without a day that could not be read there; as it is read on `today`.
    pub(super) fn open(action: &Action, today: NaiveDate) -> Self {
        let words = without_unread(&action.words, today).to_owned();
        Self { source: Source::Action(action.id), words, wanted: None, again: false, flagged: None }
    }

    /// Says what its flag says `now`, as far as the worker changed nothing of it here.
    pub(super) fn follow(&mut self, now: &Self) {
        if let Some(then) = &self.flagged {
            if self.words == then.words {
                self.words.clone_from(&now.words);
            }
            if self.wanted == then.wanted {
                self.wanted = now.wanted;
            }
        }
        self.flagged.clone_from(&now.flagged);
    }
}
