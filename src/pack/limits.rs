//! The limits of a number out of what people write in one cell: "1-10", "1 to 10", "0 | 10".

use crate::model::Limits;

/// What may stand between the least and the most.
const BETWEEN: [&str; 11] = ["|", "\n", "..", "–", "—", "−", "-", ",", ";", "to", "and"];

/// What may stand before both.
const BEFORE: [&str; 2] = ["from", "between"];

/// The limits a cell names: its least and its most, or each number from one to the other.
pub(super) fn limits(cell: &str) -> Option<Limits> {
    let written = cell.trim().to_lowercase();
    let bare = BEFORE.iter().find_map(|before| written.strip_prefix(before)).unwrap_or(&written).trim();
    pair(bare).or_else(|| each(bare))
}

/// The limits that an `XLSForm` sets to an answer, such as `. >= 1 and . <= 10`; what it leaves open is as in `otherwise`.
pub(super) fn constraint(words: &str, otherwise: Limits) -> Option<Limits> {
    words.split(" and ").try_fold(otherwise, |limits, part| {
        let test = part.trim().strip_prefix('.')?.trim_start();
        let bound = test.trim_start_matches(['<', '>', '=']);
        let number = bound.trim().parse::<i64>().ok()?;
        match test.strip_suffix(bound)? {
            ">=" => Some(Limits { least: number, ..limits }),
            ">" => Some(Limits { least: number.checked_add(1)?, ..limits }),
            "<=" => Some(Limits { most: number, ..limits }),
            "<" => Some(Limits { most: number.checked_sub(1)?, ..limits }),
            _ => None,
        }
    })
}

fn pair(written: &str) -> Option<Limits> {
    let (least, rest) = number(written)?;
    let rest = rest.trim_start_matches(' ');
    let most = BETWEEN.iter().find_map(|between| rest.strip_prefix(between))?;
    match number(most.trim())? {
        (most, "") => Some(Limits { least, most }),
        _ => None,
    }
}

/// "1 | 2 | 3".
fn each(written: &str) -> Option<Limits> {
    let numbers: Vec<i64> = written.split(['|', '\n', ',', ';']).map(|part| part.trim().parse().ok()).collect::<Option<_>>()?;
    let in_order = numbers.windows(2).all(|two| matches!(two, [one, next] if one.checked_add(1) == Some(*next)));
    match numbers.as_slice() {
        [least, .., most] if in_order => Some(Limits { least: *least, most: *most }),
        _ => None,
    }
}

/// The number a text begins with, and what stands behind it.
fn number(text: &str) -> Option<(i64, &str)> {
    let signed = text.strip_prefix(['-', '−']);
    let digits = signed.unwrap_or(text);
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    let (number, rest) = digits.split_at_checked(end)?;
    let number: i64 = number.parse().ok()?;
    Some((if signed.is_some() { -number } else { number }, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_may_set_limits() {
        let otherwise = Limits { least: 0, most: 1_000 };
        let check = |words: &str, expect: Option<(i64, i64)>| {
            assert_eq!(constraint(words, otherwise).map(|limits| (limits.least, limits.most)), expect, "{words}");
        };
        check(". >= 1 and . <= 10", Some((1, 10)));
        check(".>0 and .<11", Some((1, 10)));
        check(". <= 5", Some((0, 5)));
        for words in ["", ". = 5", ". <= ${q}", ". >= 1 or . <= 10", "regex(., 'a')", ". >= 1 and . != 4"] {
            check(words, None);
        }
    }

    #[test]
    fn people_write_a_range_in_many_ways() {
        let check = |cell: &str, expect: Option<(i64, i64)>| {
            assert_eq!(limits(cell).map(|limits| (limits.least, limits.most)), expect, "{cell}");
        };
        for cell in ["1-10", "1 - 10", "1–10", "1 to 10", "1 TO 10", "from 1 to 10", "between 1 and 10", "1 | 10", "1\n10", "1..10"]
        {
            check(cell, Some((1, 10)));
        }
        check("1|2|3|4", Some((1, 4)));
        check("1, 2, 3", Some((1, 3)));
        check("-5 to 5", Some((-5, 5)));
        check("-5--1", Some((-5, -1)));
        check("10 | 1", Some((10, 1)));
        for cell in
            ["", "10", "a few", "1 (low) to 10 (high)", "0 | 5 | 10", "1-10-20", "10-Jan", "1.5 to 2", "99999999999999999999 to 1"]
        {
            check(cell, None);
        }
    }
}
