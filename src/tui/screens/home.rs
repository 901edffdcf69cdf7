//! Home: a welcome, what was left unfinished, where to begin, and what is waiting. Nothing is counted against anyone.

use chrono::NaiveDate;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::base::words::Word;
use crate::base::{Id, Notice, date, text};
use crate::effect::{Effect, Outcome};
use crate::model::{Card, Carried, Draft, Entry, Library, Pack};
use crate::tui::event::{Event, MouseKind};
use crate::tui::input::{Binding, Label, intent, labels};
use crate::tui::screen::{Ask, Cx, Route, Screen, Shelved};
use crate::tui::widgets::{Block, Choice, Page, What};
use crate::tui::world::World;

#[derive(Clone, Copy, Debug)]
enum Intent {
    Move(isize),
    Open,
    Search,
    Browse,
    Undo,
    Quit,
}

const KEYS: &[Binding<Intent>] = &[
    Binding::foot("↑↓", &["up", "k"], Intent::Move(-1), crate::word!("key-choose")),
    Binding::quiet(&["down", "j"], Intent::Move(1)),
    Binding::foot("enter", &["enter", "right", "l"], Intent::Open, crate::word!("key-open")),
    Binding::foot("/", &["/"], Intent::Search, crate::word!("key-search")),
    Binding::foot("b", &["b"], Intent::Browse, crate::word!("key-browse")),
    Binding::all("u", &["u", "ctrl-z"], Intent::Undo, crate::word!("key-reopen")),
    Binding::foot("q", &["q", "ctrl-q", "ctrl-c"], Intent::Quit, crate::word!("key-quit")),
];

/// While something carried forward is being closed, everything else leaves it open.
const CLOSING_KEYS: &[Binding<Intent>] = &[
    Binding::foot("↑↓", &["up", "k"], Intent::Move(-1), crate::word!("key-choose")),
    Binding::quiet(&["down", "j"], Intent::Move(1)),
    Binding::foot("enter", &["enter", "right", "l"], Intent::Open, crate::word!("key-done")),
    Binding::foot("esc", &["esc"], Intent::Quit, crate::word!("key-back")),
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
    /// What was closed last of what was carried forward, for who did not mean to: the entry, and its place in it.
    closed: Option<(Id, usize)>,
    /// What was carried forward and is being closed: the entry, its place in it, and which way.
    closing: Option<(Id, usize, Choice)>,
}

/// What a row of Home leads to.
#[derive(Clone, Debug, PartialEq)]
enum Row {
    Draft(Id),
    Pack(String),
    AllPacks,
    Flagged,
    Carried(Id, usize),
    Clashes,
    Unreadable,
}

/// What can come of something carried forward, on the day it is closed; `None` keeps it open.
type Way = Option<fn(NaiveDate) -> Carried>;

const WAYS: [(Way, Word); 3] = [
    (Some(Carried::Done), crate::word!("home-carried-done")),
    (Some(Carried::LetGo), crate::word!("home-carried-let-go")),
    (None, crate::word!("home-carried-keep")),
];

/// At most so many packs stand here; the others are behind one row.
const MOST_PACKS: usize = 5;

/// At most so many open things are listed; Browse has them all.
const MOST_CARRIED: usize = 5;

fn rows(world: &World) -> Vec<Row> {
    let mut rows: Vec<Row> = world.drafts.iter().map(|draft| Row::Draft(draft.entry.id)).collect();
    rows.extend(near(world).map(|pack| Row::Pack(pack.id.clone())));
    rows.push(Row::AllPacks);
    if let Some(library) = &world.library {
        rows.extend(library.flagged().map(|_| Row::Flagged));
        rows.extend(library.open().take(MOST_CARRIED).map(|(id, place, _)| Row::Carried(id, place)));
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
        let put_here = world.shelf.shown.contains(&pack.id);
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
            Row::Carried(id, place) => {
                self.closing = Some((id, place, Choice::default()));
                return Vec::new();
            }
            Row::Clashes => Route::Clashes,
            Row::Unreadable => Route::Unreadable,
        };
        vec![Ask::Go(route)]
    }

    /// Hears a key while something carried forward is being closed.
    fn close(&mut self, event: &Event, cx: Cx<'_>) -> Vec<Ask> {
        let Some((entry, place, choice)) = &mut self.closing else { return Vec::new() };
        let chosen = match event {
            Event::Key(key) => match intent(CLOSING_KEYS, key) {
                Some(Intent::Move(by)) => {
                    choice.step(by, WAYS.len());
                    return Vec::new();
                }
                Some(Intent::Open) => choice.of(WAYS.len()),
                // Anything else leaves it open.
                _ => None,
            },
            Event::Mouse(mouse) => match (mouse.kind, cx.spot.map(|spot| spot.what)) {
                (MouseKind::Press, Some(What::Row(row))) => Some(row),
                _ => return Vec::new(),
            },
            _ => return Vec::new(),
        };
        let state = chosen.and_then(|row| WAYS.get(row)).and_then(|(way, _)| *way).map(|way| way(cx.moment.today()));
        let ask = state.map(|state| Ask::Do(Effect::Carry { entry: *entry, place: *place, state, now: cx.moment.now }));
        if ask.is_some() {
            self.closed = Some((*entry, *place));
        }
        self.closing = None;
        ask.into_iter().collect()
    }

    fn hear_outcome(&mut self, outcome: &Outcome) -> Vec<Ask> {
        match outcome {
            Outcome::DraftKept(id) => self.left = Some(*id),
            Outcome::Carried(entry) => return self.hear_carried(entry).into_iter().collect(),
            Outcome::Unlocked => return vec![Ask::Do(Effect::Load)],
            _ => {}
        }
        Vec::new()
    }

    /// Says what came of what was closed here last.
    fn hear_carried(&mut self, entry: &Entry) -> Option<Ask> {
        let (id, place) = self.closed.filter(|(id, _)| *id == entry.id)?;
        let carried = entry.carry_forward.get(place)?;
        let words = text::shown(&text::cut(&carried.words, Card::EXCERPT));
        let said = match carried.state {
            Carried::Done(_) => crate::say!("home-carried-is-done", words = words),
            Carried::LetGo(_) => crate::say!("home-carried-is-let-go", words = words),
            Carried::Open => {
                self.closed = None;
                self.chosen = Some(Row::Carried(id, place));
                crate::say!("home-carried-is-open", words = words)
            }
        };
        Some(Ask::Tell(Notice::new(said)))
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
        Row::Carried(..) => Some(crate::say!("home-carried")),
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
            let flagged = world.library.as_ref().and_then(Library::flagged);
            let words = flagged.map(|(count, since)| {
                crate::say!("home-flagged", count = count, date = date::short(since, world.now.date_naive()))
            });
            (words.unwrap_or_default(), String::new())
        }
        Row::Carried(id, place) => (carried_words(world, *id, *place), String::new()),
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

fn carried_words(world: &World, id: Id, place: usize) -> String {
    let open = world.card(id).and_then(|card| card.open.iter().find(|(at, _)| *at == place));
    open.map(|(_, words)| text::shown(&text::cut(words, Card::EXCERPT))).unwrap_or_default()
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
                Some(Intent::Undo) => {
                    let open = |(entry, place)| Effect::Carry { entry, place, state: Carried::Open, now: cx.moment.now };
                    return self.closed.map(|closed| Ask::Do(open(closed))).into_iter().collect();
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
        if let Some((entry, place, choice)) = self.closing {
            page.say(&crate::say!("home-carried"), theme.soft);
            page.say(&carried_words(world, entry, place), Style::new());
            page.gap();
            let chosen = choice.of(WAYS.len());
            let row = |(row, (_, words)): (usize, &(_, Word))| {
                Block::both(row, chosen == Some(row), &words.say(), "", page.width(), theme)
            };
            let blocks: Vec<Block> = WAYS.iter().enumerate().map(row).collect();
            page.list(&blocks, chosen);
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
        labels(if self.closing.is_some() { CLOSING_KEYS } else { KEYS })
    }
}
