//! What has no command: done by this test program, started once more for it, with the store the real one has.

use std::fs::File;
use std::io::{Read, Write};
use std::path::Path;
use std::process::Command;

use aftershift::base::{Id, Moment, Secret, Time};
use aftershift::document::{Document, Format};
use aftershift::effect::{Effect, Existing, KeepSession, Origin, Outcome, Remember, Save, Send, Unlocking};
use aftershift::model::{
    Agreement, Answer, Decision, Draft, Entry, Flag, PacketKind, Role, Session, SessionKind, Sitting, Step, Wanted,
};
use aftershift::runtime::{Services, perform};
use aftershift::store::Store;

use crate::home::Home;

use super::standing::{PASSPHRASES, RECOVERY};
use super::ways::{Way, full, note, sealed, way};

/// Which way the test program is to go, in its surroundings.
pub(super) const NAME: &str = "AFTERSHIFT_TEST_WAY";

/// The journal it is to go it in.
pub(super) const JOURNAL: &str = "AFTERSHIFT_TEST_JOURNAL";

/// What it looks at before it begins.
pub(super) const NOTHING: &str = "/dev/null";

/// This test program, asked for nothing but [`goes`].
pub(super) fn command() -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["faults::acts::goes", "--exact", "--ignored", "--nocapture", "--test-threads=1"]);
    command
}

#[test]
#[ignore = "the other tests start it"]
fn goes() {
    let Some(name) = std::env::var_os(NAME) else { return };
    let journal = std::env::var_os(JOURNAL).unwrap();
    get_ahead();
    match way(name.to_str().unwrap()).goes {
        super::ways::Goes::Act(act) => act(&Services { store: store(Path::new(&journal)) }),
        super::ways::Goes::Said(_) => panic!("it has a command"),
    }
}

/// `strace` counts the calls of each thread apart. This one gets ahead of the harness's own, so that no count is reached by both.
fn get_ahead() {
    for _ in 0..100 {
        let mut nothing = File::options().read(true).write(true).open(NOTHING).unwrap();
        nothing.write_all(b".").unwrap();
        let _read = nothing.read(&mut [0]).unwrap();
        let _about = std::fs::metadata(NOTHING).unwrap();
    }
}

pub(super) fn ways() -> Vec<Way> {
    vec![
        Way::act("a draft kept", note, |all| done(&Effect::KeepDraft(Box::new(draft(6, "After."))), all)),
        Way::act("a draft kept over", with_draft, |all| done(&Effect::KeepDraft(Box::new(draft(6, "After."))), all)),
        Way::act("an entry saved over, sealed", sealed, save_over_sealed).sealed(),
        Way::act("into the trash", with_entry, |all| done(&Effect::Trash(entry(3, "").id), all)).or_nothing(),
        Way::act("out of the trash", full, |all| done(&Effect::Restore(entry(3, "").id), all)).or_nothing(),
        Way::act("erased for good", full, |all| done(&Effect::Erase(entry(2, "").id), all)),
        Way::act("a flag", with_entry, put_a_flag),
        Way::act("a session begun", note, |all| keep(&session("After."), None, all)),
        Way::act("a session kept over", full, keep_over),
        Way::act("a session into the trash", full, |all| done(&Effect::TrashSession(session("").id), all)).or_nothing(),
        Way::act("a session out of the trash", with_trashed_session, |all| done(&Effect::RestoreSession(session("").id), all))
            .or_nothing(),
        Way::act("an agreement", full, |all| {
            let agreement = Agreement { writes: "After.".to_owned(), ..Agreement::new(SessionKind::Line) };
            done(&Effect::KeepAgreement(Box::new(agreement)), all);
        }),
        Way::act("the own lists", full, |all| {
            let remember = Remember { words: "Marmalade".to_owned(), decision: Some(Decision::from(Role::ALL[0])) };
            done(&Effect::Remember(Box::new(remember)), all);
        }),
        Way::act("a packet that leaves", full, send).or_nothing(),
        Way::act("a pack adapted", note, |all| {
            done(&Effect::AdaptPack { pack: "one-moment".to_owned(), title: "Mine".to_owned() }, all);
        }),
    ]
}

/// What is gone in a test of its own.
pub(super) fn others() -> Vec<Way> {
    vec![
        Way::act("a save tried again", note, |all| save_twice(None, all)),
        Way::act("a save over tried again", with_entry, |all| {
            let there = all.store.entry(entry(3, "").id).unwrap();
            save_twice(there.mark, all);
        }),
    ]
}

/// Saves, and then more; over what the first brought about, or again over the same when the disk said no.
fn save_twice(over: Option<String>, services: &Services) {
    let save = |words: &str, over: Option<String>| {
        let save = Save { entry: entry(3, words), over, otherwise: moment(9).id };
        perform(&Effect::Save(Box::new(save)), services)
    };
    let over = match save("Aft", over.clone()) {
        Outcome::Saved(saved) => Some(saved.mark),
        _ => over,
    };
    let again = save("After.", over);
    assert!(matches!(&again, Outcome::Saved(saved) if !saved.beside), "{again:?}");
}

/// The journal in `root`, as a program finds it.
pub(crate) fn store(root: &Path) -> Store {
    Store::new(root, moment(1))
}

pub(super) fn moment(number: u64) -> Moment {
    let now = Time::parse_from_rfc3339("2026-11-21T02:40:00+08:00").unwrap();
    Moment { now, id: Id::new(u64::try_from(now.timestamp_millis()).unwrap() + number, u128::from(number)) }
}

/// A quick note that says this.
pub(crate) fn entry(number: u64, words: &str) -> Entry {
    let shelf = aftershift::pack::shelf();
    let Moment { now, id } = moment(number);
    let mut sitting = Sitting::begin(shelf.pack("quick-note").unwrap(), id, now);
    sitting.answer(Some(Answer::Text(words.to_owned())));
    sitting.finished(now)
}

pub(crate) fn draft(number: u64, words: &str) -> Draft {
    Draft { entry: entry(number, words), step: Step::Prompt(0), caret: 0, over: None }
}

/// A session with these notes.
pub(crate) fn session(notes: &str) -> Session {
    let Moment { now, id } = moment(7);
    let mut session = Session::new(id, now, SessionKind::Line, now.date_naive(), now.date_naive());
    notes.clone_into(&mut session.notes);
    session
}

fn with_draft(home: &Home) {
    note(home);
    store(&home.journal()).keep_draft(&draft(6, "Before.")).unwrap();
}

fn with_entry(home: &Home) {
    store(&home.journal()).save_new(&entry(3, "Before.")).unwrap();
}

fn with_trashed_session(home: &Home) {
    full(home);
    store(&home.journal()).trash_session(session("").id).unwrap();
}

/// Has it done, or fails with why it was not.
fn done(effect: &Effect, services: &Services) {
    let outcome = perform(effect, services);
    let refused = matches!(
        &outcome,
        Outcome::Failed(_)
            | Outcome::NotSaved(..)
            | Outcome::DraftNotKept(..)
            | Outcome::DraftHeld(_)
            | Outcome::SessionNotKept(..)
            | Outcome::SessionNotRead(..)
            | Outcome::PacketStayed { .. }
            | Outcome::PacketChanged(_)
            | Outcome::NotUnlocked(_)
    );
    assert!(!refused, "{outcome:?}");
}

fn put_a_flag(services: &Services) {
    let flag = Some(Flag { question: "After.".to_owned(), wanted: Some(Wanted::Listen) });
    done(&Effect::Flag { entry: entry(3, "").id, prompt: None, flag, now: moment(8).now }, services);
}

fn keep(session: &Session, over: Option<String>, services: &Services) {
    let keep = KeepSession { session: session.clone(), over, otherwise: moment(9).id };
    done(&Effect::KeepSession(Box::new(keep)), services);
}

fn keep_over(services: &Services) {
    let (_, mark) = services.store.session(session("").id).unwrap();
    keep(&session("After."), mark, services);
}

fn send(services: &Services) {
    let Moment { now, id } = moment(9);
    // The folder the journal's home is in, as `ways` lays it out.
    let folder = services.store.root().ancestors().nth(3).unwrap().to_owned();
    let document = Document { title: "Packet".to_owned(), language: "en".to_owned(), blocks: Vec::new() };
    let formats = vec![Format::Markdown, Format::Html];
    let (session, kind, with) = (session("").id, PacketKind::Packet, "My manager".to_owned());
    let (stem, existing, origin) = ("packet".to_owned(), Existing::Refuse, Origin::Ledger);
    let send = Send { id, session, now, kind, with, answers: Vec::new(), document, origin, formats, folder, stem, existing };
    done(&Effect::Send(Box::new(send)), services);
}

fn unlock(services: &Services) {
    done(&Effect::Unlock(Unlocking::Passphrase(Secret::from(PASSPHRASES[0].to_owned()))), services);
}

fn save_over_sealed(services: &Services) {
    unlock(services);
    let read = services.store.entry(entry(2, "").id).unwrap();
    let save = Save { entry: entry(2, "After."), over: read.mark, otherwise: moment(9).id };
    done(&Effect::Save(Box::new(save)), services);
}

/// A new key and passphrase, for someone who came in by the recovery key.
pub(super) fn begin_anew(services: &Services) {
    let home = services.store.root().ancestors().nth(3).unwrap();
    let recovery = std::fs::read_to_string(home.join(RECOVERY)).unwrap();
    services.store.unlock_by_recovery_key(&Secret::from(recovery)).unwrap();
    services.store.start_over(&Secret::from(PASSPHRASES[1].to_owned()), &mut |_, _| {}).unwrap();
}
