//! A journal with every kind of record in it, and in each everything that can be said there.

use std::path::PathBuf;

use aftershift::base::Id;
use aftershift::document::{Block, Document, Format, Level};
use aftershift::model::{
    About, Action, AgendaItem, Agreement, Answer, AnswerRef, Carried, CarryForward, Choice, Choosing, Condition, Dates, Decision,
    Draft, Entry, Flag, Goes, Heard, HubSheet, Kind, Lens, Limits, OwnLists, PackId, PackRef, Packet, PacketKind, Paper, Point,
    PrepareStep, Prompt, Replacement, Response, Role, Ruling, SentFile, Session, SessionKind, Shift, Source, Step, Test, Wanted,
    Whose,
};
use aftershift::store::{Arrival, Shelved, Store};
use chrono::NaiveDate;

use super::moment;
use crate::disk;

/// Every record.
#[derive(Debug, PartialEq)]
pub(super) struct Everything {
    pub(super) entries: Vec<Entry>,
    /// The same entry as the first, before it was saved again.
    pub(super) earlier: Entry,
    pub(super) trashed: Entry,
    pub(super) draft: Draft,
    pub(super) session: Session,
    pub(super) trashed_session: Session,
    pub(super) packet: Packet,
    pub(super) agreement: Agreement,
    pub(super) lists: OwnLists,
}

/// A pack, an overlay over it, and a pack that was removed.
pub(super) const PACKS: [(&str, Shelved, &str); 3] = [
    (
        "walk-home",
        Shelved::Pack,
        "Pack(format: 1, id: \"walk-home\", version: \"1.0.0\", title: \"The walk home\", about: \"Ours.\", language: \"en\", licence: \"CC0\",\n\
         authors: [], minutes: (least: 1, most: 2), prompts: [(id: \"a\", text: \"And?\", why: \"So.\", kind: LongText)])\n",
    ),
    ("one-moment", Shelved::Overlay, "Overlay(format: 1, of: \"one-moment\", version: \"1.0.0\", hide: [])\n"),
    (
        "gone",
        Shelved::Pack,
        "Pack(format: 1, id: \"gone\", version: \"1.0.0\", title: \"Gone\", about: \"Ours.\", language: \"en\", licence: \"CC0\",\n\
         authors: [], minutes: (least: 1, most: 2), prompts: [(id: \"a\", text: \"And?\", why: \"So.\", kind: LongText)])\n",
    ),
];

/// Words that are hard to keep.
const WORDS: &str = "Sat with someone.\n\"They own the place\" \\ r#\"a\"# and a tab\there.\n👩‍👩‍👧 e\u{301} हिन्दी العربية";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn id(number: u64) -> Id {
    moment(number).id
}

fn point(id: &str) -> Point {
    Point { id: id.to_owned(), words: format!("the words of {id}") }
}

fn response(id: &str, kind: Kind, answer: Option<Answer>) -> Response {
    let prompt = Prompt {
        hint: Some("No names needed.".to_owned()),
        why: Some("Because.".to_owned()),
        lenses: vec![Lens { statement: "waamh.hope".to_owned(), title: "Hope".to_owned(), source: "WAAMH, 2014".to_owned() }],
        ..Prompt::new(id, format!("What about {id}?"), kind)
    };
    Response { answer, ..Response::unanswered(prompt) }
}

/// An answer of every kind, to a prompt of every kind.
fn responses(words: &str) -> Vec<Response> {
    let two = || vec![point("one"), point("two")];
    let mut all = vec![
        response("long", Kind::LongText, Some(Answer::Text(words.to_owned()))),
        response("short", Kind::ShortText, Some(Answer::Text("An early night.".to_owned()))),
        response("scale", Kind::Scale(two()), Some(Answer::Point(Choice::from(&point("two"))))),
        response("one", Kind::ChooseOne { options: two(), own_words: true }, Some(Answer::One(Choice::own("my own")))),
        response(
            "many",
            Kind::ChooseMany { options: two(), own_words: true },
            Some(Answer::Many(vec![Choice::from(&point("one")), Choice::own("more")])),
        ),
        response("yes", Kind::YesNo, Some(Answer::YesNo(true))),
        response("number", Kind::Number(Limits { least: -3, most: 9 }), Some(Answer::Number(-2))),
        response("day", Kind::Date, Some(Answer::Date(day("2026-11-22")))),
        response("note", Kind::Note, None),
        response("passed-by", Kind::LongText, None),
    ];
    let tests = [Test::Answered, Test::AnyOf(vec!["one".to_owned()]), Test::Yes, Test::No];
    for (response, test) in all.iter_mut().skip(5).zip(tests) {
        response.prompt.show_when = Some(Condition { prompt: "one".to_owned(), test });
    }
    for (response, about) in all.iter_mut().zip(About::ALL) {
        response.prompt.about = about;
    }
    for (response, wanted) in all.iter_mut().zip(Wanted::ALL) {
        response.flag = Some(Flag { question: "Did I wait too long?".to_owned(), wanted: Some(wanted) });
        response.ticked = true;
    }
    all[9].prompt.always_private = true;
    all[9].prompt.extra = true;
    all
}

fn entry(number: u64, words: &str) -> Entry {
    let now = moment(number).now;
    let carried = |words: &str, state| CarryForward { words: words.to_owned(), state };
    Entry {
        id: id(number),
        created: now,
        saved: now,
        shift: Shift { date: day("2026-11-20"), setting: Some("ward".to_owned()), minutes: Some(450) },
        pack: PackRef { id: "walk-home".to_owned(), version: "1.0.0".to_owned(), title: "The walk home".to_owned() },
        responses: responses(words),
        tags: vec!["courtyard".to_owned(), "waiting".to_owned()],
        carry_forward: vec![
            carried("Ask before I answer", Carried::Open),
            carried("Tea", Carried::Done(day("2026-11-21"))),
            carried("Tidy", Carried::LetGo(day("2026-11-21"))),
        ],
        flag: Some(Flag { question: "All of it".to_owned(), wanted: None }),
    }
}

fn session(number: u64) -> Session {
    let now = moment(number).now;
    let answer = |prompt: &str| AnswerRef { entry: id(2), prompt: prompt.to_owned() };
    // What a flag said is younger than the fixtures.
    let item = |source, wanted, again| AgendaItem { source, words: "To talk about".to_owned(), wanted, again, flagged: None };
    let choose = |prompt: &str, goes| Choosing { answer: answer(prompt), goes };
    let rule = |words: &str, decision| Ruling { words: words.to_owned(), decision };
    let action = |number, whose, day, state| Action { id: id(number), words: "Ring them".to_owned(), whose, day, state };
    Session {
        with: "R.".to_owned(),
        minutes: Some(60),
        record: "The blue folder".to_owned(),
        step: PrepareStep::Check,
        agenda: vec![
            item(Source::Own(id(30)), None, false),
            item(Source::Answer(answer("long")), Some(Wanted::Listen), true),
            item(Source::Entry(id(2)), None, false),
            item(Source::Action(id(31)), Some(Wanted::Teach), false),
        ],
        cut: vec![Source::Own(id(32))],
        choices: vec![choose("long", Goes::Yes), choose("short", Goes::No), choose("passed-by", Goes::ThoughPrivate)],
        rulings: vec![
            rule("Marcus", Decision::Replace(Replacement::Role(Role::Supported))),
            rule("Albany", Decision::Replace(Replacement::Words("a town".to_owned()))),
            rule("Friday", Decision::Keep),
        ],
        paper: Paper { dates: Dates::Month, room: true, signatures: true, look_back: true },
        sheet: HubSheet { highlight: "a".into(), challenge: "b".into(), borrow: "c".into(), ask: "d".into() },
        notes: WORDS.to_owned(),
        heard: vec![
            Heard { about: Some(id(2)), words: "Well waited.".to_owned() },
            Heard { about: None, words: "Rest.".to_owned() },
        ],
        actions: vec![
            action(33, Whose::Mine, Some(day("2026-12-01")), Carried::Open),
            action(34, Whose::Theirs, None, Carried::Done(day("2026-11-21"))),
            action(35, Whose::Service, None, Carried::LetGo(day("2026-11-21"))),
        ],
        ..Session::new(id(number), now, SessionKind::LivedExperience, day("2026-11-22"), day("2026-10-22"))
    }
}

fn packet(number: u64) -> Packet {
    let text = || "Words".to_owned();
    let level = |level| Block::Heading { level, text: text() };
    let blocks = vec![
        level(Level::Two),
        level(Level::Six),
        Block::Paragraph(WORDS.to_owned()),
        Block::Quote(text()),
        Block::Note(text()),
        Block::Fields(vec![(text(), text())]),
        Block::List(vec![text()]),
        Block::Numbered(vec![text()]),
        Block::Boxes(vec![text()]),
        Block::Room(3),
        Block::Lines(vec![text()]),
        Block::Rule,
    ];
    Packet {
        id: id(number),
        session: id(6),
        made: moment(number).now,
        kind: PacketKind::Packet,
        with: "R.".to_owned(),
        answers: vec![AnswerRef { entry: id(2), prompt: "long".to_owned() }],
        document: Document { title: "For supervision".to_owned(), language: "en".to_owned(), blocks },
        files: vec![SentFile { format: Format::Html, mark: "0".repeat(64) }],
    }
}

impl Everything {
    /// Every record, the same each time.
    pub(super) fn new() -> Self {
        let lists =
            OwnLists { always: vec![("Marcus".to_owned(), Replacement::Role(Role::Supported))], never: vec!["Friday".to_owned()] };
        let agreement = Agreement {
            with: "R.".to_owned(),
            writes: "Me".to_owned(),
            review: Some(day("2027-01-01")),
            ..Agreement::new(SessionKind::LivedExperience)
        };
        Self {
            entries: vec![entry(2, WORDS), entry(3, "\u{1b}[31m\r\0 and the like")],
            earlier: entry(2, "Sat with someone."),
            trashed: entry(4, "Let go."),
            draft: Draft { entry: entry(5, "Half a"), step: Step::Prompt(2), caret: 6, over: Some("0".repeat(64)) },
            session: session(6),
            trashed_session: session(7),
            packet: packet(8),
            agreement,
            lists,
        }
    }

    /// Puts every record into a journal.
    pub(super) fn keep(&self, store: &Store) {
        let mark = store.save_new(&self.earlier).unwrap().unwrap();
        store.save_over(&self.entries[0], &mark).unwrap().unwrap();
        store.save_new(&self.entries[1]).unwrap().unwrap();
        store.save_new(&self.trashed).unwrap().unwrap();
        store.trash(self.trashed.id).unwrap();
        store.keep_draft(&self.draft).unwrap();
        store.close_draft(self.draft.entry.id);
        for session in [&self.session, &self.trashed_session] {
            store.keep_session(session, None).unwrap().unwrap();
        }
        store.trash_session(self.trashed_session.id).unwrap();
        store.freeze(&self.packet).unwrap();
        store.keep_agreement(&self.agreement).unwrap();
        store.change_lists(|lists| lists.clone_from(&self.lists)).unwrap();
        for (id, what, text) in PACKS {
            store.shelve(&[Arrival { what, id: &PackId::read(id).unwrap(), bytes: text.as_bytes() }], false).unwrap();
        }
        store.unshelve(Shelved::Pack, &PackId::read("gone").unwrap()).unwrap();
        store.arrange_first_page(|page| page.put("walk-home", true)).unwrap();
    }

    /// Looks whether a journal gives every record back. The journal is not the same afterwards.
    pub(super) fn check(&self, store: &Store) {
        let mut entries: Vec<Entry> = store.entries().map(Result::unwrap).collect();
        entries.sort_by_key(|entry| entry.id);
        assert_eq!(entries, self.entries);
        assert_eq!(store.drafts(), (vec![self.draft.clone()], vec![]));
        assert_eq!(store.trashed(), std::slice::from_ref(&self.trashed));
        let found = store.supervision();
        assert_eq!(found.unreadable, []);
        assert_eq!(found.sessions, std::slice::from_ref(&self.session));
        assert_eq!(found.packets, std::slice::from_ref(&self.packet));
        assert_eq!(found.agreements, std::slice::from_ref(&self.agreement));
        assert_eq!(found.lists, self.lists);
        assert_eq!(store.restore_session(self.trashed_session.id).unwrap(), self.trashed_session);
        let shelf = aftershift::jobs::shelf(store);
        assert_eq!(
            (shelf.broken, shelf.installed, shelf.first_page.shown),
            (vec![], vec!["walk-home".to_owned()], vec!["walk-home".to_owned()])
        );
        self.check_version(store);
    }

    /// An earlier version, in the place of the newest, is read as an entry is.
    fn check_version(&self, store: &Store) {
        let files = disk::files(store.root());
        let named = |begins: &str| files.iter().map(|(name, _)| name).find(|name| name.starts_with(begins)).unwrap();
        let of_first =
            |name: &&PathBuf| name.to_string_lossy().contains(&self.earlier.id.to_string()) && name.starts_with("entries");
        let record = files.iter().map(|(name, _)| name).find(of_first).unwrap();
        disk::rename(&store.root().join(named("history")), &store.root().join(record));
        assert_eq!(store.entry(self.earlier.id).unwrap().entry, self.earlier);
    }
}
