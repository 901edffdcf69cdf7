//! `aftershift identify --jsonl`: what the check finds in labelled text, so that it can be measured.

use std::io::{self, BufRead};

use serde_json::{Value, json};

use crate::base::Notice;
use crate::identify::{Kind, Thing, find};
use crate::model::OwnLists;

use super::error::Failure;
use super::out;

/// Reads a JSON object with `id` and `text` a line, and writes one with `id` and `spans` (start, end, label; in characters).
pub(super) fn run() -> Result<(), Failure> {
    let mut unread = None;
    out::bytes(|to| {
        for (number, line) in io::stdin().lock().lines().enumerate() {
            let line = line?;
            match answer(&line) {
                Some(answer) => writeln!(to, "{}", out::escaped(&answer.to_string()))?,
                None if line.trim().is_empty() => {}
                None => {
                    unread = Some(number + 1);
                    break;
                }
            }
        }
        Ok(())
    })?;
    match unread {
        None => Ok(()),
        Some(line) => Err(Failure::usage(
            Notice::new(crate::say!("cli-identify-line", line = line)).hint(crate::say!("cli-identify-line-hint")),
        )),
    }
}

/// What is said of one line, unless it is not such an object.
fn answer(line: &str) -> Option<Value> {
    let asked: Value = serde_json::from_str(line).ok()?;
    let text = asked.get("text")?.as_str()?;
    let things = find(&[text], &OwnLists::default());
    Some(json!({ "id": asked.get("id")?, "spans": spans(text, &things) }))
}

/// Each mention as the scorer wants it: where it starts and ends, counted in characters, and what it is.
fn spans(text: &str, things: &[Thing]) -> Value {
    let mut found: Vec<_> =
        things.iter().flat_map(|thing| thing.mentions.iter().map(move |mention| (&mention.range, thing))).collect();
    found.sort_by_key(|(range, _)| range.start);
    let mut chars = 0;
    let mut so_far = 0;
    let mut place = |byte: usize| {
        chars += text.get(so_far..byte).map_or(0, |between| between.chars().count());
        so_far = byte;
        chars
    };
    let spans = found.into_iter().map(|(range, thing)| json!([place(range.start), place(range.end), label(thing.kind)]));
    Value::Array(spans.collect())
}

/// What the labelled text calls it.
fn label(kind: Kind) -> &'static str {
    match kind {
        Kind::Listed | Kind::Name => "PERSON",
        Kind::Place => "LOCATION",
        Kind::Service => "ORG",
        Kind::Address => "ADDRESS",
        Kind::Phone => "PHONE",
        Kind::Email => "EMAIL",
        Kind::Link => "URL",
        Kind::Handle => "HANDLE",
        Kind::Record => "ID",
        Kind::Date => "DATE",
        Kind::Time => "TIME",
        Kind::Age => "AGE",
    }
}
