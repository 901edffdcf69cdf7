//! `aftershift pack import-csv`: a pack out of a sheet, with everything said that could not be carried over.

use std::io;
use std::path::Path;

use crate::base::Notice;
use crate::model::Shelf;
use crate::pack::{self, Rule, Style, print_in};
use crate::runtime;
use crate::say;

use super::author_args::ImportCsv;
use super::error::{Failure, tell};
use super::{lint, pack_new};

pub(super) fn run(ask: ImportCsv, shelf: &Shelf, plain: bool) -> Result<(), Failure> {
    let sheet = read(&ask.sheet)?;
    let choices = ask.choices.as_deref().map(read).transpose()?;
    let title = ask.title.as_deref().and_then(pack_new::title).unwrap_or_else(|| name_of(&ask.sheet));
    let import = pack::import(&sheet, choices.as_deref(), &title, shelf).map_err(|reason| unread(&ask.sheet, &reason))?;
    let page = print_in(&import.pack, Style::Starter);
    let written = pack_new::write(&import.pack, &page, ask.to)?;
    let file = ask.sheet.display().to_string();
    for remark in &import.remarks {
        let line = remark.line;
        tell(&Notice::new(say!("cli-import-line", file = &*file, line = line, sentence = &*remark.sentence)));
    }
    tell(&Notice::new(say!("cli-import-counted", prompts = import.pack.prompts.len())));
    let name = written.as_deref().unwrap_or(&import.pack.id);
    lint::say(name, &page, shelf, plain, &mut io::stderr()).map_err(|error| Failure::stream(&error))?;
    if let Some(file) = &written {
        pack_new::say_next(file);
    }
    Ok(())
}

/// The text of a sheet, in whichever of the usual encodings it was saved.
fn read(file: &Path) -> Result<String, Failure> {
    let bytes = pack::open(file).map_err(|error| Failure::unread(file, error))?;
    if let Err(finding) = pack::tidy(&bytes)
        && (finding.rule == Rule::TooLarge || bytes.contains(&0))
    {
        return Err(unread(file, &finding.sentence));
    }
    let (text, guessed) = runtime::read_all(bytes.as_slice()).map_err(|error| Failure::unread(file, error))?;
    if guessed {
        tell(&Notice::new(say!("cli-import-encoding", file = file.display().to_string())));
    }
    Ok(text)
}

/// A title out of the name of a file.
fn name_of(file: &Path) -> String {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    pack_new::title(&stem.replace(['-', '_'], " ")).unwrap_or_default()
}

fn unread(file: &Path, reason: &str) -> Failure {
    let notice = Notice::new(say!("cli-import-unread", file = file.display().to_string(), reason = reason));
    Failure::failed(notice.hint(say!("cli-import-unread-hint")))
}
