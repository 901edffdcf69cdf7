//! What left: the page as it left, for whom, and the files it left as. All packets together are the ledger.

use crate::base::words::Word;
use crate::base::{Id, Time};
use crate::document::{Document, Format};

use super::AnswerRef;

/// A page that left the journal, frozen. Written once and never written over.
#[derive(Clone, Debug, PartialEq)]
pub struct Packet {
    /// Its name.
    pub id: Id,
    /// The session it was for.
    pub session: Id,
    /// When it left.
    pub made: Time,
    /// What it is.
    pub kind: PacketKind,
    /// For whom, by the label the session had then.
    pub with: String,
    /// The answers that stand in it.
    pub answers: Vec<AnswerRef>,
    /// The page itself.
    pub document: Document,
    /// The files it left as.
    pub files: Vec<SentFile>,
}

/// What kind of page left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PacketKind {
    /// The agenda and what was chosen to go with it.
    Packet,
    /// One page for a Peer Hub.
    HubSheet,
    /// That a session took place: date, length and kind.
    Slip,
}

impl PacketKind {
    /// "packet", "Peer Hub sheet", "slip".
    pub fn word(self) -> Word {
        match self {
            Self::Packet => crate::word!("packet-kind-packet"),
            Self::HubSheet => crate::word!("packet-kind-hub"),
            Self::Slip => crate::word!("packet-kind-slip"),
        }
    }
}

/// One file as it left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentFile {
    /// What kind of file.
    pub format: Format,
    /// SHA-256 of its bytes, in hexadecimal.
    pub mark: String,
}

/// How a packet looks, beyond what stands in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Paper {
    /// How exactly it says days.
    pub dates: Dates,
    /// Room to write under each thing to talk about.
    pub room: bool,
    /// Lines to sign on.
    pub signatures: bool,
    /// A page of which lenses were looked through in the period.
    pub look_back: bool,
}

/// How exactly days are said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Dates {
    /// The day.
    Day,
    /// The week it was in.
    #[default]
    Week,
    /// The month it was in.
    Month,
}

impl Dates {
    /// Every one, the most exact first.
    pub const ALL: [Self; 3] = [Self::Day, Self::Week, Self::Month];

    /// "as the day", "as the week", "as the month".
    pub fn word(self) -> Word {
        match self {
            Self::Day => crate::word!("dates-day"),
            Self::Week => crate::word!("dates-week"),
            Self::Month => crate::word!("dates-month"),
        }
    }
}
