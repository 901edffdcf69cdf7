//! `aftershift supervision`: sessions, what goes to them, and what came of them. A command, a file.

mod actions;
mod agenda;
mod agreement;
pub(super) mod args;
mod check;
mod choose;
pub(super) mod desk;
mod export;
mod json;
mod ledger;
mod list;
mod lists;
mod new;
mod remove;
mod see;
mod sheet;
mod show;

pub(super) use agenda::wanted;

use crate::line::{Sessions, Start};
use crate::runtime;

use super::Shell;
use super::error::Failure;
use args::SupervisionAsk;
use desk::{Desk, input};
use export::To;

pub(super) fn run(ask: Option<SupervisionAsk>, shell: &Shell) -> Result<(), Failure> {
    use SupervisionAsk as Ask;
    match ask {
        None => menu(shell),
        Some(Ask::New { kind, date, since, words }) => {
            words.refuse()?;
            new::run(new::Ask { kind, date, since }, shell)
        }
        Some(Ask::Change { id }) => new::change(&id, shell),
        Some(Ask::List { json }) => list::run(json, shell),
        Some(Ask::Show { id, json }) => show::run(&id, json, shell),
        Some(Ask::Prepare { id }) => Desk::open(shell)?.supervise(&id, Start::Packet(None)),
        Some(Ask::Agenda(ask)) => agenda::run(&ask, shell),
        Some(Ask::Choose(ask)) => choose::run(&ask, shell),
        Some(Ask::Check(ask)) => check::run(&ask, shell),
        Some(Ask::See { id, page }) => see::run(&id, page, shell),
        Some(Ask::Export(ask)) => export::run(&ask, shell),
        Some(Ask::Sheet { id, export, to, words }) => {
            words.refuse()?;
            sheet::run(&id, export, &to, shell)
        }
        Some(Ask::Slip { id, minutes, to }) => sheet::slip(&id, minutes.as_deref(), &to, shell),
        Some(Ask::After { id, words }) => {
            words.refuse()?;
            Desk::open(shell)?.supervise(&id, Start::After)
        }
        Some(Ask::Actions { json, done, let_go }) => actions::run(json, &done, &let_go, shell),
        Some(Ask::Agreement { kind, change, json, words }) => {
            words.refuse()?;
            agreement::run(kind, change, json, shell)
        }
        Some(Ask::Ledger { json }) => ledger::run(json, shell),
        Some(Ask::Packet { id, json, format, output, force }) => {
            ledger::packet(&id, json, &To { formats: ledger::again(&format), output, force }, shell)
        }
        Some(Ask::Lists(ask)) => lists::run(&ask, shell),
        Some(Ask::Remove { id, yes }) => remove::run(&id, yes, shell),
        Some(Ask::Restore { id }) => remove::restore(&id, shell),
    }
}

/// Everything there is, as numbered choices.
pub(super) fn menu(shell: &Shell) -> Result<(), Failure> {
    let desk = Desk::open(shell)?;
    let (sessions, first) = Sessions::open(desk.known.clone(), input(), runtime::moment().today());
    desk.talk(sessions, first)
}
