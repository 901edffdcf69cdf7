//! Exact days: "the 3rd of March", 3/11, 12.11.2025. A weekday, a month or a year alone is not one.

use super::Kind;
use super::address::is_address;
use super::lexicon::Trait;
use super::scan::{Cursor, What};
use super::text::{Shape, Token};

/// A day that begins here. Day first or month first: both are days.
pub(super) fn date<'t, 'a>(here: Cursor<'t, 'a>) -> Option<(Cursor<'t, 'a>, What)> {
    let sure = numbers(here).or_else(|| year_first(here)).or_else(|| day_month(here)).or_else(|| month_day(here));
    if let Some(end) = sure {
        return Some((end, Kind::Date.likely()));
    }
    let end = birth_year(here).or_else(|| two_numbers(here)).or_else(|| bare_day(here)).or_else(|| feast(here))?;
    Some((end, Kind::Date.possible()))
}

/// 12.11.2025, 12/11/25, 12 - 11 - 2025, 11/12/2025.
fn numbers<'t, 'a>(here: Cursor<'t, 'a>) -> Option<Cursor<'t, 'a>> {
    let first = here.peek()?.number()?;
    let here = here.one(|token| is_short(token, 1..=31))?;
    let separator = here.peek().filter(|token| ["/", ".", "-", "–"].contains(&token.text))?.text;
    let second = here.mark_of(separator)?;
    let month = second.peek()?.number()?;
    let end = second.next(|token| is_short(token, 1..=31))?.mark_of(separator)?.next(is_year)?;
    (first.min(month) <= 12).then_some(end)
}

/// 2025-11-12, with or without the time behind it.
fn year_first<'t, 'a>(here: Cursor<'t, 'a>) -> Option<Cursor<'t, 'a>> {
    let separator = here.one(is_long_year)?.peek().filter(|token| ["/", ".", "-"].contains(&token.text))?.text;
    let here = here.one(is_long_year)?.mark_of(separator)?.next(|token| is_short(token, 1..=12))?.mark_of(separator)?;
    let stamped =
        |token: &Token<'_>| token.shape == Shape::Code && token.folded.split_once('t').is_some_and(|(day, _)| day.len() == 2);
    let stamp = here.next(stamped).map(|hour| hour.maybe(|hour| hour.glued_mark(":")?.glued(|token| token.digits() > 1)));
    stamp.or_else(|| here.next(|token| is_short(token, 1..=31)))
}

/// 3 March, 3rd of March 2024, the third of March, 3-Mar-24.
fn day_month<'t, 'a>(here: Cursor<'t, 'a>) -> Option<Cursor<'t, 'a>> {
    let hyphened = |here: Cursor<'t, 'a>| {
        here.one(|token| is_short(token, 1..=31))?.glued_mark("-")?.glued(is_month)?.glued_mark("-")?.glued(is_year)
    };
    if let Some(end) = hyphened(here) {
        return Some(end);
    }
    let day = here.one(is_day).map(|here| here.maybe(|here| here.word("of")));
    let worded = || here.one(|token| token.has(Trait::OrdinalWord))?.word("of");
    let month = day.or_else(worded)?.next(is_month)?;
    Some(month.maybe(|here| year_behind(here.maybe(stop_behind_short))))
}

/// March 3, Mar. 3rd, 2024, March the 3rd.
fn month_day<'t, 'a>(here: Cursor<'t, 'a>) -> Option<Cursor<'t, 'a>> {
    let here = here.one(is_month)?.maybe(stop_behind_short).maybe(|here| here.word("the"));
    let day = here.next(is_day)?;
    // "May 3 people" is not a day, nor is "in March 10:30".
    let counted = day.peek().is_some_and(Token::can_be_counted);
    let timed = day.glued_mark(":").is_some();
    let small_word = here.back(1).is_some_and(|token| token.shape == Shape::Lower && token.has(Trait::Ordinary));
    (!(timed || counted && small_word)).then(|| day.maybe(year_behind))
}

/// "born in 1962".
fn birth_year<'t, 'a>(here: Cursor<'t, 'a>) -> Option<Cursor<'t, 'a>> {
    let cue = here.one(|token| token.is_one_of(&["born", "dob", "birth"]))?;
    cue.maybe(|here| here.word("in")).maybe(|here| here.mark(':')).begin().next(is_long_year)
}

/// What comes before "Day" or "Eve" where that is one day of the year.
const FEASTS: [&str; 19] = [
    "christmas",
    "boxing",
    "anzac",
    "australia",
    "invasion",
    "survival",
    "waitangi",
    "canada",
    "independence",
    "memorial",
    "veterans",
    "remembrance",
    "armistice",
    "bastille",
    "groundhog",
    "valentines",
    "patricks",
    "mothers",
    "fathers",
];

/// Christmas Day, New Year's Eve, Good Friday, Mother's Day.
fn feast<'t, 'a>(here: Cursor<'t, 'a>) -> Option<Cursor<'t, 'a>> {
    let owned = |token: &Token<'a>| token.possessive && token.is_one_of(&["mother", "father", "valentine", "patrick"]);
    let begins = |word: &'static str| here.one(move |token| token.folded == word);
    let saint = here.maybe(|_| begins("st").map(|here| here.maybe(|here| here.glued_mark("."))));
    let named = saint.one(|token| token.is_one_of(&FEASTS) || owned(token));
    let new_year = || begins("new")?.next(|token| token.is_one_of(&["year", "years"]));
    let day = named.or_else(new_year).and_then(|here| here.next(|token| token.is_one_of(&["day", "eve"])));
    let good_friday = || here.one(|token| token.text == "Good")?.word("friday");
    let easter = || begins("easter")?.next(|token| token.is_one_of(&["saturday", "sunday", "monday"]));
    let alone = || here.one(|token| token.is_one_of(&["halloween", "thanksgiving", "juneteenth"]));
    day.or_else(good_friday).or_else(easter).or_else(alone)
}

/// 3/11. A share (1/2, 24/7, 8/10) is not a day, unless a word says so, nor is the number of a flat: unit 4/12.
fn two_numbers<'t, 'a>(here: Cursor<'t, 'a>) -> Option<Cursor<'t, 'a>> {
    let first = here.peek()?.number()?;
    let middle = here.one(|token| is_short(token, 1..=31))?.glued_mark("/")?;
    let second = middle.peek()?.number()?;
    let end = middle.glued(|token| is_short(token, 1..=31))?;
    let said = here.word_before().is_some_and(|before| before.has(Trait::Dating));
    if here.word_before().is_some_and(|before| before.has(Trait::Dwelling)) || is_address(here) {
        return None;
    }
    let goes_on = end.glued_mark("/").is_some() || here.back(1).is_some_and(|before| before.is_mark('/'));
    (first.min(second) <= 12 && !goes_on && (said || !is_share(first, second))).then_some(end)
}

fn is_share(first: u32, second: u32) -> bool {
    matches!(second, 5 | 10) || first == second || first < second && second <= 4 || (first, second) == (24, 7)
}

/// "on the 3rd", "Friday 14th", where nothing is counted.
fn bare_day<'t, 'a>(here: Cursor<'t, 'a>) -> Option<Cursor<'t, 'a>> {
    let the = here.word_before().is_some_and(|before| before.folded == "the");
    let lead = if the { here.back(2) } else { here.word_before() }?;
    let end = here.one(is_ordinal).filter(|_| lead.has_any(&[Trait::Dating, Trait::Weekday]))?;
    let counts = end.peek().is_some_and(|token| token.is_word() && !token.has(Trait::Function));
    (!counts).then_some(end)
}

/// The full stop of "Mar."
fn stop_behind_short<'t, 'a>(here: Cursor<'t, 'a>) -> Option<Cursor<'t, 'a>> {
    let short = |month: &Token<'_>| month.text.len() <= 4 && !month.is_one_of(&["may", "june", "july"]);
    here.glued_mark(".").filter(|_| here.back(1).is_some_and(short))
}

/// A year behind a day and a month.
fn year_behind<'t, 'a>(here: Cursor<'t, 'a>) -> Option<Cursor<'t, 'a>> {
    here.maybe(|here| here.mark(',')).next(is_long_year)
}

fn is_short(token: &Token<'_>, among: std::ops::RangeInclusive<u32>) -> bool {
    token.text.len() <= 2 && token.number().is_some_and(|number| among.contains(&number))
}

fn is_long_year(token: &Token<'_>) -> bool {
    token.text.len() == 4 && token.number().is_some_and(|number| (1880..2100).contains(&number))
}

fn is_year(token: &Token<'_>) -> bool {
    is_long_year(token) || (token.text.len() == 2 && token.number().is_some())
}

fn is_ordinal(token: &Token<'_>) -> bool {
    token.ordinal().is_some_and(|day| (1..=31).contains(&day))
}

fn is_day(token: &Token<'_>) -> bool {
    is_short(token, 1..=31) || is_ordinal(token)
}

fn is_month(token: &Token<'_>) -> bool {
    token.has(Trait::Month)
}

#[cfg(test)]
mod tests {
    use super::super::find::found;
    use super::*;

    #[test]
    fn exact_days_are_found() {
        let check = |text, expect: &[&str]| assert_eq!(found(text, Kind::Date), expect, "{text}");
        check("seen 12.11.2025, 12/11/25 and 11/23/2025", &["12.11.2025", "12/11/25", "11/23/2025"]);
        check("at 2025-11-12 or 2025-11-12T10:30", &["2025-11-12", "2025-11-12T10:30"]);
        check("the 3rd of March, 3 March 2024, March 3rd, 3-Mar-24", &["3rd of March", "3 March 2024", "March 3rd", "3-Mar-24"]);
        check("the third of March and June 3, 2014.", &["third of March", "June 3, 2014"]);
        check("court on 3/11, back on the 4th. Then Friday 14th", &["3/11", "4th", "14th"]);
        check("born in 1962", &["1962"]);
        check("Christmas Day, new year's eve, St. Patrick's Day", &["Christmas Day", "new year's eve", "St. Patrick's Day"]);
        check("Mother's Day, Good Friday and Halloween. At Christmas", &["Mother's Day", "Good Friday", "Halloween"]);
        check("unit 4/12 Smith St, 4/12 Smith St, unit 4/12. A good friday, his mother's day off", &["mother's day"]);
        check("In May, on Friday, in 2009, 24/7, 1/2, 8/10, half of March. 3 came", &[]);
        check("may 3 people come, the 3rd time, on the 3rd floor", &[]);
    }
}
