//! Supervision on disk: a file for each session and each packet, the agreement cards, and the worker's own lists.

use std::path::{Path, PathBuf};

use crate::base::Id;
use crate::model::{Agreement, OwnLists, Packet, Session, Supervision, Unreadable};
use crate::say;

use super::entries::{files_beneath, mark};
use super::format::Stored;
use super::tries::Version;
use super::{Store, StoreError, atomic, format, pen};

impl Store {
    /// Everything there is about supervision. What cannot be read is named and left alone, and keeps nothing else away.
    pub fn supervision(&self) -> Supervision {
        let mut found = Supervision::default();
        for session in self.records(&self.layout.sessions(), &mut found) {
            found.put(session);
        }
        found.packets = self.records(&self.layout.packets(), &mut found);
        found.packets.sort_by_key(|packet: &Packet| std::cmp::Reverse(packet.id));
        found.agreements = self.card_or_none(&self.layout.agreements(), &mut found);
        found.lists = self.card_or_none(&self.layout.lists(), &mut found);
        found.unreadable.extend(self.card_copies().iter().map(|(copy, record)| self.named_copy(copy, record)));
        found
    }

    /// The session called `id`, and the mark of its version; no mark when its file holds more than we know.
    pub fn session(&self, id: Id) -> Result<(Session, Option<String>), StoreError> {
        let file = self.layout.session(id);
        let bytes = self.open(&file).map_err(|error| missing(error, id))?;
        let (session, more) = decode(&file, &bytes)?;
        Ok((session, (!more).then(|| mark(&bytes))))
    }

    /// Saves a session, and gives the mark of its version: a new one where `over` is none, else over the version of that mark. `None`
    /// when something else stands there: then nothing was written.
    ///
    /// When the program ends, a session may be saved again before the last save of it was heard of, and so over a mark that is out of date.
    /// What then stands on the disk is what this program itself wrote over that same version, and is written over.
    pub fn keep_session(&self, session: &Session, over: Option<&str>) -> Result<Option<String>, StoreError> {
        let kept = self.write_session(session, over)?;
        if let Some(mark) = &kept {
            self.tries.note(session.id, Version { over: over.map(str::to_owned), mark: mark.clone() });
        }
        Ok(kept)
    }

    fn write_session(&self, session: &Session, over: Option<&str>) -> Result<Option<String>, StoreError> {
        let text = format::write(session)?;
        let pen = self.take_pen()?;
        let file = self.layout.session(session.id);
        atomic::make_folder(&self.layout.sessions())?;
        let there = match self.open(&file) {
            Ok(bytes) => Some(bytes),
            Err(error) if error.is_nothing_there() => None,
            Err(error) => return Err(error),
        };
        // What is the same already was left by an earlier try of this very save.
        let is_same = there.as_deref() == Some(text.as_bytes());
        let (over, there_mark) = (over.map(str::to_owned), there.as_deref().map(mark));
        let is_ours = |mark: &String| self.tries.is(session.id, &Version { over: over.clone(), mark: mark.clone() });
        if !(there_mark == over || is_same || there_mark.as_ref().is_some_and(is_ours)) {
            return Ok(None);
        }
        if let Some(bytes) = &there
            && format::read::<Session>(bytes).is_ok_and(|(_, more)| more)
        {
            return Err(StoreError::Newer { path: file });
        }
        let put = self.replace(&pen, &file, text.as_bytes());
        self.marked(session.id, Version { over, mark: mark(text.as_bytes()) }, put)
    }

    /// Changes a session on top of what another window did meanwhile, and gives it as it stands then, with its mark.
    pub fn change_session(&self, id: Id, change: impl FnOnce(&mut Session)) -> Result<(Session, String), StoreError> {
        let (mut session, over) = self.session(id)?;
        let over = over.ok_or_else(|| StoreError::Newer { path: self.layout.session(id) })?;
        change(&mut session);
        let kept = self.write_session(&session, Some(&over))?;
        kept.map(|mark| (session, mark)).ok_or(StoreError::Changed { id })
    }

    /// Moves the session called `id` to the trash. What left for it stays in the ledger.
    pub fn trash_session(&self, id: Id) -> Result<(), StoreError> {
        let (file, pen) = (self.layout.session(id), self.take_pen()?);
        if !self.has(&file) {
            return Err(StoreError::NoSession { id });
        }
        self.move_to_trash(&pen, &file, &self.layout.trashed_session(id))
    }

    /// Brings the session called `id` back from the trash.
    pub fn restore_session(&self, id: Id) -> Result<Session, StoreError> {
        let (file, _held) = (self.layout.trashed_session(id), self.take_pen()?);
        if !self.has(&file) {
            return Err(StoreError::NoSession { id });
        }
        atomic::make_folder(&self.layout.sessions())?;
        self.move_record(&file, &self.layout.session(id))?;
        self.session(id).map(|(session, _)| session)
    }

    /// Freezes a packet. One that stands there is never written over.
    pub fn freeze(&self, packet: &Packet) -> Result<(), StoreError> {
        let text = format::write(packet)?;
        let pen = self.take_pen()?;
        atomic::make_folder(&self.layout.packets())?;
        pen.write_new_or_nothing(&self.layout.packet(packet.id), text.as_bytes())
    }

    /// Takes back a packet that was frozen for files that then could not be written.
    pub fn unfreeze(&self, packet: Id) -> Result<(), StoreError> {
        // Whoever seals or unseals may have it in hand, and would put it back.
        let _held = self.take_pen()?;
        pen::remove(&self.layout.packet(packet))
    }

    /// Puts a card among the agreements, in the place of the one for its kind of session.
    pub fn keep_agreement(&self, agreement: &Agreement) -> Result<Vec<Agreement>, StoreError> {
        self.change(&self.layout.agreements(), |cards: &mut Vec<Agreement>| {
            cards.retain(|card| card.kind != agreement.kind);
            cards.push(agreement.clone());
        })
    }

    /// The worker's own lists for the check.
    pub fn lists(&self) -> Result<OwnLists, StoreError> {
        self.card(&self.layout.lists()).map(|(lists, _)| lists)
    }

    /// Changes the worker's own lists for the check.
    pub fn change_lists(&self, change: impl FnOnce(&mut OwnLists)) -> Result<OwnLists, StoreError> {
        self.change(&self.layout.lists(), change)
    }

    /// Other versions of the agreement cards and of the own lists, which a sync program set aside, each with the one that is read.
    pub(super) fn card_copies(&self) -> Vec<(PathBuf, PathBuf)> {
        let folder = self.layout.supervision();
        let (files, _) = files_beneath(&folder);
        let stem = |path: &Path| path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let records = [self.layout.agreements(), self.layout.lists()];
        let record_of = |file: &Path| records.iter().find(|record| file != *record && stem(file).starts_with(&stem(record)));
        let copies = files.iter().filter(|file| file.parent() == Some(&folder));
        copies.filter_map(|file| Some((file.clone(), record_of(file)?.clone()))).collect()
    }

    fn named_copy(&self, copy: &Path, record: &Path) -> Unreadable {
        let reason = say!("unread-copy", record = self.layout.name_of(record));
        Unreadable { file: self.layout.name_of(copy), line: None, reason }
    }

    /// Every record in `folder` that can be read, oldest first.
    fn records<T: Stored>(&self, folder: &Path, found: &mut Supervision) -> Vec<T> {
        let (files, troubles) = files_beneath(folder);
        found.unreadable.extend(troubles.into_iter().map(|error| self.unreadable(error)));
        let read = |file: &Path| decode(file, &self.open(file)?).map(|(record, _)| record);
        let records =
            files.iter().filter_map(|file| read(file).map_err(|error| found.unreadable.push(self.unreadable(error))).ok());
        records.collect()
    }

    fn card_or_none<T: Stored + Default>(&self, file: &Path, found: &mut Supervision) -> T {
        self.card(file).map_or_else(
            |error| {
                found.unreadable.push(self.unreadable(error));
                T::default()
            },
            |(record, _)| record,
        )
    }
}

fn decode<T: Stored>(file: &Path, bytes: &[u8]) -> Result<(T, bool), StoreError> {
    format::read(bytes).map_err(|unread| StoreError::newer_or_unread(file, unread))
}

fn missing(error: StoreError, id: Id) -> StoreError {
    if error.is_nothing_there() { StoreError::NoSession { id } } else { error }
}
