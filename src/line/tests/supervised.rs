//! Whatever is typed about a session, nothing breaks, nothing steers the terminal, and what was written is kept.

use chrono::TimeDelta;
use proptest::prelude::*;

use super::{moment, one_moment};
use crate::base::Id;
use crate::effect::{Effect, Outcome, Prepared, SessionKept};
use crate::line::order::{Line, Verbs};
use crate::line::supervision::{Start, Supervise, Verb};
use crate::line::{Conversation, Input, Reply};
use crate::model::{Answer, Entry, Flag, OwnLists, Session, SessionKind, Sitting, Step};

const STARTS: [Start; 4] = [Start::Packet(None), Start::HubSheet, Start::Slip, Start::After];

/// An entry with a plain answer and one that is always private, both flagged.
fn entry() -> Entry {
    let mut sitting = Sitting::begin(&one_moment(), Id::new(1_000, 1), moment().now);
    for (at, words) in [(0, "We sat outside\u{1b}[2J."), (3, "Nothing.")] {
        sitting.go(Step::Prompt(at));
        sitting.answer(Some(Answer::Text(words.to_owned())));
        sitting.flag(at, Some(Flag { question: "Was that\u{7} all right?".to_owned(), wanted: None }));
    }
    sitting.finished(moment().now)
}

/// A conversation over a disk that takes everything, and the session as it stands there.
struct Talk {
    about: Supervise,
    kept: Session,
    told: Vec<String>,
    ended: bool,
}

impl Talk {
    fn begin(start: Start, input: Input) -> Self {
        let today = moment().today();
        let mut session = Session::new(Id::new(1, 1), moment().now, SessionKind::Group, today, today - TimeDelta::days(9));
        session.gather(crate::model::AgendaItem::flagged(&entry()));
        let kept = session.clone();
        let prepared = Prepared { session, mark: None, entries: vec![entry()], coming: Vec::new(), lists: OwnLists::default() };
        let (about, first) = Supervise::begin(prepared, String::new(), start, input);
        let mut talk = Self { about, kept, told: Vec::new(), ended: false };
        talk.take(first);
        talk
    }

    fn take(&mut self, reply: Reply) {
        self.told.extend(reply.lines);
        self.ended |= reply.end.is_some();
        for effect in reply.effects {
            let outcome = match effect {
                Effect::KeepSession(keep) => {
                    self.kept = keep.session.clone();
                    let asked = keep.session.id;
                    Outcome::SessionKept(Box::new(SessionKept { session: keep.session, mark: String::new(), asked, beside: false }))
                }
                Effect::Remember(_) => Outcome::Lists(OwnLists::default()),
                Effect::Send(_) => Outcome::PacketStayed { notice: crate::base::Notice::default(), elsewhere: true },
                other => panic!("a session does not ask for {other:?}"),
            };
            let reply = self.about.outcome(&outcome, moment());
            self.take(reply);
        }
    }

    fn hear(&mut self, line: &str) {
        let reply = self.about.hear(line, moment());
        self.take(reply);
    }
}

fn line() -> impl Strategy<Value = String> {
    let typed: Vec<&'static str> = Verb::orders().iter().map(|order| order.typed).collect();
    let numbered = (proptest::sample::select(typed.clone()), 0..4_u8).prop_map(|(order, number)| format!("{order} {number}"));
    let some = vec![".", "", "1", "3", "1 2", "yes", "fri", ".next", ".next"];
    prop_oneof![
        3 => proptest::sample::select(typed).prop_map(str::to_owned),
        2 => numbered,
        3 => proptest::sample::select(some).prop_map(str::to_owned),
        2 => "\\PC{0,12}",
        1 => any::<String>(),
    ]
}

#[test]
fn every_order_has_its_sentence_and_reads_back() {
    for order in Verb::orders() {
        assert_ne!(order.what.say(), order.what.0);
        if let Some(verb) = order.verb {
            assert_eq!(Line::read(order.typed), Line::Order(verb, None));
            assert_eq!(verb.names_a_number(), Line::read(&format!("{} 2", order.typed)) == Line::Order(verb, Some(2)));
        }
    }
}

proptest! {
    #[test]
    fn no_lines_can_harm_and_what_stands_is_what_is_kept(lines in prop::collection::vec(line(), 0..40), piped in any::<bool>()) {
        for start in STARTS {
            let mut talk = Talk::begin(start, if piped { Input::Pipe } else { Input::Keyboard });
            for line in &lines {
                talk.hear(line);
                if !piped && !talk.ended {
                    prop_assert!(talk.about.session().says_the_same(&talk.kept), "{line:?}");
                }
            }
            let last = talk.about.end(moment());
            talk.take(last);
            prop_assert!(talk.ended);
            prop_assert!(talk.about.session().says_the_same(&talk.kept));
            prop_assert!(!talk.told.iter().any(|line| line.contains(|c: char| c.is_control() && c != '\t')));
        }
    }

    #[test]
    fn every_line_of_a_note_is_kept(lines in prop::collection::vec("\\PC{0,12}", 1..20), piped in any::<bool>()) {
        let mut talk = Talk::begin(Start::After, if piped { Input::Pipe } else { Input::Keyboard });
        let written: Vec<&String> = lines.iter().filter(|line| !line.trim().is_empty() && !line.trim().starts_with('.')).collect();
        for line in &written {
            talk.hear(line);
        }
        let last = talk.about.end(moment());
        talk.take(last);
        prop_assert!(written.iter().all(|line| talk.kept.notes.contains(crate::base::text::tidy(line).as_str())), "{:?}", talk.kept.notes);
    }

    #[test]
    fn nothing_always_private_goes_without_yes(lines in prop::collection::vec(line(), 0..40)) {
        let mut talk = Talk::begin(Start::Packet(None), Input::Keyboard);
        for line in lines.iter().filter(|line| !["y", "yes"].contains(&line.trim().to_lowercase().as_str())) {
            talk.hear(line);
        }
        let entry = entry();
        prop_assert!(!talk.kept.takes(&entry, &entry.responses[3]));
    }

    #[test]
    fn a_sentence_typed_where_a_command_is_expected_is_kept(words in "[A-Z][a-z]{2,9} [a-z]{2,9} [a-z .'é]{0,30}[a-z]", stopped in any::<bool>()) {
        // Two full stops begin words with one.
        let (typed, words) = if stopped { (format!("..back {words}"), format!(".back {words}")) } else { (words.clone(), words) };
        for (start, ends) in [(Start::After, 3), (Start::HubSheet, 4)] {
            let mut talk = Talk::begin(start, Input::Keyboard);
            (0..ends).for_each(|_| talk.hear("."));
            talk.hear(&typed);
            talk.hear("And another line.");
            let kept = [talk.kept.notes.clone(), talk.kept.sheet.ask.clone()].concat();
            prop_assert!(kept.contains(words.as_str()), "{:?}", talk.told);
            prop_assert!(kept.ends_with("\nAnd another line."), "{kept:?}");
            talk.hear(".undo");
            talk.hear(".undo");
            prop_assert!(!talk.told.iter().any(|line| line.starts_with("I could not read")), "{:?}", talk.told);
        }
    }
}

#[test]
fn what_is_always_private_goes_with_a_y_as_on_the_full_screen() {
    for (said, goes) in [("y", true), ("Yes", true), ("yeah", false), ("n", false)] {
        let mut talk = Talk::begin(Start::Packet(None), Input::Keyboard);
        let entry = entry();
        talk.hear(".next");
        (1..=9).for_each(|number| {
            if !talk.told.last().is_some_and(|line| line.contains("always private")) {
                talk.hear(&number.to_string());
            }
        });
        talk.hear(said);
        assert_eq!(talk.kept.takes(&entry, &entry.responses[3]), goes, "{said}: {:?}", talk.told);
    }
}

#[test]
fn a_command_without_its_full_stop_is_not_kept_as_words() {
    for (start, ends, typed) in [
        (Start::After, 3, "done 1"),
        (Start::After, 3, "notes"),
        (Start::After, 3, ".nots"),
        (Start::After, 3, "2"),
        (Start::HubSheet, 4, "edit 1"),
    ] {
        let mut talk = Talk::begin(start, Input::Keyboard);
        (0..ends).for_each(|_| talk.hear("."));
        talk.hear(typed);
        assert!(!talk.kept.has_been() && talk.kept.sheet.is_blank(), "{typed}");
        assert!(
            talk.told.last().is_some_and(|told| told.contains("full stop") || told.contains("number")),
            "{:?}",
            talk.told.last()
        );
    }
    let mut talk = Talk::begin(Start::Packet(None), Input::Keyboard);
    let before = talk.kept.agenda.len();
    talk.hear("cut 1");
    assert_eq!(talk.kept.agenda.len(), before);
}

#[test]
fn by_pipe_things_to_try_one_a_line_are_all_kept() {
    let mut talk = Talk::begin(Start::After, Input::Pipe);
    let lines = [
        ".",
        ".",
        "Ask for a quiet room",
        "Tell the team about the hub",
        "2",
        "Write to the roster people",
        "",
        "",
        "Walk with Sam again",
    ];
    for line in lines {
        talk.hear(line);
    }
    let last = talk.about.end(moment());
    talk.take(last);
    let tried: Vec<&str> = talk.kept.actions.iter().map(|action| action.words.as_str()).collect();
    assert_eq!(tried, [lines[2], lines[3], lines[5], lines[8]]);
}

#[test]
fn a_folder_that_takes_nothing_is_asked_again_and_nothing_else() {
    for (input, asked_again) in [(Input::Keyboard, 2), (Input::Pipe, 1)] {
        let mut talk = Talk::begin(Start::Packet(None), input);
        for line in [".next", ".next", ".next", ".write", "1 3", "/nowhere"] {
            talk.hear(line);
        }
        let asked = |talk: &Talk, words: &str| talk.told.iter().filter(|line| line.starts_with(words)).count();
        assert_eq!((asked(&talk, "To which folder?"), asked(&talk, "As what")), (asked_again, 1), "{:?}", talk.told);
    }
}

#[test]
fn each_change_is_taken_back_and_help_ends_no_question() {
    let mut talk = Talk::begin(Start::After, Input::Keyboard);
    for line in ["We talked.", "It was good.", ".", ".", "", ".notes", ".clear", "So rest."] {
        talk.hear(line);
    }
    assert_eq!(talk.kept.notes, "So rest.");
    talk.hear(".undo");
    talk.hear(".undo");
    assert_eq!(talk.kept.notes, "We talked.\nIt was good.", "{:?}", talk.told);
    for line in [".try", "Ring them", "", ".help", "fri"] {
        talk.hear(line);
    }
    assert!(talk.kept.actions[0].day.is_some() && !talk.kept.notes.contains("fri"), "{:?}", talk.told);
}
