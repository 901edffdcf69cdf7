//! Aftershift: a reflective-practice journal for peer workers, in the terminal.
//!
//! The rooms stand on floors; each imports only rooms on lower floors (`docs/architecture.md` has the picture and the laws).
//!
//! ```text
//!   9   cli                              what the shell can ask
//!   8   runtime                          terminal, clock, threads: the only impure loop
//!   7   tui · line                       two faces: full screen, and numbered lines
//!   6   jobs                             the uses, one function each
//!   5   report · store · effect          what to say on paper · the disk · what a face wants, and what came of it
//!   4   pack · search · identify · import  read packs · find again · what could name someone · journals of other programs
//!   3   model                            what it is about
//!   2   document                         ink and paper
//!   1   base                             what every floor speaks
//! ```

pub mod base;

pub mod document;

pub mod model;

pub mod identify;
pub mod import;
pub mod pack;
pub mod search;

pub mod effect;
pub mod report;
pub mod store;

pub mod jobs;

pub mod line;
pub mod tui;

pub mod runtime;

pub mod cli;
