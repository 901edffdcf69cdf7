//! Sessions, from the first key to the files: nothing typed is lost, and nothing of another window is written over.

use aftershift::model::{Carried, Session, SessionKind, Whose};

use crate::harness::{Harness, plain_snapshots};
use crate::screens::sessions::with_a_session;

fn only(window: &Harness) -> Session {
    let mut sessions = window.supervision().sessions;
    assert_eq!(sessions.len(), 1, "{sessions:?}");
    sessions.remove(0)
}

/// The page of what came of a session, with the notes open.
fn noting() -> Harness {
    let mut window = with_a_session();
    window.press("a<enter>");
    window
}

#[test]
fn a_session_is_one_file_a_person_can_read() {
    let mut window = noting();
    window.press("We talked about endings.<tab><down><enter>Stay with the silence.<tab><down><enter>");
    window.press("<down><down><enter>Ask about the group<enter><enter>4 dec<enter><enter>");
    plain_snapshots().bind(|| insta::assert_snapshot!("session_on_disk", window.file("supervision/sessions")));
}

#[test]
fn a_session_takes_two_keys() {
    let mut window = Harness::start();
    window.press("sn<ctrl-s>");
    assert_eq!(only(&window).date.to_string(), "2026-11-21");
    assert!(window.screen().contains("Prepare"), "{}", window.screen());
}

#[test]
fn the_foot_says_what_enter_does_on_the_last_row() {
    let mut window = Harness::start();
    window.press("sn");
    assert!(window.screen().contains("enter next"), "{}", window.screen());
    window.press("<enter><enter><enter><enter><enter>");
    let page = window.screen();
    assert!(page.contains("enter begin") && page.contains("esc back") && !page.contains("enter next"), "{page}");
    window.resize(40, 12);
    assert!(window.screen().contains("enter begin   esc back"), "{}", window.screen());
    window.press("<enter>e<up>").stand_on("Record");
    assert!(window.screen().contains("enter done"), "{}", window.screen());
}

#[test]
fn looking_about_leaves_no_session() {
    for keys in ["sn<esc>", "sn<tab><tab><tab><esc>", "sn<down><up><esc><esc>"] {
        let mut window = Harness::start();
        window.press(keys).wait(10_000);
        assert_eq!(window.files(), Vec::<String>::new(), "{keys}");
    }
}

#[test]
fn what_is_suggested_follows_the_last_session_of_the_kind_until_one_writes_there() {
    let mut window = with_a_session();
    window.wait_days(7).press("<esc>n<tab>18 dec");
    let page = window.screen();
    assert!(page.contains("D.'s folder") && page.contains("Friday 27 November 2026"), "{page}");
    window.press("<shift-tab><right>");
    let page = window.screen();
    assert!(!page.contains("D.") && page.contains("Friday 6 November 2026"), "{page}");
    window.press("<tab><tab>M.<shift-tab><shift-tab><left>");
    let page = window.screen();
    assert!(page.contains("M.") && page.contains("D.'s folder") && page.contains("Friday 27 November 2026"), "{page}");
    window.press("<ctrl-s>");
    let sessions = window.supervision().sessions;
    assert_eq!((sessions[0].with.as_str(), sessions[0].kind), ("M.", SessionKind::LivedExperience));
    assert_eq!(sessions[0].since, sessions[1].date);
}

#[test]
fn a_day_that_cannot_be_read_stays_as_it_was_typed() {
    let mut window = Harness::start();
    window.press("sn<tab>someday<tab>");
    assert!(window.screen().contains("I could not read that as a day."), "{}", window.screen());
    window.press("D.<ctrl-s>");
    assert!(window.screen().contains("I could not read that as a day."), "{}", window.screen());
    assert!(window.screen().contains("someday"), "{}", window.screen());
    window.press("<shift-tab>27 nov<ctrl-s>");
    assert_eq!(only(&window).date.to_string(), "2026-11-27");
}

#[test]
fn a_day_that_is_read_in_the_middle_of_a_word_is_not_taken() {
    let mut window = Harness::start();
    window.press("sn<tab>fri").wait(1_000).press("bble").wait(1_000);
    let days = |window: &Harness| (only(window).date.to_string(), only(window).since.to_string());
    assert_eq!(days(&window), ("2026-11-21".to_owned(), "2026-10-10".to_owned()));
    window.press("<ctrl-u>27 nov<tab><shift-tab>4 dexember").wait(1_000);
    assert_eq!(days(&window).0, "2026-11-27");

    let mut window = with_a_session();
    let before = days(&window);
    window.press("e<tab>fri").wait(1_000).press("bble<tab><tab><ctrl-u>wed").wait(1_000).press("nesdayish<esc>");
    assert_eq!(days(&window), before);

    let mut window = with_a_session();
    window.press("e<tab><tab><tab><tab>75").wait(1_000).press(" or so<esc>").wait(1_000);
    assert_eq!(only(&window).minutes, Some(50));
    assert!(only(&window).record.contains("75 or so"), "{:?}", only(&window));

    let mut window = with_a_session();
    window.press("a<down><down><enter>Ask<enter><enter>4 dec<enter><shift-tab>fri").wait(1_000).press("bble<esc>").wait(1_000);
    assert_eq!(only(&window).actions[0].day.unwrap().to_string(), "2026-12-04");
    assert!(window.screen().contains("fribble"), "{}", window.screen());
}

#[test]
fn a_weekday_is_the_next_one_for_what_is_planned_and_the_last_for_what_was() {
    let mut window = Harness::start();
    window.press("sn<tab>fri<tab><tab>wed<ctrl-s>");
    let session = only(&window);
    assert_eq!((session.date.to_string(), session.since.to_string()), ("2026-11-27".to_owned(), "2026-11-18".to_owned()));
}

#[test]
fn a_session_looks_back_to_no_day_after_it() {
    let mut window = Harness::start();
    window.press("sn<tab>27 nov<tab><tab>4 dec<ctrl-s>");
    assert!(window.screen().contains("That day is after the session."), "{}", window.screen());
    assert!(only(&window).since < only(&window).date);
    window.press("<ctrl-u>4 nov<ctrl-s>");
    assert_eq!(only(&window).since.to_string(), "2026-11-04");
}

#[test]
fn the_length_of_a_session_is_read_as_people_write_it() {
    let mut window = with_a_session();
    window.press("e<tab><tab><tab><tab>1:15<esc>");
    assert_eq!(only(&window).minutes, Some(75));
}

#[test]
fn words_are_on_the_disk_within_a_second_of_the_last_key() {
    let mut window = noting();
    window.press("We talked").wait(1_000);
    assert_eq!(only(&window).notes, "We talked");
    assert!(window.screen().contains("saved"), "{}", window.screen());
    let mut window = with_a_session();
    window.press("e<tab><tab><ctrl-u>M.").wait(1_000);
    assert_eq!(only(&window).with, "M.");
}

#[test]
fn someone_who_never_stops_typing_is_not_kept_waiting() {
    let mut window = noting();
    window.press(&"word ".repeat(20));
    assert!(only(&window).notes.matches("word").count() >= 18);
}

#[test]
fn when_the_terminal_closes_every_word_goes_to_the_disk() {
    let check = |keys: &str, said: fn(&Session) -> bool| {
        let mut window = with_a_session();
        window.press(keys).terminate();
        assert!(said(&only(&window)), "{keys}: {:?}", only(&window));
    };
    check("a<enter>We tal", |session| session.notes == "We tal");
    check("a<down><enter>Stay wi", |session| session.heard[0].words == "Stay wi");
    check("a<down><down><enter>Ask ab", |session| session.actions[0].words == "Ask ab");
    check("a<down><down><enter>Ask<enter><right><enter>4 de", |session| session.actions[0].whose == Whose::Theirs);
    check("e<tab><tab><end>M", |session| session.with == "D.M");
    let mut window = Harness::start();
    window.press("sn<tab>27 nov<tab>D").terminate();
    assert_eq!(only(&window).with, "D");
}

#[test]
fn when_the_terminal_closes_while_the_disk_is_slow_there_is_one_session() {
    let mut window = noting();
    window.press("We talked").hold().wait(1_000).press(" about").terminate();
    assert_eq!(only(&window).notes, "We talked about");
    let mut window = Harness::start();
    window.press("sn<tab><tab>D").hold().wait(1_000).press(".").terminate();
    assert_eq!(only(&window).with, "D.");
}

#[test]
fn what_is_typed_while_the_disk_is_slow_follows() {
    let mut window = noting();
    window.press("We talked").hold().wait(1_000).press(" about it").wait(5_000).release().wait(1_000);
    assert_eq!(only(&window).notes, "We talked about it");
}

#[test]
fn when_the_disk_says_no_the_words_stay_and_it_is_tried_again() {
    let mut window = noting();
    window.refuse("supervision").press("So long").wait(1_000);
    let page = window.screen();
    assert!(page.contains("So long▏") && page.contains("will be tried again"), "{page}");
    window.press("<left>");
    assert!(window.screen().contains("not on the disk yet"), "{}", window.screen());
    window.mend("supervision").wait(5_000);
    assert_eq!(only(&window).notes, "So long");
    assert!(window.screen().contains("saved"), "{}", window.screen());
}

#[test]
fn nobody_leaves_words_the_disk_does_not_have_unless_they_say_so() {
    let mut window = noting();
    window.refuse("supervision").press("So long<esc>");
    assert!(window.screen().contains("will be tried again"), "{}", window.screen());
    window.press("<esc>");
    assert!(window.screen().contains("Leave without them?"), "{}", window.screen());
    window.press("n<esc>x");
    assert!(window.screen().contains("So long"), "{}", window.screen());
    window.press("<esc>y");
    assert!(window.screen().contains("p prepare"), "{}", window.screen());
}

#[test]
fn once_the_disk_has_the_words_nobody_is_asked_about_them() {
    let mut window = noting();
    window.refuse("supervision").press("So long<esc><esc>").mend("supervision").wait(5_000).press("<enter>, D.").wait(1_000);
    assert_eq!(only(&window).notes, "So long, D.");
}

#[test]
fn a_session_another_window_changed_is_kept_beside_it() {
    let mut one = noting();
    let mut two = one.second_window();
    two.press("s<enter>a<enter>Theirs").wait(1_000);
    one.press("Mine").wait(1_000);
    assert!(one.screen().contains("both are kept"), "{}", one.screen());
    one.press(" and more").wait(1_000).press("<esc><esc>");
    assert!(one.screen().contains("p prepare"), "{}", one.screen());
    let mut notes: Vec<String> = one.supervision().sessions.into_iter().map(|session| session.notes).collect();
    notes.sort();
    assert_eq!(notes, ["Mine and more", "Theirs"]);
    one.press("<esc>");
    assert_eq!(one.screen().matches("another version").count(), 1, "{}", one.screen());
}

#[test]
fn what_another_window_noted_is_taken_over_by_a_page_at_rest() {
    let mut one = with_a_session();
    one.press("a");
    let mut two = one.second_window();
    two.press("s<enter>a<enter>Theirs").wait(1_000).press("<esc><esc>");
    one.supervision_changed();
    assert!(one.screen().contains("Theirs"), "{}", one.screen());
    one.press("<enter>, and mine").wait(1_000);
    assert_eq!(only(&one).notes, "Theirs, and mine");
}

#[test]
fn a_page_at_rest_stays_on_the_same_thing_and_says_what_it_shows() {
    let mut one = with_a_session();
    one.press("a<down><enter>Stay with it.<esc>").wait(1_000).press("<down><down>");
    let here = |window: &Harness| window.screen().lines().find(|row| row.contains("▸")).unwrap().to_owned();
    assert!(here(&one).contains("add something to do"), "{}", one.screen());
    let mut two = one.second_window();
    two.press("s<enter>a<down><down><enter>Go slowly.<esc>").wait(1_000);
    one.supervision_changed();
    assert!(one.screen().contains("Go slowly.") && one.screen().contains("changed in another window"), "{}", one.screen());
    assert!(here(&one).contains("add something to do"), "{}", one.screen());
}

#[test]
fn what_another_window_noted_waits_while_something_is_written_here() {
    let mut one = noting();
    let mut two = one.second_window();
    two.press("s<enter>a<down><enter>Theirs.<esc>").wait(1_000);
    one.supervision_changed();
    assert!(!one.screen().contains("changed in another window"), "{}", one.screen());
    one.press("<esc>");
    assert!(one.screen().contains("Theirs.") && one.screen().contains("changed in another window"), "{}", one.screen());
    one.press("<enter>Mine").wait(1_000);
    assert_eq!((only(&one).notes.as_str(), only(&one).heard.len()), ("Mine", 1));
}

#[test]
fn details_at_rest_show_what_another_window_wrote() {
    let mut one = with_a_session();
    one.press("e");
    let mut two = one.second_window();
    two.press("s<enter>e<tab><tab><ctrl-u>M.<esc>").wait(1_000);
    one.supervision_changed();
    assert!(one.screen().contains("M.") && one.screen().contains("changed in another window"), "{}", one.screen());
    assert!(one.accent()[0].contains("Kind"), "{:?}", one.accent());
}

#[test]
fn what_was_never_put_on_waits_once_something_is_noted_and_is_put_on_by_a_key() {
    let mut window = with_a_session();
    window.press("a<enter>We talked.").wait(1_000).press("<esc><esc>p");
    let page = window.screen();
    assert!(page.contains("Nothing is on it. Enter puts on it what waits") && page.contains("Waiting, not on it"), "{page}");
    assert!(page.contains("·  Was that all right to say?") && page.contains("enter put on it"), "{page}");
    assert_eq!(only(&window).agenda, []);
    window.press("<enter>").wait(1_000);
    assert!(window.screen().contains("1  Was that all right to say?"), "{}", window.screen());
    assert_eq!(only(&window).agenda.len(), 1);
    window.press("d").wait(1_000);
    assert!(window.screen().contains("·  Was that all right to say?"), "it waits again: {}", window.screen());
    window.press("u").wait(1_000);
    assert_eq!((only(&window).agenda.len(), only(&window).cut.len()), (1, 0));
}

#[test]
fn a_session_goes_to_the_trash_by_name_and_comes_back() {
    let mut window = with_a_session();
    let before = window.file("supervision/sessions");
    for keys in ["d<esc>", "dd", "d<enter>", "dn"] {
        window.press(keys);
        assert_eq!(window.supervision().sessions.len(), 1, "{keys}");
    }
    window.press("dy");
    assert!(window.screen().contains("u brings it back"), "{}", window.screen());
    assert_eq!(window.supervision().sessions, []);
    window.press("<esc>su");
    assert!(window.screen().contains("Lived-experience supervision with D."), "{}", window.screen());
    assert_eq!(window.file("supervision/sessions"), before);
    window.press("u");
    assert_eq!(window.file("supervision/sessions"), before);
}

#[test]
fn what_was_taken_off_comes_back() {
    let mut window = with_a_session();
    window.press("a<down><enter>Stay with it.<esc>x");
    assert!(window.screen().contains("u brings it back"), "{}", window.screen());
    window.wait(1_000);
    assert_eq!(only(&window).heard, []);
    window.press("u").wait(1_000);
    assert_eq!(only(&window).heard[0].words, "Stay with it.");
}

#[test]
fn an_action_is_done_let_go_and_opened_again() {
    let mut window = with_a_session();
    window.press("a<down><down><enter>Ask about the group<esc><space>").wait(1_000);
    let state = |window: &Harness| only(window).actions[0].state;
    assert!(matches!(state(&window), Carried::Done(_)));
    window.press("<space>").wait(1_000);
    assert_eq!(state(&window), Carried::Open);
    window.press("<esc><esc>a<enter><down><enter>");
    assert!(matches!(state(&window), Carried::LetGo(_)));
    assert!(window.screen().contains("Let go: Ask about the group"), "{}", window.screen());
    window.press("u");
    assert_eq!(state(&window), Carried::Open);
    window.press("<esc><esc>").choose("Ask about the group").press("<enter>");
    assert!(matches!(state(&window), Carried::Done(_)));
    assert!(window.screen().contains("Done: Ask about the group. u takes it back."), "{}", window.screen());
    window.press("u");
    assert_eq!(state(&window), Carried::Open);
    assert!(window.accent()[0].contains("Ask about the group"), "{:?}", window.accent());
}

#[test]
fn what_is_picked_is_turned_by_the_arrows_and_by_nothing_typed() {
    let mut window = with_a_session();
    window.press("a<down><down><enter>Ask about the group<enter>My supervisor and I");
    assert!(window.screen().contains("Nothing is typed on this line. ← → change what stands here."), "{}", window.screen());
    window.wait(1_000);
    assert_eq!(only(&window).actions[0].whose, Whose::Mine);
    window.paste("theirs").press("  <enter>4 dec<enter>done ").wait(1_000);
    assert!(window.screen().contains("← → change what stands here"), "{}", window.screen());
    let action = &only(&window).actions[0];
    assert_eq!((action.whose, action.state, action.words.as_str()), (Whose::Mine, Carried::Open, "Ask about the group"));
    window.press("<left>").wait(1_000);
    assert!(!only(&window).actions[0].state.is_open());
}

#[test]
fn only_the_workers_own_actions_stand_at_home() {
    let mut window = with_a_session();
    window.press("a<down><down><enter>Theirs to do<enter><right><esc><down><enter>Mine to do<esc><esc><esc><esc>");
    assert!(window.screen().contains("Mine to do") && !window.screen().contains("Theirs to do"), "{}", window.screen());
}

#[test]
fn an_agreement_is_kept_as_it_is_typed() {
    let mut window = Harness::start();
    window.press("sg<enter>D.<tab>We both do").wait(1_000);
    assert_eq!(window.supervision().agreements[0].writes, "We both do");
    window.press("<tab>somewhere").terminate();
    assert_eq!(window.supervision().agreements[0].keeps, "somewhere");
    let mut window = Harness::start();
    window.press("sg<esc>g<enter><tab><tab><esc>").wait(10_000);
    assert_eq!(window.files(), Vec::<String>::new(), "a card nobody wrote on is no file");
}

#[test]
fn when_the_disk_says_no_an_agreement_stays_on_the_page() {
    let mut window = Harness::start();
    window.press("sg<enter>").refuse("supervision").press("D.<esc>");
    assert!(window.screen().contains("With      D.▏"), "{}", window.screen());
    window.mend("supervision").wait(5_000).press("<esc>");
    assert_eq!(window.supervision().agreements[0].with, "D.");
    assert!(window.screen().contains("Line supervision"), "{}", window.screen());
}

#[test]
fn what_left_leads_to_nothing_of_the_trash() {
    let mut window = with_a_session();
    let id = only(&window).id;
    window.send(id).press("dyl");
    assert!(window.screen().contains("packet for D."), "{}", window.screen());
    assert!(window.screen().contains("2 answers"), "{}", window.screen());
}

#[test]
fn the_list_of_sessions_knows_what_other_windows_did() {
    let mut window = Harness::start();
    let mut other = window.second_window();
    other.press("sn<enter><tab>D.<tab><tab><tab>").wait(1_000);
    other.press("<esc><esc><esc>");
    let begun = other.supervision().sessions.len();
    assert_eq!(begun, 1, "{}", other.screen());
    window.press("s");
    assert!(window.screen().contains("with D."), "{}", window.screen());
    other.press("s<enter>").press("dy");
    assert!(other.supervision().sessions.is_empty(), "{}", other.screen());
    window.supervision_changed();
    assert!(!window.screen().contains("with D."), "{}", window.screen());
}

#[test]
fn what_was_on_the_agenda_for_one_waits_where_the_session_is_with_a_line_manager_after_all() {
    let mut window = with_a_session();
    window.press("p<tab>").wait(1_000).press("<esc>e<right><down>");
    assert!(window.screen().contains("asked about anew"), "{}", window.screen());
    window.press("<esc>").wait(1_000);
    let session = only(&window);
    assert_eq!((session.kind, session.agenda.len(), session.off.len()), (SessionKind::Line, 0, 1));
    window.press("p<shift-tab>");
    assert!(window.screen().contains("Flagged, and on it only if you put it there"), "{}", window.screen());
    assert!(window.screen().contains("·  Was that all right to say?"), "{}", window.screen());
}

#[test]
fn what_one_wrote_on_the_agenda_waits_when_it_is_taken_off_and_is_gone_when_it_is_once_more() {
    let mut window = with_a_session();
    window.press("paMy leave<enter><enter>d").wait(1_000);
    assert!(window.screen().contains("·  My leave"), "{}", window.screen());
    window.press("<esc>p<end>d").wait(1_000);
    assert!(!window.screen().contains("My leave"), "{}", window.screen());
    assert!(!window.file("supervision/sessions").contains("My leave"));
    window.press("u").wait(1_000);
    assert!(window.screen().contains("2  My leave"), "{}", window.screen());
    window.press("<end>d<end>d").wait(1_000);
    assert!(window.screen().contains("1  Was that all right"), "{}", window.screen());
}
