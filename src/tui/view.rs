//! Draws the app: the screen on top, its keys at the foot, and what there is to say above them.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Clear, Widget};

use crate::base::{Notice, text};

use super::App;
use super::input::Label;
use super::widgets::{Page, Spot};

/// The smallest window in which everything has room. Columns and rows.
pub(super) const SMALLEST: (u16, u16) = (40, 12);

/// The most rows a notice takes.
const NOTICE_ROWS: usize = 6;

/// Draws the app into a frame, with the terminal's own cursor at the caret.
pub fn draw(app: &App, frame: &mut Frame<'_>) {
    let area = frame.area();
    let (caret, _) = lay_out(app, area, frame.buffer_mut(), None);
    still(frame.buffer_mut());
    if let Some(caret) = caret {
        frame.set_cursor_position(caret);
    }
}

/// Takes out of a page whatever could steer the terminal. A page says stored words through [`text::shown`]; this is for the one that
/// forgets.
fn still(page: &mut Buffer) {
    for cell in page.content.iter_mut().filter(|cell| cell.symbol().contains(text::steers)) {
        let kept: String = cell.symbol().chars().filter(|c| !text::steers(*c)).collect();
        cell.set_symbol(if kept.is_empty() { " " } else { &kept });
    }
}

/// What stands at `at` in a window of this size.
pub(super) fn spot_at(app: &App, area: Rect, at: Position) -> Option<Spot> {
    lay_out(app, area, &mut Buffer::empty(area), Some(at)).1
}

fn lay_out(app: &App, area: Rect, buffer: &mut Buffer, at: Option<Position>) -> (Option<Position>, Option<Spot>) {
    Clear.render(area, buffer);
    let screen = app.top();
    if screen.is_bare() {
        let mut page = Page::new(buffer, area, app.theme());
        screen.view(app.world(), &mut page);
        return (None, None);
    }
    let mut page = Page::new(buffer, area, app.theme());
    if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        page.say(&crate::say!("too-small", columns = SMALLEST.0, rows = SMALLEST.1), app.theme().soft);
        return (None, None);
    }
    // Where the window is short, what is said leaves the page room for its own words.
    let most = NOTICE_ROWS.min(usize::from(area.height) / 3);
    let notice = app.notice().map(|notice| notice_lines(notice, page.width(), most)).unwrap_or_default();
    let status = screen.status().filter(|_| notice.is_empty());
    let foot_rows = u16::try_from(notice.len()).unwrap_or(0).max(u16::from(status.is_some())) + 1;
    let roomy = u16::from(area.height > 14);
    page.keep_free(foot_rows + roomy);
    screen.view(app.world(), &mut page);
    let (caret, spot) = (page.caret(), at.and_then(|at| page.find(at)));

    let spread = page.is_spread();
    let mut foot = Page::new(buffer, area, app.theme());
    if spread {
        foot.spread();
    }
    let above = foot.rows().saturating_sub(foot_rows);
    foot.take(above);
    for line in notice {
        foot.line(Line::styled(line, app.theme().strong));
    }
    if let Some(status) = status {
        foot.both(&Span::raw(""), &Span::styled(status, app.theme().soft));
    }
    foot.line(foot_line(&screen.keys(), foot.width(), app));
    (caret, spot)
}

/// A notice on at most so many rows; one that says more ends with an ellipsis.
fn notice_lines(notice: &Notice, width: u16, most: usize) -> Vec<String> {
    let mut words = notice.headline.clone();
    for more in notice.causes.iter().chain(&notice.hint) {
        words.push(' ');
        words.push_str(more);
    }
    let mut lines = text::wrap(&text::shown(&words), usize::from(width));
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            *last = format!("{}…", text::cut(last, usize::from(width).saturating_sub(1)).trim_end_matches(['…', '.']));
        }
    }
    lines
}

/// As many keys as fit; where all of them can be read comes last and stays.
fn foot_line(labels: &[Label], width: u16, app: &App) -> Line<'static> {
    const BETWEEN: &str = "   ";
    let theme = app.theme();
    let all = app.help_label();
    let size = |label: &Label| text::width(label.keys) + 1 + text::width(&label.words);
    let mut room = usize::from(width).saturating_sub(size(&all));
    let mut shown: Vec<Label> = Vec::new();
    for label in labels.iter().filter(|label| label.at_foot) {
        let Some(left) = room.checked_sub(size(label) + BETWEEN.len()) else { break };
        room = left;
        shown.push(label.clone());
    }
    shown.push(all);
    let mut spans = Vec::new();
    for (place, label) in shown.into_iter().enumerate() {
        if place > 0 {
            spans.push(Span::raw(BETWEEN));
        }
        spans.push(Span::styled(label.keys, theme.strong));
        spans.push(Span::styled(format!(" {}", label.words), theme.soft));
    }
    Line::from(spans)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_notice_that_says_more_than_fits_ends_with_an_ellipsis() {
        let check = |words: &str, most, expect: &[&str]| {
            assert_eq!(notice_lines(&Notice::new(words.to_owned()), 12, most), expect, "{words} on {most}");
        };
        check("One line.", 2, &["One line."]);
        check("Two lines of words.", 2, &["Two lines of", "words."]);
        check("Two lines of words, and more.", 2, &["Two lines of", "words, and…"]);
        check("Two lines of words.", 1, &["Two lines…"]);
        check("Yes. Two lines of words.", 1, &["Yes. Two…"]);
    }
}
