//! What to say on paper and what to leave out: decided here, once, before any writer sees a word.

mod entries;
mod request;
mod worksheet;

pub use entries::entries;
pub use request::{Request, Scope, SecondYes};
pub use worksheet::{For, worksheet};
