//! The only place that writes files. A file is there whole, on the disk and not just in memory, or it is not there.
//!
//! Temp file in the same folder, write, sync, rename, sync the folder. After a sync that did not work, the next try writes a new
//! file: the old one's pages may have been dropped and called clean (Rebello et al., "Can Applications Recover from fsync
//! Failures?", USENIX ATC 2020).

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::StoreError;

/// What the name of a temp file begins with. They are never read.
pub(super) const TEMP: &str = ".aftershift-";

/// Writes `bytes` where nothing may stand yet.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let folder = folder_of(path);
    let temp = temp_with(path, folder, bytes)?;
    temp.persist_noclobber(path).map_err(|error| StoreError::writing(path, error.error))?;
    sync_folder(folder)
}

/// Writes `bytes` where something may stand already. A link stays a link, and the mode stays what it was.
pub(super) fn replace(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let folder = folder_of(&target);
    let temp = temp_with(&target, folder, bytes)?;
    if let Ok(there) = fs::metadata(&target) {
        temp.as_file().set_permissions(there.permissions()).map_err(|error| StoreError::writing(path, error))?;
    }
    temp.persist(&target).map_err(|error| StoreError::writing(path, error.error))?;
    sync_folder(folder)
}

/// Moves a file to where nothing may stand yet, in this or another folder.
#[expect(clippy::disallowed_methods, reason = "this is the room's one rename")]
pub(super) fn move_new(from: &Path, to: &Path) -> Result<(), StoreError> {
    if to.try_exists().map_err(|error| StoreError::reading(to, error))? {
        return Err(StoreError::Exists { path: to.to_owned() });
    }
    fs::rename(from, to).map_err(|error| StoreError::writing(to, error))?;
    sync_folder(folder_of(to))?;
    sync_folder(folder_of(from))
}

/// Takes a file away; one that is not there is away already.
#[expect(clippy::disallowed_methods, reason = "this is the room's one removal")]
pub(super) fn remove(path: &Path) -> Result<(), StoreError> {
    match fs::remove_file(path) {
        Ok(()) => sync_folder(folder_of(path)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) => Err(StoreError::writing(path, error)),
    }
}

/// Makes a folder and those above it where they are missing, for nobody else to look into (0700).
pub(super) fn make_folder(path: &Path) -> Result<(), StoreError> {
    let missing: Vec<PathBuf> = path.ancestors().take_while(|folder| !folder.is_dir()).map(Path::to_owned).collect();
    for folder in missing.iter().rev().filter(|folder| !folder.as_os_str().is_empty()) {
        match private_folder().create(folder) {
            Ok(()) => sync_folder(folder_of(folder))?,
            // Another window was faster.
            Err(error) if error.kind() == ErrorKind::AlreadyExists && folder.is_dir() => {}
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                return Err(StoreError::Writing { path: folder.clone(), source: ErrorKind::NotADirectory.into() });
            }
            Err(error) => return Err(StoreError::Writing { path: folder.clone(), source: error }),
        }
    }
    Ok(())
}

/// Every temp file beneath `root`, whoever left it.
pub(super) fn temporary_files(root: &Path) -> Vec<PathBuf> {
    let (mut found, mut folders) = (Vec::new(), vec![root.to_owned()]);
    while let Some(folder) = folders.pop() {
        let Ok(names) = fs::read_dir(&folder) else { continue };
        for name in names.filter_map(Result::ok) {
            if name.file_type().is_ok_and(|kind| kind.is_dir()) {
                folders.push(name.path());
            } else if name.file_name().to_string_lossy().starts_with(TEMP) {
                found.push(name.path());
            }
        }
    }
    found
}

/// Opens (and makes) the empty file a lock is held on.
pub(super) fn lock_file(path: &Path) -> Result<File, StoreError> {
    let mut options = File::options();
    options.create(true).truncate(false).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map_err(|error| StoreError::writing(path, error))
}

fn private_folder() -> fs::DirBuilder {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
}

/// A temp file (0600) beside `path`, holding `bytes`, on the disk.
fn temp_with(path: &Path, folder: &Path, bytes: &[u8]) -> Result<NamedTempFile, StoreError> {
    let failed = |error| StoreError::Writing { path: path.to_owned(), source: error };
    let mut temp = tempfile::Builder::new().prefix(TEMP).suffix(".tmp").tempfile_in(folder).map_err(failed)?;
    temp.write_all(bytes).map_err(failed)?;
    temp.as_file().sync_all().map_err(failed)?;
    Ok(temp)
}

#[cfg(unix)]
fn sync_folder(folder: &Path) -> Result<(), StoreError> {
    File::open(folder)
        .and_then(|folder| folder.sync_all())
        .map_err(|error| StoreError::Writing { path: folder.to_owned(), source: error })
}

/// A rename is durable there without it, and a folder cannot be opened.
#[cfg(not(unix))]
fn sync_folder(_: &Path) -> Result<(), StoreError> {
    Ok(())
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."))
}
