//! `aftershift pack diff`: what changed between two packs, for a person who answers them.

use serde_json::{Value, json};

use crate::model::Pack;
use crate::pack::{self, Change};
use crate::say;

use super::author_args::Diff;
use super::error::Failure;
use super::{Shell, out, pack_file};

/// The version of what `--json` prints. A change that could break a reader of it raises this.
const JSON_VERSION: u32 = 1;

pub(super) fn run(ask: &Diff, shell: &Shell) -> Result<(), Failure> {
    let (old, new) = (pack_file::find(&ask.old, shell)?, pack_file::find(&ask.new, shell)?);
    let changes = pack::diff(&old, &new);
    match ask.json {
        true => out::json(&as_json(&old, &new, &changes))?,
        false if changes.is_empty() => out::data(|to| writeln!(to, "{}", say!("diff-same")))?,
        false => out::data(|to| changes.iter().try_for_each(|change| writeln!(to, "{}", change.sentence)))?,
    }
    if changes.is_empty() { Ok(()) } else { Err(Failure::said(false)) }
}

fn as_json(old: &Pack, new: &Pack, changes: &[Change]) -> Value {
    let named = |pack: &Pack| json!({ "id": pack.id, "version": pack.version });
    let change = |change: &Change| {
        json!({
            "what": change.what.name(),
            "prompt": change.prompt,
            "old": change.old,
            "new": change.new,
            "sentence": change.sentence,
        })
    };
    let changes: Vec<Value> = changes.iter().map(change).collect();
    json!({ "version": JSON_VERSION, "old": named(old), "new": named(new), "changes": changes })
}
