//! A home folder of its own for each test, and the program run in it.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// The program.
pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_aftershift");

/// Somebody's home, with nothing in it at first.
#[derive(Debug)]
pub(crate) struct Home {
    folder: TempDir,
}

/// How a command ended and what it said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Said {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Home {
    pub(crate) fn new() -> Self {
        Self { folder: TempDir::new().unwrap() }
    }

    /// The same home in another place.
    #[cfg(unix)]
    pub(crate) fn copied(&self) -> Self {
        self.copied_within(&std::env::temp_dir())
    }

    /// The same home in another place beneath a folder.
    #[cfg(unix)]
    pub(crate) fn copied_within(&self, folder: &Path) -> Self {
        let copy = Self { folder: TempDir::new_in(folder).unwrap() };
        let copied = Command::new("cp").arg("-a").arg(self.path(".")).arg(copy.path("")).status();
        assert!(copied.is_ok_and(|status| status.success()));
        copy
    }

    /// Where the journal goes when nobody says otherwise.
    pub(crate) fn journal(&self) -> PathBuf {
        self.path("data/aftershift/journal")
    }

    /// A place in this home.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// What the program is told of this home, and all it is told.
    pub(crate) fn surroundings(&self) -> Vec<(&'static str, PathBuf)> {
        let mut told = vec![
            ("HOME", self.path("")),
            ("XDG_DATA_HOME", self.path("data")),
            ("XDG_CONFIG_HOME", self.path("config")),
            ("TERM", "xterm-256color".into()),
            ("TZ", "Australia/Perth".into()),
        ];
        // Windows does nothing without the first; coverage writes where the second says.
        told.extend(
            ["SystemRoot", "LLVM_PROFILE_FILE"].into_iter().filter_map(|name| Some((name, std::env::var_os(name)?.into()))),
        );
        told
    }

    /// The program in this home, given nothing to read.
    pub(crate) fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(PROGRAM);
        self.settle(&mut command);
        command.args(words);
        command
    }

    /// Puts any command into this home.
    pub(crate) fn settle(&self, command: &mut Command) {
        command.env_clear().envs(self.surroundings()).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    }

    /// Runs the program with nothing to read.
    pub(crate) fn run(&self, words: &[&str]) -> Said {
        Said::from(self.command(words).output().unwrap())
    }

    /// Runs the program and sends it `typed`.
    pub(crate) fn send(&self, words: &[&str], typed: impl AsRef<[u8]>) -> Said {
        send(self.command(words), typed.as_ref())
    }

    /// What the program answers in JSON.
    pub(crate) fn json(&self, words: &[&str]) -> Value {
        let said = self.run(words);
        serde_json::from_str(&said.out).unwrap_or_else(|error| panic!("{words:?}: {error}\n{said:?}"))
    }

    /// The ids in the journal, newest first.
    pub(crate) fn ids(&self) -> Vec<String> {
        let list = self.json(&["list", "--json"]);
        list.as_array().unwrap().iter().map(|card| card["id"].as_str().unwrap().to_owned()).collect()
    }

    /// Every answer in the journal, newest entry first.
    pub(crate) fn answers(&self) -> Vec<String> {
        let entries = self.ids().into_iter().map(|id| self.json(&["show", &id, "--json"]));
        let answers = entries.flat_map(|entry| entry["responses"].as_array().cloned().unwrap_or_default());
        answers.filter_map(|response| response["answer"].as_str().map(str::to_owned)).collect()
    }

    /// Every file beneath the journal whose name ends in `.ron`, in order of path.
    pub(crate) fn files(&self, beneath: &str) -> Vec<PathBuf> {
        let mut files = Vec::new();
        let mut folders = vec![self.journal().join(beneath)];
        while let Some(folder) = folders.pop() {
            for path in fs::read_dir(folder).into_iter().flatten().map(|found| found.unwrap().path()) {
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|ending| ending == "ron") {
                    files.push(path);
                }
            }
        }
        files.sort();
        files
    }
}

impl From<Output> for Said {
    fn from(output: Output) -> Self {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Self { code: output.status.code().unwrap_or(-1), out: text(output.stdout), err: text(output.stderr) }
    }
}

/// Runs a command and sends it `typed`.
pub(crate) fn send(mut command: Command, typed: &[u8]) -> Said {
    let mut child = command.stdin(Stdio::piped()).spawn().unwrap();
    // A program that needs no words may have closed the pipe by now.
    let _taken = child.stdin.take().unwrap().write_all(typed);
    Said::from(child.wait_with_output().unwrap())
}

/// Puts a file where a test needs one.
#[expect(clippy::disallowed_methods, reason = "the test stands for a person or a program that puts files there")]
pub(crate) fn put(path: &Path, bytes: impl AsRef<[u8]>) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}
