//! How a question of a sheet may be answered: the kind its row names, or the one that suits what there is to choose from.

use crate::model::{Kind, Limits, Point};
use crate::say;

use super::finding::Rule;
use super::limits::limits;
use super::record::meant;
use super::sheet::{KIND, OPTIONS, OWN_WORDS, Remarks, TEXT, same, several, truth};
use super::starter::points;
use super::table::{Row, Table};

/// The limits of a number nobody gave limits to.
pub(super) const LIMITS: Limits = Limits { least: 0, most: 1_000 };

/// The kinds, by the names packs have for them.
const KINDS: [&str; 9] = ["LongText", "ShortText", "Scale", "ChooseOne", "ChooseMany", "YesNo", "Number", "Date", "Note"];

/// What people put between options in place of |.
const OTHER_MARKS: [char; 3] = [',', ';', '/'];

/// The kind that a row names, or that suits what stands in it. What cannot be carried over is said.
pub(super) fn kind(table: &Table, row: &Row, remarks: &mut Remarks) -> Kind {
    let offer = Offer::read(table.get(row, &OPTIONS).unwrap_or_default());
    let own_words = truth(table, row, &OWN_WORDS, remarks);
    let named = table.get(row, &KIND).unwrap_or_default();
    let letters: String = named.to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect();
    let suits = || match offer.written {
        "" => Kind::LongText,
        _ => Kind::ChooseOne { options: offer.points(), own_words },
    };
    let kind = match letters.as_str() {
        "" if named.is_empty() => offer.range().map_or_else(suits, Kind::Number),
        "longtext" | "long" | "text" | "open" => Kind::LongText,
        "shorttext" | "short" | "line" => Kind::ShortText,
        "scale" => Kind::Scale(offer.points()),
        "chooseone" | "one" | "choice" | "selectone" => Kind::ChooseOne { options: offer.points(), own_words },
        "choosemany" | "many" | "multiple" | "selectmultiple" => Kind::ChooseMany { options: offer.points(), own_words },
        "yesno" | "yesorno" => Kind::YesNo,
        "number" | "integer" => Kind::Number(offer.limits(row, remarks)),
        "date" | "day" => Kind::Date,
        "note" => Kind::Note,
        _ => {
            let kind = suits();
            let taken = if matches!(kind, Kind::LongText) { "LongText" } else { "ChooseOne" };
            let sentence = say!("sheet-kind", kind = named, taken = taken);
            let hint = if rest_of_question(named, &KIND, table, row) {
                Some(say!("sheet-quote-mark", mark = table.between.name()))
            } else {
                meant(named, &KINDS)
            };
            remarks.say(row, std::iter::once(sentence).chain(hint).collect::<Vec<_>>().join(" "));
            kind
        }
    };
    match &kind {
        Kind::Scale(_) | Kind::ChooseOne { .. } | Kind::ChooseMany { .. } => offer.tell(table, row, remarks),
        Kind::Number(_) => {}
        _ if offer.written.is_empty() => {}
        _ => remarks.say(row, say!("sheet-left-options", words = offer.written)),
    }
    if own_words && !kind.own_words() {
        remarks.say(row, say!("sheet-left-own"));
    }
    kind
}

/// Whether a cell that stands right behind the question is most likely the end of it, cut off at a comma.
fn rest_of_question(words: &str, column: &[&str], table: &Table, row: &Row) -> bool {
    let ends = |text: &str| text.ends_with(['?', '!', '.', '…', ':']);
    table.follows(column, &TEXT) && ends(words) && !table.get(row, &TEXT).is_some_and(ends)
}

/// What stands in the cell of options.
struct Offer<'c> {
    written: &'c str,
    /// Each option once.
    once: Vec<&'c str>,
    /// Those that stood there again.
    again: Vec<&'c str>,
}

impl<'c> Offer<'c> {
    fn read(written: &'c str) -> Self {
        let (mut once, mut again): (Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new());
        for words in several(written) {
            let stands = once.iter().any(|earlier| same(earlier, words));
            if stands { again.push(words) } else { once.push(words) }
        }
        Self { written, once, again }
    }

    fn points(&self) -> Vec<Point> {
        points(self.once.iter().map(|words| (*words).to_owned()))
    }

    /// A range that is no list of options: "1-10", and not "1 | 10".
    fn range(&self) -> Option<Limits> {
        limits(self.written).filter(|_| self.once.len() == 1 && self.again.is_empty())
    }

    /// The limits of a number. That none are named, or none that can be read, is said.
    fn limits(&self, row: &Row, remarks: &mut Remarks) -> Limits {
        limits(self.written).unwrap_or_else(|| {
            let (least, most) = (LIMITS.least, LIMITS.most);
            let sentence = match self.written {
                "" => say!("sheet-limits", least = least, most = most),
                words => say!("sheet-limits-unread", words = words, least = least, most = most),
            };
            remarks.say(row, sentence);
            LIMITS
        })
    }

    /// Says what stood there twice, and why there may be too little to choose from.
    fn tell(&self, table: &Table, row: &Row, remarks: &mut Remarks) {
        let too_few = (self.once.len() < 2).then_some(Rule::NoOptions);
        let mut say = |sentence| remarks.explain(row, sentence, too_few);
        for words in &self.again {
            say(say!("sheet-option-twice", words = *words));
        }
        match self.once.as_slice() {
            [] if !self.written.is_empty() => say(say!("sheet-empty-options", words = self.written)),
            [only] if self.again.is_empty() => say(self.only(only, table, row)),
            _ => {}
        }
    }

    /// Why there is one option only.
    fn only(&self, words: &str, table: &Table, row: &Row) -> String {
        let apart: Vec<&str> = words.split(OTHER_MARKS).map(str::trim).filter(|part| !part.is_empty()).collect();
        match apart.len() {
            _ if rest_of_question(words, &OPTIONS, table, row) => {
                say!("sheet-only-option-rest", words = words, mark = table.between.name())
            }
            _ if self.range().is_some() => say!("sheet-only-range", words = words),
            _ if self.written.contains('|') => say!("sheet-only-option-mark", words = words),
            0 | 1 => say!("sheet-only-option", words = words),
            _ => say!("sheet-one-option", words = words, apart = apart.join(" | ")),
        }
    }
}
