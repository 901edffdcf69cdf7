//! tui-journal's JSON: a list of entries, or the same under `entries` as it exports them.

use super::fields::{Fields, each, leave_others, list, words};
use super::found::{Found, Reading, Spot};
use super::source::File;
use super::when::When;
use super::words::tags;
use crate::say;

/// What is taken over, and what says nothing.
const KNOWN: [&str; 6] = ["id", "date", "title", "content", "tags", "folder"];

pub(super) fn read(file: &File, reading: &mut Reading) {
    each(file, reading, entry);
}

fn entry(fields: &Fields, spot: Spot, reading: &mut Reading) {
    let Some(when) = When::read(&words(fields, "date")) else {
        return reading.pass_by(spot, say!("import-no-date"));
    };
    let (title, content) = (words(fields, "title"), words(fields, "content"));
    let text = [title, content].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n");
    let folder = words(fields, "folder");
    leave_others(fields, &KNOWN, reading);
    // Its numbers begin at 0 in every journal, so a number alone names nothing.
    let own_id = fields.get("id").map(|id| format!("{id} {}", when.likeness()));
    reading.take(Found { spot, own_id, when, text, tags: tags(list(fields, "tags").chain([folder.as_str()])) });
}
