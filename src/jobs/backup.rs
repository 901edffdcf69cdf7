//! Makes the backup a plan asks for, when it is due, and lets the oldest go.

use std::path::PathBuf;

use chrono::{DateTime, Utc};

use crate::base::Time;
use crate::model::BackupPlan;
use crate::store::{BackedUp, Due, Store, StoreError};

/// What came of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Planned {
    /// None is due; the last was made then.
    NotDue(DateTime<Utc>),
    /// There is no journal to back up.
    NoJournal,
    /// One was made and read back.
    Made {
        /// What it holds.
        backed_up: BackedUp,
        /// The old ones that went.
        gone: Vec<PathBuf>,
    },
}

/// Makes a backup if one is due.
///
/// # Errors
///
/// When the disk says no. Every earlier backup is still there then, unless it was its turn to go and the new one is whole.
pub fn back_up_if_due(store: &Store, plan: &BackupPlan, now: Time) -> Result<Planned, StoreError> {
    let file = match store.backup_due(plan, now)? {
        Due::Not(made) => return Ok(Planned::NotDue(made)),
        Due::Now(file) => file,
    };
    store.sweep_backups(&plan.folder, now)?;
    let Some(backed_up) = store.back_up(&file, false, now)? else { return Ok(Planned::NoJournal) };
    let gone = store.rotate_backups(plan, &backed_up)?;
    Ok(Planned::Made { backed_up, gone })
}
