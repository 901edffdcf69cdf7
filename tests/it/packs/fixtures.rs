//! Every fixture, checked by the program itself, with what a trainer reads. `AFTERSHIFT_UPDATE=1` writes what is read now.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use aftershift::pack::{Rule, tidy};

use super::look_over;
use crate::disk;

/// What `aftershift pack check` said, and its exit code.
pub(super) struct Said {
    pub(super) words: String,
    pub(super) code: Option<i32>,
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/packs").join(name)
}

/// The program over `file`, from within `folder` and without a journal, so that what it says does not depend on whose machine it is.
pub(super) fn run(folder: &Path, file: &str, more: &[&str]) -> Said {
    let mut command = Command::new(env!("CARGO_BIN_EXE_aftershift"));
    command.current_dir(folder).args(["pack", "check", file]).args(more);
    let output = command.env("NO_COLOR", "1").env("AFTERSHIFT_DATA_DIR", "no-journal").output().unwrap();
    let words = String::from_utf8(output.stdout).unwrap() + std::str::from_utf8(&output.stderr).unwrap();
    Said { words, code: output.status.code() }
}

/// The names of the packs in a folder of fixtures, in order.
fn packs(name: &str) -> Vec<String> {
    let names = fs::read_dir(folder(name)).unwrap().map(|found| found.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.filter(|name| Path::new(name).extension().is_some_and(|ending| ending == "ron")).collect();
    names.sort_unstable();
    names
}

/// What differs between two texts, line by line, around the first difference.
fn difference(expected: &str, found: &str) -> String {
    let same = expected.lines().zip(found.lines()).take_while(|(expected, found)| expected == found).count();
    let mut told = String::new();
    for (mark, text) in [('-', expected), ('+', found)] {
        for line in text.lines().skip(same).take(12) {
            writeln!(told, "  {mark} {line}").unwrap();
        }
    }
    told
}

/// Compares with what stands in a file beside the fixtures, or writes it there.
fn compare(path: &Path, found: &str, differences: &mut String) {
    if std::env::var_os("AFTERSHIFT_UPDATE").is_some() {
        disk::write(path, found);
        return;
    }
    let expected = fs::read_to_string(path).unwrap_or_default();
    if expected != found {
        writeln!(differences, "{}\n{}", path.display(), difference(&expected, found)).unwrap();
    }
}

#[test]
fn a_good_pack_has_nothing_said_of_it() {
    for name in packs("good") {
        let said = run(&folder("good"), &name, &[]);
        assert_eq!((said.words, said.code), (format!("{name}: nothing to say. It can be used.\n"), Some(0)));
    }
}

#[test]
fn a_bad_pack_is_told_as_a_trainer_can_use() {
    let bad = folder("bad");
    let mut differences = String::new();
    for name in packs("bad") {
        let said = run(&bad, &name, &[]);
        let code = if said.words.contains("error[") { 3 } else { 1 };
        assert_eq!(said.code, Some(code), "{name}\n{}", said.words);
        compare(&bad.join(&name).with_extension("expected"), &said.words, &mut differences);
    }
    assert!(
        differences.is_empty(),
        "\n{differences}\nAFTERSHIFT_UPDATE=1 cargo test --test it packs   takes what was found as what is expected"
    );
}

#[test]
fn the_same_is_told_to_programs() {
    let bad = folder("bad");
    let mut differences = String::new();
    let said = run(&bad, "several.ron", &["--format", "json"]);
    assert_eq!(said.code, Some(3));
    compare(&bad.join("several.json"), &said.words, &mut differences);
    assert!(differences.is_empty(), "\n{differences}");
}

#[test]
fn every_expectation_is_of_a_fixture() {
    for found in fs::read_dir(folder("bad")).unwrap() {
        let path = found.unwrap().path();
        assert!(path.with_extension("ron").is_file(), "{} is of no fixture; remove it", path.display());
    }
}

#[test]
fn every_rule_has_a_fixture() {
    let mut found: Vec<Rule> = Vec::new();
    for name in packs("bad") {
        match tidy(&fs::read(folder("bad").join(name)).unwrap()) {
            Ok(text) => found.extend(look_over(&text).iter().map(|finding| finding.rule)),
            Err(finding) => found.push(finding.rule),
        }
    }
    // A file too large is made in `hostile`.
    let without: Vec<&str> =
        Rule::ALL.iter().filter(|rule| !found.contains(rule) && **rule != Rule::TooLarge).map(|rule| rule.name()).collect();
    assert_eq!(without, Vec::<&str>::new());
}
