//! The full screen in a real terminal window: no word is lost, whatever ends it, and the terminal is given back.

use std::fs;

use crate::home::{Home, put};
use crate::window::Window;

const LEFT: &str = "\x1b[D";

/// A window in the middle of the first answer, with `words` typed.
fn writing(home: &Home, words: &str) -> Window {
    let mut window = Window::open(home, &["reflect", "--pack", "one-moment"]);
    window.until_shows("Which shift").press("\t").until_shows("Pick one moment").press(words);
    window
}

/// Whether the one draft on the disk holds `words`.
fn draft_holds(home: &Home, words: &str) -> bool {
    let drafts = home.files("drafts");
    drafts.len() == 1 && fs::read_to_string(&drafts[0]).is_ok_and(|text| text.contains(words))
}

#[test]
fn a_kill_in_mid_sentence_leaves_the_words_and_the_caret() {
    let home = Home::new();
    let mut window = writing(&home, "The long night");
    window.press(LEFT.repeat(3)).until("the draft", |_| draft_holds(&home, "The long night") && draft_holds(&home, "caret: 11"));
    window.signal("KILL");
    window.end();

    let mut window = Window::open(&home, &[]);
    window.until_shows("Go on with").press("\r").until_shows("The long night");
    window.until("the caret", |window| window.caret().0.ends_with("The long ni"));
    assert!(window.caret().1.starts_with("ght"), "{:?}", window.caret());
    window.press("X").until_shows("The long niXght");
    window.press("\x13").until("the entry", |_| home.files("entries").len() == 1);
    window.press("\x11").end();
    assert_eq!(home.answers(), ["The long niXght"]);
}

#[test]
fn what_was_typed_last_is_in_the_draft_when_it_is_asked_to_end() {
    for signal in ["TERM", "HUP", "INT"] {
        let home = Home::new();
        let mut window = writing(&home, "We sat outside and then");
        window.until_shows("and then").press(" the very last").until_shows("the very last");
        window.signal(signal);
        window.end();
        assert!(draft_holds(&home, "We sat outside and then the very last"), "{signal}");
        assert_eq!(window.not_given_back(), [""; 0], "{signal}");
    }
}

#[test]
fn a_window_that_is_closed_leaves_every_word_in_the_draft() {
    let home = Home::new();
    let mut window = writing(&home, "We sat outside and then");
    window.until_shows("and then").press(" the very last").until_shows("the very last");
    window.close().wait().unwrap();
    assert!(draft_holds(&home, "We sat outside and then the very last"));
}

#[test]
fn a_window_that_is_closed_without_a_signal_ends_the_program_too() {
    let home = Home::new();
    let mut window = Window::open_unheard(&home, &["reflect", "--pack", "one-moment"]);
    window.until_shows("Which shift").press("\t").until_shows("Pick one moment").press("We sat outside");
    // Nothing is left to do: it would be a draw to a window that is gone by which it noticed.
    window.until("the draft", |_| draft_holds(&home, "We sat outside")).until_shows("saved");
    let ended = window.vanish().wait().unwrap();
    assert_ne!(ended.exit_code(), 137, "it was still there and had to be killed");
    assert!(draft_holds(&home, "We sat outside"));
}

#[test]
fn leaving_gives_the_terminal_back_and_never_names_the_window() {
    let home = Home::new();
    let mut window = writing(&home, "So.");
    assert!(window.until_shows("So.").is_full());
    window.press("\x11");
    assert_eq!(window.end(), 0);
    assert_eq!(window.not_given_back(), [""; 0]);
    for title in ["\x1b]0;", "\x1b]1;", "\x1b]2;", "\x1b[22;0t", "\x1b[22;2t", "\x1bk"] {
        let named = window.written.windows(title.len()).any(|bytes| bytes == title.as_bytes());
        assert!(!named, "a window's title stands in task bars and logs: {title:?}");
    }
    assert!(draft_holds(&home, "So."));
}

#[test]
fn ten_thousand_keys_in_one_burst_all_arrive() {
    let home = Home::new();
    let words: String = "the quick brown fox ".chars().cycle().take(10_000).collect();
    let mut window = writing(&home, &words);
    window.until("every key", |_| draft_holds(&home, &words));
    window.press("\x11");
    assert_eq!(window.end(), 0);
}

#[test]
fn a_megabyte_is_pasted_byte_for_byte() {
    let home = Home::new();
    let line = "Wir saßen draußen — 私たちは外に座っていた. \"Quoted\" \\ and #\"# so on.\n";
    let mut pasted = line.repeat((1 << 20) / line.len() + 1);
    pasted.push_str("the end");
    let mut window = writing(&home, "");
    window.press(format!("\x1b[200~{pasted}\x1b[201~")).until_shows("the end");
    window.press("\x13").until("the entry", |_| home.files("entries").len() == 1);
    window.press("\x11");
    assert_eq!(window.end(), 0);
    assert!(home.answers() == [pasted], "what was saved is not what was pasted");
}

#[test]
fn any_size_will_do_and_the_words_are_still_there() {
    let home = Home::new();
    let mut window = writing(&home, "We sat outside");
    window.until_shows("We sat outside");
    for round in 0..200_u16 {
        window.resize(1 + round * 7 % 160, 1 + round * 3 % 60);
    }
    window.resize(1, 1).resize(500, 200).resize(80, 24).press(" still").until_shows("We sat outside still");
    window.press("\x11");
    assert_eq!(window.end(), 0);
    assert!(draft_holds(&home, "We sat outside still"));
}

#[test]
fn noise_on_the_line_breaks_nothing() {
    let home = Home::new();
    home.send(&["note"], "Before.");
    let mut window = Window::open(&home, &[]);
    window.until_shows("Welcome back");
    // Bytes that are no letters and no keys, always the same ones; none that ends the program.
    let mut seed = 1_u32;
    let noise: Vec<u8> = std::iter::repeat_with(|| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        seed.to_be_bytes()[0]
    })
    .filter(|byte| *byte >= 0x80)
    .take(20_000)
    .collect();
    window.press(noise).press("\x1b[A").until("the first page", Window::is_full);
    window.signal("TERM");
    window.end();
    assert_eq!(home.answers(), ["Before."]);
}

#[test]
fn a_dumb_terminal_gets_lines_and_no_escapes() {
    let home = Home::new();
    let mut window = Window::open_as(&home, &[], "dumb");
    window.until_shows("Type a number.");
    assert!(!window.written.contains(&0x1b), "{}", window.text());
    window.signal("TERM");
    window.end();
}

#[test]
fn two_windows_hold_two_drafts() {
    let home = Home::new();
    let mut one = writing(&home, "From the first");
    one.until("its draft", |_| draft_holds(&home, "From the first"));
    let mut two = Window::open(&home, &[]);
    two.until_shows("Welcome");
    two.until("the journal", |window| !window.text().contains("Reading your journal"));
    assert!(!two.text().contains("Go on with"), "the other window has it open:\n{}", two.text());
    two.press("q");
    assert_eq!(two.end(), 0);
    one.press("\x11");
    assert_eq!(one.end(), 0);
    Window::open(&home, &[]).until_shows("Go on with").press("q").end();
}

#[test]
fn a_pack_that_another_program_installs_is_offered_at_once() {
    let home = Home::new();
    let mut window = Window::open(&home, &[]);
    window.until_shows("Welcome");
    let pack = include_str!("../fixtures/packs/walk-home.ron").replace("minutes:", "starred: true, minutes:");
    put(&home.path("walk-home.ron"), pack);
    let said = home.run(&["pack", "install", home.path("walk-home.ron").to_str().unwrap()]);
    assert_eq!(said.code, 0, "{said:?}");
    window.until_shows("Walk home");
    assert_eq!(home.run(&["pack", "remove", "walk-home", "--yes"]).code, 0);
    window.until("the pack is gone", |window| !window.text().contains("Walk home")).press("q");
    assert_eq!(window.end(), 0);
}

#[test]
fn a_pack_of_the_shelf_is_walked_and_nothing_is_kept() {
    let home = Home::new();
    let mut window = Window::open(&home, &["pack", "preview", "one-moment"]);
    window.until_shows("as it stands on your shelf").press("\t").until_shows("Pick one moment").press("words").until_shows("words");
    window.press("\x11");
    assert_eq!(window.end(), 0);
    assert!(!home.journal().exists());
}
