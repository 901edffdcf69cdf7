//! Time as a person's wall clock showed it, and the moment that comes with each event.

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::Id;

/// Wall-clock time with the offset from UTC that held when it was read.
pub type Time = DateTime<FixedOffset>;

/// When something happened, and one fresh name should it need one. Nothing below the runtime asks a clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The wall clock, to the millisecond.
    pub now: Time,
    /// A name no other moment has.
    pub id: Id,
}

impl Moment {
    /// The calendar day on the wall.
    pub fn today(&self) -> NaiveDate {
        self.now.date_naive()
    }
}
