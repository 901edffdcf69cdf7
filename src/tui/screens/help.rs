//! Every key of the page beneath, and what it does there.

use ratatui::text::{Line, Span};

use crate::base::text;
use crate::tui::event::Event;
use crate::tui::input::{Binding, Label, intent, labels};
use crate::tui::screen::{Ask, Cx, Screen};
use crate::tui::widgets::{Block, Choice, Page};
use crate::tui::world::World;

#[derive(Clone, Copy, Debug)]
enum Intent {
    Move(isize),
    Back,
}

const KEYS: &[Binding<Intent>] = &[
    Binding::foot("esc", &["esc", "enter", "q", "f1", "?"], Intent::Back, crate::word!("key-back")),
    Binding::quiet(&["up", "k"], Intent::Move(-1)),
    Binding::quiet(&["down", "j"], Intent::Move(1)),
    Binding::quiet(&["pageup"], Intent::Move(-10)),
    Binding::quiet(&["pagedown", "space"], Intent::Move(10)),
];

/// The keys of one screen.
#[derive(Debug)]
pub(super) struct Help {
    labels: Vec<Label>,
    at: Choice,
}

impl Help {
    pub(super) fn new(labels: Vec<Label>) -> Self {
        Self { labels, at: Choice::default() }
    }
}

impl Screen for Help {
    fn handle(&mut self, event: &Event, _: Cx<'_>) -> Vec<Ask> {
        let Event::Key(key) = event else { return Vec::new() };
        match intent(KEYS, key) {
            Some(Intent::Back) => return vec![Ask::Back],
            Some(Intent::Move(by)) => self.at.step(by, self.labels.len()),
            None => {}
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
        let row = |(row, label): (usize, &Label)| {
            let keys = Span::styled(label.keys, theme.strong);
            let (indent, room) = if beneath { (2, usize::from(page.width()).saturating_sub(2)) } else { (widest, room) };
            let lines = text::wrap(&label.words, room).into_iter().map(|line| Line::raw(format!("{}{line}", " ".repeat(indent))));
            let mut lines: Vec<Line<'static>> = lines.collect();
            match lines.first_mut() {
                Some(first) if !beneath => {
                    let words = first.to_string().split_off(indent);
                    let gap = " ".repeat(widest.saturating_sub(keys.width()));
                    *first = Line::from(vec![keys, Span::raw(gap), Span::raw(words)]);
                }
                _ => lines.insert(0, Line::from(keys)),
            }
            Block::row(row, lines)
        };
        let blocks: Vec<Block> = self.labels.iter().enumerate().map(row).collect();
        page.list(&blocks, self.at.of(self.labels.len()));
    }

    fn keys(&self) -> Vec<Label> {
        labels(KEYS)
    }
}
