//! The writing surface: where a tired person puts a few words down.
//!
//! ```text
//!   Editor   what keys and the mouse do          editor · moves · view
//!     Page     the lines, and how they change      page
//!       Line   one line, broken into rows        line
//!         sign   how wide each one stands          glyph
//!   History  the way back                        history
//! ```
//!
//! A *line* ends where the person pressed enter, a *row* where the width ends. Rows are broken only for lines that come into
//! sight, and after a change only from a few rows before it until they meet the old ones again, so that writing at the end of a
//! long text feels like writing on an empty page. Reading direction is left to the terminal.
//!
//! It is our own because `ratatui-textarea` breaks the whole text anew with each key (12 times the cost of an empty page at
//! 20 KB, 470 times at 1 MB) and counts characters where a reader sees one sign.

#[expect(clippy::module_inception, reason = "a file is named after the one thing it defines")]
mod editor;
mod glyph;
mod history;
mod line;
mod moves;
mod page;
mod view;

pub(in crate::tui) use editor::{Editor, Erase};
pub(in crate::tui) use moves::Move;
