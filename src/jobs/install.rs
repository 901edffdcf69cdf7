//! Looks at what a stranger's file would do to the shelf, and puts it there.

use std::cmp::Ordering;

use crate::model::{PackId, Shelf};
use crate::pack::{self, Finding};
use crate::store::{Shelved, Store, StoreError};

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
}

/// Looks a file over. `shelf` has the packs as they came.
pub fn candidate(bytes: Vec<u8>, shelf: &Shelf, store: &Store) -> Candidate {
    let text = match pack::tidy(&bytes) {
        Ok(text) => text,
        Err(finding) => {
            let text = String::from_utf8_lossy(bytes.get(..4096.min(bytes.len())).unwrap_or_default()).into_owned();
            return Candidate { text, findings: vec![Finding { span: 0..0, ..finding }], verdict: Verdict::Faulty };
        }
    };
    let (what, named, findings) = if pack::is_overlay(&text) {
        let named = pack::read_overlay(&text, shelf).overlay.map(|overlay| (overlay.of, overlay.version));
        (Shelved::Overlay, named, pack::check_overlay(&text, shelf))
    } else {
        let reading = pack::check(&text, shelf);
        (Shelved::Pack, reading.pack.map(|pack| (pack.id, pack.version)), reading.findings)
    };
    let named = named.and_then(|(id, version)| Some((PackId::read(&id)?, version)));
    let verdict = match named {
        None => Verdict::Faulty,
        Some((id, _)) if what == Shelved::Pack && is_built_in(&id, shelf) => Verdict::BuiltIn(id),
        Some((id, version)) => {
            let replaces = standing(what, &id, shelf, store)
                .map(|there| Replaced { comes: pack::compare_versions(&version, &there), version: there });
            Verdict::Usable(Usable { what, id, version, replaces, bytes })
        }
    };
    Candidate { text, findings, verdict }
}

/// Puts a file on the shelf. Over one that stands there only if `over` says so; that one goes to the trash.
///
/// # Errors
///
/// When the disk says no, or something stands there and was not to be replaced: nothing changed then.
pub fn install(store: &Store, usable: &Usable, over: bool) -> Result<(), StoreError> {
    store.shelve(usable.what, &usable.id, &usable.bytes, over)
}

fn is_built_in(id: &PackId, shelf: &Shelf) -> bool {
    shelf.pack(id.as_str()).is_some() && !is_installed(id, shelf)
}

fn is_installed(id: &PackId, shelf: &Shelf) -> bool {
    shelf.installed.iter().any(|installed| installed == id.as_str())
}

/// The version of what stands under that id.
fn standing(what: Shelved, id: &PackId, shelf: &Shelf, store: &Store) -> Option<String> {
    match what {
        Shelved::Pack => shelf.pack(id.as_str()).filter(|_| is_installed(id, shelf)).map(|pack| pack.version.clone()),
        Shelved::Overlay => overlay_version(id, shelf, store),
    }
}

fn overlay_version(id: &PackId, shelf: &Shelf, store: &Store) -> Option<String> {
    let file = store.shelved(Shelved::Overlay).into_iter().filter_map(Result::ok).find(|file| file.id == *id)?;
    let text = pack::tidy(&file.bytes).unwrap_or_default();
    Some(pack::read_overlay(&text, shelf).overlay.map(|overlay| overlay.version).unwrap_or_default())
}
