//! Lists: rows one of which is chosen, always in view.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::base::text;
use crate::tui::event::{Mouse, MouseKind};
use crate::tui::input::Key;
use crate::tui::theme::Theme;

use super::page::{Spot, What};

/// Some lines that belong together, and the number of the row they are, if they can be chosen.
#[derive(Clone, Debug)]
pub(in crate::tui) struct Block {
    pub(super) lines: Vec<Line<'static>>,
    pub(super) row: Option<usize>,
}

impl Block {
    /// Lines that cannot be chosen.
    pub(in crate::tui) fn plain(lines: Vec<Line<'static>>) -> Self {
        Self { lines, row: None }
    }

    /// A free line.
    pub(in crate::tui) fn gap() -> Self {
        Self::plain(vec![Line::default()])
    }

    /// A heading above rows.
    pub(in crate::tui) fn heading(words: &str, theme: Theme) -> Self {
        Self::plain(vec![Line::styled(format!("  {words}"), theme.soft)])
    }

    /// Puts a heading beneath `blocks`, apart from what is above it, unless `last` was the same one.
    pub(in crate::tui) fn head(blocks: &mut Vec<Self>, last: &mut String, words: String, theme: Theme) {
        if *last != words {
            if !last.is_empty() {
                blocks.push(Self::gap());
            }
            blocks.push(Self::heading(&words, theme));
            *last = words;
        }
    }

    /// Lines that are row `row`.
    pub(in crate::tui) fn row(row: usize, lines: Vec<Line<'static>>) -> Self {
        Self { lines, row: Some(row) }
    }

    /// The same with a free line beneath, if it takes more than one.
    pub(in crate::tui) fn apart(self) -> Vec<Self> {
        if self.height() > 1 { vec![self, Self::gap()] } else { vec![self] }
    }

    /// How many lines it takes.
    pub(in crate::tui) fn height(&self) -> usize {
        self.lines.len()
    }

    /// Row `row` on one line: a mark when it is chosen, words (spaces before them stay), and something soft at the right, which
    /// gives way where there is not room for both.
    pub(in crate::tui) fn both(row: usize, chosen: bool, left: &str, right: &str, width: u16, theme: Theme) -> Self {
        let style = if chosen { theme.accent } else { Style::new() };
        let room = usize::from(width).saturating_sub(2);
        let fits = text::width(left) + 2 + text::width(right) <= room;
        let right = if fits { text::cut(right, room) } else { String::new() };
        let taken = text::width(&right) + if right.is_empty() { 0 } else { 2 };
        let (indent, words) = left.split_at(left.len() - left.trim_start().len());
        let left = format!("{indent}{}", text::cut(words, room.saturating_sub(taken + text::width(indent))));
        let gap = room.saturating_sub(text::width(&left) + text::width(&right));
        Self::row(
            row,
            vec![Line::from(vec![
                Span::styled(mark(chosen), style),
                Span::styled(left, style),
                Span::raw(" ".repeat(gap)),
                Span::styled(right, theme.soft),
            ])],
        )
    }

    /// Row `row` on one line, with the number that chooses it.
    pub(in crate::tui) fn numbered(row: usize, chosen: bool, words: &str, width: u16, theme: Theme) -> Self {
        let style = if chosen { theme.accent } else { Style::new() };
        let lead = format!("{}{:<3}", mark(chosen), row + 1);
        let words = text::cut(words, usize::from(width).saturating_sub(text::width(&lead)));
        Self::row(row, vec![Line::styled(format!("{lead}{words}"), style)])
    }

    /// More of row `row`: something soft beneath it, so far in, on as many lines as it needs.
    pub(in crate::tui) fn beneath(row: usize, words: &str, indent: usize, width: u16, theme: Theme) -> Self {
        let lead = " ".repeat(indent);
        let lines = text::wrap(words, usize::from(width).saturating_sub(indent)).into_iter();
        Self::row(row, lines.map(|line| Line::styled(format!("{lead}{line}"), theme.soft)).collect())
    }
}

/// What stands before a row.
pub(in crate::tui) fn mark(chosen: bool) -> &'static str {
    if chosen { "▸ " } else { "  " }
}

/// Which of `rows` is chosen, and how keys move that.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::tui) struct Choice {
    at: usize,
}

impl Choice {
    /// The row with this number.
    pub(in crate::tui) fn at(row: usize) -> Self {
        Self { at: row }
    }

    /// The chosen row, of `rows`; `None` when there are none.
    pub(in crate::tui) fn of(self, rows: usize) -> Option<usize> {
        rows.checked_sub(1).map(|last| self.at.min(last))
    }

    /// Moves by so many rows, up when negative; stays within `rows`.
    pub(in crate::tui) fn step(&mut self, by: isize, rows: usize) {
        let at = self.of(rows).unwrap_or_default();
        self.at = at.saturating_add_signed(by).min(rows.saturating_sub(1));
    }

    /// Goes to the row of `rows` whose number this key types; whether it did.
    pub(in crate::tui) fn jump(&mut self, key: &Key, rows: usize) -> bool {
        let number = key.types().and_then(|letter| letter.to_digit(10)).and_then(|digit| usize::try_from(digit).ok());
        let row = number.and_then(|number| number.checked_sub(1)).filter(|row| *row < rows);
        row.inspect(|row| *self = Self::at(*row)).is_some()
    }

    /// Moves as the mouse says, among `rows`; whether the row was pressed that was chosen already.
    pub(in crate::tui) fn follow(&mut self, mouse: Mouse, spot: Option<Spot>, rows: usize) -> bool {
        match (mouse.kind, spot.map(|spot| spot.what)) {
            (MouseKind::Press, Some(What::Row(row))) => {
                let again = self.of(rows) == Some(row);
                *self = Self::at(row);
                return again;
            }
            (MouseKind::WheelUp, _) => self.step(-1, rows),
            (MouseKind::WheelDown, _) => self.step(1, rows),
            _ => {}
        }
        false
    }
}

/// The first row shown when `height` of `rows` fit, so that `chosen` is in view with rows around it.
pub(in crate::tui) fn window(chosen: usize, rows: usize, height: usize) -> usize {
    chosen.saturating_sub(height / 2).min(rows.saturating_sub(height))
}

/// The first line in view, so that the row `chosen` is.
pub(super) fn start(blocks: &[Block], chosen: Option<usize>, height: u16) -> usize {
    let rows: Vec<Option<usize>> = blocks.iter().flat_map(|block| std::iter::repeat_n(block.row, block.lines.len())).collect();
    let belongs = |row: &Option<usize>| chosen.is_some() && *row == chosen;
    let first = rows.iter().position(belongs).unwrap_or_default();
    let last = rows.iter().rposition(belongs).unwrap_or_default();
    let height = usize::from(height);
    if last < height { 0 } else { window(first.midpoint(last), rows.len(), height).max(last + 1 - height).min(first) }
}

/// The lines in view from line `start` on, each with its row and how far down it stands.
pub(super) fn visible(blocks: &[Block], start: usize, height: u16) -> impl Iterator<Item = (&Line<'static>, Option<usize>, u16)> {
    let lines = blocks.iter().flat_map(|block| block.lines.iter().map(|line| (line, block.row)));
    lines.skip(start).take(height.into()).zip(0..).map(|((line, row), y)| (line, row, y))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chosen_row_is_always_in_view() {
        for rows in 1..40 {
            for height in 1..12 {
                for chosen in 0..rows {
                    let blocks: Vec<Block> = (0..rows).map(|row| Block::row(row, vec![Line::default(); 1 + row % 2])).collect();
                    let first = start(&blocks, Some(chosen), height);
                    let seen: Vec<_> = visible(&blocks, first, height).collect();
                    assert!(seen.iter().any(|(_, row, _)| *row == Some(chosen)), "{chosen} of {rows} in {height}");
                    assert!(seen.len() <= usize::from(height));
                    let start = window(chosen, rows, usize::from(height));
                    assert!((start..start + usize::from(height)).contains(&chosen));
                }
            }
        }
    }

    #[test]
    fn moving_stays_within_the_rows() {
        let mut choice = Choice::default();
        choice.step(-1, 3);
        assert_eq!(choice.of(3), Some(0));
        choice.step(10, 3);
        assert_eq!(choice.of(3), Some(2));
        assert_eq!(choice.of(1), Some(0));
        assert_eq!(choice.of(0), None);
    }
}
