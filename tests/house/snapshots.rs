//! Snapshots on the disk: each belongs to a test that is still there. (`INSTA_UPDATE=no` refuses new ones.)

use std::fs;

use crate::source::{files_beneath, root};

#[test]
fn every_snapshot_has_its_test() {
    let mut orphans = Vec::new();
    for folder in ["src", "tests"] {
        for file in files_beneath(&root().join(folder), "snap") {
            let text = fs::read_to_string(&file).unwrap();
            let field = |name: &str| {
                text.lines().take_while(|line| *line != "---" || text.starts_with(line)).find_map(|line| line.strip_prefix(name))
            };
            let source = field("source: ").and_then(|path| fs::read_to_string(root().join(path)).ok());
            // Insta names a file after the module and the test, or after the name the test gave it.
            let stem = file.file_stem().unwrap().to_string_lossy();
            let name = stem.rsplit("__").next().unwrap_or_default();
            let name = name.trim_end_matches(|c: char| c.is_ascii_digit() || c == '-');
            if !source.is_some_and(|source| source.contains(name)) {
                orphans.push(file.display().to_string());
            }
        }
    }
    assert!(orphans.is_empty(), "no test makes these any more; remove them:\n{}", orphans.join("\n"));
}
