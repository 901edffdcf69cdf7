//! Looks at every file of the journal, says what is wrong, and mends what can be mended without losing a byte.

mod kind;
mod look;
mod mend;
mod twins;
mod walk;

use std::collections::BTreeMap;
use std::path::PathBuf;

pub(super) use kind::Kind;
pub use kind::Sort;
pub(super) use walk::walk;

/// What became of looking at every file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Examination {
    /// How many files of each sort are well.
    pub well: BTreeMap<Sort, usize>,
    /// How many of those are sealed, and were seen only from outside.
    pub unopened: usize,
    /// Everything there is to say, in order of name.
    pub findings: Vec<Finding>,
}

/// One thing there is to say of one file.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Which, from the journal's folder on.
    pub file: String,
    /// The line, from 1.
    pub line: Option<usize>,
    /// What kind of thing.
    pub fault: Fault,
    /// What is wrong, in a sentence without its full stop.
    pub reason: String,
    /// How it can be mended without losing a byte, if it can.
    pub mend: Option<Mend>,
    path: PathBuf,
}

/// A kind of thing that can be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It cannot be read.
    Broken,
    /// A newer program wrote it, or wrote something into it.
    Newer,
    /// A copy of a record, the same byte for byte.
    Copy,
    /// Another version of a record, beside it.
    Version,
    /// It stands somewhere else than its id says.
    Misplaced,
    /// Others may look into it, or its owner may not.
    Modes,
    /// A write that was cut short left it.
    Leftover,
    /// There are records and no `journal.ron`.
    NoCharter,
    /// A change of how records stand was cut short.
    Unsettled,
    /// Words in the open in a sealed journal.
    InTheOpen,
    /// The journal is sealed, and its key is not there.
    NoKey,
    /// A folder, or a link to one, where there should be a file.
    NoFile,
}

/// What can be done about it without losing a byte, in the order it is done.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mend {
    /// Let its owner look into it, and nobody else: the mode.
    Close(u32),
    /// Make `journal.ron` anew.
    MakeCharter,
    /// Bring every record to how the journal says it stands.
    Settle,
    /// Take a leftover away, once what only it says is kept.
    SweepUp,
    /// Move it to where its id puts it.
    Move(PathBuf),
    /// Put it into `trash/set-aside`.
    SetAside,
}
