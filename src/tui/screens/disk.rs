//! How far the disk has come with the words on the screen, and when it is their turn again.

use chrono::TimeDelta;

use crate::base::{Notice, Time};

/// What is on the screen is on the disk at most this long after it was typed. Milliseconds.
const SOON: i64 = 700;

/// When the disk said no, it is asked again after this long. Milliseconds.
const AGAIN: i64 = 4_000;

/// Where the words stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Disk {
    /// When words that are not on their way yet will be.
    due: Option<Time>,
    /// How many drafts are on their way.
    on_the_way: usize,
    /// Whether a draft of this sitting has ever reached the disk.
    kept: bool,
    /// Whether the disk said no the last time.
    refused: bool,
}

impl Disk {
    /// The disk of a sitting whose words are there already.
    pub(super) fn kept() -> Self {
        Self { kept: true, ..Self::default() }
    }

    /// Something changed at `now`.
    pub(super) fn touch(&mut self, now: Time) {
        self.due.get_or_insert(later(now, SOON));
    }

    /// Whether words wait that are not on their way.
    pub(super) fn is_dirty(&self) -> bool {
        self.due.is_some()
    }

    /// Whether a draft ought to be sent at `now`.
    pub(super) fn is_due(&self, now: Time) -> bool {
        self.due.is_some_and(|due| is_past(due, now))
    }

    /// A draft with everything on the screen is on its way.
    pub(super) fn sent(&mut self) {
        self.due = None;
        self.on_the_way += 1;
    }

    /// Whether something is on its way.
    pub(super) fn is_on_the_way(&self) -> bool {
        self.on_the_way > 0
    }

    /// Everything on the screen is on its way into the journal itself.
    pub(super) fn handed_over(&mut self) {
        self.due = None;
    }

    /// Begins again, because the draft on the disk belongs to another entry from now on. What is on its way will still be heard of.
    pub(super) fn begin_again(&mut self) {
        *self = Self { on_the_way: self.on_the_way, ..Self::default() };
    }

    /// A draft arrived.
    pub(super) fn arrived(&mut self) {
        self.on_the_way = self.on_the_way.saturating_sub(1);
        self.kept = true;
        self.refused = false;
    }

    /// A draft was refused; it is tried again by itself.
    pub(super) fn refuse(&mut self, now: Time) {
        self.on_the_way = self.on_the_way.saturating_sub(1);
        self.refused = true;
        self.due = Some(later(now, AGAIN));
    }

    /// Whether the disk said no the last time.
    pub(super) fn has_refused(&self) -> bool {
        self.refused
    }

    /// Whether a draft of this sitting may be on the disk.
    pub(super) fn may_hold_a_draft(&self) -> bool {
        self.kept || self.is_on_the_way()
    }

    /// Whether everything on the screen is on the disk.
    pub(super) fn has_all(&self) -> bool {
        self.kept && self.due.is_none() && !self.is_on_the_way()
    }

    /// When to look again.
    pub(super) fn wake(&self) -> Option<Time> {
        self.due
    }
}

fn later(now: Time, millis: i64) -> Time {
    now.checked_add_signed(TimeDelta::milliseconds(millis)).unwrap_or(now)
}

/// Whether a time we set has come. One further off than any we set means that the clock was set back.
pub(super) fn is_past(at: Time, now: Time) -> bool {
    at <= now || at > later(now, AGAIN)
}

/// When a save that the disk refused is tried again.
pub(super) fn again(now: Time) -> Time {
    later(now, AGAIN)
}

/// What the disk said, after the sentence that matters most.
pub(super) fn still_here(notice: &Notice) -> Notice {
    Notice { headline: crate::say!("reflect-not-saved", why = notice.headline.as_str()), ..notice.clone() }
}

/// What is said of something that holds more than this program knows, and so cannot be written over.
pub(super) fn only_read() -> Notice {
    Notice::new(crate::say!("read-only")).hint(crate::say!("store-hint-newer"))
}
