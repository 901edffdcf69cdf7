//! Supervision in lines: the sessions there are, one of them prepared and written down, and the cards and lists beside them.
//!
//! ```text
//!   Sessions ──chooses──▶ Supervise   agenda ⇄ choose ⇄ check ⇄ see · sheet · slip · after
//!            ──chooses──▶ Asking      a session described · an agreement · a word for a list · a flag
//! ```

mod after;
mod agenda;
mod aside;
mod card;
mod check;
mod choose;
mod details;
mod disk;
mod each;
mod flag;
mod form;
mod lines;
mod listing;
mod order;
mod page;
mod place;
mod see;
mod sessions;
mod sheet;
mod supervise;
pub mod told;
mod whole;

pub use card::Card;
pub use details::{Details, Given};
pub use each::Each;
pub use flag::Flagging;
pub use form::{Asking, Form, Question};
pub use lines::{LineOf, Lines};
pub use listing::replacement;
#[cfg(test)]
pub(super) use order::Verb;
pub use place::Start;
pub use see::leaving;
pub use sessions::Sessions;
pub use supervise::Supervise;
pub use whole::whole;
