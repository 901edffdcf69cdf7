//! A row that begins with its day.

use ratatui::style::Style;
use ratatui::text::Line;

use crate::base::text;
use crate::tui::widgets::{Block, Page, mark};

/// The columns a day of this year takes, with room behind it.
const DAY: usize = 12;

/// Below this many columns what stands beneath the words stands nearer to the margin.
const NARROW: u16 = 50;

/// Row `number`: its day (spaces before it stay), its words, and what is said of it in a soft line beneath.
pub(super) fn dated(number: usize, here: bool, day: &str, words: &str, beneath: &str, page: &Page<'_>) -> Block {
    let theme = page.theme();
    let style = if here { theme.accent } else { Style::new() };
    let spaces = " ".repeat(DAY.saturating_sub(text::width(day.trim_start())) + 1);
    let lead = format!("{}{day}{spaces}", mark(here));
    let indent = if page.width() < NARROW { 4 } else { text::width(&lead) };
    let room = usize::from(page.width());
    let words = text::cut(words, room.saturating_sub(text::width(&lead)));
    let mut lines = vec![Line::styled(format!("{lead}{words}"), style)];
    if !beneath.is_empty() {
        let rows = text::wrap(beneath, room.saturating_sub(indent));
        lines.extend(rows.into_iter().map(|row| Line::styled(format!("{}{row}", " ".repeat(indent)), theme.soft)));
    }
    Block::row(number, lines)
}
