//! What comes in from outside: keys, pastes, the mouse, the window's size, and the request to end.

use std::io;
use std::sync::mpsc::Sender;

use crossterm::event::{self, KeyCode, KeyEventKind, KeyModifiers, MouseButton, MouseEventKind};

use crate::tui::{Code, Event, Key, Mouse, MouseKind};

/// From now on everything that comes in goes to `to`.
pub(super) fn listen(to: &Sender<Event>) -> io::Result<()> {
    listen_to_signals(to.clone())?;
    listen_to_hang_up(to.clone());
    listen_to_terminal(to.clone());
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "the runtime starts threads")]
fn listen_to_terminal(to: Sender<Event>) {
    std::thread::spawn(move || {
        loop {
            let event = match event::read() {
                Ok(event) => translate(event),
                // The terminal is gone.
                Err(_) => Some(Event::Terminate),
            };
            let end = event == Some(Event::Terminate);
            if event.is_some_and(|event| to.send(event).is_err()) || end {
                break;
            }
        }
    });
}

#[cfg(unix)]
#[expect(clippy::disallowed_methods, reason = "the runtime starts threads")]
fn listen_to_signals(to: Sender<Event>) -> io::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    let mut signals = signal_hook::iterator::Signals::new([SIGHUP, SIGINT, SIGTERM])?;
    std::thread::spawn(move || {
        for _ in signals.forever() {
            if to.send(Event::Terminate).is_err() {
                break;
            }
        }
    });
    Ok(())
}

/// There, the terminal says it.
#[cfg(not(unix))]
fn listen_to_signals(_: Sender<Event>) -> io::Result<()> {
    Ok(())
}

/// Waits for the terminal to be gone. The session's leader hears of that by SIGHUP and may keep it to itself; crossterm would go
/// on reading nothing, as fast as it can. To wait for a hang-up alone costs nothing until it comes.
#[cfg(unix)]
#[expect(clippy::disallowed_methods, reason = "the runtime starts threads")]
fn listen_to_hang_up(to: Sender<Event>) {
    use rustix::event::{PollFd, PollFlags, poll};
    std::thread::spawn(move || {
        let terminal = io::stdin();
        let mut watched = [PollFd::new(&terminal, PollFlags::empty())];
        while poll(&mut watched, None) == Err(rustix::io::Errno::INTR) {}
        if watched.iter().any(|watched| watched.revents().intersects(PollFlags::HUP | PollFlags::ERR)) {
            // Nobody listens any more when the program is about to end.
            let _heard = to.send(Event::Terminate);
        }
    });
}

/// There, reading says it.
#[cfg(not(unix))]
fn listen_to_hang_up(_: Sender<Event>) {}

/// The event in our words; `None` for what we do not listen to.
fn translate(event: event::Event) -> Option<Event> {
    match event {
        // Some terminals tell of a key twice: when it goes down and when it comes up.
        event::Event::Key(key) if key.kind == KeyEventKind::Release => None,
        event::Event::Key(key) => translate_key(key).map(Event::Key),
        event::Event::Paste(text) => Some(Event::Paste(text)),
        event::Event::Resize(columns, rows) => Some(Event::Resized(columns, rows)),
        event::Event::Mouse(mouse) => {
            let kind = match mouse.kind {
                MouseEventKind::Down(MouseButton::Left) => MouseKind::Press,
                MouseEventKind::Drag(MouseButton::Left) => MouseKind::Drag,
                MouseEventKind::ScrollUp => MouseKind::WheelUp,
                MouseEventKind::ScrollDown => MouseKind::WheelDown,
                _ => return None,
            };
            Some(Event::Mouse(Mouse { kind, column: mouse.column, row: mouse.row }))
        }
        event::Event::FocusGained | event::Event::FocusLost => None,
    }
}

fn translate_key(key: event::KeyEvent) -> Option<Key> {
    let mut shift = key.modifiers.contains(KeyModifiers::SHIFT);
    let code = match key.code {
        KeyCode::Char(c) => {
            shift = false;
            Code::Char(c)
        }
        KeyCode::BackTab => {
            shift = true;
            Code::Tab
        }
        KeyCode::Tab => Code::Tab,
        KeyCode::Enter => Code::Enter,
        KeyCode::Esc => Code::Esc,
        KeyCode::Backspace => Code::Backspace,
        KeyCode::Delete => Code::Delete,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        KeyCode::PageUp => Code::PageUp,
        KeyCode::PageDown => Code::PageDown,
        KeyCode::F(number) => Code::F(number),
        _ => return None,
    };
    let ctrl = key.modifiers.contains(KeyModifiers::CONTROL);
    let alt = key.modifiers.contains(KeyModifiers::ALT);
    Some(Key { code, ctrl, alt, shift })
}
