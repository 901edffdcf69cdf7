//! Every way a record comes to the disk, cut short and refused at every step of it, over the real program. What stands then is the old
//! or the new of each record, whole; nothing that could be read cannot; and what was typed is somewhere.
//!
//! `every_point.sh` tries all of them; `cargo test` tries every call that changes something, and some of the others.

pub(crate) mod acts;
mod cut_short;
mod full_disk;
mod injury;
mod power_cut;
mod refused;
mod reopened;
mod standing;
mod trial;
pub(crate) mod ways;

pub(crate) use standing::PASSPHRASES;
