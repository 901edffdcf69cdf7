//! Where words end up. Every place a person can type in is given a word of its own, every feature is used, the program is killed on
//! the way; then everything is searched that is left: the whole home, the terminal, what others see of the process.

pub(crate) mod life;
mod places;
mod search;

use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use crate::home::Home;
use crate::tell;

use life::Life;
use places::{PASSPHRASE, PASSPHRASES, PLACES};
use search::stands;

/// Typed before a journal is sealed, or into one that never is.
pub(crate) const OPEN: &str = "Zq";

/// Typed while it is sealed.
const SEALED: &str = "Zs";

#[test]
fn in_an_open_journal_words_stand_where_they_belong_and_nowhere_else() {
    let life = Life::new("000", OPEN);
    life.live();
    life.sit();
    let mut troubles = life.troubles();
    let must = PLACES.iter().filter(|place| !place.may.is_empty() && place.name != "unsaved");
    let mut missing: Vec<&str> = must.map(|place| place.name).collect();
    let files = life.kept();
    for file in &files {
        for place in PLACES.iter().filter(|place| stands(file, &place.word(OPEN))) {
            let within = file.strip_prefix(life.home.journal()).unwrap_or(file);
            missing.retain(|name| *name != place.name);
            if !place.may.iter().any(|may| within.starts_with(may)) {
                troubles.push(format!("{} stands in {}", place.name, within.display()));
            }
        }
    }
    troubles.extend(missing.iter().map(|name| format!("{name} stands nowhere, so it shows nothing")));
    troubles.extend(others_may_look(&life.home));
    report("open", &life, files.len());
    assert!(troubles.is_empty(), "{}", troubles.join("\n"));
}

#[test]
fn in_a_sealed_journal_no_word_stands_in_the_open() {
    let mut life = Life::new("077", OPEN);
    life.live();
    life.seal();
    let before = nowhere(&life, OPEN);
    life.begin_again(SEALED);
    life.live();
    life.sit();
    life.change_the_passphrase();
    let mut troubles = [before, nowhere(&life, OPEN), nowhere(&life, SEALED), life.troubles()].concat();
    troubles.extend(others_may_look(&life.home));
    report("sealed", &life, life.kept().len());
    assert!(troubles.is_empty(), "{}", troubles.join("\n"));
}

#[test]
fn a_passphrase_stands_nowhere_and_is_not_shown() {
    let life = Life::new("077", OPEN);
    life.note();
    let mut window = life.window(&["encrypt", "on"]);
    window.until_shows("passphrase").press(format!("{PASSPHRASE}\r")).until_shows("once more").press(format!("{PASSPHRASE}\r"));
    assert_eq!(window.end(), 0, "{}", window.text());
    let mut troubles = life.seen(&window);
    let mut window = life.window(&[]);
    window.until_shows("This journal is locked.").press(PASSPHRASE).press("\r").until_shows("Welcome back").press("q");
    troubles.extend(life.seen(&window));
    assert_eq!(window.end(), 0);
    for word in PASSPHRASES {
        troubles.extend(life.kept().iter().filter(|file| stands(file, word)).map(|file| format!("{word} stands in {file:?}")));
        let shown = window.written.windows(word.len()).any(|bytes| bytes == word.as_bytes());
        troubles.extend(shown.then(|| format!("{word} was shown")));
    }
    assert!(troubles.is_empty(), "{}", troubles.join("\n"));
}

/// Where words that begin so stand in the open, although they were not put there by asking for a page.
fn nowhere(life: &Life, prefix: &str) -> Vec<String> {
    let words = || PLACES.iter().map(|place| place.word(prefix)).chain(PASSPHRASES.iter().map(|word| (*word).to_owned()));
    let found = |file: &std::path::PathBuf| {
        words().find(|word| stands(file, word)).map(|word| format!("{word} stands in {}", file.display()))
    };
    life.kept().iter().filter_map(found).collect()
}

/// What others on the computer could look into or write to, of all that the program made.
fn others_may_look(home: &Home) -> Vec<String> {
    let made = |path: &Path| ["data", "config", "state", "cache"].iter().any(|folder| path.starts_with(home.path(folder)));
    let mode = |path: &Path| std::fs::symlink_metadata(path).unwrap().permissions().mode() & 0o7777;
    let wrong = |path: &Path| mode(path) != if path.is_dir() { 0o700 } else { 0o600 };
    let all = search::everything_beneath(&home.path(""));
    all.into_iter()
        .filter(|path| made(path) && wrong(path))
        .map(|path| format!("{} is {:o}", path.display(), mode(&path)))
        .collect()
}

fn report(what: &str, life: &Life, files: usize) {
    let (windows, kills, commands) = (life.windows.get(), life.kills.get(), life.commands.get());
    tell(&format!(
        "leaks, {what}: {} places typed in, {commands} commands, {windows} windows, {kills} kills, {files} files searched",
        PLACES.len()
    ));
}
