//! What a program leaves that is killed in the middle of a write: taken away an hour later, and no word with it.

use std::fs::File;
use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use aftershift::base::Secret;
use aftershift::jobs::load;
use aftershift::store::{LockState, Store};

use super::{Journal, draft, entry, moment};
use crate::disk;

const CANARY: &str = "zanzibar";

/// Puts a temp file beside the entries, as old as this, and gives where.
fn leave(journal: &Journal, minutes: u64, bytes: &[u8]) -> PathBuf {
    let temp = journal.store.root().join("entries/2026/.aftershift-a1b2c3.tmp");
    disk::write(&temp, bytes);
    age(&temp, minutes);
    temp
}

fn age(file: &std::path::Path, minutes: u64) {
    let then = SystemTime::from(moment(1).now) - Duration::from_secs(60 * minutes);
    File::options().append(true).open(file).unwrap().set_modified(then).unwrap();
}

/// What the file of an entry or of a draft holds, out of another journal.
fn record(of: &str, keep: impl Fn(&Store)) -> Vec<u8> {
    let journal = Journal::new();
    keep(&journal.store);
    disk::files(journal.store.root()).into_iter().find(|(name, _)| name.starts_with(of)).unwrap().1
}

/// The words of the drafts a program finds that was just started.
fn drafts(journal: &Journal) -> Vec<String> {
    let store = Store::new(journal.store.root(), moment(9));
    let (drafts, unreadable) = store.drafts();
    assert!(unreadable.is_empty(), "{unreadable:?}");
    drafts.into_iter().map(|draft| draft.entry.answered().next().unwrap().1.words()).collect()
}

#[test]
fn words_that_came_as_far_as_a_temp_file_are_offered_as_a_draft() {
    let kinds = [
        record("entries", |store| drop(store.save_new(&entry(5, CANARY)))),
        record("drafts", |store| {
            store.keep_draft(&draft(5, CANARY)).unwrap();
        }),
    ];
    for bytes in kinds {
        let journal = Journal::new();
        journal.store.save_new(&entry(2, "So.")).unwrap();
        let temp = leave(&journal, 61, &bytes);
        journal.store.sweep();
        assert_eq!(drafts(&journal), [CANARY]);
        assert!(!temp.exists());
    }
}

/// The bytes of each file that was set aside.
fn set_aside(journal: &Journal) -> Vec<Vec<u8>> {
    disk::files(&journal.store.root().join("trash/set-aside")).into_iter().map(|(_, bytes)| bytes).collect()
}

#[test]
fn what_says_nothing_new_goes() {
    let same = record("entries", |store| drop(store.save_new(&entry(2, "So."))));
    for bytes in [&same[..], b""] {
        let journal = Journal::new();
        journal.store.save_new(&entry(2, "So.")).unwrap();
        let temp = leave(&journal, 61, bytes);
        journal.store.sweep();
        assert!(!temp.exists() && drafts(&journal).is_empty() && set_aside(&journal).is_empty());
        assert_eq!(journal.readable(), [entry(2, "So.")]);
    }
}

#[test]
fn what_is_not_whole_or_says_something_else_is_set_aside() {
    let whole = record("entries", |store| drop(store.save_new(&entry(2, CANARY))));
    for bytes in [&whole, &whole[..whole.len() / 2], b"\xff\xfe"] {
        let journal = Journal::new();
        journal.store.save_new(&entry(2, "So.")).unwrap();
        let temp = leave(&journal, 61, bytes);
        journal.store.sweep();
        assert!(!temp.exists() && drafts(&journal).is_empty());
        assert_eq!(set_aside(&journal), [bytes.to_vec()]);
        assert_eq!(journal.readable(), [entry(2, "So.")]);
    }
}

#[test]
fn sealing_takes_leftovers_along() {
    let whole = record("entries", |store| drop(store.save_new(&entry(5, CANARY))));
    for bytes in [&whole[..], &whole[..whole.len() - 9]] {
        let journal = Journal::new();
        journal.store.save_new(&entry(2, "So.")).unwrap();
        let temp = leave(&journal, 1, bytes);
        journal.store.seal(&Secret::from("dogs in the courtyard".to_owned()), &mut |_, _| {}).unwrap();
        assert!(!temp.exists());
        assert_eq!(journal.store.drafts().0.len() + set_aside(&journal).len(), 1);
        assert!(!disk::files(journal.store.root()).iter().any(|(_, bytes)| String::from_utf8_lossy(bytes).contains(CANARY)));
    }
}

#[test]
fn what_is_being_written_stays() {
    let journal = Journal::new();
    journal.store.save_new(&entry(2, "So.")).unwrap();
    let temp = leave(&journal, 59, b"half");
    journal.store.sweep();
    assert!(temp.exists());
}

#[test]
fn a_newer_journal_is_left_as_it_is() {
    let journal = Journal::new();
    disk::write(&journal.store.root().join("journal.ron"), "(format: 99)");
    let temp = leave(&journal, 61, b"half");
    journal.store.sweep();
    assert!(temp.exists());
}

#[test]
fn locks_of_drafts_that_are_gone_go() {
    let journal = Journal::new();
    journal.store.keep_draft(&draft(5, "So.")).unwrap();
    journal.store.keep_draft(&draft(6, "So.")).unwrap();
    let lock = |number| journal.store.root().join(format!("drafts/{}.lock", moment(number).id));
    // The draft is gone, and its window is still there.
    disk::remove(&lock(6).with_extension("ron"));
    disk::write(&lock(7), "");
    for number in [5, 6, 7] {
        age(&lock(number), 61);
    }
    Store::new(journal.store.root(), moment(9)).sweep();
    assert_eq!([5, 6, 7].map(|number| lock(number).exists()), [true, true, false]);
}

#[test]
fn sealed_words_are_found_once_it_is_unlocked_and_never_lie_in_the_open() {
    let journal = Journal::new();
    let passphrase = Secret::from("dogs in the courtyard".to_owned());
    journal.store.seal(&passphrase, &mut |_, _| {}).unwrap();
    journal.store.save_new(&entry(5, CANARY)).unwrap();
    let (name, bytes) = disk::files(journal.store.root()).into_iter().find(|(name, _)| name.starts_with("entries")).unwrap();
    disk::remove(&journal.store.root().join(name));
    let temp = leave(&journal, 61, &bytes);
    let journal = journal.opened_again();
    journal.store.sweep();
    assert!(temp.exists());
    journal.store.unlock(&passphrase).unwrap();
    journal.store.sweep();
    assert!(!temp.exists());
    assert_eq!(journal.store.drafts().0.len(), 1);
    assert!(!disk::files(journal.store.root()).iter().any(|(_, bytes)| String::from_utf8_lossy(bytes).contains(CANARY)));
}

#[test]
fn what_was_left_sealed_is_in_the_open_once_the_journal_is() {
    let journal = Journal::new();
    journal.store.seal(&Secret::from("dogs in the courtyard".to_owned()), &mut |_, _| {}).unwrap();
    journal.store.save_new(&entry(5, CANARY)).unwrap();
    let (name, bytes) = disk::files(journal.store.root()).into_iter().find(|(name, _)| name.starts_with("entries")).unwrap();
    disk::remove(&journal.store.root().join(name));
    journal.store.save_new(&entry(5, "So.")).unwrap();
    leave(&journal, 1, &bytes);
    journal.store.unseal(&mut |_, _| {}).unwrap();
    let journal = journal.opened_again();
    load(&journal.store);
    assert_eq!(journal.store.lock_state(), LockState::Open);
    let [kept] = &set_aside(&journal)[..] else { panic!("{:?}", set_aside(&journal)) };
    assert!(String::from_utf8_lossy(kept).contains(CANARY));
}

#[test]
fn one_that_cannot_be_read_does_not_keep_the_journal_shut() {
    let journal = Journal::new();
    journal.store.save_new(&entry(2, "So.")).unwrap();
    journal.store.seal(&Secret::from("dogs in the courtyard".to_owned()), &mut |_, _| {}).unwrap();
    let temp = leave(&journal, 1, b"");
    disk::write_hollow(&temp, 65 << 20);
    journal.store.unseal(&mut |_, _| {}).unwrap();
    assert!(temp.exists());
    assert_eq!(journal.opened_again().store.lock_state(), LockState::Open);
}
