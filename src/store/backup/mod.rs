//! Backups: the whole journal in one file, and back.
//!
//! A backup is a zip. `manifest.ron` in it says of every file how long it is and what its mark is; the files themselves stand beneath
//! `journal/`, as they stand in the journal. It is read back before anybody hears that it is there, and looked at whole before one byte
//! of it is written anywhere.

mod beside;
mod manifest;
mod name;
mod own;
mod pack;
mod restore;
mod unpack;

pub(in crate::store) use manifest::{Listed, Manifest};

pub use beside::Beside;
pub use own::Due;
pub use pack::BackedUp;
pub use restore::restore;
pub use unpack::Backup;
