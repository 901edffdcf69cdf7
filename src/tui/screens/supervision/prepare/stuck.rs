//! The disk does not take what changed, and the person wants to go: they stay, or say that they go without it.

use ratatui::style::Style;

use crate::tui::event::Event;
use crate::tui::input::{Binding, Label, intent, labels};
use crate::tui::screen::Cx;
use crate::tui::widgets::Page;
use crate::tui::world::World;

use super::pane::{Desk, Pane, Wish};

const KEYS: &[Binding<bool>] = &[
    Binding::foot("y", &["y"], true, crate::word!("prep-key-anyway")),
    Binding::foot("esc", &["esc", "n"], false, crate::word!("prep-key-stay")),
];

/// The page.
#[derive(Debug)]
pub(super) struct StuckPane {
    /// Whether the program is to end.
    quits: bool,
}

impl StuckPane {
    /// The page for who wants to leave, or to quit.
    pub(super) fn new(quits: bool) -> Self {
        Self { quits }
    }
}

impl Pane for StuckPane {
    fn hear(&mut self, event: &Event, _: &mut Desk, _: Cx<'_>) -> Wish {
        match event {
            Event::Key(key) if intent(KEYS, key) == Some(true) => Wish::LeaveAnyway(self.quits),
            Event::Key(_) => Wish::Return,
            _ => Wish::Heard,
        }
    }

    fn view(&self, _: &Desk, _: &World, page: &mut Page<'_>) {
        page.say(&crate::say!("prep-stuck"), page.theme().strong);
        page.gap();
        page.say(&crate::say!("prep-stuck-how"), Style::new());
    }

    fn keys(&self, _: &Desk) -> Vec<Label> {
        labels(KEYS)
    }

    fn is_aside(&self) -> bool {
        true
    }
}
