//! The stretch of work an entry belongs to, which is not always the calendar day.

use chrono::{Days, NaiveDate, Timelike};

use crate::base::{Time, date};

/// When and where the work was. Everything but the day may be left out.
#[derive(Clone, Debug, PartialEq)]
pub struct Shift {
    /// The day the shift began.
    pub date: NaiveDate,
    /// The kind of place: one-to-one, group, outreach and so on.
    pub setting: Option<String>,
    /// How long it was, in minutes.
    pub minutes: Option<u32>,
}

impl Shift {
    /// Before this hour of the morning, the shift just worked began the day before.
    const TURNS_AT_HOUR: u32 = 10;

    /// The shift someone who writes at `now` has most likely just worked: at 02:40 on Saturday, Friday's.
    pub(super) fn just_worked(now: Time) -> Self {
        let today = now.date_naive();
        let date = if now.hour() < Self::TURNS_AT_HOUR { today.checked_sub_days(Days::new(1)).unwrap_or(today) } else { today };
        Self { date, setting: None, minutes: None }
    }

    /// Whether what was written at `written` was written in the night or early morning after this shift's day.
    pub fn ran_into_night(&self, written: Time) -> bool {
        written.hour() < Self::TURNS_AT_HOUR && self.date.succ_opt() == Some(written.date_naive())
    }

    /// "Friday night", or "Friday": the shift in a word, for someone who wrote at `written`.
    pub fn name(&self, written: Time) -> String {
        let day = date::weekday(self.date);
        if self.ran_into_night(written) { crate::say!("shift-night", day = day) } else { day }
    }

    /// "Friday night, one-to-one, 7.5 hours": as much as was said, for someone who wrote at `written`.
    pub fn words(&self, written: Time) -> String {
        let said = [Some(self.name(written)), self.setting.clone(), self.length()];
        said.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// Reads hours as people write them: `7.5`, `7,5`, `7:30`, `7h30`, `8 h`. Minutes; `None` for anything else or over a day.
    pub fn read_hours(typed: &str) -> Option<u32> {
        let typed = typed.trim().to_lowercase();
        let typed = typed.trim_end_matches(|c: char| c.is_alphabetic() || c == ' ').replace(',', ".");
        let minutes = match typed.split_once([':', 'h']) {
            Some((hours, minutes)) => {
                let minutes = minutes.trim().parse::<u32>().ok().filter(|m| *m < 60)?;
                hours.trim().parse::<u32>().ok()?.checked_mul(60)?.checked_add(minutes)?
            }
            None => {
                let (hours, part) = typed.split_once('.').unwrap_or((&typed, "0"));
                let part = part.chars().take(3).collect::<String>();
                let thousandths = format!("{part:0<3}").parse::<u32>().ok()?;
                hours.parse::<u32>().ok()?.checked_mul(60)?.checked_add((thousandths * 60 + 500) / 1000)?
            }
        };
        (1..=24 * 60).contains(&minutes).then_some(minutes)
    }

    /// Reads a length as people write that of a session: `50`, `50 minutes`, or hours as they write those. Minutes; `None` for anything
    /// else or over a day.
    pub fn read_minutes(typed: &str) -> Option<u32> {
        let typed = typed.trim().to_lowercase();
        let number = typed.trim_end_matches(char::is_alphabetic);
        let unit = typed.get(number.len()..).unwrap_or_default();
        match number.trim().parse() {
            Ok(minutes) if unit.is_empty() || unit.starts_with('m') => (1..=24 * 60).contains(&minutes).then_some(minutes),
            _ => Self::read_hours(&typed),
        }
    }

    /// The length as people say it: "7.5 hours", "7 hours 20 minutes".
    pub fn length(&self) -> Option<String> {
        self.minutes.map(Self::minutes_in_words)
    }

    /// Minutes as people say them: "7.5 hours", "50 minutes".
    pub fn minutes_in_words(minutes: u32) -> String {
        match (minutes / 60, minutes % 60) {
            (0, rest) if rest > 0 => crate::say!("shift-minutes", minutes = rest),
            (hours, 0) => crate::say!("shift-hours", hours = hours),
            (hours, 30) => crate::say!("shift-half-hours", hours = hours),
            (hours, rest) => crate::say!("shift-hours-minutes", hours = hours, minutes = rest),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn time(text: &str) -> Time {
        Time::parse_from_rfc3339(text).unwrap_or_default()
    }

    #[test]
    fn the_small_hours_belong_to_the_night_before() {
        let check = |now: &str, day: &str, night: bool| {
            let shift = Shift::just_worked(time(now));
            assert_eq!(shift.date.to_string(), day, "{now}");
            assert_eq!(shift.ran_into_night(time(now)), night, "{now}");
        };
        check("2026-11-21T02:40:00+08:00", "2026-11-20", true);
        check("2026-11-21T09:59:00+08:00", "2026-11-20", true);
        check("2026-11-21T10:00:00+08:00", "2026-11-21", false);
        check("2026-11-21T23:59:00+10:30", "2026-11-21", false);
        check("2026-01-01T00:00:00+08:00", "2025-12-31", true);
    }

    #[test]
    fn a_shift_is_named_by_its_day() {
        let now = time("2026-11-21T02:40:00+08:00");
        assert_eq!(Shift::just_worked(now).name(now), "Friday night");
        let now = time("2026-11-21T17:00:00+08:00");
        assert_eq!(Shift::just_worked(now).name(now), "Saturday");
    }

    #[test]
    fn hours_are_read_as_people_write_them() {
        let check = |typed, expect| assert_eq!(Shift::read_hours(typed), expect, "{typed}");
        check("7.5", Some(450));
        check("7,5", Some(450));
        check("8", Some(480));
        check("8 hours", Some(480));
        check("7:30", Some(450));
        check("7h30", Some(450));
        check("24", Some(1440));
        check("25", None);
        check("0", None);
        check("long", None);
        check("99999999999", None);
        check("", None);
    }

    #[test]
    fn any_length_of_a_shift_is_read_back() {
        for minutes in 1..=24 * 60 {
            assert_eq!(Shift::read_hours(&format!("{}:{:02}", minutes / 60, minutes % 60)), Some(minutes));
            assert_eq!(Shift::read_minutes(&minutes.to_string()), Some(minutes));
        }
    }

    #[test]
    fn the_length_of_a_session_is_read_as_people_write_it() {
        let check = |typed, expect| assert_eq!(Shift::read_minutes(typed), expect, "{typed}");
        check("50", Some(50));
        check("50 minutes", Some(50));
        check("50min", Some(50));
        check("1:15", Some(75));
        check("1h15", Some(75));
        check("1 h", Some(60));
        check("1 hour", Some(60));
        check("1.5 hours", Some(90));
        check("0", None);
        check("a while", None);
        check("", None);
    }
}
