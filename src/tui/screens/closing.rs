//! What came of something open, being said: it is done, it is let go, or it stays open.

use chrono::NaiveDate;
use ratatui::style::Style;

use crate::base::words::Word;
use crate::model::Carried;
use crate::tui::event::{Event, MouseKind};
use crate::tui::input::{Binding, Label, intent, labels};
use crate::tui::screen::Cx;
use crate::tui::widgets::{Block, Choice, Page, What};

#[derive(Clone, Copy, Debug)]
enum Intent {
    Move(isize),
    Choose,
    Back,
}

/// Everything else leaves it open.
const KEYS: &[Binding<Intent>] = &[
    Binding::foot("↑↓", &["up", "k"], Intent::Move(-1), crate::word!("key-choose")),
    Binding::quiet(&["down", "j"], Intent::Move(1)),
    Binding::foot("enter", &["enter", "right", "l"], Intent::Choose, crate::word!("key-done")),
    Binding::foot("esc", &["esc"], Intent::Back, crate::word!("key-back")),
];

/// What can come of it, on the day it is closed; `None` keeps it open.
type Way = Option<fn(NaiveDate) -> Carried>;

const WAYS: [Way; 3] = [Some(Carried::Done), Some(Carried::LetGo), None];

/// Something open that is being closed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Closing<T> {
    /// Which thing.
    pub(super) of: T,
    at: Choice,
}

/// What an event came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Closed {
    /// It is still being said.
    Still,
    /// It stays open.
    No,
    /// This came of it.
    Yes(Carried),
}

impl<T> Closing<T> {
    /// Begins with the first way.
    pub(super) fn new(of: T) -> Self {
        Self { of, at: Choice::default() }
    }

    /// Hears an event.
    pub(super) fn hear(&mut self, event: &Event, cx: Cx<'_>) -> Closed {
        let chosen = match event {
            Event::Key(key) => match intent(KEYS, key) {
                Some(Intent::Move(by)) => {
                    self.at.step(by, WAYS.len());
                    return Closed::Still;
                }
                Some(Intent::Choose) => self.at.of(WAYS.len()),
                Some(Intent::Back) | None => None,
            },
            Event::Mouse(mouse) => match (mouse.kind, cx.spot.map(|spot| spot.what)) {
                (MouseKind::Press, Some(What::Row(row))) => Some(row),
                _ => return Closed::Still,
            },
            _ => return Closed::Still,
        };
        let way = chosen.and_then(|row| WAYS.get(row)).copied().flatten();
        way.map_or(Closed::No, |way| Closed::Yes(way(cx.moment.today())))
    }

    /// Lays itself out: what it is, and the three ways in these words.
    pub(super) fn view(&self, title: &str, words: &str, ways: [Word; 3], page: &mut Page<'_>) {
        let theme = page.theme();
        page.say(title, theme.soft);
        page.say(words, Style::new());
        page.gap();
        let chosen = self.at.of(WAYS.len());
        let block = |(row, words): (usize, Word)| Block::both(row, chosen == Some(row), &words.say(), "", page.width(), theme);
        let blocks: Vec<Block> = ways.into_iter().enumerate().map(block).collect();
        page.list(&blocks, chosen);
    }

    pub(super) fn keys() -> Vec<Label> {
        labels(KEYS)
    }
}
