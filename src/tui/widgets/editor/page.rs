//! The text under the pen: its lines, and the one way any of it changes.

use std::ops::Range;

use super::glyph;
use super::line::Line;

/// A place between two characters: a line, and a byte in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    pub(super) line: usize,
    pub(super) byte: usize,
}

impl Place {
    /// Where `text` ends that begins here.
    pub(super) fn after(self, text: &str) -> Self {
        match text.rsplit_once('\n') {
            Some((lines, last)) => Self { line: self.line + lines.matches('\n').count() + 1, byte: last.len() },
            None => Self { byte: self.byte + text.len(), ..self },
        }
    }
}

/// A row on the page: a line, and which of its rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Row {
    pub(super) line: usize,
    pub(super) row: usize,
}

/// All lines; there is always one.
#[derive(Clone, Debug)]
pub(super) struct Page {
    lines: Vec<Line>,
}

impl Page {
    /// A page with this on it.
    pub(super) fn new(text: &str) -> Self {
        Self { lines: text.split('\n').map(Line::from).collect() }
    }

    /// What stands on the page, each character as it came.
    pub(super) fn text(&self) -> String {
        self.between(Place::default(), self.end())
    }

    /// A line; without a text where there is none.
    pub(super) fn line(&self, line: usize) -> &str {
        self.lines.get(line).map_or("", Line::text)
    }

    /// The place behind the last character.
    pub(super) fn end(&self) -> Place {
        self.line_end(self.lines.len().saturating_sub(1))
    }

    /// The place behind the last character of a line.
    pub(super) fn line_end(&self, line: usize) -> Place {
        Place { line, byte: self.line(line).len() }
    }

    /// What stands from one place to a later one.
    pub(super) fn between(&self, from: Place, to: Place) -> String {
        let mut text = String::new();
        for line in from.line..=to.line {
            let whole = self.line(line);
            let start = if line == from.line { from.byte } else { 0 };
            let end = if line == to.line { to.byte } else { whole.len() };
            text.push_str(whole.get(start..end).unwrap_or_default());
            if line < to.line {
                text.push('\n');
            }
        }
        text
    }

    /// Puts `with` in the place of what stands from one place to a later one.
    pub(super) fn replace(&mut self, from: Place, to: Place, with: &str) {
        let mut pieces = with.split('\n');
        let first = pieces.next().unwrap_or_default();
        let mut fresh: Vec<_> = pieces.map(Line::from).collect();
        let kept = if from.line == to.line && fresh.is_empty() {
            to.byte
        } else {
            // The first line keeps its rows; what stood behind the change goes to the last.
            let tail = self.line(to.line).get(to.byte..).unwrap_or_default().to_owned();
            let end = self.line(from.line).len();
            match fresh.last_mut() {
                Some(last) => last.replace(last.text().len()..last.text().len(), &tail),
                None => self.replace_in_line(from.line, end..end, &tail),
            }
            end
        };
        self.replace_in_line(from.line, from.byte..kept, first);
        self.lines.splice(from.line + 1..=to.line, fresh).for_each(drop);
    }

    fn replace_in_line(&mut self, line: usize, range: Range<usize>, with: &str) {
        if let Some(line) = self.lines.get_mut(line) {
            line.replace(range, with);
        }
    }

    /// The place one grapheme on; the end of a line counts as one.
    pub(super) fn next(&self, place: Place) -> Place {
        let line = self.line(place.line);
        if place.byte < line.len() {
            Place { byte: glyph::next(line, place.byte), ..place }
        } else if place < self.end() {
            Place { line: place.line + 1, byte: 0 }
        } else {
            place
        }
    }

    /// The place one grapheme back.
    pub(super) fn previous(&self, place: Place) -> Place {
        if place.byte > 0 {
            Place { byte: glyph::previous(self.line(place.line), place.byte), ..place }
        } else {
            place.line.checked_sub(1).map_or(place, |line| self.line_end(line))
        }
    }

    /// How many characters stand before a place, ends of lines counted.
    pub(super) fn chars_before(&self, place: Place) -> usize {
        let lines: usize = self.lines.iter().take(place.line).map(|line| line.text().chars().count() + 1).sum();
        lines + self.line(place.line).get(..place.byte).unwrap_or_default().chars().count()
    }

    /// The place behind so many characters, or the end.
    pub(super) fn place_of(&self, mut chars: usize) -> Place {
        for (number, line) in self.lines.iter().enumerate() {
            let here = line.text().chars().count();
            if chars <= here {
                let byte = line.text().char_indices().nth(chars).map_or(line.text().len(), |(byte, _)| byte);
                return Place { line: number, byte };
            }
            chars -= here + 1;
        }
        self.end()
    }

    /// The row a place is on, where rows are `columns` wide.
    pub(super) fn row_of(&self, place: Place, columns: usize) -> Row {
        let row = self.lines.get(place.line).map_or(0, |line| line.row_of(place.byte, columns));
        Row { line: place.line, row }
    }

    /// The text of a row, the place where it begins, and whether its line ends with it.
    pub(super) fn row(&self, row: Row, columns: usize) -> (&str, Place, bool) {
        let Some(line) = self.lines.get(row.line) else { return ("", self.end(), true) };
        let bytes = line.row(row.row, columns);
        (line.row_text(row.row, columns), Place { line: row.line, byte: bytes.start }, bytes.end == line.text().len())
    }

    /// The column of a place on its row.
    pub(super) fn column_of(&self, place: Place, columns: usize) -> usize {
        self.lines.get(place.line).map_or(0, |line| line.column_of(place.byte, columns))
    }

    /// The place at a column of a row, or where the caret rests at the row's end.
    pub(super) fn place_at(&self, row: Row, column: usize, columns: usize) -> Place {
        let byte = self.lines.get(row.line).map_or(0, |line| line.byte_at(row.row, column, columns));
        Place { line: row.line, byte }
    }

    /// The row so many further down, or the last one.
    pub(super) fn row_below(&self, mut row: Row, mut rows: usize, columns: usize) -> Row {
        while let Some(line) = self.lines.get(row.line) {
            let left = line.row_count(columns).saturating_sub(row.row + 1);
            if rows <= left || row.line + 1 == self.lines.len() {
                return Row { row: row.row + rows.min(left), ..row };
            }
            rows -= left + 1;
            row = Row { line: row.line + 1, row: 0 };
        }
        self.row_of(self.end(), columns)
    }

    /// The row so many further up, or the first one.
    pub(super) fn row_above(&self, mut row: Row, mut rows: usize, columns: usize) -> Row {
        while rows > row.row {
            let Some(line) = row.line.checked_sub(1) else { return Row::default() };
            rows -= row.row + 1;
            row = self.row_of(self.line_end(line), columns);
        }
        Row { row: row.row - rows, ..row }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_keeps_all_around_it() {
        let check = |text: &str, from: (usize, usize), to: (usize, usize), with: &str, expect: &str| {
            let mut page = Page::new(text);
            let (from, to) = (Place { line: from.0, byte: from.1 }, Place { line: to.0, byte: to.1 });
            let removed = page.between(from, to);
            page.replace(from, to, with);
            assert_eq!(page.text(), expect);
            page.replace(from, from.after(with), &removed);
            assert_eq!(page.text(), text, "and back");
        };
        check("", (0, 0), (0, 0), "a\nb", "a\nb");
        check("one\ntwo\nthree", (0, 1), (2, 2), "X", "oXree");
        check("one\ntwo\nthree", (1, 0), (1, 3), "", "one\n\nthree");
        check("one\ntwo", (0, 3), (1, 0), "", "onetwo");
        check("one\ntwo", (0, 1), (1, 1), "\n\n", "o\n\nwo");
        check("a\r\u{1b}b", (0, 1), (0, 2), "\n", "a\n\u{1b}b");
    }

    #[test]
    fn what_is_put_on_the_page_comes_off_it() {
        for text in ["", "\n", "a\r\nb\r", "\u{0}\u{1b}[0m\u{feff}\t \u{2028}", "e\u{301}\n\n\n"] {
            assert_eq!(Page::new(text).text(), text);
        }
    }

    #[test]
    fn characters_are_counted_over_lines() {
        let page = Page::new("añ\n\n東b");
        for chars in 0..=6 {
            assert_eq!(page.chars_before(page.place_of(chars)), chars);
        }
        assert_eq!(page.place_of(60), page.end());
    }

    #[test]
    fn rows_are_walked_over_lines() {
        let page = Page::new("one two three\n\nfour five");
        let rows = [(0, 0), (0, 1), (0, 2), (1, 0), (2, 0), (2, 1)].map(|(line, row)| Row { line, row });
        for (at, row) in rows.iter().enumerate() {
            for steps in 0..8 {
                assert_eq!(page.row_below(*row, steps, 5), rows[(at + steps).min(5)]);
                assert_eq!(page.row_above(*row, steps, 5), rows[at.saturating_sub(steps)]);
            }
        }
    }
}
