//! Journals of other programs: every word comes over, nothing is passed by in silence, and to do it again adds nothing.

mod any_words;
mod formats;
mod taking_over;

use std::path::Path;

use aftershift::base::{Id, Moment, Time};
use aftershift::import::{Here, Program, Reading, Source, read};
use aftershift::jobs::{Imported, import};
use aftershift::model::Entry;
use aftershift::store::Store;
use chrono::{DateTime, FixedOffset, NaiveDateTime, Utc};
use tempfile::TempDir;

/// Perth, whatever the machine says.
const HERE: Here = Here { wall, at };

fn perth() -> FixedOffset {
    FixedOffset::east_opt(8 * 60 * 60).unwrap()
}

fn wall(shown: NaiveDateTime) -> Time {
    shown.and_local_timezone(perth()).unwrap()
}

fn at(then: DateTime<Utc>) -> Time {
    then.with_timezone(&perth())
}

fn now() -> Time {
    Time::parse_from_rfc3339("2026-11-22T14:42:09+08:00").unwrap()
}

/// A new journal.
fn journal() -> (TempDir, Store) {
    let folder = TempDir::new().unwrap();
    let store = Store::new(folder.path().join("journal"), Moment { now: now(), id: Id::new(1, 1) });
    (folder, store)
}

/// What stands in a journal of one file.
fn reading(program: Program, text: impl AsRef<[u8]>) -> Reading {
    read(program, &Source::of("theirs", text.as_ref()))
}

/// The entries it becomes, in the order they stand there.
fn entries(program: Program, reading: &Reading) -> Vec<Entry> {
    reading.found.iter().map(|found| found.entry(program, HERE, now())).collect()
}

fn take_over(store: &Store, program: Program, reading: &Reading) -> Imported {
    import(store, program, reading, HERE, now(), false)
}

/// What was not understood: the line or the number, and why.
fn untold(reading: &Reading) -> Vec<(Option<usize>, &str)> {
    reading.untold.iter().map(|untold| (untold.spot.line.or(untold.spot.number), untold.reason.as_str())).collect()
}

fn words(entry: &Entry) -> String {
    entry.answered().next().unwrap().1.words()
}

/// The journal's entries, oldest first.
fn readable(store: &Store) -> Vec<Entry> {
    let mut entries: Vec<Entry> = store.entries().map(Result::unwrap).collect();
    entries.sort_by_key(|entry| entry.created);
    entries
}

fn open(program: Program, path: &Path) -> Reading {
    read(program, &Source::open(program, path).unwrap())
}
