//! `aftershift supervision actions`: what is still open from all sessions, and what came of it.

use serde_json::json;

use crate::base::{Id, Notice, date};
use crate::jobs;
use crate::line::told;
use crate::model::{Action, Carried, Session};
use crate::runtime;
use crate::say;

use super::super::error::Failure;
use super::super::{Shell, out};
use super::desk::{Desk, count, numbered, one, print};
use super::json::{self, VERSION};

pub(super) fn run(json: bool, done: &[String], let_go: &[String], shell: &Shell) -> Result<(), Failure> {
    let desk = Desk::open(shell)?;
    let open: Vec<(&Session, &Action)> = desk.known.open_actions().collect();
    if !done.is_empty() || !let_go.is_empty() {
        return close(done, let_go, &open, &desk);
    }
    if json {
        let actions: Vec<_> = open.iter().map(|(session, action)| json::action(session, action)).collect();
        out::json(&json!({ "version": VERSION, "actions": actions }))?;
    } else {
        let from = |session: &Session| date::full(session.date);
        count(open.iter().map(|(session, action)| say!("cli-sup-action", action = told::action(action), day = from(session))))?;
    }
    if open.is_empty() {
        return Err(Failure::nothing(Notice::new(say!("cli-sup-no-actions"))));
    }
    Ok(())
}

/// Says what came of actions, by number or by id; nothing is changed unless every one is found.
fn close(done: &[String], let_go: &[String], open: &[(&Session, &Action)], desk: &Desk) -> Result<(), Failure> {
    let moment = runtime::moment();
    let today = moment.today();
    let all =
        done.iter().map(|typed| (typed, Carried::Done(today))).chain(let_go.iter().map(|typed| (typed, Carried::LetGo(today))));
    let found: Result<Vec<_>, Failure> = all.map(|(typed, state)| Ok((find(typed, open, desk)?, state))).collect();
    let mut closed = Vec::new();
    for ((session, action), state) in found? {
        if closed.contains(&action) {
            continue;
        }
        closed.push(action);
        let session = jobs::close_action(&desk.services.store, session, action, state, moment.now)?;
        print(session.actions.iter().filter(|known| known.id == action).map(told::action))?;
    }
    Ok(())
}

fn find(typed: &str, open: &[(&Session, &Action)], desk: &Desk) -> Result<(Id, Id), Failure> {
    if let Ok(number) = typed.parse::<usize>()
        && typed.len() < Id::SHORT
    {
        let named = open.get(numbered(number, open.len())?);
        return named.map(|(session, action)| (session.id, action.id)).ok_or_else(|| Failure::usage(Notice::default()));
    }
    let actions = desk.known.sessions.iter().flat_map(|session| &session.actions);
    let action = one(actions.filter(|action| action.id.ends_with(typed)), typed)?.id;
    let session = desk.known.action(action).map(|(session, _)| session.id);
    Ok((session.unwrap_or(action), action))
}
