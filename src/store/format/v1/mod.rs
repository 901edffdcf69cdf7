//! Format 1, as it stands on disk. Frozen at the first release: a journal outlives its program.

/// Choices with nothing in them, which have the same names on the disk as in the program.
macro_rules! same_names {
    ($($in_program:path => $on_disk:ident { $($variant:ident),* })*) => {$(
        impl From<$in_program> for $on_disk {
            fn from(value: $in_program) -> Self {
                type Known = $in_program;
                match value { $(Known::$variant => Self::$variant,)* }
            }
        }

        impl From<$on_disk> for $in_program {
            fn from(file: $on_disk) -> Self {
                match file { $($on_disk::$variant => Self::$variant,)* }
            }
        }
    )*};
}

mod agreement;
mod entry;
mod journal;
mod lists;
mod manifest;
mod packet;
mod session;
mod settings;

pub(in crate::store) use agreement::AgreementsFile;
pub(in crate::store) use entry::{DraftFile, EntryFile};
pub(in crate::store) use journal::{FirstPageFile, JournalFile};
pub(in crate::store) use lists::ListsFile;
pub(in crate::store) use manifest::ManifestFile;
pub(in crate::store) use packet::PacketFile;
pub(in crate::store) use session::SessionFile;
pub(super) use settings::SettingsFile;

use chrono::{NaiveDate, SecondsFormat};

use crate::base::{Id, Time};
use crate::say;

fn time_text(time: Time) -> String {
    time.to_rfc3339_opts(SecondsFormat::Millis, false)
}

fn time(text: &str) -> Result<Time, String> {
    Time::parse_from_rfc3339(text).map_err(|_unreadable| say!("unread-time", words = text))
}

fn date(text: &str) -> Result<NaiveDate, String> {
    text.parse().map_err(|_unreadable| say!("unread-date", words = text))
}

fn id(text: &str) -> Result<Id, String> {
    text.parse().map_err(|_not_one| say!("unread-id", words = text))
}
