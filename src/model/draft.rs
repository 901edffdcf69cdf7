//! An entry not finished yet, and the word it was left at.

use super::{Entry, Step};

/// What is on disk of a sitting that has not been saved.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// Everything said so far. Its id is the draft's.
    pub entry: Entry,
    /// Where the person was.
    pub step: Step,
    /// How many characters of that step's answer stand before the caret.
    pub caret: usize,
    /// The mark of the saved version this draft began from, when it edits a saved entry.
    pub over: Option<String>,
}
