//! What each page of the preparation is: it hears an event, changes the session, and lays itself out.

use crate::base::Moment;
use crate::effect::Outcome;
use crate::model::{PacketKind, Session};
use crate::report::Preparation;
use crate::tui::event::Event;
use crate::tui::input::Label;
use crate::tui::screen::{Ask, Cx};
use crate::tui::screens::supervision::outbox::Outbox;
use crate::tui::widgets::Page;
use crate::tui::world::World;

/// What the pages work on.
#[derive(Debug)]
pub(super) struct Work {
    /// The session, with what may go to it.
    pub(super) preparation: Preparation,
    /// As what, and where, pages are written.
    pub(super) outbox: Outbox,
}

/// What a page made of an event.
#[derive(Debug, PartialEq)]
pub(super) enum Wish {
    /// It was not for the page.
    No,
    /// Nothing of the session changed.
    Heard,
    /// Something of the session changed.
    Changed,
    /// Something is wanted of the app.
    Ask(Ask),
    /// Something changed, and something is wanted of the app.
    ChangedAnd(Ask),
    /// On to the next page.
    Next,
    /// To the pages of another kind.
    Kind(PacketKind),
    /// Stay with what was in front before.
    Return,
    /// Let the page leave, once the disk has everything of it.
    Write,
    /// The person is done here.
    Leave,
}

/// One page of the preparation.
pub(super) trait Pane: std::fmt::Debug {
    /// Hears a key, a paste or the mouse.
    fn hear(&mut self, event: &Event, work: &mut Work, cx: Cx<'_>) -> Wish;

    /// Hears what came of something.
    fn hear_outcome(&mut self, _: &Outcome) -> Option<Ask> {
        None
    }

    /// The worker's own lists stand as `preparation` has them now.
    fn hear_lists(&mut self, _preparation: &Preparation) -> Option<Ask> {
        None
    }

    /// The disk has everything: what lets the page leave, where the person said so.
    fn let_leave(&mut self, _: &Work, _: Moment) -> Option<Ask> {
        None
    }

    /// Lays out what the session `was` has become in another window; one stays where one is. What is never at rest is never asked to.
    fn take_over(&mut self, _was: &Preparation, _now: &Preparation) {}

    /// Takes what is being typed into the session.
    fn commit(&self, _: &mut Session) {}

    /// Lays itself out beneath the title.
    fn view(&self, work: &Work, world: &World, page: &mut Page<'_>);

    /// Its keys.
    fn keys(&self, work: &Work) -> Vec<Label>;

    /// What was typed here that cannot be read, and so is not kept. Who goes without mending it is told; nobody is held.
    fn unread(&self) -> Option<String> {
        None
    }

    /// Whether plain letters are typed here.
    fn is_typed_into(&self) -> bool {
        false
    }

    /// Whether the key that leads to the next page still means something else here.
    fn goes_round(&self) -> bool {
        false
    }

    /// Whether one thing is asked in between, so that the keys of the steps mean nothing.
    fn is_aside(&self) -> bool {
        false
    }

    /// Whether nothing is under way that another version of the session would disturb.
    fn is_at_rest(&self) -> bool {
        !self.is_aside() && !self.is_typed_into()
    }
}
