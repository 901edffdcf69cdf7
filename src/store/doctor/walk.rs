//! Every file and folder of the journal.

use std::fs::{self, Metadata};
use std::path::PathBuf;

use crate::store::StoreError;
use crate::store::layout::Layout;

/// A file, a folder or a link, as it stands.
#[derive(Debug)]
pub(in crate::store) struct Found {
    pub(in crate::store) path: PathBuf,
    pub(in crate::store) about: Metadata,
}

/// Everything beneath the journal's folder and that folder itself, in order of name, and what could not be looked into. The journal's own
/// folders may be links; any other link is given as one and not followed, for it may lead round in a circle.
pub(in crate::store) fn walk(layout: &Layout) -> (Vec<Found>, Vec<StoreError>) {
    let folders = layout.folders();
    let (mut found, mut troubles) = (Vec::new(), Vec::new());
    let mut waiting = vec![layout.root().to_owned()];
    while let Some(path) = waiting.pop() {
        let about = if folders.contains(&path) { fs::metadata(&path) } else { fs::symlink_metadata(&path) };
        let about = match about {
            Ok(about) => about,
            Err(error) => {
                troubles.push(StoreError::reading(&path, error));
                continue;
            }
        };
        if about.is_dir() {
            match fs::read_dir(&path) {
                Ok(names) => waiting.extend(names.filter_map(Result::ok).map(|name| name.path())),
                Err(error) => troubles.push(StoreError::reading(&path, error)),
            }
        }
        found.push(Found { path, about });
    }
    found.sort_unstable_by(|one, other| one.path.cmp(&other.path));
    (found, troubles)
}
