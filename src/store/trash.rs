//! The trash: where an entry goes before it is gone, and comes back from.

use std::path::Path;

use crate::base::Id;
use crate::model::Entry;

use super::entries::files_beneath;
use super::pen::Pen;
use super::{Store, StoreError, atomic};

impl Store {
    /// Moves the entry called `id` to the trash.
    pub fn trash(&self, id: Id) -> Result<(), StoreError> {
        let pen = self.take_pen()?;
        let file = self.find(id)?;
        self.move_to_trash(&pen, &file, &self.layout.trashed(id))
    }

    /// Moves a record to its place in the trash. What stands there already is an earlier version, which another machine went on with: it is set
    /// aside.
    pub(super) fn move_to_trash(&self, pen: &Pen, from: &Path, to: &Path) -> Result<(), StoreError> {
        atomic::make_folder(to.parent().unwrap_or(self.root()))?;
        if self.has(to) {
            self.set_aside(pen, &self.stands(to))?;
        }
        self.move_record(from, to)
    }

    /// What the person put in the trash, newest first. What cannot be read there is left out; it is still there.
    pub fn trashed(&self) -> Vec<Entry> {
        let (files, _) = files_beneath(&self.layout.trash());
        let set_aside = self.layout.set_asides();
        files
            .iter()
            .rev()
            .filter(|file| !file.starts_with(&set_aside))
            .filter_map(|file| self.decode(file).ok())
            .map(|(entry, _, _)| entry)
            .collect()
    }

    /// Brings the entry called `id` back from the trash.
    pub fn restore(&self, id: Id) -> Result<Entry, StoreError> {
        let _held = self.take_pen()?;
        let file = self.layout.trashed(id);
        let missing = |error: StoreError| if error.is_nothing_there() { StoreError::NoEntry { id } } else { error };
        let (entry, _, _) = self.decode(&file).map_err(missing)?;
        let place = self.layout.entry(id);
        atomic::make_folder(place.parent().unwrap_or(self.root()))?;
        self.move_record(&file, &place)?;
        Ok(entry)
    }
}
