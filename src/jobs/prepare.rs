//! Brings together everything that may go to a session, and says what stands on each agenda.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::base::Id;
use crate::effect::Prepared;
use crate::model::{AgendaItem, Entry, Session, Supervision};
use crate::store::{Store, StoreError};

/// The session called `id` and the mark of its version, what came from flags on its agenda as those stand now.
///
/// # Errors
///
/// When the session cannot be read.
pub fn open_session(store: &Store, id: Id) -> Result<(Session, Option<String>), StoreError> {
    let (mut session, mark) = store.session(id)?;
    if !store.supervision().is_over(&session, store.opened()) {
        follow(store, &mut session);
    }
    Ok((session, mark))
}

/// The session called `id`, with what has arrived on its agenda by itself, and the entries it may draw on.
///
/// # Errors
///
/// When the session cannot be read. An entry that cannot be read keeps nothing else away.
pub fn prepare(store: &Store, id: Id) -> Result<Prepared, StoreError> {
    let (mut session, mark) = store.session(id)?;
    let supervision = store.supervision();
    let mut entries: Vec<Entry> = store.entries().filter_map(Result::ok).collect();
    let mut coming = gather(store, &supervision, &mut session, &flagged(entries.iter()));
    coming.retain(|item| !supervision.is_brought_elsewhere(&item.source, &session));
    let chosen = |entry: &Entry| session.choices.iter().any(|choosing| choosing.answer.entry == entry.id);
    entries.retain(|entry| session.spans(entry.shift.date) || chosen(entry) || !AgendaItem::flagged(entry).is_empty());
    Ok(Prepared { session, mark, entries, coming, lists: supervision.lists })
}

/// Everything there is about supervision, each agenda as [`prepare`] gives it.
pub fn sessions(store: &Store) -> Supervision {
    let known = store.supervision();
    let flagged = if known.sessions.is_empty() { Vec::new() } else { flagged(store.entries().filter_map(Result::ok)) };
    let mut supervision = known.clone();
    for session in &mut supervision.sessions {
        gather(store, &known, session, &flagged);
    }
    supervision
}

/// What is flagged, each with the day of its shift.
fn flagged<E: std::borrow::Borrow<Entry>>(entries: impl Iterator<Item = E>) -> Vec<(NaiveDate, AgendaItem)> {
    let of = |entry: E| {
        let day = entry.borrow().shift.date;
        AgendaItem::flagged(entry.borrow()).into_iter().map(move |item| (day, item))
    };
    entries.flat_map(of).collect()
}

/// Brings an agenda to how the flags stand, and puts on it what comes there by itself; gives everything that may come. The agenda of a
/// session which has been stays as it was.
fn gather(store: &Store, known: &Supervision, session: &mut Session, flagged: &[(NaiveDate, AgendaItem)]) -> Vec<AgendaItem> {
    // What was flagged since waits for the next one.
    let before = flagged.iter().filter(|(day, _)| *day <= session.date);
    let coming = known.coming(session, before.map(|(_, item)| item.clone()));
    if !known.is_over(session, store.opened()) {
        follow(store, session);
        session.gather(coming.iter().cloned());
    }
    coming
}

/// Looks up each flag on an agenda in its entry.
fn follow(store: &Store, session: &mut Session) {
    let ids: Vec<Id> = session.agenda.iter().filter_map(|item| item.source.entry()).collect();
    // Where an entry cannot be read, nobody knows, and what came from it stays as it is.
    let look = |id: Id| match store.entry(id) {
        Ok(read) => Some((id, AgendaItem::flagged(&read.entry))),
        Err(StoreError::NoEntry { .. }) => Some((id, Vec::new())),
        Err(_) => None,
    };
    let known: BTreeMap<Id, Vec<AgendaItem>> = ids.into_iter().filter_map(look).collect();
    session.follow(&known);
}
