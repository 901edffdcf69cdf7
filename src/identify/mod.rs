//! A first look for details that could identify someone. It helps a person check; it can miss some.

mod address;
mod applied;
mod context;
mod cues;
mod date;
mod find;
mod group;
mod how_old;
mod lexicon;
mod listed;
mod names;
mod number;
mod online;
mod record;
mod runs;
mod scan;
mod sight;
mod text;
mod thing;
mod time;

pub use applied::applied;
pub use find::find;
pub use thing::{Kind, Mention, Sureness, Thing};
