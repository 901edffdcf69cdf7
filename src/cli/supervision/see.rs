//! `aftershift supervision see`: the page as it will leave, before a byte of it does.

use crate::document::plain;
use crate::line::Start;
use crate::model::PacketKind;

use super::super::Shell;
use super::super::error::Failure;
use super::args::Page;
use super::desk::{Desk, print, tell_undecided};

pub(super) fn run(id: &str, page: Page, shell: &Shell) -> Result<(), Failure> {
    let desk = Desk::open(shell)?;
    let kind = PacketKind::from(page);
    let start = if kind == PacketKind::Packet { Start::Packet(None) } else { Start::HubSheet };
    let prepared = desk.take(id, start)?.prepared;
    print(plain(&prepared.leaving(kind).document).lines())?;
    tell_undecided(&prepared.things(kind));
    Ok(())
}
