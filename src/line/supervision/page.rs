//! The pages of numbered choices: where each leads, and what stands on it.

use chrono::NaiveDate;

use crate::base::{Id, text};
use crate::document::plain;
use crate::model::{Agreement, Packet, PrepareStep, Session, SessionKind, Supervision};
use crate::say;

use super::place::Start;
use super::{told, whole};

/// A page of choices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Page {
    /// What there is.
    First,
    /// Every session.
    All,
    /// What can be done with one.
    Session(Id),
    /// Whether it goes to the trash.
    Trash(Id),
    /// What is still open.
    Actions,
    /// What came of one of them.
    Action(Id),
    /// What was agreed.
    Cards,
    /// What left.
    Ledger,
    /// The worker's own lists.
    Lists,
    /// Whether these words are forgotten.
    Forget(String),
}

/// What choosing something comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Chosen {
    Page(Page),
    New,
    Begin(Id, Start),
    Change(Id),
    Read(Vec<String>),
    Trash(Id),
    Close { session: Id, action: Id, done: bool },
    Card(Agreement),
    Always,
    Never,
    Forget(String),
    Quit,
}

impl Page {
    /// What stands above the choices; nothing for a page of something that is gone.
    pub(super) fn title(&self, known: &Supervision) -> String {
        match self {
            Self::First => say!("sup-menu"),
            Self::All => say!("sup-menu-all"),
            Self::Session(id) => known.session(*id).map(|session| title(session, known)).unwrap_or_default(),
            Self::Trash(id) => {
                known.session(*id).map_or_else(String::new, |session| say!("sup-trash-ask", title = title(session, known)))
            }
            Self::Actions => say!("sup-menu-actions"),
            Self::Action(id) => known.action(*id).map(|(_, action)| told::action(action)).unwrap_or_default(),
            Self::Cards => say!("sup-menu-cards"),
            Self::Ledger => say!("sup-menu-ledger"),
            Self::Lists => say!("sup-menu-lists"),
            Self::Forget(words) => say!("sup-forget-ask", words = words.as_str()),
        }
    }

    /// Whether it asks for a yes or a no.
    pub(super) fn asks(&self) -> bool {
        matches!(self, Self::Trash(_) | Self::Forget(_))
    }

    /// The page it was come to from.
    pub(super) fn before(&self) -> Self {
        match self {
            Self::Action(_) => Self::Actions,
            Self::Forget(_) => Self::Lists,
            Self::Trash(id) => Self::Session(*id),
            _ => Self::First,
        }
    }

    /// What can be chosen on it.
    pub(super) fn choices(&self, known: &Supervision, today: NaiveDate) -> Vec<(String, Chosen)> {
        let mut choices = match self {
            Self::First => first(known, today),
            Self::All => known.sessions.iter().map(|session| open(session, known, today)).collect(),
            Self::Session(id) => known.session(*id).map(|session| with(session, known)).unwrap_or_default(),
            Self::Trash(id) => vec![(say!("sup-yes"), Chosen::Trash(*id))],
            Self::Actions => {
                known.open_actions().map(|(_, action)| (told::action(action), Chosen::Page(Self::Action(action.id)))).collect()
            }
            Self::Action(id) => known.action(*id).map(|(session, _)| closing(session.id, *id)).unwrap_or_default(),
            Self::Cards => SessionKind::ALL.map(|kind| card(kind, known)).to_vec(),
            Self::Ledger => known.packets.iter().map(left).collect(),
            Self::Lists => lists(known),
            Self::Forget(words) => vec![(say!("sup-yes"), Chosen::Forget(words.clone()))],
        };
        let end = if *self == Self::First {
            (say!("line-home-quit"), Chosen::Quit)
        } else {
            (say!("sup-back"), Chosen::Page(self.before()))
        };
        choices.push(end);
        choices
    }
}

fn first(known: &Supervision, today: NaiveDate) -> Vec<(String, Chosen)> {
    let sessions = known.sessions.len();
    let actions = known.open_actions().count();
    let mut choices = vec![(say!("sup-menu-new"), Chosen::New)];
    // The nearest that is to come, or else the last there was.
    let to_come = known.sessions.iter().rev().find(|session| session.is_to_come(today));
    choices.extend(to_come.or(known.sessions.first()).map(|session| open(session, known, today)));
    let pages = [
        (sessions > 1).then(|| (say!("sup-menu-all-count", count = sessions), Page::All)),
        (actions > 0).then(|| (say!("sup-menu-actions-count", count = actions), Page::Actions)),
        Some((say!("sup-menu-cards"), Page::Cards)),
        (!known.packets.is_empty()).then(|| (say!("sup-menu-ledger"), Page::Ledger)),
        Some((say!("sup-menu-lists"), Page::Lists)),
    ];
    choices.extend(pages.into_iter().flatten().map(|(words, page)| (words, Chosen::Page(page))));
    choices
}

fn open(session: &Session, known: &Supervision, today: NaiveDate) -> (String, Chosen) {
    let title = title(session, known);
    let words = if session.is_to_come(today) { say!("sup-menu-to-come", title = title) } else { title };
    (words, Chosen::Page(Page::Session(session.id)))
}

fn title(session: &Session, known: &Supervision) -> String {
    known.told_apart(session, told::title(session))
}

fn with(session: &Session, known: &Supervision) -> Vec<(String, Chosen)> {
    let begin = |start| Chosen::Begin(session.id, start);
    let step = |step: PrepareStep| say!("sup-menu-prepare", step = step.word().say());
    vec![
        (step(session.step), begin(Start::Packet(None))),
        (say!("sup-menu-after"), begin(Start::After)),
        (say!("sup-menu-sheet"), begin(Start::HubSheet)),
        (say!("sup-menu-slip"), begin(Start::Slip)),
        (say!("sup-menu-read"), Chosen::Read(whole(session, known))),
        (say!("sup-menu-change"), Chosen::Change(session.id)),
        (say!("sup-menu-trash"), Chosen::Page(Page::Trash(session.id))),
    ]
}

fn closing(session: Id, action: Id) -> Vec<(String, Chosen)> {
    let close = |done| Chosen::Close { session, action, done };
    vec![(say!("actions-done"), close(true)), (say!("sup-let-go"), close(false))]
}

fn card(kind: SessionKind, known: &Supervision) -> (String, Chosen) {
    let card = known.agreement(kind).cloned().unwrap_or_else(|| Agreement::new(kind));
    (told::agreement(&card).join("\n"), Chosen::Card(card))
}

fn left(packet: &Packet) -> (String, Chosen) {
    let page = plain(&packet.document).trim_end_matches('\n').to_owned();
    (told::packet(packet), Chosen::Read(vec![page]))
}

fn lists(known: &Supervision) -> Vec<(String, Chosen)> {
    let always = known.lists.always.iter().map(|(words, _)| words);
    let words = always.chain(&known.lists.never);
    let listed = told::own_lists(&known.lists).into_iter().zip(words);
    let forget = listed.map(|(line, words)| (text::one_line(&line), Chosen::Page(Page::Forget(words.clone()))));
    let mut choices = vec![(say!("sup-menu-always"), Chosen::Always), (say!("sup-menu-never"), Chosen::Never)];
    choices.extend(forget);
    choices
}
