//! Two windows over one journal: nobody's words are written over.

use aftershift::model::Entry;

use crate::harness::Harness;

/// What each entry answers first.
fn answers(entries: &[Entry]) -> Vec<String> {
    let mut answers: Vec<String> = entries.iter().filter_map(|entry| Some(entry.answered().next()?.1.words())).collect();
    answers.sort();
    answers
}

/// Two windows, both editing the one entry there is.
fn both_editing() -> (Harness, Harness) {
    let mut one = Harness::open("quick-note");
    one.press("shared<ctrl-s>");
    let mut two = one.second_window();
    for window in [&mut one, &mut two] {
        window.press("b<enter>e<enter>");
        assert!(window.screen().contains("shared▏"), "{}", window.screen());
    }
    (one, two)
}

#[test]
fn an_entry_edited_in_two_windows_is_kept_twice() {
    let (mut one, mut two) = both_editing();
    one.press(" and one<ctrl-s>");
    two.press(" and two<ctrl-s>");
    assert!(two.screen().contains("both are kept"), "{}", two.screen());
    assert_eq!(answers(&two.entries()), ["shared and one", "shared and two"]);
}

#[test]
fn a_window_that_saves_leaves_the_other_windows_draft_alone() {
    let (mut one, mut two) = both_editing();
    one.press(" and one").wait(1_000);
    assert!(one.file("drafts").contains("\"shared and one\""));
    two.press(" and two<ctrl-s>");
    assert!(one.file("drafts").contains("\"shared and one\""), "{:?}", one.files());
    // And should that window crash, its words are offered again.
    drop(two);
    let mut one = one.restart();
    one.choose("Go on editing").press("<ctrl-s>");
    assert_eq!(answers(&one.entries()), ["shared and one", "shared and two"]);
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
    for window in [&mut one, &mut two] {
        window.choose("Go on with");
    }
    one.press(" and one").wait(1_000);
    two.press(" and two").wait(1_000);
    assert!(two.screen().contains("not on the disk yet"), "the second is told:\n{}", two.screen());
    two.press("<ctrl-s>");
    one.press("<ctrl-s>");
    let everything: String =
        crate::disk::files(&one.root()).into_iter().map(|(_, bytes)| String::from_utf8(bytes).unwrap()).collect();
    assert!(everything.contains("shared and one") && everything.contains("shared and two"), "{:?}", one.files());
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
    let (mut one, mut two) = both_editing();
    one.press("<ctrl-l><esc>d");
    assert_eq!(one.entries().len(), 0);
    two.press("!<ctrl-s>");
    assert_eq!(two.answer(), "shared!");
    assert!(two.files().iter().any(|name| name.starts_with("trash/")));
}
