//! A session being prepared: agenda, choose, check, see.

mod agenda;
mod check;
mod choose;
mod kinds;
mod length;
mod mention;
mod pane;
mod place;
mod see;
mod sheet;
mod state;

pub(in crate::tui::screens) use state::Prepare;

use chrono::NaiveDate;

use crate::base::{date, text};
use crate::model::Entry;
use crate::tui::widgets::{Block, Page};

/// The shift an entry is about, and the pack that asked: "Fri 20 Nov night, One moment".
fn shift_of(entry: &Entry, today: NaiveDate) -> String {
    let day = date::short(entry.shift.date, today);
    let night = entry.shift.ran_into_night(entry.created);
    let day = if night { crate::say!("shift-night", day = day) } else { day };
    crate::say!("prep-from-shift", shift = day, pack = text::shown(&entry.pack.title))
}

/// The blocks, each of more than one line apart from the next where there is room for that.
fn spaced(blocks: Vec<Block>, page: &Page<'_>) -> Vec<Block> {
    let lines: usize = blocks.iter().map(Block::height).sum();
    if lines + blocks.len() > usize::from(page.rows()) {
        return blocks;
    }
    blocks.into_iter().flat_map(Block::apart).collect()
}
