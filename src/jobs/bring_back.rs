//! Brings an earlier version of an entry back.

use crate::base::Time;
use crate::model::Entry;
use crate::store::{Store, StoreError};

/// Saves what an earlier version says over the entry as it stands, which is kept as a version itself; gives the entry as it stands then.
///
/// # Errors
///
/// When the entry cannot be read or written, or changed between the two; nothing changed then.
pub fn bring_back(store: &Store, version: &Entry, now: Time) -> Result<Entry, StoreError> {
    super::amend(store, version.id, now, |entry| *entry = version.clone())
}
