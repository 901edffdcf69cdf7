//! A session in hand: as it stands on the page, and over which version of it the disk will keep that.

use crate::base::{Moment, Notice};
use crate::effect::{Effect, KeepSession, Outcome, SessionKept};
use crate::model::Session;
use crate::tui::screen::{Ask, Route};

use super::keeping::{Keeping, Leave};

/// Where one goes once every word is on the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// To the page beneath.
    Back,
    /// To the page of the session.
    ToItsPage,
}

/// A session that is being changed.
#[derive(Debug)]
pub(super) struct Hand {
    pub(super) session: Session,
    pub(super) keeping: Keeping<Way>,
    /// The mark of the version on the disk; none while there is none.
    over: Option<String>,
}

impl Hand {
    /// A session that is not on the disk, and will not be before something of it is changed.
    pub(super) fn new(session: Session, moment: Moment) -> Self {
        Self { session, keeping: Keeping::new(false, moment), over: None }
    }

    /// A session as it was read, in the version of that mark.
    pub(super) fn of(session: Session, mark: String, moment: Moment) -> Self {
        Self { session, keeping: Keeping::new(true, moment), over: Some(mark) }
    }

    /// Sends what changed, unless something is on its way: then it follows by itself.
    pub(super) fn send(&mut self, moment: Moment) -> Vec<Ask> {
        let sends = self.keeping.sends(moment);
        sends.then(|| Ask::Do(self.keep(self.session.clone()))).into_iter().collect()
    }

    /// Goes once every word is on the disk.
    pub(super) fn leave(&mut self, way: Way, moment: Moment) -> Vec<Ask> {
        match self.keeping.leave(way) {
            Leave::Go(way) => vec![self.go(way)],
            Leave::Wait => self.send(moment),
            Leave::Ask(notice) => vec![Ask::Tell(notice)],
        }
    }

    /// Hears what came of sending it.
    pub(super) fn hear(&mut self, outcome: &Outcome, moment: Moment) -> Vec<Ask> {
        match outcome {
            Outcome::SessionKept(kept) if kept.asked == self.session.id && self.keeping.is_on_the_way() => {
                self.hear_kept(kept, moment)
            }
            Outcome::SessionNotKept(id, notice) if *id == self.session.id => {
                vec![Ask::Tell(self.keeping.refused(notice, moment.now))]
            }
            _ => Vec::new(),
        }
    }

    fn hear_kept(&mut self, kept: &SessionKept, moment: Moment) -> Vec<Ask> {
        self.session.id = kept.session.id;
        self.over = Some(kept.mark.clone());
        let mut asks = match self.keeping.arrived() {
            Some(way) => vec![self.go(way)],
            None if self.keeping.is_leaving() => self.send(moment),
            None => Vec::new(),
        };
        if kept.beside {
            asks.push(Ask::Tell(Notice::new(crate::say!("hand-beside"))));
        }
        asks
    }

    /// What must be on the disk before the program ends, when this is how the session stands. What has not been heard of may still be
    /// refused.
    pub(super) fn unsaved(&self, session: Session) -> Option<Effect> {
        (!self.keeping.is_settled()).then(|| self.keep(session))
    }

    fn keep(&self, mut session: Session) -> Effect {
        session.settle();
        session.saved = self.keeping.moment.now;
        Effect::KeepSession(Box::new(KeepSession { session, over: self.over.clone(), otherwise: self.keeping.moment.id }))
    }

    pub(super) fn go(&self, way: Way) -> Ask {
        match way {
            Way::Back => Ask::Back,
            Way::ToItsPage => Ask::Swap(Route::Session(self.session.id)),
        }
    }
}
