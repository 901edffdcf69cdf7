//! `aftershift supervision show`: one session, whole, for the person's own eyes.

use crate::line::{Start, whole};
use crate::runtime;

use super::super::error::Failure;
use super::super::{Shell, out};
use super::desk::{Desk, print};
use super::json;

pub(super) fn run(id: &str, json: bool, shell: &Shell) -> Result<(), Failure> {
    let desk = Desk::open(shell)?;
    let session = desk.prepare(id, Start::Packet(None))?.session;
    if json {
        return out::json(&json::session(&session, &desk.known, runtime::moment().today()));
    }
    print(whole(&session, &desk.known))
}
