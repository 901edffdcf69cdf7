//! Looks at what a stranger's file would do to the shelf, and puts it there.

use std::cmp::Ordering;

use crate::model::{PackId, Shelf};
use crate::pack::{self, Finding, Severity};
use crate::store::{Shelved, Store, StoreError};

/// A file that could come on the shelf, looked over.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// Its text, as far as there is any.
    pub text: String,
    /// What is wrong with it and what could be better.
    pub findings: Vec<Finding>,
    /// What it is, when it can be used.
    pub usable: Option<Usable>,
    /// Its bytes, as they came.
    bytes: Vec<u8>,
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
    /// What it would do to the shelf.
    pub plan: Plan,
}

/// What putting a file on the shelf would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Plan {
    /// It would be new.
    New,
    /// One of that id stands there, in this version, and would go to the trash.
    Replace {
        /// The version that stands there.
        there: String,
        /// How the version that comes stands to it.
        comes: Ordering,
    },
    /// A pack of that id is built in, and stays.
    BuiltIn,
}

impl Candidate {
    /// Whether something stands in the way of using it.
    pub fn has_errors(&self) -> bool {
        self.usable.is_none()
    }
}

/// Looks a file over. `shelf` has the packs as they came.
pub fn candidate(bytes: Vec<u8>, shelf: &Shelf, store: &Store) -> Candidate {
    let text = match pack::tidy(&bytes) {
        Ok(text) => text,
        Err(finding) => {
            let text = String::from_utf8_lossy(bytes.get(..4096.min(bytes.len())).unwrap_or_default()).into_owned();
            return Candidate { text, findings: vec![Finding { span: 0..0, ..finding }], usable: None, bytes };
        }
    };
    let (what, named, findings) = if pack::is_overlay(&text) {
        let named = pack::read_overlay(&text, shelf).overlay.map(|overlay| (overlay.of, overlay.version));
        (Shelved::Overlay, named, pack::check_overlay(&text, shelf))
    } else {
        let reading = pack::check(&text, shelf);
        (Shelved::Pack, reading.pack.map(|pack| (pack.id, pack.version)), reading.findings)
    };
    let stands = findings.iter().all(|finding| finding.rule.severity() < Severity::Error);
    let usable = named.filter(|_| stands).and_then(|(id, version)| {
        let id = PackId::read(&id)?;
        let plan = plan(what, &id, &version, shelf, store);
        Some(Usable { what, id, version, plan })
    });
    Candidate { text, findings, usable, bytes }
}

/// Puts a candidate on the shelf. Over one that stands there only if `over` says so; that one goes to the trash.
///
/// # Errors
///
/// When the disk says no, or something stands there and was not to be replaced: nothing changed then.
pub fn install(store: &Store, candidate: &Candidate, over: bool) -> Result<(), StoreError> {
    match &candidate.usable {
        Some(usable) if usable.plan != Plan::BuiltIn => store.shelve(usable.what, &usable.id, &candidate.bytes, over),
        _ => Ok(()),
    }
}

fn plan(what: Shelved, id: &PackId, version: &str, shelf: &Shelf, store: &Store) -> Plan {
    let installed = shelf.installed.iter().any(|other| other == id.as_str());
    let there = match what {
        Shelved::Pack if installed => shelf.pack(id.as_str()).map(|pack| pack.version.clone()),
        Shelved::Pack if shelf.pack(id.as_str()).is_some() => return Plan::BuiltIn,
        Shelved::Pack => None,
        Shelved::Overlay => overlay_version(id, shelf, store),
    };
    match there {
        Some(there) => Plan::Replace { comes: pack::compare_versions(version, &there), there },
        None => Plan::New,
    }
}

fn overlay_version(id: &PackId, shelf: &Shelf, store: &Store) -> Option<String> {
    let file = store.shelved(Shelved::Overlay).into_iter().filter_map(Result::ok).find(|file| file.id == *id)?;
    let text = pack::tidy(&file.bytes).unwrap_or_default();
    Some(pack::read_overlay(&text, shelf).overlay.map(|overlay| overlay.version).unwrap_or_default())
}
