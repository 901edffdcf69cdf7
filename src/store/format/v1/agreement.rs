//! The agreement cards.

use serde::{Deserialize, Serialize};

use crate::model;

use super::super::{FORMAT, Versioned};
use super::date;
use super::session::SessionKind;

/// `supervision/agreements.ron`.
#[derive(Debug, Serialize, Deserialize)]
pub(in crate::store) struct AgreementsFile {
    format: u32,
    cards: Vec<Agreement>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Agreement {
    kind: SessionKind,
    with: String,
    writes: String,
    keeps: String,
    reads: String,
    frequency: String,
    review: Option<String>,
}

impl Versioned for AgreementsFile {
    fn format(&self) -> u32 {
        self.format
    }
}

impl From<&Vec<model::Agreement>> for AgreementsFile {
    fn from(cards: &Vec<model::Agreement>) -> Self {
        Self { format: FORMAT, cards: cards.iter().map(Agreement::from).collect() }
    }
}

impl TryFrom<AgreementsFile> for Vec<model::Agreement> {
    type Error = String;

    fn try_from(file: AgreementsFile) -> Result<Self, String> {
        file.cards.into_iter().map(TryInto::try_into).collect()
    }
}

impl From<&model::Agreement> for Agreement {
    fn from(card: &model::Agreement) -> Self {
        let model::Agreement { kind, with, writes, keeps, reads, frequency, review } = card.clone();
        Self { kind: kind.into(), with, writes, keeps, reads, frequency, review: review.map(|day| day.to_string()) }
    }
}

impl TryFrom<Agreement> for model::Agreement {
    type Error = String;

    fn try_from(file: Agreement) -> Result<Self, String> {
        let Agreement { kind, with, writes, keeps, reads, frequency, review } = file;
        let review = review.as_deref().map(date).transpose()?;
        Ok(Self { kind: kind.into(), with, writes, keeps, reads, frequency, review })
    }
}
