//! Puts a backup into an empty folder: all of it, or nothing.

use std::path::Path;

use crate::store::StoreError;
use crate::store::staging::Staging;

use super::name;
use super::unpack::Backup;

/// Puts the journal of a backup into `folder`, which is made where it is missing and else must be empty.
pub fn restore(backup: &mut Backup, folder: &Path) -> Result<(), StoreError> {
    let staging = Staging::inside(folder)?;
    backup.each(|name, bytes| staging.write(&name::place(Path::new(""), name), &bytes))?;
    // Whoever meets the folder half way sees that there is no journal yet.
    staging.put_in_place("journal.ron")
}
