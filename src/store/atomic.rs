//! The only place that writes files. A file is there whole, on the disk and not just in memory, or it is not there.
//!
//! Temp file in the same folder, write, sync, rename, sync the folder. After a sync that did not work, the next try writes a new
//! file: the old one's pages may have been dropped and called clean (Rebello et al., "Can Applications Recover from fsync
//! Failures?", USENIX ATC 2020).

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use tempfile::{NamedTempFile, PersistError};

use super::StoreError;

/// What the name of a temp file begins with.
pub(super) const TEMP: &str = ".aftershift-";

/// Writes `bytes` where nothing may stand yet. When only the last step fails, they stand there all the same: words are not taken away.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let folder = folder_of(path);
    put_new(temp_with(path, folder, bytes)?, path)?;
    sync_folder(folder)
}

/// The same for what must not stand there unless all went well.
#[expect(clippy::disallowed_methods, reason = "what was put there a moment ago is taken back")]
pub(super) fn write_new_or_nothing(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let folder = folder_of(path);
    put_new(temp_with(path, folder, bytes)?, path)?;
    sync_folder(folder).inspect_err(|_| drop(fs::remove_file(path)))
}

/// Puts a file in its place, where nothing may stand yet.
fn put_new(temp: NamedTempFile, path: &Path) -> Result<(), StoreError> {
    let Err(PersistError { error, file }) = temp.persist_noclobber(path) else { return Ok(()) };
    // Some disks know neither a rename that replaces nothing nor a second name for a file. There, to look first is all one can do.
    let cannot = matches!(error.kind(), ErrorKind::Unsupported | ErrorKind::InvalidInput | ErrorKind::PermissionDenied);
    if !cannot || fs::symlink_metadata(path).is_ok() {
        return Err(StoreError::writing(path, error));
    }
    file.persist(path).map(drop).map_err(|error| StoreError::writing(path, error.error))
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

/// A file that is written piece by piece beside its place, and is not there before it is put there.
#[derive(Debug)]
pub(super) struct Waiting {
    place: PathBuf,
    temp: NamedTempFile,
}

impl Waiting {
    /// An empty file (0600) beside `place`.
    pub(super) fn beside(place: &Path) -> Result<Self, StoreError> {
        let place = fs::canonicalize(place).unwrap_or_else(|_| place.to_owned());
        let temp = temp_in(&place, folder_of(&place))?;
        Ok(Self { place, temp })
    }

    /// The file, to write to.
    pub(super) fn file(&self) -> &File {
        self.temp.as_file()
    }

    /// The file as it stands on the disk, to read it back.
    pub(super) fn read_back(&self) -> Result<File, StoreError> {
        let failed = |error| StoreError::Writing { path: self.place.clone(), source: error };
        self.temp.as_file().sync_all().map_err(failed)?;
        self.temp.reopen().map_err(failed)
    }

    /// Puts it in its place, where only with `over` something may stand. It has been read back.
    pub(super) fn put(self, over: bool) -> Result<(), StoreError> {
        let Self { place, temp } = self;
        if over {
            temp.persist(&place).map_err(|error| StoreError::writing(&place, error.error))?;
        } else {
            put_new(temp, &place)?;
        }
        sync_folder(folder_of(&place))
    }
}

/// A file that is written together with others.
#[derive(Debug)]
pub(super) struct Put<'b> {
    pub(super) path: PathBuf,
    pub(super) bytes: &'b [u8],
    /// What stands there and is written over; without it, nothing may stand there yet.
    pub(super) over: Option<Vec<u8>>,
}

/// Writes several files, or none of them. All that could fill the disk is on it before the first file is put in place; when one
/// cannot be, those before it are taken back.
pub(super) fn write_together(files: &[Put<'_>]) -> Result<(), StoreError> {
    let ready: Vec<Ready<'_>> = files.iter().map(Ready::of).collect::<Result<_, _>>()?;
    let mut placed: Vec<Placed<'_>> = Vec::new();
    for ready in ready {
        let folder = folder_of(ready.path);
        if let Err(error) = ready.place().map(|done| placed.push(done)).and_then(|()| sync_folder(folder)) {
            // The first that stays is told; the others are taken back all the same.
            let left: Vec<StoreError> = placed.into_iter().rev().filter_map(|done| done.take_back().err()).collect();
            return Err(left.into_iter().next().unwrap_or(error));
        }
    }
    Ok(())
}

/// A file on the disk beside its place, with what stands there now, to put it back.
struct Ready<'p> {
    path: &'p Path,
    new: NamedTempFile,
    before: Option<NamedTempFile>,
}

impl<'p> Ready<'p> {
    fn of(put: &'p Put<'_>) -> Result<Self, StoreError> {
        let path = put.path.as_path();
        let new = temp_with(path, folder_of(path), put.bytes)?;
        let before = put.over.as_deref().map(|there| temp_with(path, folder_of(path), there)).transpose()?;
        if before.is_some() {
            let mode = fs::metadata(path).map_err(|error| StoreError::reading(path, error))?.permissions();
            for temp in before.iter().chain([&new]) {
                temp.as_file().set_permissions(mode.clone()).map_err(|error| StoreError::writing(path, error))?;
            }
        }
        Ok(Self { path, new, before })
    }

    fn place(self) -> Result<Placed<'p>, StoreError> {
        let Self { path, new, before } = self;
        if before.is_some() {
            new.persist(path).map_err(|error| StoreError::writing(path, error.error))?;
        } else {
            put_new(new, path)?;
        }
        Ok(Placed { path, before })
    }
}

/// A file that is in its place, and what stood there before.
struct Placed<'p> {
    path: &'p Path,
    before: Option<NamedTempFile>,
}

impl Placed<'_> {
    fn take_back(self) -> Result<(), StoreError> {
        let Self { path, before } = self;
        let back = match before {
            Some(before) => before
                .persist(path)
                .map_err(|error| StoreError::writing(path, error.error))
                .and_then(|_| sync_folder(folder_of(path))),
            None => remove(path),
        };
        back.map_err(|error| StoreError::HalfWay { path: path.to_owned(), source: Box::new(error) })
    }
}

/// Moves a file to where nothing may stand yet, in this or another folder.
#[expect(clippy::disallowed_methods, reason = "this is the room's one rename")]
pub(super) fn move_new(from: &Path, to: &Path) -> Result<(), StoreError> {
    if to.try_exists().map_err(|error| StoreError::reading(to, error))? {
        return Err(StoreError::Exists { path: to.to_owned() });
    }
    fs::rename(from, to).map_err(|error| StoreError::writing(to, error))?;
    let sure = sync_folder(folder_of(to)).and_then(|()| sync_folder(folder_of(from)));
    // It is said that it was not moved, so it goes back.
    sure.inspect_err(|_| drop(fs::rename(to, from)))
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

/// Takes an empty folder away; one that is not there, or that holds something, is left.
pub(super) fn remove_folder(path: &Path) -> Result<(), StoreError> {
    match fs::remove_dir(path) {
        Ok(()) => sync_folder(folder_of(path)),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::DirectoryNotEmpty) => Ok(()),
        Err(error) => Err(StoreError::writing(path, error)),
    }
}

/// Lets only its owner look into a file or a folder.
#[cfg(unix)]
pub(super) fn close(path: &Path, mode: u32) -> Result<(), StoreError> {
    let mode = std::os::unix::fs::PermissionsExt::from_mode(mode);
    fs::set_permissions(path, mode).map_err(|error| StoreError::Writing { path: path.to_owned(), source: error })
}

/// Who may look is told in another way there.
#[cfg(not(unix))]
pub(super) fn close(_: &Path, _: u32) -> Result<(), StoreError> {
    Ok(())
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
    let mut temp = temp_in(path, folder)?;
    temp.write_all(bytes).map_err(failed)?;
    temp.as_file().sync_all().map_err(failed)?;
    Ok(temp)
}

/// An empty temp file (0600) beside `path`.
fn temp_in(path: &Path, folder: &Path) -> Result<NamedTempFile, StoreError> {
    let made = tempfile::Builder::new().prefix(TEMP).suffix(".tmp").tempfile_in(folder);
    made.map_err(|error| StoreError::Writing { path: path.to_owned(), source: error })
}

#[cfg(unix)]
fn sync_folder(folder: &Path) -> Result<(), StoreError> {
    match File::open(folder).and_then(|folder| folder.sync_all()) {
        // On some network disks a folder cannot be synced: there is nothing to wait for.
        Err(error) if matches!(error.kind(), ErrorKind::Unsupported | ErrorKind::InvalidInput) => Ok(()),
        other => other.map_err(|error| StoreError::Writing { path: folder.to_owned(), source: error }),
    }
}

/// A rename is durable there without it, and a folder cannot be opened.
#[cfg(not(unix))]
fn sync_folder(_: &Path) -> Result<(), StoreError> {
    Ok(())
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What stands in a folder, in order of name.
    fn files(folder: &Path) -> Vec<(String, String)> {
        let found = fs::read_dir(folder).unwrap().map(|found| found.unwrap().path()).filter(|path| path.is_file());
        let named = |path: PathBuf| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read_to_string(path).unwrap());
        let mut files: Vec<_> = found.map(named).collect();
        files.sort_unstable();
        files
    }

    #[test]
    fn several_files_are_written_together_or_none() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let new = |name: &str| Put { path: at(name), bytes: b"new", over: None };
        let over = |name: &str| Put { path: at(name), bytes: b"new", over: Some(b"old".to_vec()) };
        write_new(&at("b"), b"old").unwrap();
        make_folder(&at("folder")).unwrap();
        let before = files(folder.path());

        // The last cannot be made ready: its folder is not there.
        assert!(write_together(&[new("a"), over("b"), new("nowhere/c")]).is_err());
        assert_eq!(files(folder.path()), before);
        // The last cannot be put in place: a folder stands there, or a file that nobody knew of.
        assert!(write_together(&[new("a"), over("b"), over("folder")]).is_err());
        assert_eq!(files(folder.path()), before);
        assert!(matches!(write_together(&[new("a"), over("b"), new("b")]), Err(StoreError::Exists { .. })));
        assert_eq!(files(folder.path()), before);

        write_together(&[new("a"), over("b")]).unwrap();
        let both = [("a", "new"), ("b", "new")].map(|(name, words)| (name.to_owned(), words.to_owned()));
        assert_eq!(files(folder.path()), both);
    }
}
