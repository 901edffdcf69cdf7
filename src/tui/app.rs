//! The app: a world and a stack of screens. An event goes in, state changes here and in the screens, effects come out.

use std::path::PathBuf;
use std::sync::Arc;

use ratatui::layout::{Position, Rect};

use crate::base::{Id, Moment, Notice, Time};
use crate::effect::{Effect, Outcome};
use crate::model::{BackupPlan, Pack, PacketKind, Settings, Shelf};

use super::event::{Event, Mouse};
use super::input::{Binding, Key, Label, intent, labels};
use super::screen::{Ask, Cx, Route, Screen};
use super::screens;
use super::theme::Theme;
use super::view;
use super::widgets::Spot;
use super::world::World;

/// What a key means on every screen that has no use of its own for it.
#[derive(Clone, Copy, Debug)]
enum Everywhere {
    Help,
    Pause,
    Hide,
    Mouse,
    Lock,
}

const EVERYWHERE: &[Binding<Everywhere>] = &[
    Binding::all("F1", &["f1"], Everywhere::Help, crate::word!("key-all-keys")),
    Binding::all("F2 ctrl-p", &["f2", "ctrl-p"], Everywhere::Pause, crate::word!("key-pause")),
    Binding::all("F3 ctrl-b", &["f3", "ctrl-b"], Everywhere::Hide, crate::word!("key-hide")),
    Binding::all("F4", &["f4"], Everywhere::Mouse, crate::word!("key-mouse")),
    Binding::all("F6", &["f6"], Everywhere::Lock, crate::word!("key-lock")),
];

/// What the app begins with.
#[derive(Clone, Debug)]
pub struct Start {
    /// The packs and frameworks.
    pub shelf: Arc<Shelf>,
    /// What the person has set.
    pub settings: Arc<Settings>,
    /// The folder a page is offered to be written to.
    pub folder: PathBuf,
    /// The styles.
    pub theme: Theme,
    /// The size of the window, in columns and rows.
    pub size: (u16, u16),
    /// The page it opens at.
    pub first: First,
    /// Something to say on the first page.
    pub notice: Option<Notice>,
}

/// The page the app opens at.
#[derive(Clone, Debug, PartialEq)]
pub enum First {
    /// Home.
    Home,
    /// A sitting with the pack called this, over Home.
    Sitting(String),
    /// The session called this, being prepared, over Home.
    Prepare(Id),
    /// A walk through the pack in this file, and nothing else: no journal, and nothing kept.
    Preview(PathBuf),
    /// The same through a pack off the shelf.
    Walk(Box<Pack>),
}

/// The full-screen app.
#[derive(Debug)]
pub struct App {
    world: World,
    /// The screens that are open. The one at the bottom stays: Home, or a preview.
    screens: Vec<Box<dyn Screen>>,
    notice: Option<Notice>,
    theme: Theme,
    /// When a key, a paste or the mouse came last.
    touched: Time,
    /// Where a backup goes by itself, until it has been asked for.
    backup: Option<BackupPlan>,
    ended: bool,
}

impl App {
    /// An app at its first page. Ask [`App::begin`] what it wants to begin with.
    pub fn new(start: Start, moment: Moment) -> Self {
        let backup = start.settings.backup.clone();
        let world = World::new(start.shelf, start.settings, start.folder, moment.now, start.size);
        let (bottom, above) = match start.first {
            First::Home => (screens::home(), None),
            First::Sitting(pack) => (screens::home(), Some(Route::Reflect(pack))),
            First::Prepare(session) => (screens::home(), Some(Route::Prepare(session, PacketKind::Packet))),
            First::Preview(file) => (screens::preview(file), None),
            First::Walk(pack) => (screens::walk(&pack, Cx { world: &world, moment, spot: None }), None),
        };
        let mut app = Self {
            screens: vec![bottom],
            world,
            notice: start.notice,
            theme: start.theme,
            touched: moment.now,
            backup,
            ended: false,
        };
        if let Some(route) = above {
            app.open(route, moment);
        }
        app
    }

    /// What it wants once the first page has been drawn.
    pub fn begin(&mut self) -> Vec<Effect> {
        self.screens.iter_mut().filter_map(|screen| screen.opening()).collect()
    }

    /// Takes in an event that came at `moment`.
    pub fn update(&mut self, mut event: Event, moment: Moment) -> Vec<Effect> {
        self.world.now = moment.now;
        // A clock that is set back must not keep a journal unlocked.
        self.touched = self.touched.min(moment.now);
        let mut effects = Vec::new();
        if matches!(event, Event::Key(_) | Event::Paste(_) | Event::Mouse(_)) {
            self.touched = moment.now;
        }
        match &mut event {
            Event::Resized(columns, rows) => {
                self.world.size = (*columns, *rows);
                self.tell_all(&event, moment, &mut effects);
            }
            Event::Terminate => {
                self.ended = true;
                return self.unsaved();
            }
            Event::Suspend => return self.unsaved(),
            Event::Outcome(outcome) => {
                self.take_in(outcome, moment);
                effects.extend(self.back_up(outcome, moment));
                self.tell_all(&event, moment, &mut effects);
            }
            Event::Tick if self.locks_at().is_some_and(|at| at <= moment.now) => self.lock(moment, &mut effects),
            Event::EntriesChanged(files) if !self.world.locked => effects.push(Effect::LookAt(std::mem::take(files))),
            // Only whoever lists the sessions reads them anew: a session that is being written changes on the disk all the time.
            Event::SupervisionChanged if !self.world.locked => self.tell_top(&event, moment, None, &mut effects),
            Event::Tick | Event::FileChanged => self.tell_all(&event, moment, &mut effects),
            Event::Key(key) => {
                self.notice = None;
                let key = *key;
                if !self.everywhere(key, moment, &mut effects) {
                    self.tell_top(&event, moment, None, &mut effects);
                }
            }
            Event::Paste(_) => {
                self.notice = None;
                self.tell_top(&event, moment, None, &mut effects);
            }
            Event::Mouse(mouse) if self.world.mouse => {
                let spot = self.spot(*mouse);
                self.tell_top(&event, moment, spot, &mut effects);
            }
            Event::Mouse(_) | Event::EntriesChanged(_) | Event::SupervisionChanged | Event::Resume => {}
        }
        for effect in &effects {
            self.world.note(effect);
        }
        effects
    }

    /// When it wants to be woken, if at all.
    pub fn wake(&self) -> Option<Time> {
        self.screens.iter().filter_map(|screen| screen.wake()).chain(self.locks_at()).min()
    }

    /// What must be on disk before the program ends.
    pub fn unsaved(&self) -> Vec<Effect> {
        self.screens.iter().filter_map(|screen| screen.unsaved()).collect()
    }

    /// Whether it is done.
    pub fn has_ended(&self) -> bool {
        self.ended
    }

    /// Whether the mouse is listened to.
    pub fn wants_mouse(&self) -> bool {
        self.world.mouse
    }

    pub(super) fn world(&self) -> &World {
        &self.world
    }

    pub(super) fn theme(&self) -> Theme {
        self.theme
    }

    pub(super) fn notice(&self) -> Option<&Notice> {
        self.notice.as_ref()
    }

    /// The screen one looks at.
    pub(super) fn top(&self) -> &dyn Screen {
        // The page at the bottom is never closed; were the stack empty, a blank page would stand in for it.
        self.screens.last().map_or(&screens::Hide, AsRef::as_ref)
    }

    /// How to see every key, as the screen on top allows.
    pub(super) fn help_label(&self) -> Label {
        let keys = if self.top().is_typed_into() { "F1" } else { "?" };
        Label { keys, words: crate::say!("key-keys"), at_foot: true }
    }

    fn take_in(&mut self, outcome: &mut Outcome, moment: Moment) {
        let was_locked = self.world.locked;
        self.world.apply(outcome);
        match outcome {
            Outcome::Locked if !was_locked => self.open(Route::Unlock, moment),
            Outcome::NotLoaded(notice) | Outcome::NotRead(_, notice) | Outcome::Failed(notice) => {
                self.notice = Some(notice.clone());
            }
            Outcome::BackedUp(Some(notice)) if self.notice.is_none() => self.notice = Some(notice.clone()),
            Outcome::Loaded(_) if self.notice.is_none() => self.notice.clone_from(&self.world.read_only),
            _ => {}
        }
    }

    /// Once the journal has been read, or is found to be locked, whatever backup is due is asked for, once.
    fn back_up(&mut self, outcome: &Outcome, moment: Moment) -> Option<Effect> {
        let is_there = matches!(outcome, Outcome::Loaded(_) | Outcome::Locked);
        is_there.then(|| self.backup.take()).flatten().map(|plan| Effect::BackUp(plan, moment.now))
    }

    /// When an unlocked journal locks itself, if nothing is touched until then.
    fn locks_at(&self) -> Option<Time> {
        let minutes = self.world.settings.lock_after.filter(|_| self.world.unlocked)?;
        Some(self.touched + chrono::TimeDelta::minutes(minutes.into()))
    }

    /// Lets go of the key. What is typed goes to its drafts first, and stands beneath the page that asks for the passphrase.
    fn lock(&mut self, moment: Moment, effects: &mut Vec<Effect>) {
        effects.extend(self.unsaved());
        effects.push(Effect::Lock);
        self.world.locked = true;
        self.world.unlocked = false;
        self.open(Route::Unlock, moment);
    }

    fn everywhere(&mut self, key: Key, moment: Moment, effects: &mut Vec<Effect>) -> bool {
        if self.top().is_bare() || self.top().has_own(&key) {
            return false;
        }
        let asked = intent(EVERYWHERE, &key);
        let question_mark = key.types() == Some('?') && !self.top().is_typed_into();
        let route = match asked {
            _ if question_mark => Route::Help(self.every_key()),
            Some(Everywhere::Help) => Route::Help(self.every_key()),
            Some(Everywhere::Pause) => self.top().pause().unwrap_or_else(screens::usual_pause),
            Some(Everywhere::Hide) => Route::Hide,
            Some(Everywhere::Mouse) => {
                self.turn_mouse();
                return true;
            }
            Some(Everywhere::Lock) => {
                if self.world.unlocked {
                    self.lock(moment, effects);
                }
                return true;
            }
            None => return false,
        };
        self.open(route, moment);
        true
    }

    fn every_key(&self) -> Vec<Label> {
        let mut every: Vec<Label> = Vec::new();
        for label in self.top().keys().into_iter().chain(labels(EVERYWHERE)) {
            // What a key is first said to do is what it does.
            if every.iter().all(|known| known.keys != label.keys) {
                every.push(label);
            }
        }
        every
    }

    fn turn_mouse(&mut self) {
        self.world.mouse = !self.world.mouse;
        let words = if self.world.mouse { crate::say!("mouse-on") } else { crate::say!("mouse-off") };
        self.notice = Some(Notice::new(words));
    }

    fn tell_top(&mut self, event: &Event, moment: Moment, spot: Option<Spot>, effects: &mut Vec<Effect>) {
        let cx = Cx { world: &self.world, moment, spot };
        if let Some(top) = self.screens.last_mut() {
            let asks = top.handle(event, cx);
            let place = self.screens.len() - 1;
            self.grant(asks, place, moment, effects);
        }
    }

    fn tell_all(&mut self, event: &Event, moment: Moment, effects: &mut Vec<Effect>) {
        // From the top down, so that a screen that closes leaves the places beneath as they were.
        for place in (0..self.screens.len()).rev() {
            let cx = Cx { world: &self.world, moment, spot: None };
            if let Some(screen) = self.screens.get_mut(place) {
                let asks = screen.handle(event, cx);
                self.grant(asks, place, moment, effects);
            }
        }
    }

    /// Grants what the screen at `place` asks for.
    fn grant(&mut self, asks: Vec<Ask>, place: usize, moment: Moment, effects: &mut Vec<Effect>) {
        for ask in asks {
            match ask {
                Ask::Go(route) => self.open(route, moment),
                Ask::Back => self.close(place),
                Ask::Swap(route) => {
                    self.close(place);
                    self.open(route, moment);
                }
                Ask::Hear(events) => {
                    for event in events {
                        self.tell_top(&event, moment, None, effects);
                    }
                }
                Ask::Quit => self.ended = true,
                Ask::Do(effect) => effects.push(effect),
                Ask::Tell(notice) => self.notice = Some(notice),
            }
        }
        effects.extend(self.screens.iter_mut().filter_map(|screen| screen.opening()));
    }

    fn open(&mut self, route: Route, moment: Moment) {
        match screens::open(route, &self.world, moment) {
            Ok(screen) => self.screens.push(screen),
            Err(notice) => self.notice = Some(notice),
        }
    }

    fn close(&mut self, place: usize) {
        if place > 0 && place < self.screens.len() {
            self.screens.remove(place);
        }
    }

    fn spot(&self, mouse: Mouse) -> Option<Spot> {
        let area = Rect::new(0, 0, self.world.size.0, self.world.size.1);
        view::spot_at(self, area, Position::new(mouse.column, mouse.row))
    }
}
