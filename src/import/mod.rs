//! Journals of other programs: what stands in them, word for word, and what does not come along.

mod day_one;
mod fields;
mod found;
mod jrnl;
mod markdown;
mod source;
mod tui_journal;
mod when;
mod words;
mod zone;

pub use found::{Found, Here, Reading, Spot, Untold};
pub use source::Source;

/// A program whose journals can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Program {
    /// jrnl: its JSON export, its text, or a folder of that.
    Jrnl,
    /// tui-journal: its JSON.
    TuiJournal,
    /// Day One: its JSON, or the zip that comes in.
    DayOne,
    /// A folder of Markdown, an entry a file.
    Markdown,
}

impl Program {
    /// Its name, as its makers write it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Jrnl => "jrnl",
            Self::TuiJournal => "tui-journal",
            Self::DayOne => "Day One",
            Self::Markdown => "Markdown",
        }
    }
}

/// Everything that stands in a journal of this program.
pub fn read(program: Program, source: &Source) -> Reading {
    let mut reading = Reading::begin(source);
    for file in source.files() {
        match program {
            Program::Jrnl => jrnl::read(file, &mut reading),
            Program::TuiJournal => tui_journal::read(file, &mut reading),
            Program::DayOne => day_one::read(file, &mut reading),
            Program::Markdown => markdown::read(file, &mut reading),
        }
    }
    reading
}
