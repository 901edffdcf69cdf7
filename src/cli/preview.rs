//! `aftershift pack preview`: a pack walked while it is being written. Nothing is kept, and of the journal only its packs are looked at.

use std::io::{self, IsTerminal};
use std::path::PathBuf;

use crate::jobs;
use crate::line::{Input, Preview};
use crate::runtime::{self, Services, Talk};
use crate::tui::First;

use super::Shell;
use super::error::Failure;
use super::reflect::{ended, full_screen};

pub(super) fn run(file: PathBuf, shell: &Shell) -> Result<(), Failure> {
    // A name that was mistyped is said at once; later on a file may come and go.
    std::fs::metadata(&file).map_err(|error| Failure::unread(&file, error))?;
    let services = Services { store: shell.store() };
    let shelf = jobs::shelf_as_it_came(&services.store);
    if !shell.is_plain() {
        return full_screen(First::Preview(file), shelf, services, shell);
    }
    let input = if io::stdin().is_terminal() { Input::Keyboard } else { Input::Pipe };
    let mut talk = Talk::new(io::stdin().lock(), io::stdout().lock(), input);
    let (preview, first) = Preview::open(file, &shelf, &shell.settings, input);
    let ending = runtime::converse(preview, first, &mut talk, &services);
    ended(ending, talk.broken())
}
