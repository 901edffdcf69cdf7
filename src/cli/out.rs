//! Standard output, where data goes.

use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::base::{Notice, text};
use crate::document::{Document, Format};
use crate::model::Unreadable;
use crate::store::{write_over, write_unless_there};

use super::error::{Failure, tell};

/// Writes data for people to read, in which nothing can steer a terminal, whoever wrote it.
pub(super) fn data(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Failure> {
    let mut all = Vec::new();
    write(&mut all).map_err(|error| Failure::stream(&error))?;
    bytes(|to| to.write_all(text::shown(&String::from_utf8_lossy(&all)).as_bytes()))
}

/// Writes data for other programs, byte for byte.
pub(super) fn bytes(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Failure> {
    let mut out = BufWriter::new(io::stdout().lock());
    write(&mut out).and_then(|()| out.flush()).map_err(|error| Failure::stream(&error))
}

/// Writes a JSON value, laid out for reading.
pub(super) fn json(value: &Value) -> Result<(), Failure> {
    bytes(|to| writeln!(to, "{}", escaped(&format!("{value:#}"))))
}

/// JSON with what could steer a terminal written as JSON writes it; it stands in strings only.
pub(super) fn escaped(json: &str) -> String {
    json.chars().fold(String::with_capacity(json.len()), |mut escaped, c| {
        if text::steers(c) {
            // All of them stand in the first plane, where a character is one such escape.
            escaped.extend(["\\u", &format!("{:04x}", u32::from(c))]);
        } else {
            escaped.push(c);
        }
        escaped
    })
}

/// Writes a document as a page. A file that is not text does not go to a screen, where it would be noise.
pub(super) fn document(file: Option<PathBuf>, force: bool, format: Format, document: &Document) -> Result<(), Failure> {
    let to_screen = file.as_deref().is_none_or(is_standard) && io::stdout().is_terminal();
    if to_screen && !format.is_text() {
        let words = crate::say!("cli-not-for-a-screen", format = format.name());
        let hint = crate::say!("cli-not-for-a-screen-hint", extension = format.extension());
        return Err(Failure::usage(Notice::new(words).hint(hint)));
    }
    page(file, force, &format.write(document)?)
}

/// Writes a page to a file or, where none is named, to standard output. What is there is written over only by `force`.
pub(super) fn page(file: Option<PathBuf>, force: bool, page: &[u8]) -> Result<(), Failure> {
    match file.filter(|file| !is_standard(file)) {
        None => bytes(|to| to.write_all(page)),
        Some(file) if force => Ok(write_over(&file, page)?),
        Some(file) => Ok(write_unless_there(&file, page)?),
    }
}

/// Whether a file named on the shell means standard output.
pub(super) fn is_standard(file: &Path) -> bool {
    file.as_os_str() == "-"
}

/// Names what of an overlay or a translation fits no longer, on standard error.
pub(super) fn name_stale<'u>(stale: impl IntoIterator<Item = &'u Unreadable>) {
    for stale in stale {
        let (file, reason) = (stale.file.as_str(), stale.reason.as_str());
        tell(&Notice::new(crate::say!("cli-stale", file = file, line = stale.line.unwrap_or(1), reason = reason)));
    }
}

/// Names what could not be read, on standard error.
pub(super) fn name_unreadable(unreadable: &[Unreadable]) {
    for trouble in unreadable {
        let (file, reason) = (trouble.file.as_str(), trouble.reason.trim_end_matches('.'));
        tell(&Notice::new(match trouble.line {
            Some(line) => crate::say!("cli-unreadable", file = file, line = line, reason = reason),
            None => crate::say!("cli-unreadable-whole", file = file, reason = reason),
        }));
    }
}
