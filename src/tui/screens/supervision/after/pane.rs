//! What came of a session: what the worker noted, what was said, what is to be done, and what is brought again next time.

use chrono::NaiveDate;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::base::{Id, Notice, date, text};
use crate::model::{Action, Carried, Heard, Session, Whose};
use crate::tui::event::Event;
use crate::tui::input::{Binding, Label, intent, labels};
use crate::tui::screen::{Cx, Screen};
use crate::tui::screens::supervision::desk::{Desk, Pane, Wish};
use crate::tui::screens::supervision::{actions, named};
use crate::tui::widgets::{Block, Choice, Page, mark};
use crate::tui::world::World;

use super::inset::{Inset, Step};

#[derive(Clone, Copy, Debug)]
enum Intent {
    Move(isize),
    Open,
    Mark,
    Remove,
    Undo,
    Back,
}

const KEYS: &[Binding<Intent>] = &[
    Binding::all("↑↓", &["up", "k"], Intent::Move(-1), crate::word!("key-choose")),
    Binding::quiet(&["down", "j", "tab"], Intent::Move(1)),
    Binding::quiet(&["pageup"], Intent::Move(-8)),
    Binding::quiet(&["pagedown"], Intent::Move(8)),
    Binding::foot("enter", &["enter", "right", "l"], Intent::Open, crate::word!("after-key-write")),
    Binding::foot("space", &["space"], Intent::Mark, crate::word!("key-mark")),
    Binding::foot("x", &["x", "delete"], Intent::Remove, crate::word!("after-key-remove")),
    Binding::foot("esc", &["esc", "q", "left", "h", "ctrl-s", "ctrl-c"], Intent::Back, crate::word!("key-back")),
    Binding::all("u", &["u", "ctrl-z"], Intent::Undo, crate::word!("after-key-undo")),
];

/// The most rows of something long that the page shows; opened, it is whole.
const MOST_ROWS: usize = 3;

/// How far what stands on the page stands in.
const INDENT: usize = 4;

/// A row of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Row {
    Notes,
    Heard(usize),
    AddHeard,
    Action(usize),
    AddAction,
    Agenda(usize),
}

/// What was taken off last, and where it stood.
#[derive(Debug)]
enum Removed {
    Heard(usize, Heard),
    Action(usize, Action),
}

/// The page.
#[derive(Debug)]
struct After {
    at: Choice,
    inset: Option<Inset>,
    removed: Option<Removed>,
}

/// What came of the session called `id`.
pub(in crate::tui::screens) fn page(id: Id) -> Box<dyn Screen> {
    Box::new(Desk::<After>::for_session(id))
}

/// The rows of the page; an action of an earlier session comes back by itself, so it is not asked about.
fn rows(session: &Session) -> Vec<Row> {
    let mut rows = vec![Row::Notes];
    rows.extend((0..session.heard.len()).map(Row::Heard));
    rows.push(Row::AddHeard);
    rows.extend((0..session.actions.len()).map(Row::Action));
    rows.push(Row::AddAction);
    let talked = session.agenda.iter().enumerate().filter(|(_, item)| !item.is_from_last_time());
    rows.extend(talked.map(|(place, _)| Row::Agenda(place)));
    rows
}

impl Row {
    /// What stands above the rows it is one of.
    fn heading(self) -> String {
        match self {
            Self::Notes => crate::say!("after-notes"),
            Self::Heard(_) | Self::AddHeard => crate::say!("after-heard"),
            Self::Action(_) | Self::AddAction => crate::say!("actions-title"),
            Self::Agenda(_) => crate::say!("after-again"),
        }
    }

    /// Whether a row of the session `was` is about the same as the row `other` of what it has become.
    fn is_what(self, was: &Session, other: Self, now: &Session) -> bool {
        match (self, other) {
            (Self::Heard(before), Self::Heard(place)) => was.heard.get(before) == now.heard.get(place),
            (Self::Action(before), Self::Action(place)) => {
                let id = |session: &Session, place: usize| session.actions.get(place).map(|action| action.id);
                id(was, before) == id(now, place)
            }
            (Self::Agenda(before), Self::Agenda(place)) => {
                was.agenda.get(before).map(|item| &item.source) == now.agenda.get(place).map(|item| &item.source)
            }
            (before, other) => before == other,
        }
    }
}

impl After {
    fn chosen(&self, session: &Session) -> Option<Row> {
        let rows = rows(session);
        rows.get(self.at.of(rows.len())?).copied()
    }

    /// Opens a row; what is added begins blank, and is gone again if it stays so.
    fn open(&mut self, row: Row, session: &mut Session, cx: Cx<'_>) -> Wish {
        let today = cx.moment.today();
        self.inset = match row {
            Row::Notes => Some(Inset::notes(session)),
            Row::Heard(place) => Some(Inset::heard(place, session)),
            Row::AddHeard => {
                session.heard.push(Heard { about: None, words: String::new() });
                Some(Inset::heard(session.heard.len() - 1, session))
            }
            Row::Action(place) => Inset::action(place, session, today),
            Row::AddAction => {
                let (whose, state) = (Whose::default(), Carried::default());
                session.actions.push(Action { id: cx.moment.id, words: String::new(), whose, day: None, state });
                Inset::action(session.actions.len() - 1, session, today)
            }
            Row::Agenda(_) => return Self::mark(row, session, today),
        };
        Wish::Nothing
    }

    /// Marks an action as done or opens it again; keeps a thing for next time, or not.
    fn mark(row: Row, session: &mut Session, today: NaiveDate) -> Wish {
        match row {
            Row::Action(place) => {
                if let Some(action) = session.actions.get_mut(place) {
                    action.state = if action.state.is_open() { Carried::Done(today) } else { Carried::Open };
                }
            }
            Row::Agenda(place) => {
                if let Some(item) = session.agenda.get_mut(place) {
                    item.again = !item.again;
                }
            }
            Row::Notes | Row::Heard(_) | Row::AddHeard | Row::AddAction => return Wish::Nothing,
        }
        Wish::Changed
    }

    fn remove(&mut self, row: Row, session: &mut Session) -> Wish {
        self.removed = match row {
            Row::Heard(place) if place < session.heard.len() => Some(Removed::Heard(place, session.heard.remove(place))),
            Row::Action(place) if place < session.actions.len() => Some(Removed::Action(place, session.actions.remove(place))),
            _ => return Wish::Nothing,
        };
        Wish::ChangedAnd(Notice::new(crate::say!("prep-cut")))
    }

    fn undo(&mut self, session: &mut Session) -> Wish {
        match self.removed.take() {
            Some(Removed::Heard(place, heard)) => session.heard.insert(place.min(session.heard.len()), heard),
            Some(Removed::Action(place, action)) => session.actions.insert(place.min(session.actions.len()), action),
            None => return Wish::Nothing,
        }
        Wish::Changed
    }

    fn block(number: usize, here: bool, row: Row, session: &Session, world: &World, page: &Page<'_>) -> Block {
        let today = world.now.date_naive();
        let (accent, soft) = (page.theme().accent, page.theme().soft);
        let add = |words: String| paragraph(number, here, "", &words, if here { accent } else { soft }, &[], page);
        match row {
            Row::Notes if session.notes.trim().is_empty() => add(crate::say!("after-notes-add")),
            Row::Notes => paragraph(number, here, "", &session.notes, Style::new(), &[], page),
            Row::Heard(place) => {
                let Some(heard) = session.heard.get(place) else { return Block::gap() };
                let about = heard.about.and_then(|id| named::entry(id, world, today));
                let about: Vec<String> = about.map(|entry| crate::say!("after-heard-about", entry = entry)).into_iter().collect();
                paragraph(number, here, "", &heard.words, Style::new(), &about, page)
            }
            Row::AddHeard => add(crate::say!("after-heard-add")),
            Row::Action(place) => {
                let Some(action) = session.actions.get(place) else { return Block::gap() };
                let sign = if action.state.is_open() { "[ ] " } else { "[x] " };
                paragraph(number, here, sign, &action.words, Style::new(), &[actions::standing(action, today)], page)
            }
            Row::AddAction => add(crate::say!("after-action-add")),
            Row::Agenda(place) => {
                let Some(item) = session.agenda.get(place) else { return Block::gap() };
                let sign = if item.again { "[x] " } else { "[ ] " };
                paragraph(number, here, sign, &item.words, Style::new(), &[], page)
            }
        }
    }
}

/// A row of at most so many lines: a sign, words, and something soft beneath.
fn paragraph(number: usize, here: bool, sign: &str, words: &str, style: Style, beneath: &[String], page: &Page<'_>) -> Block {
    let theme = page.theme();
    let indent = " ".repeat(INDENT + text::width(sign));
    let room = usize::from(page.width()).saturating_sub(indent.len()).max(1);
    let rows = text::wrap_at_most(text::shown(words).trim(), room, MOST_ROWS);
    let lead = format!("{}  {sign}", mark(here));
    let leads = std::iter::once(lead).chain(std::iter::repeat(indent.clone()));
    let lead_style = if here { theme.accent } else { Style::new() };
    let lines = leads.zip(rows).map(|(lead, row)| Line::from(vec![Span::styled(lead, lead_style), Span::styled(row, style)]));
    let beneath =
        beneath.iter().flat_map(|words| text::wrap(words, room)).map(|row| Line::styled(format!("{indent}{row}"), theme.soft));
    Block::row(number, lines.chain(beneath).collect())
}

impl Pane for After {
    fn of(_: &Session, _: Cx<'_>) -> Self {
        Self { at: Choice::default(), inset: None, removed: None }
    }

    fn take_over(&mut self, was: &Session, now: &Session, _: Cx<'_>) {
        let here = self.chosen(was);
        let at = rows(now).into_iter().position(|row| here.is_some_and(|here| here.is_what(was, row, now)));
        self.at = at.map_or(self.at, Choice::at);
    }

    fn hear(&mut self, event: &Event, session: &mut Session, cx: Cx<'_>) -> Wish {
        if let Some(inset) = &mut self.inset {
            match inset.hear(event, session, cx) {
                Step::Stays(wish) => return wish,
                Step::On(next) => self.inset = Some(next),
                Step::Done(said) => {
                    inset.commit(session);
                    self.inset = None;
                    session.settle();
                    return said.map_or(Wish::Turned, Wish::ChangedAnd);
                }
            }
            return Wish::Turned;
        }
        let count = rows(session).len();
        match event {
            Event::Key(key) => match (intent(KEYS, key), self.chosen(session)) {
                (Some(Intent::Move(by)), _) => self.at.step(by, count),
                (Some(Intent::Open), Some(row)) => return self.open(row, session, cx),
                (Some(Intent::Mark), Some(row)) => return Self::mark(row, session, cx.moment.today()),
                (Some(Intent::Remove), Some(row)) => return self.remove(row, session),
                (Some(Intent::Undo), _) => return self.undo(session),
                (Some(Intent::Back), _) => return Wish::Leave,
                _ => {}
            },
            Event::Mouse(mouse) if self.at.follow(*mouse, cx.spot, count) => {
                if let Some(row) = self.chosen(session) {
                    return self.open(row, session, cx);
                }
            }
            _ => {}
        }
        Wish::Nothing
    }

    fn commit(&self, session: &mut Session) {
        if let Some(inset) = &self.inset {
            inset.commit(session);
        }
    }

    fn view(&self, session: &Session, world: &World, page: &mut Page<'_>) {
        let day = date::short(session.date, world.now.date_naive());
        let right = crate::say!("sessions-day", day = day, with = named::with(session));
        page.title(&crate::say!("after-title"), &right);
        if let Some(inset) = &self.inset {
            inset.view(session, world, page);
            return;
        }
        let theme = page.theme();
        let rows = rows(session);
        let chosen = self.at.of(rows.len());
        let mut blocks: Vec<Block> = Vec::new();
        let mut heading = String::new();
        for (number, row) in rows.into_iter().enumerate() {
            Block::head(&mut blocks, &mut heading, row.heading(), theme);
            blocks.push(Self::block(number, chosen == Some(number), row, session, world, page));
        }
        page.list(&blocks, chosen);
    }

    fn keys(&self) -> Vec<Label> {
        self.inset.as_ref().map_or_else(|| labels(KEYS), Inset::keys)
    }

    fn is_typed_into(&self) -> bool {
        self.inset.as_ref().is_some_and(Inset::is_typed_into)
    }

    fn is_at_rest(&self) -> bool {
        self.inset.is_none()
    }
}
