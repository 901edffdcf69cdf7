//! A draft is in one hand at a time, is read before it is written over, and nothing typed on any page falls between two stools.

use crate::disk;
use crate::harness::Harness;

/// A pack with kinds of answer that may be half typed.
const PACK: &str = r#"Pack(
    format: 1, id: "own", version: "1.0.0", title: "Own", about: "a", language: "en", group: Other,
    licence: "CC0", authors: ["a"], audience: "a", minutes: (least: 1, most: 1), sensitivity: Everyday,
    prompts: [
        (id: "first", text: "First?", kind: ChooseOne(options: [(id: "a", words: "alpha"), (id: "b", words: "beta")], own_words: true)),
        (id: "num", text: "Num?", kind: Number(least: 0, most: 10)),
        (id: "long", text: "Long?", kind: LongText),
    ],
)"#;

#[test]
fn a_window_that_lists_an_older_draft_opens_the_newer_one() {
    let mut one = Harness::open("quick-note");
    one.press("shared").wait(1_000);
    let mut one = one.restart();
    let mut two = one.second_window();
    one.choose("Go on with").press(" and three paragraphs<ctrl-q>");
    assert!(one.has_ended());
    drop(one);
    two.choose("Go on with");
    assert!(two.screen().contains("shared and three paragraphs▏"), "{}", two.screen());
}

#[test]
fn a_window_that_knows_of_no_draft_finds_it_when_it_edits() {
    let mut one = Harness::open("quick-note");
    one.press("shared<ctrl-s>");
    let mut two = one.second_window();
    one.press("b<enter>e<enter>").press(" and a page of words").wait(2_000).press("<ctrl-q>");
    drop(one);
    two.press("b<enter>e");
    assert!(two.screen().contains("a page of words▏"), "{}", two.screen());
}

#[test]
fn a_draft_left_can_be_opened_in_the_other_window() {
    let mut one = Harness::open("quick-note");
    one.press("shared").wait(1_000);
    let mut one = one.restart();
    let mut two = one.second_window();
    one.choose("Go on with").press(" and more<ctrl-l>");
    two.choose("Go on with");
    assert!(two.screen().contains("shared and more▏"), "{}", two.screen());
}

#[test]
fn a_draft_that_was_saved_meanwhile_is_said_to_be_gone() {
    let mut one = Harness::open("quick-note");
    one.press("shared").wait(1_000);
    let mut one = one.restart();
    let mut two = one.second_window();
    one.choose("Go on with").press(" and three paragraphs<ctrl-s>");
    two.choose("Go on with");
    assert!(two.screen().contains("not there any more"), "{}", two.screen());
    assert_eq!(two.answer(), "shared and three paragraphs");
}

#[test]
fn what_is_typed_while_a_draft_is_being_opened_is_typed_into_it() {
    let mut one = Harness::open("quick-note");
    one.press("shared").wait(1_000);
    let mut one = one.restart();
    one.hold().choose("Go on with").press(" and dogs");
    one.release();
    assert!(one.screen().contains("shared and dogs▏"), "{}", one.screen());
}

#[test]
fn a_damaged_draft_is_named_and_left() {
    let mut one = Harness::open("quick-note");
    one.press("shared<ctrl-s>");
    one.press("b<enter>e<enter>").press(" and a page of words").wait(2_000);
    let is_draft = |name: &std::path::Path| name.starts_with("drafts") && name.extension().is_some_and(|ending| ending == "ron");
    let files = disk::files(&one.root());
    let (name, bytes) = files.into_iter().find(|(name, _)| is_draft(name)).unwrap();
    let path = one.root().join(name);
    let damaged = String::from_utf8(bytes).unwrap().replace("pack:", "pakc:");
    disk::write(&path, &damaged);
    let mut two = one.restart();
    two.press("b<enter>e").press("words<ctrl-s>");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), damaged, "{}", two.screen());
}

#[test]
fn words_on_the_page_of_a_save_that_was_refused_at_the_very_end_are_in_a_draft() {
    let mut one = Harness::open_own(PACK);
    one.press("<enter><tab><tab>words<tab>").wait(1_000);
    one.refuse("entries").hold();
    one.press("tdogs<enter><ctrl-s>");
    one.terminate();
    let one = one.restart();
    assert!(one.file("drafts/").contains("dogs"));
}

#[test]
fn words_taken_out_again_are_not_offered() {
    let mut one = Harness::open("quick-note");
    one.press("secret").wait(1_000).press("<ctrl-a><backspace>");
    one.terminate();
    let one = one.restart();
    assert!(!one.words_on_disk().contains("secret"));
    assert!(!one.screen().contains("Go on with"), "{}", one.screen());
}

#[test]
fn what_cannot_be_read_as_a_number_is_kept_as_it_was_written() {
    let mut one = Harness::open_own(PACK);
    one.press("<enter><tab>about seven<shift-tab><tab>");
    assert!(one.screen().contains("about seven▏"), "{}", one.screen());
    one.press("<ctrl-s>");
    assert!(one.file("entries").contains("about seven"));
}

#[test]
fn own_words_stand_while_one_looks_at_the_options_again() {
    let mut one = Harness::open_own(PACK);
    one.press("<enter>torn, mostly tired<up><tab><ctrl-s>");
    assert!(one.file("entries").contains("torn, mostly tired"), "{}", one.file("entries"));
}

#[test]
fn a_setting_in_ones_own_words_is_not_taken_for_a_usual_one() {
    let mut one = Harness::open("shift-close");
    one.press("<down>home visit, odd one<left>!");
    assert!(one.screen().contains("home visit, odd on!▏e"), "{}", one.screen());
    one.press("<down>about 7ish<ctrl-s>");
    assert!(one.screen().contains("about 7ish"), "hours nobody can read stay on the page:\n{}", one.screen());
    one.press("<ctrl-l>");
    assert!(one.screen().contains("\"about 7ish\" cannot be read as hours"), "{}", one.screen());
    one.press("<ctrl-l>");
    assert!(one.screen().contains("q quit") && one.file("drafts").contains("odd on!e"), "and hold nobody:\n{}", one.screen());
}

#[test]
fn an_arrow_then_a_letter_begins_a_setting_of_ones_own() {
    let mut one = Harness::open("shift-close");
    one.press("<down><right>court<enter>").press("<ctrl-s>");
    assert!(one.file("entries").contains("Some(\"court\")"), "{}", one.file("entries"));
}

#[test]
fn a_save_tried_again_and_again_keeps_one_earlier_version() {
    let mut one = Harness::open("quick-note");
    one.press("shared<ctrl-s>");
    one.press("b<enter>e<enter>!");
    one.refuse("history").press("<ctrl-s>").wait(60_000);
    one.mend("history").wait(10_000);
    let versions = one.files().iter().filter(|name| name.starts_with("history/")).count();
    assert_eq!((one.answer().as_str(), versions), ("shared!", 1), "{:?}", one.files());
}
