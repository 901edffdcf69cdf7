//! Words of one's own in a question to choose from: what is chosen counts, and what was typed stays.

use aftershift::model::Answer;

use crate::harness::Harness;

/// At "How are you leaving work today?", with words of one's own, and then the second option.
fn tired_instead() -> Harness {
    let mut window = Harness::open("shift-close");
    window.press("<tab>a bit of everything");
    assert_eq!(window.accent(), ["▸ 6"]);
    window.press("<up><up><up><up>");
    assert_eq!(window.accent(), ["▸ 2  tired"]);
    window
}

#[test]
fn another_choice_counts_and_the_words_stay() {
    let mut window = tired_instead();
    let page = window.screen();
    assert!(page.contains("6  a bit of everything") && page.contains("not part of your answer"), "{page}");
    assert_eq!(page.matches('▸').count(), 1, "{page}");
    window.press("<enter><shift-tab>");
    assert_eq!(window.accent(), ["▸ 2  tired"]);
    assert!(window.screen().contains("6  a bit of everything"), "{}", window.screen());
    window.wait(1_000);
    let mut window = window.restart();
    window.choose("Go on with");
    assert!(window.screen().contains("6  a bit of everything"), "{}", window.screen());
    window.press("<ctrl-s>");
    let entry = window.entries().remove(0);
    let answered = &entry.responses[0];
    assert_eq!(answered.answer.as_ref().map(Answer::words).as_deref(), Some("tired"));
    assert_eq!(answered.unchosen.as_deref(), Some("a bit of everything"));
}

#[test]
fn the_words_can_be_chosen_again_and_taken_out() {
    let mut window = tired_instead();
    window.press("<enter><shift-tab>6<tab><ctrl-s>");
    let answered = window.entries().remove(0).responses.remove(0);
    assert_eq!((answered.answer.map(|answer| answer.words()), answered.unchosen), (Some("a bit of everything".into()), None));
    let mut window = tired_instead();
    window.press("6<ctrl-u><up><up><up><up><tab><ctrl-s>");
    let answered = window.entries().remove(0).responses.remove(0);
    assert_eq!((answered.answer.map(|answer| answer.words()), answered.unchosen), (Some("tired".into()), None));
}

#[test]
fn they_are_read_and_found_and_do_not_leave() {
    let mut window = tired_instead();
    window.press("<ctrl-s>/everything");
    let page = window.screen();
    assert!(page.contains("After a shift"), "{page}");
    window.press("<enter><enter>");
    let page = window.screen();
    assert!(page.contains("not chosen: a bit of everything"), "{page}");
    let entry = window.entries().remove(0);
    assert_eq!(entry.answered().map(|(_, answer)| answer.words()).collect::<Vec<_>>(), ["tired"]);
}

#[test]
fn words_that_need_more_rows_have_them() {
    let long = "a bit of everything, and most of all the kind of tired that comes after a good long talk";
    let mut window = Harness::open("shift-close");
    window.press("<tab>").paste(long).resize(40, 12);
    let page = window.screen();
    assert!(page.contains("a bit of everything,") && page.contains("after a good long talk▏"), "{page}");
    let mut window = Harness::open_own(include_str!("../../fixtures/packs/every-kind.ron"));
    window.press("<tab><tab>y<tab><tab><tab>").paste(long).resize(40, 12);
    let page = window.screen();
    assert!(page.contains("a bit of everything,") && page.contains("good long talk▏"), "{page}");
}
