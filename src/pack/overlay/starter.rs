//! The beginning of an overlay.

use std::fmt::Write;

use crate::model::Pack;
use crate::say;

/// An overlay to begin from: it changes nothing yet, and has the pack's prompts as comments.
pub fn starter(pack: &Pack) -> String {
    let mut text = String::new();
    for line in say!("overlay-starter", pack = pack.title.as_str()).lines() {
        let _written = writeln!(text, "// {line}");
    }
    let id = &pack.id;
    let version = &pack.version;
    let _written =
        write!(text, "Overlay(\n    format: 1,\n    of: \"{id}\",\n    version: \"{version}\",\n    hide: [],\n    reword: [\n");
    for prompt in &pack.prompts {
        let from = quoted(&prompt.text);
        let _written = writeln!(text, "        // (prompt: \"{}\", from: {from}, text: {from}),", prompt.id);
    }
    let ids: Vec<String> = pack.prompts.iter().map(|prompt| format!("\"{}\"", prompt.id)).collect();
    let _written = write!(text, "    ],\n    order: [], // {}\n    add: [\n", ids.join(", "));
    let after = pack.prompts.first().map_or("", |prompt| &prompt.id);
    let own = quoted(&say!("overlay-starter-own"));
    let why = quoted(&say!("starter-why"));
    let _written =
        write!(text, "        // (id: \"our-own\", after: \"{after}\", text: {own}, why: {why}, kind: LongText),\n    ],\n)\n");
    text
}

/// A text as a pack writes it, on one line.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n"))
}
