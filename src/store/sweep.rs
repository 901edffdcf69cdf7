//! What a program left that was killed in the middle of a write.

use std::path::Path;
use std::time::{Duration, SystemTime};

use crate::model::{Draft, Entry, Step};

use super::{Store, StoreError, atomic, format, lock, read, seal};

/// Whatever is being written is written long before this is over.
const AN_HOUR: Duration = Duration::from_secs(60 * 60);

impl Store {
    /// Takes away the temp files and the locks of drafts that have been lying about for an hour. Words that stand nowhere else become a
    /// draft first. What cannot be done now is done another time.
    pub fn sweep(&self) {
        let Some(hour_ago) = SystemTime::from(self.birth.now).checked_sub(AN_HOUR) else { return };
        if !self.check().is_ok_and(|there_is_one| there_is_one) {
            return;
        }
        let is_old = |file: &Path| atomic::changed_at(file).is_some_and(|at| at < hour_ago);
        for temp in atomic::temporary_files(self.root()).iter().filter(|temp| is_old(temp)) {
            let _another_time = self.sweep_temp(temp);
        }
        for file in self.draft_locks().iter().filter(|file| is_old(file)) {
            let _another_time = self.sweep_lock(file);
        }
    }

    fn sweep_temp(&self, temp: &Path) -> Result<(), StoreError> {
        let bytes = read::whole(temp)?;
        let text = if seal::looks_sealed(&bytes) { self.unseal_bytes(temp, &bytes) } else { Ok(bytes) };
        match text {
            // Nobody can say yet what it holds.
            Err(StoreError::Locked) => return Ok(()),
            Ok(text) => self.keep_stray(&text)?,
            // It was cut off before it was whole.
            Err(_) => {}
        }
        atomic::remove(temp)
    }

    /// Puts what a temp file holds among the drafts, if it is an entry or a draft that stands nowhere.
    fn keep_stray(&self, text: &[u8]) -> Result<(), StoreError> {
        let entry = || format::read::<Entry>(text).map(|(entry, _)| Draft { entry, step: Step::Close, caret: 0, over: None });
        let Ok(draft) = format::read::<Draft>(text).map(|(draft, _)| draft).or_else(|_| entry()) else { return Ok(()) };
        let id = draft.entry.id;
        let places = [self.layout.draft(id), self.layout.trashed(id)];
        if self.find(id).is_ok() || places.iter().any(|place| self.has(place)) {
            return Ok(());
        }
        let kept = self.keep_draft(&draft);
        self.close_draft(id);
        kept
    }

    /// Takes the lock of a draft away that is gone, unless a window holds it.
    fn sweep_lock(&self, file: &Path) -> Result<(), StoreError> {
        if self.has(&file.with_extension("ron")) {
            return Ok(());
        }
        match lock::take(file)? {
            // While it is held, as `drop_draft` does.
            Some(_held) => atomic::remove(file),
            None => Ok(()),
        }
    }
}
