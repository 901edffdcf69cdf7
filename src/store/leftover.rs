//! Temp files that a program left which was ended in the middle of a write.

use std::fs::{self, DirEntry, Metadata};
use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeDelta, Utc};

use crate::base::Time;

use super::StoreError;
use super::atomic::TEMP;

/// A younger one may belong to a program that is writing.
const LEFT_BEHIND: TimeDelta = TimeDelta::hours(1);

/// Whether a temp file is so old that no program is writing it any more.
pub(super) fn is_left_behind(about: &Metadata, now: Time) -> bool {
    about.modified().is_ok_and(|written| now.with_timezone(&Utc) - DateTime::from(written) > LEFT_BEHIND)
}

/// The temp files in this very folder that no program is writing any more.
pub(super) fn left_behind_in(folder: &Path, now: Time) -> Result<Vec<PathBuf>, StoreError> {
    let names = fs::read_dir(folder).map_err(|error| StoreError::reading(folder, error))?;
    let is_left = |name: &DirEntry| {
        let is_temp = name.file_name().to_string_lossy().starts_with(TEMP);
        is_temp && name.metadata().is_ok_and(|about| about.is_file() && is_left_behind(&about, now))
    };
    Ok(names.filter_map(Result::ok).filter(is_left).map(|name| name.path()).collect())
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
