//! The mouse, the clipboard, and a window somebody pulls at.

use crate::harness::Harness;

#[test]
fn a_click_chooses_and_a_second_one_opens() {
    let mut window = Harness::start();
    window.click("A quick note");
    assert_eq!(window.accent(), ["▸   A quick note"]);
    window.click("A quick note");
    assert!(window.screen().contains("before it fades?"));
}

#[test]
fn a_click_puts_the_caret_and_a_drag_selects() {
    let mut window = Harness::open("quick-note");
    window.press("We mostly talked about dogs.").click("talked").press("x");
    assert!(window.screen().contains("We mostly x▏talked"), "{}", window.screen());
    window.click("mostly").drag("talked").press("<delete>");
    assert!(window.screen().contains("We ▏talked"), "{}", window.screen());
    window.press("<ctrl-z><ctrl-z><ctrl-s>");
    assert_eq!(window.answer(), "We mostly talked about dogs.");
}

#[test]
fn clicks_answer_tick_and_choose() {
    let mut window = Harness::open("shift-close");
    window.press("<tab>").click("hopeful").press("<tab><tab><tab>").click("How are you leaving").press("<ctrl-s>");
    let entries = window.entries();
    assert!(entries[0].responses[0].leaves());
    assert_eq!(window.answer(), "hopeful");
}

#[test]
fn a_mouse_that_is_off_does_nothing() {
    let mut window = Harness::open("quick-note");
    window.press("words<f4>");
    assert!(window.screen().contains("The mouse is off."));
    window.click("words").press("!");
    assert!(window.screen().contains("words!▏"));
    window.press("<f4>").click("words").press("!");
    assert!(window.screen().contains("!▏words!"), "{}", window.screen());
}

#[test]
fn a_megabyte_that_is_pasted_is_saved_byte_for_byte() {
    let text = "Ça va, 東京 👩‍👩‍👧: \"quoted\" \\n \\\\ #\"# tab\tend.\n".repeat(20_000);
    assert!(text.len() > 1_000_000);
    let mut window = Harness::open("quick-note");
    window.paste(&text).press("<ctrl-s>");
    assert_eq!(window.answer(), text);
}

#[test]
fn pasted_line_ends_become_one_kind() {
    let mut window = Harness::open("quick-note");
    window.paste("one\r\ntwo\rthree\u{1b}[31m\nfour").press("<ctrl-s>");
    assert_eq!(window.answer(), "one\ntwo\nthree[31m\nfour");
}

#[test]
fn a_window_pulled_at_five_hundred_times_loses_no_letter() {
    let mut window = Harness::open("quick-note");
    let letters: Vec<char> = "so long, and thanks for all the dogs ".chars().cycle().take(500).collect();
    for (turn, letter) in (0u16..).zip(&letters) {
        window.resize(1 + turn * 37 % 160, 1 + turn * 17 % 60).press(&letter.to_string());
        window.screen();
    }
    window.resize(80, 24).press("<ctrl-s>");
    assert_eq!(window.answer(), letters.iter().collect::<String>());
}
