//! On Unix the terminal sends bytes, and the system signals.

use std::io;
use std::sync::mpsc::Sender;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use rustix::process::{Signal, getpid, kill_process};

use crate::tui::Event;

use super::decoder::Decoder;

/// How long the rest of a sequence may take: an escape that stands alone for so long is a key.
const A_MOMENT: Timespec = Timespec { tv_sec: 0, tv_nsec: 30_000_000 };

/// How long the rest of a paste may take.
const A_WHILE: Timespec = Timespec { tv_sec: 0, tv_nsec: 500_000_000 };

/// As much as is read at once.
const A_PIECE: usize = 1 << 16;

/// From now on everything that comes in goes to `to`.
pub(in crate::runtime) fn listen(to: &Sender<Event>) -> io::Result<()> {
    listen_to_signals(to.clone())?;
    listen_to_hang_up(to.clone());
    listen_to_terminal(to.clone());
    Ok(())
}

/// Stops the program until somebody lets it go on, as the shell does with what is sent to the background.
pub(in crate::runtime) fn stop() {
    let _stopped = kill_process(getpid(), Signal::STOP);
}

#[expect(clippy::disallowed_methods, reason = "the runtime starts threads")]
fn listen_to_terminal(to: Sender<Event>) {
    std::thread::spawn(move || {
        let terminal = io::stdin();
        let mut decoder = Decoder::default();
        let mut piece = vec![0; A_PIECE];
        loop {
            let patience = match () {
                () if decoder.is_pasting() => Some(&A_WHILE),
                () if decoder.is_waiting() => Some(&A_MOMENT),
                () => None,
            };
            let heard = match poll(&mut [PollFd::new(&terminal, PollFlags::IN)], patience) {
                Ok(0) => decoder.settle(),
                Ok(_) => match rustix::io::read(&terminal, &mut piece) {
                    Err(Errno::INTR | Errno::AGAIN) => continue,
                    // The terminal is gone.
                    Ok(0) | Err(_) => vec![Event::Terminate],
                    Ok(length) => decoder.take(piece.get(..length).unwrap_or_default()),
                },
                Err(Errno::INTR) => continue,
                Err(_) => vec![Event::Terminate],
            };
            let end = heard.contains(&Event::Terminate);
            if heard.into_iter().any(|event| to.send(event).is_err()) || end {
                break;
            }
        }
    });
}

#[expect(clippy::disallowed_methods, reason = "the runtime starts threads")]
fn listen_to_signals(to: Sender<Event>) -> io::Result<()> {
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
    let mut signals = signal_hook::iterator::Signals::new([SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGCONT, SIGWINCH])?;
    std::thread::spawn(move || {
        for signal in signals.forever() {
            let event = match signal {
                SIGTSTP => Event::Suspend,
                SIGCONT => Event::Resume,
                SIGWINCH => match crossterm::terminal::size() {
                    Ok((columns, rows)) => Event::Resized(columns, rows),
                    Err(_) => continue,
                },
                _ => Event::Terminate,
            };
            if to.send(event).is_err() {
                break;
            }
        }
    });
    Ok(())
}

/// Waits for the terminal to be gone. The session's leader hears of that by SIGHUP and may keep it to itself. To wait for a hang-up alone
/// costs nothing until it comes.
#[expect(clippy::disallowed_methods, reason = "the runtime starts threads")]
fn listen_to_hang_up(to: Sender<Event>) {
    std::thread::spawn(move || {
        let terminal = io::stdin();
        let mut watched = [PollFd::new(&terminal, PollFlags::empty())];
        while poll(&mut watched, None) == Err(Errno::INTR) {}
        if watched.iter().any(|watched| watched.revents().intersects(PollFlags::HUP | PollFlags::ERR)) {
            // Nobody listens any more when the program is about to end.
            let _heard = to.send(Event::Terminate);
        }
    });
}
