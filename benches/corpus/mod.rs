//! A made-up journal: always the same one, of any length, written through the program's own store so that it always fits.

use aftershift::base::{Id, Moment};
use aftershift::model::{Answer, Entry, Flag, Pack, Sitting, Step};
use aftershift::pack::shelf;
use aftershift::store::Store;
use chrono::{DateTime, TimeDelta};
use tempfile::TempDir;

/// Words to make answers of. `zanzibar` stands in one entry of a thousand, `serendipity` in one of twenty.
const WORDS: [&str; 48] = [
    "we",
    "sat",
    "outside",
    "and",
    "talked",
    "about",
    "the",
    "garden",
    "it",
    "was",
    "quiet",
    "then",
    "someone",
    "laughed",
    "I",
    "noticed",
    "how",
    "tired",
    "felt",
    "after",
    "shift",
    "coffee",
    "together",
    "walked",
    "slowly",
    "back",
    "what",
    "stayed",
    "with",
    "me",
    "is",
    "that",
    "nobody",
    "asked",
    "for",
    "advice",
    "listening",
    "enough",
    "café",
    "naïve",
    "hope",
    "rain",
    "on",
    "roof",
    "phone",
    "rang",
    "twice",
    "away",
];

/// A journal in a folder of its own, which goes with this.
#[derive(Debug)]
pub(crate) struct Journal {
    _folder: TempDir,
    pub(crate) store: Store,
}

impl Journal {
    /// A journal of `entries` entries, over the years 2000 to 2025.
    pub(crate) fn of(entries: u32) -> Self {
        // In the build's own folder: that is a disk, where the usual place for temp files may be memory.
        let folder = TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).expect("the build's folder can be written to");
        let store = Store::new(folder.path(), moment(0, entries));
        let shelf = shelf();
        let pack = shelf.pack("one-moment").expect("a built-in pack");
        for number in 0..entries {
            store.save_new(&entry(pack, number, entries)).expect("a disk with room");
        }
        Self { _folder: folder, store }
    }
}

/// The entry called `number` of so many.
pub(crate) fn entry(pack: &Pack, number: u32, of: u32) -> Entry {
    let mut chance = Chance(u64::from(number) + 1);
    let moment = moment(number, of);
    let mut sitting = Sitting::begin(pack, moment.id, moment.now);
    let length = 200 + chance.below(201);
    for prompt in 0..3 {
        let mut words: Vec<&str> = (0..length / 3).map(|_| chance.of(&WORDS)).collect();
        if prompt == 0 {
            words.extend((number % 1_000 == 7).then_some("zanzibar"));
            words.extend((number % 20 == 3).then_some("serendipity"));
        }
        let paragraphs: Vec<String> = words.chunks(40).map(|words| format!("{}.", words.join(" "))).collect();
        sitting.go(Step::Prompt(prompt));
        sitting.answer(Some(Answer::Text(paragraphs.join("\n\n"))));
    }
    if number.is_multiple_of(5) {
        sitting.tick(0);
    }
    if number.is_multiple_of(50) {
        sitting.flag(1, Some(Flag { question: "Was that all right?".to_owned(), wanted: None }));
    }
    sitting.set_tags(chance.of(&["garden", "night group", "phone", ""]));
    sitting.finished(moment.now)
}

/// The moment of entry `number` of so many, evenly over the years, and a name of its own.
pub(crate) fn moment(number: u32, of: u32) -> Moment {
    let first = DateTime::parse_from_rfc3339("2000-01-01T18:40:00+08:00").expect("a time");
    let now = first + TimeDelta::days(9_490) / i32::try_from(of.max(1)).unwrap_or(i32::MAX) * i32::try_from(number).unwrap_or(0);
    let millis = u64::try_from(now.timestamp_millis()).unwrap_or_default();
    Moment { now, id: Id::new(millis, u128::from(number) + 1) }
}

/// Chance that is the same every time (Knuth's MMIX numbers).
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % most
    }

    fn of(&mut self, words: &[&'static str]) -> &'static str {
        words.get(self.below(words.len())).copied().unwrap_or_default()
    }
}
