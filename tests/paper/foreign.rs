//! Programs of others, and a folder to let them work in.

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// Whether the machine has a program. Says so where it has not.
pub(crate) fn has(program: &str) -> bool {
    let found = Command::new("which").arg(program).stdout(Stdio::null()).status().is_ok_and(|status| status.success());
    if !found {
        writeln!(std::io::stderr(), "There is no {program} here, so what it would read was not tried.").unwrap();
    }
    found
}

/// A folder that goes away with the test.
pub(crate) struct Folder(TempDir);

impl Folder {
    pub(crate) fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Puts a file there. Gives its name.
    #[expect(clippy::disallowed_methods, reason = "a test puts a file where another program finds it")]
    pub(crate) fn put(&self, name: &str, bytes: &[u8]) -> String {
        fs::write(self.path(name), bytes).unwrap();
        self.path(name).to_str().unwrap().to_owned()
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// Runs a program there and gives what it said. Fails when it does.
    pub(crate) fn run(&self, program: &str, words: &[&str]) -> String {
        let home = self.0.path();
        let said = Command::new(program).args(words).current_dir(home).env("HOME", home).output().unwrap();
        let (out, error) = (String::from_utf8_lossy(&said.stdout), String::from_utf8_lossy(&said.stderr));
        assert!(said.status.success(), "{program}: {}\n{out}\n{error}", said.status);
        out.into_owned()
    }
}
