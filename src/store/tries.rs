//! What this program put in place, or tried to, and whoever asked has not heard of: the next save of it is no other's work.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use crate::base::Id;

/// By record, the last version this program put in place, or may have when the disk said no.
#[derive(Debug, Default)]
pub(super) struct Tries(Mutex<HashMap<Id, Version>>);

/// A version, by marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Version {
    /// Over which one it was to go; `None` where it was new.
    pub(super) over: Option<String>,
    /// What it would be.
    pub(super) mark: String,
}

impl Tries {
    /// Notes that `version` may stand there.
    pub(super) fn note(&self, id: Id, version: Version) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(id, version);
    }

    /// Notes that whoever asked knows what stands there.
    pub(super) fn forget(&self, id: Id) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&id);
    }

    /// Whether it is `version` that this program put there.
    pub(super) fn is(&self, id: Id, version: &Version) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&id) == Some(version)
    }
}
