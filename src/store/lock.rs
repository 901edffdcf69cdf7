//! Locks that end with the program that holds them, whatever ends it.

use std::fs::{File, TryLockError};
use std::path::Path;

use super::{StoreError, atomic};

/// A lock held until this is dropped.
#[derive(Debug)]
pub(super) struct Lease {
    /// Held open: the lock goes with the handle.
    _file: File,
}

/// Waits for the lock at `path`. On a disk that knows no locks there is none to wait for.
pub(super) fn wait(path: &Path) -> Result<Lease, StoreError> {
    let file = atomic::lock_file(path)?;
    match file.lock() {
        Ok(()) => {}
        Err(error) if error.kind() == std::io::ErrorKind::Unsupported => {}
        Err(error) => return Err(StoreError::reading(path, error)),
    }
    Ok(Lease { _file: file })
}

/// The lock at `path`, unless another holds it.
pub(super) fn take(path: &Path) -> Result<Option<Lease>, StoreError> {
    let file = atomic::lock_file(path)?;
    match file.try_lock() {
        Err(TryLockError::WouldBlock) => Ok(None),
        // A disk that knows no locks cannot tell us of another window.
        Ok(()) | Err(TryLockError::Error(_)) => Ok(Some(Lease { _file: file })),
    }
}

/// Whether another holds the lock at `path`.
pub(super) fn is_taken(path: &Path) -> bool {
    File::open(path).is_ok_and(|file| matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock)))
}
