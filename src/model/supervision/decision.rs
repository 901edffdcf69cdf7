//! What becomes of a thing in what leaves: it stays as it is, or something stands in its place, everywhere.

use super::Role;

/// What a person decided about a thing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Decision {
    /// Leave it as it is.
    #[default]
    Keep,
    /// Put this in its place, at every mention.
    Replace(Replacement),
}

/// What stands in a thing's place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Replacement {
    /// The words of a role.
    Role(Role),
    /// Words of the person's own.
    Words(String),
}

impl Replacement {
    /// What is written. A role stands in brackets: they fit behind any word, and say that something stood there.
    pub fn words(&self) -> String {
        match self {
            Self::Role(role) => crate::say!("role-written", role = role.word().say()),
            Self::Words(words) => words.clone(),
        }
    }
}

impl From<Role> for Decision {
    fn from(role: Role) -> Self {
        Self::Replace(Replacement::Role(role))
    }
}

/// A decision about one thing, by the words it was found under.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ruling {
    /// The thing's fullest form, as it was written.
    pub words: String,
    /// What becomes of it.
    pub decision: Decision,
}
