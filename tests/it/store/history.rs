//! Earlier versions come back, and what is erased is nowhere.

use aftershift::jobs::bring_back;

use super::{Journal, draft, entry};
use crate::disk;

const CANARY: &str = "zanzibar";

/// An entry that was changed, with a draft and a copy of it, each holding the canary.
fn lived_in(sealed: bool) -> Journal {
    let journal = Journal::new();
    let store = &journal.store;
    if sealed {
        store.seal(&"dogs in the courtyard".to_owned().into(), &mut |_, _| {}).unwrap();
    }
    store.save_new(&entry(2, &format!("{CANARY} one"))).unwrap();
    let read = store.entry(entry(2, "").id).unwrap();
    store.save_over(&entry(2, &format!("{CANARY} two")), &read.mark.unwrap()).unwrap().unwrap();
    store.keep_draft(&draft(2, &format!("{CANARY} three"))).unwrap();
    let (name, bytes) = disk::files(store.root()).into_iter().find(|(name, _)| name.starts_with("entries")).unwrap();
    let name = name.to_str().unwrap().replace(".ron", " 2.ron");
    disk::write(&store.root().join(name), bytes);
    store.save_new(&entry(3, "another")).unwrap();
    journal
}

#[test]
fn a_version_comes_back_and_what_stood_there_is_one_now() {
    let journal = lived_in(false);
    let id = entry(2, "").id;
    let versions = journal.store.versions(id);
    assert_eq!(versions, [entry(2, &format!("{CANARY} one"))]);
    let back = bring_back(&journal.store, &versions[0], super::moment(9).now).unwrap();
    assert!(back.says_the_same(&versions[0]));
    assert!(journal.store.entry(id).unwrap().entry.says_the_same(&versions[0]));
    assert_eq!(journal.store.versions(id).len(), 2);
}

#[test]
fn what_is_erased_is_nowhere_in_the_journal() {
    for sealed in [false, true] {
        let journal = lived_in(sealed);
        let id = entry(2, "").id;
        let files = journal.store.erase(id).unwrap();
        assert_eq!(files, 4, "the entry, its copy, its earlier version and its draft; sealed: {sealed}");
        let left = disk::files(journal.store.root());
        let name = id.to_string();
        assert!(left.iter().all(|(file, _)| !file.to_string_lossy().contains(&name)), "{left:?}");
        assert!(left.iter().all(|(_, bytes)| !String::from_utf8_lossy(bytes).contains(CANARY)));
        assert_eq!(journal.readable(), [entry(3, "another")]);
        assert!(journal.store.versions(id).is_empty() && journal.store.remembered().is_empty());
    }
}

#[test]
fn what_is_in_the_trash_is_erased_too() {
    let journal = lived_in(false);
    let id = entry(2, "").id;
    journal.store.trash(id).unwrap();
    journal.store.erase(id).unwrap();
    assert!(journal.store.trashed().is_empty());
    let left = disk::files(journal.store.root());
    assert!(left.iter().all(|(_, bytes)| !String::from_utf8_lossy(bytes).contains(CANARY)));
}

#[test]
fn what_a_write_of_it_left_behind_is_erased_too() {
    let journal = Journal::new();
    let id = entry(2, CANARY).id;
    journal.store.save_new(&entry(2, CANARY)).unwrap();
    let (name, whole) = disk::files(journal.store.root()).into_iter().find(|(name, _)| name.starts_with("entries")).unwrap();
    let folder = journal.store.root().join(name).parent().unwrap().to_owned();
    let cut = &whole[..whole.len() - 5];
    disk::write(&folder.join(".aftershift-a.tmp"), &whole);
    disk::write(&folder.join(".aftershift-b.tmp"), cut);
    disk::write(&journal.store.root().join(format!("trash/set-aside/{id}-0123456789abcdef.ron")), cut);
    disk::write(&journal.store.root().join("trash/set-aside/0123456789abcdef.ron"), cut);
    disk::write(&folder.join(".aftershift-c.tmp"), "something of another record");
    journal.store.erase(id).unwrap();
    let left = disk::files(journal.store.root());
    assert!(left.iter().all(|(_, bytes)| !String::from_utf8_lossy(bytes).contains(CANARY)));
    assert!(folder.join(".aftershift-c.tmp").exists());
}
