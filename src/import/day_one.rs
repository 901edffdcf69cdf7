//! Day One's JSON.

use serde_json::Value;

use super::fields::{Fields, each, is_set, leave_others, list, time, words};
use super::found::{Found, Reading, Spot};
use super::source::File;
use super::when::When;
use super::words::tags;
use super::zone;
use crate::say;

/// What is taken over, and what says nothing of what was written. `richText` is the text once more.
const KNOWN: [&str; 22] = [
    "uuid",
    "creationDate",
    "modifiedDate",
    "timeZone",
    "text",
    "richText",
    "tags",
    "starred",
    "isPinned",
    "pinned",
    "isAllDay",
    "duration",
    "editingTime",
    "creationDevice",
    "creationDeviceModel",
    "creationDeviceType",
    "creationOSName",
    "creationOSVersion",
    "photos",
    "videos",
    "audios",
    "pdfAttachments",
];

/// Where it says which files belong to an entry, and the folder they are in.
const ATTACHED: [(&str, &str); 4] = [("photos", "photos"), ("videos", "videos"), ("audios", "audios"), ("pdfAttachments", "pdfs")];

pub(super) fn read(file: &File, reading: &mut Reading) {
    each(file, reading, entry);
    reading.files_left.sort_unstable();
    reading.files_left.dedup();
}

fn entry(fields: &Fields, spot: Spot, reading: &mut Reading) {
    for (name, folder) in ATTACHED {
        let attached = fields.get(name).and_then(Value::as_array).into_iter().flatten();
        reading.files_left.extend(attached.map(|file| attachment(file, folder)));
    }
    let Some(then) = time(fields, "creationDate") else {
        return reading.pass_by(spot, say!("import-no-date"));
    };
    let when = zone::at(then, &words(fields, "timeZone")).map_or(When::Then(then), When::At);
    leave_others(fields, &KNOWN, reading);
    let starred = is_set(fields, "starred").then(|| say!("import-starred"));
    let tags = tags(list(fields, "tags").map(str::to_owned).chain(starred));
    let own_id = fields.get("uuid").and_then(Value::as_str).map(str::to_owned);
    reading.take(Found { spot, own_id, when, text: words(fields, "text"), tags });
}

/// What a file that belongs to an entry is called.
fn attachment(file: &Value, folder: &str) -> String {
    let field = |name: &str| file.get(name).and_then(Value::as_str);
    let name = field("md5").or_else(|| field("identifier")).or_else(|| field("filename")).unwrap_or_default();
    let ending = field("type").or_else(|| field("format")).map(|ending| format!(".{ending}")).unwrap_or_default();
    format!("{folder}/{name}{ending}")
}
