//! The desk a session lies on while it is changed: it is read as it stands on the disk, every word is kept as it is typed, and nobody
//! leaves before the disk has them all.

use crate::base::{Id, Moment, Notice, Time};
use crate::effect::{Effect, Outcome};
use crate::model::Session;
use crate::tui::event::Event;
use crate::tui::input::Label;
use crate::tui::screen::{Ask, Cx, Screen};
use crate::tui::screens::disk;
use crate::tui::widgets::Page;
use crate::tui::world::World;

use super::hand::{Hand, Way, taken_over};
use super::keeping::Keeping;

/// What of a session is changed on a desk.
pub(super) trait Pane: std::fmt::Debug {
    /// Lays out what there is of a session that was read.
    fn of(session: &Session, cx: Cx<'_>) -> Self;

    /// Lays out what the session `was` has become; one stays where one is on it.
    fn take_over(&mut self, was: &Session, now: &Session, cx: Cx<'_>);

    /// Hears an event.
    fn hear(&mut self, event: &Event, session: &mut Session, cx: Cx<'_>) -> Wish;

    /// Takes what is being typed into the session.
    fn commit(&self, session: &mut Session);

    /// Lays itself out.
    fn view(&self, session: &Session, world: &World, page: &mut Page<'_>);

    fn keys(&self) -> Vec<Label>;

    /// Whether plain letters are typed here.
    fn is_typed_into(&self) -> bool;

    /// Whether nothing is under way that another version of the session would disturb.
    fn is_at_rest(&self) -> bool;
}

/// What a pane wants of its desk.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Wish {
    /// Nothing: something moved, or the event was not for it.
    Nothing,
    /// Something is to be said.
    Say(Notice),
    /// Something changed, and goes to the disk soon.
    Changed,
    /// The same, and something is to be said of it.
    ChangedAnd(Notice),
    /// A page was turned: what stands there goes to the disk now.
    Turned,
    /// The person is done here.
    Leave,
    /// The same, and something is to be said of it.
    LeaveAnd(Notice),
    /// The session is not to be begun after all: it goes where it can be brought back from.
    Drop,
    /// The session is to be begun as it stands.
    Begin,
}

/// The screen.
#[derive(Debug)]
pub(super) struct Desk<P> {
    id: Id,
    asked: bool,
    open: Option<Open<P>>,
    /// What was typed before there was something to type into.
    waiting: Vec<Event>,
}

/// What lies on it.
#[derive(Debug)]
struct Open<P> {
    session: Session,
    hand: Hand,
    pane: P,
}

impl<P: Pane> Open<P> {
    /// What the disk has under that mark.
    fn new(session: &Session, mark: &str, cx: Cx<'_>) -> Self {
        Self { session: session.clone(), hand: Hand::new(Some(mark.to_owned()), cx.moment), pane: P::of(session, cx) }
    }

    /// Takes in what is being typed, and sends what changed.
    fn send(&mut self, moment: Moment) -> Vec<Ask> {
        self.pane.commit(&mut self.session);
        self.hand.send(&self.session, moment)
    }

    /// Goes once every word is on the disk.
    fn leave(&mut self, way: Way, moment: Moment) -> Vec<Ask> {
        self.pane.commit(&mut self.session);
        self.hand.leave(way, &self.session, moment)
    }

    /// Goes on with what the disk has now, where all of this is on it and nothing is under way.
    fn take_over(&mut self, session: &Session, mark: &str, cx: Cx<'_>) -> Option<Ask> {
        self.hand.settled_over().filter(|over| *over != mark)?;
        if session.says_the_same(&self.session) {
            self.hand.stands_as(mark);
            return None;
        }
        if !self.pane.is_at_rest() {
            self.hand.let_wait();
            return None;
        }
        let was = std::mem::replace(&mut self.session, session.clone());
        self.hand = Hand::new(Some(mark.to_owned()), cx.moment);
        self.pane.take_over(&was, session, cx);
        taken_over(&was, session)
    }

    fn hear_input(&mut self, event: &Event, cx: Cx<'_>) -> Vec<Ask> {
        if self.hand.keeping.asks() {
            return self.hand.keeping.answer(event).map(|way| way.ask(&self.session)).unwrap_or_default();
        }
        match self.pane.hear(event, &mut self.session, cx) {
            Wish::Nothing => Vec::new(),
            Wish::Say(notice) => vec![Ask::Tell(notice)],
            Wish::Changed => {
                self.hand.keeping.touch(cx.moment);
                Vec::new()
            }
            Wish::ChangedAnd(notice) => {
                self.hand.keeping.touch(cx.moment);
                vec![Ask::Tell(notice)]
            }
            Wish::Turned => self.send(cx.moment),
            Wish::Leave => self.leave(Way::Back, cx.moment),
            Wish::LeaveAnd(notice) => {
                self.hand.keeping.touch(cx.moment);
                std::iter::once(Ask::Tell(notice)).chain(self.leave(Way::Back, cx.moment)).collect()
            }
            Wish::Drop => self.leave(Way::Drop, cx.moment),
            Wish::Begin => {
                self.hand.keeping.touch(cx.moment);
                self.leave(Way::ToItsPage, cx.moment)
            }
        }
    }
}

impl<P: Pane> Desk<P> {
    /// The desk for the session called `id`.
    pub(super) fn for_session(id: Id) -> Self {
        Self { id, asked: false, open: None, waiting: Vec::new() }
    }

    /// The desk for a session that is not on the disk yet.
    pub(super) fn for_new(session: Session, pane: P, moment: Moment) -> Self {
        let hand = Hand::new(None, moment);
        Self { id: session.id, asked: true, open: Some(Open { session, hand, pane }), waiting: Vec::new() }
    }

    fn hear_outcome(&mut self, outcome: &Outcome, cx: Cx<'_>) -> Vec<Ask> {
        match (&mut self.open, outcome) {
            (Some(open), Outcome::SessionOpened(session, Some(mark))) if session.id == open.session.id => {
                open.take_over(session, mark, cx).into_iter().collect()
            }
            (Some(Open { session, hand, .. }), _) => hand.hear(outcome, session, cx.moment),
            (None, Outcome::SessionOpened(session, mark)) if session.id == self.id => self.begin(session, mark.as_deref(), cx),
            (None, Outcome::SessionNotRead(id, notice)) if *id == self.id => vec![Ask::Back, Ask::Tell(notice.clone())],
            (None, _) => Vec::new(),
        }
    }

    /// Reads the session again where another window may have changed it, once that disturbs nothing.
    fn read_again(&mut self) -> Option<Ask> {
        let open = self.open.as_mut()?;
        let reads = open.hand.reads_again(open.pane.is_at_rest());
        reads.then(|| Ask::Do(Effect::OpenSession(open.session.id)))
    }

    fn begin(&mut self, session: &Session, mark: Option<&str>, cx: Cx<'_>) -> Vec<Ask> {
        let Some(mark) = mark else { return vec![Ask::Back, Ask::Tell(disk::only_read())] };
        self.open = Some(Open::new(session, mark, cx));
        vec![Ask::Hear(std::mem::take(&mut self.waiting))]
    }

    fn hear_input(&mut self, event: &Event, cx: Cx<'_>) -> Vec<Ask> {
        if let Some(open) = &mut self.open {
            return open.hear_input(event, cx);
        }
        if matches!(event, Event::Key(_) | Event::Paste(_)) {
            self.waiting.push(event.clone());
        }
        Vec::new()
    }
}

impl<P: Pane> Screen for Desk<P> {
    fn handle(&mut self, event: &Event, cx: Cx<'_>) -> Vec<Ask> {
        let mut asks = match event {
            Event::Outcome(outcome) => self.hear_outcome(outcome, cx),
            Event::Tick => {
                let due = self.open.as_mut().filter(|open| open.hand.keeping.is_due(cx.moment.now));
                due.map(|open| open.send(cx.moment)).unwrap_or_default()
            }
            Event::Key(_) | Event::Paste(_) | Event::Mouse(_) => self.hear_input(event, cx),
            Event::SupervisionChanged => {
                if let Some(open) = &mut self.open {
                    open.hand.hear_of_change();
                }
                Vec::new()
            }
            Event::Resized(..)
            | Event::FileChanged
            | Event::EntriesChanged(_)
            | Event::Suspend
            | Event::Resume
            | Event::Terminate => Vec::new(),
        };
        asks.extend(self.read_again());
        asks
    }

    fn view(&self, world: &World, page: &mut Page<'_>) {
        match &self.open {
            Some(open) => open.pane.view(&open.session, world, page),
            None => page.title(&crate::say!("read-opening"), ""),
        }
    }

    fn keys(&self) -> Vec<Label> {
        match &self.open {
            Some(open) if open.hand.keeping.asks() => Keeping::<Way>::anyway_keys(),
            Some(open) => open.pane.keys(),
            None => Vec::new(),
        }
    }

    fn status(&self) -> Option<String> {
        self.open.as_ref()?.hand.keeping.status()
    }

    fn is_typed_into(&self) -> bool {
        self.open.as_ref().is_none_or(|open| !open.hand.keeping.asks() && open.pane.is_typed_into())
    }

    fn opening(&mut self) -> Option<Effect> {
        let first = !std::mem::replace(&mut self.asked, true);
        first.then_some(Effect::OpenSession(self.id))
    }

    fn wake(&self) -> Option<Time> {
        self.open.as_ref()?.hand.keeping.wake()
    }

    fn unsaved(&self) -> Option<Effect> {
        let Open { session, hand, pane } = self.open.as_ref()?;
        let mut session = session.clone();
        pane.commit(&mut session);
        hand.unsaved(session)
    }
}
