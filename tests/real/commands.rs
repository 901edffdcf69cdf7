//! What the shell can ask, and what it is told: data on one stream, talk on the other, and a code a script can use.

use std::process::Stdio;

use crate::home::{Home, put, send};

#[test]
fn help_and_version_are_answers() {
    let home = Home::new();
    let version = home.run(&["--version"]);
    assert_eq!((version.code, version.err.as_str()), (0, ""));
    assert_eq!(version.out, format!("aftershift {}\n", env!("CARGO_PKG_VERSION")));
    let help = home.run(&["--help"]);
    assert_eq!((help.code, help.err.as_str()), (0, ""));
    assert!(help.out.contains("Exit codes: 0 done"), "{}", help.out);
    assert!(!home.path("data").exists(), "looking makes nothing");
}

#[test]
fn words_that_are_not_understood_say_so_on_standard_error() {
    let said = Home::new().run(&["remember"]);
    assert_eq!((said.code, said.out.as_str()), (2, ""));
    assert!(said.err.contains("remember"), "{}", said.err);
}

#[test]
fn an_empty_journal_is_nothing_found() {
    let home = Home::new();
    let said = home.run(&["list"]);
    assert_eq!((said.code, said.out.as_str()), (3, ""));
    assert!(said.err.contains("nothing in the journal yet"), "{}", said.err);
    let json = home.run(&["list", "--json"]);
    assert_eq!((json.code, json.out.as_str()), (3, "[]\n"));
    assert!(!home.journal().exists(), "looking makes nothing");
}

#[test]
fn a_note_by_pipe_is_kept_whole() {
    let home = Home::new();
    let said = home.send(&["note"], "The kettle broke.\n.\n.save\n\nWe laughed. é\n");
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{}", said.out);
    assert_eq!(home.answers(), ["The kettle broke.\n.\n.save\n\nWe laughed. é"]);
    let list = home.run(&["list"]);
    assert_eq!(list.code, 0);
    assert_eq!(list.out.lines().count(), 1);
    assert!(list.out.contains("The kettle broke."), "{}", list.out);
    let id = list.out.split(' ').next().unwrap();
    let shown = home.run(&["show", id]);
    assert_eq!((shown.code, shown.err.as_str()), (0, ""));
    assert!(shown.out.contains("We laughed. é"), "{}", shown.out);
    assert!(said.out.contains(id), "{}", said.out);
}

#[test]
fn what_the_check_would_ask_about_can_be_measured() {
    let home = Home::new();
    let said = home.send(&["identify", "--jsonl"], "{\"id\":7,\"text\":\"Hēmi rang 0412 555 783.\"}\n\n");
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert_eq!(said.out, "{\"id\":7,\"spans\":[[0,4,\"PERSON\"],[10,22,\"PHONE\"]]}\n");
    let said = home.send(&["identify", "--jsonl"], "{\"id\":1,\"text\":\"\"}\nMarmalade\n");
    assert_eq!((said.code, said.out.as_str()), (2, "{\"id\":1,\"spans\":[]}\n"));
    assert!(said.err.contains("Line 2") && !said.err.contains("Marmalade"), "{}", said.err);
    assert!(!home.path("data").exists(), "looking makes nothing");
}

#[test]
fn words_in_the_shells_history_are_refused_and_not_said_again() {
    let home = Home::new();
    let said = home.run(&["note", "Marmalade", "was", "late"]);
    assert_eq!((said.code, said.out.as_str()), (2, ""));
    assert!(said.err.contains("history") && !said.err.contains("Marmalade"), "{}", said.err);
    assert!(!home.journal().exists());
}

#[test]
fn bytes_that_are_no_utf_8_are_still_letters() {
    let home = Home::new();
    let said = home.send(&["note"], b"caf\xe9 \x93so\x94");
    assert_eq!(said.code, 0);
    assert!(said.err.contains("Windows-1252"), "{}", said.err);
    assert_eq!(home.answers(), ["café “so”"]);
}

#[test]
fn nothing_written_is_nothing_kept() {
    let home = Home::new();
    for typed in ["", "\n\n", "  \n"] {
        let said = home.send(&["note"], typed);
        assert_eq!((said.code, said.out.as_str()), (3, ""), "{typed:?}");
        assert!(said.err.contains("nothing was kept"), "{}", said.err);
    }
    assert!(!home.journal().exists());
}

#[test]
fn without_a_terminal_the_way_without_one_is_named() {
    for words in [&[][..], &["reflect"], &["reflect", "--pack", "one-moment"]] {
        let said = Home::new().run(words);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{words:?}");
        assert!(said.err.contains("--plain"), "{}", said.err);
    }
}

#[test]
fn a_sitting_by_pipe_leaves_one_entry() {
    let home = Home::new();
    let folder = home.path("elsewhere");
    let elsewhere = ["--data-dir", folder.to_str().unwrap()];
    let said = home.send(
        &[&["reflect", "--pack", "one-moment", "--plain"][..], &elsewhere].concat(),
        "We sat outside.\n.\n.skip\nAsk first.\n.\n.save\n",
    );
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{}", said.out);
    assert!(said.out.contains("Pick one moment") && said.out.contains("Saved."), "{}", said.out);
    let list = home.json(&[&["list", "--json"][..], &elsewhere].concat());
    let list = list.as_array().unwrap();
    assert_eq!((list.len(), &list[0]["pack"], &list[0]["excerpt"]), (1, &"one-moment".into(), &"We sat outside.".into()));
    assert!(!home.journal().exists(), "--data-dir is the only place");
}

#[test]
fn a_pipe_that_ends_early_is_still_kept() {
    let home = Home::new();
    let said = home.send(&["reflect", "--pack", "one-moment", "--plain"], "We sat out");
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{}", said.out);
    assert_eq!(home.answers(), ["We sat out"]);
    assert_eq!(home.files("drafts").len(), 0);
}

#[test]
fn a_sitting_that_is_left_waits_as_a_draft() {
    let home = Home::new();
    let said = home.send(&["reflect", "--pack", "one-moment", "--plain"], "We sat out\n.\n.leave\n");
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{}", said.out);
    assert!(said.out.contains("kept as a draft"), "{}", said.out);
    assert_eq!((home.files("entries").len(), home.files("drafts").len()), (0, 1));
    let back = home.send(&["--plain"], "1\nIt stayed.\n.\n.save\n");
    assert_eq!(back.code, 0, "{}", back.out);
    assert_eq!(home.answers(), ["We sat out", "It stayed."], "{}", back.out);
    assert_eq!(home.files("drafts").len(), 0, "{}", back.out);
}

#[test]
fn a_dumb_terminal_gets_lines() {
    let home = Home::new();
    let mut command = home.command(&[]);
    command.env("TERM", "dumb");
    let said = send(command, b"");
    assert_eq!(said.code, 0, "{said:?}");
    assert!(said.out.contains("Type a number.") && !said.out.contains('\u{1b}'), "{}", said.out);
}

#[test]
fn what_is_not_there_is_nothing_found() {
    let home = Home::new();
    home.send(&["note"], "One.");
    for words in
        [&["show", "zzzzz"][..], &["pack", "show", "nobody"], &["reflect", "--plain", "--pack", "nobody"], &["export", "zzzzz"]]
    {
        let said = home.run(words);
        assert_eq!((said.code, said.out.as_str()), (3, ""), "{words:?}");
        assert!(said.err.contains("There is no"), "{}", said.err);
    }
    for words in [&["list", "--tag", "none"][..], &["list", "--until", "1999-01-01"], &["export", "--pack", "none"]] {
        assert_eq!(home.run(words).code, 3, "{words:?}");
    }
}

#[test]
fn everything_that_lists_or_shows_says_it_in_json() {
    let home = Home::new();
    home.send(&["note"], "One \u{1b}[2J \"two\"\nthree");
    let id = &home.ids()[0];
    assert_eq!(home.json(&["show", id, "--json"])["pack"]["id"], "quick-note");
    let listing = home.json(&["pack", "list", "--json"]);
    let packs = listing["packs"].as_array().unwrap();
    for pack in packs {
        let id = pack["id"].as_str().unwrap();
        let whole = home.json(&["pack", "show", id, "--json"]);
        assert!(!whole["prompts"].as_array().unwrap().is_empty(), "{id}");
        let shown = home.run(&["pack", "show", id]);
        assert_eq!((shown.code, shown.err.as_str()), (0, ""), "{id}");
        assert!(shown.out.starts_with(pack["title"].as_str().unwrap()), "{id}");
    }
    let listed = home.run(&["pack", "list"]);
    assert_eq!(listed.out.lines().count(), packs.len());
    let path = home.json(&["config", "path", "--json"]);
    assert_eq!(path["journal"].as_str(), home.journal().to_str());
    assert_eq!(path["settings"].as_str(), home.path("config/aftershift/config.ron").to_str());
}

#[test]
fn what_a_person_wrote_cannot_steer_the_terminal() {
    let home = Home::new();
    home.send(&["note"], "a\u{1b}]0;title\u{7}b\u{9b}2J c");
    let id = &home.ids()[0];
    for words in [&["list"][..], &["show", id], &["export", "--all"]] {
        let said = home.run(words);
        assert_eq!(said.code, 0);
        let odd: Vec<char> = said.out.chars().filter(|c| c.is_control() && !matches!(c, '\n' | '\t')).collect();
        assert!(odd.is_empty(), "{words:?}: {odd:?}");
    }
}

#[test]
fn where_things_are_can_be_asked_and_said() {
    let home = Home::new();
    let said = home.run(&["config", "path"]);
    assert_eq!((said.code, said.out.lines().count()), (0, 2));
    assert!(said.out.contains(home.journal().to_str().unwrap()), "{}", said.out);
    let mut command = home.command(&["config", "path", "--json"]);
    command.env("AFTERSHIFT_DATA_DIR", "/somewhere");
    assert!(send(command, b"").out.contains("\"/somewhere\""));
    let mut homeless = home.command(&["list"]);
    homeless.env_remove("XDG_DATA_HOME").env_remove("HOME");
    assert_ne!(send(homeless, b"").code, 101, "no home is no reason to break");
}

#[test]
fn every_shell_gets_a_script() {
    let home = Home::new();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let said = home.run(&["completions", shell]);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{shell}");
        assert!(said.out.contains("aftershift") && said.out.contains("export"), "{shell}");
    }
}

#[test]
fn a_reader_who_leaves_early_hears_no_complaint() {
    let home = Home::new();
    home.send(&["note"], "One.");
    let id = &home.ids()[0];
    for words in
        [&["list"][..], &["list", "--json"], &["show", id], &["export", "--all"], &["pack", "list"], &["completions", "zsh"]]
    {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = home.command(words).stdout(Stdio::from(writer)).output().unwrap();
        assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(0), ""), "{words:?}");
    }
}

#[test]
fn one_file_that_cannot_be_read_keeps_nothing_else_away() {
    let home = Home::new();
    for words in ["One.", "Two.", "Three.", "Four."] {
        home.send(&["note"], words);
    }
    let files = home.files("entries");
    let whole = std::fs::read(&files[0]).unwrap();
    put(&files[0], &whole[..whole.len() / 2]);
    put(&files[1], "");
    put(&files[2], [&whole[..40], &[0; 64], b"\xff", &whole[40..]].concat());
    let said = home.run(&["list"]);
    assert_eq!((said.code, said.out.lines().count()), (0, 1), "{said:?}");
    assert!(said.out.contains("Four."), "{}", said.out);
    for file in &files[..3] {
        assert!(said.err.contains(file.file_name().unwrap().to_str().unwrap()), "{}", said.err);
    }
    home.send(&["note"], "Five.");
    assert_eq!(std::fs::read(&files[1]).unwrap(), b"", "what cannot be read is left as it is");
    assert_eq!(home.answers(), ["Five.", "Four."]);
}

#[test]
fn settings_that_cannot_be_read_are_named_and_the_rest_goes_on() {
    let home = Home::new();
    put(&home.path("config/aftershift/config.ron"), "(tone: Loud");
    let said = home.send(&["note"], "One.");
    assert_eq!(said.code, 0, "{said:?}");
    assert!(
        said.err.contains("config.ron, line 1: \"Loud\" is not known here, these are: Auto, Dark, Light, Mono"),
        "{}",
        said.err
    );
    put(&home.path("config/aftershift/config.ron"), "(\n    mouse: true,\n    tonne: Dark,\n)");
    let said = home.send(&["note"], "Two.");
    assert!(said.err.contains("line 3: \"tonne\" is not known here, these are: tone, mouse, plain"), "{}", said.err);
    put(&home.path("config/aftershift/config.ron"), "(mouse: 7)");
    let said = home.send(&["note"], "Three.");
    assert!(said.err.contains("line 1: this is not as it should be") && !said.err.contains("oolean"), "{}", said.err);
}

/// Sends `typed` to a sitting whose reader has left before the first word.
#[cfg(unix)]
fn unread(home: &Home, words: &[&str], typed: &str) -> (i32, String) {
    let mut command = home.command(words);
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    command.stdout(writer).stdin(Stdio::piped());
    let mut child = command.spawn().unwrap();
    drop(command);
    std::io::Write::write_all(&mut child.stdin.take().unwrap(), typed.as_bytes()).unwrap();
    let ended = child.wait_with_output().unwrap();
    (ended.status.code().unwrap(), String::from_utf8(ended.stderr).unwrap())
}

#[cfg(unix)]
#[test]
fn a_reader_who_leaves_a_sitting_takes_no_word_along() {
    for (words, typed) in [
        (&["reflect", "--plain", "--pack", "quick-note"][..], "precious words\n.\n.save\n"),
        (&["reflect", "--plain", "--pack", "quick-note"], "precious words\n"),
    ] {
        let home = Home::new();
        let ended = unread(&home, words, typed);
        assert_eq!(ended, (0, String::new()), "{words:?} {typed:?}");
        assert_eq!(home.answers(), ["precious words"], "{typed:?}");
    }
    let home = Home::new();
    let (code, told) = unread(&home, &["reflect", "--plain", "--pack", "quick-note"], "precious words\n.\n.leave\n");
    assert_eq!(code, 1, "nobody was told where the words are");
    assert!(told.contains("kept as a draft"), "{told}");
    assert_eq!(home.files("drafts").len(), 1);
}

#[test]
fn days_are_read_as_everywhere_else_and_others_are_answered_in_a_sentence() {
    let home = Home::new();
    assert_eq!(home.send(&["note"], "One.").code, 0);
    for since in ["yesterday", "2026-01-01", "1 jan 2026"] {
        assert_eq!(home.run(&["list", "--since", since]).code, 0, "{since}");
    }
    assert_eq!(home.run(&["list", "--until", "1/1/2001"]).code, 3);
    for words in [["list", "--since", "last month"], ["export", "--until", "31/2"]] {
        let said = home.run(&words);
        assert_eq!((said.code, said.out.as_str()), (2, ""));
        assert!(said.err.contains(words[2]) && said.err.contains("2026-11-22 works"), "{}", said.err);
    }
}

#[test]
fn a_copy_beside_an_entry_is_named_and_the_entry_still_shown() {
    let home = Home::new();
    assert_eq!(home.send(&["note"], "As it is.").code, 0);
    let record = home.files("entries").remove(0);
    let stale = std::fs::read_to_string(&record).unwrap().replace("As it is.", "As it was.");
    put(&record.with_extension("sync-conflict-1.ron"), stale);
    let id = home.ids().concat();
    let said = home.run(&["show", &id]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.out.contains("As it is.") && !said.out.contains("As it was."), "{}", said.out);
    let listed = home.run(&["list"]);
    assert!(listed.err.contains("sync-conflict-1.ron was left out and left as it is: another copy of entries"), "{}", listed.err);
    assert_eq!(listed.out.lines().count(), 1);
}

#[test]
fn a_newer_journal_is_said_before_a_sitting_begins() {
    let home = Home::new();
    put(&home.journal().join("journal.ron"), "(format: 99)");
    let said = home.run(&["reflect", "--plain", "--pack", "quick-note"]);
    assert!(said.err.contains("holds more than this Aftershift knows"), "{said:?}");
    let said = home.run(&["--plain"]);
    assert!(said.out.contains("holds more than this Aftershift knows"), "{said:?}");
}

#[test]
fn two_reflections_whose_ids_end_alike_are_not_taken_for_one() {
    let home = Home::new();
    home.send(&["note"], "So long.");
    let (id, file) = (home.ids().remove(0), home.files("entries").remove(0));
    let text = std::fs::read_to_string(&file).unwrap();
    // Another entry of a moment before, and a copy of each that says something else.
    let (_, end) = id.split_at(id.len() - 5);
    let other = id.replacen("01", "00", 1);
    for id in [&id, &other] {
        let called = text.replace(home.ids()[0].as_str(), id);
        let place = home.journal().join(format!("entries/{id}.ron"));
        put(&place.with_extension("sync-conflict.ron"), called.replace("So long.", "So be it."));
        if *id == other {
            put(&place, called);
        }
    }
    let said = home.run(&["merge", end, "--keep", "both"]);
    assert_eq!((said.code, said.out.as_str()), (2, ""), "{}", said.err);
    assert_eq!(home.run(&["merge", &id, "--keep", "both"]).code, 0);
    assert_eq!(home.run(&["merge", end, "--keep", "both"]).code, 0, "there is only one left");
}
