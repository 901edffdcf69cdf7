//! `aftershift import`: the entries of another program's journal, with everything said that does not come along.

use std::path::Path;

use serde_json::{Value, json};

use crate::base::Notice;
use crate::import::{self, Program, Reading, Source, Spot};
use crate::jobs::{self, Imported};
use crate::runtime;

use super::error::Failure;
use super::{Shell, out};

/// So many names of files that stay are said; `--json` says all.
const NAMED: usize = 10;

pub(super) fn run(program: Program, path: &Path, dry_run: bool, json: bool, shell: &Shell) -> Result<(), Failure> {
    let source = Source::open(program, path).map_err(|error| Failure::unread(path, error))?;
    let reading = import::read(program, &source);
    let store = shell.journal()?;
    let imported = jobs::import(&store, program, &reading, runtime::HERE, runtime::moment().now, dry_run);
    if json {
        out::json(&as_json(&reading, &imported, dry_run))?;
    } else {
        let lines = lines(program, &reading, &imported, dry_run);
        out::data(|to| lines.iter().try_for_each(|line| writeln!(to, "{line}")))?;
    }
    if let Some(error) = imported.stopped {
        return Err(Failure::from(error).after(crate::say!("import-stopped")));
    }
    if imported.read == 0 {
        let nothing = crate::say!("import-nothing", program = program.name(), path = path.display().to_string());
        return Err(Failure::nothing(Notice::new(nothing)));
    }
    if imported.untold.is_empty() { Ok(()) } else { Err(Failure::said(false)) }
}

fn lines(program: Program, reading: &Reading, imported: &Imported, dry_run: bool) -> Vec<String> {
    let mut lines = vec![crate::say!("import-read", count = imported.read, program = program.name())];
    lines.push(if dry_run {
        crate::say!("import-would-add", count = imported.added)
    } else {
        crate::say!("import-added", count = imported.added)
    });
    if imported.there > 0 {
        lines.push(crate::say!("import-there", count = imported.there));
    }
    for (spot, id) in &imported.changed {
        lines.push(crate::say!("import-changed", place = place(spot), id = id.short()));
    }
    for untold in &imported.untold {
        lines.push(crate::say!("import-untold", place = place(&untold.spot), reason = untold.reason.as_str()));
    }
    if imported.dated_by_file > 0 {
        lines.push(crate::say!("import-dated-by-file", count = imported.dated_by_file));
    }
    for file in &reading.guessed {
        lines.push(crate::say!("cli-import-encoding", file = file.as_str()));
    }
    for (what, count) in &reading.left {
        lines.push(crate::say!("import-left", what = what.as_str(), count = *count));
    }
    lines.extend(reading.files_left.iter().take(NAMED).map(|file| crate::say!("import-file-left", file = file.as_str())));
    if reading.files_left.len() > NAMED {
        lines.push(crate::say!("import-files-left", more = reading.files_left.len() - NAMED));
    }
    lines
}

fn place(spot: &Spot) -> String {
    let file = spot.file.as_str();
    match (spot.line, spot.number) {
        (Some(line), _) => crate::say!("import-line", file = file, line = line),
        (None, Some(number)) => crate::say!("import-number", file = file, number = number),
        (None, None) => file.to_owned(),
    }
}

fn as_json(reading: &Reading, imported: &Imported, dry_run: bool) -> Value {
    let spot = |spot: &Spot| json!({ "file": spot.file, "line": spot.line, "number": spot.number });
    let changed = imported.changed.iter().map(|(place, id)| json!({ "place": spot(place), "id": id.to_string() }));
    let untold = imported.untold.iter().map(|untold| json!({ "place": spot(&untold.spot), "reason": untold.reason }));
    json!({
        "dry_run": dry_run,
        "read": imported.read,
        "added": imported.added,
        "there": imported.there,
        "changed": changed.collect::<Vec<_>>(),
        "not_understood": untold.collect::<Vec<_>>(),
        "dated_by_file": imported.dated_by_file,
        "not_utf8": reading.guessed,
        "left": reading.left,
        "files_left": reading.files_left,
        "stopped": imported.stopped.is_some(),
    })
}
