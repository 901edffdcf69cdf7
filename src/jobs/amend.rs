//! Changes one thing in a saved entry.

use crate::base::{Id, Time};
use crate::model::Entry;
use crate::store::{Store, StoreError};

/// Makes one change to the entry called `id`, and gives the entry as it stands then. The earlier version is kept.
///
/// # Errors
///
/// When the entry cannot be read or written, or changed between the two; nothing changed then.
pub(super) fn amend(store: &Store, id: Id, now: Time, change: impl FnOnce(&mut Entry)) -> Result<Entry, StoreError> {
    let read = store.entry(id)?;
    let mark = read.mark.ok_or_else(|| store.holds_more(id))?;
    let mut entry = read.entry;
    change(&mut entry);
    entry.saved = now;
    store.save_over(&entry, &mark)?.map(|_| entry).ok_or(StoreError::Changed { id })
}
