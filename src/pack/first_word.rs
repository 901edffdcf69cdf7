//! The first word of a file, which says what it holds.

use std::ops::Range;

/// Whether a file is an overlay and not a pack.
pub fn is_overlay(text: &str) -> bool {
    text.get(first_word(text)) == Some("Overlay")
}

/// Where a file says that it is a framework and not a pack, if it does.
pub(super) fn framework(text: &str) -> Option<Range<usize>> {
    Some(first_word(text)).filter(|word| text.get(word.clone()) == Some("Framework"))
}

/// Where the first word stands that is not in a comment.
fn first_word(text: &str) -> Range<usize> {
    let mut at = text.len() - text.trim_start_matches('\u{feff}').len();
    for line in text.get(at..).unwrap_or_default().split_inclusive('\n') {
        let written = line.trim_start();
        if !written.is_empty() && !written.starts_with("//") {
            let from = at + line.len() - written.len();
            let word = written.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
            return from..from + word.len();
        }
        at += line.len();
    }
    at..at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_passed_over() {
        let check = |text: &str, expect| assert_eq!(text.get(first_word(text)), Some(expect), "{text}");
        check("\u{feff}// Overlay\n\n  Framework (id: \"a\")", "Framework");
        check("Overlay(", "Overlay");
        check("(id: 1)", "");
        check("", "");
    }
}
