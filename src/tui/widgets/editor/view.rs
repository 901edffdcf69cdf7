//! The page as it is seen: which rows, where the caret stands, and what a click means.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;

use super::editor::Editor;
use super::glyph;
use super::page::{Place, Row};

/// The part of the page that is seen.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sight {
    /// How wide rows are. A column behind them is left to the caret.
    pub(super) columns: usize,
    height: usize,
    top: Row,
    /// Whether the caret is kept in sight. It is not while the person only scrolls.
    follows: bool,
}

impl Default for Sight {
    /// A common terminal, until the first drawing says better.
    fn default() -> Self {
        Self { columns: 79, height: 24, top: Row::default(), follows: true }
    }
}

impl Sight {
    /// How many rows a turn of the page is.
    pub(super) fn page(self) -> usize {
        self.height.saturating_sub(1).max(1)
    }
}

impl Editor {
    /// Draws the text in `style`, what is selected reversed. The caret is not drawn: the real one belongs at
    /// [`Editor::caret_cell`]. Rows are one column narrower than the area, so that the caret has a cell behind a full one.
    pub(in crate::tui) fn view(&self, area: Rect, buf: &mut Buffer, style: Style) {
        if area.is_empty() {
            return;
        }
        for (y, row) in (area.y..area.bottom()).zip(self.rows_in_sight(area)) {
            self.draw_row(row, Rect { y, height: 1, ..area }.intersection(buf.area), buf, style);
        }
    }

    /// How many rows the last line ends on, where rows are `columns` wide: all there are of a text of one line.
    pub(in crate::tui) fn rows(&self, columns: usize) -> usize {
        self.page.row_of(self.page.end(), columns).row + 1
    }

    /// The cell where the caret stands in this area, if it is in sight.
    pub(in crate::tui) fn caret_cell(&self, area: Rect) -> Option<Position> {
        if area.is_empty() {
            return None;
        }
        let rows = self.rows_in_sight(area);
        let columns = self.sight.get().columns;
        let here = self.page.row_of(self.caret, columns);
        let y = (area.y..area.bottom()).zip(rows).find_map(|(y, row)| (row == here).then_some(y))?;
        // Spaces a row ends with may reach beyond the edge: the caret waits there.
        let column = u16::try_from(self.page.column_of(self.caret, columns)).unwrap_or(u16::MAX);
        Some(Position { x: area.x.saturating_add(column.min(area.width - 1)), y })
    }

    /// Puts the caret where the person pointed: cells from the left and top of the area drawn last.
    pub(in crate::tui) fn click(&mut self, x: u16, y: u16) {
        self.stand(self.pointed_at(x, y));
        self.anchor = None;
    }

    /// Selects from where the pointer went down to here.
    pub(in crate::tui) fn drag(&mut self, x: u16, y: u16) {
        self.anchor = self.anchor.or(Some(self.caret));
        self.stand(self.pointed_at(x, y));
    }

    /// Selects the word pointed at.
    pub(in crate::tui) fn select_word(&mut self, x: u16, y: u16) {
        let (from, to) = self.word_around(self.pointed_at(x, y));
        self.stand(to);
        self.anchor = Some(from);
    }

    /// Shows what is so many rows further down (negative: up). The caret stays where it is, and comes back into sight when it
    /// is used.
    pub(in crate::tui) fn scroll(&mut self, rows: i16) {
        let sight = self.sight.get_mut();
        let (top, columns, by) = (sight.top, sight.columns, usize::from(rows.unsigned_abs()));
        sight.follows = false;
        sight.top = if rows < 0 { self.page.row_above(top, by, columns) } else { self.page.row_below(top, by, columns) };
    }

    /// Brings the caret into sight with the next drawing.
    pub(super) fn follow(&mut self) {
        self.sight.get_mut().follows = true;
    }

    fn pointed_at(&self, x: u16, y: u16) -> Place {
        let Sight { columns, top, .. } = self.sight.get();
        self.page.place_at(self.page.row_below(top, y.into(), columns), x.into(), columns)
    }

    /// The rows to be seen in an area, from its top, after turning the page to where the caret is.
    fn rows_in_sight(&self, area: Rect) -> impl Iterator<Item = Row> + use<'_> {
        let mut sight = self.sight.get();
        let columns = usize::from(area.width).saturating_sub(1).max(1);
        let height = usize::from(area.height).max(1);
        if columns != sight.columns {
            // The row that was first may be another one now; what it began with is still on it.
            let (_, start, _) = self.page.row(sight.top, sight.columns);
            sight.top = self.page.row_of(start, columns);
        }
        (sight.columns, sight.height) = (columns, height);
        let last = self.page.row_of(self.page.end(), columns);
        if sight.follows {
            let caret = self.page.row_of(self.caret, columns);
            sight.top = sight.top.max(self.page.row_above(caret, height - 1, columns)).min(caret);
        }
        sight.top = sight.top.min(self.page.row_above(last, height - 1, columns));
        self.sight.set(sight);
        let below = move |row: &Row| Some(self.page.row_below(*row, 1, columns)).filter(|below| below > row);
        std::iter::successors(Some(sight.top), below).take(height)
    }

    fn draw_row(&self, row: Row, area: Rect, buf: &mut Buffer, style: Style) {
        if area.is_empty() {
            return;
        }
        let (text, start, ends_line) = self.page.row(row, self.sight.get().columns);
        let (from, to) = self.range();
        let style_at = |place: Place| if (from..to).contains(&place) { style.reversed() } else { style };
        let mut put = |column: usize, wide: usize, sign: &str, style: Style| {
            for (nth, x) in (area.left()..area.right()).skip(column).take(wide).enumerate() {
                if let Some(cell) = buf.cell_mut((x, area.y)) {
                    cell.set_symbol(if nth == 0 { sign } else { " " }).set_style(style);
                }
            }
        };
        let mut column = 0;
        for (at, grapheme) in text.grapheme_indices(true) {
            if column >= area.width.into() {
                return;
            }
            let wide = glyph::width(grapheme, column);
            let sign = match grapheme {
                space if glyph::is_space(space) => " ".into(),
                // What is wider than the whole page leaves a trace.
                _ if wide > area.width.into() => "…".into(),
                grapheme => glyph::shown(grapheme),
            };
            put(column, wide, &sign, style_at(Place { byte: start.byte + at, ..start }));
            column += wide;
        }
        let end = Place { byte: start.byte + text.len(), ..start };
        // A selected end of line shows as a cell of its own.
        if ends_line && end < to {
            put(column, 1, " ", style_at(end));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use proptest::prelude::*;
    use ratatui::buffer::Cell;
    use ratatui::style::Modifier;

    use super::super::moves::Move;
    use super::*;

    fn drawn(editor: &Editor, width: u16, height: u16) -> Buffer {
        let mut buf = Buffer::empty(Rect::new(0, 0, width, height));
        editor.view(buf.area, &mut buf, Style::new());
        buf
    }

    fn rows(buf: &Buffer) -> Vec<String> {
        let row = |y| (0..buf.area.width).map(|x| buf[(x, y)].symbol()).collect::<String>();
        (0..buf.area.height).map(|y| row(y).trim_end().to_owned()).collect()
    }

    #[test]
    fn text_is_drawn_in_rows() {
        let check = |text: &str, expect: &[&str]| {
            let mut editor = Editor::new(text);
            editor.go(Move::Top);
            assert_eq!(rows(&drawn(&editor, 9, 3)), expect, "{text:?}");
        };
        check("one two three", &["one two", "three", ""]);
        check("a\tb\r\u{1b}[", &["a   b␍␛[", "", ""]);
        check("1\n2\n3\n4", &["1", "2", "3"]);
        check("東京で散歩", &["東 京 で 散", "歩", ""]);
        check("👨‍👩‍👧 e\u{301}", &["👨‍👩‍👧  e\u{301}", "", ""]);
        check("a\u{202e}b", &["a\u{fffd}b", "", ""]);
    }

    #[test]
    fn the_caret_is_kept_in_sight() {
        let mut editor = Editor::new("1\n2\n3\n4\n5");
        assert_eq!(rows(&drawn(&editor, 9, 3)), ["3", "4", "5"]);
        editor.scroll(-9);
        assert_eq!(rows(&drawn(&editor, 9, 3)), ["1", "2", "3"]);
        assert_eq!(editor.caret_cell(Rect::new(0, 0, 9, 3)), None);
        editor.scroll(1);
        assert_eq!(rows(&drawn(&editor, 9, 3)), ["2", "3", "4"]);
        editor.insert('x');
        assert_eq!(rows(&drawn(&editor, 9, 3)), ["3", "4", "5x"]);
        editor.go(Move::Top);
        assert_eq!(rows(&drawn(&editor, 9, 3)), ["1", "2", "3"]);
    }

    #[test]
    fn no_row_is_left_empty_while_there_is_text_above() {
        let mut editor = Editor::new("1\n2\n3\n4\n5");
        drawn(&editor, 9, 2);
        assert_eq!(rows(&drawn(&editor, 9, 4)), ["2", "3", "4", "5"]);
        editor.scroll(90);
        assert_eq!(rows(&drawn(&editor, 9, 4)), ["2", "3", "4", "5"]);
    }

    #[test]
    fn the_caret_has_a_cell_at_the_end_of_a_full_row() {
        let check = |text: &str, expect: (u16, u16)| {
            let cell = Editor::new(text).caret_cell(Rect::new(5, 5, 8, 3));
            assert_eq!(cell, Some(Position::new(5 + expect.0, 5 + expect.1)), "{text:?}");
        };
        check("", (0, 0));
        check("exactly", (7, 0));
        check("exactly ", (7, 0));
        check("exactly a", (1, 1));
        check("👨‍👩‍👧🇦🇺", (4, 0));
        check("a\n", (0, 1));
    }

    #[test]
    fn a_click_finds_its_place() {
        let check = |x, y, expect| {
            let mut editor = Editor::new("one two three\n👨‍👩‍👧x");
            drawn(&editor, 9, 5);
            editor.click(x, y);
            assert_eq!(editor.caret(), expect, "at {x}, {y}");
        };
        check(0, 0, 0);
        check(4, 0, 4);
        check(60, 0, 7);
        check(1, 1, 9);
        check(60, 1, 13);
        check(1, 2, 14);
        check(2, 2, 19);
        check(60, 60, 20);
    }

    #[test]
    fn what_is_dragged_over_is_selected_and_drawn_reversed() {
        let mut editor = Editor::new("one two\nthree");
        drawn(&editor, 20, 3);
        editor.click(4, 0);
        editor.drag(2, 1);
        assert_eq!(editor.selection().as_deref(), Some("two\nth"));
        let buf = drawn(&editor, 20, 3);
        let reversed: String =
            buf.content.iter().filter(|cell| cell.modifier.contains(Modifier::REVERSED)).map(Cell::symbol).collect();
        assert_eq!(reversed, "two th");
        editor.select_word(1, 1);
        assert_eq!(editor.selection().as_deref(), Some("three"));
    }

    /// `cargo test --release --lib typing_costs -- --ignored --nocapture` prints what a key costs, drawing included.
    #[test]
    #[ignore = "prints figures"]
    #[expect(clippy::print_stderr, clippy::disallowed_methods, reason = "figures are what it is for")]
    fn typing_costs_the_same_on_a_long_page() {
        let paragraph = "I sat with someone in the courtyard and we mostly talked about dogs. ".repeat(6) + "\n";
        let long = paragraph.repeat(1_000_000 / paragraph.len());
        let short = paragraph.repeat(20_000 / paragraph.len());
        let texts = [String::new(), short.clone(), short.replace('\n', ""), long.clone(), long.replace('\n', "")];
        for (text, name) in texts.iter().zip(["empty", "20 KB", "20 KB, one line", "1 MB", "1 MB, one line"]) {
            let started = Instant::now();
            let mut editor = Editor::new("");
            editor.paste(text);
            drawn(&editor, 80, 24);
            let pasted = started.elapsed();
            let [end, middle] = [text.len(), text.len() / 2].map(|caret| {
                editor.set_caret(caret);
                drawn(&editor, 80, 24);
                let started = Instant::now();
                for c in "word ".chars().cycle().take(1000) {
                    editor.insert(c);
                    drawn(&editor, 80, 24);
                }
                started.elapsed() / 1000
            });
            eprintln!("{name}: paste {pasted:.1?}, a key at the end {end:.1?}, in the middle {middle:.1?}");
        }
    }

    proptest! {
        #[test]
        fn the_caret_stands_on_the_grapheme_behind_it(
            text in "[a-c \n東。👨\u{200d}👧🇦🇺हिन्दी\u{301}א\u{fe0f}☺-]{0,60}",
            caret in 0usize..60,
            width in 3u16..20,
            height in 1u16..6,
        ) {
            let mut editor = Editor::new(&text);
            editor.set_caret(caret);
            // From inside a grapheme, go to its end.
            editor.go(Move::Right);
            let Position { x, y } = editor.caret_cell(Rect::new(0, 0, width, height)).unwrap();
            let buf = drawn(&editor, width, height);
            let behind = editor.page.line(editor.caret.line).split_at(editor.caret.byte).1;
            let next = behind.graphemes(true).next().unwrap_or(" ");
            // A mark with nothing to stand on takes no cell, and what is wider than the page is not drawn.
            prop_assume!((1..usize::from(width)).contains(&glyph::width(next, 0)));
            prop_assert_eq!(buf[(x, y)].symbol(), next);
        }

        #[test]
        fn nothing_is_cut(text in "[a-c \n東。👨\u{200d}👧🇦🇺हिन्दी\u{301}א☺-]{0,60}", width in 3u16..20) {
            prop_assume!(text.lines().flat_map(|line| line.graphemes(true)).all(|grapheme| glyph::width(grapheme, 0) < width.into()));
            let buf = drawn(&Editor::new(&text), width, 80);
            let seen: String = buf.content.iter().map(Cell::symbol).filter(|symbol| *symbol != " ").collect();
            let written: String = text.lines().flat_map(|line| line.graphemes(true)).filter(|g| *g != " " && glyph::width(g, 0) > 0).collect();
            prop_assert_eq!(seen, written);
        }
    }
}
