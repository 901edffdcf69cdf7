//! `aftershift show`: one entry, whole, for the person's own eyes.

use std::io::{self, Write};

use serde_json::{Value, json};

use crate::base::{Notice, date, text};
use crate::jobs::{self, Choose};
use crate::model::{Answer, Carried, CarryForward, Entry, Response, Wanted};

use super::error::Failure;
use super::{Shell, out};

pub(super) fn run(id: &str, json: bool, shell: &Shell) -> Result<(), Failure> {
    let choose = Choose { ids: vec![id.to_owned()], ..Choose::default() };
    let selection = jobs::select(&shell.journal()?, &choose);
    match selection.entries.as_slice() {
        [entry] if json => out::json(&as_json(entry)),
        [entry] => out::data(|to| write(entry, to)),
        [] => {
            out::name_unreadable(&selection.unreadable);
            Err(no_entry(id))
        }
        _ => Err(unclear(id)),
    }
}

/// No entry has that id.
pub(super) fn no_entry(id: &str) -> Failure {
    Failure::nothing(Notice::new(crate::say!("store-no-entry", id = id.to_owned())).hint(crate::say!("store-hint-no-entry")))
}

/// More than one entry has an id that ends so.
pub(super) fn unclear(id: &str) -> Failure {
    Failure::usage(Notice::new(crate::say!("cli-unclear-id", id = id.to_owned())).hint(crate::say!("cli-unclear-id-hint")))
}

fn write(entry: &Entry, to: &mut dyn Write) -> io::Result<()> {
    let mut say = |words: String| writeln!(to, "{}", text::shown(&words));
    say(format!("{}, {}", entry.pack.title, date::full(entry.shift.date)))?;
    let place: Vec<String> = entry.shift.setting.iter().cloned().chain(entry.shift.length()).collect();
    if !place.is_empty() {
        say(place.join(", "))?;
    }
    for (response, answer) in entry.answered() {
        say(String::new())?;
        say(response.prompt.text.clone())?;
        say(answer.words())?;
        if response.ticked {
            say(crate::say!("read-ticked"))?;
        }
        if let Some(flag) = &response.flag {
            let wanted = flag.wanted.map(|wanted| format!(" ({})", wanted.words())).unwrap_or_default();
            say(crate::say!("read-ask", question = flag.question.clone(), wanted = wanted))?;
        }
    }
    if !entry.tags.is_empty() {
        say(String::new())?;
        say(crate::say!("read-tags", tags = entry.tags.join(", ")))?;
    }
    for carried in &entry.carry_forward {
        say(match carried.state {
            Carried::Open => crate::say!("read-carried", words = carried.words.clone()),
            Carried::Done(day) => crate::say!("read-carried-done", words = carried.words.clone(), date = day.to_string()),
            Carried::LetGo(day) => crate::say!("read-carried-let-go", words = carried.words.clone(), date = day.to_string()),
        })?;
    }
    Ok(())
}

fn as_json(entry: &Entry) -> Value {
    json!({
        "id": entry.id.to_string(),
        "created": entry.created.to_rfc3339(),
        "saved": entry.saved.to_rfc3339(),
        "shift": entry.shift.date.to_string(),
        "setting": entry.shift.setting,
        "minutes": entry.shift.minutes,
        "pack": { "id": entry.pack.id, "version": entry.pack.version, "title": entry.pack.title },
        "responses": entry.responses.iter().filter(|r| r.answer.is_some() || r.flag.is_some()).map(response).collect::<Vec<_>>(),
        "tags": entry.tags,
        "carry_forward": entry.carry_forward.iter().map(carried).collect::<Vec<_>>(),
    })
}

fn response(response: &Response) -> Value {
    json!({
        "prompt": response.prompt.id,
        "question": response.prompt.text,
        "answer": response.answer.as_ref().map(Answer::words),
        "chosen": response.answer.iter().flat_map(Answer::chosen).map(|choice| &choice.id).collect::<Vec<_>>(),
        "ticked": response.ticked,
        "flag": response.flag.as_ref().map(|flag| json!({
            "question": flag.question,
            "wanted": flag.wanted.map(Wanted::words),
        })),
        "lenses": response.prompt.lenses.iter().map(|lens| json!({
            "statement": lens.statement,
            "title": lens.title,
            "source": lens.source,
        })).collect::<Vec<_>>(),
    })
}

fn carried(carried: &CarryForward) -> Value {
    let (state, day) = match carried.state {
        Carried::Open => ("open", None),
        Carried::Done(day) => ("done", Some(day.to_string())),
        Carried::LetGo(day) => ("let go", Some(day.to_string())),
    };
    json!({ "words": carried.words, "state": state, "date": day })
}
