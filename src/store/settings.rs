//! The settings file, which a person writes by hand and the program never touches.

use std::path::Path;

use crate::model::Settings;

use super::{StoreError, format};

/// Reads the settings at `path`. No file means the settings everybody starts with; one that cannot be read is said, and the same
/// settings stand in for it.
pub fn read_settings(path: &Path) -> (Settings, Option<StoreError>) {
    let bytes = match std::fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return (Settings::default(), None),
        Err(error) => return (Settings::default(), Some(StoreError::reading(path, error))),
    };
    match format::read_settings(&bytes) {
        Ok(settings) => (settings, None),
        Err(unread) => (Settings::default(), Some(StoreError::unread(path, unread))),
    }
}
