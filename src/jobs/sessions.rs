//! Saves sessions, and says what came of actions.

use crate::base::{Id, Time};
use crate::effect::{KeepSession, SessionKept};
use crate::model::{Carried, Session};
use crate::store::{Store, StoreError};

/// Saves a session. One that changed on disk meanwhile stays, and this one is kept beside it under another name.
///
/// # Errors
///
/// When the disk says no: nothing changed there.
pub fn keep_session(store: &Store, keep: &KeepSession) -> Result<SessionKept, StoreError> {
    let mut session = keep.session.clone();
    let asked = session.id;
    let kept = store.keep_session(&session, keep.over.as_deref())?;
    let beside = kept.is_none();
    let mark = match kept {
        Some(mark) => mark,
        None => {
            session.id = keep.otherwise;
            store.keep_session(&session, None)?.ok_or(StoreError::Changed { id: session.id })?
        }
    };
    Ok(SessionKept { session, mark, asked, beside })
}

/// Notes what came of the action called `action` of the session called `id`, and gives the session as it stands then.
///
/// # Errors
///
/// When the session cannot be read or written; nothing changed then.
pub fn close_action(store: &Store, id: Id, action: Id, state: Carried, now: Time) -> Result<Session, StoreError> {
    let close = |session: &mut Session| {
        session.actions.iter_mut().filter(|known| known.id == action).for_each(|known| known.state = state);
        session.saved = now;
    };
    store.change_session(id, close).map(|(session, _)| session)
}
