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

impl AgendaPane {
    fn here<'s>(&self, session: &'s Session) -> Option<(usize, &'s AgendaItem)> {
        let rows = rows(session);
        let place = *rows.get(self.at.of(rows.len())?)?;
        session.agenda.get(place).map(|item| (place, item))
    }

    /// Stands on the thing at `place`.
    fn stand(&mut self, place: usize, session: &Session) {
        if let Some(row) = rows(session).iter().position(|known| *known == place) {
            self.at = Choice::at(row);
        }
    }

    fn act(&mut self, intent: Intent, session: &mut Session, cx: Cx<'_>) -> Wish {
        let here = self.here(session).map(|(place, item)| (place, item.clone()));
        match (intent, here) {
            (Intent::Move(by), _) => self.at.step(by, session.agenda.len()),
            (Intent::Add, _) => self.inset = Some(Inset::Words(Source::Own(cx.moment.id), None, Box::new(Field::line("")))),
            (Intent::Edit, Some((_, item))) => {
                let field = Box::new(Field::line(&item.words));
                self.inset = Some(Inset::Words(item.source, Some(item.words), field));
            }
            (Intent::Wanted, Some((_, item))) => self.inset = Some(wanted_of(&item)),
            (Intent::Order(by), Some((place, item))) => return self.order(place, &item, by, session),
            (Intent::Cut, Some((place, _))) => {
                self.cut.extend(session.cut(place).map(|item| (item, place)));
                return Wish::ChangedAnd(Ask::Tell(Notice::new(crate::say!("prep-cut"))));
            }
            (Intent::Again, Some((place, _))) => {
                let Some(item) = session.agenda.get_mut(place) else { return Wish::Heard };
                item.again = !item.again;
                return Wish::Changed;
            }
            (Intent::Undo, _) => {
                let Some((item, place)) = self.cut.pop() else { return Wish::Heard };
                session.uncut(item, place);
                self.stand(place.min(session.agenda.len().saturating_sub(1)), session);
                return Wish::Changed;
            }
            (Intent::Edit | Intent::Wanted | Intent::Order(_) | Intent::Cut | Intent::Again, None) => {}
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
        let to = session.shift_item(place, step * by.signum());
        self.stand(to, session);
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
                let added = session.agenda.iter().position(|item| item.source == *source);
                let source = source.clone();
                self.inset = None;
                if let Some(place) = added {
                    self.stand(place, session);
                }
                // Whoever adds something is asked what would help.
                if is_new && matches!(known, Aside::On) && added.is_some() {
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
            page.say(&crate::say!("prep-agenda-empty"), theme.soft);
            return;
        }
        let rows = rows(session);
        let chosen = self.at.of(rows.len());
        let mut parts: [Vec<Block>; 2] = Default::default();
        for (row, item) in rows.iter().filter_map(|place| session.agenda.get(*place)).enumerate() {
            let [now, last_time] = &mut parts;
            let part = if item.is_from_last_time() { last_time } else { now };
            part.push(item_block(row, chosen == Some(row), item, preparation, world, page));
        }
        let lines: usize = parts.iter().flatten().map(Block::height).sum();
        let roomy = lines + rows.len() + 2 * parts.len() <= usize::from(page.rows());
        let mut blocks: Vec<Block> = Vec::new();
        let mut stands_apart = true;
        for (heading, part) in [crate::say!("packet-talk"), crate::say!("packet-last-time")].into_iter().zip(parts) {
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
    let lead = format!("{}{:<3}", mark(here), row + 1);
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
        let session = &mut work.preparation.session;
        if self.inset.is_some() {
            return self.hear_inset(event, session, cx);
        }
        match event {
            Event::Key(key) => intent(KEYS, key).map_or(Wish::No, |intent| self.act(intent, session, cx)),
            Event::Mouse(mouse) => {
                self.at.follow(*mouse, cx.spot, session.agenda.len());
                Wish::Heard
            }
            _ => Wish::No,
        }
    }

    fn take_over(&mut self, was: &Preparation, now: &Preparation) {
        let here = self.here(&was.session).map(|(_, item)| &item.source);
        let place = now.session.agenda.iter().position(|item| Some(&item.source) == here);
        if let Some(place) = place {
            self.stand(place, &now.session);
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
                let nothing = work.preparation.session.agenda.is_empty();
                let table = KEYS.iter().filter(|row| !nothing || matches!(row.intent, Intent::Add | Intent::Undo));
                labels(&table.copied().collect::<Vec<_>>())
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
