//! What a backup says of itself.

use serde::{Deserialize, Serialize};

use crate::store::backup::{Listed, Manifest};

use super::super::{FORMAT, Versioned};
use super::{id, time, time_text};

/// `manifest.ron`, in a backup.
#[derive(Debug, Serialize, Deserialize)]
pub(in crate::store) struct ManifestFile {
    format: u32,
    journal: Option<String>,
    made: String,
    sealed: bool,
    counts: Vec<(String, usize)>,
    files: Vec<ListedFile>,
}

#[derive(Debug, Serialize, Deserialize)]
struct ListedFile {
    name: String,
    bytes: u64,
    mark: String,
}

impl Versioned for ManifestFile {
    fn format(&self) -> u32 {
        self.format
    }
}

impl From<&Manifest> for ManifestFile {
    fn from(manifest: &Manifest) -> Self {
        let listed = |file: &Listed| ListedFile { name: file.name.clone(), bytes: file.bytes, mark: file.mark.clone() };
        Self {
            format: FORMAT,
            journal: manifest.journal.map(|id| id.to_string()),
            made: time_text(manifest.made),
            sealed: manifest.sealed,
            counts: manifest.counts.clone(),
            files: manifest.files.iter().map(listed).collect(),
        }
    }
}

impl TryFrom<ManifestFile> for Manifest {
    type Error = String;

    fn try_from(file: ManifestFile) -> Result<Self, String> {
        let listed = |file: ListedFile| Listed { name: file.name, bytes: file.bytes, mark: file.mark };
        Ok(Self {
            journal: file.journal.as_deref().map(id).transpose()?,
            made: time(&file.made)?,
            sealed: file.sealed,
            counts: file.counts,
            files: file.files.into_iter().map(listed).collect(),
        })
    }
}
