//! The disk. One folder of plain files; one door to it.
//!
//! A write is whole or not at all, an entry is written only over the version that was read, and a file that cannot be read is
//! named and left as it is. `docs/format.md` says what stands where.

mod atomic;
mod card;
mod drafts;
mod entries;
mod error;
mod format;
mod layout;
mod lock;
mod output;
mod packs;
mod read;
mod settings;
mod supervision;
mod trash;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use crate::base::{Id, Moment};

pub use entries::{Read, mark};
pub use error::StoreError;
pub use output::{take_away, write_over, write_unless_there};
pub use packs::{PackFile, Shelved};
pub use settings::read_settings;

use layout::Layout;
use lock::Lease;

/// The journal in one folder.
#[derive(Debug)]
pub struct Store {
    layout: Layout,
    /// When and under what name the journal begins, should this be its first start.
    birth: Moment,
    /// The drafts this program has open, so that a second window does not offer them.
    leases: Mutex<HashMap<Id, Lease>>,
    /// What this program saved last of each session.
    sessions: Mutex<HashMap<Id, supervision::OwnSave>>,
}

impl Store {
    /// The journal in `root`. Nothing is read or made before it is asked for.
    pub fn new(root: impl Into<PathBuf>, birth: Moment) -> Self {
        Self { layout: Layout::new(root.into()), birth, leases: Mutex::default(), sessions: Mutex::default() }
    }

    /// The folder it lives in.
    pub fn root(&self) -> &Path {
        self.layout.root()
    }

    /// Reads `journal.ron`; `false` when there is none yet.
    pub fn check(&self) -> Result<bool, StoreError> {
        let file = self.layout.journal();
        match read::whole(&file) {
            Ok(bytes) => match format::check_journal(&bytes) {
                Ok(()) => Ok(true),
                Err(unread) => Err(StoreError::newer_or_unread(&file, unread)),
            },
            Err(error) if error.is_nothing_there() => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// Makes the folder and `journal.ron` where they are missing. A journal of a newer format is not written to; one whose
    /// `journal.ron` cannot be read is, because the entries do not depend on it and words must have somewhere to go.
    fn ready_to_write(&self) -> Result<(), StoreError> {
        match self.check() {
            Ok(false) => {}
            Err(newer @ StoreError::Newer { .. }) => return Err(newer),
            Ok(true) | Err(_) => return Ok(()),
        }
        atomic::make_folder(self.root())?;
        match atomic::write_new(&self.layout.journal(), format::journal(&self.birth)?.as_bytes()) {
            // Another window was faster.
            Err(StoreError::Exists { .. }) => Ok(()),
            other => other,
        }
    }
}
