//! Lets a page leave. The ledger has it before the first byte is outside, and takes it back when no file could be written.

use std::path::PathBuf;

use crate::base::Notice;
use crate::document::Format;
use crate::effect::{Existing, Origin, Prepared, Send};
use crate::model::{Packet, SentFile, Session};
use crate::report::Preparation;
use crate::say;
use crate::store::{self, Store, StoreError};

/// The most numbers that are tried behind a name.
const MOST_OF_A_NAME: usize = 1000;

/// Why a page did not leave, or not as everything it was to be.
#[derive(Clone, Debug, PartialEq)]
pub struct Unsent {
    /// What is said of it.
    pub notice: Notice,
    /// What it was stopped by.
    pub by: Stop,
}

/// What a page is stopped by.
#[derive(Clone, Debug, PartialEq)]
pub enum Stop {
    /// What it holds, or the journal's own disk; or some of its files are written.
    Page,
    /// Where it was to go: another folder may take it.
    Place,
    /// A file that stands there already.
    There,
    /// It is not what was shown any more; this is what stands now.
    Changed(Box<Prepared>),
}

/// Writes the page as every format it was asked for, whole or not at all, and gives the packet with the files as they stand.
///
/// # Errors
///
/// When a format cannot hold the page, or the disk says no: then no file was left behind, and nothing stands in the ledger.
pub fn send(store: &Store, send: &Send) -> Result<(Packet, Vec<PathBuf>), Unsent> {
    let written = written(send)?;
    let paths = places(send)?;
    compare(store, send)?;
    let packet = packet(send, &written);
    store.freeze(&packet).map_err(|error| stayed(&error))?;
    for (at, ((_, bytes), path)) in written.iter().zip(&paths).enumerate() {
        let outcome = match send.existing {
            Existing::Replace => store::write_over(path, bytes),
            Existing::Refuse | Existing::Number => store::write_unless_there(path, bytes),
        };
        if let Err(error) = outcome {
            // What was there before is not ours to take away.
            let ours = if matches!(error, StoreError::Exists { .. }) { at } else { at + 1 };
            let undone = send.existing != Existing::Replace && take_back(store, &packet, paths.get(..ours).unwrap_or_default());
            return Err(if undone { kept_out(&error) } else { told(say!("send-partly"), &error) });
        }
    }
    Ok((packet, paths))
}

/// Freezes the page and gives the files as bytes, for a page that leaves by a stream and not by a file. Where it was to be written
/// is not looked at.
///
/// # Errors
///
/// When a format cannot hold the page, or the disk says no: then nothing stands in the ledger.
pub fn hand_out(store: &Store, send: &Send) -> Result<(Packet, Vec<Vec<u8>>), Unsent> {
    let written = written(send)?;
    compare(store, send)?;
    let packet = packet(send, &written);
    store.freeze(&packet).map_err(|error| stayed(&error))?;
    Ok((packet, written.into_iter().map(|(_, bytes)| bytes).collect()))
}

/// Reads again what the page was made of, and refuses where it would be another page now: another window may have changed something.
fn compare(store: &Store, send: &Send) -> Result<(), Unsent> {
    if send.origin == Origin::Ledger {
        return Ok(());
    }
    let now = super::prepare(store, send.session).map_err(|error| stayed(&error))?;
    let Prepared { session, entries, lists, .. } = now.clone();
    let page = Preparation::new(session, entries, lists).leaving(send.kind);
    if page.document == send.document && page.answers == send.answers {
        return put_down(store, send, now).map_err(|error| stayed(&error));
    }
    let notice = Notice::new(say!("send-changed")).hint(say!("send-changed-hint"));
    Err(Unsent { notice, by: Stop::Changed(Box::new(now)) })
}

/// Keeps the agenda as it leaves: some of it may have arrived by itself since the session was kept.
fn put_down(store: &Store, send: &Send, now: Prepared) -> Result<(), StoreError> {
    let session = Session { saved: send.now, ..now.session };
    if store.session(session.id)?.0.says_the_same(&session) {
        return Ok(());
    }
    let kept = store.keep_session(&session, now.mark.as_deref())?;
    kept.map(drop).ok_or(StoreError::Changed { id: session.id })
}

/// The page in every format it was asked for.
fn written(send: &Send) -> Result<Vec<(Format, Vec<u8>)>, Unsent> {
    let write = |format: &Format| format.write(&send.document).map(|bytes| (*format, bytes));
    let written: Result<Vec<_>, _> = send.formats.iter().map(write).collect();
    written.map_err(|error| {
        let mut notice = error.notice();
        if send.formats.len() > 1 {
            notice.causes.push(say!("send-none-of", count = send.formats.len()));
        }
        notice.into()
    })
}

/// What the ledger keeps.
fn packet(send: &Send, written: &[(Format, Vec<u8>)]) -> Packet {
    Packet {
        id: send.id,
        session: send.session,
        made: send.now,
        kind: send.kind,
        with: send.with.clone(),
        answers: send.answers.clone(),
        document: send.document.clone(),
        files: written.iter().map(|(format, bytes)| SentFile { format: *format, mark: store::mark(bytes) }).collect(),
    }
}

/// Where the files go: all by one name, beside whatever is there.
fn places(send: &Send) -> Result<Vec<PathBuf>, Unsent> {
    if send.folder.as_os_str().is_empty() {
        return Err(no_place(say!("send-nowhere")));
    }
    let folder = store::at_home(&send.folder);
    if !folder.is_dir() {
        let named = send.folder.display().to_string();
        let said = if folder.exists() { say!("send-a-file", file = named) } else { say!("send-no-folder", folder = named) };
        return Err(no_place(said));
    }
    let named = |stem: &str| -> Vec<PathBuf> {
        send.formats.iter().map(|format| folder.join(format!("{stem}.{}", format.extension()))).collect()
    };
    let is_free = |paths: &[PathBuf]| paths.iter().all(|path| std::fs::symlink_metadata(path).is_err());
    let plain = named(&send.stem);
    match send.existing {
        Existing::Replace => Ok(plain),
        Existing::Refuse => match plain.iter().find(|path| !is_free(std::slice::from_ref(*path))) {
            Some(there) => Err(kept_out(&StoreError::Exists { path: there.clone() })),
            None => Ok(plain),
        },
        Existing::Number => {
            let numbered = (2..MOST_OF_A_NAME).map(|number| named(&format!("{}-{number}", send.stem)));
            let mut tried = std::iter::once(plain).chain(numbered);
            tried.find(|paths| is_free(paths)).ok_or_else(|| Notice::new(say!("send-stayed")).into())
        }
    }
}

/// Takes away the files that were written, and then the packet from the ledger; `false` when something of it is still there.
fn take_back(store: &Store, packet: &Packet, written: &[PathBuf]) -> bool {
    written.iter().all(|path| store::take_away(path).is_ok()) && store.unfreeze(packet.id).is_ok()
}

fn stayed(error: &StoreError) -> Unsent {
    told(say!("send-stayed"), error)
}

/// The place where it was to go did not take it.
fn kept_out(error: &StoreError) -> Unsent {
    let Unsent { mut notice, .. } = stayed(error);
    if !matches!(error, StoreError::Exists { .. }) {
        return Unsent { notice, by: Stop::Place };
    }
    notice.hint = Some(say!("send-there-hint"));
    Unsent { notice, by: Stop::There }
}

fn no_place(sentence: String) -> Unsent {
    Unsent { notice: Notice::new(sentence).hint(say!("send-no-folder-hint")), by: Stop::Place }
}

fn told(headline: String, error: &StoreError) -> Unsent {
    error.notice().beneath(headline).into()
}

impl From<Notice> for Unsent {
    fn from(notice: Notice) -> Self {
        Self { notice, by: Stop::Page }
    }
}
