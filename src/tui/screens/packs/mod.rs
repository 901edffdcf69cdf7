//! The packs there are: the list of them, and one of them read through.

mod list;
mod through;

pub(super) use list::Packs;
pub(super) use through::Through;
