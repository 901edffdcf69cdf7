//! Two places to rest: a calm page, and a blank one.

use std::cell::Cell;

use ratatui::style::Style;
use ratatui::text::Line;

use crate::base::{date, text};
use crate::model::SupportLine;
use crate::tui::event::{Event, MouseKind};
use crate::tui::input::{Binding, Label, intent};
use crate::tui::screen::{Ask, Cx, Route, Screen};
use crate::tui::widgets::{Page, Scroll};
use crate::tui::world::World;

/// A pause with the usual lines.
pub(in crate::tui) fn usual() -> Route {
    Route::Pause { grounding: None, support: Vec::new() }
}

/// The person's own support lines, and those of a built-in pack.
fn usual_support(world: &World) -> Vec<SupportLine> {
    let pack = world.shelf.packs.iter().find(|pack| !pack.support.is_empty());
    pack.map(|pack| with_own(&pack.support, world)).unwrap_or_default()
}

/// The person's own support lines, then these.
pub(super) fn with_own(lines: &[SupportLine], world: &World) -> Vec<SupportLine> {
    world.settings.support.iter().chain(lines).cloned().collect()
}

/// A calm page: nothing needs doing.
#[derive(Debug)]
pub(super) struct Pause {
    grounding: String,
    support: Vec<SupportLine>,
    scroll: Scroll,
    /// Whether it was longer than the window, as it was last laid out.
    long: Cell<bool>,
}

impl Pause {
    /// A page with these words to be calm by and these lines; where there are none, with the usual ones.
    pub(super) fn new(grounding: Option<String>, support: Vec<SupportLine>, world: &World) -> Self {
        Self {
            grounding: grounding.unwrap_or_else(|| crate::say!("pause-grounding")),
            support: if support.is_empty() { usual_support(world) } else { support },
            scroll: Scroll::default(),
            long: Cell::new(false),
        }
    }

    /// The words of the page, from the top.
    fn pieces(&self, world: &World, width: usize) -> Vec<Piece> {
        let piece = |print, words: &str| Piece { print, lines: text::wrap(words, width) };
        let mut pieces =
            vec![piece(Print::Calm, &crate::say!("pause-nothing")), piece(Print::None, ""), piece(Print::Calm, &self.grounding)];
        // Lines that were seen at one place on one day say so once.
        for seen in self.support.chunk_by(|one, next| (one.checked, &one.source) == (next.checked, &next.source)) {
            pieces.push(piece(Print::None, ""));
            for line in seen {
                let together = crate::say!("pause-line", name = line.name.as_str(), contact = line.contact.as_str());
                // A number is never broken in two, and never parted from its name.
                let words = if text::width(&together) <= width { together } else { format!("{}\n{}", line.name, line.contact) };
                pieces.push(piece(Print::Support, &words));
            }
            if let Some(line) = seen.first() {
                let checked = date::short(line.checked, world.now.date_naive());
                pieces.push(piece(Print::Small, &crate::say!("pause-checked", date = checked, source = line.source.as_str())));
            }
        }
        if !self.support.is_empty() {
            pieces.push(piece(Print::None, ""));
            pieces.push(piece(Print::Small, &crate::say!("pause-check-first")));
        }
        pieces
    }
}

/// Lines that stay together.
#[derive(Debug)]
struct Piece {
    print: Print,
    lines: Vec<String>,
}

/// How a piece of the calm page is printed. Where there is not room for all, they stand in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Print {
    /// Who can be called.
    Support,
    /// Words to be calm by.
    Calm,
    /// Where a number comes from.
    Small,
    /// Room between lines.
    None,
}

/// How many lines these take.
fn height(pieces: &[Piece]) -> usize {
    pieces.iter().map(|piece| piece.lines.len()).sum()
}

/// Where the page is longer than the window, these turn it.
const LONG_KEYS: &[Binding<isize>] = &[Binding::quiet(&["up"], -1), Binding::quiet(&["down"], 1)];

/// Any key, or a click, comes back.
fn any(event: &Event) -> Vec<Ask> {
    let pressed = matches!(event, Event::Key(_)) || matches!(event, Event::Mouse(mouse) if mouse.kind == MouseKind::Press);
    if pressed { vec![Ask::Back] } else { Vec::new() }
}

impl Screen for Pause {
    fn handle(&mut self, event: &Event, _: Cx<'_>) -> Vec<Ask> {
        let turn = match event {
            Event::Key(key) => intent(LONG_KEYS, key),
            Event::Mouse(mouse) => match mouse.kind {
                MouseKind::WheelUp => Some(-1),
                MouseKind::WheelDown => Some(1),
                MouseKind::Press | MouseKind::Drag => None,
            },
            _ => None,
        };
        match turn.filter(|_| self.long.get()) {
            Some(by) => {
                self.scroll.turn(by);
                Vec::new()
            }
            None => any(event),
        }
    }

    fn view(&self, world: &World, page: &mut Page<'_>) {
        let theme = page.theme();
        let mut pieces = self.pieces(world, usize::from(page.width()));
        // The way back is always there.
        let rows = usize::from(page.rows()).saturating_sub(2);
        if height(&pieces) > rows {
            pieces.retain(|piece| piece.print != Print::None);
        }
        self.long.set(height(&pieces) > rows);
        if self.long.get() {
            // Who can be called is seen at once, and the rest is turned to.
            pieces.sort_by_key(|piece| piece.print);
        }
        let most = (0..pieces.len()).find(|above| pieces.get(*above..).is_some_and(|rest| height(rest) <= rows));
        let above = self.scroll.above(most.unwrap_or_default());
        page.take(u16::try_from(rows.saturating_sub(height(&pieces)) / 3).unwrap_or_default());
        let mut room = rows;
        for piece in pieces.iter().skip(above) {
            let Some(left) = room.checked_sub(piece.lines.len()) else { break };
            room = left;
            let style = if piece.print == Print::Small { theme.soft } else { Style::new() };
            for line in &piece.lines {
                page.line(Line::styled(line.as_str(), style).centered());
            }
        }
        page.gap();
        let back = if self.long.get() { crate::say!("pause-return-long") } else { crate::say!("pause-return") };
        page.line(Line::styled(back, theme.soft).centered());
    }

    fn keys(&self) -> Vec<Label> {
        Vec::new()
    }

    fn is_bare(&self) -> bool {
        true
    }
}

/// A blank page. It hides; it does not lock.
#[derive(Debug)]
pub(in crate::tui) struct Hide;

impl Screen for Hide {
    fn handle(&mut self, event: &Event, _: Cx<'_>) -> Vec<Ask> {
        any(event)
    }

    fn view(&self, _: &World, _: &mut Page<'_>) {}

    fn keys(&self) -> Vec<Label> {
        Vec::new()
    }

    fn is_bare(&self) -> bool {
        true
    }
}
