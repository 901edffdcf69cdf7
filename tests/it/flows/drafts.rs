//! No typed word is lost: what is on the disk before anybody saves, and how one comes back to it.

use crate::harness::Harness;

#[test]
fn words_are_on_the_disk_within_a_second_of_the_last_key() {
    let mut window = Harness::open("quick-note");
    window.press("So long");
    window.wait(1_000);
    assert!(window.file("drafts").contains("\"So long\""));
    assert!(window.screen().contains("saved"));
}

#[test]
fn someone_who_never_stops_typing_is_not_kept_waiting() {
    let mut window = Harness::open("quick-note");
    window.press(&"word ".repeat(20));
    let kept = window.file("drafts").matches("word ").count();
    assert!(kept >= 18, "only {kept} of 20 words are on the disk");
}

#[test]
fn each_change_of_prompt_is_on_the_disk_at_once() {
    let mut window = Harness::open("one-moment");
    window.press("<tab>So long<tab>");
    assert!(window.file("drafts").contains("\"So long\""));
    window.press("too<shift-tab>");
    assert!(window.file("drafts").contains("\"too\""));
}

#[test]
fn one_comes_back_to_the_very_word_and_caret() {
    let mut window = Harness::open("one-moment");
    window.press("<tab>First.<tab>We mostly talked about dogs<left><left><left><left>").wait(1_000).press("<left>").wait(1_000);
    let page = window.screen();
    assert!(page.contains("talked about▏ dogs"), "{page}");
    window.press("<ctrl-l>");
    assert_eq!(window.choose("Go on with").screen(), page);
}

#[test]
fn a_crash_costs_no_more_than_the_last_second() {
    let mut window = Harness::open("one-moment");
    window.press("<tab>First.<tab>Second").wait(1_000);
    let mut window = window.restart();
    window.choose("Go on with");
    assert!(window.screen().contains("2 of 3") && window.screen().contains("Second▏"), "{}", window.screen());
    window.press("<ctrl-s>");
    assert_eq!(window.entries()[0].answered().count(), 2);
    assert_eq!(window.files(), ["entries/2026/TIME-ID.ron", "journal.ron"]);
}

#[test]
fn every_page_of_a_sitting_can_be_crashed_on() {
    let pages = [
        ("<down><right>", "one-to-one"),
        ("<tab>words", "words▏"),
        ("<tab>words<tab><tab><tab>", "[ ] Pick one moment"),
        ("<tab>words<tab><tab><tab>a?", "To ask: ?"),
        ("<tab>words<tab><tab><tab>tdogs", "dogs"),
        ("<tab>words<tab><tab><tab>cTry again", "Try again"),
        ("<tab>words<tab><tab><tab>a?<tab><down>", "To ask: ?"),
    ];
    for (keys, expect) in pages {
        let mut window = Harness::open("one-moment");
        window.press(keys).wait(1_000);
        let mut window = window.restart();
        assert!(window.screen().contains("Go on with"), "{keys}:\n{}", window.screen());
        window.choose("Go on with");
        assert!(window.screen().contains(expect), "{keys}:\n{}", window.screen());
    }
}

#[test]
fn when_the_terminal_closes_every_word_goes_to_the_disk() {
    for (keys, expect) in [("<tab>last wor", "last wor"), ("<tab>x<tab><tab><tab>tdo", "do"), ("<tab>x<tab><tab><tab>cTry", "Try")]
    {
        let mut window = Harness::open("one-moment");
        window.press(keys);
        window.terminate();
        assert!(window.file("drafts").contains(&format!("\"{expect}\"")), "{keys}:\n{}", window.file("drafts"));
    }
}

#[test]
fn choices_go_to_the_disk_too_when_the_terminal_closes() {
    for keys in ["<tab>1", "<tab><up>quietly", "<tab><tab>y", "<tab><tab><tab>7", "<tab><tab><tab><tab>24 dec"] {
        let mut window = Harness::open_own(include_str!("../../fixtures/packs/every-kind.ron"));
        window.press(keys);
        window.terminate();
        let draft = window.file("drafts");
        assert!(draft.contains("answer: Some("), "{keys}:\n{draft}");
    }
}

#[test]
fn a_draft_left_after_saving_is_taken_away_at_the_next_start() {
    let mut window = Harness::open("quick-note");
    window.press("x").wait(1_000);
    let draft = window.file("drafts");
    let file = crate::disk::files(&window.root()).into_iter().find(|(name, _)| name.starts_with("drafts")).unwrap().0;
    window.press("<ctrl-s>");
    crate::disk::write(&window.root().join(file), draft);
    let window = window.restart();
    assert!(!window.screen().contains("Go on with"));
    assert_eq!(window.files(), ["entries/2026/TIME-ID.ron", "journal.ron"]);
}
