//! A journal that is lived in: everything that can be typed, typed.

use std::cell::{Cell, RefCell};
use std::path::PathBuf;
use std::process::Command;

use crate::home::{Home, PROGRAM, Said, put, send};
use crate::window::Window;

use super::places::{PASSPHRASE, PASSPHRASES, PLACES, typed};
use super::search::{beneath, holds, outside_the_full_screen, seen_of, told_the_terminal};

/// A pack that asks for every kind of answer in which there is something to type.
const PACK: &str = r#"Pack(
    format: 1, id: "typed", version: "1.0.0", title: "Typed", about: "Every kind of answer.", language: "en-AU",
    licence: "CC-BY-4.0", authors: ["A trainer"], minutes: (least: 1, most: 2),
    prompts: [
        (id: "long", text: "A long one?", kind: LongText),
        (id: "short", text: "A short one?", kind: ShortText),
        (id: "one", text: "One of these?", kind: ChooseOne(options: [(id: "a", words: "this"), (id: "b", words: "that")], own_words: true)),
        (id: "many", text: "Some of these?", kind: ChooseMany(options: [(id: "a", words: "this"), (id: "b", words: "that")], own_words: true)),
        (id: "number", text: "How many?", kind: Number(least: 0, most: 9000000000)),
        (id: "day", text: "Which day?", kind: Date),
    ],
)"#;

/// Where the test keeps what the person themselves put in the open: pages they asked for, and the files of passphrases.
const ASKED: &str = "asked";

/// One person's.
pub(crate) struct Life {
    pub(crate) home: Home,
    umask: &'static str,
    prefix: &'static str,
    /// The file with the passphrase, once there is one.
    key: Option<PathBuf>,
    pub(crate) windows: Cell<usize>,
    pub(crate) kills: Cell<usize>,
    pub(crate) commands: Cell<usize>,
    troubles: RefCell<Vec<String>>,
}

impl Life {
    /// Nothing but a pack and some folders.
    pub(crate) fn new(umask: &'static str, prefix: &'static str) -> Self {
        let home = Home::new();
        put(&home.path("asked/pack.ron"), PACK);
        for (name, words) in [("pass-0", PASSPHRASE), ("pass-1", "Zpwindowsill cats")] {
            put(&home.path(ASKED).join(name), format!("{words}\n"));
        }
        let (windows, kills, commands, troubles) = Default::default();
        let life = Self { home, umask, prefix, key: None, windows, kills, commands, troubles };
        life.said(&["pack", "install", &life.asked("pack.ron")], "");
        life
    }

    /// From now on other words are typed.
    pub(crate) fn begin_again(&mut self, prefix: &'static str) {
        self.prefix = prefix;
    }

    /// What was found on the way.
    pub(crate) fn troubles(&self) -> Vec<String> {
        self.troubles.borrow().clone()
    }

    /// Every file beneath the home but those the person asked for.
    pub(crate) fn kept(&self) -> Vec<PathBuf> {
        beneath(&self.home.path("")).into_iter().filter(|file| !file.starts_with(self.home.path(ASKED))).collect()
    }

    /// A place for what is asked for.
    fn asked(&self, name: &str) -> String {
        self.home.path(ASKED).join(name).to_str().unwrap().to_owned()
    }

    /// The word of a place.
    fn word(&self, place: &str) -> String {
        assert!(PLACES.iter().any(|known| known.name == place), "{place}");
        typed(self.prefix, place)
    }

    /// `{place}` in a text made the word of that place.
    fn fill(&self, text: &str) -> String {
        PLACES.iter().fold(text.to_owned(), |text, place| text.replace(&format!("{{{}}}", place.name), &self.word(place.name)))
    }

    fn opened<'w>(&'w self, words: &[&'w str]) -> Vec<&'w str> {
        let key = self.key.as_ref().map(|file| ["--passphrase-file", file.to_str().unwrap()]);
        key.into_iter().flatten().chain(words.iter().copied()).collect()
    }

    /// Runs a command, which must do what was asked and say nothing of what was typed where errors go.
    fn said(&self, words: &[&str], typed: &str) -> Said {
        let mut command = Command::new("/bin/sh");
        self.home.settle(&mut command);
        let umask = format!(r#"umask {}; exec "$0" "$@""#, self.umask);
        command.args(["-c", &umask, PROGRAM]).args(self.opened(words)).current_dir(self.home.path(ASKED));
        let said = send(command, self.fill(typed).as_bytes());
        assert_eq!(said.code, 0, "{words:?}: {said:?}");
        self.commands.set(self.commands.get() + 1);
        let told = PLACES.iter().map(|place| self.word(place.name)).find(|word| said.err.contains(word));
        self.troubles.borrow_mut().extend(told.map(|word| format!("{word} was said on standard error by {words:?}")));
        said
    }

    /// The end of the newest id in a list.
    fn newest(&self, words: &[&str], list: &str) -> String {
        let said = self.said(words, "");
        let json: serde_json::Value = serde_json::from_str(&said.out).unwrap();
        let rows = if list.is_empty() { json } else { json[list].clone() };
        let newest = rows.as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap()).max().unwrap().to_owned();
        newest.chars().skip(21).collect::<String>().to_lowercase()
    }

    /// One thought.
    pub(crate) fn note(&self) {
        self.said(&["note"], "{pipe}\n");
    }

    /// From the shell and by pipe.
    pub(crate) fn live(&self) {
        self.note();
        let sitting = "{long}\nmore\n.\n{short}\n3\n{ownone}\n1 3\n{ownmany}\n{number}\n{day}\n1\n.ask 1\n{ask}?\n1\n.flag\n{whole}\n\n.tags\n{tag}\n\
                       .carry\n{carry}\n\n.shift\n\n{setting}\n7\n.save\n";
        self.said(&["reflect", "--pack", "typed", "--plain"], sitting);
        let entry = self.newest(&["list", "--json"], "");
        self.said(&["flag", &entry, "2"], "{flagged}\n");
        self.said(&["reflect", "--pack", "one-moment", "--plain"], "{jumbled}\n.\n.undo\n.clear\n{other}\n.\n.save\n");
        self.said(&["note"], "{erased}\n");
        let erased = self.newest(&["list", "--json"], "");
        self.said(&["erase", &erased, "--yes"], "");
        self.supervise();
        put(&self.home.path(ASKED).join(self.prefix).join("old.md"), self.fill("# Old\n\n{imported}\n"));
        self.said(&["import", "markdown", &self.asked(self.prefix)], "");
        let (page, backup) = (self.asked(&format!("{}.md", self.prefix)), self.backup());
        self.said(&["export", "--all", "--output", &page], "");
        self.said(&["backup", "--output", &backup], "");
        self.said(&["restore", &backup, "--beside"], "");
        self.said(&["list"], "");
        self.said(&["show", &entry], "");
        self.said(&["history", &entry, "--restore", "1"], "");
        self.said(&["doctor", "--repair"], "");
    }

    /// A sitting that is left half way.
    pub(crate) fn drafted(&self) {
        self.said(&["reflect", "--pack", "typed", "--plain"], "{drafted}\n.\n.leave\n");
    }

    /// Where a backup goes: of an open journal, to what was asked for in the open.
    fn backup(&self) -> String {
        let folder = if self.key.is_none() { ASKED } else { "backups" };
        let file = self.home.path(folder).join(format!("{}.zip", self.prefix));
        put(&file.with_file_name("keep"), "");
        file.to_str().unwrap().to_owned()
    }

    fn supervise(&self) {
        let ask = |words: &[&str], typed: &str| self.said(&[&["supervision"], words].concat(), typed);
        ask(&["new", "--kind", "lived-experience", "--date", "tomorrow", "--since", "2026-01-01"], "{label}\n{record}\n");
        let id = self.newest(&["supervision", "list", "--json"], "sessions");
        ask(&["agenda", &id, "--add"], "{agenda}\n{cut}\n");
        let agenda: serde_json::Value = serde_json::from_str(&ask(&["show", &id, "--json"], "").out).unwrap();
        let cut = agenda["agenda"].as_array().unwrap().iter().find(|item| item["words"] == self.word("cut").as_str());
        let waits = ask(&["agenda", &id, "--cut", &cut.unwrap()["number"].to_string()], "").out;
        // Taken off it waits; taken off once more it is gone.
        let waits = waits.lines().find(|line| line.contains(&self.word("cut"))).and_then(|line| line.split_once('.')).unwrap();
        ask(&["agenda", &id, "--cut", waits.0], "");
        ask(&["lists", "always"], "{always} = {instead}\n{forgotten} = colleague\n");
        ask(&["lists", "never"], "{never}\n");
        ask(&["lists", "forget"], "{forgotten}\n");
        ask(&["agreement", "lived-experience", "--change"], "{cardwith}\n{cardwrites}\n{cardkeeps}\n{cardreads}\n{cardoften}\n\n");
        ask(&["sheet", &id], "{sheet}\n.\n.\n.\n.\n");
        ask(&["export", &id, "--format", "md,docx", "--output", ".", "--force"], "");
        ask(&["after", &id], "{notes}\n.\n{heard}\n.\n1\n.\n{action}\n\n\n\n");
        ask(&["actions", "--done", "1"], "");
        ask(&["ledger"], "");
    }

    /// At a keyboard, killed again and again.
    pub(crate) fn sit(&self) {
        let mut window = self.window(&["note"]);
        window.until_shows("> ").press(self.fill("{keyed}\r"));
        let drafts = self.count("drafts");
        window.until("the line is kept", |_| self.count("drafts") > drafts || self.stands("keyed"));
        self.kill(window);

        self.writing("unsaved", |window| window);
        self.writing("drafted", |window| window.until_shows("saved"));
        let mut window = self.window(&[]);
        let entries = self.count("entries");
        window.until_shows("Go on with").press("\r").until_shows("Pick one moment").press(self.word("resumed"));
        window.until_shows(&self.word("resumed")).press("\x13").until("the entry", |_| self.count("entries") > entries);
        self.kill(window);

        let mut window = self.window(&[]);
        window.until_shows("Welcome").press("b").until_shows("enter read").press("/").press(self.word("search"));
        window.until_shows(&self.word("search"));
        self.kill(window);

        let mut window = self.window(&["reflect", "--pack", "quick-note"]);
        let pasted = self.fill("\x1b[200~{pasted}\x1b[201~");
        let entries = self.count("entries");
        window.until_shows("catch before it fades").press(pasted).until_shows(&self.word("pasted")).press("\x13");
        window.until("the entry", |_| self.count("entries") > entries);
        self.kill(window);

        let mut window = self.window(&[]);
        let versions = self.count("history");
        window.until_shows("Welcome").press("/").until_shows("enter to the list").press(self.word("pasted")).until_shows("1 of ");
        window
            .press("\r")
            .until_shows("/ search")
            .press("\r")
            .until_shows("e edit")
            .press("e")
            .until_shows("space tick")
            .press("\r");
        window.until_shows("tab next").press(self.word("edited")).until_shows(&self.word("edited")).press("\x13");
        window.until("the version before", |_| self.count("history") > versions).until_shows("Saved.");
        self.kill(window);

        let mut window = self.window(&[]);
        window.until_shows("Welcome").press("/").until_shows("enter to the list").press(self.word("edited")).until_shows("1 of ");
        window.press("\r").until_shows("/ search").press("d").until_shows("trash").press("y");
        window.until("it is in the trash", |_| self.count("entries") == entries);
        self.quit(window);

        let mut window = self.window(&[]);
        window.until_shows("Welcome");
        let sessions = self.count("supervision/sessions");
        window.press("s").until_shows("Supervision").press("n").until_shows("With").press("\t\t");
        window.press(self.word("windowed")).until_shows(&self.word("windowed")).press("\x13");
        window.until("the session", |_| self.count("supervision/sessions") > sessions);
        self.quit(window);
    }

    /// Waits for the end of a window in which the program has the whole screen, and looks at what it left.
    fn quit(&self, mut window: Window) {
        let seen = self.seen(&window);
        window.signal("TERM");
        assert_eq!(window.end(), 0);
        let left = PLACES.iter().map(|place| self.word(place.name)).filter(|word| window.text().contains(word));
        let left = left.map(|word| format!("{word} is left on the terminal"));
        let kept = window.not_given_back().into_iter().map(|what| format!("{what} was not given back"));
        self.troubles.borrow_mut().extend(seen.into_iter().chain(left).chain(kept));
    }

    /// A window in the middle of an answer with a word in it, killed at a certain point.
    fn writing(&self, place: &str, until: fn(&mut Window) -> &mut Window) {
        let mut window = self.window(&["reflect", "--pack", "one-moment"]);
        window.until_shows("Which shift").press("\t").until_shows("Pick one moment").press(self.word(place));
        until(window.until_shows(&self.word(place)));
        self.kill(window);
    }

    /// A window with the program in it.
    pub(crate) fn window(&self, words: &[&str]) -> Window {
        self.windows.set(self.windows.get() + 1);
        Window::open_under(&self.home, self.umask, &self.opened(words))
    }

    fn kill(&self, mut window: Window) {
        self.troubles.borrow_mut().extend(self.seen(&window));
        window.signal("KILL");
        window.end();
        self.kills.set(self.kills.get() + 1);
    }

    /// What could be seen of a window's words by anybody but who sits before it.
    pub(crate) fn seen(&self, window: &Window) -> Vec<String> {
        let outside = outside_the_full_screen(&window.written);
        let of_process = seen_of(window.process());
        let words = PLACES.iter().map(|place| self.word(place.name)).chain(PASSPHRASES.iter().map(|word| (*word).to_owned()));
        let is_full = outside.len() < window.written.len();
        let found = words.filter(|word| holds(&of_process, word) || (is_full && holds(&outside, word)));
        found.map(|word| format!("{word} is seen from outside")).chain(told_the_terminal(&window.written)).collect()
    }

    fn count(&self, folder: &str) -> usize {
        let folder = self.home.journal().join(folder);
        let is_there = |file: &PathBuf| !file.file_name().unwrap().to_string_lossy().starts_with('.');
        if folder.is_dir() { beneath(&folder).into_iter().filter(is_there).count() } else { 0 }
    }

    fn stands(&self, place: &str) -> bool {
        // A file the program has just put in another's place is gone by now.
        self.kept().iter().any(|file| std::fs::read(file).is_ok_and(|bytes| holds(&bytes, &self.word(place))))
    }

    /// Puts the journal behind a passphrase.
    pub(crate) fn seal(&mut self) {
        self.said(&["encrypt", "on", "--passphrase-file", &self.asked("pass-0")], "");
        self.key = Some(self.home.path(ASKED).join("pass-0"));
    }

    /// Puts it behind another.
    pub(crate) fn change_the_passphrase(&mut self) {
        self.said(&["encrypt", "passphrase", "--new-passphrase-file", &self.asked("pass-1")], "");
        self.key = Some(self.home.path(ASKED).join("pass-1"));
        self.said(&["encrypt", "recovery-key"], "");
    }
}
