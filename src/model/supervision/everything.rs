//! Everything there is about supervision, and what the sessions say of each other.

use std::collections::HashSet;

use chrono::{Days, NaiveDate};

use crate::base::Id;
use crate::model::Unreadable;

use super::{Action, AgendaItem, Agreement, Heard, OwnLists, Packet, PacketKind, Session, SessionKind, Source};

/// Sessions, packets, agreements and the worker's own lists.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Supervision {
    /// Every session, latest first.
    pub sessions: Vec<Session>,
    /// Every packet, newest first: the ledger.
    pub packets: Vec<Packet>,
    /// The cards, one for a kind of session at most.
    pub agreements: Vec<Agreement>,
    /// The worker's own lists for the check.
    pub lists: OwnLists,
    /// What could not be read. It was left as it is.
    pub unreadable: Vec<Unreadable>,
}

impl Supervision {
    /// How far a first session looks back: six weeks, the longest usual time between two (product.md, section 8). Days.
    const FIRST_LOOKS_BACK: u64 = 42;

    /// The session called `id`.
    pub fn session(&self, id: Id) -> Option<&Session> {
        self.sessions.iter().find(|session| session.id == id)
    }

    /// What `session` is called among the others.
    pub fn named(&self, session: &Session) -> String {
        self.told_apart(session, session.named())
    }

    /// `title` of `session`, which says so where it is another version of one.
    pub fn told_apart(&self, session: &Session, title: String) -> String {
        if self.is_another_version(session) { crate::say!("session-other-version", title = title) } else { title }
    }

    /// Whether another session here was begun in the very moment this one was, and goes before it: the two were one until each was changed
    /// where the other was not known.
    pub fn is_another_version(&self, session: &Session) -> bool {
        self.sessions.iter().any(|other| other.created == session.created && other.id < session.id)
    }

    /// Takes in a session as it is now.
    pub fn put(&mut self, session: Session) {
        self.sessions.retain(|known| known.id != session.id);
        self.sessions.push(session);
        self.sessions.sort_by_key(|session| std::cmp::Reverse((session.date, session.id)));
    }

    /// The first day a new session of this kind on `date` looks back to, for the worker to change: the day of the last one. As it is known
    /// `today`, one that is still to come has not been, and nothing looks back to a day to come.
    pub fn since(&self, kind: SessionKind, date: NaiveDate, today: NaiveDate) -> NaiveDate {
        let been = |session: &&Session| session.kind == kind && session.date < date && session.date <= today;
        let last = self.sessions.iter().filter(been).map(|session| session.date).max();
        let first = || date.checked_sub_days(Days::new(Self::FIRST_LOOKS_BACK)).unwrap_or(date);
        last.unwrap_or_else(first).min(today)
    }

    /// The label and the place of the record of the last session of this kind.
    pub fn usual(&self, kind: SessionKind) -> Option<&Session> {
        self.sessions.iter().find(|session| session.kind == kind)
    }

    /// Every action that is still open, oldest session first, with its session. What two versions of a session both say is one action, and
    /// what came of it in one of them came of it.
    pub fn open_actions(&self) -> impl Iterator<Item = (&Session, &Action)> {
        let actions = || self.sessions.iter().rev().flat_map(|session| session.actions.iter().map(move |action| (session, action)));
        let said = |action: &Action| (action.id, action.words.clone());
        let closed = actions().filter(|(_, action)| !action.state.is_open());
        let mut known: HashSet<(Id, String)> = closed.map(|(_, action)| said(action)).collect();
        actions().filter(move |(_, action)| known.insert(said(action)))
    }

    /// Whether something from `source` waits for no session: it stood on the agenda of one before `session`, and was not kept for the
    /// next.
    pub fn was_brought(&self, source: &Source, session: &Session) -> bool {
        let before = |other: &&Session| other.id != session.id && (other.date, other.id) < (session.date, session.id);
        let last = self.sessions.iter().filter(before).find(|other| other.has(source));
        last.is_some_and(|other| !self.is_kept(source, other))
    }

    /// Whether something from `source` was kept for the next session in any version of `session`.
    fn is_kept(&self, source: &Source, session: &Session) -> bool {
        let versions = self.sessions.iter().filter(|other| other.created == session.created);
        versions.flat_map(|version| &version.agenda).any(|item| item.source == *source && item.again)
    }

    /// Whether something from `source` stands on the agenda of a session other than `session`, before or after it, and not for the next.
    pub fn is_brought_elsewhere(&self, source: &Source, session: &Session) -> bool {
        let mut others = self.sessions.iter().filter(|other| other.created != session.created);
        others.any(|other| other.has(source) && !self.is_kept(source, other))
    }

    /// What was brought to a session that has been, as it is known `today`, and was not kept for the next.
    pub fn brought(&self, today: NaiveDate) -> HashSet<&Source> {
        let mut seen = HashSet::new();
        let been = self.sessions.iter().filter(|session| session.date < today || session.has_been());
        let been = been.flat_map(|session| session.agenda.iter().map(move |item| (session, &item.source)));
        // The latest session comes first, and what it says holds.
        let brought = been.filter(|(session, source)| seen.insert(*source) && !self.is_kept(source, session));
        brought.map(|(_, source)| source).collect()
    }

    /// What may come to the agenda of `session`: what was `flagged` and not brought before, and from sessions of its kind before it, what the
    /// worker kept for next time and the actions that are open. What was said between four eyes comes to nobody else's agenda.
    pub fn coming(&self, session: &Session, flagged: impl IntoIterator<Item = AgendaItem>) -> Vec<AgendaItem> {
        let waits = |item: &AgendaItem| !self.was_brought(&item.source, session);
        let before = |other: &Session| other.id != session.id && other.kind == session.kind && other.date <= session.date;
        let kept = self.sessions.iter().filter(|other| before(other)).flat_map(|other| &other.agenda);
        let kept = kept.filter(|item| item.again && matches!(item.source, Source::Own(_)) && waits(item));
        let is_own = |action: &Action| session.actions.iter().any(|own| own.id == action.id);
        let open = self.open_actions().filter(|(other, action)| before(other) && !is_own(action));
        let open = open.map(|(_, action)| AgendaItem::open(action, session.date)).filter(|item| !item.words.is_empty());
        let flagged = flagged.into_iter().filter(waits);
        let kept = kept.map(|item| AgendaItem { again: false, ..item.clone() });
        flagged.chain(kept).chain(open).collect()
    }

    /// Whether `session` has been, as it is known `today`: something was noted of it, or its day is over and a page left for it. Its
    /// agenda stays as it was then.
    pub fn is_over(&self, session: &Session, today: NaiveDate) -> bool {
        session.has_been() || session.date < today && self.packets_of(session.id).any(|packet| packet.kind == PacketKind::Packet)
    }

    /// The action called `id`, with its session.
    pub fn action(&self, id: Id) -> Option<(&Session, &Action)> {
        let of = |session: &'_ Session| session.actions.iter().any(|action| action.id == id);
        let session = self.sessions.iter().find(|session| of(session))?;
        session.actions.iter().find(|action| action.id == id).map(|action| (session, action))
    }

    /// What was said about the entry called `id`, oldest session first; what two versions of a session both say, once.
    pub fn heard_about(&self, id: Id) -> impl Iterator<Item = (&Session, &Heard)> {
        let heard = self.sessions.iter().rev().flat_map(|session| session.heard.iter().map(move |heard| (session, heard)));
        let mut known = HashSet::new();
        // Both versions were begun in one moment.
        heard.filter(move |(session, heard)| heard.about == Some(id) && known.insert((session.created, heard.words.as_str())))
    }

    /// What left for the session called `id`, newest first.
    pub fn packets_of(&self, id: Id) -> impl Iterator<Item = &Packet> {
        self.packets.iter().filter(move |packet| packet.session == id)
    }

    /// The card for this kind of session.
    pub fn agreement(&self, kind: SessionKind) -> Option<&Agreement> {
        self.agreements.iter().find(|card| card.kind == kind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Time;
    use crate::model::{Carried, Whose};

    #[test]
    fn of_two_versions_of_a_session_one_is_told_apart() {
        let now = Time::parse_from_rfc3339("2026-11-01T12:00:00+08:00").unwrap();
        let day = now.date_naive();
        let session = Session::new(Id::new(2, 2), now, SessionKind::Line, day, day);
        let twin = Session { id: Id::new(9, 1), notes: "We talked.".to_owned(), ..session.clone() };
        let other = Session { id: Id::new(9, 9), created: now + chrono::Duration::milliseconds(1), ..session.clone() };
        let known = Supervision { sessions: vec![other.clone(), session.clone(), twin.clone()], ..Supervision::default() };
        assert_eq!([&session, &twin, &other].map(|session| known.is_another_version(session)), [false, true, false]);
        assert_ne!(known.named(&twin), known.named(&session));
        let alone = Supervision { sessions: vec![twin.clone()], ..Supervision::default() };
        assert!(!alone.is_another_version(&twin), "the other was put away");
    }

    #[test]
    fn what_two_versions_of_a_session_say_is_said_once() {
        let now = Time::parse_from_rfc3339("2026-11-01T12:00:00+08:00").unwrap();
        let day = now.date_naive();
        let entry = Id::new(1, 1);
        let action =
            |words: &str, state| Action { id: Id::new(3, 3), words: words.to_owned(), whose: Whose::Mine, day: None, state };
        let mut session = Session::new(Id::new(2, 2), now, SessionKind::Line, day, day);
        session.heard = vec![Heard { about: Some(entry), words: "Well waited.".to_owned() }];
        session.actions = vec![action("Ring them", Carried::Open)];
        let mut twin = Session { id: Id::new(2, 3), ..session.clone() };
        let said = |twin: &Session| {
            let mut known = Supervision::default();
            known.put(session.clone());
            known.put(twin.clone());
            (known.open_actions().count(), known.heard_about(entry).count(), known.coming(twin, []).len())
        };
        assert_eq!(said(&twin), (1, 1, 0));
        twin.actions = vec![action("Ring them", Carried::Done(day))];
        assert_eq!(said(&twin), (0, 1, 0), "it is done");
        twin.actions = vec![action("Ring them twice", Carried::Open)];
        twin.heard[0].words = "Well said.".to_owned();
        assert_eq!(said(&twin), (2, 2, 0), "each says something of its own");
    }

    #[test]
    fn a_day_that_could_not_be_read_comes_onto_no_agenda() {
        let now = Time::parse_from_rfc3339("2026-11-01T12:00:00+08:00").unwrap();
        let day = now.date_naive();
        let mut session = Session::new(Id::new(2, 2), now, SessionKind::Line, day, day);
        let action = |words: &str| Action {
            id: Id::new(3, 3),
            words: words.to_owned(),
            whose: Whose::Mine,
            day: None,
            state: Carried::Open,
        };
        session.actions = ["Ring them (Day: 31 Feb)", "(Day: soon)"].map(action).to_vec();
        let mut known = Supervision::default();
        known.put(session);
        let next = Session::new(Id::new(4, 4), now, SessionKind::Line, day + Days::new(7), day);
        let words: Vec<String> = known.coming(&next, []).into_iter().map(|item| item.words).collect();
        assert_eq!(words, ["Ring them"]);
    }
}
