//! Drafts on disk: what was typed and not yet saved, held by the window it is typed in.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{MutexGuard, PoisonError};

use crate::base::Id;
use crate::model::{Draft, Unreadable};

use super::entries::files_beneath;
use super::lock::Lease;
use super::pen::Held;
use super::{Store, StoreError, atomic, format, lock, pen};

impl Store {
    /// Puts a draft on disk and holds it, so that no other window offers it.
    pub fn keep_draft(&self, draft: &Draft) -> Result<(), StoreError> {
        self.put_draft(&self.take_pen()?, draft)
    }

    /// The same for whoever has the pen.
    pub(super) fn put_draft(&self, pen: &Held, draft: &Draft) -> Result<(), StoreError> {
        let (id, text) = (draft.entry.id, format::write(draft)?);
        atomic::make_folder(&self.layout.drafts())?;
        self.hold_draft(id)?;
        self.replace(pen, &self.layout.draft(id), text.as_bytes())
    }

    /// Takes the draft called `id` in hand, and gives it as it stands now; `None` where there is none.
    ///
    /// # Errors
    ///
    /// [`StoreError::Held`] when another window has it; any other when what stands there cannot be read: it is not in hand then.
    pub fn open_draft(&self, id: Id) -> Result<Option<Draft>, StoreError> {
        let file = self.layout.draft(id);
        // Where nothing can be written there is nothing to hold, and a save will say why. What stands there is read all the same: to go on
        // without it would be to write over it later.
        if self.begin().and_then(|()| atomic::make_folder(&self.layout.drafts())).is_ok() {
            self.hold_draft(id)?;
        }
        let read = match self.open(&file) {
            Ok(bytes) => known_draft(&file, &bytes).map(Some),
            Err(error) if error.is_nothing_there() => Ok(None),
            Err(error) => Err(error),
        };
        if read.is_err() {
            self.close_draft(id);
        }
        read
    }

    /// Lets go of the draft called `id`; it stays where it is.
    pub fn close_draft(&self, id: Id) {
        self.leases().remove(&id);
    }

    /// Takes the draft called `id` away, now that its words stand elsewhere or are not wanted. One that another window has open
    /// holds that window's words, and stays.
    pub fn drop_draft(&self, id: Id) -> Result<(), StoreError> {
        if !self.layout.drafts().is_dir() {
            return Ok(());
        }
        match self.hold_draft(id) {
            Err(StoreError::Held { .. }) => return Ok(()),
            other => other?,
        }
        // Whoever seals or unseals may have it in hand, and would put it back.
        let _held = lock::wait(&self.layout.lock())?;
        pen::remove(&self.layout.draft(id))?;
        // While it is still held, so that whoever waits for it does not wait for a file that is gone.
        let removed = atomic::remove(&self.layout.draft_lock(id));
        self.close_draft(id);
        removed
    }

    /// The drafts no window has open, newest first, and those that could not be read.
    pub fn drafts(&self) -> (Vec<Draft>, Vec<Unreadable>) {
        let (files, troubles) = files_beneath(&self.layout.drafts());
        let mut unreadable: Vec<Unreadable> = troubles.into_iter().map(|error| self.unreadable(error)).collect();
        let mut drafts = Vec::new();
        for file in files.iter().rev() {
            match self.open(file).and_then(|bytes| known_draft(file, &bytes)) {
                Ok(draft) if lock::is_taken(&self.layout.draft_lock(draft.entry.id)) => {}
                Ok(draft) => drafts.push(draft),
                Err(error) => unreadable.push(self.unreadable(error)),
            }
        }
        (drafts, unreadable)
    }

    /// The files locks on drafts are held on.
    pub(super) fn draft_locks(&self) -> Vec<PathBuf> {
        let found = std::fs::read_dir(self.layout.drafts()).into_iter().flatten().filter_map(Result::ok);
        found.map(|found| found.path()).filter(|file| file.extension().is_some_and(|ending| ending == "lock")).collect()
    }

    fn leases(&self) -> MutexGuard<'_, HashMap<Id, Lease>> {
        self.leases.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Holds the draft until it is dropped or this program ends, unless another window holds it.
    fn hold_draft(&self, id: Id) -> Result<(), StoreError> {
        let mut leases = self.leases();
        if leases.contains_key(&id) {
            return Ok(());
        }
        match lock::take(&self.layout.draft_lock(id))? {
            Some(lease) => {
                leases.insert(id, lease);
                Ok(())
            }
            None => Err(StoreError::Held { id }),
        }
    }
}

/// The draft in this file, unless it holds more than we know: what is written over again and again would drop that.
fn known_draft(file: &Path, bytes: &[u8]) -> Result<Draft, StoreError> {
    format::read_known(bytes).map_err(|unread| StoreError::newer_or_unread(file, unread))
}
