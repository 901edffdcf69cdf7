//! Every pack there is, shelf by shelf, with its minutes and what it is for.

use ratatui::text::Line;

use crate::base::text;
use crate::model::Group;
use crate::tui::event::{Event, MouseKind};
use crate::tui::input::{Binding, Label, intent, labels};
use crate::tui::screen::{Ask, Cx, Route, Screen};
use crate::tui::widgets::{Block, Choice, Page, What};
use crate::tui::world::World;

#[derive(Clone, Copy, Debug)]
enum Intent {
    Move(isize),
    Begin,
    Back,
}

const KEYS: &[Binding<Intent>] = &[
    Binding::foot("↑↓", &["up", "k"], Intent::Move(-1), crate::word!("key-choose")),
    Binding::quiet(&["down", "j"], Intent::Move(1)),
    Binding::quiet(&["pageup"], Intent::Move(-8)),
    Binding::quiet(&["pagedown"], Intent::Move(8)),
    Binding::foot("enter", &["enter", "right", "l"], Intent::Begin, crate::word!("key-begin")),
    Binding::foot("esc", &["esc", "q", "left", "h"], Intent::Back, crate::word!("key-back")),
];

/// The list of packs.
#[derive(Debug, Default)]
pub(super) struct Packs {
    at: Choice,
}

impl Packs {
    fn begin(row: usize, world: &World) -> Vec<Ask> {
        let pack = world.shelf.packs.get(row);
        pack.map(|pack| Ask::Swap(Route::Reflect(pack.id.clone()))).into_iter().collect()
    }
}

impl Screen for Packs {
    fn handle(&mut self, event: &Event, cx: Cx<'_>) -> Vec<Ask> {
        let rows = cx.world.shelf.packs.len();
        match event {
            Event::Key(key) => match intent(KEYS, key) {
                Some(Intent::Move(by)) => self.at.step(by, rows),
                Some(Intent::Begin) => return self.at.of(rows).map(|row| Self::begin(row, cx.world)).unwrap_or_default(),
                Some(Intent::Back) => return vec![Ask::Back],
                None => {}
            },
            Event::Mouse(mouse) => match (mouse.kind, cx.spot.map(|spot| spot.what)) {
                (MouseKind::Press, Some(What::Row(row))) if self.at.of(rows) == Some(row) => return Self::begin(row, cx.world),
                (MouseKind::Press, Some(What::Row(row))) => self.at = Choice::at(row),
                (MouseKind::WheelUp, _) => self.at.step(-1, rows),
                (MouseKind::WheelDown, _) => self.at.step(1, rows),
                _ => {}
            },
            _ => {}
        }
        Vec::new()
    }

    fn view(&self, world: &World, page: &mut Page<'_>) {
        let theme = page.theme();
        page.title(&crate::say!("packs-title"), "");
        let chosen = self.at.of(world.shelf.packs.len());
        let width = page.width();
        let mut blocks: Vec<Block> = Vec::new();
        let mut shelf: Option<Group> = None;
        for (row, pack) in world.shelf.packs.iter().enumerate() {
            if shelf != Some(pack.group) {
                if shelf.is_some() {
                    blocks.push(Block::gap());
                }
                blocks.push(Block::heading(&pack.group.title(), theme));
                shelf = Some(pack.group);
            }
            blocks.push(Block::both(row, chosen == Some(row), &format!("  {}", pack.title), &pack.length(), width, theme));
            if chosen == Some(row) {
                let about = text::wrap(&pack.about, usize::from(width).saturating_sub(6));
                blocks.push(Block::row(
                    row,
                    about.into_iter().map(|line| Line::styled(format!("      {line}"), theme.soft)).collect(),
                ));
            }
        }
        page.list(&blocks, chosen);
    }

    fn keys(&self) -> Vec<Label> {
        labels(KEYS)
    }
}
