//! `aftershift import` from the shell: what it says, what it leaves, and the code a script can use.

use std::fs;

use serde_json::json;

use crate::home::{Home, put};

/// A home with a journal of jrnl in it, one entry of which has an escape sequence.
fn home() -> (Home, String) {
    let home = Home::new();
    let text = "[2026-11-21 18:40] One. @work\nMore.\n\n[2026-11-22 18:40] Two \u{1b}]0;gone\u{7}.\n";
    put(&home.path("journal.txt"), text);
    let path = home.path("journal.txt").to_str().unwrap().to_owned();
    (home, path)
}

#[test]
fn a_journal_comes_over_once() {
    let (home, path) = home();
    let dry = home.run(&["import", "jrnl", &path, "--dry-run"]);
    assert_eq!((dry.code, dry.err.as_str()), (0, ""));
    assert_eq!(dry.out, "2 entries of jrnl were read.\n2 would be added.\n");
    assert!(!home.path("data").exists(), "a dry run makes nothing");
    let said = home.run(&["import", "jrnl", &path]);
    assert_eq!((said.code, said.err.as_str(), said.out.as_str()), (0, "", "2 entries of jrnl were read.\n2 were added.\n"));
    assert_eq!(home.answers(), ["Two \u{1b}]0;gone\u{7}.", "One. @work\nMore."], "kept whole");
    let again = home.run(&["import", "jrnl", &path]);
    assert_eq!((again.code, again.out.as_str()), (0, "2 entries of jrnl were read.\nNone was added.\n2 were here already.\n"));
    let tagged = home.run(&["list", "--tag", "work"]);
    assert!(tagged.code == 0 && tagged.out.contains("From jrnl") && tagged.out.lines().count() == 1, "{tagged:?}");
}

#[test]
fn what_steers_a_terminal_is_kept_and_never_shown() {
    let (home, path) = home();
    home.run(&["import", "jrnl", &path]);
    let id = home.ids().remove(0);
    for words in [&["list"][..], &["show", &id], &["export", &id, "--all"]] {
        let said = home.run(words);
        assert!(said.code == 0 && said.out.contains("gone") && !said.out.contains(['\u{1b}', '\u{7}']), "{words:?} {said:?}");
    }
    let odd = home.path("odd");
    put(&odd.join("2026-11-21 \u{1b}[31m.md"), "");
    let said = home.run(&["import", "markdown", odd.to_str().unwrap()]);
    assert!(said.out.contains("there are no words in it") && !said.out.contains('\u{1b}'), "{said:?}");
}

#[test]
fn everything_that_stays_behind_is_said() {
    let home = Home::new();
    let text = r#"{"entries": [
        {"uuid": "A", "creationDate": "2026-11-20T23:10:00Z", "timeZone": "Australia/Perth", "text": "One.", "weather": {"x": 1},
         "photos": [{"md5": "b2", "type": "jpeg"}]},
        {"uuid": "C", "text": "When?"}]}"#;
    put(&home.path("theirs.json"), text);
    let path = home.path("theirs.json").to_str().unwrap().to_owned();
    let said = home.run(&["import", "day-one", &path]);
    assert_eq!((said.code, said.err.as_str()), (1, ""));
    let expect = "1 entry of Day One was read.\n1 was added.\n\
                  theirs.json, entry 2: it does not say when it was written, or not in a way that is understood. It was left where it is.\n\
                  Left behind: weather, of 1 entry.\nLeft where it is: photos/b2.jpeg\n";
    assert_eq!(said.out, expect);
    let told = home.json(&["import", "day-one", &path, "--json"]);
    let expect = json!({
        "dry_run": false,
        "read": 1,
        "added": 0,
        "there": 1,
        "changed": [],
        "not_understood": [{"place": {"file": "theirs.json", "line": null, "number": 2}, "reason": told["not_understood"][0]["reason"]}],
        "dated_by_file": 0,
        "not_utf8": [],
        "left": {"weather": 1},
        "files_left": ["photos/b2.jpeg"],
        "stopped": false,
    });
    assert_eq!(told, expect);
    assert_eq!(home.json(&["list", "--json"])[0]["shift"], "2026-11-21", "by the clock on the wall where it was written");
}

#[test]
fn where_there_is_nothing_the_code_says_so() {
    let home = Home::new();
    put(&home.path("empty/README"), "no Markdown");
    let path = home.path("empty").to_str().unwrap().to_owned();
    let said = home.run(&["import", "markdown", &path]);
    assert!(said.code == 3 && said.err.contains("no entry of Markdown"), "{said:?}");
    let said = home.run(&["import", "jrnl", home.path("nowhere").to_str().unwrap()]);
    assert!(said.code == 1 && said.err.contains("it is not there"), "{said:?}");
    assert_eq!(home.run(&["import", "diary", &path]).code, 2);
    assert!(!home.path("data").exists());
}

#[test]
fn a_locked_journal_takes_its_passphrase() {
    let (home, path) = home();
    let passphrase = home.path("passphrase");
    put(&passphrase, "dogs in the courtyard\n");
    let by_file = ["--passphrase-file", passphrase.to_str().unwrap()];
    assert_eq!(home.send(&["note"], "Mine.").code, 0);
    assert_eq!(home.run(&[&["encrypt", "on"][..], &by_file].concat()).code, 0);
    assert_eq!(home.run(&["import", "jrnl", &path]).code, 4);
    let said = home.run(&[&["import", "jrnl", &path][..], &by_file].concat());
    assert!(said.code == 0 && said.out.ends_with("2 were added.\n"), "{said:?}");
    let files = fs::read_dir(home.journal().join("entries/2026")).unwrap().map(|found| found.unwrap().path());
    assert!(files.into_iter().all(|file| file.extension().is_some_and(|ending| ending == "age")));
}
