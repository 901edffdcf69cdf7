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
    let may_be_over = session.has_been() || session.date < store.opened();
    if !(may_be_over && store.supervision().is_over(&session, store.opened())) {
        follow(store, &mut session, &[]);
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
    let read: Vec<Flags> = entries.iter().map(Flags::from).collect();
    let mut coming = gather(store, &supervision, &mut session, &read);
    coming.retain(|item| !supervision.is_brought_elsewhere(&item.source, &session));
    let chosen = |entry: &Entry| session.choices.iter().any(|choosing| choosing.answer.entry == entry.id);
    entries.retain(|entry| session.spans(entry.shift.date) || chosen(entry) || !AgendaItem::flagged(entry).is_empty());
    Ok(Prepared { session, mark, entries, coming, lists: supervision.lists })
}

/// Everything there is about supervision, each agenda as [`prepare`] gives it.
pub fn sessions(store: &Store) -> Supervision {
    let known = store.supervision();
    let entries = || store.entries().filter_map(Result::ok);
    let read: Vec<Flags> =
        if known.sessions.is_empty() { Vec::new() } else { entries().map(|entry| Flags::from(&entry)).collect() };
    let mut supervision = known.clone();
    for session in &mut supervision.sessions {
        gather(store, &known, session, &read);
    }
    supervision
}

/// What is flagged in an entry, which may be nothing, and the day of its shift.
#[derive(Debug)]
struct Flags {
    entry: Id,
    day: NaiveDate,
    flagged: Vec<AgendaItem>,
}

impl From<&Entry> for Flags {
    fn from(entry: &Entry) -> Self {
        Self { entry: entry.id, day: entry.shift.date, flagged: AgendaItem::flagged(entry) }
    }
}

/// Brings an agenda to how the flags stand, and puts on it what comes there by itself; gives everything that may come. The agenda of a
/// session which has been stays as it was.
fn gather(store: &Store, known: &Supervision, session: &mut Session, read: &[Flags]) -> Vec<AgendaItem> {
    // What was flagged since waits for the next one.
    let before = read.iter().filter(|read| read.day <= session.date);
    let coming = known.coming(session, before.flat_map(|read| read.flagged.iter().cloned()));
    if !known.is_over(session, store.opened()) {
        follow(store, session, read);
        session.gather(coming.iter().cloned());
    }
    coming
}

/// Brings what came from flags on an agenda to how those stand now; an entry that is not among those `read` is looked up.
fn follow(store: &Store, session: &mut Session, read: &[Flags]) {
    let ids = session.agenda.iter().filter_map(|item| item.source.entry());
    // Where an entry cannot be read, nobody knows, and what came from it stays as it is.
    let look = |id: Id| match read.iter().find(|read| read.entry == id) {
        Some(read) => Some((id, read.flagged.clone())),
        None => match store.entry(id) {
            Ok(read) => Some((id, AgendaItem::flagged(&read.entry))),
            Err(StoreError::NoEntry { .. }) => Some((id, Vec::new())),
            Err(_) => None,
        },
    };
    let known: BTreeMap<Id, Vec<AgendaItem>> = ids.filter_map(look).collect();
    session.follow(&known);
}
