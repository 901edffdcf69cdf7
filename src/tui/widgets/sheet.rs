//! Lines being put down one beneath the other, wrapped to a width: what is read by turning it.

use ratatui::style::Style;
use ratatui::text::Line;

use crate::base::text;
use crate::tui::theme::Theme;

/// The lines so far.
#[derive(Debug)]
pub(in crate::tui) struct Sheet {
    lines: Vec<Line<'static>>,
    width: usize,
    theme: Theme,
}

impl Sheet {
    /// How far what belongs to something stands in beneath it.
    pub(in crate::tui) const INDENT: usize = 4;

    /// An empty sheet, `width` columns wide.
    pub(in crate::tui) fn new(width: usize, theme: Theme) -> Self {
        Self { lines: Vec::new(), width, theme }
    }

    /// The styles.
    pub(in crate::tui) fn theme(&self) -> Theme {
        self.theme
    }

    /// Puts words down.
    pub(in crate::tui) fn say(&mut self, words: &str, style: Style) {
        self.put("", words, style);
    }

    /// Words that belong to what stands above.
    pub(in crate::tui) fn beneath(&mut self, words: &str, style: Style) {
        self.put(&" ".repeat(Self::INDENT), words, style);
    }

    /// Words after `lead`, and as far in on the lines after the first.
    pub(in crate::tui) fn put(&mut self, lead: &str, words: &str, style: Style) {
        let indent = " ".repeat(text::width(lead));
        self.lead(lead, &indent, words, style);
    }

    /// Words after `first`, and after `rest` on the lines after that.
    pub(in crate::tui) fn lead(&mut self, first: &str, rest: &str, words: &str, style: Style) {
        let taken = text::width(first).max(text::width(rest));
        for (at, line) in text::wrap(&text::shown(words), self.width.saturating_sub(taken)).into_iter().enumerate() {
            let before = if at == 0 { first } else { rest };
            self.lines.push(Line::styled(format!("{before}{line}").trim_end().to_owned(), style));
        }
    }

    /// Puts a whole line down, as it is.
    pub(in crate::tui) fn line(&mut self, line: Line<'static>) {
        self.lines.push(line);
    }

    /// A free line.
    pub(in crate::tui) fn gap(&mut self) {
        self.lines.push(Line::default());
    }

    /// A thin rule.
    pub(in crate::tui) fn rule(&mut self) {
        self.lines.push(Line::styled("─".repeat(self.width), self.theme.soft));
    }

    /// What stands on it.
    pub(in crate::tui) fn into_lines(self) -> Vec<Line<'static>> {
        self.lines
    }
}
