//! How far a session has come to the disk.

use crate::base::Moment;
use crate::effect::{Effect, KeepSession, SessionKept};
use crate::model::Session;

/// What is known of the session on the disk.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct OnDisk {
    /// The session as it stands there; `None` where it was not kept as it is yet.
    kept: Option<Session>,
    /// The mark of its version.
    over: Option<String>,
    /// Whether it could not be kept last time, and the person was told.
    trouble: bool,
}

impl OnDisk {
    /// A session that was read with the mark `over`; `kept` is as what, where nothing came to it since.
    pub(super) fn new(kept: Option<Session>, over: String) -> Self {
        Self { kept, over: Some(over), trouble: false }
    }

    /// What is to be done so that `session` stands on the disk as it is; nothing, where it does.
    pub(super) fn keep(&self, session: &Session, moment: Moment) -> Option<Effect> {
        if self.kept.as_ref().is_some_and(|kept| kept.says_the_same(session)) {
            return None;
        }
        let session = Session { saved: moment.now, ..session.clone() };
        Some(Effect::KeepSession(Box::new(KeepSession { session, over: self.over.clone(), otherwise: moment.id })))
    }

    /// Hears that it was kept.
    pub(super) fn kept(&mut self, kept: &SessionKept) {
        *self = Self { kept: Some(kept.session.clone()), over: Some(kept.mark.clone()), trouble: false };
    }

    /// Hears that it was not kept; whether that is new.
    pub(super) fn not_kept(&mut self) -> bool {
        !std::mem::replace(&mut self.trouble, true)
    }
}
