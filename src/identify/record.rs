//! The numbers of records, cards and cars: a code behind a word that says so, or one with letters and digits.

use super::Kind;
use super::lexicon::Trait;
use super::scan::{Cursor, What};
use super::text::{Shape, Token};

/// How many words and marks may stand between "MRN" and its number.
const FILLERS: usize = 4;

/// How many groups a number has at most: `2951 74813 1`, `YK19 ZTR`.
const GROUPS: usize = 5;

/// The number of a record, behind the word that names it: "MRN 00829311", "SSN ends 4471", "her reg is YK19 ZTR".
pub(super) fn named<'t, 'a>(here: Cursor<'t, 'a>) -> Option<(Cursor<'t, 'a>, What)> {
    behind(here, Trait::Record)
}

/// The same behind a word that often means something else: "case no. 4471", "employee id E-204418".
pub(super) fn half_named<'t, 'a>(here: Cursor<'t, 'a>) -> Option<(Cursor<'t, 'a>, What)> {
    behind(here, Trait::WeakRecord)
}

fn behind<'t, 'a>(here: Cursor<'t, 'a>, cue: Trait) -> Option<(Cursor<'t, 'a>, What)> {
    let word = here.peek().filter(|token| token.has(cue))?;
    let (sure, plate) = (cue == Trait::Record, word.has(Trait::Plate));
    let mut here = here.one(|_| true)?;
    for _ in 0..FILLERS {
        here =
            here.maybe(|here| here.next(|token| token.has(Trait::RecordFiller) || ["#", ":", ".", "(", "-"].contains(&token.text)));
    }
    let mut code = here.begin();
    let mut end = None;
    for _ in 0..GROUPS {
        let Some(next) = code.next(|token| is_group(token) || plate && is_on_a_plate(token)) else { break };
        code = next;
        // What has no digit is part of it only where something with a digit follows, or on a plate.
        if plate || code.back(1).is_some_and(|token| token.digits() > 0) {
            end = Some(code);
        }
        code = code.maybe(|code| code.glued_mark("-/·").filter(|further| further.glued(is_group).is_some()));
    }
    let end = end?;
    let (digits, letters) = held(end);
    let [only] = end.read() else { return (digits >= 3 || plate && digits > 0).then(|| (end, Kind::Record.likely())) };
    let is_year = only.number().is_some_and(|number| (1900..2100).contains(&number));
    let enough = match (sure, letters) {
        (true, false) => digits >= 3,
        (true, true) => digits >= 1,
        (false, false) => digits >= 4 && !is_year,
        (false, true) => digits >= 2,
    };
    (enough && !is_measure(only)).then(|| (end, Kind::Record.likely()))
}

/// A code that no word names: letters with three digits or more, such as `E-204418` or `ZAC5361`.
pub(super) fn code<'t, 'a>(here: Cursor<'t, 'a>) -> Option<(Cursor<'t, 'a>, What)> {
    let mut end = here.one(is_group)?;
    while let Some(next) = end.glued_mark("-/_").and_then(|further| further.glued(is_group)) {
        end = next;
    }
    let (digits, letters) = held(end);
    let read = end.read();
    let worded = read.iter().any(|token| token.shape == Shape::Lower || token.shape == Shape::Capital);
    let measured = read.iter().all(|token| is_measure(token) || token.shape == Shape::Mark);
    (letters && digits >= 3 && !measured && !worded).then(|| (end, Kind::Record.possible()))
}

/// A token a code can be made of: digits, both, or one to four capitals.
fn is_group(token: &Token<'_>) -> bool {
    match token.shape {
        Shape::Number | Shape::Code => true,
        Shape::Shout | Shape::Letter => token.text.len() <= 4,
        _ => false,
    }
}

/// Up to three letters that are no word: "yk19 ztr".
fn is_on_a_plate(token: &Token<'_>) -> bool {
    token.is_word() && token.text.len() <= 3 && !token.is_plain()
}

/// How many digits stand in what was read, and whether a letter does.
fn held(end: Cursor<'_, '_>) -> (usize, bool) {
    let read = end.read();
    (read.iter().map(Token::digits).sum(), read.iter().any(|token| token.text.contains(char::is_alphabetic)))
}

/// 100mg, 1990s, 204th: digits and the small letters of what they count.
fn is_measure(token: &Token<'_>) -> bool {
    let letters = token.text.trim_start_matches(|c: char| c.is_ascii_digit());
    token.shape == Shape::Code && letters.len() <= 5 && letters.chars().all(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::super::find::found;
    use super::*;

    #[test]
    fn the_numbers_of_records_are_found() {
        let check = |text, expect: &[&str]| assert_eq!(found(text, Kind::Record), expect, "{text}");
        check("SSN ends 4471, MRN 00829311.", &["4471", "00829311"]);
        check("NHS number 943 476 5919, I", &["943 476 5919"]);
        check("pension card has PPS 1234567FA on it", &["1234567FA"]);
        check("her reg is YK19 ZTR and, plate 7XKD219.", &["YK19 ZTR", "7XKD219"]);
        check("employee id E-204418. NHI ZAC5361", &["E-204418", "ZAC5361"]);
        check("case no. 4471, file 12B, Medicare 2951 74813 1.", &["4471", "12B", "2951 74813 1"]);
        check("plate ABC 123, or rego abc 123 is", &["ABC 123", "abc 123"]);
        check("in case 2 people come, file 3, ref 2024, COVID-19, 100mg, the 1990s, pin 12", &[]);
    }
}
