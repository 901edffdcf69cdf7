//! Phone numbers and other long numbers. Any run of six digits or more is asked about; no check digit is needed.

use super::Kind;
use super::lexicon::Trait;
use super::scan::{Cursor, What};
use super::text::{Gap, Shape, Token};

/// How few digits together are asked about without a word that says what they are.
const LONG: usize = 6;

/// How few are when they stand in groups.
const LONG_IN_GROUPS: usize = 8;

/// A long number that begins here.
pub(super) fn number<'t, 'a>(here: Cursor<'t, 'a>) -> Option<(Cursor<'t, 'a>, What)> {
    if here.back(1).is_some_and(|before| "$£€".contains(before.text)) {
        return None;
    }
    let run = Run::read(here)?;
    let what = run.what()?;
    Some((run.end, what))
}

/// Digits in groups, as they are written: `+61 3 9555 2210`, `(506) 555-0142`.
struct Run<'t, 'a> {
    end: Cursor<'t, 'a>,
    /// How many digits each group has.
    groups: Vec<usize>,
    /// The digits, without what stands between.
    digits: String,
    /// It begins with a plus.
    abroad: bool,
    /// It has a group in brackets.
    bracketed: bool,
    /// A word before it says that it is a phone's.
    cued: bool,
    /// All that stands between the groups is full stops.
    dotted: bool,
}

impl<'t, 'a> Run<'t, 'a> {
    fn read(here: Cursor<'t, 'a>) -> Option<Self> {
        let cued = (1..=3).filter_map(|back| here.back(back)).any(|token| token.has(Trait::PhoneCue));
        let abroad = here.mark_first('+').is_some();
        let begun = here.mark_first('+').unwrap_or(here);
        let mut run = Self { end: begun, groups: Vec::new(), digits: String::new(), abroad, bracketed: false, cued, dotted: true };
        let opened = begun.one(|token| token.is_mark('(')).filter(|inside| inside.glued(is_digits).is_some());
        run.bracketed = opened.is_some();
        run.group(opened.unwrap_or(begun).one(is_digits)?);
        while let Some((at, dotted)) = run.separated() {
            let Some(next) = at.one(is_digits) else { break };
            run.dotted &= dotted;
            run.group(next);
        }
        Some(run)
    }

    /// Takes the group that ends at `end` in.
    fn group(&mut self, end: Cursor<'t, 'a>) {
        let digits = end.back(1).map_or("", |token| token.text);
        self.groups.push(digits.len());
        self.digits.push_str(digits);
        self.end = end;
    }

    /// The place behind what stands between two groups, and whether that is a full stop.
    fn separated(&mut self) -> Option<(Cursor<'t, 'a>, bool)> {
        let closed = self.end.maybe(|end| if self.bracketed { end.glued_mark(")") } else { None });
        if let Some(inside) =
            closed.next(|token| token.is_mark('(')).filter(|inside| !self.bracketed && inside.glued(is_digits).is_some())
        {
            self.bracketed = true;
            return Some((inside, false));
        }
        let marked = closed
            .next(|token| ["-", "–", "."].contains(&token.text))
            .filter(|marked| marked.peek().is_some_and(|next| next.gap != Gap::Line));
        if let Some(marked) = marked {
            let dot = closed.glued_mark(".").is_some();
            // A full stop with a space behind it ends a sentence.
            return marked.peek().filter(|next| !dot || next.gap == Gap::None).map(|_| (marked, dot));
        }
        closed.peek().filter(|next| next.gap == Gap::Space || (next.gap == Gap::None && self.bracketed)).map(|_| (closed, false))
    }

    fn what(&self) -> Option<What> {
        let count = self.digits.len();
        let all_years = self.groups.iter().all(|group| *group == 4)
            && self.digits.as_bytes().chunks(4).all(|year| year.starts_with(b"19") || year.starts_with(b"20"));
        let grouped = self.groups.len() > 1;
        if all_years && count < 16 && !self.abroad {
            return None;
        }
        let social_security = self.groups == [3, 2, 4];
        if self.is_phone() && !social_security {
            return Some(Kind::Phone.likely());
        }
        // 3.1415926 is a number of the other kind.
        let decimal = self.dotted && self.groups.len() == 2;
        let average_is_one = self.groups.len() * 2 > count;
        if self.cued && count >= LONG_IN_GROUPS && !decimal {
            return Some(Kind::Phone.possible());
        }
        let long = self.groups.iter().any(|group| *group >= LONG) || (grouped && count >= LONG_IN_GROUPS && !average_is_one);
        if social_security || long && !decimal {
            return Some(Kind::Record.likely());
        }
        long.then(|| Kind::Record.possible())
    }

    /// Whether it is written as numbers are dialled: from abroad, or in Australia, New Zealand, the United Kingdom, Ireland and North
    /// America.
    fn is_phone(&self) -> bool {
        let (count, digits) = (self.digits.len(), self.digits.as_str());
        let grouped = self.groups.len() > 1;
        let trunk = digits.starts_with('0') && (9..=11).contains(&count);
        let service = (digits.starts_with("13") && count == 6
            || (digits.starts_with("1300") || digits.starts_with("1800")) && count == 10)
            && grouped;
        match self.groups.as_slice() {
            _ if self.abroad => (8..=15).contains(&count),
            _ if digits.starts_with("00") => (10..=17).contains(&count) && (grouped || self.cued),
            _ if self.bracketed => (8..=11).contains(&count),
            _ if service => true,
            _ if trunk => grouped || digits.starts_with("04") && count == 10 || self.cued,
            // Three and four, or three, three and four, are North American; four and four are Australian without the area.
            [3, 3, 4] | [1, 3, 3, 4] => true,
            [3, 4] => !self.digits.starts_with(['0', '1']),
            [4, 4] => self.cued,
            _ => self.cued && (8..=12).contains(&count),
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
        check("phoned (506) 555-0142. He", &["(506) 555-0142"]);
        check("at 021 555 0187, (03) 9555 2210, 020 7946 0000", &["021 555 0187", "(03) 9555 2210", "020 7946 0000"]);
        check("ring 9555 2210 or 0412555783 or 1300 555 123", &["9555 2210", "0412555783", "1300 555 123"]);
        check("555-0142 and 212.555.0142", &["555-0142", "212.555.0142"]);
        check("from 2019 to 2020. 10 20 30 people, $120 000 or 2 500 a year, 3.14159", &[]);
    }

    #[test]
    fn long_numbers_are_found() {
        let check = |text, expect: &[&str]| assert_eq!(found(text, Kind::Record), expect, "{text}");
        check("2951 74813 1 and 943 476 5919x", &["2951 74813 1"]);
        check("number 123456. Then", &["123456"]);
        check("078-05-1120", &["078-05-1120"]);
        check("5500 1234 5678 9012", &["5500 1234 5678 9012"]);
        check("12345 steps, 1,000,000 people, 2019 2020", &[]);
    }
}
