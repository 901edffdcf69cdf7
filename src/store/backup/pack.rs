//! Packs the journal into one file.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

use zip::result::{ZipError, ZipResult};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use crate::base::{Id, Time};
use crate::model::Unreadable;
use crate::say;
use crate::store::doctor::{Kind, walk};
use crate::store::entries::mark;
use crate::store::pen::Pen;
use crate::store::{Sort, Store, StoreError, atomic, format, read, seal};

use super::unpack::Backup;
use super::{Listed, Manifest, name};

/// So often the journal is looked through for what came or was moved while it was packed.
const LOOKS: usize = 4;

/// What a backup holds, once it was read back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackedUp {
    /// Where it is.
    pub file: PathBuf,
    /// How many files of each sort.
    pub counts: BTreeMap<Sort, usize>,
    /// Whether it is sealed, as the journal is.
    pub sealed: bool,
    /// What could not be put into it.
    pub left_out: Vec<Unreadable>,
}

impl Store {
    /// Packs the journal into one file at `file`, reads that back, and only then puts it there. `None` where there is no journal. Where
    /// something stands there, only `over` lets it be written over.
    pub fn back_up(&self, file: &Path, over: bool, now: Time) -> Result<Option<BackedUp>, StoreError> {
        match std::fs::symlink_metadata(file) {
            Ok(_) if !over => return Err(StoreError::Exists { path: file.to_owned() }),
            Ok(there) if !there.is_file() => return Err(StoreError::NotAFile { path: file.to_owned() }),
            _ => {}
        }
        if self.to_pack().is_empty() {
            return Ok(None);
        }
        let waiting = atomic::Waiting::beside(file)?;
        let packed = self.pack_into(waiting.file(), now).map_err(|error| not_written(file, error))?;
        let Packed { manifest, counts, left_out } = packed;
        let back = Backup::read(file, waiting.read_back()?)?;
        if *back.manifest() != manifest {
            return Err(StoreError::NotTheSame);
        }
        waiting.put(over)?;
        Ok(Some(BackedUp { file: file.to_owned(), counts, sealed: manifest.sealed, left_out }))
    }

    fn pack_into(&self, file: &File, now: Time) -> ZipResult<Packed> {
        let mut packing = Packing::new(self, file);
        packing.every_file()?;
        let Packing { mut zip, counts, left_out, listed, .. } = packing;
        let manifest = Manifest {
            journal: self.name(),
            made: now,
            sealed: self.is_sealed(),
            counts: counts.iter().map(|(sort, count)| (sort.id().to_owned(), *count)).collect(),
            files: listed.into_values().collect(),
        };
        let text = format::write(&manifest).map_err(|_unprintable| ZipError::InvalidArchive(name::MANIFEST.into()))?;
        zip.start_file(name::MANIFEST, as_it_is())?;
        zip.write_all(text.as_bytes())?;
        zip.finish()?;
        Ok(Packed { manifest, counts, left_out })
    }

    /// The journal's own name, where it can be read.
    pub(super) fn name(&self) -> Option<Id> {
        self.charter().ok().flatten().map(|charter| charter.id)
    }

    fn is_sealed(&self) -> bool {
        self.has_key() || matches!(self.charter(), Ok(Some(charter)) if charter.is_sealed())
    }

    /// Every file a backup holds.
    fn to_pack(&self) -> Vec<(Kind, PathBuf)> {
        let (found, _) = walk(&self.layout);
        let paths = found.into_iter().filter(|found| found.path.is_file()).map(|found| found.path);
        let kinds = paths.map(|path| (Kind::at(&self.layout, &path), path));
        kinds.filter(|(kind, _)| !matches!(kind, Kind::Lock | Kind::Temp | Kind::Other)).collect()
    }

    /// The pen that a sealed journal's words are sealed with, should they stand in the open; `None` where it is not known to whom.
    fn pen_to_pack(&self) -> Option<Pen> {
        match self.charter() {
            Ok(Some(charter)) => Some(Pen::to(charter.recipients)),
            _ if self.has_key() => self.pen_of_the_key().ok(),
            _ => Some(Pen::plain()),
        }
    }
}

/// What was packed, before it is read back.
struct Packed {
    manifest: Manifest,
    counts: BTreeMap<Sort, usize>,
    left_out: Vec<Unreadable>,
}

/// A backup that is being packed.
struct Packing<'s> {
    store: &'s Store,
    pen: Option<Pen>,
    zip: ZipWriter<&'s File>,
    /// What has been looked at.
    seen: BTreeSet<PathBuf>,
    listed: BTreeMap<String, Listed>,
    counts: BTreeMap<Sort, usize>,
    left_out: Vec<Unreadable>,
}

impl<'s> Packing<'s> {
    fn new(store: &'s Store, file: &'s File) -> Self {
        Self {
            store,
            pen: store.pen_to_pack(),
            zip: ZipWriter::new(file),
            seen: BTreeSet::new(),
            listed: BTreeMap::new(),
            counts: BTreeMap::new(),
            left_out: Vec::new(),
        }
    }

    /// Packs every file, and what came or was moved meanwhile. Other windows may go on writing: each file is whole at any time.
    fn every_file(&mut self) -> ZipResult<()> {
        for _ in 0..LOOKS {
            let new: Vec<_> = self.store.to_pack().into_iter().filter(|(_, path)| self.seen.insert(path.clone())).collect();
            if new.is_empty() {
                break;
            }
            for (kind, path) in new {
                self.file(kind, &path)?;
            }
        }
        Ok(())
    }

    fn file(&mut self, kind: Kind, path: &Path) -> ZipResult<()> {
        let bytes = match read::whole(path) {
            Ok(bytes) => bytes,
            // Moved meanwhile: it is met again where it is now.
            Err(error) if error.is_nothing_there() => return Ok(()),
            Err(error) => {
                self.left_out.push(self.store.unreadable(error));
                return Ok(());
            }
        };
        if seal::is_sealed(path) || !kind.holds_words() {
            return self.add(kind, path, &bytes);
        }
        let Some(ink) = self.pen.as_ref().and_then(|pen| pen.ink(&bytes).ok()) else {
            self.leave_out(path, say!("doctor-in-the-open"));
            return Ok(());
        };
        let seals = self.pen.as_ref().is_some_and(Pen::seals);
        match (seals, seal::sealed(path).is_file()) {
            (false, _) => self.add(kind, path, &ink),
            (true, false) => self.add(kind, &seal::sealed(path), &ink),
            // Its sealed form has that name.
            (true, true) => self.add(Kind::SetAside, &seal::sealed(&self.store.set_aside_place(path, &ink)), &ink),
        }
    }

    fn add(&mut self, kind: Kind, path: &Path, bytes: &[u8]) -> ZipResult<()> {
        let Some(name) = name::inside(self.store.root(), path) else {
            self.leave_out(path, say!("backup-odd-name"));
            return Ok(());
        };
        self.zip.start_file(format!("{}{name}", name::JOURNAL), as_it_is())?;
        self.zip.write_all(bytes)?;
        *self.counts.entry(kind.sort()).or_insert(0) += 1;
        let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        self.listed.insert(name.clone(), Listed { name, bytes: length, mark: mark(bytes) });
        Ok(())
    }

    fn leave_out(&mut self, path: &Path, reason: String) {
        self.left_out.push(Unreadable { file: self.store.layout.name_of(path), line: None, reason });
    }
}

/// Not packed tight, so that one bad spot spoils one file; and without the time it was written at.
fn as_it_is() -> SimpleFileOptions {
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    options.last_modified_time(DateTime::default()).system(System::Unix).unix_permissions(0o600)
}

fn not_written(file: &Path, error: ZipError) -> StoreError {
    match error {
        ZipError::Io(source) => StoreError::Writing { path: file.to_owned(), source },
        _ => StoreError::NotTheSame,
    }
}
