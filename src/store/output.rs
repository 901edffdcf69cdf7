//! Pages that leave the journal for a place the person named. Whole or not at all, and never over something unasked.

use std::fs;
use std::path::{Path, PathBuf};

use super::{StoreError, atomic};

/// A place as a person typed it, where no shell read it before: behind `~/` it is in their home.
pub fn at_home(typed: &Path) -> PathBuf {
    let home = typed.strip_prefix("~").ok().and_then(|within| Some(std::env::home_dir()?.join(within)));
    home.unwrap_or_else(|| typed.to_owned())
}

/// Writes a page where nothing stands yet.
pub fn write_unless_there(path: &Path, page: &[u8]) -> Result<(), StoreError> {
    atomic::write_new(path, page)
}

/// Writes a page over what stands there, because the person said so.
pub fn write_over(path: &Path, page: &[u8]) -> Result<(), StoreError> {
    match fs::metadata(path) {
        // To be renamed over would take it away for everybody.
        Ok(there) if !there.is_file() => Err(StoreError::NotAFile { path: path.to_owned() }),
        _ => atomic::replace(path, page),
    }
}

/// Takes away a page this program wrote a moment ago.
pub fn take_away(path: &Path) -> Result<(), StoreError> {
    atomic::remove(path)
}
