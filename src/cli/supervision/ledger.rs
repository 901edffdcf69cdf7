//! `aftershift supervision ledger` and `packet`: what left, and each page as it left.

use serde_json::json;

use crate::base::Notice;
use crate::document::{Format, plain};
use crate::effect::{Existing, Origin, Send};
use crate::line::told;
use crate::report::bare_name;
use crate::runtime;
use crate::say;

use super::super::error::Failure;
use super::super::{Shell, out};
use super::desk::{Desk, one, print};
use super::export::{To, write};
use super::json::{self, VERSION};

pub(super) fn run(json: bool, shell: &Shell) -> Result<(), Failure> {
    let desk = Desk::open(shell)?;
    let packets = &desk.known.packets;
    if json {
        let packets: Vec<_> = packets.iter().map(json::packet).collect();
        out::json(&json!({ "version": VERSION, "packets": packets }))?;
    } else {
        let lines = |packet| std::iter::once(told::packet(packet)).chain(told::questions(packet)).chain(told::marks(packet));
        print(packets.iter().flat_map(lines))?;
    }
    if packets.is_empty() {
        return Err(Failure::nothing(Notice::new(say!("cli-sup-no-packets"))));
    }
    Ok(())
}

pub(super) fn packet(id: &str, json: bool, to: &To, shell: &Shell) -> Result<(), Failure> {
    to.refuse_unfit()?;
    let desk = Desk::open(shell)?;
    let packet = one(desk.known.packets.iter().filter(|packet| packet.id.ends_with(id)), id)?;
    if json {
        return out::json(&json::page(packet));
    }
    if to.formats.is_empty() {
        return print(plain(&packet.document).lines());
    }
    let moment = runtime::moment();
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
        // Its session may say days more exactly by now than the page does.
        stem: bare_name(packet.kind).to_owned(),
        existing: if to.force { Existing::Replace } else { Existing::Refuse },
    };
    write(&send, to, &desk)
}

/// What a page is written as again.
pub(super) fn again(formats: &[super::super::args::Format]) -> Vec<Format> {
    formats.iter().map(|format| format.document()).collect()
}
