//! `aftershift pack preview`: a pack walked while it is being written, or as it stands on the shelf. Nothing is kept, and of the journal
//! only its packs are looked at.

use std::io::{self, IsTerminal};
use std::path::Path;

use crate::jobs;
use crate::line::{Input, Preview};
use crate::model::Shelf;
use crate::runtime::{self, Services, Talk};
use crate::tui::First;

use super::Shell;
use super::error::Failure;
use super::pack_file::{Named, named};
use super::reflect::{ended, full_screen};

pub(super) fn run(name: &Path, shell: &Shell) -> Result<(), Failure> {
    let services = Services { store: shell.store() };
    let own = shell.shelf();
    let named = named(name, &own)?;
    let shelf = match &named {
        Named::Pack(_) => own,
        Named::File(file) => {
            // A name that was mistyped is said at once; later on a file may come and go.
            std::fs::metadata(file).map_err(|error| Failure::unread(file, error))?;
            jobs::shelf_as_it_came(&services.store)
        }
    };
    if shell.is_plain() {
        return in_lines(named, &shelf, shell, &services);
    }
    let first = match named {
        Named::Pack(pack) => First::Walk(pack),
        Named::File(file) => First::Preview(file),
    };
    full_screen(first, shelf, services, shell)
}

fn in_lines(named: Named, shelf: &Shelf, shell: &Shell, services: &Services) -> Result<(), Failure> {
    let input = if io::stdin().is_terminal() { Input::Keyboard } else { Input::Pipe };
    let mut talk = Talk::new(io::stdin().lock(), io::stdout().lock(), input);
    let (preview, first) = match named {
        Named::Pack(pack) => Preview::of_pack(&pack, shelf, &shell.settings, input, runtime::moment()),
        Named::File(file) => Preview::of_file(file, shelf, &shell.settings, input),
    };
    let ending = runtime::converse(preview, first, &mut talk, services);
    ended(ending, talk.broken())
}
