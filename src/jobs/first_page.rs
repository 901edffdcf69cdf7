//! The packs on the first page: as the person arranged them, and one put there or taken off.

use crate::base::Notice;
use crate::model::{FirstPage, Shelf};
use crate::store::{Store, StoreError};

/// Arranges the first page as the person left it. When that cannot be read it stays as it begins, and the notice says why.
pub fn arrange_first_page(store: &Store, shelf: &mut Shelf) -> Option<Notice> {
    match store.first_page() {
        Ok(page) => {
            (shelf.shown, shelf.hidden) = (page.shown, page.hidden);
            None
        }
        Err(error) => Some(error.notice()),
    }
}

/// Puts the pack called `pack` on the first page or takes it off, and says how the page is arranged then.
///
/// # Errors
///
/// When the disk says no, or a newer Aftershift arranged the page: it stays as it was.
pub fn put_on_first_page(store: &Store, pack: &str, on: bool) -> Result<FirstPage, StoreError> {
    store.arrange_first_page(|page| page.put(pack, on))
}
