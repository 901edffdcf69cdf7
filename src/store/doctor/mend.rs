//! Mends what was found, where that loses no byte.

use std::path::Path;

use crate::store::charter::Charter;
use crate::store::{Store, StoreError, atomic, format, seal};

use super::{Finding, Mend};

impl Store {
    /// Mends what was found. Something that cannot be mended is left as it is.
    pub fn mend(&self, finding: &Finding) -> Result<(), StoreError> {
        match &finding.mend {
            None => Ok(()),
            Some(Mend::Close(mode)) => atomic::close(&finding.path, *mode),
            Some(Mend::MakeCharter) => self.make_charter(),
            Some(Mend::Settle) => self.settle_anew(),
            Some(Mend::Move(place)) => self.put_in_place(&finding.path, place),
            Some(Mend::SetAside) => {
                let pen = self.take_pen()?;
                self.set_aside(&pen, &finding.path)
            }
            Some(Mend::SweepUp) => self.sweep_up(&self.take_pen()?, &finding.path),
        }
    }

    fn put_in_place(&self, file: &Path, place: &Path) -> Result<(), StoreError> {
        let _held = self.take_pen()?;
        let (place, other) =
            if seal::is_sealed(file) { (seal::sealed(place), place.to_owned()) } else { (place.to_owned(), seal::sealed(place)) };
        if other.try_exists().map_err(|error| StoreError::reading(&other, error))? {
            return Err(StoreError::Exists { path: other });
        }
        atomic::make_folder(place.parent().unwrap_or(self.root()))?;
        atomic::move_new(file, &place)
    }

    /// Makes the `journal.ron` of records that have lost theirs.
    fn make_charter(&self) -> Result<(), StoreError> {
        let recipients = self.key().map(|key| key.recipient()).into_iter().collect();
        let charter = Charter { recipients, ..Charter::new(&self.birth) };
        atomic::write_new(&self.layout.journal(), format::write(&charter)?.as_bytes())
    }
}
