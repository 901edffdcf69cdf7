//! A disk that refuses: the words stay on the screen, it is said, and it is tried again by itself.

use crate::harness::Harness;

#[test]
fn a_save_that_fails_is_tried_again_until_the_disk_is_mended() {
    let mut window = Harness::open("quick-note");
    window.refuse("entries").press("So long<ctrl-s>");
    assert!(window.screen().contains("So long▏"), "{}", window.screen());
    assert!(window.screen().contains("Your words are still here and will be tried again."));
    window.wait(60_000);
    assert!(window.screen().contains("So long▏"));
    window.press("<left>");
    assert!(window.screen().contains("not on the disk yet"));
    window.mend("entries").wait(5_000);
    assert!(window.screen().contains("Saved. It is in your journal."), "{}", window.screen());
    assert_eq!(window.answer(), "So long");
}

#[test]
fn what_is_typed_after_a_failed_save_is_saved_too() {
    let mut window = Harness::open("quick-note");
    window.refuse("entries").press("So<ctrl-s> long").mend("entries").wait(5_000);
    assert_eq!(window.answer(), "So long");
}

#[test]
fn a_draft_that_fails_is_tried_again_until_the_disk_is_mended() {
    let mut window = Harness::open("quick-note");
    window.refuse("drafts").press("So long").wait(1_000);
    assert!(window.screen().contains("So long▏") && window.screen().contains("will be tried again"));
    window.mend("drafts").wait(5_000);
    assert!(window.file("drafts").contains("\"So long\""));
}

#[test]
fn nobody_leaves_words_the_disk_does_not_have_unless_they_say_so() {
    let mut window = Harness::open("quick-note");
    window.refuse("drafts").press("So long<ctrl-q>");
    assert!(!window.has_ended());
    assert!(window.screen().contains("So long▏"), "{}", window.screen());
    window.press("<esc>x");
    assert!(window.screen().contains("Aftershift"), "leaving anyway is in the menu then");
}

#[test]
fn typing_while_a_save_is_on_its_way_loses_nothing() {
    let mut window = Harness::open("quick-note");
    window.press("So").hold().press("<ctrl-s> long").release();
    assert!(window.screen().contains("So long▏"), "what came meanwhile keeps the page open:\n{}", window.screen());
    assert_eq!(window.answer(), "So");
    window.press(", then<ctrl-s>");
    assert_eq!(window.answer(), "So long, then");
    window.wait(5_000);
    let window = window.restart();
    assert!(!window.screen().contains("Go on"), "{}", window.screen());
}

#[test]
fn a_crash_while_a_save_is_on_its_way_loses_nothing() {
    let mut window = Harness::open("quick-note");
    window.press("So").hold().press("<ctrl-s> long").wait(1_000);
    let mut window = window.restart();
    assert_eq!(window.answer(), "So");
    window.choose("Go on");
    assert!(window.screen().contains("So long▏"), "{}", window.screen());
}

#[test]
fn saving_twice_while_the_disk_is_slow_saves_once() {
    let mut window = Harness::open("quick-note");
    window.press("So").hold().press("<ctrl-s><ctrl-s><ctrl-s>").release();
    assert_eq!(window.entries().len(), 1);
    assert!(window.screen().contains("Saved. It is in your journal."), "{}", window.screen());
}

#[test]
fn saving_an_edit_twice_while_the_disk_is_slow_keeps_one_entry() {
    let mut window = Harness::open("quick-note");
    window.press("So<ctrl-s>b<enter>e<enter> long").hold().press("<ctrl-s><ctrl-s>, then<ctrl-s>").release();
    assert_eq!(window.answer(), "So long, then");
    assert!(window.screen().contains("Saved. It is in your journal."), "{}", window.screen());
}

#[test]
fn a_journal_that_cannot_be_read_says_so_and_is_left_alone() {
    let mut window = Harness::open("quick-note");
    window.press("x<ctrl-s>");
    crate::disk::write(&window.root().join("journal.ron"), "(format: 99, id: \"?\", created: \"?\")");
    let mut window = window.restart();
    assert!(window.screen().contains("A newer Aftershift can"), "{}", window.screen());
    assert_eq!(window.answer(), "x", "it is still read");
    let before = crate::disk::files(&window.root());
    window.choose("A quick note").press("y<ctrl-s>").wait(10_000);
    assert!(window.screen().contains("y▏"), "the words stay on the screen:\n{}", window.screen());
    assert_eq!(crate::disk::files(&window.root()), before);
}
