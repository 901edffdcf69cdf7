//! The four steps in lines, by keyboard and by pipe, on a screen reader's terms: state in words, and nothing drawn.

use aftershift::line::{Ending, Input, Start};
use aftershift::model::{Flag, PrepareStep, Wanted};
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
    assert_snapshot!(talk.told(), @r"
    Monday 23 November 2026. Lived-experience supervision with D.
    Step 1 of 4: Agenda.
    To talk about:
    1. Was that all right? What would help: think it over with me.
    Words you type are put on it. .wanted 1 says what would help, .cut 1 takes a thing off, .next goes on to the answers.
    Commands: .add .wanted .again .up .down .edit .cut .clear .list .next .back .undo .leave .help
    > .add
    What would you like to talk about? One thing a line. End with an empty line or a full stop.
    > Hours
    > The roster
    >
    To talk about:
    1. Was that all right? What would help: think it over with me.
    2. Hours.
    3. The roster.
    Words you type are put on it. .wanted 1 says what would help, .cut 1 takes a thing off, .next goes on to the answers.
    > .wanted 2
    What would help? Type a number. An empty line is fine.
    1. listen
    2. think it over with me
    3. suggest
    4. teach me
    5. back me up
    6. decide together
    > 5
    2. Hours. What would help: back me up.
    > .up 2
    1. Hours. What would help: back me up.
    > .cut 3
    Taken off: The roster. .undo brings it back.
    > .undo
    Taken back.
    To talk about:
    1. Hours. What would help: back me up.
    2. Was that all right? What would help: think it over with me.
    3. The roster.
    Words you type are put on it. .wanted 1 says what would help, .cut 1 takes a thing off, .next goes on to the answers.
    > .cut 3
    Taken off: The roster. .undo brings it back.
    > .again 1
    1. Hours. What would help: back me up. Comes back next time.
    > .cut 9
    There is no number 9 here. They go from 1 to 2.
    > .next

    Step 2 of 4: Choose.
    One answer goes with it.
    1. Sat 21 Nov. Pick one moment from your work. What happened? Goes with it. We sat outside. It was quiet.
    2. Sat 21 Nov. Why did it stay with you? What do you see now that you did not see then? Stays in your journal. I asked first.
    3. Thu 19 Nov. Who was your story for this time? How do you feel now about what you shared? Always private. Stays in your journal. My own story.
    Type numbers to let answers go with it, or to let them stay. .read 1 reads one whole, .next goes on.
    Commands: .read .list .next .back .undo .leave .help
    ");
    talk.hear(&["3", "no", "3", "yes", "2 x", "9", ".read 1", ".next"]);
    assert_snapshot!(talk.told(), @r#"
    > 3
    This one is always private. Type yes to let "Who was your story for this time? How do you feel now about what you shared?" go. Anything else lets it stay.
    > no
    3. Always private. Stays in your journal.
    > 3
    This one is always private. Type yes to let "Who was your story for this time? How do you feel now about what you shared?" go. Anything else lets it stay.
    > yes
    3. Always private. Goes with it, because you said yes to it.
    > 2 x
    I could not read that. Numbers let answers go or stay, apart by spaces. .next goes on.
    > 9
    There is no number 9 here. They go from 1 to 3.
    > .read 1
    Sat 21 Nov. Pick one moment from your work. What happened? We sat outside. It was quiet.
    We sat outside.
    It was quiet.
    > .next

    Step 3 of 4: Check.
    This helps you look for details that could identify someone. It can miss some. Read the page yourself as well.
    Nothing was found. .next reads you the page.
    Commands: .look .always .list .next .back .undo .leave .help
    "#);
    talk.hear(&[".next", ".dates", "3", ".signatures", ".leave"]);
    assert_snapshot!(talk.told(), @r"
    > .next

    Step 4 of 4: See.
    This is the whole page, as it will leave:

    Supervision

    Chosen by the worker. Not a service record.

    Session: Lived-experience supervision
    Date: week of Monday 23 November 2026
    Looks back to: week of Monday 19 October 2026


    To talk about

    1. Hours — back me up
    2. Was that all right? — think it over with me


    Goes with it

    week of Monday 16 November 2026 · Sharing my story

    Who was your story for this time? How do you feel now about what you
    shared?

        My own story.

    Lived experience, used on purpose · Wellways practice framework, peer
    work

    week of Monday 16 November 2026 · One moment

    Pick one moment from your work. What happened?

        We sat outside.
        It was quiet.

    It says days as the week. .write writes it, .dates .room .signatures and .lookback change how it looks, .back goes back.
    Commands: .write .dates .room .signatures .lookback .list .back .undo .leave .help
    > .dates
    How exactly shall it say days?
    1. as the day
    2. as the week
    3. as the month
    It says now: as the week
    > 3
    It says days as the month now. .list reads it again.
    > .signatures
    It has lines to sign on now. .list reads it again.
    > .leave
    It is kept as it stands. To go on with it: aftershift supervision prepare 00003
    ");
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
    As what shall it be written? Type numbers, apart by spaces.
    1. Markdown
    2. Web page
    3. Plain text
    4. Word document
    5. PDF
    > nine
    I did not find that in the list. Numbers from 1 to 5 work, apart by spaces.
    > 1
    To which folder? An empty line takes the one you are in.
    > no/such/folder
    There is no folder no/such/folder, so nothing left.
    Name a folder that is there.
    > .write
    As what shall it be written? Type numbers, apart by spaces.
    1. Markdown
    2. Web page
    3. Plain text
    4. Word document
    5. PDF
    >
    Nothing was written.
    > .write
    As what shall it be written? Type numbers, apart by spaces.
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
    let mut other = desk.open(&session, Start::After, Input::Keyboard);
    other.hear(&["From the other window."]);
    talk.told();
    talk.hear(&["From this one.", "and on"]);
    assert_snapshot!(talk.told(), @r"
    > From this one.
    It had changed somewhere else meanwhile, so both are kept, and you go on with this one.
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
