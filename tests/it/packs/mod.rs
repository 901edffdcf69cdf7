//! Packs as their writers meet them: what is said of each fixture, and what no file may do.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use aftershift::model::Shelf;

mod built_in;
mod documented;
mod fixtures;
mod hostile;
mod places;

/// The frameworks and packs the program comes with.
static SHELF: LazyLock<Shelf> = LazyLock::new(aftershift::pack::shelf);

/// The texts of the built-in packs.
static BUILT_IN: LazyLock<Vec<String>> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("prompts/packs");
    let groups = fs::read_dir(root).unwrap().map(|group| group.unwrap().path());
    let files = groups.flat_map(|group| fs::read_dir(group).unwrap().map(|file| file.unwrap().path()));
    let mut packs: Vec<String> = files.map(|file| fs::read_to_string(file).unwrap()).collect();
    packs.sort_unstable();
    packs
});
