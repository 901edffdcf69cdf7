//! Supervision: what is prepared for a session, what left for it, and what came of it.

mod action;
mod agenda;
mod agreement;
mod choosing;
mod decision;
mod everything;
mod own_lists;
mod packet;
mod role;
mod session;
mod sheet;

pub use action::{Action, Whose};
pub use agenda::{AgendaItem, Asked, Source};
pub use agreement::Agreement;
pub use choosing::{AnswerRef, Choosing, Goes};
pub use decision::{Decision, Replacement, Ruling};
pub use everything::Supervision;
pub use own_lists::OwnLists;
pub use packet::{Dates, Packet, PacketKind, Paper, SentFile};
pub use role::Role;
pub use session::{Heard, PrepareStep, Session, SessionKind};
pub use sheet::HubSheet;
