//! The page of what came of a session.

mod inset;
mod pane;

pub(in crate::tui::screens) use pane::page;
