//! The pages of numbered choices: every one leads somewhere and back, and nothing is done that was not chosen.

use aftershift::line::{Asking, Card, Details, Ending, Given, Input, Sessions};
use aftershift::model::{Agreement, SessionKind};
use insta::assert_snapshot;

use super::talk::{Desk, Talk};

fn sessions(desk: &Desk) -> Talk<'_, Sessions> {
    Talk::begin(desk, Sessions::open(desk.known(), Input::Keyboard, desk.today()))
}

#[test]
fn a_session_is_begun_prepared_and_looked_at_from_one_page_to_the_next() {
    let desk = Desk::new();
    desk.entry("quick-note", 2, &["A thought."], &[0]);
    let mut talk = sessions(&desk);
    talk.hear(&["1", "", "D.", "tomorrow", "nonsense", "", "My notebook", "1", "Hours", ".next", ".leave", "5", "9", "back", "2"]);
    assert_snapshot!("pages_begun", talk.told());
    let known = desk.known();
    assert_eq!((known.sessions.len(), known.sessions[0].agenda.len(), known.sessions[0].with.as_str()), (1, 1, "D."));
    talk.hear(&["6", "3", ".clear", "", "", "", "7", "1"]);
    assert_snapshot!("pages_changed", talk.told());
    assert!(desk.known().sessions.is_empty());
    talk.hear(&["quit"]);
    assert_eq!(talk.end, Some(Ending::Saved));
}

#[test]
fn what_is_open_what_was_agreed_and_the_lists_have_pages() {
    let desk = Desk::new();
    let session = desk.session(0, "D.");
    let mut talk = sessions(&desk);
    talk.hear(&["2", "2", ".", ".", "Ask first", "", "", "", ".leave", ".back"]);
    talk.told();
    talk.hear(&["what is still open, one thing", "1", "1", ".back"]);
    talk.hear(&["3", "2", "", "I do", ".clear", "", "", "3 june", ".back"]);
    assert_snapshot!("pages_cards", talk.told());
    assert!(desk.read(&session).actions[0].state != aftershift::model::Carried::Open);
    assert_eq!(desk.known().agreement(SessionKind::Line).unwrap().writes, "I do");
    talk.hear(&["4", "1", "Marcus", "99", "my mate", "2", "", "Hope", "4", "1", "3", "2", ".leave"]);
    assert_snapshot!("pages_lists", talk.told());
    let lists = desk.known().lists;
    assert_eq!((lists.always.len(), lists.never.len()), (1, 0));
    assert_eq!(talk.end, Some(Ending::Saved));
}

#[test]
fn what_left_can_be_read_as_it_left() {
    let desk = Desk::new();
    desk.session(0, "D.");
    let mut talk = sessions(&desk);
    let folder = desk.folder.path().display().to_string();
    talk.hear(&["2", "4", "50", ".write", "1", &folder, ".leave", ".back"]);
    talk.told();
    talk.hear(&["What left, and when", "1"]);
    assert_snapshot!(talk.told(), @r"
    > What left, and when

    What left, and when
    1. 0000a. Left on Sunday 22 November 2026: slip, as Markdown. For D.
    2. Back
    Type a number.
    > 1

    Supervision

    Date: Sunday 22 November 2026
    Length: 50 minutes
    Session: Lived-experience supervision

    What left, and when
    1. 0000a. Left on Sunday 22 November 2026: slip, as Markdown. For D.
    2. Back
    Type a number.
    ");
    talk.end();
    assert_eq!(talk.end, Some(Ending::Saved));
}

#[test]
fn a_new_session_takes_what_was_usual_and_what_was_given() {
    let desk = Desk::new();
    let mut last = desk.session(-14, "M.");
    last.record = "Her folder".to_owned();
    let (_, mark) = desk.store().session(last.id).unwrap();
    desk.store().keep_session(&last, mark.as_deref()).unwrap().unwrap();
    let begin = |given, input| Asking::begin(Details::new(given, desk.known(), desk.moment()), input);
    let mut talk = Talk::begin(&desk, begin(Given::default(), Input::Pipe));
    talk.end();
    let made = desk.read(&last_made(&desk));
    assert_eq!((made.with.as_str(), made.record.as_str(), made.since), ("M.", "Her folder", last.date));
    let given = Given { kind: Some(SessionKind::Line), date: Some(desk.today()), since: Some(desk.today()) };
    let mut talk = Talk::begin(&desk, begin(given, Input::Keyboard));
    talk.hear(&["Boss", ".back", "The boss", "Nowhere"]);
    assert_snapshot!(talk.told(), @r"
    An empty line keeps what stands there, and .clear takes it out. .back goes back, and .leave stops without keeping this.

    Who is it with? Any label will do: a letter, a role.
    > Boss

    Where is the record of it kept, and by whom?
    > .back

    Who is it with? Any label will do: a letter, a role.
    It says now: Boss
    > The boss

    Where is the record of it kept, and by whom?
    > Nowhere
    Sunday 22 November 2026. Line supervision with The boss.
    Looks back to Sunday 22 November 2026.
    It is kept. To get ready for it: aftershift supervision prepare 00005
    To change its day, how far it looks back or anything else of it: aftershift supervision change 00005
    ");
    let mut talk = Talk::begin(&desk, begin(given, Input::Keyboard));
    let before = desk.known();
    talk.hear(&["Somebody", ".leave"]);
    assert_eq!((talk.end, desk.known()), (Some(Ending::Nothing), before));
}

fn last_made(desk: &Desk) -> aftershift::model::Session {
    desk.known().sessions.into_iter().max_by_key(|session| session.id).unwrap()
}

#[test]
fn a_card_that_cannot_be_kept_is_still_there_to_try_again() {
    let desk = Desk::new();
    desk.session(0, "");
    let cards = desk.store().root().join("supervision/agreements.ron");
    crate::disk::write(&cards, "(format: 99)");
    let begin = |input| Asking::begin(Card(Agreement::new(SessionKind::Line)), input);
    let mut talk = Talk::begin(&desk, begin(Input::Keyboard));
    talk.hear(&["D.", "", "", "", "", ""]);
    assert!(talk.told().contains("holds more than this Aftershift knows") && talk.end.is_none());
    crate::disk::remove(&cards);
    talk.hear(&[""]);
    assert_eq!((talk.end, desk.known().agreements[0].with.as_str()), (Some(Ending::Saved), "D."));
    crate::disk::write(&cards, "(format: 99)");
    let mut talk = Talk::begin(&desk, begin(Input::Pipe));
    talk.end();
    assert_eq!(talk.end, Some(Ending::NotSaved));
}

#[test]
fn a_session_never_looks_back_to_a_day_after_it() {
    let desk = Desk::new();
    let given = Given { since: Some(desk.today()), ..Given::default() };
    let mut talk = Talk::begin(&desk, Asking::begin(Details::new(given, desk.known(), desk.moment()), Input::Keyboard));
    talk.hear(&["", "", "1 nov", "tomorrow", ""]);
    assert!(talk.told().contains("It looks back to Sunday 22 November 2026, which is after that day."));
    let made = last_made(&desk);
    assert!(made.since < made.date);
    let (session, mark) = desk.store().session(made.id).unwrap();
    let mut talk = Talk::begin(&desk, Asking::begin(Details::change(session, mark.unwrap(), desk.known()), Input::Keyboard));
    talk.hear(&["", "", "1 nov", "", "yesterday", "1 oct", ""]);
    let told = talk.told();
    assert_eq!(told.matches("That day is after the session.").count(), 2, "{told}");
    let made = last_made(&desk);
    assert_eq!((made.date.to_string(), made.since.to_string()), ("2026-11-01".to_owned(), "2026-10-01".to_owned()));
}

#[test]
fn a_second_session_looks_back_to_the_first_and_never_to_a_day_to_come() {
    let desk = Desk::new();
    let first = desk.session(-9, "D.");
    let details = || Details::new(Given::default(), desk.known(), desk.moment());
    let mut talk = Talk::begin(&desk, Asking::begin(details(), Input::Keyboard));
    talk.hear(&["", "", "10 dec"]);
    let told = talk.told();
    assert!(told.contains("the day of your last session of this kind") && told.contains("Friday 13 November 2026"), "{told}");
    talk.hear(&["tomorrow", "1/12/2026", "fri", ""]);
    let told = talk.told();
    assert_eq!(told.matches("That day is still to come.").count(), 2, "{told}");
    assert!(told.contains("Looks back to Friday 20 November 2026.") && told.contains("supervision change"), "{told}");
    // A first session of its kind has none before it.
    let mut talk = Talk::begin(&desk, Asking::begin(details(), Input::Keyboard));
    talk.hear(&["2", "", "whenever"]);
    let told = talk.told();
    assert!(told.contains("tomorrow, fri and 3/12/2026"), "{told}");
    talk.hear(&[""]);
    assert!(!talk.told().contains("your last session"));
    assert_eq!(desk.read(&first).date.to_string(), "2026-11-13");
}

#[test]
fn the_menu_tells_itself_when_help_is_asked() {
    let desk = Desk::new();
    let mut talk = sessions(&desk);
    talk.told();
    talk.hear(&[".help"]);
    let told = talk.told();
    assert!(told.contains("1. ") && !told.contains("I did not find"), "{told}");
}

#[test]
fn the_nearest_session_to_come_is_offered_first() {
    let desk = Desk::new();
    let (near, _) = (desk.session(1, "near"), desk.session(20, "far"));
    let told = sessions(&desk).told();
    assert!(told.contains("with near") && !told.contains("with far"), "{told}");
    assert!(near.date > desk.today(), "{told}");
}

#[test]
fn a_no_keeps_a_session_out_of_the_trash() {
    let desk = Desk::new();
    desk.session(0, "D.");
    let mut talk = sessions(&desk);
    talk.hear(&["2", "7", "No", "7", "n", "nope"]);
    let told = talk.told();
    assert_eq!(told.matches("I did not find that.").count(), 2, "{told}");
    assert_eq!(desk.known().sessions.len(), 1);
    talk.hear(&["yes"]);
    assert!(desk.known().sessions.is_empty());
}
