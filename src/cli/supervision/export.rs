//! `aftershift supervision export`, and how every page leaves from the shell: through the ledger, and over nothing unasked.

use std::path::PathBuf;

use crate::base::Notice;
use crate::document::Format;
use crate::effect::{Existing, Send};
use crate::jobs;
use crate::line::{Start, leaving};
use crate::model::PacketKind;
use crate::report::Preparation;
use crate::runtime;
use crate::say;

use super::super::args::Switch;
use super::super::error::{Failure, tell};
use super::super::{Shell, out};
use super::args::{Export, ToFolder};
use super::desk::{Desk, print, tell_undecided};

pub(super) fn run(ask: &Export, shell: &Shell) -> Result<(), Failure> {
    let desk = Desk::open(shell)?;
    let to = To::from(&ask.to);
    to.refuse_unfit()?;
    let mut open = desk.take(&ask.id, Start::Packet(None))?;
    let paper = &mut open.prepared.session.paper;
    let on = |switch: Option<Switch>, now: bool| switch.map_or(now, |switch| switch == Switch::On);
    paper.dates = ask.dates.map_or(paper.dates, Into::into);
    paper.room = on(ask.room, paper.room);
    paper.signatures = on(ask.signatures, paper.signatures);
    paper.look_back = on(ask.look_back, paper.look_back);
    // What leaves stands in the session first, so that the next one knows what was brought.
    desk.keep(&mut open)?;
    send(&open.prepared, PacketKind::Packet, &to, &desk)
}

/// As what a page leaves, and where to.
#[derive(Clone, Debug)]
pub(super) struct To {
    pub(super) formats: Vec<Format>,
    pub(super) output: PathBuf,
    pub(super) force: bool,
}

impl From<&ToFolder> for To {
    fn from(to: &ToFolder) -> Self {
        let mut formats: Vec<Format> = to.format.iter().map(|format| format.document()).collect();
        formats.sort_unstable();
        formats.dedup();
        Self { formats, output: to.output.clone(), force: to.force }
    }
}

impl To {
    fn is_standard(&self) -> bool {
        out::is_standard(&self.output)
    }

    /// Refuses what standard output cannot take: more than one file, or one that is no text.
    pub(super) fn refuse_unfit(&self) -> Result<(), Failure> {
        let fits = matches!(self.formats.as_slice(), [format] if format.is_text());
        if self.is_standard() && !fits {
            return Err(Failure::usage(Notice::new(say!("cli-sup-one-text")).hint(say!("cli-sup-one-text-hint"))));
        }
        Ok(())
    }
}

/// Lets a page leave, and says how many details nobody has decided about.
pub(super) fn send(prepared: &Preparation, kind: PacketKind, to: &To, desk: &Desk) -> Result<(), Failure> {
    tell_undecided(&prepared.things(kind));
    let existing = if to.force { Existing::Replace } else { Existing::Refuse };
    let send = leaving(prepared, kind, to.formats.clone(), to.output.clone(), existing, runtime::moment());
    write(&send, to, desk)
}

/// Writes a page where it is to go; the ledger has it first.
pub(super) fn write(send: &Send, to: &To, desk: &Desk) -> Result<(), Failure> {
    let store = &desk.services.store;
    let packet = if to.is_standard() {
        let (packet, bytes) = jobs::hand_out(store, send)?;
        out::bytes(|to| bytes.iter().try_for_each(|bytes| to.write_all(bytes)))?;
        packet
    } else {
        let (packet, files) = jobs::send(store, send)?;
        print(files.iter().map(|file| file.display().to_string()))?;
        packet
    };
    tell(&Notice::new(say!("sup-ledger-has", id = packet.id.short())));
    Ok(())
}
