//! Where a person is with a session, and the ways from one place to the next.

use crate::model::{PacketKind, PrepareStep};

/// A place, with what is looked at there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::line) enum Place {
    /// What to talk about.
    Agenda,
    /// Which answers go with it.
    Choose,
    /// The four headings of a Peer Hub sheet.
    Sheet,
    /// Which details of this page could identify someone.
    Check(PacketKind),
    /// This page, as it will leave.
    See(PacketKind),
    /// What came of the session.
    After,
}

/// What to begin with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// A packet, at this step or where it was left.
    Packet(Option<PrepareStep>),
    /// A Peer Hub sheet.
    HubSheet,
    /// A slip.
    Slip,
    /// What came of the session.
    After,
}

const PACKET: [Place; 4] = [Place::Agenda, Place::Choose, Place::Check(PacketKind::Packet), Place::See(PacketKind::Packet)];
const HUB_SHEET: [Place; 3] = [Place::Sheet, Place::Check(PacketKind::HubSheet), Place::See(PacketKind::HubSheet)];

impl Start {
    /// Whether what was flagged comes to the session by this way; what came of one is written down on the session as it was.
    pub fn gathers(self) -> bool {
        matches!(self, Self::Packet(_))
    }

    /// The places on this way, in order. There is one at least.
    pub(super) fn way(self) -> &'static [Place] {
        match self {
            Self::Packet(_) => &PACKET,
            Self::HubSheet => &HUB_SHEET,
            Self::Slip => &[Place::See(PacketKind::Slip)],
            Self::After => &[Place::After],
        }
    }

    /// The place on this way to begin at, for a session that was left at `step`.
    pub(super) fn place(self, step: PrepareStep) -> Place {
        match self {
            Self::Packet(at) => match at.unwrap_or(step) {
                PrepareStep::Agenda => Place::Agenda,
                PrepareStep::Choose => Place::Choose,
                PrepareStep::Check => Place::Check(PacketKind::Packet),
                PrepareStep::See => Place::See(PacketKind::Packet),
            },
            Self::HubSheet => Place::Sheet,
            Self::Slip => Place::See(PacketKind::Slip),
            Self::After => Place::After,
        }
    }
}

impl Place {
    /// The command that comes back to the way that begins here.
    pub(super) fn command(self) -> &'static str {
        match self {
            Self::Agenda | Self::Choose | Self::Check(_) | Self::See(PacketKind::Packet) => "prepare",
            Self::Sheet | Self::See(PacketKind::HubSheet) => "sheet",
            Self::See(PacketKind::Slip) => "slip",
            Self::After => "after",
        }
    }

    /// The step of preparing a packet it is, for a session to be left at.
    pub(super) fn step(self) -> Option<PrepareStep> {
        match self {
            Self::Agenda => Some(PrepareStep::Agenda),
            Self::Choose => Some(PrepareStep::Choose),
            Self::Check(PacketKind::Packet) => Some(PrepareStep::Check),
            Self::See(PacketKind::Packet) => Some(PrepareStep::See),
            Self::Sheet | Self::Check(_) | Self::See(_) | Self::After => None,
        }
    }
}
