//! Standard output, where data goes.

use std::io::{self, BufWriter, Write};

use serde_json::Value;

use crate::base::Notice;
use crate::model::Unreadable;

use super::error::{Failure, tell};

/// Writes data.
pub(super) fn data(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Failure> {
    let mut out = BufWriter::new(io::stdout().lock());
    write(&mut out).and_then(|()| out.flush()).map_err(|error| Failure::stream(&error))
}

/// Writes a JSON value, laid out for reading.
pub(super) fn json(value: &Value) -> Result<(), Failure> {
    data(|to| writeln!(to, "{value:#}"))
}

/// Names what could not be read, on standard error.
pub(super) fn name_unreadable(unreadable: &[Unreadable]) {
    for trouble in unreadable {
        let (file, reason) = (trouble.file.as_str(), trouble.reason.as_str());
        tell(&Notice::new(match trouble.line {
            Some(line) => crate::say!("cli-unreadable", file = file, line = line, reason = reason),
            None => crate::say!("cli-unreadable-whole", file = file, reason = reason),
        }));
    }
}
