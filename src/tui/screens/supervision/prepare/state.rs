//! The screen of a session being prepared: where one is, which page is in front, and how far the disk has come.

use crate::base::{Id, Moment, Notice, Time, date, text};
use crate::effect::{Effect, Outcome, Prepared};
use crate::model::{PacketKind, PrepareStep, Session};
use crate::report::Preparation;
use crate::tui::event::Event;
use crate::tui::input::{Binding, Label, intent, labels};
use crate::tui::screen::{Ask, Cx, Screen};
use crate::tui::screens::disk;
use crate::tui::screens::supervision::hand::{Hand, Way, taken_over};
use crate::tui::screens::supervision::keeping::Keeping;
use crate::tui::screens::supervision::outbox::Outbox;
use crate::tui::widgets::{Field, Page};
use crate::tui::world::World;

use super::agenda::AgendaPane;
use super::check::CheckPane;
use super::choose::ChoosePane;
use super::kinds::KindsPane;
use super::length::LengthPane;
use super::pane::{Pane, Wish, Work};
use super::place::{HubStep, Place, SlipStep};
use super::see::SeePane;
use super::sheet::SheetPane;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Intent {
    Next,
    Back,
    Kinds,
    Leave,
    Quit,
}

/// The keys of every step. What leads on and back is said with where it leads.
const KEYS: &[Binding<Intent>] = &[
    Binding::quiet(&["tab"], Intent::Next),
    Binding::quiet(&["shift-tab"], Intent::Back),
    Binding::foot("esc", &["esc", "q", "ctrl-l", "ctrl-c"], Intent::Leave, crate::word!("key-back")),
    Binding::foot("p", &["p"], Intent::Kinds, crate::word!("prep-key-kinds")),
    Binding::all("ctrl-q", &["ctrl-q"], Intent::Quit, crate::word!("prep-key-quit")),
];

/// The keys of every step where plain letters are typed.
const TYPED_KEYS: &[Binding<Intent>] = &[
    Binding::quiet(&["tab"], Intent::Next),
    Binding::quiet(&["shift-tab"], Intent::Back),
    Binding::foot("esc", &["esc", "ctrl-l"], Intent::Leave, crate::word!("key-back")),
    Binding::all("ctrl-q", &["ctrl-q"], Intent::Quit, crate::word!("prep-key-quit")),
];

/// A session being prepared.
#[derive(Debug)]
pub(in crate::tui::screens) struct Prepare {
    id: Id,
    /// The pages one comes for.
    kind: PacketKind,
    asked: bool,
    open: Option<Box<Open>>,
    /// What was typed before there was something to type into.
    waiting: Vec<Event>,
}

/// The same, once everything that may go to it has been read.
#[derive(Debug)]
struct Open {
    work: Work,
    hand: Hand,
    /// The pages one came for.
    kind: PacketKind,
    place: Place,
    front: Box<dyn Pane>,
    /// What kind of page it is to be, while that is asked.
    kinds: Option<KindsPane>,
    /// The mark of the version that stood here when it was read again, because it was changed elsewhere.
    reading: Option<String>,
}

impl Prepare {
    /// The screen of the session called `id`, at the pages of this kind.
    pub(in crate::tui::screens) fn new(id: Id, kind: PacketKind) -> Self {
        Self { id, kind, asked: false, open: None, waiting: Vec::new() }
    }

    /// Hears an event before the session has been read.
    fn wait(&mut self, event: &Event, cx: Cx<'_>) -> Vec<Ask> {
        match event {
            Event::Outcome(Outcome::Prepared(prepared)) if prepared.session.id == self.id => {
                if prepared.mark.is_none() {
                    return vec![Ask::Back, Ask::Tell(disk::only_read())];
                }
                self.open = Some(Box::new(Open::new(prepared, self.kind, cx)));
                return vec![Ask::Hear(std::mem::take(&mut self.waiting))];
            }
            Event::Outcome(Outcome::SessionNotRead(id, notice)) if *id == self.id => {
                return vec![Ask::Back, Ask::Tell(notice.clone())];
            }
            // Whoever types on means what is typed on, also where that is a letter that leaves.
            Event::Key(key) => match intent(KEYS, key).filter(|_| self.waiting.is_empty()) {
                Some(Intent::Leave) => return vec![Ask::Back],
                Some(Intent::Quit) => return vec![Ask::Quit],
                _ => self.waiting.push(event.clone()),
            },
            Event::Paste(_) => self.waiting.push(event.clone()),
            _ => {}
        }
        Vec::new()
    }
}

impl Open {
    fn new(prepared: &Prepared, kind: PacketKind, cx: Cx<'_>) -> Self {
        let Prepared { session, mark, entries, coming, lists } = prepared.clone();
        let place = Place::first(kind, &session);
        let hand = Hand::new(mark, cx.moment);
        let preparation = Preparation::new(session, entries, lists).with_coming(coming);
        let work = Work { preparation, outbox: Outbox::new(cx.world) };
        Self { front: front(place, &work), work, hand, kind, place, kinds: None, reading: None }
    }

    fn session(&self) -> &Session {
        &self.work.preparation.session
    }

    /// The page that hears keys.
    fn top(&self) -> &dyn Pane {
        match &self.kinds {
            Some(kinds) => kinds,
            None => self.front.as_ref(),
        }
    }

    /// Takes what is being typed into the session.
    fn commit(&mut self) {
        self.front.commit(&mut self.work.preparation.session);
    }

    fn send(&mut self, cx: Cx<'_>) -> Vec<Ask> {
        self.commit();
        self.hand.send(&self.work.preparation.session, cx.moment)
    }

    /// Turns to another page. What stood on this one is taken in and sent to the disk.
    fn turn(&mut self, place: Place, cx: Cx<'_>) -> Vec<Ask> {
        self.commit();
        if let Place::Packet(step) = place
            && step != self.session().step
        {
            self.work.preparation.session.step = step;
            self.hand.keeping.touch(cx.moment);
        }
        self.place = place;
        self.front = front(place, &self.work);
        self.kinds = None;
        self.send(cx)
    }

    /// Leaves once the disk has everything.
    fn leave(&mut self, way: Way, cx: Cx<'_>) -> Vec<Ask> {
        self.commit();
        self.hand.leave(way, &self.work.preparation.session, cx.moment)
    }

    fn handle(&mut self, event: &Event, cx: Cx<'_>) -> Vec<Ask> {
        let mut asks = self.hear(event, cx);
        if self.hand.reads_again(self.top().is_at_rest()) {
            asks.push(Ask::Do(Effect::OpenSession(self.session().id)));
        }
        asks
    }

    fn hear(&mut self, event: &Event, cx: Cx<'_>) -> Vec<Ask> {
        match event {
            Event::Outcome(outcome) => self.hear_outcome(outcome, cx),
            Event::Tick if self.hand.keeping.is_due(cx.moment.now) => self.send(cx),
            Event::SupervisionChanged => {
                self.hand.hear_of_change();
                Vec::new()
            }
            Event::Key(_) | Event::Paste(_) | Event::Mouse(_) => self.hear_input(event, cx),
            Event::Tick
            | Event::Resized(..)
            | Event::FileChanged
            | Event::EntriesChanged(_)
            | Event::Suspend
            | Event::Resume
            | Event::Terminate => Vec::new(),
        }
    }

    fn hear_outcome(&mut self, outcome: &Outcome, cx: Cx<'_>) -> Vec<Ask> {
        if let Outcome::Lists(lists) = outcome {
            self.work.preparation.set_lists(lists.clone());
            return self.front.hear_lists(&self.work.preparation).into_iter().collect();
        }
        if let Some(ask) = self.read_again(outcome, cx) {
            return vec![ask];
        }
        let mut asks = self.hand.hear(outcome, &mut self.work.preparation.session, cx.moment);
        asks.extend(self.front.hear_outcome(outcome));
        if let Outcome::PacketChanged(prepared) = outcome {
            self.look_again(prepared, cx);
        }
        if self.hand.keeping.is_settled() {
            asks.extend(self.let_leave(cx.moment));
        }
        asks
    }

    /// Reads the session again where the disk has another version than this window, and nothing of this one is still on its way.
    fn read_again(&mut self, outcome: &Outcome, cx: Cx<'_>) -> Option<Ask> {
        match outcome {
            Outcome::SessionOpened(session, Some(mark)) if session.says_the_same(self.session()) => {
                self.hand.stands_as(mark);
                None
            }
            Outcome::SessionOpened(session, Some(mark)) if session.id == self.session().id => {
                let over = self.hand.settled_over().filter(|over| over != mark)?.to_owned();
                if !self.top().is_at_rest() {
                    self.hand.let_wait();
                    return None;
                }
                self.reading = Some(over);
                Some(Ask::Do(Effect::Prepare(session.id)))
            }
            Outcome::Prepared(prepared) if self.reading.is_some() => {
                let is_over_it = self.reading.take().as_deref() == self.hand.settled_over();
                let was = self.session().clone();
                let takes = is_over_it && self.look_again(prepared, cx);
                taken_over(&was, self.session()).filter(|_| takes)
            }
            _ => None,
        }
    }

    /// What leaves is compared with what the disk has, so the disk has everything first.
    fn let_leave(&mut self, moment: Moment) -> Option<Ask> {
        self.front.let_leave(&self.work, moment)
    }

    /// The page was changed elsewhere: what stands now is in front, unless something of this window is not on the disk yet. It waits
    /// while something is under way that it would disturb. Gives whether it is in front.
    fn look_again(&mut self, now: &Prepared, cx: Cx<'_>) -> bool {
        if now.session.id != self.session().id || now.mark.is_none() || !self.hand.keeping.is_settled() {
            return false;
        }
        if !self.top().is_at_rest() {
            self.hand.let_wait();
            return false;
        }
        let Prepared { session, mark, entries, coming, lists } = now.clone();
        let preparation = Preparation::new(session, entries, lists).with_coming(coming);
        let was = std::mem::replace(&mut self.work.preparation, preparation);
        self.hand = Hand::new(mark, cx.moment);
        self.front.take_over(&was, &self.work.preparation);
        true
    }

    fn hear_input(&mut self, event: &Event, cx: Cx<'_>) -> Vec<Ask> {
        if self.hand.keeping.asks() {
            return self.hand.keeping.answer(event).map(|way| way.ask(self.session())).unwrap_or_default();
        }
        let wish = match &mut self.kinds {
            Some(kinds) => kinds.hear(event, &mut self.work, cx),
            None => self.front.hear(event, &mut self.work, cx),
        };
        if matches!(wish, Wish::Changed | Wish::ChangedAnd(_)) {
            self.hand.keeping.touch(cx.moment);
        }
        match wish {
            Wish::Heard | Wish::Changed => Vec::new(),
            Wish::Ask(ask) | Wish::ChangedAnd(ask) => vec![ask],
            Wish::Next => self.place.next().map(|place| self.turn(place, cx)).unwrap_or_default(),
            Wish::Kind(kind) => self.turn(Place::first(kind, self.session()), cx),
            Wish::Return => {
                self.kinds = None;
                Vec::new()
            }
            Wish::Write if self.hand.keeping.is_settled() => self.let_leave(cx.moment).into_iter().collect(),
            Wish::Write => self.send(cx),
            Wish::Leave => self.leave(Way::Back, cx),
            Wish::No => match event {
                Event::Key(key) if !self.top().is_aside() => self.obey(intent(self.table(), key), cx),
                _ => Vec::new(),
            },
        }
    }

    fn table(&self) -> &'static [Binding<Intent>] {
        if self.top().is_typed_into() { TYPED_KEYS } else { KEYS }
    }

    fn obey(&mut self, intent: Option<Intent>, cx: Cx<'_>) -> Vec<Ask> {
        let unread = self.front.unread().filter(|_| intent.is_some());
        let told = unread.map(|typed| Ask::Tell(Notice::new(crate::say!("prep-length-unread", typed = typed))));
        told.into_iter().chain(self.go(intent, cx)).collect()
    }

    fn go(&mut self, intent: Option<Intent>, cx: Cx<'_>) -> Vec<Ask> {
        match (intent, self.place) {
            (Some(Intent::Next), place) => place.next().map(|place| self.turn(place, cx)).unwrap_or_default(),
            (Some(Intent::Back), place) => place.back().map(|place| self.turn(place, cx)).unwrap_or_default(),
            (Some(Intent::Kinds), place) => {
                self.kinds = Some(KindsPane::new(place.kind()));
                Vec::new()
            }
            // From other pages one goes back to those one came for; they may be the packet's, which leads out by itself.
            (Some(Intent::Leave), place) if [self.kind, PacketKind::Packet].contains(&place.kind()) => self.leave(Way::Back, cx),
            (Some(Intent::Leave), _) => self.turn(Place::first(self.kind, self.session()), cx),
            (Some(Intent::Quit), _) => self.leave(Way::Quit, cx),
            (None, _) => Vec::new(),
        }
    }

    fn title(&self) -> String {
        let day = date::long(self.session().date);
        match self.place.kind() {
            PacketKind::Packet => crate::say!("prep-title", day = day),
            PacketKind::HubSheet => crate::say!("prep-hub-title", day = day),
            PacketKind::Slip => crate::say!("prep-slip-title", day = day),
        }
    }

    fn view(&self, world: &World, page: &mut Page<'_>) {
        page.head(&self.title(), &self.place.title(), &about(self.session(), world));
        self.top().view(&self.work, world, page);
    }

    fn keys(&self) -> Vec<Label> {
        if self.hand.keeping.asks() {
            return Keeping::<Way>::anyway_keys();
        }
        let top = self.top();
        let mut keys = top.keys(&self.work);
        if top.is_aside() {
            return keys;
        }
        let leads = |keys, place: Option<Place>| Some(Label { keys, words: place?.leads().say(), at_foot: true });
        if let Some(on) = leads("tab", self.place.next()).filter(|_| !top.goes_round()) {
            // Right behind what is done most here, so that a narrow window still says it.
            keys.insert(keys.len().min(1), on);
        }
        keys.extend(labels(self.table()));
        keys.extend(leads("shift-tab", self.place.back()));
        if top.is_typed_into() {
            keys.extend(Field::keys());
        }
        keys
    }
}

/// The page that stands at `place`.
fn front(place: Place, work: &Work) -> Box<dyn Pane> {
    match place {
        Place::Packet(PrepareStep::Agenda) => Box::new(AgendaPane::default()),
        Place::Packet(PrepareStep::Choose) => Box::new(ChoosePane::default()),
        Place::Packet(PrepareStep::Check) | Place::Hub(HubStep::Check) => Box::new(CheckPane::new(&work.preparation, place.kind())),
        Place::Hub(HubStep::Write) => Box::new(SheetPane::new(&work.preparation.session.sheet)),
        Place::Slip(SlipStep::Length) => Box::new(LengthPane::new(work.preparation.session.minutes)),
        Place::Packet(PrepareStep::See) | Place::Hub(HubStep::See) | Place::Slip(SlipStep::See) => {
            Box::new(SeePane::new(&work.preparation, place.kind()))
        }
    }
}

/// "Lived-experience supervision with D., since Wed 4 Nov".
fn about(session: &Session, world: &World) -> String {
    let since = date::short(session.since, world.now.date_naive());
    crate::say!("prep-about", session = text::shown(&session.named()), since = since)
}

impl Screen for Prepare {
    fn handle(&mut self, event: &Event, cx: Cx<'_>) -> Vec<Ask> {
        match &mut self.open {
            Some(open) => open.handle(event, cx),
            None => self.wait(event, cx),
        }
    }

    fn view(&self, world: &World, page: &mut Page<'_>) {
        match &self.open {
            Some(open) => open.view(world, page),
            None => page.title(&crate::say!("prep-opening"), ""),
        }
    }

    fn keys(&self) -> Vec<Label> {
        self.open.as_ref().map(|open| open.keys()).unwrap_or_default()
    }

    fn status(&self) -> Option<String> {
        let open = self.open.as_ref()?;
        if open.front.unread().is_some() { Some(crate::say!("status-not-saved")) } else { open.hand.keeping.status() }
    }

    fn is_typed_into(&self) -> bool {
        self.open.as_ref().is_some_and(|open| !open.hand.keeping.asks() && open.top().is_typed_into())
    }

    fn opening(&mut self) -> Option<Effect> {
        let first = !std::mem::replace(&mut self.asked, true);
        first.then_some(Effect::Prepare(self.id))
    }

    fn wake(&self) -> Option<Time> {
        self.open.as_ref()?.hand.keeping.wake()
    }

    fn unsaved(&self) -> Option<Effect> {
        let open = self.open.as_ref()?;
        let mut session = open.session().clone();
        open.front.commit(&mut session);
        open.hand.unsaved(session)
    }
}
