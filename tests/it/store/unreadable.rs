//! A file that cannot be read is named, with the line and why. The others load, and not one byte of it is changed.

use std::path::Path;

use aftershift::model::Unreadable;

use super::{Journal, draft, entry, moment};
use crate::disk;

/// Puts `bytes` where an entry could stand, and checks what is said of it.
fn check(bytes: &[u8], line: Option<usize>, reason: &str) {
    let (journal, good, _) = Journal::with_one_entry();
    let name = Path::new("entries/2026/20261120T000000Z-broken.ron");
    let file = journal.store.root().join(name);
    disk::write(&file, bytes);
    let loaded = aftershift::jobs::load(&journal.store);
    let cards: Vec<_> = loaded.library.cards().iter().map(|card| card.id).collect();
    assert_eq!(cards, [good.id], "the others load");
    let found = &loaded.library.unreadable;
    let words = String::from_utf8_lossy(bytes);
    assert_eq!(found.len(), 1, "{words:?}: {found:?}");
    assert_eq!((found[0].file.as_str(), found[0].line), (name.to_str().unwrap(), line), "{words:?}: {found:?}");
    assert!(found[0].reason.contains(reason), "{words:?}: {found:?}");
    // A journal with such a file is still written to, and the file stays as it is.
    journal.store.save_new(&entry(3, "more")).unwrap();
    assert_eq!(std::fs::read(&file).unwrap(), bytes);
}

#[test]
fn each_way_a_file_can_be_broken_is_told() {
    check(b"", None, "the file is empty");
    check(b" \n\n\t", None, "the file is empty");
    check(b"\0\0\0\0\0\0\0\0", Some(1), "");
    check(b"(\n    format: 1,\n    \xff\xfe", Some(3), "not text");
    check(&[0x89, b'P', b'N', b'G', b'\r', b'\n'], Some(1), "not text");
    check(b"(format: 99, whatever: [])\n", None, "a newer Aftershift wrote it");
    check(b"Hello, this is a letter.\n\nYours\n", Some(1), "not as it should be");
    check(b"(\n    format: 1,\n    id: 7,\n)\n", Some(3), "not as it should be");
    check(b"(\n    format: -1,\n)\n", Some(2), "not as it should be");
    check(b"{\"format\": 1}", Some(1), "");
}

/// Every line a file may be cut at, and some places in the middle of one.
fn cuts(text: &str) -> impl Iterator<Item = usize> {
    let ends = text.match_indices('\n').map(|(at, _)| at);
    ends.chain((1..text.len()).step_by(53)).filter(|at| text.is_char_boundary(*at) && !text[*at..].trim().is_empty())
}

#[test]
fn a_file_cut_anywhere_is_told_with_its_last_line() {
    let (journal, _, file) = Journal::with_one_entry();
    let whole = std::fs::read_to_string(&file).unwrap();
    for at in cuts(&whole) {
        let part = &whole[..at];
        disk::write(&file, part);
        let found: Vec<_> = journal.store.entries().collect();
        let [Err(Unreadable { line: Some(line), reason, .. })] = found.as_slice() else { panic!("cut at {at}: {found:?}") };
        let last = part.lines().count().max(1);
        assert!((last..=last + 1).contains(line), "cut at {at}, in line {last}, and line {line} is named: {reason}");
        assert_eq!(std::fs::read_to_string(&file).unwrap(), part);
    }
}

#[test]
fn editors_that_mark_or_end_lines_their_own_way_do_no_harm() {
    let (journal, good, file) = Journal::with_one_entry();
    let whole = std::fs::read_to_string(&file).unwrap();
    for text in
        [format!("\u{feff}{whole}"), whole.replace('\n', "\r\n"), whole.trim_end().to_owned(), format!("// mine\n\n{whole}\n\n")]
    {
        disk::write(&file, &text);
        assert_eq!(journal.readable().as_slice(), std::slice::from_ref(&good), "{text}");
    }
}

#[test]
fn a_folder_in_an_entrys_place_is_looked_into() {
    let (journal, good, _) = Journal::with_one_entry();
    disk::make_folder(&journal.store.root().join("entries/2026/20261120T000000Z-folder.ron"));
    assert_eq!(journal.readable(), [good]);
    assert!(journal.store.entries().all(|found| found.is_ok()), "an empty folder hides nothing");
}

#[test]
fn an_unreadable_draft_is_told_too() {
    let (journal, good, _) = Journal::with_one_entry();
    journal.store.keep_draft(&draft(3, "kept")).unwrap();
    disk::write(&journal.store.root().join("drafts/broken.ron"), "(");
    let loaded = aftershift::jobs::load(&aftershift::store::Store::new(journal.store.root(), moment(9)));
    assert_eq!(loaded.library.cards().len(), 1);
    assert_eq!(loaded.library.cards()[0].id, good.id);
    assert_eq!(loaded.library.unreadable[0].file, "drafts/broken.ron");
}

#[test]
fn files_that_are_nobodys_entries_are_passed_over() {
    let (journal, good, _) = Journal::with_one_entry();
    for name in [".hidden.ron", ".aftershift-half.tmp", "notes.txt", "README"] {
        disk::write(&journal.store.root().join("entries/2026").join(name), "anything");
    }
    assert_eq!(journal.readable(), [good]);
    assert!(journal.store.entries().all(|found| found.is_ok()));
}

#[cfg(unix)]
#[test]
fn links_in_a_circle_and_into_nothing_end() {
    use std::os::unix::fs::symlink;

    let (journal, good, _) = Journal::with_one_entry();
    let folder = journal.store.root().join("entries/2026");
    symlink(&folder, folder.join("round")).unwrap();
    symlink(folder.join("20261120T000000Z-itself.ron"), folder.join("20261120T000000Z-itself.ron")).unwrap();
    symlink(folder.join("nothing"), folder.join("20261120T000001Z-nothing.ron")).unwrap();
    assert_eq!(journal.readable(), [good]);
    let troubles: Vec<_> = journal.store.entries().filter_map(Result::err).map(|trouble| trouble.file).collect();
    assert_eq!(troubles, ["entries/2026/20261120T000000Z-itself.ron", "entries/2026/20261120T000001Z-nothing.ron"]);
}

#[cfg(unix)]
#[test]
fn pipes_and_devices_by_an_entrys_or_a_drafts_name_are_named_and_not_read() {
    use std::os::unix::fs::symlink;

    let (journal, good, _) = Journal::with_one_entry();
    journal.store.keep_draft(&draft(3, "kept")).unwrap();
    let root = journal.store.root();
    symlink("/dev/zero", root.join("entries/2026/endless.ron")).unwrap();
    symlink("/dev/zero", root.join("drafts/endless.ron")).unwrap();
    let pipe = root.join("entries/2026/pipe.ron");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let loaded = aftershift::jobs::load(&journal.store);
    assert_eq!(loaded.library.cards()[0].id, good.id);
    let named: Vec<_> = loaded.library.unreadable.iter().map(|trouble| trouble.file.as_str()).collect();
    assert_eq!(named, ["drafts/endless.ron", "entries/2026/endless.ron", "entries/2026/pipe.ron"]);
    assert!(loaded.library.unreadable.iter().all(|trouble| trouble.reason.contains("not a file")));
    let (_, trouble) = aftershift::store::read_settings(&pipe);
    assert!(trouble.unwrap().notice().headline.contains("not a file"));
}
