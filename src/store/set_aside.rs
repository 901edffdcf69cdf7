//! What stands in the way of a record and may be somebody's words: it goes to the trash, and nothing of it is lost.

use std::path::{Path, PathBuf};

use super::entries::mark;
use super::layout::id_in;
use super::pen::Pen;
use super::{Store, StoreError, atomic, read, seal};

impl Store {
    /// Sets aside the file at `file`.
    pub(super) fn set_aside(&self, pen: &Pen, file: &Path) -> Result<(), StoreError> {
        let bytes = read::whole(file)?;
        if seal::looks_sealed(&bytes) {
            self.keep_aside(file, &bytes, true)?;
        } else {
            self.set_aside_bytes(pen, file, &bytes)?;
        }
        atomic::remove(file)
    }

    /// Sets aside what was read from `file`, which is to go.
    pub(super) fn set_aside_bytes(&self, pen: &Pen, file: &Path, bytes: &[u8]) -> Result<(), StoreError> {
        self.keep_aside(file, &pen.ink(bytes)?, pen.seals())
    }

    /// Where what was read from `file` goes. Sealed, the mark in the name is that of the sealed bytes, so that nobody can try out what was
    /// written.
    pub(super) fn set_aside_place(&self, file: &Path, ink: &[u8]) -> PathBuf {
        self.layout.set_aside(id_in(&seal::in_the_open(file)), &mark(ink))
    }

    fn keep_aside(&self, file: &Path, ink: &[u8], is_sealed: bool) -> Result<(), StoreError> {
        let open = self.set_aside_place(file, ink);
        let place = if is_sealed { seal::sealed(&open) } else { open };
        atomic::make_folder(&self.layout.set_asides())?;
        match atomic::write_new(&place, ink) {
            // The name is made from the bytes: the very same are there already.
            Err(StoreError::Exists { .. }) if read::whole(&place)? == ink => Ok(()),
            other => other,
        }
    }
}
