//! What can be done with a journal, one function each, for both faces and the shell.

mod adapt;
mod carry;
mod first_page;
mod install;
mod load;
mod read_pack;
mod save;
mod select;
mod shelf;

pub use adapt::adapt;
pub use carry::carry;
pub use first_page::put_on_first_page;
pub use install::{Candidate, Replaced, Usable, Verdict, candidate, candidates, install};
pub use load::load;
pub use read_pack::read_pack;
pub use save::save;
pub use select::{Choose, Selection, select};
pub use shelf::{shelf, shelf_as_it_came};
