//! Adds to a journal what a backup holds and the journal does not. Nothing is written over.

use std::path::{Path, PathBuf};

use crate::base::Id;
use crate::model::{Entry, Unreadable};
use crate::say;
use crate::store::doctor::Kind;
use crate::store::entries::files_beneath;
use crate::store::layout::id_in;
use crate::store::pen::Pen;
use crate::store::seal::Shut;
use crate::store::{Store, StoreError, atomic, format, seal};

use super::name;
use super::unpack::{Backup, opened};

/// What came of putting a backup beside what is there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Beside {
    /// How many files came that were not there.
    pub added: usize,
    /// How many were there already.
    pub there: usize,
    /// Copies of entries that say something else than the entry there: their files, to be merged by hand.
    pub copies: Vec<String>,
    /// How many other records say something else than those there, and were set aside.
    pub set_aside: usize,
    /// What could not be opened.
    pub unopened: Vec<Unreadable>,
}

impl Store {
    /// Adds to the journal what the backup holds and it does not. An entry that says something else than the one here is kept beside it;
    /// any other record like that is set aside. It may be cut short, and goes on when it is done again.
    pub fn restore_beside(&self, backup: &mut Backup) -> Result<Beside, StoreError> {
        let key = backup.key().cloned();
        let mut done = Beside::default();
        backup.each(|name, bytes| {
            let kind = Kind::at(&self.layout, &name::place(self.root(), name));
            if matches!(kind, Kind::Charter | Kind::Key | Kind::Lock | Kind::Temp | Kind::Other) {
                // The journal has its own.
                return Ok(());
            }
            match opened(key.as_ref(), name, bytes) {
                Ok(bytes) => self.take_in(kind, name, &bytes, &mut done)?,
                Err(shut) => done.unopened.push(unopened(name, shut)),
            }
            Ok(())
        })?;
        Ok(done)
    }

    fn take_in(&self, kind: Kind, name: &str, bytes: &[u8], done: &mut Beside) -> Result<(), StoreError> {
        let path = seal::in_the_open(&name::place(self.root(), name));
        let id = kind.read(bytes).ok().and_then(|(id, _)| id);
        let pen = self.take_pen()?;
        let Some(record) = self.known(kind, id, &path) else {
            let place = id.and_then(|id| kind.place(&self.layout, id)).unwrap_or(path);
            atomic::make_folder(place.parent().unwrap_or(self.root()))?;
            let plain = Pen::plain();
            let pen: &Pen = if kind.holds_words() { &pen } else { &plain };
            pen.write_new(&place, bytes)?;
            done.added += 1;
            return Ok(());
        };
        if self.says(&record, bytes) {
            done.there += 1;
        } else if kind == Kind::Entry && record.starts_with(self.layout.entries()) {
            self.keep_copy(&pen, &record, id, bytes, done)?;
        } else if self.is_among(&self.layout.set_asides(), bytes) {
            done.there += 1;
        } else {
            self.set_aside_bytes(&pen, &path, bytes)?;
            done.set_aside += 1;
        }
        Ok(())
    }

    /// Where the record stands that this one would be, wherever the person has put it since.
    fn known(&self, kind: Kind, id: Option<Id>, path: &Path) -> Option<PathBuf> {
        let trashed = |id: Id| Some(self.layout.trashed(id)).filter(|path| self.has(path));
        let found = match (kind, id) {
            (Kind::Entry | Kind::TrashedEntry, Some(id)) => self.find(id).ok().or_else(|| trashed(id)),
            (Kind::Draft, Some(id)) => {
                Some(self.layout.draft(id)).filter(|path| self.has(path)).or_else(|| self.find(id).ok()).or_else(|| trashed(id))
            }
            (Kind::Session | Kind::TrashedSession, Some(id)) => {
                [self.layout.session(id), self.layout.trashed_session(id)].into_iter().find(|path| self.has(path))
            }
            _ => None,
        };
        // What stands there may not be readable, and is still there.
        found.or_else(|| Some(path.to_owned()).filter(|path| self.has(path)))
    }

    /// Puts a copy beside the record, where a reader names it as one.
    fn keep_copy(&self, pen: &Pen, record: &Path, id: Option<Id>, bytes: &[u8], done: &mut Beside) -> Result<(), StoreError> {
        let folder = record.parent().unwrap_or(self.root());
        let is_copy = |file: &PathBuf| id_in(file) == id || id.is_some_and(|id| file.to_string_lossy().contains(&id.to_string()));
        let (files, _) = files_beneath(folder);
        if files.iter().filter(|file| is_copy(file)).any(|file| self.says(file, bytes)) {
            done.there += 1;
            return Ok(());
        }
        let copy = pen.write_beside(record, "from-backup", bytes)?;
        done.copies.push(self.layout.name_of(&pen.place(&copy)));
        Ok(())
    }

    fn is_among(&self, folder: &Path, bytes: &[u8]) -> bool {
        files_beneath(folder).0.iter().any(|file| self.says(file, bytes))
    }

    /// Whether the record says the same, whenever it was saved.
    fn says(&self, record: &Path, bytes: &[u8]) -> bool {
        let Ok(there) = self.open(record) else { return false };
        let entry = |bytes: &[u8]| format::read::<Entry>(bytes).ok().map(|(entry, _)| entry);
        there == bytes || entry(&there).zip(entry(bytes)).is_some_and(|(there, other)| there.says_the_same(&other))
    }
}

fn unopened(name: &str, shut: Shut) -> Unreadable {
    let reason = match shut {
        Shut::WrongKey => say!("unread-other-key"),
        Shut::Damaged => say!("unread-damaged"),
    };
    Unreadable { file: name.to_owned(), line: None, reason }
}
