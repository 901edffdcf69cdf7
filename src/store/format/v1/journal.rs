//! What this folder is, and what stands on the first page.

use serde::{Deserialize, Serialize};

use crate::base::Moment;
use crate::model;

use super::super::{FORMAT, Versioned};
use super::time_text;

/// `journal.ron`.
#[derive(Debug, Serialize, Deserialize)]
pub(in crate::store) struct JournalFile {
    format: u32,
    id: String,
    created: String,
}

impl Versioned for JournalFile {
    fn format(&self) -> u32 {
        self.format
    }
}

impl From<&Moment> for JournalFile {
    fn from(birth: &Moment) -> Self {
        Self { format: FORMAT, id: birth.id.to_string(), created: time_text(birth.now) }
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
