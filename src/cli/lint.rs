//! `aftershift pack check`: what a trainer reads about a pack, with the place underlined.

use std::io::Write;
use std::ops::Range;
use std::path::{Path, PathBuf};

use codespan_reporting::diagnostic::{Diagnostic, Label};
use codespan_reporting::files::SimpleFile;
use codespan_reporting::term::{self, Chars, Config};
use serde_json::{Value, json};

use crate::base::{Notice, text};
use crate::model::Shelf;
use crate::pack::{self, Finding, Severity};

use super::args::Findings;
use super::error::Failure;
use super::out;

/// The version of what `--format json` prints. A change that could break a reader of it raises this.
const JSON_VERSION: u32 = 1;

/// A longer line is not shown; the place is told in words. Characters.
const LONGEST_LINE: usize = 320;

/// How much of such a line is shown. Characters.
const AROUND: usize = 40;

/// A file that was looked over.
pub(super) struct Looked {
    pub(super) name: String,
    pub(super) text: String,
    pub(super) findings: Vec<Finding>,
}

pub(super) fn run(paths: &[PathBuf], format: Findings, shelf: &Shelf, plain: bool) -> Result<(), Failure> {
    let mut looked = Vec::new();
    for path in paths {
        for file in files(path)? {
            looked.push(look(&file, shelf)?);
        }
    }
    if looked.is_empty() {
        return Err(Failure::nothing(Notice::new(crate::say!("cli-check-none"))));
    }
    match format {
        Findings::Json => out::json(&json!({ "version": JSON_VERSION, "files": looked.iter().map(as_json).collect::<Vec<_>>() }))?,
        Findings::Text => print(&looked, plain)?,
    }
    let worst = looked.iter().flat_map(|looked| &looked.findings).map(|finding| finding.rule.severity()).max();
    worst.map_or(Ok(()), |worst| Err(Failure::said(worst == Severity::Error)))
}

/// Says for people what is to be said of each file.
pub(super) fn print<'l>(looked: impl IntoIterator<Item = &'l Looked>, plain: bool) -> Result<(), Failure> {
    out::data(|to| looked.into_iter().try_for_each(|looked| tell(looked, plain, to)))
}

/// The pack files at `path`: itself, or every one beneath it. Links are not followed out of a folder.
fn files(path: &Path) -> Result<Vec<PathBuf>, Failure> {
    let unread = |error: std::io::Error| Failure::unread(path, error);
    if !std::fs::metadata(path).map_err(unread)?.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let mut files = Vec::new();
    for found in std::fs::read_dir(path).map_err(unread)? {
        let found = found.map_err(unread)?;
        let kind = found.file_type().map_err(unread)?;
        let inside = found.path();
        if kind.is_dir() {
            files.extend(self::files(&inside)?);
        } else if kind.is_file() && inside.extension().is_some_and(|ending| ending == "ron") {
            files.push(inside);
        }
    }
    files.sort_unstable();
    Ok(files)
}

fn look(file: &Path, shelf: &Shelf) -> Result<Looked, Failure> {
    let name = file.display().to_string();
    let bytes = pack::open(file).map_err(|error| Failure::unread(file, error))?;
    Ok(match pack::tidy(&bytes) {
        Ok(text) if pack::is_overlay(&text) => Looked { name, findings: pack::check_overlay(&text, shelf), text },
        Ok(text) => Looked { name, findings: pack::check(&text, shelf).findings, text },
        Err(finding) => {
            // As many bytes as a pack can have, so that the place is among them; what is no text stands as a mark.
            let text = String::from_utf8_lossy(&bytes).into_owned();
            Looked { name, text, findings: vec![finding] }
        }
    })
}

/// Says for people what is to be said of one file.
pub(super) fn tell(looked: &Looked, plain: bool, to: &mut dyn Write) -> std::io::Result<()> {
    // What a file holds never steers the terminal; columns stay what they are.
    let shown: String = looked.text.chars().map(safe).collect();
    let file = SimpleFile::new(text::shown(&looked.name), shown.as_str());
    let chars = if plain { Chars::ascii() } else { Chars::box_drawing() };
    let config = Config { chars, ..Config::default() };
    for finding in &looked.findings {
        let diagnostic = match finding.rule.severity() {
            Severity::Error => Diagnostic::error(),
            Severity::Warning => Diagnostic::warning(),
        };
        let diagnostic = diagnostic
            .with_code(finding.rule.name())
            .with_message(text::shown(&finding.sentence))
            .with_notes(finding.hint.iter().map(|hint| text::shown(hint)).collect());
        let diagnostic = match far_along(&shown, &finding.span) {
            Some(place) => diagnostic.with_note(place),
            None => diagnostic.with_label(Label::primary((), finding.span.clone())),
        };
        let words = term::emit_into_string(&config, &file, &diagnostic).map_err(std::io::Error::other)?;
        to.write_all(words.as_bytes())?;
    }
    writeln!(to, "{}", sum(&looked.name, &looked.findings))
}

/// How much there is to say of a file, in a sentence.
pub(super) fn sum(file: &str, findings: &[Finding]) -> String {
    if findings.is_empty() {
        return crate::say!("cli-check-well", file = file);
    }
    let (errors, warnings): (Vec<_>, Vec<_>) = findings.iter().partition(|finding| finding.rule.severity() == Severity::Error);
    if errors.iter().any(|finding| finding.rule.hides_others()) {
        return crate::say!("cli-check-sum-so-far", file = file, errors = errors.len(), warnings = warnings.len());
    }
    crate::say!("cli-check-sum", file = file, errors = errors.len(), warnings = warnings.len())
}

/// A character as it may stand on a terminal, as many bytes long, so that places stay what they are.
fn safe(c: char) -> char {
    match c {
        '\n' | '\t' => c,
        c if text::shown(c.encode_utf8(&mut [0; 4])).starts_with(c) => c,
        c if c.len_utf8() == 1 => ' ',
        c if c.len_utf8() == 2 => '\u{a0}',
        _ => '\u{fffd}',
    }
}

/// The place in words, when it stands in a line too long to be shown.
fn far_along(shown: &str, span: &Range<usize>) -> Option<String> {
    let (before, after) = (shown.get(..span.start)?, shown.get(span.start..)?);
    let from = before.rsplit('\n').next().unwrap_or_default().chars();
    let to = after.split('\n').next().unwrap_or_default().chars();
    if from.clone().chain(to.clone()).count() <= LONGEST_LINE {
        return None;
    }
    let (line, column) = pack::place(shown, span.start);
    let words: String = to.take(AROUND).collect();
    Some(crate::say!("cli-check-at", line = line, column = column, words = words))
}

fn as_json(looked: &Looked) -> Value {
    let finding = |finding: &Finding| {
        let (line, column) = pack::place(&looked.text, finding.span.start);
        let (end_line, end_column) = pack::place(&looked.text, finding.span.end);
        json!({
            "rule": finding.rule.name(),
            "severity": match finding.rule.severity() { Severity::Error => "error", Severity::Warning => "warning" },
            "line": line,
            "column": column,
            "end_line": end_line,
            "end_column": end_column,
            "sentence": finding.sentence,
            "hint": finding.hint,
        })
    };
    json!({ "file": looked.name, "findings": looked.findings.iter().map(finding).collect::<Vec<_>>() })
}
