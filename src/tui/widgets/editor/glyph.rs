//! One sign as a reader sees it (a letter with its marks, a flag, a family): how wide it stands, and where a row may end.

use std::borrow::Cow;

use ratatui::buffer::CellWidth;
use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

use crate::base::text;

/// Tabs lead to the next multiple of so many columns.
const TAB: usize = 4;

/// What is drawn for a grapheme: itself, or a picture of it where it could steer the terminal.
pub(super) fn shown(grapheme: &str) -> Cow<'_, str> {
    // The range holds all that turns the reading direction, and a few signs that do no harm.
    let steers = |c: char| c.is_control() || ('\u{202a}'..='\u{2069}').contains(&c);
    if grapheme.chars().any(steers) { text::shown(grapheme).into() } else { grapheme.into() }
}

/// How many columns a grapheme takes that begins at `column`: what ratatui gives it, and for a tab the way to the next stop.
pub(super) fn width(grapheme: &str, column: usize) -> usize {
    match grapheme {
        "\t" => TAB - column % TAB,
        one_byte if one_byte.len() == 1 => 1,
        grapheme => shown(grapheme).cell_width().into(),
    }
}

/// How many bytes of `rest` stand on a row of `columns`: up to the last place where a row may end, else as many graphemes as
/// fit, and always at least one. Spaces at the end of a row stay on it, however many.
///
/// It looks no further than the first grapheme that does not fit.
pub(super) fn row_len(rest: &str, columns: usize) -> usize {
    let mut column = 0;
    let mut last_gap = None;
    let mut before = "";
    for (at, grapheme) in rest.grapheme_indices(true) {
        if is_gap(before, grapheme) {
            last_gap = Some(at);
        }
        let wide = width(grapheme, column);
        if at > 0 && !is_space(grapheme) && column + wide > columns {
            return last_gap.unwrap_or(at);
        }
        column += wide;
        before = grapheme;
    }
    rest.len()
}

/// Whether a row may end between these two graphemes: after spaces, between the parts of a hyphenated word, and around signs of
/// scripts written without spaces; but brackets and what closes a sentence stay where they belong.
fn is_gap(before: &str, after: &str) -> bool {
    const OPENING: &str = "「『【〈《（“‘";
    const CLOSING: &str = "、。，．！？：；）」』】〉》”’ー々…";
    if before.is_empty() || is_space(after) {
        return false;
    }
    let hyphenated = matches!(before, "-" | "–" | "—") && after.starts_with(char::is_alphabetic);
    let spaceless = (is_wide(before) || is_wide(after)) && !OPENING.contains(before) && !CLOSING.contains(after);
    is_space(before) || hyphenated || spaceless
}

fn is_wide(grapheme: &str) -> bool {
    grapheme.len() > 1 && width(grapheme, 0) > 1
}

/// What may reach beyond the end of a row, as there is nothing of it to see.
pub(super) fn is_space(grapheme: &str) -> bool {
    matches!(grapheme, " " | "\t" | "\u{3000}")
}

/// The place behind the grapheme at `at`, in bytes. From inside a grapheme it leads to its end.
pub(super) fn next(line: &str, at: usize) -> usize {
    GraphemeCursor::new(at, line.len(), true).next_boundary(line, 0).ok().flatten().unwrap_or(line.len())
}

/// The place before the grapheme that ends at `at`, in bytes. From inside a grapheme it leads to its beginning.
pub(super) fn previous(line: &str, at: usize) -> usize {
    GraphemeCursor::new(at, line.len(), true).prev_boundary(line, 0).ok().flatten().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_end_at_gaps() {
        let check = |line: &str, columns, expect: &str| {
            assert_eq!(line.split_at(row_len(line, columns)).0, expect, "{line:?} at {columns}");
        };
        check("one two three", 7, "one two ");
        check("one two   three", 7, "one two   ");
        check("one twofold", 7, "one ");
        check("wait, stop", 4, "wait");
        check("so long, then", 7, "so ");
        check("well-being", 7, "well-");
        check("at -5 now", 4, "at ");
        check("abcdefgh", 3, "abc");
        check("東京で散歩", 5, "東京");
        check("散歩した。", 8, "散歩し");
        check("a👩‍👩‍👧b", 2, "a");
        check("👩‍👩‍👧", 1, "👩‍👩‍👧");
        check("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}e\u{301}");
        check("\tx", 4, "\t");
        check("", 0, "");
    }

    #[test]
    fn graphemes_stand_as_wide_as_they_are_drawn() {
        let check = |grapheme, column, expect| assert_eq!(width(grapheme, column), expect, "{grapheme:?} at {column}");
        check("a", 0, 1);
        check("東", 0, 2);
        check("👨‍👩‍👧", 0, 2);
        check("🇦🇺", 0, 2);
        check("e\u{301}", 0, 1);
        check("\u{200b}", 0, 0);
        check("\t", 0, 4);
        check("\t", 3, 1);
        check("\u{1b}", 0, 1);
        check("\r", 0, 1);
        check("\u{202e}", 0, 1);
    }

    #[test]
    fn steps_go_from_grapheme_to_grapheme() {
        let line = "a👨‍👩‍👧🇦🇺हि";
        let mut at = 0;
        for grapheme in line.graphemes(true) {
            let end = at + grapheme.len();
            assert_eq!((next(line, at), previous(line, end)), (end, at), "{grapheme}");
            at = end;
        }
        assert_eq!((next("", 0), previous("", 0)), (0, 0));
    }
}
