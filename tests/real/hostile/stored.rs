//! Every stored word tries to steer the terminal; every command says what it has to say, and none does.

use std::path::PathBuf;

use super::words::{HOSTILE, spoiled, steers};
use crate::home::{Home, Said, put};
use crate::leaks::OPEN;
use crate::leaks::life::Life;
use crate::tell;
use crate::window::Window;

/// What can stand in the name of a file.
fn name() -> String {
    HOSTILE.replace('\0', "")
}

/// A journal that was lived in, with every word of it spoiled, and things about it by names that try the same.
fn spoil() -> Home {
    let life = Life::new("077", OPEN);
    life.live();
    life.drafted();
    let home = life.home;
    for file in home.files("").iter().filter(|file| !file.ends_with("journal.ron")) {
        put(file, spoiled(&std::fs::read_to_string(file).unwrap()));
    }
    put(&home.journal().join("entries").join(name() + ".ron"), "(format: 1,");
    put(&home.journal().join("packs").join(name() + ".ron"), format!("Pack(id: \"{HOSTILE}\", {HOSTILE}: 1"));
    put(&home.journal().join("packs/overlays/one-moment.ron"), format!("Overlay(format: 1, pack: \"one-moment\", {HOSTILE}"));
    put(&home.path("config/aftershift/config.ron"), spoiled("(shift_settings: [\"here\"], tone: \"x\")"));
    let old = home.path(&name());
    put(&old.join(name() + ".md"), format!("---\n{HOSTILE}: {HOSTILE}\n---\n# {HOSTILE}\n{HOSTILE}"));
    put(&old.join("photo.jpg"), "");
    put(&old.join("broken.json"), format!("{{\"entries\": [{{\"text\": \"{HOSTILE}\"}}"));
    home
}

/// Every command that says something of what is stored.
fn commands(home: &Home) -> Vec<Vec<String>> {
    let id = |file: &PathBuf| {
        let stem = file.file_stem().unwrap().to_str().unwrap();
        stem.chars().skip(stem.len().saturating_sub(5)).collect::<String>().to_lowercase()
    };
    let ids = |folder: &str| home.files(folder).iter().map(id).collect::<Vec<_>>();
    let old = home.path(&name()).to_str().unwrap().to_owned();
    let missing = home.path(&name()).join("missing").to_str().unwrap().to_owned();
    let mut all: Vec<String> = [
        "list",
        "list --json",
        "list --tag zz",
        "list --since x\u{1b}x",
        "show \u{9b}2J",
        "export --all",
        "export --all --format html",
        "export --all --format text",
        "merge",
        "doctor",
        "doctor --json",
        "doctor --repair",
        "config path",
        "config path --json",
        "encrypt status",
        "pack list",
        "pack list --json",
        "pack show typed",
        "pack show typed --json",
        "pack show \u{1b}]0;zz\u{7}",
        "pack overlay typed",
        "pack worksheet typed",
        "supervision list",
        "supervision list --json",
        "supervision actions",
        "supervision actions --json",
        "supervision agreement",
        "supervision agreement --json",
        "supervision ledger",
        "supervision ledger --json",
        "supervision lists",
        "supervision lists --json",
        "--data-dir MISSING list",
        "--data-dir OLD doctor",
        "--data-dir OLD config path",
        "--config OLD list",
        "--passphrase-file MISSING encrypt on",
        "import markdown OLD",
        "import markdown OLD --dry-run --json",
        "import day-one OLD/broken.json",
        "import jrnl MISSING",
        "backup --output OLD",
        "backup --output MISSING/b.zip",
        "restore MISSING --beside",
        "export --all --output MISSING/page.md",
        "pack check OLD",
        "pack check JOURNAL/packs",
        "pack check JOURNAL/packs --format json",
        "pack install JOURNAL/packs",
        "pack install MISSING",
        "pack preview MISSING",
        "pack diff MISSING typed",
        "pack import-csv MISSING",
    ]
    .map(str::to_owned)
    .to_vec();
    for entry in ids("entries") {
        all.extend(
            ["show ID", "show ID --json", "history ID", "history ID --show 1", "erase ID", "merge ID"]
                .map(|line| line.replace("ID", &entry)),
        );
    }
    for session in ids("supervision/sessions") {
        let lines =
            ["show ID", "show ID --json", "agenda ID", "choose ID", "check ID", "see ID", "see ID --page sheet", "remove ID"];
        all.extend(lines.map(|line| format!("supervision {}", line.replace("ID", &session))));
    }
    all.extend(ids("supervision/packets").iter().map(|id| format!("supervision packet {id}")));
    let journal = home.journal().to_str().unwrap().to_owned();
    let full = |word: &str| word.replace("OLD", &old).replace("MISSING", &missing).replace("JOURNAL", &journal);
    all.iter().map(|line| line.split(' ').map(full).collect()).collect()
}

/// What is typed into line mode, to be shown everything there.
const LINES: [&[&str]; 5] = [
    &["1", ".read", ".finish", ".edit 1", ".why", ".shift", "", "", "", ".tags", "", ".carry", "", ".ask 1", "", "", ".leave"],
    &["supervision", "1", "", "", "", "", "", ""],
    &["supervision", "2", "1", ".list", ".next", "1", ".list", ".next", ".list", "1", ".next", ".list", ".leave"],
    &["others", "1", "2", "3"],
    &["2", ".help", ".pause", "", ".leave"],
];

#[test]
fn no_command_lets_a_stored_word_through() {
    let home = spoil();
    let commands = commands(&home);
    let (mut troubles, mut marks) = (Vec::new(), 0);
    let mut check = |words: &dyn std::fmt::Debug, said: &Said| {
        marks += (said.out.clone() + &said.err).matches("]0;zz").count();
        let found = [&said.out, &said.err].into_iter().find_map(|text| Some((steers(text)?, text)));
        troubles.extend(found.map(|(c, text)| {
            let line = text.lines().find(|line| line.contains(c)).unwrap_or_default();
            format!("{words:?} says {c:?}: {line:?}")
        }));
        troubles.extend((said.code == 101).then(|| format!("{words:?} broke: {}", said.err)));
    };
    for words in &commands {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        check(&words, &home.send(&words, ""));
    }
    for lines in LINES {
        check(&lines, &home.send(&["--plain"], lines.join("\n") + "\n"));
    }
    assert!(troubles.is_empty(), "{}", troubles.join("\n"));
    assert!(marks > 100, "only {marks} spoiled words were said at all");
    tell(&format!("hostile words: {} commands and {} talks, {marks} spoiled words said, none raw", commands.len(), LINES.len()));
}

#[test]
fn no_page_lets_a_stored_word_through() {
    let home = spoil();
    let mut window = Window::open(&home, &[]);
    window.until_shows("Welcome").until_shows("␛]0;zz").press("b").until_shows("enter read").until_shows("␛]0;zz");
    window.press("\r").until_shows("e edit").until_shows("␛]0;zz");
    window.signal("TERM");
    window.end();
    let written = String::from_utf8_lossy(&window.written).into_owned();
    // The program's own sequences begin so; a string for the terminal, a bell or a mark that turns the words is none of them.
    let without = written.replace("\x1b[", "").replace(['\r', '\x08'], "").replace("\x1b7", "").replace("\x1b8", "");
    assert_eq!(steers(&without), None);
    assert_eq!(window.not_given_back(), [""; 0]);
}
