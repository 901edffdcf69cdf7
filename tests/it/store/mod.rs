//! The disk, through its one door: what is written comes back, what cannot be read is named and left alone.

mod adopted;
mod any_words;
mod backup;
mod bad_files;
mod copies;
mod doctor;
mod everything;
mod fixtures;
mod history;
mod leftovers;
mod newer;
mod places;
mod sealed;
mod sealed_at_once;
mod sessions;
mod strays;
mod supervision;
mod unreadable;

use std::path::PathBuf;

use aftershift::base::{Id, Moment, Time};
use aftershift::model::{Answer, Draft, Entry, Sitting, Step};
use aftershift::store::Store;
use tempfile::TempDir;

/// A journal in a folder that goes when the test does.
#[derive(Debug)]
struct Journal {
    folder: TempDir,
    store: Store,
}

impl Journal {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let store = Store::new(folder.path().join("journal"), moment(1));
        Self { folder, store }
    }

    /// A journal with one entry, and where that stands.
    fn with_one_entry() -> (Self, Entry, PathBuf) {
        let journal = Self::new();
        let entry = entry(2, "So long.");
        journal.store.save_new(&entry).unwrap();
        let file = crate::disk::files(journal.store.root()).into_iter().find(|(name, _)| name.starts_with("entries")).unwrap().0;
        let file = journal.store.root().join(file);
        (journal, entry, file)
    }

    /// The same journal in another program, when the one that wrote it is gone.
    fn opened_again(self) -> Self {
        let Self { folder, store } = self;
        let root = store.root().to_owned();
        drop(store);
        Self { folder, store: Store::new(root, moment(9)) }
    }

    /// Every entry that can be read.
    fn readable(&self) -> Vec<Entry> {
        self.store.entries().filter_map(Result::ok).collect()
    }
}

fn moment(number: u64) -> Moment {
    let now = Time::parse_from_rfc3339("2026-11-21T02:40:00+08:00").unwrap();
    Moment { now, id: Id::new(u64::try_from(now.timestamp_millis()).unwrap() + number, u128::from(number)) }
}

/// A quick note that says this.
fn entry(number: u64, words: &str) -> Entry {
    let shelf = aftershift::pack::shelf();
    let Moment { now, id } = moment(number);
    let mut sitting = Sitting::begin(shelf.pack("quick-note").unwrap(), id, now);
    sitting.answer(Some(Answer::Text(words.to_owned())));
    sitting.finished(now)
}

fn draft(number: u64, words: &str) -> Draft {
    Draft { entry: entry(number, words), step: Step::Prompt(0), caret: words.chars().count(), over: None }
}
