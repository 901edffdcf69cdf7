//! Supervision by the program itself, from the shell and by pipe.

mod agenda;
mod canary;
#[cfg(unix)]
mod keyboard;
mod ledger;
mod questions;
mod replaced;
mod whole_run;

use crate::home::{Home, Said};

/// Runs a command of supervision with nothing to read.
fn ask(home: &Home, words: &[&str]) -> Said {
    home.run(&[&["supervision"], words].concat())
}

/// Runs a command of supervision, which must do what was asked, and sends it `typed`.
fn send(home: &Home, words: &[&str], typed: &str) -> Said {
    let said = home.send(&[&["supervision"], words].concat(), typed);
    assert_eq!(said.code, 0, "{words:?} {said:?}");
    said
}

/// Begins a session on `date` and gives the end of its id.
fn session(home: &Home, date: &str, typed: &str) -> String {
    send(home, &["new", "--kind", "lived-experience", "--date", date, "--since", "2026-01-01"], typed);
    let list = home.json(&["supervision", "list", "--json"]);
    let sessions = list["sessions"].as_array().unwrap();
    let made = sessions.iter().map(|session| session["id"].as_str().unwrap()).max().unwrap();
    made.chars().skip(21).collect::<String>().to_lowercase()
}
