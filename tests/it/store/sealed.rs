//! A sealed journal: its words are nowhere to be read without the key, nothing is lost on the way in or out, and writing goes on while
//! it is locked.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use aftershift::base::Secret;
use aftershift::model::{Agreement, Entry, Session, SessionKind};
use aftershift::store::{LockState, Store, StoreError};

use super::{Journal, draft, entry, moment};
use crate::disk;

const CANARY: &str = "zanzibar";

pub(super) fn passphrase() -> Secret {
    Secret::from("dogs in the courtyard".to_owned())
}

fn quietly() -> impl FnMut(usize, usize) {
    |_, _| {}
}

/// A journal with something in every room, each holding the canary.
pub(super) fn full() -> Journal {
    let journal = Journal::new();
    let store = &journal.store;
    for number in 2..5 {
        store.save_new(&entry(number, &format!("{CANARY} {number}"))).unwrap();
    }
    let read = store.entry(entry(2, "").id).unwrap();
    store.save_over(&entry(2, &format!("{CANARY} again")), &read.mark.unwrap()).unwrap().unwrap();
    store.trash(entry(4, "").id).unwrap();
    store.keep_draft(&draft(6, &format!("{CANARY} draft"))).unwrap();
    let now = moment(7);
    let mut session = Session::new(now.id, now.now, SessionKind::Line, now.today(), now.today());
    session.notes = format!("{CANARY} notes");
    store.keep_session(&session, None).unwrap().unwrap();
    store.keep_agreement(&Agreement { writes: CANARY.to_owned(), ..Agreement::new(SessionKind::Line) }).unwrap();
    store.change_lists(|lists| lists.never.push(CANARY.to_owned())).unwrap();
    journal.opened_again()
}

/// Everything a person can read in it.
fn told(store: &Store) -> String {
    let entries: Vec<Entry> = store.entries().map(Result::unwrap).collect();
    let (drafts, unread) = store.drafts();
    assert!(unread.is_empty(), "{unread:?}");
    format!("{entries:?}\n{drafts:?}\n{:?}\n{:?}", store.trashed(), store.supervision())
}

/// The journal's files.
fn files(root: &Path) -> BTreeMap<String, Vec<u8>> {
    disk::files(root).into_iter().map(|(name, bytes)| (name.to_string_lossy().into_owned(), bytes)).collect()
}

fn is_anywhere(root: &Path, word: &str) -> bool {
    files(root).iter().any(|(name, bytes)| name.contains(word) || String::from_utf8_lossy(bytes).contains(word))
}

#[test]
fn sealed_and_unsealed_again_it_is_what_it_was() {
    let journal = full();
    let (before, words) = (files(journal.store.root()), told(&journal.store));
    journal.store.seal(&passphrase(), &mut quietly()).unwrap();
    assert_eq!(told(&journal.store), words);
    assert!(!is_anywhere(journal.store.root(), CANARY));
    let open: Vec<String> =
        files(journal.store.root()).into_keys().filter(|name| Path::new(name).extension() != Some("age".as_ref())).collect();
    assert_eq!(open, ["journal.ron"]);

    let journal = journal.opened_again();
    assert_eq!(journal.store.lock_state(), LockState::Locked);
    assert!(journal.store.entries().all(|found| found.is_err()), "locked, nothing is read");
    assert!(matches!(journal.store.unlock(&Secret::from("cats".to_owned())), Err(StoreError::WrongPassphrase)));
    journal.store.unlock(&passphrase()).unwrap();
    assert_eq!(told(&journal.store), words);

    journal.store.unseal(&mut quietly()).unwrap();
    assert_eq!(journal.store.lock_state(), LockState::Open);
    let mut after = files(journal.store.root());
    let keys = after.extract_if(.., |name, _| name.starts_with("trash/key-")).count();
    assert!(after == before, "{:?}", after.keys());
    assert_eq!(keys, 1, "what another machine seals meanwhile can still be opened");
}

#[test]
fn a_thought_is_kept_while_it_is_locked() {
    let journal = full();
    journal.store.seal(&passphrase(), &mut quietly()).unwrap();
    let journal = journal.opened_again();
    journal.store.save_new(&entry(8, &format!("{CANARY} in the night"))).unwrap().unwrap();
    journal.store.keep_draft(&draft(9, &format!("{CANARY} half"))).unwrap();
    assert!(!is_anywhere(journal.store.root(), CANARY));
    journal.store.unlock(&passphrase()).unwrap();
    assert!(journal.readable().contains(&entry(8, &format!("{CANARY} in the night"))));
}

/// A change of how every record stands.
type Way = fn(&Store, &mut dyn FnMut(usize, usize)) -> Result<(), StoreError>;

#[test]
#[expect(clippy::print_stderr, reason = "`-- --nocapture` shows how many points were tried")]
fn cut_short_anywhere_it_is_whole_and_goes_on() {
    let ways: [(&str, Way); 3] = [
        ("sealing", |store, told| store.seal(&passphrase(), told)),
        ("a recovery key", |store, told| store.make_recovery_key(told).map(drop)),
        ("unsealing", |store, told| store.unseal(told)),
    ];
    let journal = full();
    let (open, words) = (files(journal.store.root()), told(&journal.store));
    journal.store.seal(&passphrase(), &mut quietly()).unwrap();
    let sealed = files(journal.store.root());
    let mut tried = 0;
    for (way, run) in ways {
        for stop in 0.. {
            let journal = Journal::new();
            let begun = if way == "sealing" { &open } else { &sealed };
            for (name, bytes) in begun {
                disk::write(&journal.store.root().join(name), bytes);
            }
            if way != "sealing" {
                journal.store.unlock(&passphrase()).unwrap();
            }
            let mut cut = |at: usize, _: usize| assert!(at != stop, "the power went");
            let reached_the_end = catch_unwind(AssertUnwindSafe(|| run(&journal.store, &mut cut))).is_ok();
            let journal = journal.opened_again();
            if journal.store.lock_state() == LockState::Locked {
                journal.store.unlock(&passphrase()).unwrap();
            }
            assert_eq!(told(&journal.store), words, "{way}, cut short at {stop}");
            journal.store.save_new(&entry(5, "newer")).unwrap();
            let newer = told(&journal.store);
            journal.store.settle(&mut quietly()).unwrap();
            assert!(!journal.store.is_unsettled());
            assert_eq!(told(&journal.store), newer, "{way}, cut short at {stop} and gone on with");
            assert_eq!(is_anywhere(journal.store.root(), CANARY), way == "unsealing", "{way}, cut short at {stop}");
            tried += 1;
            if reached_the_end {
                break;
            }
        }
    }
    eprintln!("sealing, a recovery key and unsealing: cut short at {tried} points");
}

#[test]
fn a_new_passphrase_opens_it_and_the_old_one_does_not() {
    let journal = full();
    journal.store.seal(&passphrase(), &mut quietly()).unwrap();
    let records = files(journal.store.root());
    let new = Secret::from("another".to_owned());
    assert!(matches!(journal.store.change_passphrase(&new, &new), Err(StoreError::WrongPassphrase)));
    journal.store.change_passphrase(&passphrase(), &new).unwrap();
    let changed: Vec<String> = files(journal.store.root())
        .into_iter()
        .filter(|(name, bytes)| records.get(name) != Some(bytes))
        .map(|(name, _)| name)
        .collect();
    assert_eq!(changed, ["key.age"]);
    let journal = journal.opened_again();
    assert!(journal.store.unlock(&passphrase()).is_err());
    journal.store.unlock(&new).unwrap();
}

#[test]
fn the_recovery_key_opens_it_when_the_passphrase_is_forgotten() {
    let journal = full();
    journal.store.seal(&passphrase(), &mut quietly()).unwrap();
    let words = told(&journal.store);
    let recovery = journal.store.make_recovery_key(&mut quietly()).unwrap();
    assert!(!is_anywhere(journal.store.root(), recovery.expose()));
    let journal = journal.opened_again();
    let typed = recovery.expose().to_lowercase().replace("age-secret-key-1", "age-secret-key-1 ");
    journal.store.unlock_by_recovery_key(&Secret::from(typed)).unwrap();
    assert_eq!(told(&journal.store), words);
    let fresh = Secret::from("begun anew".to_owned());
    journal.store.start_over(&fresh, &mut quietly()).unwrap();
    let journal = journal.opened_again();
    journal.store.unlock(&fresh).unwrap();
    assert_eq!(told(&journal.store), words);
    assert!(journal.store.has_recovery_key());
}

#[test]
fn a_turned_bit_is_named_and_the_rest_is_read() {
    let journal = full();
    journal.store.seal(&passphrase(), &mut quietly()).unwrap();
    let (name, bytes) = files(journal.store.root()).into_iter().find(|(name, _)| name.starts_with("entries")).unwrap();
    let mut turned = bytes;
    let middle = turned.len() / 2;
    turned[middle] ^= 1;
    disk::write(&journal.store.root().join(&name), &turned);
    let unread: Vec<_> = journal.store.entries().filter_map(Result::err).collect();
    assert_eq!(unread.len(), 1);
    assert_eq!((unread[0].file.as_str(), unread[0].reason.as_str()), (name.as_str(), "it was sealed and is damaged since"));
    assert_eq!(journal.readable().len(), 1);
    assert_eq!(files(journal.store.root())[&name], turned, "it was left as it is");
}
