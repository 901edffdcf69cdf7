//! `aftershift supervision ledger` and `packet`: what left, and each page as it left.

use serde_json::json;

use crate::base::Notice;
use crate::document::{Format, plain};
use crate::effect::{Existing, Origin, Send};
use crate::line::told;
use crate::model::PacketKind;
use crate::report::file_name;
use crate::runtime;
use crate::say;

use super::super::error::Failure;
use super::super::{Shell, out};
use super::desk::{Desk, one, print};
use super::export::{To, write};
use super::json::{self, VERSION};

/// What a file is called whose session is gone, so that no day is said that was not chosen.
fn bare_name(kind: PacketKind) -> &'static str {
    match kind {
        PacketKind::Packet => "supervision",
        PacketKind::HubSheet => "peer-hub",
        PacketKind::Slip => "supervision-slip",
    }
}

pub(super) fn run(json: bool, shell: &Shell) -> Result<(), Failure> {
    let desk = Desk::open(shell)?;
    let packets = &desk.known.packets;
    if json {
        let packets: Vec<_> = packets.iter().map(json::packet).collect();
        out::json(&json!({ "version": VERSION, "packets": packets }))?;
    } else {
        print(packets.iter().flat_map(|packet| std::iter::once(told::packet(packet)).chain(told::marks(packet))))?;
    }
    if packets.is_empty() {
        return Err(Failure::nothing(Notice::new(say!("cli-sup-no-packets"))));
    }
    Ok(())
}

pub(super) fn packet(id: &str, to: &To, shell: &Shell) -> Result<(), Failure> {
    to.refuse_unfit()?;
    let desk = Desk::open(shell)?;
    let packet = one(desk.known.packets.iter().filter(|packet| packet.id.ends_with(id)), id)?;
    if to.formats.is_empty() {
        return print(plain(&packet.document).lines());
    }
    let moment = runtime::moment();
    let session = desk.known.session(packet.session);
    let stem = session.map_or_else(|| bare_name(packet.kind).to_owned(), |session| file_name(session, packet.kind));
    let send = Send {
        id: moment.id,
        session: packet.session,
        now: moment.now,
        kind: packet.kind,
        with: packet.with.clone(),
        answers: packet.answers.clone(),
        document: packet.document.clone(),
        origin: Origin::Ledger,
        formats: to.formats.clone(),
        folder: to.output.clone(),
        stem,
        existing: if to.force { Existing::Replace } else { Existing::Refuse },
    };
    write(&send, to, &desk)
}

/// What a page is written as again.
pub(super) fn again(formats: &[super::super::args::Format]) -> Vec<Format> {
    formats.iter().map(|format| format.document()).collect()
}
