//! Earlier versions of an entry, and how an entry goes for good.

use std::fs;
use std::path::PathBuf;

use crate::base::Id;
use crate::model::Entry;

use super::entries::files_beneath;
use super::{Found, Store, StoreError, atomic, lock, pen};

impl Store {
    /// The earlier versions of the entry called `id`, oldest first. What cannot be read of them is left out; it is still there.
    pub fn versions(&self, id: Id) -> Vec<Entry> {
        let (files, _) = files_beneath(&self.layout.history(id));
        files.iter().filter_map(|file| self.decode(file).ok()).map(|(entry, _, _)| entry).collect()
    }

    /// Takes the entry called `id` off the disk for good: where it stands, its copies, its earlier versions, what is in the trash of it
    /// and its draft. Gives how many files went. What left the journal, and what other programs copied, is out of reach.
    ///
    /// # Errors
    ///
    /// When the disk says no; what went until then is gone.
    pub fn erase(&self, id: Id) -> Result<usize, StoreError> {
        self.ready_to_write()?;
        let _held = lock::wait(&self.layout.lock())?;
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

    /// Every file beneath `entries`, and among the copies in the trash, that holds the entry called `id`.
    fn holding(&self, id: Id) -> Vec<PathBuf> {
        let entries = self.found().filter_map(|found| match found {
            Found::Copy { entry, file } if entry.id == id => Some(self.root().join(file)),
            _ => None,
        });
        let copies = files_beneath(&self.layout.set_asides()).0;
        let copies = copies.into_iter().filter(|file| self.decode(file).is_ok_and(|(entry, _, _)| entry.id == id));
        entries.chain(self.find(id).ok()).chain(copies).collect()
    }

    /// The entries of which earlier versions are kept, whether they stand anywhere themselves or not.
    pub fn remembered(&self) -> Vec<Id> {
        let folders = fs::read_dir(self.layout.histories()).into_iter().flatten().filter_map(Result::ok);
        folders.filter_map(|folder| folder.file_name().to_str()?.parse().ok()).collect()
    }
}
