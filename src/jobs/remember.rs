//! Keeps a decision of the check for every later one, or forgets it.

use crate::effect::Remember;
use crate::model::OwnLists;
use crate::store::{Store, StoreError};

/// Changes the worker's own lists, and gives them as they stand then.
///
/// # Errors
///
/// When they cannot be read or written; nothing changed then.
pub fn remember(store: &Store, remember: &Remember) -> Result<OwnLists, StoreError> {
    store.change_lists(|lists| match &remember.decision {
        Some(decision) => lists.remember(&remember.words, decision),
        None => lists.forget(&remember.words),
    })
}
