//! Phone numbers and other long numbers. Any run of six digits or more is asked about; no check digit is needed.

use super::Kind;
use super::lexicon::Trait;
use super::scan::{Cursor, What};
use super::text::{Gap, Shape, Token};

/// How few digits together are asked about without a word that says what they are.
const LONG: usize = 6;

/// How few are when they stand in groups.
const LONG_IN_GROUPS: usize = 8;

/// How many groups are read at most. What goes on behind them is a list.
const GROUPS: usize = 6;

/// How the number of an American's social security is written.
const SOCIAL_SECURITY: [usize; 3] = [3, 2, 4];

/// A long number that begins here.
pub(super) fn number<'t, 'a>(here: Cursor<'t, 'a>) -> Option<(Cursor<'t, 'a>, What)> {
    if here.back(1).is_some_and(|before| "$£€".contains(before.text)) {
        return None;
    }
    let said = (1..=3).filter_map(|back| here.back(back)).any(|token| token.has(Trait::PhoneCue));
    let run = Run::read(here)?;
    // A part of a row of numbers is no number.
    let alone = run.end.next(is_digits).is_none() && !(here.next(is_digits).is_some() && here.back(1).is_some_and(is_digits));
    let what = if run.is_phone(said) { Some(Kind::Phone.likely()) } else { run.as_record(alone) };
    let what =
        what.or_else(|| (said && run.digits.len() >= LONG_IN_GROUPS && !run.is_decimal()).then(|| Kind::Phone.possible()))?;
    Some((run.end, what))
}

/// Digits in groups, as they are written: `+61 3 9555 2210`, `(506) 555-0142`.
struct Run<'t, 'a> {
    end: Cursor<'t, 'a>,
    /// How many digits each group has.
    groups: Vec<usize>,
    /// The digits, without what stands between.
    digits: String,
    /// How many of the groups have a full stop before them.
    dots: usize,
    /// It begins with a plus.
    abroad: bool,
    /// It has a group in brackets.
    bracketed: bool,
}

impl<'t, 'a> Run<'t, 'a> {
    fn read(here: Cursor<'t, 'a>) -> Option<Self> {
        let plus = here.one(|token| token.is_mark('+'));
        let begun = plus.unwrap_or(here);
        let mut run =
            Self { end: begun, groups: Vec::new(), digits: String::new(), dots: 0, abroad: plus.is_some(), bracketed: false };
        let mut next = run.opened(begun).unwrap_or(begun);
        while let Some(end) = next.one(is_digits) {
            let digits = end.back(1).map_or("", |token| token.text);
            run.groups.push(digits.len());
            run.digits.push_str(digits);
            run.end = end;
            let Some(onward) = run.onward() else { break };
            if run.groups.len() == GROUPS {
                break;
            }
            next = onward;
        }
        (!run.groups.is_empty()).then_some(run)
    }

    /// Behind the one bracket a number may have.
    fn opened(&mut self, at: Cursor<'t, 'a>) -> Option<Cursor<'t, 'a>> {
        let inside = at.one(|token| token.is_mark('(')).filter(|inside| inside.glued(is_digits).is_some());
        let inside = inside.filter(|_| !self.bracketed)?;
        self.bracketed = true;
        Some(inside)
    }

    /// Where the next group would begin.
    fn onward(&mut self) -> Option<Cursor<'t, 'a>> {
        let closed = if self.bracketed { self.end.maybe(|end| end.glued_mark(")")) } else { self.end };
        if closed.next(|_| true).is_some()
            && let Some(inside) = self.opened(closed)
        {
            return Some(inside);
        }
        // A full stop with a space behind it ends a sentence.
        if let Some(dot) = closed.glued_mark(".") {
            let goes_on = dot.glued(is_digits).is_some();
            self.dots += usize::from(goes_on);
            return goes_on.then_some(dot);
        }
        if let Some(hyphen) = closed.next(|token| ["-", "–"].contains(&token.text)) {
            return hyphen.next(is_digits).map(|_| hyphen);
        }
        closed.next(|token| is_digits(token) && (token.gap == Gap::Space || self.bracketed)).map(|_| closed)
    }

    /// What it is if it is long enough to be asked about; in groups, only if it stands `alone`.
    fn as_record(&self, alone: bool) -> Option<What> {
        let count = self.digits.len();
        let one_by_one = self.groups.len() * 2 > count;
        let in_groups = alone && self.groups.len() > 1 && count >= LONG_IN_GROUPS && !one_by_one && !self.is_years();
        let long = in_groups || self.groups.iter().any(|group| *group >= LONG) || self.groups == SOCIAL_SECURITY;
        long.then(|| if self.is_decimal() { Kind::Record.possible() } else { Kind::Record.likely() })
    }

    /// 3.1415926
    fn is_decimal(&self) -> bool {
        self.groups.len() == 2 && self.dots == 1
    }

    /// 2019 to 2020, without the word.
    fn is_years(&self) -> bool {
        let years = self.groups.iter().all(|group| *group == 4) && self.groups.len() < 4;
        years && self.digits.as_bytes().chunks(4).all(|year| year.starts_with(b"19") || year.starts_with(b"20"))
    }

    /// Whether it is written as numbers are dialled: from abroad, or in Australia, New Zealand, the United Kingdom, Ireland and North
    /// America. Some are only where it is `said` that they are a phone's.
    fn is_phone(&self, said: bool) -> bool {
        let (count, digits) = (self.digits.len(), self.digits.as_str());
        let grouped = self.groups.len() > 1;
        let six = digits.starts_with("13") && count == 6;
        let ten = (digits.starts_with("1300") || digits.starts_with("1800")) && count == 10;
        match self.groups.as_slice() {
            _ if self.abroad => (8..=15).contains(&count),
            _ if self.is_years() || self.groups == SOCIAL_SECURITY => false,
            _ if digits.starts_with("00") => (10..=17).contains(&count) && (grouped || said),
            _ if self.bracketed => (8..=11).contains(&count),
            _ if six || ten => grouped,
            _ if digits.starts_with('0') && (9..=11).contains(&count) => grouped || said || digits.starts_with("04") && count == 10,
            // North American.
            [3, 3, 4] | [1, 3, 3, 4] => true,
            [3 | 4, 4] => !digits.starts_with(['0', '1']),
            _ => said && (8..=12).contains(&count) && !self.is_decimal(),
        }
    }
}

fn is_digits(token: &Token<'_>) -> bool {
    token.shape == Shape::Number
}

#[cfg(test)]
mod tests {
    use super::super::find::found;
    use super::*;

    #[test]
    fn phone_numbers_are_found() {
        let check = |text, expect: &[&str]| assert_eq!(found(text, Kind::Phone), expect, "{text}");
        check("He gave me 0412 555 783 as his number", &["0412 555 783"]);
        check("from +61 3 9555 2210: \"thx\"", &["+61 3 9555 2210"]);
        check("(08) 8747 6301, phoned (506) 555-0142. He", &["(08) 8747 6301", "(506) 555-0142"]);
        check("at 021 555 0187, (03) 9555 2210, 020 7946 0000", &["021 555 0187", "(03) 9555 2210", "020 7946 0000"]);
        check("ring 9555 2210 or 0412555783 or 1300 555 123", &["9555 2210", "0412555783", "1300 555 123"]);
        check("9444-1234, not 1444-1234", &["9444-1234"]);
        check("555-0142 and 212.555.0142", &["555-0142", "212.555.0142"]);
        check("from 2019 to 2020. 10 20 30 people, $120 000 or 2 500 a year, 3.14159", &[]);
    }

    #[test]
    fn long_numbers_are_found() {
        let check = |text, expect: &[&str]| assert_eq!(found(text, Kind::Record), expect, "{text}");
        check("2951 74813 1 and 943 476 5919x", &["2951 74813 1"]);
        check("number 123456. Then 12345678 12345678.", &["123456", "12345678 12345678"]);
        check("078-05-1120", &["078-05-1120"]);
        check("5500 1234 5678 9012", &["5500 1234 5678 9012"]);
        check("12345 steps, 1,000,000 people, 2019 2020, 120 130 140 150 160 170 180 190", &[]);
    }
}
