//! An entry that was changed in two places: noticed while one looks on, both versions shown, brought together, and neither lost.

use super::look;
use crate::disk;
use crate::harness::Harness;

/// Where the one entry stands.
fn the_entry(window: &Harness) -> std::path::PathBuf {
    let (name, _) = disk::files(&window.root()).into_iter().find(|(name, _)| name.starts_with("entries")).unwrap();
    window.root().join(name)
}

/// A window over a journal with one entry, and a copy of it that says something else.
fn apart() -> Harness {
    let mut window = Harness::open("quick-note");
    window.paste("We talked about dogs.").press("<ctrl-s><ctrl-s>");
    let file = the_entry(&window);
    let text = std::fs::read_to_string(&file).unwrap();
    let copy =
        file.with_file_name(format!("{}.sync-conflict-20261122-101500-ABCDEFG.ron", file.file_stem().unwrap().to_str().unwrap()));
    disk::write(&copy, text.replace("We talked about dogs.", "We talked about his dog. He laughed."));
    window.entries_changed(&[copy]);
    window
}

#[test]
fn both_are_shown_and_brought_together() {
    let mut window = apart();
    assert!(window.screen().contains("One reflection was changed in two places"), "{}", window.screen());
    look("clash_home", &mut window);
    window.choose("changed in two places");
    look("clash", &mut window);
    window.press("<enter>");
    assert!(window.screen().contains("They are one reflection now."), "{}", window.screen());
    assert!(!window.screen().contains("two places"), "{}", window.screen());
    window.press("b<enter>");
    let page = window.screen();
    assert!(page.contains("We talked about dogs.") && page.contains("He laughed."), "{page}");
    let files = window.files();
    assert!(files.iter().any(|file| file.starts_with("history/")), "{files:?}");
    assert!(files.iter().any(|file| file.starts_with("trash/set-aside/")), "{files:?}");
}

#[test]
fn one_of_them_is_kept_when_somebody_says_so() {
    let mut window = apart();
    window.choose("changed in two places").press("<down><down><enter>").press("b<enter>");
    let page = window.screen();
    assert!(!page.contains("We talked about dogs.") && page.contains("He laughed."), "{page}");
}

#[test]
fn what_another_program_writes_is_seen_at_once() {
    let mut window = Harness::open("quick-note");
    window.paste("We talked about dogs.").press("<ctrl-s><ctrl-s>");
    let file = the_entry(&window);
    let text = std::fs::read_to_string(&file).unwrap();
    disk::write(&file, text.replace("dogs", "cats"));
    window.press("b").entries_changed(std::slice::from_ref(&file));
    assert!(window.screen().contains("We talked about cats."), "{}", window.screen());
    disk::write(&file, "(");
    window.entries_changed(std::slice::from_ref(&file)).press("<esc>");
    assert!(window.screen().contains("could not be read"), "{}", window.screen());
    disk::remove(&file);
    window.entries_changed(std::slice::from_ref(&file));
    assert!(!window.screen().contains("could not be read"), "{}", window.screen());
    window.press("b");
    assert!(!window.screen().contains("We talked"), "{}", window.screen());
}
