//! What a screen is: it hears events, asks things of the app, and lays itself out on a page.

use crate::base::{Id, Moment, Notice, Time};
use crate::effect::Effect;
use crate::model::{Draft, Entry, PacketKind, SupportLine};

use super::event::Event;
use super::input::{Key, Label};
use super::widgets::{Page, Spot};
use super::world::World;

/// What a screen sees while it hears an event.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cx<'a> {
    /// The state of the app, to read.
    pub(super) world: &'a World,
    /// When this is, and a fresh name.
    pub(super) moment: Moment,
    /// What stands under the mouse, when the event is the mouse's.
    pub(super) spot: Option<Spot>,
}

/// What a screen wants of the app.
#[derive(Debug, PartialEq)]
pub(super) enum Ask {
    /// Open a screen on top of this one.
    Go(Route),
    /// Close this screen.
    Back,
    /// Close this screen and open another in its place.
    Swap(Route),
    /// End the program.
    Quit,
    /// Tell the screen on top what came while it was not there yet.
    Hear(Vec<Event>),
    /// Have something done in the world.
    Do(Effect),
    /// Say something at the foot of the page.
    Tell(Notice),
}

/// Where one can go.
#[derive(Debug, PartialEq)]
pub(super) enum Route {
    /// Every pack there is.
    Packs,
    /// The pack called this, to be read through.
    Pack(String),
    /// A sitting with the pack called this.
    Reflect(String),
    /// The draft called this, once it is in hand.
    Resume(Id),
    /// A saved entry, to be mended once it is in hand; with the mark of its version.
    Edit(Box<Entry>, String),
    /// A draft in hand, at the word it was left at.
    GoOn(Box<Draft>),
    /// A saved entry in hand, with the mark of its version.
    Mend(Box<Entry>, String),
    /// The list of entries.
    Browse(Shelved),
    /// One entry.
    Read(Id),
    /// What to bring to supervision about one entry.
    Flag(Id),
    /// The sessions.
    Supervision,
    /// A session that is about to be begun.
    NewSession,
    /// One session.
    Session(Id),
    /// When and with whom a session is.
    Details(Id),
    /// What came of a session.
    After(Id),
    /// What was said would be done in all sessions, and is open.
    Actions,
    /// What was agreed about each kind of session.
    Agreements,
    /// Everything that left.
    Ledger,
    /// A session being prepared, at the pages of this kind.
    Prepare(Id, PacketKind),
    /// A packet as it left.
    Packet(Id),
    /// The earlier versions of the entry called this.
    Versions(Id),
    /// The files that could not be read.
    Unreadable,
    /// The entries that were changed in two places.
    Clashes,
    /// A calm page.
    Pause {
        /// The line to read.
        grounding: Option<String>,
        /// Where support can be had.
        support: Vec<SupportLine>,
    },
    /// The page that asks for the passphrase.
    Unlock,
    /// A blank page.
    Hide,
    /// Every key of the screen beneath.
    Help(Vec<Label>),
}

/// Which entries a list shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shelved {
    /// All of them.
    All,
    /// All of them, narrowed by words that are about to be typed.
    Search,
    /// Those with something flagged for supervision.
    Flagged,
    /// Those in the trash.
    Trash,
}

/// One page of the app.
pub(super) trait Screen: std::fmt::Debug {
    /// Hears an event. Keys, pastes and the mouse come to the screen on top only; outcomes and ticks to every open screen.
    fn handle(&mut self, event: &Event, cx: Cx<'_>) -> Vec<Ask>;

    /// Lays itself out.
    fn view(&self, world: &World, page: &mut Page<'_>);

    /// Its keys, the most used first.
    fn keys(&self) -> Vec<Label>;

    /// What a pause on this screen shows; `None` for the usual.
    fn pause(&self) -> Option<Route> {
        None
    }

    /// One word on where things stand, such as "saved".
    fn status(&self) -> Option<String> {
        None
    }

    /// Whether plain letters are typed here, so that they mean nothing else.
    fn is_typed_into(&self) -> bool {
        false
    }

    /// Whether a key that means the same everywhere means something of its own here.
    fn has_own(&self, _: &Key) -> bool {
        false
    }

    /// What it wants done of itself, such as reading what it is about to show; asked for after each event.
    fn opening(&mut self) -> Option<Effect> {
        None
    }

    /// When it wants to be woken.
    fn wake(&self) -> Option<Time> {
        None
    }

    /// What must be on disk before the program ends.
    fn unsaved(&self) -> Option<Effect> {
        None
    }

    /// Whether it shows nothing but itself: no foot, no title.
    fn is_bare(&self) -> bool {
        false
    }
}
