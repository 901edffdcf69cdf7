//! `aftershift note`: a thought kept, out of a pipe or asked for.

use std::io::{self, IsTerminal};

use crate::base::Notice;
use crate::effect::{Effect, Outcome};
use crate::jobs;
use crate::line::{Input, Reflect, Reply, note};
use crate::model::{Draft, Sitting, Step};
use crate::runtime::{self, Services, Talk};

use super::args::NoWords;
use super::error::{Failure, tell};
use super::reflect::{ended, no_pack};
use super::{Shell, out};

/// The pack that asks for a note.
const PACK: &str = "quick-note";

pub(super) fn run(words: &NoWords, shell: &Shell) -> Result<(), Failure> {
    words.refuse()?;
    shell.trouble.iter().for_each(tell);
    let services = Services { store: shell.store() };
    let pack = &jobs::built_in(&services.store, PACK).ok_or_else(|| no_pack(PACK))?;
    if io::stdin().is_terminal() {
        let moment = runtime::moment();
        let sitting = Sitting::begin(pack, moment.id, moment.now);
        let (reflect, first) = Reflect::begin(sitting, Some(pack), &shell.settings, Input::Keyboard);
        let mut talk = Talk::new(io::stdin().lock(), io::stdout().lock(), Input::Keyboard);
        let ending = runtime::converse(reflect, first, &mut talk, &services);
        return ended(ending, talk.broken());
    }
    let (typed, guessed) = runtime::read_all(io::stdin().lock()).map_err(|error| Failure::stream(&error))?;
    if guessed {
        tell(&Notice::new(crate::say!("cli-note-encoding")));
    }
    let Some(save) = note(pack, &typed, runtime::moment()) else {
        return Err(Failure::nothing(Notice::new(crate::say!("cli-note-empty"))));
    };
    let draft = Draft { entry: save.entry.clone(), step: Step::Close, caret: 0, over: None };
    match runtime::perform(&Effect::Save(Box::new(save)), &services) {
        Outcome::Saved(saved) => {
            let reply = Reply::saved(&saved);
            out::data(|to| reply.lines.iter().try_for_each(|line| writeln!(to, "{line}")))
        }
        Outcome::NotSaved(_, notice) | Outcome::Failed(notice) => {
            tell(&notice);
            Err(keep(draft, &typed, &services))
        }
        _ => Ok(()),
    }
}

/// Keeps words that the journal did not take: in a draft, or else by handing them back, because a pipe cannot be asked again.
fn keep(draft: Draft, typed: &str, services: &Services) -> Failure {
    match runtime::perform(&Effect::KeepDraft(Box::new(draft)), services) {
        Outcome::DraftKept(_) => Failure::failed(Notice::new(crate::say!("cli-note-drafted"))),
        _ => {
            let handed_back = out::bytes(|to| to.write_all(typed.as_bytes())).is_ok();
            let words = if handed_back { crate::say!("cli-note-back") } else { crate::say!("cli-stream-not-saved") };
            Failure::failed(Notice::new(words))
        }
    }
}
