//! Sessions on the disk: saved over what was read, and over nothing else.

use aftershift::base::Id;
use aftershift::effect::KeepSession;
use aftershift::jobs;
use aftershift::model::{Session, SessionKind};

use super::{Journal, moment};

/// A session with these notes, to be saved over the version `over`.
fn keep(notes: &str, over: Option<String>) -> KeepSession {
    let now = moment(1).now;
    let (since, date) = ("2026-11-04".parse().unwrap(), "2026-11-27".parse().unwrap());
    let mut session = Session::new(moment(1).id, now, SessionKind::Line, date, since);
    notes.clone_into(&mut session.notes);
    KeepSession { session, over, otherwise: Id::new(7, u128::try_from(notes.len()).unwrap()) }
}

#[test]
fn words_sent_before_the_last_save_was_heard_of_go_over_it() {
    let Journal { store, .. } = Journal::new();
    let first = jobs::keep_session(&store, &keep("So", None)).unwrap();
    let second = jobs::keep_session(&store, &keep("So long", None)).unwrap();
    assert_eq!((first.beside, second.beside), (false, false));
    let third = jobs::keep_session(&store, &keep("So long, then", Some(first.mark))).unwrap();
    assert!(third.beside, "the version it began from is not there any more");
    let fourth = jobs::keep_session(&store, &keep("So long, now", Some(second.mark))).unwrap();
    assert!(!fourth.beside);
    let notes: Vec<String> = store.supervision().sessions.into_iter().map(|session| session.notes).collect();
    assert_eq!(notes, ["So long, now", "So long, then"]);
}

#[test]
fn what_another_program_wrote_is_never_written_over() {
    let journal = Journal::new();
    jobs::keep_session(&journal.store, &keep("mine", None)).unwrap();
    let other = aftershift::store::Store::new(journal.store.root(), moment(3));
    assert!(jobs::keep_session(&other, &keep("theirs", None)).unwrap().beside);
    let mark = other.session(moment(1).id).unwrap().1;
    assert!(!jobs::keep_session(&other, &keep("theirs after reading", mark)).unwrap().beside);
    assert!(jobs::keep_session(&journal.store, &keep("mine again", None)).unwrap().beside);
}
