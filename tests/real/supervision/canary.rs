//! Nothing that was not ticked may ever leave. Every place a word can stand in has a word of its own, and no byte of any file that
//! leaves holds one that was not chosen.

use std::path::{Path, PathBuf};

use aftershift::document::{Document, Format};

use super::{ask, send, session};
use crate::home::{Home, put};
use crate::inside::everything;

/// Words that were chosen: they must stand in what leaves.
const CHOSEN: [&str; 7] = ["Agreeable", "Bluebell", "Clementine", "Damson", "Elderflower", "Foxglove", "Gooseberry"];

/// Words that stand everywhere else, each in a place of its own: none may leave.
const KEPT: [&str; 33] = [
    "Xanswer",
    "Xprivate",
    "Xticked",
    "Xskipped",
    "Xpassed",
    "Xtag",
    "Xcarry",
    "Xplace",
    "Xflagcut",
    "Xlabel",
    "Xrecord",
    "Xsheet",
    "Xcardwith",
    "Xcardwrites",
    "Xcardkeeps",
    "Xcardreads",
    "Xcardoften",
    "Xlistwords",
    "Xlistnever",
    "Xnotes",
    "Xheard",
    "Xaction",
    "Xother",
    "Xotherpack",
    "Xfolder",
    "Xhome",
    "Xuser",
    "Xhost",
    "Xwhy",
    "Xhint",
    "Xnote",
    "Xauthor",
    "Xquestion",
];

/// Those that stand around the journal, and not in it.
const AROUND: [&str; 4] = ["Xfolder", "Xhome", "Xuser", "Xhost"];

/// A pack with a marker in every question and note of it.
const PACK: &str = r#"Pack(
    format: 1, id: "canary", version: "1.0.0", title: "Agreeable", about: "Xnote", language: "en-AU",
    licence: "CC-BY-4.0", authors: ["Xauthor"], minutes: (least: 1, most: 2), facilitator_notes: "Xnote",
    prompts: [
        (id: "chosen", text: "Bluebell?", hint: "Xhint", why: "Xwhy", kind: LongText),
        (id: "kept", text: "Xquestion?", kind: LongText),
        (id: "private", text: "Xprivate?", kind: LongText, always_private: true),
        (id: "second", text: "Damson?", kind: LongText, always_private: true),
        (id: "skipped", text: "Xskipped?", kind: LongText),
        (id: "passed", text: "Xpassed?", kind: LongText),
    ],
)"#;

/// Another one, of which nothing goes.
const OTHER: &str = r#"Pack(
    format: 1, id: "other", version: "1.0.0", title: "Xotherpack", about: "Another.", language: "en-AU",
    licence: "CC-BY-4.0", authors: ["A trainer"], minutes: (least: 1, most: 2),
    prompts: [(id: "one", text: "Xother?", kind: LongText)],
)"#;

/// A home in which every place has its word.
struct Full {
    home: Home,
    session: String,
    pages: PathBuf,
}

impl Full {
    fn new() -> Self {
        let home = Home::new();
        for (name, text) in [("canary", PACK), ("other", OTHER)] {
            let file = home.path(name).with_extension("ron");
            put(&file, text);
            let said = home.run(&["pack", "install", file.to_str().unwrap()]);
            assert_eq!(said.code, 0, "{said:?}");
        }
        let typed = [
            "Clementine. ‘Bluebell’",
            ".",
            "Xanswer",
            ".",
            "Xprivate, Xticked",
            ".",
            "Elderflower",
            ".",
            ".skip",
            ".finish",
            "1 3 4",
            ".ask 1",
            "Foxglove?",
            "1",
            ".ask 2",
            "Xflagcut?",
            "",
            ".flag",
            "Xflagcut, the whole",
            "",
            ".tags",
            "Xtag",
            ".carry",
            "Xcarry",
            "",
            ".shift",
            "",
            "Xplace",
            "7",
            ".save",
            "",
        ];
        let said = home.send(&["reflect", "--pack", "canary", "--plain"], typed.join("\n"));
        assert_eq!(said.code, 0, "{said:?}");
        let said = home.send(&["reflect", "--pack", "other", "--plain"], "Xother\n.\n.tags\nXtag\n.save\n");
        assert_eq!(said.code, 0, "{said:?}");
        for (change, typed) in [("always", "Xlistwords = Xlistwords too\n"), ("never", "Xlistnever\n")] {
            send(&home, &["lists", change], typed);
        }
        let card = "Xcardwith\nXcardwrites\nXcardkeeps\nXcardreads\nXcardoften\n\n";
        send(&home, &["agreement", "lived-experience", "--change"], card);
        let session = session(&home, "tomorrow", "Xlabel\nXrecord\n");
        send(&home, &["agenda", &session, "--add"], "Gooseberry\n");
        send(&home, &["sheet", &session], "Xsheet\n.\nXsheet\n.\nXsheet\n.\nXsheet\n.\n");
        send(&home, &["after", &session], "Xnotes\n.\nXheard\n.\n1\n.\nXaction\n\n\n\n");
        let agenda = home.json(&["supervision", "show", &session, "--json"]);
        let cut: Vec<String> = agenda["agenda"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|item| item["words"].as_str().unwrap().contains('X'))
            .map(|item| item["number"].to_string())
            .collect();
        assert_eq!(cut.len(), 2, "{agenda:#}");
        send(&home, &["agenda", &session, "--cut", &cut.join(",")], "");
        send(&home, &["choose", &session, "--private", "canary/second"], "");
        let pages = home.path("Xfolder");
        put(&pages.join("keep"), "");
        Self { home, session, pages }
    }

    /// Runs a command as somebody whose name, machine and home have words too.
    fn run(&self, words: &[&str]) -> crate::home::Said {
        let mut command = self.home.command(words);
        command
            .env("HOME", self.home.path("Xhome"))
            .env("USER", "Xuser")
            .env("LOGNAME", "Xuser")
            .env("HOSTNAME", "Xhost")
            .env("NAME", "Xuser");
        crate::home::Said::from(command.output().unwrap())
    }
}

/// Whether this Aftershift can write `format` at all.
fn is_built(format: Format) -> bool {
    format.write(&Document { title: "A page".to_owned(), language: "en".to_owned(), blocks: Vec::new() }).is_ok()
}

fn look(file: &Path) {
    let name = file.file_name().unwrap().to_string_lossy().into_owned();
    let all = String::from_utf8_lossy(&everything(file)).into_owned();
    for word in KEPT {
        assert!(!all.contains(word) && !name.contains(word), "{name} holds {word}: {all}");
    }
    // What a PDF draws are numbers of signs; another program reads it, where there is one.
    let readable = file.extension().is_none_or(|ending| ending != "pdf");
    for word in CHOSEN {
        assert!(all.contains(word) || !readable, "{name} does not hold {word}: {all}");
    }
}

#[test]
fn every_word_stands_where_it_could_leave_from() {
    let full = Full::new();
    let all: Vec<String> = full.home.files("").iter().map(|file| std::fs::read_to_string(file).unwrap()).collect();
    for word in KEPT.iter().filter(|word| !AROUND.contains(word)).chain(&CHOSEN) {
        assert!(all.iter().any(|text| text.contains(word)), "{word} stands nowhere, so it shows nothing");
    }
}

#[test]
fn no_byte_of_a_packet_holds_a_word_that_was_not_ticked() {
    let full = Full::new();
    for format in Format::ALL {
        let extension = format.extension();
        let folder = full.pages.to_str().unwrap();
        let said = full.run(&[
            "supervision",
            "export",
            &full.session,
            "--format",
            extension,
            "--output",
            folder,
            "--room",
            "--signatures",
            "--look-back",
        ]);
        if !is_built(*format) {
            assert_eq!((said.code, said.out.as_str()), (1, ""), "{extension}: {said:?}");
            assert!(said.err.contains("built without"), "{}", said.err);
            continue;
        }
        assert_eq!(said.code, 0, "{extension}: {said:?}");
        let file = PathBuf::from(said.out.trim());
        assert_eq!(file.extension().and_then(|ending| ending.to_str()), Some(extension));
        look(&file);
        if format.is_text() {
            let printed = full.run(&["supervision", "export", &full.session, "--format", extension, "--output", "-"]);
            assert_eq!(printed.out.as_bytes(), std::fs::read(&file).unwrap(), "{extension}: a stream is given what a file is");
        }
    }
    let seen = full.run(&["supervision", "see", &full.session]);
    assert!(KEPT.iter().all(|word| !seen.out.contains(word)), "{}", seen.out);
}

#[test]
fn what_left_before_is_as_it_left_whatever_becomes_of_the_journal() {
    let full = Full::new();
    let folder = full.pages.to_str().unwrap();
    let first = full.run(&["supervision", "export", &full.session, "--format", "txt", "--output", folder]);
    let file = PathBuf::from(first.out.trim());
    let before = std::fs::read(&file).unwrap();
    let ledger = full.home.json(&["supervision", "ledger", "--json"]);
    let packet = ledger["packets"][0]["id"].as_str().unwrap().to_owned();
    let journal = full.home.files("entries");
    for entry in &journal {
        let text = std::fs::read_to_string(entry).unwrap();
        put(entry, text.replace("Clementine", "Changed").replace("Bluebell", "Changed"));
    }
    assert_eq!(ask(&full.home, &["remove", &full.session, "--yes"]).code, 0);
    let again = full.home.path("again");
    put(&again.join("keep"), "");
    let said = ask(&full.home, &["packet", &packet, "--format", "txt", "--output", again.to_str().unwrap()]);
    assert_eq!(said.code, 0, "{said:?}");
    let written = PathBuf::from(said.out.trim());
    assert_eq!(std::fs::read(&written).unwrap(), before);
    assert_eq!(written.file_name().unwrap(), "supervision.txt", "no day is said that only the session knew");
    let ledger = full.home.json(&["supervision", "ledger", "--json"]);
    let marks: Vec<_> = ledger["packets"].as_array().unwrap().iter().map(|packet| packet["files"][0]["sha256"].clone()).collect();
    assert_eq!((marks.len(), &marks[0]), (2, &marks[1]), "what is written again is in the ledger, and is the same");
}
