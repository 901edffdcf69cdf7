//! Text as it comes in, as it is safe to show, and as it fits a width.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// What was typed, pasted or piped, with line ends made `\n` and other control characters left out (tabs stay).
/// Every other character stays as it came.
pub fn tidy(typed: &str) -> String {
    let mut tidy = String::with_capacity(typed.len());
    let mut chars = typed.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                if chars.peek() != Some(&'\n') {
                    tidy.push('\n');
                }
            }
            // Next line, vertical tab and form feed end a line too.
            '\u{85}' | '\u{b}' | '\u{c}' => tidy.push('\n'),
            '\n' | '\t' => tidy.push(c),
            c if c.is_control() => {}
            c => tidy.push(c),
        }
    }
    tidy
}

/// The same on one line: ends of lines and tabs become spaces.
pub fn one_line(typed: &str) -> String {
    tidy(typed).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text with each control character but `\n` and tab shown as its picture (␛ for escape), so that nothing stored in a
/// file can steer a terminal.
pub fn shown(stored: &str) -> String {
    stored
        .chars()
        .map(|c| match c {
            '\n' | '\t' => c,
            '\u{7f}' => '\u{2421}',
            c if c < ' ' => char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}'),
            c if c.is_control() || is_override(c) => '\u{fffd}',
            c => c,
        })
        .collect()
}

/// Whether a character could steer a terminal: a control character that is not a line end or a tab, or a mark that turns the reading
/// direction.
pub fn steers(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\t') || is_override(c)
}

/// Marks that turn the reading direction of everything behind them.
fn is_override(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// How many columns `text` takes on a terminal.
pub fn width(text: &str) -> usize {
    text.width()
}

/// The lines of `text` broken so that none is wider than `columns` (at least 1), at spaces where there are any. A space at a
/// break is dropped, every other character is kept, and an empty line stays one. A grapheme wider than `columns` stands alone.
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    let columns = columns.max(1);
    text.split('\n').flat_map(|line| wrap_line(&line.replace('\t', "    "), columns)).collect()
}

/// The same, at most so many lines (at least 1); where there would be more, the last ends with an ellipsis.
pub fn wrap_at_most(text: &str, columns: usize, most: usize) -> Vec<String> {
    let mut lines = wrap(text, columns);
    if lines.len() > most.max(1) {
        lines.truncate(most.max(1));
        if let Some(last) = lines.last_mut() {
            *last = format!("{}…", cut(last, columns.saturating_sub(1)).trim_end_matches('…'));
        }
    }
    lines
}

fn wrap_line(line: &str, columns: usize) -> Vec<String> {
    let mut rows = Vec::new();
    let mut row = String::new();
    let mut room = columns;
    for piece in line.split_word_bounds() {
        let wide = width(piece);
        if wide <= room {
            room -= wide;
            row.push_str(piece);
            continue;
        }
        if piece.trim().is_empty() {
            // The spaces a row ends with are what the break stands for.
            rows.push(std::mem::take(&mut row));
            room = columns;
            continue;
        }
        carry_over(&mut rows, &mut row, piece);
        room = columns.saturating_sub(width(&row));
        for grapheme in piece.graphemes(true) {
            let wide = width(grapheme);
            if wide > room && !row.is_empty() {
                rows.push(std::mem::take(&mut row));
                room = columns;
            }
            room = room.saturating_sub(wide);
            row.push_str(grapheme);
        }
    }
    rows.push(row);
    rows
}

/// Ends `row` before `piece`. Punctuation does not begin a row: what it belongs to comes along. Nor does what opens end one, such as
/// a quotation mark before a word.
fn carry_over(rows: &mut Vec<String>, row: &mut String, piece: &str) {
    let clings = !piece.chars().next().is_some_and(char::is_alphanumeric);
    let last_word = row.rsplit(' ').next().unwrap_or_default();
    let opens = !last_word.is_empty() && !last_word.contains(char::is_alphanumeric);
    let last_space = row.rfind(' ').filter(|_| clings || opens).map(|at| at + 1);
    let tail = last_space.map(|at| row.split_off(at)).unwrap_or_default();
    if tail.is_empty() || row.trim().is_empty() {
        row.push_str(&tail);
        if !row.is_empty() {
            rows.push(trimmed(std::mem::take(row)));
        }
    } else {
        rows.push(trimmed(std::mem::take(row)));
        *row = tail;
    }
}

fn trimmed(mut row: String) -> String {
    row.truncate(row.trim_end_matches(' ').len());
    row
}

/// The beginning of `text` on one line, at most `columns` wide, with an ellipsis where something was left off. No more is looked
/// at than could fit: an answer may be a megabyte.
pub fn cut(text: &str, columns: usize) -> String {
    let mut line = String::new();
    let mut room = columns;
    for (number, word) in text.split_whitespace().enumerate() {
        for grapheme in (number > 0).then_some(" ").into_iter().chain(word.graphemes(true)) {
            let wide = width(grapheme);
            if wide > room {
                return with_ellipsis(line, columns);
            }
            room -= wide;
            line.push_str(grapheme);
        }
    }
    line
}

/// The end of `text` on one line, at most `columns` wide, with an ellipsis where something was left off before it.
pub fn cut_front(text: &str, columns: usize) -> String {
    let mut kept = Vec::new();
    let mut room = columns;
    for (number, word) in text.split_whitespace().rev().enumerate() {
        for grapheme in (number > 0).then_some(" ").into_iter().chain(word.graphemes(true).rev()) {
            let wide = width(grapheme);
            if wide > room {
                while room == 0
                    && let Some(first) = kept.pop()
                {
                    room += width(first);
                }
                let end: String = kept.into_iter().rev().collect();
                return if columns == 0 { end } else { format!("…{}", end.trim_start()) };
            }
            room -= wide;
            kept.push(grapheme);
        }
    }
    kept.into_iter().rev().collect()
}

/// `line`, shortened until an ellipsis fits behind it on `columns`.
fn with_ellipsis(mut line: String, columns: usize) -> String {
    if columns == 0 {
        return String::new();
    }
    while width(&line) >= columns {
        let last = line.grapheme_indices(true).next_back().map_or(0, |(at, _)| at);
        line.truncate(last);
    }
    trimmed(line) + "…"
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn line_ends_become_one_kind_and_controls_are_left_out() {
        assert_eq!(tidy("a\r\nb\rc\nd"), "a\nb\nc\nd");
        assert_eq!(tidy("a\u{1b}[31mb\0\u{7f}\t\u{85}c"), "a[31mb\t\nc");
        assert_eq!(tidy("👩‍👩‍👧 e\u{301} हिन्दी"), "👩‍👩‍👧 e\u{301} हिन्दी");
    }

    #[test]
    fn nothing_shown_steers_a_terminal() {
        assert_eq!(shown("\u{1b}]0;x\u{7}\n\u{9b}2J\u{202e}"), "␛]0;x␇\n\u{fffd}2J\u{fffd}");
    }

    #[test]
    fn what_is_not_all_ends_with_an_ellipsis() {
        let check = |text: &str, most, expect: &[&str]| assert_eq!(wrap_at_most(text, 8, most), expect, "{text:?} on {most}");
        check("one two three", 2, &["one two", "three"]);
        check("one two three", 1, &["one two…"]);
        check("one two three four", 2, &["one two", "three…"]);
        check("one", 0, &["one"]);
    }

    #[test]
    fn text_breaks_at_spaces() {
        let check = |text: &str, columns, expect: &[&str]| assert_eq!(wrap(text, columns), expect, "{text:?} at {columns}");
        check("one two three", 7, &["one two", "three"]);
        check("one two three", 8, &["one two", "three"]);
        check("", 5, &[""]);
        check("a\n\nb", 5, &["a", "", "b"]);
        check("abcdefgh", 3, &["abc", "def", "gh"]);
        check("wait, stop", 4, &["wait", ",", "stop"]);
        check("so long, then", 7, &["so", "long,", "then"]);
        check("say \"stop\"", 6, &["say", "\"stop\""]);
        check("東京で散歩", 5, &["東京", "で散", "歩"]);
        check("a👩‍👩‍👧b", 2, &["a", "👩‍👩‍👧", "b"]);
    }

    #[test]
    fn a_cut_line_says_so() {
        assert_eq!(cut("We mostly talked about dogs.", 12), "We mostly t…");
        assert_eq!(cut("short", 12), "short");
        assert_eq!(cut("two\nlines", 12), "two lines");
        assert_eq!(cut(&"word ".repeat(1_000_000), 9), "word wor…");
        assert_eq!(cut("x", 0), "");
        assert_eq!(cut_front("We mostly talked about dogs.", 12), "…about dogs.");
        assert_eq!(cut_front("short\n one", 12), "short one");
        assert_eq!(cut_front(&"word ".repeat(1_000_000), 9), "…ord word");
        assert_eq!(cut_front("x", 0), "");
    }

    proptest! {
        #[test]
        fn wrapping_keeps_every_word_and_the_width(text in "[a-z ,.é東\n]{0,80}", columns in 2usize..30) {
            let rows = wrap(&text, columns);
            for row in &rows {
                prop_assert!(width(row) <= columns, "{row:?}");
            }
            let kept: String = rows.concat().split_whitespace().collect();
            let typed: String = text.split_whitespace().collect();
            prop_assert_eq!(kept, typed);
        }

        #[test]
        fn any_text_can_be_wrapped_cut_and_shown(text in any::<String>(), columns in 0usize..50) {
            let rows = wrap(&text, columns);
            prop_assert!(!rows.is_empty());
            prop_assert!(width(&cut(&text, columns)) <= columns);
            prop_assert!(width(&cut_front(&text, columns)) <= columns);
            prop_assert!(!shown(&text).contains(|c: char| c.is_control() && c != '\n' && c != '\t'));
            prop_assert_eq!(tidy(&tidy(&text)), tidy(&text));
        }
    }
}
