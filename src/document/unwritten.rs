//! Why a page could not be written in a format, and what to write instead.

use crate::base::Notice;
use crate::say;

use super::format::Format;

/// Why a page was not written. Nothing of it is on the disk.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WriteError {
    /// This Aftershift was built without the format.
    #[error("{}", say!("write-not-built", format = .0.name()))]
    NotBuilt(Format),
    /// No font has the signs of these scripts, and a box in their place would be no words.
    #[error("{}", say!("write-no-face", format = .0.name(), scripts = .1.join(", ")))]
    NoFace(Format, Vec<String>),
    /// The file could not be put together.
    #[error("{}", say!("write-unmade", format = .0.name(), reason = .1.as_str()))]
    Unmade(Format, String),
}

impl WriteError {
    /// The error as a person is told of it: what happened, and what to do instead.
    pub fn notice(&self) -> Notice {
        Notice::new(self.to_string()).hint(self.hint())
    }

    fn hint(&self) -> String {
        match self {
            Self::NotBuilt(_) => say!("write-hint-not-built"),
            Self::NoFace(..) => say!("write-hint-no-face"),
            Self::Unmade(..) => say!("write-hint-unmade"),
        }
    }
}
