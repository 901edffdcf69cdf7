//! Home: a welcome, what was left unfinished, where to begin, and what is waiting. Nothing is counted against anyone.

use ratatui::text::{Line, Span};

use crate::base::words::Word;
use crate::base::{Id, Notice, Time, date, text};
use crate::effect::{Effect, Outcome};
use crate::model::{Card, Carried, CarryForward, Draft, Pack, Whose};
use crate::tui::event::{Event, MouseKind};
use crate::tui::input::{Binding, Label, intent, labels};
use crate::tui::screen::{Ask, Cx, Route, Screen, Shelved};
use crate::tui::widgets::{Block, Choice, Page, What};
use crate::tui::world::World;

use super::closing::{Closed, Closing};
use super::supervision;

#[derive(Clone, Copy, Debug)]
enum Intent {
    Move(isize),
    Open,
    Search,
    Browse,
    Supervision,
    Undo,
    Quit,
}

const KEYS: &[Binding<Intent>] = &[
    Binding::all("↑↓", &["up", "k"], Intent::Move(-1), crate::word!("key-choose")),
    Binding::quiet(&["down", "j"], Intent::Move(1)),
    Binding::foot("enter", &["enter", "right", "l"], Intent::Open, crate::word!("key-open")),
    Binding::foot("/", &["/"], Intent::Search, crate::word!("key-search")),
    Binding::foot("b", &["b"], Intent::Browse, crate::word!("key-browse")),
    Binding::foot("s", &["s"], Intent::Supervision, crate::word!("key-supervision")),
    Binding::all("u", &["u", "ctrl-z"], Intent::Undo, crate::word!("key-reopen")),
    Binding::foot("q", &["q", "ctrl-q", "ctrl-c"], Intent::Quit, crate::word!("key-quit")),
];

/// The first page.
#[derive(Debug, Default)]
pub(super) struct Home {
    /// Whether the journal has been asked for.
    asked: bool,
    /// The row one was on last, by its number and by what it is: rows come and go above it.
    at: Choice,
    chosen: Option<Row>,
    /// The draft put down last, which is stood on until one moves away.
    left: Option<Id>,
    /// What was closed last, for who did not mean to.
    closed: Option<Open>,
    /// What is being closed.
    closing: Option<Closing<Open>>,
}

/// Something the worker said they would do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Open {
    /// What an entry carries forward: the entry, and the place in it.
    Carried(Id, usize),
    /// An action of the worker's own: the session it came of, and the action.
    Action(Id, Id),
}

impl Open {
    /// Says what came of it.
    fn close(self, state: Carried, now: Time) -> Effect {
        match self {
            Self::Carried(entry, place) => Effect::Carry { entry, place, state, now },
            Self::Action(session, action) => Effect::CloseAction { session, action, state, now },
        }
    }

    fn ways(self) -> [Word; 3] {
        match self {
            Self::Carried(..) => WAYS,
            Self::Action(..) => supervision::ACTION_WAYS,
        }
    }

    fn words(self, world: &World) -> String {
        let words = match self {
            Self::Carried(id, place) => {
                world.card(id).and_then(|card| card.open.iter().find(|(at, _)| *at == place)).map(|(_, words)| words.as_str())
            }
            Self::Action(_, action) => world.supervision.action(action).map(|(_, action)| action.words.as_str()),
        };
        text::shown(&text::cut(words.unwrap_or_default(), Card::EXCERPT))
    }
}

/// What a row of Home leads to.
#[derive(Clone, Debug, PartialEq)]
enum Row {
    Draft(Id),
    Pack(String),
    AllPacks,
    Flagged,
    Open(Open),
    Clashes,
    Unreadable,
}

/// What can come of what was carried forward.
const WAYS: [Word; 3] = [crate::word!("home-carried-done"), crate::word!("home-carried-let-go"), crate::word!("home-carried-keep")];

/// At most so many packs stand here; the others are behind one row.
const MOST_PACKS: usize = 5;

/// At most so many open things are listed; Browse has them all.
const MOST_CARRIED: usize = 5;

/// At most so many open actions are; the page of supervision leads to them all.
const MOST_ACTIONS: usize = 3;

fn rows(world: &World) -> Vec<Row> {
    let mut rows: Vec<Row> = world.drafts.iter().map(|draft| Row::Draft(draft.entry.id)).collect();
    rows.extend(near(world).map(|pack| Row::Pack(pack.id.clone())));
    rows.push(Row::AllPacks);
    if let Some(library) = &world.library {
        rows.extend(world.waiting().map(|_| Row::Flagged));
        rows.extend(library.open().take(MOST_CARRIED).map(|(id, place, _)| Row::Open(Open::Carried(id, place))));
        let mine = world.supervision.open_actions().filter(|(_, action)| action.whose == Whose::Mine);
        rows.extend(mine.take(MOST_ACTIONS).map(|(session, action)| Row::Open(Open::Action(session.id, action.id))));
        if !library.clashes.is_empty() {
            rows.push(Row::Clashes);
        }
        if !library.unreadable.is_empty() {
            rows.push(Row::Unreadable);
        }
    }
    rows
}

/// The packs that suit most days, and every one the person put here.
fn near(world: &World) -> impl Iterator<Item = &Pack> {
    let mut usual = 0;
    world.shelf.near().filter(move |pack| {
        let put_here = world.shelf.first_page.shown.contains(&pack.id);
        usual += usize::from(!put_here);
        put_here || usual <= MOST_PACKS
    })
}

/// Whether the pack called `id` stands here.
pub(super) fn has(world: &World, id: &str) -> bool {
    near(world).any(|pack| pack.id == id)
}

impl Home {
    /// The number of the row one is on.
    fn place(&self, rows: &[Row]) -> Option<usize> {
        let find = |wanted: Row| rows.iter().position(|row| *row == wanted);
        let left = self.left.map(Row::Draft).and_then(find);
        left.or_else(|| self.chosen.clone().and_then(find)).or_else(|| self.at.of(rows.len()))
    }

    /// Stands on the row with this number.
    fn stand(&mut self, at: usize, rows: &[Row]) {
        self.at = Choice::at(at);
        self.chosen = rows.get(at).cloned();
        self.left = None;
    }

    fn step(&mut self, by: isize, rows: &[Row]) {
        let mut choice = Choice::at(self.place(rows).unwrap_or_default());
        choice.step(by, rows.len());
        self.stand(choice.of(rows.len()).unwrap_or_default(), rows);
    }

    fn open(&mut self, world: &World) -> Vec<Ask> {
        let rows = rows(world);
        let Some(at) = self.place(&rows) else { return Vec::new() };
        if self.left.is_none() {
            self.stand(at, &rows);
        }
        let Some(row) = rows.into_iter().nth(at) else { return Vec::new() };
        let route = match row {
            Row::Draft(id) => Route::Resume(id),
            Row::Pack(id) => Route::Reflect(id),
            Row::AllPacks => Route::Packs,
            Row::Flagged => Route::Browse(Shelved::Flagged),
            Row::Open(open) => {
                self.closing = Some(Closing::new(open));
                return Vec::new();
            }
            Row::Clashes => Route::Clashes,
            Row::Unreadable => Route::Unreadable,
        };
        vec![Ask::Go(route)]
    }

    /// Hears a key while something is being closed.
    fn close(&mut self, event: &Event, cx: Cx<'_>) -> Vec<Ask> {
        let Some(closing) = &mut self.closing else { return Vec::new() };
        let open = closing.of;
        let closed = closing.hear(event, cx);
        if closed != Closed::Still {
            self.closing = None;
        }
        let Closed::Yes(state) = closed else { return Vec::new() };
        self.closed = Some(open);
        vec![Ask::Do(open.close(state, cx.moment.now))]
    }

    fn hear_outcome(&mut self, outcome: &Outcome) -> Vec<Ask> {
        let (state, told) = match (outcome, self.closed) {
            (Outcome::Unlocked, _) => return vec![Ask::Do(Effect::Load)],
            (Outcome::DraftKept(id), _) => {
                self.left = Some(*id);
                return Vec::new();
            }
            (Outcome::Carried(entry), Some(Open::Carried(id, place))) if entry.id == id => {
                let Some(carried) = entry.carry_forward.get(place) else { return Vec::new() };
                (carried.state, carried_told(carried))
            }
            (Outcome::ActionClosed(session), Some(Open::Action(_, id))) => {
                let Some(action) = session.actions.iter().find(|action| action.id == id) else { return Vec::new() };
                (action.state, supervision::action_told(action))
            }
            _ => return Vec::new(),
        };
        if state.is_open() {
            self.chosen = self.closed.take().map(Row::Open);
        }
        vec![Ask::Tell(Notice::new(told))]
    }

    fn blocks(rows: &[Row], chosen: Option<usize>, world: &World, page: &Page<'_>) -> Vec<Block> {
        let theme = page.theme();
        let width = page.width();
        let mut blocks = Vec::new();
        let mut last = None;
        for (number, row) in rows.iter().enumerate() {
            let heading = heading(row);
            if number > 0 && heading != last {
                blocks.push(Block::gap());
            }
            if heading != last
                && let Some(words) = &heading
            {
                blocks.push(Block::heading(words, theme));
            }
            let (left, right) = words(row, world);
            let left = if heading.is_some() { format!("  {left}") } else { left };
            blocks.push(Block::both(number, chosen == Some(number), &left, &right, width, theme));
            last = heading;
        }
        blocks
    }
}

fn draft(world: &World, id: Id) -> Option<&Draft> {
    world.drafts.iter().find(|draft| draft.entry.id == id)
}

fn heading(row: &Row) -> Option<String> {
    match row {
        Row::Draft(_) | Row::Clashes | Row::Unreadable => None,
        Row::Pack(_) | Row::AllPacks => Some(crate::say!("home-start")),
        Row::Flagged => Some(crate::say!("home-supervision")),
        Row::Open(_) => Some(crate::say!("home-carried")),
    }
}

fn words(row: &Row, world: &World) -> (String, String) {
    match row {
        Row::Draft(id) => draft(world, *id).map(draft_words).unwrap_or_default(),
        Row::Pack(id) => world.shelf.pack(id).map(|pack| (world.shelf.name(pack), pack.length())).unwrap_or_default(),
        Row::AllPacks => {
            let more = world.shelf.packs.len() - near(world).count();
            (crate::say!("home-another-pack"), crate::say!("home-more-packs", count = more))
        }
        Row::Flagged => {
            let words = world.waiting().map(|(count, since)| {
                crate::say!("home-flagged", count = count, date = date::short(since, world.now.date_naive()))
            });
            (words.unwrap_or_default(), String::new())
        }
        Row::Open(open) => (open.words(world), where_from(*open)),
        Row::Clashes => {
            let count = world.library.as_ref().map_or(0, |library| library.clashes.len());
            (crate::say!("home-clashes", count = count), String::new())
        }
        Row::Unreadable => {
            let count = world.library.as_ref().map_or(0, |library| library.unreadable.len());
            (crate::say!("home-unreadable", count = count), String::new())
        }
    }
}

/// What came of something carried forward.
fn carried_told(carried: &CarryForward) -> String {
    let words = text::shown(&text::cut(&carried.words, Card::EXCERPT));
    match carried.state {
        Carried::Done(_) => crate::say!("home-carried-is-done", words = words),
        Carried::LetGo(_) => crate::say!("home-carried-is-let-go", words = words),
        Carried::Open => crate::say!("home-carried-is-open", words = words),
    }
}

/// Where something the worker said they would do was said, where that was not while writing.
fn where_from(open: Open) -> String {
    match open {
        Open::Carried(..) => String::new(),
        Open::Action(..) => crate::say!("home-from-supervision"),
    }
}

/// "Go on with Friday night's reflection", and where it was left.
fn draft_words(draft: &Draft) -> (String, String) {
    let shift = draft.entry.shift.name(draft.entry.created);
    let pack = draft.entry.pack.title.clone();
    let words = match draft.over {
        Some(_) => crate::say!("home-draft-edit", shift = shift, pack = pack),
        None => crate::say!("home-draft", shift = shift, pack = pack),
    };
    (words, draft.place().map(|(at, of)| crate::say!("prompt-place", at = at, of = of)).unwrap_or_default())
}

impl Screen for Home {
    fn handle(&mut self, event: &Event, cx: Cx<'_>) -> Vec<Ask> {
        if self.closing.is_some() && matches!(event, Event::Key(_) | Event::Mouse(_)) {
            return self.close(event, cx);
        }
        if let Event::Outcome(outcome) = event {
            return self.hear_outcome(outcome);
        }
        let rows = rows(cx.world);
        match event {
            Event::FileChanged => return vec![Ask::Do(Effect::ReadShelf)],
            Event::Key(key) => match intent(KEYS, key) {
                Some(Intent::Move(by)) => self.step(by, &rows),
                Some(Intent::Open) => return self.open(cx.world),
                Some(Intent::Search) => return vec![Ask::Go(Route::Browse(Shelved::Search))],
                Some(Intent::Browse) => return vec![Ask::Go(Route::Browse(Shelved::All))],
                Some(Intent::Supervision) => return vec![Ask::Go(Route::Supervision)],
                Some(Intent::Undo) => {
                    let open = |closed: Open| Ask::Do(closed.close(Carried::Open, cx.moment.now));
                    return self.closed.map(open).into_iter().collect();
                }
                Some(Intent::Quit) => return vec![Ask::Quit],
                None => {}
            },
            Event::Mouse(mouse) => match (mouse.kind, cx.spot.map(|spot| spot.what)) {
                (MouseKind::Press, Some(What::Row(row))) => {
                    let again = self.place(&rows) == Some(row);
                    self.stand(row, &rows);
                    if again {
                        return self.open(cx.world);
                    }
                }
                (MouseKind::WheelUp, _) => self.step(-1, &rows),
                (MouseKind::WheelDown, _) => self.step(1, &rows),
                _ => {}
            },
            _ => {}
        }
        Vec::new()
    }

    fn view(&self, world: &World, page: &mut Page<'_>) {
        let theme = page.theme();
        let today = date::long(world.now.date_naive());
        page.both(&Span::styled(crate::say!("app-name"), theme.strong), &Span::styled(today, theme.soft));
        page.gap();
        if let Some(closing) = &self.closing {
            closing.view(&crate::say!("home-carried"), &closing.of.words(world), closing.of.ways(), page);
            return;
        }
        let welcome = match &world.library {
            None => crate::say!("home-reading"),
            Some(library) if library.cards().is_empty() && world.drafts.is_empty() => crate::say!("home-first"),
            Some(_) => crate::say!("home-welcome"),
        };
        for line in text::wrap(&welcome, usize::from(page.width())) {
            page.line(Line::raw(line));
        }
        page.gap();
        let rows = rows(world);
        let chosen = self.place(&rows);
        let blocks = Self::blocks(&rows, chosen, world, page);
        page.list(&blocks, chosen);
    }

    fn opening(&mut self) -> Option<Effect> {
        let first = !std::mem::replace(&mut self.asked, true);
        first.then_some(Effect::Load)
    }

    fn keys(&self) -> Vec<Label> {
        if self.closing.is_some() { Closing::<Open>::keys() } else { labels(KEYS) }
    }
}
