//! What could identify someone, one thing at a time, in its context: replace it everywhere, or keep it. Nothing forces a decision,
//! and the last question is one that no list can answer.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::base::{Notice, text};
use crate::effect::{Effect, Remember};
use crate::identify::{Kind, Sureness, Thing};
use crate::model::{Decision, OwnLists, PacketKind, Replacement, Role, Ruling, Session};
use crate::report::Preparation;
use crate::tui::event::{Event, MouseKind};
use crate::tui::input::{Binding, Label, intent, labels};
use crate::tui::screen::{Ask, Cx};
use crate::tui::widgets::{Block, Choice, Field, Heard, Page, Scroll, Sheet, What, mark};
use crate::tui::world::World;

use super::mention::around;
use super::pane::{Pane, Wish, Work};

/// What can be done about a thing, in the order it is offered.
const ACTS: [Act; 5] = [Act::Replace, Act::Role, Act::Own, Act::Keep, Act::Always];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    Replace,
    Role,
    Own,
    Keep,
    Always,
}

#[derive(Clone, Copy, Debug)]
enum Intent {
    Move(isize),
    Pick,
    Do(Act),
    Back,
    On,
    End,
}

const KEYS: &[Binding<Intent>] = &[
    Binding::foot("↑↓", &["up"], Intent::Move(-1), crate::word!("key-choose")),
    Binding::quiet(&["down", "j"], Intent::Move(1)),
    Binding::foot("enter", &["enter", "space"], Intent::Pick, crate::word!("key-do-it")),
    Binding::foot("tab", &["tab"], Intent::End, crate::word!("prep-key-end")),
    Binding::foot("n", &["n", "right"], Intent::On, crate::word!("prep-key-leave-it")),
    Binding::foot("b", &["b", "left"], Intent::Back, crate::word!("prep-key-before")),
    Binding::all("r", &["r"], Intent::Do(Act::Replace), crate::word!("prep-key-replace")),
    Binding::all("l", &["l"], Intent::Do(Act::Role), crate::word!("prep-key-role")),
    Binding::all("o", &["o"], Intent::Do(Act::Own), crate::word!("prep-key-own")),
    Binding::all("k", &["k"], Intent::Do(Act::Keep), crate::word!("prep-check-keep")),
    Binding::all("A", &["A"], Intent::Do(Act::Always), crate::word!("prep-check-always")),
];

/// Behind the last thing.
const END_KEYS: &[Binding<Intent>] = &[
    Binding::foot("b", &["b", "left"], Intent::Back, crate::word!("prep-key-before")),
    Binding::quiet(&["enter"], Intent::On),
    Binding::quiet(&["up", "k"], Intent::Move(-1)),
    Binding::quiet(&["down", "j"], Intent::Move(1)),
];

#[derive(Clone, Copy, Debug)]
enum Aside {
    Move(isize),
    On,
    Done,
}

const ROLE_KEYS: &[Binding<Aside>] = &[
    Binding::foot("↑↓", &["up", "k"], Aside::Move(-1), crate::word!("key-choose")),
    Binding::quiet(&["down", "j"], Aside::Move(1)),
    Binding::foot("enter", &["enter", "space"], Aside::On, crate::word!("prep-key-replace")),
    Binding::foot("esc", &["esc", "q"], Aside::Done, crate::word!("key-back")),
];

const WORDS_KEYS: &[Binding<Aside>] = &[
    Binding::foot("enter", &["enter", "tab"], Aside::On, crate::word!("prep-key-replace")),
    Binding::foot("esc", &["esc", "ctrl-s"], Aside::Done, crate::word!("key-back")),
];

/// The page.
#[derive(Debug)]
pub(super) struct CheckPane {
    /// What kind of page is checked.
    kind: PacketKind,
    passages: Vec<String>,
    /// What was found when the page was turned to, the likeliest first: what is remembered meanwhile moves nothing.
    things: Vec<Thing>,
    /// Which thing one is at; behind the last, the last question.
    at: usize,
    row: Choice,
    /// Whether what is about to be decided is to be remembered.
    always: bool,
    inset: Option<Inset>,
    /// How far the page of the last question is turned.
    scroll: Scroll,
    /// The words for a thing that somebody left without saying that they go in its place.
    unsaid: Option<(String, String)>,
}

/// One thing asked in between.
#[derive(Debug)]
enum Inset {
    Roles(Choice),
    /// The words to put in its place, and what had been decided before.
    Words(Box<Field>, Option<Decision>),
}

impl CheckPane {
    /// The check of everything on the page of this kind, at the first thing nobody decided about.
    pub(super) fn new(preparation: &Preparation, kind: PacketKind) -> Self {
        let page = preparation.page(kind);
        let mut things = page.things(preparation.lists());
        things.sort_by_key(|thing| std::cmp::Reverse(thing.sureness));
        let undecided = |thing: &Thing| preparation.decision(thing).is_none();
        let at = things.iter().position(undecided).unwrap_or(things.len());
        let passages = page.passages().into_iter().map(str::to_owned).collect();
        let mut pane = Self {
            kind,
            passages,
            things,
            at: 0,
            row: Choice::default(),
            always: false,
            inset: None,
            scroll: Scroll::default(),
            unsaid: None,
        };
        pane.go(at, &preparation.session);
        pane
    }

    fn thing(&self) -> Option<&Thing> {
        self.things.get(self.at)
    }

    /// Goes to the thing at `at`, and stands at what was decided about it.
    fn go(&mut self, at: usize, session: &Session) {
        self.at = at.min(self.things.len());
        self.always = false;
        self.inset = None;
        let act = match self.thing().and_then(|thing| session.ruling(&thing.words)) {
            Some(Decision::Keep) => Act::Keep,
            Some(Decision::Replace(Replacement::Words(_))) => Act::Own,
            Some(Decision::Replace(Replacement::Role(_))) | None => Act::Replace,
        };
        self.row = Choice::at(ACTS.iter().position(|known| *known == act).unwrap_or_default());
    }

    /// How many things nobody decided about.
    fn undecided(&self, preparation: &Preparation) -> usize {
        self.things.iter().filter(|thing| preparation.decision(thing).is_none()).count()
    }

    fn act(&mut self, act: Act, preparation: &mut Preparation) -> Wish {
        let Some(thing) = self.thing().cloned() else { return Wish::Heard };
        match act {
            Act::Replace => return self.decide(&thing, Decision::Replace(thing.suggested.clone()), preparation),
            Act::Keep => return self.decide(&thing, Decision::Keep, preparation),
            Act::Role => {
                let roles = thing.kind.roles();
                let at = roles.iter().position(|role| thing.suggested == Replacement::Role(*role));
                self.inset = Some(Inset::Roles(Choice::at(at.unwrap_or_default())));
            }
            Act::Own => {
                let before = preparation.session.ruling(&thing.words).cloned();
                let unsaid = self.unsaid.take().filter(|(of, _)| *of == thing.words);
                let words = match (unsaid, &before) {
                    (Some((_, words)), _) => words,
                    (None, Some(Decision::Replace(Replacement::Words(words)))) => words.clone(),
                    (None, _) => String::new(),
                };
                self.inset = Some(Inset::Words(Box::new(Field::line(&words)), before));
            }
            Act::Always => match preparation.decision(&thing) {
                None => self.always = !self.always,
                Some(decision) => {
                    let forget = remembers(preparation.lists(), &thing, &decision);
                    return Wish::Ask(remember(&thing, (!forget).then_some(decision)));
                }
            },
        }
        Wish::Heard
    }

    /// Decides about a thing, for good where that was asked for, and goes to the next.
    fn decide(&mut self, thing: &Thing, decision: Decision, preparation: &mut Preparation) -> Wish {
        preparation.rule(thing, decision.clone());
        let always = self.always;
        self.go(self.at + 1, &preparation.session);
        if always { Wish::ChangedAnd(remember(thing, Some(decision))) } else { Wish::Changed }
    }

    fn hear_roles(&mut self, event: &Event, preparation: &mut Preparation, cx: Cx<'_>) -> Wish {
        let (Some(Inset::Roles(choice)), Some(thing)) = (&mut self.inset, self.things.get(self.at).cloned()) else {
            return Wish::Heard;
        };
        let roles = thing.kind.roles();
        let picked = match event {
            Event::Key(key) => match intent(ROLE_KEYS, key) {
                Some(Aside::Move(by)) => {
                    choice.step(by, roles.len());
                    None
                }
                Some(Aside::On) => choice.of(roles.len()),
                Some(Aside::Done) => {
                    self.inset = None;
                    None
                }
                None => None,
            },
            Event::Mouse(mouse) if mouse.kind == MouseKind::Press => row_of(cx),
            _ => None,
        };
        let role = picked.and_then(|row| roles.get(row));
        role.map_or(Wish::Heard, |role| self.decide(&thing, Decision::from(*role), preparation))
    }

    fn hear_words(&mut self, event: &Event, preparation: &mut Preparation, cx: Cx<'_>) -> Wish {
        let (Some(Inset::Words(field, before)), Some(thing)) = (&mut self.inset, self.things.get(self.at).cloned()) else {
            return Wish::Heard;
        };
        let known = match event {
            Event::Key(key) => intent(WORDS_KEYS, key),
            _ => None,
        };
        let Some(known) = known else {
            return if field.hear(event, cx.spot) == Heard::Changed { Wish::Changed } else { Wish::Heard };
        };
        let typed = field.text();
        let goes = matches!(known, Aside::On);
        if goes && typed.trim().is_empty() {
            return Wish::Ask(Ask::Tell(Notice::new(crate::say!("prep-check-words-none"))));
        }
        let was = preparation.session.rulings.clone();
        let said = put(&mut preparation.session, &thing, before.as_ref(), if goes { &typed } else { "" });
        self.inset = None;
        if !goes {
            self.unsaid = Some((thing.words.clone(), typed));
        }
        let changed = if preparation.session.rulings == was { Wish::Heard } else { Wish::Changed };
        said.map_or(changed, |decision| self.decide(&thing, decision, preparation))
    }

    fn view_thing(&self, thing: &Thing, preparation: &Preparation, page: &mut Page<'_>) {
        let theme = page.theme();
        let about = crate::say!("check-promise");
        let now = Self::standing(thing, preparation);
        let acts = u16::try_from(ACTS.len()).unwrap_or_default();
        // The place, the context and what to do come first; what is said about them gives way.
        let needed = 1 + 2 + acts;
        let roomy = page.rows() >= needed + 5;
        if page.rows() >= needed + 6 + page.rows_of(&about) {
            page.say(&about, theme.soft);
            page.gap();
        }
        let kind = thing.kind.word().say();
        let place = crate::say!("prep-check-place", at = self.at + 1, of = self.things.len(), kind = kind);
        let times = crate::say!("prep-check-times", count = thing.mentions.len());
        page.both(&Span::styled(place, theme.strong), &Span::styled(times, theme.soft));
        if roomy {
            page.gap();
        }
        let said = u16::try_from(now.len()).unwrap_or_default();
        let kept = acts + if roomy { 1 + said + said.min(1) } else { 0 };
        for line in self.contexts(thing, usize::from(page.rows().saturating_sub(kept)), page) {
            page.line(line);
        }
        if roomy {
            page.gap();
            for words in &now {
                page.say(words, theme.soft);
            }
            if said > 0 {
                page.gap();
            }
        }
        let chosen = self.row.of(ACTS.len());
        let block = |(row, act): (usize, &Act)| {
            let here = chosen == Some(row);
            let style = if here { theme.accent } else { Style::new() };
            let room = usize::from(page.width()).saturating_sub(5);
            let words = text::cut(&self.act_words(*act, thing, preparation), room);
            Block::row(row, vec![Line::styled(format!("{}{}  {words}", mark(here), letter(*act)), style)])
        };
        let blocks: Vec<Block> = ACTS.iter().enumerate().map(block).collect();
        page.list(&blocks, chosen);
    }

    /// As many mentions in their contexts as fit on so many rows; the first is always there.
    fn contexts(&self, thing: &Thing, rows: usize, page: &Page<'_>) -> Vec<Line<'static>> {
        let mut lines: Vec<Line<'static>> = Vec::new();
        for mention in &thing.mentions {
            let more = around(&self.passages, mention, 2, usize::from(page.width()), page.theme().hit);
            if !lines.is_empty() && lines.len() + 1 + more.len() > rows {
                break;
            }
            if !lines.is_empty() {
                lines.push(Line::default());
            }
            lines.extend(more);
        }
        lines
    }

    /// What becomes of the thing as things stand.
    fn standing(thing: &Thing, preparation: &Preparation) -> Vec<String> {
        let maybe = (thing.sureness == Sureness::Possible).then(|| crate::say!("prep-check-maybe"));
        let ruled = preparation.session.ruling(&thing.words).is_some();
        let now = match preparation.decision(thing) {
            None => Some(crate::say!("prep-check-open")),
            Some(Decision::Keep) => Some(crate::say!("prep-check-kept")),
            Some(Decision::Replace(with)) if ruled => Some(crate::say!("prep-check-replaced", words = text::shown(&with.words()))),
            Some(Decision::Replace(with)) => Some(crate::say!("prep-check-listed", words = text::shown(&with.words()))),
        };
        maybe.into_iter().chain(now).collect()
    }

    fn act_words(&self, act: Act, thing: &Thing, preparation: &Preparation) -> String {
        match act {
            Act::Replace => crate::say!("prep-check-replace", words = text::shown(&thing.suggested.words())),
            Act::Role => crate::say!("prep-check-role"),
            Act::Own => crate::say!("prep-check-own"),
            Act::Keep => crate::say!("prep-check-keep"),
            Act::Always => {
                let on =
                    preparation.decision(thing).map_or(self.always, |decision| remembers(preparation.lists(), thing, &decision));
                let tick = if on { "[x]" } else { "[ ]" };
                format!("{tick} {}", crate::say!("prep-check-always"))
            }
        }
    }

    /// The last question, with how far the check has come above it and what it cannot do beneath.
    fn view_end(&self, preparation: &Preparation, page: &mut Page<'_>) {
        let mut sheet = Sheet::new(usize::from(page.width()), page.theme());
        let theme = sheet.theme();
        let words = if self.things.is_empty() { crate::say!("prep-check-none") } else { crate::say!("prep-check-all") };
        sheet.say(&words, Style::new());
        let undecided = self.undecided(preparation);
        if undecided > 0 {
            sheet.say(&crate::say!("prep-check-undecided", count = undecided), Style::new());
        }
        sheet.gap();
        sheet.say(&crate::say!("prep-check-rare"), theme.strong);
        sheet.say(&crate::say!("prep-check-rare-about"), theme.soft);
        sheet.gap();
        sheet.say(&crate::say!("check-promise"), theme.soft);
        self.scroll.view_parts(&[&sheet.into_lines()], &crate::say!("prep-see-more"), page);
    }

    fn view_roles(choice: Choice, thing: &Thing, page: &mut Page<'_>) {
        let theme = page.theme();
        page.say(&crate::say!("prep-check-roles", words = text::shown(&text::cut(&thing.words, 40))), theme.strong);
        page.gap();
        let roles = thing.kind.roles();
        let chosen = choice.of(roles.len());
        let width = page.width();
        let block = |(row, role): (usize, &Role)| Block::both(row, chosen == Some(row), &role.word().say(), "", width, theme);
        let blocks: Vec<Block> = roles.iter().enumerate().map(block).collect();
        page.list(&blocks, chosen);
    }
}

/// The key that does it at once.
fn letter(act: Act) -> char {
    match act {
        Act::Replace => 'r',
        Act::Role => 'l',
        Act::Own => 'o',
        Act::Keep => 'k',
        Act::Always => 'A',
    }
}

/// Whether this is what the worker's own lists say about a thing.
fn remembers(lists: &OwnLists, thing: &Thing, decision: &Decision) -> bool {
    match decision {
        Decision::Keep => lists.never.contains(&thing.words),
        Decision::Replace(with) => lists.always.iter().any(|(words, known)| *words == thing.words && known == with),
    }
}

fn remember(thing: &Thing, decision: Option<Decision>) -> Ask {
    Ask::Do(Effect::Remember(Box::new(Remember { words: thing.words.clone(), decision })))
}

/// Puts the words in the place of a thing, and gives the decision; where there are none, what was decided before stands again.
fn put(session: &mut Session, thing: &Thing, before: Option<&Decision>, typed: &str) -> Option<Decision> {
    let words = text::one_line(typed);
    let said = (!words.is_empty()).then_some(Decision::Replace(Replacement::Words(words)));
    match said.as_ref().or(before) {
        Some(decision) => session.rule(Ruling { words: thing.words.clone(), decision: decision.clone() }),
        None => session.rulings.retain(|ruling| ruling.words != thing.words),
    }
    said
}

fn row_of(cx: Cx<'_>) -> Option<usize> {
    match cx.spot?.what {
        What::Row(row) => Some(row),
        What::Text => None,
    }
}

impl Pane for CheckPane {
    fn hear(&mut self, event: &Event, work: &mut Work, cx: Cx<'_>) -> Wish {
        let preparation = &mut work.preparation;
        match &self.inset {
            Some(Inset::Roles(_)) => return self.hear_roles(event, preparation, cx),
            Some(Inset::Words(..)) => return self.hear_words(event, preparation, cx),
            None => {}
        }
        let at_end = self.thing().is_none();
        let known = match event {
            Event::Key(key) => intent(if at_end { END_KEYS } else { KEYS }, key),
            Event::Mouse(mouse) if !at_end => match mouse.kind {
                MouseKind::Press => row_of(cx).and_then(|row| ACTS.get(row)).map(|act| Intent::Do(*act)),
                MouseKind::WheelUp => Some(Intent::Move(-1)),
                MouseKind::WheelDown => Some(Intent::Move(1)),
                MouseKind::Drag => None,
            },
            _ => None,
        };
        match known {
            Some(Intent::Move(by)) if at_end => self.scroll.turn(by),
            Some(Intent::Move(by)) => self.row.step(by, ACTS.len()),
            Some(Intent::Pick) => {
                let act = self.row.of(ACTS.len()).and_then(|row| ACTS.get(row)).copied();
                return act.map_or(Wish::Heard, |act| self.act(act, preparation));
            }
            Some(Intent::Do(act)) => return self.act(act, preparation),
            Some(Intent::Back) => self.go(self.at.saturating_sub(1), &preparation.session),
            Some(Intent::On) if at_end => return Wish::Next,
            Some(Intent::On) => self.go(self.at + 1, &preparation.session),
            Some(Intent::End) => self.go(self.things.len(), &preparation.session),
            None => return Wish::No,
        }
        Wish::Heard
    }

    /// What is on the lists now is, and what is not is what it seems to be; none of it moves.
    fn hear_lists(&mut self, preparation: &Preparation) -> Option<Ask> {
        let is_listed = |thing: Option<&Thing>| thing.is_some_and(|thing| thing.kind == Kind::Listed);
        let was_listed = is_listed(self.thing());
        let mut found = preparation.page(self.kind).things(preparation.lists());
        for thing in &mut self.things {
            match found.iter().position(|now| now.words == thing.words) {
                Some(at) => *thing = found.swap_remove(at),
                // Nothing but the list spoke for it.
                None if thing.kind == Kind::Listed => thing.kind = Kind::Name,
                None => {}
            }
        }
        let is_off = was_listed && !is_listed(self.thing());
        is_off.then(|| Ask::Tell(Notice::new(crate::say!("prep-check-off-list"))))
    }

    fn take_over(&mut self, _: &Preparation, now: &Preparation) {
        let mut new = Self::new(now, self.kind);
        let at = self.thing().map_or(Some(new.things.len()), |here| new.things.iter().position(|thing| thing.words == here.words));
        if let Some(at) = at {
            (new.at, new.row, new.always, new.scroll) = (at, self.row, self.always, std::mem::take(&mut self.scroll));
        }
        new.unsaid = self.unsaid.take();
        *self = new;
    }

    fn commit(&self, session: &mut Session) {
        if let (Some(Inset::Words(field, before)), Some(thing)) = (&self.inset, self.thing()) {
            put(session, thing, before.as_ref(), &field.text());
        }
    }

    fn view(&self, work: &Work, _: &World, page: &mut Page<'_>) {
        let preparation = &work.preparation;
        match (&self.inset, self.thing()) {
            (_, None) => self.view_end(preparation, page),
            (None, Some(thing)) => self.view_thing(thing, preparation, page),
            (Some(Inset::Roles(choice)), Some(thing)) => Self::view_roles(*choice, thing, page),
            (Some(Inset::Words(field, _)), Some(thing)) => {
                let theme = page.theme();
                page.say(&crate::say!("prep-check-words", words = text::shown(&text::cut(&thing.words, 40))), theme.strong);
                page.gap();
                field.view_whole(page);
            }
        }
    }

    fn keys(&self, _: &Work) -> Vec<Label> {
        match &self.inset {
            Some(Inset::Roles(_)) => labels(ROLE_KEYS),
            Some(Inset::Words(..)) => labels(WORDS_KEYS).into_iter().chain(Field::keys()).collect(),
            None if self.thing().is_some() => labels(KEYS),
            None if self.things.is_empty() => Vec::new(),
            None => labels(END_KEYS),
        }
    }

    fn is_typed_into(&self) -> bool {
        matches!(self.inset, Some(Inset::Words(..)))
    }

    fn is_aside(&self) -> bool {
        self.inset.is_some()
    }

    fn goes_round(&self) -> bool {
        self.thing().is_some()
    }
}
