//! What to talk about.

use crate::base::Id;
use crate::model::{Action, Entry, Flag, Wanted};

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

impl AgendaItem {
    /// Something the worker adds.
    pub fn own(id: Id, words: String) -> Self {
        Self { source: Source::Own(id), words, wanted: None, again: false }
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
        Self { source, words: words.to_owned(), wanted: flag.wanted, again: false }
    }
}

impl From<&Action> for AgendaItem {
    fn from(action: &Action) -> Self {
        Self { source: Source::Action(action.id), words: action.words.clone(), wanted: None, again: false }
    }
}
