//! Every key of the page beneath, and what it does there.

use ratatui::text::{Line, Span};

use crate::base::text;
use crate::tui::event::Event;
use crate::tui::input::{Binding, Key, Label, intent, labels};
use crate::tui::screen::{Ask, Cx, Screen};
use crate::tui::widgets::{Page, Scroll};
use crate::tui::world::World;

#[derive(Clone, Copy, Debug)]
enum Intent {
    Move(isize),
    Back,
}

const KEYS: &[Binding<Intent>] = &[
    Binding::foot("esc", &["esc", "enter", "q", "f1", "?"], Intent::Back, crate::word!("key-back")),
    Binding::foot("↑↓", &["up", "k"], Intent::Move(-1), crate::word!("key-move")),
    Binding::quiet(&["down", "j"], Intent::Move(1)),
    Binding::quiet(&["pageup"], Intent::Move(-10)),
    Binding::quiet(&["pagedown", "space"], Intent::Move(10)),
];

/// The keys of one screen.
#[derive(Debug)]
pub(super) struct Help {
    labels: Vec<Label>,
    scroll: Scroll,
}

impl Help {
    pub(super) fn new(labels: Vec<Label>) -> Self {
        Self { labels, scroll: Scroll::default() }
    }
}

impl Screen for Help {
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

    fn view(&self, _: &World, page: &mut Page<'_>) {
        let theme = page.theme();
        page.title(&crate::say!("help-title"), "");
        let widest = self.labels.iter().map(|label| text::width(label.keys)).max().unwrap_or_default() + 3;
        let room = usize::from(page.width()).saturating_sub(widest);
        // On a narrow page the words stand beneath their keys.
        let beneath = room < 30;
        let mut lines = Vec::new();
        for label in &self.labels {
            let keys = Span::styled(label.keys, theme.strong);
            let (indent, room) = if beneath { (2, usize::from(page.width()).saturating_sub(2)) } else { (widest, room) };
            let mut words = text::wrap(&label.words, room).into_iter();
            if beneath {
                lines.push(Line::from(keys));
            } else {
                let gap = " ".repeat(widest.saturating_sub(keys.width()));
                lines.push(Line::from(vec![keys, Span::raw(gap), Span::raw(words.next().unwrap_or_default())]));
            }
            lines.extend(words.map(|line| Line::raw(format!("{}{line}", " ".repeat(indent)))));
        }
        self.scroll.view(&lines, page);
    }

    fn keys(&self) -> Vec<Label> {
        labels(KEYS)
    }

    /// What opens this page closes it.
    fn has_own(&self, key: &Key) -> bool {
        intent(KEYS, key).is_some()
    }
}
