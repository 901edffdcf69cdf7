//! Threads that do what is asked for, so that no key waits for the disk. What must not be lost has a lane of its own, and the
//! program does not end before that lane is empty.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};
use std::thread::JoinHandle;

use crate::effect::Effect;
use crate::tui::Event;

use super::perform::broken;
use super::{Services, crash, perform};

/// The lanes, open.
#[derive(Debug)]
pub(super) struct Lanes {
    /// Everything that changes the disk, in order; and reading the shelf and the sessions, so that they are never older than what was
    /// changed.
    durable: Lane,
    /// Short looks at the disk.
    quick: Lane,
    /// What may take a while.
    long: Lane,
}

#[derive(Debug)]
struct Lane {
    work: Sender<Work>,
    thread: JoinHandle<()>,
}

/// What a lane is given.
#[derive(Debug)]
enum Work {
    /// Something to do.
    Do(Effect),
    /// Somebody to be told once everything given before is done.
    Say(Sender<()>),
}

impl Lanes {
    /// Opens the lanes; outcomes go to `back`.
    pub(super) fn start(services: &Arc<Services>, back: &Sender<Event>) -> Self {
        let lane = || Lane::start(Arc::clone(services), back.clone());
        Self { durable: lane(), quick: lane(), long: lane() }
    }

    /// Has something done.
    pub(super) fn give(&self, effect: Effect) {
        let lane = match effect {
            Effect::Load | Effect::Prepare(_) | Effect::BackUp(..) => &self.long,
            Effect::Read(_)
            | Effect::ReadTrash
            | Effect::ReadPack(_)
            | Effect::OpenSession(_)
            | Effect::LookAt(_)
            | Effect::ReadVersions(_) => &self.quick,
            Effect::OpenDraft(_)
            | Effect::CloseDraft(_)
            | Effect::KeepDraft(_)
            | Effect::DropDraft(_)
            | Effect::Save(_)
            | Effect::Carry { .. }
            | Effect::Merge { .. }
            | Effect::BringBack { .. }
            | Effect::Erase(_)
            | Effect::Trash(_)
            | Effect::Restore(_)
            | Effect::PutOnFirstPage { .. }
            | Effect::AdaptPack { .. }
            | Effect::Flag { .. }
            | Effect::KeepSession(_)
            | Effect::TrashSession(_)
            | Effect::RestoreSession(_)
            | Effect::CloseAction { .. }
            | Effect::KeepAgreement(_)
            | Effect::Remember(_)
            | Effect::Unlock(_)
            | Effect::Lock
            | Effect::ReadShelf
            | Effect::ReadSupervision
            | Effect::Send(_) => &self.durable,
        };
        // A lane ends only with the program.
        let _taken = lane.work.send(Work::Do(effect));
    }

    /// Waits until everything that changes the disk and was asked for so far has been done.
    pub(super) fn settle(&self) {
        let (done, wait) = channel();
        let _taken = self.durable.work.send(Work::Say(done));
        // It is said, or the lane is gone and nothing is done any more.
        let _said = wait.recv();
    }

    /// Waits until everything that changes the disk has been done.
    pub(super) fn finish(self) {
        drop(self.durable.work);
        // A thread catches its own panics.
        let _joined = self.durable.thread.join();
    }
}

impl Lane {
    #[expect(clippy::disallowed_methods, reason = "the runtime starts threads")]
    fn start(services: Arc<Services>, back: Sender<Event>) -> Self {
        let (work, waiting) = channel::<Work>();
        let thread = std::thread::spawn(move || {
            for work in waiting {
                let effect = match work {
                    Work::Do(effect) => effect,
                    Work::Say(done) => {
                        let _heard = done.send(());
                        continue;
                    }
                };
                let outcome = std::panic::catch_unwind(AssertUnwindSafe(|| perform(&effect, &services)))
                    .unwrap_or_else(|_| broken(&effect, crash::notice()));
                if back.send(Event::Outcome(outcome)).is_err() {
                    break;
                }
            }
        });
        Self { work, thread }
    }
}
