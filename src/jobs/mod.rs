//! What can be done with a journal, one function each, for both faces and the shell.

mod carry;
mod load;
mod save;
mod select;

pub use carry::carry;
pub use load::load;
pub use save::save;
pub use select::{Choose, Selection, select};
