//! The words the shell knows. These help texts are the only ones that stand outside `words/en.ftl`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::builder::{PathBufValueParser, TypedValueParser};
use clap::{Parser, Subcommand, ValueEnum};

use crate::base::{Notice, date};
use crate::document;
use crate::import::Program;
use crate::jobs::Choose;
use crate::model::Side;
use crate::store;

use super::author_args::{Diff, ImportCsv, New, Worksheet};
use super::error::Failure;
use super::supervision::args::SupervisionAsk;

const AFTER_HELP: &str = "\
Examples:
  aftershift                          open the journal
  aftershift reflect --pack one-moment
  aftershift note < thought.txt       keep a thought
  aftershift list --since 2026-11-01
  aftershift export --since 2026-11-01 --format html --output page.html

Exit codes: 0 done, 1 not done, 2 not understood, 3 nothing found, 4 locked, 5 something is there already.
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
    /// Take the passphrase of a sealed journal from the first line of this file
    #[arg(long, global = true, value_name = "FILE")]
    pub(super) passphrase_file: Option<PathBuf>,
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
        #[command(flatten)]
        words: NoWords,
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
    /// Bring together entries that were changed in two places
    Merge {
        /// The entry, by its id or the last characters of it; without it, all such entries are listed
        id: Option<String>,
        /// Keep this of every difference
        #[arg(long, value_enum, value_name = "SIDE")]
        keep: Option<Keep>,
        /// Keep this of each difference, in order, apart by commas
        #[arg(long, value_enum, value_name = "SIDE", value_delimiter = ',', conflicts_with = "keep")]
        take: Vec<Keep>,
    },
    /// List the earlier versions of an entry, show one, or bring one back
    History {
        /// The entry, by its id or the last characters of it
        id: String,
        /// Show this version whole
        #[arg(long, value_name = "NUMBER")]
        show: Option<usize>,
        /// Bring this version back; what stands now is kept as a version
        #[arg(long, value_name = "NUMBER", conflicts_with = "show")]
        restore: Option<usize>,
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Take an entry off this disk for good, with every version, copy and draft of it
    Erase {
        /// The entry, by its whole id or the last characters of it, in the journal or its trash
        id: String,
        /// Do it, instead of saying what would be done
        #[arg(long)]
        yes: bool,
    },
    /// Bring an entry to supervision, or one answer of it: the question is asked, or read from standard input
    Flag(FlagAsk),
    /// Sessions, what goes to them, and what came of them; alone, it asks line by line
    Supervision {
        #[command(subcommand)]
        ask: Option<SupervisionAsk>,
    },
    /// Look at packs, check them, install them, make them yours
    Pack {
        #[command(subcommand)]
        ask: PackAsk,
    },
    /// Seal the journal behind a passphrase, or open it up again
    Encrypt {
        #[command(subcommand)]
        ask: EncryptAsk,
    },
    /// Take over the entries of another journal; to do it again adds nothing
    ///
    /// Exit codes: 0 done, 1 not all of it was understood or done, 3 there is no entry in it.
    Import {
        /// Whose journal it is
        #[arg(value_enum)]
        program: ImportFrom,
        /// Its file, or its folder
        path: PathBuf,
        /// Only say what would be done
        #[arg(long)]
        dry_run: bool,
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Pack the whole journal into one file, and read that back
    ///
    /// A sealed journal's backup is sealed as the journal is. Exit codes: 0 done, 1 not done or not all of it, 3 there is no journal, 5
    /// something is there already.
    Backup(BackUp),
    /// Put a backup into an empty folder, or beside what is there; nothing is ever written over
    Restore(Restore),
    /// Look at every file of the journal, and say what is wrong and what is safe
    ///
    /// Exit codes: 0 all is well, 1 there is something to say, 3 there is no journal, 4 all is well as far as can be seen while it is
    /// locked.
    Doctor {
        /// As JSON
        #[arg(long)]
        json: bool,
        /// Mend what can be mended without losing a byte
        #[arg(long)]
        repair: bool,
    },
    /// Look at where things are
    Config {
        #[command(subcommand)]
        ask: ConfigAsk,
    },
    /// Say what the check would ask about in labelled text: to measure it
    #[command(hide = true)]
    Identify {
        /// A JSON object with `id` and `text` a line comes in; one with `id` and `spans` goes out
        #[arg(long, required = true)]
        jsonl: bool,
    },
    /// Print a completion script for a shell
    Completions {
        /// Which shell
        shell: clap_complete::Shell,
    },
}

/// What is kept of a difference.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Keep {
    /// Both, one after the other
    Both,
    /// What stands in this journal
    Ours,
    /// What stands in the other copy
    Theirs,
}

impl From<Keep> for Side {
    fn from(keep: Keep) -> Self {
        match keep {
            Keep::Both => Self::Both,
            Keep::Ours => Self::Ours,
            Keep::Theirs => Self::Theirs,
        }
    }
}

/// Words that are not looked at.
#[derive(Debug, Default, clap::Args)]
pub(super) struct NoWords {
    /// Not here: words given here would stay in the shell's history
    #[arg(hide = true)]
    words: Vec<std::ffi::OsString>,
}

impl NoWords {
    /// Refuses any, without saying them again.
    pub(super) fn refuse(&self) -> Result<(), Failure> {
        if self.words.is_empty() {
            return Ok(());
        }
        Err(Failure::usage(Notice::new(crate::say!("cli-note-words")).hint(crate::say!("cli-note-words-hint"))))
    }
}

/// What to flag.
#[derive(Debug, clap::Args)]
pub(super) struct FlagAsk {
    /// The entry's id, or the last characters of it
    pub(super) id: String,
    /// The number of the answer, as `aftershift show` counts them; the whole entry when none is given
    pub(super) number: Option<String>,
    /// What would help: listen, think, suggest, teach, back, decide, or none
    #[arg(long, value_name = "RESPONSE")]
    pub(super) wanted: Option<String>,
    /// Take the flag away
    #[arg(long)]
    pub(super) remove: bool,
    #[command(flatten)]
    pub(super) words: NoWords,
}

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

/// Reads a place that a shell may not have read, because it stood in quotes.
pub(super) fn place() -> impl TypedValueParser<Value = PathBuf> {
    PathBufValueParser::new().map(|typed| store::at_home(&typed))
}

/// A day, written as anywhere else in the app.
pub(super) fn read_day(typed: &str, today: NaiveDate) -> Result<NaiveDate, Failure> {
    date::read(typed, today).ok_or_else(|| no_day(typed, crate::say!("cli-no-day-hint")))
}

/// A day that may be still to come.
pub(super) fn planned_day(typed: &str, today: NaiveDate) -> Result<NaiveDate, Failure> {
    date::planned(typed, today).ok_or_else(|| no_day(typed, crate::say!("cli-no-day-planned-hint")))
}

/// A day that something on `until` looks back to.
pub(super) fn looked_back_day(typed: &str, until: NaiveDate, today: NaiveDate) -> Result<NaiveDate, Failure> {
    let day = date::looked_back(typed, until, today).ok_or_else(|| no_day(typed, crate::say!("cli-no-day-hint")))?;
    if day > today { Err(Failure::usage(Notice::new(crate::say!("sup-since-to-come")))) } else { Ok(day) }
}

fn no_day(typed: &str, hint: String) -> Failure {
    Failure::usage(Notice::new(crate::say!("cli-no-day", words = typed)).hint(hint))
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
    #[arg(long, short, value_name = "FILE", value_parser = place())]
    pub(super) output: Option<PathBuf>,
    /// Write over the file that is there
    #[arg(long)]
    pub(super) force: bool,
}

/// A program whose journals can be taken over.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum ImportFrom {
    /// jrnl: its JSON export, its text, or a folder of that
    Jrnl,
    /// tui-journal: its JSON
    TuiJournal,
    /// Day One: its JSON, or the zip that comes in
    #[value(alias = "dayone")]
    DayOne,
    /// A folder of Markdown, an entry a file
    #[value(alias = "md")]
    Markdown,
}

impl ImportFrom {
    /// The program.
    pub(super) fn program(self) -> Program {
        match self {
            Self::Jrnl => Program::Jrnl,
            Self::TuiJournal => Program::TuiJournal,
            Self::DayOne => Program::DayOne,
            Self::Markdown => Program::Markdown,
        }
    }
}

/// Where a backup goes.
#[derive(Debug, clap::Args)]
pub(super) struct BackUp {
    /// A file, or a folder for a file named by its time; else the folder of the settings, else this one
    #[arg(long, short, value_name = "FILE|FOLDER", value_parser = place())]
    pub(super) output: Option<PathBuf>,
    /// Write over the file that is there
    #[arg(long)]
    pub(super) force: bool,
    /// Only if the settings want one by now; the oldest they do not keep goes then
    #[arg(long, conflicts_with_all = ["output", "force"])]
    pub(super) if_due: bool,
}

/// What is restored, and where to.
#[derive(Debug, clap::Args)]
pub(super) struct Restore {
    /// The backup
    pub(super) file: PathBuf,
    /// A new or empty folder
    #[arg(long, value_name = "FOLDER", required_unless_present = "beside")]
    pub(super) to: Option<PathBuf>,
    /// Add to the journal what it does not have; what differs is kept as a copy to merge
    #[arg(long, conflicts_with = "to")]
    pub(super) beside: bool,
}

/// What an export can be.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Format {
    /// Markdown
    #[value(alias = "md")]
    Markdown,
    /// One HTML file that prints well
    Html,
    /// Plain text in short lines, without marks
    #[value(alias = "txt")]
    Text,
    /// For a word processor
    #[value(alias = "word")]
    Docx,
    /// To print, or to read as it was laid out
    Pdf,
}

impl Format {
    /// The writer of it.
    pub(super) fn document(self) -> document::Format {
        match self {
            Self::Markdown => document::Format::Markdown,
            Self::Html => document::Format::Html,
            Self::Text => document::Format::Text,
            Self::Docx => document::Format::Docx,
            Self::Pdf => document::Format::Pdf,
        }
    }
}

#[derive(Debug, Subcommand)]
pub(super) enum PackAsk {
    /// List the packs there are
    List {
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Put a pack on your own shelf, or your changes to one; a folder installs every pack in it
    ///
    /// It is looked over first, as by `pack check`. Exit codes: 0 done, 3 it cannot be used like this, 5 it is there already.
    Install {
        /// A pack file, an overlay file, or a folder of them
        #[arg(value_name = "FILE|FOLDER")]
        path: PathBuf,
        /// Replace what is there; it goes to the journal's trash
        #[arg(long)]
        yes: bool,
        /// Only say what would be done
        #[arg(long)]
        dry_run: bool,
    },
    /// Move an installed pack to the journal's trash; entries stay as they are
    Remove {
        /// Its id
        id: String,
        /// Remove your overlay instead, and have the pack as it came
        #[arg(long)]
        overlay: bool,
        /// Do it, instead of saying what would be done
        #[arg(long)]
        yes: bool,
    },
    /// Put a pack on the first page, or take it off
    FirstPage {
        /// Its id
        id: String,
        /// Whether it stands there
        #[arg(value_enum)]
        state: Switch,
    },
    /// Print an overlay to begin from: a file that hides, rewords, reorders or adds prompts
    Overlay {
        /// The pack's id
        id: String,
    },
    /// Look a pack over: every fault and everything that could be better
    ///
    /// Exit codes: 0 nothing to say, 1 it could be better, 3 it cannot be used like this.
    Check {
        /// Pack or overlay files, or folders of them
        #[arg(required = true)]
        paths: Vec<PathBuf>,
        /// How to say it
        #[arg(long, value_enum, default_value = "text")]
        format: Findings,
    },
    /// Begin a pack: writes a file to go on with, or asks
    New(New),
    /// Say what changed between two packs, for a person who answers them
    ///
    /// Exit codes: 0 nothing changed, 1 something changed, 3 one of them is not there or cannot be used.
    Diff(Diff),
    /// Write a pack as a page to print and write on by hand
    Worksheet(Worksheet),
    /// Make a pack of a sheet with one question a line, or of an `XLSForm`
    ///
    /// Columns: id, text, hint, why, kind, options (apart by |), own words, about, extra, statements. Only text is needed.
    ImportCsv(ImportCsv),
    /// Walk a pack while you write it: follows the file, and keeps nothing
    Preview {
        /// A pack file, an overlay file, or the id of a pack on your shelf
        #[arg(value_name = "FILE|ID")]
        pack: PathBuf,
    },
    /// Show one pack: what it is for, and every prompt
    Show {
        /// The pack: an id, or a file
        #[arg(value_name = "ID|FILE")]
        pack: PathBuf,
        /// As JSON
        #[arg(long)]
        json: bool,
    },
}

/// On or off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Switch {
    /// There
    On,
    /// Not there
    Off,
}

/// How findings are said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Findings {
    /// For people: the line, underlined, and a sentence
    Text,
    /// For editors and scripts
    Json,
}

#[derive(Debug, Subcommand)]
pub(super) enum EncryptAsk {
    /// Say how the journal stands
    Status {
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Seal the journal behind a passphrase
    On,
    /// Bring the journal back into the open
    Off,
    /// Change the passphrase
    Passphrase {
        /// Take the new one from the first line of this file
        #[arg(long, value_name = "FILE")]
        new_passphrase_file: Option<PathBuf>,
    },
    /// Make a recovery key to put on paper, in the place of an earlier one
    RecoveryKey,
    /// Unlock with the recovery key, and set a new passphrase
    Recover,
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
