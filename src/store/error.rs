//! What can go wrong on the disk, each with the file it happened to and what still stands.

use std::io;
use std::path::{Path, PathBuf};

use crate::base::{Id, Notice};
use crate::say;

use super::format::Unread;

/// An act on the journal that could not be done. Unless it says otherwise, what stood on disk before still stands.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A file or folder could not be read.
    #[error("{}", say!("store-reading", file = path.display().to_string(), reason = reason(source)))]
    Reading {
        /// Which.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// A file or folder could not be written. What stood there before still stands.
    #[error("{}", say!("store-writing", file = path.display().to_string(), reason = reason(source)))]
    Writing {
        /// Which.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// It was written together with others that could not be, and could not be taken back.
    #[error("{}", say!("store-half-way", file = path.display().to_string()))]
    HalfWay {
        /// Which.
        path: PathBuf,
        /// Why.
        #[source]
        source: Box<Self>,
    },
    /// There is something there already, and it was not written over.
    #[error("{}", say!("store-exists", file = path.display().to_string()))]
    Exists {
        /// Where.
        path: PathBuf,
    },
    /// What is there is no file, and to write over it would take it away: a device, a pipe, a folder.
    #[error("{}", say!("store-not-a-file", file = path.display().to_string()))]
    NotAFile {
        /// Where.
        path: PathBuf,
    },
    /// A file does not hold what it should.
    #[error("{}", unread(path, *line, reason))]
    Unread {
        /// Which.
        path: PathBuf,
        /// From which line on, from 1.
        line: Option<usize>,
        /// Why, in a sentence.
        reason: String,
    },
    /// A newer Aftershift wrote this, or wrote something into it we do not know; to write it would drop that.
    #[error("{}", say!("store-newer", file = path.display().to_string()))]
    Newer {
        /// Which.
        path: PathBuf,
    },
    /// The journal is sealed, and no key is at hand.
    #[error("{}", say!("store-locked"))]
    Locked,
    /// The passphrase, or the recovery key, is not the one.
    #[error("{}", say!("store-wrong-passphrase"))]
    WrongPassphrase,
    /// A sealed file stands in a journal that is not sealed.
    #[error("{}: {}", path.display(), say!("unread-sealed-elsewhere"))]
    SealedElsewhere {
        /// Which.
        path: PathBuf,
    },
    /// A sealed file is damaged or cut off.
    #[error("{}", say!("store-damaged", file = path.display().to_string()))]
    Damaged {
        /// Which.
        path: PathBuf,
    },
    /// A file is sealed to a key that is not this journal's.
    #[error("{}", say!("store-other-key", file = path.display().to_string()))]
    OtherKey {
        /// Which.
        path: PathBuf,
    },
    /// Nothing could be sealed, or there is nothing sealed.
    #[error("{}", say!("store-not-sealed"))]
    NotSealed,
    /// While records were being sealed or unsealed, another window began to do otherwise.
    #[error("{}", say!("store-overtaken"))]
    Overtaken,
    /// What was written did not read back the same, so it was not put in place.
    #[error("{}", say!("store-not-the-same"))]
    NotTheSame,
    /// The entry is not the version that was read any more.
    #[error("{}", say!("store-changed"))]
    Changed {
        /// Its name.
        id: Id,
    },
    /// Another window has this draft open.
    #[error("{}", say!("store-held"))]
    Held {
        /// The draft's name.
        id: Id,
    },
    /// A file is not a backup, or not a whole one.
    #[error("{}", say!("store-not-whole", file = path.display().to_string(), reason = reason.as_str()))]
    NotWhole {
        /// Which.
        path: PathBuf,
        /// Why, in a sentence without its full stop.
        reason: String,
    },
    /// A folder that should be empty is not.
    #[error("{}", say!("store-not-empty", folder = path.display().to_string()))]
    NotEmpty {
        /// Which.
        path: PathBuf,
    },
    /// There is no session of that name.
    #[error("{}", say!("store-no-session", id = id.short()))]
    NoSession {
        /// The name.
        id: Id,
    },
    /// There is no entry of that name.
    #[error("{}", say!("store-no-entry", id = id.short()))]
    NoEntry {
        /// The name.
        id: Id,
    },
}

impl StoreError {
    pub(super) fn reading(path: &Path, source: io::Error) -> Self {
        Self::Reading { path: path.to_owned(), source }
    }

    pub(super) fn writing(path: &Path, source: io::Error) -> Self {
        match source.kind() {
            io::ErrorKind::AlreadyExists => Self::Exists { path: path.to_owned() },
            _ => Self::Writing { path: path.to_owned(), source },
        }
    }

    pub(super) fn unread(path: &Path, unread: Unread) -> Self {
        Self::Unread { path: path.to_owned(), line: unread.line, reason: unread.reason }
    }

    pub(super) fn newer_or_unread(path: &Path, unread: Unread) -> Self {
        if unread.newer { Self::Newer { path: path.to_owned() } } else { Self::unread(path, unread) }
    }

    /// Whether it only says that there is nothing to read.
    pub(super) fn is_nothing_there(&self) -> bool {
        matches!(self, Self::Reading { source, .. } if source.kind() == io::ErrorKind::NotFound)
    }

    /// The error as a person is told of it: what happened, why, what to do next.
    pub fn notice(&self) -> Notice {
        Notice::new(self.to_string()).hint(self.hint())
    }

    /// What to do next.
    fn hint(&self) -> String {
        match self {
            Self::Writing { source, .. } if is_full(source) => say!("store-hint-full"),
            Self::Writing { .. } => say!("store-hint-writing"),
            Self::HalfWay { .. } => say!("store-hint-half-way"),
            Self::Reading { .. } => say!("store-hint-reading"),
            Self::Exists { .. } => say!("store-hint-exists"),
            Self::NotAFile { .. } => say!("store-hint-not-a-file"),
            Self::Unread { .. } => say!("store-hint-unread"),
            Self::Newer { .. } => say!("store-hint-newer"),
            Self::Locked | Self::SealedElsewhere { .. } => say!("store-hint-locked"),
            Self::WrongPassphrase => say!("store-hint-wrong-passphrase"),
            Self::Damaged { .. } | Self::OtherKey { .. } => say!("store-hint-damaged"),
            Self::NotSealed => say!("store-hint-not-sealed"),
            Self::Overtaken => say!("store-hint-overtaken"),
            Self::NotTheSame => say!("store-hint-not-the-same"),
            Self::Changed { .. } => say!("store-hint-changed"),
            Self::Held { .. } => say!("store-hint-held"),
            Self::NotWhole { .. } => say!("store-hint-not-whole"),
            Self::NotEmpty { .. } => say!("store-hint-not-empty"),
            Self::NoEntry { .. } => say!("store-hint-no-entry"),
            Self::NoSession { .. } => say!("store-hint-no-session"),
        }
    }
}

fn unread(path: &Path, line: Option<usize>, reason: &str) -> String {
    let file = path.display().to_string();
    match line {
        Some(line) => say!("store-unread-line", file = file, line = line, reason = reason),
        None => say!("store-unread", file = file, reason = reason),
    }
}

fn is_full(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded)
}

/// Why the disk said no, in plain words where we have them.
pub(super) fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::StorageFull => say!("disk-full"),
        io::ErrorKind::QuotaExceeded => say!("disk-quota"),
        io::ErrorKind::ReadOnlyFilesystem => say!("disk-read-only"),
        io::ErrorKind::PermissionDenied => say!("disk-permission"),
        io::ErrorKind::NotFound => say!("disk-not-found"),
        io::ErrorKind::NotADirectory => say!("disk-not-a-folder"),
        io::ErrorKind::IsADirectory => say!("disk-a-folder"),
        _ => say!("disk-other", words = error.to_string()),
    }
}
