//! A first look for details that could identify someone. It helps a person check; it can miss some.

mod applied;
mod find;
mod thing;

pub use applied::applied;
pub use find::find;
pub use thing::{Kind, Mention, Sureness, Thing};
