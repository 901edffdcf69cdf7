//! Which packs the person put on the first page of the journal, and which they took off it: `packs/first_page.ron`.

use crate::model::FirstPage;

use super::{Store, StoreError, atomic, format, lock};

impl Store {
    /// What the person put on the first page and took off it; nothing where they never did.
    pub fn first_page(&self) -> Result<FirstPage, StoreError> {
        let file = self.layout.first_page();
        match std::fs::read(&file) {
            Ok(bytes) => format::read_first_page(&bytes).map_err(|unread| StoreError::newer_or_unread(&file, unread)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(FirstPage::default()),
            Err(error) => Err(StoreError::reading(&file, error)),
        }
    }

    /// Arranges the first page anew, on top of what another window did meanwhile.
    pub fn arrange_first_page(&self, change: impl FnOnce(&mut FirstPage)) -> Result<FirstPage, StoreError> {
        self.ready_to_write()?;
        let _held = lock::wait(&self.layout.lock())?;
        let mut page = self.first_page()?;
        change(&mut page);
        atomic::make_folder(&self.layout.packs())?;
        atomic::replace(&self.layout.first_page(), format::first_page(&page)?.as_bytes())?;
        Ok(page)
    }
}
