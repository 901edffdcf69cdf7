//! One slip of a key anywhere in a pack is told once, in the line it was made.

use std::ops::Range;

use aftershift::pack::{Finding, Severity, check, place};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::{BUILT_IN, SHELF};

/// Where a key can slip in a pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Opens,
    Closes,
    TextBegins,
    TextEnds,
    WithinText,
    Comma,
    Colon,
    Underscore,
    LineEnd,
}

/// What stands there instead; `twice` is what stood there again, and `other` another bracket.
const SLIPS: [(Place, &[&str]); 9] = [
    (Place::Opens, &["", "twice", "other"]),
    (Place::Closes, &["", "twice", "other"]),
    (Place::TextBegins, &["", "“", "\"\""]),
    (Place::TextEnds, &["", "”", "\"\""]),
    (Place::WithinText, &[" \"so\" ", "\" "]),
    (Place::Comma, &["", ",,", ";", ".", ":"]),
    (Place::Colon, &["", " =", "::", ";", ","]),
    (Place::Underscore, &["", " ", "-"]),
    (Place::LineEnd, &["\n# a note (so)\n", "\n;\n"]),
];

/// The bytes of a pack where a key can slip so, each with the byte of the bracket that stands for it at the other end.
fn places(text: &str, place: Place) -> Vec<(Range<usize>, usize)> {
    let mut found = Vec::new();
    let mut open = Vec::new();
    let (mut within, mut escaped) = (false, false);
    for (at, c) in text.char_indices() {
        let mut is = |wanted: Place, other: usize| {
            if place == wanted {
                found.push((at..at + 1, other));
            }
        };
        match c {
            _ if escaped => escaped = false,
            '\\' if within => escaped = true,
            '"' => {
                is(if within { Place::TextEnds } else { Place::TextBegins }, at);
                within = !within;
            }
            ' ' if within => is(Place::WithinText, at),
            _ if within => {}
            '(' | '[' => open.push(at),
            ')' | ']' => {
                let opens = open.pop().unwrap();
                is(Place::Closes, opens);
                if place == Place::Opens {
                    found.push((opens..opens + 1, at));
                }
            }
            ',' => is(Place::Comma, at),
            ':' => is(Place::Colon, at),
            '_' => is(Place::Underscore, at),
            '\n' => is(Place::LineEnd, at),
            _ => {}
        }
    }
    found
}

/// What stands in the way of a pack.
fn in_the_way(text: &str) -> Vec<Finding> {
    check(text, &SHELF).findings.into_iter().filter(|finding| finding.rule.severity() == Severity::Error).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) })]

    #[test]
    fn it_is_told_once_where_it_was_made(which in any::<Index>(), slip in select(SLIPS.as_slice()), sign in any::<Index>(), at in any::<Index>()) {
        let pack: &String = which.get(BUILT_IN.as_slice());
        let (kind, signs) = slip;
        let places = places(pack, kind);
        prop_assume!(!places.is_empty());
        let (span, other) = places[at.index(places.len())].clone();
        let was = &pack[span.clone()];
        let sign = match (signs[sign.index(signs.len())], was) {
            ("twice", was) => was.repeat(2),
            ("other", "(") => "[".to_owned(),
            ("other", "[") => "(".to_owned(),
            ("other", ")") => "]".to_owned(),
            ("other", _) => ")".to_owned(),
            (sign, _) => sign.to_owned(),
        };
        let mut text = pack.clone();
        text.replace_range(span.clone(), &sign);
        let found = in_the_way(&text);
        // What happens to be a pack all the same is no slip.
        prop_assume!(!found.is_empty());
        prop_assert_eq!(found.len(), 1, "{:?}", found);
        let line = |byte| place(&text, byte).0;
        let other = if other > span.start { other + sign.len() - span.len() } else { other };
        let told = line(found[0].span.start);
        let next = matches!(kind, Place::Opens | Place::LineEnd);
        prop_assert!([line(span.start), line(other)].contains(&told) || (next && told == line(span.start) + 1), "{:?}", found);
    }
}
