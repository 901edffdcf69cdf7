//! One record an entry: the file that the layout names. What else holds it is a copy, named and never given in its place.

use aftershift::jobs::{Choose, load, merge, select};
use aftershift::store::StoreError;

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
        let clash = &loaded.library.clashes[0];
        assert_eq!((&clash.ours, &clash.file, loaded.library.unreadable.len()), (&good, &name, 0));
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

/// How sync programs name what they could not bring together: Syncthing, Nextcloud, Dropbox, `OneDrive`, iCloud. `%` is the name.
const NAMES: [(&str, &str); 5] = [
    (".sync-conflict-20261122-101500-ABCDEFG", "Syncthing"),
    (" (conflicted copy 2026-11-22 101500)", "Nextcloud"),
    (" (Ana's conflicted copy 2026-11-22)", "Dropbox"),
    ("-LAPTOP", "OneDrive"),
    (" 2", "iCloud"),
];

#[test]
fn what_every_sync_program_sets_aside_is_found_sealed_or_not() {
    for sealed in [false, true] {
        for (mark, program) in NAMES {
            let (journal, good, _) = Journal::with_one_entry();
            let store = &journal.store;
            if sealed {
                store.seal(&"dogs in the courtyard".to_owned().into(), &mut |_, _| {}).unwrap();
            }
            let file = disk::files(store.root()).into_iter().find(|(name, _)| name.starts_with("entries")).unwrap().0;
            let before = std::fs::read(store.root().join(&file)).unwrap();
            let newer = store.entry(good.id).unwrap();
            let mut other = good.clone();
            other.tags.push("yard".to_owned());
            store.save_over(&other, &newer.mark.unwrap()).unwrap().unwrap();
            let (stem, ending) = file.to_str().unwrap().rsplit_once('.').unwrap();
            let copy = store.root().join(format!("{stem}{mark}.{ending}"));
            disk::write(&copy, &before);
            let clashes = load(store).library.clashes;
            assert_eq!(clashes.len(), 1, "{program}, sealed: {sealed}");
            assert_eq!((&clashes[0].ours, &clashes[0].theirs), (&other, &good), "{program}, sealed: {sealed}");

            let merged = merge(store, &clashes[0], &[], good.saved).unwrap();
            assert_eq!(merged.tags, ["yard"]);
            assert!(load(store).library.clashes.is_empty() && !copy.exists(), "{program}, sealed: {sealed}");
            let kept = disk::files(&store.root().join("trash/set-aside"));
            assert_eq!(kept.into_iter().map(|(_, bytes)| bytes).collect::<Vec<_>>(), [before], "byte for byte");
        }
    }
}

#[test]
fn a_copy_that_says_the_same_is_no_clash() {
    let (journal, _, file) = Journal::with_one_entry();
    disk::write(&beside(&file, false), std::fs::read(&file).unwrap());
    let library = load(&journal.store).library;
    assert!(library.clashes.is_empty() && library.unreadable.is_empty());
}

#[test]
fn what_changed_meanwhile_is_not_merged_over() {
    let (journal, good, file) = Journal::with_one_entry();
    let copy = beside(&file, false);
    disk::write(&copy, std::fs::read_to_string(&file).unwrap().replace("So long.", "Stale."));
    let clash = load(&journal.store).library.clashes.remove(0);
    disk::write(&copy, std::fs::read_to_string(&file).unwrap().replace("So long.", "Newer."));
    let before = disk::files(journal.store.root());
    assert!(matches!(merge(&journal.store, &clash, &[], good.saved), Err(StoreError::Changed { .. })));
    assert_eq!(disk::files(journal.store.root()), before);
}
