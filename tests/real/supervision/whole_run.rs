//! From a flag to the room and on to the next session, as somebody does it by pipe.

use super::{ask, send, session};
use crate::home::{Home, put};

#[test]
fn from_a_flag_to_the_next_sessions_agenda() {
    let home = Home::new();
    let typed = "We sat outside.\n.flag\nWas that all right?\n2\n.\nI asked first.\n.\n.finish\n1\n.save\n";
    assert_eq!(home.send(&["reflect", "--pack", "one-moment", "--plain"], typed).code, 0);
    let entry = home.ids()[0].clone();
    let session = session(&home, "tomorrow", "D.\nMy own notebook\n");

    let agenda = ask(&home, &["agenda", &session]);
    assert_eq!(agenda.out, "1. Was that all right? What would help: think it over with me.\n", "what was flagged is there");
    send(&home, &["agenda", &session, "--add"], "Hours\nThe roster\n");
    let changed = send(&home, &["agenda", &session, "--order", "3,1", "--wanted", "2=listen", "--again", "3", "--cut", "2"], "");
    let said = "1. The roster. Comes back next time.\n2. Was that all right? What would help: think it over with me.\n\
                3. Hours. What would help: listen. It waits, and is not on the agenda.\n";
    assert_eq!(changed.out, said);
    assert!(!send(&home, &["agenda", &session, "--cut", "3"], "").out.contains("Hours"), "once more, and it is gone");

    let choices = ask(&home, &["choose", &session]);
    assert!(choices.out.starts_with("1. [x] ") && choices.out.contains("\n2. [ ] "), "{}", choices.out);
    let choices = send(&home, &["choose", &session, "--tick", "2", "--untick", "1"], "");
    assert!(choices.out.starts_with("1. [ ] ") && choices.out.contains("\n2. [x] "), "{}", choices.out);

    let check = send(&home, &["check", &session], "");
    assert!(check.err.contains("It can miss some."), "{}", check.err);
    let page = ask(&home, &["see", &session]).out;
    assert!(page.contains("I asked first.") && !page.contains("We sat outside."), "{page}");

    let room = home.path("room");
    put(&room.join("keep"), "");
    let folder = room.to_str().unwrap();
    let said = send(&home, &["export", &session, "--format", "md,html,txt", "--output", folder, "--dates", "month"], "");
    let written: Vec<&str> = said.out.lines().collect();
    assert_eq!(written.len(), 3, "{}", said.out);
    assert_eq!(std::fs::read_to_string(written[2]).unwrap(), ask(&home, &["see", &session]).out, "it left as it was seen");
    let said = ask(&home, &["export", &session, "--format", "md", "--output", folder]);
    assert_eq!((said.code, said.out.as_str()), (5, ""), "{said:?}");
    assert!(said.err.contains("Name another folder, or say --force"), "{said:?}");
    assert_eq!(send(&home, &["export", &session, "--format", "md", "--output", folder, "--force"], "").out.lines().count(), 1);

    let after = "We talked it over.\n.\nYou did well to ask.\n.\n1\n.\nAsk before I offer\n1\nfri\nAsk about the roster\n3\n\n\n";
    send(&home, &["after", &session], after);
    let shown = home.run(&["show", &entry]);
    assert!(shown.out.contains("Said in supervision on") && shown.out.contains("You did well to ask."), "{}", shown.out);
    assert!(home.run(&["list"]).out.contains("(one thing for supervision, something was said about it)"));
    let actions = ask(&home, &["actions"]);
    assert_eq!(actions.out.lines().count(), 2, "{}", actions.out);
    send(&home, &["actions", "--done", "2"], "");
    let open = home.json(&["supervision", "actions", "--json"]);
    assert_eq!(open["actions"][0]["words"], "Ask before I offer");

    let next = super::session(&home, "2030-01-01", "\n\n");
    let agenda = ask(&home, &["agenda", &next]).out;
    assert_eq!(agenda, "1. The roster.\n2. Ask before I offer. From last time.\n", "what is open, and what was to come back");
    let record = home.json(&["supervision", "show", &next, "--json"]);
    assert_eq!((record["with"].as_str(), record["record"].as_str()), (Some("D."), Some("My own notebook")), "as usual");
}

#[test]
fn the_same_in_one_conversation_by_pipe() {
    let home = Home::new();
    home.send(&["note"], "A thought.");
    let room = home.path("room");
    put(&room.join("keep"), "");
    let session = session(&home, "tomorrow", "D.\n\n");
    let typed = format!("Hours\n.wanted 1\n1\n.next\n1\n.next\n.next\n.write\n1 3\n{0}\n.write\npdf DOCX\n{0}\n", room.display());
    let said = send(&home, &["prepare", &session], &typed);
    assert!(said.out.contains("Step 4 of 4: See.") && said.out.matches("Written: ").count() == 4, "{}", said.out);
    assert!(said.out.contains(&format!("aftershift supervision prepare {session}")), "{}", said.out);
    assert_eq!(home.json(&["supervision", "show", &session, "--json"])["step"], "see");
    let menu = home.send(&["supervision"], "1\n\n\n\n\n\n");
    assert_eq!(menu.code, 0, "{menu:?}");
    assert_eq!(home.json(&["supervision", "list", "--json"])["sessions"].as_array().unwrap().len(), 2);
    let home_page = home.send(&["--plain"], "supervision\nquit\n");
    assert!(home_page.out.contains("Supervision. You choose what goes there."), "{}", home_page.out);
}

#[test]
fn the_small_pages_and_the_cards_have_commands() {
    let home = Home::new();
    let session = session(&home, "2026-11-23", "the Hub\n\n");
    let blank = ask(&home, &["sheet", &session, "--export", "--output", "-"]);
    assert_eq!((blank.code, blank.out.as_str()), (3, ""), "{blank:?}");
    send(&home, &["sheet", &session], "We laughed\n.\n.\n.\nA coffee\n.\n");
    let sheet = send(&home, &["sheet", &session, "--export", "--output", "-", "--format", "txt"], "");
    assert!(sheet.out.contains("We laughed") && sheet.out.contains("A coffee") && !sheet.out.contains("the Hub"), "{}", sheet.out);
    let slip = send(&home, &["slip", &session, "--minutes", "50", "--output", "-", "--format", "txt"], "");
    let lines: Vec<&str> = slip.out.lines().filter(|line| !line.is_empty()).collect();
    let expect = ["Supervision", "Date: Monday 23 November 2026", "Length: 50 minutes", "Session: Lived-experience supervision"];
    assert_eq!(lines, expect);
    assert_eq!(home.json(&["supervision", "ledger", "--json"])["packets"].as_array().unwrap().len(), 2);

    send(&home, &["agreement", "line", "--change"], "D.\nI do\nHere\nWe two\nMonthly\n3 june\n");
    assert!(ask(&home, &["agreement"]).out.contains("Who writes the record: I do\n"));
    assert_eq!(home.json(&["supervision", "agreement", "line", "--json"])["agreements"][0]["reads"], "We two");
    assert_eq!(ask(&home, &["agreement", "group"]).code, 3);

    send(&home, &["lists", "always"], "Marcus = colleague\nSt Marys = the service\n");
    send(&home, &["lists", "always", "--role", "supported"], "Mim\n");
    send(&home, &["lists", "never"], "Hope\n");
    send(&home, &["lists", "forget"], "Marcus\n");
    let lists = home.json(&["supervision", "lists", "--json"]);
    assert_eq!(lists["lists"]["always"][0]["with"], "the service");
    assert_eq!((&lists["lists"]["always"][1]["role"], &lists["lists"]["never"][0]), (&"supported".into(), &"Hope".into()));

    send(&home, &["change", &session], "group\n.clear\n.clear\n\n\n");
    assert_eq!(home.json(&["supervision", "list", "--json"])["sessions"][0]["with"], "");
    assert_eq!(ask(&home, &["remove", &session]).code, 1);
    assert_eq!(send(&home, &["list"], "").out.lines().count(), 1);
    let removed = send(&home, &["remove", &session, "--yes"], "").out;
    assert_eq!(ask(&home, &["list"]).code, 3);
    send(&home, &["restore", removed.split_whitespace().last().unwrap()], "");
    assert_eq!(send(&home, &["list"], "").out.lines().count(), 1);
}
