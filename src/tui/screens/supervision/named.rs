//! What sessions, packets and entries are called in a line.

use chrono::NaiveDate;

use crate::base::{Id, date, text};
use crate::model::{Packet, PacketKind, PrepareStep, Session, Supervision};
use crate::tui::world::World;

/// With whom, by the label; the kind of session where there is none.
pub(super) fn with(session: &Session) -> String {
    let with = text::shown(session.with.trim());
    if with.is_empty() { session.kind.word().say() } else { with }
}

/// Whether it is another version of a session; how far it has come, that is what left for it or else the step of preparing it; then how
/// much of what came of it is open.
pub(super) fn standing(session: &Session, supervision: &Supervision) -> String {
    let mut left: Vec<String> = supervision.packets_of(session.id).map(|packet| packet.kind.word().say()).collect();
    left.sort();
    left.dedup();
    let noted = session.has_been().then(|| crate::say!("session-noted"));
    let begun = session.step != PrepareStep::default() || !session.agenda.is_empty();
    let far = if left.is_empty() {
        noted.or_else(|| begun.then(|| step(session.step)))
    } else {
        Some(crate::say!("sessions-left", what = left.join(", ")))
    };
    let open = session.open_actions();
    let open = (open > 0).then(|| crate::say!("sessions-open", count = open));
    let another = supervision.is_another_version(session).then(|| crate::say!("sessions-other-version"));
    another.into_iter().chain(far).chain(open).collect::<Vec<_>>().join(" · ")
}

/// "Choose, 2 of 4".
pub(super) fn step(step: PrepareStep) -> String {
    crate::say!("sessions-step", step = step.word().say(), at = step.number(), of = PrepareStep::ALL.len())
}

/// "Packet for D."
pub(super) fn packet(packet: &Packet) -> String {
    let kind = packet.kind.word().say();
    let with = text::shown(packet.with.trim());
    if with.is_empty() { kind } else { crate::say!("ledger-for", kind = kind, with = with) }
}

/// The same `words` about a packet, with the time it left at where another of `packets` left on that day.
pub(super) fn told_apart<'p>(words: String, packet: &Packet, mut packets: impl Iterator<Item = &'p Packet>) -> String {
    let day = packet.made.date_naive();
    let is_alone = !packets.any(|other| other.id != packet.id && other.made.date_naive() == day);
    if is_alone { words } else { crate::say!("ledger-at", packet = words, time = packet.made.format("%H:%M").to_string()) }
}

/// "3 answers · PDF, Web page".
pub(super) fn holds(packet: &Packet) -> String {
    let formats: Vec<String> = packet.files.iter().map(|file| file.format.name()).collect();
    // Nothing else has room for any, so none are missing.
    if packet.kind != PacketKind::Packet {
        return formats.join(", ");
    }
    crate::say!("ledger-holds", count = packet.answers.len(), formats = formats.join(", "))
}

/// "Fri 20 Nov, One moment": an entry in a list, where it is known.
pub(super) fn entry(id: Id, world: &World, today: NaiveDate) -> Option<String> {
    let card = world.card(id)?;
    Some(crate::say!("sessions-entry", day = date::short(card.shift.date, today), title = text::shown(&card.title)))
}
