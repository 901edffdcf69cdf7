//! A file in the open beside a sealed record: another machine wrote it before it heard of the sealing, and it may hold the only copy of
//! somebody's words.

use std::path::{Path, PathBuf};

use aftershift::base::Secret;

use super::{Journal, entry};
use crate::disk;

/// A sealed journal with one entry, beside which another version of it stands in the open; and where that stands.
fn with_a_stray() -> (Journal, PathBuf) {
    let (journal, _, file) = Journal::with_one_entry();
    let theirs = std::fs::read_to_string(&file).unwrap().replace("So long.", "Theirs.");
    journal.store.seal(&Secret::from("dogs in the courtyard".to_owned()), &mut |_, _| {}).unwrap();
    disk::write(&file, theirs);
    (journal, file)
}

/// What was set aside, opened.
fn set_aside(journal: &Journal) -> Vec<String> {
    let names = disk::files(journal.store.root()).into_iter().map(|(name, _)| name);
    let names: Vec<PathBuf> = names.filter(|name| name.starts_with("trash/set-aside")).collect();
    assert!(names.iter().all(|name| name.extension().is_some_and(|ending| ending == "age")), "it is sealed as well: {names:?}");
    // In the place of an entry it is opened like one.
    names.iter().map(|name| place_as_entry(journal, name)).collect()
}

fn place_as_entry(journal: &Journal, name: &Path) -> String {
    let from = journal.store.root().join(name);
    let (record, aside) = (sealed_record(journal), journal.folder.path().join("aside"));
    disk::rename(&record, &aside);
    disk::rename(&from, &record);
    let words = journal.readable()[0].answered().next().unwrap().1.words();
    disk::rename(&record, &from);
    disk::rename(&aside, &record);
    words
}

fn sealed_record(journal: &Journal) -> PathBuf {
    let found = disk::files(journal.store.root()).into_iter().map(|(name, _)| name);
    let mut found = found.filter(|name| name.starts_with("entries") && name.extension().is_some_and(|ending| ending == "age"));
    journal.store.root().join(found.next().unwrap())
}

#[test]
fn a_save_sets_it_aside() {
    let (journal, stray) = with_a_stray();
    let read = journal.store.entry(entry(2, "").id).unwrap();
    journal.store.save_over(&entry(2, "Mine."), &read.mark.unwrap()).unwrap().unwrap();
    assert!(!stray.exists());
    assert_eq!(journal.readable(), [entry(2, "Mine.")]);
    assert_eq!(set_aside(&journal), ["Theirs."]);
    assert_eq!(journal.store.trashed(), [], "what was set aside is not what the person put in the trash");
}

#[test]
fn settling_sets_it_aside() {
    let (journal, stray) = with_a_stray();
    let recovery = journal.store.make_recovery_key(&mut |_, _| {}).unwrap();
    drop(recovery);
    assert!(!stray.exists());
    assert_eq!(journal.readable(), [entry(2, "So long.")]);
    assert_eq!(set_aside(&journal), ["Theirs."]);
}

#[test]
fn one_that_says_the_same_goes() {
    let (journal, _, file) = Journal::with_one_entry();
    let same = std::fs::read(&file).unwrap();
    journal.store.seal(&Secret::from("dogs in the courtyard".to_owned()), &mut |_, _| {}).unwrap();
    disk::write(&file, same);
    drop(journal.store.make_recovery_key(&mut |_, _| {}).unwrap());
    assert!(!file.exists());
    assert_eq!(set_aside(&journal), [""; 0]);
}
