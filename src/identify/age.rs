//! How old somebody is: "34-year-old", "aged 34", "she's 34".

use super::Kind;
use super::lexicon::Trait;
use super::scan::{Cursor, What};
use super::text::{Shape, Token};

/// The ages that are said of a person.
const AGES: std::ops::RangeInclusive<u32> = 1..=119;

/// From here on an age alone can give somebody away (HIPAA Safe Harbor groups them).
const RARE: u32 = 90;

/// An age that begins here.
pub(super) fn age<'t, 'a>(here: Cursor<'t, 'a>) -> Option<(Cursor<'t, 'a>, What)> {
    if let Some(end) = years_old(here).or_else(|| aged(here)).or_else(|| birthday(here)) {
        return Some((end, Kind::Age.likely()));
    }
    let (end, years) = bare(here)?;
    Some((end, if years >= RARE { Kind::Age.likely() } else { Kind::Age.possible() }))
}

/// 34-year-old, 34 years old, 34 yo, 34yo, thirty-four years of age.
fn years_old<'t, 'a>(here: Cursor<'t, 'a>) -> Option<Cursor<'t, 'a>> {
    let short = |token: &Token<'_>| {
        token
            .folded
            .strip_suffix("yo")
            .or_else(|| token.folded.strip_suffix("yr"))
            .is_some_and(|years| years.parse().is_ok_and(|years: u32| AGES.contains(&years)))
    };
    if let Some(end) = here.one(short) {
        return Some(end);
    }
    let (here, _) = years(here)?;
    let here = here.maybe(|here| here.glued_mark("-–"));
    if let Some(end) = here.next(|token| token.folded == "yo") {
        return Some(end);
    }
    if let Some(end) = here.word("y").and_then(|here| here.glued_mark("/")?.glued(|token| token.folded == "o")) {
        return Some(end);
    }
    let unit = here
        .next(|token| ["year", "years", "yr", "yrs", "month", "months"].contains(&&*token.folded))?
        .maybe(|here| here.glued_mark("-–"));
    unit.word("old").or_else(|| unit.word("of")?.word("age"))
}

/// "aged 34", "age 34", "at the age of 34". The number alone is what is found.
fn aged<'t, 'a>(here: Cursor<'t, 'a>) -> Option<Cursor<'t, 'a>> {
    let here = here.one(|token| ["aged", "age"].contains(&&*token.folded))?;
    let (end, _) = years(here.maybe(|here| here.word("of")).maybe(|here| here.mark(':')).begin())?;
    Some(end)
}

/// "40th birthday".
fn birthday<'t, 'a>(here: Cursor<'t, 'a>) -> Option<Cursor<'t, 'a>> {
    let ordinal =
        |token: &Token<'_>| token.shape == Shape::Code && ["st", "nd", "rd", "th"].iter().any(|end| token.folded.ends_with(end));
    here.one(ordinal)?.word("birthday")
}

/// What may be a number without being anybody's age.
const COUNTED: [&str; 16] = [
    "it",
    "that",
    "this",
    "there",
    "what",
    "which",
    "number",
    "total",
    "score",
    "average",
    "result",
    "answer",
    "level",
    "temperature",
    "room",
    "count",
];

/// "she's 34", "turned sixteen", "is 94 and still": where nothing is counted.
fn bare<'t, 'a>(here: Cursor<'t, 'a>) -> Option<(Cursor<'t, 'a>, u32)> {
    let (verb, next) = (here.word_before()?, here.peek()?);
    let contracted = next.range.start > verb.range.end + 1;
    let said = match &*verb.folded {
        "turn" | "turned" | "turns" | "turning" => true,
        "is" | "was" => !here.back(2).is_some_and(|subject| COUNTED.contains(&&*subject.folded)),
        "he" | "she" | "they" | "i" | "who" => contracted,
        _ => verb.possessive && verb.shape == Shape::Capital,
    };
    let (end, years) = years(here).filter(|_| said)?;
    let goes_on = ["and", "but", "now", "next", "this", "today", "tomorrow"];
    let joined = end.peek().is_some_and(|token| goes_on.contains(&&*token.folded));
    (years > 1 && (end.ends() || joined)).then_some((end, years))
}

/// A number of years, in digits or words: 34, sixteen, thirty-four, and its value.
fn years<'t, 'a>(here: Cursor<'t, 'a>) -> Option<(Cursor<'t, 'a>, u32)> {
    if let Some(years) = here.peek()?.number().filter(|years| AGES.contains(years)) {
        return Some((here.one(|_| true)?, years));
    }
    let place = |of: Trait| -> Option<u32> {
        let word = &*here.peek().filter(|token| token.has(of))?.folded;
        super::lexicon::place(of, word)
    };
    if let Some(ten) = place(Trait::Tens) {
        let tens = here.one(|_| true)?;
        let hyphened = tens.glued_mark("-–").unwrap_or(tens);
        let one = hyphened
            .peek()
            .filter(|token| token.has(Trait::Ones))
            .and_then(|token| super::lexicon::place(Trait::Ones, &token.folded));
        return match one {
            Some(one) => Some((hyphened.next(|_| true)?, 20 + ten * 10 + one + 1)),
            None => Some((tens, 20 + ten * 10)),
        };
    }
    let years = place(Trait::Teens).map(|teen| 10 + teen).or_else(|| place(Trait::Ones).map(|one| 1 + one))?;
    Some((here.one(|_| true)?, years))
}

#[cfg(test)]
mod tests {
    use super::super::find::found;
    use super::*;

    #[test]
    fn ages_are_found() {
        let check = |text, expect: &[&str]| assert_eq!(found(text, Kind::Age), expect, "{text}");
        check("a 34-year-old, 34 years old, a 34yo", &["34-year-old", "34 years old", "34yo"]);
        check("aged 34, at the age of twelve", &["34", "twelve"]);
        check("She's 91 and funny. He is thirty-four. Mo turned 40.", &["91", "thirty-four", "40"]);
        check("her 40th birthday", &["40th birthday"]);
        check("She's 12 weeks in. He's one of us. It was 40 degrees, and it is 3.", &[]);
    }
}
