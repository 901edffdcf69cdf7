//! The pieces a page is put together from.

pub mod editor;
