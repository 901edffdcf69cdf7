//! Where somebody lives: a street, a flat, a post box, a postcode.

use super::Kind;
use super::lexicon::Trait;
use super::scan::{Cursor, What};
use super::text::{Gap, Shape, Token};

/// How many words the name of a street has at most.
const WORDS: usize = 4;

/// An address that begins here.
pub(super) fn address<'t, 'a>(here: Cursor<'t, 'a>) -> Option<(Cursor<'t, 'a>, What)> {
    let sure = numbered(here).or_else(|| post_box(here)).or_else(|| state(here)).or_else(|| british(here));
    if let Some(end) = sure {
        return Some((end, Kind::Address.likely()));
    }
    let end = street_alone(here).or_else(|| dwelling(here)).or_else(|| postcode(here))?;
    Some((end, Kind::Address.possible()))
}

/// Whether a house and its street begin here, and no day: 4/12 Smith St.
pub(super) fn is_address(here: Cursor<'_, '_>) -> bool {
    numbered(here).is_some()
}

/// 14 Kestrel Court, 3/88 Railway Parade, Lot 212 Larapinta Drive, 12a high street.
fn numbered<'t, 'a>(here: Cursor<'t, 'a>) -> Option<Cursor<'t, 'a>> {
    let here = here.maybe(|here| Some(here.one(|token| token.has(Trait::Dwelling))?.maybe(|here| here.glued_mark("."))));
    let house = here.one(is_house)?.maybe(|house| house.glued_mark("/-–")?.glued(is_house));
    let house = house.maybe(|house| house.maybe(|house| house.mark(',')).next(is_house)).maybe(|house| house.mark(','));
    let is_street = |token: &Token<'a>| token.has(Trait::Street) || token.has(Trait::ShortStreet);
    let named = |token: &Token<'a>| token.shape == Shape::Capital || token.shape == Shape::Shout || token.ordinal().is_some();
    let in_capitals = street(house, named, |token| is_street(token) && token.shape != Shape::Lower || token.has(Trait::SureStreet));
    // "20 minute drive" is none; "14 kestrel court" is.
    let unheard = |end: &Cursor<'t, 'a>| end.read().iter().any(|token| token.is_word() && !token.is_plain() && !is_street(token));
    let sure = |end: &Cursor<'t, 'a>| end.back(1).is_some_and(|last| last.has(Trait::SureStreet)) || unheard(end);
    in_capitals.or_else(|| street(house, |token| token.is_word() && !token.has(Trait::Function), is_street).filter(sure))
}

/// The name of a street behind its number, word by word up to the word that makes it one, and a full stop of `St.`
fn street<'t, 'a>(
    here: Cursor<'t, 'a>,
    named: impl Fn(&Token<'a>) -> bool,
    is_street: impl Fn(&Token<'a>) -> bool,
) -> Option<Cursor<'t, 'a>> {
    let mut here = here.next(&named)?;
    for _ in 0..WORDS {
        if let Some(end) = here.next(&is_street) {
            // "Kestrel Court Road": the last one counts.
            return Some(end.maybe(|end| end.next(|token| token.shape == Shape::Capital && is_street(token))));
        }
        here = here
            .maybe(|here| here.glued_mark(if here.back(1).is_some_and(|saint| saint.folded == "st") { "." } else { "-" }))
            .next(|token| named(token) || token.has(Trait::Particle) || token.folded == "of" || token.folded == "the")?;
    }
    None
}

/// Kestrel Court, without a number: capitals, and a word for a street in full.
fn street_alone<'t, 'a>(here: Cursor<'t, 'a>) -> Option<Cursor<'t, 'a>> {
    let first = here.peek().filter(|token| token.is_name_like() && !token.has(Trait::Function))?;
    if first.opens && first.has_any(&[Trait::Ordinary, Trait::Street]) {
        return None;
    }
    let capital = |token: &Token<'a>| token.shape == Shape::Capital && !token.has(Trait::Function);
    let end = street(here, capital, |token| token.has(Trait::Street) && token.shape == Shape::Capital)?;
    let last = end.back(1)?;
    let is_court = last.folded == "court" && first.has(Trait::Law);
    let is_idea = !last.has(Trait::SureStreet) && end.read().iter().all(|token| token.has(Trait::Ordinary));
    (!is_court && !is_idea).then_some(end)
}

/// Unit 4, flat 12b, lot 212.
fn dwelling<'t, 'a>(here: Cursor<'t, 'a>) -> Option<Cursor<'t, 'a>> {
    here.one(|token| token.has(Trait::Dwelling) && token.folded != "level" && token.folded != "shop")?
        .maybe(|here| here.glued_mark("."))
        .next(is_house)
        .map(|here| here.maybe(|here| here.glued_mark("/")?.glued(is_house)))
}

/// PO Box 123, Locked Bag 12.
fn post_box<'t, 'a>(here: Cursor<'t, 'a>) -> Option<Cursor<'t, 'a>> {
    let dotted = |here: Cursor<'t, 'a>| {
        here.one(|token| token.folded == "p")?
            .glued_mark(".")?
            .next(|token| token.folded == "o")
            .map(|here| here.maybe(|here| here.glued_mark(".")))
    };
    let named = here.one(|token| token.is_one_of(&["po", "gpo"])).or_else(|| dotted(here)).and_then(|here| here.word("box"));
    let bag = || here.one(|token| token.is_one_of(&["locked", "private"]))?.word("bag");
    named.or_else(bag).or_else(|| here.one(|token| token.folded == "rmb"))?.next(|token| token.digits() > 0)
}

/// VIC 3021, CA 90210.
fn state<'t, 'a>(here: Cursor<'t, 'a>) -> Option<Cursor<'t, 'a>> {
    let named = here.one(|token| token.shape == Shape::Shout && (token.has(Trait::State) || token.text.len() == 2))?;
    let digits = if here.peek().is_some_and(|token| token.has(Trait::State)) { 4 } else { 5 };
    named.next(|token| token.shape == Shape::Number && token.text.len() == digits)
}

/// SW1A 1AA.
fn british<'t, 'a>(here: Cursor<'t, 'a>) -> Option<Cursor<'t, 'a>> {
    let outward = |token: &Token<'a>| {
        let digits = token.text.trim_start_matches(|c: char| c.is_ascii_uppercase());
        let letters = token.text.len() - digits.len();
        token.shape == Shape::Code
            && (1..=2).contains(&letters)
            && (1..=2).contains(&digits.len())
            && digits.starts_with(|c: char| c.is_ascii_digit())
    };
    let inward = |token: &Token<'a>| {
        let letters = token.text.trim_start_matches(|c: char| c.is_ascii_digit());
        token.text.len() == 3 && letters.len() == 2 && letters.bytes().all(|byte| byte.is_ascii_uppercase())
    };
    here.one(outward)?.next(inward)
}

/// The number behind a town: "Footscray 3011", "postcode 3011".
fn postcode<'t, 'a>(here: Cursor<'t, 'a>) -> Option<Cursor<'t, 'a>> {
    let before = here.word_before()?;
    let said = before.is_one_of(&["postcode", "zip"]);
    let town = before.is_name_like() && !before.opens && !before.has_any(&[Trait::Function, Trait::Ordinary]);
    let end = here.one(|token| token.gap == Gap::Space && (4..=5).contains(&token.text.len()))?;
    let number = here.peek()?.number()?;
    let is_year = (1880..2100).contains(&number);
    let counts = end.peek().is_some_and(Token::can_be_counted);
    (said || town && (200..10_000).contains(&number) && !is_year && !counts).then_some(end)
}

/// 14, 12a, 3B.
fn is_house(token: &Token<'_>) -> bool {
    let letters = token.text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = token.text.len() - letters.len();
    (1..=5).contains(&digits) && (letters.is_empty() || letters.len() == 1 && token.shape == Shape::Code)
}

#[cfg(test)]
mod tests {
    use super::super::find::found;
    use super::*;

    #[test]
    fn addresses_are_found() {
        let check = |text, expect: &[&str]| assert_eq!(found(text, Kind::Address), expect, "{text}");
        check("He is at 14 Kestrel Court, Sunshine", &["14 Kestrel Court"]);
        check("Home visit, unit 3/88 Railway Parade, Mount", &["unit 3/88 Railway Parade"]);
        check("I put Lot 212 Larapinta Drive.", &["Lot 212 Larapinta Drive"]);
        check("lives at 12a high street now, or 14 kestrel court", &["12a high street", "14 kestrel court"]);
        check("flat 2, 9 Elm Grove or 27 St. Mary's Rd.", &["flat 2, 9 Elm Grove", "27 St. Mary's Rd"]);
        check("PO Box 123, P.O. Box 7, Locked Bag 12", &["PO Box 123", "P.O. Box 7", "Locked Bag 12"]);
        check("VIC 3021, SW1A 1AA, CA 90210", &["VIC 3021", "SW1A 1AA", "CA 90210"]);
        check("a walk down Larapinta Drive to Footscray 3011", &["Larapinta Drive", "3011"]);
        check("unit 4", &["unit 4"]);
        check("unit 4/12 Smith St, at 4/12 Smith St.", &["unit 4/12 Smith St", "4/12 Smith St"]);
        check("it was unit 4/12 again", &["unit 4/12"]);
        check("a 20 minute drive, 2 people walk, 3 long walks, 5 short drives", &[]);
        check("at the Family Court, the Peer Way, in 2020", &[]);
    }
}
