//! `aftershift export`: a page of what was ticked, or of everything.

use crate::base::{Notice, text};
use crate::jobs;
use crate::report::{self, Request, Scope, SecondYes};

use super::args::Export;
use super::error::{Failure, tell};
use super::show::{no_entry, unclear};
use super::{Shell, out};

pub(super) fn run(ask: Export, shell: &Shell) -> Result<(), Failure> {
    let selection = jobs::select(&shell.store(), &ask.which.choose(ask.ids));
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
    let named = |prompt: &String| ask.private.contains(prompt);
    let second_yes = selection.entries.iter().flat_map(|entry| {
        let prompts = entry.responses.iter().map(|response| &response.prompt.id).filter(|prompt| named(prompt));
        prompts.map(|prompt| SecondYes { entry: entry.id, prompt: prompt.clone() })
    });
    let request = Request { second_yes: second_yes.collect(), entries: selection.entries.clone(), scope };
    for (_, response) in request.held_back() {
        let (question, prompt) = (text::shown(&response.prompt.text), response.prompt.id.clone());
        tell(&Notice::new(crate::say!("cli-held-back", question = question, prompt = prompt)));
    }
    let Some(document) = report::entries(&request) else {
        return Err(Failure::nothing(Notice::new(crate::say!("cli-nothing-ticked")).hint(crate::say!("cli-nothing-ticked-hint"))));
    };
    out::page(ask.output, ask.force, &ask.format.document().write(&document))
}
