//! A page: a column of text with room around it, filled from the top down.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use crate::base::text;
use crate::tui::theme::Theme;

use super::{Block, list};

/// Text is at most this many columns wide.
const WIDEST: u16 = 66;

/// With no more rows than this left, what is said about a page gives way to what stands on it.
const SHORT: u16 = 12;

/// The most rows that what a list is about takes above it.
const ABOUT: u16 = 3;

/// Something on the page that the mouse can be over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::tui) struct Spot {
    /// What it is.
    pub(in crate::tui) what: What,
    /// Columns from its left, from 0.
    pub(in crate::tui) x: u16,
    /// Rows from its top, from 0.
    pub(in crate::tui) y: u16,
}

/// What the mouse can be over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::tui) enum What {
    /// The row of a list with this number.
    Row(usize),
    /// The writing surface.
    Text,
}

/// A page being laid out.
pub(in crate::tui) struct Page<'a> {
    buffer: &'a mut Buffer,
    theme: Theme,
    /// The column text stands in; its top is the next free row.
    column: Rect,
    spread: bool,
    caret: Option<Position>,
    spots: Vec<(Rect, What)>,
}

impl<'a> Page<'a> {
    /// An empty page over `area`, with margins that give way before the text does.
    pub(in crate::tui) fn new(buffer: &'a mut Buffer, area: Rect, theme: Theme) -> Self {
        let margin = match area.width {
            0..50 => 1,
            50..66 => 2,
            66..78 => 4,
            78..86 => 6,
            wide => (wide - WIDEST) / 2,
        };
        let top = u16::from(area.height > 14);
        let column = Rect {
            x: area.x + margin.min(area.width),
            y: area.y + top,
            width: area.width.saturating_sub(2 * margin).min(WIDEST),
            height: area.height.saturating_sub(top),
        };
        Self { buffer, theme, column, spread: false, caret: None, spots: Vec::new() }
    }

    /// The styles.
    pub(in crate::tui) fn theme(&self) -> Theme {
        self.theme
    }

    /// The columns text can take.
    pub(in crate::tui) fn width(&self) -> u16 {
        self.column.width
    }

    /// The rows that are left.
    pub(in crate::tui) fn rows(&self) -> u16 {
        self.column.height
    }

    /// Keeps `rows` free at the end of the page, for what comes last.
    pub(in crate::tui) fn keep_free(&mut self, rows: u16) {
        self.column.height = self.column.height.saturating_sub(rows);
    }

    /// The title, with something at the right, and a thin rule beneath.
    pub(in crate::tui) fn title(&mut self, left: &str, right: &str) {
        self.head(left, right, "");
    }

    /// The same with a line about it, where the page is not short.
    pub(in crate::tui) fn head(&mut self, left: &str, right: &str, about: &str) {
        let theme = self.theme;
        self.both(&Span::styled(left.to_owned(), theme.strong), &Span::styled(right.to_owned(), theme.soft));
        if !about.is_empty() && self.column.height > SHORT {
            self.line(Line::styled(text::cut(about, usize::from(self.column.width)), theme.soft));
        }
        let rule = "─".repeat(usize::from(self.column.width));
        self.line(Line::styled(rule, theme.soft));
        self.gap();
    }

    /// One line with something at each end. Where there is not room for both, each has half.
    pub(in crate::tui) fn both(&mut self, left: &Span<'_>, right: &Span<'_>) {
        let room = usize::from(self.column.width);
        let [left, right] = [left, right].map(|span| Span::styled(text::shown(&span.content), span.style));
        let left_width = text::width(&left.content).min(room / 2);
        let right_words = text::cut(&right.content, room.saturating_sub(left_width + 2));
        let right_width = text::width(&right_words);
        let words = text::cut(&left.content, room.saturating_sub(right_width + usize::from(right_width > 0) * 2));
        let gap = room.saturating_sub(text::width(&words) + right_width);
        self.line(Line::from(vec![
            Span::styled(words, left.style),
            Span::raw(" ".repeat(gap)),
            Span::styled(right_words, right.style),
        ]));
    }

    /// One free row, unless the page is short.
    pub(in crate::tui) fn gap(&mut self) {
        if self.column.height > 3 {
            self.take(1);
        }
    }

    /// One line, cut at the column's end.
    pub(in crate::tui) fn line(&mut self, line: Line<'_>) {
        let row = self.take(1);
        safe(line).render(row, self.buffer);
    }

    /// Words over as many lines as they need, as far as there is room.
    pub(in crate::tui) fn say(&mut self, words: &str, style: Style) {
        for line in text::wrap(&text::shown(words), usize::from(self.column.width)) {
            self.line(Line::styled(line, style));
        }
    }

    /// The same on so many lines at most; where that is not all, the last ends with an ellipsis.
    pub(in crate::tui) fn say_at_most(&mut self, words: &str, style: Style, most: u16) {
        for line in text::wrap_at_most(&text::shown(words), usize::from(self.column.width), most.into()) {
            self.line(Line::styled(line, style));
        }
    }

    /// What a list is about, and a free line: a few lines of it, and on a page on which the list has no room then, one.
    pub(in crate::tui) fn say_above(&mut self, words: &str, style: Style, list: usize) {
        let fits = list + usize::from(ABOUT) < usize::from(self.column.height);
        self.say_at_most(words, style, if fits { ABOUT } else { 1 });
        self.gap();
    }

    /// How many rows `words` would take.
    pub(in crate::tui) fn rows_of(&self, words: &str) -> u16 {
        u16::try_from(text::wrap(words, usize::from(self.column.width)).len()).unwrap_or(u16::MAX)
    }

    /// A list in what is left of the page, with the row `chosen` in view; gives where that row stands.
    pub(in crate::tui) fn list(&mut self, blocks: &[Block], chosen: Option<usize>) -> Option<Rect> {
        let area = self.column;
        let mut found: Option<Rect> = None;
        let used: usize = blocks.iter().map(|block| block.lines.len()).sum();
        let start = list::start(blocks, chosen, area.height);
        self.point_on(area, start > 0, used > start + usize::from(area.height));
        for (line, row, y) in list::visible(blocks, start, area.height) {
            let place = Rect { y: area.y + y, height: 1, ..area };
            safe(line.clone()).render(place, self.buffer);
            if let Some(row) = row {
                self.spots.push((place, What::Row(row)));
            }
            if row.is_some() && row == chosen {
                found = Some(found.map_or(place, |found| found.union(place)));
            }
        }
        self.take(u16::try_from(used).unwrap_or(u16::MAX));
        found
    }

    /// Says in the margin beside `area` that there is more above it, or below.
    pub(in crate::tui) fn point_on(&mut self, area: Rect, above: bool, below: bool) {
        if area.height == 0 {
            return;
        }
        let signs = [(above, "↑", area.y), (below, "↓", area.bottom().saturating_sub(1))];
        for (_, sign, y) in signs.into_iter().filter(|(is_more, ..)| *is_more) {
            if let Some(cell) = self.buffer.cell_mut((area.right(), y)) {
                cell.set_symbol(sign).set_style(self.theme.soft);
            }
        }
    }

    /// The next `rows` rows of the column, taken, for something that draws itself.
    pub(in crate::tui) fn take(&mut self, rows: u16) -> Rect {
        let rows = rows.min(self.column.height);
        let taken = Rect { height: rows, ..self.column };
        self.column.y += rows;
        self.column.height -= rows;
        taken
    }

    /// Takes the whole width of a wide window, for two columns.
    pub(in crate::tui) fn spread(&mut self) {
        let area = *self.buffer.area();
        let width = area.width.saturating_sub(12).min(2 * WIDEST + 3);
        self.column.x = area.x + (area.width - width) / 2;
        self.column.width = width;
        self.spread = true;
    }

    /// Whether it takes the whole width.
    pub(in crate::tui) fn is_spread(&self) -> bool {
        self.spread
    }

    /// Keeps `left` columns, and gives the rest for a column at the right.
    pub(in crate::tui) fn split(&mut self, left: u16) -> Rect {
        let left = left.min(self.column.width);
        let taken = (left + 3).min(self.column.width);
        let right = Rect { x: self.column.x + taken, width: self.column.width - taken, ..self.column };
        self.column.width = left;
        right
    }

    /// What is left of the column.
    pub(in crate::tui) fn place(&self) -> Rect {
        self.column
    }

    /// Goes on in `area`.
    pub(in crate::tui) fn turn_to(&mut self, area: Rect) {
        self.column = area;
    }

    /// Where things are drawn.
    pub(in crate::tui) fn buffer(&mut self) -> &mut Buffer {
        self.buffer
    }

    /// Puts the terminal's own cursor there.
    pub(in crate::tui) fn put_caret(&mut self, at: Option<Position>) {
        self.caret = at;
    }

    /// Says what the mouse finds at `place`.
    pub(in crate::tui) fn spot(&mut self, place: Rect, what: What) {
        self.spots.push((place, what));
    }

    /// Where the terminal's own cursor stands, if anywhere.
    pub(in crate::tui) fn caret(&self) -> Option<Position> {
        self.caret
    }

    /// What stands at a place, what was drawn last first.
    pub(in crate::tui) fn find(&self, at: Position) -> Option<Spot> {
        let (place, what) = self.spots.iter().rev().find(|(place, _)| place.contains(at))?;
        Some(Spot { what: *what, x: at.x - place.x, y: at.y - place.y })
    }
}

/// The same line with a picture in the place of whatever could steer the terminal. What cuts or wraps stored words takes
/// [`text::shown`] of them first, so that their width is known; this is for the place that forgets.
fn safe(mut line: Line<'_>) -> Line<'_> {
    for span in line.spans.iter_mut().filter(|span| span.content.contains(text::steers)) {
        span.content = text::shown(&span.content).into();
    }
    line
}
