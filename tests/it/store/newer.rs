//! What a newer Aftershift wrote is read as far as it goes and never written over, so that nothing is dropped.

use aftershift::store::StoreError;

use super::{Journal, entry};
use crate::disk;

#[test]
fn an_entry_that_holds_more_than_we_know_is_read_and_left() {
    let (journal, good, file) = Journal::with_one_entry();
    let whole = std::fs::read_to_string(&file).unwrap();
    let more = [
        whole.replace("    format: 1,\n", "    format: 1,\n    mood: Some(\"blue\"),\n"),
        whole.replace("            ticked: false,", "            ticked: false,\n            colour: \"red\","),
    ];
    for text in more {
        assert_ne!(text, whole);
        disk::write(&file, &text);
        let read = journal.store.entry(good.id).unwrap();
        assert_eq!((read.entry, read.mark), (good.clone(), None), "it can be read, and there is nothing to write over it by");
        let beside = journal.store.save_new(&good);
        assert!(matches!(beside, Err(StoreError::Newer { .. })), "{beside:?}");
        assert_eq!(std::fs::read_to_string(&file).unwrap(), text);
    }
}

#[test]
fn a_newer_journal_is_read_and_left() {
    let (journal, good, _) = Journal::with_one_entry();
    disk::write(&journal.store.root().join("journal.ron"), "(format: 2, recipients: [])\n");
    let before = disk::files(journal.store.root());
    let read = journal.store.entry(good.id).unwrap();
    let tries = [
        journal.store.save_new(&entry(3, "more")).err(),
        journal.store.save_over(&good, &read.mark.clone().unwrap()).err(),
        journal.store.keep_draft(&super::draft(4, "more")).err(),
        journal.store.trash(good.id).err(),
    ];
    for refused in tries {
        assert!(matches!(refused, Some(StoreError::Newer { .. })), "{refused:?}");
    }
    assert_eq!(disk::files(journal.store.root()), before);
    assert!(aftershift::jobs::load(&journal.store).read_only.is_some());
}

#[test]
fn a_version_that_is_not_there_any_more_is_not_written_over() {
    let (journal, good, file) = Journal::with_one_entry();
    let read = journal.store.entry(good.id).unwrap();
    let theirs = std::fs::read_to_string(&file).unwrap().replace("So long.", "Their words.");
    disk::write(&file, &theirs);
    assert_eq!(journal.store.save_over(&entry(2, "Mine."), &read.mark.clone().unwrap()).unwrap(), None);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), theirs);
    disk::remove(&file);
    assert_eq!(journal.store.save_over(&entry(2, "Mine."), &read.mark.clone().unwrap()).unwrap(), None);
    assert!(!file.exists());
}
