//! From text to a pack, and what is to be said of it.

use std::fs::File;
use std::io::{self, Read};
use std::ops::Range;
use std::path::Path;

use crate::model::{Pack, Shelf};
use crate::say;

use super::finding::{Finding, Rule, Severity};
use super::first_word::framework;
use super::record::Reader;
use super::shape::{self, Places};
use super::{rules, tree};

/// Larger files are not packs. Bytes.
const LARGEST: usize = 1 << 20;

/// What was read of a pack file.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The pack, when nothing stood in the way.
    pub pack: Option<Pack>,
    /// What is wrong, in the order it stands in the file.
    pub findings: Vec<Finding>,
    /// The bytes of the file each prompt stands at, in the order of the pack.
    prompts: Vec<Range<usize>>,
    /// The bytes of the file the pack's id stands at.
    pub(super) id: Range<usize>,
}

impl Reading {
    /// The place in the pack of the prompt a finding belongs to.
    pub fn prompt_of(&self, finding: &Finding) -> Option<usize> {
        self.prompts.iter().position(|place| place.contains(&finding.span.start))
    }
}

/// Reads a pack to be used: what stands in the way is found, what could be better is not looked for.
pub fn read(text: &str, shelf: &Shelf) -> Reading {
    finish(read_as_far(text, shelf, false))
}

/// Reads a pack to be mended: everything that is wrong and everything that could be better.
pub fn check(text: &str, shelf: &Shelf) -> Reading {
    finish(read_as_far(text, shelf, true))
}

/// Reads a pack that is known to have no finding, and looks for none; `None` where it cannot be read.
pub(super) fn read_sound(text: &str, shelf: &Shelf) -> Option<Pack> {
    let node = tree::parse_sound(text)?;
    shape::pack(&node, shelf, &mut Reader::default()).map(|(pack, _)| pack)
}

/// The bytes of a pack file, as far as a pack can be long: what is longer is read no further.
///
/// # Errors
///
/// When the file cannot be read.
pub fn open(file: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let most = u64::try_from(LARGEST).unwrap_or(u64::MAX) + 1;
    File::open(file)?.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The text of a pack file out of its bytes: without the mark some editors begin a file with, and with one kind of line end.
///
/// # Errors
///
/// A finding when the bytes are too many, or are not text.
pub fn tidy(bytes: &[u8]) -> Result<String, Finding> {
    if bytes.len() > LARGEST {
        return Err(Finding::new(Rule::TooLarge, 0..0, say!("find-too-large", most = LARGEST >> 10)));
    }
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.replace("\r\n", "\n").replace('\r', "\n")),
        Err(_) if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) || bytes.contains(&0) => {
            Err(Finding::new(Rule::NotText, 0..0, say!("find-not-utf8")).hint(say!("find-not-utf8-hint")))
        }
        Err(error) => {
            let at = error.valid_up_to();
            Err(Finding::new(Rule::NotText, at..at + 1, say!("find-not-utf8")).hint(say!("find-not-utf8-hint")))
        }
    }
}

type AsFar = (Option<(Pack, Places)>, Vec<Finding>);

fn read_as_far(text: &str, shelf: &Shelf, manners: bool) -> AsFar {
    if text.len() > LARGEST {
        return (None, vec![Finding::new(Rule::TooLarge, 0..0, say!("find-too-large", most = LARGEST >> 10))]);
    }
    if let Some(word) = framework(text) {
        let finding = Finding::new(Rule::NotAPack, word, say!("find-framework"));
        return (None, vec![finding.hint(say!("find-framework-hint"))]);
    }
    let mut reader = Reader::default();
    let (node, slips) = tree::parse(text);
    let read = node.and_then(|node| shape::pack(&node, shelf, &mut reader));
    let mut findings = reader.findings;
    if findings.iter().any(|finding| finding.rule == Rule::NotAPack) {
        return (None, findings); // Nothing that was read of it means anything.
    }
    if let Some((pack, places)) = &read {
        let mut ruled = rules::faults(pack, places, text);
        if manners {
            ruled.extend(rules::manners(pack, places, shelf, text));
        }
        ruled.retain(|finding| !findings.iter().any(|known| known.touches(finding)));
        findings.extend(ruled);
    }
    findings.retain(|finding| slips.leave(finding));
    findings.extend(slips.findings);
    (read, findings)
}

fn finish((read, mut findings): AsFar) -> Reading {
    findings.sort_by_key(|finding| (finding.span.start, finding.rule));
    let stands = findings.iter().all(|finding| finding.rule.severity() < Severity::Error);
    let prompts = read.iter().flat_map(|(_, places)| &places.prompts).map(|place| place.whole.clone()).collect();
    let id = read.as_ref().map_or(0..0, |(_, places)| places.id.clone());
    Reading { pack: read.map(|(pack, _)| pack).filter(|_| stands), findings, prompts, id }
}
