//! One record an entry: the file that the layout names. What else holds it is a copy, named and never given in its place.

use aftershift::jobs::{Choose, load, select};

use super::{Journal, entry};
use crate::disk;

/// The name of a copy a sync tool leaves, before or after its record in order of name.
fn beside(file: &std::path::Path, after: bool) -> std::path::PathBuf {
    let name = file.file_name().unwrap().to_str().unwrap();
    let conflict = name.replace(".ron", ".sync-conflict-20261122-101500-ABCDEFG.ron");
    file.with_file_name(if after { format!("z-{conflict}") } else { conflict })
}

#[test]
fn a_copy_is_named_by_its_path_and_never_given_in_its_place() {
    for after in [false, true] {
        let (journal, good, file) = Journal::with_one_entry();
        let stale = std::fs::read_to_string(&file).unwrap().replace("So long.", "Stale.");
        let copy = beside(&file, after);
        disk::write(&copy, &stale);
        assert_eq!(journal.readable(), std::slice::from_ref(&good));
        let name = copy.strip_prefix(journal.store.root()).unwrap().to_str().unwrap().to_owned();
        let loaded = load(&journal.store);
        assert_eq!(loaded.library.cards().len(), 1);
        assert_eq!(loaded.library.unreadable[0].file, name);
        assert!(loaded.library.unreadable[0].reason.contains("another copy of entries/"), "{:?}", loaded.library.unreadable);
        let whole = Choose { ids: vec![good.id.to_string()], ..Choose::default() };
        let selection = select(&journal.store, &whole);
        assert_eq!((selection.entries, selection.unclear), (vec![good.clone()], Vec::new()));
        assert_eq!(journal.store.entry(good.id).unwrap().entry, good);
        assert_eq!(std::fs::read_to_string(&copy).unwrap(), stale);
    }
}

#[test]
fn a_copy_whose_record_was_moved_or_renamed_is_still_one_entry() {
    let (journal, good, file) = Journal::with_one_entry();
    let root = journal.store.root().join("entries");
    disk::write(&root.join("2026/a copy.ron"), std::fs::read(&file).unwrap());
    let moved = root.join("mine").join(file.file_name().unwrap());
    disk::make_folder(moved.parent().unwrap());
    disk::rename(&file, &moved);
    assert_eq!(journal.readable(), std::slice::from_ref(&good));
    disk::rename(&moved, &root.join("2026/by hand.ron"));
    assert_eq!(journal.readable(), [good]);
    assert_eq!(journal.store.entries().filter(Result::is_err).count(), 1);
    journal.store.save_new(&entry(3, "more")).unwrap();
    assert_eq!(journal.readable().len(), 2);
}
