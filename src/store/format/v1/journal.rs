//! What this folder is, and what stands on the first page.

use serde::{Deserialize, Serialize};

use crate::model;
use crate::say;
use crate::store::charter::Charter;
use crate::store::seal::Recipient;

use super::super::{FORMAT, Versioned};
use super::{id, time, time_text};

/// `journal.ron`.
#[derive(Debug, Serialize, Deserialize)]
pub(in crate::store) struct JournalFile {
    format: u32,
    id: String,
    created: String,
    /// Whom records are sealed to; none in a journal that stands in the open.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    recipients: Vec<String>,
    /// Records may still stand as they were before the last change of recipients.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    unsettled: bool,
}

impl Versioned for JournalFile {
    fn format(&self) -> u32 {
        self.format
    }
}

impl From<&Charter> for JournalFile {
    fn from(charter: &Charter) -> Self {
        Self {
            format: FORMAT,
            id: charter.id.to_string(),
            created: time_text(charter.created),
            recipients: charter.recipients.iter().map(Recipient::to_string).collect(),
            unsettled: charter.unsettled,
        }
    }
}

impl TryFrom<JournalFile> for Charter {
    type Error = String;

    fn try_from(file: JournalFile) -> Result<Self, String> {
        let recipient = |text: &String| Recipient::read(text).ok_or_else(|| say!("unread-recipient"));
        Ok(Self {
            id: id(&file.id)?,
            created: time(&file.created)?,
            recipients: file.recipients.iter().map(recipient).collect::<Result<_, _>>()?,
            unsettled: file.unsettled,
        })
    }
}

/// `packs/first_page.ron`.
#[derive(Debug, Serialize, Deserialize)]
pub(in crate::store) struct FirstPageFile {
    format: u32,
    #[serde(default)]
    shown: Vec<String>,
    #[serde(default)]
    hidden: Vec<String>,
}

impl Versioned for FirstPageFile {
    fn format(&self) -> u32 {
        self.format
    }
}

impl From<&model::FirstPage> for FirstPageFile {
    fn from(page: &model::FirstPage) -> Self {
        Self { format: FORMAT, shown: page.shown.clone(), hidden: page.hidden.clone() }
    }
}

impl TryFrom<FirstPageFile> for model::FirstPage {
    type Error = String;

    fn try_from(file: FirstPageFile) -> Result<Self, String> {
        Ok(Self { shown: file.shown, hidden: file.hidden })
    }
}
