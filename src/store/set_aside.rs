//! What stands in the way of a record and may be somebody's words: it is put beside the record or goes to the trash, and nothing of it is
//! lost.

use std::path::{Path, PathBuf};

use super::entries::{files_beneath, mark};
use super::layout::id_in;
use super::pen::Pen;
use super::{Store, StoreError, atomic, read, seal};

impl Store {
    /// Where a record stands both sealed and in the open, the form that `pen` does not write is about to go. If it says something else than
    /// the other, it is kept elsewhere first: a change that was cut short left it, or another machine wrote it before it heard of the change.
    pub(super) fn keep_the_other(&self, pen: &Pen, path: &Path) -> Result<(), StoreError> {
        let (place, other) = (pen.place(path), pen.other_place(path));
        if !(place.is_file() && other.is_file()) {
            return Ok(());
        }
        match (self.open_file(&other), self.open_file(&place)) {
            (Ok(left), Ok(there)) if left == there => Ok(()),
            (Ok(left), _) if self.is_shown_beside(path) => self.keep_beside(pen, path, &left),
            (Ok(left), _) => self.set_aside_bytes(pen, path, &left),
            (Err(_), _) => self.set_aside(pen, &other),
        }
    }

    /// Keeps another version beside the record at `path`. A try that was cut short may have kept it there already.
    fn keep_beside(&self, pen: &Pen, path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let (files, _) = files_beneath(path.parent().unwrap_or(self.root()));
        let is_other =
            |file: &&PathBuf| *file != path && file.file_name().unwrap_or_default().to_string_lossy().starts_with(&*stem);
        if files.iter().filter(is_other).any(|file| self.open(file).is_ok_and(|kept| kept == bytes)) {
            return Ok(());
        }
        pen.write_beside(path, "other", bytes).map(drop)
    }

    /// Whether another version beside a record of this name is found and shown: of an entry as a clash, of a session or a draft as one more.
    fn is_shown_beside(&self, path: &Path) -> bool {
        [self.layout.entries(), self.layout.sessions(), self.layout.drafts()].iter().any(|folder| path.starts_with(folder))
    }

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
