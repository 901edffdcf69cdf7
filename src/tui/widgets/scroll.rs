//! A page longer than the window: how far it is turned.

use std::cell::Cell;

use ratatui::text::Line;

use crate::tui::event::MouseKind;

use super::Page;

/// How many lines are above the window.
#[derive(Debug)]
pub(in crate::tui) struct Scroll {
    above: usize,
    /// How many there can be, as the page was last laid out: turning further is not counted.
    most: Cell<usize>,
    /// How many lines were in view then.
    rows: Cell<usize>,
}

impl Default for Scroll {
    fn default() -> Self {
        Self { above: 0, most: Cell::new(usize::MAX), rows: Cell::new(1) }
    }
}

impl Scroll {
    /// Turns the page by so many lines, back when negative.
    pub(in crate::tui) fn turn(&mut self, by: isize) {
        self.above = self.above.min(self.most.get()).saturating_add_signed(by);
    }

    /// Turns the page by as much as is in view, so that no line is passed over; back when negative.
    pub(in crate::tui) fn turn_page(&mut self, by: isize) {
        let rows = isize::try_from(self.rows.get().saturating_sub(1).max(1)).unwrap_or(isize::MAX);
        self.turn(by.saturating_mul(rows));
    }

    /// Turns the page as the wheel does.
    pub(in crate::tui) fn wheel(&mut self, kind: MouseKind) {
        match kind {
            MouseKind::WheelUp => self.turn(-3),
            MouseKind::WheelDown => self.turn(3),
            MouseKind::Press | MouseKind::Drag => {}
        }
    }

    /// Puts what is in view of `lines` in what is left of `page`.
    pub(in crate::tui) fn view(&self, lines: &[Line<'_>], page: &mut Page<'_>) {
        let rows = usize::from(page.rows());
        self.rows.set(rows);
        let most = lines.len().saturating_sub(rows);
        let above = self.above(most);
        page.point_on(page.place(), above > 0, above < most);
        for line in lines.iter().skip(above).take(rows) {
            page.line(line.clone());
        }
    }

    /// The same for lines in several parts; where there is more beneath, the last row says so in these words.
    pub(in crate::tui) fn view_parts(&self, parts: &[&[Line<'_>]], more: &str, page: &mut Page<'_>) {
        let rows = usize::from(page.rows());
        let most = parts.iter().map(|lines| lines.len()).sum::<usize>().saturating_sub(rows);
        let above = self.above(most);
        let taken = rows - usize::from(above < most && rows > 1);
        self.rows.set(taken);
        page.point_on(page.place(), above > 0, false);
        for line in parts.iter().copied().flatten().skip(above).take(taken) {
            page.line(line.clone());
        }
        if taken < rows {
            page.line(Line::styled(more.to_owned(), page.theme().soft));
        }
    }

    /// How many are above the window, when there can be `most`.
    pub(in crate::tui) fn above(&self, most: usize) -> usize {
        self.most.set(most);
        self.above.min(most)
    }
}
