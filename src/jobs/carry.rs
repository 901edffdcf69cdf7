//! Closes something that was carried forward.

use crate::base::{Id, Time};
use crate::model::{Carried, Entry};
use crate::store::{Store, StoreError};

/// Notes what came of the thing at `place` in what the entry called `id` carries forward, and gives the entry as it stands then.
///
/// # Errors
///
/// When the entry cannot be read or written, or changed between the two; nothing changed then.
pub fn carry(store: &Store, id: Id, place: usize, state: Carried, now: Time) -> Result<Entry, StoreError> {
    let read = store.entry(id)?;
    let mark = read.mark.ok_or_else(|| store.holds_more(id))?;
    let mut entry = read.entry;
    if let Some(carried) = entry.carry_forward.get_mut(place) {
        carried.state = state;
    }
    entry.saved = now;
    store.save_over(&entry, &mark)?.map(|_| entry).ok_or(StoreError::Changed { id })
}
