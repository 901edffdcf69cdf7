//! Earlier versions of an entry, and how an entry goes for good.

use std::fs;
use std::path::{Path, PathBuf};

use crate::base::Id;
use crate::model::{Entry, Session};

use super::entries::files_beneath;
use super::leftover::temporary_files;
use super::pen::Pen;
use super::{Found, Store, StoreError, atomic, format, pen, sweep};

impl Store {
    /// The earlier versions of the entry called `id`, oldest first. What cannot be read of them is left out; it is still there.
    pub fn versions(&self, id: Id) -> Vec<Entry> {
        let (files, _) = files_beneath(&self.layout.history(id));
        files.iter().filter_map(|file| self.decode(file).ok()).map(|(entry, _, _)| entry).collect()
    }

    /// Takes the entry called `id` off the disk for good: where it stands, its copies, its earlier versions, what is in the trash of it,
    /// its draft, and what a write of it left behind. Gives how many files went. What left the journal, and what other programs copied, is
    /// out of reach.
    ///
    /// # Errors
    ///
    /// When the disk says no; what went until then is gone.
    pub fn erase(&self, id: Id) -> Result<usize, StoreError> {
        let pen = self.take_pen()?;
        self.forget_in_sessions(&pen, id)?;
        let mut files = self.holding(id);
        files.extend(files_beneath(&self.layout.history(id)).0);
        files.extend([self.layout.trashed(id), self.layout.draft(id)].into_iter().filter(|file| self.has(file)));
        for file in &files {
            pen::remove(file)?;
        }
        atomic::remove(&self.layout.draft_lock(id))?;
        atomic::remove_folder(&self.layout.history(id))?;
        self.close_draft(id);
        Ok(files.len())
    }

    /// Takes what was flagged in the entry called `id` out of every session, also of those in the trash or set aside.
    fn forget_in_sessions(&self, pen: &Pen, id: Id) -> Result<(), StoreError> {
        for folder in [self.layout.sessions(), self.layout.trashed_sessions(), self.layout.set_asides()] {
            for file in files_beneath(&folder).0 {
                // What cannot be read, or holds more than we know, is not written over.
                let Ok(bytes) = self.open(&file) else { continue };
                let Ok((mut session, false)) = format::read::<Session>(&bytes) else { continue };
                if session.forget_entry(id) {
                    self.replace(pen, &file, format::write(&session)?.as_bytes())?;
                }
            }
        }
        Ok(())
    }

    /// Every file beneath `entries`, among the copies in the trash and among the leftovers that holds the entry called `id`, or a part of it.
    fn holding(&self, id: Id) -> Vec<PathBuf> {
        let entries = self.found().filter_map(|found| match found {
            Found::Copy { entry, file } if entry.id == id => Some(self.root().join(file)),
            _ => None,
        });
        let copies = files_beneath(&self.layout.set_asides()).0.into_iter();
        let copies = copies.filter(|file| is_named(file, id) || self.open(file).is_ok_and(|bytes| is_of(id, &bytes)));
        let temps = temporary_files(self.root()).into_iter();
        let temps = temps.filter(|temp| self.open_leftover(temp).is_ok_and(|bytes| is_of(id, &bytes)));
        entries.chain(self.find(id).ok()).chain(copies).chain(temps).collect()
    }

    /// The entries of which earlier versions are kept, whether they stand anywhere themselves or not.
    pub fn remembered(&self) -> Vec<Id> {
        let folders = fs::read_dir(self.layout.histories()).into_iter().flatten().filter_map(Result::ok);
        folders.filter_map(|folder| folder.file_name().to_str()?.parse().ok()).collect()
    }
}

/// Whether what was set aside is called by this id.
fn is_named(file: &Path, id: Id) -> bool {
    file.file_name().is_some_and(|name| name.to_string_lossy().starts_with(&id.to_string()))
}

/// Whether `bytes` are the entry called `id` or a draft of it, whole or cut short.
fn is_of(id: Id, bytes: &[u8]) -> bool {
    match sweep::stray(bytes) {
        Some(draft) => draft.entry.id == id,
        None => format::read::<Session>(bytes).is_err() && String::from_utf8_lossy(bytes).contains(&id.to_string()),
    }
}
