//! What a session is: its kind, with whom, its day, how far it looks back, and where the record is kept.

use chrono::NaiveDate;

use crate::base::{Id, Moment, Notice, date};
use crate::effect::{Effect, KeepSession, Outcome};
use crate::model::{Session, SessionKind, Supervision, without_unread};
use crate::say;

use super::super::prompt;
use super::form::{Form, Question};
use super::told;

/// What was said of a new session before anything is asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Given {
    /// Its kind.
    pub kind: Option<SessionKind>,
    /// Its day.
    pub date: Option<NaiveDate>,
    /// The first day it looks back to.
    pub since: Option<NaiveDate>,
}

/// A session being described.
#[derive(Clone, Debug, PartialEq)]
pub struct Details {
    session: Session,
    over: Option<String>,
    parts: Vec<Part>,
    known: Supervision,
    /// Of which kind it was, and with whom, before anything was asked.
    was: (SessionKind, String),
}

/// One thing to say of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Kind,
    With,
    Date,
    Since,
    Record,
}

impl Details {
    /// A new session; what was given is not asked.
    pub fn new(given: Given, known: Supervision, moment: Moment) -> Self {
        let (kind, date) = (given.kind.unwrap_or_default(), given.date.unwrap_or(moment.today()));
        let since = given.since.unwrap_or_else(|| known.since(kind, date, moment.today()));
        let asked = [
            (Part::Kind, given.kind.is_none()),
            (Part::With, true),
            (Part::Date, given.date.is_none()),
            (Part::Since, given.since.is_none()),
            (Part::Record, true),
        ];
        let parts = asked.into_iter().filter_map(|(part, asked)| asked.then_some(part)).collect();
        let session = Session::new(moment.id, moment.now, kind, date, since);
        let was = (session.kind, session.with.clone());
        let mut details = Self { session, over: None, parts, known, was };
        details.as_usual(moment.today());
        details
    }

    /// The session as it is, with the mark of its version, to be described anew.
    pub fn change(session: Session, over: String, known: Supervision) -> Self {
        let parts = vec![Part::Kind, Part::With, Part::Date, Part::Since, Part::Record];
        let was = (session.kind, session.with.clone());
        Self { session, over: Some(over), parts, known, was }
    }

    /// The session's name.
    pub fn id(&self) -> Id {
        self.session.id
    }

    /// Offers for a new session what the last one of its kind had.
    fn as_usual(&mut self, today: NaiveDate) {
        if let (None, Some(usual)) = (&self.over, self.known.usual(self.session.kind)) {
            self.session.with.clone_from(&usual.with);
            without_unread(&usual.record, today).clone_into(&mut self.session.record);
        }
        self.look_back(today);
    }

    /// Offers for a new session to look back to the one before it, unless that was said.
    fn look_back(&mut self, today: NaiveDate) {
        if self.over.is_none() && self.parts.contains(&Part::Since) {
            self.session.since = self.known.since(self.session.kind, self.session.date, today);
        }
    }

    /// Whether what is offered is the day of the session before it.
    fn looks_back_to_last(&self) -> bool {
        let Session { kind, since, .. } = self.session;
        self.over.is_none() && self.known.sessions.iter().any(|session| session.kind == kind && session.date == since)
    }

    fn put_day(&mut self, part: Part, typed: &str, today: NaiveDate) -> Result<(), String> {
        if part == Part::Date {
            let date = date::planned(typed, today).ok_or_else(|| say!("sup-unclear-planned"))?;
            if !self.parts.contains(&Part::Since) && date < self.session.since {
                return Err(say!("sup-date-before", since = date::full(self.session.since)));
            }
            self.session.date = date;
            self.look_back(today);
        } else {
            let since = date::looked_back(typed, self.session.date, today).ok_or_else(|| say!("line-unclear-day"))?;
            if since > today {
                return Err(say!("sup-since-to-come"));
            }
            self.since_fits(since)?;
            self.session.since = since;
        }
        Ok(())
    }

    /// A sentence when the session does not come after `since`.
    fn since_fits(&self, since: NaiveDate) -> Result<(), String> {
        if since > self.session.date { Err(say!("sup-since-after")) } else { Ok(()) }
    }
}

impl Form for Details {
    fn ask(&self, at: usize) -> Option<Question> {
        let session = &self.session;
        let plain = |words: String, stands: String| Question { words, choices: Vec::new(), stands };
        Some(match self.parts.get(at)? {
            Part::Kind => {
                let choices = SessionKind::ALL.map(|kind| kind.word().say()).to_vec();
                Question { words: say!("sup-ask-kind"), choices, stands: session.kind.word().say() }
            }
            Part::With => plain(say!("sup-ask-with"), session.with.clone()),
            Part::Date => plain(say!("sup-ask-date"), date::full(session.date)),
            Part::Since if self.looks_back_to_last() => plain(say!("sup-ask-since-last"), date::full(session.since)),
            Part::Since => plain(say!("sup-ask-since"), date::full(session.since)),
            Part::Record => plain(say!("sup-ask-record"), session.record.clone()),
        })
    }

    fn put(&mut self, at: usize, words: Option<&str>, today: NaiveDate) -> Result<(), String> {
        match (self.parts.get(at), words) {
            (Some(Part::With), words) => words.unwrap_or_default().clone_into(&mut self.session.with),
            (Some(Part::Record), words) => words.unwrap_or_default().clone_into(&mut self.session.record),
            (Some(Part::Kind), Some(words)) => {
                self.session.kind = prompt::one_of(&SessionKind::ALL, |kind| kind.word().say(), words)?;
                self.as_usual(today);
            }
            (Some(part @ (Part::Date | Part::Since)), Some(words)) => self.put_day(*part, words, today)?,
            // These are never without.
            (Some(Part::Kind | Part::Date | Part::Since) | None, _) => {}
        }
        Ok(())
    }

    fn may_stay(&self, at: usize) -> Result<(), String> {
        match self.parts.get(at) {
            Some(Part::Since) => self.since_fits(self.session.since),
            _ => Ok(()),
        }
    }

    fn done(&self, moment: Moment) -> Option<Effect> {
        let mut session = Session { saved: moment.now, ..self.session.clone() };
        let (kind, with) = &self.was;
        session.ask_anew(*kind, with);
        Some(Effect::KeepSession(Box::new(KeepSession { session, over: self.over.clone(), otherwise: moment.id })))
    }

    fn came(&mut self, outcome: &Outcome) -> Option<Result<Vec<String>, Notice>> {
        match outcome {
            Outcome::SessionKept(kept) => {
                let asked = |session: &Session| (session.agenda.len(), session.choices.len());
                let anew = (asked(&self.session) != asked(&kept.session)).then(|| say!("details-asked-anew"));
                self.session = kept.session.clone();
                let id = self.session.id.short();
                let beside = kept.beside.then(|| say!("session-beside"));
                let new = self.over.is_none();
                let lines = [
                    Some(told::title(&self.session)),
                    new.then(|| say!("sup-since", day = date::full(self.session.since))),
                    anew,
                    beside,
                    Some(say!("sup-new-kept", id = id.as_str())),
                    new.then(|| say!("sup-new-change", id = id.as_str())),
                ];
                Some(Ok(lines.into_iter().flatten().collect()))
            }
            Outcome::SessionNotKept(_, notice) => Some(Err(notice.clone())),
            _ => None,
        }
    }
}
