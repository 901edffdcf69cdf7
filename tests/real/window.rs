//! A terminal window around the program: keys go in, a screen is looked at. Nothing here sleeps: it waits for what the window
//! shows, and gives up when nothing has come for long.

use std::fs::File;
use std::io::{Read, Write};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

use crate::home::{Home, PROGRAM};

/// The look at the window is renewed this often while nothing comes from it.
const LOOK: Duration = Duration::from_millis(20);

/// So many looks without what was waited for, and the test gives up: two minutes, for a machine that is busy.
const PATIENCE: usize = 6_000;

/// The window.
pub(crate) struct Window {
    screen: vt100::Parser,
    /// Everything the program ever wrote.
    pub(crate) written: Vec<u8>,
    from: Receiver<Vec<u8>>,
    /// Tells the reader to let go of the window once it has read something more.
    let_go: Arc<AtomicBool>,
    to: Box<dyn Write + Send>,
    master: Box<dyn MasterPty + Send>,
    child: Box<dyn Child + Send + Sync>,
}

impl Window {
    /// A window of 80 columns and 24 rows with the program in it.
    pub(crate) fn open(home: &Home, words: &[&str]) -> Self {
        Self::open_as(home, words, "xterm-256color")
    }

    /// The same, in a terminal that calls itself `term`.
    pub(crate) fn open_as(home: &Home, words: &[&str], term: &str) -> Self {
        Self::open_in(home, CommandBuilder::new(PROGRAM), words, term)
    }

    /// The same, in a window that is this large from the beginning.
    pub(crate) fn open_sized(home: &Home, words: &[&str], columns: u16, rows: u16) -> Self {
        Self::open_at(home, CommandBuilder::new(PROGRAM), words, "xterm-256color", size(columns, rows))
    }

    /// The same, beneath a shell that keeps it to itself when the window is closed, and gives up on the program after a while.
    pub(crate) fn open_unheard(home: &Home, words: &[&str]) -> Self {
        let mut shell = CommandBuilder::new("/bin/sh");
        shell.args(["-c", r#"trap "" HUP; timeout --foreground --signal KILL 20 "$0" "$@"; exit $?"#, PROGRAM]);
        Self::open_in(home, shell, words, "xterm-256color")
    }

    /// The same around another program.
    pub(crate) fn open_other(home: &Home, program: &str, words: &[&str]) -> Self {
        Self::open_in(home, CommandBuilder::new(program), words, "xterm-256color")
    }

    /// The same, with new files and folders made under this `umask`.
    pub(crate) fn open_under(home: &Home, umask: &str, words: &[&str]) -> Self {
        let mut shell = CommandBuilder::new("/bin/sh");
        shell.args(["-c", &format!(r#"umask {umask}; exec "$0" "$@""#), PROGRAM]);
        Self::open_in(home, shell, words, "xterm-256color")
    }

    fn open_in(home: &Home, command: CommandBuilder, words: &[&str], term: &str) -> Self {
        Self::open_at(home, command, words, term, size(80, 24))
    }

    fn open_at(home: &Home, mut command: CommandBuilder, words: &[&str], term: &str, room: PtySize) -> Self {
        let pair = native_pty_system().openpty(room).unwrap();
        command.env_clear();
        for (name, value) in home.surroundings() {
            command.env(name, value);
        }
        command.env_remove("TERM");
        if !term.is_empty() {
            command.env("TERM", term);
        }
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command.args(words);
        let child = pair.slave.spawn_command(command).unwrap();
        // Else closing would type a last line: the crate sends the end-of-file character there is, so there is none.
        set_modes(&*pair.master, &["eof", "undef"]);
        drop(pair.slave);
        let let_go = Arc::new(AtomicBool::new(false));
        let from = listen(pair.master.try_clone_reader().unwrap(), Arc::clone(&let_go));
        let to = pair.master.take_writer().unwrap();
        Self { screen: vt100::Parser::new(24, 80, 0), written: Vec::new(), from, let_go, to, master: pair.master, child }
    }

    /// Types `keys`, as the bytes a terminal sends.
    pub(crate) fn press(&mut self, keys: impl AsRef<[u8]>) -> &mut Self {
        self.to.write_all(keys.as_ref()).unwrap();
        self.to.flush().unwrap();
        self
    }

    /// Waits until the screen shows `words`.
    pub(crate) fn until_shows(&mut self, words: &str) -> &mut Self {
        self.until(&format!("\"{words}\""), |window| window.text().contains(words))
    }

    /// Waits until something holds, on the screen or on the disk.
    pub(crate) fn until(&mut self, what: &str, holds: impl Fn(&Self) -> bool) -> &mut Self {
        for _ in 0..PATIENCE {
            if holds(self) {
                return self;
            }
            let goes_on = self.look() || holds(self);
            assert!(goes_on, "the program ended before {what}:\n{}", self.text());
        }
        panic!("never {what}:\n{}", self.text());
    }

    /// Takes in what the window has to show; `false` once the program is gone and everything was seen.
    fn look(&mut self) -> bool {
        match self.from.recv_timeout(LOOK) {
            Ok(bytes) => {
                self.screen.process(&bytes);
                self.written.extend(bytes);
                true
            }
            Err(RecvTimeoutError::Timeout) => true,
            Err(RecvTimeoutError::Disconnected) => false,
        }
    }

    /// Waits until the program has ended, and gives its exit code.
    pub(crate) fn end(&mut self) -> u32 {
        for _ in 0..PATIENCE {
            if !self.look() {
                return self.child.wait().unwrap().exit_code();
            }
        }
        panic!("it never ended:\n{}", self.text());
    }

    /// What the screen shows.
    pub(crate) fn text(&self) -> String {
        self.screen.screen().contents()
    }

    /// The words on the screen left of the caret, and those from it on.
    pub(crate) fn caret(&self) -> (String, String) {
        let (row, column) = self.screen.screen().cursor_position();
        let line = |from: u16, wide: u16| self.screen.screen().rows(from, wide).nth(usize::from(row)).unwrap_or_default();
        (line(0, column), line(column, 80 - column))
    }

    /// Whether the program has the whole screen.
    pub(crate) fn is_full(&self) -> bool {
        self.screen.screen().alternate_screen()
    }

    /// What of the terminal is not as a shell left it.
    pub(crate) fn not_given_back(&self) -> Vec<&'static str> {
        let screen = self.screen.screen();
        let modes = self.master.get_termios().map(|modes| format!("{:?}", modes.local_flags)).unwrap_or_default();
        let kept = [
            ("the whole screen", screen.alternate_screen()),
            ("the cursor", screen.hide_cursor()),
            ("the marks around a paste", screen.bracketed_paste()),
            ("the mouse", screen.mouse_protocol_mode() != vt100::MouseProtocolMode::None),
            ("lines", !modes.contains("ICANON")),
            ("echo", !modes.contains("ECHO |")),
        ];
        kept.into_iter().filter(|(_, kept)| *kept).map(|(what, _)| what).collect()
    }

    /// The program's number among the processes.
    pub(crate) fn process(&self) -> u32 {
        self.child.process_id().unwrap()
    }

    /// Sends the program a signal: `TERM`, `HUP`, `KILL`.
    pub(crate) fn signal(&self, name: &str) {
        let id = self.process().to_string();
        assert!(Command::new("sh").args(["-c", "kill -$0 $1", name, &id]).status().unwrap().success());
    }

    /// Whether the system has stopped the program.
    #[cfg(target_os = "linux")]
    pub(crate) fn is_stopped(&self) -> bool {
        let told = std::fs::read_to_string(format!("/proc/{}/stat", self.process())).unwrap_or_default();
        told.rsplit(')').next().is_some_and(|after| after.trim_start().starts_with('T'))
    }

    /// Sets how the terminal takes keys, as a shell does.
    pub(crate) fn set_modes(&self, modes: &[&str]) {
        set_modes(&*self.master, modes);
    }

    /// Gives the window another size.
    pub(crate) fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        self.master.resize(size(columns, rows)).unwrap();
        // The one who looks needs some room.
        self.screen.screen_mut().set_size(rows.max(1), columns.max(1));
        self
    }

    /// Closes the window, as a person does who has to go. Gives the program, which is left to be waited for.
    pub(crate) fn close(mut self) -> Box<dyn Child + Send + Sync> {
        // The reader lets go once something new is drawn, and a window of another size is drawn anew.
        self.let_go.store(true, Ordering::SeqCst);
        self.resize(81, 24);
        while self.look() {}
        self.child
    }

    /// The same, without the program having anything to draw by which it could notice.
    pub(crate) fn vanish(mut self) -> Box<dyn Child + Send + Sync> {
        self.let_go.store(true, Ordering::SeqCst);
        // The reader lets go once something comes, whoever wrote it.
        let mut tty = File::options().write(true).open(self.master.tty_name().unwrap()).unwrap();
        tty.write_all(b" ").unwrap();
        drop(tty);
        while self.look() {}
        self.child
    }
}

fn set_modes(terminal: &dyn MasterPty, modes: &[&str]) {
    let set = Command::new("stty").arg("-F").arg(terminal.tty_name().unwrap()).args(modes).status();
    assert!(set.is_ok_and(|status| status.success()));
}

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}

/// Everything that comes out of the window, in pieces as they come.
#[expect(clippy::disallowed_methods, reason = "a read cannot be given a deadline, a channel can")]
fn listen(mut window: Box<dyn Read + Send>, let_go: Arc<AtomicBool>) -> Receiver<Vec<u8>> {
    let (to, from) = channel();
    std::thread::spawn(move || {
        let mut piece = vec![0; 1 << 16];
        // A window that is gone ends with an error on Linux, and with nothing elsewhere.
        while let Ok(length @ 1..) = window.read(&mut piece) {
            if to.send(piece[..length].to_vec()).is_err() || let_go.load(Ordering::SeqCst) {
                break;
            }
        }
    });
    from
}
