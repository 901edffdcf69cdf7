//! Saves an entry, over the version it began from or beside it, and only then lets its draft go.

use chrono::NaiveDate;

use crate::effect::{Save, Saved};
use crate::model::{AnswerRef, Entry, Flag, Response, Source};
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
    let mut left = Vec::new();
    let mark = match over {
        Some(mark) => mark,
        None => {
            left = leave_old_flags(store, &mut entry);
            entry.id = save.otherwise;
            store.save_new(&entry)?.ok_or(StoreError::Changed { id: entry.id })?
        }
    };
    let draft = save.entry.id;
    // Should this not work, the next start finds that the draft says nothing new.
    let _left = store.drop_draft(draft);
    Ok(Saved { entry, mark, draft, beside, left })
}

/// Takes every flag that says nothing new off an entry which is about to stand beside the one it came from, and gives those flags. A flag
/// says nothing new when some version of the other entry has it, or had it, or when what it is about is or was on an agenda. Else it would
/// be talked about twice.
fn leave_old_flags(store: &Store, entry: &mut Entry) -> Vec<(Option<usize>, Flag)> {
    let id = entry.id;
    // Where the other is in the trash, nothing of it is brought up.
    let versions = store.entry(id).map(|read| store.versions(id).into_iter().chain([read.entry]).collect());
    let versions: Vec<Entry> = versions.unwrap_or_default();
    let supervision = store.supervision();
    let brought = supervision.brought(NaiveDate::MAX);
    let is_brought =
        |source: &Source| brought.contains(source) || supervision.sessions.iter().any(|session| session.cut.contains(source));
    let whole =
        |flag: &mut Flag| versions.iter().any(|version| version.flag.as_ref() == Some(flag)) || is_brought(&Source::Entry(id));
    let mut left: Vec<(Option<usize>, Flag)> = entry.flag.take_if(whole).map(|flag| (None, flag)).into_iter().collect();
    for (place, response) in entry.responses.iter_mut().enumerate() {
        let prompt = &response.prompt.id;
        let is_old = |flag: &mut Flag| {
            let same = |known: &Response| known.prompt.id == *prompt && known.flag.as_ref() == Some(flag);
            versions.iter().any(|version| version.responses.iter().any(same))
                || is_brought(&Source::Answer(AnswerRef { entry: id, prompt: prompt.clone() }))
        };
        left.extend(response.flag.take_if(is_old).map(|flag| (Some(place), flag)));
    }
    left
}
