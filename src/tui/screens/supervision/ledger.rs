//! The ledger: everything that left, the newest first. What it says is never changed.

use crate::base::date;
use crate::model::Packet;
use crate::tui::event::Event;
use crate::tui::input::{Binding, Label, intent, labels};
use crate::tui::screen::{Ask, Cx, Route, Screen};
use crate::tui::widgets::{Block, Choice, Page};
use crate::tui::world::World;

use super::dated::dated;
use super::named;

#[derive(Clone, Copy, Debug)]
enum Intent {
    Move(isize),
    Open,
    Back,
}

const KEYS: &[Binding<Intent>] = &[
    Binding::foot("↑↓", &["up", "k"], Intent::Move(-1), crate::word!("key-choose")),
    Binding::quiet(&["down", "j"], Intent::Move(1)),
    Binding::quiet(&["pageup"], Intent::Move(-10)),
    Binding::quiet(&["pagedown"], Intent::Move(10)),
    Binding::quiet(&["home", "g"], Intent::Move(isize::MIN)),
    Binding::quiet(&["end", "G"], Intent::Move(isize::MAX)),
    Binding::foot("enter", &["enter", "right", "l"], Intent::Open, crate::word!("key-read")),
    Binding::foot("esc", &["esc", "q", "left", "h"], Intent::Back, crate::word!("key-back")),
];

/// The page.
#[derive(Debug, Default)]
pub(in crate::tui::screens) struct Ledger {
    at: Choice,
}

impl Ledger {
    fn open(&self, world: &World) -> Vec<Ask> {
        let packets = &world.supervision.packets;
        let chosen = self.at.of(packets.len()).and_then(|at| packets.get(at));
        chosen.map(|packet| Ask::Go(Route::Packet(packet.id))).into_iter().collect()
    }
}

impl Screen for Ledger {
    fn handle(&mut self, event: &Event, cx: Cx<'_>) -> Vec<Ask> {
        let count = cx.world.supervision.packets.len();
        match event {
            Event::Key(key) => match intent(KEYS, key) {
                Some(Intent::Move(by)) => self.at.step(by, count),
                Some(Intent::Open) => return self.open(cx.world),
                Some(Intent::Back) => return vec![Ask::Back],
                None => {}
            },
            Event::Mouse(mouse) if self.at.follow(*mouse, cx.spot, count) => return self.open(cx.world),
            _ => {}
        }
        Vec::new()
    }

    fn view(&self, world: &World, page: &mut Page<'_>) {
        let theme = page.theme();
        page.title(&crate::say!("ledger-title"), "");
        let packets = &world.supervision.packets;
        if packets.is_empty() {
            page.say(&crate::say!("ledger-empty"), theme.soft);
            return;
        }
        page.say(&crate::say!("ledger-about"), theme.soft);
        page.gap();
        let today = world.now.date_naive();
        let chosen = self.at.of(packets.len());
        let block = |(number, packet): (usize, &Packet)| {
            let day = date::short(packet.made.date_naive(), today);
            let words = named::told_apart(named::packet(packet), packet, packets.iter());
            dated(number, chosen == Some(number), &day, &words, &named::holds(packet), page)
        };
        let blocks: Vec<Block> = packets.iter().enumerate().map(block).collect();
        page.list(&blocks, chosen);
    }

    fn keys(&self) -> Vec<Label> {
        labels(KEYS)
    }
}
