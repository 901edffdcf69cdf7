//! Every entry, newest first, narrowed as one types; on a wide window the chosen one stands beside the list.

use std::collections::HashSet;

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::base::{Id, Notice, date, text};
use crate::effect::{Effect, Outcome};
use crate::model::{Card, Flagged, Source};
use crate::search::Query;
use crate::tui::event::{Event, MouseKind};
use crate::tui::input::{Binding, Label, intent, labels};
use crate::tui::screen::{Ask, Cx, Route, Screen, Shelved};
use crate::tui::theme::Theme;
use crate::tui::widgets::{Block, Choice, Page, Seek, What, mark, window};
use crate::tui::world::World;

use super::flag;
use super::read::{self, Leaf};

#[derive(Clone, Copy, Debug)]
enum Intent {
    Move(isize),
    Open,
    Search,
    Flag,
    Trash,
    ShowTrash,
    Restore,
    Undo,
    Back,
}

const KEYS: &[Binding<Intent>] = &[
    Binding::foot("↑↓", &["up", "k"], Intent::Move(-1), crate::word!("key-choose")),
    Binding::quiet(&["down", "j"], Intent::Move(1)),
    Binding::quiet(&["pageup"], Intent::Move(-10)),
    Binding::quiet(&["pagedown"], Intent::Move(10)),
    Binding::quiet(&["home", "g"], Intent::Move(isize::MIN)),
    Binding::quiet(&["end", "G"], Intent::Move(isize::MAX)),
    Binding::foot("enter", &["enter", "right", "l"], Intent::Open, crate::word!("key-read")),
    Binding::foot("/", &["/"], Intent::Search, crate::word!("key-search")),
    Binding::foot("esc", &["esc", "q", "left", "h"], Intent::Back, crate::word!("key-back")),
    Binding::foot("f", &["f"], Intent::Flag, crate::word!("key-flag")),
    Binding::foot("t", &["t"], Intent::ShowTrash, crate::word!("key-show-trash")),
    Binding::all("d", &["d", "delete"], Intent::Trash, crate::word!("key-trash")),
    Binding::all("u", &["u", "ctrl-z"], Intent::Undo, crate::word!("key-untrash")),
];

const TRASH_KEYS: &[Binding<Intent>] = &[
    Binding::foot("↑↓", &["up", "k"], Intent::Move(-1), crate::word!("key-choose")),
    Binding::quiet(&["down", "j"], Intent::Move(1)),
    Binding::foot("enter", &["enter", "r", "u"], Intent::Restore, crate::word!("key-restore")),
    Binding::foot("esc", &["esc", "q", "left", "h", "t"], Intent::Back, crate::word!("key-back")),
];

/// While words are typed, only these are not words.
const SEARCH_KEYS: &[Binding<Intent>] = &[
    Binding::foot("↑↓", &["up"], Intent::Move(-1), crate::word!("key-choose")),
    Binding::quiet(&["down"], Intent::Move(1)),
    Binding::foot("enter", &["enter", "tab"], Intent::Open, crate::word!("key-to-list")),
    Binding::foot("esc", &["esc", "ctrl-c"], Intent::Back, crate::word!("key-all-entries")),
];

/// From this many columns on, the chosen entry stands beside the list.
const WIDE: u16 = 110;

/// How much of an entry is said to tell which one is meant. Columns.
const WORDS: usize = 40;

/// Below this many columns a row takes two lines.
const NARROW: usize = 45;

/// The list.
#[derive(Debug)]
pub(super) struct Browse {
    shelved: Shelved,
    seek: Seek,
    at: Choice,
    /// What is listed, newest first.
    found: Vec<Id>,
    /// What was brought to a session that has been, and does not wait any more.
    brought: HashSet<Source>,
    trash: Vec<Card>,
    /// What waits for the key that puts it in the trash.
    trashing: Option<Id>,
    /// The entry beside the list.
    beside: Option<Leaf>,
    /// What is still to be asked for.
    wants: Option<Effect>,
}

impl Browse {
    pub(super) fn new(shelved: Shelved, world: &World) -> Self {
        let mut browse = Self {
            shelved,
            seek: Seek::new(shelved == Shelved::Search),
            at: Choice::default(),
            found: Vec::new(),
            brought: HashSet::new(),
            trash: Vec::new(),
            trashing: None,
            beside: None,
            wants: (shelved == Shelved::Trash).then_some(Effect::ReadTrash),
        };
        browse.find_again(world);
        browse
    }

    fn is_trash(&self) -> bool {
        self.shelved == Shelved::Trash
    }

    fn keys_now(&self) -> &'static [Binding<Intent>] {
        match () {
            () if self.seek.is_typed_into() => SEARCH_KEYS,
            () if self.is_trash() => TRASH_KEYS,
            () => KEYS,
        }
    }

    fn rows(&self) -> usize {
        if self.is_trash() { self.trash.len() } else { self.found.len() }
    }

    /// Lists what is asked for anew, and stays with the entry one was on; where that is gone, at its place.
    fn find_again(&mut self, world: &World) {
        let on = self.on();
        self.find(world);
        if let Some(at) = on.and_then(|id| self.found.iter().position(|found| *found == id)) {
            self.at = Choice::at(at);
        }
        self.ask_beside(world);
    }

    /// Lists what is asked for.
    fn find(&mut self, world: &World) {
        let query = self.seek.query();
        self.brought = world.supervision.brought(world.now.date_naive()).into_iter().cloned().collect();
        let fits = |card: &Card| {
            (self.shelved != Shelved::Flagged || self.waiting(card).next().is_some())
                && (query.is_empty() || world.index.matches(card.id, &query))
        };
        let cards = world.library.as_ref().map_or(&[][..], |library| library.cards());
        self.found = cards.iter().rev().filter(|card| fits(card)).map(|card| card.id).collect();
    }

    /// The entry one is on.
    fn on(&self) -> Option<Id> {
        self.found.get(self.at.of(self.found.len())?).copied()
    }

    /// What of an entry waits to be asked.
    fn waiting<'c>(&'c self, card: &'c Card) -> impl Iterator<Item = &'c Flagged> {
        card.flagged.iter().filter(|flagged| !self.brought.contains(&flagged.source))
    }

    fn card<'w>(&self, row: usize, world: &'w World) -> Option<&'w Card> {
        world.card(*self.found.get(row)?)
    }

    fn chosen<'w>(&self, world: &'w World) -> Option<&'w Card> {
        world.card(self.on()?)
    }

    /// Whether the chosen entry stands beside the list.
    fn is_wide(&self, world: &World) -> bool {
        world.size.0 >= WIDE && !self.is_trash()
    }

    /// Asks for the chosen entry if there is room beside the list, unless it is there already.
    fn ask_beside(&mut self, world: &World) {
        let Some(card) = self.chosen(world).filter(|_| self.is_wide(world)) else { return };
        if self.beside.as_ref().is_none_or(|leaf| leaf.entry.id != card.id) {
            self.wants = Some(Effect::Read(card.id));
        }
    }

    fn hear_outcome(&mut self, outcome: &Outcome, world: &World) -> Vec<Ask> {
        match outcome {
            Outcome::Read(entry, _) if self.chosen(world).is_some_and(|card| card.id == entry.id) => {
                self.beside = Some(Leaf::new(entry.clone()));
            }
            Outcome::Saved(saved) => {
                self.beside = Some(Leaf::new(Box::new(saved.entry.clone())));
                self.find_again(world);
            }
            Outcome::Flagged(entry) | Outcome::Carried(entry) | Outcome::BroughtBack(entry) | Outcome::Merged(entry, _) => {
                self.beside = Some(Leaf::new(entry.clone()));
                self.find_again(world);
            }
            // What stands beside may be among what others wrote.
            Outcome::Seen(_) => {
                self.beside = None;
                self.find_again(world);
            }
            Outcome::Loaded(_) | Outcome::Erased(..) => self.find_again(world),
            Outcome::Trash(entries) => self.trash = entries.iter().map(Card::from).collect(),
            Outcome::Trashed(_) => {
                self.find_again(world);
                return vec![Ask::Tell(Notice::new(crate::say!("read-trashed")))];
            }
            Outcome::Restored(entry) => {
                self.trash.retain(|trashed| trashed.id != entry.id);
                self.find_again(world);
                let words = begins(&Card::from(entry.as_ref()), WORDS);
                return vec![Ask::Tell(Notice::new(crate::say!("browse-restored", words = words)))];
            }
            _ => {}
        }
        Vec::new()
    }

    fn act(&mut self, intent: Intent, world: &World) -> Vec<Ask> {
        let rows = self.rows();
        match intent {
            Intent::Move(by) => {
                self.at.step(by, rows);
                self.ask_beside(world);
            }
            Intent::Search => self.seek.ask(),
            Intent::Open if self.seek.is_typed_into() => self.seek.settle(),
            Intent::Back if self.seek.leave() => self.find_again(world),
            Intent::Back => return vec![Ask::Back],
            Intent::Open => return self.chosen(world).map(|card| Ask::Go(Route::Read(card.id))).into_iter().collect(),
            Intent::Flag => return self.chosen(world).map(|card| flag::go(card.id, world)).into_iter().collect(),
            Intent::Trash => return self.ask_trash(world).into_iter().collect(),
            Intent::ShowTrash => return vec![Ask::Go(Route::Browse(Shelved::Trash))],
            Intent::Undo => return world.trashed.last().map(|id| Ask::Do(Effect::Restore(*id))).into_iter().collect(),
            Intent::Restore => {
                let entry = self.at.of(rows).and_then(|row| self.trash.get(row));
                return entry.map(|entry| Ask::Do(Effect::Restore(entry.id))).into_iter().collect();
            }
        }
        Vec::new()
    }

    /// One more key puts the chosen entry in the trash.
    fn ask_trash(&mut self, world: &World) -> Option<Ask> {
        let card = self.chosen(world)?;
        let words = begins(card, WORDS);
        self.trashing = Some(card.id);
        Some(Ask::Tell(Notice::new(crate::say!("browse-trash-ask", words = words))))
    }

    fn title(&self) -> String {
        match self.shelved {
            Shelved::All | Shelved::Search => crate::say!("browse-title"),
            Shelved::Flagged => crate::say!("browse-flagged"),
            Shelved::Trash => crate::say!("browse-trash"),
        }
    }

    fn empty_words(&self, world: &World) -> String {
        match self.shelved {
            _ if world.library.is_none() => crate::say!("home-reading"),
            Shelved::Trash => crate::say!("browse-trash-empty"),
            _ if !self.seek.is_empty() => crate::say!("browse-none-found"),
            Shelved::Flagged => crate::say!("browse-flagged-empty"),
            Shelved::All | Shelved::Search => crate::say!("browse-empty"),
        }
    }

    /// One row: the day, the pack, and how it begins or what is flagged, with what was looked for marked.
    fn row(&self, row: usize, world: &World, query: &Query, page: &Page<'_>) -> Block {
        let theme = page.theme();
        let card = if self.is_trash() { self.trash.get(row) } else { self.card(row, world) };
        let Some(card) = card else { return Block::gap() };
        let here = self.at.of(self.rows()) == Some(row);
        let style = if here { theme.accent } else { Style::new() };
        let width = usize::from(page.width());
        let day = date::short(card.shift.date, world.now.date_naive());
        // Too narrow for three columns: the words stand beneath.
        let beneath = width < NARROW;
        let lead = if beneath {
            format!("{}{day:<11} {}", mark(here), text::cut(&text::shown(&card.title), width.saturating_sub(14)))
        } else {
            let title_width = if width > 60 { 20 } else { 14 };
            let title = text::cut(&text::shown(&card.title), title_width);
            let gap = " ".repeat(title_width.saturating_sub(text::width(&title)) + 2);
            format!("{}{day:<11} {title}{gap}", mark(here))
        };
        let indent = if beneath { 4 } else { text::width(&lead) };
        let mut lines = vec![Line::styled(lead, style)];
        for (number, (words, style)) in self.about(card, query, width.saturating_sub(indent), world, theme).into_iter().enumerate()
        {
            let spans = marked(&words, query, theme.hit).into_iter().map(|span| span.patch_style(style));
            match lines.first_mut() {
                Some(first) if number == 0 && !beneath => first.spans.extend(spans),
                _ => lines.push(std::iter::once(Span::raw(" ".repeat(indent))).chain(spans).collect()),
            }
        }
        Block::row(row, lines)
    }

    /// What a row says of its entry: what is flagged in it, where that is asked for, or how it begins.
    fn about(&self, card: &Card, query: &Query, room: usize, world: &World, theme: Theme) -> Vec<(String, Style)> {
        if self.shelved != Shelved::Flagged {
            return vec![(self.excerpt(card, query, room, world), Style::new())];
        }
        let cut = |words: &str| text::shown(&text::cut(words, room));
        let words = |flagged: &Flagged| {
            let question = (!flagged.question.is_empty()).then(|| (cut(&flagged.question), Style::new()));
            let style = if question.is_some() { theme.soft } else { Style::new() };
            question.into_iter().chain([(cut(&flagged.prompt), style)]).collect::<Vec<_>>()
        };
        self.waiting(card).flat_map(words).collect()
    }

    /// How the entry begins, or what stands around the first thing that was looked for.
    fn excerpt(&self, card: &Card, query: &Query, room: usize, world: &World) -> String {
        let begins = begins(card, room);
        if query.is_empty() || self.is_trash() || !query.hits(&begins).is_empty() {
            return begins;
        }
        world.index.around(card.id, query, room).map_or(begins, |words| text::shown(&words))
    }

    fn view_beside(&self, world: &World, page: &mut Page<'_>, right: Rect) {
        page.turn_to(right);
        let Some(leaf) = &self.beside else { return };
        let entry = &leaf.entry;
        let words = format!("{} · {}", entry.pack.title, entry.shift.words(entry.created));
        let soft = page.theme().soft;
        page.say(&text::shown(&words), soft);
        page.gap();
        let lines = leaf.lines(usize::from(right.width), world, page.theme());
        for line in lines.iter().take(usize::from(page.rows())) {
            page.line(line.clone());
        }
    }
}

/// How an entry begins, on at most `columns`.
fn begins(card: &Card, columns: usize) -> String {
    text::shown(&text::cut(&card.excerpt, columns))
}

/// `words` with what `query` finds in them marked.
fn marked(words: &str, query: &Query, hit: Style) -> Vec<Span<'static>> {
    let mut spans = Vec::new();
    let mut from = 0;
    for range in query.hits(words) {
        spans.push(Span::raw(words.get(from..range.start).unwrap_or_default().to_owned()));
        spans.push(Span::styled(words.get(range.clone()).unwrap_or_default().to_owned(), hit));
        from = range.end;
    }
    spans.push(Span::raw(words.get(from..).unwrap_or_default().to_owned()));
    spans
}

impl Screen for Browse {
    fn handle(&mut self, event: &Event, cx: Cx<'_>) -> Vec<Ask> {
        let known = match event {
            Event::Outcome(outcome) => return self.hear_outcome(outcome, cx.world),
            Event::Resized(..) => {
                self.ask_beside(cx.world);
                return Vec::new();
            }
            Event::Key(key) if self.trashing.is_some() => {
                let sure = intent(read::TRASH_KEYS, key).unwrap_or_default();
                return self.trashing.take().filter(|_| sure).map(|id| Ask::Do(Effect::Trash(id))).into_iter().collect();
            }
            // The notice asks for a key.
            Event::Mouse(_) if self.trashing.is_some() => return Vec::new(),
            Event::Key(key) => intent(self.keys_now(), key),
            Event::Mouse(mouse) => match (mouse.kind, cx.spot.map(|spot| spot.what)) {
                (MouseKind::WheelUp, _) => Some(Intent::Move(-1)),
                (MouseKind::WheelDown, _) => Some(Intent::Move(1)),
                (MouseKind::Press, Some(What::Row(row))) if self.at.of(self.rows()) == Some(row) && !self.is_trash() => {
                    Some(Intent::Open)
                }
                (MouseKind::Press, Some(What::Row(row))) => {
                    self.at = Choice::at(row);
                    Some(Intent::Move(0))
                }
                _ => None,
            },
            _ => None,
        };
        match known {
            Some(intent) => self.act(intent, cx.world),
            None if self.seek.hear(event, cx.spot) => {
                self.at = Choice::default();
                self.find(cx.world);
                self.ask_beside(cx.world);
                Vec::new()
            }
            None => Vec::new(),
        }
    }

    fn view(&self, world: &World, page: &mut Page<'_>) {
        let theme = page.theme();
        let all = world.library.as_ref().map_or(0, |library| library.cards().len());
        let rows = self.rows();
        let count = match self.shelved {
            Shelved::Trash => String::new(),
            _ if rows == all => crate::say!("browse-count", count = all),
            _ => crate::say!("browse-found", found = rows, count = all),
        };
        let wide = self.is_wide(world);
        if wide {
            page.spread();
        }
        page.title(&self.title(), &count);
        self.seek.view(page);
        if rows == 0 {
            page.say(&self.empty_words(world), theme.soft);
            return;
        }
        if self.shelved == Shelved::Flagged {
            page.say(&crate::say!("browse-flagged-about"), theme.soft);
            page.gap();
        }
        let right = wide.then(|| page.split(page.width() / 2));
        let query = self.seek.query();
        let height = usize::from(page.rows()) / if usize::from(page.width()) < NARROW { 2 } else { 1 };
        let chosen = self.at.of(rows);
        let start = window(chosen.unwrap_or_default(), rows, height);
        let blocks: Vec<Block> = (start..rows.min(start + height)).map(|row| self.row(row, world, &query, page)).collect();
        page.list(&blocks, chosen);
        if let Some(right) = right {
            self.view_beside(world, page, right);
        }
    }

    fn keys(&self) -> Vec<Label> {
        if self.trashing.is_some() {
            return labels(read::TRASH_KEYS);
        }
        let nothing = self.rows() == 0;
        let needs_a_row =
            |intent| matches!(intent, Intent::Move(_) | Intent::Open | Intent::Flag | Intent::Trash | Intent::Restore);
        let table = self.keys_now().iter().filter(|binding| !(nothing && needs_a_row(binding.intent)));
        labels(&table.copied().collect::<Vec<_>>())
    }

    fn is_typed_into(&self) -> bool {
        self.seek.is_typed_into()
    }

    fn opening(&mut self) -> Option<Effect> {
        self.wants.take()
    }
}
