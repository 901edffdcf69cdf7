//! The frameworks and packs that come with the program.

use std::path::Path;

use include_dir::{Dir, include_dir};

use crate::base::parallel;
use crate::model::{Framework, Pack, Shelf};

use super::read::read_sound;
use super::read_framework;

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

/// Every built-in framework and pack. None of them has a finding: a test looks them over, so that no start does.
pub fn shelf() -> Shelf {
    let mut shelf = frameworks();
    let mut packs: Vec<Pack> = every("packs", |text| read_sound(text, &shelf));
    arrange(&mut packs);
    shelf.packs = packs;
    shelf
}

/// The built-in pack called `id`, alone on a shelf, for whoever has no use for the others; `None` where there is none.
pub fn shelf_of(id: &str) -> Option<Shelf> {
    let (_, text) = files("packs").find(|(name, _)| Path::new(name).file_stem().is_some_and(|stem| stem == id))?;
    let shelf = frameworks();
    let packs = vec![read_sound(text, &shelf)?];
    Some(Shelf { packs, ..shelf })
}

/// A shelf with every framework, and no pack yet.
fn frameworks() -> Shelf {
    let frameworks: Vec<Framework> = every("frameworks", |text| read_framework(text).framework);
    Shelf { frameworks, ..Shelf::default() }
}

/// Puts packs in the order in which they are offered.
pub fn arrange(packs: &mut [Pack]) {
    packs.sort_by_key(|pack| {
        let place = ORDER.iter().position(|id| *id == pack.id).unwrap_or(ORDER.len());
        (pack.group, place, pack.title.clone(), pack.id.clone())
    });
}

/// What is read of every file of a folder of `prompts/`.
fn every<T: Send>(folder: &str, read: impl Fn(&str) -> Option<T> + Sync) -> Vec<T> {
    let texts: Vec<&str> = files(folder).map(|(_, text)| text).collect();
    parallel::map(&texts, |text| read(text)).into_iter().flatten().collect()
}

/// The name and text of every RON file beneath a folder of `prompts/`.
fn files(folder: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    fn beneath(dir: &'static Dir<'static>) -> Vec<(&'static str, &'static str)> {
        let here = dir.files().filter_map(|file| Some((file.path().to_str()?, file.contents_utf8()?)));
        let here = here.filter(|(name, _)| Path::new(name).extension().is_some_and(|ending| ending == "ron"));
        here.chain(dir.dirs().flat_map(beneath)).collect()
    }
    PROMPTS.get_dir(folder).into_iter().flat_map(beneath)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::{check, place};

    #[test]
    fn every_file_is_without_a_finding() {
        for (name, text) in files("frameworks") {
            assert_eq!(read_framework(text).findings, [], "{name}");
        }
        let shelf = shelf();
        let mut said = Vec::new();
        for (name, text) in files("packs") {
            for finding in check(text, &shelf).findings {
                let (line, _) = place(text, finding.span.start);
                said.push(format!("{name}:{line}: {} {} {:?}", finding.rule.name(), finding.sentence, text.get(finding.span)));
            }
        }
        assert!(said.is_empty(), "{}", said.join("\n"));
        for (name, text) in files("packs") {
            let pack = check(text, &shelf).pack.unwrap();
            assert_eq!(read_sound(text, &shelf).as_ref(), Some(&pack), "{name}");
            assert_eq!(shelf_of(&pack.id).unwrap().packs, [pack], "{name}");
        }
        assert_eq!(shelf.packs.len(), files("packs").count());
    }

    /// `cargo test statement -- --nocapture` shows it.
    #[expect(clippy::print_stdout, reason = "whoever asks for the map reads it here")]
    fn print_map(map: &[String]) {
        println!("{}", map.join("\n"));
    }

    #[test]
    fn every_statement_is_drawn_on() {
        let shelf = shelf();
        let (mut map, mut missing) = (Vec::new(), Vec::new());
        for statement in shelf.frameworks.iter().flat_map(Framework::statements) {
            let drawn: Vec<String> = shelf
                .packs
                .iter()
                .flat_map(|pack| pack.prompts.iter().map(move |prompt| (pack, prompt)))
                .filter(|(_, prompt)| prompt.lenses.iter().any(|lens| lens.statement == statement.id))
                .map(|(pack, prompt)| format!("{}/{}", pack.id, prompt.id))
                .collect();
            map.push(format!("{:<45} {}", statement.id, drawn.join(" ")));
            if drawn.is_empty() {
                missing.push(&statement.id);
            }
        }
        print_map(&map);
        assert_eq!(missing, Vec::<&String>::new(), "no built-in prompt draws on these");
    }
}
