//! What a person asks to have on paper, and what may leave by it.

use crate::base::Id;
use crate::model::{Entry, Response};

/// Entries to put on paper, and how much of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// The entries, in any order.
    pub entries: Vec<Entry>,
    /// How much of them.
    pub scope: Scope,
    /// The always-private answers the worker has said yes to a second time, by name.
    pub second_yes: Vec<SecondYes>,
}

/// How much leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The answers the worker ticked, and nothing beside them.
    Ticked,
    /// All that was written, for the worker's own hands.
    Everything,
}

/// One always-private answer, named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecondYes {
    /// The entry it stands in.
    pub entry: Id,
    /// The id of its prompt.
    pub prompt: String,
}

impl Request {
    /// The answers that would leave but are always private and wait for a second yes. They stay.
    pub fn held_back(&self) -> impl Iterator<Item = (&Entry, &Response)> {
        let responses = self.entries.iter().flat_map(|entry| entry.responses.iter().map(move |response| (entry, response)));
        responses.filter(|(entry, response)| self.asks_for(response) && self.waits(entry, response))
    }

    /// Whether the answer in `response` may leave.
    pub(super) fn lets_out(&self, entry: &Entry, response: &Response) -> bool {
        match self.scope {
            Scope::Ticked => self.asks_for(response) && !self.waits(entry, response),
            Scope::Everything => !self.waits(entry, response),
        }
    }

    /// Whether the answer in `response`, if there is one, is meant.
    fn asks_for(&self, response: &Response) -> bool {
        let answered = response.answer.as_ref().is_some_and(|answer| !answer.is_blank());
        answered && (response.ticked || self.scope == Scope::Everything)
    }

    fn waits(&self, entry: &Entry, response: &Response) -> bool {
        let named = |yes: &SecondYes| yes.entry == entry.id && yes.prompt == response.prompt.id;
        response.prompt.always_private && !self.second_yes.iter().any(named)
    }
}
