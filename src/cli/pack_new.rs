//! `aftershift pack new`: the beginning of a pack, written to a file.

use std::io::{self, IsTerminal};
use std::path::PathBuf;

use crate::base::{Notice, text};
use crate::line::Input;
use crate::model::{Pack, Shelf};
use crate::pack::{Starter, Style, adapted, is_taken, print_in};
use crate::runtime::{self, Talk};
use crate::say;

use super::author_args::{New, ToFile};
use super::error::{Failure, tell};
use super::{Shell, out, pack_file};

pub(super) fn run(ask: New, shell: &Shell) -> Result<(), Failure> {
    let name = ask.title.as_deref().and_then(title);
    let pack = match (name, ask.from) {
        (Some(title), Some(from)) => copy(&pack_file::find(&from, shell)?, &title, &shell.shelf())?,
        (Some(title), None) => Starter { title, ..Starter::default() }.pack(),
        (None, None) if io::stdin().is_terminal() => {
            let mut talk = Talk::new(io::stdin().lock(), io::stdout().lock(), Input::Keyboard);
            match (runtime::ask_for_pack(&mut talk), talk.broken()) {
                (_, Some(error)) => return Err(Failure::stream(&error)),
                (Some(starter), None) => starter.pack(),
                (None, None) => return Ok(()),
            }
        }
        (None, _) => return Err(Failure::usage(Notice::new(say!("cli-new-no-title")).hint(say!("cli-new-no-title-hint")))),
    };
    let written = write(&pack, &print_in(&pack, Style::Starter), ask.to)?;
    if shell.shelf().is_built_in(&pack.id) {
        tell(&Notice::new(say!("cli-new-built-in", id = pack.id.as_str())));
    }
    if let Some(file) = written {
        say_next(&file);
    }
    Ok(())
}

/// A copy that nobody takes for another pack.
fn copy(pack: &Pack, title: &str, shelf: &Shelf) -> Result<Pack, Failure> {
    if is_taken(title, pack, shelf) {
        return Err(Failure::there(Notice::new(say!("adapt-taken", title = title)).hint(say!("adapt-taken-hint"))));
    }
    Ok(adapted(pack, title))
}

/// A title as it can stand in a list, on one line; `None` when nothing of it is left.
pub(super) fn title(typed: &str) -> Option<String> {
    Some(text::shown(&text::one_line(typed))).filter(|title| !title.is_empty())
}

/// Writes a pack's file, and gives its name unless it went to standard output.
pub(super) fn write(pack: &Pack, page: &str, to: ToFile) -> Result<Option<String>, Failure> {
    let file = to.output.unwrap_or_else(|| PathBuf::from(format!("{}.ron", pack.id)));
    let name = file.display().to_string();
    let is_file = !out::is_standard(&file);
    out::page(Some(file), to.force, page.as_bytes())?;
    Ok(is_file.then_some(name))
}

/// What to do with the file that is there now.
pub(super) fn say_next(file: &str) {
    tell(&Notice::new(say!("cli-new-written", file = file)));
    tell(&Notice::new(say!("cli-new-check", file = file)));
    tell(&Notice::new(say!("cli-new-preview", file = file)));
}
