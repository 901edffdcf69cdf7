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
    super::amend(store, id, now, |entry| {
        if let Some(carried) = entry.carry_forward.get_mut(place) {
            carried.state = state;
        }
    })
}
