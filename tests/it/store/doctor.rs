//! The doctor: looks at every file, says what is wrong, and mends without losing a byte.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use aftershift::jobs::{Checkup, examine, mend};
use aftershift::store::{Examination, Fault, LockState, Mend, Sort, Store};
use chrono::TimeDelta;

use super::sealed::{full, passphrase};
use super::{Journal, entry, moment};
use crate::disk;

/// The journal as it is seen a day later, when what a program was writing has long been left behind.
fn look(journal: &Journal) -> Examination {
    examine(&journal.store, aftershift::runtime::moment().now + TimeDelta::days(1)).unwrap()
}

fn mended(journal: &Journal) -> Checkup {
    mend(&journal.store, aftershift::runtime::moment().now + TimeDelta::days(1)).unwrap()
}

/// What was found: the name of the file, the kind of thing, and whether it can be mended. Who may look into files that a test wrote is
/// not what it asks.
fn found(examination: &Examination) -> Vec<(&str, Fault, bool)> {
    let asked = examination.findings.iter().filter(|finding| finding.fault != Fault::Modes);
    asked.map(|finding| (finding.file.as_str(), finding.fault, finding.mend.is_some())).collect()
}

/// Every byte there is, whatever it is called.
fn bytes(root: &Path) -> BTreeSet<Vec<u8>> {
    disk::files(root).into_iter().map(|(_, bytes)| bytes).collect()
}

fn names(root: &Path) -> Vec<String> {
    disk::files(root).into_iter().map(|(name, _)| name.display().to_string()).collect()
}

/// The files whose name from the journal's folder on begins so.
fn beneath(journal: &Journal, begins: &str) -> Vec<PathBuf> {
    let files = disk::files(journal.store.root()).into_iter();
    files.filter(|(name, _)| name.starts_with(begins)).map(|(name, _)| journal.store.root().join(name)).collect()
}

#[test]
fn a_journal_in_which_all_is_well() {
    let journal = full();
    let examination = look(&journal);
    assert_eq!(found(&examination), []);
    let count = |sort| examination.well.get(&sort).copied().unwrap_or(0);
    assert_eq!((count(Sort::Entries), count(Sort::Drafts), count(Sort::Versions), count(Sort::Trash)), (2, 1, 1, 1));
    assert_eq!((count(Sort::Sessions), count(Sort::Cards), count(Sort::Journal)), (1, 2, 1));
    assert_eq!((count(Sort::Locks), count(Sort::Others), examination.unopened), (2, 0, 0));
}

#[test]
fn where_there_is_no_journal_there_is_nothing_to_say() {
    let journal = Journal::new();
    assert_eq!(examine(&journal.store, moment(2).now), None);
    disk::write(&journal.store.root().join("README"), "mine");
    assert_eq!(examine(&journal.store, moment(2).now), None);
    assert_eq!(mend(&journal.store, moment(2).now), None);
    assert_eq!(names(journal.store.root()), ["README"], "looking makes nothing");
}

#[test]
fn a_sealed_journal_is_seen_from_outside_and_unlocked_from_inside() {
    let journal = full();
    journal.store.seal(&passphrase(), &mut |_, _| {}).unwrap();
    assert_eq!((found(&look(&journal)), look(&journal).unopened), (vec![], 0));
    let journal = journal.opened_again();
    assert_eq!(journal.store.lock_state(), LockState::Locked);
    let outside = look(&journal);
    assert_eq!((found(&outside), outside.unopened), (vec![], 8));
    // What is cut or turned inside is seen only from inside; what is no longer sealed at all, from outside too.
    let [first, second] = beneath(&journal, "entries").try_into().unwrap();
    let mut turned = std::fs::read(&first).unwrap();
    let middle = turned.len() / 2;
    turned[middle] ^= 1;
    disk::write(&first, &turned);
    disk::write(&second, "not sealed");
    let name = |file: &Path| file.strip_prefix(journal.store.root()).unwrap().display().to_string();
    let (first, second) = (name(&first), name(&second));
    assert_eq!(found(&look(&journal)), [(second.as_str(), Fault::Broken, false)]);
    journal.store.unlock(&passphrase()).unwrap();
    let before = disk::files(journal.store.root());
    assert_eq!(found(&look(&journal)), [(first.as_str(), Fault::Broken, false), (second.as_str(), Fault::Broken, false)]);
    let checkup = mended(&journal);
    assert_eq!((checkup.mended.len(), checkup.left.len(), checkup.examination.findings.len()), (0, 0, 2));
    assert_eq!(disk::files(journal.store.root()), before, "a broken file is only named");
}

#[test]
fn what_stands_in_a_wrong_place_is_moved_where_its_id_puts_it() {
    let journal = full();
    let root = journal.store.root();
    let mut wrong = Vec::new();
    for (at, from) in ["entries", "drafts", "supervision/sessions", "trash"].into_iter().enumerate() {
        let file = beneath(&journal, from).remove(0);
        let to = root.join(from).join(format!("wrong-{at}.ron"));
        disk::rename(&file, &to);
        wrong.push((file, to));
    }
    let before = bytes(root);
    assert!(look(&journal).findings.iter().all(|finding| matches!(finding.mend, Some(Mend::Move(_)))));
    let checkup = mended(&journal);
    assert_eq!((checkup.mended.len(), checkup.left.len(), found(&checkup.examination).len()), (4, 0, 0));
    for (right, wrong) in wrong {
        assert!(right.exists() && !wrong.exists(), "{}", right.display());
    }
    assert_eq!(bytes(root), before);
}

#[test]
fn a_copy_is_set_aside_and_another_version_is_left() {
    let journal = full();
    let root = journal.store.root();
    let file = beneath(&journal, "entries").remove(0);
    let whole = std::fs::read_to_string(&file).unwrap();
    let conflict = file.with_file_name("a.sync-conflict-20261122-101500-ABCDEFG.ron");
    disk::write(&conflict, &whole);
    disk::write(&file.with_file_name("b.ron"), whole.replace("zanzibar", "elsewhere"));
    let before = bytes(root);
    let examination = look(&journal);
    let said = found(&examination);
    assert!(said[0].0.ends_with("ABCDEFG.ron") && said[0].1 == Fault::Copy && said[0].2, "{said:?}");
    assert!(said[1].0.ends_with("b.ron") && said[1].1 == Fault::Version && !said[1].2, "{said:?}");
    let checkup = mended(&journal);
    assert_eq!(found(&checkup.examination), [(said[1].0, Fault::Version, false)]);
    assert!(!conflict.exists());
    assert_eq!(beneath(&journal, "trash/set-aside").len(), 1);
    assert_eq!(bytes(root), before);
    assert_eq!(journal.store.trashed().len(), 1, "the person put one thing there");
}

#[test]
fn what_a_write_left_behind_goes_only_if_it_stands_elsewhere() {
    let journal = full();
    let root = journal.store.root();
    let file = beneath(&journal, "entries").remove(0);
    let temps = [
        (".aftershift-a.tmp", ""),
        (".aftershift-b.tmp", &std::fs::read_to_string(&file).unwrap()),
        (".aftershift-c.tmp", "words"),
    ];
    for (name, text) in temps {
        disk::write(&file.with_file_name(name), text);
    }
    let young = examine(&journal.store, aftershift::runtime::moment().now).unwrap();
    assert_eq!(found(&young), [], "a program may be writing them");
    assert_eq!(young.well[&Sort::Others], 3);
    let checkup = mended(&journal);
    assert_eq!((checkup.left.len(), found(&checkup.examination)), (0, vec![]));
    assert!(temps.iter().all(|(name, _)| !file.with_file_name(name).exists()));
    let [aside] = beneath(&journal, "trash/set-aside").try_into().unwrap();
    assert_eq!(std::fs::read_to_string(aside).unwrap(), "words", "they may stand nowhere else");
    assert!(root.exists());
}

#[test]
fn a_journal_file_that_is_gone_is_made_anew() {
    for is_sealed in [false, true] {
        let journal = full();
        if is_sealed {
            journal.store.seal(&passphrase(), &mut |_, _| {}).unwrap();
        }
        disk::remove(&journal.store.root().join("journal.ron"));
        assert_eq!(found(&look(&journal)), [("journal.ron", Fault::NoCharter, true)]);
        let locked = journal.opened_again();
        assert_eq!(found(&look(&locked)), [("journal.ron", Fault::NoCharter, !is_sealed)], "sealed, it takes the key");
        if is_sealed {
            locked.store.unlock(&passphrase()).unwrap();
        }
        let checkup = mended(&locked);
        assert_eq!((checkup.mended.len(), found(&checkup.examination)), (1, vec![]));
        locked.store.save_new(&entry(8, "more")).unwrap();
        let sealed = beneath(&locked, "entries").iter().all(|file| file.extension().is_some_and(|ending| ending == "age"));
        assert_eq!(sealed, is_sealed);
    }
}

#[test]
fn what_is_mended_first_leaves_nothing_for_another_to_stumble_over() {
    let journal = full();
    let file = beneath(&journal, "entries").remove(0);
    disk::write(&file.with_file_name("copy.ron"), std::fs::read(&file).unwrap());
    disk::remove(&journal.store.root().join("journal.ron"));
    let checkup = mended(&journal);
    assert_eq!((checkup.left, found(&checkup.examination)), (vec![], vec![]));
}

#[test]
fn a_journal_file_that_cannot_be_read_is_named() {
    let journal = full();
    let file = journal.store.root().join("journal.ron");
    disk::write(&file, "(\n    format: 1,\n    id: 7,\n)\n");
    let before = disk::files(journal.store.root());
    let examination = look(&journal);
    assert_eq!(found(&examination), [("journal.ron", Fault::Broken, false)]);
    assert_eq!(examination.findings[0].line, Some(3));
    mended(&journal);
    assert_eq!(disk::files(journal.store.root()), before);
}

#[test]
fn words_that_came_in_the_open_into_a_sealed_journal_are_sealed() {
    let journal = full();
    let plain = beneath(&journal, "entries").remove(0);
    let words = std::fs::read_to_string(&plain).unwrap().replace("zanzibar", "marmalade");
    journal.store.seal(&passphrase(), &mut |_, _| {}).unwrap();
    disk::write(&plain, words);
    let name = plain.strip_prefix(journal.store.root()).unwrap().to_str().unwrap();
    assert_eq!(found(&look(&journal)), [(name, Fault::InTheOpen, true)]);
    let checkup = mended(&journal);
    assert_eq!(checkup.left.len(), 0);
    let [(_, Fault::Version, false)] = found(&checkup.examination)[..] else { panic!("{:?}", checkup.examination) };
    assert_eq!(aftershift::jobs::load(&journal.store).library.clashes.len(), 1, "it said something else than the sealed one");
    let seen = bytes(journal.store.root()).iter().any(|bytes| String::from_utf8_lossy(bytes).contains("marmalade"));
    assert!(!seen, "and nobody can read it");
}

#[test]
fn a_change_that_was_cut_short_is_settled() {
    let journal = full();
    let mut cut = |at: usize, _: usize| assert!(at < 3, "the power went");
    let sealing = std::panic::AssertUnwindSafe(|| journal.store.seal(&passphrase(), &mut cut));
    assert!(std::panic::catch_unwind(sealing).is_err());
    let journal = journal.opened_again();
    assert_eq!(found(&look(&journal)), [("journal.ron", Fault::Unsettled, false)], "it takes the key");
    journal.store.unlock(&passphrase()).unwrap();
    let checkup = mended(&journal);
    assert_eq!((checkup.mended.len(), found(&checkup.examination)), (1, vec![]));
    assert!(!journal.store.is_unsettled());
}

#[test]
fn a_key_that_is_gone_is_named() {
    let journal = full();
    journal.store.seal(&passphrase(), &mut |_, _| {}).unwrap();
    disk::remove(&journal.store.root().join("key.age"));
    let journal = journal.opened_again();
    let before = disk::files(journal.store.root());
    assert_eq!(found(&mended(&journal).examination), [("key.age", Fault::NoKey, false)]);
    assert_eq!(disk::files(journal.store.root()), before);
}

#[test]
fn a_newer_journal_is_looked_at_and_not_touched() {
    let journal = full();
    let root = journal.store.root();
    let file = beneath(&journal, "entries").remove(0);
    disk::rename(&file, &file.with_file_name("moved.ron"));
    disk::write(&root.join("journal.ron"), "(format: 2, recipients: [])\n");
    let before = disk::files(root);
    let checkup = mended(&journal);
    let said = found(&checkup.examination);
    assert_eq!(said.len(), 2);
    assert_eq!((said[0].1, said[1]), (Fault::Misplaced, ("journal.ron", Fault::Newer, false)));
    assert_eq!(disk::files(root), before);
}

#[test]
fn packs_of_no_use_are_named_with_their_line() {
    let journal = full();
    disk::write(&journal.store.root().join("packs/walk-home.ron"), "Pack(\n    format: 1,\n    id: 7,\n)\n");
    let examination = look(&journal);
    assert_eq!(found(&examination), [("packs/walk-home.ron", Fault::Broken, false)]);
    assert!(examination.findings.iter().any(|finding| finding.fault == Fault::Broken && finding.line.is_some()));
}

#[cfg(unix)]
#[test]
fn modes_are_told_and_put_right() {
    use std::fs::Permissions;
    use std::os::unix::fs::PermissionsExt;

    let journal = full();
    let root = journal.store.root();
    let file = beneath(&journal, "entries").remove(0);
    for (path, mode) in [(&file, 0o644), (&root.join("entries"), 0o755), (&root.join("journal.ron"), 0o000)] {
        std::fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
    }
    let said: Vec<Fault> =
        look(&journal).findings.iter().map(|finding| finding.fault).filter(|fault| *fault == Fault::Modes).collect();
    assert_eq!(said.len(), 3);
    assert_eq!(mended(&journal).examination.findings, []);
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(&file), mode(&root.join("entries")), mode(&root.join("journal.ron"))), (0o600, 0o700, 0o600));
}

#[cfg(unix)]
#[test]
fn a_linked_folder_that_is_not_read_is_told_and_one_of_the_journals_own_is_read() {
    use std::os::unix::fs::symlink;

    let journal = full();
    let root = journal.store.root();
    let elsewhere = journal.folder.path().join("elsewhere");
    disk::rename(&root.join("entries"), &elsewhere);
    symlink(&elsewhere, root.join("entries")).unwrap();
    assert_eq!((found(&look(&journal)), look(&journal).well[&Sort::Entries]), (vec![], 2));
    symlink(root, root.join("entries/2026/round")).unwrap();
    assert_eq!(found(&look(&journal)), [("entries/2026/round", Fault::NoFile, false)]);
}

/// What a second program sees, for a look at a journal that this one has unlocked.
#[test]
fn looking_changes_nothing() {
    let journal = full();
    let file = beneath(&journal, "entries").remove(0);
    disk::write(&file.with_file_name("copy.ron"), std::fs::read(&file).unwrap());
    disk::write(&file.with_file_name(".aftershift-a.tmp"), "words");
    let before = disk::files(journal.store.root());
    look(&journal);
    assert_eq!(disk::files(journal.store.root()), before);
    assert_eq!(Store::new(journal.store.root(), moment(9)).entries().flatten().count(), 2);
}
