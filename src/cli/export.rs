//! `aftershift export`: a page of what was ticked, or of everything.

use crate::base::{Notice, text};
use crate::jobs;
use crate::model::{Entry, Response};
use crate::report::{self, Request, Scope, SecondYes};
use crate::runtime;

use super::args::Export;
use super::error::{Failure, tell};
use super::show::{no_entry, unclear};
use super::{Shell, out};

pub(super) fn run(ask: Export, shell: &Shell) -> Result<(), Failure> {
    refuse_unnamed(&ask.private)?;
    let choose = ask.which.choose(ask.ids, runtime::moment().today())?;
    let selection = jobs::select(&shell.journal()?, &choose);
    out::name_unreadable(&selection.unreadable);
    if let Some(id) = selection.unknown.first() {
        return Err(no_entry(id));
    }
    if let Some(id) = selection.unclear.first() {
        return Err(unclear(id));
    }
    if selection.entries.is_empty() {
        return Err(Failure::nothing(Notice::new(crate::say!("cli-list-none"))));
    }
    let scope = if ask.all { Scope::Everything } else { Scope::Ticked };
    let second_yes = selection.entries.iter().flat_map(|entry| {
        let yes = entry.responses.iter().filter(|response| ask.private.contains(&named(entry, response)));
        yes.map(|response| SecondYes { entry: entry.id, prompt: response.prompt.id.clone() })
    });
    let request = Request { second_yes: second_yes.collect(), entries: selection.entries, scope };
    for (entry, response) in request.held_back() {
        let question = text::shown(&response.prompt.text);
        tell(&Notice::new(crate::say!("cli-held-back", question = question, prompt = named(entry, response))));
    }
    let Some(document) = report::entries(&request) else {
        let nothing_ticked = || Notice::new(crate::say!("cli-nothing-ticked")).hint(crate::say!("cli-nothing-ticked-hint"));
        let all_held_back = request.held_back().next().map(|_| Notice::new(crate::say!("cli-all-held-back")));
        return Err(Failure::nothing(all_held_back.unwrap_or_else(nothing_ticked)));
    };
    out::document(ask.output, ask.force, ask.format.document(), &document)
}

/// Refuses a second yes that does not say which pack asks the question.
pub(super) fn refuse_unnamed(private: &[String]) -> Result<(), Failure> {
    match private.iter().find(|typed| !typed.contains('/')) {
        None => Ok(()),
        Some(typed) => {
            let words = crate::say!("cli-private", words = typed.as_str());
            Err(Failure::usage(Notice::new(words).hint(crate::say!("cli-private-hint"))))
        }
    }
}

/// What `--private` calls a question: by its pack too, because a yes to one pack's question is none to another's.
pub(super) fn named(entry: &Entry, response: &Response) -> String {
    format!("{}/{}", entry.pack.id, response.prompt.id)
}
