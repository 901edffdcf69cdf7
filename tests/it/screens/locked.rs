//! A sealed journal on the full screen: asked for once, locked by itself, and never in the way of a word.

use aftershift::base::Secret;
use aftershift::store::Store;

use super::look;
use crate::harness::Harness;

const PASSPHRASE: &str = "dogs in the courtyard";

/// A sealed journal with one note in it, and a window over it.
fn sealed() -> Harness {
    let mut window = Harness::open("quick-note");
    window.paste("We talked about dogs.").press("<ctrl-s><ctrl-s>");
    let store = Store::new(window.root(), window.moment());
    store.seal(&Secret::from(PASSPHRASE.to_owned()), &mut |_, _| {}).unwrap();
    drop(store);
    window.restart()
}

#[test]
fn it_asks_for_the_passphrase_and_shows_nothing_of_it() {
    let mut window = sealed();
    assert!(window.screen().contains("This journal is locked."));
    look("locked", &mut window);
    window.paste("cats");
    assert!(!window.screen().contains("cats"));
    window.press("<enter>");
    assert!(window.screen().contains("That is not the passphrase."));
    window.paste(PASSPHRASE).press("<enter>");
    assert!(window.screen().contains("Welcome back"), "{}", window.screen());
    window.press("b");
    assert!(window.screen().contains("We talked about dogs."));
}

#[test]
fn a_thought_is_kept_without_it() {
    let mut window = sealed();
    window.press("<ctrl-n>").paste("In the night.").press("<ctrl-s><ctrl-s>");
    assert!(window.screen().contains("This journal is locked."), "{}", window.screen());
    let bytes: Vec<u8> = crate::disk::files(&window.root()).into_iter().flat_map(|(_, bytes)| bytes).collect();
    assert!(!String::from_utf8_lossy(&bytes).contains("In the night."));
    window.paste(PASSPHRASE).press("<enter>b");
    assert!(window.screen().contains("In the night."), "{}", window.screen());
}

#[test]
fn left_alone_it_locks_itself_and_keeps_the_word_one_was_at() {
    let mut window = sealed();
    window.paste(PASSPHRASE).press("<enter>");
    window.choose("A quick note").paste("half a wo");
    window.wait(14 * 60_000);
    assert!(window.screen().contains("half a wo"), "{}", window.screen());
    window.wait(60_000);
    assert!(window.screen().contains("This journal is locked."), "{}", window.screen());
    window.press("<esc>");
    assert!(window.has_ended());
    let mut window = window.restart();
    window.paste(PASSPHRASE).press("<enter><enter>");
    assert!(window.screen().contains("half a wo"), "{}", window.screen());
}

#[test]
fn unlocked_again_the_page_is_as_it_was_left() {
    let mut window = sealed();
    window.paste(PASSPHRASE).press("<enter>");
    window.choose("A quick note").paste("half a wo").press("<f6>");
    assert!(!window.screen().contains("half a wo"));
    window.paste(PASSPHRASE).press("<enter>").paste("rd");
    assert!(window.screen().contains("half a word"), "{}", window.screen());
}

#[test]
fn from_the_recovery_key_the_way_back_is_to_the_passphrase() {
    let mut window = sealed();
    window.press("<ctrl-r>");
    assert!(window.screen().contains("Your recovery key"), "{}", window.screen());
    window.paste("AGE-SECRET-KEY-1NOT").press("<enter>");
    assert!(window.screen().contains("That is not the passphrase."), "{}", window.screen());
    window.press("<esc>");
    assert!(!window.has_ended() && window.screen().contains("Your passphrase"), "{}", window.screen());
    window.paste(PASSPHRASE).press("<enter>");
    assert!(window.screen().contains("Welcome back"), "{}", window.screen());
}

#[test]
fn a_journal_sealed_beside_an_open_window_asks_for_the_passphrase() {
    let mut window = Harness::open("quick-note");
    window.paste("We talked about dogs.").press("<ctrl-s><ctrl-s>");
    let store = Store::new(window.root(), window.moment());
    store.seal(&Secret::from(PASSPHRASE.to_owned()), &mut |_, _| {}).unwrap();
    drop(store);
    let files = crate::disk::files(&window.root()).into_iter().map(|(name, _)| window.root().join(name));
    let files: Vec<std::path::PathBuf> = files.filter(|name| name.to_string_lossy().contains("entries")).collect();
    window.entries_changed(&files);
    let page = window.screen();
    assert!(page.contains("This journal is locked.") && !page.contains("could not be read"), "{page}");
    window.paste(PASSPHRASE).press("<enter>");
    let page = window.screen();
    assert!(page.contains("Welcome back") && !page.contains("could not be read"), "{page}");
    window.press("b");
    assert!(window.screen().contains("We talked about dogs."), "{}", window.screen());
}
