//! A journal with a session to prepare: three shifts, things flagged, an action of last time, and a name on the worker's own list.
//! Words that begin with `zz` must never leave.

use aftershift::base::{Id, Time};
use aftershift::model::{
    Action, Answer, Carried, CarryForward, Entry, Flag, Replacement, Response, Role, Session, SessionKind, Sitting, Wanted, Whose,
};
use aftershift::store::Store;

/// The session that is prepared.
pub(crate) fn session() -> Id {
    Id::new(9, 9)
}

/// Writes the journal.
pub(crate) fn fill(store: &Store) {
    for entry in [courtyard(), bus(), lived()] {
        store.save_new(&entry).unwrap();
    }
    let now = time("2026-11-20T09:00:00+08:00");
    let kind = SessionKind::LivedExperience;
    let mut before = Session::new(Id::new(8, 8), now, kind, day("2026-11-04"), day("2026-10-01"));
    before.with = "D.".into();
    before.actions = vec![Action {
        id: Id::new(7, 7),
        words: "I would ask about the co-reflection group".to_owned(),
        whose: Whose::Mine,
        day: None,
        state: Carried::Open,
    }];
    before.notes = "zznotes".into();
    let mut session = Session::new(session(), now, kind, day("2026-11-26"), day("2026-11-04"));
    session.with = "D.".into();
    session.record = "zzrecord".into();
    for session in [before, session] {
        assert!(store.keep_session(&session, None).unwrap().is_some());
    }
    store.change_lists(|lists| lists.always.push(("Marcus".to_owned(), Replacement::Role(Role::Supported)))).unwrap();
}

/// Two answers that go, one that stays, and a question about the first.
fn courtyard() -> Entry {
    let mut entry = entry("one-moment", "2026-11-21T01:10:00+08:00", 1);
    answer(
        &mut entry,
        "what",
        "I sat with someone in the courtyard and we mostly talked about dogs. Then Marcus asked how my week had been, and I told \
         Marcus the truth, which is that it was long.",
    );
    let what = answer(&mut entry, "so-what", "It went both ways. I could write to jo.banks@ward.test about it.");
    what.ticked = true;
    what.flag = Some(Flag { question: "Was that all right to say?".to_owned(), wanted: Some(Wanted::ThinkItOver) });
    answer(&mut entry, "now-what", "zznext I might try less.");
    response(&mut entry, "what").ticked = true;
    response(&mut entry, "what").unchosen = Some("zzunchosen".to_owned());
    entry.tags = vec!["zztag".to_owned()];
    entry.carry_forward = vec![CarryForward { words: "zzcarry".to_owned(), state: Carried::Open }];
    entry.shift.setting = Some("zzsetting".to_owned());
    entry
}

/// Flagged as a whole, and nothing of it ticked.
fn bus() -> Entry {
    let mut entry = entry("quick-note", "2026-11-11T17:00:00+08:00", 2);
    let prompt = entry.responses[0].prompt.id.clone();
    answer(&mut entry, &prompt, "zzbus We waited for the bus together and nobody said much.");
    entry.flag = Some(Flag { question: "Driving people to appointments".to_owned(), wanted: Some(Wanted::BackMeUp) });
    entry
}

/// An answer to a question that is always private.
fn lived() -> Entry {
    let mut entry = entry("shift-close", "2026-11-08T18:00:00+08:00", 3);
    answer(&mut entry, "lived-it", "zzlived I knew the waiting room.").ticked = true;
    entry
}

fn entry(pack: &str, at: &str, number: u128) -> Entry {
    let shelf = aftershift::pack::shelf();
    let now = time(at);
    let id = Id::new(u64::try_from(now.timestamp_millis()).unwrap(), number);
    Sitting::begin(shelf.pack(pack).unwrap(), id, now).entry().clone()
}

fn answer<'e>(entry: &'e mut Entry, prompt: &str, words: &str) -> &'e mut Response {
    let response = response(entry, prompt);
    response.answer = Some(Answer::Text(words.to_owned()));
    response
}

fn response<'e>(entry: &'e mut Entry, prompt: &str) -> &'e mut Response {
    entry.responses.iter_mut().find(|response| response.prompt.id == prompt).unwrap()
}

fn time(at: &str) -> Time {
    Time::parse_from_rfc3339(at).unwrap()
}

fn day(day: &str) -> chrono::NaiveDate {
    day.parse().unwrap()
}
