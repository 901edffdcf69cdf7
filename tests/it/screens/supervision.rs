//! A session being prepared: each of its four steps, and every small page in between.

use super::{look, look_past};
use crate::harness::Harness;

#[test]
fn the_agenda() {
    let mut window = Harness::prepare();
    look("prepare_agenda", &mut window);
    window.press("a");
    look("prepare_agenda_add", &mut window);
    window.press("How the roster sits with me<enter>");
    look("prepare_agenda_wanted", &mut window);
    window.press("<enter>");
    window.wait(1_000);
    for _ in 0..4 {
        window.press("d");
    }
    window.press("<up>");
    look("prepare_agenda_empty", &mut window);
}

#[test]
fn choosing_answers() {
    let mut window = Harness::prepare();
    window.press("<tab>");
    look("prepare_choose", &mut window);
    window.press("<end><space>");
    look("prepare_private", &mut window);
    window.press("y");
    look("prepare_private_goes", &mut window);
    window.press("<home><enter>");
    look("prepare_whole", &mut window);
}

#[test]
fn the_check() {
    let mut window = Harness::prepare();
    window.press("<tab><tab>");
    look("prepare_check", &mut window);
    window.press("l");
    look("prepare_check_role", &mut window);
    window.press("<esc>o");
    look("prepare_check_words", &mut window);
    window.press("<esc>b");
    look("prepare_check_listed", &mut window);
    window.press("<tab>");
    look("prepare_check_end", &mut window);
}

#[test]
fn the_page_as_it_will_leave() {
    let mut window = Harness::prepare();
    window.press("<tab><tab><tab><tab>");
    look("prepare_see", &mut window);
    window.press("o");
    look("prepare_options", &mut window);
    window.press("<end>");
    window.press("<esc><end>");
    look("prepare_see_end", &mut window);
}

#[test]
fn a_packet_as_it_left() {
    let mut window = Harness::prepare_to_send();
    window.press("<tab><tab>r<tab><tab>wl");
    // Its bytes are another file's business.
    let mark = window.supervision().packets[0].files[0].mark[..12].to_owned();
    look_past("packet", &mut window, &[&mark]);
    window.press("w");
    assert!(window.screen().contains("[x] Web page"), "{}", window.screen());
}

#[test]
fn the_keys_of_each_step() {
    let mut window = Harness::prepare();
    for (picture, on) in [
        ("help_prepare_agenda", "<esc><tab>"),
        ("help_prepare_choose", "<esc><tab>"),
        ("help_prepare_check", "<esc><tab><tab>"),
        ("help_prepare_see", "<esc>"),
    ] {
        window.press("?");
        look(picture, &mut window);
        window.press(on);
    }
}

#[test]
fn what_kind_of_page() {
    let mut window = Harness::prepare();
    window.press("p");
    look("prepare_kinds", &mut window);
    window.press("<down><enter>We laughed about the kettle.<tab>The roster.");
    look("prepare_hub", &mut window);
    window.press("<esc>p<down><down><enter>");
    look("prepare_slip_length", &mut window);
    window.press("50<enter>");
    look("prepare_slip", &mut window);
}
