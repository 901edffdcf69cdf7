//! A sitting: the shift, each kind of prompt, why it is asked, and the menu.

use super::look;
use crate::harness::Harness;

const EVERY_KIND: &str = include_str!("../../fixtures/packs/every-kind.ron");

const LONG: &str = "I sat with someone in the courtyard and we mostly talked about dogs. Halfway through he asked how my week \
    had been, and I told him the truth, which is that it was long.\n\nNeither of us minded.";

#[test]
fn which_shift() {
    let mut window = Harness::open("one-moment");
    look("shift", &mut window);
    window.press("<down>");
    look("shift_setting", &mut window);
    window.press("<right><right><down>soon<tab>");
    look("shift_hours_unclear", &mut window);
}

#[test]
fn a_page_to_write_on() {
    let mut window = Harness::open("one-moment");
    window.press("<tab>");
    look("prompt_empty", &mut window);
    window.paste(LONG).wait(1_000);
    look("prompt_written", &mut window);
    window.press("<tab>It stayed.<f5>");
    look("prompt_why", &mut window);
}

#[test]
fn a_long_page_keeps_the_caret_in_view() {
    let mut window = Harness::open("quick-note");
    let lines: Vec<String> = (1..=60).map(|line| format!("Line {line} of what was written.")).collect();
    window.paste(&lines.join("\n")).press("<up><up><up>");
    look("prompt_long", &mut window);
}

#[test]
fn text_in_other_scripts() {
    let mut window = Harness::open("quick-note");
    window.paste("東京で散歩した。とても静かで、木の下に長い間すわっていた。\n👩‍👩‍👧 came by. हिन्दी में भी।\nКороткая строка.");
    look("prompt_scripts", &mut window);
}

#[test]
fn a_scale() {
    let mut window = Harness::open("shift-close");
    window.press("<tab><tab>");
    look("scale", &mut window);
    window.press("3");
    look("scale_chosen", &mut window);
}

#[test]
fn one_of_several() {
    let mut window = Harness::open("shift-close");
    window.press("<tab>");
    look("choose_one", &mut window);
    window.press("<up>a bit of everything");
    look("choose_one_own", &mut window);
    window.press("<f5>");
    look("choose_one_why", &mut window);
}

#[test]
fn several_of_several() {
    let mut window = Harness::open_own(EVERY_KIND);
    window.press("<tab>1<down><down><space><down><down><down>quietly");
    look("choose_many", &mut window);
}

#[test]
fn yes_or_no_a_number_and_a_day() {
    let mut window = Harness::open_own(EVERY_KIND);
    window.press("<tab><tab>");
    look("yes_no", &mut window);
    window.press("y<tab>many<tab>");
    look("number_unclear", &mut window);
    window.press("<ctrl-u>7<tab>");
    look("date", &mut window);
    window.press("<tab>");
    look("short_text", &mut window);
}

#[test]
fn a_note_that_asks_nothing() {
    let mut window = Harness::open("hard-shift");
    window.press("<tab>2<tab>");
    look("note", &mut window);
}

#[test]
fn the_menu() {
    let mut window = Harness::open("one-moment");
    window.press("<tab>Dogs.<esc>");
    look("menu", &mut window);
}

#[test]
fn the_disk_says_no() {
    let mut window = Harness::open("quick-note");
    window.refuse("drafts").press("Dogs.").wait(1_000);
    // Where a journal stands differs from machine to machine, and with it where the lines break.
    let page = window.screen();
    assert!(page.contains("Dogs.▏") && page.contains("Your words are still here and will be tried again."), "{page}");
    window.press("<esc>");
    look("menu_refused", &mut window);
}
