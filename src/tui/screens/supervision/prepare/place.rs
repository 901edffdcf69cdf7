//! Where one is: at a step of the packet, or at a page of something shorter.

use crate::base::words::Word;
use crate::model::{PacketKind, PrepareStep, Session};

/// A page of the preparation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// A step of the packet.
    Packet(PrepareStep),
    /// A step of the Peer Hub sheet.
    Hub(HubStep),
    /// A step of the slip.
    Slip(SlipStep),
}

/// The steps of the Peer Hub sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HubStep {
    Write,
    Check,
    See,
}

/// The steps of the slip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SlipStep {
    Length,
    See,
}

impl Place {
    /// Where a page of this kind begins.
    pub(super) fn first(kind: PacketKind, session: &Session) -> Self {
        match kind {
            PacketKind::Packet => Self::Packet(session.step),
            PacketKind::HubSheet => Self::Hub(HubStep::Write),
            PacketKind::Slip if session.minutes.is_some() => Self::Slip(SlipStep::See),
            PacketKind::Slip => Self::Slip(SlipStep::Length),
        }
    }

    /// What kind of page it is about.
    pub(super) fn kind(self) -> PacketKind {
        match self {
            Self::Packet(_) => PacketKind::Packet,
            Self::Hub(_) => PacketKind::HubSheet,
            Self::Slip(_) => PacketKind::Slip,
        }
    }

    /// The page after it; the last has none.
    pub(super) fn next(self) -> Option<Self> {
        match self {
            Self::Packet(step) => step.next().map(Self::Packet),
            Self::Hub(HubStep::Write) => Some(Self::Hub(HubStep::Check)),
            Self::Hub(HubStep::Check) => Some(Self::Hub(HubStep::See)),
            Self::Slip(SlipStep::Length) => Some(Self::Slip(SlipStep::See)),
            Self::Hub(HubStep::See) | Self::Slip(SlipStep::See) => None,
        }
    }

    /// The page before it; the first has none.
    pub(super) fn back(self) -> Option<Self> {
        match self {
            Self::Packet(step) => step.back().map(Self::Packet),
            Self::Hub(HubStep::See) => Some(Self::Hub(HubStep::Check)),
            Self::Hub(HubStep::Check) => Some(Self::Hub(HubStep::Write)),
            Self::Slip(SlipStep::See) => Some(Self::Slip(SlipStep::Length)),
            Self::Hub(HubStep::Write) | Self::Slip(SlipStep::Length) => None,
        }
    }

    /// What stands at the right of the title: "2 · Choose".
    pub(super) fn title(self) -> String {
        let (number, word) = match self {
            Self::Packet(step) => (step.number(), step.word()),
            Self::Hub(HubStep::Write) => (1, crate::word!("prep-hub-write")),
            Self::Hub(HubStep::Check) => (2, PrepareStep::Check.word()),
            Self::Hub(HubStep::See) => (3, PrepareStep::See.word()),
            Self::Slip(SlipStep::Length) => (1, crate::word!("prep-slip-length")),
            Self::Slip(SlipStep::See) => (2, PrepareStep::See.word()),
        };
        crate::say!("prep-step", number = number, step = word.say())
    }

    /// What the key that leads here says.
    pub(super) fn leads(self) -> Word {
        match self {
            Self::Packet(PrepareStep::Agenda) => crate::word!("prep-key-agenda"),
            Self::Packet(PrepareStep::Choose) => crate::word!("prep-key-choose"),
            Self::Packet(PrepareStep::Check) | Self::Hub(HubStep::Check) => crate::word!("prep-key-check"),
            Self::Packet(PrepareStep::See) | Self::Hub(HubStep::See) | Self::Slip(SlipStep::See) => crate::word!("prep-key-see"),
            Self::Hub(HubStep::Write) => crate::word!("prep-key-write"),
            Self::Slip(SlipStep::Length) => crate::word!("prep-key-length"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_leads_on_leads_back() {
        let ends = PrepareStep::ALL.map(Place::Packet).into_iter();
        let ends = ends.chain([HubStep::Write, HubStep::Check, HubStep::See].map(Place::Hub));
        for place in ends.chain([SlipStep::Length, SlipStep::See].map(Place::Slip)) {
            if let Some(next) = place.next() {
                assert_eq!(next.back(), Some(place));
                assert_eq!(next.kind(), place.kind());
            }
        }
    }
}
