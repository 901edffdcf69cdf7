//! What a person has set. Nothing here changes what is stored.

use std::path::PathBuf;

use super::SupportLine;

/// The person's settings, or the ones everybody starts with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// How colour is used.
    pub tone: Tone,
    /// Whether the mouse is listened to.
    pub mouse: bool,
    /// Whether to speak in numbered lines instead of a full screen.
    pub plain: bool,
    /// After how many minutes without a key a sealed journal locks itself; `None` for never.
    pub lock_after: Option<u32>,
    /// The language packs are offered in where they come in more than one (BCP 47), such as `mi`.
    pub language: Option<String>,
    /// The kinds of place a shift can be in, as offered.
    pub shift_settings: Vec<String>,
    /// Support lines of their own, shown before the built-in ones.
    pub support: Vec<SupportLine>,
    /// Where backups go by themselves; `None` for nowhere.
    pub backup: Option<BackupPlan>,
}

/// Backups that are made by themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupPlan {
    /// The folder they go to. It is never made.
    pub folder: PathBuf,
    /// After how many days another is due.
    pub every_days: u32,
    /// How many are kept.
    pub keep: u32,
}

impl BackupPlan {
    /// After how many days another is due unless the person says otherwise.
    pub const EVERY_DAYS: u32 = 7;

    /// How many are kept unless the person says otherwise.
    pub const KEEP: u32 = 8;
}

/// How colour is used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Two colours that can be read on a light and on a dark ground.
    #[default]
    Auto,
    /// For a dark ground.
    Dark,
    /// For a light ground.
    Light,
    /// None: weight and space only.
    Mono,
}

impl Settings {
    /// After how many minutes a sealed journal locks itself unless the person says otherwise.
    const LOCKS_AFTER: u32 = 15;
}

impl Default for Settings {
    fn default() -> Self {
        let shift_settings = crate::say!("shift-settings").lines().map(|line| line.trim().to_owned()).collect();
        Self {
            tone: Tone::Auto,
            mouse: true,
            plain: false,
            lock_after: Some(Self::LOCKS_AFTER),
            language: None,
            shift_settings,
            support: Vec::new(),
            backup: None,
        }
    }
}
