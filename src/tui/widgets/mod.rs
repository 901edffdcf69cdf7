//! The pieces pages are made of.

mod editor;
mod field;
mod list;
mod page;
mod paper;
mod scroll;
mod seek;
mod sheet;

pub(super) use field::{Field, Heard};
pub(super) use list::{Block, Choice, mark, window};
pub(super) use page::{Page, Spot, What};
pub(super) use paper::Paper;
pub(super) use scroll::Scroll;
pub(super) use seek::Seek;
pub(super) use sheet::Sheet;
