//! `aftershift` and `aftershift reflect`: a sitting, on the full screen or in lines.

use std::io::{self, IsTerminal};
use std::sync::Arc;

use crate::base::Notice;
use crate::jobs;
use crate::line::{Chosen, Ending, Input, Reflect, Sessions};
use crate::model::{Pack, Shelf, Sitting};
use crate::runtime::{self, Services, Talk};
use crate::store::StoreError;
use crate::tui::{First, Start};

use super::Shell;
use super::error::{Failure, tell};

pub(super) fn run(pack: Option<String>, shell: &Shell) -> Result<(), Failure> {
    let shelf = shell.shelf();
    if let Some(id) = pack.as_ref().filter(|id| shelf.pack(id).is_none()) {
        return Err(no_pack(id));
    }
    // To begin something needs no key; to choose among what is there does.
    let asks = shell.passphrase_file.is_some() || (shell.is_plain() && pack.is_none());
    let services = Services { store: if asks { shell.journal()? } else { shell.store() } };
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
    let folder = shell.places.documents.clone();
    let start = |size| Start { shelf, settings, folder, theme, size, first, notice };
    runtime::full_screen(start, services).map_err(Failure::failed)
}

/// A pack nobody has.
pub(super) fn no_pack(id: &str) -> Failure {
    Failure::nothing(Notice::new(crate::say!("no-such-pack", pack = id)).hint(crate::say!("no-such-pack-hint")))
}

fn in_lines(pack: Option<&str>, shelf: &Shelf, shell: &Shell, services: &Services) -> Result<(), Failure> {
    shell.trouble.iter().for_each(tell);
    let input = if io::stdin().is_terminal() { Input::Keyboard } else { Input::Pipe };
    let mut talk = Talk::new(io::stdin().lock(), io::stdout().lock(), input);
    let sitting = match pack.and_then(|id| shelf.pack(id)) {
        Some(pack) => {
            if let Err(newer @ StoreError::Newer { .. }) = services.store.check() {
                tell(&newer.notice());
            }
            Some(begin(pack))
        }
        None => {
            let loaded = jobs::load(&services.store);
            match runtime::choose(&loaded, shelf, &mut talk) {
                Chosen::Quit => None,
                Chosen::Supervision => {
                    let (sessions, first) = Sessions::open(loaded.supervision, input, runtime::moment().today());
                    let ending = runtime::converse(sessions, first, &mut talk, services);
                    return ended(ending, talk.broken());
                }
                Chosen::Start(id) => shelf.pack(&id).map(begin),
                // As it stands now, and in hand: what another window wrote since is not written over.
                Chosen::Resume(id) => services.store.open_draft(id)?.map(Sitting::resume),
            }
        }
    };
    let Some(sitting) = sitting else { return ended(Ending::Nothing, talk.broken()) };
    let pack = shelf.pack(&sitting.entry().pack.id);
    let (reflect, first) = Reflect::begin(sitting, pack, &shell.settings, input);
    let ending = runtime::converse(reflect, first, &mut talk, services);
    ended(ending, talk.broken())
}

fn begin(pack: &Pack) -> Sitting {
    let moment = runtime::moment();
    Sitting::begin(pack, moment.id, moment.now)
}

/// What was said already told how it ended, unless a stream broke; a script sees it in the exit code.
pub(super) fn ended(ending: Ending, broken: Option<io::Error>) -> Result<(), Failure> {
    let Some(error) = broken else {
        return match ending {
            Ending::Saved | Ending::Drafted | Ending::Nothing => Ok(()),
            Ending::NotSaved => Err(Failure::failed(Notice::default())),
        };
    };
    let untold = |hint: String| Failure::failed(Notice::new(crate::say!("cli-stream")).because(&error).hint(hint));
    Err(match ending {
        Ending::Saved | Ending::Nothing => Failure::stream(&error),
        Ending::Drafted => untold(crate::say!("cli-stream-drafted")),
        Ending::NotSaved => untold(crate::say!("cli-stream-not-saved")),
    })
}
