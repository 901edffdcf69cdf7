//! Supervision beneath both faces: what arrives on an agenda, what leaves, and what the ledger says of it.

mod after;
mod arriving;
mod checking;
mod leaving;
mod pages;
mod steps;
mod taken_back;
mod talk;

use aftershift::base::{Id, Moment, Time};
use aftershift::document::Format;
use aftershift::effect::{Existing, Origin, Send};
use aftershift::jobs;
use aftershift::model::{Answer, Entry, Flag, PacketKind, Session, SessionKind, Sitting};
use aftershift::report::{Preparation, file_name};
use aftershift::store::Store;
use chrono::{Days, NaiveDate};
use tempfile::TempDir;

/// A journal with its folder, and a clock that goes on by a day at a time.
#[derive(Debug)]
struct Journal {
    folder: TempDir,
    store: Store,
}

impl Journal {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let store = Store::new(folder.path().join("journal"), moment(0));
        Self { folder, store }
    }

    /// Keeps a quick note of the day called `number` that asks `question` of a supervisor.
    fn flagged(&self, number: u64, question: &str) -> Entry {
        let Moment { now, id } = moment(number);
        let shelf = aftershift::pack::shelf();
        let mut sitting = Sitting::begin(shelf.pack("quick-note").unwrap(), id, now);
        sitting.answer(Some(Answer::Text("So it went.".to_owned())));
        sitting.flag(0, Some(Flag { question: question.to_owned(), wanted: None }));
        let entry = sitting.finished(now);
        self.store.save_new(&entry).unwrap();
        entry
    }

    /// Keeps a session of the day called `number` that looks back to the first day.
    fn session(&self, number: u64) -> Session {
        let Moment { now, id } = moment(number);
        let session = Session::new(id, now, SessionKind::default(), day(number), day(0));
        self.store.keep_session(&session, None).unwrap().unwrap();
        session
    }

    /// What stands on the agenda once everything has arrived, kept so.
    fn agenda(&self, id: Id) -> Vec<String> {
        let prepared = jobs::prepare(&self.store, id).unwrap();
        self.store.keep_session(&prepared.session, prepared.mark.as_deref()).unwrap().unwrap();
        prepared.session.agenda.into_iter().map(|item| item.words).collect()
    }

    /// The packet of the session called `id`, as it is sent to the folder beside the journal.
    fn packet(&self, id: Id, formats: &[Format]) -> Send {
        let prepared = jobs::prepare(&self.store, id).unwrap();
        let prepared = Preparation::new(prepared.session, prepared.entries, prepared.lists);
        let page = prepared.leaving(PacketKind::Packet);
        let Moment { now, id } = moment(99);
        Send {
            id,
            session: prepared.session.id,
            now,
            kind: page.kind,
            with: prepared.session.with.clone(),
            answers: page.answers,
            document: page.document,
            origin: Origin::Prepared,
            formats: formats.to_vec(),
            folder: self.folder.path().to_owned(),
            stem: file_name(&prepared.session, PacketKind::Packet),
            existing: Existing::Refuse,
        }
    }
}

/// Ten in the evening of the day called `number`.
fn moment(number: u64) -> Moment {
    let first = Time::parse_from_rfc3339("2026-11-01T22:00:00+08:00").unwrap();
    let now = first.checked_add_days(Days::new(number)).unwrap();
    Moment { now, id: Id::new(u64::try_from(now.timestamp_millis()).unwrap(), u128::from(number)) }
}

fn day(number: u64) -> NaiveDate {
    moment(number).today()
}
