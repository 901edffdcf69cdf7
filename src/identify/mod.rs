//! A first look for details that could identify someone. It helps a person check; it can miss some.

mod applied;
mod decision;
mod find;
mod lists;
mod role;
mod thing;

pub use applied::applied;
pub use decision::{Decision, Replacement};
pub use find::find;
pub use lists::Lists;
pub use role::Role;
pub use thing::{Kind, Mention, Sureness, Thing};
