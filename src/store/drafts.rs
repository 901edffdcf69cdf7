//! Drafts on disk: what was typed and not yet saved, held by the window it is typed in.

use crate::base::Id;
use crate::model::{Draft, Unreadable};

use super::entries::files_beneath;
use super::{Store, StoreError, atomic, format, lock, read};

impl Store {
    /// Puts a draft on disk and holds it, so that no other window offers it.
    pub fn keep_draft(&self, draft: &Draft) -> Result<(), StoreError> {
        self.ready_to_write()?;
        atomic::make_folder(&self.layout.drafts())?;
        let id = draft.entry.id;
        self.hold_draft(id)?;
        atomic::replace(&self.layout.draft(id), format::draft(draft)?.as_bytes())
    }

    /// Takes the draft called `id` away, now that its words stand elsewhere or are not wanted. One that another window has open
    /// holds that window's words, and stays.
    pub fn drop_draft(&self, id: Id) -> Result<(), StoreError> {
        if !self.holds_draft(id) && lock::is_taken(&self.layout.draft_lock(id)) {
            return Ok(());
        }
        atomic::remove(&self.layout.draft(id))?;
        self.leases.lock().unwrap_or_else(std::sync::PoisonError::into_inner).remove(&id);
        atomic::remove(&self.layout.draft_lock(id))
    }

    /// The drafts no window has open, newest first, and those that could not be read.
    pub fn drafts(&self) -> (Vec<Draft>, Vec<Unreadable>) {
        let (files, troubles) = files_beneath(&self.layout.drafts());
        let mut unreadable: Vec<Unreadable> = troubles.into_iter().map(|error| self.unreadable(error)).collect();
        let mut drafts = Vec::new();
        for file in files.iter().rev() {
            let read = read::whole(file);
            match read.and_then(|bytes| format::read_draft(&bytes).map_err(|unread| StoreError::newer_or_unread(file, unread))) {
                Ok(draft) if lock::is_taken(&self.layout.draft_lock(draft.entry.id)) => {}
                Ok(draft) => drafts.push(draft),
                Err(error) => unreadable.push(self.unreadable(error)),
            }
        }
        (drafts, unreadable)
    }

    fn holds_draft(&self, id: Id) -> bool {
        self.leases.lock().unwrap_or_else(std::sync::PoisonError::into_inner).contains_key(&id)
    }

    /// Holds the draft until it is dropped or this program ends, unless another window holds it.
    fn hold_draft(&self, id: Id) -> Result<(), StoreError> {
        let mut leases = self.leases.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
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
