//! Passphrases: out of a file or typed unseen, never out of arguments or the environment, which others can read.

use std::io::{BufRead, BufReader};
use std::path::Path;

use zeroize::Zeroizing;

use crate::base::words::Word;
use crate::base::{Notice, Secret};

use super::error::Failure;

/// A shorter passphrase is not taken. Characters.
const LEAST: usize = 10;

/// The passphrase that is set: from `file`, or asked for.
pub(super) fn known(file: Option<&Path>) -> Result<Secret, Failure> {
    match file {
        Some(file) => first_line(file),
        None => ask(crate::word!("encrypt-old")),
    }
}

/// A new passphrase: from `file`, or asked for twice.
pub(super) fn fresh(file: Option<&Path>) -> Result<Secret, Failure> {
    let typed = match file {
        Some(file) => first_line(file)?,
        None => {
            let typed = ask(crate::word!("encrypt-new"))?;
            if ask(crate::word!("encrypt-again"))? != typed {
                return Err(Failure::failed(Notice::new(crate::say!("encrypt-not-the-same"))));
            }
            typed
        }
    };
    if typed.expose().chars().count() < LEAST {
        let short = Notice::new(crate::say!("encrypt-too-short", least = LEAST));
        return Err(Failure::usage(short.hint(crate::say!("encrypt-too-short-hint"))));
    }
    Ok(typed)
}

/// Asks for something on the terminal itself, whatever the streams are, and shows nothing of it.
pub(super) fn ask(what: Word) -> Result<Secret, Failure> {
    let no_terminal =
        || Failure::locked(Notice::new(crate::say!("encrypt-no-terminal")).hint(crate::say!("encrypt-no-terminal-hint")));
    rpassword::prompt_password(format!("{} ", what.say())).map(Secret::from).map_err(|_no_terminal| no_terminal())
}

fn first_line(file: &Path) -> Result<Secret, Failure> {
    let name = file.display().to_string();
    let unread = |error| Failure::locked(Notice::new(crate::say!("encrypt-no-file", file = name.as_str())).because(&error));
    let mut line = Zeroizing::new(String::new());
    BufReader::new(std::fs::File::open(file).map_err(unread)?).read_line(&mut line).map_err(unread)?;
    let passphrase = line.trim_end_matches(['\n', '\r']);
    if passphrase.is_empty() {
        return Err(Failure::locked(Notice::new(crate::say!("encrypt-empty-file", file = name.as_str()))));
    }
    Ok(Secret::from(passphrase.to_owned()))
}
