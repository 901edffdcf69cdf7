//! Reading back: the list, the search, the trash, and one entry.

use super::look;
use crate::harness::Harness;

/// Six entries over a month.
fn journal() -> Harness {
    let mut window = Harness::open("one-moment");
    window.press("<down>one-to-one<tab>").paste("We sat in the courtyard. He asked how my week had been, and I told him.");
    window.press("<tab>It went both ways.<tab><tab><space>aWas that all right?<tab><down><enter>tcourtyard<tab><ctrl-s>");
    let notes = [
        "A long week. The kettle broke and nobody minded.",
        "Three weeks since we first spoke; today she spoke first.",
        "Nothing to say, and that is fine.",
        "Café with the group. We laughed about the bus.",
        "Rain. Two people came anyway, and stayed the whole hour to talk about what they would cook if the oven worked.",
    ];
    for note in notes {
        window.wait_days(6).choose("A quick note").paste(note).press("<ctrl-s>");
    }
    window
}

#[test]
fn the_list() {
    let mut window = journal();
    window.press("b");
    look("browse", &mut window);
}

#[test]
fn the_search() {
    let mut window = journal();
    window.press("/week");
    look("browse_search", &mut window);
    window.press("<enter>");
    look("browse_found", &mut window);
    window.press("/ zebra");
    look("browse_none_found", &mut window);
}

#[test]
fn an_empty_journal() {
    let mut window = Harness::start();
    window.press("b");
    look("browse_empty", &mut window);
}

#[test]
fn what_is_flagged() {
    let mut window = journal();
    window.choose("flagged");
    look("browse_flagged", &mut window);
}

#[test]
fn the_trash() {
    let mut window = journal();
    window.press("bt");
    look("trash_empty", &mut window);
    window.press("<esc>d");
    look("browse_trash_ask", &mut window);
    window.press("y");
    look("browse_trashed", &mut window);
    window.press("t");
    look("trash", &mut window);
}

#[test]
fn one_entry() {
    let mut window = journal();
    window.press("b<end><enter>");
    look("read", &mut window);
}
