//! Days in a person's words. Storage never depends on these.

use std::ops::RangeInclusive;

use chrono::{Datelike, Days, NaiveDate};

use crate::say;

/// A year is written with four digits: in `22-11-26` nobody can say which part is the year.
const YEARS: RangeInclusive<i32> = 1000..=9999;

fn month_name(date: NaiveDate) -> String {
    say!("date-month", month = date.month())
}

fn three_letters(name: &str) -> String {
    name.chars().take(3).collect()
}

/// "Saturday 22 November".
pub fn long(date: NaiveDate) -> String {
    say!("date-long", weekday = weekday(date), day = date.day(), month = month_name(date))
}

/// "Saturday 22 November 2026".
pub fn full(date: NaiveDate) -> String {
    say!("date-full", weekday = weekday(date), day = date.day(), month = month_name(date), year = date.year().to_string())
}

/// "November 2026".
pub fn month(date: NaiveDate) -> String {
    say!("date-month-year", month = month_name(date), year = date.year().to_string())
}

/// "Sat 22 Nov", or "Sat 22 Nov 2024" where the year is not that of `today`.
pub fn short(date: NaiveDate, today: NaiveDate) -> String {
    let day_of_week = three_letters(&weekday(date));
    let month = three_letters(&month_name(date));
    if date.year() == today.year() {
        say!("date-short", weekday = day_of_week, day = date.day(), month = month)
    } else {
        say!("date-short-year", weekday = day_of_week, day = date.day(), month = month, year = date.year().to_string())
    }
}

/// "Friday", the day alone.
pub fn weekday(date: NaiveDate) -> String {
    say!("date-weekday", day = date.weekday().number_from_monday())
}

/// The day `typed` names: `2026-11-22`, `22 nov`, `22/11`, `22/11/2026`, `today`, `yesterday`, or a weekday (the last one before
/// or on `today`). Days come before months, as in Australia; a day without its year is the last one that has been. `None` when it
/// names no day.
pub fn read(typed: &str, today: NaiveDate) -> Option<NaiveDate> {
    read_by(typed, today, |days| days.filter(|day| *day <= today).last())
}

/// The same for a day that something on `until` looks back to: a day without its year is the last one that is after neither. What
/// names a day to come all the same is read as that, so that it can be said.
pub fn looked_back(typed: &str, until: NaiveDate, today: NaiveDate) -> Option<NaiveDate> {
    let past = read_by(typed, today, |days| days.filter(|day| *day <= until.min(today)).last());
    past.or_else(|| planned(typed, today).filter(|day| *day > today))
}

/// The same, but a day without its year is the one nearest to `today`.
pub fn near(typed: &str, today: NaiveDate) -> Option<NaiveDate> {
    read_by(typed, today, |days| days.min_by_key(|day| (*day - today).abs()))
}

/// The same for a day that is planned: a weekday is the next one on or after `today`, a day without its year is still to come unless
/// it was in the last three months, and `tomorrow` is read too.
pub fn planned(typed: &str, today: NaiveDate) -> Option<NaiveDate> {
    if typed.trim().to_lowercase() == say!("date-tomorrow") {
        return today.succ_opt();
    }
    let lately = |day: &NaiveDate| *day + Days::new(91) >= today;
    weekday_named(typed, today.iter_days()).or_else(|| read_by(typed, today, |days| days.filter(lately).min()))
}

/// Reads a day; where its year is not said, `pick` takes one out of the years around `today`.
fn read_by(
    typed: &str,
    today: NaiveDate,
    pick: impl FnOnce(&mut dyn Iterator<Item = NaiveDate>) -> Option<NaiveDate>,
) -> Option<NaiveDate> {
    let typed = typed.trim().to_lowercase();
    let year_first = NaiveDate::parse_from_str(&typed, "%Y-%m-%d").ok().filter(|date| YEARS.contains(&date.year()));
    if year_first.is_some() {
        return year_first;
    }
    if typed.is_empty() {
        return None;
    }
    if typed == say!("date-today") {
        return Some(today);
    }
    if typed == say!("date-yesterday") {
        return today.pred_opt();
    }
    if typed.chars().all(char::is_alphabetic) {
        return weekday_named(&typed, today.iter_days().rev());
    }
    let mut parts = typed.split(['/', ' ', '.', '-']).filter(|part| !part.is_empty());
    let day = parts.next()?.parse().ok()?;
    let month = month_of(parts.next()?)?;
    let date = match parts.next() {
        Some(year) => NaiveDate::from_ymd_opt(year.parse().ok().filter(|year| YEARS.contains(year))?, month, day)?,
        None => {
            // A leap day is eight years off at most.
            let years = today.year() - 8..=today.year() + 8;
            pick(&mut years.filter_map(|year| NaiveDate::from_ymd_opt(year, month, day)))?
        }
    };
    parts.next().is_none().then_some(date)
}

/// The first of seven `days` whose name begins as `typed`, in three letters at least.
fn weekday_named(typed: &str, days: impl Iterator<Item = NaiveDate>) -> Option<NaiveDate> {
    let typed = typed.trim().to_lowercase();
    let mut days = days.take(7).filter(|_| typed.chars().count() >= 3);
    days.find(|day| weekday(*day).to_lowercase().starts_with(&typed))
}

fn month_of(typed: &str) -> Option<u32> {
    if let Ok(month) = typed.parse() {
        return Some(month);
    }
    (typed.chars().count() >= 3)
        .then(|| (1..=12u32).find(|month| say!("date-month", month = *month).to_lowercase().starts_with(typed)))
        .flatten()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap_or_default()
    }

    #[test]
    fn days_are_said_in_words() {
        let today = day("2026-11-22");
        assert_eq!(long(today), "Sunday 22 November");
        assert_eq!(short(today, today), "Sun 22 Nov");
        assert_eq!(short(day("2024-02-29"), today), "Thu 29 Feb 2024");
        assert_eq!(full(today), "Sunday 22 November 2026");
    }

    #[test]
    fn days_are_read_as_people_write_them() {
        let today = day("2026-11-22");
        let check = |typed: &str, expect: Option<&str>| assert_eq!(read(typed, today), expect.map(day), "{typed}");
        check("2026-11-01", Some("2026-11-01"));
        check("today", Some("2026-11-22"));
        check("Yesterday", Some("2026-11-21"));
        check("fri", Some("2026-11-20"));
        check("sunday", Some("2026-11-22"));
        check("29 feb", Some("2024-02-29"));
        check("3 nov", Some("2026-11-03"));
        check("3 November 2025", Some("2025-11-03"));
        check("24/12", Some("2025-12-24"));
        check("24/12/2026", Some("2026-12-24"));
        check("31/2", None);
        // Which of the two is the year, nobody says.
        check("22-11-26", None);
        check("3-11-26", None);
        check("+99999-01-01", None);
        assert_eq!(looked_back("3 nov", day("2026-11-10"), today), Some(day("2026-11-03")));
        assert_eq!(looked_back("12 nov", day("2026-11-10"), today), Some(day("2025-11-12")));
        assert_eq!(looked_back("tomorrow", today, today), Some(day("2026-11-23")));
        assert_eq!(looked_back("31/2", today, today), None);
        assert_eq!(looked_back("24/12", day("2027-01-05"), today), Some(day("2025-12-24")));
        assert_eq!(near("24/12", today), Some(day("2026-12-24")));
        assert_eq!(near("3 feb", today), Some(day("2027-02-03")));
        assert_eq!(planned("fri", today), Some(day("2026-11-27")));
        assert_eq!(planned("Sunday", today), Some(today));
        assert_eq!(planned(" tomorrow", today), Some(day("2026-11-23")));
        assert_eq!(planned("3 june", today), Some(day("2027-06-03")));
        assert_eq!(planned("20 nov", today), Some(day("2026-11-20")));
        assert_eq!(planned("fr", today), None);
        check("someday", None);
        check("1/2/3/4", None);
        check("", None);
    }

    fn any_day() -> impl Strategy<Value = NaiveDate> {
        let first = NaiveDate::from_ymd_opt(*YEARS.start(), 1, 1).unwrap();
        (0..3_287_182_u64).prop_map(move |days| first + Days::new(days))
    }

    proptest! {
        #[test]
        fn any_words_can_be_read_as_a_day(typed in "\\PC{0,12}|[0-9/. -]{0,12}|[0-9]{1,2} [a-z]{3,9}", until in any_day(), today in any_day()) {
            let days = [read(&typed, today), looked_back(&typed, until, today), near(&typed, today), planned(&typed, today)];
            for day in days.into_iter().flatten() {
                prop_assert!((YEARS.start() - 8..=YEARS.end() + 8).contains(&day.year()), "{typed:?} is {day}");
            }
        }

        #[test]
        fn a_day_is_read_back_however_it_is_written(day in any_day(), today in any_day()) {
            for written in [day.to_string(), day.format("%d/%m/%Y").to_string(), day.format("%-d.%-m.%Y").to_string()] {
                prop_assert_eq!(read(&written, today), Some(day), "{}", written);
            }
            prop_assert_eq!(read(&say!("date-long", weekday = "", day = day.day(), month = month_name(day)), day), Some(day));
        }
    }
}
