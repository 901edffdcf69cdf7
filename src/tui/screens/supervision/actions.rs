//! What was said would be done, in every session, and is open still. Nothing is ever late.

use chrono::NaiveDate;

use crate::base::words::Word;
use crate::base::{Id, Notice, date, text};
use crate::effect::{Effect, Outcome};
use crate::model::{Action, Card, Carried, Session, Whose};
use crate::tui::event::Event;
use crate::tui::input::{Binding, Label, intent, labels};
use crate::tui::screen::{Ask, Cx, Screen};
use crate::tui::screens::closing::{Closed, Closing};
use crate::tui::widgets::{Block, Choice, Page};
use crate::tui::world::World;

use super::named;

#[derive(Clone, Copy, Debug)]
enum Intent {
    Move(isize),
    Open,
    Undo,
    Back,
}

const KEYS: &[Binding<Intent>] = &[
    Binding::foot("↑↓", &["up", "k"], Intent::Move(-1), crate::word!("key-choose")),
    Binding::quiet(&["down", "j"], Intent::Move(1)),
    Binding::foot("enter", &["enter", "space", "right", "l"], Intent::Open, crate::word!("actions-key-close")),
    Binding::foot("esc", &["esc", "q", "left", "h"], Intent::Back, crate::word!("key-back")),
    Binding::all("u", &["u", "ctrl-z"], Intent::Undo, crate::word!("key-reopen")),
];

/// What can come of an action.
pub(in crate::tui::screens) const ACTION_WAYS: [Word; 3] =
    [crate::word!("actions-done"), crate::word!("home-carried-let-go"), crate::word!("home-carried-keep")];

/// What came of an action that was closed, or opened again.
pub(in crate::tui::screens) fn told(action: &Action) -> String {
    let words = text::shown(&text::cut(&action.words, Card::EXCERPT));
    match action.state {
        Carried::Done(_) => crate::say!("actions-is-done", words = words),
        Carried::LetGo(_) => crate::say!("home-carried-is-let-go", words = words),
        Carried::Open => crate::say!("home-carried-is-open", words = words),
    }
}

/// How an action stands: whose it is and the day it is meant for, or what came of it.
pub(super) fn standing(action: &Action, today: NaiveDate) -> String {
    let whose = action.whose.word().say();
    match (action.state, action.day) {
        (Carried::Open, None) => whose,
        (Carried::Open, Some(day)) => crate::say!("actions-for", whose = whose, day = date::short(day, today)),
        (Carried::Done(day), _) => {
            crate::say!("actions-closed", whose = whose, state = crate::say!("action-done", day = date::short(day, today)))
        }
        (Carried::LetGo(day), _) => {
            crate::say!("actions-closed", whose = whose, state = crate::say!("action-let-go", day = date::short(day, today)))
        }
    }
}

/// The page.
#[derive(Debug, Default)]
pub(in crate::tui::screens) struct Actions {
    at: Choice,
    /// What is being closed: the session, and the action.
    closing: Option<Closing<(Id, Id)>>,
    /// What was closed here last, for who did not mean to.
    closed: Option<(Id, Id)>,
}

/// Every open action by whose it is, oldest session first, with its session.
fn open(world: &World) -> Vec<(&Session, &Action)> {
    let mut open: Vec<(&Session, &Action)> = world.supervision.open_actions().collect();
    open.sort_by_key(|(_, action)| Whose::ALL.iter().position(|whose| *whose == action.whose));
    open
}

fn heading(whose: Whose) -> String {
    match whose {
        Whose::Mine => crate::say!("actions-mine"),
        Whose::Theirs => crate::say!("actions-theirs"),
        Whose::Service => crate::say!("actions-service"),
    }
}

impl Actions {
    fn open(&mut self, world: &World) {
        let open = open(world);
        let chosen = self.at.of(open.len()).and_then(|at| open.get(at));
        self.closing = chosen.map(|(session, action)| Closing::new((session.id, action.id)));
    }

    fn close(&mut self, event: &Event, cx: Cx<'_>) -> Vec<Ask> {
        let Some(closing) = &mut self.closing else { return Vec::new() };
        let of = closing.of;
        let closed = closing.hear(event, cx);
        if closed != Closed::Still {
            self.closing = None;
        }
        let Closed::Yes(state) = closed else { return Vec::new() };
        self.closed = Some(of);
        vec![Ask::Do(effect(of, state, cx))]
    }

    fn hear_outcome(&mut self, outcome: &Outcome) -> Vec<Ask> {
        let (Outcome::ActionClosed(session), Some((_, id))) = (outcome, self.closed) else { return Vec::new() };
        let Some(action) = session.actions.iter().find(|action| action.id == id) else { return Vec::new() };
        if action.state.is_open() {
            self.closed = None;
        }
        vec![Ask::Tell(Notice::new(told(action)))]
    }
}

fn effect((session, action): (Id, Id), state: Carried, cx: Cx<'_>) -> Effect {
    Effect::CloseAction { session, action, state, now: cx.moment.now }
}

impl Screen for Actions {
    fn handle(&mut self, event: &Event, cx: Cx<'_>) -> Vec<Ask> {
        if let Event::Outcome(outcome) = event {
            return self.hear_outcome(outcome);
        }
        if self.closing.is_some() {
            return self.close(event, cx);
        }
        let count = open(cx.world).len();
        match event {
            Event::Key(key) => match intent(KEYS, key) {
                Some(Intent::Move(by)) => self.at.step(by, count),
                Some(Intent::Open) => self.open(cx.world),
                Some(Intent::Undo) => {
                    return self.closed.map(|of| Ask::Do(effect(of, Carried::Open, cx))).into_iter().collect();
                }
                Some(Intent::Back) => return vec![Ask::Back],
                None => {}
            },
            Event::Mouse(mouse) if self.at.follow(*mouse, cx.spot, count) => self.open(cx.world),
            _ => {}
        }
        Vec::new()
    }

    fn view(&self, world: &World, page: &mut Page<'_>) {
        let theme = page.theme();
        let today = world.now.date_naive();
        page.title(&crate::say!("actions-title"), "");
        let from = |session: &Session| {
            let day = date::short(session.date, today);
            crate::say!("sessions-day", day = day, with = named::with(session))
        };
        if let Some(closing) = &self.closing {
            let (_, id) = closing.of;
            if let Some((session, action)) = world.supervision.action(id) {
                closing.view(&from(session), &text::shown(&action.words), ACTION_WAYS, page);
            }
            return;
        }
        let open = open(world);
        if open.is_empty() {
            page.say(&crate::say!("actions-empty"), theme.soft);
            return;
        }
        let chosen = self.at.of(open.len());
        let width = page.width();
        let mut blocks = Vec::new();
        let mut last = String::new();
        for (number, (session, action)) in open.iter().enumerate() {
            Block::head(&mut blocks, &mut last, heading(action.whose), theme);
            let here = chosen == Some(number);
            let words = format!("  {}", text::shown(action.words.trim()));
            let day = action.day.map(|day| crate::say!("actions-day", day = date::short(day, today))).unwrap_or_default();
            blocks.push(Block::both(number, here, &words, &day, width, theme));
            if here {
                blocks.push(Block::beneath(number, &from(session), 4, width, theme));
            }
        }
        page.list(&blocks, chosen);
    }

    fn keys(&self) -> Vec<Label> {
        if self.closing.is_some() { Closing::<(Id, Id)>::keys() } else { labels(KEYS) }
    }
}
