//! Which shift it was: the day, the kind of place, the hours.

use chrono::{Datelike, NaiveDate};

use crate::base::{date, text};
use crate::model::{Entry, Shift, Sitting};
use crate::say;

use super::order::Said;
use super::{Reply, prompt};

/// What is asked about a shift.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// The day it began.
    Day,
    /// The kind of place.
    Place,
    /// How long it was.
    Hours,
}

/// "Friday night, 20 November, one-to-one, 7.5 hours".
pub(super) fn describe(entry: &Entry) -> String {
    let shift = &entry.shift;
    let month = say!("date-month", month = shift.date.month());
    let day = say!("line-shift-day", name = shift.name(entry.created), day = shift.date.day(), month = month);
    let parts = [Some(day), shift.setting.clone(), shift.length()];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

impl Part {
    /// Asks, telling what stands there and how to keep it.
    pub(super) fn ask(self, sitting: &Sitting, places: &[String], reply: &mut Reply) {
        let shift = &sitting.entry().shift;
        match self {
            Self::Day => reply.say(say!("line-shift-ask-day", stands = date::full(shift.date))),
            Self::Place => {
                reply.say(say!("line-shift-ask-place"));
                reply.count(places);
                let stands = shift.setting.clone().unwrap_or_else(|| say!("line-nothing-yet"));
                reply.say(say!("line-shift-ask-place-how", stands = stands));
            }
            Self::Hours => {
                let stands = shift.length().unwrap_or_else(|| say!("line-nothing-yet"));
                reply.say(say!("line-shift-ask-hours", stands = stands));
            }
        }
    }

    /// The shift with what was said put in; a sentence when it could not be read.
    pub(super) fn put(self, said: &Said, shift: &Shift, places: &[String], today: NaiveDate) -> Result<Shift, String> {
        let mut shift = shift.clone();
        match (self, said) {
            (_, Said::Nothing | Said::Stop) | (Self::Day, Said::Clear) => {}
            (Self::Place, Said::Clear) => shift.setting = None,
            (Self::Hours, Said::Clear) => shift.minutes = None,
            (Self::Day, Said::Words(words)) => {
                shift.date = date::read(words, today).ok_or_else(|| say!("line-unclear-day"))?;
            }
            (Self::Place, Said::Words(words)) => {
                let words = text::one_line(words);
                let listed = prompt::pick(places, &words).and_then(|at| places.get(at)).cloned();
                if listed.is_none() && words.parse::<usize>().is_ok() {
                    return Err(say!("line-unclear-place", most = places.len()));
                }
                shift.setting = Some(listed.unwrap_or(words));
            }
            (Self::Hours, Said::Words(words)) => {
                shift.minutes = Some(Shift::read_hours(words).ok_or_else(|| say!("line-unclear-hours"))?);
            }
        }
        Ok(shift)
    }

    /// What is asked after it.
    pub(super) fn next(self) -> Option<Self> {
        match self {
            Self::Day => Some(Self::Place),
            Self::Place => Some(Self::Hours),
            Self::Hours => None,
        }
    }
}
