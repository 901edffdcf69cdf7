//! What the journal holds, at a glance: a card for each entry, and what could not be read.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;

use crate::base::{Id, Time, text};

use super::{Answer, AnswerRef, Clash, Entry, Flag, Shift, Source};

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
    /// What is flagged for supervision: the whole of it first, then in the order it was asked.
    pub flagged: Vec<Flagged>,
    /// What is still open of what it carried forward: the place among the entry's, and the words.
    pub open: Vec<(usize, String)>,
}

/// Something flagged for supervision, as lists show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flagged {
    /// Which thing.
    pub source: Source,
    /// The beginning of the question for the supervisor; may be empty.
    pub question: String,
    /// The beginning of the prompt it is about, or of the pack's title.
    pub prompt: String,
}

impl Flagged {
    fn of(flag: &Flag, source: Source, about: &str) -> Self {
        let cut = |words: &str| text::cut(words, Card::EXCERPT);
        Self { source, question: cut(&flag.question), prompt: cut(about) }
    }
}

impl Card {
    /// The most columns an excerpt is wide.
    pub const EXCERPT: usize = 120;
}

impl From<&Entry> for Card {
    fn from(entry: &Entry) -> Self {
        let answers = || entry.answered().map(|(_, answer)| answer);
        let whole = entry.flag.iter().map(|flag| Flagged::of(flag, Source::Entry(entry.id), &entry.pack.title));
        let parts = entry.responses.iter().filter_map(|response| {
            let source = Source::Answer(AnswerRef { entry: entry.id, prompt: response.prompt.id.clone() });
            Some(Flagged::of(response.flag.as_ref()?, source, &response.prompt.text))
        });
        let written = answers().find(|answer| matches!(answer, Answer::Text(_)));
        let open = entry.carry_forward.iter().enumerate().filter(|(_, carried)| carried.state.is_open());
        Self {
            id: entry.id,
            created: entry.created,
            shift: entry.shift.clone(),
            pack: entry.pack.id.clone(),
            title: entry.pack.title.clone(),
            excerpt: written.or_else(|| answers().next()).map_or_else(String::new, |a| a.begins(Self::EXCERPT)),
            tags: entry.tags.clone(),
            flagged: whole.chain(parts).collect(),
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

/// Where a card stands among the others: by its shift, then by when it was begun.
type Key = (NaiveDate, Time, Id);

/// A card for every entry, oldest shift first.
///
/// What Home says at every key is kept ready, so that it costs the same in a journal of any size.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Library {
    cards: Vec<Card>,
    keys: HashMap<Id, Key>,
    /// Those with something flagged.
    flagged: BTreeSet<Key>,
    /// Those with something still open of what they carried forward.
    open: BTreeSet<Key>,
    /// The files that could not be read.
    pub unreadable: Vec<Unreadable>,
    /// The entries that were changed in two places.
    pub clashes: Vec<Clash>,
}

impl Library {
    /// A library of `cards`, in any order.
    pub fn new(mut cards: Vec<Card>, unreadable: Vec<Unreadable>) -> Self {
        cards.sort_by_key(key);
        let mut library = Self { unreadable, ..Self::default() };
        for card in &cards {
            library.note(card);
        }
        library.cards = cards;
        library
    }

    /// Every card, oldest first.
    pub fn cards(&self) -> &[Card] {
        &self.cards
    }

    /// The card of the entry called `id`.
    pub fn card(&self, id: Id) -> Option<&Card> {
        self.at(self.keys.get(&id)?)
    }

    /// Puts a card in, in place of the one with its id.
    pub fn put(&mut self, card: Card) {
        self.remove(card.id);
        self.note(&card);
        let at = self.cards.partition_point(|known| key(known) < key(&card));
        self.cards.insert(at, card);
    }

    /// Takes the card called `id` out.
    pub fn remove(&mut self, id: Id) {
        let Some(gone) = self.keys.remove(&id) else { return };
        self.flagged.remove(&gone);
        self.open.remove(&gone);
        if let Ok(at) = self.place(&gone) {
            self.cards.remove(at);
        }
    }

    /// Every card with something flagged, oldest first.
    pub fn flagged(&self) -> impl Iterator<Item = &Card> {
        self.flagged.iter().filter_map(|key| self.at(key))
    }

    /// Everything still open of what was carried forward, newest first: the entry, the place in it, the words.
    pub fn open(&self) -> impl Iterator<Item = (Id, usize, &str)> {
        let cards = self.open.iter().rev().filter_map(|key| self.at(key));
        cards.flat_map(|card| card.open.iter().map(|(place, words)| (card.id, *place, words.as_str())))
    }

    /// Keeps ready what is asked of a card that comes in.
    fn note(&mut self, card: &Card) {
        let key = key(card);
        self.keys.insert(card.id, key);
        if !card.flagged.is_empty() {
            self.flagged.insert(key);
        }
        if !card.open.is_empty() {
            self.open.insert(key);
        }
    }

    fn at(&self, key: &Key) -> Option<&Card> {
        self.cards.get(self.place(key).ok()?)
    }

    fn place(&self, wanted: &Key) -> Result<usize, usize> {
        self.cards.binary_search_by(|card| key(card).cmp(wanted))
    }
}

fn key(card: &Card) -> Key {
    (card.shift.date, card.created, card.id)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A card of the `n`th day, with so many flags and open things.
    fn card(n: u64, flags: usize, open: usize) -> Card {
        let created = Time::default() + chrono::TimeDelta::days(i64::try_from(n).unwrap());
        Card {
            id: Id::new(n, 1),
            created,
            shift: Shift { date: created.date_naive(), setting: None, minutes: None },
            pack: String::new(),
            title: String::new(),
            excerpt: String::new(),
            tags: Vec::new(),
            flagged: vec![Flagged { source: Source::Entry(Id::new(n, 1)), question: String::new(), prompt: String::new() }; flags],
            open: (0..open).map(|place| (place, format!("{n}.{place}"))).collect(),
        }
    }

    #[test]
    fn what_is_kept_ready_is_what_the_cards_say() {
        let check = |library: &Library| {
            assert!(library.cards().is_sorted_by_key(key));
            assert!(library.cards().iter().all(|card| library.card(card.id) == Some(card)));
            assert!(library.flagged().eq(library.cards().iter().filter(|card| !card.flagged.is_empty())));
            let open = library.cards().iter().rev().flat_map(|card| card.open.iter().map(|(_, words)| words.as_str()));
            assert!(library.open().map(|(.., words)| words).eq(open));
        };
        let mut library = Library::new(vec![card(3, 1, 0), card(1, 0, 2), card(2, 2, 1)], Vec::new());
        check(&library);
        for change in [card(4, 0, 1), card(2, 0, 0), card(1, 1, 1), Card { id: Id::new(3, 1), ..card(9, 2, 1) }] {
            library.put(change);
            check(&library);
        }
        for n in [1, 1, 3, 2, 4] {
            library.remove(Id::new(n, 1));
            check(&library);
        }
        assert_eq!(library, Library::default());
    }
}
