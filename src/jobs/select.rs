//! Picks the entries someone at the shell means.

use chrono::NaiveDate;

use crate::model::{Entry, Unreadable};
use crate::store::Store;

/// Which entries are meant. Everything left out means every entry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choose {
    /// Ids or the ends of ids.
    pub ids: Vec<String>,
    /// Shifts on or after this day.
    pub since: Option<NaiveDate>,
    /// Shifts on or before this day.
    pub until: Option<NaiveDate>,
    /// Entries this pack asked.
    pub pack: Option<String>,
    /// Entries with this tag.
    pub tag: Option<String>,
}

/// The entries that were meant, oldest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Selection {
    /// The entries.
    pub entries: Vec<Entry>,
    /// The ids that fit no entry.
    pub unknown: Vec<String>,
    /// The ids that fit more than one entry.
    pub unclear: Vec<String>,
    /// What could not be read on the way.
    pub unreadable: Vec<Unreadable>,
}

/// Reads the journal and keeps what `choose` means.
pub fn select(store: &Store, choose: &Choose) -> Selection {
    let mut selection = Selection::default();
    for found in store.entries() {
        match found {
            Ok(entry) if fits(&entry, choose) => selection.entries.push(entry),
            Ok(_) => {}
            Err(trouble) => selection.unreadable.push(trouble),
        }
    }
    for typed in &choose.ids {
        match selection.entries.iter().filter(|entry| entry.id.ends_with(typed)).count() {
            0 => selection.unknown.push(typed.clone()),
            1 => {}
            _ => selection.unclear.push(typed.clone()),
        }
    }
    selection.entries.sort_by_key(Entry::order);
    selection
}

fn fits(entry: &Entry, choose: &Choose) -> bool {
    (choose.ids.is_empty() || choose.ids.iter().any(|typed| entry.id.ends_with(typed)))
        && choose.since.is_none_or(|since| entry.shift.date >= since)
        && choose.until.is_none_or(|until| entry.shift.date <= until)
        && choose.pack.as_ref().is_none_or(|pack| *pack == entry.pack.id)
        && choose.tag.as_ref().is_none_or(|tag| entry.tags.contains(tag))
}
