//! `aftershift supervision sheet` and `slip`: the two small pages.

use crate::base::Notice;
use crate::line::Start;
use crate::model::{PacketKind, Shift};
use crate::say;

use super::super::Shell;
use super::super::error::Failure;
use super::args::ToFolder;
use super::desk::Desk;
use super::export::{To, send};

pub(super) fn run(id: &str, export: bool, to: &ToFolder, shell: &Shell) -> Result<(), Failure> {
    let desk = Desk::open(shell)?;
    if !export {
        return desk.supervise(id, Start::HubSheet);
    }
    let to = To::from(to);
    to.refuse_unfit()?;
    let open = desk.take(id, Start::HubSheet)?;
    if open.prepared.session.sheet.is_blank() {
        return Err(Failure::nothing(Notice::new(say!("cli-sup-sheet-blank")).hint(say!("cli-sup-sheet-blank-hint"))));
    }
    send(&open.prepared, PacketKind::HubSheet, &to, &desk)
}

pub(super) fn slip(id: &str, minutes: Option<&str>, to: &ToFolder, shell: &Shell) -> Result<(), Failure> {
    let unclear = || Failure::usage(Notice::new(say!("sup-unclear-minutes")));
    let minutes = minutes.map(|typed| Shift::read_minutes(typed).ok_or_else(unclear)).transpose()?;
    let to = To::from(to);
    to.refuse_unfit()?;
    let desk = Desk::open(shell)?;
    let mut open = desk.take(id, Start::Slip)?;
    if minutes.is_some() {
        open.prepared.session.minutes = minutes;
        desk.keep(&mut open)?;
    }
    send(&open.prepared, PacketKind::Slip, &to, &desk)
}
