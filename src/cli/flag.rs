//! `aftershift flag`: something of a saved entry brought to supervision. The question comes from standard input.

use crate::base::{Notice, text};
use crate::effect::{Effect, Outcome};
use crate::jobs::{self, Choose};
use crate::line::{Asking, Flagging, Form, Input};
use crate::model::{Entry, Flag, Prompt};
use crate::runtime::{self, Services, Talk};
use crate::say;

use super::args::FlagAsk;
use super::error::{Failure, tell};
use super::reflect::ended;
use super::show::{no_entry, numbered, unclear};
use super::supervision::desk::{input, piped};
use super::supervision::wanted;
use super::{Shell, out};

pub(super) fn run(ask: &FlagAsk, shell: &Shell) -> Result<(), Failure> {
    ask.words.refuse()?;
    let wants = ask.wanted.as_deref().map(wanted).transpose()?;
    let services = Services { store: shell.journal()? };
    let selection = jobs::select(&services.store, &Choose { ids: vec![ask.id.clone()], ..Choose::default() });
    let entry = match selection.entries.as_slice() {
        [entry] => entry,
        [] => {
            out::name_unreadable(&selection.unreadable);
            return Err(no_entry(&ask.id));
        }
        _ => return Err(unclear(&ask.id)),
    };
    let (prompt, known) = about(entry, ask.number.as_deref())?;
    if ask.remove {
        let prompt = prompt.map(|prompt| prompt.id);
        let now = runtime::moment().now;
        return flagged(&Effect::Flag { entry: entry.id, prompt, flag: None, now }, &services, &Notice::new(say!("line-unasked")));
    }
    let known = known.cloned().unwrap_or_default();
    let flag = Flag { wanted: wants.unwrap_or(known.wanted), ..known };
    let mut flagging = Flagging { entry: entry.id, prompt, flag, asks_wanted: wants.is_none() };
    if input() == Input::Keyboard {
        let (asking, first) = Asking::begin(flagging, Input::Keyboard);
        let mut talk = Talk::new(std::io::stdin().lock(), std::io::stdout().lock(), Input::Keyboard);
        let ending = runtime::converse(asking, first, &mut talk, &services);
        return ended(ending, talk.broken());
    }
    let question = text::one_line(&piped()?);
    if !question.is_empty() {
        flagging.flag.question = question;
    }
    let Some(effect) = flagging.done(runtime::moment()) else { return Ok(()) };
    let said = Notice::new(say!("sup-flagged"));
    let private = flagging.prompt.is_some_and(|prompt| prompt.always_private);
    flagged(&effect, &services, &if private { said.hint(say!("flag-private")) } else { said })
}

/// What a flag is about.
type About<'a> = (Option<Prompt>, Option<&'a Flag>);

/// What is flagged: the answer of this number, with its prompt, or the whole entry; and its flag as it stands.
fn about<'a>(entry: &'a Entry, number: Option<&str>) -> Result<About<'a>, Failure> {
    let Some(typed) = number else { return Ok((None, entry.flag.as_ref())) };
    let most = numbered(entry).count();
    let found = typed.parse().ok().and_then(|wanted: usize| numbered(entry).find(|(number, _)| *number == wanted));
    let Some((_, response)) = found else {
        let words = if typed.parse::<usize>().is_ok() {
            say!("line-no-such-question", number = typed, most = most)
        } else {
            // What stands here may be words that should not be said again.
            say!("cli-flag-number")
        };
        return Err(Failure::usage(Notice::new(words).hint(say!("cli-flag-number-hint", id = entry.id.short()))));
    };
    Ok((Some(response.prompt.clone()), response.flag.as_ref()))
}

fn flagged(effect: &Effect, services: &Services, said: &Notice) -> Result<(), Failure> {
    match runtime::perform(effect, services) {
        Outcome::Flagged(_) => {
            tell(said);
            Ok(())
        }
        Outcome::Failed(notice) => Err(Failure::failed(notice)),
        _ => Ok(()),
    }
}
