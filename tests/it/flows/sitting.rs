//! A sitting from the first key to the file.

use crate::harness::{Harness, plain_snapshots};

#[test]
fn a_whole_sitting_is_one_file_a_person_can_read() {
    let mut window = Harness::start();
    window.choose("One moment").press("<down><right><down>7.5<tab>");
    window.press("We sat in the courtyard.<enter>He asked about my week.<tab>It went both ways.<tab><tab>");
    window.press("<down><space>aWas that all right to say?<tab><down><down><enter>");
    window.press("tcourtyard #dogs<tab>cAsk before offering the phone number<tab><ctrl-s>");
    assert!(window.screen().contains("Saved. It is in your journal."));
    assert_eq!(window.files(), ["entries/2026/TIME-ID.ron", "journal.ron"]);
    plain_snapshots().bind(|| insta::assert_snapshot!("one_moment_on_disk", window.file("entries")));
}

#[test]
fn a_quick_note_takes_five_keys() {
    let mut window = Harness::start();
    window.press("jj<enter>x<ctrl-s>");
    assert_eq!(window.answer(), "x");
    assert_eq!(window.files(), ["entries/2026/TIME-ID.ron", "journal.ron"]);
}

#[test]
fn everything_can_be_skipped_and_saved() {
    for pack in aftershift::pack::shelf().packs {
        let mut window = Harness::open(&pack.id);
        // More than any pack has pages; the close takes no notice of the rest.
        window.press(&"<tab>".repeat(30)).press("<ctrl-s>");
        let entries = window.entries();
        assert_eq!(entries.len(), 1, "{}", pack.id);
        assert_eq!(entries[0].answered().count(), 0);
        assert!(!entries[0].responses.iter().any(|response| response.ticked || response.flag.is_some()));
    }
}

#[test]
fn leaving_with_nothing_written_leaves_no_file() {
    for keys in ["<ctrl-l>", "<tab><tab><ctrl-l>", "<tab>words<ctrl-u><ctrl-l>", "<esc>l", "<tab> <enter><ctrl-q>"] {
        let mut window = Harness::open("one-moment");
        window.press(keys);
        window.wait(10_000);
        let files: Vec<String> = window.files().into_iter().filter(|name| name != "journal.ron").collect();
        assert!(files.is_empty(), "{keys} left {files:?}");
    }
}

#[test]
fn a_follow_up_appears_and_keeps_its_words() {
    let mut window = Harness::open("shift-close");
    window.press("<tab><tab>2<tab>");
    assert!(window.screen().contains("make easier for yourself"), "{}", window.screen());
    window.press("Toast for tea.<shift-tab>4<tab>");
    assert!(window.screen().contains("Toast for tea."), "words once written are never hidden");
    window.press("<ctrl-u><shift-tab><tab>");
    assert!(window.screen().contains("one moment from today"), "with nothing in it, it goes:\n{}", window.screen());
}

#[test]
fn every_kind_of_answer_reaches_the_file() {
    let mut window = Harness::open_own(include_str!("../../fixtures/packs/every-kind.ron"));
    window.press("<tab>13<down>my own<enter>n<enter>no time<enter>12<enter>24 Dec<enter>one line<enter><ctrl-s>");
    let entries = window.entries();
    let answers: Vec<(&str, String)> =
        entries[0].answered().map(|(said, answer)| (said.prompt.id.as_str(), answer.words())).collect();
    let expect = [
        ("many", "easily; together; my own"),
        ("yes-no", "no"),
        ("why-not", "no time"),
        ("number", "12"),
        ("day", "Thursday 24 December 2026"),
        ("short", "one line"),
    ];
    assert_eq!(answers, expect.map(|(id, words)| (id, words.to_owned())));
}

#[test]
fn ctrl_s_saves_from_what_is_asked_in_between_too() {
    for (keys, words) in [("cAsk first", "Ask first"), ("tdogs", "dogs"), ("fWas it all right", "Was it all right")] {
        let mut window = Harness::open("one-moment");
        window.press("<tab>A laugh.<tab><tab><tab>").press(keys).press("<ctrl-s>");
        let entries = window.entries();
        assert!(entries.len() == 1 && window.file("entries").contains(words), "{keys}:\n{}", window.screen());
    }
}

#[test]
fn more_is_asked_only_when_it_is_wanted() {
    let mut window = Harness::open("one-moment");
    window.press("<tab><tab><tab><tab>").choose("2 more questions").press("A laugh.<tab><tab>");
    assert!(!window.screen().contains("more question"), "{}", window.screen());
    window.press("<ctrl-s>");
    assert_eq!(window.answer(), "A laugh.");
}
