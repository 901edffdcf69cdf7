//! A sitting on the full screen: the shift, the prompts one at a time, and reading it over.

mod aside;
mod close;
mod menu;
mod prompt;
mod saving;
mod shift;
mod state;

pub(super) use prompt::{Pane, Reply};
pub(super) use state::Reflect;
