//! Locks that end with the program that holds them, whatever ends it.

use std::fs::{File, TryLockError};
use std::io::ErrorKind;
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
    loop {
        let file = atomic::lock_file(path)?;
        // A signal may come while it waits; whatever else is said, there are no locks here.
        while file.lock().is_err_and(|error| error.kind() == ErrorKind::Interrupted) {}
        // A sync program may have put another file there meanwhile, and then another window may hold that one.
        if is_at(&file, path) {
            return Ok(Lease { _file: file });
        }
    }
}

/// The lock at `path`, unless another holds it.
pub(super) fn take(path: &Path) -> Result<Option<Lease>, StoreError> {
    loop {
        let file = atomic::lock_file(path)?;
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => return Ok(None),
            // Whoever held it may have taken the file away before it let go: then this lock is on nothing anybody else sees.
            Ok(()) if !is_at(&file, path) => {}
            // A disk that knows no locks cannot tell us of another window.
            Ok(()) | Err(TryLockError::Error(_)) => return Ok(Some(Lease { _file: file })),
        }
    }
}

/// Whether `file` is what stands at `path` now.
#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let name = |about: std::fs::Metadata| (about.dev(), about.ino());
    file.metadata().map(name).ok() == std::fs::metadata(path).map(name).ok()
}

/// There, a file that is open cannot be taken away.
#[cfg(not(unix))]
fn is_at(_: &File, _: &Path) -> bool {
    true
}

/// Whether another holds the lock at `path`.
pub(super) fn is_taken(path: &Path) -> bool {
    File::open(path).is_ok_and(|file| matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock)))
}
