//! What can be done with a journal, one function each, for both faces and the shell.

mod adapt;
mod amend;
mod backup;
mod bring_back;
mod carry;
mod doctor;
mod first_page;
mod flag;
mod import;
mod install;
mod load;
mod merge;
mod prepare;
mod read_pack;
mod remember;
mod save;
mod select;
mod send;
mod sessions;
mod shelf;
mod unlock;

pub use adapt::adapt;
pub use backup::{Planned, back_up_if_due};
pub use bring_back::bring_back;
pub use carry::carry;
pub use doctor::{Checkup, examine, mend};
pub use first_page::put_on_first_page;
pub use flag::flag;
pub use import::{Imported, import};
pub use install::{Candidate, Replaced, Usable, Verdict, candidate, candidates, install};
pub use load::load;
pub use merge::{look, merge};
pub use prepare::{open_session, prepare, sessions};
pub use read_pack::read_pack;
pub use remember::remember;
pub use save::save;
pub use select::{Choose, Selection, select};
pub use send::{Stop, Unsent, hand_out, send};
pub use sessions::{close_action, keep_session};
pub use shelf::{built_in, shelf, shelf_as_it_came};
pub use unlock::unlock;

use amend::amend;
