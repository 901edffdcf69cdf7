//! When a session is, of which kind and with whom, how far it looks back, and where its record is kept. All but the kind and the day
//! may be left.

use chrono::NaiveDate;

use crate::base::{Id, Moment, Notice, date, text};
use crate::model::{Session, SessionKind, Supervision, without_unread};
use crate::tui::event::Event;
use crate::tui::input::{Binding, Label, intent, labels};
use crate::tui::screen::{Cx, Screen};
use crate::tui::widgets::Page;
use crate::tui::world::World;

use super::desk::{Desk, Pane, Wish};
use super::form::{Filled, Form, Reply};

#[derive(Clone, Copy, Debug)]
enum Intent {
    Begin,
    Back,
}

/// What becomes of a session that was not begun.
#[derive(Clone, Copy, Debug)]
enum Unbegun {
    Begin,
    TakeAway,
    GoOn,
}

/// Where somebody leaves a session that is not begun and on which something stands.
const UNBEGUN_KEYS: &[Binding<Unbegun>] = &[
    Binding::foot("y", &["y"], Unbegun::Begin, crate::word!("details-key-begin")),
    Binding::foot("n", &["n"], Unbegun::TakeAway, crate::word!("details-key-take-away")),
    Binding::foot("esc", &["esc"], Unbegun::GoOn, crate::word!("details-key-go-on")),
];

/// Where a session is mended.
const KEYS: &[Binding<Intent>] = &[Binding::foot("esc", &["esc", "ctrl-s", "ctrl-c"], Intent::Back, crate::word!("key-done"))];

/// Where one is begun.
const NEW_KEYS: &[Binding<Intent>] = &[
    Binding::foot("ctrl-s", &["ctrl-s"], Intent::Begin, crate::word!("key-begin")),
    Binding::foot("esc", &["esc", "ctrl-c"], Intent::Back, crate::word!("key-back")),
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Row {
    Kind,
    Day,
    With,
    Since,
    Minutes,
    Record,
}

/// The page.
#[derive(Debug)]
struct Details {
    form: Form<Row>,
    /// Whether the session is about to be begun.
    new: bool,
    /// Whether something of a new one was said.
    written: bool,
    /// Whether it waits for the key that says what becomes of a new one.
    leaving: bool,
    /// Of which kind it was, and with whom, when that was settled last.
    was: (SessionKind, String),
    /// The day it is.
    today: NaiveDate,
    /// The other sessions, of which it follows the last of its kind.
    others: Supervision,
}

/// The page of a session that is about to be begun: today and of the kind of the last one, until something else is said.
pub(in crate::tui::screens) fn begin(supervision: &Supervision, moment: Moment) -> Box<dyn Screen> {
    let today = moment.today();
    let kind = supervision.sessions.first().map(|session| session.kind).unwrap_or_default();
    let usual = supervision.usual(kind);
    let session = Session {
        with: usual.map(|usual| usual.with.clone()).unwrap_or_default(),
        record: usual.map(|usual| without_unread(&usual.record, today).to_owned()).unwrap_or_default(),
        ..Session::new(moment.id, moment.now, kind, today, supervision.since(kind, today, today))
    };
    let pane = Details::new(&session, supervision, today, true);
    Box::new(Desk::for_new(session, pane, moment))
}

/// The page of the session called `id`, to be changed.
pub(in crate::tui::screens) fn page(id: Id) -> Box<dyn Screen> {
    Box::new(Desk::<Details>::for_session(id))
}

impl Details {
    fn new(session: &Session, supervision: &Supervision, today: NaiveDate, new: bool) -> Self {
        let kind = SessionKind::ALL.iter().position(|kind| *kind == session.kind).unwrap_or_default();
        let with = Filled::words(Row::With, crate::word!("details-with"), crate::word!("details-with-hint"), &session.with);
        let since = Filled::day(
            Row::Since,
            crate::word!("details-since"),
            crate::word!("details-since-hint"),
            Some(session.since),
            date::near,
        );
        let record =
            Filled::words(Row::Record, crate::word!("details-record"), crate::word!("details-record-hint"), &session.record);
        // What the last session of this kind says is only suggested.
        let suggest = |line: Filled<Row>| if new { line.suggested() } else { line };
        let lines = vec![
            Filled::pick(
                Row::Kind,
                crate::word!("details-kind"),
                crate::word!("details-kind-hint"),
                SessionKind::ALL.map(SessionKind::word).to_vec(),
                kind,
            ),
            Filled::day(Row::Day, crate::word!("details-day"), crate::word!("details-day-hint"), Some(session.date), date::planned),
            suggest(with),
            suggest(since),
            Filled::minutes(Row::Minutes, crate::word!("details-minutes"), crate::word!("details-minutes-hint"), session.minutes),
            suggest(record),
        ];
        let others = supervision.sessions.iter().filter(|known| known.id != session.id).cloned().collect();
        let others = Supervision { sessions: others, ..Supervision::default() };
        let form = Form::new(today, lines).unread_behind(Row::Record);
        let was = (session.kind, session.with.clone());
        Self { form, new, written: false, leaving: false, was, others, today }
    }

    /// What is suggested follows the kind and the day.
    fn follow(&mut self, session: &mut Session) {
        if !matches!(self.form.here(), Some(Row::Kind | Row::Day)) {
            return;
        }
        self.commit(session);
        let usual = self.others.usual(session.kind);
        self.form.suggest(Row::With, usual.map_or("", |usual| usual.with.as_str()));
        self.form.suggest(Row::Record, usual.map_or("", |usual| without_unread(&usual.record, self.today)));
        self.form.suggest(Row::Since, &self.since(session).to_string());
    }

    fn table(&self) -> &'static [Binding<Intent>] {
        if self.new { NEW_KEYS } else { KEYS }
    }

    /// The day it looks back to where nobody says one.
    fn since(&self, session: &Session) -> NaiveDate {
        self.others.since(session.kind, session.date, self.today)
    }

    /// Settles of which kind it is and with whom; gives what to say where something is to be asked anew by that.
    fn settle(&mut self, session: &mut Session) -> Option<Notice> {
        self.commit(session);
        let (kind, with) = std::mem::replace(&mut self.was, (session.kind, session.with.clone()));
        session.ask_anew(kind, &with).then(|| Notice::new(crate::say!("details-asked-anew")))
    }

    /// Begins it, unless something stands there that cannot be.
    fn begin(&self) -> Wish {
        let puzzle = self.form.puzzle().or_else(|| self.puzzling_since());
        puzzle.map_or(Wish::Begin, |sentence| Wish::Say(Notice::new(sentence)))
    }

    /// Leaves. A new one on which something stands is asked about; of another, what cannot be read is said.
    fn leave(&mut self, session: &mut Session) -> Wish {
        if self.new && self.written {
            self.leaving = true;
            return Wish::Say(Notice::new(crate::say!("details-unbegun")));
        }
        let since =
            self.puzzling_since().is_some().then(|| crate::say!("details-since-instead", day = date::full(self.since(session))));
        let said = self.form.left_unread(Row::Record).or_else(|| since.map(Notice::new));
        let said = self.settle(session).or(said);
        said.map_or(Wish::Leave, Wish::LeaveAnd)
    }

    fn hear_leaving(&mut self, event: &Event) -> Wish {
        let Event::Key(key) = event else { return Wish::Nothing };
        self.leaving = false;
        match intent(UNBEGUN_KEYS, key) {
            Some(Unbegun::Begin) => self.begin(),
            Some(Unbegun::TakeAway) => Wish::Drop,
            Some(Unbegun::GoOn) | None => Wish::Nothing,
        }
    }

    /// What is wrong with the day it would look back to: nothing looks back to a day after it, or to one still to come.
    fn puzzling_since(&self) -> Option<String> {
        let since = self.form.day(Row::Since)?;
        match self.form.day(Row::Day) {
            Some(date) if since > date => Some(crate::say!("sup-since-after")),
            _ if since > self.today => Some(crate::say!("sup-since-to-come")),
            _ => None,
        }
    }
}

impl Pane for Details {
    fn of(session: &Session, cx: Cx<'_>) -> Self {
        Self::new(session, &cx.world.supervision, cx.moment.today(), false)
    }

    fn take_over(&mut self, _: &Session, now: &Session, cx: Cx<'_>) {
        let here = self.form.here();
        *self = Self::of(now, cx);
        if let Some(line) = here {
            self.form.stand_on(line);
        }
    }

    fn hear(&mut self, event: &Event, session: &mut Session, cx: Cx<'_>) -> Wish {
        self.today = cx.moment.today();
        if self.leaving {
            return self.hear_leaving(event);
        }
        match self.form.hear(event, cx) {
            Reply::Changed => {
                self.written = true;
                self.follow(session);
                Wish::Changed
            }
            Reply::Moved(None) => self.settle(session).map_or(Wish::Turned, Wish::ChangedAnd),
            Reply::Moved(Some(sentence)) | Reply::Said(sentence) => Wish::Say(Notice::new(sentence)),
            Reply::Done if self.new => self.begin(),
            Reply::Done => self.leave(session),
            Reply::No => match event {
                Event::Key(key) => match intent(self.table(), key) {
                    Some(Intent::Begin) => self.begin(),
                    Some(Intent::Back) => self.leave(session),
                    None => Wish::Nothing,
                },
                _ => Wish::Nothing,
            },
        }
    }

    fn commit(&self, session: &mut Session) {
        session.kind = SessionKind::ALL.get(self.form.picked(Row::Kind)).copied().unwrap_or_default();
        session.date = self.form.day(Row::Day).unwrap_or(session.date);
        session.with = self.form.text(Row::With);
        let since = self.form.day(Row::Since).filter(|since| *since <= session.date.min(self.today));
        session.since = since.unwrap_or_else(|| self.since(session));
        session.minutes = self.form.minutes(Row::Minutes);
        session.record = self.form.kept(Row::Record);
    }

    fn view(&self, session: &Session, _: &World, page: &mut Page<'_>) {
        let title = if self.new { crate::say!("details-new") } else { text::shown(&session.named()) };
        page.title(&title, "");
        self.form.view(page);
    }

    fn keys(&self) -> Vec<Label> {
        if self.leaving {
            return labels(UNBEGUN_KEYS);
        }
        let done = if self.new { crate::word!("key-begin") } else { crate::word!("key-done") };
        self.form.keys_with(labels(self.table()), done)
    }

    fn is_typed_into(&self) -> bool {
        !self.leaving && self.form.is_typed_into()
    }

    fn is_at_rest(&self) -> bool {
        !self.leaving && !self.form.is_typed_into()
    }
}
