//! What a program left that was killed in the middle of a write.

use std::fs;
use std::path::Path;

use crate::base::Id;
use crate::model::{Draft, Entry, Step};

use super::leftover::{is_left_behind, temporary_files};
use super::pen::Held;
use super::{Store, StoreError, atomic, format, lock, read, seal};

impl Store {
    /// Brings in order what another program or machine left: seals what came in the open, gives other versions of sessions and drafts a
    /// place of their own, and sweeps up. What cannot be done now is done another time.
    pub fn tidy(&self) {
        let _another_time = self.seal_what_came();
        self.adopt();
        self.sweep();
    }

    /// Takes away the temp files and the locks of drafts that no program holds any more; nothing that is said in them and nowhere else
    /// is lost. What cannot be done now is done another time.
    pub fn sweep(&self) {
        if !self.check().is_ok_and(|there_is_one| there_is_one) {
            return;
        }
        let is_old = |file: &Path| fs::symlink_metadata(file).is_ok_and(|about| is_left_behind(&about, self.birth.now));
        for temp in temporary_files(self.root()).iter().filter(|temp| is_old(temp)) {
            let _another_time = self.take_pen().and_then(|pen| self.sweep_up(&pen, temp));
        }
        for file in self.draft_locks().iter().filter(|file| is_old(file)) {
            let _another_time = self.sweep_lock(file);
        }
    }

    /// Takes a temp file away. Words that stand nowhere else become a draft first where they are whole, and go to the trash where they
    /// are not.
    pub(super) fn sweep_up(&self, pen: &Held, temp: &Path) -> Result<(), StoreError> {
        match self.open_leftover(temp) {
            // It has come to its place meanwhile.
            Err(error) if error.is_nothing_there() => Ok(()),
            // Nobody can say yet what it holds.
            Err(StoreError::Locked | StoreError::SealedElsewhere { .. }) => Ok(()),
            Ok(text) if text.is_empty() => atomic::remove(temp),
            Ok(text) => match stray(&text) {
                Some(draft) if self.stands_as(draft.entry.id).is_empty() => {
                    let kept = self.put_draft(pen, &draft);
                    self.close_draft(draft.entry.id);
                    kept.and_then(|()| atomic::remove(temp))
                }
                Some(draft) if self.stands_as(draft.entry.id).contains(&text) => atomic::remove(temp),
                // Not the file as it is: a sealed one would stay sealed in a journal that is unsealed.
                _ => self.set_aside_bytes(pen, temp, &text).and_then(|()| atomic::remove(temp)),
            },
            Err(_) => self.set_aside(pen, temp),
        }
    }

    /// What a temp file holds: its name does not say whether it is sealed.
    pub(super) fn open_leftover(&self, temp: &Path) -> Result<Vec<u8>, StoreError> {
        let bytes = read::whole(temp)?;
        if seal::looks_sealed(&bytes) { self.unseal_bytes(temp, &bytes) } else { Ok(bytes) }
    }

    /// What stands under this id among the entries, the drafts and in the trash. What cannot be opened stands there as nothing.
    fn stands_as(&self, id: Id) -> Vec<Vec<u8>> {
        let places = self.find(id).into_iter().chain([self.layout.draft(id), self.layout.trashed(id)]);
        places.filter(|place| self.has(place)).map(|place| self.open(&place).unwrap_or_default()).collect()
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

/// The entry or draft these bytes are, as a draft.
pub(super) fn stray(text: &[u8]) -> Option<Draft> {
    let entry = || format::read::<Entry>(text).map(|(entry, _)| Draft { entry, step: Step::Close, caret: 0, over: None });
    format::read::<Draft>(text).map(|(draft, _)| draft).or_else(|_| entry()).ok()
}
