//! The only place that asks the time or makes a name.

use chrono::{Local, SubsecRound};

use crate::base::{Id, Moment};

/// This moment, by the wall clock of this machine, and a name no other moment has.
/// Where the system gives no
/// chance bits, the nanoseconds and the process stand in for them.
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
