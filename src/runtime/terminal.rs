//! The terminal: entered, drawn on, and always given back as it was.

use std::io::{self, BufWriter, Stdout, Write};

use crossterm::event::{DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture};
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen};
use crossterm::{cursor, execute, terminal};
use ratatui::Frame;
use ratatui::backend::CrosstermBackend;
use ratatui::layout::{Position, Rect};

/// The terminal, ours until this is dropped.
pub(super) struct Terminal {
    inner: ratatui::Terminal<CrosstermBackend<BufWriter<Stdout>>>,
    mouse: bool,
    /// Whether somebody else has it.
    lent: bool,
}

impl Terminal {
    /// Takes the whole screen.
    pub(super) fn enter() -> io::Result<Self> {
        let entered = take();
        let inner = entered.and_then(|()| ratatui::Terminal::new(CrosstermBackend::new(BufWriter::new(io::stdout()))));
        match inner {
            Ok(inner) => Ok(Self { inner, mouse: false, lent: false }),
            Err(error) => {
                give_back();
                Err(error)
            }
        }
    }

    /// Columns and rows.
    pub(super) fn size(&self) -> (u16, u16) {
        self.inner.size().map_or((80, 24), |size| (size.width, size.height))
    }

    /// Draws one page.
    pub(super) fn draw(&mut self, page: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        self.inner.draw(page).map(drop)
    }

    /// Wipes the window, so that the next page is drawn whole: a window that went small and back has lost what stood there, though
    /// its size is the same.
    pub(super) fn wipe(&mut self) -> io::Result<()> {
        let size = self.inner.size()?;
        self.inner.resize(Rect::from((Position::ORIGIN, size)))
    }

    /// Begins or ends listening to the mouse. While it is listened to, most terminals select text with shift held.
    pub(super) fn listen_to_mouse(&mut self, wanted: bool) -> io::Result<()> {
        if wanted == self.mouse {
            return Ok(());
        }
        self.mouse = wanted;
        if wanted { execute!(io::stdout(), EnableMouseCapture) } else { execute!(io::stdout(), DisableMouseCapture) }
    }
}

impl Terminal {
    /// Gives it to somebody else for a while.
    pub(super) fn lend(&mut self) -> io::Result<()> {
        self.inner.backend_mut().flush()?;
        give_back();
        self.lent = true;
        Ok(())
    }

    /// Takes it again, whatever became of it meanwhile.
    pub(super) fn take_again(&mut self) -> io::Result<()> {
        take()?;
        if !self.lent {
            // It was not given back, so crossterm takes its modes for what they were.
            raw_again()?;
        }
        self.lent = false;
        self.mouse = false;
        self.wipe()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // What is still buffered belongs on the page that is being left.
        let _flushed = self.inner.backend_mut().flush();
        give_back();
    }
}

/// Takes the whole screen, and every key as it is.
fn take() -> io::Result<()> {
    terminal::enable_raw_mode()?;
    execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste)
}

/// Sets every key to come as it is, whatever a shell set meanwhile; without a moment in between in which keys were shown and kept back.
#[cfg(unix)]
fn raw_again() -> io::Result<()> {
    use rustix::termios::{OptionalActions, tcgetattr, tcsetattr};
    let terminal = io::stdin();
    let mut modes = tcgetattr(&terminal)?;
    modes.make_raw();
    Ok(tcsetattr(&terminal, OptionalActions::Now, &modes)?)
}

/// There, nobody stops it.
#[cfg(not(unix))]
fn raw_again() -> io::Result<()> {
    Ok(())
}

/// Gives the terminal back; each step is tried whatever became of the others.
fn give_back() {
    let mut out = io::stdout();
    let _mouse = execute!(out, DisableMouseCapture);
    let _paste = execute!(out, DisableBracketedPaste);
    let _screen = execute!(out, LeaveAlternateScreen);
    let _cursor = execute!(out, cursor::Show);
    let _raw = terminal::disable_raw_mode();
}
