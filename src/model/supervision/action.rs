//! What somebody said they would do.

use chrono::NaiveDate;

use crate::base::Id;
use crate::base::words::Word;
use crate::model::Carried;

/// Something that came of a session. It comes back on every agenda until it is done or let go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// Its name.
    pub id: Id,
    /// What, in the worker's words.
    pub words: String,
    /// Who does it.
    pub whose: Whose,
    /// A day it is meant for, where one was said. Nothing is ever late.
    pub day: Option<NaiveDate>,
    /// What has come of it.
    pub state: Carried,
}

/// Who does an action.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Whose {
    /// The worker.
    #[default]
    Mine,
    /// The supervisor, or the others of the group.
    Theirs,
    /// The service.
    Service,
}

impl Whose {
    /// Everybody, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Mine, Self::Theirs, Self::Service];

    /// "mine", "theirs", "the service's".
    pub fn word(self) -> Word {
        match self {
            Self::Mine => crate::word!("whose-mine"),
            Self::Theirs => crate::word!("whose-theirs"),
            Self::Service => crate::word!("whose-service"),
        }
    }
}
