//! The worker's own lists: what is always replaced, and what is never asked about.

use super::{Decision, Replacement};

/// The worker's own lists. Words on them are met in any case, with or without accents, and with a possessive.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnLists {
    /// Names and the like, each with what stands in its place.
    pub always: Vec<(String, Replacement)>,
    /// What is never asked about. What stands on both lists is replaced.
    pub never: Vec<String>,
}

impl OwnLists {
    /// Keeps for every later check what was decided about `words`.
    pub fn remember(&mut self, words: &str, decision: &Decision) {
        self.forget(words);
        match decision {
            Decision::Keep => self.never.push(words.to_owned()),
            Decision::Replace(with) => self.always.push((words.to_owned(), with.clone())),
        }
    }

    /// Takes `words` off both lists.
    pub fn forget(&mut self, words: &str) {
        self.always.retain(|(known, _)| known != words);
        self.never.retain(|known| known != words);
    }
}
