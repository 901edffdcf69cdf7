//! Home: the first start, and a page with everything on it that can wait there.

use super::look;
use crate::disk;
use crate::harness::Harness;

#[test]
fn first_start() {
    look("home_first", &mut Harness::start());
}

/// A journal with a draft, something flagged, two things to try and a file that cannot be read.
fn lived_in() -> Harness {
    let mut window = Harness::open("one-moment");
    window.press("<tab>We sat in the courtyard and talked about dogs.<tab>It was easy.<tab><tab>");
    window.press(
        "aWas that all right to say?<tab><down><enter>cAsk before offering the phone number<enter>Bring biscuits<tab><ctrl-s>",
    );
    window.wait_days(1).choose("After a shift").press("<tab>2<tab>3<tab>");
    window.paste("Someone laughed with me.").wait(1_000).press("<ctrl-l>");
    disk::write(&window.root().join("entries/2026/20261119T000000Z-cut-off.ron"), "(\n    format: 1,\n");
    window.restart()
}

#[test]
fn with_everything_that_waits() {
    let mut window = lived_in();
    look("home_lived_in", &mut window);
}

#[test]
fn closing_what_was_carried_forward() {
    let mut window = lived_in();
    window.choose("Ask before offering");
    look("home_closing", &mut window);
}

#[test]
fn files_that_could_not_be_read() {
    let mut window = lived_in();
    window.choose("could not be read");
    look("unreadable", &mut window);
}

#[test]
fn every_pack() {
    let mut window = Harness::start();
    window.choose("Another pack");
    look("packs", &mut window);
    window.press("<down><down><down><down><down><down>");
    look("packs_further", &mut window);
}

#[test]
fn the_words_after_leaving_and_saving() {
    let mut window = Harness::open("quick-note");
    window.press("Dogs.<ctrl-l>");
    look("home_left", &mut window);
    window.choose("Go on with").press("<ctrl-s>");
    look("home_saved", &mut window);
}
