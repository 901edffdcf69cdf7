//! `aftershift` and `aftershift reflect`: a sitting, on the full screen or in lines.

use std::io::{self, IsTerminal};
use std::sync::Arc;

use crate::base::Notice;
use crate::jobs;
use crate::line::{Chosen, Ending, Input, Reflect};
use crate::model::{Draft, Pack, Shelf, Sitting};
use crate::runtime::{self, Services, Talk};
use crate::tui::{First, Start};

use super::Shell;
use super::error::{Failure, tell};

pub(super) fn run(pack: Option<String>, shell: &Shell) -> Result<(), Failure> {
    let shelf = shell.shelf();
    if let Some(id) = pack.as_ref().filter(|id| shelf.pack(id).is_none()) {
        return Err(no_pack(id));
    }
    let services = Services { store: shell.store() };
    if shell.is_plain() {
        return in_lines(pack.as_deref(), &shelf, shell, &services);
    }
    let first = pack.map_or(First::Home, First::Sitting);
    full_screen(first, shelf, services, shell)
}

/// Opens the full screen at `first`.
pub(super) fn full_screen(first: First, shelf: Shelf, services: Services, shell: &Shell) -> Result<(), Failure> {
    if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        return Err(Failure::usage(Notice::new(crate::say!("cli-no-terminal")).hint(crate::say!("cli-no-terminal-hint"))));
    }
    let theme = runtime::theme(shell.settings.tone);
    let (shelf, settings, notice) = (Arc::new(shelf), Arc::new(shell.settings.clone()), shell.trouble.clone());
    let start = |size| Start { shelf, settings, theme, size, first, notice };
    runtime::full_screen(start, services).map_err(Failure::failed)
}

/// A pack nobody has.
pub(super) fn no_pack(id: &str) -> Failure {
    Failure::nothing(Notice::new(crate::say!("no-such-pack", pack = id.to_owned())).hint(crate::say!("no-such-pack-hint")))
}

fn in_lines(pack: Option<&str>, shelf: &Shelf, shell: &Shell, services: &Services) -> Result<(), Failure> {
    shell.trouble.iter().for_each(tell);
    let input = if io::stdin().is_terminal() { Input::Keyboard } else { Input::Pipe };
    let mut talk = Talk { from: io::stdin().lock(), to: io::stdout().lock(), input };
    let broken = |error: io::Error| Failure::stream(&error);
    let sitting = match pack.and_then(|id| shelf.pack(id)) {
        Some(pack) => Some(begin(pack)),
        None => {
            let drafts = jobs::load(&services.store).drafts;
            let chosen = runtime::choose(&drafts, shelf, &mut talk).map_err(broken)?;
            match chosen {
                Chosen::Quit => None,
                Chosen::Start(id) => shelf.pack(&id).map(begin),
                Chosen::Resume(id) => drafts.into_iter().find(|draft: &Draft| draft.entry.id == id).map(Sitting::resume),
            }
        }
    };
    let Some(sitting) = sitting else { return Ok(()) };
    let pack = shelf.pack(&sitting.entry().pack.id);
    let (reflect, first) = Reflect::begin(sitting, pack, &shell.settings, input);
    ended(runtime::converse(reflect, first, &mut talk, services).map_err(broken)?)
}

fn begin(pack: &Pack) -> Sitting {
    let moment = runtime::moment();
    Sitting::begin(pack, moment.id, moment.now)
}

/// What was said already told how it ended; a script sees it in the exit code.
pub(super) fn ended(ending: Ending) -> Result<(), Failure> {
    match ending {
        Ending::Saved | Ending::Drafted | Ending::Nothing => Ok(()),
        Ending::NotSaved => Err(Failure::failed(Notice::default())),
    }
}
