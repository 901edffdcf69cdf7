//! What to say on paper and what to leave out: decided here, once, before any writer sees a word.

mod entries;
mod page;
mod preparation;
mod request;
mod supervision;
mod worksheet;

pub use entries::entries;
pub use page::Page;
pub use preparation::{Candidate, Preparation};
pub use request::{Request, Scope, SecondYes};
pub use supervision::{bare_name, day, file_name, questions, standing};
pub use worksheet::{For, worksheet};
