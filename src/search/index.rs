//! The words of every entry, as written and folded, held in memory and nowhere else.

use std::collections::HashMap;

use crate::base::fold::{fold, origin};
use crate::base::{Id, text};
use crate::model::Entry;

use super::Query;

/// The words of one entry.
#[derive(Clone, Debug, PartialEq)]
struct Words {
    /// As they were written, to be shown.
    written: Box<str>,
    /// To be looked through. They have the same lines: nothing folds to an end of line, and no end of line to nothing.
    folded: Box<str>,
}

/// The words of the journal, by entry.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Index {
    words: HashMap<Id, Words>,
}

impl Index {
    /// Puts the words of `entry` in, in place of what was there under its id.
    pub fn put(&mut self, entry: &Entry) {
        let written = written(entry);
        let folded = fold(&written).into_boxed_str();
        self.words.insert(entry.id, Words { written: written.into_boxed_str(), folded });
    }

    /// Takes the words of the entry called `id` out.
    pub fn remove(&mut self, id: Id) {
        self.words.remove(&id);
    }

    /// What stands around the first thing `query` finds in the entry called `id`, as it was written, on at most `columns`.
    pub fn around(&self, id: Id, query: &Query, columns: usize) -> Option<String> {
        let words = self.words.get(&id)?;
        let hit = origin(&words.written, query.first(&words.folded)?);
        let written = &words.written;
        let line = written.get(..hit)?.rfind('\n').map_or(0, |at| at + 1);
        // A third of the room is for what comes before.
        let before = written.get(line..hit)?;
        let from = before.char_indices().rev().take(columns / 3).last().map_or(hit, |(at, _)| line + at);
        let from = if from == line { from } else { written.get(from..hit)?.find(' ').map_or(hit, |space| from + space + 1) };
        let lead = if from == line { "" } else { "…" };
        let found = text::cut(written.get(from..)?.lines().next()?, columns.saturating_sub(text::width(lead)));
        Some(format!("{lead}{found}"))
    }

    /// Whether everything `query` asks for stands in the entry called `id`.
    pub fn matches(&self, id: Id, query: &Query) -> bool {
        self.words.get(&id).is_some_and(|words| query.matches(&words.folded))
    }
}

/// What is looked through: pack, setting, tags, answers, what was asked of the supervisor and carried forward.
fn written(entry: &Entry) -> String {
    let mut words = vec![entry.pack.title.clone()];
    words.extend(entry.shift.setting.clone());
    words.extend(entry.tags.iter().cloned());
    words.extend(entry.answered().map(|(_, answer)| answer.words()));
    words.extend(entry.responses.iter().filter_map(|response| response.unchosen.clone()));
    let flags = entry.responses.iter().map(|response| &response.flag).chain(std::iter::once(&entry.flag));
    words.extend(flags.flatten().map(|flag| flag.question.clone()));
    words.extend(entry.carry_forward.iter().map(|carried| carried.words.clone()));
    words.join("\n")
}
