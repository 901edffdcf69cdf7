//! A pack named on the shell: by its id, or by its file.

use std::path::{Path, PathBuf};

use crate::base::Notice;
use crate::jobs;
use crate::model::{Pack, Shelf};
use crate::pack::Walkable;
use crate::say;

use super::Shell;
use super::error::Failure;
use super::reflect::no_pack;

/// What a name on the shell stands for.
pub(super) enum Named {
    /// A pack of the shelf, as the person has it.
    Pack(Box<Pack>),
    /// A file, which may hold one.
    File(PathBuf),
}

/// The pack of that id or, where there is none, that file.
pub(super) fn named(name: &Path, shelf: &Shelf) -> Result<Named, Failure> {
    let id = name.to_string_lossy();
    if let Some(pack) = shelf.pack(&id) {
        return Ok(Named::Pack(Box::new(pack.clone())));
    }
    let like_a_file = name.extension().is_some() || name.components().count() > 1;
    if !like_a_file && !name.exists() {
        return Err(no_pack(&id));
    }
    Ok(Named::File(name.to_owned()))
}

/// The pack of that id or in that file, or the one an overlay in that file changes. Whatever stands in the way, there is no such pack:
/// a comparison must not look like one that found a change.
pub(super) fn find(name: &Path, shell: &Shell) -> Result<Pack, Failure> {
    let file = match named(name, &shell.shelf())? {
        Named::Pack(pack) => return Ok(*pack),
        Named::File(file) => file,
    };
    let text = jobs::read_pack(&file).map_err(Failure::nothing)?;
    let read = Walkable::read(&Ok(text), &jobs::shelf_as_it_came(&shell.store()));
    read.pack().cloned().ok_or_else(|| {
        let name = file.display().to_string();
        if let Some(finding) = read.is_no_pack() {
            let notice = Notice::new(say!("cli-import-whole", file = name, sentence = finding.sentence.as_str()));
            return Failure::nothing(Notice { hint: finding.hint.clone(), ..notice });
        }
        let notice = Notice::new(say!("cli-pack-broken", file = name.as_str()));
        Failure::nothing(notice.hint(say!("cli-pack-broken-hint", file = name)))
    })
}
