//! Two places to rest: a calm page, and a blank one.

use chrono::NaiveDate;
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

/// When and where the lines were last seen, each once.
fn sources(lines: &[SupportLine]) -> Vec<(NaiveDate, String)> {
    let mut sources: Vec<(NaiveDate, String)> = Vec::new();
    for line in lines {
        if !sources.iter().any(|(_, known)| *known == line.source) {
            sources.push((line.checked, line.source.clone()));
        }
    }
    sources
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
        let width = usize::from(page.width());
        let mut lines: Vec<(String, Style)> = Vec::new();
        let mut say = |words: &str, style| lines.extend(text::wrap(words, width).into_iter().map(|line| (line, style)));
        say(&crate::say!("pause-nothing"), Style::new());
        say("", Style::new());
        say(&self.grounding, Style::new());
        say("", Style::new());
        for line in &self.support {
            let both = crate::say!("pause-line", name = line.name.clone(), contact = line.contact.clone());
            if text::width(&both) <= width {
                say(&both, Style::new());
            } else {
                // A number is never broken in two.
                say(&line.name, Style::new());
                say(&line.contact, theme.strong);
            }
        }
        if !self.support.is_empty() {
            say("", Style::new());
            for (checked, source) in sources(&self.support) {
                let checked = date::short(checked, world.now.date_naive());
                say(&crate::say!("pause-checked", date = checked, source = source), theme.soft);
            }
            say(&crate::say!("pause-check-first"), theme.soft);
            say("", Style::new());
        }
        say(&crate::say!("pause-return"), theme.soft);
        // Where they do not all fit with room between them, they stand close.
        if lines.len() > usize::from(page.rows()) {
            lines.retain(|(line, _)| !line.is_empty());
        }
        let free = page.rows().saturating_sub(u16::try_from(lines.len()).unwrap_or(u16::MAX));
        page.take(free / 3);
        for (line, style) in lines {
            page.line(Line::styled(line, style).centered());
        }
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
