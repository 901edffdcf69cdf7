//! What a terminal can do to a program that has it: it is made any size, taken away, stopped, and sends what is no key.

use std::fs;

use crate::home::Home;
use crate::tell;
use crate::window::Window;

/// A window in the middle of the first answer, with `words` typed.
fn writing(home: &Home, words: &str) -> Window {
    let mut window = Window::open(home, &["reflect", "--pack", "one-moment"]);
    window.until_shows("Which shift").press("\t").until_shows("Pick one moment").press(words);
    window
}

/// Whether the words stand in the one draft there is, or in an entry.
fn stand(home: &Home, words: &str) -> bool {
    let files = [home.files("drafts"), home.files("entries")].concat();
    files.iter().any(|file| fs::read_to_string(file).is_ok_and(|text| text.contains(words)))
}

/// Ends the program, which gives everything back and keeps the words.
fn ends(mut window: Window, home: &Home, words: &str, what: &str) {
    window.signal("TERM");
    window.end();
    assert_eq!(window.not_given_back(), [""; 0], "{what}");
    assert!(stand(home, words), "{what}: the words are gone");
}

#[test]
fn five_hundred_sizes_while_somebody_types() {
    let home = Home::new();
    let mut window = writing(&home, "");
    let mut typed = String::new();
    for round in 0..500_u16 {
        let letter = char::from(b'a' + u8::try_from(round % 26).unwrap());
        typed.push(letter);
        window.resize(1 + round * 37 % 200, 1 + round * 23 % 70).press(letter.to_string());
    }
    for (columns, rows) in [(1, 1), (0, 0), (1, 200), (500, 1), (500, 200), (0, 24), (80, 0), (80, 24)] {
        typed.push('-');
        window.resize(columns, rows).press("-");
    }
    window.until("every letter", |_| stand(&home, &typed));
    ends(window, &home, &typed, "500 sizes");
    tell("hostile terminal: 508 sizes, a letter typed at each");
}

#[test]
fn begun_in_a_window_without_a_size() {
    for (columns, rows) in [(0, 0), (1, 1), (2, 200)] {
        let home = Home::new();
        let mut window = Window::open_sized(&home, &["reflect", "--pack", "quick-note"], columns, rows);
        window.until("it has the screen", Window::is_full).press("In no room at all");
        window.until("the words", |_| stand(&home, "In no room at all"));
        ends(window, &home, "In no room at all", &format!("{columns} x {rows}"));
    }
}

#[test]
fn stopped_it_gives_the_terminal_back_and_takes_it_again() {
    let home = Home::new();
    let mut window = writing(&home, "Before the stop");
    window.until_shows("Before the stop");
    for round in 0..3 {
        window.signal("TSTP");
        window.until("the terminal is given back", |window| window.not_given_back().is_empty());
        window.until("it has stopped", Window::is_stopped);
        assert!(stand(&home, "Before the stop"), "what was typed is on the disk while nobody is there");
        window.signal("CONT");
        window.until("it has the screen again", Window::is_full).until_shows("Before the stop");
        window.press(format!("{round}"));
    }
    window.until_shows("Before the stop012");
    // Stopped without being asked, it cannot give the terminal back; a shell takes it all the same.
    window.signal("STOP");
    window.set_modes(&["sane"]);
    window.signal("CONT");
    window.until("keys come as they are", |window| window.not_given_back().contains(&"echo"));
    window.press("!").until_shows("Before the stop012!");
    ends(window, &home, "Before the stop012!", "stopped");
    tell("hostile terminal: stopped and resumed 4 times");
}

#[test]
fn a_terminal_of_any_name_is_served() {
    for term in ["", "unknown", "vt100", "linux", "xterm-direct"] {
        let home = Home::new();
        let mut window = Window::open_as(&home, &["reflect", "--pack", "quick-note"], term);
        window.until_shows("catch before it fades").press("On an old machine");
        window.until("the words", |_| stand(&home, "On an old machine"));
        ends(window, &home, "On an old machine", term);
    }
    let home = Home::new();
    let mut window = Window::open_as(&home, &["reflect", "--pack", "quick-note"], "dumb");
    window.until_shows("> ").press("On a very old one\r").until("the words", |_| stand(&home, "On a very old one"));
    assert!(!window.written.contains(&0x1b));
    ends(window, &home, "On a very old one", "dumb");
}

#[test]
fn what_is_no_key_costs_no_word() {
    let bad: [(&str, &[u8]); 12] = [
        ("a byte that begins no sign", b"\xff\xfe\xc0\x80"),
        ("a sign that is cut", b"\xe2\x82"),
        ("a surrogate", b"\xed\xa0\x80"),
        ("nothing", b"\0\0\0"),
        ("a sequence of its own", b"\x1b]0;title\x07"),
        ("a string for the terminal", b"\x1bPq#0\x1b\\"),
        ("a sequence that is cut", b"\x1b[1;"),
        ("a sequence far too long", b"\x1b[1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1~"),
        ("an answer to no question", b"\x1b[24;80R\x1b[?1;2c"),
        ("a mouse beyond the window", b"\x1b[<0;9999;9999M\x1b[<0;0;0M\x1b[<65;1;1M"),
        ("the old mouse", b"\x1b[M\x20\xff\xff"),
        ("the end of a paste that never began", b"\x1b[201~"),
    ];
    let home = Home::new();
    let mut window = writing(&home, "Before.");
    window.until_shows("Before.");
    for (what, bytes) in bad {
        window.press(bytes).press(format!("\x1b[F {what}."));
    }
    let all: Vec<String> = bad.iter().map(|(what, _)| format!("{what}.")).collect();
    window.until("all that was typed between", |_| all.iter().all(|words| stand(&home, words)));
    ends(window, &home, "Before.", "no key");
    tell(&format!("hostile terminal: {} kinds of bytes that are no key", bad.len()));
}

#[test]
fn a_paste_whose_end_never_comes_is_words_all_the_same() {
    let home = Home::new();
    let mut window = writing(&home, "Before. ");
    window.until_shows("Before.").press("\x1b[200~pasted and never ended").until_shows("pasted and never ended");
    window.press(" typed").until_shows("typed").press("\x13").until("the entry", |_| home.files("entries").len() == 1);
    ends(window, &home, "pasted and never ended", "no end");
}

#[test]
fn a_paste_is_one_piece_however_it_comes() {
    let home = Home::new();
    let mut window = writing(&home, "");
    for piece in ["\x1b[20", "0~one\r", "two \x1b[31mthree\x07 \x1b[20", "1~", "\x1b[200~four\x1b[201~five"] {
        window.press(piece);
    }
    window.until("all of it", |_| stand(&home, "one\ntwo [31mthree fourfive"));
    ends(window, &home, "fourfive", "in pieces");
}
