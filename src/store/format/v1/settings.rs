//! The settings file.

use serde::Deserialize;

use crate::model;

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
        })
    }
}
