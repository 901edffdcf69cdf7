//! What was typed, as the paragraphs a word processor or a printer knows, and the direction they run in.

use crate::base::text;

/// Signs that have no place in XML and show nothing.
const NO_SIGN: [char; 2] = ['\u{fffe}', '\u{ffff}'];

/// The paragraphs of `text`, which end where an empty line stands. Lines stay where the person ended them, behind their
/// indentation. Nothing that says nothing is a paragraph.
pub(super) fn paragraphs(text: &str) -> Vec<String> {
    let shown = text::shown(text).replace(NO_SIGN, "\u{fffd}");
    let mut paragraphs = vec![String::new()];
    for line in shown.split('\n').map(str::trim_end) {
        match paragraphs.last_mut() {
            Some(last) if !line.is_empty() => {
                if !last.is_empty() {
                    last.push('\n');
                }
                last.push_str(line);
            }
            _ => paragraphs.push(String::new()),
        }
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs
}

/// The same for what stands on one line.
pub(super) fn one_line(text: &str) -> String {
    text::one_line(&text::shown(text)).replace(NO_SIGN, "\u{fffd}")
}

/// Whether `text` begins in a script that runs from right to left.
pub(super) fn runs_left(text: &str) -> bool {
    text.chars().find_map(direction) == Some(true)
}

/// The stretches of `text` and whether each runs from right to left. What has no direction of its own, such as a space or a full
/// stop, goes along with both its neighbours, or with the whole text where they differ.
pub(super) fn stretches(text: &str) -> Vec<(bool, String)> {
    let whole = runs_left(text);
    let mut stretches: Vec<(bool, String)> = Vec::new();
    let mut put = |left: bool, words: &str| match stretches.last_mut() {
        Some((last, stretch)) if *last == left => stretch.push_str(words),
        _ if words.is_empty() => {}
        _ => stretches.push((left, words.to_owned())),
    };
    let mut before = whole;
    let mut between = String::new();
    for c in text.chars() {
        let Some(left) = direction(c) else {
            between.push(c);
            continue;
        };
        put(if left == before { left } else { whole }, &between);
        between.clear();
        put(left, c.encode_utf8(&mut [0; 4]));
        before = left;
    }
    put(whole, &between);
    stretches
}

/// Whether a sign runs from right to left, where it has a direction: a letter of one of the blocks that Unicode keeps for such scripts.
fn direction(c: char) -> Option<bool> {
    let left = matches!(
        c,
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}'
    );
    (c.is_alphabetic() || c == '\u{200f}').then_some(left || c == '\u{200f}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_empty_line_ends_a_paragraph() {
        let check = |typed: &str, expect: &[&str]| assert_eq!(paragraphs(typed), expect, "{typed:?}");
        check("one\n  two  \n\n\n three\n", &["one\n  two", " three"]);
        check(" \n\n", &[]);
        check("a\u{ffff}\u{1b}", &["a\u{fffd}␛"]);
    }

    #[test]
    fn every_stretch_has_one_direction() {
        let check = |text: &str, expect: &[(bool, &str)]| {
            let found = stretches(text);
            let found: Vec<_> = found.iter().map(|(left, words)| (*left, words.as_str())).collect();
            assert_eq!(found, expect, "{text:?}");
        };
        check("We talked.", &[(false, "We talked.")]);
        check("1. مرحبا hello.", &[(true, "1. مرحبا "), (false, "hello"), (true, ".")]);
        check("He said שלום, חבר, and left.", &[(false, "He said "), (true, "שלום, חבר"), (false, ", and left.")]);
        check("", &[]);
        assert!(runs_left("“ مرحبا”") && !runs_left("a مرحبا") && !runs_left("123"));
    }

    proptest! {
        #[test]
        fn no_sign_is_left_out(text in ".{0,40}") {
            let joined: String = stretches(&text).into_iter().map(|(_, words)| words).collect();
            prop_assert_eq!(joined, text);
        }
    }
}
