//! `aftershift supervision remove` and `restore`: to the journal's trash, and back.

use crate::base::Notice;
use crate::line::told;
use crate::say;

use super::super::Shell;
use super::super::error::Failure;
use super::desk::{Desk, print, whole_id};

pub(super) fn run(id: &str, yes: bool, shell: &Shell) -> Result<(), Failure> {
    let desk = Desk::open(shell)?;
    let session = desk.session(id)?;
    let title = told::title(session);
    if !yes {
        return Err(Failure::failed(Notice::new(say!("cli-sup-remove", title = title)).hint(say!("cli-remove-ask-hint"))));
    }
    desk.services.store.trash_session(session.id)?;
    print([say!("cli-sup-removed", title = title, id = session.id.to_string())])
}

pub(super) fn restore(id: &str, shell: &Shell) -> Result<(), Failure> {
    let desk = Desk::open(shell)?;
    let session = desk.services.store.restore_session(whole_id(id)?)?;
    print([told::title(&session)])
}
