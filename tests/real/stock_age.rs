//! Sealed records and the key, opened by the stock `age` tool: nobody needs this program to come to their words.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::faults::PASSPHRASES;
use crate::faults::ways::{full, sealed};
use crate::home::{Home, put};
use crate::tell;
use crate::window::Window;

/// The records of a journal by their names in the open, opened with this identity where they are sealed.
fn records(home: &Home, identity: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let (mut found, mut folders) = (BTreeMap::new(), vec![home.journal()]);
    while let Some(folder) = folders.pop() {
        for path in std::fs::read_dir(folder).unwrap().map(|found| found.unwrap().path()) {
            let name = path.strip_prefix(home.journal()).unwrap().to_owned();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "age") && name != Path::new("key.age") {
                let opened = Command::new("age").arg("-d").arg("-i").arg(identity).arg(&path).output().unwrap();
                assert!(opened.status.success(), "{}: {}", name.display(), String::from_utf8_lossy(&opened.stderr));
                found.insert(name.with_extension(""), opened.stdout);
            } else if name != Path::new("journal.ron") && path.extension().is_some_and(|ending| ending == "ron") {
                found.insert(name, std::fs::read(path).unwrap());
            }
        }
    }
    found
}

/// The same, without what is called by the bytes of a sealed file.
fn told(records: BTreeMap<PathBuf, Vec<u8>>) -> Vec<Vec<u8>> {
    let mut told: Vec<Vec<u8>> = records.into_values().collect();
    told.sort();
    told
}

#[test]
fn the_stock_tool_opens_every_record_by_the_recovery_key_and_by_the_passphrase() {
    if Command::new("age").arg("--version").stdout(Stdio::null()).status().is_err() {
        return tell("skipped: there is no `age` tool here");
    }
    let (open, home) = (Home::new(), Home::new());
    full(&open);
    sealed(&home);
    let said = home.run(&["encrypt", "recovery-key", "--passphrase-file", home.path("pass-0").to_str().unwrap()]);
    put(&home.path("recovery"), said.out);
    let words = told(records(&open, Path::new("")));
    assert!(words.len() >= 5, "{}", words.len());
    assert!(told(records(&home, &home.path("recovery"))) == words);

    let key = home.journal().join("key.age");
    let mut window = Window::open_other(&home, "age", &["-d", "-o", home.path("key").to_str().unwrap(), key.to_str().unwrap()]);
    window.until_shows("passphrase").press(format!("{}\r", PASSPHRASES[0]));
    assert_eq!(window.end(), 0, "{}", window.text());
    assert!(told(records(&home, &home.path("key"))) == words);
}
