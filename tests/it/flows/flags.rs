//! What is flagged, from the key to the agenda.

use aftershift::model::{Entry, Flag, Wanted};

use crate::harness::Harness;
use crate::screens::sessions::with_a_session;

/// A saved entry with two answers.
fn saved() -> Harness {
    let mut window = Harness::open("one-moment");
    window.press("<tab>We talked.<tab>It went both ways.<tab><tab><ctrl-s>");
    window
}

fn entry(window: &Harness) -> Entry {
    let mut entries = window.entries();
    assert_eq!(entries.len(), 1);
    entries.remove(0)
}

fn flag(question: &str, wanted: Option<Wanted>) -> Flag {
    Flag { question: question.to_owned(), wanted }
}

#[test]
fn a_whole_entry_flagged_while_reading_shows_at_home_and_on_the_agenda() {
    let mut window = with_a_session();
    let session = window.supervision().sessions[0].id;
    window.press("<esc><esc>b<down><enter>f<enter>How do I end well?<enter><down><enter>");
    assert!(window.screen().contains("About the whole of it. To ask: How do I end well? (listen)"), "{}", window.screen());
    window.press("<esc><esc>");
    assert!(window.screen().contains("2 things flagged since"), "{}", window.screen());
    let agenda: Vec<(String, Option<Wanted>)> = window.agenda(session).into_iter().map(|item| (item.words, item.wanted)).collect();
    let first = ("How do I end well?".to_owned(), Some(Wanted::Listen));
    let second = ("Was that all right to say?".to_owned(), Some(Wanted::ThinkItOver));
    assert_eq!(agenda, [first, second]);
}

#[test]
fn what_was_flagged_is_asked_otherwise_or_taken_off() {
    let mut window = saved();
    window.press("b<enter>f<down><enter>So?<enter><enter>");
    assert_eq!(entry(&window).responses[0].flag, Some(flag("So?", None)));
    window.press("f<down><enter> And now?<enter><down><down><enter>");
    assert_eq!(entry(&window).responses[0].flag, Some(flag("So? And now?", Some(Wanted::ThinkItOver))));
    window.press("f<down><enter><enter><end><down><down><down><down><down><down><enter>");
    assert_eq!(entry(&window).responses[0].flag, None);
    assert!(window.screen().contains("It is off the list. u puts it back."), "{}", window.screen());
    window.press("u");
    assert_eq!(entry(&window).responses[0].flag, Some(flag("So? And now?", Some(Wanted::ThinkItOver))));
    assert!(window.screen().contains("To ask: So? And now?"), "{}", window.screen());
    assert!(window.files().iter().any(|name| name.starts_with("history/")), "the earlier version is kept");
}

#[test]
fn something_is_flagged_with_no_question_too() {
    let mut window = saved();
    window.press("bf<enter><enter><enter>");
    assert_eq!(entry(&window).flag, Some(flag("", None)));
    assert!(window.screen().contains("It waits for your next agenda."), "{}", window.screen());
    window.resize(120, 40);
    assert!(window.screen().contains("For supervision"), "{}", window.screen());
}

#[test]
fn looking_at_what_could_be_flagged_changes_nothing() {
    let mut window = saved();
    let before = window.file("entries");
    window.press("b<enter>f<enter><esc><down><enter><esc><esc><esc>");
    assert_eq!(window.file("entries"), before);
}

#[test]
fn an_entry_is_mended_after_it_was_flagged() {
    let mut window = saved();
    window.press("b<enter>f<enter>So?<esc>e<enter> More.<ctrl-s>");
    let entry = entry(&window);
    assert_eq!(entry.flag, Some(flag("So?", None)));
    assert_eq!(entry.responses[0].answer.as_ref().map(aftershift::model::Answer::words).as_deref(), Some("We talked. More."));
}

#[test]
fn an_entry_in_the_middle_of_an_edit_is_flagged_there() {
    let mut window = saved();
    window.press("b<enter>e<enter> More.<ctrl-l>f");
    assert!(window.screen().contains("You are in the middle of editing this one"), "{}", window.screen());
    window.press("e<ctrl-f>So?<esc><ctrl-s>");
    assert_eq!(entry(&window).responses[0].flag, Some(flag("So?", None)));
}

#[test]
fn an_answer_is_flagged_while_it_is_written() {
    let mut window = Harness::open("one-moment");
    window.press("<tab>We talked<left><left><ctrl-f>Was it all right?<enter><down><enter>!<tab><tab><tab><ctrl-s>");
    let entry = entry(&window);
    assert_eq!(entry.responses[0].flag, Some(flag("Was it all right?", Some(Wanted::Listen))));
    assert_eq!(entry.answered().next().map(|(_, answer)| answer.words()).as_deref(), Some("We talk!ed"), "the caret stayed");
}

#[test]
fn the_whole_is_flagged_at_the_close_and_the_draft_keeps_it() {
    let mut window = Harness::open("quick-note");
    window.press("Dogs.<tab>fHow do I end well?<enter><enter>").wait(1_000);
    let mut window = window.restart();
    window.choose("Go on with");
    assert!(window.screen().contains("How do I end well?"), "{}", window.screen());
    window.press("<ctrl-s>");
    assert_eq!(entry(&window).flag, Some(flag("How do I end well?", None)));
    window.press("b<enter>e<enter> More.<ctrl-s>");
    assert_eq!(entry(&window).flag, Some(flag("How do I end well?", None)), "an edit keeps it");
}

#[test]
fn a_question_being_asked_goes_to_the_disk_when_the_terminal_closes() {
    let mut window = saved();
    window.press("b<enter>f<enter>How do I end");
    window.terminate();
    assert_eq!(entry(&window).flag, Some(flag("How do I end", None)));
    let mut window = Harness::open("one-moment");
    window.press("<tab>We talked.<ctrl-f>Was it");
    window.terminate();
    assert!(window.file("drafts").contains("question: \"Was it\""), "{}", window.file("drafts"));
}

#[test]
fn when_the_disk_says_no_the_question_stays() {
    let mut window = saved();
    window.press("b<enter>f<enter>How do I end well?<enter><down>").refuse("history").press("<enter>");
    assert!(window.screen().contains("How do I end well?▏"), "{}", window.screen());
    window.mend("history").press("<enter><enter>");
    assert_eq!(entry(&window).flag, Some(flag("How do I end well?", Some(Wanted::Listen))));
}

#[test]
fn what_was_brought_does_not_wait_any_more_unless_it_is_brought_again() {
    let mut window = with_a_session();
    let mut session = window.supervision().sessions[0].clone();
    session.agenda = window.agenda(session.id);
    window.keep(session).press("<esc><esc>");
    assert!(window.screen().contains("One thing flagged"), "{}", window.screen());
    window.wait_days(7).press("j");
    assert!(!window.screen().contains("flagged"), "{}", window.screen());
    window.press("s<enter>a<end><down><down><down><space><esc><esc><esc>");
    assert!(window.screen().contains("One thing flagged"), "{}", window.screen());
}

#[test]
fn what_was_flagged_while_writing_is_taken_off_again() {
    let mut window = Harness::open("one-moment");
    window.press("<tab>We talked<ctrl-f>Was it all right?<enter>3<enter><ctrl-f>");
    assert!(window.screen().contains("ctrl-d take it off"), "{}", window.screen());
    window.press("<ctrl-d><tab><tab><tab><ctrl-s>");
    assert_eq!(entry(&window).responses[0].flag, None);
    let mut window = Harness::open("one-moment");
    window.press("<tab>We talked<ctrl-f><enter>8<enter><ctrl-s>");
    assert_eq!(entry(&window).responses[0].flag, None, "what was begun by mistake is let go");
}

#[test]
fn a_number_says_what_response_would_help() {
    let mut window = Harness::open("one-moment");
    window.press("<tab>We talked<ctrl-f>Was it?<enter>3<enter><ctrl-s>");
    assert_eq!(entry(&window).responses[0].flag, Some(flag("Was it?", Some(Wanted::ThinkItOver))));
}

#[test]
fn whoever_flags_what_is_always_private_hears_that_the_answer_stays() {
    let told = "Always private: your answer stays here. Only what you ask goes on your agenda.";
    let shows = |window: &Harness| window.screen().split_whitespace().collect::<Vec<_>>().join(" ").contains(told);
    let mut window = Harness::open("hard-shift");
    window.press("<tab>");
    let private = (0..20).any(|_| {
        window.press("1<ctrl-f>");
        let told = shows(&window);
        window.press(if told { "<esc>" } else { "<esc><tab>" });
        told
    });
    assert!(private, "{}", window.screen());
}
