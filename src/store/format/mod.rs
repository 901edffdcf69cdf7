//! From bytes to records and back. The version stands in front, and says who reads it.
//!
//! What is written is read again and compared before anybody puts it in place.

mod v1;

use ron::error::SpannedError;
use ron::ser::PrettyConfig;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::base::Moment;
use crate::model::{Draft, Entry, FirstPage, Settings};
use crate::say;

use super::StoreError;

/// The format this program writes.
const FORMAT: u32 = 1;

/// Why bytes are not the record they should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Unread {
    /// The line, from 1.
    pub(super) line: Option<usize>,
    /// In a sentence.
    pub(super) reason: String,
    /// Whether a newer program would know.
    pub(super) newer: bool,
}

impl Unread {
    fn because(reason: String) -> Self {
        Self { line: None, reason, newer: false }
    }
}

/// The text of an entry's file.
pub(super) fn entry(entry: &Entry) -> Result<String, StoreError> {
    let text = write(&v1::EntryFile::from(entry))?;
    match read_entry(text.as_bytes()) {
        Ok((back, _)) if back == *entry => Ok(text),
        _ => Err(StoreError::NotTheSame),
    }
}

/// An entry from its file, and whether the file holds more than we know.
pub(super) fn read_entry(bytes: &[u8]) -> Result<(Entry, bool), Unread> {
    let (file, more) = read::<v1::EntryFile>(bytes)?;
    Ok((Entry::try_from(file).map_err(Unread::because)?, more))
}

/// The text of a draft's file.
pub(super) fn draft(draft: &Draft) -> Result<String, StoreError> {
    let text = write(&v1::DraftFile::from(draft))?;
    match read_draft(text.as_bytes()) {
        Ok(back) if back == *draft => Ok(text),
        _ => Err(StoreError::NotTheSame),
    }
}

/// A draft from its file.
pub(super) fn read_draft(bytes: &[u8]) -> Result<Draft, Unread> {
    let (file, more) = read::<v1::DraftFile>(bytes)?;
    if more {
        // A draft is written over as one types: what we do not know would be gone.
        return Err(newer());
    }
    Draft::try_from(file).map_err(Unread::because)
}

/// The text of a new journal's `journal.ron`.
pub(super) fn journal(birth: &Moment) -> Result<String, StoreError> {
    write(&v1::JournalFile::from(birth))
}

/// Whether this program may write to the journal whose `journal.ron` this is.
pub(super) fn check_journal(bytes: &[u8]) -> Result<(), Unread> {
    read::<v1::JournalFile>(bytes).map(drop)
}

/// The text of `packs/first_page.ron`.
pub(super) fn first_page(page: &FirstPage) -> Result<String, StoreError> {
    let text = write(&v1::FirstPageFile::from(page))?;
    match read_first_page(text.as_bytes()) {
        Ok((back, _)) if back == *page => Ok(text),
        _ => Err(StoreError::NotTheSame),
    }
}

/// What the person changed about the first page, and whether the file holds more than we know.
pub(super) fn read_first_page(bytes: &[u8]) -> Result<(FirstPage, bool), Unread> {
    let (file, more) = read::<v1::FirstPageFile>(bytes)?;
    Ok((file.into(), more))
}

/// The settings a person wrote by hand. A field we do not know is said, not passed over.
pub(super) fn read_settings(bytes: &[u8]) -> Result<Settings, Unread> {
    let text = text(bytes)?;
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let file: v1::SettingsFile = options.from_str(text).map_err(|error| mistyped(text, &error))?;
    Settings::try_from(file).map_err(Unread::because)
}

/// Text that a person can read: line breaks as line breaks. Where a control character would not survive an editor, with escapes.
fn write(record: &impl Serialize) -> Result<String, StoreError> {
    let plain = PrettyConfig::new().new_line("\n").escape_strings(false);
    let print = |config| ron::ser::to_string_pretty(record, config).map_err(|_unprintable| StoreError::NotTheSame);
    let text = print(plain.clone())?;
    let odd = |c: char| c.is_control() && c != '\n' && c != '\t';
    let text = if text.contains(odd) { print(plain.escape_strings(true))? } else { text };
    Ok(text + "\n")
}

#[derive(serde::Deserialize)]
struct Header {
    format: u32,
}

/// A record that says in which format it is written.
trait Versioned {
    fn format(&self) -> u32;
}

/// Reads a record of a format we know, and says whether it holds more than we know.
fn read<T: DeserializeOwned + Versioned>(bytes: &[u8]) -> Result<(T, bool), Unread> {
    let text = text(bytes)?;
    match parse::<T>(text) {
        Ok((record, _)) if record.format() > FORMAT => Err(newer()),
        // What we cannot read may still say that it is newer than we are.
        Err(_) if ron::from_str::<Header>(text).is_ok_and(|header| header.format > FORMAT) => Err(newer()),
        Err(error) => Err(unread(text, &error)),
        Ok(read) => Ok(read),
    }
}

fn newer() -> Unread {
    Unread { newer: true, ..Unread::because(say!("unread-newer")) }
}

fn parse<T: DeserializeOwned>(text: &str) -> Result<(T, bool), SpannedError> {
    let mut more = false;
    let mut deserializer = ron::de::Deserializer::from_str(text)?;
    let record = serde_ignored::deserialize(&mut deserializer, |_| more = true);
    let record = record.map_err(|error| deserializer.span_error(error))?;
    deserializer.end().map_err(|error| deserializer.span_error(error))?;
    Ok((record, more))
}

fn text(bytes: &[u8]) -> Result<&str, Unread> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Unread::because(say!("unread-empty")));
    }
    // Some editors begin a file with a mark that no one sees.
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| {
        let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let line = before.split(|byte| *byte == b'\n').count();
        Unread { line: Some(line), ..Unread::because(say!("unread-not-text")) }
    })
}

/// What is wrong with a file that a person wrote by hand, in a sentence they can mend it by.
fn mistyped(text: &str, error: &SpannedError) -> Unread {
    use ron::Error::{NoSuchEnumVariant, NoSuchStructField};
    let told = unread(text, error);
    match &error.code {
        NoSuchStructField { expected, found, .. } | NoSuchEnumVariant { expected, found, .. } => {
            Unread { reason: say!("unread-field", found = found.as_str(), known = expected.join(", ")), ..told }
        }
        _ if told.reason == say!("unread-cut-off") => told,
        _ => Unread { reason: say!("unread-setting"), ..told },
    }
}

fn unread(text: &str, error: &SpannedError) -> Unread {
    let text = text.trim_end();
    let last = text.lines().last().unwrap_or_default().chars().count();
    let at_the_end = error.span.end.line >= text.lines().count() && error.span.end.col > last;
    let cut_off = at_the_end || matches!(error.code, ron::Error::Eof | ron::Error::ExpectedStringEnd);
    let reason = if cut_off { say!("unread-cut-off") } else { say!("unread-here", words = error.code.to_string()) };
    Unread { line: Some(error.span.end.line), ..Unread::because(reason) }
}
