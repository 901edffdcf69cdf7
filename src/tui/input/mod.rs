//! Keys, and what they mean where.

mod key;
mod keymap;

pub use key::{Code, Key};
pub(super) use keymap::{Binding, Label, intent, labels};
