//! A session on its way to the disk: when its words are due, which version they go over, and what is heard of it.

use crate::base::{Moment, Notice, Time};
use crate::effect::{Effect, KeepSession, Outcome};
use crate::model::Session;
use crate::tui::screen::Ask;
use crate::tui::screens::disk::{self, Disk};

/// How far the disk has come with a session.
#[derive(Debug)]
pub(super) struct Keeping {
    disk: Disk,
    /// The mark of the version on the disk.
    mark: Option<String>,
    /// The session as the disk has it.
    known: Session,
    /// The session on its way there. There is one at most: the next goes over it.
    sent: Option<Session>,
    /// When something changed last; its name is what the words are kept under should the program end first.
    touched: Moment,
}

impl Keeping {
    /// A session the disk has as it is, in the version of this mark.
    pub(super) fn new(known: Session, mark: Option<String>, moment: Moment) -> Self {
        Self { disk: Disk::kept(), mark, known, sent: None, touched: moment }
    }

    /// Something changed.
    pub(super) fn touch(&mut self, moment: Moment) {
        self.disk.touch(moment.now);
        self.touched = moment;
    }

    /// Sends the session, unless the disk has it or one is on its way; what changed then goes after that one.
    pub(super) fn send(&mut self, session: &Session, moment: Moment) -> Option<Ask> {
        if self.sent.is_some() {
            self.touch(moment);
            return None;
        }
        if session.says_the_same(&self.known) {
            self.disk.handed_over();
            return None;
        }
        let session = Session { saved: moment.now, ..session.clone() };
        self.disk.sent();
        self.sent = Some(session.clone());
        Some(Ask::Do(Effect::KeepSession(Box::new(KeepSession { session, over: self.mark.clone(), otherwise: moment.id }))))
    }

    /// Hears what came of it. One that was kept beside another goes on under its new name.
    pub(super) fn hear(&mut self, outcome: &Outcome, session: &mut Session, now: Time) -> Option<Ask> {
        match outcome {
            Outcome::SessionKept(kept) if kept.asked == session.id && self.sent.take().is_some() => {
                self.disk.arrived();
                self.mark = Some(kept.mark.clone());
                self.known = kept.session.clone();
                session.id = kept.session.id;
                kept.beside.then(|| Ask::Tell(Notice::new(crate::say!("prep-beside"))))
            }
            Outcome::SessionNotKept(id, notice) if *id == session.id && self.sent.take().is_some() => {
                self.disk.refuse(now);
                Some(Ask::Tell(disk::still_here(notice)))
            }
            _ => None,
        }
    }

    /// Whether something ought to be sent at `now`.
    pub(super) fn is_due(&self, now: Time) -> bool {
        self.sent.is_none() && self.disk.is_due(now)
    }

    /// When to look again.
    pub(super) fn wake(&self) -> Option<Time> {
        self.disk.wake().filter(|_| self.sent.is_none())
    }

    /// Whether the disk has the session as it is.
    pub(super) fn has(&self, session: &Session) -> bool {
        self.sent.is_none() && session.says_the_same(&self.known)
    }

    /// "saved", or that it is not; nothing while it is on its way.
    pub(super) fn status(&self) -> Option<String> {
        if self.disk.has_refused() {
            return Some(crate::say!("status-not-saved"));
        }
        self.disk.has_all().then(|| crate::say!("status-saved"))
    }

    /// What must be on the disk before the program ends.
    pub(super) fn unsaved(&self, session: &Session) -> Option<Effect> {
        let on_its_way = self.sent.as_ref().unwrap_or(&self.known);
        let Moment { now, id } = self.touched;
        let keep = || KeepSession { session: Session { saved: now, ..session.clone() }, over: self.mark.clone(), otherwise: id };
        (!session.says_the_same(on_its_way)).then(|| Effect::KeepSession(Box::new(keep())))
    }
}
