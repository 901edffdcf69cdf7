//! What is flagged waits for the next session, comes to it once, and is never lost on the way.

use aftershift::effect::KeepSession;
use aftershift::jobs;

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
