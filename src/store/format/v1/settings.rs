//! The settings file.

use std::path::PathBuf;

use serde::Deserialize;

use crate::model;
use crate::say;

use super::date;

/// The settings file, written by hand: every field may be left out, none may be misspelt.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::store) struct SettingsFile {
    tone: Option<Tone>,
    mouse: Option<bool>,
    plain: Option<bool>,
    lock_after: Option<u32>,
    language: Option<String>,
    shift_settings: Option<Vec<String>>,
    #[serde(default)]
    support: Vec<SupportLine>,
    backup: Option<Backup>,
}

#[derive(Debug, Deserialize)]
enum Tone {
    Auto,
    Dark,
    Light,
    Mono,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct SupportLine {
    name: String,
    contact: String,
    checked: String,
    source: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Backup {
    folder: PathBuf,
    every_days: Option<u32>,
    keep: Option<u32>,
}

impl TryFrom<Backup> for model::BackupPlan {
    type Error = String;

    fn try_from(file: Backup) -> Result<Self, String> {
        if !file.folder.is_absolute() {
            return Err(say!("unread-backup-folder"));
        }
        let (every_days, keep) = (file.every_days.unwrap_or(Self::EVERY_DAYS), file.keep.unwrap_or(Self::KEEP));
        if every_days == 0 || keep == 0 {
            return Err(say!("unread-backup-nought"));
        }
        Ok(Self { folder: file.folder, every_days, keep })
    }
}

impl TryFrom<SettingsFile> for model::Settings {
    type Error = String;

    fn try_from(file: SettingsFile) -> Result<Self, String> {
        let usual = Self::default();
        let line = |line: SupportLine| {
            let checked = date(&line.checked)?;
            Ok(model::SupportLine { name: line.name, contact: line.contact, checked, source: line.source })
        };
        Ok(Self {
            tone: match file.tone {
                None | Some(Tone::Auto) => model::Tone::Auto,
                Some(Tone::Dark) => model::Tone::Dark,
                Some(Tone::Light) => model::Tone::Light,
                Some(Tone::Mono) => model::Tone::Mono,
            },
            mouse: file.mouse.unwrap_or(usual.mouse),
            plain: file.plain.unwrap_or(usual.plain),
            lock_after: file.lock_after.or(usual.lock_after).filter(|minutes| *minutes > 0),
            language: file.language,
            shift_settings: file.shift_settings.unwrap_or(usual.shift_settings),
            support: file.support.into_iter().map(line).collect::<Result<_, String>>()?,
            backup: file.backup.map(TryInto::try_into).transpose()?,
        })
    }
}
