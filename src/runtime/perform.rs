//! Does what a face wants done: one effect in, one outcome out, on whatever thread calls.

use crate::base::Notice;
use crate::effect::{Effect, Outcome};
use crate::jobs::{self, Planned, Stop, Unsent};
use crate::store::{LockState, Store, StoreError};

/// What effects are performed with.
#[derive(Debug)]
pub struct Services {
    /// The journal.
    pub store: Store,
}

/// Does it, and says what came of it.
pub fn perform(effect: &Effect, services: &Services) -> Outcome {
    let store = &services.store;
    match effect {
        // Also where it was sealed from outside since it was opened: no record is called unreadable then.
        Effect::Load | Effect::LookAt(_) | Effect::ReadSupervision if store.lock_state() == LockState::Locked => Outcome::Locked,
        Effect::Unlock(by) => match jobs::unlock(store, by) {
            Ok(()) => Outcome::Unlocked,
            Err(error) => Outcome::NotUnlocked(error.notice()),
        },
        Effect::Lock => {
            store.lock();
            Outcome::Locked
        }
        Effect::Load => Outcome::Loaded(Box::new(jobs::load(store))),
        Effect::Read(id) => match store.entry(*id) {
            Ok(read) => Outcome::Read(Box::new(read.entry), read.mark),
            Err(error) => Outcome::NotRead(*id, error.notice()),
        },
        Effect::OpenDraft(id) => match store.open_draft(*id) {
            Ok(Some(draft)) => Outcome::DraftOpened(Box::new(draft)),
            Ok(None) => Outcome::NoDraft(*id),
            Err(StoreError::Held { id }) => Outcome::DraftHeld(id),
            Err(error) => Outcome::DraftNotRead(*id, error.notice()),
        },
        Effect::CloseDraft(id) => {
            store.close_draft(*id);
            Outcome::DraftClosed(*id)
        }
        Effect::KeepDraft(draft) => match store.keep_draft(draft) {
            Ok(()) => Outcome::DraftKept(draft.entry.id),
            Err(StoreError::Held { id }) => Outcome::DraftHeld(id),
            Err(error) => Outcome::DraftNotKept(draft.entry.id, error.notice()),
        },
        Effect::DropDraft(id) => told(store.drop_draft(*id), |()| Outcome::DraftDropped(*id)),
        Effect::Save(save) => match jobs::save(store, save) {
            Ok(saved) => Outcome::Saved(Box::new(saved)),
            Err(error) => Outcome::NotSaved(save.entry.id, error.notice()),
        },
        Effect::Carry { entry, place, state, now } => {
            told(jobs::carry(store, *entry, *place, *state, *now), |entry| Outcome::Carried(Box::new(entry)))
        }
        Effect::ReadVersions(id) => Outcome::Versions(*id, store.versions(*id)),
        Effect::BringBack { version, now } => {
            told(jobs::bring_back(store, version, *now), |entry| Outcome::BroughtBack(Box::new(entry)))
        }
        Effect::Erase(id) => told(store.erase(*id), |files| Outcome::Erased(*id, files)),
        Effect::LookAt(files) => Outcome::Seen(jobs::look(store, files)),
        Effect::Merge { clash, sides, now } => {
            told(jobs::merge(store, clash, sides, *now), |entry| Outcome::Merged(Box::new(entry), clash.file.clone()))
        }
        Effect::Trash(id) => told(store.trash(*id), |()| Outcome::Trashed(*id)),
        Effect::ReadTrash => Outcome::Trash(store.trashed()),
        Effect::Restore(id) => told(store.restore(*id), |entry| Outcome::Restored(Box::new(entry))),
        Effect::PutOnFirstPage { pack, on } => told(jobs::put_on_first_page(store, pack, *on), Outcome::FirstPage),
        Effect::AdaptPack { pack, title } => match jobs::adapt(store, pack, title) {
            Ok(adapted) => Outcome::Adapted(Box::new(adapted)),
            Err(notice) => Outcome::Failed(notice),
        },
        Effect::ReadShelf => Outcome::Shelf(Box::new(jobs::shelf(store))),
        Effect::ReadPack(file) => Outcome::PackRead(jobs::read_pack(file)),
        Effect::Flag { entry, prompt, flag, now } => {
            told(jobs::flag(store, *entry, prompt.as_deref(), flag.clone(), *now), |entry| Outcome::Flagged(Box::new(entry)))
        }
        Effect::ReadSupervision => Outcome::Supervision(Box::new(store.supervision())),
        Effect::OpenSession(id) => match jobs::open_session(store, *id) {
            Ok((session, mark)) => Outcome::SessionOpened(Box::new(session), mark),
            Err(error) => Outcome::SessionNotRead(*id, error.notice()),
        },
        Effect::Prepare(id) => match jobs::prepare(store, *id) {
            Ok(prepared) => Outcome::Prepared(Box::new(prepared)),
            Err(error) => Outcome::SessionNotRead(*id, error.notice()),
        },
        Effect::KeepSession(keep) => match jobs::keep_session(store, keep) {
            Ok(kept) => Outcome::SessionKept(Box::new(kept)),
            Err(error) => Outcome::SessionNotKept(keep.session.id, error.notice()),
        },
        Effect::TrashSession(id) => told(store.trash_session(*id), |()| Outcome::SessionTrashed(*id)),
        Effect::RestoreSession(id) => told(store.restore_session(*id), |session| Outcome::SessionRestored(Box::new(session))),
        Effect::CloseAction { session, action, state, now } => {
            told(jobs::close_action(store, *session, *action, *state, *now), |session| Outcome::ActionClosed(Box::new(session)))
        }
        Effect::KeepAgreement(agreement) => told(store.keep_agreement(agreement), Outcome::Agreements),
        Effect::Remember(remember) => told(jobs::remember(store, remember), Outcome::Lists),
        Effect::BackUp(plan, now) => match jobs::back_up_if_due(store, plan, *now) {
            Ok(planned) => Outcome::BackedUp(made(&planned)),
            Err(error) => Outcome::BackedUp(Some(error.notice().beneath(crate::say!("backup-not-made-by-itself")))),
        },
        Effect::Send(send) => match jobs::send(store, send) {
            Ok((packet, files)) => Outcome::PacketLeft(Box::new(packet), files),
            Err(Unsent { by: Stop::Changed(prepared), .. }) => Outcome::PacketChanged(prepared),
            Err(Unsent { notice, by }) => Outcome::PacketStayed { notice, elsewhere: matches!(by, Stop::Place | Stop::There) },
        },
    }
}

/// What there is to say of a backup that was made by itself.
fn made(planned: &Planned) -> Option<Notice> {
    let Planned::Made { backed_up, .. } = planned else { return None };
    let file = backed_up.file.display().to_string();
    let left_out = backed_up.left_out.len();
    Some(if left_out == 0 {
        Notice::new(crate::say!("backup-made-by-itself", file = file))
    } else {
        Notice::new(crate::say!("backup-made-but", file = file, left = left_out)).hint(crate::say!("backup-made-but-hint"))
    })
}

/// What came of it, or why nothing did.
fn told<T>(done: Result<T, StoreError>, outcome: impl FnOnce(T) -> Outcome) -> Outcome {
    done.map_or_else(|error| Outcome::Failed(error.notice()), outcome)
}

/// What came of `effect` when the program broke while doing it, so that whoever asked still has an answer.
pub(super) fn broken(effect: &Effect, notice: Notice) -> Outcome {
    match effect {
        Effect::KeepDraft(draft) => Outcome::DraftNotKept(draft.entry.id, notice),
        Effect::Save(save) => Outcome::NotSaved(save.entry.id, notice),
        Effect::Read(id) => Outcome::NotRead(*id, notice),
        Effect::OpenDraft(id) => Outcome::DraftNotRead(*id, notice),
        Effect::Load => Outcome::NotLoaded(notice),
        Effect::ReadPack(_) => Outcome::PackRead(Err(notice)),
        Effect::OpenSession(id) | Effect::Prepare(id) => Outcome::SessionNotRead(*id, notice),
        Effect::KeepSession(keep) => Outcome::SessionNotKept(keep.session.id, notice),
        Effect::Send(_) => Outcome::PacketStayed { notice, elsewhere: false },
        Effect::Unlock(_) => Outcome::NotUnlocked(notice),
        Effect::BackUp(..) => Outcome::BackedUp(Some(notice)),
        Effect::CloseDraft(_)
        | Effect::DropDraft(_)
        | Effect::Carry { .. }
        | Effect::LookAt(_)
        | Effect::ReadVersions(_)
        | Effect::BringBack { .. }
        | Effect::Erase(_)
        | Effect::Merge { .. }
        | Effect::Trash(_)
        | Effect::ReadTrash
        | Effect::Restore(_)
        | Effect::PutOnFirstPage { .. }
        | Effect::AdaptPack { .. }
        | Effect::Flag { .. }
        | Effect::TrashSession(_)
        | Effect::RestoreSession(_)
        | Effect::CloseAction { .. }
        | Effect::KeepAgreement(_)
        | Effect::Lock
        | Effect::ReadShelf
        | Effect::ReadSupervision
        | Effect::Remember(_) => Outcome::Failed(notice),
    }
}

/// A notice for an error of the terminal itself.
pub(super) fn terminal_notice(error: &std::io::Error) -> Notice {
    Notice::new(crate::say!("runtime-terminal")).because(error).hint(crate::say!("runtime-terminal-hint"))
}
