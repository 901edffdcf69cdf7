//! `aftershift supervision new` and `change`: a session described, or described anew.

use crate::base::Notice;
use crate::line::{Asking, Details, Given};
use crate::runtime;
use crate::say;

use super::super::Shell;
use super::super::args::{looked_back_day, planned_day};
use super::super::error::Failure;
use super::args::Kind;
use super::desk::{Desk, input};

/// What was given on the shell.
pub(super) struct Ask {
    pub(super) kind: Option<Kind>,
    pub(super) date: Option<String>,
    pub(super) since: Option<String>,
}

pub(super) fn run(ask: Ask, shell: &Shell) -> Result<(), Failure> {
    let moment = runtime::moment();
    let today = moment.today();
    let date = ask.date.map(|typed| planned_day(&typed, today)).transpose()?;
    let since = ask.since.map(|typed| looked_back_day(&typed, date.unwrap_or(today), today)).transpose()?;
    if since.is_some_and(|since| since > date.unwrap_or(today)) {
        return Err(Failure::usage(Notice::new(say!("sup-since-after"))));
    }
    let given = Given { kind: ask.kind.map(Into::into), date, since };
    let desk = Desk::open(shell)?;
    let (asking, first) = Asking::begin(Details::new(given, desk.known.clone(), moment), input());
    desk.talk(asking, first)
}

pub(super) fn change(id: &str, shell: &Shell) -> Result<(), Failure> {
    let desk = Desk::open(shell)?;
    let (session, mark) = desk.services.store.session(desk.session(id)?.id)?;
    let over = mark.ok_or_else(|| Failure::failed(Notice::new(say!("read-only"))))?;
    let (asking, first) = Asking::begin(Details::change(session, over, desk.known.clone()), input());
    desk.talk(asking, first)
}
