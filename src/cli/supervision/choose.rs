//! `aftershift supervision choose`: which answers go, printed or chosen.

use crate::base::{Notice, text};
use crate::line::{Start, told};
use crate::model::{AnswerRef, PrepareStep};
use crate::report::{Candidate, Preparation};
use crate::runtime;
use crate::say;

use super::super::Shell;
use super::super::error::{Failure, tell};
use super::super::export::{named, refuse_unnamed};
use super::args::Choose;
use super::desk::{Desk, count, is_a_person, numbered};

pub(super) fn run(ask: &Choose, shell: &Shell) -> Result<(), Failure> {
    refuse_unnamed(&ask.private)?;
    let desk = Desk::open(shell)?;
    let start = Start::Packet(Some(PrepareStep::Choose));
    let changes = !(ask.tick.is_empty() && ask.untick.is_empty() && ask.private.is_empty());
    if !changes && is_a_person() {
        return desk.supervise(&ask.id, start);
    }
    let mut open = desk.take(&ask.id, start)?;
    let mut held_back = Vec::new();
    if changes {
        held_back = choose(ask, &mut open.prepared)?;
        desk.keep(&mut open)?;
    }
    let candidates = open.prepared.candidates();
    if candidates.is_empty() {
        return Err(Failure::nothing(Notice::new(say!("cli-sup-no-answers"))));
    }
    if open.prepared.leaves_ticks() {
        tell(&Notice::new(say!("choose-line")));
    }
    count(candidates.iter().map(line))?;
    for sentence in &held_back {
        tell(&Notice::new(sentence.as_str()));
    }
    if held_back.is_empty() { Ok(()) } else { Err(Failure::failed(Notice::default())) }
}

/// Chooses, and gives a sentence for each answer that stays because it is always private.
fn choose(ask: &Choose, prepared: &mut Preparation) -> Result<Vec<String>, Failure> {
    let known: Vec<(AnswerRef, String, String, bool)> = prepared.candidates().iter().map(known).collect();
    let most = known.len();
    let mut going = Vec::new();
    for number in &ask.tick {
        going.extend(known.get(numbered(*number, most)?));
    }
    let mut staying = Vec::new();
    for number in &ask.untick {
        staying.extend(known.get(numbered(*number, most)?));
    }
    // A yes to a prompt is for what was ticked, here or when it was written.
    going.extend(known.iter().filter(|(_, name, _, ticked)| *ticked && ask.private.contains(name)));
    let unmet = ask.private.iter().find(|name| !going.iter().any(|(_, known, ..)| known == *name));
    if let Some(name) = unmet {
        let sentence = say!("cli-sup-private-none", prompt = name.as_str());
        return Err(Failure::nothing(Notice::new(sentence).hint(say!("cli-sup-private-none-hint"))));
    }
    for (answer, ..) in staying {
        prepared.choose(answer, false, false);
    }
    let stays = going.into_iter().filter(|(answer, name, ..)| !prepared.choose(answer, true, ask.private.contains(name)));
    Ok(stays.map(|(_, name, question, _)| say!("cli-held-back", question = question.as_str(), prompt = name.as_str())).collect())
}

/// An answer: its name, what `--private` calls its question, the question, and whether it was ticked when it was written.
fn known(candidate: &Candidate<'_>) -> (AnswerRef, String, String, bool) {
    let response = candidate.response;
    (candidate.answer(), named(candidate.entry, response), text::shown(&response.prompt.text), response.ticked)
}

fn line(candidate: &Candidate<'_>) -> String {
    let private = candidate.response.prompt.always_private;
    let (sign, stands) = match (candidate.goes, private) {
        (true, false) => ("[x]", String::new()),
        (true, true) => ("[x]", say!("cli-sup-private")),
        (false, true) => ("[·]", say!("cli-sup-private")),
        (false, false) => ("[ ]", String::new()),
    };
    format!("{sign} {}", told::candidate(candidate, &stands, runtime::moment().today()))
}
