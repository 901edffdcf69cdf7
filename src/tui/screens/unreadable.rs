//! The files that could not be read: where each is, why, and that nothing was done to it.

use ratatui::style::Style;

use crate::model::Unreadable;
use crate::tui::event::Event;
use crate::tui::input::{Binding, Label, intent, labels};
use crate::tui::screen::{Ask, Cx, Screen};
use crate::tui::widgets::{Page, Scroll, Sheet};
use crate::tui::world::World;

#[derive(Clone, Copy, Debug)]
enum Intent {
    Move(isize),
    Back,
}

const KEYS: &[Binding<Intent>] = &[
    Binding::foot("↑↓", &["up", "k"], Intent::Move(-1), crate::word!("key-move")),
    Binding::quiet(&["down", "j"], Intent::Move(1)),
    Binding::foot("esc", &["esc", "enter", "q", "left"], Intent::Back, crate::word!("key-back")),
];

/// The list of what could not be read.
#[derive(Debug, Default)]
pub(super) struct Unreadables {
    scroll: Scroll,
}

fn troubles(world: &World) -> &[Unreadable] {
    world.library.as_ref().map_or(&[], |library| &library.unreadable)
}

impl Screen for Unreadables {
    fn handle(&mut self, event: &Event, _: Cx<'_>) -> Vec<Ask> {
        match event {
            Event::Mouse(mouse) => self.scroll.wheel(mouse.kind),
            Event::Key(key) => match intent(KEYS, key) {
                Some(Intent::Back) => return vec![Ask::Back],
                Some(Intent::Move(by)) => self.scroll.turn(by),
                None => {}
            },
            _ => {}
        }
        Vec::new()
    }

    fn view(&self, world: &World, page: &mut Page<'_>) {
        let theme = page.theme();
        page.title(&crate::say!("unreadable-title"), "");
        page.say(&crate::say!("unreadable-about"), theme.soft);
        page.gap();
        let mut sheet = Sheet::new(page.width().into(), theme);
        for trouble in troubles(world) {
            sheet.say(&trouble.file, Style::new());
            let why = match trouble.line {
                Some(line) => crate::say!("unreadable-line", line = line, reason = trouble.reason.as_str()),
                None => trouble.reason.clone(),
            };
            sheet.say(&why, theme.soft);
            sheet.gap();
        }
        self.scroll.view(&sheet.into_lines(), page);
    }

    fn keys(&self) -> Vec<Label> {
        labels(KEYS)
    }
}
