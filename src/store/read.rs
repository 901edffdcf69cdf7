//! Reading. Only what is a file, and no more of it than a record can hold: a pipe or a device by a record's name would never end.

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use super::StoreError;

/// No record is longer. Bytes.
pub(super) const LARGEST: u64 = 64 << 20;

/// The bytes of the file at `path`.
pub(super) fn whole(path: &Path) -> Result<Vec<u8>, StoreError> {
    let reading = |error| StoreError::reading(path, error);
    let unread = |reason| StoreError::Unread { path: path.to_owned(), line: None, reason };
    // Looked at before it is opened: to open a pipe is to wait for whoever writes into it. A folder says itself what it is.
    let about = fs::metadata(path).map_err(reading)?;
    if !about.is_file() && !about.is_dir() {
        return Err(unread(crate::say!("unread-not-a-file")));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(about.len().min(LARGEST)).unwrap_or_default());
    let file = File::open(path).map_err(reading)?;
    // What a file says of its length may change while it is read.
    let length = file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(reading)?;
    if u64::try_from(length).is_ok_and(|length| length <= LARGEST) {
        Ok(bytes)
    } else {
        Err(unread(crate::say!("unread-too-large", most = LARGEST >> 20)))
    }
}
