//! What is flagged waits for the next session, comes to it once, and is never lost on the way.

use aftershift::effect::{KeepSession, Prepared};
use aftershift::jobs;
use aftershift::model::{Action, AgendaItem, Carried, Session, SessionKind, Whose};

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

#[test]
fn what_came_of_a_session_that_was_never_prepared_keeps_what_had_arrived() {
    let journal = Journal::new();
    journal.flagged(1, "the roster");
    let last = journal.session(7);
    let Prepared { mut session, mark, .. } = jobs::prepare(&journal.store, last.id).unwrap();
    session.notes = "We talked.".to_owned();
    jobs::keep_session(&journal.store, &KeepSession { session, over: mark, otherwise: moment(8).id }).unwrap();
    assert_eq!(journal.agenda(last.id), ["the roster"]);
    let next = journal.session(14);
    assert!(journal.agenda(next.id).is_empty(), "it was brought");
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
    assert_eq!(journal.agenda(line.id), ["the roster"]);
    let next = journal.session(21);
    assert_eq!(journal.agenda(next.id), ["My own story", "Ring them"]);
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
