//! What to talk about: what arrived by itself, in the order one likes, with what one adds.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::base::{Notice, date, text};
use crate::model::{AgendaItem, Session, Source, Wanted};
use crate::report::{Preparation, standing};
use crate::tui::event::{Event, MouseKind};
use crate::tui::input::{Binding, Label, intent, labels};
use crate::tui::screen::{Ask, Cx};
use crate::tui::widgets::{Block, Choice, Field, Heard, Page, What, mark};
use crate::tui::world::World;

use super::pane::{Pane, Wish, Work};
use super::shift_of;

#[derive(Clone, Copy, Debug)]
enum Intent {
    Move(isize),
    Order(isize),
    Add,
    Edit,
    Wanted,
    Cut,
    Again,
    Undo,
}

const KEYS: &[Binding<Intent>] = &[
    Binding::all("↑↓", &["up", "k"], Intent::Move(-1), crate::word!("key-move")),
    Binding::quiet(&["down", "j"], Intent::Move(1)),
    Binding::quiet(&["home", "g"], Intent::Move(isize::MIN)),
    Binding::quiet(&["end", "G"], Intent::Move(isize::MAX)),
    Binding::foot("a", &["a"], Intent::Add, crate::word!("prep-key-add")),
    Binding::foot("enter", &["enter", "e"], Intent::Edit, crate::word!("key-edit")),
    Binding::foot("n", &["n"], Intent::Again, crate::word!("prep-key-again")),
    Binding::foot("d", &["d", "delete"], Intent::Cut, crate::word!("prep-key-cut")),
    Binding::foot("shift-↑↓", &["shift-up", "K", "ctrl-up", "alt-up"], Intent::Order(-1), crate::word!("prep-key-order")),
    Binding::quiet(&["shift-down", "J", "ctrl-down", "alt-down"], Intent::Order(1)),
    Binding::all("w", &["w"], Intent::Wanted, crate::word!("prep-key-wanted")),
    Binding::all("u", &["u", "ctrl-z"], Intent::Undo, crate::word!("prep-key-uncut")),
];

/// What enter does where something waits.
const PUT_ON: Binding<Intent> = Binding::foot("enter", &["enter"], Intent::Edit, crate::word!("prep-key-put-on"));

#[derive(Clone, Copy, Debug)]
enum Aside {
    Move(isize),
    On,
    Done,
}

const WORDS_KEYS: &[Binding<Aside>] = &[
    Binding::foot("enter", &["enter", "tab"], Aside::On, crate::word!("key-done")),
    Binding::foot("esc", &["esc", "ctrl-s"], Aside::Done, crate::word!("key-back")),
];

const WANTED_KEYS: &[Binding<Aside>] = &[
    Binding::foot("↑↓", &["up", "k"], Aside::Move(-1), crate::word!("key-choose")),
    Binding::quiet(&["down", "j"], Aside::Move(1)),
    Binding::foot("enter", &["enter", "tab", "space"], Aside::On, crate::word!("key-done")),
    Binding::foot("esc", &["esc"], Aside::Done, crate::word!("key-back")),
];

/// The most rows the words of a thing take while they are typed.
const FIELD_ROWS: u16 = 4;

/// How far the words of a thing stand in.
const INDENT: usize = 5;

/// The page.
#[derive(Debug, Default)]
pub(super) struct AgendaPane {
    at: Choice,
    inset: Option<Inset>,
    /// What was cut here, with the place it stood at; what was cut last comes last.
    cut: Vec<(AgendaItem, usize)>,
}

/// One thing asked in between.
#[derive(Debug)]
enum Inset {
    /// The words of the thing from here, and what they were; one that is being added had none.
    Words(Source, Option<String>, Box<Field>),
    /// What kind of response would help.
    Wanted(Source, Choice),
}

/// The places of the things in the order they are shown: what is new, then what comes from last time.
fn rows(session: &Session) -> Vec<usize> {
    let of = |last_time: bool| {
        let items = session.agenda.iter().enumerate();
        items.filter(move |(_, item)| item.is_from_last_time() == last_time).map(|(place, _)| place)
    };
    of(false).chain(of(true)).collect()
}

fn find<'s>(session: &'s mut Session, source: &Source) -> Option<&'s mut AgendaItem> {
    session.agenda.iter_mut().find(|item| item.source == *source)
}

/// Gives the thing from `source` these words, or what it had before where there are none; what had none is taken away.
fn say(session: &mut Session, source: &Source, before: Option<&str>, words: &str) {
    let typed = text::one_line(words);
    let words = if typed.is_empty() { before.map(str::to_owned) } else { Some(typed) };
    match (words, find(session, source), source) {
        (Some(words), Some(item), _) => item.words = words,
        (Some(words), None, Source::Own(id)) => session.agenda.push(AgendaItem::own(*id, words)),
        (None, Some(_), _) => session.agenda.retain(|item| item.source != *source),
        (Some(_) | None, None, _) => {}
    }
}

/// What one can stand on, in the order it is shown: the things on the agenda, and then what waits.
fn shown(preparation: &Preparation) -> Vec<&Source> {
    let session = &preparation.session;
    let on = rows(session).into_iter().filter_map(|place| session.agenda.get(place));
    on.chain(preparation.waiting()).map(|item| &item.source).collect()
}

/// What one stands on.
#[derive(Clone, Debug)]
enum Here {
    /// A thing on the agenda, at this place of it.
    On(usize, AgendaItem),
    /// Something from here that waits.
    Waits(Source),
}

impl AgendaPane {
    fn here(&self, preparation: &Preparation) -> Option<Here> {
        let session = &preparation.session;
        let at = self.at.of(shown(preparation).len())?;
        match rows(session).get(at) {
            Some(place) => session.agenda.get(*place).map(|item| Here::On(*place, item.clone())),
            None => preparation.waiting().nth(at - session.agenda.len()).map(|item| Here::Waits(item.source.clone())),
        }
    }

    /// Stands on what came from `source`, where that is on the agenda.
    fn stand_on(&mut self, source: &Source, session: &Session) {
        let is_there = |place: &usize| session.agenda.get(*place).is_some_and(|item| item.source == *source);
        if let Some(row) = rows(session).iter().position(is_there) {
            self.at = Choice::at(row);
        }
    }

    fn act(&mut self, intent: Intent, preparation: &mut Preparation, cx: Cx<'_>) -> Wish {
        let count = shown(preparation).len();
        let here = self.here(preparation);
        let session = &mut preparation.session;
        match (intent, here) {
            (Intent::Move(by), _) => self.at.step(by, count),
            (Intent::Add, _) => self.inset = Some(Inset::Words(Source::Own(cx.moment.id), None, Box::new(Field::line("")))),
            (Intent::Edit, Some(Here::On(_, item))) => {
                let field = Box::new(Field::line(&item.words));
                self.inset = Some(Inset::Words(item.source, Some(item.words), field));
            }
            (Intent::Edit, Some(Here::Waits(source))) => {
                preparation.put_on(&source);
                self.stand_on(&source, &preparation.session);
                return Wish::Changed;
            }
            (Intent::Wanted, Some(Here::On(_, item))) => self.inset = Some(wanted_of(&item)),
            (Intent::Order(by), Some(Here::On(place, item))) => return self.order(place, &item, by, session),
            (Intent::Cut, Some(Here::On(place, _))) => {
                self.cut.extend(session.cut(place).map(|item| (item, place)));
                // Whoever takes things off goes on with those that are on it.
                self.at.step(0, session.agenda.len());
                return Wish::ChangedAnd(Ask::Tell(Notice::new(crate::say!("prep-cut"))));
            }
            (Intent::Cut, Some(Here::Waits(source))) => {
                let Some(item) = preparation.let_go(&source) else { return Wish::Heard };
                self.cut.push((item, usize::MAX));
                return Wish::ChangedAnd(Ask::Tell(Notice::new(crate::say!("prep-let-go"))));
            }
            (Intent::Again, Some(Here::On(place, _))) => {
                let Some(item) = session.agenda.get_mut(place) else { return Wish::Heard };
                item.again = !item.again;
                return Wish::Changed;
            }
            (Intent::Undo, _) => {
                let Some((item, place)) = self.cut.pop() else { return Wish::Heard };
                let source = item.source.clone();
                session.uncut(item, place);
                self.stand_on(&source, session);
                return Wish::Changed;
            }
            (Intent::Edit | Intent::Wanted | Intent::Order(_) | Intent::Cut | Intent::Again, _) => {}
        }
        Wish::Heard
    }

    /// Moves a thing past its neighbour. What comes from last time stays among its like.
    fn order(&mut self, place: usize, item: &AgendaItem, by: isize, session: &mut Session) -> Wish {
        let rows = rows(session);
        let row = rows.iter().position(|known| *known == place).and_then(|row| row.checked_add_signed(by));
        let Some(to) = row.and_then(|row| rows.get(row)).copied() else { return Wish::Heard };
        let alike = session.agenda.get(to).is_some_and(|other| other.is_from_last_time() == item.is_from_last_time());
        let step = isize::try_from(to.abs_diff(place)).unwrap_or_default();
        if !alike {
            return Wish::Heard;
        }
        session.shift_item(place, step * by.signum());
        self.stand_on(&item.source, session);
        Wish::Changed
    }

    fn hear_inset(&mut self, event: &Event, session: &mut Session, cx: Cx<'_>) -> Wish {
        let Some(inset) = &mut self.inset else { return Wish::No };
        match inset {
            Inset::Words(source, before, field) => {
                let known = match event {
                    Event::Key(key) => intent(WORDS_KEYS, key),
                    _ => None,
                };
                let Some(known) = known else {
                    return if field.hear(event, cx.spot) == Heard::Changed { Wish::Changed } else { Wish::Heard };
                };
                let was = session.agenda.clone();
                say(session, source, before.as_deref(), &field.text());
                let is_new = before.is_none();
                let source = source.clone();
                self.inset = None;
                self.stand_on(&source, session);
                // Whoever adds something is asked what would help.
                if is_new && matches!(known, Aside::On) && session.has(&source) {
                    self.inset = Some(Inset::Wanted(source, Choice::default()));
                }
                if session.agenda == was { Wish::Heard } else { Wish::Changed }
            }
            Inset::Wanted(source, choice) => {
                let rows = Wanted::ALL.len() + 1;
                let picked = match event {
                    Event::Key(key) => match intent(WANTED_KEYS, key) {
                        Some(Aside::Move(by)) => {
                            choice.step(by, rows);
                            return Wish::Heard;
                        }
                        Some(Aside::On) => choice.of(rows),
                        Some(Aside::Done) => None,
                        None => {
                            choice.jump(key, rows);
                            return Wish::Heard;
                        }
                    },
                    Event::Mouse(mouse) if mouse.kind == MouseKind::Press => match cx.spot.map(|spot| spot.what) {
                        Some(What::Row(row)) => Some(row),
                        _ => return Wish::Heard,
                    },
                    _ => return Wish::Heard,
                };
                let picked = picked.map(|row| row.checked_sub(1).and_then(|row| Wanted::ALL.get(row)).copied());
                let changed = find(session, source).zip(picked).filter(|(item, wanted)| item.wanted != *wanted);
                self.inset = None;
                let Some((item, wanted)) = changed else { return Wish::Heard };
                item.wanted = wanted;
                Wish::Changed
            }
        }
    }

    fn view_rows(&self, preparation: &Preparation, world: &World, page: &mut Page<'_>) {
        let theme = page.theme();
        let session = &preparation.session;
        if session.agenda.is_empty() {
            let waits = preparation.waiting().next().is_some();
            let words = match (waits, session.kind.is_reflective()) {
                (true, _) => crate::say!("prep-agenda-waiting"),
                (false, true) => crate::say!("prep-agenda-empty"),
                (false, false) => crate::say!("prep-agenda-empty-line"),
            };
            page.say(&words, theme.soft);
            page.gap();
        }
        let rows = rows(session);
        let count = shown(preparation).len();
        let chosen = self.at.of(count);
        let mut parts: [Vec<Block>; 3] = Default::default();
        let on = rows.iter().filter_map(|place| session.agenda.get(*place));
        for (row, item) in on.chain(preparation.waiting()).enumerate() {
            let [now, last_time, waiting] = &mut parts;
            let part = match item.is_from_last_time() {
                _ if row >= rows.len() => waiting,
                true => last_time,
                false => now,
            };
            part.push(item_block(row, chosen == Some(row), item, preparation, world, page));
        }
        let lines: usize = parts.iter().flatten().map(Block::height).sum();
        let roomy = lines + count + 2 * parts.len() <= usize::from(page.rows());
        let mut blocks: Vec<Block> = Vec::new();
        let mut stands_apart = true;
        let waiting = if session.kind.is_reflective() { crate::say!("prep-waiting") } else { crate::say!("prep-waiting-line") };
        let headings = [crate::say!("packet-talk"), crate::say!("packet-last-time"), waiting];
        for (heading, part) in headings.into_iter().zip(parts) {
            if part.is_empty() {
                continue;
            }
            if !stands_apart {
                blocks.push(Block::gap());
            }
            stands_apart = roomy && part.last().is_some_and(|last| last.height() > 1);
            blocks.push(Block::plain(vec![Line::styled(heading, theme.soft)]));
            blocks.extend(part.into_iter().flat_map(|block| if roomy { block.apart() } else { vec![block] }));
        }
        page.list(&blocks, chosen);
    }
}

fn wanted_of(item: &AgendaItem) -> Inset {
    let at = item.wanted.and_then(|wanted| Wanted::ALL.iter().position(|known| *known == wanted));
    Inset::Wanted(item.source.clone(), Choice::at(at.map_or(0, |at| at + 1)))
}

/// One thing to talk about, with what would help at the right, and where it came from beneath.
fn item_block(row: usize, here: bool, item: &AgendaItem, preparation: &Preparation, world: &World, page: &Page<'_>) -> Block {
    let theme = page.theme();
    let style = if here { theme.accent } else { Style::new() };
    let room = usize::from(page.width()).saturating_sub(INDENT);
    let indent = " ".repeat(INDENT);
    let mut words = text::wrap(&text::shown(&item.words), room).into_iter();
    let first = words.next().unwrap_or_default();
    let number = if preparation.session.has(&item.source) { (row + 1).to_string() } else { "·".to_owned() };
    let lead = format!("{}{number:<3}", mark(here));
    let right = standing_of(item, world);
    let gap = room.saturating_sub(text::width(&first) + text::width(&right));
    // It gives way to the words.
    let fits = words.len() == 0 && gap >= 2;
    let mut line = Line::from(Span::styled(format!("{lead}{first}"), style));
    let mut soft = Vec::new();
    if fits {
        line.spans.push(Span::styled(format!("{}{right}", " ".repeat(gap)), theme.soft));
    } else {
        soft.push(right);
    }
    soft.extend(came_from(item, preparation, world));
    soft.extend(item.again.then(|| crate::say!("prep-again")));
    let beneath = soft.into_iter().filter(|words| !words.is_empty()).flat_map(|words| text::wrap(&words, room));
    let beneath = beneath.map(|words| Line::styled(format!("{indent}{words}"), theme.soft));
    let rest = words.map(|words| Line::styled(format!("{indent}{words}"), style));
    Block::row(row, std::iter::once(line).chain(rest).chain(beneath).collect())
}

/// What would help; for an action, how it stands.
fn standing_of(item: &AgendaItem, world: &World) -> String {
    match (&item.source, item.wanted) {
        (_, Some(wanted)) => wanted.words(),
        (Source::Action(id), None) => world.supervision.action(*id).map(|(_, action)| standing(action.state)).unwrap_or_default(),
        (_, None) => String::new(),
    }
}

/// The shift a flag came from, or the session an action came of.
fn came_from(item: &AgendaItem, preparation: &Preparation, world: &World) -> Option<String> {
    let today = world.now.date_naive();
    match &item.source {
        Source::Own(_) => None,
        Source::Answer(answer) => preparation.entry(answer.entry).map(|entry| shift_of(entry, today)),
        Source::Entry(id) => preparation.entry(*id).map(|entry| shift_of(entry, today)),
        Source::Action(id) => {
            let (session, _) = world.supervision.action(*id)?;
            Some(crate::say!("prep-from-session", day = date::short(session.date, today)))
        }
    }
}

impl Pane for AgendaPane {
    fn hear(&mut self, event: &Event, work: &mut Work, cx: Cx<'_>) -> Wish {
        let preparation = &mut work.preparation;
        if self.inset.is_some() {
            return self.hear_inset(event, &mut preparation.session, cx);
        }
        match event {
            Event::Key(key) => intent(KEYS, key).map_or(Wish::No, |intent| self.act(intent, preparation, cx)),
            Event::Mouse(mouse) => {
                self.at.follow(*mouse, cx.spot, shown(preparation).len());
                Wish::Heard
            }
            _ => Wish::No,
        }
    }

    fn take_over(&mut self, was: &Preparation, now: &Preparation) {
        let was = shown(was);
        let here = self.at.of(was.len()).and_then(|at| was.get(at));
        if let Some(row) = shown(now).iter().position(|source| Some(source) == here) {
            self.at = Choice::at(row);
        }
        // What another window brought back is there already.
        self.cut.retain(|(item, _)| now.session.cut.contains(&item.source));
    }

    fn commit(&self, session: &mut Session) {
        if let Some(Inset::Words(source, before, field)) = &self.inset {
            say(session, source, before.as_deref(), &field.text());
        }
    }

    fn view(&self, work: &Work, world: &World, page: &mut Page<'_>) {
        let theme = page.theme();
        match &self.inset {
            None => self.view_rows(&work.preparation, world, page),
            Some(Inset::Words(_, _, field)) => {
                page.say(&crate::say!("prep-agenda-words"), theme.strong);
                page.gap();
                let place = page.take(page.rows().min(FIELD_ROWS));
                field.view(page, place);
            }
            Some(Inset::Wanted(source, choice)) => {
                page.say(&crate::say!("close-wanted-title"), theme.strong);
                let item = work.preparation.session.agenda.iter().find(|item| item.source == *source);
                page.say_above(item.map_or("", |item| item.words.as_str()), theme.soft, Wanted::ALL.len() + 1);
                let words = std::iter::once(crate::say!("close-wanted-any")).chain(Wanted::ALL.map(Wanted::words));
                let chosen = choice.of(Wanted::ALL.len() + 1);
                let width = page.width();
                let block = |(row, words): (usize, String)| Block::numbered(row, chosen == Some(row), &words, width, theme);
                let blocks: Vec<Block> = words.enumerate().map(block).collect();
                page.list(&blocks, chosen);
            }
        }
    }

    fn keys(&self, work: &Work) -> Vec<Label> {
        match &self.inset {
            Some(Inset::Words(..)) => labels(WORDS_KEYS).into_iter().chain(Field::keys()).collect(),
            Some(Inset::Wanted(..)) => labels(WANTED_KEYS),
            None => {
                let here = self.here(&work.preparation);
                let fits = |row: &&Binding<Intent>| {
                    matches!(
                        (row.intent, &here),
                        (Intent::Add | Intent::Undo, _)
                            | (_, Some(Here::On(..)))
                            | (Intent::Move(_), Some(_))
                            | (Intent::Cut, Some(Here::Waits(Source::Own(_))))
                    )
                };
                let put_on = matches!(here, Some(Here::Waits(_))).then_some(PUT_ON);
                labels(&put_on.into_iter().chain(KEYS.iter().filter(fits).copied()).collect::<Vec<_>>())
            }
        }
    }

    fn is_typed_into(&self) -> bool {
        matches!(self.inset, Some(Inset::Words(..)))
    }

    fn is_aside(&self) -> bool {
        self.inset.is_some()
    }
}
