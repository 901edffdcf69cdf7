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
    apart_by(|text| text.replace("We talked about dogs.", "We talked about his dog. He laughed."))
}

/// The same, with what the copy says.
fn apart_by(say: fn(&str) -> String) -> Harness {
    let mut window = Harness::open("quick-note");
    window.paste("We talked about dogs.").press("<ctrl-s><ctrl-s>");
    let file = the_entry(&window);
    let text = std::fs::read_to_string(&file).unwrap();
    let copy =
        file.with_file_name(format!("{}.sync-conflict-20261122-101500-ABCDEFG.ron", file.file_stem().unwrap().to_str().unwrap()));
    disk::write(&copy, say(&text));
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

#[test]
fn a_long_text_says_that_there_is_more_below() {
    let mut window = apart_by(|text| text.replace("We talked about dogs.", &"We talked about his dog. He laughed. ".repeat(30)));
    window.choose("changed in two places");
    let page = window.screen();
    assert!(page.contains("There is more below"), "{page}");
    window.press(&"<pagedown>".repeat(9));
    let page = window.screen();
    assert!(!page.contains("There is more below") && page.contains("He laughed."), "{page}");
}

#[test]
fn a_tick_that_comes_off_is_said_and_one_that_stays_is_not() {
    let check = |keys: &str, expect: bool| {
        let mut window = apart_by(|text| text.replace("dogs", "his dog").replace("ticked: false", "ticked: true"));
        window.choose("changed in two places").press(keys);
        let page = window.screen();
        assert_eq!(page.contains("not ticked now"), expect, "{page}");
        assert_eq!(window.entries()[0].responses[0].ticked, !expect);
    };
    check("<enter>", true);
    check("<down><down><enter>", false);
}

#[test]
fn nothing_is_left_to_bring_together_of_what_was_erased() {
    let mut window = apart();
    window.press("b<enter>Xy<esc>");
    assert!(!window.screen().contains("two places"), "{}", window.screen());
}
