//! A backup, looked at whole: nothing of it is used before all of it is what it says.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use zip::ZipArchive;
use zip::read::ZipFile;
use zip::result::{ZipError, ZipResult};

use crate::base::{Id, Secret};
use crate::say;
use crate::store::charter::Charter;
use crate::store::entries::mark;
use crate::store::seal::{self, Key, Shut, open_key};
use crate::store::{Store, StoreError, format, read};

use super::{Listed, Manifest, name};

/// A backup may unpack to so many times its length, and a little more. Ours are not packed at all, and journals that people pack tight come
/// to a fraction of this.
const TIGHTEST: u64 = 256;

/// The little more. Bytes.
const ALWAYS: u64 = 64 << 20;

/// A backup that is whole.
#[derive(Debug)]
pub struct Backup {
    path: PathBuf,
    archive: ZipArchive<File>,
    manifest: Manifest,
    /// The key of a sealed one, once it is at hand.
    key: Option<Key>,
}

impl Backup {
    /// The backup at `path`, every file of it looked at.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotWhole`] when it is no backup, or anything in it is not what it says.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        // To open a pipe is to wait for whoever writes into it.
        match std::fs::metadata(path) {
            Ok(there) if !there.is_file() => return Err(not_whole(path, say!("backup-not-one"))),
            Ok(_) => {}
            Err(error) => return Err(StoreError::reading(path, error)),
        }
        Self::read(path, File::open(path).map_err(|error| StoreError::reading(path, error))?)
    }

    pub(super) fn read(path: &Path, file: File) -> Result<Self, StoreError> {
        let length = file.metadata().map_err(|error| StoreError::reading(path, error))?.len();
        let refused = |reason: String| not_whole(path, reason);
        let mut archive = ZipArchive::new(file).map_err(|_unread| refused(say!("backup-not-one")))?;
        let manifest = manifest_of(&mut archive).map_err(refused)?;
        is_one_of_ours(&mut archive, &manifest, length).map_err(refused)?;
        let mut backup = Self { path: path.to_owned(), archive, manifest, key: None };
        backup.each(|_, _| Ok(()))?;
        Ok(backup)
    }

    /// Whether the file at `path` says that it is a backup of this journal. No more of it is looked at.
    pub(super) fn is_of(path: &Path, journal: Id) -> bool {
        let archive = File::open(path).ok().and_then(|file| ZipArchive::new(file).ok());
        let manifest = archive.and_then(|mut archive| manifest_of(&mut archive).ok());
        manifest.is_some_and(|manifest| manifest.journal == Some(journal))
    }

    /// Gives every file with its name to `take`, once it is seen to be what it should be.
    pub(super) fn each(&mut self, mut take: impl FnMut(&str, Vec<u8>) -> Result<(), StoreError>) -> Result<(), StoreError> {
        let files = std::mem::take(&mut self.manifest.files);
        let given = files.iter().try_for_each(|listed| take(&listed.name, self.file(listed)?));
        self.manifest.files = files;
        given
    }

    pub(super) fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    pub(super) fn key(&self) -> Option<&Key> {
        self.key.as_ref()
    }

    /// How many files it holds.
    pub fn files(&self) -> usize {
        self.manifest.files.len()
    }

    /// Whether its words are sealed.
    pub fn is_sealed(&self) -> bool {
        self.manifest.sealed
    }

    /// Whether it is sealed and no key is at hand.
    pub fn is_locked(&self) -> bool {
        self.is_sealed() && self.key.is_none()
    }

    /// Takes the key of an unlocked journal in hand, if it is this backup's too.
    pub fn unlock_as(&mut self, store: &Store) -> Result<(), StoreError> {
        let charter = self.named("journal.ron")?.and_then(|bytes| format::read::<Charter>(&bytes).ok());
        let fits = |key: &Key| charter.is_some_and(|(charter, _)| charter.recipients.contains(&key.recipient()));
        self.key = store.key().filter(fits);
        Ok(())
    }

    /// Takes the key in hand by the passphrase the journal had when this was made.
    pub fn unlock(&mut self, passphrase: &Secret) -> Result<(), StoreError> {
        let file = self.named("key.age")?.ok_or(StoreError::WrongPassphrase)?;
        let key = open_key(&file, passphrase).map_err(|shut| match shut {
            Shut::WrongKey => StoreError::WrongPassphrase,
            Shut::Damaged => StoreError::Damaged { path: self.path.clone() },
        })?;
        self.key = Some(key);
        Ok(())
    }

    fn named(&mut self, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let listed = self.manifest.files.iter().find(|listed| listed.name == name).cloned();
        listed.map(|listed| self.file(&listed)).transpose()
    }

    /// The bytes of one file, which are what they should be.
    fn file(&mut self, listed: &Listed) -> Result<Vec<u8>, StoreError> {
        let Listed { name, bytes: length, mark: expected } = listed;
        let whole = self.archive.by_name(&format!("{}{name}", name::JOURNAL)).and_then(|file| bytes_of(file, *length));
        match whole {
            Ok(bytes) if mark(&bytes) == *expected => Ok(bytes),
            Err(ZipError::FileNotFound) => Err(not_whole(&self.path, say!("backup-file-gone", name = name.as_str()))),
            _ => Err(not_whole(&self.path, say!("backup-file-changed", name = name.as_str()))),
        }
    }
}

/// What a backup says of itself, or why that cannot be read.
fn manifest_of(archive: &mut ZipArchive<File>) -> Result<Manifest, String> {
    let bytes = archive.by_name(name::MANIFEST).and_then(|file| bytes_of(file, read::LARGEST));
    let bytes = bytes.map_err(|_missing| say!("backup-not-one"))?;
    format::read::<Manifest>(&bytes).map(|(manifest, _)| manifest).map_err(|unread| unread.reason)
}

/// Whether it can have been made by us: every name in it safe and listed, nothing twice, nothing that unpacks without end.
fn is_one_of_ours(archive: &mut ZipArchive<File>, manifest: &Manifest, length: u64) -> Result<(), String> {
    if let Some(odd) = manifest.files.iter().find(|listed| !name::is_safe(&listed.name)) {
        return Err(say!("backup-hostile-name", name = odd.name.as_str()));
    }
    let names: BTreeSet<&str> = manifest.files.iter().map(|listed| listed.name.as_str()).collect();
    let is_twice = names.len() != manifest.files.len() || archive.has_duplicate_names();
    if is_twice || archive.len() != manifest.files.len() + 1 || archive.has_overlapping_files().unwrap_or(true) {
        return Err(say!("backup-not-its-files"));
    }
    let unpacked = manifest.files.iter().try_fold(0_u64, |sum, listed| sum.checked_add(listed.bytes));
    let most = length.saturating_mul(TIGHTEST).saturating_add(ALWAYS);
    if unpacked.is_some_and(|unpacked| unpacked <= most) { Ok(()) } else { Err(say!("backup-too-large")) }
}

/// What a file in it holds, and no more of it than it should.
fn bytes_of(file: ZipFile<'_, File>, most: u64) -> ZipResult<Vec<u8>> {
    if file.is_dir() || file.is_symlink() || file.encrypted() || most > read::LARGEST {
        return Err(ZipError::FileNotFound);
    }
    let mut bytes = Vec::new();
    file.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// What stands in a file of a backup, opened with its key where it is sealed.
pub(super) fn opened(key: Option<&Key>, name: &str, bytes: Vec<u8>) -> Result<Vec<u8>, Shut> {
    if !seal::is_sealed(Path::new(name)) {
        return Ok(bytes);
    }
    seal::open(&bytes, key.ok_or(Shut::WrongKey)?).map(|whole| whole.to_vec())
}

fn not_whole(path: &Path, reason: String) -> StoreError {
    StoreError::NotWhole { path: path.to_owned(), reason }
}
