//! Records of which there is one, changed a little at a time: the first page, the agreement cards, the worker's own lists.

use std::path::Path;

use super::format::Stored;
use super::pen::Pen;
use super::{Store, StoreError, atomic, format};

impl Store {
    /// The record at `file`, or an empty one where there is none; and whether the file holds more than we know.
    pub(super) fn card<T: Stored + Default>(&self, file: &Path) -> Result<(T, bool), StoreError> {
        match self.open(file) {
            Ok(bytes) => format::read(&bytes).map_err(|unread| StoreError::newer_or_unread(file, unread)),
            Err(error) if error.is_nothing_there() => Ok((T::default(), false)),
            Err(error) => Err(error),
        }
    }

    /// Changes the record at `file`, on top of what another window did meanwhile, and gives it as it stands then.
    pub(super) fn change<T: Stored + Default>(&self, file: &Path, change: impl FnOnce(&mut T)) -> Result<T, StoreError> {
        let held = self.take_pen()?;
        self.change_with(&held, file, change)
    }

    /// The same with another pen than the journal is written with. That one is held by the caller.
    pub(super) fn change_with<T: Stored + Default>(
        &self,
        pen: &Pen,
        file: &Path,
        change: impl FnOnce(&mut T),
    ) -> Result<T, StoreError> {
        let (mut record, more) = self.card::<T>(file)?;
        if more {
            return Err(StoreError::Newer { path: file.to_owned() });
        }
        change(&mut record);
        atomic::make_folder(file.parent().unwrap_or(self.root()))?;
        self.replace(pen, file, format::write(&record)?.as_bytes())?;
        Ok(record)
    }
}
