//! The frameworks and packs that come with the program.

use include_dir::{Dir, include_dir};

use crate::model::{Framework, Pack, Shelf};

use super::{read, read_framework};

static PROMPTS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/prompts");

/// The order in which packs of one group are offered; what is not named here comes after, by title.
const ORDER: [&str; 9] = [
    "shift-close",
    "one-moment",
    "quick-note",
    "hard-shift",
    "ips-learning",
    "ips-relationship",
    "ips-hope",
    "sup-prep",
    "sup-after",
];

/// Every built-in framework and pack. A file with findings is left out; a test proves that none has any.
pub fn shelf() -> Shelf {
    let frameworks = files("frameworks").filter_map(|(_, text)| read_framework(text).framework).collect::<Vec<Framework>>();
    let mut shelf = Shelf { frameworks, packs: Vec::new() };
    let mut packs: Vec<Pack> = files("packs").filter_map(|(_, text)| read(text, &shelf).pack).collect();
    packs.sort_by_key(|pack| {
        let place = ORDER.iter().position(|id| *id == pack.id).unwrap_or(ORDER.len());
        (pack.group, place, pack.title.clone())
    });
    shelf.packs = packs;
    shelf
}

/// The name and text of every RON file beneath a folder of `prompts/`.
fn files(folder: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    fn beneath(dir: &'static Dir<'static>) -> Vec<(&'static str, &'static str)> {
        let here = dir.files().filter_map(|file| Some((file.path().to_str()?, file.contents_utf8()?)));
        let here = here.filter(|(name, _)| std::path::Path::new(name).extension().is_some_and(|ending| ending == "ron"));
        here.chain(dir.dirs().flat_map(beneath)).collect()
    }
    PROMPTS.get_dir(folder).into_iter().flat_map(beneath)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_reads_without_a_finding() {
        for (name, text) in files("frameworks") {
            assert_eq!(read_framework(text).findings, [], "{name}");
        }
        let shelf = shelf();
        for (name, text) in files("packs") {
            assert_eq!(read(text, &shelf).findings, [], "{name}");
        }
        assert_eq!(shelf.packs.len(), files("packs").count());
    }
}
