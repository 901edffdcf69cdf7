//! The pieces pages are made of.

mod editor;
mod field;
mod list;
mod page;
mod scroll;

pub(super) use field::{Field, Heard};
pub(super) use list::{Block, Choice, mark, window};
pub(super) use page::{Page, Spot, What};
pub(super) use scroll::Scroll;
