//! The home opened again by the plain program: everything is read, and it goes on.

use aftershift::jobs;

use crate::home::{Home, Said};

use super::acts::store;
use super::standing::Keys;
use super::ways::Way;

/// What is wrong with the home when it is opened again.
pub(super) fn troubles(way: &Way, home: &Home) -> Result<(), String> {
    if !home.journal().join("key.age").is_file() {
        read_in_the_open(home)?;
    } else if !way.shut {
        let number = Keys::of(home).passphrase.ok_or("no passphrase opens it")?;
        let file = home.path(&format!("pass-{number}"));
        fine(&home.run(&["list", "--json", "--passphrase-file", file.to_str().unwrap()]), &[0])?;
    }
    fine(&home.send(&["note"], "It goes on."), &[0])
}

fn read_in_the_open(home: &Home) -> Result<(), String> {
    let list = home.run(&["list", "--json"]);
    fine(&list, &[0, 3])?;
    let entries: serde_json::Value = serde_json::from_str(&list.out).map_err(|error| error.to_string())?;
    for entry in entries.as_array().into_iter().flatten() {
        fine(&home.run(&["show", "--json", entry["id"].as_str().unwrap_or_default()]), &[0])?;
    }
    let store = store(&home.journal());
    let (loaded, shelf) = (jobs::load(&store), jobs::shelf(&store));
    let unread: Vec<_> = loaded.library.unreadable.iter().chain(&shelf.broken).collect();
    if unread.is_empty() { Ok(()) } else { Err(format!("it cannot be read: {unread:?}")) }
}

fn fine(said: &Said, codes: &[i32]) -> Result<(), String> {
    // That there is nothing yet is said as well.
    let quiet = said.err.is_empty() || said.code == 3;
    if codes.contains(&said.code) && quiet { Ok(()) } else { Err(format!("{said:?}")) }
}
