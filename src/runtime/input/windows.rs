//! On Windows the system says what was pressed, and crossterm listens.

use std::io;
use std::sync::mpsc::Sender;

use crossterm::event::{self, KeyCode, KeyEventKind, KeyModifiers, MouseButton, MouseEventKind};

use crate::tui::{Code, Event, Key, Mouse, MouseKind};

/// From now on everything that comes in goes to `to`.
#[expect(clippy::disallowed_methods, reason = "the runtime starts threads")]
pub(in crate::runtime) fn listen(to: &Sender<Event>) -> io::Result<()> {
    let to = to.clone();
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
    Ok(())
}

/// Nobody asks for that here.
pub(in crate::runtime) fn stop() {}

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
