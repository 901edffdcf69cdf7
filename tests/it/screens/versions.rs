//! Earlier versions of an entry read and brought back, and an entry gone for good.

use super::look;
use crate::harness::Harness;

fn changed() -> Harness {
    let mut window = Harness::open("quick-note");
    window.paste("We talked about dogs.").press("<ctrl-s><ctrl-s>b<enter>e<enter>").paste(" And cats.").press("<ctrl-s><ctrl-s>");
    window
}

#[test]
fn an_earlier_version_is_read_and_brought_back() {
    let mut window = changed();
    assert!(window.screen().contains("And cats."), "{}", window.screen());
    window.press("v");
    look("versions", &mut window);
    window.press("<enter>");
    look("versions_one", &mut window);
    window.press("r");
    let page = window.screen();
    assert!(page.contains("It is back.") && !page.contains("And cats."), "{page}");
    window.press("v");
    assert_eq!(window.screen().matches("As it was saved on").count(), 2, "{}", window.screen());
}

#[test]
fn an_entry_is_erased_only_when_somebody_is_sure() {
    let mut window = changed();
    window.press("X");
    look("erase", &mut window);
    window.press("n");
    assert!(window.screen().contains("And cats."), "{}", window.screen());
    window.press("Xy");
    assert!(window.screen().contains("It is gone from this disk: 2 files."), "{}", window.screen());
    assert!(window.entries().is_empty() && !window.files().iter().any(|file| file.starts_with("history/")));
}
