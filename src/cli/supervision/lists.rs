//! `aftershift supervision lists`: the worker's own words for the check. They come from standard input and never from the shell's words.

use serde_json::json;

use crate::base::Notice;
use crate::effect::Remember;
use crate::jobs;
use crate::line::{LineOf, replacement, told};
use crate::model::{Decision, OwnLists, Replacement};
use crate::say;

use super::super::error::{Failure, tell};
use super::super::{Shell, out};
use super::args::{Change, Lists};
use super::check::role;
use super::desk::{Desk, print};
use super::json::{self, VERSION};

pub(super) fn run(ask: &Lists, shell: &Shell) -> Result<(), Failure> {
    ask.words.refuse()?;
    let desk = Desk::open(shell)?;
    let mut lists = desk.known.lists.clone();
    let changes = changes(ask, &desk)?;
    for remember in &changes {
        if remember.decision.is_none() && !is_on(&lists, &remember.words) {
            tell(&Notice::new(say!("cli-sup-lists-none", words = remember.words.as_str())));
        }
        lists = jobs::remember(&desk.services.store, remember)?;
    }
    if ask.json {
        return out::json(&json!({ "version": VERSION, "lists": json::own_lists(&lists) }));
    }
    if lists.always.is_empty() && lists.never.is_empty() {
        let empty = Notice::new(say!("cli-sup-lists-empty"));
        if changes.is_empty() {
            return Err(Failure::nothing(empty));
        }
        // What was forgotten last leaves nothing, as was asked.
        tell(&empty);
        return Ok(());
    }
    print(told::own_lists(&lists))
}

fn is_on(lists: &OwnLists, words: &str) -> bool {
    lists.always.iter().map(|(known, _)| known).chain(&lists.never).any(|known| known == words)
}

fn changes(ask: &Lists, desk: &Desk) -> Result<Vec<Remember>, Failure> {
    let every = |decision: Option<Decision>, asked: String| {
        let said = desk.typed(asked, LineOf::Words)?;
        Ok(said.into_iter().map(|words| Remember { words, decision: decision.clone() }).collect())
    };
    match (ask.change, &ask.role) {
        (None, _) => Ok(Vec::new()),
        (Some(Change::Always), Some(named)) => every(Some(role(named)?.into()), say!("cli-sup-lists-ask")),
        (Some(Change::Always), None) => {
            desk.typed(say!("cli-sup-lists-ask-both"), LineOf::Pair)?.iter().map(|line| both(line)).collect()
        }
        (Some(Change::Never), _) => every(Some(Decision::Keep), say!("cli-sup-lists-ask")),
        (Some(Change::Forget), _) => every(None, say!("cli-sup-lists-ask")),
    }
}

/// `Marcus = colleague`: the words, and what stands in their place.
fn both(line: &str) -> Result<Remember, Failure> {
    let unclear = || Failure::usage(Notice::new(say!("cli-sup-lists-both")));
    let (words, with) = LineOf::parts(line).ok_or_else(unclear)?;
    let with: Replacement = replacement(with);
    Ok(Remember { words: words.to_owned(), decision: Some(Decision::Replace(with)) })
}
