//! What happened: to the terminal, to the clock, or to something that was asked for.

use std::path::PathBuf;

use crate::effect::Outcome;

use super::Key;

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// A key was pressed.
    Key(Key),
    /// Text was pasted, as it came.
    Paste(String),
    /// The mouse did something.
    Mouse(Mouse),
    /// The window has this size now, in columns and rows.
    Resized(u16, u16),
    /// The time a screen asked to be woken at has come.
    Tick,
    /// What is watched may have changed: the file of a preview, else the packs on the person's own shelf.
    FileChanged,
    /// These files of entries may have changed.
    EntriesChanged(Vec<PathBuf>),
    /// Something of supervision may have changed.
    SupervisionChanged,
    /// Something that was asked for was done, or was not.
    Outcome(Outcome),
    /// Somebody else is given the terminal for a while: what is typed and not on the disk goes there first.
    Suspend,
    /// The terminal is ours again.
    Resume,
    /// The program is asked to end: the terminal closed, or the machine is going down.
    Terminate,
}

/// What the mouse did, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mouse {
    /// What.
    pub kind: MouseKind,
    /// Columns from the left of the window, from 0.
    pub column: u16,
    /// Rows from the top of the window, from 0.
    pub row: u16,
}

/// The things a mouse does that we listen to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MouseKind {
    /// The left button went down.
    Press,
    /// It moved with the left button down.
    Drag,
    /// The wheel turned away from the person.
    WheelUp,
    /// The wheel turned towards the person.
    WheelDown,
}
