//! The words the shell knows for people who write packs. Help texts stand here as in [`args`](super::args).

use std::path::PathBuf;

use super::args::{Format, place};

/// What to begin a pack with.
#[derive(Debug, clap::Args)]
pub(super) struct New {
    /// What people will see in a list; its id is made of this
    #[arg(long, value_name = "TITLE")]
    pub(super) title: Option<String>,
    /// Begin with a copy of this pack, by id or file, to adapt it
    #[arg(long, value_name = "PACK", requires = "title")]
    pub(super) from: Option<PathBuf>,
    #[command(flatten)]
    pub(super) to: ToFile,
}

/// Where a pack is written.
#[derive(Debug, clap::Args)]
pub(super) struct ToFile {
    /// Where to, instead of ID.ron in this folder; - for standard output
    #[arg(long, short, value_name = "FILE", value_parser = place())]
    pub(super) output: Option<PathBuf>,
    /// Write over the file that is there
    #[arg(long)]
    pub(super) force: bool,
}

/// What to compare.
#[derive(Debug, clap::Args)]
pub(super) struct Diff {
    /// The older pack: an id, or a file
    pub(super) old: PathBuf,
    /// The newer pack: an id, or a file
    pub(super) new: PathBuf,
    /// As JSON
    #[arg(long)]
    pub(super) json: bool,
}

/// What to lay out for paper.
#[derive(Debug, clap::Args)]
pub(super) struct Worksheet {
    /// The pack: an id, or a file
    pub(super) pack: PathBuf,
    /// With the notes for whoever leads a group
    #[arg(long)]
    pub(super) facilitator: bool,
    /// What to write
    #[arg(long, value_enum, default_value = "markdown")]
    pub(super) format: Format,
    /// Where to, instead of standard output
    #[arg(long, short, value_name = "FILE", value_parser = place())]
    pub(super) output: Option<PathBuf>,
    /// Write over the file that is there
    #[arg(long)]
    pub(super) force: bool,
}

/// What to make a pack of.
#[derive(Debug, clap::Args)]
pub(super) struct ImportCsv {
    /// A sheet with one question a line
    pub(super) sheet: PathBuf,
    /// The choices sheet of an `XLSForm`, when the first is its survey sheet
    pub(super) choices: Option<PathBuf>,
    /// What people will see in a list, instead of the sheet's name
    #[arg(long, value_name = "TITLE")]
    pub(super) title: Option<String>,
    /// Of a form in several languages, the one to take, as its columns name it
    #[arg(long, value_name = "LANGUAGE")]
    pub(super) language: Option<String>,
    #[command(flatten)]
    pub(super) to: ToFile,
}
