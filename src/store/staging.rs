//! A folder that is filled out of sight: what was put into it comes into view all at once, or goes again.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::{StoreError, atomic};

/// What the name of such a folder begins with.
const STAGING: &str = ".aftershift-restore-";

/// Files on their way into a folder that is empty.
#[derive(Debug)]
pub(super) struct Staging {
    folder: PathBuf,
    hidden: TempDir,
}

impl Staging {
    /// Files on their way into `folder`, which is made where it is missing.
    ///
    /// # Errors
    ///
    /// [`StoreError::NotEmpty`] when something is in it, but for what an earlier try left that was cut short.
    pub(super) fn inside(folder: &Path) -> Result<Self, StoreError> {
        atomic::make_folder(folder)?;
        for name in names_in(folder)? {
            if !name.to_string_lossy().starts_with(STAGING) {
                return Err(StoreError::NotEmpty { path: folder.to_owned() });
            }
            let left = folder.join(name);
            fs::remove_dir_all(&left).map_err(|error| StoreError::writing(&left, error))?;
        }
        let hidden = private().tempdir_in(folder).map_err(|error| StoreError::writing(folder, error))?;
        Ok(Self { folder: folder.to_owned(), hidden })
    }

    /// Puts a file in, still out of sight; `name` is where it will stand in the folder.
    pub(super) fn write(&self, name: &Path, bytes: &[u8]) -> Result<(), StoreError> {
        let path = self.hidden.path().join(name);
        atomic::make_folder(path.parent().unwrap_or(&path))?;
        atomic::write_new(&path, bytes)
    }

    /// Brings everything into view, and what is called `last` last. When something cannot be, what was goes again.
    pub(super) fn put_in_place(self, last: &str) -> Result<(), StoreError> {
        let mut names: Vec<PathBuf> = names_in(self.hidden.path())?.into_iter().map(PathBuf::from).collect();
        names.sort_by_key(|name| name.as_os_str() == last);
        for (at, name) in names.iter().enumerate() {
            if let Err(error) = atomic::move_new(&self.hidden.path().join(name), &self.folder.join(name)) {
                for name in names.iter().take(at) {
                    atomic::move_new(&self.folder.join(name), &self.hidden.path().join(name))?;
                }
                return Err(error);
            }
        }
        Ok(())
    }
}

fn names_in(folder: &Path) -> Result<Vec<std::ffi::OsString>, StoreError> {
    let names = fs::read_dir(folder).and_then(|names| names.map(|name| name.map(|name| name.file_name())).collect());
    names.map_err(|error| StoreError::reading(folder, error))
}

/// Such a folder, for nobody else to look into (0700).
fn private() -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(STAGING);
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
    builder
}
