//! How old somebody is: "34-year-old", "aged 34", "she's 34".

use super::Kind;
use super::lexicon::Trait;
use super::scan::{Cursor, What};
use super::text::{Shape, Token};

/// The ages that are said of a person.
const AGES: std::ops::RangeInclusive<u32> = 1..=119;

/// From here on an age alone can give somebody away (HIPAA Safe Harbor groups them).
const RARE: u32 = 90;

/// What ten years of somebody's life are called.
const DECADES: [&str; 9] = ["teens", "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];

/// An age that begins here.
pub(super) fn age<'t, 'a>(here: Cursor<'t, 'a>) -> Option<(Cursor<'t, 'a>, What)> {
    if let Some(end) = years_old(here).or_else(|| aged(here)).or_else(|| birthday(here)) {
        return Some((end, Kind::Age.likely()));
    }
    if let Some(end) = decade(here) {
        return Some((end, Kind::Age.possible()));
    }
    let (end, years) = bare(here)?;
    Some((end, if years >= RARE { Kind::Age.likely() } else { Kind::Age.possible() }))
}

/// 34-year-old, 34 years old, 34 yo, 34yo, thirty-four years of age.
fn years_old<'t, 'a>(here: Cursor<'t, 'a>) -> Option<Cursor<'t, 'a>> {
    if let Some(end) = here.one(is_short) {
        return Some(end);
    }
    let (here, _) = years(here)?;
    let here = here.maybe(|here| here.glued_mark("-–"));
    let unit = here.next(|token| token.is_one_of(&["year", "years", "yr", "yrs", "month", "months"]));
    let old = |unit: Cursor<'t, 'a>| unit.maybe(|unit| unit.glued_mark("-–")).word("old").or_else(|| unit.word("of")?.word("age"));
    let slashed = || here.word("y")?.glued_mark("/")?.glued(|token| token.folded == "o");
    unit.and_then(old).or_else(|| here.word("yo")).or_else(slashed)
}

/// 34yo, 34yr.
fn is_short(token: &Token<'_>) -> bool {
    let years = token.folded.strip_suffix("yo").or_else(|| token.folded.strip_suffix("yr"));
    years.and_then(|years| years.parse().ok()).is_some_and(|years: u32| AGES.contains(&years))
}

/// "aged 34", "age 34", "at the age of 34". The number alone is what is found.
fn aged<'t, 'a>(here: Cursor<'t, 'a>) -> Option<Cursor<'t, 'a>> {
    let here = here.one(|token| token.is_one_of(&["aged", "age"]))?;
    let (end, _) = years(here.maybe(|here| here.word("of")).maybe(|here| here.mark(':')).begin())?;
    Some(end)
}

/// "40th birthday".
fn birthday<'t, 'a>(here: Cursor<'t, 'a>) -> Option<Cursor<'t, 'a>> {
    here.one(|token| token.ordinal().is_some())?.word("birthday")
}

/// "in her 30s", "his late forties": whose years they are has to be said, or they are anybody's.
fn decade<'t, 'a>(here: Cursor<'t, 'a>) -> Option<Cursor<'t, 'a>> {
    let whose = |token: &Token<'_>| token.is_one_of(&["her", "his", "their", "my", "your", "our"]);
    let part = |token: &Token<'_>| token.is_one_of(&["early", "mid", "late"]);
    let hyphened = usize::from(here.back(1).is_some_and(Token::is_hyphen));
    let before = here.back(1 + hyphened)?;
    let said = whose(before) || part(before) && here.back(2 + hyphened).is_some_and(whose);
    here.one(|token| said && (is_decade(token) || token.is_one_of(&DECADES)))
}

/// 30s.
fn is_decade(token: &Token<'_>) -> bool {
    let tens = token.folded.strip_suffix("0s").and_then(|tens| tens.parse().ok());
    tens.is_some_and(|tens: u32| (1..=9).contains(&tens))
}

/// "she's 34", "turned sixteen", "is 94 and still": where nothing is counted.
fn bare<'t, 'a>(here: Cursor<'t, 'a>) -> Option<(Cursor<'t, 'a>, u32)> {
    let (verb, next) = (here.word_before()?, here.peek()?);
    let contracted = next.range.start > verb.range.end + 1;
    let said = match &*verb.folded {
        "turn" | "turned" | "turns" | "turning" => true,
        "is" | "was" => !here.back(2).is_some_and(|subject| subject.has(Trait::Counted)),
        "he" | "she" | "they" | "i" | "who" => contracted,
        _ => verb.possessive && verb.shape == Shape::Capital,
    };
    let (end, years) = years(here).filter(|_| said)?;
    // Who turns something says when, or what is counted.
    let turned =
        verb.folded.starts_with("turn") && end.peek().is_some_and(|next| next.is_one_of(&["last", "on", "in", "yesterday"]));
    let joined =
        turned || end.peek().is_some_and(|token| token.is_one_of(&["and", "but", "now", "next", "this", "today", "tomorrow"]));
    (years > 1 && (end.ends() || joined)).then_some((end, years))
}

/// A number of years, in digits or words: 34, sixteen, thirty-four, and its value.
fn years<'t, 'a>(here: Cursor<'t, 'a>) -> Option<(Cursor<'t, 'a>, u32)> {
    let first = here.peek()?;
    let (value, end) = (first.number().or_else(|| first.spelled())?, here.one(|_| true)?);
    if !first.has(Trait::Tens) {
        return AGES.contains(&value).then_some((end, value));
    }
    let hyphened = end.maybe(|end| end.glued_mark("-–"));
    let unit = hyphened.peek().and_then(Token::spelled).filter(|unit| *unit < 10);
    let both = unit.and_then(|unit| Some((hyphened.next(|_| true)?, value + unit)));
    Some(both.unwrap_or((end, value)))
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
        check("in her 30s, his late forties, my mid-20s", &["30s", "forties", "20s"]);
        check("Mo turned 52 last week. She turned 52 on Friday, turned 52 and", &["52", "52", "52"]);
        check("in the 30s, the late forties, her 1930s house, turned 20 people away", &[]);
        check("She's 12 weeks in. He's one of us. It was 40 degrees, and it is 3.", &[]);
    }
}
