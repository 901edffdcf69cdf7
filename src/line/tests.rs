//! Whole conversations, as a person has them.

use chrono::{DateTime, NaiveDate};
use insta::assert_snapshot;
use proptest::prelude::*;

use super::*;
use crate::base::{Id, Moment, Notice};
use crate::effect::{Effect, Outcome, Save, Saved};
use crate::model::{
    About, Answer, Condition, Draft, Entry, Group, Kind, Lens, Limits, Pack, Point, Prompt, Sensitivity, Settings, Shelf, Sitting,
    Step, SupportLine, Test,
};

fn moment() -> Moment {
    Moment { now: DateTime::parse_from_rfc3339("2026-11-21T02:40:00+08:00").unwrap(), id: Id::new(1_000, 0xABCDE) }
}

fn prompt(id: &str, text: &str, kind: Kind) -> Prompt {
    Prompt {
        id: id.to_owned(),
        text: text.to_owned(),
        hint: None,
        why: None,
        kind,
        lenses: Vec::new(),
        about: About::Me,
        always_private: false,
        show_when: None,
        extra: false,
    }
}

fn points(words: &[&str]) -> Vec<Point> {
    words.iter().map(|words| Point { id: words.replace(' ', "-"), words: (*words).to_owned() }).collect()
}

fn pack(prompts: Vec<Prompt>) -> Pack {
    let checked = NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
    let line = |name: &str, contact: &str| (name.to_owned(), contact.to_owned());
    let support = [line("13YARN", "13 92 76"), line("Lifeline\u{1b}[2J", "13 11 14")];
    Pack {
        id: "one-moment".to_owned(),
        version: "1.0.0".to_owned(),
        title: "One moment".to_owned(),
        about: String::new(),
        language: "en".to_owned(),
        group: Group::Shift,
        frameworks: Vec::new(),
        licence: String::new(),
        authors: Vec::new(),
        reviewers: Vec::new(),
        audience: String::new(),
        minutes: (6, 8),
        sensitivity: Sensitivity::Everyday,
        starred: false,
        grounding: Some("Breathe out.".to_owned()),
        support: support.map(|(name, contact)| SupportLine { name, contact, checked, source: "their site".to_owned() }).to_vec(),
        facilitator_notes: None,
        prompt_notes: Vec::new(),
        changelog: Vec::new(),
        prompts,
    }
}

fn one_moment() -> Pack {
    let leaving = Kind::ChooseOne { options: points(&["flat", "steady"]), own_words: true };
    let lens = Lens {
        statement: "waamh.mutuality".to_owned(),
        title: "Mutuality".to_owned(),
        source: "WAAMH Peer Work Strategic Framework, 2014".to_owned(),
    };
    let flat = Condition { prompt: "leaving".to_owned(), test: Test::AnyOf(vec!["flat".to_owned()]) };
    pack(vec![
        Prompt {
            hint: Some("Small things count.".to_owned()),
            why: Some("Noticing what came to you keeps the relationship level.".to_owned()),
            lenses: vec![lens],
            ..prompt("receive", "What did you receive today?", Kind::LongText)
        },
        prompt("leaving", "How are you leaving?", leaving),
        Prompt { show_when: Some(flat), ..prompt("flat", "What would lift it?", Kind::LongText) },
        Prompt { always_private: true, ..prompt("try", "What might you try?", Kind::ShortText) },
        Prompt { extra: true, ..prompt("more", "What else?", Kind::LongText) },
    ])
}

/// Every kind there is, one after the other.
fn every_kind() -> Pack {
    let options = points(&["flat", "torn", "steady"]);
    pack(vec![
        prompt("note", "Take your time.", Kind::Note),
        prompt("scale", "In that moment I was", Kind::Scale(points(&["giving answers", "some of each"]))),
        prompt("one", "How are you?", Kind::ChooseOne { options: options.clone(), own_words: false }),
        prompt("many", "What was there?", Kind::ChooseMany { options, own_words: true }),
        prompt("yes", "Was there time?", Kind::YesNo),
        prompt("number", "How many groups?", Kind::Number(Limits { least: 0, most: 10 })),
        prompt("date", "When next?", Kind::Date),
        prompt("short", "One word?", Kind::ShortText),
    ])
}

/// A conversation, and the disk it believes in.
struct Talk {
    reflect: Reflect,
    told: String,
    disk: fn(&Effect) -> Outcome,
    end: Option<Ending>,
    draft: Option<Draft>,
    entry: Option<Entry>,
}

impl Talk {
    fn begin(pack: &Pack, input: Input) -> Self {
        Self::over(Sitting::begin(pack, Id::new(1_000, 1), moment().now), pack, input)
    }

    fn over(sitting: Sitting, pack: &Pack, input: Input) -> Self {
        let (reflect, reply) = Reflect::begin(sitting, Some(pack), &Settings::default(), input);
        let mut talk = Self { reflect, told: String::new(), disk: all_is_well, end: None, draft: None, entry: None };
        talk.take(reply);
        talk
    }

    fn hear(&mut self, lines: &[&str]) -> &mut Self {
        for line in lines {
            self.told.push_str(format!("{PROMPT}{line}").trim_end());
            self.told.push('\n');
            let reply = self.reflect.hear(line, moment());
            self.take(reply);
        }
        self
    }

    fn end(&mut self) -> &mut Self {
        self.told.push_str("> (end)\n");
        let reply = self.reflect.end(moment());
        self.take(reply);
        self
    }

    fn take(&mut self, reply: Reply) {
        for line in reply.lines {
            self.told.push_str(&line);
            self.told.push('\n');
        }
        self.end = self.end.or(reply.end);
        for effect in reply.effects {
            match &effect {
                Effect::KeepDraft(draft) => self.draft = Some((**draft).clone()),
                Effect::Save(save) => self.entry = Some(save.entry.clone()),
                Effect::DropDraft(_) => self.draft = None,
                other => panic!("a sitting does not ask for {other:?}"),
            }
            let outcome = (self.disk)(&effect);
            let reply = self.reflect.outcome(&outcome);
            self.take(reply);
        }
    }

    /// What was said since this was last asked.
    fn told(&mut self) -> String {
        std::mem::take(&mut self.told)
    }
}

fn all_is_well(effect: &Effect) -> Outcome {
    match effect {
        Effect::Save(save) => Outcome::Saved(Box::new(Saved { entry: save.entry.clone(), beside: false })),
        Effect::KeepDraft(draft) => Outcome::DraftKept(draft.entry.id),
        Effect::DropDraft(id) => Outcome::DraftDropped(*id),
        other => panic!("a sitting does not ask for {other:?}"),
    }
}

fn full(effect: &Effect) -> Outcome {
    let notice = Notice::new("This could not be written.").hint("The disk is full.");
    match effect {
        Effect::Save(save) => Outcome::NotSaved(save.entry.id, notice),
        Effect::KeepDraft(draft) => Outcome::DraftNotKept(draft.entry.id, notice),
        other => all_is_well(other),
    }
}

fn only_saving_is_full(effect: &Effect) -> Outcome {
    if matches!(effect, Effect::Save(_)) { full(effect) } else { all_is_well(effect) }
}

fn beside(effect: &Effect) -> Outcome {
    match all_is_well(effect) {
        Outcome::Saved(saved) => Outcome::Saved(Box::new(Saved { beside: true, ..*saved })),
        other => other,
    }
}

#[test]
fn a_whole_sitting() {
    let mut talk = Talk::begin(&one_moment(), Input::Keyboard);
    talk.hear(&["I sat with someone in the courtyard.", "", "We talked about dogs.", ".", "1", ".skip", "Ask first"]);
    assert_snapshot!(talk.told(), @"");
    talk.hear(&[
        "1",
        "4 9",
        "3",
        ".ask 1",
        "Was that all right to say?",
        "2",
        ".tags",
        "courtyard, dogs",
        ".carry",
        "Ask first",
        ".",
    ]);
    talk.hear(&[".read", ".save"]);
    assert_snapshot!(talk.told(), @"");
    assert_eq!(talk.end, Some(Ending::Saved));
    let entry = talk.entry.unwrap();
    let ticked: Vec<bool> = entry.responses.iter().map(|response| response.ticked).collect();
    assert_eq!(ticked, [true, false, false, true, false]);
    assert_eq!(entry.tags, ["courtyard", "dogs"]);
}

#[test]
fn every_kind_says_kindly_what_would_work() {
    let mut talk = Talk::begin(&every_kind(), Input::Keyboard);
    talk.hear(&["hello", "", "9", "2", "tired", "steady", "1 9", "1 4", "worn out", "perhaps", "y"]);
    talk.hear(&["many", "3", "someday", "fri", "enough"]);
    assert_snapshot!(talk.told(), @"");
    let words: Vec<_> = talk.draft.unwrap().entry.answered().map(|(_, answer)| answer.words()).collect();
    assert_eq!(words, ["some of each", "steady", "flat; worn out", "yes", "3", "Friday 20 November 2026", "enough"]);
}

#[test]
fn one_may_go_back_mend_and_take_back() {
    let mut talk = Talk::begin(&one_moment(), Input::Keyboard);
    talk.hear(&["dogs", ".", "flat", ".back", ".back"]);
    talk.told();
    talk.hear(&["and a cat", ".", ".undo", ".", "", "rest", ".", ".finish", ".edit 1", ".clear", ".undo", "", ".more", ".back"]);
    assert_snapshot!(talk.told(), @"");
    let entry = talk.draft.unwrap().entry;
    assert_eq!(entry.answer_to("receive"), Some(&Answer::Text("dogs".to_owned())));
    assert_eq!(entry.answer_to("flat"), Some(&Answer::Text("rest".to_owned())));
}

#[test]
fn why_pause_shift_and_help_lose_nothing() {
    let mut talk = Talk::begin(&one_moment(), Input::Keyboard);
    talk.hear(&["dogs", ".why", ".pause", "", ".pause", "said while pausing", ".shift", "someday", "thu", "12", "1", ".clear"]);
    talk.hear(&[".save it", ".tags", ".help", "..skip", ".."]);
    assert_snapshot!(talk.told(), @"");
    let draft = talk.draft.unwrap();
    let words = "dogs\nsaid while pausing\n.save it\n.skip\n.";
    assert_eq!(draft.entry.answer_to("receive"), Some(&Answer::Text(words.to_owned())));
    assert_eq!(draft.caret, words.chars().count());
    assert_eq!(draft.entry.shift.setting.as_deref(), Some("one-to-one"));
}

#[test]
fn asides_keep_and_clear_what_stands_there() {
    let mut talk = Talk::begin(&one_moment(), Input::Keyboard);
    talk.hear(&[
        ".finish", ".tags", "dogs", ".tags", "", ".tags", ".skip", ".clear", ".carry", "one", "two", "", ".carry", ".back",
    ]);
    talk.hear(&[
        ".ask", ".ask 7", ".ask 2", "how?", "nine", "", ".ask 2", "", ".pause", "", "6", ".unask 2", ".why", "2", "hm", ".edit",
    ]);
    assert_snapshot!(talk.told(), @"");
    let entry = talk.draft.unwrap().entry;
    assert!(entry.tags.is_empty());
    assert_eq!(entry.carry_forward.len(), 2);
    assert!(entry.responses.iter().all(|response| response.flag.is_none()));
}

#[test]
fn out_of_a_pipe_the_end_saves_what_was_said() {
    let mut talk = Talk::begin(&one_moment(), Input::Pipe);
    talk.hear(&["", "I sat with someone.", ".nothing to do with orders", "", ""]).end();
    assert_snapshot!(talk.told(), @"");
    assert_eq!(talk.end, Some(Ending::Saved));
    let entry = talk.entry.unwrap();
    assert_eq!(entry.answer_to("receive").unwrap().words(), "I sat with someone.\n.nothing to do with orders");
    assert!(!entry.responses.iter().any(|response| response.ticked));
}

#[test]
fn an_empty_pipe_makes_no_entry() {
    let mut talk = Talk::begin(&one_moment(), Input::Pipe);
    talk.hear(&[".skip"]).end();
    assert_eq!((talk.end, &talk.entry, &talk.draft), (Some(Ending::Nothing), &None, &None));
    assert!(talk.told().ends_with("Nothing was written, so nothing is kept.\n"));
}

#[test]
fn out_of_a_pipe_words_are_not_lost_to_a_note() {
    let mut talk = Talk::begin(&pack(vec![prompt("note", "Breathe.", Kind::Note), one_moment().prompts[0].clone()]), Input::Pipe);
    talk.hear(&["dogs"]).end();
    assert_eq!(talk.entry.unwrap().answer_to("receive").unwrap().words(), "dogs");
}

#[test]
fn at_a_keyboard_the_end_keeps_a_draft() {
    let mut talk = Talk::begin(&one_moment(), Input::Keyboard);
    talk.told();
    talk.hear(&["dogs"]).end();
    assert_snapshot!(talk.told(), @"");
    assert_eq!((talk.end, talk.entry), (Some(Ending::Drafted), None));
    let resumed = Sitting::resume(talk.draft.unwrap());
    let mut talk = Talk::over(resumed, &one_moment(), Input::Keyboard);
    talk.hear(&["and a cat", ".leave"]);
    assert_snapshot!(talk.told(), @"");
    assert_eq!(talk.end, Some(Ending::Drafted));
}

#[test]
fn leaving_with_nothing_new_keeps_nothing() {
    let mut talk = Talk::begin(&one_moment(), Input::Keyboard);
    talk.hear(&[".skip", ".leave"]);
    assert_eq!((talk.end, &talk.draft), (Some(Ending::Nothing), &None));
    let mut talk = Talk::begin(&one_moment(), Input::Keyboard);
    talk.hear(&["dogs", ".undo", ".leave"]);
    assert_eq!((talk.end, &talk.draft), (Some(Ending::Nothing), &None));
}

#[test]
fn a_full_disk_keeps_the_person_and_the_words() {
    let mut talk = Talk::begin(&one_moment(), Input::Keyboard);
    talk.told();
    talk.disk = full;
    talk.hear(&["dogs", "cats", ".save", ".leave"]);
    assert_eq!(talk.end, None);
    talk.disk = beside;
    talk.hear(&[".save"]);
    assert_snapshot!(talk.told(), @"");
    assert_eq!(talk.end, Some(Ending::Saved));
}

#[test]
fn a_full_disk_at_the_end_of_a_pipe_is_told() {
    let mut talk = Talk::begin(&one_moment(), Input::Pipe);
    talk.disk = only_saving_is_full;
    talk.hear(&["dogs"]).end();
    assert_eq!(talk.end, Some(Ending::NotSaved));
    assert!(talk.told().ends_with("The disk is full.\nYour words are kept as a draft. To go on with them: aftershift\n"));
    let mut talk = Talk::begin(&one_moment(), Input::Pipe);
    talk.disk = full;
    talk.hear(&["dogs"]).end();
    assert_eq!(talk.end, Some(Ending::NotSaved));
}

#[test]
fn a_piped_note_is_words_from_the_first_to_the_last() {
    let pack = pack(vec![prompt("note", "Anything.", Kind::LongText)]);
    let Save { entry, over, .. } = note(&pack, "\n.skip\r\n.\nwords\n\n", moment()).unwrap();
    assert_eq!((entry.answer_to("note").unwrap().words().as_str(), over), (".skip\n.\nwords", None));
    assert_eq!(note(&pack, " \n\n", moment()), None);
    assert_eq!(note(&every_kind(), "words", moment()).unwrap().entry.answer_to("short").unwrap().words(), "words");
}

#[test]
fn home_offers_what_there_is() {
    let mut sitting = Sitting::begin(&one_moment(), Id::new(1_000, 1), moment().now);
    sitting.go(Step::Prompt(0));
    let other = |id: &str, group| Pack { id: id.to_owned(), title: id.to_owned(), group, minutes: (1, 1), ..one_moment() };
    let packs = vec![one_moment(), other("hope", Group::Waamh), other("purpose", Group::Waamh), other("hub", Group::Lead)];
    let (home, reply) = Home::open(&[sitting.draft(0)], &Shelf { frameworks: Vec::new(), packs });
    assert_snapshot!(reply.lines.join("\n"), @"");
    let (chosen, reply) = home.hear("3");
    assert_eq!(chosen, None);
    assert_snapshot!(reply.lines.join("\n"), @"");
    let check = |line: &str, expect: Option<Chosen>| assert_eq!(home.hear(line).0, expect, "{line}");
    check("1", Some(Chosen::Resume(Id::new(1_000, 1))));
    check("2", Some(Chosen::Start("one-moment".to_owned())));
    check("quit", Some(Chosen::Quit));
    check(".leave", Some(Chosen::Quit));
    check("6", Some(Chosen::Start("purpose".to_owned())));
    check("12", None);
    check("", None);
}

#[test]
fn every_order_has_its_sentence() {
    for order in &order::ORDERS {
        assert_ne!(order.what.say(), order.what.0);
    }
}

fn line() -> impl Strategy<Value = String> {
    let orders: Vec<&str> = order::ORDERS.iter().map(|order| order.typed).chain([".", "", ".ask 1", ".edit 2", "1", "3"]).collect();
    prop_oneof![3 => proptest::sample::select(orders).prop_map(str::to_owned), 2 => "\\PC{0,12}", 1 => any::<String>()]
}

proptest! {
    #[test]
    fn no_lines_can_harm_and_nothing_steers_the_terminal(lines in prop::collection::vec(line(), 0..40), piped in any::<bool>()) {
        for pack in [one_moment(), every_kind(), pack(Vec::new())] {
            let mut talk = Talk::begin(&pack, if piped { Input::Pipe } else { Input::Keyboard });
            for line in &lines {
                let reply = talk.reflect.hear(line, moment());
                prop_assert!(!reply.lines.iter().any(|line| line.contains(|c: char| c.is_control() && c != '\t')));
                talk.take(reply);
            }
            talk.end();
            prop_assert!(talk.end.is_some());
        }
    }

    #[test]
    fn every_word_of_a_long_answer_is_kept(lines in prop::collection::vec(line(), 0..40), piped in any::<bool>()) {
        let mut talk = Talk::begin(&one_moment(), if piped { Input::Pipe } else { Input::Keyboard });
        for line in &lines {
            let asked = talk.reflect.sitting.current().map(|response| response.prompt.kind.clone());
            let listens = asked == Some(Kind::LongText) && talk.reflect.aside.is_none();
            let said = order::Line::read(line);
            talk.hear(&[line]);
            if let (true, order::Line::Said(order::Said::Words(words) | order::Said::Stray(words))) = (listens, said) {
                let draft = talk.draft.as_ref().map(|draft| &draft.entry);
                let kept = draft.is_some_and(|entry| entry.answered().any(|(_, answer)| answer.words().contains(&words)));
                prop_assert!(kept, "{words:?} is not in {draft:?}");
            }
        }
    }
}
