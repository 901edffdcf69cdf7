//! From bytes to records and back. The version stands in front, and says who reads it.
//!
//! What is written is read again and compared before anybody puts it in place.

mod v1;

use ron::error::SpannedError;
use ron::ser::PrettyConfig;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::model::{Agreement, Draft, Entry, FirstPage, OwnLists, Packet, Session, Settings};
use crate::say;

use super::StoreError;
use super::backup::Manifest;
use super::charter::Charter;

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

/// Something that stands in a file of its own.
pub(super) trait Stored: Sized + PartialEq {
    /// How it stands there, in the format this program writes.
    type File: Serialize + DeserializeOwned + Versioned + for<'a> From<&'a Self> + TryInto<Self, Error = String>;
}

impl Stored for Charter {
    type File = v1::JournalFile;
}

impl Stored for Manifest {
    type File = v1::ManifestFile;
}

impl Stored for Entry {
    type File = v1::EntryFile;
}

impl Stored for Draft {
    type File = v1::DraftFile;
}

impl Stored for FirstPage {
    type File = v1::FirstPageFile;
}

impl Stored for Session {
    type File = v1::SessionFile;
}

impl Stored for Packet {
    type File = v1::PacketFile;
}

impl Stored for Vec<Agreement> {
    type File = v1::AgreementsFile;
}

impl Stored for OwnLists {
    type File = v1::ListsFile;
}

/// The text of the record's file, read back and compared.
pub(super) fn write<T: Stored>(record: &T) -> Result<String, StoreError> {
    let text = print(&T::File::from(record))?;
    match read::<T>(text.as_bytes()) {
        Ok((back, _)) if back == *record => Ok(text),
        _ => Err(StoreError::NotTheSame),
    }
}

/// A record from its file, and whether the file holds more than we know.
pub(super) fn read<T: Stored>(bytes: &[u8]) -> Result<(T, bool), Unread> {
    let (file, more) = parse::<T::File>(bytes)?;
    Ok((file.try_into().map_err(Unread::because)?, more))
}

/// A record from its file, unless that holds more than we know: what is written over again and again would drop it.
pub(super) fn read_known<T: Stored>(bytes: &[u8]) -> Result<T, Unread> {
    match read(bytes)? {
        (record, false) => Ok(record),
        (_, true) => Err(newer()),
    }
}

/// The settings a person wrote by hand. A field we do not know is said, not passed over.
pub(super) fn read_settings(bytes: &[u8]) -> Result<Settings, Unread> {
    let text = text(bytes)?;
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let file: v1::SettingsFile = options.from_str(text).map_err(|error| mistyped(text, &error))?;
    Settings::try_from(file).map_err(Unread::because)
}

/// Text that a person can read: line breaks as line breaks. Where a control character would not survive an editor, with escapes.
fn print(record: &impl Serialize) -> Result<String, StoreError> {
    let plain = PrettyConfig::new().new_line("\n").escape_strings(false);
    let with = |config| ron::ser::to_string_pretty(record, config).map_err(|_unprintable| StoreError::NotTheSame);
    let text = with(plain.clone())?;
    let odd = |c: char| c.is_control() && c != '\n' && c != '\t';
    let text = if text.contains(odd) { with(plain.escape_strings(true))? } else { text };
    Ok(text + "\n")
}

#[derive(serde::Deserialize)]
struct Header {
    format: u32,
}

/// A record that says in which format it is written.
pub(in crate::store) trait Versioned {
    fn format(&self) -> u32;
}

/// Reads a record of a format we know, and says whether it holds more than we know.
fn parse<T: DeserializeOwned + Versioned>(bytes: &[u8]) -> Result<(T, bool), Unread> {
    let text = text(bytes)?;
    match spanned::<T>(text) {
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

fn spanned<T: DeserializeOwned>(text: &str) -> Result<(T, bool), SpannedError> {
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
