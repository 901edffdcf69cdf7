//! What a backup says of itself.

use crate::base::{Id, Time};

/// `manifest.ron`, in a backup.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::store) struct Manifest {
    /// The journal's name; `None` where its `journal.ron` could not be read.
    pub(in crate::store) journal: Option<Id>,
    /// When it was made.
    pub(in crate::store) made: Time,
    /// Whether the journal was sealed.
    pub(in crate::store) sealed: bool,
    /// How many files of each sort there are, by the sort's name.
    pub(in crate::store) counts: Vec<(String, usize)>,
    /// Every file, in order of name.
    pub(in crate::store) files: Vec<Listed>,
}

/// One file of a backup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::store) struct Listed {
    /// From the journal's folder on, its parts between `/`.
    pub(in crate::store) name: String,
    /// How long it is.
    pub(in crate::store) bytes: u64,
    /// SHA-256 of it, in hexadecimal.
    pub(in crate::store) mark: String,
}
