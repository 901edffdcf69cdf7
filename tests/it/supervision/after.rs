//! What came of a session, in lines: notes, what was said and about what, what will be tried; and it all comes back.

use aftershift::jobs;
use aftershift::line::{Ending, Input, Start};
use aftershift::model::{Carried, Whose};
use insta::assert_snapshot;

use super::talk::Desk;

#[test]
fn one_thing_after_the_other_is_asked() {
    let desk = Desk::new();
    let entry = desk.entry("quick-note", 2, &["A thought."], &[]);
    let session = desk.session(0, "D.");
    let mut talk = desk.open(&session, Start::After, Input::Keyboard);
    talk.hear(&["", "We talked.", "", "It was good.", "."]);
    talk.hear(&["You did well", "to ask.", ".", "9", "1", ".", "Ask first", "4", "2", "3 dec", "The roster", "3", "", ""]);
    assert_snapshot!(talk.told(), @r"
    Sunday 22 November 2026. Lived-experience supervision with D.
    What would you like to note about the session?
    Write as much as you like. A line holding only a full stop ends it.
    Commands: .notes .heard .try .whose .day .done .letgo .minutes .edit .cut .clear .list .back .undo .leave .help
    >
    Write when you like. A line holding only a full stop goes on.
    > We talked.
    >
    > It was good.
    > .
    What did your supervisor say?
    Write as much as you like. A line holding only a full stop ends it.
    > You did well
    > to ask.
    > .
    Which entry is it about? Type a number. An empty line: about none.
    1. Fri 20 Nov, A quick note
    > 9
    I did not find that in the list. A number from 1 to 1 works.
    > 1
    What else did they say?
    Write as much as you like. A line holding only a full stop ends it.
    > .
    What will be tried? One thing. An empty line ends it.
    > Ask first
    Whose is it? Type a number.
    1. mine
    2. theirs
    3. the service's
    It says now: mine
    An empty line keeps it.
    > 4
    I did not find that in the list. A number from 1 to 3 works.
    > 2
    By which day? Such as fri, 3 dec or tomorrow. An empty line: no day.
    > 3 dec
    1. Ask first. Whose: theirs. By Thursday 3 December 2026.
    What will be tried? One thing. An empty line ends it.
    > The roster
    Whose is it? Type a number.
    1. mine
    2. theirs
    3. the service's
    It says now: mine
    An empty line keeps it.
    > 3
    By which day? Such as fri, 3 dec or tomorrow. An empty line: no day.
    >
    2. The roster. Whose: the service's.
    What will be tried? One thing. An empty line ends it.
    >
    Looks back to Friday 23 October 2026.
    Your notes:
    We talked.

    It was good.
    What was said to you:
    1. You did well
    to ask.
    What will be tried:
    1. Ask first. Whose: theirs. By Thursday 3 December 2026.
    2. The roster. Whose: the service's.
    Words you type go to your notes. .notes, .heard and .try add to it. .done 1 and .letgo 1 say what came of it.
    ");
    let kept = desk.read(&session);
    assert_eq!(kept.notes, "We talked.\n\nIt was good.");
    assert_eq!((kept.heard[0].about, kept.heard[0].words.as_str()), (Some(entry.id), "You did well\nto ask."));
    let actions: Vec<_> = kept.actions.iter().map(|action| (action.words.as_str(), action.whose, action.day.is_some())).collect();
    assert_eq!(actions, [("Ask first", Whose::Theirs, true), ("The roster", Whose::Service, false)]);
    assert_eq!(desk.known().heard_about(entry.id).count(), 1);
}

#[test]
fn what_begins_like_a_command_is_never_words() {
    let desk = Desk::new();
    let session = desk.session(0, "");
    let slips = [".day 1 fri", ".day 1 99/99", ".dya 1", ".minutes 0", ".back me up on this one"];
    for input in [Input::Keyboard, Input::Pipe] {
        let mut talk = desk.open(&session, Start::After, input);
        talk.hear(&slips).hear(&["Notes", "."]).hear(&slips).hear(&["Said.", "..net is down", "."]).hear(&slips);
        talk.hear(&[".", "Try it"]).hear(&slips).hear(&[".list"]).hear(&slips).hear(&["..dya", ".leave"]);
        let kept = desk.read(&session);
        assert_eq!(kept.heard.last().unwrap().words, "Said.\n.net is down");
        assert!(kept.notes.ends_with("Notes\n.dya"), "{}", kept.notes);
        let told = talk.told();
        assert_eq!(told.matches("was not kept").count(), 5 * slips.len(), "{told}");
    }
}

#[test]
fn what_stands_there_is_mended_by_number() {
    let desk = Desk::new();
    let session = desk.session(0, "");
    let mut talk = desk.open(&session, Start::After, Input::Keyboard);
    talk.hear(&["Notes.", ".", "Said.", ".", ".", "One", "", "", "Two", "", "", ""]);
    talk.told();
    talk.hear(&[
        ".notes",
        "",
        ".heard 1",
        "and more.",
        ".",
        ".edit 2",
        "Two, later",
        ".whose 2",
        "service",
        ".whose 2",
        "the service's",
    ]);
    talk.hear(&[
        ".day 2", "someday", ".clear", ".done 1", ".letgo 2", ".minutes", "long", "50", ".cut 1", ".done", ".done 7", "7", "hm",
        ".",
    ]);
    assert_snapshot!("after_mended", talk.told());
    talk.hear(&[".heard 1", ".clear", ".", ".leave"]);
    let kept = desk.read(&session);
    assert_eq!((kept.notes.as_str(), kept.heard.len(), kept.minutes), ("Notes.\nhm", 0, Some(50)));
    assert_eq!(kept.actions.len(), 1);
    assert_eq!(kept.actions[0].state, Carried::LetGo(desk.today()));
}

#[test]
fn a_pipe_says_it_all_in_order_and_may_end_anywhere() {
    let desk = Desk::new();
    let session = desk.session(0, "");
    for (lines, notes, heard, actions) in [
        (&["First."][..], "First.", 0, 0),
        (&["and on", ".", "Said"], "First.\nand on", 1, 0),
        (&[".", ".", "Try it"], "First.\nand on", 1, 1),
        (&["", ".", "Try it", "2", "fri", "More"], "First.\nand on", 1, 3),
    ] {
        let mut talk = desk.open(&session, Start::After, Input::Pipe);
        talk.hear(lines).end();
        assert_eq!(talk.end, Some(Ending::Saved), "{lines:?}");
        let kept = desk.read(&session);
        assert_eq!((kept.notes.as_str(), kept.heard.len(), kept.actions.len()), (notes, heard, actions), "{lines:?}");
    }
}

#[test]
fn what_could_not_be_read_goes_onto_no_page_and_goes_once_it_is_mended() {
    let desk = Desk::new();
    let before = desk.session(0, "");
    desk.open(&before, Start::After, Input::Keyboard).hear(&[".", ".", "Ask Jo (Day: 31 Feb)", "", "", "", ".leave"]);
    let next = desk.session(1, "");
    let mut talk = desk.open(&next, Start::Packet(None), Input::Keyboard);
    talk.hear(&[".next", ".next", ".next"]);
    let told = talk.told();
    let page = told.rsplit("This is the whole page").next().unwrap();
    assert!(page.contains("Ask Jo") && !page.contains("31 Feb"), "{told}");
    talk.hear(&[".leave"]);
    desk.open(&before, Start::After, Input::Keyboard).hear(&[".day 1", "3 dec", ".leave"]);
    assert_eq!(desk.read(&before).actions[0].words, "Ask Jo");
}

#[test]
fn what_is_open_comes_to_the_next_agenda_and_what_is_done_does_not() {
    let desk = Desk::new();
    let last = desk.session(0, "D.");
    let mut talk = desk.open(&last, Start::After, Input::Pipe);
    talk.hear(&[".", ".", "Done soon", "", "", "Still open", "", "", "", ".done 1"]).end();
    let next = desk.session(20, "D.");
    let agenda = jobs::prepare(desk.store(), next.id).unwrap().session.agenda;
    assert_eq!(agenda.iter().map(|item| item.words.as_str()).collect::<Vec<_>>(), ["Still open"]);
    assert!(agenda[0].is_from_last_time());
}

#[test]
fn a_sheet_and_a_slip_are_asked_for_and_leave() {
    let desk = Desk::new();
    let session = desk.session(0, "the Hub");
    let mut talk = desk.open(&session, Start::HubSheet, Input::Keyboard);
    talk.hear(&[
        "We laughed.",
        ".",
        "Being",
        "the only one",
        ".",
        ".",
        "A coffee",
        ".",
        ".edit 3",
        "Name tags",
        ".",
        ".next",
        ".next",
    ]);
    let told = talk.told();
    assert!(told.contains("    Being\n    the only one\n") && told.contains("Something to borrow\n\n    Name tags\n"), "{told}");
    let folder = desk.folder.path().display().to_string();
    talk.hear(&[".write", "3", &folder]);
    assert!(talk.told().contains("Written: FOLDER/peer-hub-week-of-2026-11-16.txt"));
    let mut talk = desk.open(&session, Start::Slip, Input::Keyboard);
    talk.told();
    talk.hear(&["1 hour", ".write", "3", &folder]);
    assert_snapshot!(talk.told(), @r"
    > 1 hour
    This is the whole page, as it will leave:

    Supervision

    Date: Sunday 22 November 2026
    Length: 1 hour
    Session: Lived-experience supervision

    .write writes it.
    > .write
    As what shall it be written? Type numbers, apart by spaces, or endings such as docx.
    1. Markdown
    2. Web page
    3. Plain text
    4. Word document
    5. PDF
    > 3
    To which folder? Such as ~/Documents. An empty line takes the one you are in.
    > FOLDER
    Written: FOLDER/supervision-slip-2026-11-22.txt
    The ledger keeps it as it left: aftershift supervision packet 0000w
    ");
    let pages: Vec<String> = desk.pages().into_iter().map(|(name, _)| name.display().to_string()).collect();
    assert_eq!(pages, ["peer-hub-week-of-2026-11-16.txt", "supervision-slip-2026-11-22.txt"]);
    assert_eq!(desk.known().packets.len(), 2);
}
