//! The four steps in lines, by keyboard and by pipe, on a screen reader's terms: state in words, and nothing drawn.

use aftershift::base::Moment;
use aftershift::line::{Ending, Input, Start};
use aftershift::model::{Flag, PrepareStep, Wanted};
use aftershift::store::Store;
use insta::assert_snapshot;

use super::talk::Desk;
use crate::disk;

/// A journal with something ticked, something not, something always private, a flag, and a session tomorrow.
fn lived_in() -> (Desk, aftershift::model::Session) {
    let desk = Desk::new();
    desk.entry_with("one-moment", 1, &["We sat outside.\nIt was quiet.", "I asked first."], &[0], |sitting| {
        let flag = Flag { question: "Was that all right?".to_owned(), wanted: Some(Wanted::ThinkItOver) };
        sitting.flag(0, Some(flag));
    });
    desk.entry("sharing-my-story", 3, &["My own story."], &[]);
    let session = desk.session(1, "D.");
    (desk, session)
}

#[test]
fn from_the_agenda_to_the_page() {
    let (desk, session) = lived_in();
    let mut talk = desk.open(&session, Start::Packet(None), Input::Keyboard);
    talk.hear(&[
        ".add",
        "Hours",
        "The roster",
        "",
        ".wanted 2",
        "5",
        ".up 2",
        ".cut 3",
        ".undo",
        ".cut 3",
        ".again 1",
        ".cut 9",
        ".next",
    ]);
    assert_snapshot!("steps_agenda", talk.told());
    talk.hear(&["3", "no", "3", "yes", "2 x", "9", ".read 1", ".next"]);
    assert_snapshot!("steps_choose", talk.told());
    talk.hear(&[".next", ".dates", "3", ".signatures", ".leave"]);
    assert_snapshot!("steps_see", talk.told());
    assert_eq!(talk.end, Some(Ending::Saved));
    let kept = desk.read(&session);
    assert_eq!(kept.step, PrepareStep::See);
    assert_eq!(kept.agenda.len(), 2);
    assert!(kept.paper.signatures);
    assert!(desk.pages().is_empty(), "nothing leaves by being looked at");
}

#[test]
fn leaving_comes_back_to_the_same_step_with_everything_kept() {
    let (desk, session) = lived_in();
    for (lines, step) in [
        (&["Hours", ".next", "2", ".leave"][..], PrepareStep::Choose),
        (&[".next", ".leave"], PrepareStep::Check),
        (&[".back", ".back", ".leave"], PrepareStep::Agenda),
    ] {
        let mut talk = desk.open(&session, Start::Packet(None), Input::Keyboard);
        talk.hear(lines);
        assert_eq!((talk.end, desk.read(&session).step), (Some(Ending::Saved), step), "{lines:?}");
    }
    let kept = desk.read(&session);
    assert_eq!((kept.agenda.len(), kept.choices.len()), (2, 1));
}

#[test]
fn every_line_at_a_keyboard_is_on_the_disk_before_the_next() {
    let (desk, session) = lived_in();
    let mut talk = desk.open(&session, Start::After, Input::Keyboard);
    talk.hear(&["We talked", "", "and laughed."]);
    assert_eq!(desk.read(&session).notes, "We talked\n\nand laughed.");
    assert!(desk.read(&session).agenda.is_empty(), "what was flagged waits for the next one");
}

#[test]
fn a_pipe_prepares_and_writes_without_being_asked_again() {
    let (desk, session) = lived_in();
    let folder = desk.folder.path().join("room");
    disk::make_folder(&folder);
    let mut talk = desk.open(&session, Start::Packet(None), Input::Pipe);
    talk.hear(&["Hours", ".next", "2", ".next", ".next", ".write", "1 3", folder.to_str().unwrap()]).end();
    assert_eq!(talk.end, Some(Ending::Saved));
    let told = talk.told();
    assert!(told.contains("Written: FOLDER/room/supervision-week-of-2026-11-23.md"), "{told}");
    let pages = desk.pages();
    let [markdown, text] = pages.as_slice() else { panic!("{pages:?}") };
    for (name, page) in [markdown, text] {
        let page = String::from_utf8_lossy(page);
        assert!(page.contains("Hours") && page.contains("I asked first."), "{}: {page}", name.display());
    }
    let known = desk.known();
    assert_eq!(known.packets.len(), 1);
    assert_eq!((known.packets[0].session, known.packets[0].answers.len()), (session.id, 2));
}

#[test]
fn nothing_goes_anywhere_that_is_not_a_folder() {
    let (desk, session) = lived_in();
    let mut talk = desk.open(&session, Start::Packet(Some(PrepareStep::See)), Input::Keyboard);
    talk.told();
    talk.hear(&[".write", "nine", "1", "no/such/folder", ".write", "", ".write", "text", ".clear"]);
    assert_snapshot!(talk.told(), @r"
    > .write
    As what shall it be written? Type numbers, apart by spaces, or endings such as docx.
    1. Markdown
    2. Web page
    3. Plain text
    4. Word document
    5. PDF
    > nine
    I did not find that in the list. Numbers from 1 to 5 work, apart by spaces.
    > 1
    To which folder? Such as ~/Documents. An empty line takes the one you are in.
    > no/such/folder
    There is no folder no/such/folder, so nothing left.
    Name a folder that is there.
    To which folder? Such as ~/Documents. An empty line takes the one you are in.
    > .write
    As what shall it be written? Type numbers, apart by spaces, or endings such as docx.
    1. Markdown
    2. Web page
    3. Plain text
    4. Word document
    5. PDF
    >
    Nothing was written.
    > .write
    As what shall it be written? Type numbers, apart by spaces, or endings such as docx.
    1. Markdown
    2. Web page
    3. Plain text
    4. Word document
    5. PDF
    > text
    I did not find that in the list. Numbers from 1 to 5 work, apart by spaces.
    > .clear
    Nothing was written.
    ");
    assert!(desk.known().packets.is_empty());
}

#[test]
fn what_changed_meanwhile_is_kept_beside_and_said() {
    let (desk, session) = lived_in();
    let mut talk = desk.open(&session, Start::After, Input::Keyboard);
    // Another program, and not this one by another name.
    let other = Store::new(desk.store().root(), Moment { now: session.saved, id: session.id });
    other.change_session(session.id, |session| session.notes = "From the other window.".to_owned()).unwrap();
    talk.told();
    talk.hear(&["From this one.", "and on"]);
    assert_snapshot!(talk.told(), @r"
    > From this one.
    This session had changed elsewhere meanwhile, so both are kept. You go on with yours.
    > and on
    ");
    let notes: Vec<String> = desk.known().sessions.into_iter().map(|session| session.notes).collect();
    assert!(
        notes.contains(&"From the other window.".to_owned()) && notes.contains(&"From this one.\nand on".to_owned()),
        "{notes:?}"
    );
}

#[test]
fn when_the_disk_says_no_the_words_stay_and_are_tried_again() {
    let (desk, session) = lived_in();
    let mut talk = desk.open(&session, Start::After, Input::Keyboard);
    talk.told();
    let (there, away) = (desk.store().root().join("supervision/sessions"), desk.folder.path().join("away"));
    disk::rename(&there, &away);
    disk::write(&there, "in the way");
    talk.hear(&["One.", "Two.", ".leave"]);
    assert_snapshot!(talk.told(), @r"
    > One.
    FOLDER/journal/supervision/sessions could not be written: something on the way to it is not a folder. What stood there before still stands.
    Check that the folder can be written to, then try again.
    What you typed is still here, and every line you type tries again to keep it.
    > Two.
    > .leave
    FOLDER/journal/supervision/sessions could not be written: something on the way to it is not a folder. What stood there before still stands.
    Check that the folder can be written to, then try again.
    Your words are still here, so I have not left. .leave tries again.
    ");
    assert_eq!(talk.end, None);
    disk::remove(&there);
    disk::rename(&away, &there);
    talk.hear(&[".leave"]);
    assert_eq!(talk.end, Some(Ending::Saved));
    assert_eq!(desk.read(&session).notes, "One.\nTwo.");
}
