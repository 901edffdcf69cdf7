//! Other versions of sessions and drafts, as sync programs set them aside: both are kept, and both can be gone on with.

use aftershift::base::Secret;
use aftershift::jobs::{examine, load};
use aftershift::model::{Agreement, Session, SessionKind};
use aftershift::store::Fault;

use super::{Journal, draft, entry, moment};
use crate::disk;

const CANARY: &str = "zanzibar";

fn session(notes: &str) -> Session {
    let (since, date) = ("2026-11-04".parse().unwrap(), "2026-11-27".parse().unwrap());
    Session { notes: notes.to_owned(), ..Session::new(moment(1).id, moment(1).now, SessionKind::Line, date, since) }
}

/// Journals of two machines with a session and a draft, changed on each since; one has what the sync program put beside its own.
fn synced(ending: &str, sealed: bool) -> Journal {
    let journal = Journal::new();
    let store = &journal.store;
    if sealed {
        store.seal(&passphrase(), &mut |_, _| {}).unwrap();
    }
    store.save_new(&entry(2, "So.")).unwrap();
    let mut marks = None;
    for words in ["theirs", "ours"] {
        marks = store.keep_session(&session(&format!("{CANARY} {words}")), marks.as_deref()).unwrap();
        store.keep_draft(&draft(5, &format!("{CANARY} {words}"))).unwrap();
        if words == "theirs" {
            for (name, bytes) in disk::files(store.root()) {
                let name = name.to_str().unwrap();
                if name.starts_with("drafts/") && name.contains(".ron") || name.starts_with("supervision/sessions/") {
                    disk::write(&store.root().join(name.replacen(".ron", ending, 1)), bytes);
                }
            }
        }
    }
    journal
}

fn passphrase() -> Secret {
    Secret::from("dogs in the courtyard".to_owned())
}

/// The notes of the sessions and the words of the drafts, in order.
fn told(journal: &Journal) -> (Vec<String>, Vec<String>) {
    let loaded = load(&journal.store);
    assert!(loaded.library.unreadable.is_empty(), "{:?}", loaded.library.unreadable);
    let mut notes: Vec<String> = loaded.supervision.sessions.iter().map(|session| session.notes.clone()).collect();
    let mut words: Vec<String> = loaded.drafts.iter().map(|draft| draft.entry.answered().next().unwrap().1.words()).collect();
    notes.sort();
    words.sort();
    (notes, words)
}

#[test]
fn both_versions_of_a_session_and_of_a_draft_are_kept() {
    let both = vec![format!("{CANARY} ours"), format!("{CANARY} theirs")];
    for ending in
        [".sync-conflict-20261122-101500-ABCDEFG.ron", " (conflicted copy 2026-11-22 101500).ron", " 2.ron", "-LAPTOP.ron"]
    {
        for sealed in [false, true] {
            let journal = synced(ending, sealed).opened_again();
            if sealed {
                load(&journal.store);
                journal.store.unlock(&passphrase()).unwrap();
            }
            for _again in 0..2 {
                assert_eq!(told(&journal), (both.clone(), both.clone()), "{ending} {sealed}");
            }
            for draft in journal.store.drafts().0 {
                let opened = journal.store.open_draft(draft.entry.id).unwrap().unwrap();
                assert_eq!(opened, draft);
            }
            for session in journal.store.supervision().sessions {
                assert_eq!(journal.store.session(session.id).unwrap().0, session);
            }
            assert_eq!(disk::files(&journal.store.root().join("trash/set-aside")).len(), 2, "the very bytes are kept as well");
            assert!(
                !sealed
                    || disk::files(journal.store.root()).iter().all(|(_, bytes)| !String::from_utf8_lossy(bytes).contains(CANARY))
            );
        }
    }
}

#[test]
fn two_machines_call_the_same_version_the_same() {
    let names = |journal: &Journal| -> Vec<_> { disk::files(journal.store.root()).into_iter().map(|(name, _)| name).collect() };
    let [one, other] =
        [synced(" 2.ron", false), synced(".sync-conflict-20261122-101500-ABCDEFG.ron", false)].map(Journal::opened_again);
    load(&one.store);
    load(&other.store);
    let sessions =
        |journal: &Journal| names(journal).into_iter().filter(|name| name.starts_with("supervision")).collect::<Vec<_>>();
    assert_eq!(sessions(&one), sessions(&other));
}

#[test]
fn a_version_alone_takes_its_place() {
    let journal = synced(" 2.ron", false).opened_again();
    disk::remove(&journal.store.root().join(format!("drafts/{}.ron", draft(5, "").entry.id)));
    assert_eq!(told(&journal).1, [format!("{CANARY} theirs")]);
    assert_eq!(journal.store.open_draft(draft(5, "").entry.id).unwrap().unwrap().entry.id, draft(5, "").entry.id);
}

#[test]
fn another_version_of_a_card_is_named() {
    let journal = Journal::new();
    journal.store.save_new(&entry(2, "So.")).unwrap();
    let agreement = Agreement { writes: CANARY.to_owned(), ..Agreement::new(SessionKind::Line) };
    journal.store.keep_agreement(&agreement).unwrap();
    let folder = journal.store.root().join("supervision");
    let name = "agreements.sync-conflict-20261122-101500-ABCDEFG.ron";
    disk::write(&folder.join(name), std::fs::read(folder.join("agreements.ron")).unwrap());
    let loaded = load(&journal.store);
    let [named] = &loaded.library.unreadable[..] else { panic!("{:?}", loaded.library.unreadable) };
    assert!(named.file.ends_with(name) && named.reason.contains("agreements.ron"), "{named:?}");
    assert_eq!(loaded.supervision.agreements, [agreement]);
    let examination = examine(&journal.store, moment(9).now).unwrap();
    assert!(examination.findings.iter().any(|finding| finding.file.ends_with(name) && finding.fault == Fault::Version));
}

#[test]
fn a_copy_that_says_the_same_does_not_bring_back_what_was_put_away() {
    let journal = Journal::new();
    journal.store.keep_session(&session(CANARY), None).unwrap();
    journal.store.keep_draft(&draft(5, CANARY)).unwrap();
    for (name, bytes) in disk::files(journal.store.root()) {
        let name = name.to_str().unwrap();
        if name.starts_with("drafts/") || name.starts_with("supervision/sessions/") {
            disk::write(&journal.store.root().join(name.replacen(".ron", " 2.ron", 1)), bytes);
        }
    }
    let journal = journal.opened_again();
    assert_eq!(told(&journal), (vec![CANARY.to_owned()], vec![CANARY.to_owned()]));
    journal.store.trash_session(session("").id).unwrap();
    journal.store.drop_draft(draft(5, "").entry.id).unwrap();
    assert_eq!(told(&journal), (vec![], vec![]));
    assert_eq!(disk::files(&journal.store.root().join("trash/set-aside")).len(), 2, "the very bytes are kept");
}
