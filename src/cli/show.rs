//! `aftershift show`: one entry, whole, for the person's own eyes.

use std::io::{self, Write};

use serde_json::{Value, json};

use crate::base::{Notice, date, text};
use crate::jobs::{self, Choose};
use crate::line::told;
use crate::model::{Answer, Carried, CarryForward, Entry, Flag, Response, Supervision, Wanted};

use super::error::Failure;
use super::{Shell, out};

pub(super) fn run(id: &str, json: bool, shell: &Shell) -> Result<(), Failure> {
    let choose = Choose { ids: vec![id.to_owned()], ..Choose::default() };
    let store = shell.journal()?;
    let selection = jobs::select(&store, &choose);
    match selection.entries.as_slice() {
        [entry] if json => out::json(&as_json(entry, &store.supervision())),
        [entry] => out::data(|to| write(entry, &store.supervision(), to)),
        [] => {
            out::name_unreadable(&selection.unreadable);
            Err(no_entry(id))
        }
        _ => Err(unclear(id)),
    }
}

/// No entry has that id.
pub(super) fn no_entry(id: &str) -> Failure {
    Failure::nothing(Notice::new(crate::say!("store-no-entry", id = id)).hint(crate::say!("store-hint-no-entry")))
}

/// More than one entry has an id that ends so.
pub(super) fn unclear(id: &str) -> Failure {
    Failure::usage(Notice::new(crate::say!("cli-unclear-id", id = id)).hint(crate::say!("cli-unclear-id-hint")))
}

/// What stands there of an entry, counted from 1: what was answered, and what was flagged without an answer.
pub(super) fn numbered(entry: &Entry) -> impl Iterator<Item = (usize, &Response)> {
    (1_usize..).zip(entry.responses.iter().filter(|response| response.is_written_on() || response.flag.is_some()))
}

pub(super) fn write(entry: &Entry, supervision: &Supervision, to: &mut dyn Write) -> io::Result<()> {
    let mut say = |words: String| writeln!(to, "{}", text::shown(&words));
    say(format!("{}, {}", entry.pack.title, date::full(entry.shift.date)))?;
    let place: Vec<String> = entry.shift.setting.iter().cloned().chain(entry.shift.length()).collect();
    if !place.is_empty() {
        say(place.join(", "))?;
    }
    if let Some(flag) = &entry.flag {
        say(asked(flag))?;
    }
    for (number, response) in numbered(entry) {
        say(String::new())?;
        say(crate::say!("line-numbered", number = number, words = response.prompt.text.as_str()))?;
        if let Some(answer) = &response.answer {
            say(answer.words())?;
        }
        if let Some(words) = &response.unchosen {
            say(crate::say!("read-unchosen", words = words.as_str()))?;
        }
        if response.ticked {
            say(crate::say!("read-ticked"))?;
        }
        if let Some(flag) = &response.flag {
            say(asked(flag))?;
        }
    }
    for (session, heard) in supervision.heard_about(entry.id) {
        say(String::new())?;
        say(told::heard(session, heard))?;
    }
    if !entry.tags.is_empty() {
        say(String::new())?;
        say(crate::say!("read-tags", tags = entry.tags.join(", ")))?;
    }
    for carried in &entry.carry_forward {
        say(match carried.state {
            Carried::Open => crate::say!("read-carried", words = carried.words.as_str()),
            Carried::Done(day) => crate::say!("read-carried-done", words = carried.words.as_str(), date = day.to_string()),
            Carried::LetGo(day) => crate::say!("read-carried-let-go", words = carried.words.as_str(), date = day.to_string()),
        })?;
    }
    Ok(())
}

/// What to ask, and what would help.
fn asked(flag: &Flag) -> String {
    match (flag.question.is_empty(), flag.wanted.map(Wanted::words)) {
        (true, None) => crate::say!("flag-only"),
        (true, Some(wanted)) => crate::say!("flag-only-wanted", wanted = wanted),
        (false, wanted) => {
            let wanted = wanted.map(|wanted| format!(" ({wanted})")).unwrap_or_default();
            crate::say!("read-ask", question = flag.question.as_str(), wanted = wanted)
        }
    }
}

pub(super) fn as_json(entry: &Entry, supervision: &Supervision) -> Value {
    let heard = supervision.heard_about(entry.id).map(
        |(session, heard)| json!({ "session": session.id.to_string(), "date": session.date.to_string(), "words": heard.words }),
    );
    json!({
        "id": entry.id.to_string(),
        "created": entry.created.to_rfc3339(),
        "saved": entry.saved.to_rfc3339(),
        "shift": entry.shift.date.to_string(),
        "setting": entry.shift.setting,
        "minutes": entry.shift.minutes,
        "pack": { "id": entry.pack.id, "version": entry.pack.version, "title": entry.pack.title },
        "flag": entry.flag.as_ref().map(flag),
        "responses": numbered(entry).map(|(number, known)| response(number, known)).collect::<Vec<_>>(),
        "heard": heard.collect::<Vec<_>>(),
        "tags": entry.tags,
        "carry_forward": entry.carry_forward.iter().map(carried).collect::<Vec<_>>(),
    })
}

fn flag(flag: &Flag) -> Value {
    json!({ "question": flag.question, "wanted": flag.wanted.map(Wanted::words) })
}

fn response(number: usize, response: &Response) -> Value {
    json!({
        "number": number,
        "prompt": response.prompt.id,
        "question": response.prompt.text,
        "answer": response.answer.as_ref().map(Answer::words),
        "chosen": response.answer.iter().flat_map(Answer::chosen).map(|choice| &choice.id).collect::<Vec<_>>(),
        "unchosen": response.unchosen,
        "ticked": response.ticked,
        "flag": response.flag.as_ref().map(flag),
        "lenses": response.prompt.lenses.iter().map(|lens| json!({
            "statement": lens.statement,
            "title": lens.title,
            "source": lens.source,
        })).collect::<Vec<_>>(),
    })
}

fn carried(carried: &CarryForward) -> Value {
    let (state, day) = standing(carried.state);
    json!({ "words": carried.words, "state": state, "date": day })
}

/// What came of something open, and the day it did.
pub(super) fn standing(state: Carried) -> (&'static str, Option<String>) {
    match state {
        Carried::Open => ("open", None),
        Carried::Done(day) => ("done", Some(day.to_string())),
        Carried::LetGo(day) => ("let go", Some(day.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flag_without_a_question_asks_nothing() {
        let check = |question: &str, wanted, expect: &str| {
            assert_eq!(asked(&Flag { question: question.to_owned(), wanted }), expect);
        };
        check("", None, "For supervision");
        check("", Some(Wanted::Listen), "For supervision (listen)");
        check("Was it?", None, "To ask: Was it?");
        check("Was it?", Some(Wanted::Listen), "To ask: Was it? (listen)");
    }

    #[test]
    fn words_that_were_not_chosen_are_told_too() {
        let shelf = crate::pack::shelf();
        let prompt = shelf.pack("quick-note").unwrap().prompts[0].clone();
        let said = Response { unchosen: Some("in two minds".to_owned()), ..Response::unanswered(prompt) };
        assert_eq!(response(1, &said)["unchosen"], "in two minds");
    }
}
