//! The disk. One folder of plain files; one door to it.
//!
//! A write is whole or not at all, an entry is written only over the version that was read, and a file that cannot be read is
//! named and left as it is. `docs/format.md` says what stands where.

mod adopt;
mod atomic;
mod backup;
mod card;
mod charter;
mod doctor;
mod drafts;
mod entries;
mod error;
mod format;
mod history;
mod layout;
mod leftover;
mod lock;
mod output;
mod packs;
mod pen;
mod read;
mod seal;
mod sealing;
mod set_aside;
mod settings;
mod staging;
mod supervision;
mod sweep;
mod trash;
mod tries;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, RwLock};

use chrono::NaiveDate;

use crate::base::{Id, Moment};

pub use backup::{BackedUp, Backup, Beside, Due, restore};
pub use doctor::{Examination, Fault, Finding, Mend, Sort};
pub use entries::{Found, Read, mark};
pub use error::StoreError;
pub use output::{at_home, take_away, write_over, write_unless_there};
pub use packs::{Arrival, PackFile, Shelved};
pub use sealing::LockState;
pub use settings::read_settings;

use charter::Charter;
use layout::Layout;
use lock::Lease;
use pen::Pen;
use seal::Key;
use tries::Tries;

/// The journal in one folder.
#[derive(Debug)]
pub struct Store {
    layout: Layout,
    /// When and under what name the journal begins, should this be its first start.
    birth: Moment,
    /// The drafts this program has open, so that a second window does not offer them.
    leases: Mutex<HashMap<Id, Lease>>,
    /// The key, while a sealed journal is unlocked.
    key: RwLock<Option<Key>>,
    /// The versions this program wrote before whoever asked for them was told.
    tries: Tries,
}

impl Store {
    /// The journal in `root`. Nothing is read or made before it is asked for.
    pub fn new(root: impl Into<PathBuf>, birth: Moment) -> Self {
        let (leases, key, tries) = (Mutex::default(), RwLock::default(), Tries::default());
        Self { layout: Layout::new(root.into()), birth, leases, key, tries }
    }

    /// The day it was opened.
    pub fn opened(&self) -> NaiveDate {
        self.birth.today()
    }

    /// The folder it lives in.
    pub fn root(&self) -> &Path {
        self.layout.root()
    }

    /// The folder of the entries, whether it is there or not.
    pub fn entries_folder(&self) -> PathBuf {
        self.layout.entries()
    }

    /// The folders of everything about supervision, whether they are there or not.
    pub fn supervision_folders(&self) -> [PathBuf; 3] {
        [self.layout.supervision(), self.layout.sessions(), self.layout.packets()]
    }

    /// The folders of the person's own packs and overlays, whether they are there or not.
    pub fn pack_folders(&self) -> [PathBuf; 2] {
        [self.layout.packs(), self.layout.overlays()]
    }

    /// Whether there is a journal, and one this program may write to.
    pub fn check(&self) -> Result<bool, StoreError> {
        self.charter().map(|charter| charter.is_some())
    }

    /// What `journal.ron` says; `None` when there is none yet.
    fn charter(&self) -> Result<Option<Charter>, StoreError> {
        let file = self.layout.journal();
        match read::whole(&file) {
            Ok(bytes) => match format::read(&bytes) {
                Ok((charter, _)) => Ok(Some(charter)),
                Err(unread) => Err(StoreError::newer_or_unread(&file, unread)),
            },
            Err(error) if error.is_nothing_there() => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Makes the folder and `journal.ron` where they are missing. A journal of a newer format is not written to.
    fn begin(&self) -> Result<(), StoreError> {
        match self.charter() {
            Err(newer @ StoreError::Newer { .. }) => return Err(newer),
            Ok(None) if !self.has_key() => {}
            _ => return Ok(()),
        }
        atomic::make_folder(self.root())?;
        match atomic::write_new(&self.layout.journal(), format::write(&Charter::new(&self.birth))?.as_bytes()) {
            // Another window was faster.
            Err(StoreError::Exists { .. }) => Ok(()),
            other => other,
        }
    }

    /// The pen this journal is written with now. One whose `journal.ron` cannot be read is still written to, because the entries do not
    /// depend on it and words must have somewhere to go: in the open where there never was a key, else sealed to the key at hand, else
    /// not at all.
    fn pen(&self) -> Result<Pen, StoreError> {
        match self.charter() {
            Ok(Some(charter)) => Ok(Pen::to(charter.recipients)),
            Err(newer @ StoreError::Newer { .. }) => Err(newer),
            Ok(None) | Err(_) if self.has_key() => self.pen_of_the_key(),
            Ok(None) | Err(_) => Ok(Pen::plain()),
        }
    }
}
