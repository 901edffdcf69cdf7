//! The worker's own lists for the check, and what was decided in one.

use serde::{Deserialize, Serialize};

use crate::model;
use crate::say;

use super::super::{FORMAT, Versioned};

/// `supervision/lists.ron`.
#[derive(Debug, Serialize, Deserialize)]
pub(in crate::store) struct ListsFile {
    format: u32,
    #[serde(default)]
    always: Vec<Always>,
    #[serde(default)]
    never: Vec<String>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Always {
    words: String,
    with: Replacement,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) enum Decision {
    Keep,
    Replace(Replacement),
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) enum Replacement {
    /// A role, by its name on the disk.
    Role(String),
    Words(String),
}

impl Versioned for ListsFile {
    fn format(&self) -> u32 {
        self.format
    }
}

impl From<&model::OwnLists> for ListsFile {
    fn from(lists: &model::OwnLists) -> Self {
        let always = lists.always.iter().map(|(words, with)| Always { words: words.clone(), with: Replacement::from(with) });
        Self { format: FORMAT, always: always.collect(), never: lists.never.clone() }
    }
}

impl TryFrom<ListsFile> for model::OwnLists {
    type Error = String;

    fn try_from(file: ListsFile) -> Result<Self, String> {
        let always = file.always.into_iter().map(|always| Ok((always.words, always.with.try_into()?)));
        Ok(Self { always: always.collect::<Result<_, String>>()?, never: file.never })
    }
}

impl From<&model::Decision> for Decision {
    fn from(decision: &model::Decision) -> Self {
        match decision {
            model::Decision::Keep => Self::Keep,
            model::Decision::Replace(with) => Self::Replace(with.into()),
        }
    }
}

impl TryFrom<Decision> for model::Decision {
    type Error = String;

    fn try_from(file: Decision) -> Result<Self, String> {
        Ok(match file {
            Decision::Keep => Self::Keep,
            Decision::Replace(with) => Self::Replace(with.try_into()?),
        })
    }
}

impl From<&model::Replacement> for Replacement {
    fn from(with: &model::Replacement) -> Self {
        match with {
            model::Replacement::Role(role) => Self::Role(role.id().to_owned()),
            model::Replacement::Words(words) => Self::Words(words.clone()),
        }
    }
}

impl TryFrom<Replacement> for model::Replacement {
    type Error = String;

    fn try_from(file: Replacement) -> Result<Self, String> {
        Ok(match file {
            Replacement::Role(id) => Self::Role(model::Role::from_id(&id).ok_or_else(|| say!("unread-role", words = id))?),
            Replacement::Words(words) => Self::Words(words),
        })
    }
}
