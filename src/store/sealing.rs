//! Sealing the journal, unsealing it, and everything about its keys.
//!
//! `journal.ron` says to whom records are sealed, and changes first. From then on every record that is written follows it, and
//! [`Store::settle`] brings the others after. It may be cut short anywhere and goes on the next time: a record stands sealed, or in
//! the open, or (for a moment) both ways with the same words, and is read either way.

use std::path::{Path, PathBuf};

use crate::base::Secret;

use super::charter::Charter;
use super::entries::files_beneath;
use super::pen::{Held, Pen};
use super::seal::{self, Key, Recipient, Shut, open_key, seal_key};
use super::{Store, StoreError, atomic, format, leftover, read};

/// Whether the journal's words can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LockState {
    /// It stands in the open.
    Open,
    /// It is sealed, and no key is at hand.
    Locked,
    /// It is sealed, and the key is at hand.
    Unlocked,
}

impl Store {
    /// Whether the journal's words can be read.
    pub fn lock_state(&self) -> LockState {
        match self.key() {
            Some(_) => LockState::Unlocked,
            None if self.needs_key() => LockState::Locked,
            None => LockState::Open,
        }
    }

    /// Whether a change of how records stand was cut short, or is still to be carried through by [`Store::settle`].
    pub fn is_unsettled(&self) -> bool {
        let is = |charter: Charter| charter.unsettled || charter.is_sealed() != self.needs_key();
        self.charter().is_ok_and(|charter| charter.is_some_and(is))
    }

    /// Whether something is sealed, or may be. A key alone shuts nothing: it is there before the first record is sealed to it.
    fn needs_key(&self) -> bool {
        let is_open = |charter: Charter| !charter.is_sealed() && !charter.unsettled;
        let says_open = || self.charter().is_ok_and(|charter| charter.is_some_and(is_open));
        self.has_key() && (!says_open() || self.holds_sealed_records())
    }

    fn holds_sealed_records(&self) -> bool {
        self.records_of_words().iter().any(|record| seal::sealed(record).is_file())
    }

    /// Takes the key in hand. About two seconds of work, on purpose.
    pub fn unlock(&self, passphrase: &Secret) -> Result<(), StoreError> {
        let key = self.key_behind(passphrase)?;
        let fits = |charter: &Charter| !charter.is_sealed() || charter.recipients.contains(&key.recipient());
        if !self.charter()?.as_ref().is_none_or(fits) {
            return Err(StoreError::OtherKey { path: self.layout.key() });
        }
        self.take_in_hand(key);
        Ok(())
    }

    /// Takes the recovery key in hand, as it was copied from paper.
    pub fn unlock_by_recovery_key(&self, typed: &Secret) -> Result<(), StoreError> {
        let key = Key::read(typed).ok_or(StoreError::WrongPassphrase)?;
        let charter = self.charter()?.ok_or(StoreError::WrongPassphrase)?;
        if !charter.recipients.contains(&key.recipient()) {
            return Err(StoreError::WrongPassphrase);
        }
        self.take_in_hand(key);
        Ok(())
    }

    /// Lets go of the key, which is wiped.
    pub fn lock(&self) {
        *self.key.write().unwrap_or_else(std::sync::PoisonError::into_inner) = None;
    }

    /// Seals the journal. Before anything in the open goes, the key is read back from the disk by the passphrase as it was typed, and
    /// each record is read back by that key.
    pub fn seal(&self, passphrase: &Secret, told: &mut dyn FnMut(usize, usize)) -> Result<(), StoreError> {
        if self.holds_sealed_records() && self.charter()?.is_some_and(|charter| !charter.is_sealed()) {
            // Left from an unsealing that was cut short: another key would shut them for ever.
            self.key().ok_or(StoreError::Locked)?;
            self.settle(told)?;
        }
        let file = seal_key(&Key::generate(), passphrase).ok_or(StoreError::NotSealed)?;
        self.put_first_key(&file, passphrase)?;
        self.settle(told)
    }

    /// Puts down the first key of a journal, and says that records are sealed to it from now on. No other window does the same meanwhile:
    /// the key of one of them would be lost, and what was sealed to it.
    fn put_first_key(&self, file: &[u8], passphrase: &Secret) -> Result<(), StoreError> {
        let _held = self.take_pen()?;
        let charter = self.charter()?.unwrap_or_else(|| Charter::new(&self.birth));
        if charter.is_sealed() {
            return Err(StoreError::Exists { path: self.layout.key() });
        }
        if self.holds_sealed_records() {
            return Err(StoreError::Overtaken);
        }
        atomic::replace(&self.layout.key(), file)?;
        let key = self.key_behind(passphrase)?;
        self.write_charter(&Charter { recipients: vec![key.recipient()], unsettled: true, ..charter })?;
        self.take_in_hand(key);
        Ok(())
    }

    /// Brings the journal back into the open. The key goes last.
    pub fn unseal(&self, told: &mut dyn FnMut(usize, usize)) -> Result<(), StoreError> {
        self.key().ok_or(StoreError::Locked)?;
        self.seal_to(Vec::new())?;
        self.settle(told)
    }

    /// Says to whom the records of a sealed journal are sealed from now on. [`Store::settle`] brings them after.
    fn seal_to(&self, recipients: Vec<Recipient>) -> Result<(), StoreError> {
        let _held = self.take_pen()?;
        let charter = self.sealed_charter()?;
        self.write_charter(&Charter { recipients, unsettled: true, ..charter })
    }

    /// Puts another passphrase before the key. Only that one file changes.
    pub fn change_passphrase(&self, old: &Secret, new: &Secret) -> Result<(), StoreError> {
        let key = self.key_behind(old)?;
        self.put_key(&key, new)
    }

    /// Makes a recovery key, in the place of an earlier one, and seals every record to it too. It is kept nowhere: whoever asked puts
    /// it on paper.
    pub fn make_recovery_key(&self, told: &mut dyn FnMut(usize, usize)) -> Result<Secret, StoreError> {
        let key = self.key().ok_or(StoreError::Locked)?;
        let recovery = Key::generate();
        self.seal_to(vec![key.recipient(), recovery.recipient()])?;
        self.settle(told)?;
        Ok(recovery.words())
    }

    /// Whether records are sealed to a recovery key as well.
    pub fn has_recovery_key(&self) -> bool {
        self.charter().is_ok_and(|charter| charter.is_some_and(|charter| charter.recipients.len() > 1))
    }

    /// Gives the journal a new key and passphrase, for someone who came in by the recovery key. Until the last step the recovery key
    /// opens every record, wherever this is cut short.
    pub fn start_over(&self, passphrase: &Secret, told: &mut dyn FnMut(usize, usize)) -> Result<(), StoreError> {
        let recovery = self.key().ok_or(StoreError::Locked)?;
        let fresh = Key::generate();
        self.seal_to(vec![fresh.recipient(), recovery.recipient()])?;
        self.settle(told)?;
        self.put_key(&fresh, passphrase)?;
        self.take_in_hand(fresh);
        Ok(())
    }

    /// Brings every record to how the journal says it stands, one after the other; `told` hears how many of how many. Each is read back
    /// from the disk before its other form goes. Any number of windows may write meanwhile.
    pub fn settle(&self, told: &mut dyn FnMut(usize, usize)) -> Result<(), StoreError> {
        let Some(charter) = self.charter()? else { return Ok(()) };
        if !charter.unsettled && charter.is_sealed() == self.has_key() {
            return Ok(());
        }
        let leftovers = leftover::temporary_files(self.root());
        let records = self.records_of_words();
        for (at, record) in records.iter().enumerate() {
            told(at, records.len());
            self.settle_one(&charter, record)?;
        }
        told(records.len(), records.len());
        let pen = self.take_pen_as(&charter)?;
        // One that was still being written is in its place by now.
        for leftover in leftovers {
            let swept = self.sweep_up(&pen, &leftover);
            // Where nothing is sealed any more it may lie until another time, and holds up nothing.
            if charter.is_sealed() {
                swept?;
            }
        }
        if !charter.is_sealed() {
            self.put_key_away()?;
            self.lock();
        }
        self.write_charter(&Charter { unsettled: false, ..charter })
    }

    /// Puts the key into the trash, still behind its passphrase: a record may turn up that another machine sealed meanwhile.
    fn put_key_away(&self) -> Result<(), StoreError> {
        atomic::make_folder(&self.layout.trash())?;
        atomic::move_new(&self.layout.key(), &self.layout.trashed_key(self.birth.id))
    }

    /// Whether another machine sealed something before it heard that the journal was unsealed, and the key for it may be there.
    pub fn holds_what_came_sealed(&self) -> bool {
        self.stands_open() && !self.layout.trashed_keys().is_empty() && self.holds_sealed_records()
    }

    /// Brings that into the open, by the passphrase the journal had. What this does not open stays as it is.
    pub fn open_what_came_sealed(&self, passphrase: &Secret) -> Result<(), StoreError> {
        let Some(charter) = self.charter()?.filter(|_| self.stands_open()) else { return Ok(()) };
        let keys = self.layout.trashed_keys();
        let opened = keys.iter().rev().find_map(|file| open_key(&read::whole(file).ok()?, passphrase).ok());
        self.take_in_hand(opened.ok_or(StoreError::WrongPassphrase)?);
        let sealed = |record: &&PathBuf| seal::sealed(record).is_file();
        let done = self.records_of_words().iter().filter(sealed).try_for_each(|record| self.settle_one(&charter, record));
        self.lock();
        done
    }

    /// Whether the journal was never sealed, or was unsealed to the end.
    pub(super) fn stands_open(&self) -> bool {
        !self.has_key() && self.charter().is_ok_and(|charter| charter.is_some_and(|charter| !charter.is_sealed()))
    }

    /// Seals what came in the open into a sealed journal: from another machine, which had not heard of the sealing.
    pub(super) fn seal_what_came(&self) -> Result<(), StoreError> {
        let Some(charter) = self.charter()?.filter(|charter| charter.is_sealed() && !charter.unsettled) else { return Ok(()) };
        if self.key().is_none() {
            return Ok(());
        }
        for record in self.records_of_words().iter().filter(|record| record.is_file()) {
            // One that cannot be sealed leaves no other in the open.
            let _another_time = self.settle_one(&charter, record);
        }
        Ok(())
    }

    /// Settles also where the journal says that it is settled: something may have come in since that stands otherwise.
    pub(super) fn settle_anew(&self) -> Result<(), StoreError> {
        self.unsettle()?;
        self.settle(&mut |_, _| {})
    }

    fn unsettle(&self) -> Result<(), StoreError> {
        let _held = self.take_pen()?;
        self.charter()?.map_or(Ok(()), |charter| self.write_charter(&Charter { unsettled: true, ..charter }))
    }

    /// Takes the pen, if the journal still says that records stand as `charter` does.
    fn take_pen_as(&self, charter: &Charter) -> Result<Held, StoreError> {
        let held = self.take_pen()?;
        if held.writes_to(&charter.recipients) { Ok(held) } else { Err(StoreError::Overtaken) }
    }

    fn settle_one(&self, charter: &Charter, record: &Path) -> Result<(), StoreError> {
        let pen = self.take_pen_as(charter)?;
        let bytes = match self.open(record) {
            Ok(bytes) => bytes,
            // Moved or let go of meanwhile.
            Err(error) if error.is_nothing_there() => return Ok(()),
            // What cannot be opened stays as it is. It is named whenever the journal is read.
            Err(StoreError::Damaged { .. } | StoreError::OtherKey { .. } | StoreError::Unread { .. }) => return Ok(()),
            Err(error) => return Err(error),
        };
        self.write_and_read_back(&pen, record, &bytes)
    }

    /// Writes a record anew, reads it back from the disk, and only then takes away its other form.
    fn write_and_read_back(&self, pen: &Pen, path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
        let (place, other) = (pen.place(path), pen.other_place(path));
        let is_settled = place.is_file() && !pen.seals() && !other.is_file();
        if is_settled {
            return Ok(());
        }
        self.keep_the_other(pen, path)?;
        atomic::replace(&place, &pen.ink(bytes)?)?;
        if self.open_file(&place)? != bytes {
            return Err(StoreError::NotTheSame);
        }
        atomic::remove(&other)
    }

    /// Every record that holds a person's words, by its name in the open.
    fn records_of_words(&self) -> Vec<PathBuf> {
        let folders =
            [self.layout.entries(), self.layout.drafts(), self.layout.histories(), self.layout.trash(), self.layout.supervision()];
        let packs = self.layout.trashed_packs();
        folders.iter().flat_map(|folder| files_beneath(folder).0).filter(|file| !file.starts_with(&packs)).collect()
    }

    pub(super) fn has_key(&self) -> bool {
        self.layout.key().is_file()
    }

    /// The key, if the journal is unlocked.
    pub(super) fn key(&self) -> Option<Key> {
        self.key.read().unwrap_or_else(std::sync::PoisonError::into_inner).clone()
    }

    /// The pen of a sealed journal that no longer says to whom.
    pub(super) fn pen_of_the_key(&self) -> Result<Pen, StoreError> {
        self.key().map(|key| Pen::to(vec![key.recipient()])).ok_or(StoreError::Locked)
    }

    fn take_in_hand(&self, key: Key) {
        *self.key.write().unwrap_or_else(std::sync::PoisonError::into_inner) = Some(key);
    }

    /// The key that stands on the disk, opened by what was typed.
    fn key_behind(&self, passphrase: &Secret) -> Result<Key, StoreError> {
        let file = self.layout.key();
        open_key(&read::whole(&file)?, passphrase).map_err(|shut| match shut {
            Shut::WrongKey => StoreError::WrongPassphrase,
            Shut::Damaged => StoreError::Damaged { path: file },
        })
    }

    /// Puts the key behind a passphrase, once it is sure that the passphrase opens what will stand there.
    fn put_key(&self, key: &Key, passphrase: &Secret) -> Result<(), StoreError> {
        let bytes = seal_key(key, passphrase).ok_or(StoreError::NotSealed)?;
        match open_key(&bytes, passphrase) {
            Ok(back) if back.words() == key.words() => atomic::replace(&self.layout.key(), &bytes),
            _ => Err(StoreError::NotSealed),
        }
    }

    fn sealed_charter(&self) -> Result<Charter, StoreError> {
        self.charter()?.filter(Charter::is_sealed).ok_or(StoreError::NotSealed)
    }

    fn write_charter(&self, charter: &Charter) -> Result<(), StoreError> {
        atomic::replace(&self.layout.journal(), format::write(charter)?.as_bytes())
    }
}
