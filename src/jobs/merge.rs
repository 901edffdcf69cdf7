//! Brings two versions of one entry together, and looks at what changed outside the program.

use std::path::{Path, PathBuf};

use crate::base::Time;
use crate::effect::Seen;
use crate::model::{Clash, Entry, Side};
use crate::store::{Found, Store, StoreError};

use super::load::clash;

/// Saves the entry that is left of the two, over the one that stands where it belongs, and sets the other aside in the trash. Both
/// are kept: the one in the history, the other in the trash.
///
/// # Errors
///
/// When either changed meanwhile, or the disk says no. Until the entry is saved nothing is set aside.
pub fn merge(store: &Store, clash: &Clash, sides: &[Side], now: Time) -> Result<Entry, StoreError> {
    let id = clash.ours.id;
    let mark = clash.mark.as_ref().ok_or_else(|| store.holds_more(id))?;
    let stands =
        |file: &str| matches!(store.look(&store.root().join(file)), Some(Found::Copy { entry, .. }) if *entry == clash.theirs);
    if !stands(&clash.file) {
        return Err(StoreError::Changed { id });
    }
    let merged = Entry { saved: now, ..clash.merged(sides) };
    if !merged.says_the_same(&clash.ours) {
        store.save_over(&merged, mark)?.ok_or(StoreError::Changed { id })?;
    }
    store.set_copy_aside(&clash.file)?;
    Ok(merged)
}

/// What stands now in files that changed.
pub fn look(store: &Store, files: &[PathBuf]) -> Vec<Seen> {
    files.iter().map(|file| seen(store, file)).collect()
}

fn seen(store: &Store, file: &Path) -> Seen {
    match store.look(file) {
        Some(Found::Entry(entry)) => Seen::Entry(entry, store.name_of(file)),
        Some(Found::Copy { entry, file }) => match clash(store, *entry, file.clone()) {
            Some(clash) => Seen::Clash(Box::new(clash)),
            None => Seen::Nothing(file, None),
        },
        Some(Found::Unreadable(unreadable)) => Seen::Unreadable(unreadable),
        None => Seen::Nothing(store.name_of(file), store.gone(file)),
    }
}
