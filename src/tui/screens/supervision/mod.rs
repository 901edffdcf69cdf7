//! Supervision on the full screen: the sessions, one of them being prepared, what left, what came of it, and what was agreed.

mod actions;
mod after;
mod agreements;
mod beside;
mod dated;
mod desk;
mod details;
mod form;
mod hand;
mod keeping;
mod ledger;
mod list;
mod named;
mod options;
mod outbox;
mod packet;
mod prepare;
mod session;

pub(super) use actions::{ACTION_WAYS, Actions, told as action_told};
pub(super) use after::page as after;
pub(super) use agreements::Agreements;
pub(super) use beside::{Said, beside};
pub(super) use details::{begin, page as details};
pub(super) use ledger::Ledger;
pub(super) use list::Sessions;
pub(super) use packet::Left;
pub(super) use prepare::Prepare;
pub(super) use session::SessionPage;
