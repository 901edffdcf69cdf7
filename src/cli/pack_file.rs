//! A pack named on the shell: by its id, or by its file.

use std::path::Path;

use crate::base::Notice;
use crate::model::{Pack, Shelf};
use crate::pack;
use crate::say;

use super::error::Failure;
use super::reflect::no_pack;

/// The pack of that id or, where there is none, in that file.
pub(super) fn find(named: &Path, shelf: &Shelf) -> Result<Pack, Failure> {
    let name = named.to_string_lossy();
    if let Some(pack) = shelf.pack(&name) {
        return Ok(pack.clone());
    }
    let like_a_file = named.extension().is_some() || named.components().count() > 1;
    if !like_a_file && !named.exists() {
        return Err(no_pack(&name));
    }
    let bytes = pack::open(named).map_err(|error| Failure::unread(named, error))?;
    let pack = pack::tidy(&bytes).ok().and_then(|text| pack::read(&text, shelf).pack);
    pack.ok_or_else(|| {
        let notice = Notice::new(say!("cli-pack-broken", file = &*name));
        Failure::failed(notice.hint(say!("cli-pack-broken-hint", file = &*name)))
    })
}
