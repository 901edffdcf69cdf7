//! When something was not done: a sentence, why, what to do next, and an exit code a script can use.

use std::io::Write;
use std::process::ExitCode;

use crate::base::{Notice, text};
use crate::document::WriteError;
use crate::jobs::{Stop, Unsent};
use crate::store::StoreError;

/// The words were not understood.
pub(super) const USAGE: u8 = 2;
const FAILED: u8 = 1;
const NOTHING: u8 = 3;
const LOCKED: u8 = 4;
const OVERWRITE: u8 = 5;

/// Why a command did not do what was asked.
#[derive(Debug)]
pub(super) struct Failure {
    notice: Notice,
    code: u8,
}

impl Failure {
    /// It could not be done.
    pub(super) fn failed(notice: Notice) -> Self {
        Self { notice, code: FAILED }
    }

    /// It was asked for in a way that cannot be done.
    pub(super) fn usage(notice: Notice) -> Self {
        Self { notice, code: USAGE }
    }

    /// There is nothing of that kind.
    pub(super) fn nothing(notice: Notice) -> Self {
        Self { notice, code: NOTHING }
    }

    /// The journal is locked.
    pub(super) fn locked(notice: Notice) -> Self {
        Self { notice, code: LOCKED }
    }

    /// Something is there already.
    pub(super) fn there(notice: Notice) -> Self {
        Self { notice, code: OVERWRITE }
    }

    /// What was looked over leaves something to say; that has been said.
    pub(super) fn said(errors: bool) -> Self {
        Self { notice: Notice::default(), code: if errors { NOTHING } else { FAILED } }
    }

    /// A file or folder the person named could not be read.
    pub(super) fn unread(path: &std::path::Path, error: std::io::Error) -> Self {
        StoreError::Reading { path: path.to_owned(), source: error }.into()
    }

    /// A stream broke. When it was the reader who left, there is nothing to say.
    pub(super) fn stream(error: &std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::BrokenPipe => Self { notice: Notice::default(), code: 0 },
            _ => Self::failed(Notice::new(crate::say!("cli-stream")).because(error)),
        }
    }

    /// The same with `sentence` before it.
    pub(super) fn after(self, sentence: String) -> Self {
        Self { notice: self.notice.beneath(sentence), ..self }
    }

    /// The same with `sentence` beneath it.
    pub(super) fn and(mut self, sentence: String) -> Self {
        self.notice.causes.push(sentence);
        self
    }

    /// What is the matter, in one line.
    pub(super) fn sentence(&self) -> String {
        let causes = self.notice.causes.iter().map(String::as_str);
        std::iter::once(self.notice.headline.as_str()).chain(causes).collect::<Vec<_>>().join(" ")
    }

    /// Says it on standard error.
    pub(super) fn say(&self) {
        tell(&self.notice);
    }

    /// Says it on standard error, with the exit code it ends with.
    pub(super) fn tell(&self) -> ExitCode {
        self.say();
        ExitCode::from(self.code)
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        let code = match error {
            StoreError::Exists { .. } | StoreError::NotEmpty { .. } => OVERWRITE,
            StoreError::NoEntry { .. } | StoreError::NoSession { .. } => NOTHING,
            _ => FAILED,
        };
        Self { notice: error.notice(), code }
    }
}

impl From<Unsent> for Failure {
    fn from(unsent: Unsent) -> Self {
        Self { notice: unsent.notice, code: if unsent.by == Stop::There { OVERWRITE } else { FAILED } }
    }
}

impl From<WriteError> for Failure {
    fn from(error: WriteError) -> Self {
        Self::failed(error.notice())
    }
}

/// Says a notice on standard error.
pub(super) fn tell(notice: &Notice) {
    let lines = [&notice.headline].into_iter().chain(&notice.causes).chain(&notice.hint);
    for line in lines.filter(|line| !line.is_empty()) {
        // When nobody listens, there is nobody to tell.
        let _said = writeln!(std::io::stderr(), "{}", text::shown(line));
    }
}
