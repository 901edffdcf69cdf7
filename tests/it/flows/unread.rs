//! What a form cannot read: it is kept as it was typed, it is said which line it is, and nobody is held there.

use crate::harness::Harness;
use crate::screens::sessions::with_a_session;

#[test]
fn an_action_with_a_day_that_cannot_be_read_is_kept_as_typed() {
    let mut window = with_a_session();
    window.press("a<down><down><enter>Ask about the group<enter><enter>someday").wait(1_000);
    assert!(window.screen().contains("saved"), "{}", window.screen());
    assert_eq!(window.supervision().sessions[0].actions[0].words, "Ask about the group (Day: someday)");
    window.press("<enter>");
    assert!(window.screen().contains("Day: I could not read that as a day."), "{}", window.screen());
    window.press("<esc>");
    let page = window.screen();
    assert!(page.contains("\"someday\" is kept as you typed it") && page.contains("Afterwards"), "{page}");
    window.wait(1_000);
    let action = window.supervision().sessions.remove(0).actions.remove(0);
    assert_eq!((action.words.as_str(), action.day), ("Ask about the group (Day: someday)", None));
}

#[test]
fn a_day_that_is_read_in_the_end_leaves_nothing_behind() {
    let mut window = with_a_session();
    window.press("a<down><down><enter>Ask<enter><enter>4 de").wait(1_000).press("c<enter><enter>").wait(1_000);
    let action = window.supervision().sessions.remove(0).actions.remove(0);
    assert_eq!((action.words.as_str(), action.day.unwrap().to_string()), ("Ask", "2026-12-04".to_owned()));
}

#[test]
fn a_day_that_is_mended_later_takes_the_bracket_off_again() {
    let mut window = with_a_session();
    window.press("a<down><down><enter>Ask<enter><enter>31 feb<esc>").wait(1_000).press("<enter>");
    assert!(window.screen().contains("31 feb") && !window.screen().contains("(Day:"), "{}", window.screen());
    window.press("<enter><enter>4 dec<esc>").wait(1_000);
    let action = window.supervision().sessions.remove(0).actions.remove(0);
    assert_eq!((action.words.as_str(), action.day.unwrap().to_string()), ("Ask", "2026-12-04".to_owned()));
    window.press("<esc>e<tab><ctrl-u>someday<esc>").wait(1_000).press("e");
    assert!(window.screen().contains("someday") && !window.screen().contains("(Day:"), "{}", window.screen());
    window.press("<tab>27 nov<esc>").wait(1_000);
    assert_eq!(window.supervision().sessions[0].record, "D.'s folder");
}

#[test]
fn a_card_with_a_day_that_cannot_be_read_is_left_with_every_word() {
    let mut window = Harness::start();
    window.press("sg<enter>D.<tab><tab><tab><tab>monthly<tab>someday<esc>");
    let page = window.screen();
    assert!(page.contains("\"someday\" is kept as you typed it"), "{page}");
    assert!(window.supervision().agreements[0].frequency.starts_with("monthly ("), "{:?}", window.supervision().agreements);
}

#[test]
fn a_session_is_left_with_a_day_that_cannot_be_read() {
    let mut window = with_a_session();
    window.press("e<tab><ctrl-u>someday<esc>");
    let page = window.screen();
    assert!(page.contains("\"someday\" is kept as you typed it") && page.contains("Prepare"), "{page}");
    let session = window.supervision().sessions.remove(0);
    assert_eq!((session.date.to_string(), session.record.as_str()), ("2026-11-27".to_owned(), "D.'s folder (Day: someday)"));
}

#[test]
fn a_session_that_is_not_begun_is_asked_about() {
    let begun = |keys: &str| {
        let mut window = Harness::start();
        window.press("sn<tab><tab>Dana<esc>");
        assert!(window.screen().contains("This session is not begun yet."), "{}", window.screen());
        window.press(keys);
        window
    };
    let window = begun("n");
    assert_eq!(window.supervision().sessions, []);
    let mut window = begun("nu");
    assert!(window.screen().contains("Dana"), "{}", window.screen());
    assert_eq!(window.supervision().sessions[0].with, "Dana");
    window = begun("y");
    assert!(window.screen().contains("Prepare"), "{}", window.screen());
    window = begun("<esc>ll<ctrl-s>");
    assert_eq!(window.supervision().sessions[0].with, "Danall");
}

#[test]
fn a_session_that_is_taken_away_is_on_the_disk_first() {
    let mut window = Harness::start();
    window.press("sn<tab><tab>Dana").refuse("supervision").press("<esc>n");
    let page = window.screen();
    assert!(page.contains("Dana") && !page.contains("trash"), "{page}");
    window.press("<esc>").mend("supervision").wait(10_000).press("<esc>n");
    assert!(window.screen().contains("trash"), "{}", window.screen());
    assert_eq!(window.supervision().sessions, []);
    window.press("u");
    assert_eq!(window.supervision().sessions[0].with, "Dana");
}

#[test]
fn a_session_looks_back_to_no_day_to_come() {
    let mut window = with_a_session();
    window.press("<esc>n<tab>4 dec<ctrl-s>");
    let sessions = window.supervision().sessions;
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    assert!(sessions.iter().all(|session| session.since <= today), "{sessions:?}");
}

#[test]
fn it_is_not_said_to_be_saved_where_it_cannot_be() {
    let mut window = Harness::open("one-moment");
    window.press("<down><down>soon").wait(1_000);
    assert!(window.screen().contains("not on the disk yet"), "{}", window.screen());
    let mut window = Harness::prepare();
    window.press("p<down><down><enter>about an hour").wait(1_000);
    assert!(window.screen().contains("not on the disk yet"), "{}", window.screen());
    window.press("<enter>");
    let page = window.screen();
    assert!(page.contains("about an hour▏") && page.contains("A length can be written as"), "{page}");
    window.press("<esc>");
    assert!(window.screen().contains("\"about an hour\" could not be read"), "{}", window.screen());
}
