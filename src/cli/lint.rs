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
use crate::pack::{self, Beside, Finding, Severity};

use super::args::Findings;
use super::error::Failure;
use super::out;
use super::pack_files::PackFiles;

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
    let (mut folders, mut missing) = (Vec::new(), Vec::new());
    for path in paths {
        match opened(path) {
            Ok(files) => folders.push(files),
            Err(failure) => missing.push((path.display().to_string(), failure)),
        }
    }
    // An overlay finds its pack wherever it is named.
    let texts = folders.iter().flatten().filter_map(|opened| opened.text.as_ref().ok());
    let shelf = pack::shelf_with(texts.map(String::as_str), shelf);
    let looked: Vec<Looked> = folders.into_iter().flat_map(|files| look(files, &shelf)).collect();
    if looked.is_empty() && missing.is_empty() {
        return Err(Failure::nothing(Notice::new(crate::say!("cli-check-none"))));
    }
    match format {
        Findings::Json => {
            let missing =
                missing.iter().map(|(name, failure)| json!({ "file": name, "findings": [], "unread": failure.sentence() }));
            let files: Vec<Value> = looked.iter().map(as_json).chain(missing).collect();
            out::json(&json!({ "version": JSON_VERSION, "files": files }))?;
        }
        Findings::Text => print(&looked, plain)?,
    }
    for (_, failure) in &missing {
        failure.say();
    }
    if !missing.is_empty() {
        return Err(Failure::said(true));
    }
    let worst = looked.iter().flat_map(|looked| &looked.findings).map(|finding| finding.rule.severity()).max();
    worst.map_or(Ok(()), |worst| Err(Failure::said(worst == Severity::Error)))
}

/// Says for people what is to be said of each file.
pub(super) fn print<'l>(looked: impl IntoIterator<Item = &'l Looked>, plain: bool) -> Result<(), Failure> {
    out::data(|to| looked.into_iter().try_for_each(|looked| tell(looked, plain, to)))
}

/// A file as it was opened, with its text or why it has none.
struct Opened {
    name: String,
    bytes: Vec<u8>,
    text: Result<String, Finding>,
}

/// The pack files at `path`: itself, or every one beneath it.
fn opened(path: &Path) -> Result<Vec<Opened>, Failure> {
    let found = PackFiles::at(path)?;
    found.tell_passed_over();
    let open = |file: &PathBuf| {
        let bytes = pack::open(file).map_err(|error| Failure::unread(file, error))?;
        Ok(Opened { name: file.display().to_string(), text: pack::tidy(&bytes), bytes })
    };
    found.files.iter().map(open).collect()
}

/// Looks files over that lie together.
fn look(files: Vec<Opened>, shelf: &Shelf) -> Vec<Looked> {
    let texts = files.iter().filter_map(|file| Some(Beside { name: &file.name, text: file.text.as_ref().ok()? }));
    let mut found = pack::check_together(&texts.collect::<Vec<_>>(), shelf).into_iter();
    let looked = |file: Opened| match file.text {
        Ok(text) => Looked { name: file.name, text, findings: found.next().unwrap_or_default() },
        Err(finding) => {
            // As many bytes as a pack can have, so that the place is among them; what is no text stands as a mark.
            let text = String::from_utf8_lossy(&file.bytes).into_owned();
            Looked { name: file.name, text, findings: vec![finding] }
        }
    };
    files.into_iter().map(looked).collect()
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
    writeln!(to, "{}", text::shown(&sum(&looked.name, &looked.findings)))
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
