//! What a newer Aftershift wrote is read as far as it goes and never written over, so that nothing is dropped.

use aftershift::store::StoreError;

use aftershift::model::{Agreement, OwnLists, SessionKind};

use super::everything::Everything;
use super::{Journal, entry};
use crate::disk;

/// Records of supervision, and of which there is one, as a newer program may write them.
const NEWER: [(&str, &str); 5] = [
    ("supervision/sessions", "sessions"),
    ("supervision/packets", "packets"),
    ("supervision/agreements.ron", "agreements"),
    ("supervision/lists.ron", "lists"),
    ("packs/first_page.ron", "the first page"),
];

/// A journal with everything in it, in which `change` was done to the first record whose name begins so; and the name and the text of that.
fn changed(begins: &str, change: impl FnOnce(String) -> String) -> (Journal, String, String) {
    let journal = Journal::new();
    Everything::new().keep(&journal.store);
    let files = disk::files(journal.store.root());
    let (name, bytes) = files.into_iter().find(|(name, _)| name.to_string_lossy().starts_with(begins)).unwrap();
    let text = change(String::from_utf8(bytes).unwrap());
    disk::write(&journal.store.root().join(&name), &text);
    (journal, name.display().to_string(), text)
}

/// Tries to write over each of them.
fn write_over_all(journal: &Journal) -> Vec<Option<StoreError>> {
    let (store, all) = (&journal.store, Everything::new());
    let mark = store.session(all.session.id).map(|(_, mark)| mark);
    vec![
        match mark {
            Ok(mark) => store.keep_session(&all.session, mark.as_deref()).err(),
            Err(error) => Some(error),
        },
        store.change_session(all.session.id, |session| session.notes.push('.')).err(),
        store.freeze(&all.packet).err(),
        store.keep_agreement(&Agreement::new(SessionKind::Line)).err(),
        store.change_lists(|lists| *lists = OwnLists::default()).err(),
        store.arrange_first_page(|page| page.put("one-moment", false)).err(),
    ]
}

#[test]
fn a_newer_record_of_supervision_is_named_and_never_written_over() {
    for (begins, what) in NEWER {
        let (journal, name, text) = changed(begins, |text| text.replacen("format: 1", "format: 2", 1));
        let supervision = journal.store.supervision();
        let shelf = aftershift::jobs::shelf(&journal.store);
        let said: Vec<_> = supervision.unreadable.iter().chain(&shelf.broken).collect();
        assert_eq!(said.len(), 1, "{what}: {said:?}");
        assert_eq!((said[0].file.as_str(), said[0].reason.as_str()), (name.as_str(), "a newer Aftershift wrote it"), "{what}");
        write_over_all(&journal);
        assert_eq!(std::fs::read_to_string(journal.store.root().join(&name)).unwrap(), text, "{what}");
    }
}

#[test]
fn a_record_of_supervision_that_holds_more_than_we_know_is_read_and_left() {
    for (begins, what) in NEWER {
        let more = |text: String| text.replacen("format: 1,", "format: 1,\n    mood: Some(\"blue\"),", 1);
        let (journal, name, text) = changed(begins, more);
        let (supervision, all) = (journal.store.supervision(), Everything::new());
        assert_eq!(supervision.unreadable, [], "{what}");
        assert_eq!((supervision.sessions, supervision.packets), (vec![all.session], vec![all.packet]), "{what}");
        assert_eq!((supervision.agreements, supervision.lists), (vec![all.agreement], all.lists), "{what}");
        assert_eq!(journal.store.first_page().unwrap().shown, ["walk-home"], "{what}");
        let refused = write_over_all(&journal);
        let newer = refused.iter().flatten().any(|error| matches!(error, StoreError::Newer { .. }));
        // A packet is never written over at all.
        assert_eq!(newer, what != "packets", "{what}: {refused:?}");
        assert_eq!(std::fs::read_to_string(journal.store.root().join(&name)).unwrap(), text, "{what}");
    }
}

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
