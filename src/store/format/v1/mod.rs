//! Format 1, as it stands on disk. Frozen at the first release: a journal outlives its program.

mod entry;
mod journal;
mod settings;

pub(in crate::store) use entry::{DraftFile, EntryFile};
pub(in crate::store) use journal::{FirstPageFile, JournalFile};
pub(super) use settings::SettingsFile;

use chrono::{NaiveDate, SecondsFormat};

use crate::base::{Id, Time};
use crate::say;

fn time_text(time: Time) -> String {
    time.to_rfc3339_opts(SecondsFormat::Millis, false)
}

fn time(text: &str) -> Result<Time, String> {
    Time::parse_from_rfc3339(text).map_err(|_unreadable| say!("unread-time", words = text.to_owned()))
}

fn date(text: &str) -> Result<NaiveDate, String> {
    text.parse().map_err(|_unreadable| say!("unread-date", words = text.to_owned()))
}

fn id(text: &str) -> Result<Id, String> {
    text.parse().map_err(|_not_one| say!("unread-id", words = text.to_owned()))
}
