//! When an entry was written, as far as it says.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Utc};

use crate::base::Time;

use super::Here;

/// When an entry was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum When {
    /// Then, with what the wall clock showed.
    At(Time),
    /// Then, and nobody knows what the wall clock showed.
    Then(DateTime<Utc>),
    /// When the wall clock showed this, and nobody knows where.
    Wall(NaiveDateTime),
    /// On this day.
    Day(NaiveDate),
    /// Nothing says so; its file was last written then.
    Written(DateTime<Utc>),
}

/// How people and programs write a day and a time.
const TIMES: [&str; 10] = [
    "%Y-%m-%d %H:%M",
    "%Y-%m-%d %H:%M:%S",
    "%Y-%m-%dT%H:%M",
    "%Y-%m-%dT%H:%M:%S%.f",
    "%Y-%m-%d %I:%M %p",
    "%Y-%m-%d %I:%M:%S %p",
    "%Y%m%d%H%M%S",
    "%Y%m%dT%H%M%S",
    "%d.%m.%Y %H:%M",
    "%d.%m.%Y %H:%M:%S",
];

/// And a day alone.
const DAYS: [&str; 3] = ["%Y-%m-%d", "%Y%m%d", "%d.%m.%Y"];

impl When {
    /// The time that `text` says. Forms in which a month could be a day are not guessed at.
    pub(super) fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        let stamp = || Time::parse_from_rfc3339(text).or_else(|_| Time::parse_from_str(text, "%Y-%m-%d %H:%M:%S %z")).ok();
        let walls = || TIMES.iter().filter_map(|form| NaiveDateTime::parse_from_str(text, form).ok());
        let days = || DAYS.iter().filter_map(|form| NaiveDate::parse_from_str(text, form).ok());
        let at = || stamp().filter(|time| has_whole_year(time.date_naive())).map(Self::At);
        let wall = || walls().find(|wall| has_whole_year(wall.date())).map(Self::Wall);
        let day = || days().find(|day| has_whole_year(*day)).map(Self::Day);
        at().or_else(wall).or_else(day)
    }

    /// The time, to the millisecond, where nothing else is known on this machine.
    pub(super) fn time(&self, here: Here) -> Time {
        // Noon is on that day wherever one is.
        let noon = || NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default();
        let time = match self {
            Self::At(time) => time.with_timezone(&writable(*time)),
            Self::Then(time) | Self::Written(time) => time.with_timezone(&writable((here.at)(*time))),
            Self::Wall(wall) => shown(*wall, here),
            Self::Day(day) => shown(day.and_time(noon()), here),
        };
        chrono::SubsecRound::trunc_subsecs(time, 3)
    }

    /// What is the same whenever it is read, on whichever machine.
    pub(super) fn likeness(&self) -> String {
        match self {
            Self::At(time) => time.to_utc().to_rfc3339(),
            Self::Then(time) => time.to_rfc3339(),
            Self::Wall(wall) => wall.to_string(),
            Self::Day(day) => day.to_string(),
            // A copy of the file has another.
            Self::Written(_) => String::new(),
        }
    }
}

/// The time at which the wall clock showed this.
fn shown(wall: NaiveDateTime, here: Here) -> Time {
    let time = (here.wall)(wall);
    wall.and_local_timezone(writable(time)).single().unwrap_or(time)
}

/// The offset of a time, in whole minutes: local mean time, by which clocks once went, has seconds that cannot be written.
fn writable(time: Time) -> FixedOffset {
    let minutes = (time.offset().local_minus_utc() + 30).div_euclid(60);
    FixedOffset::east_opt(minutes * 60).unwrap_or(*time.offset())
}

/// Whether its year was written with four digits: in "21.11.26" nobody can say which part is the year.
fn has_whole_year(day: NaiveDate) -> bool {
    (1000..=9999).contains(&day.year())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_programs_write_them() {
        let check = |text: &str, expect: &str| {
            let read = When::read(text).map(|when| when.likeness());
            assert_eq!(read.as_deref(), (!expect.is_empty()).then_some(expect), "{text}");
        };
        check("2026-11-21 18:40", "2026-11-21 18:40:00");
        check("2026-11-21 06:40:05 PM", "2026-11-21 18:40:05");
        check("2026-11-21 12:00 AM", "2026-11-21 00:00:00");
        check("2026-11-21T18:40:00+08:00", "2026-11-21T10:40:00+00:00");
        check("2026-11-21T10:40:00Z", "2026-11-21T10:40:00+00:00");
        check("2026-11-21T10:40:00.123Z", "2026-11-21T10:40:00.123+00:00");
        check("2026-11-21 18:40:00 +0800", "2026-11-21T10:40:00+00:00");
        check("20261121184000", "2026-11-21 18:40:00");
        check("2026-11-21", "2026-11-21");
        check("21.11.2026", "2026-11-21");
        check("21.11.2026 18:40", "2026-11-21 18:40:00");
        check("11/21/2026", "");
        check("21/11/2026 18:40", "");
        check("2026-02-30", "");
        check("21.11.26", "");
        check("26-11-21", "");
        check("26-11-21 18:40", "");
        check("26-11-21 18:40:00 +0800", "");
        check("14:30 today", "");
        check("yesterday", "");
        check("", "");
    }

    /// Mean time at Perth, which its clocks showed until 1895: seven hours, 43 minutes and 24 seconds on.
    fn old_perth() -> FixedOffset {
        FixedOffset::east_opt(7 * 3600 + 43 * 60 + 24).unwrap()
    }

    #[test]
    fn a_time_is_kept_as_it_can_be_written() {
        let here =
            Here { wall: |shown| shown.and_local_timezone(old_perth()).unwrap(), at: |then| then.with_timezone(&old_perth()) };
        for text in ["1890-06-01 18:40", "1890-06-01"] {
            let when = When::read(text).unwrap();
            let time = when.time(here);
            assert_eq!(Time::parse_from_rfc3339(&time.to_rfc3339()), Ok(time), "{text}");
            assert!(time.to_rfc3339().starts_with("1890-06-01T"), "{time}");
        }
        let time = When::Then("1890-06-01T10:00:00Z".parse().unwrap()).time(here);
        assert_eq!(Time::parse_from_rfc3339(&time.to_rfc3339()), Ok(time));
        assert_eq!(time.to_rfc3339(), "1890-06-01T17:43:00+07:43");
    }
}
