//! A backup is the whole journal or it is nothing, and nothing is ever written over by one.

use std::collections::BTreeSet;
use std::io::{Cursor, Read as _, Write as _};
use std::path::{Path, PathBuf};

use aftershift::base::Secret;
use aftershift::jobs::{Planned, back_up_if_due};
use aftershift::model::{BackupPlan, Entry};
use aftershift::store::{BackedUp, Backup, Beside, LockState, Sort, Store, StoreError, mark, restore};
use chrono::TimeDelta;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::everything::Everything;
use super::sealed::{full, passphrase};
use super::{Journal, draft, entry, moment};
use crate::disk;

/// A journal with every kind of record.
fn everything() -> Journal {
    let journal = Journal::new();
    Everything::new().keep(&journal.store);
    journal
}

/// Backs the journal up beside it.
fn back_up(journal: &Journal) -> (PathBuf, BackedUp) {
    let file = journal.folder.path().join("backup.zip");
    let backed_up = journal.store.back_up(&file, true, moment(9).now).unwrap().unwrap();
    (file, backed_up)
}

/// The journal that a backup becomes in a new folder.
fn restored(file: &Path, journal: &Journal) -> Store {
    let folder = journal.folder.path().join("restored");
    restore(&mut Backup::open(file).unwrap(), &folder).unwrap();
    Store::new(folder, moment(9))
}

fn refused(file: &Path, journal: &Journal) -> StoreError {
    let error = Backup::open(file).unwrap_err();
    assert!(matches!(&error, StoreError::NotWhole { path, .. } if path == file), "{error:?}");
    assert!(!journal.folder.path().join("restored").exists());
    error
}

fn names(root: &Path) -> Vec<String> {
    disk::files(root).into_iter().map(|(name, _)| disk::stable(&name)).collect()
}

#[test]
fn it_comes_back_byte_for_byte() {
    for is_sealed in [false, true] {
        let journal = everything();
        if is_sealed {
            journal.store.seal(&passphrase(), &mut |_, _| {}).unwrap();
        }
        let journal = journal.opened_again();
        let (file, backed_up) = back_up(&journal);
        let count = |sort| backed_up.counts.get(&sort).copied().unwrap_or(0);
        assert_eq!((count(Sort::Entries), count(Sort::Sessions), count(Sort::Trash), backed_up.left_out.len()), (2, 1, 3, 0));
        assert_eq!(backed_up.sealed, is_sealed);
        let back = restored(&file, &journal);
        assert_eq!(disk::files(back.root()), disk::files(journal.store.root()));
        if is_sealed {
            assert_eq!(back.lock_state(), LockState::Locked);
            back.unlock(&passphrase()).unwrap();
        }
        Everything::new().check(&back);
    }
}

#[cfg(unix)]
#[test]
fn nobody_else_may_look_into_it_or_into_what_comes_of_it() {
    use std::os::unix::fs::PermissionsExt;

    let journal = everything();
    let (file, _) = back_up(&journal);
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&file), 0o600);
    let back = restored(&file, &journal);
    assert_eq!(aftershift::jobs::examine(&back, moment(9).now).unwrap().findings, []);
    assert_eq!(mode(back.root()), 0o700);
}

#[test]
fn what_is_there_is_written_over_only_when_that_is_said_and_nothing_is_left_lying_about() {
    let journal = everything();
    let file = journal.folder.path().join("there.zip");
    disk::write(&file, "mine");
    let again = |over| journal.store.back_up(&file, over, moment(9).now);
    assert!(matches!(again(false), Err(StoreError::Exists { .. })));
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "mine");
    again(true).unwrap().unwrap();
    Backup::open(&file).unwrap();
    let beside: Vec<String> = names(journal.folder.path()).into_iter().filter(|name| !name.starts_with("journal/")).collect();
    assert_eq!(beside, ["there.zip"]);
    assert!(matches!(journal.store.back_up(journal.folder.path(), true, moment(9).now), Err(StoreError::NotAFile { .. })));
    let nowhere = journal.folder.path().join("nowhere/backup.zip");
    assert!(matches!(journal.store.back_up(&nowhere, false, moment(9).now), Err(StoreError::Writing { .. })));
}

#[test]
fn where_there_is_no_journal_there_is_nothing_to_back_up() {
    let journal = Journal::new();
    let file = journal.folder.path().join("backup.zip");
    assert_eq!(journal.store.back_up(&file, false, moment(9).now).unwrap(), None);
    assert!(!file.exists() && !journal.store.root().exists());
}

#[test]
fn locks_temp_files_and_what_is_not_the_journals_stay_out() {
    let journal = everything();
    for name in ["entries/2026/.aftershift-a.tmp", "README", ".stfolder/a.ron", "drafts/other.lock"] {
        disk::write(&journal.store.root().join(name), "words");
    }
    let (file, _) = back_up(&journal);
    let back = restored(&file, &journal);
    let came = names(back.root());
    assert!(
        !came.iter().any(|name| name.contains("tmp") || name.contains("README") || name.contains("st") && name.contains("folder"))
    );
    assert_eq!(std::fs::read_dir(back.root().join("drafts")).unwrap().count(), 1);
}

#[test]
fn a_file_that_cannot_be_read_is_named_and_one_that_is_broken_comes_along() {
    let journal = everything();
    let broken = Path::new("entries/2026/20261120T000000Z-broken.ron");
    disk::write(&journal.store.root().join(broken), "(");
    disk::write_hollow(&journal.store.root().join("entries/2026/large.ron"), 65 << 20);
    disk::write(&journal.store.root().join("entries/2026/what?.ron"), "(");
    let (file, backed_up) = back_up(&journal);
    let left: Vec<&str> = backed_up.left_out.iter().map(|left| left.file.as_str()).collect();
    assert_eq!(left, ["entries/2026/large.ron", "entries/2026/what?.ron"]);
    assert_eq!(std::fs::read_to_string(restored(&file, &journal).root().join(broken)).unwrap(), "(");
}

#[test]
fn of_a_sealed_journal_nothing_is_in_the_open() {
    let journal = full();
    journal.store.seal(&passphrase(), &mut |_, _| {}).unwrap();
    // Another machine has not heard of the sealing.
    let stray = journal.store.root().join("entries/2026/20261120T184000Z-01M7X448030000000000000003.ron");
    disk::write(&stray, "zanzibar");
    disk::write(&journal.store.root().join("entries/2026/alone.ron"), "zanzibar");
    let journal = journal.opened_again();
    let (file, backed_up) = back_up(&journal);
    assert_eq!(backed_up.left_out, []);
    let bytes = std::fs::read(&file).unwrap();
    assert!(!bytes.windows(8).any(|window| window == b"zanzibar"));
    let back = restored(&file, &journal);
    let sealed = names(back.root()).into_iter().filter(|name| name.contains("set-aside") || name.contains("alone"));
    assert_eq!(sealed.collect::<Vec<_>>(), ["entries/2026/alone.ron.age", "trash/set-aside/ID-MARK.ron.age"]);
}

/// Every bit but the last few would take long; one bit of each byte tells as much.
#[test]
#[expect(clippy::print_stderr, reason = "`-- --nocapture` shows how many were tried")]
fn one_that_is_cut_or_flipped_anywhere_is_refused_or_is_the_same() {
    let (journal, ..) = Journal::with_one_entry();
    let (file, _) = back_up(&journal);
    let whole = std::fs::read(&file).unwrap();
    let before = disk::files(journal.store.root());
    let (mut cuts, mut flips, mut harmless) = (0, 0, 0);
    for length in (0..whole.len()).step_by(7) {
        disk::write(&file, &whole[..length]);
        refused(&file, &journal);
        cuts += 1;
    }
    for at in 0..whole.len() {
        let mut flipped = whole.clone();
        flipped[at] ^= 1 << (at % 8);
        disk::write(&file, &flipped);
        flips += 1;
        if Backup::open(&file).is_ok() {
            // Such as a time that nobody asks.
            let back = restored(&file, &journal);
            assert_eq!(disk::files(back.root()), before, "byte {at}");
            std::fs::remove_dir_all(back.root()).unwrap();
            harmless += 1;
        }
    }
    eprintln!("backups: {cuts} cuts refused; {flips} flips, {} refused, {harmless} without any consequence", flips - harmless);
    assert!(harmless * 4 < flips, "{harmless} of {flips}");
}

/// A zip with these files, each with a mode, and how tight they are packed.
fn zip(files: &[(&str, &[u8])], how: SimpleFileOptions) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, how).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A manifest that lists these files.
fn manifest(files: &[(&str, u64, String)]) -> String {
    let listed: Vec<String> =
        files.iter().map(|(name, bytes, mark)| format!("(name: \"{name}\", bytes: {bytes}, mark: \"{mark}\")")).collect();
    format!(
        "(format: 1, journal: None, made: \"2026-11-22T14:42:09+08:00\", sealed: false, counts: [], files: [{}])\n",
        listed.join(", ")
    )
}

fn stored() -> SimpleFileOptions {
    SimpleFileOptions::default().compression_method(CompressionMethod::Stored)
}

#[test]
fn one_that_would_write_elsewhere_or_without_end_is_refused() {
    let journal = Journal::new();
    let file = journal.folder.path().join("hostile.zip");
    let words: &[u8] = b"words";
    let listed = |name| manifest(&[(name, 5, mark(words))]);
    let check = |bytes: Vec<u8>, reason: &str| {
        disk::write(&file, bytes);
        let said = refused(&file, &journal).to_string();
        assert!(said.contains(reason) && said.contains("Nothing was written."), "{said}");
    };
    for name in ["../evil.ron", "/etc/evil.ron", "a/../../evil.ron", "C:/evil.ron", ".bashrc", "a/.hidden/x.ron"] {
        let inside = format!("journal/{name}");
        check(zip(&[(&inside, words), ("manifest.ron", listed(name).as_bytes())], stored()), "could lead out of the folder");
    }
    check(Vec::new(), "no backup of Aftershift");
    check(b"not a zip at all".to_vec(), "no backup of Aftershift");
    check(zip(&[("journal/a.ron", words)], stored()), "no backup of Aftershift");
    check(zip(&[("manifest.ron", b"(format: 2)")], stored()), "a newer Aftershift wrote it");
    check(zip(&[("manifest.ron", b"(format: 1)")], stored()), "not as it should be");
    let good = listed("a.ron");
    check(zip(&[("manifest.ron", good.as_bytes())], stored()), "other files than it says");
    check(
        zip(&[("journal/a.ron", words), ("more", words), ("manifest.ron", good.as_bytes())], stored()),
        "other files than it says",
    );
    check(zip(&[("journal/b.ron", words), ("manifest.ron", good.as_bytes())], stored()), "a.ron is not in it");
    check(zip(&[("journal/a.ron", b"wordy"), ("manifest.ron", good.as_bytes())], stored()), "a.ron is not what it was");
    check(zip(&[("journal/a.ron", b"words and more"), ("manifest.ron", good.as_bytes())], stored()), "a.ron is not what it was");
    let mut linked = ZipWriter::new(Cursor::new(Vec::new()));
    linked.add_symlink("journal/a.ron", "words", stored()).unwrap();
    linked.start_file("manifest.ron", stored()).unwrap();
    linked.write_all(good.as_bytes()).unwrap();
    check(linked.finish().unwrap().into_inner(), "a.ron is not in it");

    let nothing = vec![0; 64 << 20];
    let tight = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let large: Vec<(String, u64, String)> = (0..9).map(|at| (format!("{at}.ron"), 64 << 20, String::new())).collect();
    let bomb = manifest(&large.iter().map(|(name, bytes, mark)| (name.as_str(), *bytes, mark.clone())).collect::<Vec<_>>());
    let inside: Vec<(String, &[u8])> = large.iter().map(|(name, ..)| (format!("journal/{name}"), &nothing[..0])).collect();
    let mut files: Vec<(&str, &[u8])> = inside.iter().map(|(name, bytes)| (name.as_str(), *bytes)).collect();
    files.push(("manifest.ron", bomb.as_bytes()));
    check(zip(&files, tight), "far larger than a journal is");
    // It says that it is small, and is not.
    check(zip(&[("journal/a.ron", &nothing), ("manifest.ron", good.as_bytes())], tight), "a.ron is not what it was");
}

#[test]
fn one_that_somebody_packed_anew_is_as_good() {
    let (journal, good, _) = Journal::with_one_entry();
    let (file, _) = back_up(&journal);
    let mut archive = ZipArchive::new(std::fs::File::open(&file).unwrap()).unwrap();
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for at in 0..archive.len() {
        let mut inside = archive.by_index(at).unwrap();
        let mut bytes = Vec::new();
        inside.read_to_end(&mut bytes).unwrap();
        files.push((inside.name().unwrap().into_owned(), bytes));
    }
    files.reverse();
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    disk::write(&file, zip(&files, SimpleFileOptions::default().compression_method(CompressionMethod::Deflated)));
    assert_eq!(restored(&file, &journal).entry(good.id).unwrap().entry, good);
}

#[test]
fn a_folder_that_is_not_empty_is_left_as_it_is() {
    let journal = everything();
    let (file, _) = back_up(&journal);
    let folder = journal.folder.path().join("restored");
    disk::write(&folder.join("mine.txt"), "mine");
    let mut backup = Backup::open(&file).unwrap();
    assert!(matches!(restore(&mut backup, &folder), Err(StoreError::NotEmpty { .. })));
    assert_eq!(names(&folder), ["mine.txt"]);
    disk::remove(&folder.join("mine.txt"));
    // What an earlier try left that was cut short is not in the way.
    disk::write(&folder.join(".aftershift-restore-x/entries/half.ron"), "half");
    restore(&mut backup, &folder).unwrap();
    assert_eq!(disk::files(&folder), disk::files(journal.store.root()));
    assert!(matches!(restore(&mut backup, &file), Err(StoreError::Writing { .. })), "a file is no folder");
}

/// Every byte there is, whatever it is called.
fn bytes(root: &Path) -> BTreeSet<Vec<u8>> {
    disk::files(root).into_iter().map(|(_, bytes)| bytes).collect()
}

fn beside(file: &Path, journal: &Journal) -> Beside {
    journal.store.restore_beside(&mut Backup::open(file).unwrap()).unwrap()
}

fn ids(entries: &[Entry]) -> Vec<aftershift::base::Id> {
    entries.iter().map(|entry| entry.id).collect()
}

#[test]
fn beside_what_is_there_it_adds_what_is_not_and_writes_over_nothing() {
    let before = everything();
    let (file, _) = back_up(&before);
    let all = Everything::new();

    // Into a journal that has nothing, everything comes.
    let empty = Journal::new();
    empty.store.save_new(&entry(40, "Mine.")).unwrap();
    let came = beside(&file, &empty);
    assert_eq!((came.there, came.copies.len(), came.set_aside, came.unopened.len()), (0, 0, 0, 0));
    assert_eq!(ids(&empty.readable()).len(), 3);
    assert!(empty.readable().iter().all(|here| here.id == entry(40, "").id || all.entries.contains(here)));
    assert_eq!(beside(&file, &empty), Beside { there: came.added, ..Beside::default() }, "and only once");

    // Into one that went on, what differs is kept beside.
    let changed = before.opened_again();
    let mut mine = all.entries[0].clone();
    mine.tags.push("mine".to_owned());
    let mark = changed.store.entry(mine.id).unwrap().mark.unwrap();
    changed.store.save_over(&mine, &mark).unwrap().unwrap();
    changed.store.trash(all.entries[1].id).unwrap();
    let (session, mark) = changed.store.session(all.session.id).unwrap();
    let noted = aftershift::model::Session { notes: "Mine.".to_owned(), ..session };
    changed.store.keep_session(&noted, mark.as_deref()).unwrap().unwrap();
    changed.store.keep_draft(&draft(5, "Mine.")).unwrap();
    let (was, drafts) = (bytes(changed.store.root()), changed.store.trashed());
    let came = beside(&file, &changed);
    assert_eq!((came.added, came.copies.len(), came.set_aside), (0, 1, 2), "{came:?}");
    assert!(was.is_subset(&bytes(changed.store.root())));
    assert_eq!(changed.readable(), [mine], "what was put in the trash stays there");
    assert_eq!((changed.store.session(noted.id).unwrap().0, changed.store.trashed()), (noted, drafts));
    let copies: Vec<_> = changed.store.entries().filter_map(Result::err).collect();
    assert_eq!(copies.len(), 1);
    assert!(copies[0].file == came.copies[0] && copies[0].reason.contains("another copy of"), "{copies:?}");
    let again = beside(&file, &changed);
    assert_eq!((again.added, again.copies.len(), again.set_aside), (0, 0, 0), "{again:?}");
}

#[test]
fn beside_what_is_sealed_it_is_sealed_and_a_sealed_one_is_opened() {
    let before = full();
    let (open, _) = back_up(&before);
    let sealed = Journal::new();
    sealed.store.save_new(&entry(40, "Mine.")).unwrap();
    sealed.store.seal(&passphrase(), &mut |_, _| {}).unwrap();
    let came = beside(&open, &sealed);
    assert_eq!((came.unopened.len(), sealed.readable().len()), (0, 3));
    assert!(!disk::files(sealed.store.root()).iter().any(|(_, bytes)| String::from_utf8_lossy(bytes).contains("zanzibar")));
    assert_eq!(beside(&open, &sealed).added, 0, "and only once");
    // A change in between, in a backup of another key.
    let (file, _) = back_up(&sealed);
    let plain = Journal::new();
    plain.store.save_new(&entry(41, "Mine.")).unwrap();
    let locked = beside(&file, &plain);
    assert_eq!((locked.added, plain.readable().len()), (0, 1), "without its key nothing of it is read");
    assert!(locked.unopened.iter().all(|left| left.reason.contains("another key")) && locked.unopened.len() > 5);
    let mut backup = Backup::open(&file).unwrap();
    assert!(backup.is_locked());
    assert!(matches!(backup.unlock(&Secret::from("cats".to_owned())), Err(StoreError::WrongPassphrase)));
    backup.unlock(&passphrase()).unwrap();
    let came = plain.store.restore_beside(&mut backup).unwrap();
    assert_eq!((came.unopened.len(), plain.readable().len()), (0, 4));
    // The journal's own key opens its own backup.
    let mut own = Backup::open(&file).unwrap();
    own.unlock_as(&sealed.store).unwrap();
    assert!(!own.is_locked());
    assert_eq!(sealed.store.restore_beside(&mut own).unwrap().added, 0);
    own.unlock_as(&plain.store).unwrap();
    assert!(own.is_locked());
}

#[test]
fn a_plan_makes_one_when_it_is_due_and_lets_only_its_own_old_ones_go() {
    let (journal, ..) = Journal::with_one_entry();
    let folder = journal.folder.path().join("backups");
    let plan = BackupPlan { folder: folder.clone(), every_days: 7, keep: 3 };
    let after = |days: i64| moment(9).now + TimeDelta::days(days);
    let due = |days| back_up_if_due(&journal.store, &plan, after(days));
    assert!(matches!(due(0), Err(StoreError::Reading { .. })), "the folder is not made: it may be a disk that is not there");
    disk::make_folder(&folder);
    let others = ["thesis.zip", "aftershift-20200101T000000Z-01M7X448000000000000000000.zip", "aftershift-20200101T000000Z.zip"];
    for other in others {
        disk::write(&folder.join(other), "mine");
    }
    let made = |days| match due(days).unwrap() {
        Planned::Made { backed_up, gone } => (backed_up.file, gone),
        other => panic!("{other:?}"),
    };
    let (first, gone) = made(0);
    assert_eq!(gone, [""; 0].map(PathBuf::from));
    for days in [1, 6] {
        assert_eq!(due(days).unwrap(), Planned::NotDue(moment(9).now.to_utc()));
    }
    let (second, _) = made(7);
    let (third, gone) = made(14);
    assert_eq!((gone.len(), first.exists(), second.exists()), (0, true, true));
    let (_, gone) = made(21);
    assert_eq!(gone, [first]);
    // One that only has the name of ours is not ours.
    let decoy = folder.join(second.file_name().unwrap().to_string_lossy().replace("2026", "2025"));
    disk::write(&decoy, "mine");
    let (_, gone) = made(28);
    assert_eq!(gone, [second], "the oldest that says it is ours");
    assert!(decoy.exists());
    assert!(others.iter().all(|other| folder.join(other).exists()));
    // The program was closed in the middle of one, on a day long before the next.
    let left = folder.join(".aftershift-left.tmp");
    disk::write(&left, "half");
    made((aftershift::runtime::moment().now - moment(9).now).num_days() + 40);
    assert!(!left.exists());
    // The clock was wrong once.
    assert!(!third.exists());
    Backup::open(&made(-400).0).unwrap();
}
