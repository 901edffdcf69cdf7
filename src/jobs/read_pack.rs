//! Reads the text of a pack file, wherever it is.

use std::path::Path;

use crate::base::Notice;
use crate::pack;
use crate::store::StoreError;

/// The text of the pack in `file`.
///
/// # Errors
///
/// A notice when the file cannot be read, or is not text.
pub fn read_pack(file: &Path) -> Result<String, Notice> {
    let bytes = pack::open(file).map_err(|source| StoreError::Reading { path: file.to_owned(), source }.notice())?;
    pack::tidy(&bytes).map_err(|finding| Notice { hint: finding.hint, ..Notice::new(finding.sentence) })
}
