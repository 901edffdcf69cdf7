//! The menu behind esc: everything one can do in the middle of a sitting.

use crate::base::words::Word;
use crate::tui::event::{Event, MouseKind};
use crate::tui::input::{Binding, Label, intent, labels};
use crate::tui::screen::Cx;
use crate::tui::widgets::{Block, Choice, Page, What};

/// What the menu offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Item {
    Why,
    Skip,
    Pause,
    Hide,
    Finish,
    Save,
    Leave,
    Flag,
    LeaveAnyway,
    Return,
}

/// A line of the menu: the letter that is quicker, and the words.
const ITEMS: [(Item, char, Word); 9] = [
    (Item::Why, 'w', crate::word!("menu-why")),
    (Item::Skip, 'k', crate::word!("menu-skip")),
    (Item::Pause, 'p', crate::word!("menu-pause")),
    (Item::Hide, 'h', crate::word!("menu-hide")),
    (Item::Finish, 'f', crate::word!("menu-finish")),
    (Item::Save, 's', crate::word!("menu-save")),
    (Item::Leave, 'l', crate::word!("menu-leave")),
    (Item::Flag, 'b', crate::word!("menu-flag")),
    (Item::LeaveAnyway, 'x', crate::word!("menu-leave-anyway")),
];

#[derive(Clone, Copy, Debug)]
enum Intent {
    Move(isize),
    Choose,
    Back,
}

const KEYS: &[Binding<Intent>] = &[
    Binding::foot("↑↓", &["up"], Intent::Move(-1), crate::word!("key-choose")),
    Binding::quiet(&["down"], Intent::Move(1)),
    Binding::foot("enter", &["enter"], Intent::Choose, crate::word!("key-do-it")),
    Binding::foot("esc", &["esc", "ctrl-c"], Intent::Back, crate::word!("key-keep-writing")),
];

/// The menu, open.
#[derive(Clone, Debug)]
pub(super) struct Menu {
    items: Vec<Item>,
    at: Choice,
}

impl Menu {
    /// A menu of `items`.
    pub(super) fn new(items: Vec<Item>) -> Self {
        Self { items, at: Choice::default() }
    }

    /// How many rows it takes.
    pub(super) fn rows(&self) -> usize {
        self.items.len()
    }

    /// What an event picks, if it picks something.
    pub(super) fn hear(&mut self, event: &Event, cx: Cx<'_>) -> Option<Item> {
        match event {
            Event::Key(key) => match intent(KEYS, key) {
                Some(Intent::Move(by)) => {
                    self.at.step(by, self.items.len());
                    None
                }
                Some(Intent::Choose) => self.at.of(self.items.len()).and_then(|at| self.items.get(at)).copied(),
                Some(Intent::Back) => Some(Item::Return),
                None => {
                    let letter = key.types()?.to_ascii_lowercase();
                    let (item, ..) = ITEMS.iter().find(|(item, quick, _)| *quick == letter && self.items.contains(item))?;
                    Some(*item)
                }
            },
            Event::Mouse(mouse) if mouse.kind == MouseKind::Press => match cx.spot?.what {
                What::Row(row) => self.items.get(row).copied(),
                What::Text => None,
            },
            _ => None,
        }
    }

    pub(super) fn view(&self, page: &mut Page<'_>) {
        let theme = page.theme();
        let chosen = self.at.of(self.items.len());
        let line = |(row, item): (usize, &Item)| {
            let (_, letter, words) = ITEMS.iter().find(|(known, ..)| known == item)?;
            Some(Block::both(row, chosen == Some(row), &words.say(), &letter.to_string(), page.width(), theme))
        };
        let blocks: Vec<Block> = self.items.iter().enumerate().filter_map(line).collect();
        page.list(&blocks, chosen);
    }

    pub(super) fn keys() -> Vec<Label> {
        labels(KEYS)
    }
}
