//! A backup that is made by itself: after the first page, once, and never in the way.

use aftershift::store::Backup;

use crate::disk;
use crate::harness::Harness;

/// The backups beside the journal.
fn backups(window: &Harness) -> Vec<String> {
    window.every_file().into_iter().filter(|name| name.starts_with("backups")).collect()
}

#[test]
fn it_is_made_when_it_is_due_and_said() {
    let mut window = Harness::with_backups();
    assert_eq!(backups(&window), [""; 0], "there was no journal yet");
    window.choose("A quick note").press("So long.<ctrl-s>");
    let mut window = window.restart();
    assert!(window.screen().contains("A backup was made:"), "{}", window.screen());
    let [made] = backups(&window).try_into().unwrap();
    let made = window.root().parent().unwrap().join(made);
    assert_eq!(Backup::open(&made).unwrap().files(), 2);
    window.press("b<esc>");
    let mut window = window.restart();
    assert!(!window.screen().contains("backup") && backups(&window).len() == 1, "none is due");
    window.wait_days(8);
    assert_eq!(backups(&window).len(), 1, "only a start makes one");
    assert_eq!(backups(&window.restart()).len(), 2);
}

#[test]
fn one_that_cannot_be_made_is_said_and_everything_works() {
    let mut window = Harness::with_backups();
    let folder = window.root().parent().unwrap().join("backups");
    window.choose("A quick note").press("So long.<ctrl-s>");
    disk::rename(&folder, &folder.with_file_name("elsewhere"));
    let mut window = window.restart();
    assert!(window.screen().contains("A backup is due and was not made."), "{}", window.screen());
    window.choose("A quick note").press("And more.<ctrl-s>");
    assert_eq!(window.entries().len(), 2);
}
