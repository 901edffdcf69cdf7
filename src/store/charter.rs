//! What this folder is: the record every other one stands under.

use crate::base::{Id, Moment, Time};

use super::seal::Recipient;

/// What `journal.ron` says.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Charter {
    /// The journal's name.
    pub(super) id: Id,
    /// When it was begun.
    pub(super) created: Time,
    /// Whom records are sealed to; nobody where the journal stands in the open.
    pub(super) recipients: Vec<Recipient>,
    /// Whether records may still stand as they were before the recipients changed.
    pub(super) unsettled: bool,
}

impl Charter {
    /// The charter of a journal that begins now.
    pub(super) fn new(birth: &Moment) -> Self {
        Self { id: birth.id, created: birth.now, recipients: Vec::new(), unsettled: false }
    }

    /// Whether records are sealed.
    pub(super) fn is_sealed(&self) -> bool {
        !self.recipients.is_empty()
    }
}
