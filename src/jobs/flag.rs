//! Flags a saved entry for supervision.

use crate::base::{Id, Time};
use crate::model::{Entry, Flag};
use crate::store::{Store, StoreError};

/// Flags the entry called `id`, or the answer to `prompt` in it, or takes the flag away; gives the entry as it stands then.
///
/// # Errors
///
/// When the entry cannot be read or written, or changed between the two; nothing changed then.
pub fn flag(store: &Store, id: Id, prompt: Option<&str>, flag: Option<Flag>, now: Time) -> Result<Entry, StoreError> {
    super::amend(store, id, now, |entry| match prompt {
        None => entry.flag = flag,
        Some(prompt) => {
            if let Some(response) = entry.responses.iter_mut().find(|response| response.prompt.id == prompt) {
                response.flag = flag;
            }
        }
    })
}
