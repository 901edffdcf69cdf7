//! Two places to rest: a calm page, and a blank one.

use ratatui::style::Style;
use ratatui::text::Line;

use crate::base::{date, text};
use crate::model::SupportLine;
use crate::tui::event::{Event, MouseKind};
use crate::tui::input::Label;
use crate::tui::screen::{Ask, Cx, Route, Screen};
use crate::tui::widgets::Page;
use crate::tui::world::World;

/// A pause with the person's own support lines, or those of a built-in pack.
pub(in crate::tui) fn usual(world: &World) -> Route {
    let pack = world.shelf.packs.iter().find(|pack| !pack.support.is_empty());
    Route::Pause { grounding: None, support: pack.map(|pack| with_own(&pack.support, world)).unwrap_or_default() }
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
}

impl Pause {
    pub(super) fn new(grounding: Option<String>, support: Vec<SupportLine>) -> Self {
        Self { grounding: grounding.unwrap_or_else(|| crate::say!("pause-grounding")), support }
    }
}

/// How a line of the calm page is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Print {
    /// Room between lines.
    None,
    /// Where a number comes from.
    Small,
    /// Words to be calm by.
    Calm,
    /// Who can be called.
    Support,
}

/// Any key, or a click, comes back.
fn any(event: &Event) -> Vec<Ask> {
    let pressed = matches!(event, Event::Key(_)) || matches!(event, Event::Mouse(mouse) if mouse.kind == MouseKind::Press);
    if pressed { vec![Ask::Back] } else { Vec::new() }
}

impl Screen for Pause {
    fn handle(&mut self, event: &Event, _: Cx<'_>) -> Vec<Ask> {
        any(event)
    }

    fn view(&self, world: &World, page: &mut Page<'_>) {
        let theme = page.theme();
        let width = page.width();
        let mut lines: Vec<(String, Print)> = Vec::new();
        let mut say = |words: &str, print| {
            lines.extend(text::wrap(words, usize::from(width)).into_iter().map(|line| (line, print)));
        };
        say(&crate::say!("pause-nothing"), Print::Calm);
        say("", Print::None);
        say(&self.grounding, Print::Calm);
        // Lines that were seen at one place on one day say so once.
        for seen in self.support.chunk_by(|one, next| (one.checked, &one.source) == (next.checked, &next.source)) {
            say("", Print::None);
            for line in seen {
                // A number is never broken in two.
                let together = crate::say!("pause-line", name = line.name.clone(), contact = line.contact.clone());
                if text::width(&together) <= usize::from(width) {
                    say(&together, Print::Support);
                } else {
                    say(&line.name, Print::Support);
                    say(&line.contact, Print::Support);
                }
            }
            if let Some(line) = seen.first() {
                let checked = date::short(line.checked, world.now.date_naive());
                say(&crate::say!("pause-checked", date = checked, source = line.source.clone()), Print::Small);
            }
        }
        if !self.support.is_empty() {
            say("", Print::None);
            say(&crate::say!("pause-check-first"), Print::Small);
        }
        // The way back is always there. Where the rest does not fit, the room goes first, then the small print,
        // then the words to be calm by: the numbers stay longest.
        let rows = usize::from(page.rows()).saturating_sub(2);
        for gives_way in [Print::None, Print::Small, Print::Calm] {
            if lines.len() > rows {
                lines.retain(|(_, print)| *print != gives_way);
            }
        }
        lines.truncate(rows);
        let free = rows - lines.len();
        page.take(u16::try_from(free / 3).unwrap_or_default());
        for (line, print) in lines {
            let style = if print == Print::Small { theme.soft } else { Style::new() };
            page.line(Line::styled(line, style).centered());
        }
        page.gap();
        page.line(Line::styled(crate::say!("pause-return"), theme.soft).centered());
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
