//! The settings file, which a person writes by hand and the program never touches.

use std::path::Path;

use crate::model::Settings;

use super::{StoreError, format, read};

/// Reads the settings at `path`. No file means the settings everybody starts with; one that cannot be read is said, and the same
/// settings stand in for it.
pub fn read_settings(path: &Path) -> (Settings, Option<StoreError>) {
    let bytes = match read::whole(path) {
        Ok(bytes) => bytes,
        Err(error) if error.is_nothing_there() => return (Settings::default(), None),
        Err(error) => return (Settings::default(), Some(error)),
    };
    match format::read_settings(&bytes) {
        Ok(settings) => (settings, None),
        Err(unread) => (Settings::default(), Some(StoreError::unread(path, unread))),
    }
}
