//! Preparing for a session: what was ticked leaves, nothing else does, and no word on the way is lost.

use aftershift::model::{Dates, Decision, PrepareStep, Replacement, Role, Session};
use proptest::prelude::*;

use crate::brought;
use crate::harness::Harness;

/// To the page as it will leave.
const TO_SEE: &str = "<tab><tab><tab><tab>";

/// The session that is prepared, as it stands on the disk.
fn session(window: &Harness) -> Session {
    window.supervision().sessions.into_iter().find(|session| session.id == brought::session()).unwrap()
}

/// What the agenda says, in order.
fn agenda(session: &Session) -> Vec<&str> {
    session.agenda.iter().map(|item| item.words.as_str()).collect()
}

/// Ticks every kind of file that is text on the page of options, and writes.
fn write_every_text(window: &mut Harness) {
    window.press(TO_SEE).press("o<down><down><down><down><space><down><down><space>w");
    assert!(window.screen().contains("They are written."), "{}", window.screen());
}

#[test]
fn nothing_leaves_that_was_not_ticked() {
    let mut window = Harness::prepare_to_send();
    write_every_text(&mut window);
    let papers = window.papers();
    let names: Vec<&str> = papers.iter().map(|(name, _)| name.as_str()).collect();
    let stem = "supervision-week-of-2026-11-23";
    assert_eq!(names, [format!("{stem}.html"), format!("{stem}.md"), format!("{stem}.txt")]);
    for (name, page) in &papers {
        assert!(!page.contains("zz"), "{name}:\n{page}");
        for word in ["Was that all right to say?", "co-reflection", "It went both ways", "Driving people"] {
            assert!(page.contains(word), "{word} is not in {name}:\n{page}");
        }
        assert!(!page.contains("Marcus") && page.contains("[person I support]"), "{name}:\n{page}");
    }
    let [packet] = window.supervision().packets.try_into().unwrap();
    assert_eq!((packet.answers.len(), packet.files.len(), packet.with.as_str()), (2, 3, "D."));
}

#[test]
fn what_is_always_private_goes_with_a_second_yes_and_no_other_key() {
    let mut window = Harness::prepare_to_send();
    for key in ["Y", "n", "<enter>", "<space>", "<esc>"] {
        window.press("<tab><end><space>").press(key);
        assert!(window.screen().contains("[·]"), "{key} let it go:\n{}", window.screen());
        window.press("<shift-tab>");
    }
    window.press("<tab><end><space>y<tab><tab><tab>ow");
    let papers = window.papers();
    assert!(papers[0].1.contains("zzlived"), "{}", papers[0].1);
    assert_eq!(window.supervision().packets[0].answers.len(), 3);
}

#[test]
fn what_the_box_of_something_private_means_is_said_where_one_stands() {
    let mut window = Harness::prepare();
    window.press("<tab>");
    assert!(window.screen().contains("[·]") && !window.screen().contains("Always private: [·]"), "{}", window.screen());
    window.press("<end>");
    assert!(window.screen().contains("Always private: [·] stays in your journal"), "{}", window.screen());
}

#[test]
fn the_mouse_ticks_and_decides_but_gives_no_second_yes() {
    let mut window = Harness::prepare();
    window.press("<tab>").click("What might you try").click("What did you do today");
    window.click("This question is always private").press("<esc>");
    assert!(window.screen().contains("[x] Fri 20 Nov  What might") && window.screen().contains("[·]"), "{}", window.screen());
    window.press("<tab>").click("keep it").wait(1_000);
    assert_eq!(session(&window).ruling("jo.banks@ward.test"), Some(&Decision::Keep));
}

#[test]
fn an_answer_that_stays_is_gone_from_the_page() {
    let mut window = Harness::prepare_to_send();
    window.press("<tab><enter><space><esc><tab><tab><tab>w");
    let papers = window.papers();
    assert!(!papers[0].1.contains("courtyard") && papers[0].1.contains("both ways"), "{}", papers[0].1);
}

#[test]
fn nothing_is_written_before_the_page_was_shown() {
    let mut window = Harness::prepare_to_send();
    window.press("w<esc><tab>w<tab>w<tab>w");
    assert!(window.papers().is_empty() && window.supervision().packets.is_empty());
    window.press("<tab>w");
    assert_eq!(window.papers().len(), 1);
}

#[test]
fn a_page_written_twice_stands_beside_the_first() {
    let mut window = Harness::prepare_to_send();
    window.press(TO_SEE).press("w<esc>");
    assert!(window.screen().contains("with a number behind the name where that"), "{}", window.screen());
    window.press("w");
    let names: Vec<String> = window.papers().into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["supervision-week-of-2026-11-23-2.html", "supervision-week-of-2026-11-23.html"]);
}

#[test]
fn what_arrived_since_it_was_kept_is_kept_with_the_page_it_leaves_on() {
    let mut window = Harness::prepare_to_send();
    window.press(TO_SEE).wait(1_000);
    let arrived = session(&window).agenda;
    assert!(!arrived.is_empty());
    window.keep(Session { agenda: Vec::new(), ..session(&window) });
    let mut window = window.prepare_again();
    window.press("w");
    assert_eq!(window.papers().len(), 1, "{}", window.screen());
    assert_eq!(session(&window).agenda, arrived);
    window.supervision_changed();
    assert!(window.screen().contains("It is written"), "{}", window.screen());
    window.press("<esc>aMine<enter><enter>").wait(1_000);
    assert_eq!(window.supervision().sessions.len(), 2, "{}", window.screen());
}

#[test]
fn how_it_looks_and_where_it_goes_is_chosen_on_one_page() {
    let mut window = Harness::prepare_to_send();
    window.press(TO_SEE).press("o<right><down><space><down><space><esc>");
    let paper = session(window.press("<end>").wait(1_000)).paper;
    assert_eq!((paper.dates, paper.room, paper.signatures, paper.look_back), (Dates::Month, true, true, false));
    assert!(window.screen().contains("Worker ___"), "{}", window.screen());
    window.press("o<end><enter><ctrl-u>").paste("/nowhere at all").press("<enter>w");
    assert!(window.screen().contains("There is no folder /nowhere at all"), "{}", window.screen());
    assert!(window.papers().is_empty());
}

#[test]
fn a_folder_that_is_not_there_says_so_and_nothing_leaves() {
    let mut window = Harness::prepare();
    window.press(TO_SEE).press("w");
    assert!(window.screen().contains("There is no folder /home/me/Documents"), "{}", window.screen());
    assert!(window.supervision().packets.is_empty());
    window.press("w");
    assert!(window.screen().contains("There is no folder"), "it can be tried again");
}

#[test]
fn the_agenda_is_ordered_cut_added_to_and_kept() {
    let mut window = Harness::prepare();
    window.press("<down><shift-up>d").wait(1_000);
    assert_eq!(agenda(&session(&window))[0], "Driving people to appointments");
    window.press("u").wait(1_000);
    let on_disk = session(&window);
    assert_eq!(agenda(&on_disk)[..2], ["Was that all right to say?", "Driving people to appointments"]);
    window.press("aThe roster<enter><down><enter>").press("<home>").wait(1_000);
    let on_disk = session(&window);
    assert_eq!(on_disk.agenda.last().unwrap().words, "The roster");
    assert_eq!(on_disk.agenda.last().unwrap().wanted, Some(aftershift::model::Wanted::Listen));
    let again = window.prepare_again();
    assert_eq!(again.screen().matches("The roster").count(), 1, "{}", again.screen());
}

#[test]
fn what_was_cut_does_not_come_back_by_itself() {
    let mut window = Harness::prepare();
    window.press("d<esc>");
    let mut again = window.prepare_again();
    let (on, waiting) =
        again.screen().split_once("Waiting, not on it").map(|(on, waiting)| (on.to_owned(), waiting.to_owned())).unwrap();
    assert!(!on.contains("Driving people") && waiting.contains("Driving people"), "{}", again.screen());
    assert!(!again.press(TO_SEE).resize(80, 70).screen().contains("Driving people"), "{}", again.screen());
}

#[test]
fn one_stops_at_any_step_and_comes_back_to_it() {
    let mut window = Harness::prepare();
    for (step, title) in PrepareStep::ALL.into_iter().zip(["Agenda", "Choose", "Check", "See"]) {
        window.press("<esc>");
        assert_eq!(session(&window).step, step);
        window = window.prepare_again();
        assert!(window.screen().contains(&format!("· {title}")), "{}", window.screen());
        window.press(if title == "Check" { "<tab><tab>" } else { "<tab>" });
    }
}

#[test]
fn what_was_decided_is_kept_and_the_check_goes_on_where_it_was() {
    let mut window = Harness::prepare();
    window.press("<tab><tab>r<esc>");
    assert_eq!(session(&window).ruling("jo.banks@ward.test"), Some(&Decision::from(Role::Email)));
    let again = window.prepare_again();
    assert!(again.screen().contains("Would someone who was there"), "{}", again.screen());
}

#[test]
fn what_is_always_to_be_done_is_remembered_and_can_be_forgotten() {
    let mut window = Harness::prepare();
    window.press("<tab><tab>Ao");
    window.press("someone I wrote to<enter>");
    let again = window.prepare_again();
    let lists = again.supervision().lists;
    let words = Replacement::Words("someone I wrote to".to_owned());
    assert!(lists.always.contains(&("jo.banks@ward.test".to_owned(), words)), "{lists:?}");
    window.press("bA");
    assert_eq!(window.supervision().lists.always.len(), 1);
}

#[test]
fn a_word_that_is_being_typed_is_kept_when_the_program_ends() {
    let mut window = Harness::prepare();
    window.press("aHow the ros").terminate();
    assert_eq!(agenda(&session(&window)).last(), Some(&"How the ros"));

    let mut window = Harness::prepare();
    window.press("<tab><tab>osomeone I wr").terminate();
    let words = Decision::Replace(Replacement::Words("someone I wr".to_owned()));
    assert_eq!(session(&window).ruling("jo.banks@ward.test"), Some(&words));

    let mut window = Harness::prepare();
    window.press("p<down><enter>We laughed<tab>The ket").terminate();
    let sheet = session(&window).sheet;
    assert_eq!((sheet.highlight.as_str(), sheet.challenge.as_str()), ("We laughed", "The ket"));
}

#[test]
fn what_is_typed_before_the_session_is_read_is_typed_into_it() {
    let mut window = Harness::prepare();
    window.press("<esc>s").choose("with D.").hold().press("paquiet<enter><enter>").release().wait(1_000);
    assert_eq!(agenda(&session(&window)).last(), Some(&"quiet"));
}

#[test]
fn an_emptied_word_takes_back_what_it_had_begun() {
    let mut window = Harness::prepare();
    window.press("aHow").wait(1_000);
    assert_eq!(agenda(&session(&window)).len(), 4);
    window.press("<backspace><backspace><backspace><enter>").wait(1_000);
    assert_eq!(agenda(&session(&window)).len(), 3);
    window.press("<tab><tab>osome").wait(1_000);
    assert!(session(&window).ruling("jo.banks@ward.test").is_some());
    window.press("<ctrl-u><esc>").wait(1_000);
    assert_eq!(session(&window).ruling("jo.banks@ward.test"), None);
}

#[test]
fn what_another_window_took_off_is_off_in_this_one_too() {
    let mut one = Harness::prepare();
    let mut two = one.prepare_again();
    two.press("d").wait(1_000);
    let (left, cut) = (agenda(&session(&two)).len(), session(&two).cut);
    assert_eq!(cut.len(), 1, "{}", two.screen());
    one.supervision_changed().press("<tab>").wait(1_000);
    assert!(!one.screen().contains("elsewhere"), "{}", one.screen());
    let sessions = one.supervision().sessions;
    assert_eq!(sessions.len(), 2, "the two of them, and no other version");
    assert_eq!((agenda(&session(&one)).len(), session(&one).cut), (left, cut));
    one.press("<shift-tab>aMine<enter><enter>").wait(1_000);
    assert_eq!(one.supervision().sessions.len(), 2);
}

/// What is said where a page shows what another window did.
const TAKEN_OVER: &str = "This page now shows what was changed in another window.";

/// Two windows over one session; the second keeps something on the agenda before the first hears of it.
fn typed_in_two(keys: &str) -> Harness {
    let mut one = Harness::prepare();
    one.press(keys);
    let mut two = one.prepare_again();
    two.press("aTheirs<enter><enter>").wait(1_000);
    one.supervision_changed();
    assert!(!one.screen().contains(TAKEN_OVER), "{keys}:\n{}", one.screen());
    one
}

#[test]
fn what_is_being_typed_stays_open_whatever_another_window_does() {
    let mut one = typed_in_two("aMine");
    one.press(" and dd").wait(1_000);
    assert!(one.screen().contains("Mine and dd▏"), "{}", one.screen());
    one.press("<enter><enter>");
    let sessions = one.supervision().sessions;
    let said = |words: &str| sessions.iter().filter(|session| agenda(session).contains(&words)).count();
    assert_eq!((sessions.len(), said("Theirs"), said("Mine and dd")), (3, 1, 1));

    let mut one = typed_in_two("<enter>");
    one.press(", d").wait(1_000);
    assert!(one.screen().contains(", d▏"), "{}", one.screen());

    let mut one = typed_in_two("<tab><tab>o");
    one.press("a kind worker").wait(1_000);
    assert!(one.screen().contains("a kind worker▏"), "{}", one.screen());
    one.press("<enter>").wait(1_000);
    let sessions = one.supervision().sessions;
    let own = Decision::Replace(Replacement::Words("a kind worker".to_owned()));
    assert_eq!(sessions.iter().filter(|session| session.ruling("jo.banks@ward.test") == Some(&own)).count(), 1);

    let mut one = typed_in_two("p<down><enter>We laughed<tab>The ket");
    one.press("tle").wait(1_000);
    assert!(one.screen().contains("The kettle▏"), "{}", one.screen());
    let sessions = one.supervision().sessions;
    assert_eq!(sessions.iter().filter(|session| session.sheet.challenge == "The kettle").count(), 1);
}

#[test]
fn what_another_window_did_is_taken_over_once_nothing_is_typed_any_more() {
    for keys in ["<enter><esc>", "a<esc>", "w<esc>", "w<enter>"] {
        let (opens, closes) = keys.split_at(keys.len() - keys.chars().rev().position(|c| c == '<').unwrap() - 1);
        let mut one = typed_in_two(opens);
        one.press(closes);
        assert!(one.screen().contains(TAKEN_OVER) && one.screen().contains("Theirs"), "{keys}:\n{}", one.screen());
        one.press("aMine<enter><enter>").wait(1_000);
        assert_eq!(one.supervision().sessions.len(), 2, "{keys}");
    }
    let mut one = typed_in_two("p<down><enter>");
    one.press("<esc>");
    assert!(one.screen().contains(TAKEN_OVER) && one.screen().contains("Theirs"), "{}", one.screen());
}

#[test]
fn what_another_window_did_comes_late_and_disturbs_nothing_that_was_begun_meanwhile() {
    let mut one = Harness::prepare();
    let mut two = one.prepare_again();
    two.press("aTheirs<enter><enter>").wait(1_000);
    one.hold().supervision_changed().press("a").release();
    one.press("d");
    assert!(one.screen().contains("d▏") && !one.screen().contains(TAKEN_OVER), "{}", one.screen());
    one.press("<backspace><esc>").wait(1_000);
    assert_eq!(one.supervision().sessions.iter().filter(|session| agenda(session).contains(&"Theirs")).count(), 1);
}

#[test]
fn one_stays_on_the_same_thing_when_another_window_changed_it() {
    let mut one = Harness::prepare();
    one.stand_on("Was that all right");
    let mut two = one.prepare_again();
    two.stand_on("Driving people").press("d").wait(1_000);
    one.supervision_changed();
    assert!(one.screen().contains(TAKEN_OVER) && one.screen().contains("·  Driving people"), "it waits: {}", one.screen());
    assert!(one.accent()[0].contains("Was that all right"), "{:?}", one.accent());

    let mut one = Harness::prepare();
    one.press("<tab>").wait(1_000).stand_on("What might you try");
    let mut two = one.prepare_again();
    two.press("<space>").wait(1_000);
    one.supervision_changed();
    assert!(one.screen().contains(TAKEN_OVER), "{}", one.screen());
    assert!(one.accent()[0].contains("What might you try"), "{:?}", one.accent());

    let mut one = Harness::prepare();
    one.press("<tab><tab><up><down><down>").wait(1_000);
    let here = one.accent();
    let mut two = one.prepare_again();
    two.press("k").wait(1_000);
    one.supervision_changed();
    assert!(one.screen().contains(TAKEN_OVER) && one.screen().contains("It stays as it is."), "{}", one.screen());
    assert_eq!(one.accent(), here);
}

#[test]
fn which_step_another_window_is_at_is_not_worth_a_word() {
    let mut one = Harness::prepare();
    let mut two = one.prepare_again();
    two.press("<tab>").wait(1_000);
    one.supervision_changed();
    assert!(one.screen().contains("· Agenda") && !one.screen().contains(TAKEN_OVER), "{}", one.screen());
}

#[test]
fn a_session_changed_in_another_window_is_kept_beside_it() {
    let mut one = Harness::prepare();
    let mut two = one.prepare_again();
    two.press("aTheirs<enter><enter>").wait(1_000);
    one.press("aMine<enter><enter>").wait(1_000);
    assert!(one.screen().contains("changed elsewhere meanwhile"), "{}", one.screen());
    one.press("aMine too<enter><enter>").wait(1_000);
    let sessions = one.supervision().sessions;
    assert_eq!(sessions.len(), 3, "the two, and the one before");
    let said = |words: &str| sessions.iter().filter(|session| agenda(session).contains(&words)).count();
    assert_eq!((said("Theirs"), said("Mine"), said("Mine too")), (1, 1, 1));
}

#[test]
fn a_slow_disk_makes_no_second_session() {
    let mut window = Harness::prepare();
    window.hold().press("aOne<enter><enter>").wait(1_000).press("aTwo<enter><enter>").wait(5_000).release();
    window.press("<tab>").wait(1_000);
    assert_eq!(window.supervision().sessions.len(), 2);
    assert_eq!(agenda(&session(&window))[3..], ["One", "Two"]);
}

#[test]
fn what_is_typed_while_the_disk_is_slow_is_kept_at_the_end() {
    let mut window = Harness::prepare();
    window.hold().press("aOne<enter><enter>").wait(1_000).press("aTwo").terminate();
    assert_eq!(window.supervision().sessions.len(), 2);
    assert_eq!(agenda(&session(&window))[3..], ["One", "Two"]);
}

#[test]
fn a_disk_that_refuses_keeps_the_words_on_the_page_until_it_is_mended() {
    let mut window = Harness::prepare();
    window.refuse("supervision").press("aThe roster<enter><enter>").wait(5_000);
    assert!(window.screen().contains("Your words are still here"), "{}", window.screen());
    window.press("<esc>");
    assert!(window.screen().contains("Leave without them?"), "{}", window.screen());
    window.press("<esc>");
    assert!(window.screen().contains("The roster"), "{}", window.screen());
    window.mend("supervision").wait(5_000);
    assert!(agenda(&session(&window)).contains(&"The roster"));
    window.press("<esc>");
    assert!(window.screen().contains("Welcome back"), "{}", window.screen());
}

#[test]
fn nobody_is_held_by_a_disk_that_refuses() {
    let mut window = Harness::prepare();
    window.refuse("supervision").press("aThe roster<enter><enter><esc>y");
    assert!(window.screen().contains("Welcome back"), "{}", window.screen());
}

#[test]
fn the_hub_sheet_goes_through_the_check_and_leaves() {
    let mut window = Harness::prepare_to_send();
    window.press("p<down><enter>Marcus laughed about the kettle.<tab><tab><tab>Who has a spare kettle? jo.banks@ward.test<tab>");
    assert!(window.screen().contains("‹jo.banks@ward.test›"), "{}", window.screen());
    window.press("r<tab>w");
    let papers = window.papers();
    assert_eq!(papers[0].0, "peer-hub-week-of-2026-11-23.html");
    assert!(papers[0].1.contains("spare kettle") && !papers[0].1.contains("jo.banks"), "{}", papers[0].1);
    assert!(!papers[0].1.contains("courtyard"));
}

#[test]
fn the_sheet_and_the_slip_are_reached_from_the_page_of_the_session() {
    let mut window = Harness::prepare_to_send();
    window.press("<esc>s").choose("with D.").choose("Peer Hub sheet");
    assert!(window.screen().contains("Peer Hub sheet · Thursday"), "{}", window.screen());
    window.press("We laughed<esc>");
    assert!(window.screen().contains("Afterwards"), "{}", window.screen());
    window.choose("Slip");
    assert!(window.screen().contains("How long was it?"), "{}", window.screen());
    window.press("50<enter>");
    assert!(window.screen().contains("p sheet, slip"), "{}", window.screen());
    window.press("p<up><up><enter><esc>");
    assert!(window.screen().contains("Afterwards"), "{}", window.screen());
    let session = session(&window);
    assert_eq!((session.minutes, session.sheet.highlight.as_str()), (Some(50), "We laughed"));
}

#[test]
fn the_slip_says_when_how_long_and_what_kind() {
    let mut window = Harness::prepare_to_send();
    window.press("p<down><down><enter>soon<enter>");
    assert!(window.screen().contains("A length can be written as"), "{}", window.screen());
    window.press("<ctrl-u>1:15<enter>w");
    let papers = window.papers();
    assert_eq!(papers[0].0, "supervision-slip-2026-11-26.html");
    assert!(papers[0].1.contains("1 hour 15 minutes") && !papers[0].1.contains("D."), "{}", papers[0].1);
    assert_eq!(session(&window).minutes, Some(75));
}

#[test]
fn a_length_nobody_can_read_holds_nobody() {
    for (leaves, stands) in [("<esc>", "1 · Agenda"), ("<esc><esc>", "q quit"), ("<ctrl-q>", "")] {
        let mut window = Harness::prepare();
        window.press("p<down><down><enter>abc").press(leaves);
        let left = if stands.is_empty() { window.has_ended() } else { window.screen().contains(stands) };
        assert!(left, "{leaves}:\n{}", window.screen());
        assert_eq!(session(&window).minutes, None);
    }
    let mut window = Harness::prepare();
    window.press("p<down><down><enter>50").wait(1_000).press(" or so").wait(1_000);
    assert_eq!(session(&window).minutes, None, "{}", window.screen());
    let mut window = Harness::prepare();
    window.press("p<down><down><enter>abc<esc>");
    assert!(window.screen().contains("\"abc\" could not be read"), "{}", window.screen());
}

#[test]
fn a_packet_is_read_as_it_left_and_written_again_as_it_was() {
    let mut window = Harness::prepare_to_send();
    window.press(TO_SEE).press("wl");
    let page = window.screen();
    let packet = window.supervision().packets.remove(0);
    assert!(page.contains("Left for D. on") && page.contains(&packet.files[0].mark[..12]), "{page}");
    // An entry that is mended later does not touch it, and it is asked as what to write it.
    window.press("w<space><down><space>w");
    assert!(window.screen().contains("Written again"), "{}", window.screen());
    let packets = window.supervision().packets;
    assert_eq!(packets.len(), 2);
    assert_eq!(packets[0].document, packet.document);
    let names: Vec<String> = window.papers().into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["supervision-week-of-2026-11-23.html", "supervision.md"]);
}

#[test]
fn what_can_only_be_read_is_not_prepared() {
    let window = Harness::prepare();
    let files = crate::disk::files(&window.root());
    let ours = |bytes: &[u8]| String::from_utf8_lossy(bytes).contains("zzrecord");
    let (path, bytes) = files.into_iter().find(|(_, bytes)| ours(bytes)).unwrap();
    let newer = String::from_utf8(bytes).unwrap().replacen("id:", "mood: \"new\",\n    id:", 1);
    crate::disk::write(&window.root().join(path), newer);
    let again = window.prepare_again();
    assert!(again.screen().contains("Welcome back"), "{}", again.screen());
    assert!(again.screen().contains("newer Aftershift"), "{}", again.screen());
}

const KEYS: [&str; 44] = [
    "<enter>",
    "<enter>",
    "<tab>",
    "<tab>",
    "<tab>",
    "<shift-tab>",
    "<esc>",
    "<up>",
    "<down>",
    "<left>",
    "<right>",
    "<home>",
    "<end>",
    "<pageup>",
    "<pagedown>",
    "<backspace>",
    "<space>",
    "<space>",
    "<ctrl-s>",
    "<ctrl-z>",
    "<ctrl-a>",
    "<ctrl-q>",
    "<shift-up>",
    "<shift-down>",
    "<f1>",
    "<f2>",
    "<delete>",
    "a",
    "b",
    "d",
    "e",
    "k",
    "l",
    "n",
    "o",
    "p",
    "r",
    "u",
    "w",
    "x",
    "y",
    "A",
    "5",
    "é",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_anybody_presses_breaks_it(
        keys in prop::collection::vec(prop::sample::select(KEYS.to_vec()), 1..80),
        sizes in prop::collection::vec((0u16..130, 0u16..45), 1..4),
        waits in 0i64..9_000,
    ) {
        let mut window = Harness::prepare_to_send();
        for (number, key) in keys.iter().enumerate() {
            if window.has_ended() {
                break;
            }
            window.press(key);
            if let Some((columns, rows)) = sizes.get(number / 20) {
                window.resize(*columns, *rows);
            }
            window.screen();
        }
        window.wait(waits).terminate();
        prop_assert!(window.unreadable().is_empty());
        for (name, page) in window.papers() {
            for never in ["zztag", "zzcarry", "zzsetting", "zzrecord", "zznotes"] {
                prop_assert!(!page.contains(never), "{never} in {name}");
            }
        }
    }
}

#[test]
fn a_thing_can_be_brought_again() {
    let mut window = Harness::prepare();
    assert!(window.screen().contains("n bring again"), "{}", window.screen());
    window.press("n").wait(1_000);
    assert!(window.screen().contains("comes to the next one too"), "{}", window.screen());
    assert!(session(&window).agenda[0].again);
    window.press("n").wait(1_000);
    assert!(!session(&window).agenda[0].again);
}

#[test]
fn a_number_says_what_would_help() {
    let mut window = Harness::prepare();
    window.press("w2<enter>").wait(1_000);
    assert_eq!(session(&window).agenda[0].wanted, Some(aftershift::model::Wanted::Listen));
}

#[test]
fn what_would_help_is_seen_beneath_whatever_is_long() {
    let mut window = Harness::prepare();
    window.press("a").paste(&"How the roster sits with me, and what it does to a week. ".repeat(30)).press("<enter>");
    assert!(window.screen().contains("decide together") && window.screen().contains('…'), "{}", window.screen());
    window.resize(40, 12);
    assert!(window.screen().contains("▸ 1  no particular kind"), "{}", window.screen());
    window.press("<down><down><down><down><down><down>");
    let page = window.screen();
    assert!(page.contains("▸ 7  decide together") && !page.contains("saved↑") && !page.contains("saved↓"), "{page}");
}

#[test]
fn the_second_yes_shows_what_it_is_about() {
    let mut window = Harness::prepare();
    window.press("<tab><end><space>");
    let page = window.screen();
    assert!(page.contains("zzlived I knew the waiting room.") && page.contains("y lets it go."), "{page}");
    window.resize(40, 12);
    let page = window.screen();
    assert!(page.contains("zzlived") && page.contains("y lets it go."), "{page}");
}

#[test]
fn own_words_left_with_esc_decide_nothing_and_are_there_again() {
    let mut window = Harness::prepare();
    window.press("<tab><tab>");
    assert!(window.screen().contains("tab to the end"), "{}", window.screen());
    window.press("oa worker at the ward<esc>").wait(1_000);
    assert_eq!(session(&window).rulings, []);
    window.press("o");
    assert!(window.screen().contains("a worker at the ward▏"), "{}", window.screen());
    window.press("<enter>").wait(1_000);
    assert_eq!(session(&window).rulings.len(), 1);
}

#[test]
fn own_words_that_are_none_are_asked_for() {
    let mut window = Harness::prepare();
    window.press("<tab><tab>o<enter>");
    assert!(window.screen().contains("Type what shall stand there first."), "{}", window.screen());
    window.press("a worker<enter>").wait(1_000);
    let words = Decision::Replace(Replacement::Words("a worker".to_owned()));
    assert_eq!(session(&window).ruling("jo.banks@ward.test"), Some(&words));
    assert_eq!(session(&window).rulings.len(), 1);
}

#[test]
fn what_is_off_the_list_is_not_said_to_be_on_it() {
    let mut window = Harness::prepare();
    window.press("<tab><tab>b");
    assert!(window.screen().contains("on your list") && window.screen().contains("as your own list says"), "{}", window.screen());
    window.press("A");
    let page = window.screen();
    assert!(page.contains("It is off your list.") && !page.contains("on your list"), "{page}");
    assert!(page.contains("[ ] always") && page.contains("it leaves as it is"), "{page}");
    assert_eq!(window.supervision().lists.always, []);
    window.press("n").press("b").press("r");
    window.press("b");
    assert!(window.screen().contains("It leaves as"), "{}", window.screen());
}

#[test]
fn where_no_folder_is_said_that_is_what_is_told() {
    let mut window = Harness::prepare_to_send();
    window.press(TO_SEE).press("o<end><enter><ctrl-u><enter>w");
    assert!(window.screen().contains("No folder is named yet."), "{}", window.screen());
    assert!(window.papers().is_empty());
}

#[test]
fn where_one_has_looked_counts_what_goes_and_nothing_else() {
    let mut window = Harness::prepare_to_send();
    window.press(TO_SEE).press("o<down><down><down><space>w");
    let papers = window.papers();
    assert!(papers[0].1.contains("In the answers of one reflection that go with this."), "{}", papers[0].1);
    let mut window = Harness::prepare_to_send();
    window.press("<tab><space><down><space><tab><tab><tab>o<down><down><down><space>w");
    let papers = window.papers();
    assert!(!papers[0].1.contains("Where I have looked"), "{}", papers[0].1);
}

#[test]
fn the_ledger_says_nothing_of_answers_where_a_slip_left() {
    let mut window = Harness::prepare_to_send();
    window.press("p<down><down><enter>50<enter>w<enter>sl");
    let page = window.screen();
    assert!(page.contains("Ledger") && page.contains("slip for D.") && !page.contains("no answers"), "{page}");
}

#[test]
fn the_ledger_tells_apart_what_left_on_one_day() {
    let mut window = Harness::prepare_to_send();
    window.press("p<down><enter>We laughed<tab><tab><tab><tab><tab>w<esc>").wait(600_000).press("w<enter>sl");
    let page = window.screen();
    let times: Vec<String> = window
        .supervision()
        .packets
        .iter()
        .map(|packet| format!("Peer Hub sheet for D. at {}", packet.made.format("%H:%M")))
        .collect();
    assert_eq!(times.len(), 2, "{page}");
    assert!(times[0] != times[1] && times.iter().all(|time| page.contains(time)), "{page}");
    assert!(!page.contains("no answers"), "{page}");
}

#[test]
fn what_was_changed_in_another_window_does_not_leave_as_it_was_shown() {
    let mut window = Harness::prepare_to_send();
    window.resize(80, 70).press(TO_SEE);
    assert!(window.screen().contains("Was that all right to say?"), "{}", window.screen());
    let mut other = window.prepare_again();
    other.press("<shift-tab><shift-tab><shift-tab><shift-tab>").stand_on("Was that all right").press("d").wait(1_000);
    assert!(other.screen().contains("Agenda"), "{}", other.screen());
    let kept = agenda(&session(&other)).join("\n");
    assert!(!kept.contains("Was that all right"), "{kept}");
    window.press("w");
    assert!(window.papers().is_empty() && window.supervision().packets.is_empty(), "{}", window.screen());
    let screen = window.screen();
    assert!(screen.contains("changed elsewhere since it was shown") && !screen.contains("Was that all right"), "{screen}");
    window.press("w");
    assert_eq!(window.papers().len(), 1, "{}", window.screen());
    assert!(!window.papers()[0].1.contains("Was that all right"));
    assert_eq!(window.supervision().sessions.len(), 2, "no version of it was kept beside it");
}

#[test]
fn what_was_changed_just_before_is_kept_before_it_leaves() {
    let mut window = Harness::prepare_to_send();
    window.press(TO_SEE).press("o").press("<home><space>");
    window.press("<esc>").press("w");
    assert!(window.screen().contains("It is written") || window.screen().contains("They are written"), "{}", window.screen());
    assert_eq!(window.supervision().sessions.len(), 2);
}
