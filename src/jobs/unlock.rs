//! Unlocks a sealed journal.

use crate::effect::Unlocking;
use crate::store::{Store, StoreError};

/// Takes the key in hand, and goes on with a change of how records stand that was cut short.
///
/// # Errors
///
/// When the passphrase or key is not the one. What cannot be settled now is settled another time, and is no error.
pub fn unlock(store: &Store, by: &Unlocking) -> Result<(), StoreError> {
    match by {
        Unlocking::Passphrase(passphrase) => store.unlock(passphrase)?,
        Unlocking::RecoveryKey(typed) => store.unlock_by_recovery_key(typed)?,
    }
    let _later = store.settle(&mut |_, _| {});
    Ok(())
}
