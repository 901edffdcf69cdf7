//! What stands in a home, byte for byte, read without the program: by the files, and by the stock format of what is sealed.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use crate::home::Home;

/// The passphrases a sealed home may be opened by, each in a file of that name.
pub(crate) const PASSPHRASES: [&str; 2] = ["dogs in the courtyard", "cats on the windowsill"];

/// Where the recovery key is kept in a home that has one. No person would.
pub(super) const RECOVERY: &str = "recovery";

/// Every record by its name in the open, with what it holds. What differs from run to run is taken out: new ids, times, marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Standing {
    records: Vec<(String, String)>,
}

/// The ids that stood before, which are told apart. All others are new.
pub(super) type Known = BTreeSet<String>;

impl Standing {
    /// What stands in `home`.
    pub(super) fn of(home: &Home, known: &Known) -> Self {
        let mut records: Vec<(String, String)> = open_records(home)
            .into_iter()
            .map(|(name, text)| {
                // A change that is under way says so in a line of its own.
                let text = text.replace("    unsettled: true,\n", "");
                (stable(&name, &['/', '-', '.'], known), stable(&text, &['"', '\n', ' '], known))
            })
            .collect();
        records.sort();
        // A record that stands both ways for a moment says the same.
        records.dedup();
        Self { records }
    }

    /// Whether `words` stand anywhere.
    pub(super) fn says(&self, words: &str) -> bool {
        self.records.iter().any(|(_, text)| text.contains(words))
    }

    /// Whether `words` stand in a record that is new.
    pub(super) fn keeps(&self, words: &str) -> bool {
        self.records.iter().any(|record| keeps(record, words))
    }

    /// Whether everything of `other` stands here too.
    pub(super) fn holds(&self, other: &Self) -> bool {
        other.records.iter().all(|record| self.records.contains(record))
    }

    /// The names of the records.
    pub(super) fn names(&self) -> Vec<&str> {
        self.records.iter().map(|(name, _)| name.as_str()).collect()
    }

    /// What is neither `before` nor `after`, on the way from the one to the other, nor these `words` kept in another way than was asked for.
    pub(super) fn between(&self, before: &Self, after: &Self, words: &str) -> Result<(), String> {
        let fits =
            |record: &&(String, String)| before.records.contains(record) || after.records.contains(record) || keeps(record, words);
        if let Some((name, text)) = self.records.iter().find(|record| !fits(record)) {
            return Err(format!("{name} is neither old nor new:\n{text}"));
        }
        let named = |standing: &Self, name: &str| standing.records.iter().filter(|(other, _)| other == name).count();
        for record @ (name, _) in &before.records {
            if self.records.contains(record) {
                let expect = named(before, name).max(named(after, name));
                if named(self, name) > expect {
                    return Err(format!("{name} stands more than once"));
                }
                continue;
            }
            // It was written over: then what stands there fits. Or it went elsewhere: then all that is new stands.
            let all_new = || after.records.iter().filter(|new| !before.records.contains(new)).all(|new| self.records.contains(new));
            let goes_on = named(self, name) > 0 || named(after, name) == 0 && all_new();
            if !goes_on {
                return Err(format!("{name} is gone"));
            }
        }
        Ok(())
    }
}

/// Whether a record holds `words`, and is new or a draft.
fn keeps((name, text): &(String, String), words: &str) -> bool {
    (name.ends_with("ID.ron") || name.contains("/drafts/")) && !words.is_empty() && text.contains(words)
}

/// The ids that stand in `home`, in names and in records.
pub(super) fn known(home: &Home) -> Known {
    let ids = |text: &str| -> Known {
        text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| is_id(part)).map(str::to_owned).collect()
    };
    open_records(home).iter().flat_map(|(name, text)| [ids(name), ids(text)]).flatten().collect()
}

/// Every record by its name in the open, with what it holds, and the key with the passphrase that opens it.
fn open_records(home: &Home) -> Vec<(String, String)> {
    let keys = Keys::of(home);
    let open = |(name, bytes): (String, Vec<u8>)| match name.strip_suffix(".age") {
        Some(key) if key.ends_with("/key") => (name, format!("{:?}", keys.passphrase)),
        Some(open) => (open.to_owned(), keys.open(&bytes).unwrap_or_else(|| "shut".to_owned())),
        None => (name, String::from_utf8_lossy(&bytes).into_owned()),
    };
    files(home).into_iter().map(open).collect()
}

/// Whether a file beneath a home, of whatever kind, holds `words` as they are.
pub(super) fn stands_in_the_open(home: &Home, words: &str) -> bool {
    let holds = |path: PathBuf| fs::read(path).unwrap().windows(words.len()).any(|bytes| bytes == words.as_bytes());
    beneath(&home.path("")).into_iter().any(holds)
}

/// The temp files beneath a home.
pub(super) fn temps(home: &Home) -> Vec<PathBuf> {
    beneath(&home.path("")).into_iter().filter(|path| is_temp(path)).collect()
}

fn is_temp(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(".aftershift-"))
}

/// Every file that is a record, by its name from the home on.
fn files(home: &Home) -> Vec<(String, Vec<u8>)> {
    let is_record = |path: &PathBuf| !is_temp(path) && path.extension().is_none_or(|ending| ending != "lock");
    let read = |path: PathBuf| {
        let name = path.strip_prefix(home.path("")).unwrap().to_string_lossy().into_owned();
        (name, fs::read(&path).unwrap())
    };
    beneath(&home.path("")).into_iter().filter(is_record).map(read).collect()
}

fn beneath(folder: &Path) -> Vec<PathBuf> {
    let (mut files, mut folders) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|found| found.unwrap().path()) {
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files
}

/// What opens the sealed records of a home.
#[derive(Clone, Default)]
pub(super) struct Keys {
    /// Which of the passphrases opens the key.
    pub(super) passphrase: Option<usize>,
    identities: Vec<age::x25519::Identity>,
}

impl Keys {
    pub(super) fn of(home: &Home) -> Self {
        let mut keys = fs::read(home.journal().join("key.age")).map(Self::behind).unwrap_or_default();
        let recovery = fs::read_to_string(home.path(RECOVERY)).unwrap_or_default();
        keys.identities.extend(recovery.trim().parse().ok());
        keys
    }

    /// The key in a file, tried once for each file there ever is: it costs a third of a second, on purpose.
    fn behind(file: Vec<u8>) -> Self {
        static KNOWN: Mutex<BTreeMap<Vec<u8>, Keys>> = Mutex::new(BTreeMap::new());
        if let Some(known) = KNOWN.lock().unwrap().get(&file) {
            return known.clone();
        }
        let open = |passphrase: &str| {
            let typed = age::scrypt::Identity::new(age::secrecy::SecretString::from(passphrase.to_owned()));
            unseal(&file, std::iter::once(&typed as &dyn age::Identity))?.trim().parse().ok()
        };
        let found = PASSPHRASES.iter().enumerate().find_map(|(number, passphrase)| Some((number, open(passphrase)?)));
        let keys = found.map(|(number, key)| Self { passphrase: Some(number), identities: vec![key] }).unwrap_or_default();
        KNOWN.lock().unwrap().insert(file, keys.clone());
        keys
    }

    fn open(&self, bytes: &[u8]) -> Option<String> {
        unseal(bytes, self.identities.iter().map(|key| key as &dyn age::Identity))
    }
}

fn unseal<'k>(bytes: &[u8], keys: impl Iterator<Item = &'k dyn age::Identity>) -> Option<String> {
    let mut text = String::new();
    age::Decryptor::new_buffered(bytes).ok()?.decrypt(keys).ok()?.read_to_string(&mut text).ok()?;
    Some(text)
}

/// `text` with what differs from run to run taken out of its parts, which stand between `ends`.
fn stable(text: &str, ends: &[char], known: &Known) -> String {
    text.split_inclusive(ends).fold(String::new(), |stable, part| {
        let bare = part.trim_end_matches(ends);
        let said = match bare {
            _ if is_id(bare) && !known.contains(bare) => "ID",
            _ if is_time(bare) => "TIME",
            _ if bare.starts_with("age1") => "RECIPIENT",
            _ if bare.len() == 16 && bare.chars().all(|c| matches!(c, '0'..='9' | 'a'..='f')) => "MARK",
            _ => bare,
        };
        stable + said + part.strip_prefix(bare).unwrap_or_default()
    })
}

fn is_id(part: &str) -> bool {
    part.len() == 26 && part.chars().all(|c| c.is_ascii_digit() || c.is_ascii_uppercase())
}

/// A day, a time, or the time in a name.
fn is_time(part: &str) -> bool {
    let signs = |c: char| c.is_ascii_digit() || matches!(c, '-' | ':' | '.' | '+' | 'T' | 'Z');
    part.len() >= 10 && part.starts_with("20") && part.chars().all(signs)
}
