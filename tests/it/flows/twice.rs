//! An edit over a reflection that changed on the disk meanwhile: both versions are kept, and nothing comes to be talked about twice.

use crate::harness::Harness;
use crate::screens::sessions::with_a_session;

/// A flagged reflection being mended in one window, and another window over the same journal.
fn mending() -> (Harness, Harness) {
    let mut one = with_a_session();
    one.press("<esc><esc>b").stand_on("One moment").press("<enter>e");
    let two = one.second_window();
    (one, two)
}

/// Flags and words of the reflection and its second version, by how they answer the first question.
fn flags(window: &Harness) -> Vec<(String, usize)> {
    let entries = window.entries().into_iter().filter(|entry| entry.pack.id == "one-moment");
    let flags = |entry: &aftershift::model::Entry| entry.responses.iter().filter(|response| response.flag.is_some()).count();
    entries.map(|entry| (entry.answered().next().unwrap().1.words(), flags(&entry))).collect()
}

/// Another program changes the reflection's file.
fn change_outside(window: &Harness) {
    let files = crate::disk::files(&window.root());
    let (path, text) = files
        .into_iter()
        .filter(|(path, _)| path.starts_with("entries"))
        .map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap()))
        .find(|(_, text)| text.contains("We sat in the courtyard."))
        .unwrap();
    crate::disk::write(&window.root().join(path), text.replace("We sat in the courtyard.", "We sat in the garden."));
}

#[test]
fn a_flag_that_still_waits_waits_once_and_the_person_is_told() {
    let (mut one, two) = mending();
    change_outside(&one);
    one.press("<enter> And it rained.<ctrl-s>");
    assert!(one.screen().contains("the two stand one after the other"), "{}", one.screen());
    let mut flags = flags(&two);
    flags.sort_by_key(|(words, _)| words.contains("rained"));
    assert!(matches!(flags.as_slice(), [(_, 1), (rained, 0)] if rained.contains("rained")), "{flags:?}");
}

#[test]
fn a_flag_that_was_talked_about_does_not_come_back() {
    let (mut one, mut two) = mending();
    let mut session = two.supervision().sessions.remove(0);
    session.agenda = two.agenda(session.id);
    assert_eq!(session.agenda.len(), 1);
    two.keep(session);
    change_outside(&one);
    one.press("<enter> And it rained.<ctrl-s>");
    assert_eq!(flags(&two).iter().map(|(_, flags)| flags).sum::<usize>(), 1);
}

#[test]
fn a_flag_made_in_the_edit_itself_stays() {
    let (mut one, two) = mending();
    change_outside(&one);
    one.press("<down>aAnd this?<enter><enter><ctrl-s>");
    assert_eq!(flags(&two).iter().map(|(_, flags)| flags).sum::<usize>(), 2);
}
