//! How long the session was: the one thing a slip says that is not known yet. It may be left out.

use crate::base::{Notice, text};
use crate::model::{Session, Shift};
use crate::tui::event::Event;
use crate::tui::input::{Binding, Label, intent, labels};
use crate::tui::screen::{Ask, Cx};
use crate::tui::widgets::{Field, Heard, Page};
use crate::tui::world::World;

use super::pane::{Pane, Wish, Work};

const KEYS: &[Binding<()>] = &[Binding::foot("enter", &["enter", "tab"], (), crate::word!("key-go-on"))];

/// The page.
#[derive(Debug)]
pub(super) struct LengthPane {
    field: Field,
    /// The length before one began to write here.
    before: Option<u32>,
}

impl LengthPane {
    /// The page, with the length as far as it is known.
    pub(super) fn new(minutes: Option<u32>) -> Self {
        Self { field: Field::line(&minutes.map(|minutes| minutes.to_string()).unwrap_or_default()), before: minutes }
    }
}

impl Pane for LengthPane {
    fn hear(&mut self, event: &Event, _: &mut Work, cx: Cx<'_>) -> Wish {
        if let Event::Key(key) = event
            && intent(KEYS, key).is_some()
        {
            let unread = self.unread().is_some();
            return if unread { Wish::Ask(Ask::Tell(Notice::new(crate::say!("prep-length-hint")))) } else { Wish::Next };
        }
        match self.field.hear(event, cx.spot) {
            Heard::Changed => Wish::Changed,
            Heard::Moved => Wish::Heard,
            Heard::No => Wish::No,
        }
    }

    fn commit(&self, session: &mut Session) {
        // What cannot be read changes nothing, also where its beginning could be.
        session.minutes = if self.unread().is_some() { self.before } else { Shift::read_minutes(&self.field.text()) };
    }

    fn view(&self, _: &Work, _: &World, page: &mut Page<'_>) {
        let theme = page.theme();
        page.say(&crate::say!("prep-length"), theme.strong);
        page.say(&crate::say!("prep-length-about"), theme.soft);
        page.gap();
        let place = page.take(1);
        self.field.view(page, place);
        if let Some(minutes) = Shift::read_minutes(&self.field.text()) {
            page.say(&Shift::minutes_in_words(minutes), theme.soft);
        }
    }

    fn unread(&self) -> Option<String> {
        let typed = self.field.text();
        let is_read = typed.trim().is_empty() || Shift::read_minutes(&typed).is_some();
        (!is_read).then(|| text::shown(typed.trim()))
    }

    fn keys(&self, _: &Work) -> Vec<Label> {
        labels(KEYS)
    }

    fn is_typed_into(&self) -> bool {
        true
    }
}
