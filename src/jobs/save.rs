//! Saves an entry, over the version it began from or beside it, and only then lets its draft go.

use crate::effect::{Save, Saved};
use crate::store::{Store, StoreError};

/// Saves; when this returns, the words are on the disk. An entry that changed on disk meanwhile stays, and this one is kept
/// beside it under another name.
///
/// # Errors
///
/// When the disk says no: nothing changed there, and the draft stays.
pub fn save(store: &Store, save: &Save) -> Result<Saved, StoreError> {
    let mut entry = save.entry.clone();
    let over = match &save.over {
        Some(mark) => store.save_over(&entry, mark)?,
        None => store.save_new(&entry)?,
    };
    let beside = over.is_none();
    let mark = match over {
        Some(mark) => mark,
        None => {
            entry.id = save.otherwise;
            store.save_new(&entry)?.ok_or(StoreError::Changed { id: entry.id })?
        }
    };
    let draft = save.entry.id;
    // Should this not work, the next start finds that the draft says nothing new.
    let _left = store.drop_draft(draft);
    Ok(Saved { entry, mark, draft, beside })
}
