//! Reading it over: what is ticked, what is to be asked, and each thing asked in between.

use super::look;
use crate::harness::Harness;

/// Two answers, at the close.
fn written() -> Harness {
    let mut window = Harness::open("one-moment");
    window.press("<down>one-to-one<tab>We sat in the courtyard and mostly talked about dogs. He asked how my week had been.<tab>");
    window.press("I told him the truth.<tab><tab>");
    window
}

#[test]
fn nothing_written() {
    let mut window = Harness::open("one-moment");
    window.press("<tab><tab><tab><tab>");
    look("close_empty", &mut window);
}

#[test]
fn ticked_asked_filed_and_carried() {
    let mut window = written();
    look("close", &mut window);
    window.press("<down><space>aWas that all right to say?<tab><down><down><enter>tcourtyard dogs<tab>");
    window.press("cAsk before offering the phone number<tab>").wait(1_000);
    look("close_full", &mut window);
}

#[test]
fn each_thing_asked_in_between() {
    let mut window = written();
    window.press("a");
    look("close_ask", &mut window);
    window.press("Was that all right to say?<tab>");
    look("close_wanted", &mut window);
    window.press("<enter>t");
    look("close_tags", &mut window);
    window.press("courtyard<tab>cAsk first.<enter>");
    look("close_carry", &mut window);
}

#[test]
fn the_menu_of_the_close() {
    let mut window = written();
    window.press("<esc>");
    look("close_menu", &mut window);
}

#[test]
fn a_tab_too_many_stays_on_the_page() {
    let mut window = written();
    window.press("<down><down><tab>");
    assert!(window.accent()[0].contains("more questions"), "{:?}", window.accent());
}

#[test]
fn what_is_always_private_says_so() {
    let mut window = Harness::open("hard-shift");
    window.press("<tab>");
    let mut turned = 0;
    while !window.screen().contains("Read it over.") {
        // A word where one can write, and the first of what can be chosen.
        window.press("1").press("<tab>");
        turned += 1;
        assert!(turned < 30, "{}", window.screen());
    }
    while !window.accent()[0].contains("[·]") {
        window.press("<down>");
    }
    window.press("<space>");
    look("close_private", &mut window);
    window.press("<ctrl-s>b<enter>");
    look("read_private", &mut window);
}
