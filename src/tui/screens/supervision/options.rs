//! A small page: how a page looks, as what it is written, and where.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::base::text;
use crate::document::Format;
use crate::model::{Dates, PacketKind, Paper};
use crate::tui::event::{Event, MouseKind};
use crate::tui::input::{Binding, Label, intent, labels};
use crate::tui::screen::Cx;
use crate::tui::widgets::{Block, Choice, Field, Page, What, mark};

use super::outbox::Outbox;

#[derive(Clone, Copy, Debug)]
enum Intent {
    Move(isize),
    Turn(isize),
    Change,
    Write,
    Back,
}

const KEYS: &[Binding<Intent>] = &[
    Binding::foot("↑↓", &["up", "k"], Intent::Move(-1), crate::word!("key-choose")),
    Binding::quiet(&["down", "j"], Intent::Move(1)),
    Binding::quiet(&["home"], Intent::Move(isize::MIN)),
    Binding::quiet(&["end"], Intent::Move(isize::MAX)),
    Binding::foot("space", &["space", "enter", "x"], Intent::Change, crate::word!("key-change")),
    Binding::all("←→", &["right", "l"], Intent::Turn(1), crate::word!("key-change")),
    Binding::quiet(&["left", "h"], Intent::Turn(-1)),
    Binding::foot("w", &["w"], Intent::Write, crate::word!("prep-key-write-it")),
    Binding::foot("esc", &["esc", "q", "o", "tab"], Intent::Back, crate::word!("key-back")),
];

/// While the folder is typed.
const FOLDER_KEYS: &[Binding<Intent>] =
    &[Binding::foot("enter", &["enter", "tab", "esc", "ctrl-s"], Intent::Back, crate::word!("key-done"))];

/// How far values stand from the beginning of their row.
const LABEL: usize = 10;

/// A row of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Row {
    Dates,
    Room,
    Signatures,
    LookBack,
    Format(Format),
    Folder,
}

impl Row {
    /// Whether it begins another part of the page.
    fn begins(self) -> bool {
        matches!(self, Self::Format(Format::Markdown) | Self::Folder)
    }
}

/// What an event came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reply {
    /// Nothing changed that the session keeps.
    Heard,
    /// The page is to look like this now.
    Looks(Paper),
    /// It is to be written.
    Write,
    /// Back to the page.
    Back,
}

/// The page, open.
#[derive(Debug)]
pub(super) struct Options {
    /// How the page looks, as it was chosen so far.
    paper: Paper,
    rows: Vec<Row>,
    at: Choice,
    /// Whether the folder is being typed.
    typing: bool,
}

impl Options {
    /// What can be chosen about a page of this kind that looks like this.
    pub(super) fn of(kind: PacketKind, paper: Paper) -> Self {
        let looks: &[Row] = match kind {
            PacketKind::Packet => &[Row::Dates, Row::Room, Row::Signatures, Row::LookBack],
            // Its name says the day of the session.
            PacketKind::HubSheet => &[Row::Dates],
            PacketKind::Slip => &[],
        };
        Self { paper, rows: looks.iter().copied().chain(out()).collect(), at: Choice::default(), typing: false }
    }

    /// What can be chosen about a page that does not change any more.
    pub(super) fn of_what_left() -> Self {
        Self { paper: Paper::default(), rows: out().collect(), at: Choice::default(), typing: false }
    }

    /// Whether plain letters are typed here.
    pub(super) fn is_typed_into(&self) -> bool {
        self.typing
    }

    /// Hears an event.
    pub(super) fn hear(&mut self, event: &Event, outbox: &mut Outbox, cx: Cx<'_>) -> Reply {
        let known = match event {
            Event::Key(key) => intent(if self.typing { FOLDER_KEYS } else { KEYS }, key),
            Event::Mouse(mouse) if !self.typing => match (mouse.kind, cx.spot.map(|spot| spot.what)) {
                (MouseKind::Press, Some(What::Row(row))) => {
                    self.at = Choice::at(row);
                    Some(Intent::Change)
                }
                (MouseKind::WheelUp, _) => Some(Intent::Move(-1)),
                (MouseKind::WheelDown, _) => Some(Intent::Move(1)),
                _ => None,
            },
            _ => None,
        };
        if self.typing {
            match known {
                Some(_) => self.typing = false,
                None => drop(outbox.folder.hear(event, cx.spot)),
            }
            return Reply::Heard;
        }
        let row = self.at.of(self.rows.len()).and_then(|at| self.rows.get(at)).copied();
        match (known, row) {
            (Some(Intent::Move(by)), _) => self.at.step(by, self.rows.len()),
            (Some(Intent::Back), _) => return Reply::Back,
            (Some(Intent::Write), _) => return Reply::Write,
            (Some(Intent::Change), Some(row)) => return self.change(row, 1, outbox),
            (Some(Intent::Turn(by)), Some(Row::Dates)) => return self.change(Row::Dates, by, outbox),
            (Some(Intent::Change | Intent::Turn(_)) | None, _) => {}
        }
        Reply::Heard
    }

    fn change(&mut self, row: Row, by: isize, outbox: &mut Outbox) -> Reply {
        let paper = &mut self.paper;
        match row {
            Row::Dates => paper.dates = turned(paper.dates, by),
            Row::Room => paper.room = !paper.room,
            Row::Signatures => paper.signatures = !paper.signatures,
            Row::LookBack => paper.look_back = !paper.look_back,
            Row::Format(format) => {
                outbox.tick(format);
                return Reply::Heard;
            }
            Row::Folder => {
                self.typing = true;
                return Reply::Heard;
            }
        }
        Reply::Looks(self.paper)
    }

    /// Lays itself out.
    pub(super) fn view(&self, outbox: &Outbox, page: &mut Page<'_>) {
        let theme = page.theme();
        if self.typing {
            page.say(&crate::say!("prep-folder"), theme.strong);
            page.say(&crate::say!("prep-folder-about"), theme.soft);
            page.gap();
            outbox.folder.view_whole(page);
            return;
        }
        let chosen = self.at.of(self.rows.len());
        let mut blocks = Vec::new();
        for (number, row) in self.rows.iter().enumerate() {
            if row.begins() && number > 0 {
                blocks.push(Block::gap());
            }
            if matches!(row, Row::Format(Format::Markdown)) {
                blocks.push(Block::heading(&crate::say!("prep-formats"), theme));
            }
            blocks.push(block(number, *row, chosen == Some(number), self.paper, outbox, page));
        }
        page.list(&blocks, chosen);
    }

    /// Its keys.
    pub(super) fn keys(&self) -> Vec<Label> {
        if self.typing {
            return labels(FOLDER_KEYS).into_iter().chain(Field::keys()).collect();
        }
        labels(KEYS)
    }
}

/// The rows every page has that is written.
fn out() -> impl Iterator<Item = Row> {
    Format::ALL.iter().copied().map(Row::Format).chain([Row::Folder])
}

/// The way of saying dates so many after this one, and round again.
fn turned(dates: Dates, by: isize) -> Dates {
    let at = Dates::ALL.iter().position(|known| *known == dates).unwrap_or_default();
    let next = at.saturating_add(Dates::ALL.len()).saturating_add_signed(by) % Dates::ALL.len();
    Dates::ALL.get(next).copied().unwrap_or(dates)
}

fn block(number: usize, row: Row, here: bool, paper: Paper, outbox: &Outbox, page: &Page<'_>) -> Block {
    let theme = page.theme();
    let style = if here { theme.accent } else { Style::new() };
    let ticked = |on: bool, words: &str| {
        let tick = if on { "[x] " } else { "[ ] " };
        vec![Line::styled(format!("{}{tick}{words}", mark(here)), style)]
    };
    let valued = |label: &str, value: &str| {
        let gap = " ".repeat(LABEL.saturating_sub(text::width(label)).max(2));
        let room = usize::from(page.width()).saturating_sub(2 + LABEL);
        let mut rows = text::wrap(value, room).into_iter();
        let lead = Span::styled(format!("{}{label}{gap}", mark(here)), style);
        let first = Line::from(vec![lead, Span::raw(rows.next().unwrap_or_default())]);
        let rest = rows.map(|row| Line::raw(format!("{}{row}", " ".repeat(2 + LABEL))));
        std::iter::once(first).chain(rest).collect()
    };
    let lines = match row {
        Row::Dates => valued(&crate::say!("prep-dates"), &paper.dates.word().say()),
        Row::Room => ticked(paper.room, &crate::say!("prep-room")),
        Row::Signatures => ticked(paper.signatures, &crate::say!("prep-signatures")),
        Row::LookBack => ticked(paper.look_back, &crate::say!("prep-look-back")),
        Row::Format(format) => ticked(outbox.formats().contains(&format), &format.name()),
        Row::Folder => valued(&crate::say!("prep-folder-row"), &outbox.place()),
    };
    Block::row(number, lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_go_round_both_ways() {
        for dates in Dates::ALL {
            assert_eq!(turned(turned(dates, 1), -1), dates);
        }
        assert_eq!(turned(Dates::Month, 1), Dates::Day);
    }
}
