//! Somebody who types lines, a journal, and a clock: every effect is performed at once and heard at once, as the program does it.

use std::cell::Cell;
use std::path::PathBuf;

use aftershift::base::{Id, Moment, Time};
use aftershift::effect::Prepared;
use aftershift::jobs;
use aftershift::line::{Conversation, Ending, Input, Reply, Start, Supervise};
use aftershift::model::{Answer, Entry, Session, SessionKind, Sitting, Supervision};
use aftershift::runtime::{Services, perform};
use aftershift::store::Store;
use chrono::{Days, NaiveDate, TimeDelta};
use tempfile::TempDir;

use crate::disk;

/// The prompt a line is typed at.
const PROMPT: &str = "> ";

/// A journal, beside which there is room for pages, and the time.
#[derive(Debug)]
pub(super) struct Desk {
    pub(super) folder: TempDir,
    pub(super) services: Services,
    now: Cell<Time>,
    ids: Cell<u128>,
}

impl Desk {
    /// A new journal, on the evening of Sunday 22 November 2026.
    pub(super) fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let now = Time::parse_from_rfc3339("2026-11-22T20:00:00+08:00").unwrap();
        let birth = Moment { now, id: Id::new(0, 1) };
        let services = Services { store: Store::new(folder.path().join("journal"), birth) };
        Self { folder, services, now: Cell::new(now), ids: Cell::new(0) }
    }

    pub(super) fn store(&self) -> &Store {
        &self.services.store
    }

    pub(super) fn known(&self) -> Supervision {
        self.store().supervision()
    }

    /// The next moment: a second later, with a name of its own.
    pub(super) fn moment(&self) -> Moment {
        self.now.set(self.now.get() + TimeDelta::seconds(1));
        self.ids.set(self.ids.get() + 1);
        let now = self.now.get();
        Moment { now, id: Id::new(u64::try_from(now.timestamp_millis()).unwrap(), self.ids.get()) }
    }

    pub(super) fn today(&self) -> NaiveDate {
        self.now.get().date_naive()
    }

    /// Keeps a sitting with `pack` of so many days ago: what was answered, and which places of it were ticked.
    pub(super) fn entry(&self, pack: &str, days_ago: u64, answers: &[&str], ticked: &[usize]) -> Entry {
        self.entry_with(pack, days_ago, answers, ticked, |_| {})
    }

    pub(super) fn entry_with(
        &self,
        pack: &str,
        days_ago: u64,
        answers: &[&str],
        ticked: &[usize],
        more: impl FnOnce(&mut Sitting),
    ) -> Entry {
        let Moment { now, id } = self.moment();
        let shelf = aftershift::pack::shelf();
        let mut sitting = Sitting::begin(shelf.pack(pack).unwrap(), id, now);
        let mut shift = sitting.entry().shift.clone();
        shift.date = self.today().checked_sub_days(Days::new(days_ago)).unwrap();
        sitting.set_shift(shift);
        more(&mut sitting);
        let mut entry = sitting.finished(now);
        let texts = entry.responses.iter_mut().filter(|response| response.prompt.kind.is_text());
        for (at, (response, words)) in texts.zip(answers).enumerate() {
            response.answer = (!words.is_empty()).then(|| Answer::Text((*words).to_owned()));
            response.ticked = ticked.contains(&at);
        }
        self.store().save_new(&entry).unwrap();
        entry
    }

    /// Keeps a session so many days from today that looks back thirty days.
    pub(super) fn session(&self, in_days: i64, with: &str) -> Session {
        let Moment { now, id } = self.moment();
        let today = self.today();
        let since = today.checked_sub_days(Days::new(30)).unwrap();
        let mut session = Session::new(id, now, SessionKind::LivedExperience, today + TimeDelta::days(in_days), since);
        with.clone_into(&mut session.with);
        self.store().keep_session(&session, None).unwrap().unwrap();
        session
    }

    /// The session as it stands on the disk.
    pub(super) fn read(&self, session: &Session) -> Session {
        self.store().session(session.id).unwrap().0
    }

    /// Opens a session in lines.
    pub(super) fn open(&self, session: &Session, start: Start, input: Input) -> Talk<'_, Supervise> {
        let (stands, mark) = self.store().session(session.id).unwrap();
        let prepared = jobs::prepare(self.store(), session.id).unwrap();
        let prepared = if start.gathers() { prepared } else { Prepared { session: stands, ..prepared } };
        Talk::begin(self, Supervise::begin(prepared, mark.unwrap(), start, input))
    }

    /// Everything beneath the folder beside the journal, by name.
    pub(super) fn pages(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let all = disk::files(self.folder.path()).into_iter();
        all.filter(|(name, _)| !name.starts_with("journal")).collect()
    }

    /// Performs what is to be done and lets the talk hear of it.
    fn carry_out(&self, talk: &mut impl Conversation, reply: Reply, told: &mut String) -> Option<Ending> {
        let mut replies = std::collections::VecDeque::from([reply]);
        let mut ending = None;
        while let Some(reply) = replies.pop_front() {
            ending = ending.or(reply.end);
            for effect in reply.effects {
                replies.push_back(talk.outcome(&perform(&effect, &self.services), self.moment()));
            }
            for line in reply.lines {
                told.push_str(&line);
                told.push('\n');
            }
        }
        ending
    }
}

/// A conversation as it is held.
#[derive(Debug)]
pub(super) struct Talk<'a, T> {
    desk: &'a Desk,
    pub(super) about: T,
    told: String,
    pub(super) end: Option<Ending>,
}

impl<'a, T: Conversation> Talk<'a, T> {
    pub(super) fn begin(desk: &'a Desk, (about, first): (T, Reply)) -> Self {
        let mut talk = Self { desk, about, told: String::new(), end: None };
        talk.take(first);
        talk
    }

    /// Types these lines.
    pub(super) fn hear(&mut self, lines: &[&str]) -> &mut Self {
        for line in lines {
            self.told.push_str(format!("{PROMPT}{line}").trim_end());
            self.told.push('\n');
            let reply = self.about.hear(line, self.desk.moment());
            self.take(reply);
        }
        self
    }

    /// No more lines will come.
    pub(super) fn end(&mut self) -> &mut Self {
        let reply = self.about.end(self.desk.moment());
        self.take(reply);
        self
    }

    fn take(&mut self, reply: Reply) {
        let ending = self.desk.carry_out(&mut self.about, reply, &mut self.told);
        self.end = self.end.or(ending);
    }

    /// What was said since this was last asked, with the folder of this test left out.
    pub(super) fn told(&mut self) -> String {
        let folder = self.desk.folder.path().display().to_string();
        std::mem::take(&mut self.told).replace(&folder, "FOLDER")
    }
}
