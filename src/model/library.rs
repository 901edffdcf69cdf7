//! What the journal holds, at a glance: a card for each entry, and what could not be read.

use chrono::NaiveDate;

use crate::base::{Id, Time, text};

use super::{Answer, Carried, Entry, Shift};

/// What lists show of an entry.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// The entry's name.
    pub id: Id,
    /// When the sitting began.
    pub created: Time,
    /// The shift it belongs to.
    pub shift: Shift,
    /// The id of the pack that asked.
    pub pack: String,
    /// The title of the pack that asked.
    pub title: String,
    /// The beginning of what was written, on one line; empty when nothing was.
    pub excerpt: String,
    /// Its tags.
    pub tags: Vec<String>,
    /// How many prompts of it are flagged for supervision.
    pub flags: usize,
    /// What is still open of what it carried forward: the place among the entry's, and the words.
    pub open: Vec<(usize, String)>,
}

impl Card {
    /// The most columns an excerpt is wide.
    pub const EXCERPT: usize = 120;
}

impl From<&Entry> for Card {
    fn from(entry: &Entry) -> Self {
        let mut answers = entry.answered().map(|(_, answer)| answer);
        let written = entry.answered().map(|(_, a)| a).find(|answer| matches!(answer, Answer::Text(_)));
        let open = entry.carry_forward.iter().enumerate().filter(|(_, carried)| carried.state == Carried::Open);
        Self {
            id: entry.id,
            created: entry.created,
            shift: entry.shift.clone(),
            pack: entry.pack.id.clone(),
            title: entry.pack.title.clone(),
            excerpt: written.or_else(|| answers.next()).map_or_else(String::new, |a| text::cut(&a.words(), Self::EXCERPT)),
            tags: entry.tags.clone(),
            flags: entry.responses.iter().filter(|response| response.flag.is_some()).count(),
            open: open.map(|(place, carried)| (place, carried.words.clone())).collect(),
        }
    }
}

/// A file that should hold an entry and could not be read. Nothing is ever written to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// Where it is, from the journal's folder.
    pub file: String,
    /// The line that could not be read, from 1.
    pub line: Option<usize>,
    /// Why, in a sentence.
    pub reason: String,
}

/// A card for every entry, oldest shift first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Library {
    cards: Vec<Card>,
    /// The files that could not be read.
    pub unreadable: Vec<Unreadable>,
}

impl Library {
    /// A library of `cards`, in any order.
    pub fn new(mut cards: Vec<Card>, unreadable: Vec<Unreadable>) -> Self {
        cards.sort_by_key(key);
        Self { cards, unreadable }
    }

    /// Every card, oldest first.
    pub fn cards(&self) -> &[Card] {
        &self.cards
    }

    /// The card of the entry called `id`.
    pub fn card(&self, id: Id) -> Option<&Card> {
        self.cards.iter().find(|card| card.id == id)
    }

    /// Puts a card in, in place of the one with its id.
    pub fn put(&mut self, card: Card) {
        self.remove(card.id);
        let at = self.cards.partition_point(|known| key(known) < key(&card));
        self.cards.insert(at, card);
    }

    /// Takes the card called `id` out.
    pub fn remove(&mut self, id: Id) {
        // Most changes are to what was written last.
        if let Some(at) = self.cards.iter().rposition(|card| card.id == id) {
            self.cards.remove(at);
        }
    }

    /// How many things are flagged, and the day of the earliest.
    pub fn flagged(&self) -> Option<(usize, NaiveDate)> {
        let first = self.cards.iter().find(|card| card.flags > 0)?;
        Some((self.cards.iter().map(|card| card.flags).sum(), first.shift.date))
    }

    /// Everything still open of what was carried forward, newest first: the entry, the place in it, the words.
    pub fn open(&self) -> impl Iterator<Item = (Id, usize, &str)> {
        self.cards.iter().rev().flat_map(|card| card.open.iter().map(|(place, words)| (card.id, *place, words.as_str())))
    }
}

fn key(card: &Card) -> (NaiveDate, Time, Id) {
    (card.shift.date, card.created, card.id)
}
