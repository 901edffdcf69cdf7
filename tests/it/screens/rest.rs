//! Places to rest, the page of keys, and windows too small to work in.

use super::look;
use crate::harness::Harness;

#[test]
fn pauses() {
    let mut window = Harness::start();
    window.press("<f2>");
    look("pause", &mut window);
    let mut window = Harness::open("hard-shift");
    window.press("<f2>");
    look("pause_hard", &mut window);
    let mut window = Harness::open("one-moment");
    window.press("<f2>");
    look("pause_everyday", &mut window);
}

#[test]
fn the_hidden_page_is_blank_at_every_size() {
    let mut window = Harness::open("quick-note");
    window.press("private words<f3>");
    for (columns, rows) in [(80, 24), (120, 40), (40, 12), (1, 1)] {
        assert_eq!(window.resize(columns, rows).screen().trim(), "");
    }
    window.press("x").resize(80, 24);
    assert!(window.screen().contains("private words▏"), "the key that comes back types nothing");
}

#[test]
fn every_pack_has_someone_to_call() {
    let mut window = Harness::open("shift-close");
    window.press("<f2>");
    assert!(window.screen().contains("13 11 14"), "{}", window.screen());
}

#[test]
fn a_pause_longer_than_the_window_is_turned_with_numbers_whole() {
    let mut window = Harness::open("hard-shift");
    window.press("<f2>").resize(40, 12);
    let mut seen = window.screen();
    for _ in 0..12 {
        window.press("<down>");
        seen.push_str(&window.screen());
    }
    for words in ["Lifeline", "13 11 14", "Numbers change.", "any other key to return"] {
        assert!(seen.contains(words), "{words}:\n{seen}");
    }
    window.press("x");
    assert!(!window.screen().contains("any other key"), "{}", window.screen());
}

#[test]
fn the_page_of_keys_is_closed_by_what_opens_it() {
    for keys in ["??", "?<f1>", "<f1>?"] {
        let mut window = Harness::start();
        let home = window.screen();
        assert_eq!(window.press(keys).screen(), home, "{keys}");
    }
}

#[test]
fn every_key() {
    let mut window = Harness::start();
    window.press("?");
    look("help_home", &mut window);
    let mut window = Harness::open("quick-note");
    window.press("<f1>");
    look("help_prompt", &mut window);
}

#[test]
fn a_window_too_small_says_so_and_keeps_the_words() {
    let mut window = Harness::open("quick-note");
    window.press("kept");
    for (columns, rows) in [(39, 12), (40, 11), (20, 5), (1, 1), (0, 0), (u16::MAX / 64, 1)] {
        window.resize(columns, rows);
        let words = window.screen();
        assert!(!words.contains("kept"), "{columns} x {rows}");
        window.press("!");
    }
    window.resize(80, 24);
    assert!(window.screen().contains("kept!!!!!!▏"));
    insta::assert_snapshot!(window.resize(39, 12).screen().trim_end(), @r"
     Please make the window a little
     larger: 40 columns by 12 rows. Your
     words are safe.
    ");
    insta::assert_snapshot!(window.resize(20, 5).screen().trim_end(), @r"
     Please make the
     window a little
     larger: 40 columns
     by 12 rows. Your
     words are safe.
    ");
}

#[test]
fn one_thing_at_a_time_has_the_accent() {
    let check = |window: &Harness, expect: &[&str]| assert_eq!(window.accent(), expect, "{}", window.screen());
    check(&Harness::start(), &["▸   After a shift"]);
    let mut window = Harness::open("shift-close");
    check(&window, &["▸ Day"]);
    window.press("<tab>");
    check(&window, &[]);
    window.press("2");
    check(&window, &["▸ 2  tired"]);
    window.press("<tab><tab><tab>");
    check(&window, &["▸ [ ] How are you leaving work today?"]);
}

#[test]
fn every_page_that_is_longer_than_the_window_is_turned_by_the_wheel() {
    let mut window = Harness::open("quick-note");
    window.paste(&"We talked about dogs.\n".repeat(30)).press("<ctrl-s><ctrl-s>b<enter>").resize(80, 15);
    let check = |window: &mut Harness| {
        let before = window.screen();
        window.wheel_down();
        assert_ne!(before, window.screen());
    };
    check(&mut window);
    window.press("?");
    check(&mut window);
    window.press("<esc>e<enter>").paste("And cats.").press("<ctrl-s><ctrl-s>v<enter>");
    check(&mut window);
}
