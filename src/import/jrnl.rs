//! jrnl's text, which is its journal and its text export, and its JSON export.

use super::fields::{Fields, each, is_set, leave_others, list, words};
use super::found::{Found, Reading, Spot};
use super::source::File;
use super::when::When;
use super::words::{marked, tags, text};
use crate::say;

/// What is taken over from JSON.
const KNOWN: [&str; 6] = ["title", "body", "date", "time", "tags", "starred"];

/// How jrnl marks tags unless somebody chose otherwise.
const SIGNS: &[char] = &['@', '#'];

/// How a line begins an entry: gives when, and the rest of the line.
type Head = fn(&str) -> Option<(When, &str)>;

pub(super) fn read(file: &File, reading: &mut Reading) {
    let (text, guessed) = text(&file.bytes);
    if text.trim_start().starts_with('{') {
        return each(file, reading, entry);
    }
    if guessed {
        reading.guessed.push(file.name.clone());
    }
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    // The first versions wrote no brackets.
    let head: Head = if bracketed(first).is_none() && bare(first).is_some() { bare } else { bracketed };
    entries(&text, head, file, reading);
}

/// An entry, from the line it begins at.
struct Begun<'t> {
    when: When,
    line: usize,
    lines: Vec<&'t str>,
}

fn entries(text: &str, head: Head, file: &File, reading: &mut Reading) {
    let mut entries: Vec<Begun<'_>> = Vec::new();
    let mut astray = None;
    for (line, number) in text.split('\n').zip(1..) {
        match (head(line), entries.last_mut()) {
            (Some((when, title)), _) => entries.push(Begun { when, line: number, lines: vec![title] }),
            (None, Some(entry)) => entry.lines.push(line),
            (None, None) if !line.trim().is_empty() => astray = astray.or(Some(number)),
            (None, None) => {}
        }
    }
    if let Some(line) = astray {
        reading.pass_by(Spot::line(file, line), say!("import-jrnl-astray"));
    }
    for Begun { when, line, lines } in entries {
        let whole = lines.join("\n");
        // The empty lines before the next entry belong to neither.
        let text = whole.trim_end_matches('\n').to_owned();
        let title = lines.first().copied().unwrap_or_default().trim();
        let starred = (title.starts_with('*') || title.ends_with('*')).then(|| say!("import-starred"));
        let tags = tags(marked(&text, SIGNS).map(str::to_owned).chain(starred));
        reading.take(Found { spot: Spot::line(file, line), own_id: None, when, text, tags });
    }
}

/// `[2026-11-21 18:40] So it was.`
fn bracketed(line: &str) -> Option<(When, &str)> {
    let (when, rest) = line.strip_prefix('[')?.split_once(']')?;
    let title = rest.strip_prefix(' ').or_else(|| rest.is_empty().then_some(rest))?;
    Some((When::read(when)?, title))
}

/// `2026-11-21 18:40 So it was.`
fn bare(line: &str) -> Option<(When, &str)> {
    let (day, rest) = line.split_once(' ')?;
    let (time, title) = rest.split_once(' ')?;
    Some((When::read(&format!("{day} {time}")).filter(|when| matches!(when, When::Wall(_)))?, title))
}

fn entry(fields: &Fields, spot: Spot, reading: &mut Reading) {
    let Some(when) = When::read(format!("{} {}", words(fields, "date"), words(fields, "time")).trim()) else {
        return reading.pass_by(spot, say!("import-no-date"));
    };
    let text = [words(fields, "title"), words(fields, "body")];
    let text = text.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n");
    leave_others(fields, &KNOWN, reading);
    let starred = is_set(fields, "starred").then(|| say!("import-starred"));
    let tags = tags(list(fields, "tags").map(str::to_owned).chain(starred));
    reading.take(Found { spot, own_id: None, when, text, tags });
}
