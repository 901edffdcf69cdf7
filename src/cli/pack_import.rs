//! `aftershift pack import-csv`: a pack out of a sheet, with everything said that could not be carried over.

use std::io;
use std::path::Path;

use crate::base::Notice;
use crate::model::Shelf;
use crate::pack::{self, Finding, Import, Reading, Remark, Rule, Severity, Sheet, Style, print_in};
use crate::runtime;
use crate::say;

use super::author_args::ImportCsv;
use super::error::{Failure, tell};
use super::lint::{self, Looked};
use super::pack_new;

/// What a zip begins with, which a workbook of a spreadsheet program is.
const ZIP: &[u8] = b"PK\x03\x04";

pub(super) fn run(ask: ImportCsv, shelf: &Shelf, plain: bool) -> Result<(), Failure> {
    let text = read(&ask.sheet)?;
    let choices = ask.choices.as_deref().map(read).transpose()?;
    let title = ask.title.as_deref().and_then(pack_new::title).unwrap_or_else(|| name_of(&ask.sheet));
    let sheet = ask.sheet.display().to_string();
    let refused = |notice: Notice| {
        let headline = say!("cli-import-unread", file = sheet.as_str(), reason = notice.headline);
        Failure::failed(Notice { headline, ..notice })
    };
    let import = pack::import(&text, choices.as_deref(), ask.language.as_deref(), &title, shelf).map_err(refused)?;
    let page = print_in(&import.pack, Style::Starter);
    let written = pack_new::write(&import.pack, &page, ask.to)?;
    let mut reading = pack::check(&page, shelf);
    let reasons = reasons(&import, &reading);
    for remark in import.remarks.iter().filter(|remark| !reasons.iter().any(|(_, reason)| reason == *remark)) {
        let file = match (remark.sheet, &ask.choices) {
            (Sheet::Choices, Some(choices)) => choices.display().to_string(),
            _ => sheet.clone(),
        };
        tell(&Notice::new(at_line(&file, remark.line, &remark.sentence)));
    }
    tell(&Notice::new(say!("cli-import-counted", prompts = import.pack.prompts.len())));
    let worst = reading.findings.iter().map(|finding| finding.rule.severity()).max();
    for (at, finding) in reading.findings.iter_mut().enumerate() {
        let told = reasons.iter().filter(|(of, _)| *of == at).map(|(_, reason)| match written {
            Some(_) => at_line(&sheet, reason.line, &reason.sentence),
            None => reason.sentence.clone(),
        });
        finding.hint = told.chain(finding.hint.take()).reduce(|before, next| format!("{before} {next}"));
    }
    match written {
        Some(file) => {
            let looked = Looked { name: file.clone(), text: page, findings: reading.findings };
            lint::tell(&looked, plain, &mut io::stderr()).map_err(|error| Failure::stream(&error))?;
            pack_new::say_next(&file);
        }
        None => tell_by_line(&sheet, &import, &reading),
    }
    match worst.or((!import.remarks.is_empty()).then_some(Severity::Warning)) {
        None => Ok(()),
        Some(worst) => Err(Failure::said(worst == Severity::Error)),
    }
}

/// What the sheet has to say about a finding, by the place of the finding: both are one fault, and are told as one.
fn reasons(import: &Import, reading: &Reading) -> Vec<(usize, Remark)> {
    let findings = || reading.findings.iter().enumerate();
    let line_of = |finding: &Finding| reading.prompt_of(finding).and_then(|prompt| import.lines.get(prompt));
    let found = |remark: &Remark| {
        findings().find(|(_, finding)| remark.explains == Some(finding.rule) && line_of(finding) == Some(&remark.line))
    };
    import.remarks.iter().filter_map(|remark| Some((found(remark)?.0, remark.clone()))).collect()
}

fn at_line(file: &str, line: u64, sentence: &str) -> String {
    say!("cli-import-line", file = file, line = line, sentence = sentence)
}

/// Says what was found in a pack that stands in no file, at the lines of the sheet it came of.
fn tell_by_line(sheet: &str, import: &Import, reading: &Reading) {
    let words = |finding: &Finding| match finding.rule.severity() {
        Severity::Error => say!("cli-import-in-the-way", rule = finding.rule.name(), sentence = finding.words()),
        Severity::Warning => finding.words(),
    };
    let found_in = |place: Option<usize>| reading.findings.iter().filter(move |finding| reading.prompt_of(finding) == place);
    for finding in found_in(None) {
        tell(&Notice::new(say!("cli-import-whole", file = sheet, sentence = words(finding))));
    }
    for (prompt, line) in import.lines.iter().enumerate() {
        for finding in found_in(Some(prompt)) {
            tell(&Notice::new(at_line(sheet, *line, &words(finding))));
        }
    }
    tell(&Notice::new(lint::sum(sheet, &reading.findings)));
}

/// The text of a sheet, in whichever of the usual encodings it was saved.
fn read(file: &Path) -> Result<String, Failure> {
    let bytes = pack::open(file).map_err(|error| Failure::unread(file, error))?;
    if bytes.starts_with(ZIP) {
        let notice = Notice::new(say!("cli-import-unread", file = file.display().to_string(), reason = say!("sheet-workbook")));
        return Err(Failure::failed(notice.hint(say!("sheet-workbook-hint"))));
    }
    if let Err(finding) = pack::tidy(&bytes)
        && (finding.rule == Rule::TooLarge || bytes.contains(&0))
    {
        let notice = Notice::new(say!("cli-import-unread", file = file.display().to_string(), reason = finding.sentence));
        return Err(Failure::failed(notice.hint(say!("sheet-no-text-hint"))));
    }
    let (text, guessed) = runtime::read_all(bytes.as_slice()).map_err(|error| Failure::unread(file, error))?;
    if guessed {
        tell(&Notice::new(say!("cli-import-encoding", file = file.display().to_string())));
    }
    Ok(text)
}

/// A title out of the name of a file.
fn name_of(file: &Path) -> String {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    pack_new::title(&stem.replace(['-', '_'], " ")).unwrap_or_default()
}
