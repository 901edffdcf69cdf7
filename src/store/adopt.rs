//! Other versions of a session or a draft, as a sync program sets them aside. They are not brought together answer by answer, as those of an
//! entry are: each becomes a record of its own, and both can be gone on with.

use std::path::{Path, PathBuf};

use crate::base::Id;
use crate::model::{Draft, Session};

use super::entries::{digest, files_beneath};
use super::format::{self, Stored};
use super::layout::Layout;
use super::{Store, StoreError};

/// A record that is adopted where it stands beside another of its id.
trait Adopted: Stored {
    fn folder(layout: &Layout) -> PathBuf;

    fn place(layout: &Layout, id: Id) -> PathBuf;

    fn id(&self) -> Id;

    /// The same under another id.
    fn renamed(self, id: Id) -> Self;
}

impl Adopted for Session {
    fn folder(layout: &Layout) -> PathBuf {
        layout.sessions()
    }

    fn place(layout: &Layout, id: Id) -> PathBuf {
        layout.session(id)
    }

    fn id(&self) -> Id {
        self.id
    }

    fn renamed(self, id: Id) -> Self {
        Self { id, ..self }
    }
}

impl Adopted for Draft {
    fn folder(layout: &Layout) -> PathBuf {
        layout.drafts()
    }

    fn place(layout: &Layout, id: Id) -> PathBuf {
        layout.draft(id)
    }

    fn id(&self) -> Id {
        self.entry.id
    }

    fn renamed(mut self, id: Id) -> Self {
        self.entry.id = id;
        Self { over: None, ..self }
    }
}

impl Store {
    /// Adopts the other versions of sessions and drafts. What cannot be adopted now is another time.
    pub(super) fn adopt(&self) {
        self.adopt_each::<Session>();
        self.adopt_each::<Draft>();
    }

    fn adopt_each<T: Adopted>(&self) {
        for file in files_beneath(&T::folder(&self.layout)).0 {
            let _another_time = self.adopt_one::<T>(&file);
        }
    }

    fn adopt_one<T: Adopted>(&self, file: &Path) -> Result<(), StoreError> {
        let bytes = self.open(file)?;
        // What holds more than we know stays as it is.
        let Ok((record, false)) = format::read::<T>(&bytes) else { return Ok(()) };
        let place = T::place(&self.layout, record.id());
        if place == file {
            return Ok(());
        }
        let pen = self.take_pen()?;
        if !self.has(&place) {
            return self.move_record(file, &place);
        }
        if self.open(&place)? != bytes {
            // Out of the words: two machines that adopt the same version call it the same.
            let id = Id::out_of(record.id().millis(), &digest(&bytes));
            let own_place = T::place(&self.layout, id);
            if !self.has(&own_place) {
                pen.write_new(&own_place, format::write(&record.renamed(id))?.as_bytes())?;
            }
        }
        // One that says the same goes too: it would stand for the record once that is put away.
        self.set_aside(&pen, &self.stands(file))
    }
}
