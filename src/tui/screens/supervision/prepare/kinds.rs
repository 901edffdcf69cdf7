//! What kind of page it is to be: the packet, a Peer Hub sheet, or a slip.

use ratatui::style::Style;
use ratatui::text::Line;

use crate::base::text;
use crate::model::PacketKind;
use crate::tui::event::{Event, MouseKind};
use crate::tui::input::{Binding, Label, intent, labels};
use crate::tui::screen::Cx;
use crate::tui::widgets::{Block, Choice, Page, What, mark};
use crate::tui::world::World;

use super::pane::{Pane, Wish, Work};
use super::spaced;

#[derive(Clone, Copy, Debug)]
enum Intent {
    Move(isize),
    Pick,
    Back,
}

const KEYS: &[Binding<Intent>] = &[
    Binding::foot("↑↓", &["up", "k"], Intent::Move(-1), crate::word!("key-choose")),
    Binding::quiet(&["down", "j"], Intent::Move(1)),
    Binding::foot("enter", &["enter", "space"], Intent::Pick, crate::word!("prep-key-pick")),
    Binding::foot("esc", &["esc", "q", "p"], Intent::Back, crate::word!("key-back")),
];

const KINDS: [PacketKind; 3] = [PacketKind::Packet, PacketKind::HubSheet, PacketKind::Slip];

/// The page.
#[derive(Debug)]
pub(super) struct KindsPane {
    at: Choice,
}

impl KindsPane {
    /// The page, standing at `kind`.
    pub(super) fn new(kind: PacketKind) -> Self {
        Self { at: Choice::at(KINDS.iter().position(|known| *known == kind).unwrap_or_default()) }
    }

    fn pick(row: usize) -> Wish {
        KINDS.get(row).map_or(Wish::Heard, |kind| Wish::Kind(*kind))
    }
}

impl Pane for KindsPane {
    fn hear(&mut self, event: &Event, _: &mut Work, cx: Cx<'_>) -> Wish {
        match event {
            Event::Key(key) => match intent(KEYS, key) {
                Some(Intent::Move(by)) => self.at.step(by, KINDS.len()),
                Some(Intent::Pick) => return Self::pick(self.at.of(KINDS.len()).unwrap_or_default()),
                Some(Intent::Back) => return Wish::Return,
                None => {}
            },
            Event::Mouse(mouse) if mouse.kind == MouseKind::Press => {
                if let Some(What::Row(row)) = cx.spot.map(|spot| spot.what) {
                    return Self::pick(row);
                }
            }
            _ => {}
        }
        Wish::Heard
    }

    fn view(&self, _: &Work, _: &World, page: &mut Page<'_>) {
        let theme = page.theme();
        page.say(&crate::say!("prep-kinds"), theme.strong);
        page.gap();
        let chosen = self.at.of(KINDS.len());
        let width = usize::from(page.width()).saturating_sub(4);
        let block = |(row, kind): (usize, &PacketKind)| {
            let here = chosen == Some(row);
            let (title, about) = match kind {
                PacketKind::Packet => (crate::say!("prep-kind-packet"), crate::say!("prep-kind-packet-about")),
                PacketKind::HubSheet => (crate::say!("prep-kind-hub"), crate::say!("prep-kind-hub-about")),
                PacketKind::Slip => (crate::say!("prep-kind-slip"), crate::say!("prep-kind-slip-about")),
            };
            let style = if here { theme.accent } else { Style::new() };
            let beneath = text::wrap(&about, width).into_iter().map(|line| Line::styled(format!("    {line}"), theme.soft));
            let lines = std::iter::once(Line::styled(format!("{}{title}", mark(here)), style)).chain(beneath);
            Block::row(row, lines.collect())
        };
        let blocks: Vec<Block> = KINDS.iter().enumerate().map(block).collect();
        page.list(&spaced(blocks, page), chosen);
    }

    fn keys(&self, _: &Work) -> Vec<Label> {
        labels(KEYS)
    }

    fn is_aside(&self) -> bool {
        true
    }
}
