//! Versions that were put in place before the disk said no: whoever asked was told that they were not saved, and tries again with more.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use crate::base::Id;

/// By record, the last version this program may have put in place without being sure of it.
#[derive(Debug, Default)]
pub(super) struct Unsure(Mutex<HashMap<Id, Version>>);

/// A version, by marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Version {
    /// Over which one it was to go; `None` where it was new.
    pub(super) over: Option<String>,
    /// What it would be.
    pub(super) mark: String,
}

impl Unsure {
    /// Notes what came of putting `version` in place.
    pub(super) fn note<T, E>(&self, id: Id, version: Version, put: &Result<T, E>) {
        let mut versions = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match put {
            Ok(_) => drop(versions.remove(&id)),
            Err(_) => drop(versions.insert(id, version)),
        }
    }

    /// Whether it is `version` that may stand there.
    pub(super) fn is(&self, id: Id, version: &Version) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&id) == Some(version)
    }
}
