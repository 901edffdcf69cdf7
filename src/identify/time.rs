//! Times of day: 2:40pm, half past two.

use super::Kind;
use super::scan::{Cursor, What};
use super::text::{Shape, Token};

/// A time that begins here.
pub(super) fn time<'t, 'a>(here: Cursor<'t, 'a>) -> Option<(Cursor<'t, 'a>, What)> {
    let end = clock(here).or_else(|| hour(here)).or_else(|| hundred(here)).or_else(|| spoken(here))?;
    Some((end, Kind::Time.possible()))
}

/// 14:40, 2:40pm, 2.40 pm.
fn clock<'t, 'a>(here: Cursor<'t, 'a>) -> Option<Cursor<'t, 'a>> {
    let hours = here.one(is_hour)?;
    let minutes = hours.glued_mark(":.")?;
    if let Some(end) = minutes.glued(|token| half(token).is_some_and(|digits| digits.len() == 2)) {
        return Some(end);
    }
    let end = minutes.glued(|token| token.text.len() == 2 && token.number().is_some_and(|number| number < 60))?;
    let halved = end.maybe(half_of_day);
    let is_time = halved.read().len() > end.read().len() || hours.glued_mark(":").is_some();
    let seconds = end.glued_mark(":").and_then(|further| further.glued(|token| token.text.len() == 2 && token.number().is_some()));
    is_time.then_some(seconds.unwrap_or(halved))
}

/// 2pm, 2 pm, 2 o'clock.
fn hour<'t, 'a>(here: Cursor<'t, 'a>) -> Option<Cursor<'t, 'a>> {
    here.one(|token| half(token).is_some_and(|digits| digits.len() <= 2)).or_else(|| {
        let here = here.one(|token| is_hour(token) || is_spoken_hour(token))?;
        here.word("o'clock").or_else(|| half_of_day(here))
    })
}

/// 1430 hrs.
fn hundred<'t, 'a>(here: Cursor<'t, 'a>) -> Option<Cursor<'t, 'a>> {
    here.one(|token| token.text.len() == 4 && token.number().is_some_and(|number| number < 2400 && number % 100 < 60))?
        .next(|token| token.is_one_of(&["hrs", "hours", "h"]))
}

/// Half past two, quarter to three, ten past 4.
fn spoken<'t, 'a>(here: Cursor<'t, 'a>) -> Option<Cursor<'t, 'a>> {
    let part = here
        .one(|token| token.is_one_of(&["half", "quarter"]))
        .and_then(|here| here.next(|token| token.is_one_of(&["past", "to"])));
    // "ten to two" may be people.
    let minutes = || here.one(|token| is_hour(token) || token.spelled().is_some())?.word("past");
    part.or_else(minutes)?.next(|token| is_spoken_hour(token) || is_hour(token))
}

/// am, p.m.
fn half_of_day<'t, 'a>(here: Cursor<'t, 'a>) -> Option<Cursor<'t, 'a>> {
    let dotted = || here.next(|token| token.is_one_of(&["a", "p"]))?.glued_mark(".")?.glued(|token| token.folded == "m");
    // Its last full stop may be the sentence's.
    let stop = |here: Cursor<'t, 'a>| here.glued_mark(".").filter(|end| end.peek().is_some_and(|next| next.shape == Shape::Lower));
    here.next(|token| token.is_one_of(&["am", "pm"])).or_else(|| Some(dotted()?.maybe(stop)))
}

/// The digits before an `am` or `pm` glued to them.
fn half<'t>(token: &'t Token<'_>) -> Option<&'t str> {
    let digits = token.folded.strip_suffix("am").or_else(|| token.folded.strip_suffix("pm"))?;
    (!digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(digits)
}

fn is_hour(token: &Token<'_>) -> bool {
    token.text.len() <= 2 && token.number().is_some_and(|number| number < 24)
}

fn is_spoken_hour(token: &Token<'_>) -> bool {
    token.spelled().is_some_and(|hour| hour <= 12)
}

#[cfg(test)]
mod tests {
    use super::super::find::found;
    use super::*;

    #[test]
    fn times_of_day_are_found() {
        let check = |text, expect: &[&str]| assert_eq!(found(text, Kind::Time), expect, "{text}");
        check("at 2:40pm, 14:40:05 and 2.40 pm", &["2:40pm", "14:40:05", "2.40 pm"]);
        check("2pm, 2 p.m. today, eight o'clock, 1430 hrs", &["2pm", "2 p.m.", "eight o'clock", "1430 hrs"]);
        check("half past two, quarter to 3, ten past four", &["half past two", "quarter to 3", "ten past four"]);
        check("from one to two people, 3.50 dollars, 1:3, I am 2", &[]);
    }
}
