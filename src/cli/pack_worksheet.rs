//! `aftershift pack worksheet`: a pack as a page to print and write on.

use crate::report::{self, For};

use super::author_args::Worksheet;
use super::error::Failure;
use super::{Shell, out, pack_file};

pub(super) fn run(ask: Worksheet, shell: &Shell) -> Result<(), Failure> {
    let pack = pack_file::find(&ask.pack, shell)?;
    let hands = if ask.facilitator { For::Facilitator } else { For::Writer };
    out::document(ask.output, ask.force, ask.format.document(), &report::worksheet(&pack, hands))
}
