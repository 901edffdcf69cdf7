//! What can be done with a journal, one function each, for both faces and the shell.

mod carry;
mod install;
mod load;
mod save;
mod select;
mod shelf;

pub use carry::carry;
pub use install::{Candidate, Replaced, Usable, Verdict, candidate, install};
pub use load::load;
pub use save::save;
pub use select::{Choose, Selection, select};
pub use shelf::{shelf, shelf_as_it_came};
