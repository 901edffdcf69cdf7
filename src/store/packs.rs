//! Packs people installed, what they changed about packs, and which packs they want on the first page.
//!
//! A pack is a stranger's file. Only plain files are read, and no further than a pack can be long; links and folders are named and
//! left alone. Every path is made from a checked id, none from what a file holds. What is removed or replaced goes to the trash.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::model::{FirstPage, PackId, Unreadable};
use crate::pack;

use super::atomic::{self, Put};
use super::pen::Pen;
use super::{Store, StoreError, entries};

/// The two kinds of file that stand on the journal's own shelf.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shelved {
    /// A pack.
    Pack,
    /// An overlay: what the person changed about the pack of that id.
    Overlay,
}

/// A pack or overlay on its way to the shelf.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arrival<'a> {
    /// Which of the two.
    pub what: Shelved,
    /// The pack's id.
    pub id: &'a PackId,
    /// Its bytes.
    pub bytes: &'a [u8],
}

/// A file of the shelf as it stands on the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackFile {
    /// The id in its name.
    pub id: PackId,
    /// Where it is, from the journal's folder.
    pub name: String,
    /// Its bytes; one more than a pack can have when there are too many.
    pub bytes: Vec<u8>,
}

impl Store {
    /// Every installed pack or overlay, in order of id; what cannot be one is named and left alone.
    pub fn shelved(&self, what: Shelved) -> Vec<Result<PackFile, Unreadable>> {
        let folder = match what {
            Shelved::Pack => self.layout.packs(),
            Shelved::Overlay => self.layout.overlays(),
        };
        let found = match fs::read_dir(&folder) {
            Ok(found) => found,
            Err(error) if error.kind() == ErrorKind::NotFound => return Vec::new(),
            Err(error) => return vec![Err(self.unreadable(StoreError::reading(&folder, error)))],
        };
        let mut files: Vec<PathBuf> = found.filter_map(Result::ok).map(|found| found.path()).collect();
        files.retain(|file| file.extension().is_some_and(|ending| ending == "ron") && *file != self.layout.first_page());
        files.retain(|file| !file.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.')));
        files.sort_unstable();
        files.iter().map(|file| self.pack_file(file).map_err(|error| self.unreadable(error))).collect()
    }

    /// Puts packs and overlays on the shelf, byte for byte, all of them or none. Where one of that id stands already it is replaced
    /// only if `over` says so, and goes to the trash.
    pub fn shelve(&self, arrivals: &[Arrival<'_>], over: bool) -> Result<(), StoreError> {
        let _held = self.take_pen()?;
        let (mut kept, mut puts) = (Vec::new(), Vec::new());
        for arrival in arrivals {
            let path = self.shelf_place(arrival.what, arrival.id);
            let there = match plain(&path)? {
                false => None,
                true if !over => return Err(StoreError::Exists { path }),
                true => Some(fs::read(&path).map_err(|error| StoreError::reading(&path, error))?),
            };
            kept.extend(there.iter().map(|there| (self.kept_place(arrival.id, there), there.clone())));
            puts.push(Put { path, bytes: arrival.bytes, over: there });
        }
        // The very same may be in the trash already. What goes there is there before anything takes its place.
        kept.retain(|(path, _)| !path.exists());
        let kept = kept.iter().map(|(path, bytes)| Put { path: path.clone(), bytes, over: None });
        let puts: Vec<Put<'_>> = kept.chain(puts).collect();
        for put in &puts {
            atomic::make_folder(put.path.parent().unwrap_or(self.root()))?;
        }
        atomic::write_together(&puts)
    }

    /// Moves a pack or overlay to the trash; `false` when there is none of that id.
    pub fn unshelve(&self, what: Shelved, id: &PackId) -> Result<bool, StoreError> {
        let _held = self.take_pen()?;
        let file = self.shelf_place(what, id);
        if !plain(&file)? {
            return Ok(false);
        }
        let there = fs::read(&file).map_err(|error| StoreError::reading(&file, error))?;
        self.keep_pack(id, &there)?;
        atomic::remove(&file)?;
        Ok(true)
    }

    /// What the person changed about the first page.
    pub fn first_page(&self) -> Result<FirstPage, StoreError> {
        self.card(&self.layout.first_page()).map(|(page, _)| page)
    }

    /// Arranges the first page anew, on top of what another window did meanwhile.
    pub fn arrange_first_page(&self, change: impl FnOnce(&mut FirstPage)) -> Result<FirstPage, StoreError> {
        let _held = self.take_pen()?;
        // It names packs and nothing else, and is read before the journal is unlocked.
        self.change_with(&Pen::plain(), &self.layout.first_page(), change)
    }

    fn pack_file(&self, file: &Path) -> Result<PackFile, StoreError> {
        plain(file)?;
        let stem = file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        let id = PackId::read(stem).ok_or_else(|| unread(file, crate::say!("shelf-file-name")))?;
        let bytes = pack::open(file).map_err(|error| StoreError::reading(file, error))?;
        Ok(PackFile { id, name: self.layout.name_of(file), bytes })
    }

    /// Where the pack or overlay called `id` stands, for the person to find it.
    pub fn pack_file_name(&self, what: Shelved, id: &PackId) -> String {
        self.shelf_place(what, id).display().to_string()
    }

    fn shelf_place(&self, what: Shelved, id: &PackId) -> PathBuf {
        match what {
            Shelved::Pack => self.layout.pack(id),
            Shelved::Overlay => self.layout.overlay(id),
        }
    }

    /// Where these bytes of a pack or overlay stand in the trash.
    fn kept_place(&self, id: &PackId, bytes: &[u8]) -> PathBuf {
        self.layout.trashed_pack(id, &entries::mark(bytes))
    }

    /// Puts the bytes of a pack or overlay into the trash, where the very same may stand already.
    fn keep_pack(&self, id: &PackId, bytes: &[u8]) -> Result<(), StoreError> {
        let kept = self.kept_place(id, bytes);
        atomic::make_folder(kept.parent().unwrap_or(self.root()))?;
        match atomic::write_new(&kept, bytes) {
            Err(StoreError::Exists { .. }) => Ok(()),
            other => other,
        }
    }
}

/// Whether a plain file stands there, and not nothing; a link, a folder or a device is refused.
fn plain(file: &Path) -> Result<bool, StoreError> {
    match fs::symlink_metadata(file) {
        Ok(about) if about.is_file() => Ok(true),
        Ok(_) => Err(unread(file, crate::say!("shelf-not-plain"))),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(StoreError::reading(file, error)),
    }
}

fn unread(file: &Path, reason: String) -> StoreError {
    StoreError::Unread { path: file.to_owned(), line: None, reason }
}
