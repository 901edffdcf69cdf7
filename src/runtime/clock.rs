//! The only place that asks the time or makes a name.

use chrono::{DateTime, Days, Local, NaiveDateTime, SubsecRound, TimeZone, Utc};

use crate::base::{Id, Moment, Time};
use crate::import::Here;

/// This moment, by the wall clock of this machine, and a name no other moment has. Where the system gives no chance bits, the
/// nanoseconds and the process stand in for them.
#[expect(clippy::disallowed_methods, reason = "this is the clock")]
pub fn moment() -> Moment {
    let precise = Local::now().fixed_offset();
    // Milliseconds are what a record keeps; what was read back must equal what was written.
    let now = precise.trunc_subsecs(3);
    let mut bytes = [0; 16];
    let chance = match getrandom::fill(&mut bytes) {
        Ok(()) => u128::from_le_bytes(bytes),
        Err(_) => u128::from(precise.timestamp_subsec_nanos()) << 32 | u128::from(std::process::id()),
    };
    let millis = u64::try_from(now.timestamp_millis()).unwrap_or_default();
    Moment { now, id: Id::new(millis, chance) }
}

/// What times are like on this machine.
pub const HERE: Here = Here { wall, at };

fn at(then: DateTime<Utc>) -> Time {
    then.with_timezone(&Local).fixed_offset()
}

/// What the wall clock showed, as a time. Where it showed that twice, the first; where it never did, because it was put on, by how it went
/// before.
fn wall(shown: NaiveDateTime) -> Time {
    let before = || {
        let day_before = shown.checked_sub_days(Days::new(1)).unwrap_or(shown);
        let offset = Local.offset_from_local_datetime(&day_before).earliest();
        offset.and_then(|offset| offset.from_local_datetime(&shown).single())
    };
    let local = Local.from_local_datetime(&shown).earliest().map(|time| time.fixed_offset());
    local.or_else(|| before().map(|time| time.fixed_offset())).unwrap_or_else(|| shown.and_utc().fixed_offset())
}
