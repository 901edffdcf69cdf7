//! What the shell can ask: one command, one file. Data goes to standard output, talk to standard error.

mod args;
mod author_args;
mod backup;
mod config;
mod counted;
mod doctor;
mod encrypt;
mod erase;
mod error;
mod export;
mod flag;
mod history;
mod identify;
mod import;
mod install;
mod lint;
mod list;
mod merge;
mod note;
mod out;
mod pack;
mod pack_diff;
mod pack_file;
mod pack_files;
mod pack_import;
mod pack_new;
mod pack_worksheet;
mod passphrase;
mod places;
mod preview;
mod reflect;
mod restore;
mod show;
mod supervision;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{CommandFactory, Parser};

use crate::effect::Unlocking;
use crate::jobs;
use crate::model::{Settings, Shelf};
use crate::runtime;
use crate::store::{LockState, Store, read_settings};

use args::{Args, Command};
use error::Failure;
use places::Places;

/// Does what the words ask for, and says how it went: 0 done, 1 not done, 2 not understood, 3 nothing found, 4 locked, 5 something is there
/// already.
pub fn run(words: impl IntoIterator<Item = OsString>) -> ExitCode {
    runtime::leave_no_dump();
    let args = match Args::try_parse_from(words) {
        Ok(args) => args,
        Err(error) => {
            // Help and version are answers, not mistakes.
            let code = if error.use_stderr() { error::USAGE } else { 0 };
            let _printed = error.print();
            return ExitCode::from(code);
        }
    };
    match dispatch(args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.tell(),
    }
}

fn dispatch(args: Args) -> Result<(), Failure> {
    let places = Places::new(args.data_dir, args.config)?;
    if let Some(Command::Completions { shell }) = args.command {
        // Not straight to the stream: the generator panics when the reader has left.
        let mut script = Vec::new();
        clap_complete::generate(shell, &mut Args::command(), "aftershift", &mut script);
        return out::bytes(|to| to.write_all(&script));
    }
    if let Some(Command::Config { ask }) = args.command {
        return config::run(&ask, &places);
    }
    if let Some(Command::Identify { jsonl: _ }) = args.command {
        return identify::run();
    }
    let (settings, trouble) = read_settings(&places.settings);
    let shell = Shell {
        places,
        settings,
        trouble: trouble.map(|error| error.notice()),
        plain: args.plain,
        passphrase_file: args.passphrase_file,
    };
    match args.command {
        None => reflect::run(None, &shell),
        Some(Command::Reflect { pack }) => reflect::run(pack, &shell),
        Some(Command::Note { words }) => note::run(&words, &shell),
        Some(Command::List { which, json }) => list::run(which, json, &shell),
        Some(Command::Show { id, json }) => show::run(&id, json, &shell),
        Some(Command::Export(ask)) => export::run(ask, &shell),
        Some(Command::Flag(ask)) => flag::run(&ask, &shell),
        Some(Command::Supervision { ask }) => supervision::run(ask, &shell),
        Some(Command::Pack { ask }) => pack::run(ask, &shell),
        Some(Command::Merge { id, keep, take }) => merge::run(id.as_deref(), keep, &take, &shell),
        Some(Command::History { id, show, restore, json }) => history::run(&id, show, restore, json, &shell),
        Some(Command::Erase { id, yes }) => erase::run(&id, yes, &shell),
        Some(Command::Import { program, path, dry_run, json }) => import::run(program.program(), &path, dry_run, json, &shell),
        Some(Command::Backup(ask)) => backup::run(ask, &shell),
        Some(Command::Restore(ask)) => restore::run(&ask, &shell),
        Some(Command::Doctor { json, repair }) => doctor::run(json, repair, &shell),
        Some(Command::Encrypt { ask }) => encrypt::run(&ask, &shell),
        Some(Command::Config { .. } | Command::Completions { .. } | Command::Identify { .. }) => Ok(()),
    }
}

/// What every command works with.
#[derive(Debug)]
struct Shell {
    places: Places,
    settings: Settings,
    /// What is wrong with the settings file, to be said where a person sees it.
    trouble: Option<crate::base::Notice>,
    plain: bool,
    passphrase_file: Option<PathBuf>,
}

impl Shell {
    /// Whether to speak in lines.
    fn is_plain(&self) -> bool {
        self.plain || self.settings.plain || runtime::is_dumb()
    }

    /// The journal, locked if it is sealed: enough to write something new.
    fn store(&self) -> Store {
        Store::new(&self.places.journal, runtime::moment())
    }

    /// The journal to read: unlocked, by the file that was named or by asking.
    fn journal(&self) -> Result<Store, Failure> {
        let store = self.store();
        if store.lock_state() == LockState::Locked {
            let passphrase = passphrase::known(self.passphrase_file.as_deref())?;
            jobs::unlock(&store, &Unlocking::Passphrase(passphrase)).map_err(|error| Failure::locked(error.notice()))?;
        }
        Ok(store)
    }

    /// Every pack there is, in the language the person likes best.
    fn shelf(&self) -> Shelf {
        Shelf { language: self.settings.language.clone(), ..jobs::shelf(&self.store()) }
    }
}
