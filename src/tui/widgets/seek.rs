//! The line one searches with, above the list it narrows.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use crate::search::Query;
use crate::tui::event::Event;

use super::{Field, Heard, Page, Spot};

/// What is looked for in a list, and whether it is being typed.
#[derive(Debug)]
pub(in crate::tui) struct Seek {
    words: Field,
    typing: bool,
}

impl Seek {
    /// Nothing is looked for yet; with `typing` it is asked for at once.
    pub(in crate::tui) fn new(typing: bool) -> Self {
        Self { words: Field::line(""), typing }
    }

    /// Whether keys are words now.
    pub(in crate::tui) fn is_typed_into(&self) -> bool {
        self.typing
    }

    /// Whether anything is looked for.
    pub(in crate::tui) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// What is looked for.
    pub(in crate::tui) fn query(&self) -> Query {
        Query::read(&self.words.text())
    }

    /// Asks what to look for.
    pub(in crate::tui) fn ask(&mut self) {
        self.typing = true;
    }

    /// Goes to what was found.
    pub(in crate::tui) fn settle(&mut self) {
        self.typing = false;
    }

    /// Looks for nothing any more. Whether anything was, or was being typed.
    pub(in crate::tui) fn leave(&mut self) -> bool {
        let left = self.typing || !self.is_empty();
        *self = Self::new(false);
        left
    }

    /// Hears what is typed; whether something else is looked for now.
    pub(in crate::tui) fn hear(&mut self, event: &Event, spot: Option<Spot>) -> bool {
        self.typing && self.words.hear(event, spot) == Heard::Changed
    }

    /// Shows what is looked for, where there is something to show.
    pub(in crate::tui) fn view(&self, page: &mut Page<'_>) {
        if !self.typing && self.is_empty() {
            return;
        }
        let place = page.take(1);
        let lead = Span::styled("/ ", page.theme().accent);
        Line::from(lead).render(place, page.buffer());
        let field = Rect { x: place.x + 2, width: place.width.saturating_sub(2), ..place };
        self.words.view(page, field);
        if !self.typing {
            page.put_caret(None);
        }
        page.gap();
    }
}
