//! The backups of one journal in one folder: whether another is due, and which old ones go.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeDelta, Utc};

use crate::base::Time;
use crate::model::BackupPlan;
use crate::store::leftover::left_behind_in;
use crate::store::{Store, StoreError, atomic};

use super::name;
use super::pack::BackedUp;
use super::unpack::Backup;

/// Whether a backup is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Due {
    /// One is, to be called this.
    Now(PathBuf),
    /// None is; the last was made then.
    Not(DateTime<Utc>),
}

impl Store {
    /// Takes away what backups left in this folder that were cut short, as when the program was closed in the middle of one.
    pub fn sweep_backups(&self, folder: &Path, now: Time) -> Result<(), StoreError> {
        for left in left_behind_in(folder, now)? {
            atomic::remove(&left)?;
        }
        Ok(())
    }

    /// Where a backup goes that is made now, in this folder.
    pub fn backup_in(&self, folder: &Path, now: Time) -> PathBuf {
        folder.join(name::of_backup(self.name(), now))
    }

    /// Whether this plan wants a backup now.
    pub fn backup_due(&self, plan: &BackupPlan, now: Time) -> Result<Due, StoreError> {
        let made = self.own_backups(&plan.folder)?.into_iter().map(|(made, _)| made);
        let age = |made: &DateTime<Utc>| (now.with_timezone(&Utc) - *made).abs();
        // By whichever is nearest: the clock may have been wrong.
        match made.min_by_key(age) {
            Some(made) if age(&made) < TimeDelta::days(plan.every_days.into()) => Ok(Due::Not(made)),
            _ => Ok(Due::Now(self.backup_in(&plan.folder, now))),
        }
    }

    /// Takes away the oldest of this journal's own backups beyond those the plan keeps. The one that was just made stays, and was read back.
    pub fn rotate_backups(&self, plan: &BackupPlan, made: &BackedUp) -> Result<Vec<PathBuf>, StoreError> {
        let mut others = self.own_backups(&plan.folder)?;
        others.retain(|(_, path)| *path != made.file);
        let keep = usize::try_from(plan.keep).unwrap_or(usize::MAX).saturating_sub(1);
        let surplus = others.len().saturating_sub(keep);
        let mut gone = Vec::new();
        for (_, path) in others.into_iter().take(surplus) {
            // By its name it is ours; what is in it must say so too.
            if self.name().is_some_and(|journal| Backup::is_of(&path, journal)) {
                atomic::remove(&path)?;
                gone.push(path);
            }
        }
        Ok(gone)
    }

    /// What is called like a backup of this journal, oldest first.
    fn own_backups(&self, folder: &Path) -> Result<Vec<(DateTime<Utc>, PathBuf)>, StoreError> {
        let Some(journal) = self.name() else { return Ok(Vec::new()) };
        let names = fs::read_dir(folder).map_err(|error| StoreError::reading(folder, error))?;
        let made = |path: &Path| name::made(path.file_name()?.to_str()?, journal);
        let paths =
            names.filter_map(Result::ok).filter(|name| name.file_type().is_ok_and(|kind| kind.is_file())).map(|name| name.path());
        let mut own: Vec<_> = paths.filter_map(|path| Some((made(&path)?, path))).collect();
        own.sort_unstable();
        Ok(own)
    }
}
