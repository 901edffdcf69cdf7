//! Sessions, packets, cards and lists come back as they were, whatever stands in them; one that cannot be read is named and left alone.

use aftershift::base::{Id, Time};
use aftershift::document::{Block, Document, Format, Level};
use aftershift::model::{
    Action, AgendaItem, Agreement, AnswerRef, Asked, Carried, Choosing, Dates, Decision, Goes, Heard, HubSheet, OwnLists, Packet,
    PacketKind, Paper, PrepareStep, Replacement, Role, Ruling, SentFile, Session, SessionKind, Source, Wanted, Whose,
};
use chrono::{DateTime, FixedOffset, NaiveDate};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

use super::{Journal, moment};
use crate::disk;

fn id() -> impl Strategy<Value = Id> {
    (any::<u32>(), any::<u64>()).prop_map(|(millis, chance)| Id::new(millis.into(), chance.into()))
}

/// A day a person could name.
fn day() -> impl Strategy<Value = NaiveDate> {
    (1..5_000_i32, 1..=366_u32).prop_filter_map("a day of that year", |(year, day)| NaiveDate::from_yo_opt(year, day))
}

/// A time on any wall, to the millisecond.
fn time() -> impl Strategy<Value = Time> {
    (0..4_000_000_000_000_i64, -14 * 60..=14 * 60_i32).prop_filter_map("a time somewhere", |(millis, minutes)| {
        Some(DateTime::from_timestamp_millis(millis)?.with_timezone(&FixedOffset::east_opt(minutes * 60)?))
    })
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), r#"["\\#\n\r\t\x00-\x1fr'(){}a ]{0,12}"#]
}

fn kind() -> impl Strategy<Value = SessionKind> {
    select(&SessionKind::ALL[..])
}

fn carried() -> impl Strategy<Value = Carried> {
    prop_oneof![Just(Carried::Open), day().prop_map(Carried::Done), day().prop_map(Carried::LetGo)]
}

fn answer() -> impl Strategy<Value = AnswerRef> {
    (id(), words()).prop_map(|(entry, prompt)| AnswerRef { entry, prompt })
}

fn source() -> impl Strategy<Value = Source> {
    prop_oneof![
        id().prop_map(Source::Own),
        answer().prop_map(Source::Answer),
        id().prop_map(Source::Entry),
        id().prop_map(Source::Action)
    ]
}

fn item() -> impl Strategy<Value = AgendaItem> {
    let wanted = || of(select(&Wanted::ALL[..]));
    let flagged = of((words(), wanted()).prop_map(|(words, wanted)| Asked { words, wanted }));
    (source(), words(), wanted(), any::<bool>(), flagged).prop_map(|(source, words, wanted, again, flagged)| AgendaItem {
        source,
        words,
        wanted,
        again,
        flagged,
    })
}

fn replacement() -> impl Strategy<Value = Replacement> {
    prop_oneof![select(&Role::ALL[..]).prop_map(Replacement::Role), words().prop_map(Replacement::Words)]
}

fn decision() -> impl Strategy<Value = Decision> {
    prop_oneof![Just(Decision::Keep), replacement().prop_map(Decision::Replace)]
}

fn action() -> impl Strategy<Value = Action> {
    (id(), words(), select(&Whose::ALL[..]), of(day()), carried()).prop_map(|(id, words, whose, day, state)| Action {
        id,
        words,
        whose,
        day,
        state,
    })
}

fn paper() -> impl Strategy<Value = Paper> {
    (select(&Dates::ALL[..]), any::<[bool; 3]>()).prop_map(|(dates, [room, signatures, look_back])| Paper {
        dates,
        room,
        signatures,
        look_back,
    })
}

fn sheet() -> impl Strategy<Value = HubSheet> {
    [words(), words(), words(), words()].prop_map(|[highlight, challenge, borrow, ask]| HubSheet {
        highlight,
        challenge,
        borrow,
        ask,
    })
}

/// What is chosen, decided and said.
fn within() -> impl Strategy<Value = (Vec<Choosing>, Vec<Ruling>, Vec<Heard>)> {
    let goes = select(&[Goes::No, Goes::Yes, Goes::ThoughPrivate][..]);
    let choosing = (answer(), goes).prop_map(|(answer, goes)| Choosing { answer, goes });
    let ruling = (words(), decision()).prop_map(|(words, decision)| Ruling { words, decision });
    let heard = (of(id()), words()).prop_map(|(about, words)| Heard { about, words });
    (vec(choosing, 0..3), vec(ruling, 0..3), vec(heard, 0..3))
}

fn session() -> impl Strategy<Value = Session> {
    let about = (id(), time(), time(), kind(), words(), words(), day(), day(), of(any::<u32>()));
    let lists = (vec(item(), 0..4), vec(source(), 0..3), vec(item(), 0..3), within(), vec(action(), 0..3));
    (about, lists, select(&PrepareStep::ALL[..]), paper(), sheet(), words()).prop_map(
        |(about, lists, step, paper, sheet, notes)| {
            let (id, created, saved, kind, with, record, date, since, minutes) = about;
            let (agenda, cut, off, (choices, rulings, heard), actions) = lists;
            Session {
                id,
                created,
                saved,
                kind,
                with,
                date,
                since,
                minutes,
                record,
                step,
                agenda,
                cut,
                off,
                choices,
                rulings,
                paper,
                sheet,
                notes,
                heard,
                actions,
            }
        },
    )
}

fn block() -> impl Strategy<Value = Block> {
    let level = select(&[Level::Two, Level::Three, Level::Four, Level::Five, Level::Six][..]);
    let many = || vec(words(), 0..3);
    prop_oneof![
        (level, words()).prop_map(|(level, text)| Block::Heading { level, text }),
        words().prop_map(Block::Paragraph),
        words().prop_map(Block::Quote),
        words().prop_map(Block::Note),
        vec((words(), words()), 0..3).prop_map(Block::Fields),
        many().prop_map(Block::List),
        many().prop_map(Block::Numbered),
        many().prop_map(Block::Boxes),
        many().prop_map(Block::Lines),
        (0..50_usize).prop_map(Block::Room),
        Just(Block::Rule),
    ]
}

fn packet() -> impl Strategy<Value = Packet> {
    let document = (words(), words(), vec(block(), 0..5));
    let document = document.prop_map(|(title, language, blocks)| Document { title, language, blocks });
    let file = (select(Format::ALL), words()).prop_map(|(format, mark)| SentFile { format, mark });
    let kinds = select(&[PacketKind::Packet, PacketKind::HubSheet, PacketKind::Slip][..]);
    let rest = (vec(answer(), 0..3), document, vec(file, 0..3));
    (id(), id(), time(), kinds, words(), rest).prop_map(|(id, session, made, kind, with, (answers, document, files))| Packet {
        id,
        session,
        made,
        kind,
        with,
        answers,
        document,
        files,
    })
}

fn agreement() -> impl Strategy<Value = Agreement> {
    (kind(), [words(), words(), words(), words(), words()], of(day())).prop_map(|(kind, lines, review)| {
        let [with, writes, keeps, reads, frequency] = lines;
        Agreement { kind, with, writes, keeps, reads, frequency, review }
    })
}

fn lists() -> impl Strategy<Value = OwnLists> {
    (vec((words(), replacement()), 0..4), vec(words(), 0..4)).prop_map(|(always, never)| OwnLists { always, never })
}

proptest! {
    // Each case writes and syncs half a dozen files.
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_session_comes_back(first in session(), then in session()) {
        let store = &Journal::new().store;
        let mark = store.keep_session(&first, None).unwrap().unwrap();
        prop_assert_eq!(store.session(first.id).unwrap(), (first.clone(), Some(mark.clone())));
        let then = Session { id: first.id, ..then };
        let mark = store.keep_session(&then, Some(&mark)).unwrap().unwrap();
        prop_assert_eq!(store.session(first.id).unwrap(), (then.clone(), Some(mark)));
        let known = store.supervision();
        prop_assert_eq!((known.sessions, known.unreadable), (vec![then.clone()], vec![]));
        store.trash_session(then.id).unwrap();
        prop_assert_eq!(store.restore_session(then.id).unwrap(), then);
    }

    #[test]
    fn any_packet_comes_back(packet in packet()) {
        let store = &Journal::new().store;
        store.freeze(&packet).unwrap();
        prop_assert!(store.freeze(&packet).is_err(), "a packet is never written over");
        prop_assert_eq!(store.supervision().packets, vec![packet]);
    }

    #[test]
    fn any_card_and_any_lists_come_back(card in agreement(), lists in lists()) {
        let store = &Journal::new().store;
        prop_assert_eq!(store.keep_agreement(&card).unwrap(), vec![card.clone()]);
        store.change_lists(|there| there.clone_from(&lists)).unwrap();
        let known = store.supervision();
        prop_assert_eq!((known.agreements, known.lists), (vec![card], lists));
    }
}

#[test]
fn what_cannot_be_read_is_named_and_left_alone() {
    let journal = Journal::new();
    let store = &journal.store;
    let good = Session::new(moment(1).id, moment(1).now, SessionKind::Line, moment(1).today(), moment(1).today());
    store.keep_session(&good, None).unwrap().unwrap();
    let whole = disk::files(store.root()).into_iter().find(|(name, _)| name.starts_with("supervision/sessions")).unwrap().1;
    let broken: [(&str, &[u8], &str); 6] = [
        ("supervision/sessions/half.ron", &whole[..whole.len() / 2], "the file stops"),
        ("supervision/sessions/empty.ron", b"", "the file is empty"),
        ("supervision/sessions/newer.ron", b"(format: 99)", "a newer Aftershift wrote it"),
        ("supervision/packets/letter.ron", b"Dear D.,", "not as it should be"),
        ("supervision/agreements.ron", b"\xff", "not text"),
        ("supervision/lists.ron", b"(format: 1, always: [(words: \"a\", with: Role(\"nobody\"))])", "nobody"),
    ];
    for (name, bytes, _) in &broken {
        disk::write(&store.root().join(name), bytes);
    }
    let loaded = aftershift::jobs::load(store);
    assert_eq!(loaded.supervision.sessions, std::slice::from_ref(&good), "the others load");
    let named = &loaded.library.unreadable;
    for (name, bytes, reason) in &broken {
        let told = named.iter().find(|trouble| trouble.file == *name);
        assert!(told.is_some_and(|trouble| trouble.reason.contains(reason)), "{name}: {named:?}");
        assert_eq!(std::fs::read(store.root().join(name)).unwrap(), *bytes);
    }
    assert_eq!(named.len(), broken.len());
    let (_, mark) = store.session(good.id).unwrap();
    store.keep_session(&Session { notes: "More.".to_owned(), ..good }, mark.as_deref()).unwrap().unwrap();
    assert!(store.change_lists(|lists| lists.never.push("b".to_owned())).is_err(), "what cannot be read is not written over");
    assert_eq!(std::fs::read(store.root().join("supervision/lists.ron")).unwrap(), broken[5].1);
}
