//! Looks at what a stranger's file would do to the shelf, and puts it there.

use std::cmp::Ordering;

use crate::model::{PackId, Shelf};
use crate::pack::{self, Finding};
use crate::store::{Arrival, Shelved, Store, StoreError};

use super::shelf_as_it_came;

/// A file that could come on the shelf, looked over.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// Its text, as far as there is any.
    pub text: String,
    /// What is wrong with it and what could be better.
    pub findings: Vec<Finding>,
    /// Whether it can be used.
    pub verdict: Verdict,
}

/// Whether a file can come on the shelf.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It can.
    Usable(Usable),
    /// A pack of that id is built in, and stays.
    BuiltIn(PackId),
    /// It cannot; the findings say why.
    Faulty,
}

/// A pack or overlay that can be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Usable {
    /// Which of the two.
    pub what: Shelved,
    /// The pack's id.
    pub id: PackId,
    /// The pack's version, or the one the overlay was written over.
    pub version: String,
    /// What stands in its place, and would go to the trash.
    pub replaces: Option<Replaced>,
    /// Its bytes, as they came.
    bytes: Vec<u8>,
}

/// A pack or overlay that stands in the place of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replaced {
    /// Its version.
    pub version: String,
    /// How the version that comes stands to it.
    pub comes: Ordering,
    /// Whether it is the same file, byte for byte.
    pub same: bool,
}

/// Looks files over that come together, in their order.
pub fn candidates(files: Vec<Vec<u8>>, store: &Store) -> Vec<Candidate> {
    let shelf = shelf_as_it_came(store);
    // An overlay is looked over against the pack that comes with it.
    let texts: Vec<String> = files.iter().filter_map(|bytes| pack::tidy(bytes).ok()).collect();
    let coming = pack::shelf_with(texts.iter().map(String::as_str), &shelf);
    files.into_iter().map(|bytes| look(bytes, &shelf, &coming, store)).collect()
}

/// Looks a file over that comes alone. `shelf` has the packs as they came.
pub fn candidate(bytes: Vec<u8>, shelf: &Shelf, store: &Store) -> Candidate {
    look(bytes, shelf, shelf, store)
}

fn look(bytes: Vec<u8>, shelf: &Shelf, coming: &Shelf, store: &Store) -> Candidate {
    let text = match pack::tidy(&bytes) {
        Ok(text) => text,
        Err(finding) => {
            let text = String::from_utf8_lossy(bytes.get(..4096.min(bytes.len())).unwrap_or_default()).into_owned();
            return Candidate { text, findings: vec![Finding { span: 0..0, ..finding }], verdict: Verdict::Faulty };
        }
    };
    let (what, named, findings) = if pack::is_overlay(&text) {
        let named = pack::read_overlay(&text, coming).overlay.map(|overlay| (overlay.of, overlay.version));
        (Shelved::Overlay, named, pack::check_overlay(&text, coming))
    } else {
        let reading = pack::check(&text, coming);
        (Shelved::Pack, reading.pack.map(|pack| (pack.id, pack.version)), reading.findings)
    };
    let named = named.and_then(|(id, version)| Some((PackId::read(&id)?, version)));
    let verdict = match named {
        None => Verdict::Faulty,
        Some((id, _)) if what == Shelved::Pack && shelf.is_built_in(id.as_str()) => Verdict::BuiltIn(id),
        Some((id, version)) => {
            let replaces = standing(what, &id, shelf, store).map(|there| Replaced {
                comes: pack::compare_versions(&version, &there),
                version: there,
                same: on_the_shelf(what, &id, store).is_some_and(|there| there == bytes),
            });
            Verdict::Usable(Usable { what, id, version, replaces, bytes })
        }
    };
    Candidate { text, findings, verdict }
}

/// Puts files on the shelf, all of them or none. Over those that stand there only if `over` says so; they go to the trash.
///
/// # Errors
///
/// When the disk says no, or something stands there and was not to be replaced: nothing changed then, unless the error says so.
pub fn install(store: &Store, usable: &[Usable], over: bool) -> Result<(), StoreError> {
    let arrivals = usable.iter().map(|usable| Arrival { what: usable.what, id: &usable.id, bytes: &usable.bytes });
    store.shelve(&arrivals.collect::<Vec<_>>(), over)
}

/// The version of what stands under that id.
fn standing(what: Shelved, id: &PackId, shelf: &Shelf, store: &Store) -> Option<String> {
    match what {
        Shelved::Pack => shelf.pack(id.as_str()).filter(|pack| !shelf.is_built_in(&pack.id)).map(|pack| pack.version.clone()),
        Shelved::Overlay => overlay_version(id, shelf, store),
    }
}

/// The bytes of what stands under that id.
fn on_the_shelf(what: Shelved, id: &PackId, store: &Store) -> Option<Vec<u8>> {
    let file = store.shelved(what).into_iter().filter_map(Result::ok).find(|file| file.id == *id)?;
    Some(file.bytes)
}

fn overlay_version(id: &PackId, shelf: &Shelf, store: &Store) -> Option<String> {
    let text = pack::tidy(&on_the_shelf(Shelved::Overlay, id, store)?).unwrap_or_default();
    Some(pack::read_overlay(&text, shelf).overlay.map(|overlay| overlay.version).unwrap_or_default())
}
