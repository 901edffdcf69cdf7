//! One session: what is to be prepared, what left for it, and what came of it.

use crate::base::{Id, Notice, date, text};
use crate::effect::{Effect, Outcome};
use crate::model::{PacketKind, PrepareStep, Session, Shift};
use crate::tui::event::Event;
use crate::tui::input::{Binding, Label, intent, labels};
use crate::tui::screen::{Ask, Cx, Route, Screen};
use crate::tui::widgets::{Block, Choice, Page};
use crate::tui::world::World;

use super::named;

#[derive(Clone, Copy, Debug)]
enum Intent {
    Move(isize),
    Open,
    Go(Row),
    Trash,
    Back,
}

const KEYS: &[Binding<Intent>] = &[
    Binding::all("↑↓", &["up", "k"], Intent::Move(-1), crate::word!("key-choose")),
    Binding::quiet(&["down", "j"], Intent::Move(1)),
    Binding::foot("enter", &["enter", "right", "l"], Intent::Open, crate::word!("key-open")),
    Binding::foot("p", &["p"], Intent::Go(Row::Prepare), crate::word!("session-key-prepare")),
    Binding::foot("a", &["a"], Intent::Go(Row::After), crate::word!("session-key-after")),
    Binding::foot("e", &["e"], Intent::Go(Row::Details), crate::word!("key-edit")),
    Binding::foot("d", &["d", "delete"], Intent::Trash, crate::word!("key-trash")),
    Binding::foot("esc", &["esc", "q", "left", "h"], Intent::Back, crate::word!("key-back")),
];

/// What the session waits for on its way to the trash: `y` and nothing else puts it there.
const TRASH_KEYS: &[Binding<bool>] = &[
    Binding::foot("y", &["y"], true, crate::word!("key-trash")),
    Binding::foot("esc", &["esc", "n"], false, crate::word!("key-keep")),
];

/// What a row leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Row {
    Prepare,
    After,
    Details,
    Sheet,
    Slip,
    Packet(Id),
}

/// The page.
#[derive(Debug)]
pub(in crate::tui::screens) struct SessionPage {
    id: Id,
    at: Choice,
    /// Whether it waits for the key that puts it in the trash.
    trashing: bool,
}

fn rows(id: Id, world: &World) -> Vec<Row> {
    let packets = world.supervision.packets_of(id).map(|packet| Row::Packet(packet.id));
    [Row::Prepare, Row::After, Row::Details, Row::Sheet, Row::Slip].into_iter().chain(packets).collect()
}

impl SessionPage {
    /// The page of the session called `id`. One that was stands on what came of it.
    pub(in crate::tui::screens) fn new(id: Id, world: &World) -> Self {
        let been = world.supervision.session(id).is_some_and(|session| session.date < world.now.date_naive());
        Self { id, at: Choice::at(usize::from(been)), trashing: false }
    }

    fn go(&self, row: Row) -> Ask {
        Ask::Go(match row {
            Row::Prepare => Route::Prepare(self.id, PacketKind::Packet),
            Row::Sheet => Route::Prepare(self.id, PacketKind::HubSheet),
            Row::Slip => Route::Prepare(self.id, PacketKind::Slip),
            Row::After => Route::After(self.id),
            Row::Details => Route::Details(self.id),
            Row::Packet(id) => Route::Packet(id),
        })
    }

    fn hear_outcome(&mut self, outcome: &Outcome) -> Vec<Ask> {
        match outcome {
            Outcome::SessionKept(kept) if kept.asked == self.id => self.id = kept.session.id,
            Outcome::SessionTrashed(id) if *id == self.id => {
                return vec![Ask::Back, Ask::Tell(Notice::new(crate::say!("read-trashed")))];
            }
            _ => {}
        }
        Vec::new()
    }

    fn hear_key(&mut self, known: Option<Intent>, rows: &[Row], world: &World) -> Vec<Ask> {
        match known {
            Some(Intent::Move(by)) => self.at.step(by, rows.len()),
            Some(Intent::Open) => {
                let row = self.at.of(rows.len()).and_then(|at| rows.get(at));
                return row.map(|row| self.go(*row)).into_iter().collect();
            }
            Some(Intent::Go(row)) => return vec![self.go(row)],
            Some(Intent::Trash) => {
                let Some(session) = world.supervision.session(self.id) else { return Vec::new() };
                self.trashing = true;
                let named = text::shown(&world.supervision.named(session));
                return vec![Ask::Tell(Notice::new(crate::say!("session-trash-ask", session = named)))];
            }
            Some(Intent::Back) => return vec![Ask::Back],
            None => {}
        }
        Vec::new()
    }
}

/// What stands at the right of a row.
fn right(row: Row, session: &Session, world: &World) -> String {
    match row {
        Row::Prepare if session.step == PrepareStep::default() && session.agenda.is_empty() => String::new(),
        Row::Prepare => named::step(session.step),
        Row::After => {
            let open = session.open_actions();
            let noted = !session.notes.trim().is_empty() || !session.heard.is_empty();
            match (open, noted) {
                (0, false) => String::new(),
                (0, true) => crate::say!("session-noted"),
                (open, _) => crate::say!("sessions-open", count = open),
            }
        }
        Row::Details => String::new(),
        Row::Sheet => crate::say!("session-sheet-about"),
        Row::Slip => crate::say!("session-slip-about"),
        Row::Packet(id) => {
            let packet = world.supervision.packets.iter().find(|packet| packet.id == id);
            packet.map(named::holds).unwrap_or_default()
        }
    }
}

fn words(row: Row, world: &World) -> String {
    match row {
        Row::Prepare => crate::say!("session-prepare"),
        Row::After => crate::say!("after-title"),
        Row::Details => crate::say!("session-details"),
        Row::Sheet => crate::say!("session-sheet"),
        Row::Slip => crate::say!("session-slip"),
        Row::Packet(id) => {
            let today = world.now.date_naive();
            let packet = world.supervision.packets.iter().find(|packet| packet.id == id);
            let line = packet.map(|packet| {
                let day = date::short(packet.made.date_naive(), today);
                let words = named::told_apart(packet.kind.word().say(), packet, world.supervision.packets_of(packet.session));
                crate::say!("session-packet", day = day, packet = words)
            });
            line.unwrap_or_default()
        }
    }
}

/// Whether it is another version, with whom, how far back, how long, and where the record is: as much as was said.
fn facts(session: &Session, world: &World) -> String {
    let another = world.supervision.is_another_version(session).then(|| crate::say!("sessions-other-version"));
    let with = text::shown(session.with.trim());
    let with = (!with.is_empty()).then(|| crate::say!("session-with", with = with));
    let since = Some(crate::say!("session-since", day = date::short(session.since, world.now.date_naive())));
    let length = session.minutes.map(Shift::minutes_in_words);
    let record = text::shown(session.record.trim());
    let record = (!record.is_empty()).then(|| crate::say!("session-record", place = record));
    [another, with, since, length, record].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

impl Screen for SessionPage {
    fn handle(&mut self, event: &Event, cx: Cx<'_>) -> Vec<Ask> {
        let rows = rows(self.id, cx.world);
        match event {
            Event::Outcome(outcome) => return self.hear_outcome(outcome),
            Event::Key(key) if std::mem::take(&mut self.trashing) => {
                let sure = intent(TRASH_KEYS, key).unwrap_or_default();
                return sure.then_some(Ask::Do(Effect::TrashSession(self.id))).into_iter().collect();
            }
            // The notice asks for a key.
            Event::Mouse(_) if self.trashing => {}
            Event::Key(key) => return self.hear_key(intent(KEYS, key), &rows, cx.world),
            Event::Mouse(mouse) if self.at.follow(*mouse, cx.spot, rows.len()) => {
                return self.hear_key(Some(Intent::Open), &rows, cx.world);
            }
            _ => {}
        }
        Vec::new()
    }

    fn view(&self, world: &World, page: &mut Page<'_>) {
        let theme = page.theme();
        let Some(session) = world.supervision.session(self.id) else {
            page.title(&crate::say!("session-gone"), "");
            return;
        };
        page.title(&session.kind.word().say(), &date::short(session.date, world.now.date_naive()));
        page.say(&facts(session, world), theme.soft);
        page.gap();
        let rows = rows(self.id, world);
        let chosen = self.at.of(rows.len());
        let width = page.width();
        let mut blocks = Vec::new();
        for (number, row) in rows.iter().enumerate() {
            let is_packet = matches!(row, Row::Packet(_));
            if is_packet && !matches!(rows.get(number.wrapping_sub(1)), Some(Row::Packet(_))) {
                blocks.extend([Block::gap(), Block::heading(&crate::say!("session-left"), theme)]);
            }
            let words = words(*row, world);
            let words = if is_packet { format!("  {words}") } else { words };
            blocks.push(Block::both(number, chosen == Some(number), &words, &right(*row, session, world), width, theme));
        }
        page.list(&blocks, chosen);
    }

    fn keys(&self) -> Vec<Label> {
        if self.trashing { labels(TRASH_KEYS) } else { labels(KEYS) }
    }
}
