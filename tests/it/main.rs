//! The journal as a person meets it: keys go in, pages and files come out. No threads, no sleeps, no clock but ours.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on stops there and says so"
)]

mod brought;
mod disk;
mod flows;
mod harness;
#[path = "../fixtures/hostile.rs"]
mod hostile;
mod imports;
mod listed;
mod packs;
mod screens;
mod store;
mod supervision;
