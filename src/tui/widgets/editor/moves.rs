//! How the caret goes about: by sign, by word, by row, by page.

use unicode_segmentation::UnicodeSegmentation;

use super::editor::Editor;
use super::page::Place;
use crate::base::text;

/// Where the caret goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::tui) enum Move {
    /// Back over one grapheme, or to the beginning of the selection.
    Left,
    /// On over one grapheme, or to the end of the selection.
    Right,
    /// Back to the beginning of a word.
    WordLeft,
    /// On to the end of a word.
    WordRight,
    /// To the row above, as near to the same column as can be.
    Up,
    /// To the row below.
    Down,
    /// To the beginning of the row; from there, of the line.
    Home,
    /// To the end of the row; from there, of the line.
    End,
    /// As many rows up as can be seen, less one.
    PageUp,
    /// As many rows down as can be seen, less one.
    PageDown,
    /// To the beginning of the text.
    Top,
    /// To the end of the text.
    Bottom,
}

impl Move {
    /// All of them.
    #[cfg(test)]
    pub(super) const ALL: [Self; 12] = [
        Self::Left,
        Self::Right,
        Self::WordLeft,
        Self::WordRight,
        Self::Up,
        Self::Down,
        Self::Home,
        Self::End,
        Self::PageUp,
        Self::PageDown,
        Self::Top,
        Self::Bottom,
    ];

    fn is_vertical(self) -> bool {
        matches!(self, Self::Up | Self::Down | Self::PageUp | Self::PageDown)
    }
}

impl Editor {
    /// Moves the caret and lets go of the selection. Says whether the caret stands elsewhere now.
    pub(in crate::tui) fn go(&mut self, to: Move) -> bool {
        let (from, end) = self.range();
        let place = match to {
            Move::Left if from < end => from,
            Move::Right if from < end => end,
            _ => self.target(to),
        };
        self.anchor = None;
        self.travel(to, place)
    }

    /// Moves the caret and selects what lies between. Says whether the caret stands elsewhere now.
    pub(in crate::tui) fn select(&mut self, to: Move) -> bool {
        self.anchor = self.anchor.or(Some(self.caret));
        self.travel(to, self.target(to))
    }

    fn travel(&mut self, to: Move, place: Place) -> bool {
        let before = self.caret;
        let wish = to.is_vertical().then(|| self.wished_column());
        self.stand(place);
        self.wish = wish;
        self.caret != before
    }

    /// The column that rows up and down are entered at: the one such moves began with.
    fn wished_column(&self) -> usize {
        self.wish.unwrap_or_else(|| self.page.column_of(self.caret, self.sight.get().columns))
    }

    /// Where a move leads from here.
    pub(super) fn target(&self, to: Move) -> Place {
        let sight = self.sight.get();
        let caret = self.caret;
        match to {
            Move::Left => self.page.previous(caret),
            Move::Right => self.page.next(caret),
            Move::WordLeft => self.word_start(),
            Move::WordRight => self.word_end(),
            Move::Up => self.rows_up(1),
            Move::Down => self.rows_down(1),
            Move::PageUp => self.rows_up(sight.page()),
            Move::PageDown => self.rows_down(sight.page()),
            Move::Home => {
                let (_, start, _) = self.page.row(self.page.row_of(caret, sight.columns), sight.columns);
                if caret == start { Place { byte: 0, ..caret } } else { start }
            }
            Move::End => {
                let end = self.page.place_at(self.page.row_of(caret, sight.columns), usize::MAX, sight.columns);
                if caret == end { self.page.line_end(caret.line) } else { end }
            }
            Move::Top => Place::default(),
            Move::Bottom => self.page.end(),
        }
    }

    fn rows_up(&self, rows: usize) -> Place {
        let columns = self.sight.get().columns;
        let row = self.page.row_of(self.caret, columns);
        let above = self.page.row_above(row, rows, columns);
        if above == row { Place::default() } else { self.page.place_at(above, self.wished_column(), columns) }
    }

    fn rows_down(&self, rows: usize) -> Place {
        let columns = self.sight.get().columns;
        let row = self.page.row_of(self.caret, columns);
        let below = self.page.row_below(row, rows, columns);
        if below == row { self.page.end() } else { self.page.place_at(below, self.wished_column(), columns) }
    }

    fn word_start(&self) -> Place {
        let before = self.page.line(self.caret.line).get(..self.caret.byte).unwrap_or_default();
        if before.is_empty() {
            return self.page.previous(self.caret);
        }
        let start = before.split_word_bound_indices().rev().find(|(_, piece)| is_word(piece)).map_or(0, |(at, _)| at);
        Place { byte: start, ..self.caret }
    }

    fn word_end(&self) -> Place {
        let behind = self.page.line(self.caret.line).get(self.caret.byte..).unwrap_or_default();
        if behind.is_empty() {
            return self.page.next(self.caret);
        }
        let word = behind.split_word_bound_indices().find(|(_, piece)| is_word(piece));
        let len = word.map_or(behind.len(), |(at, piece)| at + piece.len());
        Place { byte: self.caret.byte + len, ..self.caret }
    }

    /// The word around a place, or the gap between two.
    pub(super) fn word_around(&self, place: Place) -> (Place, Place) {
        let mut pieces = self.page.line(place.line).split_word_bound_indices();
        let piece = pieces.find(|(at, piece)| at + piece.len() > place.byte);
        let (from, to) = piece.map_or((place.byte, place.byte), |(at, piece)| (at, at + piece.len()));
        (Place { byte: from, ..place }, Place { byte: to, ..place })
    }
}

/// Whether a piece between word bounds is a word or a picture, and not what stands between words.
fn is_word(piece: &str) -> bool {
    piece.contains(char::is_alphanumeric) || (!piece.contains(char::is_whitespace) && text::width(piece) > 1)
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    use super::*;

    /// An editor drawn on a page with rows of `columns`, with the caret at `|`.
    fn at(text: &str, columns: u16) -> Editor {
        let mut editor = Editor::new(&text.replace('|', ""));
        let area = Rect::new(0, 0, columns + 1, 4);
        editor.view(area, &mut Buffer::empty(area), Style::new());
        editor.set_caret(text.chars().take_while(|c| *c != '|').count());
        editor
    }

    fn caret(editor: &Editor) -> String {
        let text: Vec<char> = editor.text().chars().collect();
        let (before, behind) = text.split_at(editor.caret());
        before.iter().chain(&['|']).chain(behind).collect()
    }

    #[test]
    fn the_caret_goes_where_a_reader_expects_it() {
        let check = |before: &str, moves: &[Move], expect: &str| {
            let mut editor = at(before, 8);
            for to in moves {
                editor.go(*to);
            }
            assert_eq!(caret(&editor), expect, "{before:?} {moves:?}");
        };
        check("a👨‍👩‍👧|b", &[Move::Left], "a|👨‍👩‍👧b");
        check("a|👨‍👩‍👧b", &[Move::Right], "a👨‍👩‍👧|b");
        check("a\n|b", &[Move::Left], "a|\nb");
        check("one two.|", &[Move::WordLeft], "one |two.");
        check("one|, two", &[Move::WordRight], "one, two|");
        check("one|\ntwo", &[Move::WordRight], "one\n|two");
        check("one two three f|our", &[Move::Up], "one two t|hree four");
        check("one two |three four", &[Move::Up], "|one two three four");
        check("one two three four|", &[Move::Up, Move::Up], "one |two three four");
        check("abcdef|\nab\nabcdef", &[Move::Down, Move::Down], "abcdef\nab\nabcdef|");
        check("abc|", &[Move::Up], "|abc");
        check("|abc", &[Move::Down], "abc|");
        check("one two thr|ee", &[Move::Home], "one two |three");
        check("one two |three", &[Move::Home], "|one two three");
        check("o|ne two three", &[Move::End], "one two| three");
        check("one two| three", &[Move::End], "one two three|");
        check("1|\n2\n3\n4\n5\n6", &[Move::PageDown], "1\n2\n3\n4|\n5\n6");
        check("1\n2\n3\n4\n5|\n6", &[Move::PageUp], "1\n2|\n3\n4\n5\n6");
        check("a\n|b", &[Move::Top], "|a\nb");
        check("a|\nb", &[Move::Bottom], "a\nb|");
    }

    #[test]
    fn a_selection_is_let_go_at_its_nearer_end() {
        let mut editor = at("one |two three", 20);
        assert!(editor.select(Move::WordRight));
        assert_eq!(editor.selection().as_deref(), Some("two"));
        editor.go(Move::Left);
        assert_eq!(caret(&editor), "one |two three");
        editor.select(Move::WordRight);
        editor.go(Move::Right);
        assert_eq!(caret(&editor), "one two| three");
        assert_eq!(editor.selection(), None);
    }

    #[test]
    fn a_move_says_whether_it_led_anywhere() {
        let mut editor = at("|a", 8);
        assert!(!editor.go(Move::Up));
        assert!(editor.go(Move::Down));
        assert!(!editor.go(Move::Right));
    }
}
