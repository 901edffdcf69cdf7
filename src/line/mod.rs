//! The same sittings as numbered lines, for screen readers, dumb terminals and pipes. Lines and outcomes in, words and effects out.
//!
//! ```text
//!   Home ──chooses──▶ Reflect ──save──▶ Saved
//!                     question ⇄ aside (shift, own words, tags …)
//!                     close    ⇄ aside
//! ```
//!
//! What an effect came to is told with [`Reflect::outcome`] before the next line is heard.

mod about;
mod aside;
mod close;
mod conversation;
mod home;
mod note;
mod order;
mod pause;
mod preview;
mod prompt;
mod reflect;
mod reply;
mod shift;
mod starter;
mod supervision;
#[cfg(test)]
mod tests;

pub use conversation::Conversation;
pub use home::{Chosen, Home};
pub use note::note;
pub use preview::Preview;
pub use reflect::{Input, Reflect};
pub use reply::{Ending, Reply};
pub use starter::{Begun, NewPack};
pub use supervision::{
    Asking, Card, Details, Each, Flagging, Form, Given, LineOf, Lines, Question, Sessions, Start, Supervise, leaving, replacement,
    told, whole,
};

/// What stands before the place a person types at.
pub const PROMPT: &str = "> ";
