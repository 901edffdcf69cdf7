//! What stands in the journal afterwards, and when it is done again.

use aftershift::base::Secret;
use aftershift::import::Program;
use aftershift::jobs::import;
use aftershift::store::Store;
use tempfile::TempDir;

use super::{HERE, at, journal, now, open, readable, reading, take_over, wall, words};
use crate::disk;

const TUI: &str = r#"[{"id":0,"date":"2026-11-21T00:00:00Z","title":"One","content":"First.","tags":[]},
    {"id":1,"date":"2026-11-22T00:00:00Z","title":"Two","content":"Second.","tags":[]}]"#;

const JRNL: &str = "[2026-11-21 18:40] One.\n[2026-11-21 18:40] One.\n[2026-11-22 18:40] Two.\n";

#[test]
fn to_do_it_again_adds_nothing() {
    for (program, text, added, twice) in [(Program::TuiJournal, TUI, 2, 0), (Program::Jrnl, JRNL, 2, 1)] {
        let (_folder, store) = journal();
        let reading = reading(program, text);
        let first = take_over(&store, program, &reading);
        assert_eq!((first.read, first.added, first.there, first.changed.len()), (added + twice, added, twice, 0), "{program:?}");
        let before = disk::files(store.root());
        let again = take_over(&store, program, &reading);
        assert_eq!((again.added, again.there, again.changed.len()), (0, added + twice, 0), "{program:?}");
        assert_eq!(disk::files(store.root()), before, "{program:?}");
    }
}

#[test]
fn on_a_machine_with_another_clock_it_is_still_the_same() {
    let (_folder, store) = journal();
    let reading = reading(Program::Jrnl, JRNL);
    take_over(&store, Program::Jrnl, &reading);
    let elsewhere = aftershift::import::Here {
        wall: |shown| wall(shown) - chrono::TimeDelta::hours(5),
        at: |then| at(then).with_timezone(&chrono::FixedOffset::west_opt(3600).unwrap()),
    };
    let again = import(&store, Program::Jrnl, &reading, elsewhere, now(), false);
    assert_eq!((again.added, again.there, again.changed.len()), (0, 3, 0));
}

#[test]
fn a_dry_run_says_the_same_and_writes_nothing() {
    let (_folder, store) = journal();
    let reading = reading(Program::Jrnl, JRNL);
    let dry = import(&store, Program::Jrnl, &reading, HERE, now(), true);
    assert_eq!((dry.read, dry.added, dry.there), (3, 2, 1));
    assert!(!store.root().exists());
}

#[test]
fn what_was_put_in_the_trash_stays_there_and_what_was_changed_is_told() {
    let (_folder, store) = journal();
    let first = reading(Program::TuiJournal, TUI);
    take_over(&store, Program::TuiJournal, &first);
    let [one, two] = readable(&store).try_into().unwrap();
    store.trash(one.id).unwrap();
    let changed = reading(Program::TuiJournal, TUI.replace("Second.", "Second, and more."));
    let again = take_over(&store, Program::TuiJournal, &changed);
    assert_eq!((again.added, again.there), (0, 2));
    assert_eq!(again.changed.iter().map(|(spot, id)| (spot.number, *id)).collect::<Vec<_>>(), [(Some(2), two.id)]);
    assert_eq!(readable(&store), [two], "neither was changed");
}

#[test]
fn two_journals_with_the_same_numbers_are_two() {
    let (_folder, store) = journal();
    take_over(&store, Program::TuiJournal, &reading(Program::TuiJournal, TUI));
    let other = reading(Program::TuiJournal, TUI.replace("2026", "2025").replace("First", "Another"));
    assert_eq!(take_over(&store, Program::TuiJournal, &other).added, 2);
    assert_eq!(readable(&store).len(), 4);
}

#[test]
fn a_copy_of_a_folder_is_the_same_whenever_its_files_were_copied() {
    let (_folder, store) = journal();
    let theirs = TempDir::new().unwrap();
    let file = theirs.path().join("undated.md");
    disk::write(&file, "Undated.");
    let at = |days: u64| {
        let time = std::time::UNIX_EPOCH + std::time::Duration::from_secs(days * 86_400);
        std::fs::File::options().write(true).open(&file).unwrap().set_modified(time).unwrap();
        open(Program::Markdown, theirs.path())
    };
    let first = take_over(&store, Program::Markdown, &at(20_000));
    assert_eq!((first.added, first.dated_by_file), (1, 1));
    assert_eq!(take_over(&store, Program::Markdown, &at(20_500)).there, 1);
    assert_eq!(readable(&store)[0].created.to_rfc3339(), "2024-10-04T08:00:00+08:00");
}

#[test]
fn into_a_sealed_journal_they_are_sealed() {
    let (_folder, store) = journal();
    store.seal(&Secret::from("dogs in the courtyard".to_owned()), &mut |_, _| {}).unwrap();
    take_over(&store, Program::TuiJournal, &reading(Program::TuiJournal, TUI));
    assert_eq!(readable(&store).len(), 2);
    assert!(!disk::files(store.root()).iter().any(|(_, bytes)| String::from_utf8_lossy(bytes).contains("Second.")));
}

#[test]
fn when_the_disk_says_no_what_was_added_is_there_and_it_goes_on_later() {
    let (_folder, store) = journal();
    let text = r#"[{"id":0,"date":"2025-11-21T00:00:00Z","title":"One","content":"First.","tags":[]},
        {"id":1,"date":"2026-11-22T00:00:00Z","title":"Two","content":"Second.","tags":[]}]"#;
    let reading = reading(Program::TuiJournal, text);
    let in_the_way = store.root().join("entries/2026");
    disk::write(&in_the_way, "in the way");
    let cut = take_over(&store, Program::TuiJournal, &reading);
    assert_eq!((cut.added, cut.stopped.is_some()), (1, true));
    disk::remove(&in_the_way);
    let again = take_over(&store, Program::TuiJournal, &reading);
    assert_eq!((again.added, again.there, again.stopped.is_none()), (1, 1, true));
}

#[test]
fn it_is_found_and_read_like_any_other() {
    let (_folder, store) = journal();
    take_over(&store, Program::TuiJournal, &reading(Program::TuiJournal, TUI));
    let loaded = aftershift::jobs::load(&Store::new(
        store.root(),
        aftershift::base::Moment { now: now(), id: aftershift::base::Id::new(1, 1) },
    ));
    let cards: Vec<(&str, &str)> = loaded.library.cards().iter().map(|card| (card.title.as_str(), card.excerpt.as_str())).collect();
    assert_eq!(cards, [("From tui-journal", "One First."), ("From tui-journal", "Two Second.")]);
    let mut entry = readable(&store).remove(0);
    let mark = store.entry(entry.id).unwrap().mark.unwrap();
    entry.tags.push("mine".to_owned());
    store.save_over(&entry, &mark).unwrap().unwrap();
    assert_eq!(words(&readable(&store)[0]), "One\n\nFirst.");
    let again = take_over(&store, Program::TuiJournal, &reading(Program::TuiJournal, TUI));
    assert_eq!((again.added, again.changed.len()), (0, 0), "tags of one's own change nothing");
}
