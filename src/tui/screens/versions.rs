//! The earlier versions of an entry: each as it was, to be read and brought back.

use ratatui::style::Style;

use crate::base::{Id, Notice, Time, date};
use crate::effect::{Effect, Outcome};
use crate::tui::event::Event;
use crate::tui::input::{Binding, Key, Label, intent, labels};
use crate::tui::screen::{Ask, Cx, Screen};
use crate::tui::widgets::{Block, Choice, Page, Scroll};
use crate::tui::world::World;

use super::read::{Leaf, entry_place};

#[derive(Clone, Copy, Debug)]
enum Intent {
    Move(isize),
    Open,
    BringBack,
    Back,
}

const LIST_KEYS: &[Binding<Intent>] = &[
    Binding::foot("↑↓", &["up", "k"], Intent::Move(-1), crate::word!("key-choose")),
    Binding::quiet(&["down", "j"], Intent::Move(1)),
    Binding::foot("enter", &["enter"], Intent::Open, crate::word!("key-read")),
    Binding::foot("esc", &["esc", "q", "left", "h"], Intent::Back, crate::word!("key-back")),
];

const READ_KEYS: &[Binding<Intent>] = &[
    Binding::foot("↑↓", &["up", "k"], Intent::Move(-1), crate::word!("key-move")),
    Binding::quiet(&["down", "j"], Intent::Move(1)),
    Binding::quiet(&["pageup"], Intent::Move(-10)),
    Binding::quiet(&["pagedown", "space"], Intent::Move(10)),
    Binding::foot("r", &["r"], Intent::BringBack, crate::word!("versions-key-back")),
    Binding::foot("esc", &["esc", "q", "left", "h"], Intent::Back, crate::word!("key-back")),
];

/// The page.
#[derive(Debug)]
pub(super) struct Versions {
    id: Id,
    asked: bool,
    /// The versions, newest first; `None` until they have been read.
    read: Option<Vec<Leaf>>,
    at: Choice,
    /// Which is being read, and how far it is turned.
    open: Option<(usize, Scroll)>,
}

impl Versions {
    pub(super) fn new(id: Id) -> Self {
        Self { id, asked: false, read: None, at: Choice::default(), open: None }
    }

    fn all(&self) -> &[Leaf] {
        self.read.as_deref().unwrap_or_default()
    }

    fn hear(&mut self, outcome: &Outcome) -> Vec<Ask> {
        match outcome {
            Outcome::Versions(id, versions) if *id == self.id => {
                self.read = Some(versions.iter().rev().map(|entry| Leaf::new(Box::new(entry.clone()))).collect());
            }
            Outcome::BroughtBack(entry) if entry.id == self.id => {
                return vec![Ask::Back, Ask::Tell(Notice::new(crate::say!("versions-back")))];
            }
            _ => {}
        }
        Vec::new()
    }

    fn hear_key(&mut self, key: &Key, cx: Cx<'_>) -> Vec<Ask> {
        let rows = self.all().len();
        if let Some((at, scroll)) = &mut self.open {
            match intent(READ_KEYS, key) {
                Some(Intent::Move(by)) => scroll.turn(by),
                Some(Intent::BringBack) => {
                    let at = *at;
                    let version = self.all().get(at).map(|leaf| leaf.entry.clone());
                    return version.map(|version| Ask::Do(Effect::BringBack { version, now: cx.moment.now })).into_iter().collect();
                }
                Some(Intent::Back) => self.open = None,
                Some(Intent::Open) | None => {}
            }
            return Vec::new();
        }
        match intent(LIST_KEYS, key) {
            Some(Intent::Move(by)) => self.at.step(by, rows),
            Some(Intent::Open) => self.open = self.at.of(rows).map(|at| (at, Scroll::default())),
            Some(Intent::Back) => return vec![Ask::Back],
            Some(Intent::BringBack) | None => {}
        }
        Vec::new()
    }
}

/// "As it was saved on Friday 20 November 2026, 22:10".
fn saved(time: Time) -> String {
    crate::say!("versions-row", day = date::full(time.date_naive()), time = time.format("%H:%M").to_string())
}

impl Screen for Versions {
    fn handle(&mut self, event: &Event, cx: Cx<'_>) -> Vec<Ask> {
        match event {
            Event::Outcome(outcome) => self.hear(outcome),
            Event::Key(key) => self.hear_key(key, cx),
            Event::Mouse(mouse) => {
                self.open.iter_mut().for_each(|(_, scroll)| scroll.wheel(mouse.kind));
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    fn view(&self, world: &World, page: &mut Page<'_>) {
        let theme = page.theme();
        if let Some((leaf, scroll)) = self.open.as_ref().and_then(|(at, scroll)| Some((self.all().get(*at)?, scroll))) {
            page.title(&leaf.entry.pack.title, &entry_place(&leaf.entry, world));
            page.say(&saved(leaf.entry.saved), theme.soft);
            page.gap();
            scroll.view(&leaf.lines(usize::from(page.width()), world, theme), page);
            return;
        }
        page.title(&crate::say!("versions-title"), "");
        match &self.read {
            None => page.say(&crate::say!("read-opening"), theme.soft),
            Some(versions) if versions.is_empty() => page.say(&crate::say!("history-none"), Style::new()),
            Some(versions) => {
                page.say(&crate::say!("versions-about"), theme.soft);
                page.gap();
                let chosen = self.at.of(versions.len());
                let row = |(row, leaf): (usize, &Leaf)| {
                    Block::both(row, chosen == Some(row), &saved(leaf.entry.saved), "", page.width(), theme)
                };
                let rows: Vec<Block> = versions.iter().enumerate().map(row).collect();
                page.list(&rows, chosen);
            }
        }
    }

    fn keys(&self) -> Vec<Label> {
        labels(if self.open.is_some() { READ_KEYS } else { LIST_KEYS })
    }

    fn opening(&mut self) -> Option<Effect> {
        let first = !std::mem::replace(&mut self.asked, true);
        first.then_some(Effect::ReadVersions(self.id))
    }
}
