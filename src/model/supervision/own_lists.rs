//! The worker's own lists: what is always replaced, and what is never asked about.

use super::Replacement;

/// The worker's own lists. Words on them are met in any case, with or without accents, and with a possessive.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnLists {
    /// Names and the like, each with what stands in its place.
    pub always: Vec<(String, Replacement)>,
    /// What is never asked about. What stands on both lists is replaced.
    pub never: Vec<String>,
}
