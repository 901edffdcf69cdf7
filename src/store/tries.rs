//! Versions of records that this program wrote, or may have written when the disk reported an error, before whoever asked for them was
//! told. Where the next save finds one of them on the disk, it is our own earlier try, and no other window's work.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use crate::base::Id;

/// For each record the last such version.
#[derive(Debug, Default)]
pub(super) struct Tries(Mutex<HashMap<Id, Version>>);

/// A version, by marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Version {
    /// The mark of the version it was written over; `None` where it was new.
    pub(super) over: Option<String>,
    /// Its own mark.
    pub(super) mark: String,
}

impl Tries {
    /// Notes that `version` may stand on the disk.
    pub(super) fn note(&self, id: Id, version: Version) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(id, version);
    }

    /// Notes that whoever asked has been told what stands there.
    pub(super) fn forget(&self, id: Id) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&id);
    }

    /// Whether `version` is the one this program wrote last.
    pub(super) fn is(&self, id: Id, version: &Version) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&id) == Some(version)
    }
}
