//! A pack named on the shell: by its id, or by its file.

use std::path::Path;

use crate::base::Notice;
use crate::model::{Pack, Shelf};
use crate::pack;
use crate::say;
use crate::store::StoreError;

use super::error::Failure;
use super::reflect::no_pack;

/// The pack of that id or, where there is none, in that file. Whatever stands in the way, there is no such pack: a comparison must
/// not look like one that found a change.
pub(super) fn find(named: &Path, shelf: &Shelf) -> Result<Pack, Failure> {
    let name = named.to_string_lossy();
    if let Some(pack) = shelf.pack(&name) {
        return Ok(pack.clone());
    }
    let like_a_file = named.extension().is_some() || named.components().count() > 1;
    if !like_a_file && !named.exists() {
        return Err(no_pack(&name));
    }
    let unread = |source| Failure::nothing(StoreError::Reading { path: named.to_owned(), source }.notice());
    let bytes = pack::open(named).map_err(unread)?;
    let text = pack::tidy(&bytes).unwrap_or_default();
    if pack::is_overlay(&text) {
        return Err(Failure::nothing(Notice::new(say!("cli-pack-overlay", file = &*name)).hint(say!("cli-pack-overlay-hint"))));
    }
    pack::read(&text, shelf).pack.ok_or_else(|| {
        let notice = Notice::new(say!("cli-pack-broken", file = &*name));
        Failure::nothing(notice.hint(say!("cli-pack-broken-hint", file = &*name)))
    })
}
