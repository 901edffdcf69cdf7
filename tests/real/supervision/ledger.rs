//! The ledger by command: what left, named by its questions, and a page whole.

use super::{ask, send, session};
use crate::home::{Home, put};

#[test]
fn the_ledger_names_the_questions_whose_answers_left() {
    let home = Home::new();
    home.send(&["reflect", "--pack", "one-moment", "--plain"], "Marmalade.\n.\n.finish\n.save\n");
    let id = session(&home, "tomorrow", "D.\n\n");
    send(&home, &["agenda", &id, "--add"], "Hours\n");
    send(&home, &["choose", &id, "--tick", "1"], "");
    put(&home.path("papers/keep.txt"), "");
    let folder = home.path("papers");
    let folder = folder.to_str().unwrap();
    for room in ["on", "off"] {
        send(&home, &["export", &id, &format!("--room={room}"), "--format", "txt", "--output", folder, "--force"], "");
    }
    let entry = home.json(&["show", &home.ids()[0], "--json"]);
    let question =
        entry["responses"].as_array().unwrap().iter().find(|response| response["answer"] == "Marmalade.").unwrap()["question"]
            .as_str()
            .unwrap();
    let ledger = home.json(&["supervision", "ledger", "--json"]);
    let packet = ledger["packets"][0]["id"].as_str().unwrap();
    for page in ledger["packets"].as_array().unwrap() {
        assert_eq!(page["answers"][0]["question"], question, "{page}");
    }
    // It is told by the page that left, whatever became of the entry.
    put(&home.files("entries")[0], "");
    let said = send(&home, &["ledger"], "").out;
    let named: Vec<&str> = said.lines().filter(|line| line.contains(question)).collect();
    assert_eq!(named.len(), 2, "{said}");
    assert!(named.iter().all(|line| line.contains("One moment")), "{said}");

    let page = send(&home, &["packet", packet], "").out;
    let json = home.json(&["supervision", "packet", packet, "--json"]);
    assert_eq!((&json["version"], &json["page"], &json["id"]), (&1.into(), &"packet".into(), &packet.into()));
    assert_eq!((&json["answers"], &json["files"]), (&ledger["packets"][0]["answers"], &ledger["packets"][0]["files"]));
    assert_eq!(json["text"].as_str().unwrap(), page);
    let both = ask(&home, &["packet", packet, "--json", "--format", "txt"]);
    assert_eq!((both.code, both.out.as_str()), (2, ""), "{both:?}");
    assert_eq!(ask(&home, &["packet", "zzzzz", "--json"]).code, 3);
}

#[test]
fn a_page_written_again_says_no_day_in_its_name() {
    let home = Home::new();
    let id = session(&home, "tomorrow", "D.\n\n");
    put(&home.path("papers/keep.txt"), "");
    let folder = home.path("papers");
    let folder = folder.to_str().unwrap();
    send(&home, &["agenda", &id, "--add"], "Hours\n");
    send(&home, &["export", &id, "--format", "txt", "--dates", "month", "--output", folder], "");
    // What the session says now is not what left.
    send(&home, &["export", &id, "--format", "txt", "--dates", "day", "--output", folder], "");
    let ledger = home.json(&["supervision", "ledger", "--json"]);
    let packet = ledger["packets"][1]["id"].as_str().unwrap();
    let again = send(&home, &["packet", packet, "--format", "txt", "--output", folder], "").out;
    assert!(again.trim_end().ends_with("/supervision.txt"), "{again}");
}
