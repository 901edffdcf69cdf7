//! Sealing and unsealing while others do the same or write: no key that opens something is ever lost, and nothing is left in the open.

use aftershift::base::Secret;
use aftershift::store::{LockState, Store, StoreError};

use super::{Journal, draft, entry, moment};
use crate::disk;

const CANARY: &str = "zanzibar";

fn passphrase() -> Secret {
    Secret::from("dogs in the courtyard".to_owned())
}

fn quietly() -> impl FnMut(usize, usize) {
    |_, _| {}
}

fn journal() -> Journal {
    let journal = Journal::new();
    for number in 2..6 {
        journal.store.save_new(&entry(number, &format!("{CANARY} {number}"))).unwrap();
    }
    journal
}

/// Another window over the same journal.
fn another(journal: &Journal) -> Store {
    Store::new(journal.store.root(), moment(9))
}

/// Whether every entry can be read in a window that has just been opened.
fn is_whole(journal: &Journal) -> bool {
    let store = another(journal);
    if store.lock_state() == LockState::Locked {
        store.unlock(&passphrase()).unwrap();
    }
    store.entries().filter_map(Result::ok).count() == 4
}

fn words_in_the_open(journal: &Journal) -> bool {
    disk::files(journal.store.root()).iter().any(|(_, bytes)| String::from_utf8_lossy(bytes).contains(CANARY))
}

#[test]
fn a_key_that_nothing_is_sealed_to_shuts_nothing() {
    let sealed = journal();
    sealed.store.seal(&passphrase(), &mut quietly()).unwrap();
    let key = std::fs::read(sealed.store.root().join("key.age")).unwrap();
    // Sealing was cut short once the key was there and before the journal said so.
    let journal = journal();
    disk::write(&journal.store.root().join("key.age"), key);
    let store = another(&journal);
    assert_eq!(store.lock_state(), LockState::Open);
    assert!(!store.is_unsettled() && is_whole(&journal));
    store.seal(&Secret::from("cats on the windowsill".to_owned()), &mut quietly()).unwrap();
    assert!(!words_in_the_open(&journal), "another passphrase can be chosen then");
}

#[test]
fn a_sealed_record_needs_its_key_whatever_the_journal_says() {
    let journal = journal();
    let charter = std::fs::read(journal.store.root().join("journal.ron")).unwrap();
    journal.store.seal(&passphrase(), &mut quietly()).unwrap();
    // A sync program brought an older one back.
    disk::write(&journal.store.root().join("journal.ron"), charter);
    assert_eq!(another(&journal).lock_state(), LockState::Locked);
    assert!(is_whole(&journal));
}

#[test]
fn two_that_seal_at_once_have_one_key() {
    let journal = journal();
    let other = another(&journal);
    let mut second = None;
    let mut meanwhile = |_: usize, _: usize| {
        second.get_or_insert_with(|| other.seal(&Secret::from("cats on the windowsill".to_owned()), &mut quietly()));
    };
    journal.store.seal(&passphrase(), &mut meanwhile).unwrap();
    assert!(matches!(second, Some(Err(StoreError::Exists { .. }))), "{second:?}");
    assert!(is_whole(&journal));
    assert!(!words_in_the_open(&journal));
}

#[test]
fn sealing_that_is_overtaken_by_unsealing_seals_nothing_more() {
    let journal = journal();
    let other = another(&journal);
    let mut done = false;
    let mut meanwhile = |at: usize, _: usize| {
        if at == 2 && !std::mem::replace(&mut done, true) {
            other.unlock(&passphrase()).unwrap();
            other.unseal(&mut quietly()).unwrap();
        }
    };
    let overtaken = journal.store.seal(&passphrase(), &mut meanwhile);
    assert!(matches!(overtaken, Err(StoreError::Overtaken)), "{overtaken:?}");
    assert_eq!(another(&journal).lock_state(), LockState::Open);
    assert!(is_whole(&journal));
}

#[test]
fn unsealing_that_is_overtaken_by_sealing_leaves_nothing_in_the_open() {
    let journal = journal();
    journal.store.seal(&passphrase(), &mut quietly()).unwrap();
    let other = another(&journal);
    other.unlock(&passphrase()).unwrap();
    let mut done = false;
    let mut meanwhile = |at: usize, _: usize| {
        if at == 2 && !std::mem::replace(&mut done, true) {
            other.seal(&passphrase(), &mut quietly()).unwrap();
        }
    };
    let overtaken = journal.store.unseal(&mut meanwhile);
    assert!(matches!(overtaken, Err(StoreError::Overtaken)), "{overtaken:?}");
    assert_eq!(another(&journal).lock_state(), LockState::Locked);
    assert!(is_whole(&journal));
    assert!(!words_in_the_open(&journal));
}

#[test]
fn what_is_kept_while_it_is_being_sealed_is_sealed() {
    let journal = journal();
    let other = another(&journal);
    let mut number = 10;
    let mut meanwhile = |_: usize, _: usize| {
        number += 1;
        other.keep_draft(&draft(number, CANARY)).unwrap();
        other.save_new(&entry(number + 20, CANARY)).unwrap();
    };
    journal.store.seal(&passphrase(), &mut meanwhile).unwrap();
    assert!(!words_in_the_open(&journal));
}
