//! What is flagged waits for the next session, comes to it once, and is never lost on the way.

use aftershift::base::Id;
use aftershift::effect::{KeepSession, Prepared};
use aftershift::jobs;
use aftershift::model::{Action, AgendaItem, Carried, Session, SessionKind, Source, Whose};

use aftershift::report::Preparation;

use super::{Journal, moment};

#[test]
fn what_was_flagged_since_waits_for_the_next_session() {
    let journal = Journal::new();
    journal.flagged(1, "first");
    let last = journal.session(7);
    assert_eq!(journal.agenda(last.id), ["first"]);
    journal.flagged(8, "after it");
    assert_eq!(journal.agenda(last.id), ["first"], "the day of the shift is after it");
    let next = journal.session(14);
    assert_eq!(journal.agenda(next.id), ["after it"]);
}

/// What may come to the session called `id` and is not on its agenda.
fn waiting(journal: &Journal, id: Id) -> Vec<String> {
    let Prepared { session, entries, coming, lists, .. } = jobs::prepare(&journal.store, id).unwrap();
    let prepared = Preparation::new(session, entries, lists).with_coming(coming);
    prepared.waiting().map(|item| item.words.clone()).collect()
}

#[test]
fn what_waited_for_a_session_that_was_noted_unprepared_is_there_to_be_put_on_it_and_comes_to_the_next() {
    let journal = Journal::new();
    let entry = journal.flagged(1, "the roster");
    let last = journal.session(7);
    journal.store.change_session(last.id, |session| session.notes = "We talked.".to_owned()).unwrap();
    assert!(journal.agenda(last.id).is_empty(), "nobody put it there");
    assert_eq!(waiting(&journal, last.id), ["the roster"]);
    let next = journal.session(14);
    assert_eq!(journal.agenda(next.id), ["the roster"]);
    assert!(waiting(&journal, last.id).is_empty(), "it is brought to the next");
    let put_on = |session: &mut Session| session.uncut(AgendaItem::flagged(&entry).remove(0), 0);
    journal.store.change_session(last.id, put_on).unwrap();
    assert_eq!(journal.agenda(last.id), ["the roster"]);
    assert!(journal.agenda(journal.session(21).id).is_empty(), "it was brought");
}

#[test]
fn what_was_taken_off_waits_where_it_was_and_comes_to_the_next() {
    let journal = Journal::new();
    journal.flagged(1, "the roster");
    let session = journal.session(7);
    assert_eq!(journal.agenda(session.id), ["the roster"]);
    let cut = |session: &mut Session| assert!(session.cut(0).is_some());
    journal.store.change_session(session.id, cut).unwrap();
    assert!(journal.agenda(session.id).is_empty());
    assert_eq!(waiting(&journal, session.id), ["the roster"]);
    assert_eq!(journal.agenda(journal.session(14).id), ["the roster"]);
}

#[test]
fn nothing_written_in_reflection_comes_to_line_supervision_by_itself() {
    for kind in SessionKind::ALL {
        let journal = Journal::new();
        let mut entry = journal.flagged(1, "the roster");
        entry.responses[0].ticked = true;
        let id = journal.session(7).id;
        journal.store.change_session(id, |session| session.kind = kind).unwrap();
        let session = jobs::prepare(&journal.store, id).unwrap().session;
        let comes = kind != SessionKind::Line;
        assert_eq!(session.takes(&entry, &entry.responses[0]), comes, "{kind:?}");
        assert_eq!((session.agenda.len(), waiting(&journal, id).len()), if comes { (1, 0) } else { (0, 1) }, "{kind:?}");
    }
}

#[test]
fn what_came_of_a_session_comes_to_the_next_of_its_kind_and_to_no_other() {
    let journal = Journal::new();
    let last = journal.session(7);
    let mine = |words: &str, number| Action {
        id: moment(number).id,
        words: words.to_owned(),
        whose: Whose::Mine,
        day: None,
        state: Carried::Open,
    };
    let come = |session: &mut Session| {
        session.actions = vec![mine("Ring them", 50)];
        session.agenda = vec![AgendaItem { again: true, ..AgendaItem::own(moment(51).id, "My own story".to_owned()) }];
    };
    journal.store.change_session(last.id, come).unwrap();
    let line = journal.session(14);
    journal.store.change_session(line.id, |session| session.kind = SessionKind::Line).unwrap();
    journal.flagged(8, "the roster");
    assert!(journal.agenda(line.id).is_empty());
    let next = journal.session(21);
    assert_eq!(journal.agenda(next.id), ["the roster", "My own story", "Ring them"]);
}

#[test]
fn a_session_that_has_been_takes_nothing_from_the_next() {
    let journal = Journal::new();
    let last = journal.session(7);
    let (mut session, over) = journal.store.session(last.id).unwrap();
    session.notes = "We talked.".to_owned();
    jobs::keep_session(&journal.store, &KeepSession { session, over, otherwise: moment(8).id }).unwrap();
    journal.flagged(1, "an older shift, thought of later");
    assert!(journal.agenda(last.id).is_empty());
    let next = journal.session(14);
    assert_eq!(journal.agenda(next.id), ["an older shift, thought of later"]);
}

#[test]
fn what_is_taken_off_waits_in_the_workers_own_words() {
    let journal = Journal::new();
    journal.flagged(1, "the roster");
    let session = journal.session(7);
    assert_eq!(journal.agenda(session.id), ["the roster"]);
    let change = |session: &mut Session| {
        session.agenda[0].words = "the roster, really".to_owned();
        session.agenda.push(AgendaItem::own(moment(50).id, "my leave".to_owned()));
        assert!(session.cut(0).is_some() && session.cut(0).is_some());
    };
    journal.store.change_session(session.id, change).unwrap();
    assert_eq!(waiting(&journal, session.id), ["the roster, really", "my leave"]);
    let Prepared { session, entries, coming, lists, mark } = jobs::prepare(&journal.store, session.id).unwrap();
    let mut prepared = Preparation::new(session, entries, lists).with_coming(coming);
    let sources: Vec<Source> = prepared.waiting().map(|item| item.source.clone()).collect();
    assert!(sources.iter().all(|source| prepared.put_on(source)) && prepared.waiting().next().is_none());
    journal.store.keep_session(&prepared.session, mark.as_deref()).unwrap().unwrap();
    assert_eq!(journal.agenda(prepared.session.id), ["the roster, really", "my leave"]);
}

#[test]
fn what_one_version_of_a_session_keeps_for_next_time_comes_though_the_other_does_not() {
    let journal = Journal::new();
    journal.flagged(1, "the roster");
    let session = journal.session(7);
    assert_eq!(journal.agenda(session.id), ["the roster"]);
    let stands = journal.store.session(session.id).unwrap().0;
    let mut twin = Session { id: moment(8).id, notes: "We talked.".to_owned(), ..stands };
    twin.agenda[0].again = true;
    journal.store.keep_session(&twin, None).unwrap().unwrap();
    assert_eq!(journal.agenda(journal.session(14).id), ["the roster"]);
}
