//! Which answers go with a session: those the worker ticked, and what was chosen otherwise here.

use crate::base::Id;
use crate::model::{Entry, Response};

use super::Session;

/// One answer, named.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AnswerRef {
    /// The entry it stands in.
    pub entry: Id,
    /// The id of its prompt.
    pub prompt: String,
}

/// What was chosen about one answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choosing {
    /// Which.
    pub answer: AnswerRef,
    /// What.
    pub goes: Goes,
}

/// Whether an answer goes with a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goes {
    /// It stays in the journal.
    No,
    /// It goes; an always-private answer does not go by this alone.
    Yes,
    /// It is always private, and the worker said a second, named yes.
    ThoughPrivate,
}

impl Session {
    /// Whether the answer in `response` goes: as chosen here, or else as it was ticked when it was written, if the shift is in the
    /// session's period and [what was written comes to such a session by itself](super::SessionKind::is_reflective). Nothing always private
    /// goes without its second yes.
    pub fn takes(&self, entry: &Entry, response: &Response) -> bool {
        if response.answer.as_ref().is_none_or(crate::model::Answer::is_blank) {
            return false;
        }
        match self.chosen(entry.id, &response.prompt.id) {
            Some(Goes::No) => false,
            Some(Goes::Yes) => !response.prompt.always_private,
            Some(Goes::ThoughPrivate) => true,
            None => {
                let comes = self.kind.is_reflective() && self.spans(entry.shift.date);
                comes && response.ticked && !response.prompt.always_private
            }
        }
    }

    /// Chooses about one answer.
    pub fn choose(&mut self, answer: AnswerRef, goes: Goes) {
        self.choices.retain(|choosing| choosing.answer != answer);
        self.choices.push(Choosing { answer, goes });
    }

    /// What was chosen here about the answer to `prompt` in `entry`, if anything was.
    pub fn chosen(&self, entry: Id, prompt: &str) -> Option<Goes> {
        let of = |choosing: &&Choosing| choosing.answer.entry == entry && choosing.answer.prompt == prompt;
        self.choices.iter().find(of).map(|choosing| choosing.goes)
    }
}
