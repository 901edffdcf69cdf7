//! One line as it was written, and the rows it breaks into at the width of the page.

use std::cell::RefCell;
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::glyph;

/// A line without its end, and where its rows begin, as far as anyone has asked.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    text: String,
    rows: RefCell<Rows>,
}

/// Where rows begin, in bytes, at a width. The first begins at 0.
#[derive(Clone, Debug, Default)]
struct Rows {
    /// The width in columns; 0 while the line has never been seen.
    columns: usize,
    starts: Vec<usize>,
}

impl From<&str> for Line {
    fn from(text: &str) -> Self {
        Self { text: text.into(), rows: RefCell::default() }
    }
}

impl Line {
    /// The line as it was written.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Puts `with` in the place of `range` (bytes, between characters) and breaks only the rows anew that this touches.
    pub(super) fn replace(&mut self, range: Range<usize>, with: &str) {
        self.text.replace_range(range.clone(), with);
        self.rows.get_mut().mend(&self.text, range, with.len());
    }

    /// How many rows the line takes at `columns`: at least one.
    pub(super) fn row_count(&self, columns: usize) -> usize {
        self.with_rows(columns, |rows| rows.starts.len())
    }

    /// The row on which the character behind `byte` stands.
    pub(super) fn row_of(&self, byte: usize, columns: usize) -> usize {
        self.with_rows(columns, |rows| rows.holding(byte))
    }

    /// The bytes that stand on a row; nothing when there is no such row.
    pub(super) fn row(&self, row: usize, columns: usize) -> Range<usize> {
        self.with_rows(columns, |rows| {
            let bound = |row: usize| rows.starts.get(row).copied().unwrap_or(self.text.len());
            bound(row)..bound(row + 1)
        })
    }

    /// The text of a row.
    pub(super) fn row_text(&self, row: usize, columns: usize) -> &str {
        self.text.get(self.row(row, columns)).unwrap_or_default()
    }

    /// The column on its row at which a caret before `byte` stands.
    pub(super) fn column_of(&self, byte: usize, columns: usize) -> usize {
        let row = self.row(self.row_of(byte, columns), columns);
        let mut column = 0;
        for (at, grapheme) in self.text.get(row.clone()).unwrap_or_default().grapheme_indices(true) {
            if row.start + at + grapheme.len() > byte {
                break;
            }
            column += glyph::width(grapheme, column);
        }
        column
    }

    /// The byte that stands at `column` of a row, or where the caret rests at its end.
    pub(super) fn byte_at(&self, row: usize, column: usize, columns: usize) -> usize {
        let start = self.row(row, columns).start;
        let mut reached = 0;
        for (at, grapheme) in self.row_text(row, columns).grapheme_indices(true) {
            reached += glyph::width(grapheme, reached);
            if reached > column {
                return start + at;
            }
        }
        self.row_end(row, columns)
    }

    /// Where the caret rests at the end of a row. Behind the last grapheme of a row that goes on the next one begins, so there
    /// it is the place before that grapheme, most often the space the row ends with.
    pub(super) fn row_end(&self, row: usize, columns: usize) -> usize {
        let end = self.row(row, columns).end;
        if end < self.text.len() { glyph::previous(&self.text, end) } else { end }
    }

    fn with_rows<T>(&self, columns: usize, ask: impl FnOnce(&Rows) -> T) -> T {
        let mut rows = self.rows.borrow_mut();
        if rows.columns != columns {
            *rows = Rows { columns, starts: vec![0] };
            rows.go_on(&self.text, &[]);
        }
        ask(&rows)
    }
}

impl Rows {
    fn holding(&self, byte: usize) -> usize {
        self.starts.partition_point(|start| *start <= byte).saturating_sub(1)
    }

    /// Follows a change of the text in `range`, where `inserted` bytes stand now.
    fn mend(&mut self, text: &str, range: Range<usize>, inserted: usize) {
        if self.columns == 0 {
            return;
        }
        // Where a row ends can hang on the first grapheme two rows on, and that one may just have grown into a third.
        let sound = self.holding(range.start).saturating_sub(3);
        let behind = self.starts.split_off(sound + 1);
        let moved: Vec<_> = behind
            .into_iter()
            .filter(|start| *start >= range.end)
            .map(|start| start - range.end + range.start + inserted)
            .collect();
        self.go_on(text, &moved);
    }

    /// Breaks what is behind the last row's start, until a row begins where one of the `old` ones did: as each row depends only
    /// on the text from its start, all that follow are the same.
    fn go_on(&mut self, text: &str, mut old: &[usize]) {
        let mut start = self.starts.last().copied().unwrap_or(0);
        loop {
            start += glyph::row_len(text.get(start..).unwrap_or_default(), self.columns);
            if start >= text.len() {
                return;
            }
            while let Some((first, rest)) = old.split_first()
                && *first < start
            {
                old = rest;
            }
            if old.first() == Some(&start) {
                self.starts.extend(old);
                return;
            }
            self.starts.push(start);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rows(line: &Line, columns: usize) -> Vec<&str> {
        (0..line.row_count(columns)).map(|row| line.row_text(row, columns)).collect()
    }

    #[test]
    fn a_line_breaks_into_rows() {
        let check = |text: &str, columns, expect: &[&str]| assert_eq!(rows(&Line::from(text), columns), expect);
        check("", 5, &[""]);
        check("one two three", 7, &["one two ", "three"]);
        check("abcdefgh", 3, &["abc", "def", "gh"]);
        check("東京で散歩", 5, &["東京", "で散", "歩"]);
        check("exactly", 7, &["exactly"]);
    }

    #[test]
    fn a_caret_stands_before_its_grapheme() {
        let check = |text: &str, byte, expect| assert_eq!(Line::from(text).column_of(byte, 8), expect, "{text:?} before {byte}");
        check("abc", 3, 3);
        check("👨‍👩‍👧x", 18, 2);
        check("👨‍👩‍👧x", 4, 0);
        check("a\tb", 2, 4);
        check("one two three", 8, 0);
        check("हिन्दी", 6, glyph::width("हि", 0));
    }

    #[test]
    fn a_column_is_a_place_on_its_row() {
        let check = |text: &str, row, column, expect| assert_eq!(Line::from(text).byte_at(row, column, 8), expect, "{text:?}");
        check("one two three", 0, 4, 4);
        check("one two three", 0, 60, 7);
        check("one two three", 1, 2, 10);
        check("one two three", 1, 60, 13);
        check("a👨‍👩‍👧x", 0, 2, 1);
        check("", 3, 3, 0);
    }

    proptest! {
        #[test]
        fn mended_rows_are_those_of_a_fresh_line(
            text in "[a-d \t東。🇦\u{1f468}\u{200d}\u{301}\u{fe0e}☺-]{0,60}",
            changes in prop::collection::vec((any::<prop::sample::Index>(), 0usize..9, "[a ☺\u{fe0e}\u{301}🇦\u{200d}東-]{0,9}"), 1..9),
            columns in 1usize..9,
        ) {
            let mut line = Line::from(text.as_str());
            for (from, chars, with) in changes {
                line.row_count(columns);
                let bounds: Vec<_> = line.text().char_indices().map(|(at, _)| at).chain([line.text().len()]).collect();
                let from = from.index(bounds.len());
                let to = (from + chars).min(bounds.len() - 1);
                line.replace(bounds[from]..bounds[to], &with);
                let fresh = Line::from(line.text());
                prop_assert_eq!(rows(&line, columns), rows(&fresh, columns));
            }
        }
    }
}
