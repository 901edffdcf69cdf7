//! One journal on two machines, kept the same by two Syncthing daemons. `.ci/sync` fetches Syncthing and runs these.

mod daemon;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use aftershift::base::Secret;
use aftershift::jobs::load;
use aftershift::model::Entry;
use aftershift::store::Store;

use crate::faults::acts::{draft, entry, session, store};
use crate::home::{Home, put};
use crate::tell;
use crate::window::Window;

use daemon::Syncthing;

/// What both machines knew before they were apart, by the number it is made from.
const ENTRY: u64 = 3;
const DRAFT: u64 = 6;

const PASSPHRASE: &str = "dogs in the courtyard";

/// A person's home on one machine, with the daemon that keeps the journal in it.
struct Machine {
    name: &'static str,
    home: Home,
    sync: Syncthing,
}

impl Machine {
    fn new(name: &'static str) -> Self {
        let home = Home::new();
        let sync = Syncthing::of(&home.journal());
        put(&home.path("pass"), format!("{PASSPHRASE}\n"));
        Self { name, home, sync }
    }

    /// The journal, in a program of its own.
    fn store(&self) -> Store {
        let store = store(&self.place());
        if self.is_sealed() {
            store.unlock(&Secret::from(PASSPHRASE.to_owned())).unwrap();
            store.settle(&mut |_, _| {}).unwrap();
        }
        store
    }

    fn seal(&self) {
        let said = self.home.run(&["encrypt", "on", "--passphrase-file", self.home.path("pass").to_str().unwrap()]);
        assert!(said.code == 0 && self.is_sealed(), "{said:?}");
    }

    fn is_sealed(&self) -> bool {
        self.home.journal().join("key.age").exists()
    }

    /// Runs a command that reads, by the passphrase where it takes one.
    fn says(&self, words: &[&str]) -> String {
        let pass = self.home.path("pass");
        let mut all = words.to_vec();
        if self.is_sealed() {
            all.extend(["--passphrase-file", pass.to_str().unwrap()]);
        }
        let said = self.home.run(&all);
        format!("{}{}", said.out, said.err)
    }

    /// Somebody changes an entry, goes on with a session and a draft, and has a thought; gives what was written.
    fn live_apart(&self, times: &str) -> [String; 4] {
        let wrote = ["changed", "prepared", "began", "thought"].map(|verb| format!("{} {verb} {times}", self.name));
        let [changed, prepared, began, thought] = &wrote;
        let store = self.store();
        let mark = store.entry(entry(ENTRY, "").id).unwrap().mark.unwrap();
        store.save_over(&entry(ENTRY, changed), &mark).unwrap().unwrap();
        let (_, over) = store.session(session("").id).unwrap();
        store.keep_session(&session(prepared), over.as_deref()).unwrap().unwrap();
        store.open_draft(draft(DRAFT, "").entry.id).unwrap();
        store.keep_draft(&draft(DRAFT, began)).unwrap();
        drop(store);
        assert_eq!(self.home.send(&["note"], thought).code, 0);
        wrote
    }

    /// Every word of the journal a person can come to on this machine.
    fn words(&self) -> String {
        let store = self.store();
        let loaded = load(&store);
        assert!(loaded.library.unreadable.is_empty(), "{}: {:?}", self.name, loaded.library.unreadable);
        let clashes = loaded.library.clashes.iter().map(|clash| said(&clash.theirs));
        let entries = store.entries().filter_map(Result::ok);
        let drafts = loaded.drafts.iter().map(|draft| said(&draft.entry));
        let sessions = loaded.supervision.sessions.iter().map(|session| session.notes.clone());
        clashes.chain(entries.map(|entry| said(&entry))).chain(drafts).chain(sessions).collect::<Vec<_>>().join("\n")
    }

    fn place(&self) -> PathBuf {
        self.home.journal()
    }
}

/// The files of the journal in `root`, but those of the daemon and the locks.
fn files(root: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let (mut found, mut folders) = (BTreeMap::new(), vec![root.to_owned()]);
    while let Some(folder) = folders.pop() {
        for path in std::fs::read_dir(folder).into_iter().flatten().map(|found| found.unwrap().path()) {
            let is_hidden = path.file_name().unwrap().to_string_lossy().starts_with('.');
            if is_hidden || path.extension().is_some_and(|ending| ending == "lock") {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(bytes) = std::fs::read(&path) {
                found.insert(path.strip_prefix(root).unwrap().to_owned(), bytes);
            }
        }
    }
    found
}

fn said(entry: &Entry) -> String {
    entry.answered().map(|(_, answer)| answer.words()).collect::<Vec<_>>().join("\n")
}

/// Two machines with one journal.
struct Pair([Machine; 2]);

impl Pair {
    /// Both have what the first began with.
    fn new() -> Self {
        let pair = Self(["Ash", "Bee"].map(Machine::new));
        let [ash, bee] = &pair.0;
        ash.sync.meet(&bee.sync);
        bee.sync.meet(&ash.sync);
        let store = ash.store();
        store.save_new(&entry(ENTRY, "Before.")).unwrap();
        store.keep_session(&session("Before."), None).unwrap().unwrap();
        store.keep_draft(&draft(DRAFT, "Before.")).unwrap();
        drop(store);
        pair
    }

    /// Until both have the same.
    fn together(&mut self) {
        let [ash, bee] = &mut self.0;
        ash.sync.start();
        bee.sync.start();
        self.caught_up();
    }

    fn caught_up(&mut self) {
        let [ash, bee] = &mut self.0;
        let (our_files, their_files) = (ash.place(), bee.place());
        ash.sync.until(|daemon| {
            daemon.has_caught_up(&bee.sync) && bee.sync.has_caught_up(daemon) && files(&our_files) == files(&their_files)
        });
    }

    /// Nothing of this stands in the open on either machine.
    fn has_none_in_the_open(&self, wrote: &[String]) {
        for (name, bytes) in self.0.iter().flat_map(|machine| files(&machine.place())) {
            let text = String::from_utf8_lossy(&bytes);
            assert!(!wrote.iter().any(|wrote| text.contains(wrote.as_str())), "{}", name.display());
        }
    }

    fn apart(&mut self) {
        self.0.iter_mut().for_each(|machine| machine.sync.stop());
    }

    /// Both live apart, and what each wrote is to be come to on both.
    fn live_apart_and_meet(&mut self, times: &str) -> Vec<String> {
        self.apart();
        let wrote = self.0.iter().flat_map(|machine| machine.live_apart(times)).collect();
        self.together();
        wrote
    }

    /// Whether all of this can be come to on both machines, now and when all that the machines did about it has been exchanged.
    fn both_have(&mut self, wrote: &[String]) {
        for _ in 0..2 {
            for machine in &self.0 {
                let words = machine.words();
                let missing: Vec<_> = wrote.iter().filter(|wrote| !words.contains(wrote.as_str())).collect();
                assert!(missing.is_empty(), "{} has lost {missing:?}:\n{words}", machine.name);
            }
            self.caught_up();
        }
        tell(&format!("Syncthing: {} versions written apart, each there on both machines", wrote.len()));
    }
}

#[test]
#[ignore = ".ci/sync runs it"]
fn what_was_written_apart_is_there_on_both_machines() {
    if !is_here() {
        return;
    }
    let mut pair = Pair::new();
    pair.together();
    assert!(pair.0[1].words().contains("Before."));
    let wrote = pair.live_apart_and_meet("once");
    pair.both_have(&wrote);
    let said = pair.0[1].says(&["merge"]);
    assert!(said.contains("was changed in two places") && said.contains("sync-conflict"), "{said}");
    let id = entry(ENTRY, "").id.to_string();
    let said = pair.0[1].says(&["merge", &id, "--keep", "both"]);
    assert!(said.contains("They are one reflection now."), "{said}");
    pair.caught_up();
    assert!(pair.0[0].says(&["merge"]).contains("No reflection"), "{}", pair.0[0].says(&["merge"]));
    // Over what stands by now, so that the first of these are in the history.
    let wrote = pair.live_apart_and_meet("twice");
    pair.both_have(&wrote);
}

#[test]
#[ignore = ".ci/sync runs it"]
fn what_was_written_apart_and_sealed_is_there_and_nowhere_in_the_open() {
    if !is_here() {
        return;
    }
    let mut pair = Pair::new();
    pair.0[0].seal();
    pair.together();
    assert!(pair.0[1].is_sealed() && pair.0[1].words().contains("Before."));
    let wrote = pair.live_apart_and_meet("once");
    pair.both_have(&wrote);
    pair.has_none_in_the_open(&wrote);
}

#[test]
#[ignore = ".ci/sync runs it"]
fn one_machine_seals_while_the_other_writes_in_the_open() {
    if !is_here() {
        return;
    }
    let mut pair = Pair::new();
    pair.together();
    pair.apart();
    pair.0[0].seal();
    let wrote: Vec<String> = pair.0.iter().flat_map(|machine| machine.live_apart("once")).collect();
    pair.together();
    pair.both_have(&wrote);
    // The other machine's words came in the open.
    pair.has_none_in_the_open(&wrote);
}

#[test]
#[ignore = ".ci/sync runs it"]
fn one_machine_unseals_while_the_other_writes_sealed() {
    if !is_here() {
        return;
    }
    let mut pair = Pair::new();
    pair.0[0].seal();
    pair.together();
    pair.apart();
    pair.0[0].says(&["encrypt", "off"]);
    assert!(!pair.0[0].is_sealed());
    let wrote: Vec<String> = pair.0.iter().flat_map(|machine| machine.live_apart("once")).collect();
    pair.together();
    let first = load(&pair.0[0].store());
    assert!(!first.library.unreadable.is_empty() && !pair.0[0].is_sealed());
    let pass = pair.0[0].home.path("pass");
    let said = pair.0[0].home.run(&["encrypt", "off", "--passphrase-file", pass.to_str().unwrap()]);
    assert_eq!(said.code, 0, "{said:?}");
    load(&pair.0[0].store());
    pair.caught_up();
    pair.both_have(&wrote);
}

#[test]
#[ignore = ".ci/sync runs it"]
fn an_open_window_tells_of_the_other_machine() {
    if !is_here() {
        return;
    }
    let mut pair = Pair::new();
    pair.together();
    pair.apart();
    let wrote: Vec<String> = pair.0.iter().flat_map(|machine| machine.live_apart("once")).collect();
    let mut windows = pair.0.each_ref().map(|machine| Window::open(&machine.home, &[]));
    for window in &mut windows {
        window.until_shows("q quit");
    }
    pair.together();
    for window in &mut windows {
        window.until_shows("One reflection was changed in two places");
        assert_eq!(window.press("q").end(), 0);
    }
    pair.both_have(&wrote);
}

fn is_here() -> bool {
    let is_here = Syncthing::is_here();
    if !is_here {
        tell("skipped: there is no Syncthing here");
    }
    is_here
}
