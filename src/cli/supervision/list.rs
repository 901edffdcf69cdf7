//! `aftershift supervision list`: the sessions, latest first.

use chrono::NaiveDate;
use serde_json::json;

use crate::base::{Notice, date};
use crate::jobs;
use crate::model::{Session, Supervision};
use crate::runtime;
use crate::say;

use super::super::error::Failure;
use super::super::{Shell, out};
use super::desk::{Desk, print};
use super::json::{self, VERSION};

pub(super) fn run(json: bool, shell: &Shell) -> Result<(), Failure> {
    let desk = Desk::open(shell)?;
    let listed = jobs::sessions(&desk.services.store);
    let sessions = &listed.sessions;
    let today = runtime::moment().today();
    if json {
        let sessions: Vec<_> = sessions.iter().map(|session| json::summary(session, &desk.known, today)).collect();
        out::json(&json!({ "version": VERSION, "sessions": sessions }))?;
    } else {
        print(sessions.iter().map(|session| line(session, &listed, today)))?;
    }
    if sessions.is_empty() {
        // A session that cannot be read may be one of those that were named just now.
        let said = if desk.known.unreadable.is_empty() { say!("cli-sup-none") } else { say!("cli-sup-none-read") };
        return Err(Failure::nothing(Notice::new(said)));
    }
    Ok(())
}

fn line(session: &Session, known: &Supervision, today: NaiveDate) -> String {
    let day = date::short(session.date, today);
    let day = if session.is_to_come(today) { say!("cli-sup-to-come", day = day) } else { day };
    let open = session.open_actions();
    let (id, kind) = (session.id.short(), known.named(session));
    say!("cli-sup-line", id = id, day = day, kind = kind, agenda = session.agenda.len(), open = open)
}
