//! What the shell is asked wrongly, and what must not stand in it: a sentence, a code, and nothing changed.

use super::{ask, send, session};
use crate::home::{Home, put};

#[test]
fn an_empty_journal_says_so_and_makes_nothing() {
    let home = Home::new();
    for words in [&["list"][..], &["actions"], &["ledger"], &["lists"], &["agreement"]] {
        let said = ask(&home, words);
        assert_eq!((said.code, said.out.as_str()), (3, ""), "{words:?}");
        assert!(said.err.trim_end().ends_with('.'), "{words:?}: {}", said.err);
    }
    assert_eq!(home.json(&["supervision", "list", "--json"])["sessions"].as_array().unwrap().len(), 0);
    assert!(!home.journal().exists(), "looking makes nothing");
}

#[test]
fn every_command_answers_what_it_cannot_do_in_a_sentence() {
    let home = Home::new();
    home.send(&["note"], "A thought.");
    let id = session(&home, "tomorrow", "D.\n\n");
    send(&home, &["agenda", &id, "--add"], "Hours\n");
    let before = home.files("");
    let nowhere = home.path("nowhere");
    let nowhere = nowhere.to_str().unwrap();
    let file = home.path("file");
    put(&file, "mine");
    let file = file.to_str().unwrap();
    let cases: [(i32, &[&str], &str); 40] = [
        (2, &["new", "--date", "someday"], "tomorrow, fri"),
        (2, &["new", "--date", "2099-01-01", "--since", "2098-12-01"], "still to come"),
        (2, &["new", "--since", "tomorrow"], "still to come"),
        (2, &["new", "--since", "31/2"], "2026-11-22 works"),
        (2, &["new", "--date", "2026-11-01", "--since", "2026-11-02"], "after the session"),
        (2, &["new", "--kind", "clinical"], "lived-experience"),
        (3, &["show", "zzzzz"], "supervision list"),
        (3, &["agenda", "zzzzz"], "supervision list"),
        (3, &["choose", "zzzzz"], "supervision list"),
        (3, &["check", "zzzzz"], "supervision list"),
        (3, &["see", "zzzzz"], "supervision list"),
        (3, &["export", "zzzzz"], "supervision list"),
        (3, &["after", "zzzzz"], "supervision list"),
        (3, &["packet", "zzzzz"], "supervision ledger"),
        (3, &["remove", "zzzzz"], "supervision list"),
        (2, &["restore", "zzzzz"], "whole id"),
        (3, &["restore", "01M80ZV8RQS4VNTK3MR0EWM4R5"], "session"),
        (2, &["agenda", &id, "--cut", "2"], "from 1 to 1"),
        (2, &["agenda", &id, "--cut", "x"], "a number works here"),
        (2, &["choose", &id, "--tick", "x"], "a number works here"),
        (1, &["export", &id, "--output", file], "is a file and no folder"),
        (2, &["agenda", &id, "--order", "0"], "from 1 to 1"),
        (2, &["agenda", &id, "--wanted", "listen"], "2=listen"),
        (2, &["agenda", &id, "--wanted", "1=fix"], "listen, think, suggest"),
        (3, &["agenda", &id, "--add"], "Nothing came in"),
        (2, &["choose", &id, "--tick", "7"], "from 1 to 1"),
        (2, &["choose", &id, "--private", "audience"], "PACK/PROMPT"),
        (3, &["choose", &id, "--private", "hard-shift/pace"], "hard-shift/pace"),
        (2, &["check", &id, "--keep", "1"], "nothing here"),
        (2, &["check", &id, "--replace", "colleague"], "2=colleague"),
        (1, &["export", &id, "--output", nowhere], "There is no folder"),
        (1, &["export", &id, "--output", "~/nowhere"], "There is no folder ~/nowhere"),
        (2, &["export", &id, "--output", ""], "a value is required"),
        (2, &["export", &id, "--output", "-", "--format", "md,txt"], "one page"),
        (2, &["export", &id, "--output", "-", "--format", "pdf"], "one that is text"),
        (2, &["export", &id, "--format", "poster"], "poster"),
        (2, &["slip", &id, "--minutes", "long"], "50 works"),
        (2, &["actions", "--done", "1"], "nothing here"),
        (3, &["actions", "--let-go", "zzzzz"], "supervision list"),
        (3, &["lists", "never"], "Nothing came in"),
    ];
    for (code, words, told) in cases {
        let said = ask(&home, words);
        assert_eq!((said.code, said.out.as_str()), (code, ""), "{words:?}: {said:?}");
        assert!(said.err.contains(told), "{words:?}: {}", said.err);
    }
    assert_eq!(home.files(""), before, "nothing came of it");
}

#[test]
fn an_always_private_answer_stays_without_its_second_yes() {
    let home = Home::new();
    home.send(&["reflect", "--pack", "sharing-my-story", "--plain"], "Marmalade.\n.\n.finish\n.save\n");
    let id = session(&home, "tomorrow", "\n\n");
    let said = ask(&home, &["choose", &id, "--tick", "1"]);
    assert_eq!(said.code, 1, "{said:?}");
    assert!(said.out.starts_with("1. [·] ") && said.err.contains("is always private, so your answer stays"), "{said:?}");
    let named = said.err.split("--private ").nth(1).unwrap().trim().trim_end_matches('.').to_owned();
    assert!(!ask(&home, &["see", &id]).out.contains("Marmalade"));
    let said = send(&home, &["choose", &id, "--tick", "1", "--private", &named], "");
    assert!(said.out.starts_with("1. [x] ") && said.out.contains("Always private."), "{}", said.out);
    assert!(ask(&home, &["see", &id]).out.contains("Marmalade"));
    send(&home, &["choose", &id, "--untick", "1"], "");
    assert!(!ask(&home, &["see", &id]).out.contains("Marmalade"));
}

#[test]
fn words_in_the_shells_history_are_refused_and_not_said_again() {
    let home = Home::new();
    home.send(&["note"], "A thought.");
    let entry = home.ids()[0].clone();
    let id = session(&home, "tomorrow", "\n\n");
    let before = home.files("");
    for words in [
        &["supervision", "new", "Marmalade"][..],
        &["supervision", "agenda", &id, "--add", "Marmalade", "jam"],
        &["supervision", "check", &id, "Marmalade"],
        &["supervision", "sheet", &id, "Marmalade"],
        &["supervision", "after", &id, "Marmalade"],
        &["supervision", "agreement", "line", "Marmalade"],
        &["supervision", "lists", "never", "Marmalade"],
        &["flag", &entry, "Marmalade"],
        &["flag", &entry, "1", "Marmalade"],
    ] {
        let said = home.send(words, "");
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{words:?} {said:?}");
        assert!(!said.err.contains("Marmalade"), "{words:?}: {}", said.err);
    }
    for words in
        [&["supervision", "check", &id, "--replace", "1=Marmalade"], &["supervision", "agenda", &id, "--wanted", "1=Marmalade"]]
    {
        let said = home.run(words);
        assert_eq!(said.code, 2);
        assert!(!said.err.contains("Marmalade"), "{words:?}: {}", said.err);
    }
    assert_eq!(home.files(""), before);
}

#[test]
fn a_saved_entry_is_flagged_and_not_any_more() {
    let home = Home::new();
    home.send(&["reflect", "--pack", "one-moment", "--plain"], "One.\n.\nTwo.\n.\n.save\n");
    let entry = home.ids()[0].clone();
    assert_eq!(home.send(&["flag", &entry, "2", "--wanted", "think"], "Was that\nall right?\n").code, 0);
    assert_eq!(home.send(&["flag", &entry], "").code, 0, "an empty question is fine");
    let shown = home.json(&["show", &entry, "--json"]);
    assert_eq!(shown["responses"][1]["flag"]["question"], "Was that all right?");
    assert_eq!(shown["responses"][1]["flag"]["wanted"], "think it over with me");
    assert_eq!(shown["flag"]["question"], "");
    assert_eq!(home.json(&["list", "--json"])[0]["flagged"].as_array().unwrap().len(), 2);
    assert_eq!(home.send(&["flag", &entry, "2", "--wanted", "none"], "").code, 0);
    let shown = home.json(&["show", &entry, "--json"]);
    assert_eq!(shown["responses"][1]["flag"]["question"], "Was that all right?", "no words keep the words that stand");
    assert!(shown["responses"][1]["flag"]["wanted"].is_null());
    assert_eq!(home.run(&["flag", &entry, "2", "--remove"]).code, 0);
    assert_eq!(home.run(&["flag", &entry, "--remove"]).code, 0);
    assert_eq!(home.json(&["list", "--json"])[0]["flags"], 0);
    for (code, words, told) in [
        (3, &["flag", "zzzzz"][..], "no entry"),
        (2, &["flag", &entry, "9"], "from 1 to 2"),
        (2, &["flag", &entry, "--wanted", "fix"], "listen, think"),
    ] {
        let said = home.run(words);
        assert_eq!((said.code, said.out.as_str()), (code, ""), "{words:?} {said:?}");
        assert!(said.err.contains(told), "{}", said.err);
    }
}

#[test]
fn a_session_that_cannot_be_read_is_named_and_keeps_nothing_else_away() {
    let home = Home::new();
    session(&home, "tomorrow", "\n\n");
    let good = session(&home, "2030-01-01", "\n\n");
    let broken = home.files("supervision/sessions").remove(0);
    let half = std::fs::read(&broken).unwrap()[..80].to_vec();
    put(&broken, &half);
    let said = send(&home, &["list"], "");
    assert_eq!(said.out.lines().count(), 1, "{}", said.out);
    assert!(said.err.contains(broken.file_name().unwrap().to_str().unwrap()), "{}", said.err);
    send(&home, &["agenda", &good, "--add"], "Hours\n");
    assert_eq!(std::fs::read(&broken).unwrap(), half, "it is left as it is");
}

#[test]
fn a_newer_session_is_only_read() {
    let home = Home::new();
    let id = session(&home, "tomorrow", "D.\n\n");
    let file = home.files("supervision/sessions").remove(0);
    let newer = std::fs::read_to_string(&file).unwrap().replace("    notes:", "    mood: \"calm\",\n    notes:");
    put(&file, &newer);
    assert!(send(&home, &["show", &id], "").out.contains("with D."));
    for words in [&["agenda", &id, "--add"][..], &["after", &id], &["change", &id], &["slip", &id, "--minutes", "50"]] {
        let said = home.send(&[&["supervision"], words].concat(), "Hours\n");
        assert_eq!((said.code, said.out.as_str()), (1, ""), "{words:?} {said:?}");
        assert!(said.err.contains("holds more than this Aftershift knows"), "{words:?}: {}", said.err);
    }
    assert_eq!(std::fs::read_to_string(&file).unwrap(), newer);
}

#[test]
fn a_reader_who_leaves_early_hears_no_complaint() {
    let home = Home::new();
    home.send(&["note"], "A thought.");
    let id = session(&home, "tomorrow", "\n\n");
    for words in [&["list"][..], &["show", &id], &["show", &id, "--json"], &["choose", &id], &["see", &id]] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = home.command(&[&["supervision"], words].concat()).stdout(std::process::Stdio::from(writer)).output().unwrap();
        assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(0), ""), "{words:?}");
    }
}

#[test]
fn a_folder_in_quotes_or_at_a_prompt_may_begin_at_home() {
    let home = Home::new();
    home.send(&["note"], "A thought.");
    let id = session(&home, "tomorrow", "\n\n");
    put(&home.path("papers/keep.txt"), "");
    send(&home, &["export", &id, "--output", "~/papers", "--format", "txt"], "");
    send(&home, &["slip", &id, "--minutes", "50", "--output", "~/papers/"], "");
    send(&home, &["prepare", &id], ".next\n.next\n.next\n.write\n1\n~/papers\n");
    assert_eq!(home.run(&["export", "--all", "--output", "~/papers/all.md"]).code, 0);
    assert_eq!(home.run(&["backup", "--output", "~/papers"]).code, 0);
    let endings = std::fs::read_dir(home.path("papers")).unwrap().map(|file| file.unwrap().path().extension().unwrap().to_owned());
    let mut endings: Vec<_> = endings.filter_map(|ending| ending.into_string().ok()).collect();
    endings.sort();
    assert_eq!(endings.iter().filter(|ending| *ending == "md").count(), 3, "{endings:?}");
    assert_eq!(endings.len(), 6, "{endings:?}");
}

#[test]
fn a_session_that_cannot_be_read_is_not_said_to_be_none() {
    let home = Home::new();
    session(&home, "tomorrow", "\n\n");
    let file = home.files("supervision").pop().unwrap();
    let mut half = std::fs::read(&file).unwrap();
    half.truncate(half.len() / 2);
    put(&file, half);
    let said = ask(&home, &["list"]);
    assert_eq!((said.code, said.out.as_str()), (3, ""), "{said:?}");
    assert!(said.err.contains("could not be read") && said.err.contains("aftershift doctor"), "{said:?}");
    assert!(!said.err.contains("supervision new"), "{said:?}");
}

#[test]
fn a_session_of_today_is_to_come_until_something_was_noted() {
    let home = Home::new();
    let id = session(&home, "today", "D.\n\n");
    assert!(send(&home, &["list"], "").out.contains("to come"));
    assert!(home.send(&["supervision"], "").out.contains("with D. To come."));
    send(&home, &["after", &id], "It was good.\n.\n");
    assert!(!send(&home, &["list"], "").out.contains("to come"));
    assert_eq!(home.json(&["supervision", "list", "--json"])["sessions"][0]["to_come"], false);
    assert!(!home.send(&["supervision"], "").out.contains("To come."));
}

#[test]
fn what_is_forgotten_or_closed_twice_is_said_once_and_what_is_on_no_list_is_named() {
    let home = Home::new();
    let id = session(&home, "today", "\n\n");
    send(&home, &["after", &id], ".\n.\nAsk the roster people\n\n\n\n");
    assert_eq!(send(&home, &["actions", "--done", "1,1"], "").out.lines().count(), 1);
    send(&home, &["lists", "never"], "Hope\n");
    let said = send(&home, &["lists", "forget"], "Faith\nHope\n");
    assert!(said.err.contains("on neither list") && said.err.contains("Faith") && !said.err.contains("Hope"), "{said:?}");
}
