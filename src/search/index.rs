//! The folded words of every entry, held in memory and nowhere else.

use std::collections::HashMap;

use crate::base::{Id, text};
use crate::model::Entry;

use super::{Query, fold};

/// The words of the journal, by entry.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Index {
    words: HashMap<Id, Box<str>>,
}

impl Index {
    /// Puts the words of `entry` in, in place of what was there under its id.
    pub fn put(&mut self, entry: &Entry) {
        self.words.insert(entry.id, folded(entry));
    }

    /// Takes the words of the entry called `id` out.
    pub fn remove(&mut self, id: Id) {
        self.words.remove(&id);
    }

    /// What stands around the first thing `query` finds in the entry called `id`, folded, on at most `columns`.
    pub fn around(&self, id: Id, query: &Query, columns: usize) -> Option<String> {
        let words = self.words.get(&id)?;
        let hit = query.first(words)?;
        let line = words.get(..hit)?.rfind('\n').map_or(0, |at| at + 1);
        // A third of the room is for what comes before.
        let before = words.get(line..hit)?;
        let from = before.char_indices().rev().take(columns / 3).last().map_or(hit, |(at, _)| line + at);
        let from = if from == line { from } else { words.get(from..hit)?.find(' ').map_or(hit, |space| from + space + 1) };
        let lead = if from == line { "" } else { "…" };
        Some(text::cut(&format!("{lead}{}", words.get(from..)?.lines().next()?), columns))
    }

    /// Whether everything `query` asks for stands in the entry called `id`.
    pub fn matches(&self, id: Id, query: &Query) -> bool {
        self.words.get(&id).is_some_and(|words| query.matches(words))
    }
}

/// What is looked through: pack, setting, tags, answers, what was asked of the supervisor and carried forward.
fn folded(entry: &Entry) -> Box<str> {
    let mut words = vec![entry.pack.title.clone()];
    words.extend(entry.shift.setting.clone());
    words.extend(entry.tags.iter().cloned());
    words.extend(entry.answered().map(|(_, answer)| answer.words()));
    words.extend(entry.responses.iter().filter_map(|response| Some(response.flag.as_ref()?.question.clone())));
    words.extend(entry.carry_forward.iter().map(|carried| carried.words.clone()));
    fold(&words.join("\n")).into_boxed_str()
}
