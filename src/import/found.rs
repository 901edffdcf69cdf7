//! An entry of another program, and what becomes of it here.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDateTime, Utc};
use sha2::{Digest, Sha256};

use crate::base::{Id, Time};
use crate::model::{Answer, Entry, Kind, PackRef, Prompt, Response, Shift};
use crate::say;

use super::Program;
use super::source::{File, Source};
use super::when::When;

/// The pack an entry refers to that no pack here has asked for.
const PACK: &str = "imported";

/// Its version.
const VERSION: &str = "1.0.0";

/// What stands in a journal of another program.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// Its entries, in the order they stand there.
    pub found: Vec<Found>,
    /// What could not be understood, or is no entry. It stays where it is.
    pub untold: Vec<Untold>,
    /// Photos and other files that stay where they are, by name.
    pub files_left: Vec<String>,
    /// What else entries hold that has no place here: what it is called there, and how many entries have it.
    pub left: BTreeMap<String, usize>,
    /// Files that are not UTF-8 and were read as Windows-1252.
    pub guessed: Vec<String>,
}

/// One entry of another program.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// Where it stands.
    pub spot: Spot,
    /// Its name there, if it has one that stays.
    pub(super) own_id: Option<String>,
    pub(super) when: When,
    /// Every word of it, its title first.
    pub text: String,
    /// Words it is filed under.
    pub tags: Vec<String>,
}

/// Where something stands: in a file, at a line or by its number among the entries, both from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The file.
    pub file: String,
    /// The line.
    pub line: Option<usize>,
    /// The number.
    pub number: Option<usize>,
}

/// Something that does not come along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Untold {
    /// Where it stands.
    pub spot: Spot,
    /// Why, in a sentence without its full stop.
    pub reason: String,
}

/// What times are like on this machine, for entries that do not say where they were written.
#[derive(Clone, Copy, Debug)]
pub struct Here {
    /// What the wall clock showed, as a time.
    pub wall: fn(NaiveDateTime) -> Time,
    /// What the wall clock showed then.
    pub at: fn(DateTime<Utc>) -> Time,
}

impl Reading {
    /// A reading that knows what the source left.
    pub(super) fn begin(source: &Source) -> Self {
        Self { files_left: source.others().to_vec(), untold: source.unread().to_vec(), ..Self::default() }
    }

    /// Takes in an entry; one without words is told.
    pub(super) fn take(&mut self, found: Found) {
        if found.text.trim().is_empty() {
            self.pass_by(found.spot, say!("import-no-words"));
        } else {
            self.found.push(found);
        }
    }

    pub(super) fn pass_by(&mut self, spot: Spot, reason: String) {
        self.untold.push(Untold { spot, reason });
    }

    pub(super) fn leave(&mut self, what: &str) {
        *self.left.entry(what.to_owned()).or_insert(0) += 1;
    }
}

impl Spot {
    pub(super) fn line(file: &File, line: usize) -> Self {
        Self { file: file.name.clone(), line: Some(line), number: None }
    }

    pub(super) fn number(file: &File, number: usize) -> Self {
        Self { file: file.name.clone(), line: None, number: Some(number) }
    }

    pub(super) fn whole(file: &str) -> Self {
        Self { file: file.to_owned(), line: None, number: None }
    }
}

impl Found {
    /// Whether nothing in it says when it was written, and its file's own time had to.
    pub fn is_dated_by_its_file(&self) -> bool {
        matches!(self.when, When::Written(_))
    }

    /// The entry it becomes, read into this journal at `now`.
    pub fn entry(&self, program: Program, here: Here, now: Time) -> Entry {
        let created = self.when.time(here);
        let millis = u64::try_from(created.timestamp_millis()).unwrap_or_default();
        let prompt = Prompt::new("text", say!("import-prompt", program = program.name()), Kind::LongText);
        Entry {
            id: Id::out_of(millis, &self.likeness(program)),
            created,
            saved: now,
            shift: Shift { date: created.date_naive(), setting: None, minutes: None },
            pack: PackRef {
                id: PACK.to_owned(),
                version: VERSION.to_owned(),
                title: say!("import-title", program = program.name()),
            },
            responses: vec![Response { answer: Some(Answer::Text(self.text.clone())), ..Response::unanswered(prompt) }],
            tags: self.tags.clone(),
            carry_forward: Vec::new(),
            flag: None,
        }
    }

    /// What is the same whenever and wherever the same entry is read: a digest of its own name, or else of its day and its words.
    fn likeness(&self, program: Program) -> [u8; 32] {
        let parts: Vec<&str> = match &self.own_id {
            Some(own) => vec![program.name(), "named", own],
            None => vec![program.name(), "said", &self.text],
        };
        let when = self.when.likeness();
        let mut hash = Sha256::new();
        for part in parts.into_iter().chain([if self.own_id.is_some() { "" } else { when.as_str() }]) {
            hash.update(part.len().to_le_bytes());
            hash.update(part.as_bytes());
        }
        hash.finalize().into()
    }
}
