//! The words the shell knows. These help texts are the only ones that stand outside `words/en.ftl`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Parser, Subcommand, ValueEnum};

use crate::base::{Notice, date};
use crate::jobs::Choose;

use super::error::Failure;

const AFTER_HELP: &str = "\
Examples:
  aftershift                          open the journal
  aftershift reflect --pack one-moment
  aftershift note < thought.txt       keep a thought
  aftershift list --since 2026-11-01
  aftershift export --since 2026-11-01 --format html --output page.html

Exit codes: 0 done, 1 not done, 2 not understood, 3 nothing found, 5 something is there already.
Your entries are plain files on your own disk. `aftershift config path` says where.";

/// A reflective-practice journal for peer workers, in the terminal.
#[derive(Debug, Parser)]
#[command(name = "aftershift", version, about, after_help = AFTER_HELP, max_term_width = 100)]
pub(super) struct Args {
    /// The journal's folder, instead of the usual one
    #[arg(long, global = true, value_name = "FOLDER", env = "AFTERSHIFT_DATA_DIR")]
    pub(super) data_dir: Option<PathBuf>,
    /// The settings file, instead of the usual one
    #[arg(long, global = true, value_name = "FILE", env = "AFTERSHIFT_CONFIG")]
    pub(super) config: Option<PathBuf>,
    /// Speak in numbered lines: for screen readers, dumb terminals and pipes
    #[arg(long, global = true)]
    pub(super) plain: bool,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Begin a reflection
    Reflect {
        /// The pack that asks; `aftershift pack list` shows them
        #[arg(long, value_name = "ID")]
        pack: Option<String>,
    },
    /// Keep a thought: reads standard input, or asks
    Note {
        /// Not here: words given here would stay in the shell's history
        #[arg(hide = true)]
        words: Vec<OsWords>,
    },
    /// List entries, newest first
    List {
        #[command(flatten)]
        which: Which,
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Show one entry
    Show {
        /// Its id, or the last characters of it
        id: String,
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Write a page of chosen entries: only what you ticked, unless you say --all
    Export(Export),
    /// Look at packs
    Pack {
        #[command(subcommand)]
        ask: PackAsk,
    },
    /// Look at where things are
    Config {
        #[command(subcommand)]
        ask: ConfigAsk,
    },
    /// Print a completion script for a shell
    Completions {
        /// Which shell
        shell: clap_complete::Shell,
    },
}

/// Words that are not looked at.
pub(super) type OsWords = std::ffi::OsString;

/// Which entries.
#[derive(Debug, Default, clap::Args)]
pub(super) struct Which {
    /// Shifts on or after this day (2026-11-22, "22 nov", fri, yesterday)
    #[arg(long, value_name = "DAY")]
    since: Option<String>,
    /// Shifts on or before this day
    #[arg(long, value_name = "DAY")]
    until: Option<String>,
    /// Entries this pack asked
    #[arg(long, value_name = "ID")]
    pack: Option<String>,
    /// Entries with this tag
    #[arg(long, value_name = "TAG")]
    tag: Option<String>,
}

impl Which {
    /// The same, for these ids, as seen on the day called `today`.
    pub(super) fn choose(self, ids: Vec<String>, today: NaiveDate) -> Result<Choose, Failure> {
        let day = |typed: Option<String>| typed.map(|typed| read_day(&typed, today)).transpose();
        Ok(Choose { ids, since: day(self.since)?, until: day(self.until)?, pack: self.pack, tag: self.tag })
    }
}

/// A day, written as anywhere else in the app.
fn read_day(typed: &str, today: NaiveDate) -> Result<NaiveDate, Failure> {
    date::read(typed, today)
        .ok_or_else(|| Failure::usage(Notice::new(crate::say!("cli-no-day", words = typed)).hint(crate::say!("cli-no-day-hint"))))
}

/// What to write, how and where.
#[derive(Debug, clap::Args)]
pub(super) struct Export {
    /// The entries, by id or the last characters of it; all of them when none is named
    pub(super) ids: Vec<String>,
    #[command(flatten)]
    pub(super) which: Which,
    /// Everything, ticked or not, with tags and what was carried forward
    #[arg(long)]
    pub(super) all: bool,
    /// Let answers to this always-private prompt of this pack go too
    #[arg(long, value_name = "PACK/PROMPT")]
    pub(super) private: Vec<String>,
    /// What to write
    #[arg(long, value_enum, default_value = "markdown")]
    pub(super) format: Format,
    /// Where to, instead of standard output
    #[arg(long, short, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    /// Write over the file that is there
    #[arg(long)]
    pub(super) force: bool,
}

/// What an export can be.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Format {
    /// Markdown
    #[value(alias = "md")]
    Markdown,
    /// One HTML file that prints well
    Html,
}

#[derive(Debug, Subcommand)]
pub(super) enum PackAsk {
    /// List the packs there are
    List {
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Show one pack: what it is for, and every prompt
    Show {
        /// Its id
        id: String,
        /// As JSON
        #[arg(long)]
        json: bool,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum ConfigAsk {
    /// Print where the journal and the settings are
    Path {
        /// As JSON
        #[arg(long)]
        json: bool,
    },
}
