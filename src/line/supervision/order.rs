//! The orders of a conversation about a session, and where each makes sense.

use crate::base::words::Word;
use crate::model::PacketKind;
use crate::word;

use super::super::order::{CLEAR, Order, Verbs};
use super::place::Place;

/// What can be asked of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::line) enum Verb {
    Add,
    On,
    Cut,
    Up,
    Down,
    Edit,
    Wanted,
    Again,
    Read,
    Look,
    Always,
    Write,
    Dates,
    Room,
    Signatures,
    LookBack,
    Notes,
    Heard,
    Try,
    Whose,
    Day,
    Done,
    LetGo,
    Minutes,
    List,
    Next,
    Back,
    Undo,
    Leave,
    Help,
}

/// Whether an order makes sense at a place.
type Fits = fn(Place) -> bool;

const fn order(verb: Verb, typed: &'static str, place: Fits, what: Word) -> Order<Verb> {
    Order { verb: Some(verb), typed, place, what, walked: None }
}

const AGENDA: Fits = |place| place == Place::Agenda;
const CHOOSE: Fits = |place| place == Place::Choose;
const CHECK: Fits = |place| matches!(place, Place::Check(_));
const SEE: Fits = |place| matches!(place, Place::See(_));
const AFTER: Fits = |place| place == Place::After;
const ANYWHERE: Fits = |_| true;

const SEE_PACKET: Fits = |place| place == Place::See(PacketKind::Packet);
const SEE_SLIP: Fits = |place| place == Place::See(PacketKind::Slip);

/// Every order, as `.help` tells them.
static ORDERS: [Order<Verb>; 31] = [
    order(Verb::Add, ".add", AGENDA, word!("sup-order-add")),
    order(Verb::On, ".on", AGENDA, word!("sup-order-on")),
    order(Verb::Wanted, ".wanted", AGENDA, word!("sup-order-wanted")),
    order(Verb::Again, ".again", AGENDA, word!("sup-order-again")),
    order(Verb::Up, ".up", AGENDA, word!("sup-order-up")),
    order(Verb::Down, ".down", AGENDA, word!("sup-order-down")),
    order(Verb::Read, ".read", CHOOSE, word!("sup-order-read")),
    order(Verb::Look, ".look", CHECK, word!("sup-order-look")),
    order(Verb::Always, ".always", CHECK, word!("sup-order-always")),
    order(Verb::Write, ".write", SEE, word!("sup-order-write")),
    order(Verb::Dates, ".dates", SEE_PACKET, word!("sup-order-dates")),
    order(Verb::Room, ".room", SEE_PACKET, word!("sup-order-room")),
    order(Verb::Signatures, ".signatures", SEE_PACKET, word!("sup-order-signatures")),
    order(Verb::LookBack, ".lookback", SEE_PACKET, word!("sup-order-look-back")),
    order(Verb::Notes, ".notes", AFTER, word!("sup-order-notes")),
    order(Verb::Heard, ".heard", AFTER, word!("sup-order-heard")),
    order(Verb::Try, ".try", AFTER, word!("sup-order-try")),
    order(Verb::Whose, ".whose", AFTER, word!("sup-order-whose")),
    order(Verb::Day, ".day", AFTER, word!("sup-order-day")),
    order(Verb::Done, ".done", AFTER, word!("sup-order-done")),
    order(Verb::LetGo, ".letgo", AFTER, word!("sup-order-let-go")),
    order(Verb::Minutes, ".minutes", |place| AFTER(place) || SEE_SLIP(place), word!("sup-order-minutes")),
    order(Verb::Edit, ".edit", |place| !CHOOSE(place) && !CHECK(place) && !SEE(place), word!("sup-order-edit")),
    order(Verb::Cut, ".cut", |place| AGENDA(place) || AFTER(place), word!("sup-order-cut")),
    Order {
        verb: None,
        typed: CLEAR,
        place: |place| !CHOOSE(place) && !CHECK(place) && !SEE_PACKET(place),
        what: word!("sup-order-clear"),
        walked: None,
    },
    order(Verb::List, ".list", ANYWHERE, word!("sup-order-list")),
    order(Verb::Next, ".next", |place| !AFTER(place) && !SEE(place), word!("sup-order-next")),
    order(Verb::Back, ".back", ANYWHERE, word!("sup-order-back")),
    order(Verb::Undo, ".undo", ANYWHERE, word!("line-order-undo")),
    order(Verb::Leave, ".leave", ANYWHERE, word!("line-order-leave")),
    order(Verb::Help, ".help", ANYWHERE, word!("line-order-help")),
];

impl Verb {
    /// Whether it makes sense at `place`.
    pub(super) fn fits(self, place: Place) -> bool {
        self.order().is_none_or(|order| (order.place)(place))
    }
}

impl Verbs for Verb {
    type Place = Fits;

    fn orders() -> &'static [Order<Self>] {
        &ORDERS
    }

    fn names_a_number(self) -> bool {
        use Verb::{Again, Cut, Day, Done, Down, Edit, Heard, LetGo, Look, On, Read, Up, Wanted, Whose};
        matches!(self, Again | Cut | Day | Done | Down | Edit | Heard | LetGo | Look | On | Read | Up | Wanted | Whose)
    }
}
