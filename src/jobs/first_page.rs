//! Puts a pack on the first page, or takes it off.

use crate::model::FirstPage;
use crate::store::{Store, StoreError};

/// Puts the pack called `pack` on the first page or takes it off, and says how the page is arranged then.
///
/// # Errors
///
/// When the disk says no, or a newer Aftershift arranged the page: it stays as it was.
pub fn put_on_first_page(store: &Store, pack: &str, on: bool) -> Result<FirstPage, StoreError> {
    store.arrange_first_page(|page| page.put(pack, on))
}
