//! Ten ways a file can be bad, in the place of every kind of record: the rest works, and not a byte of it is changed.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use aftershift::jobs::{load, shelf};
use aftershift::model::{Session, SessionKind, Shelf};
use aftershift::store::{Fault, Store};

use super::everything::Everything;
use super::{Journal, draft, entry, moment};
use crate::disk;

/// Where something may be bad: the first file whose name begins so.
const PLACES: [&str; 13] = [
    "journal.ron",
    "entries",
    "drafts",
    "history",
    "trash/2026",
    "trash/sessions",
    "supervision/sessions",
    "supervision/packets",
    "supervision/agreements.ron",
    "supervision/lists.ron",
    "packs/walk-home.ron",
    "packs/overlays",
    "packs/first_page.ron",
];

/// More than anything in the journal can hold: 1 GiB.
const VERY_LARGE: u64 = 1 << 30;

/// Makes a file bad, and says whether it can be read all the same.
type Way = fn(&Path, &[u8]) -> bool;

const WAYS: &[(&str, Way)] = &[
    ("empty", |file, _| bad(file, b"")),
    ("cut", |file, whole| bad(file, &whole[..whole.len() / 2])),
    ("binary", |file, _| bad(file, &[0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, 0, 0, 0xff])),
    ("with a mark before it", |file, whole| {
        disk::write(file, [b"\xef\xbb\xbf", whole].concat());
        true
    }),
    ("with other line ends", |file, whole| {
        disk::write(file, String::from_utf8(whole.to_vec()).unwrap().replace('\n', "\r\n"));
        true
    }),
    ("in another encoding", |file, whole| bad(file, &[b"// caf\xe9\n", whole].concat())),
    ("very large", |file, _| {
        disk::write_hollow(file, VERY_LARGE);
        false
    }),
    ("a folder", |file, _| {
        disk::remove(file);
        disk::make_folder(file);
        false
    }),
    #[cfg(unix)]
    ("a link to itself", |file, _| {
        disk::remove(file);
        std::os::unix::fs::symlink(file, file).unwrap();
        false
    }),
    #[cfg(unix)]
    ("without permission", |file, _| {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(file, fs::Permissions::from_mode(0o000)).unwrap();
        // Root may read it, and so may its owner once it is mended.
        false
    }),
];

fn bad(file: &Path, bytes: &[u8]) -> bool {
    disk::write(file, bytes);
    false
}

/// What stands at a place, down to the byte.
fn stands(file: &Path) -> (String, Vec<u8>) {
    let about = fs::symlink_metadata(file).unwrap();
    let bytes = if about.is_file() && about.len() < VERY_LARGE { fs::read(file).unwrap_or_default() } else { Vec::new() };
    (format!("{:?} {}", about.file_type(), about.len()), bytes)
}

/// How many records of each kind there are to be used.
fn usable(store: &Store, shelf: &Shelf) -> BTreeMap<&'static str, usize> {
    let loaded = load(store);
    [
        ("entries", loaded.library.cards().len()),
        ("drafts", loaded.drafts.len()),
        ("trash", store.trashed().len()),
        ("sessions", loaded.supervision.sessions.len()),
        ("packets", loaded.supervision.packets.len()),
        ("agreements", loaded.supervision.agreements.len()),
        ("lists", loaded.supervision.lists.never.len()),
        ("packs", shelf.installed.len()),
        ("first page", shelf.first_page.shown.len()),
    ]
    .into()
}

#[test]
#[expect(clippy::print_stderr, reason = "`-- --nocapture` shows how many were tried")]
fn the_rest_works_and_not_a_byte_is_changed() {
    let whole = Journal::new();
    Everything::new().keep(&whole.store);
    let (files, whole_shelf) = (disk::files(whole.store.root()), shelf(&whole.store));
    let before = usable(&whole.store, &whole_shelf);
    assert!(before.values().all(|count| *count > 0), "{before:?}");
    let mut tried = 0;
    for place in PLACES {
        for (way, spoil) in WAYS {
            let journal = Journal::new();
            let (root, store) = (journal.store.root(), &journal.store);
            for (name, bytes) in &files {
                disk::write(&root.join(name), bytes);
            }
            let (name, bytes) = files.iter().find(|(name, _)| name.to_string_lossy().starts_with(place)).unwrap();
            let file = root.join(name);
            let is_usable = spoil(&file, bytes);
            let spoilt = stands(&file);

            // To read every built-in pack takes a while.
            let shelf = if place.starts_with("packs") { shelf(store) } else { whole_shelf.clone() };
            let after = usable(store, &shelf);
            let lost: usize = before.iter().map(|(kind, count)| count - after[kind]).sum();
            assert!(lost <= usize::from(!is_usable), "{place} {way}: {before:?} {after:?}");
            let said = store.examine(moment(9).now, &shelf.broken).unwrap().findings;
            let is_named = said.iter().any(|finding| root.join(&finding.file) == file && finding.fault != Fault::Modes);
            let may_be_read = *way == "without permission" && fs::read(&file).is_ok();
            assert_eq!(is_named, !is_usable && !may_be_read, "{place} {way}: {said:?}");

            for finding in &said {
                store.mend(finding).unwrap();
            }
            store.save_new(&entry(21, "A new one.")).unwrap().unwrap();
            store.keep_draft(&draft(22, "Another.")).unwrap();
            let now = moment(23);
            store.keep_session(&Session::new(now.id, now.now, SessionKind::Line, now.today(), now.today()), None).unwrap().unwrap();
            assert_eq!(stands(&file), spoilt, "{place} {way}");
            tried += 1;
        }
    }
    eprintln!("bad files: {tried} tried, {} ways in {} places", WAYS.len(), PLACES.len());
}
