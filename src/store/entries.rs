//! Entries on disk: one file each, written over only where it is still the version that was read.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::base::{Id, parallel};
use crate::model::{Entry, Unreadable};

use super::pen::{Held, Pen};
use super::tries::Version;
use super::{Store, StoreError, atomic, format, seal};

/// An entry as it was read, and the mark of the very bytes it was read from.
#[derive(Clone, Debug, PartialEq)]
pub struct Read {
    /// The entry.
    pub entry: Entry,
    /// SHA-256 of the file, in hexadecimal; `None` when it holds more than we know and is not to be written over.
    pub mark: Option<String>,
}

/// So many entries are read together, and held at once.
const AT_ONCE: usize = 256;

/// What stands in a file beneath `entries`.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// An entry.
    Entry(Box<Entry>),
    /// An entry that stands somewhere else, where it belongs.
    Copy {
        /// What the copy says.
        entry: Box<Entry>,
        /// Where it is, from the journal's folder.
        file: String,
    },
    /// Nothing that can be read.
    Unreadable(Unreadable),
}

impl Store {
    /// Every entry once, oldest file first; what cannot be read, and any further copy of an entry, is named and left alone.
    pub fn entries(&self) -> impl Iterator<Item = Result<Entry, Unreadable>> {
        self.found().map(|found| match found {
            Found::Entry(entry) => Ok(*entry),
            Found::Copy { entry, file } => {
                let record = self.find(entry.id).unwrap_or_else(|_| self.layout.entry(entry.id));
                let reason = crate::say!("unread-copy", record = self.layout.name_of(&record));
                Err(Unreadable { file, line: None, reason })
            }
            Found::Unreadable(unreadable) => Err(unreadable),
        })
    }

    /// What stands in every file beneath `entries`, in order of name.
    pub fn found(&self) -> impl Iterator<Item = Found> {
        let folder = self.layout.entries();
        let (files, troubles) = files_beneath(&folder);
        let troubles = troubles.into_iter().map(|error| Found::Unreadable(self.unreadable(error)));
        let mut given = HashSet::new();
        troubles.chain((0..files.len()).step_by(AT_ONCE).flat_map(move |from| {
            let some = files.get(from..).unwrap_or_default();
            let some = some.get(..AT_ONCE).unwrap_or(some);
            let read = parallel::map(some, |file| self.decode(file).map(|(entry, _, _)| entry));
            let found = |(file, read): (&PathBuf, Result<Entry, StoreError>)| match read {
                Ok(entry) => match self.record_among(&files, entry.id) {
                    Some(record) if record != file => self.copy(entry, file),
                    // No file is called by its name: the first that holds it is the record.
                    _ if given.insert(entry.id) => Found::Entry(Box::new(entry)),
                    _ => self.copy(entry, file),
                },
                Err(error) => Found::Unreadable(self.unreadable(error)),
            };
            some.iter().zip(read).map(found).collect::<Vec<_>>()
        }))
    }

    /// What stands in one file beneath `entries`, called by where it is; `None` when nothing stands there any more.
    pub fn look(&self, file: &Path) -> Option<Found> {
        let file = seal::in_the_open(file);
        match self.decode(&file) {
            Ok((entry, _, _)) => match self.find(entry.id) {
                Ok(record) if record != file => Some(self.copy(entry, &file)),
                _ => Some(Found::Entry(Box::new(entry))),
            },
            Err(error) if error.is_nothing_there() => None,
            Err(error) => Some(Found::Unreadable(self.unreadable(error))),
        }
    }

    /// Which entry is gone because this file is: the one it is called by, unless that stands somewhere else.
    pub fn gone(&self, file: &Path) -> Option<Id> {
        let open = seal::in_the_open(file);
        let id: Id = stem_of(&open).rsplit_once('-')?.1.parse().ok()?;
        self.find(id).is_err().then_some(id)
    }

    /// A file as the person knows it: from the journal's folder on.
    pub fn name_of(&self, file: &Path) -> String {
        self.layout.name_of(&seal::in_the_open(file))
    }

    /// Sets a copy of an entry aside, in the trash, byte for byte. `file` is where it stands, from the journal's folder.
    pub fn set_copy_aside(&self, file: &str) -> Result<(), StoreError> {
        let pen = self.take_pen()?;
        self.set_aside(&pen, &self.stands(&self.root().join(file)))
    }

    /// Which of `files`, in order of name, is the record of the entry called `id`: the one where the layout puts it, or else one by
    /// the same name in another folder, or else one that has the id in its name. Any other that holds the entry is a copy.
    fn record_among<'a>(&self, files: &'a [PathBuf], id: Id) -> Option<&'a PathBuf> {
        let expected = self.layout.entry(id);
        if let Ok(at) = files.binary_search(&expected) {
            return files.get(at);
        }
        let name = id.to_string();
        let moved = files.iter().find(|file| file.file_name() == expected.file_name());
        moved.or_else(|| files.iter().find(|file| stem_of(file).contains(&name)))
    }

    /// A copy of an entry, which a sync tool or a person left beside its record.
    fn copy(&self, entry: Entry, file: &Path) -> Found {
        Found::Copy { entry: Box::new(entry), file: self.layout.name_of(file) }
    }

    /// The entry called `id`.
    pub fn entry(&self, id: Id) -> Result<Read, StoreError> {
        let file = self.find(id)?;
        let (entry, bytes, holds_more) = self.decode(&file)?;
        Ok(Read { entry, mark: (!holds_more).then(|| mark(&bytes)) })
    }

    /// Why the entry called `id` is not written over: its file holds more than we know.
    pub fn holds_more(&self, id: Id) -> StoreError {
        StoreError::Newer { path: self.layout.entry(id) }
    }

    /// Saves a new entry, and gives the mark of its version. `None` when another entry of that name is there: then nothing was
    /// written.
    pub fn save_new(&self, entry: &Entry) -> Result<Option<String>, StoreError> {
        let bytes = format::write(entry)?;
        let pen = self.take_pen()?;
        let file = self.layout.entry(entry.id);
        atomic::make_folder(file.parent().unwrap_or(self.root()))?;
        match pen.write_new(&file, bytes.as_bytes()) {
            // An earlier try may have come as far as the name without being sure of the disk.
            Err(StoreError::Exists { .. }) => self.write_over(&pen, entry, None),
            put => self.marked(entry.id, Version { over: None, mark: mark(bytes.as_bytes()) }, put),
        }
    }

    /// Saves an entry over the version with this `mark`, which is kept, and gives the mark of the new one. `None` when
    /// that version is not there any more: then nothing was written.
    pub fn save_over(&self, entry: &Entry, mark: &str) -> Result<Option<String>, StoreError> {
        self.write_over(&self.take_pen()?, entry, Some(mark))
    }

    fn write_over(&self, pen: &Held, entry: &Entry, expected: Option<&str>) -> Result<Option<String>, StoreError> {
        let bytes = format::write(entry)?;
        let file = match self.find(entry.id) {
            Ok(file) => file,
            Err(StoreError::NoEntry { .. }) => return Ok(None),
            Err(error) => return Err(error),
        };
        let there = self.open(&file)?;
        let read = format::read::<Entry>(&there);
        if read.as_ref().is_ok_and(|(_, holds_more)| *holds_more) {
            return Err(StoreError::Newer { path: file });
        }
        // What says the same was left by an earlier try of this very save; so was what this program was told no about.
        let stands = Version { over: expected.map(str::to_owned), mark: mark(&there) };
        let tried = read.is_ok_and(|(earlier, _)| earlier.says_the_same(entry)) || self.tries.is(entry.id, &stands);
        if !tried && expected != Some(stands.mark.as_str()) {
            return Ok(None);
        }
        if !tried && there != bytes.as_bytes() {
            self.keep_version(pen, entry.id, &there)?;
        }
        let put = self.replace(pen, &file, bytes.as_bytes());
        self.marked(entry.id, Version { mark: mark(bytes.as_bytes()), ..stands }, put)
    }

    /// The mark of the `version` that was put in place. Where the disk said no it may stand there all the same, and another try is told so.
    pub(super) fn marked(&self, id: Id, version: Version, put: Result<(), StoreError>) -> Result<Option<String>, StoreError> {
        match put {
            Ok(()) => {
                self.tries.forget(id);
                Ok(Some(version.mark))
            }
            Err(error) => {
                self.tries.note(id, version);
                Err(error)
            }
        }
    }

    /// Puts an earlier version into the history, numbered and named by its mark. Sealed, the mark is that of the sealed bytes, so that
    /// nobody can try out what was written.
    fn keep_version(&self, pen: &Pen, id: Id, bytes: &[u8]) -> Result<(), StoreError> {
        let folder = self.layout.history(id);
        atomic::make_folder(&folder)?;
        let (versions, _) = files_beneath(&folder);
        // A save that is tried again finds its earlier version kept already.
        if versions.last().is_some_and(|last| self.open(last).is_ok_and(|kept| kept == bytes)) {
            return Ok(());
        }
        let number = versions.len() + 1;
        let short: String = mark(&pen.ink(bytes)?).chars().take(16).collect();
        pen.write_new(&folder.join(format!("{number:04}-{short}.ron")), bytes)
    }

    /// Where the entry called `id` stands: where its name says, or anywhere beneath if someone moved it.
    pub(super) fn find(&self, id: Id) -> Result<PathBuf, StoreError> {
        let expected = self.layout.entry(id);
        if self.has(&expected) {
            return Ok(expected);
        }
        let (files, _) = files_beneath(&self.layout.entries());
        self.record_among(&files, id).cloned().ok_or(StoreError::NoEntry { id })
    }

    /// Reads and decodes one file: the entry, its bytes, and whether it holds more than we know.
    pub(super) fn decode(&self, file: &Path) -> Result<(Entry, Vec<u8>, bool), StoreError> {
        let bytes = self.open(file)?;
        match format::read::<Entry>(&bytes) {
            Ok((entry, holds_more)) => Ok((entry, bytes, holds_more)),
            Err(unread) => Err(StoreError::newer_or_unread(file, unread)),
        }
    }

    /// An error about one file, as the person sees it in the list of what could not be read.
    pub fn unreadable(&self, error: StoreError) -> Unreadable {
        let (path, line, reason) = match error {
            StoreError::Unread { path, line, reason } => (Some(path), line, reason),
            StoreError::Reading { path, source } => (Some(path), None, super::error::reason(&source)),
            StoreError::SealedElsewhere { path } => (Some(path), None, crate::say!("unread-sealed-elsewhere")),
            StoreError::Damaged { path } => (Some(path), None, crate::say!("unread-damaged")),
            StoreError::OtherKey { path } => (Some(path), None, crate::say!("unread-other-key")),
            StoreError::Newer { path } => (Some(path), None, crate::say!("unread-newer")),
            StoreError::Locked => (None, None, crate::say!("unread-locked")),
            other => (None, None, other.to_string()),
        };
        Unreadable { file: path.map(|path| self.layout.name_of(&path)).unwrap_or_default(), line, reason }
    }
}

/// The mark of a version: SHA-256 of its bytes, in hexadecimal.
pub fn mark(bytes: &[u8]) -> String {
    use std::fmt::Write;
    digest(bytes).iter().fold(String::with_capacity(64), |mut hex, byte| {
        let _ok = write!(hex, "{byte:02x}");
        hex
    })
}

/// SHA-256 of these bytes.
pub(super) fn digest(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

fn stem_of(file: &Path) -> &str {
    file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default()
}

/// Every record beneath `folder` by its name in the open, in order of name, and what could not be looked into. Hidden files are nobody's entries.
pub(super) fn files_beneath(folder: &Path) -> (Vec<PathBuf>, Vec<StoreError>) {
    let (mut files, mut troubles) = (Vec::new(), Vec::new());
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let found = match fs::read_dir(&folder) {
            Ok(found) => found,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => continue,
            Err(error) => {
                troubles.push(StoreError::reading(&folder, error));
                continue;
            }
        };
        for found in found.filter_map(Result::ok) {
            let path = found.path();
            let hidden = path.file_name().is_none_or(|name| name.to_string_lossy().starts_with('.'));
            // A link to a folder is not followed: it may lead round in a circle.
            if !hidden && found.file_type().is_ok_and(|kind| kind.is_dir()) {
                folders.push(path);
            } else if !hidden {
                let open = seal::in_the_open(&path);
                files.extend(seal::may_hold_a_record(&open, seal::is_sealed(&path)).then_some(open));
            }
        }
    }
    files.sort_unstable();
    files.dedup();
    (files, troubles)
}
