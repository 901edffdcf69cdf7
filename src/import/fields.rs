//! A journal in JSON: its entries, and the fields of one.

use chrono::{DateTime, Utc};
use serde_json::{Map, Value};

use crate::say;

use super::found::{Reading, Spot};
use super::source::File;
use super::words::{lines_apart, text};

/// The fields of an entry.
pub(super) type Fields = Map<String, Value>;

/// Gives every entry of a file with its spot to `take`: those of a list, or of the list called `entries`.
pub(super) fn each(file: &File, reading: &mut Reading, mut take: impl FnMut(&Fields, Spot, &mut Reading)) {
    let (text, guessed) = text(&file.bytes);
    let whole: Value = match serde_json::from_str(&text) {
        Ok(whole) => whole,
        Err(error) => {
            let spot = Spot::line(file, error.line().max(1));
            return reading.pass_by(spot, say!("import-no-json"));
        }
    };
    if guessed {
        reading.guessed.push(file.name.clone());
    }
    let entries = match &whole {
        Value::Array(entries) => Some(entries),
        other => other.get("entries").and_then(Value::as_array),
    };
    let Some(entries) = entries else {
        return reading.pass_by(Spot::whole(&file.name), say!("import-no-entries"));
    };
    for (entry, number) in entries.iter().zip(1..) {
        let spot = Spot::number(file, number);
        match entry.as_object() {
            Some(fields) => take(fields, spot, reading),
            None => reading.pass_by(spot, say!("import-no-entry")),
        }
    }
}

/// The words of a field; none where it has none.
pub(super) fn words(fields: &Fields, name: &str) -> String {
    lines_apart(fields.get(name).and_then(Value::as_str).unwrap_or_default())
}

/// The words of a list.
pub(super) fn list<'f>(fields: &'f Fields, name: &str) -> impl Iterator<Item = &'f str> {
    fields.get(name).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str)
}

/// Whether a field says yes.
pub(super) fn is_set(fields: &Fields, name: &str) -> bool {
    fields.get(name).and_then(Value::as_bool).unwrap_or(false)
}

/// The time a field says.
pub(super) fn time(fields: &Fields, name: &str) -> Option<DateTime<Utc>> {
    fields.get(name)?.as_str()?.parse().ok()
}

/// Tells of every field that has something in it and is not among those known.
pub(super) fn leave_others(fields: &Fields, known: &[&str], reading: &mut Reading) {
    let has_something = |value: &Value| match value {
        Value::Null | Value::Bool(false) => false,
        Value::String(words) => !words.is_empty(),
        Value::Array(list) => !list.is_empty(),
        Value::Object(fields) => !fields.is_empty(),
        Value::Bool(true) | Value::Number(_) => true,
    };
    for (name, _) in fields.iter().filter(|(name, value)| !known.contains(&name.as_str()) && has_something(value)) {
        reading.leave(name);
    }
}
