//! Reading back: the list, the search, the trash, and one entry.

use super::look;
use crate::disk;
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

/// The rows of the list, without the mark of the one that is chosen.
fn listed(window: &Harness) -> Vec<String> {
    let page = window.screen();
    let rows = page.lines().filter(|line| line.contains("Nov") || line.contains("Dec"));
    rows.map(|row| row.replace('▸', " ").trim_end().to_owned()).collect()
}

#[test]
fn the_list_is_true_when_an_entry_is_erased_beneath_it() {
    let mut window = journal();
    window.press("b<down><enter>Xy<down><up>");
    let there = window.screen();
    assert!(there.contains("5 entries"), "{there}");
    window.press("<esc>b<down>");
    assert_eq!(there, window.screen());
}

#[test]
fn the_list_and_what_stands_beside_it_are_true_to_what_other_programs_write() {
    let mut window = journal();
    window.resize(140, 30).press("b");
    let before = listed(&window).len();
    let (latest, _) = disk::files(&window.root()).into_iter().rfind(|(name, _)| name.starts_with("entries")).unwrap();
    let file = window.root().join(latest);
    let text = std::fs::read_to_string(&file).unwrap();
    disk::write(&file, text.replace("Rain. Two people", "Hail. Two people"));
    window.entries_changed(std::slice::from_ref(&file));
    assert_eq!(window.screen().matches("Hail. Two people").count(), 2, "{}", window.screen());
    disk::remove(&file);
    window.entries_changed(std::slice::from_ref(&file));
    let page = window.screen();
    assert_eq!(listed(&window).len(), before - 1, "{page}");
    assert!(!page.contains("Two people") && page.matches("Café with the group").count() == 2, "{page}");
}
