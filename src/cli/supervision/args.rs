//! The words the shell knows for supervision. Help texts stand here as in [`args`](super::super::args).

use std::path::PathBuf;

use clap::{Subcommand, ValueEnum};

use crate::model;

use super::super::args::{Format, NoWords, Switch};

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum SupervisionAsk {
    /// Begin a session: what is not given is asked, or read from standard input
    ///
    /// With whom it is and where the record is kept are always asked, and never given here: a shell keeps its history.
    New {
        /// What kind of session
        #[arg(long, value_enum)]
        kind: Option<Kind>,
        /// Which day it is on (2026-11-22, "3 dec", fri, tomorrow)
        #[arg(long, value_name = "DAY")]
        date: Option<String>,
        /// The first day it looks back to
        #[arg(long, value_name = "DAY")]
        since: Option<String>,
        #[command(flatten)]
        words: NoWords,
    },
    /// List sessions, latest first
    List {
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Show one session: agenda, notes, what was said, what will be tried, what left
    Show {
        /// Its id, or the last characters of it
        id: String,
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Change a session's kind, label, days or where its record is kept
    Change {
        /// Its id, or the last characters of it
        id: String,
    },
    /// Get ready in lines: agenda, choose, check, see and write, from the step it was left at
    Prepare {
        /// The session's id, or the last characters of it
        id: String,
    },
    /// What to talk about: print it, or change it
    ///
    /// Numbers are those that are printed before anything is changed.
    Agenda(Agenda),
    /// Which answers go with it: print them, or choose
    Choose(Choose),
    /// Details that could identify someone: print them, or say what becomes of each
    ///
    /// Numbers are those that are printed before anything is changed. Your journal stays as it is.
    Check(Check),
    /// Print the page as it will leave
    See {
        /// The session's id, or the last characters of it
        id: String,
        /// Which page
        #[arg(long, value_enum, default_value = "packet")]
        page: Page,
    },
    /// Write the packet, and keep it in the ledger as it left
    Export(Export),
    /// A sheet for a Peer Hub: four questions, asked or read from standard input
    Sheet {
        /// The session's id, or the last characters of it
        id: String,
        /// Write it as it stands, instead of asking
        #[arg(long)]
        export: bool,
        #[command(flatten)]
        to: ToFolder,
        #[command(flatten)]
        words: NoWords,
    },
    /// A slip that says the day, the length and the kind, and nothing else
    Slip {
        /// The session's id, or the last characters of it
        id: String,
        /// How long it was ("50", 1:15, "1 hour")
        #[arg(long, value_name = "LENGTH")]
        minutes: Option<String>,
        #[command(flatten)]
        to: ToFolder,
    },
    /// What came of it: notes, what was said, what will be tried; asked, or read from standard input
    After {
        /// The session's id, or the last characters of it
        id: String,
        #[command(flatten)]
        words: NoWords,
    },
    /// What is still open from all sessions, or say what came of it
    Actions {
        /// As JSON
        #[arg(long)]
        json: bool,
        /// This is done: its number as printed, or its id
        #[arg(long, value_name = "N|ID", value_delimiter = ',')]
        done: Vec<String>,
        /// This is let go
        #[arg(long, value_name = "N|ID", value_delimiter = ',')]
        let_go: Vec<String>,
    },
    /// What was agreed about a kind of session: who writes, keeps and reads the record
    Agreement {
        /// Which kind; every kind when none is named
        #[arg(value_enum)]
        kind: Option<Kind>,
        /// Write it: asked, or read from standard input
        #[arg(long, requires = "kind")]
        change: bool,
        /// As JSON
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        words: NoWords,
    },
    /// What left, when, for whom and as what
    Ledger {
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// A page as it left: print it, or write it again
    Packet {
        /// Its id in the ledger, or the last characters of it
        id: String,
        /// As JSON
        #[arg(long, conflicts_with_all = ["format", "output", "force"])]
        json: bool,
        /// Write it again as this, which the ledger notes as well
        #[arg(long, value_enum, value_delimiter = ',', value_name = "FORMAT")]
        format: Vec<Format>,
        /// Where to; - for standard output
        #[arg(long, short, value_name = "FOLDER", default_value = ".")]
        output: PathBuf,
        /// Write over files that are there
        #[arg(long)]
        force: bool,
    },
    /// Your own words for the check: what is always replaced, and what is never asked about
    Lists(Lists),
    /// Move a session to the journal's trash; what left for it stays in the ledger
    Remove {
        /// Its id, or the last characters of it
        id: String,
        /// Do it, instead of saying what would be done
        #[arg(long)]
        yes: bool,
    },
    /// Bring a session back from the trash
    Restore {
        /// Its whole id
        id: String,
    },
}

/// What to do to an agenda.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Agenda {
    /// The session's id, or the last characters of it
    pub(super) id: String,
    /// Put things on it: asked, or read from standard input, one a line
    #[arg(long)]
    pub(super) add: bool,
    /// Put other words in place of these: asked, or read from standard input, one line for each
    #[arg(long, value_name = "N", value_delimiter = ',', value_parser = number_alone, conflicts_with = "add")]
    pub(super) reword: Vec<usize>,
    /// Put these on it, which wait and are printed last
    #[arg(long, value_name = "N", value_delimiter = ',', value_parser = number)]
    pub(super) on: Vec<usize>,
    /// Take these off it: they wait, and your own are let go of when they are taken off once more
    #[arg(long, value_name = "N", value_delimiter = ',', value_parser = number)]
    pub(super) cut: Vec<usize>,
    /// Put these first, in this order
    #[arg(long, value_name = "N,N", value_delimiter = ',', value_parser = number)]
    pub(super) order: Vec<usize>,
    /// What would help with one: listen, think, suggest, teach, back, decide, or none
    #[arg(long, value_name = "N=RESPONSE")]
    pub(super) wanted: Vec<String>,
    /// Bring these back next time
    #[arg(long, value_name = "N", value_delimiter = ',', value_parser = number)]
    pub(super) again: Vec<usize>,
    /// Do not bring these back next time
    #[arg(long, value_name = "N", value_delimiter = ',', value_parser = number)]
    pub(super) not_again: Vec<usize>,
    #[command(flatten)]
    pub(super) words: NoWords,
}

/// What to choose.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Choose {
    /// The session's id, or the last characters of it
    pub(super) id: String,
    /// Let these answers go with it
    #[arg(long, value_name = "N", value_delimiter = ',', value_parser = number)]
    pub(super) tick: Vec<usize>,
    /// Let these stay
    #[arg(long, value_name = "N", value_delimiter = ',', value_parser = number)]
    pub(super) untick: Vec<usize>,
    /// Let answers that you ticked go though their prompt of this pack is always private
    #[arg(long, value_name = "PACK/PROMPT")]
    pub(super) private: Vec<String>,
}

/// What becomes of details.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Check {
    /// The session's id, or the last characters of it
    pub(super) id: String,
    /// Which page is checked
    #[arg(long, value_enum, default_value = "packet")]
    pub(super) page: Page,
    /// Keep these as they are
    #[arg(long, value_name = "N", value_delimiter = ',', value_parser = number)]
    pub(super) keep: Vec<usize>,
    /// Put a role in place of one everywhere, as in 2=colleague
    #[arg(long, value_name = "N=ROLE")]
    pub(super) replace: Vec<String>,
    /// Put your own words in place of these: asked, or read from standard input, one line for each
    #[arg(long, value_name = "N", value_delimiter = ',', value_parser = number_alone)]
    pub(super) own: Vec<usize>,
    /// Do with these in every later check what was decided here
    #[arg(long, value_name = "N", value_delimiter = ',', value_parser = number)]
    pub(super) always: Vec<usize>,
    #[command(flatten)]
    pub(super) words: NoWords,
}

/// How to write the packet.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Export {
    /// The session's id, or the last characters of it
    pub(super) id: String,
    #[command(flatten)]
    pub(super) to: ToFolder,
    /// How exactly it says days
    #[arg(long, value_enum)]
    pub(super) dates: Option<Dates>,
    /// Room to write beneath each thing to talk about
    #[arg(long, value_enum, num_args = 0..=1, require_equals = true, default_missing_value = "on")]
    pub(super) room: Option<Switch>,
    /// Lines to sign on
    #[arg(long, value_enum, num_args = 0..=1, require_equals = true, default_missing_value = "on")]
    pub(super) signatures: Option<Switch>,
    /// Which lenses were looked through in the time
    #[arg(long, value_enum, num_args = 0..=1, require_equals = true, default_missing_value = "on")]
    pub(super) look_back: Option<Switch>,
}

/// As what a page leaves, and where to.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct ToFolder {
    /// As what, apart by commas
    #[arg(long, value_enum, value_delimiter = ',', value_name = "FORMAT", default_value = "markdown")]
    pub(super) format: Vec<Format>,
    /// The folder to write to; - for standard output, for one format that is text
    #[arg(long, short, value_name = "FOLDER", default_value = ".")]
    pub(super) output: PathBuf,
    /// Write over files that are there
    #[arg(long)]
    pub(super) force: bool,
}

/// What to put on a list.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Lists {
    /// Add words to a list or take them off: asked, or read from standard input, one a line
    #[arg(value_enum)]
    pub(super) change: Option<Change>,
    /// With `always`: put this role in place of each; a line says only the words then
    #[arg(long, value_name = "ROLE", requires = "change")]
    pub(super) role: Option<String>,
    /// As JSON
    #[arg(long)]
    pub(super) json: bool,
    #[command(flatten)]
    pub(super) words: NoWords,
}

/// What to do with words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Change {
    /// Always replace them: each line says the words, then =, then a role or your own words
    Always,
    /// Never ask about them
    Never,
    /// Take them off both lists
    Forget,
}

/// A kind of session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Kind {
    /// One-to-one with somebody who has done the work, from lived experience
    LivedExperience,
    /// With a line manager
    Line,
    /// A group, such as a Peer Hub
    Group,
    /// Reflecting together, as equals
    CoReflection,
}

impl From<Kind> for model::SessionKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::LivedExperience => Self::LivedExperience,
            Kind::Line => Self::Line,
            Kind::Group => Self::Group,
            Kind::CoReflection => Self::CoReflection,
        }
    }
}

/// A page that can leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Page {
    /// The agenda and what was chosen to go with it
    Packet,
    /// One page for a Peer Hub
    Sheet,
    /// Day, length and kind
    Slip,
}

impl From<Page> for model::PacketKind {
    fn from(page: Page) -> Self {
        match page {
            Page::Packet => Self::Packet,
            Page::Sheet => Self::HubSheet,
            Page::Slip => Self::Slip,
        }
    }
}

/// How exactly days are said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Dates {
    /// As the day
    Day,
    /// As the week it was in
    Week,
    /// As the month it was in
    Month,
}

impl From<Dates> for model::Dates {
    fn from(dates: Dates) -> Self {
        match dates {
            Dates::Day => Self::Day,
            Dates::Week => Self::Week,
            Dates::Month => Self::Month,
        }
    }
}

/// Reads a number as printed; what is none is answered in a sentence.
fn number(typed: &str) -> Result<usize, String> {
    typed.trim().parse().ok().ok_or_else(|| crate::say!("cli-sup-number"))
}

/// The same, where words belong to it that are never given here.
fn number_alone(typed: &str) -> Result<usize, String> {
    number(typed).map_err(|_no_number| crate::say!("cli-sup-number-alone"))
}
