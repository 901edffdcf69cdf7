//! Every place a person can type in, and where `docs/format.md` says that what is typed there stands.

/// One of them.
pub(super) struct Place {
    pub(super) name: &'static str,
    /// The folders and files of the journal its word may stand in; none, where it is kept nowhere.
    pub(super) may: &'static [&'static str],
}

impl Place {
    /// What is typed there. In a place for numbers or days it is one of those, which nothing else says.
    pub(super) fn word(&self, prefix: &str) -> String {
        typed(prefix, self.name)
    }
}

/// What is typed into the place called `name`.
pub(super) fn typed(prefix: &str, name: &str) -> String {
    match (name, prefix) {
        ("number", "Zq") => "7391846205".to_owned(),
        ("number", _) => "7402957316".to_owned(),
        ("day", "Zq") => "1987-03-14".to_owned(),
        ("day", _) => "1976-05-13".to_owned(),
        _ => format!("{prefix}{name}"),
    }
}

const ENTRY: &[&str] = &["entries", "drafts", "history", "trash"];
const FLAG: &[&str] = &["entries", "drafts", "history", "trash", "supervision/sessions", "supervision/packets"];
const SESSION: &[&str] = &["supervision/sessions", "trash/sessions"];
const CARD: &[&str] = &["supervision/agreements.ron"];
const LISTS: &[&str] = &["supervision/lists.ron"];

const fn place(name: &'static str, may: &'static [&'static str]) -> Place {
    Place { name, may }
}

/// All of them.
pub(super) const PLACES: [Place; 42] = [
    // In a packet as well, once it was ticked and left.
    place("long", FLAG),
    place("short", ENTRY),
    place("ownone", ENTRY),
    place("ownmany", ENTRY),
    place("number", ENTRY),
    place("day", ENTRY),
    place("ask", FLAG),
    place("whole", FLAG),
    place("tag", ENTRY),
    place("carry", ENTRY),
    place("setting", ENTRY),
    place("other", ENTRY),
    place("pipe", ENTRY),
    place("keyed", ENTRY),
    // Killed at once, it may stand nowhere.
    place("unsaved", ENTRY),
    place("drafted", ENTRY),
    place("resumed", ENTRY),
    place("edited", ENTRY),
    place("search", &[]),
    place("flagged", FLAG),
    place("pasted", ENTRY),
    // The ledger says for whom a packet was.
    place("label", &["supervision", "trash/sessions"]),
    place("record", SESSION),
    place("windowed", SESSION),
    place("agenda", &["supervision/sessions", "supervision/packets"]),
    place("cut", &[]),
    place("sheet", SESSION),
    place("notes", SESSION),
    place("heard", SESSION),
    place("action", SESSION),
    place("cardwith", CARD),
    place("cardwrites", CARD),
    place("cardkeeps", CARD),
    place("cardreads", CARD),
    place("cardoften", CARD),
    place("always", LISTS),
    place("instead", LISTS),
    place("never", LISTS),
    place("forgotten", &[]),
    place("imported", ENTRY),
    place("erased", &[]),
    place("jumbled", &[]),
];

/// What a journal is opened by.
pub(super) const PASSPHRASE: &str = "Zpcourtyard dogs";

/// Words of every passphrase that is typed.
pub(super) const PASSPHRASES: [&str; 2] = ["Zpcourtyard", "Zpwindowsill"];
