//! The only impure loop: terminal, clock, signals and threads. Events in, effects out, outcomes back in.
//!
//! ```text
//!   terminal ─┐
//!   signals  ─┼─▶ one channel ─▶ app.update ─▶ effects ─▶ lanes ─▶ perform ─▶ the journal
//!   lanes    ─┘                      │                      │
//!                                  draw                     └──▶ outcomes, back into the channel
//! ```
//!
//! The loop takes everything that waits, draws once, and sleeps until something happens. It has no frame rate.

mod clock;
mod crash;
mod input;
mod lanes;
mod perform;
mod stream;
mod talk;
mod terminal;
mod watch;

use std::io;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use crate::base::{Id, Notice};
use crate::effect::{Effect, Outcome};
use crate::tui::{App, Event, First, Start, draw};

pub use clock::{HERE, moment};
pub use crash::leave_no_dump;
pub use perform::{Services, perform};
pub use stream::{is_dumb, read_all, theme};
pub use talk::{Talk, ask_for_pack, choose, converse};

use lanes::Lanes;
use terminal::Terminal;

/// Runs the full-screen app until the person leaves. Every word is on the disk when this returns.
///
/// # Errors
///
/// A notice when the terminal cannot be used, when the program broke (the words are in a draft then), or when a draft could not be
/// put on the disk at the very end.
pub fn full_screen(start: impl FnOnce((u16, u16)) -> Start, services: Services) -> Result<(), Notice> {
    crash::listen();
    let services = Arc::new(services);
    let (send, events) = channel();
    let mut terminal = Terminal::enter().map_err(|error| perform::terminal_notice(&error))?;
    let mut start = start(terminal.size());
    let watched = match &start.first {
        First::Preview(file) => watch::file(file, &send).map_err(|_why| Notice::new(crate::say!("preview-unwatched"))),
        First::Home | First::Sitting(_) | First::Prepare(_) | First::Walk(_) => Ok(()),
    };
    start.notice = start.notice.or(watched.err());
    let has_a_journal = matches!(start.first, First::Home | First::Sitting(_) | First::Prepare(_));
    let mut app = App::new(start, moment());
    input::listen(&send).map_err(|error| perform::terminal_notice(&error))?;
    let lanes = Lanes::start(&services, &send);
    let ran = std::panic::catch_unwind(AssertUnwindSafe(|| {
        // The first page is drawn before anything is looked at on the disk, and nothing is read before it is watched.
        terminal.draw(|frame| draw(&app, frame))?;
        if has_a_journal {
            watch_journal(&services, &send);
        }
        run(&mut app, &mut terminal, &events, &lanes)
    }));
    // However it ended: what is typed and not on the disk goes there now.
    let unsaved = std::panic::catch_unwind(AssertUnwindSafe(|| app.unsaved()));
    give(unsaved.as_ref().cloned().unwrap_or_default(), &lanes);
    lanes.finish();
    drop(terminal);
    let held = |id| keep_apart(unsaved.as_deref().unwrap_or_default(), id, &services);
    let refused = events.try_iter().filter_map(|event| match event {
        Event::Outcome(
            Outcome::DraftNotKept(_, notice)
            | Outcome::NotSaved(_, notice)
            | Outcome::SessionNotKept(_, notice)
            | Outcome::Failed(notice),
        ) => Some(notice),
        Event::Outcome(Outcome::DraftHeld(id)) => held(id),
        _ => None,
    });
    match (ran, refused.last()) {
        _ if unsaved.is_err() => Err(crash::notice()),
        (Err(_), _) => Err(crash::notice()),
        (Ok(Err(error)), _) => Err(perform::terminal_notice(&error)),
        (Ok(Ok(())), Some(notice)) => Err(notice),
        (Ok(Ok(())), None) => Ok(()),
    }
}

/// Puts words whose draft another window holds into a draft of their own, because there is no screen left to ask for it. Gives
/// why that could not be done.
fn keep_apart(unsaved: &[Effect], id: Id, services: &Services) -> Option<Notice> {
    let draft = unsaved.iter().find_map(|effect| match effect {
        Effect::KeepDraft(draft) if draft.entry.id == id => Some(draft),
        _ => None,
    })?;
    let mut draft = draft.clone();
    draft.entry.id = moment().id;
    draft.over = None;
    match perform(&Effect::KeepDraft(draft), services) {
        Outcome::DraftNotKept(_, notice) => Some(notice),
        _ => None,
    }
}

/// Watches what other programs may change. What cannot be watched is looked at when its page is opened, and entries at the next start.
fn watch_journal(services: &Services, send: &Sender<Event>) {
    let _watched = watch::entries(&services.store.entries_folder(), send);
    let _watched = watch::folders(&services.store.supervision_folders(), Event::SupervisionChanged, send);
    let _watched = watch::folders(&services.store.pack_folders(), Event::FileChanged, send);
}

fn run(app: &mut App, terminal: &mut Terminal, events: &Receiver<Event>, lanes: &Lanes) -> io::Result<()> {
    let begin = app.begin();
    give(begin, lanes);
    while !app.has_ended() {
        let first = wait(app, events);
        let mut resized = false;
        for event in std::iter::once(first).chain(std::iter::from_fn(|| events.try_recv().ok())) {
            resized |= matches!(event, Event::Resized(..));
            let turn = Turn::of(&event);
            give(app.update(event, moment()), lanes);
            match turn {
                Turn::Goes => {
                    lanes.settle();
                    terminal.lend()?;
                    input::stop();
                }
                Turn::Comes => {
                    terminal.take_again()?;
                    let (columns, rows) = terminal.size();
                    give(app.update(Event::Resized(columns, rows), moment()), lanes);
                }
                Turn::Stays => {}
            }
        }
        if app.has_ended() {
            break;
        }
        if resized {
            terminal.wipe()?;
        }
        terminal.listen_to_mouse(app.wants_mouse())?;
        terminal.draw(|frame| draw(app, frame))?;
    }
    Ok(())
}

/// Whose turn the terminal is.
enum Turn {
    /// Somebody else's.
    Goes,
    /// Ours again.
    Comes,
    /// Ours.
    Stays,
}

impl Turn {
    fn of(event: &Event) -> Self {
        match event {
            Event::Suspend => Self::Goes,
            Event::Resume => Self::Comes,
            _ => Self::Stays,
        }
    }
}

/// However far off the app wants to be woken, it is asked again after this long: the clock may have been set back.
const LONGEST_SLEEP: Duration = Duration::from_secs(5);

/// The next event, or a tick when the app asked to be woken first.
fn wait(app: &App, events: &Receiver<Event>) -> Event {
    let Some(wake) = app.wake() else {
        return events.recv().unwrap_or(Event::Terminate);
    };
    let left = (wake - moment().now).to_std().unwrap_or(Duration::ZERO).min(LONGEST_SLEEP);
    match events.recv_timeout(left) {
        Ok(event) => event,
        Err(RecvTimeoutError::Timeout) => Event::Tick,
        Err(RecvTimeoutError::Disconnected) => Event::Terminate,
    }
}

fn give(effects: Vec<Effect>, lanes: &Lanes) {
    for effect in effects {
        lanes.give(effect);
    }
}
