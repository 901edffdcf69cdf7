//! Where things stand, who may look, and what a file is called.

use super::{Journal, draft, entry};
use crate::disk;

/// Words that would be noticed in a file's name.
const TELLING: &str = "Marcus";

/// A journal in which everything has happened once.
fn everything() -> Journal {
    let journal = Journal::new();
    let store = &journal.store;
    let mut told = entry(2, TELLING);
    told.tags = vec![TELLING.to_owned()];
    told.shift.setting = Some(TELLING.to_owned());
    let mark = store.save_new(&told).unwrap().unwrap();
    told.tags.push("more".to_owned());
    store.save_over(&told, &mark).unwrap();
    store.save_new(&entry(3, TELLING)).unwrap();
    store.trash(entry(3, TELLING).id).unwrap();
    store.keep_draft(&draft(4, TELLING)).unwrap();
    journal
}

#[test]
fn nothing_a_person_wrote_is_in_a_name_and_no_temp_file_stays() {
    let journal = everything();
    let names: Vec<String> = disk::files(journal.folder.path()).iter().map(|(name, _)| disk::stable(name)).collect();
    let expect = [
        "journal/drafts/ID.ron",
        "journal/entries/2026/TIME-ID.ron",
        "journal/history/ID/0001-MARK.ron",
        "journal/journal.ron",
        "journal/trash/TIME-ID.ron",
    ];
    assert_eq!(names, expect);
}

#[test]
fn an_entry_somebody_moved_is_still_found() {
    let (journal, good, file) = Journal::with_one_entry();
    let moved = journal.store.root().join("entries/mine").join(file.file_name().unwrap());
    disk::make_folder(moved.parent().unwrap());
    disk::rename(&file, &moved);
    let read = journal.store.entry(good.id).unwrap();
    let more = entry(2, "So long, and more.");
    journal.store.save_over(&more, &read.mark.clone().unwrap()).unwrap().unwrap();
    assert_eq!(journal.readable(), [more]);
    assert!(moved.exists() && !file.exists(), "it stays where it was put");
}

#[test]
fn what_came_back_from_another_machine_goes_to_the_trash_again() {
    let journal = Journal::new();
    let (first, second) = (entry(2, "So long."), entry(2, "So long, and more."));
    for entry in [&first, &second] {
        // Another machine went on with it, so that its sync program brought it back.
        journal.store.save_new(entry).unwrap().unwrap();
        journal.store.trash(entry.id).unwrap();
    }
    assert_eq!((journal.readable(), journal.store.trashed()), (vec![], vec![second.clone()]));
    let aside = disk::files(journal.store.root()).into_iter().find(|(name, _)| name.starts_with("trash/set-aside"));
    assert!(String::from_utf8(aside.unwrap().1).unwrap().contains("\"So long.\""));
    assert_eq!(journal.store.restore(second.id).unwrap(), second);
    assert_eq!(journal.store.erase(second.id).unwrap(), 2);
    let id = second.id.to_string();
    assert!(!disk::files(journal.store.root()).iter().any(|(name, _)| name.to_string_lossy().contains(&id)));
}

#[cfg(unix)]
mod unix {
    use std::fs::{self, Permissions};
    use std::os::unix::fs::{PermissionsExt, symlink};

    use aftershift::store::Store;

    use super::super::{Journal, draft, entry, moment};
    use crate::disk;

    fn mode(path: &std::path::Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn nobody_else_may_look() {
        let journal = super::everything();
        let root = journal.store.root();
        for (name, _) in disk::files(root) {
            let file = root.join(name);
            assert_eq!(mode(&file), 0o600, "{}", file.display());
            for folder in file.ancestors().skip(1).take_while(|folder| folder.starts_with(root)) {
                assert_eq!(mode(folder), 0o700, "{}", folder.display());
            }
        }
        let locks = fs::read_dir(root.join("drafts")).unwrap().map(|found| found.unwrap().path());
        for lock in locks.chain([root.join("journal.lock")]) {
            assert_eq!(mode(&lock), 0o600, "{}", lock.display());
        }
    }

    #[test]
    fn a_mode_somebody_chose_is_kept() {
        let (journal, good, file) = Journal::with_one_entry();
        for path in [&file, journal.store.root()] {
            fs::set_permissions(path, Permissions::from_mode(if path.is_dir() { 0o750 } else { 0o640 })).unwrap();
        }
        let read = journal.store.entry(good.id).unwrap();
        journal.store.save_over(&entry(2, "More."), &read.mark.clone().unwrap()).unwrap().unwrap();
        assert_eq!((mode(&file), mode(journal.store.root())), (0o640, 0o750));
    }

    #[test]
    fn a_linked_journal_stays_a_link() {
        let folder = tempfile::TempDir::new().unwrap();
        let (real, link) = (folder.path().join("real"), folder.path().join("link"));
        disk::make_folder(&real);
        symlink(&real, &link).unwrap();
        let store = Store::new(&link, moment(1));
        let mark = store.save_new(&entry(2, "So long.")).unwrap().unwrap();
        store.save_over(&entry(2, "So long, and more."), &mark).unwrap().unwrap();
        store.keep_draft(&draft(3, "more")).unwrap();
        assert!(link.is_symlink());
        assert_eq!(Store::new(&real, moment(9)).entries().count(), 1);
    }

    #[test]
    fn a_linked_entry_stays_a_link() {
        let (journal, good, file) = Journal::with_one_entry();
        let elsewhere = journal.folder.path().join("elsewhere.ron");
        disk::rename(&file, &elsewhere);
        symlink(&elsewhere, &file).unwrap();
        let read = journal.store.entry(good.id).unwrap();
        journal.store.save_over(&entry(2, "More."), &read.mark.clone().unwrap()).unwrap().unwrap();
        assert!(file.is_symlink());
        assert!(fs::read_to_string(&elsewhere).unwrap().contains("\"More.\""));
    }

    #[test]
    fn a_root_beneath_a_file_is_refused_and_nothing_is_made() {
        let folder = tempfile::TempDir::new().unwrap();
        disk::write(&folder.path().join("file"), "in the way");
        let store = Store::new(folder.path().join("file/journal"), moment(1));
        let refused = store.save_new(&entry(2, "So long.")).unwrap_err().notice();
        assert!(refused.headline.contains("not a folder"), "{refused:?}");
        assert_eq!(disk::files(folder.path()).len(), 1);
    }
}
