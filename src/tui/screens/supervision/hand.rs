//! A session in hand: over which version of it the disk keeps what stands on the page, and where one goes then.

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
    /// To the page beneath, and the session to the trash.
    Drop,
    /// Out of the program.
    Quit,
}

impl Way {
    /// What is asked of the app to go this way, from `session`.
    pub(super) fn ask(self, session: &Session) -> Vec<Ask> {
        match self {
            Self::Back => vec![Ask::Back],
            Self::ToItsPage => vec![Ask::Swap(Route::Session(session.id))],
            Self::Drop => {
                let said = Notice::new(crate::say!("details-taken-away"));
                vec![Ask::Do(Effect::TrashSession(session.id)), Ask::Back, Ask::Tell(said)]
            }
            Self::Quit => vec![Ask::Quit],
        }
    }
}

/// How far the disk has come with a session that is being changed.
#[derive(Debug)]
pub(super) struct Hand {
    pub(super) keeping: Keeping<Way>,
    /// The mark of the version on the disk; none while there is none.
    over: Option<String>,
    elsewhere: Elsewhere,
}

/// What is known of what another window made of the session.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Elsewhere {
    /// Nothing that is not here too.
    #[default]
    Nothing,
    /// Something changed, and nobody has looked yet what.
    Unread,
    /// The disk has another version, which waits until it disturbs nothing.
    Waits,
}

/// What is said where a page shows another version now. Which step of the preparation somebody is at changes no page.
pub(super) fn taken_over(was: &Session, now: &Session) -> Option<Ask> {
    let is_same = Session { step: now.step, ..was.clone() }.says_the_same(now);
    (!is_same).then(|| Ask::Tell(Notice::new(crate::say!("session-taken-over"))))
}

impl Hand {
    /// Over the version of that mark. A session with none is not on the disk, and will not be before something of it is changed.
    pub(super) fn new(over: Option<String>, moment: Moment) -> Self {
        Self { keeping: Keeping::new(over.is_some(), moment), over, elsewhere: Elsewhere::default() }
    }

    /// The mark of the version on the disk, where all of this is on it.
    pub(super) fn settled_over(&self) -> Option<&str> {
        self.over.as_deref().filter(|_| self.keeping.is_settled())
    }

    /// The disk has the session just as it is in hand, as the version of that mark.
    pub(super) fn stands_as(&mut self, mark: &str) {
        if self.keeping.is_settled() {
            self.over = Some(mark.to_owned());
        }
    }

    /// Something of supervision was changed elsewhere, maybe this session.
    pub(super) fn hear_of_change(&mut self) {
        self.elsewhere = Elsewhere::Unread;
    }

    /// The disk has another version, which would disturb what is under way here.
    pub(super) fn let_wait(&mut self) {
        self.elsewhere = Elsewhere::Waits;
    }

    /// Whether the session is to be read again now, which is asked once. What another window did is taken over before it could be
    /// written over, or be kept beside.
    pub(super) fn reads_again(&mut self, at_rest: bool) -> bool {
        let wants = match self.elsewhere {
            Elsewhere::Nothing => false,
            Elsewhere::Unread => true,
            Elsewhere::Waits => at_rest,
        };
        let reads = wants && self.settled_over().is_some();
        if reads {
            self.elsewhere = Elsewhere::Nothing;
        }
        reads
    }

    /// Sends the session if something of it changed, unless it is on its way: then it follows by itself.
    pub(super) fn send(&mut self, session: &Session, moment: Moment) -> Vec<Ask> {
        let sends = self.keeping.sends(moment);
        sends.then(|| Ask::Do(self.keep(session.clone()))).into_iter().collect()
    }

    /// Goes once every word is on the disk.
    pub(super) fn leave(&mut self, way: Way, session: &Session, moment: Moment) -> Vec<Ask> {
        match self.keeping.leave(way) {
            Leave::Go(way) => way.ask(session),
            Leave::Wait => self.send(session, moment),
            Leave::Ask(notice) => vec![Ask::Tell(notice)],
        }
    }

    /// Hears what came of sending it. A session that was kept beside another goes on under its new name.
    pub(super) fn hear(&mut self, outcome: &Outcome, session: &mut Session, moment: Moment) -> Vec<Ask> {
        match outcome {
            Outcome::SessionKept(kept) if kept.asked == session.id && self.keeping.is_on_the_way() => {
                self.hear_kept(kept, session, moment)
            }
            Outcome::SessionNotKept(id, notice) if *id == session.id && self.keeping.is_on_the_way() => {
                vec![Ask::Tell(self.keeping.refused(notice, moment.now))]
            }
            _ => Vec::new(),
        }
    }

    fn hear_kept(&mut self, kept: &SessionKept, session: &mut Session, moment: Moment) -> Vec<Ask> {
        session.id = kept.session.id;
        self.over = Some(kept.mark.clone());
        let mut asks = match self.keeping.arrived() {
            Some(way) => way.ask(session),
            None if self.keeping.is_leaving() => self.send(session, moment),
            None => Vec::new(),
        };
        if kept.beside {
            asks.push(Ask::Tell(Notice::new(crate::say!("session-beside"))));
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
}
