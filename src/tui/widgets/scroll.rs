//! A page longer than the window: how far it is turned.

use std::cell::Cell;

use ratatui::text::Line;

use super::Page;

/// How many lines are above the window.
#[derive(Debug)]
pub(in crate::tui) struct Scroll {
    above: usize,
    /// How many there can be, as the page was last laid out: turning further is not counted.
    most: Cell<usize>,
}

impl Default for Scroll {
    fn default() -> Self {
        Self { above: 0, most: Cell::new(usize::MAX) }
    }
}

impl Scroll {
    /// Turns the page by so many lines, back when negative.
    pub(in crate::tui) fn turn(&mut self, by: isize) {
        self.above = self.above.min(self.most.get()).saturating_add_signed(by);
    }

    /// Puts what is in view of `lines` in what is left of `page`.
    pub(in crate::tui) fn view(&self, lines: &[Line<'_>], page: &mut Page<'_>) {
        let rows = usize::from(page.rows());
        let above = self.above(lines.len().saturating_sub(rows));
        for line in lines.iter().skip(above).take(rows) {
            page.line(line.clone());
        }
    }

    /// How many are above the window, when there can be `most`.
    pub(in crate::tui) fn above(&self, most: usize) -> usize {
        self.most.set(most);
        self.above.min(most)
    }
}
