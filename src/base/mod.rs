//! What every floor speaks: names for things, time, text, the words on the page, and how to say what went wrong.

pub mod date;
mod device;
pub mod fold;
mod id;
mod notice;
pub mod parallel;
mod secret;
pub mod text;
mod time;
pub mod words;

pub use device::is_device;
pub use id::Id;
pub use notice::Notice;
pub use secret::Secret;
pub use time::{Moment, Time};
