//! A file in the open beside a sealed record: another machine wrote it before it heard of the sealing, and it may hold the only copy of
//! somebody's words.

use std::path::PathBuf;

use aftershift::base::Secret;
use aftershift::jobs::load;
use aftershift::store::{LockState, StoreError};

use super::{Journal, entry};
use crate::disk;

fn passphrase() -> Secret {
    Secret::from("dogs in the courtyard".to_owned())
}

/// A sealed journal with one entry, beside which another version of it stands in the open; and where that stands.
fn with_a_stray() -> (Journal, PathBuf) {
    let (journal, _, file) = Journal::with_one_entry();
    let theirs = std::fs::read_to_string(&file).unwrap().replace("So long.", "Theirs.");
    journal.store.seal(&passphrase(), &mut |_, _| {}).unwrap();
    disk::write(&file, theirs);
    (journal, file)
}

/// What the other version of the one entry says.
fn theirs(journal: &Journal) -> String {
    let loaded = load(&journal.store);
    let [clash] = &loaded.library.clashes[..] else { panic!("{:?}", loaded.library.clashes) };
    clash.theirs.answered().next().unwrap().1.words()
}

/// Nothing of an entry stands in the open.
fn is_sealed(journal: &Journal) -> bool {
    let mut names = disk::files(journal.store.root()).into_iter().map(|(name, _)| name).filter(|name| name.starts_with("entries"));
    names.all(|name| name.extension().is_some_and(|ending| ending == "age"))
}

#[test]
fn a_save_puts_it_beside() {
    let (journal, stray) = with_a_stray();
    let read = journal.store.entry(entry(2, "").id).unwrap();
    journal.store.save_over(&entry(2, "Mine."), &read.mark.unwrap()).unwrap().unwrap();
    assert!(!stray.exists() && is_sealed(&journal));
    assert_eq!(theirs(&journal), "Theirs.");
    assert_eq!(journal.store.entry(entry(2, "").id).unwrap().entry, entry(2, "Mine."));
}

#[test]
fn settling_puts_it_beside() {
    let (journal, stray) = with_a_stray();
    drop(journal.store.make_recovery_key(&mut |_, _| {}).unwrap());
    assert!(!stray.exists() && is_sealed(&journal));
    assert_eq!(theirs(&journal), "Theirs.");
}

#[test]
fn reading_the_journal_seals_it() {
    let (journal, stray) = with_a_stray();
    let journal = journal.opened_again();
    load(&journal.store);
    assert!(stray.exists(), "it takes the key");
    journal.store.unlock(&passphrase()).unwrap();
    assert_eq!(theirs(&journal), "Theirs.");
    assert!(!stray.exists() && is_sealed(&journal));
    assert_eq!(theirs(&journal), "Theirs.");
}

#[test]
fn what_came_sealed_after_the_unsealing_is_named_and_opened_by_its_passphrase() {
    let (journal, ..) = Journal::with_one_entry();
    journal.store.seal(&passphrase(), &mut |_, _| {}).unwrap();
    journal.store.save_new(&entry(3, "Theirs.")).unwrap();
    let sealed = disk::files(journal.store.root()).into_iter().find(|(name, _)| name.to_str().unwrap().contains("0000003.ron.age"));
    let (name, bytes) = sealed.unwrap();
    journal.store.unseal(&mut |_, _| {}).unwrap();
    assert!(!journal.store.holds_what_came_sealed());
    let stray = journal.store.root().join(&name);
    disk::remove(&stray.with_extension(""));
    disk::write(&stray, bytes);
    let journal = journal.opened_again();
    let loaded = load(&journal.store);
    let [named] = &loaded.library.unreadable[..] else { panic!("{:?}", loaded.library.unreadable) };
    assert!(named.reason.contains("encrypt off") && name.ends_with(named.file.rsplit('/').next().unwrap()), "{named:?}");
    assert_eq!((journal.store.lock_state(), journal.readable().len()), (LockState::Open, 1), "nobody is shut out for it");
    assert!(journal.store.holds_what_came_sealed());
    let wrong = journal.store.open_what_came_sealed(&Secret::from("cats".to_owned()));
    assert!(matches!(wrong, Err(StoreError::WrongPassphrase)), "{wrong:?}");
    journal.store.open_what_came_sealed(&passphrase()).unwrap();
    assert_eq!(journal.readable(), [entry(2, "So long."), entry(3, "Theirs.")]);
    assert_eq!(journal.store.lock_state(), LockState::Open);
    assert!(!stray.exists() && !journal.store.holds_what_came_sealed());
}

#[test]
fn one_that_says_the_same_goes() {
    let (journal, _, file) = Journal::with_one_entry();
    let same = std::fs::read(&file).unwrap();
    journal.store.seal(&passphrase(), &mut |_, _| {}).unwrap();
    disk::write(&file, same);
    drop(journal.store.make_recovery_key(&mut |_, _| {}).unwrap());
    assert!(!file.exists());
    assert_eq!(load(&journal.store).library.clashes, []);
}

#[test]
fn one_that_is_kept_already_is_not_in_the_way() {
    let (twin, stray) = with_a_stray();
    twin.store.unseal(&mut |_, _| {}).unwrap();
    let is_kept = |name: &PathBuf| name.to_str().unwrap().contains(".other-");
    let (name, kept) = disk::files(twin.store.root()).into_iter().find(|(name, _)| is_kept(name)).unwrap();
    assert!(stray.exists());

    // The same, cut short between keeping the one and taking it away.
    let (journal, _) = with_a_stray();
    disk::write(&journal.store.root().join(name), kept);
    journal.store.unseal(&mut |_, _| {}).unwrap();
    assert_eq!(disk::files(journal.store.root()).into_iter().filter(|(name, _)| is_kept(name)).count(), 1);
}

#[test]
fn one_that_is_kept_already_is_kept_once() {
    let (journal, stray) = with_a_stray();
    let bytes = std::fs::read(&stray).unwrap();
    for _again in 0..2 {
        disk::write(&stray, &bytes);
        assert_eq!(theirs(&journal), "Theirs.");
        assert!(!stray.exists());
    }
}

#[test]
fn one_that_cannot_be_sealed_leaves_no_other_in_the_open() {
    let (journal, _, file) = Journal::with_one_entry();
    journal.store.seal(&passphrase(), &mut |_, _| {}).unwrap();
    let other = Journal::new();
    let places = [3, 4].map(|number| {
        other.store.save_new(&entry(number, "Theirs.")).unwrap();
        let (name, bytes) = disk::files(&other.store.root().join("entries")).pop().unwrap();
        let place = journal.store.root().join("entries").join(name);
        disk::write(&place, bytes);
        place
    });
    // A folder stands where the first of them would go.
    disk::make_folder(&places[0].with_extension("ron.age").join("full"));
    load(&journal.store);
    assert_eq!([file.exists(), places[0].exists(), places[1].exists()], [false, true, false]);
}
