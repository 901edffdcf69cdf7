//! The pack files at a place a person names.

use std::fs;
use std::path::{Path, PathBuf};

use crate::base::Notice;

use super::error::{Failure, tell};

/// What was found at a place.
#[derive(Debug, Default)]
pub(super) struct PackFiles {
    /// The pack files, in order.
    pub(super) files: Vec<PathBuf>,
    /// What is no pack file by its name.
    others: Vec<PathBuf>,
    /// What is called like one and is no file.
    strange: Vec<PathBuf>,
    /// The first link that leads out of the folder.
    pub(super) link_out: Option<PathBuf>,
}

impl PackFiles {
    /// The file at `path`, or every pack file beneath it. What is hidden is left alone, and what a link within the folder leads to is
    /// met where it stands.
    pub(super) fn at(path: &Path) -> Result<Self, Failure> {
        let root = fs::canonicalize(path).map_err(|error| Failure::unread(path, error))?;
        if !root.is_dir() {
            return Ok(Self { files: vec![path.to_owned()], ..Self::default() });
        }
        let mut found = Self::default();
        let mut folders = vec![path.to_owned()];
        while let Some(folder) = folders.pop() {
            let unread = |error| Failure::unread(&folder, error);
            for inside in fs::read_dir(&folder).map_err(unread)? {
                let inside = inside.map_err(unread)?;
                let (kind, place) = (inside.file_type().map_err(unread)?, inside.path());
                let called_so = place.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ron"));
                if kind.is_symlink() {
                    let leads_out = !fs::canonicalize(&place).is_ok_and(|target| target.starts_with(&root));
                    found.link_out = found.link_out.or(leads_out.then_some(place));
                    continue;
                }
                if inside.file_name().to_string_lossy().starts_with('.') {
                    continue;
                }
                let places = match (called_so, kind.is_file()) {
                    _ if kind.is_dir() => &mut folders,
                    (true, true) => &mut found.files,
                    (true, false) => &mut found.strange,
                    (false, _) => &mut found.others,
                };
                places.push(place);
            }
        }
        for places in [&mut found.files, &mut found.others, &mut found.strange] {
            places.sort_unstable();
        }
        Ok(found)
    }

    /// Says what was passed over.
    pub(super) fn tell_passed_over(&self) {
        for other in &self.others {
            tell(&Notice::new(crate::say!("cli-passed-over", file = other.display().to_string())));
        }
        for strange in &self.strange {
            tell(&Notice::new(crate::say!("cli-passed-over-strange", file = strange.display().to_string())));
        }
    }
}
