//! One thing of a session's afterwards that is written in between: the notes, what was said, or an action.

use chrono::NaiveDate;

use crate::base::words::Word;
use crate::base::{Id, Notice, date, text};
use crate::model::{AnswerRef, Carried, Session, Source, Whose};
use crate::tui::event::{Event, MouseKind};
use crate::tui::input::{Binding, Label, intent, labels};
use crate::tui::screen::Cx;
use crate::tui::screens::supervision::desk::Wish;
use crate::tui::screens::supervision::form::{Filled, Form, Reply};
use crate::tui::screens::supervision::named;
use crate::tui::widgets::{Block, Choice, Field, Heard, Page, What};
use crate::tui::world::World;

#[derive(Clone, Copy, Debug)]
enum Intent {
    Move(isize),
    On,
    Done,
}

const NOTES_KEYS: &[Binding<Intent>] =
    &[Binding::foot("tab", &["tab", "esc", "ctrl-s", "ctrl-c"], Intent::Done, crate::word!("key-done"))];

const HEARD_KEYS: &[Binding<Intent>] = &[
    Binding::foot("tab", &["tab"], Intent::On, crate::word!("key-go-on")),
    Binding::foot("esc", &["esc", "ctrl-s", "ctrl-c"], Intent::Done, crate::word!("key-done")),
];

const ABOUT_KEYS: &[Binding<Intent>] = &[
    Binding::foot("↑↓", &["up", "k"], Intent::Move(-1), crate::word!("key-choose")),
    Binding::quiet(&["down", "j"], Intent::Move(1)),
    Binding::foot("enter", &["enter", "tab", "esc", "ctrl-s"], Intent::Done, crate::word!("key-done")),
];

const ACTION_KEYS: &[Binding<Intent>] =
    &[Binding::foot("esc", &["esc", "ctrl-s", "ctrl-c"], Intent::Done, crate::word!("key-done"))];

const STATES: [Word; 3] = [crate::word!("action-open"), crate::word!("after-state-done"), crate::word!("after-state-let-go")];

/// A line of the page of an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Words,
    Whose,
    Day,
    State,
}

/// What is written, and its place among the session's.
#[derive(Debug)]
pub(super) enum Inset {
    Notes(Field),
    Heard(usize, Field),
    /// Which entry something that was said is about.
    About(usize, Choice),
    Action(usize, Form<Part>, NaiveDate),
}

/// What an event came to.
#[derive(Debug)]
pub(super) enum Step {
    /// It goes on.
    Stays(Wish),
    /// Something else is asked next.
    On(Inset),
    /// It is done; there may be something to say of it.
    Done(Option<Notice>),
}

/// The entries something that was said can be about: that which it is about, those of which something left for the session, and those
/// that were to be talked about.
fn abouts(place: usize, session: &Session, world: &World) -> Vec<Id> {
    let known = session.heard.get(place).and_then(|heard| heard.about);
    let left = world.supervision.packets_of(session.id).flat_map(|packet| &packet.answers).map(|answer| answer.entry);
    let talked = session.agenda.iter().filter_map(|item| match &item.source {
        Source::Answer(AnswerRef { entry, .. }) | Source::Entry(entry) => Some(*entry),
        Source::Own(_) | Source::Action(_) => None,
    });
    let mut abouts: Vec<Id> = known.into_iter().collect();
    for id in left.chain(talked) {
        if world.card(id).is_some() && !abouts.contains(&id) {
            abouts.push(id);
        }
    }
    abouts
}

impl Inset {
    /// The notes.
    pub(super) fn notes(session: &Session) -> Self {
        Self::Notes(Field::long(&session.notes))
    }

    /// Something that was said.
    pub(super) fn heard(place: usize, session: &Session) -> Self {
        let words = session.heard.get(place).map_or("", |heard| heard.words.as_str());
        Self::Heard(place, Field::long(words))
    }

    /// An action.
    pub(super) fn action(place: usize, session: &Session, today: NaiveDate) -> Option<Self> {
        let action = session.actions.get(place)?;
        let whose = Whose::ALL.iter().position(|whose| *whose == action.whose).unwrap_or_default();
        let state = match action.state {
            Carried::Open => 0,
            Carried::Done(_) => 1,
            Carried::LetGo(_) => 2,
        };
        let lines = vec![
            Filled::words(Part::Words, crate::word!("after-action"), crate::word!("after-action-hint"), &action.words),
            Filled::pick(
                Part::Whose,
                crate::word!("after-whose"),
                crate::word!("after-whose-hint"),
                Whose::ALL.map(Whose::word).to_vec(),
                whose,
            ),
            Filled::day(Part::Day, crate::word!("details-day"), crate::word!("after-day-hint"), action.day, date::planned),
            Filled::pick(Part::State, crate::word!("after-state"), crate::word!("after-state-hint"), STATES.to_vec(), state),
        ];
        Some(Self::Action(place, Form::new(today, lines).unread_behind(Part::Words), today))
    }

    /// Takes what is being written into the session.
    pub(super) fn commit(&self, session: &mut Session) {
        match self {
            Self::Notes(field) => session.notes = field.text(),
            Self::Heard(place, field) => {
                if let Some(heard) = session.heard.get_mut(*place) {
                    heard.words = field.text();
                }
            }
            Self::Action(place, form, today) => {
                let Some(action) = session.actions.get_mut(*place) else { return };
                action.words = form.kept(Part::Words);
                action.whose = Whose::ALL.get(form.picked(Part::Whose)).copied().unwrap_or_default();
                action.day = form.day(Part::Day);
                action.state = match (form.picked(Part::State), action.state) {
                    (1, Carried::Done(day)) => Carried::Done(day),
                    (1, _) => Carried::Done(*today),
                    (2, Carried::LetGo(day)) => Carried::LetGo(day),
                    (2, _) => Carried::LetGo(*today),
                    _ => Carried::Open,
                };
            }
            Self::About(..) => {}
        }
    }

    /// Hears an event.
    pub(super) fn hear(&mut self, event: &Event, session: &mut Session, cx: Cx<'_>) -> Step {
        let known = match event {
            Event::Key(key) => intent(self.table(), key),
            _ => None,
        };
        match (&mut *self, known) {
            (Self::Notes(_) | Self::Heard(..), Some(Intent::Done)) => Step::Done(None),
            (Self::Heard(place, field), Some(Intent::On)) => {
                let place = *place;
                let abouts = abouts(place, session, cx.world);
                if abouts.is_empty() || field.is_empty() {
                    return Step::Done(None);
                }
                let about = session.heard.get(place).and_then(|heard| heard.about);
                let at = abouts.iter().position(|id| Some(*id) == about).map_or(0, |at| at + 1);
                self.commit(session);
                Step::On(Self::About(place, Choice::at(at)))
            }
            (Self::Notes(field) | Self::Heard(_, field), _) => match field.hear(event, cx.spot) {
                Heard::Changed => Step::Stays(Wish::Changed),
                Heard::No | Heard::Moved => Step::Stays(Wish::Nothing),
            },
            (Self::About(place, choice), _) => choose_about(*place, choice, known, event, session, cx),
            (Self::Action(_, form, today), _) => {
                *today = cx.moment.today();
                let reply = form.hear(event, cx);
                let done = reply == Reply::Done || (reply == Reply::No && known.is_some());
                match reply {
                    _ if done => Step::Done(form.left_unread(Part::Words)),
                    Reply::Changed => Step::Stays(Wish::Changed),
                    Reply::Moved(Some(sentence)) | Reply::Said(sentence) => Step::Stays(Wish::Say(Notice::new(sentence))),
                    Reply::Moved(None) => Step::Stays(Wish::Turned),
                    Reply::No | Reply::Done => Step::Stays(Wish::Nothing),
                }
            }
        }
    }

    fn table(&self) -> &'static [Binding<Intent>] {
        match self {
            Self::Notes(_) => NOTES_KEYS,
            Self::Heard(..) => HEARD_KEYS,
            Self::About(..) => ABOUT_KEYS,
            Self::Action(..) => ACTION_KEYS,
        }
    }

    pub(super) fn keys(&self) -> Vec<Label> {
        let mut keys = labels(self.table());
        match self {
            Self::Notes(_) | Self::Heard(..) => keys.extend(Field::keys()),
            Self::Action(_, form, _) => keys = form.keys_with(keys, crate::word!("key-done")),
            Self::About(..) => {}
        }
        keys
    }

    /// Whether plain letters are typed here.
    pub(super) fn is_typed_into(&self) -> bool {
        match self {
            Self::Notes(_) | Self::Heard(..) => true,
            Self::Action(_, form, _) => form.is_typed_into(),
            Self::About(..) => false,
        }
    }

    pub(super) fn view(&self, session: &Session, world: &World, page: &mut Page<'_>) {
        let theme = page.theme();
        match self {
            Self::Notes(field) => write(&crate::say!("after-notes"), &crate::say!("after-notes-hint"), field, page),
            Self::Heard(_, field) => write(&crate::say!("after-heard"), &crate::say!("after-heard-hint"), field, page),
            Self::About(place, choice) => {
                page.say(&crate::say!("after-about"), theme.strong);
                let words = session.heard.get(*place).map_or("", |heard| heard.words.as_str());
                page.say(&text::shown(&text::cut(words, usize::from(page.width()))), theme.soft);
                page.gap();
                let today = world.now.date_naive();
                let entry = |id: Id| named::entry(id, world, today).unwrap_or_else(|| crate::say!("after-about-gone"));
                let mut words = vec![crate::say!("after-about-none")];
                words.extend(abouts(*place, session, world).into_iter().map(entry));
                let chosen = choice.of(words.len());
                let width = page.width();
                let block = |(row, words): (usize, &String)| Block::both(row, chosen == Some(row), words, "", width, theme);
                let blocks: Vec<Block> = words.iter().enumerate().map(block).collect();
                page.list(&blocks, chosen);
            }
            Self::Action(_, form, _) => form.view(page),
        }
    }
}

/// Hears an event while it is asked which entry something is about.
fn choose_about(
    place: usize,
    choice: &mut Choice,
    known: Option<Intent>,
    event: &Event,
    session: &mut Session,
    cx: Cx<'_>,
) -> Step {
    let abouts = abouts(place, session, cx.world);
    let rows = abouts.len() + 1;
    let chosen = match (known, event, cx.spot.map(|spot| spot.what)) {
        (Some(Intent::Move(by)), ..) => {
            choice.step(by, rows);
            None
        }
        (Some(_), ..) => choice.of(rows),
        (_, Event::Mouse(mouse), Some(What::Row(row))) if mouse.kind == MouseKind::Press => Some(row),
        _ => None,
    };
    let Some(row) = chosen else { return Step::Stays(Wish::Nothing) };
    if let Some(heard) = session.heard.get_mut(place) {
        heard.about = row.checked_sub(1).and_then(|row| abouts.get(row)).copied();
    }
    Step::Done(None)
}

/// A page to write on.
fn write(title: &str, hint: &str, field: &Field, page: &mut Page<'_>) {
    let theme = page.theme();
    page.say(title, theme.strong);
    if page.rows() > page.rows_of(hint) + 4 {
        page.say(hint, theme.soft);
    }
    page.gap();
    let place = page.take(page.rows());
    field.view(page, place);
}
