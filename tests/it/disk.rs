//! Hands from outside the program: what a sync tool, a text editor or a failing disk does to the journal's folder.

#![expect(clippy::disallowed_methods, reason = "a hand from outside does not ask store/atomic.rs")]

use std::fs;
use std::path::{Path, PathBuf};

/// Writes a file, and the folders above it, where they are missing.
pub(crate) fn write(path: &Path, bytes: impl AsRef<[u8]>) {
    make_folder(path.parent().unwrap());
    fs::write(path, bytes).unwrap();
}

/// Makes a folder and those above it.
pub(crate) fn make_folder(path: &Path) {
    fs::create_dir_all(path).unwrap();
}

/// Moves a file or a folder.
pub(crate) fn rename(from: &Path, to: &Path) {
    fs::rename(from, to).unwrap();
}

/// Takes a file away.
pub(crate) fn remove(path: &Path) {
    fs::remove_file(path).unwrap();
}

/// Writes a file of this length that holds nothing but zeros, and takes no room.
pub(crate) fn write_hollow(path: &Path, length: u64) {
    fs::File::create(path).unwrap().set_len(length).unwrap();
}

/// Every file beneath a folder that is not a lock, from the folder on, in order of name, with what stands in it.
pub(crate) fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for found in fs::read_dir(&next).into_iter().flatten() {
            let path = found.unwrap().path();
            if path.is_dir() && !path.is_symlink() {
                folders.push(path);
            } else if path.extension().is_none_or(|ending| ending != "lock") {
                let name = path.strip_prefix(folder).unwrap().to_owned();
                files.push((name, fs::read(&path).unwrap_or_default()));
            }
        }
    }
    files.sort();
    files
}

/// A path with what differs from run to run taken out: ids, times and marks.
pub(crate) fn stable(path: &Path) -> String {
    let is = |part: &str, len: usize, sign: fn(&char) -> bool| part.len() == len && part.chars().all(|c| sign(&c));
    let name = path.to_string_lossy().replace('\\', "/");
    let mut stable = String::new();
    for part in name.split_inclusive(['/', '-', '.']) {
        let bare = part.trim_end_matches(['/', '-', '.']);
        let end = &part[bare.len()..];
        let said = match bare {
            _ if is(bare, 26, |c| c.is_ascii_digit() || c.is_ascii_uppercase()) => "ID",
            _ if is(bare, 16, |c| c.is_ascii_hexdigit() && !c.is_ascii_uppercase()) => "MARK",
            _ if is(bare, 16, |c| c.is_ascii_digit() || "TZ".contains(*c)) => "TIME",
            _ => bare,
        };
        stable.push_str(said);
        stable.push_str(end);
    }
    stable
}
