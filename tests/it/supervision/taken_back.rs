//! A flag that is changed, taken off or gone with its entry: no agenda says anything else than the flag does, and nothing of it leaves.

use aftershift::base::Id;
use aftershift::document::{Format, plain};
use aftershift::jobs;
use aftershift::model::{Entry, Flag, Wanted};

use super::{Journal, day, moment};
use crate::disk;

/// A journal with one flag, on the agenda of one session as that stands on the disk.
fn brought() -> (Journal, Entry, Id) {
    let journal = Journal::new();
    let entry = journal.flagged(1, "Xquestion");
    let session = journal.session(7);
    assert_eq!(journal.agenda(session.id), ["Xquestion"]);
    (journal, entry, session.id)
}

fn flag(journal: &Journal, entry: &Entry, flag: Option<Flag>) {
    jobs::flag(&journal.store, entry.id, Some(&entry.responses[0].prompt.id), flag, moment(2).now).unwrap();
}

fn asks(words: &str, wanted: Option<Wanted>) -> Flag {
    Flag { question: words.to_owned(), wanted }
}

fn page(journal: &Journal, id: Id) -> String {
    plain(&journal.packet(id, &[Format::Text]).document)
}

#[test]
fn a_flag_taken_off_is_on_no_agenda_and_no_page() {
    let (journal, entry, session) = brought();
    assert!(page(&journal, session).contains("Xquestion"));
    flag(&journal, &entry, None);
    assert!(!page(&journal, session).contains("Xquestion"));
    assert_eq!(jobs::open_session(&journal.store, session).unwrap().0.agenda, []);
    assert!(journal.agenda(session).is_empty());
    flag(&journal, &entry, Some(asks("again", None)));
    assert_eq!(journal.agenda(session), ["again"], "taking it off is no cut");
}

#[test]
fn a_flag_that_is_changed_says_the_new_on_the_agenda() {
    let (journal, entry, session) = brought();
    flag(&journal, &entry, Some(asks("other words", Some(Wanted::Listen))));
    assert_eq!(journal.agenda(session), ["other words"]);
    assert_eq!(journal.store.session(session).unwrap().0.agenda[0].wanted, Some(Wanted::Listen));
}

#[test]
fn words_changed_on_the_agenda_stay_the_workers_while_the_flag_is_there() {
    let (journal, entry, session) = brought();
    journal.store.change_session(session, |session| session.agenda[0].words = "mine".to_owned()).unwrap();
    flag(&journal, &entry, Some(asks("other words", Some(Wanted::Teach))));
    assert_eq!(journal.agenda(session), ["mine"]);
    assert_eq!(journal.store.session(session).unwrap().0.agenda[0].wanted, Some(Wanted::Teach));
    flag(&journal, &entry, None);
    assert!(journal.agenda(session).is_empty());
}

#[test]
fn what_is_in_the_trash_is_asked_nowhere_and_comes_back_with_its_entry() {
    let (journal, entry, session) = brought();
    journal.store.trash(entry.id).unwrap();
    assert!(!page(&journal, session).contains("Xquestion"));
    assert!(journal.agenda(session).is_empty());
    journal.store.restore(entry.id).unwrap();
    assert_eq!(journal.agenda(session), ["Xquestion"]);
}

#[test]
fn an_erased_entry_leaves_no_word_in_any_session() {
    let (journal, entry, session) = brought();
    let noted = journal.session(8);
    journal.store.change_session(noted.id, |noted| noted.agenda = journal.store.session(session).unwrap().0.agenda).unwrap();
    journal.store.change_session(noted.id, |noted| noted.notes = "We talked.".to_owned()).unwrap();
    journal.store.trash_session(noted.id).unwrap();
    journal.store.erase(entry.id).unwrap();
    let left =
        disk::files(journal.store.root()).into_iter().filter(|(_, bytes)| String::from_utf8_lossy(bytes).contains("Xquestion"));
    assert_eq!(left.map(|(file, _)| file).collect::<Vec<_>>(), Vec::<std::path::PathBuf>::new());
    assert!(journal.agenda(session).is_empty());
}

#[test]
fn a_session_that_has_been_keeps_its_agenda_as_it_was() {
    let (journal, entry, session) = brought();
    journal.store.change_session(session, |session| session.notes = "We talked.".to_owned()).unwrap();
    flag(&journal, &entry, None);
    assert_eq!(journal.agenda(session), ["Xquestion"]);
}

#[test]
fn an_entry_that_cannot_be_read_takes_nothing_off() {
    let (journal, entry, session) = brought();
    let files = disk::files(journal.store.root());
    let (file, _) = files.into_iter().find(|(file, _)| file.to_string_lossy().contains(&entry.id.to_string())).unwrap();
    disk::write(&journal.store.root().join(file), "Entry(");
    assert_eq!(journal.agenda(session), ["Xquestion"]);
}

#[test]
fn a_list_counts_what_the_agenda_would_show() {
    let journal = Journal::new();
    journal.flagged(1, "first");
    let session = journal.session(7);
    assert_eq!(session.date, day(7));
    assert_eq!(jobs::sessions(&journal.store).session(session.id).unwrap().agenda.len(), 1);
}
