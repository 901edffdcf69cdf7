//! A supervision session: what is brought to it, and what came of it.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::base::words::Word;
use crate::base::{Id, Time};

use super::{Action, AgendaItem, Choosing, Goes, HubSheet, Paper, Ruling, Source};

/// One session, from the first thought of it to the last action that came of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// Its name.
    pub id: Id,
    /// When it was begun in the journal.
    pub created: Time,
    /// When it was last saved.
    pub saved: Time,
    /// What kind of session.
    pub kind: SessionKind,
    /// With whom, by a label the worker picks; may be empty.
    pub with: String,
    /// The day it is on.
    pub date: NaiveDate,
    /// The first day it looks back to; set by the worker.
    pub since: NaiveDate,
    /// How long it was, in minutes.
    pub minutes: Option<u32>,
    /// Where the record of it is kept; may be empty.
    pub record: String,
    /// Where the worker is in preparing it.
    pub step: PrepareStep,
    /// What to talk about, in order.
    pub agenda: Vec<AgendaItem>,
    /// What was taken off the agenda, so that it does not come back to this one.
    pub cut: Vec<Source>,
    /// The same things, as they stood when they were taken off: their words may be the worker's.
    pub off: Vec<AgendaItem>,
    /// What was chosen about answers, beside what was ticked when they were written.
    pub choices: Vec<Choosing>,
    /// What was decided in the check.
    pub rulings: Vec<Ruling>,
    /// How its packet looks.
    pub paper: Paper,
    /// What to bring to a Peer Hub.
    pub sheet: HubSheet,
    /// What the worker noted afterwards.
    pub notes: String,
    /// What the supervisor said.
    pub heard: Vec<Heard>,
    /// What came of it.
    pub actions: Vec<Action>,
}

/// A kind of session.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SessionKind {
    /// One-to-one with somebody who has done the work, from lived experience.
    #[default]
    LivedExperience,
    /// With a line manager.
    Line,
    /// A group, such as a Peer Hub.
    Group,
    /// Reflecting together, as equals.
    CoReflection,
}

impl SessionKind {
    /// Every kind, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::LivedExperience, Self::Line, Self::Group, Self::CoReflection];

    /// Whether what was written in reflection comes to such a session by itself. Line supervision is about tasks, leave and performance
    /// (domain.md, section 4): nothing of it goes there that was not put there.
    pub fn is_reflective(self) -> bool {
        self != Self::Line
    }

    /// "lived-experience supervision".
    pub fn word(self) -> Word {
        match self {
            Self::LivedExperience => crate::word!("session-kind-lived"),
            Self::Line => crate::word!("session-kind-line"),
            Self::Group => crate::word!("session-kind-group"),
            Self::CoReflection => crate::word!("session-kind-co"),
        }
    }
}

/// The steps of preparing a packet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PrepareStep {
    /// What to talk about.
    #[default]
    Agenda,
    /// Which answers go with it.
    Choose,
    /// Which details could identify someone.
    Check,
    /// The page as it will leave.
    See,
}

impl PrepareStep {
    /// Every step, in order.
    pub const ALL: [Self; 4] = [Self::Agenda, Self::Choose, Self::Check, Self::See];

    /// Which of the steps it is, from 1.
    pub fn number(self) -> usize {
        Self::ALL.iter().position(|step| *step == self).map_or(1, |at| at + 1)
    }

    /// The step after it; the last has none.
    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self.number()).copied()
    }

    /// The step before it; the first has none.
    pub fn back(self) -> Option<Self> {
        Self::ALL.get(self.number().checked_sub(2)?).copied()
    }

    /// "Agenda", "Choose", "Check", "See".
    pub fn word(self) -> Word {
        match self {
            Self::Agenda => crate::word!("prepare-agenda"),
            Self::Choose => crate::word!("prepare-choose"),
            Self::Check => crate::word!("prepare-check"),
            Self::See => crate::word!("prepare-see"),
        }
    }
}

/// Something the supervisor said or wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    /// The entry it is about, where it is about one.
    pub about: Option<Id>,
    /// What was said.
    pub words: String,
}

impl Session {
    /// A session with nothing in it yet.
    pub fn new(id: Id, now: Time, kind: SessionKind, date: NaiveDate, since: NaiveDate) -> Self {
        Self {
            id,
            created: now,
            saved: now,
            kind,
            with: String::new(),
            date,
            since,
            minutes: None,
            record: String::new(),
            step: PrepareStep::default(),
            agenda: Vec::new(),
            cut: Vec::new(),
            off: Vec::new(),
            choices: Vec::new(),
            rulings: Vec::new(),
            paper: Paper::default(),
            sheet: HubSheet::default(),
            notes: String::new(),
            heard: Vec::new(),
            actions: Vec::new(),
        }
    }

    /// "Lived-experience supervision with D.": its kind, and its label where it has one.
    pub fn named(&self) -> String {
        let kind = self.kind.word().say();
        match self.with.trim() {
            "" => kind,
            with => crate::say!("session-named", kind = kind, with = with),
        }
    }

    /// Whether a shift on `day` belongs to what it looks back to.
    pub fn spans(&self, day: NaiveDate) -> bool {
        (self.since..=self.date.max(self.since)).contains(&day)
    }

    /// Whether it has been, as far as the worker said: something was noted, heard or agreed.
    pub fn has_been(&self) -> bool {
        !self.notes.is_empty() || !self.heard.is_empty() || !self.actions.is_empty()
    }

    /// Whether it is still to come, as it is known `today`: one of today is until something was noted of it.
    pub fn is_to_come(&self, today: NaiveDate) -> bool {
        self.date > today || self.date == today && !self.has_been()
    }

    /// How many of its actions are open.
    pub fn open_actions(&self) -> usize {
        self.actions.iter().filter(|action| action.state.is_open()).count()
    }

    /// Puts on the agenda what of `coming` comes there by itself: everything that is not on it and was not taken off it.
    pub fn gather(&mut self, coming: impl IntoIterator<Item = AgendaItem>) {
        for item in coming {
            let comes = self.kind.is_reflective() || item.source.entry().is_none();
            if comes && !self.has(&item.source) && !self.cut.contains(&item.source) {
                self.agenda.push(item);
            }
        }
    }

    /// Whether what came from `source` is on the agenda.
    pub fn has(&self, source: &Source) -> bool {
        self.agenda.iter().any(|item| item.source == *source)
    }

    /// Lets what came from a flag say what that says now, and takes off what is flagged no more. `flagged` says what is in each entry; of
    /// one that is not named there nobody knows, and its things stay as they are.
    pub fn follow(&mut self, flagged: &BTreeMap<Id, Vec<AgendaItem>>) {
        let follow = |item: &mut AgendaItem| {
            let Some(flagged) = item.source.entry().and_then(|entry| flagged.get(&entry)) else { return true };
            let now = flagged.iter().find(|now| now.source == item.source);
            now.inspect(|now| item.follow(now)).is_some()
        };
        self.agenda.retain_mut(follow);
        self.off.retain_mut(follow);
    }

    /// Forgets everything that is of the entry called `id`, for good; whether there was anything.
    pub fn forget_entry(&mut self, id: Id) -> bool {
        let before = (self.agenda.len(), self.cut.len(), self.off.len(), self.choices.len());
        self.agenda.retain(|item| item.source.entry() != Some(id));
        self.cut.retain(|source| source.entry() != Some(id));
        self.off.retain(|item| item.source.entry() != Some(id));
        self.choices.retain(|choosing| choosing.answer.entry != id);
        before != (self.agenda.len(), self.cut.len(), self.off.len(), self.choices.len())
    }

    /// Takes the thing at `place` off the agenda, and gives it.
    pub fn cut(&mut self, place: usize) -> Option<AgendaItem> {
        (place < self.agenda.len()).then(|| {
            let item = self.agenda.remove(place);
            self.cut.push(item.source.clone());
            self.off.push(item.clone());
            item
        })
    }

    /// Asks anew what was decided while the session was of the kind `kind` and with `with`, where it is another or with somebody else now:
    /// nothing always private goes without a second yes that names them, and to a session that is not reflective goes nothing that was
    /// not put there for it. Gives whether something is to be asked anew.
    pub fn ask_anew(&mut self, kind: SessionKind, with: &str) -> bool {
        let before = (self.agenda.len(), self.choices.len());
        if kind != self.kind || with.trim() != self.with.trim() {
            self.choices.retain(|choosing| choosing.goes != Goes::ThoughPrivate);
        }
        if kind != self.kind {
            let is_reflective = self.kind.is_reflective();
            self.choices.retain(|choosing| is_reflective || choosing.goes == Goes::No);
            // What came of sessions of the other kind stays with that kind.
            let goes = |item: &AgendaItem| !is_reflective || item.is_from_last_time();
            while let Some(place) = self.agenda.iter().position(goes) {
                self.cut(place);
            }
        }
        before != (self.agenda.len(), self.choices.len())
    }

    /// Puts back what was taken off.
    pub fn uncut(&mut self, item: AgendaItem, place: usize) {
        self.cut.retain(|source| *source != item.source);
        self.off.retain(|off| off.source != item.source);
        self.agenda.insert(place.min(self.agenda.len()), item);
    }

    /// Moves the thing at `place` up (-1) or down (1); gives its new place.
    pub fn shift_item(&mut self, place: usize, by: isize) -> usize {
        let to = place.saturating_add_signed(by).min(self.agenda.len().saturating_sub(1));
        if place < self.agenda.len() && to != place {
            let item = self.agenda.remove(place);
            self.agenda.insert(to, item);
        }
        to
    }

    /// Notes what was decided about the thing called `words`.
    pub fn rule(&mut self, ruling: Ruling) {
        self.rulings.retain(|known| known.words != ruling.words);
        self.rulings.push(ruling);
    }

    /// What was decided about the thing called `words`, if it was.
    pub fn ruling(&self, words: &str) -> Option<&super::Decision> {
        self.rulings.iter().find(|ruling| ruling.words == words).map(|ruling| &ruling.decision)
    }

    /// Leaves out what was begun and stayed blank.
    pub fn settle(&mut self) {
        self.heard.retain(|heard| !heard.words.trim().is_empty());
        self.actions.retain(|action| !action.words.trim().is_empty());
    }

    /// Whether both say the same, whenever they were saved.
    pub fn says_the_same(&self, other: &Self) -> bool {
        Self { saved: other.saved, ..self.clone() } == *other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_of_today_is_to_come_until_something_was_noted() {
        let now = Time::parse_from_rfc3339("2026-11-22T12:00:00+08:00").unwrap();
        let today = now.date_naive();
        let check = |days: i64, notes: &str, expect: bool| {
            let date = today + chrono::TimeDelta::days(days);
            let mut session = Session::new(Id::new(1, 1), now, SessionKind::Line, date, date);
            notes.clone_into(&mut session.notes);
            assert_eq!(session.is_to_come(today), expect, "{days} {notes:?}");
        };
        check(-1, "", false);
        check(0, "", true);
        check(0, "It was good.", false);
        check(1, "", true);
        check(1, "Bring the form.", true);
    }

    #[test]
    fn what_was_to_go_to_one_goes_to_no_other_unasked() {
        let now = Time::parse_from_rfc3339("2026-11-22T12:00:00+08:00").unwrap();
        let (flagged, private) = (Id::new(1, 1), Id::new(2, 2));
        let mut meant = Session::new(Id::new(3, 3), now, SessionKind::LivedExperience, now.date_naive(), now.date_naive());
        meant.with = "Dana".to_owned();
        let item = AgendaItem { source: Source::Entry(flagged), ..AgendaItem::own(flagged, "Too much?".to_owned()) };
        let action = AgendaItem { source: Source::Action(Id::new(5, 5)), ..AgendaItem::own(flagged, "Ring them".to_owned()) };
        meant.agenda = vec![AgendaItem::own(Id::new(4, 4), "My leave".to_owned()), item, action];
        let answer = |entry| super::super::AnswerRef { entry, prompt: "p".to_owned() };
        meant.choose(answer(flagged), Goes::Yes);
        meant.choose(answer(private), Goes::ThoughPrivate);
        let changed = |kind, with: &str| {
            let mut session = Session { kind, with: with.to_owned(), ..meant.clone() };
            let anew = session.ask_anew(meant.kind, &meant.with);
            (anew, session.agenda.len(), session.off.len(), session.choices.len())
        };
        assert_eq!(changed(SessionKind::LivedExperience, " Dana "), (false, 3, 0, 2));
        assert_eq!(changed(SessionKind::LivedExperience, "Joan"), (true, 3, 0, 1));
        assert_eq!(changed(SessionKind::Group, "Dana"), (true, 2, 1, 1));
        assert_eq!(changed(SessionKind::Line, "Joan"), (true, 0, 3, 0));
    }
}
