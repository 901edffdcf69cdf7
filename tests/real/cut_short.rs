//! Backing up, restoring and mending, killed at every step: what stands there is whole, and nothing is lost.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use aftershift::store::Backup;

use crate::home::{Home, Said, put, send};
use crate::injured::{can_injure, injured};

/// Everything that could leave something half done.
const STEPS: [&str; 11] =
    ["openat", "write", "fsync", "mkdir", "flock", "fchmod", "chmod", "rename", "renameat2", "linkat", "unlink"];

/// Runs `words` and kills it at every step of every kind, from a home that `begin` makes, until nothing is left to be killed at. After each,
/// `check` looks. Gives how many were tried.
fn killed_everywhere(words: &[String], begin: impl Fn() -> Home, check: impl Fn(&Home, &Said, &str)) -> usize {
    let mut tried = 0;
    for call in STEPS {
        for step in 1.. {
            let home = begin();
            let inject = format!("inject=?{call}:signal=SIGKILL:when={step}");
            let mut command = injured(&home, &["-e", &format!("trace=?{call}"), "-e", &inject]);
            command.args(words.iter().map(|word| word.replace("HOME", home.path("").to_str().unwrap())));
            let said = send(command, b"");
            check(&home, &said, &format!("{call} {step}"));
            if said.code >= 0 {
                break;
            }
            tried += 1;
        }
    }
    tried
}

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

/// Every file beneath a folder, from there on, with what stands in it.
fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let (mut files, mut folders) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(next) = folders.pop() {
        for path in fs::read_dir(next).into_iter().flatten().map(|found| found.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_none_or(|ending| ending != "lock") {
                files.push((path.strip_prefix(folder).unwrap().to_owned(), fs::read(&path).unwrap()));
            }
        }
    }
    files.sort();
    files
}

/// The same journal each time, with two entries, and a backup of it.
struct Begun {
    journal: Vec<(PathBuf, Vec<u8>)>,
    backup: Vec<u8>,
}

impl Begun {
    fn new() -> Self {
        let home = Home::new();
        for words in ["One.", "Two."] {
            assert_eq!(home.send(&["note"], words).code, 0);
        }
        let file = home.path("backup.zip");
        assert_eq!(home.run(&["backup", "-o", file.to_str().unwrap()]).code, 0);
        Self { journal: files(&home.journal()), backup: fs::read(file).unwrap() }
    }

    fn home(&self) -> Home {
        let home = Home::new();
        for (name, bytes) in &self.journal {
            put(&home.journal().join(name), bytes);
        }
        home
    }
}

#[test]
#[expect(clippy::print_stderr, reason = "`-- --nocapture` shows how many points were tried")]
fn a_backup_is_there_whole_or_is_not_there() {
    if !can_injure() {
        return;
    }
    let begun = Begun::new();
    let tried = killed_everywhere(
        &words(&["backup", "-o", "HOME/backup.zip"]),
        || begun.home(),
        |home, said, at| {
            assert_eq!(files(&home.journal()), begun.journal, "{at}");
            let file = home.path("backup.zip");
            match Backup::open(&file) {
                Ok(backup) => assert_eq!(backup.files(), 3, "{at}"),
                Err(error) => assert!(!file.exists() && said.code != 0, "{at}: {error}"),
            }
        },
    );
    eprintln!("backup: killed at {tried} points");
    assert!(tried > 10, "only {tried}");
}

#[test]
#[expect(clippy::print_stderr, reason = "`-- --nocapture` shows how many points were tried")]
fn a_restored_folder_is_whole_once_its_journal_file_is_there() {
    if !can_injure() {
        return;
    }
    let begun = Begun::new();
    let begin = || {
        let home = Home::new();
        put(&home.path("backup.zip"), &begun.backup);
        home
    };
    let tried = killed_everywhere(&words(&["restore", "HOME/backup.zip", "--to", "HOME/back"]), begin, |home, said, at| {
        let back = home.path("back");
        if back.join("journal.ron").exists() {
            let seen: Vec<_> = files(&back).into_iter().filter(|(name, _)| !name.to_string_lossy().starts_with('.')).collect();
            assert_eq!(seen, begun.journal, "{at}");
        } else {
            assert!(said.code != 0, "{at}: {said:?}");
        }
        assert_eq!(fs::read(home.path("backup.zip")).unwrap(), begun.backup, "{at}");
    });
    eprintln!("restore: killed at {tried} points");
    assert!(tried > 10, "only {tried}");
}

#[test]
#[expect(clippy::print_stderr, reason = "`-- --nocapture` shows how many points were tried")]
fn mending_loses_no_byte() {
    if !can_injure() {
        return;
    }
    let begun = Begun::new();
    let (entry, bytes) = begun.journal.iter().find(|(name, _)| name.starts_with("entries")).unwrap();
    let all: BTreeSet<&Vec<u8>> = begun.journal.iter().map(|(_, bytes)| bytes).collect();
    let begin = || {
        let home = Home::new();
        for (name, bytes) in begun.journal.iter().filter(|(name, _)| name != entry && name != Path::new("journal.ron")) {
            put(&home.journal().join(name), bytes);
        }
        for name in ["moved.ron", "copy.ron"] {
            put(&home.journal().join(entry).with_file_name(name), bytes);
        }
        home
    };
    let tried = killed_everywhere(&words(&["doctor", "--repair"]), begin, |home, _, at| {
        let there: BTreeSet<Vec<u8>> = files(&home.journal()).into_iter().map(|(_, bytes)| bytes).collect();
        let lost = all.iter().filter(|bytes| !there.contains(**bytes)).count();
        assert_eq!(lost, 1, "{at}: all but journal.ron, which is made anew");
        let again = home.run(&["doctor", "--repair"]);
        let left = again.out.contains("left behind by a write");
        assert!(again.code == 0 || left, "{at}: {again:?}");
        assert_eq!(home.answers().len(), 2, "{at}");
    });
    eprintln!("doctor --repair: killed at {tried} points");
    assert!(tried > 10, "only {tried}");
}
