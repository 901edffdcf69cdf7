//! The first word of a file, which says what it holds.

/// Whether a file is an overlay and not a pack.
pub fn is_overlay(text: &str) -> bool {
    first_word(text) == "Overlay"
}

/// Whether a file is a framework and not a pack.
pub fn is_framework(text: &str) -> bool {
    first_word(text) == "Framework"
}

/// The first word that is not in a comment.
fn first_word(text: &str) -> &str {
    let mut lines = text.trim_start_matches('\u{feff}').lines().map(str::trim_start);
    let written = lines.find(|line| !line.is_empty() && !line.starts_with("//")).unwrap_or_default();
    written.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_passed_over() {
        let check = |text, expect| assert_eq!(first_word(text), expect, "{text}");
        check("\u{feff}// Overlay\n\n  Framework (id: \"a\")", "Framework");
        check("Overlay(", "Overlay");
        check("(id: 1)", "");
        check("", "");
    }
}
