//! What the effects of supervision carry, and what they bring back.

use std::path::PathBuf;

use crate::base::{Id, Time};
use crate::document::{Document, Format};
use crate::model::{AgendaItem, AnswerRef, Decision, Entry, OwnLists, Packet, PacketKind, Session, Supervision};

use super::Outcome;

/// A session to save, and over what.
#[derive(Clone, Debug, PartialEq)]
pub struct KeepSession {
    /// The session.
    pub session: Session,
    /// The mark of the version it began from; `None` for a new session.
    pub over: Option<String>,
    /// The id to keep it under should the session have changed on disk meanwhile.
    pub otherwise: Id,
}

/// What saving a session did.
#[derive(Clone, Debug, PartialEq)]
pub struct SessionKept {
    /// The session as it stands on disk.
    pub session: Session,
    /// The mark of the version on disk.
    pub mark: String,
    /// The name it was to be kept under.
    pub asked: Id,
    /// Whether it had to be kept beside another version that came meanwhile.
    pub beside: bool,
}

/// A session with everything that may go to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Prepared {
    /// The session, with what has arrived on its agenda.
    pub session: Session,
    /// The mark of its version on the disk; none when that is not to be written over.
    pub mark: Option<String>,
    /// The entries of its period, and those with something flagged.
    pub entries: Vec<Entry>,
    /// What may come to its agenda, or is on it already, and is brought to no other session.
    pub coming: Vec<AgendaItem>,
    /// The worker's own lists for the check.
    pub lists: OwnLists,
}

/// A decision to keep, by the words it is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Remember {
    /// The words.
    pub words: String,
    /// What was decided; `None` to forget.
    pub decision: Option<Decision>,
}

/// A page that is to leave.
#[derive(Clone, Debug, PartialEq)]
pub struct Send {
    /// The name the packet gets.
    pub id: Id,
    /// The session it is for.
    pub session: Id,
    /// When it leaves.
    pub now: Time,
    /// What it is.
    pub kind: PacketKind,
    /// For whom, by the session's label.
    pub with: String,
    /// The answers that stand in it.
    pub answers: Vec<AnswerRef>,
    /// The page.
    pub document: Document,
    /// Where it comes from.
    pub origin: Origin,
    /// What kinds of file to write.
    pub formats: Vec<Format>,
    /// The folder to write them to.
    pub folder: PathBuf,
    /// What the files are called, without their endings.
    pub stem: String,
    /// What to do about files of that name.
    pub existing: Existing,
}

/// Where a page that is to leave comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// It was prepared and shown: it leaves only while the session and its entries still say so.
    Prepared,
    /// It stands in the ledger, and leaves again as it left.
    Ledger,
}

/// What to do about a file that stands where another is to be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Existing {
    /// Leave it, and write nothing.
    Refuse,
    /// Leave it, and put a number behind the new name.
    Number,
    /// Write over it, because the person said so.
    Replace,
}

impl Outcome {
    /// Keeps true what is `known` of supervision.
    pub fn note_in(&self, known: &mut Supervision) {
        match self {
            Self::SessionKept(kept) => known.put(kept.session.clone()),
            Self::SessionRestored(session) | Self::ActionClosed(session) => known.put(Session::clone(session)),
            Self::SessionTrashed(id) => known.sessions.retain(|session| session.id != *id),
            Self::Agreements(agreements) => known.agreements.clone_from(agreements),
            Self::Lists(lists) => known.lists.clone_from(lists),
            Self::PacketLeft(packet, _) => known.packets.insert(0, Packet::clone(packet)),
            _ => {}
        }
    }
}
