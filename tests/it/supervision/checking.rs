//! The check in lines: each detail in context, decided once, remembered if wished, and the journal as it was.

use aftershift::identify;
use aftershift::line::{Input, Start};
use aftershift::model::{OwnLists, PrepareStep, Replacement, Role, Session};

use super::talk::Desk;

/// Whether this Aftershift looks for anything at all yet.
fn looks() -> bool {
    !identify::find(&["mim@example.org"], &OwnLists::default()).is_empty()
}

/// A journal with three e-mail addresses in one answer that goes, one of them twice.
fn with_addresses() -> (Desk, Session) {
    let desk = Desk::new();
    let answer = "I wrote to mim@example.org, then to pat@example.org,\nto mim@example.org again and to sol@example.org.";
    desk.entry("quick-note", 1, &[answer], &[0]);
    let session = desk.session(1, "D.");
    (desk, session)
}

#[test]
fn one_detail_after_the_other_is_decided_for_every_place() {
    if !looks() {
        return;
    }
    let (desk, session) = with_addresses();
    let before = std::fs::read(entry_file(&desk)).unwrap();
    let mut talk = desk.open(&session, Start::Packet(Some(PrepareStep::Check)), Input::Keyboard);
    let told = talk.told();
    assert!(
        told.contains("3 details were found.") && told.contains("1 of 3.") && told.contains("I wrote to ‹mim@example.org›, then"),
        "{told}"
    );
    assert!(told.contains("to ‹mim@example.org› again"), "every place is shown: {told}");
    talk.hear(&["1"]);
    let told = talk.told();
    assert!(told.contains("mim@example.org: It will read: [email address]") && told.contains("2 of 3."), "{told}");
    talk.hear(&[".always", "my own words", "somebody"]);
    assert!(talk.told().contains("pat@example.org: It will read: somebody"));
    talk.hear(&[""]);
    assert!(talk.told().contains("There is one detail nobody has decided about."));
    talk.hear(&[".look 3", "keep it", ".next"]);
    let told = talk.told();
    assert!(told.contains("I wrote to [email address], then to somebody,"), "{told}");
    assert!(told.contains("to [email address] again and to sol@example.org."), "{told}");
    assert_eq!(std::fs::read(entry_file(&desk)).unwrap(), before, "the journal is as it was");
    let always = desk.known().lists.always;
    assert_eq!(always, [("mim@example.org".to_owned(), Replacement::Role(Role::Email))]);
}

#[test]
fn what_was_decided_is_known_when_one_comes_back() {
    if !looks() {
        return;
    }
    let (desk, session) = with_addresses();
    let mut talk = desk.open(&session, Start::Packet(Some(PrepareStep::Check)), Input::Keyboard);
    talk.hear(&["1", ".leave"]);
    let mut talk = desk.open(&session, Start::Packet(None), Input::Keyboard);
    let told = talk.told();
    assert!(told.contains("2 of 3.") && !told.contains("1 of 3."), "{told}");
    talk.hear(&[".list"]);
    let told = talk.told();
    assert!(told.contains("1. an email address mim@example.org. It will read: [email address]"), "{told}");
    assert!(told.contains("2. an email address pat@example.org. Nobody has decided"), "{told}");
}

#[test]
fn a_sheet_is_checked_as_a_packet_is() {
    if !looks() {
        return;
    }
    let (desk, session) = with_addresses();
    let mut talk = desk.open(&session, Start::HubSheet, Input::Keyboard);
    talk.hear(&["We wrote to zed@example.org.", ".", ".", ".", ".", ".next", "1", ".next"]);
    let told = talk.told();
    assert!(told.contains("One detail was found.") && told.contains("We wrote to [email address]."), "{told}");
}

fn entry_file(desk: &Desk) -> std::path::PathBuf {
    let entry = desk.store().entries().next().unwrap().unwrap();
    let all = crate::disk::files(desk.store().root()).into_iter().map(|(name, _)| name);
    let file = all.into_iter().find(|name| name.starts_with("entries") && name.to_string_lossy().contains(&entry.id.to_string()));
    desk.store().root().join(file.unwrap())
}
