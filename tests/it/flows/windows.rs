//! Two windows over one journal: nobody's words are written over.

use aftershift::model::Entry;

use crate::harness::Harness;

/// What each entry answers first.
fn answers(entries: &[Entry]) -> Vec<String> {
    let mut answers: Vec<String> = entries.iter().filter_map(|entry| Some(entry.answered().next()?.1.words())).collect();
    answers.sort();
    answers
}

/// Two windows over one saved entry, of which the first is editing it.
fn one_editing() -> (Harness, Harness) {
    let mut one = Harness::open("quick-note");
    one.press("shared<ctrl-s>");
    let two = one.second_window();
    one.press("b<enter>e<enter>");
    assert!(one.screen().contains("shared▏"), "{}", one.screen());
    (one, two)
}

#[test]
fn an_entry_is_edited_in_one_window_at_a_time() {
    let (mut one, mut two) = one_editing();
    two.press("b<enter>e");
    assert!(two.screen().contains("open in another window"), "{}", two.screen());
    one.press(" and one<ctrl-s>");
    two.press("<esc>").press("<enter>").press("e<enter>");
    assert!(two.screen().contains("shared and one▏"), "{}", two.screen());
    two.press(" and two<ctrl-s>");
    assert_eq!(answers(&two.entries()), ["shared and one and two"]);
}

#[test]
fn a_window_that_closed_keeps_nobody_out() {
    let (one, mut two) = one_editing();
    drop(one);
    two.press("b<enter>e<enter>").press(" and two<ctrl-s>");
    assert_eq!(answers(&two.entries()), ["shared and two"]);
}

#[test]
fn an_entry_changed_from_outside_is_kept_beside_it() {
    let (mut one, _two) = one_editing();
    let files = crate::disk::files(&one.root());
    let (path, bytes) = files.into_iter().find(|(path, _)| path.components().any(|part| part.as_os_str() == "entries")).unwrap();
    let theirs = String::from_utf8(bytes).unwrap().replace("\"shared\"", "\"shared elsewhere\"");
    crate::disk::write(&one.root().join(path), &theirs);
    one.press(" and one<ctrl-s>");
    assert!(one.screen().contains("the two stand one after the other"), "{}", one.screen());
    assert_eq!(answers(&one.entries()), ["shared and one", "shared elsewhere"]);
}

#[test]
fn a_draft_open_in_one_window_is_not_offered_in_the_other() {
    let mut one = Harness::open("quick-note");
    one.press("mine").wait(1_000);
    let two = one.second_window();
    assert!(!two.screen().contains("Go on with"));
    drop(one);
    let two = two.restart();
    assert!(two.screen().contains("Go on with"), "its window is gone: {}", two.screen());
}

#[test]
fn two_windows_that_go_on_with_one_draft_lose_nothing() {
    let mut one = Harness::open("quick-note");
    one.press("shared").wait(1_000);
    let mut one = one.restart();
    let mut two = one.second_window();
    one.choose("Go on with");
    two.choose("Go on with");
    assert!(two.screen().contains("open in another window"), "the second is told:\n{}", two.screen());
    one.press(" and one<ctrl-s>");
    assert_eq!(answers(&one.entries()), ["shared and one"]);
}

#[test]
fn two_windows_begin_a_journal_at_once() {
    let mut one = Harness::start();
    let mut two = one.second_window();
    one.choose("A quick note").press("one<ctrl-s>");
    two.choose("A quick note").press("two<ctrl-s>");
    assert_eq!(answers(&one.entries()), ["one", "two"]);
}

#[test]
fn an_entry_put_in_the_trash_elsewhere_is_saved_beside_it() {
    let (mut one, mut two) = one_editing();
    two.press("bdy");
    assert_eq!(two.entries().len(), 0);
    one.press("!<ctrl-s>");
    assert_eq!(one.answer(), "shared!");
    assert!(one.files().iter().any(|name| name.starts_with("trash/")));
}
