//! Supervision on the full screen: a session being prepared, and a packet as it left.

mod options;
mod outbox;
mod packet;
mod prepare;

pub(super) use packet::Left;
pub(super) use prepare::Prepare;
