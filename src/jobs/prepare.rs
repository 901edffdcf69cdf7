//! Brings together everything that may go to a session.

use crate::base::Id;
use crate::effect::Prepared;
use crate::model::{AgendaItem, Entry};
use crate::store::{Store, StoreError};

/// The session called `id`, with what has arrived on its agenda by itself, and the entries it may draw on.
///
/// # Errors
///
/// When the session cannot be read. An entry that cannot be read keeps nothing else away.
pub fn prepare(store: &Store, id: Id) -> Result<Prepared, StoreError> {
    let (mut session, mark) = store.session(id)?;
    let supervision = store.supervision();
    let chosen = |entry: &Entry| session.choices.iter().any(|choosing| choosing.answer.entry == entry.id);
    let belongs = |entry: &Entry| session.spans(entry.shift.date) || chosen(entry) || !AgendaItem::flagged(entry).is_empty();
    let entries: Vec<Entry> = store.entries().filter_map(Result::ok).filter(belongs).collect();
    // What was flagged since waits for the next one.
    if !session.has_been() {
        let before = entries.iter().filter(|entry| entry.shift.date <= session.date);
        session.gather(supervision.arriving(&session, before.flat_map(AgendaItem::flagged)));
    }
    Ok(Prepared { session, mark, entries, lists: supervision.lists })
}
