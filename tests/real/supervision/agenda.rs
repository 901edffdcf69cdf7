//! The agenda by command: its words are typed where nothing keeps them but the journal.

use super::{ask, send, session};
use crate::home::Home;
#[cfg(unix)]
use crate::window::Window;

/// A session with two things on its agenda.
fn two() -> (Home, String) {
    let home = Home::new();
    home.send(&["note"], "A thought.");
    let id = session(&home, "tomorrow", "D.\n\n");
    send(&home, &["agenda", &id, "--add"], "Hours\nThe form\n");
    (home, id)
}

#[test]
fn things_are_reworded_by_pipe_a_line_for_each_or_not_at_all() {
    let (home, id) = two();
    assert_eq!(send(&home, &["agenda", &id, "--reword", "2"], "The new form\n").out, "1. Hours.\n2. The new form.\n");
    let said = send(&home, &["agenda", &id, "--reword", "2,1", "--order", "2"], "Forms\n\nFewer hours\n");
    assert_eq!(said.out, "1. Forms.\n2. Fewer hours.\n", "numbers mean what they meant before");
    let before = home.json(&["supervision", "show", &id, "--json"])["agenda"].clone();
    for (words, typed, code, told) in [
        (&["--reword", "1"][..], "", 3, "Nothing came in"),
        (&["--reword", "1"], "One\nTwo\n", 2, "so nothing changed"),
        (&["--reword", "1,2"], "One\n", 2, "so nothing changed"),
        (&["--reword", "3"], "One\n", 2, "from 1 to 2"),
        (&["--reword", "1,1"], "One\nTwo\n", 2, "so nothing changed"),
        (&["--reword", "1=One"], "", 2, "the words are asked for"),
        (&["--reword", "1", "--add"], "One\n", 2, "cannot be used with"),
        (&["--reword", "1", "New words"], "", 2, "history"),
    ] {
        let said = home.send(&[&["supervision", "agenda", &id], words].concat(), typed);
        assert_eq!((said.code, said.out.as_str()), (code, ""), "{words:?} {said:?}");
        assert!(said.err.contains(told), "{words:?} {said:?}");
    }
    assert_eq!(home.json(&["supervision", "show", &id, "--json"])["agenda"], before);
}

#[cfg(unix)]
#[test]
fn at_a_keyboard_each_is_asked_with_what_stands_there() {
    let (home, id) = two();
    let mut window = Window::open(&home, &["supervision", "agenda", &id, "--reword", "1,2"]);
    window.until_shows("How shall it read?").until_shows("It says now: Hours").press("\r");
    window.until_shows("It says now: The form").press("The new form\r").until_shows("2. The new form.");
    assert_eq!(window.end(), 0);
    assert_eq!(send(&home, &["agenda", &id], "").out, "1. Hours.\n2. The new form.\n");
}

#[test]
fn what_comes_back_next_time_can_be_taken_back() {
    let (home, id) = two();
    assert_eq!(send(&home, &["agenda", &id, "--again", "1,2"], "").out.matches("Comes back next time.").count(), 2);
    let said = send(&home, &["agenda", &id, "--not-again", "2"], "").out;
    assert_eq!(said, "1. Hours. Comes back next time.\n2. The form.\n");
    assert_eq!(ask(&home, &["agenda", &id, "--not-again", "3"]).code, 2);
}

#[test]
fn flags_without_words_that_read_alike_are_told_apart_and_the_page_says_no_more() {
    let home = Home::new();
    for _ in 0..2 {
        home.send(&["reflect", "--pack", "hard-shift", "--plain"], "1\nMarmalade.\n.\n.finish\n.save\n");
    }
    let ids = home.ids();
    home.send(&["flag", &ids[0]], "\n");
    home.send(&["flag", &ids[1], "2"], "\n");
    home.send(&["flag", &ids[1]], "Where do I stand?\n");
    let id = session(&home, "tomorrow", "\n\n");
    let agenda = send(&home, &["agenda", &id], "").out;
    assert_eq!(agenda.matches("Something hard happened. Flagged in what you wrote for ").count(), 2, "{agenda}");
    assert!(agenda.contains(": The whole of it.\n") && agenda.contains("in a few lines?\n"), "{agenda}");
    assert!(agenda.contains("Where do I stand?\n"), "what reads like nothing else needs no more: {agenda}");
    let prepared = home.send(&["supervision", "prepare", &id], "").out;
    assert!(prepared.contains("Flagged in"), "{prepared}");
    assert!(!ask(&home, &["see", &id]).out.contains("Flagged in"));
}
