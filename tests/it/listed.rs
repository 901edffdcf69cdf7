//! Nothing lies about: every file of tests is listed by the one above it, and every picture is of a page that is still looked at.

use std::fs;
use std::path::{Path, PathBuf};

fn here() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it")
}

/// What stands in a folder, by name.
fn beside(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).unwrap().map(|found| found.unwrap().path()).collect()
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap().to_string_lossy().into_owned()
}

/// Every file of tests beneath a folder, each checked to be listed in `list`, the folder's own.
fn sources(folder: &Path, list: &str) -> Vec<PathBuf> {
    let listing = fs::read_to_string(folder.join(list)).unwrap();
    let mut sources = vec![folder.join(list)];
    for path in beside(folder) {
        let inner = path.join("mod.rs");
        let is_module = inner.is_file() || path.extension().is_some_and(|ending| ending == "rs");
        if !is_module || path.ends_with(list) {
            continue;
        }
        assert!(listing.contains(&format!("mod {};", stem(&path))), "{} is not listed in {list}", path.display());
        if inner.is_file() { sources.extend(sources_of(&path)) } else { sources.push(path) }
    }
    sources
}

fn sources_of(folder: &Path) -> Vec<PathBuf> {
    sources(folder, "mod.rs")
}

#[test]
fn every_file_is_listed() {
    assert!(sources(&here(), "main.rs").len() > 10);
}

#[test]
fn every_picture_is_of_a_page_that_is_looked_at() {
    for folder in ["screens", "flows"].map(|folder| here().join(folder)) {
        let code: String = sources_of(&folder).iter().map(|file| fs::read_to_string(file).unwrap()).collect();
        let pictures = beside(&folder.join("snapshots"));
        for picture in pictures.iter().filter(|picture| picture.extension().is_some_and(|ending| ending == "snap")) {
            let name = stem(picture);
            assert!(code.contains(&format!("\"{name}\"")), "nobody looks at {name}; remove {}", picture.display());
        }
    }
}
