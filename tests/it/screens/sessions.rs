//! The pages around supervision: the sessions, one of them, its details and what came of it, actions, agreements, the ledger, and
//! flags while reading and writing.

use aftershift::base::Id;
use aftershift::model::Session;

use super::look;
use crate::harness::Harness;

/// Two entries, one with something flagged, and a session to come.
pub(crate) fn with_a_session() -> Harness {
    let mut window = Harness::open("one-moment");
    window.press("<tab>").paste("We sat in the courtyard. He asked how my week had been, and I told him.");
    window.press("<tab>It went both ways.<tab><tab><tab>aWas that all right to say?<enter><down><down><enter><ctrl-s>");
    window.wait_days(1).choose("A quick note").paste("Someone asked whether I could drive them.").press("<ctrl-s>");
    window.press("sn<down>27 nov<tab>D.<tab><tab>50<tab>D.'s folder<enter>");
    window
}

fn session(window: &Harness) -> Session {
    window.supervision().sessions.first().unwrap().clone()
}

fn id(window: &Harness) -> Id {
    session(window).id
}

/// The same, prepared, sent, held and written up; then another of a different kind.
pub(super) fn lived_in() -> Harness {
    let mut window = with_a_session();
    let mut held = session(&window);
    held.agenda = window.agenda(held.id);
    window.keep(held);
    let held = id(&window);
    window.send(held).wait_days(7).press("a");
    window.press("<enter>").paste("We talked about endings, and how to say goodbye to a group that is closing. ");
    window.paste("She has seen three of them close, and each took longer than anybody thought it would. It was good to hear.");
    window.press("<tab><down><enter>").paste("Stay with the silence a little longer.").press("<tab><down><enter>");
    window.press("<down><down><enter>Ask about the co-reflection group<enter><enter>4 dec<enter><enter>");
    window.press("<down><enter>Send the paper on endings<enter><right><enter><enter><enter>");
    window.press("<down><enter>A second phone<enter><right><right><enter><enter><enter><down><space><esc><esc>");
    window.press("n<right>");
    window.press("<enter>4/12<tab>M.<ctrl-s><esc>");
    window
}

#[test]
fn no_sessions_yet() {
    let mut window = Harness::start();
    window.press("s");
    look("supervision_empty", &mut window);
    window.press("a");
    look("actions_empty", &mut window);
    window.press("<esc>l");
    look("ledger_empty", &mut window);
}

#[test]
fn the_sessions() {
    let mut window = lived_in();
    look("supervision", &mut window);
}

#[test]
fn a_session_about_to_be_begun() {
    let mut window = Harness::start();
    window.press("sn");
    look("session_new", &mut window);
    window.press("<down>27 no");
    look("session_day_typed", &mut window);
    window.press("<ctrl-u>someday<tab>");
    look("session_day_unclear", &mut window);
}

#[test]
fn one_session() {
    let mut window = with_a_session();
    look("session", &mut window);
    window.press("d");
    look("session_trash_ask", &mut window);
    window.press("y");
    look("session_trashed", &mut window);
    let mut window = lived_in();
    window.choose("D.");
    look("session_been", &mut window);
    window.press("e");
    look("session_details", &mut window);
}

#[test]
fn afterwards() {
    let mut window = with_a_session();
    window.press("a");
    look("after_empty", &mut window);
    let mut window = lived_in();
    window.choose("D.").press("a");
    look("after", &mut window);
    window.press("<enter>");
    look("after_notes", &mut window);
    window.press("<esc><down><enter>");
    look("after_heard", &mut window);
    window.press("<tab>");
    look("after_about", &mut window);
    window.press("<enter><down><down><enter>");
    look("after_action", &mut window);
}

#[test]
fn what_is_to_be_done() {
    let mut window = lived_in();
    window.press("a");
    look("actions", &mut window);
    window.press("<enter>");
    look("action_closing", &mut window);
    window.press("<esc><esc><esc>");
    look("home_with_an_action", &mut window);
}

#[test]
fn what_was_agreed() {
    let mut window = Harness::start();
    window.press("sg");
    look("agreements_empty", &mut window);
    window.press("<enter>D.<tab>We write it together at the end<tab>D.'s locked folder, for seven years<tab>");
    window.paste("D. and I; the manager only if somebody is in danger, and then I am told first");
    look("agreement", &mut window);
    window.press("<tab>Every four weeks, fifty minutes<tab>1/6/2027<enter>");
    look("agreements", &mut window);
}

#[test]
fn the_ledger() {
    let mut window = lived_in();
    window.press("l");
    look("ledger", &mut window);
}

#[test]
fn what_supervision_says_of_an_entry() {
    let mut window = lived_in();
    window.press("<esc>b<down><enter>");
    look("read_with_supervision", &mut window);
}

#[test]
fn flagging_while_reading() {
    let mut window = lived_in();
    window.press("<esc>b<down><enter>f");
    look("flag", &mut window);
    window.press("<enter>How do I end well?");
    look("flag_question", &mut window);
    window.press("<enter>");
    look("flag_wanted", &mut window);
    window.press("<down><enter>");
    look("flag_done", &mut window);
    window.press("f<enter><enter><end>");
    look("flag_again", &mut window);
}

#[test]
fn flagging_while_writing() {
    let mut window = Harness::open("one-moment");
    window.press("<tab>We talked.<ctrl-f>Was it all right?<enter><down><enter>");
    look("prompt_flagged", &mut window);
    window.press("<tab><tab><tab>f").paste("How do I end well?").press("<esc>");
    look("close_whole", &mut window);
}
