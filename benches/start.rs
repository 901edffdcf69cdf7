//! Whole processes, each beside a floor that does the least that could be done, in turn, so that a busy machine slows both.
//! `cargo bench --bench start`. What counts is the ratio.
//!
//! Each floor is this same program, run again with a word that says which:
//!
//! ```text
//!   nothing   a process that ends at once             beside  aftershift --version
//!   list      a ratatui list of as many rows          beside  aftershift, to its first page and to the whole journal
//!   write     write, sync, rename, sync the folder    beside  aftershift note
//!   read      walk, read and RON-parse every entry    beside  aftershift list
//! ```

#![expect(clippy::expect_used, reason = "what cannot be set up cannot be measured")]

mod corpus;

use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use ratatui::widgets::{List, ListState};
use serde::Deserialize;
use serde::de::IgnoredAny;

use corpus::Journal;

const PROGRAM: &str = env!("CARGO_BIN_EXE_aftershift");

/// Each measurement is made so often, the thing and its floor in turn.
const ROUNDS: usize = 21;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["nothing"] => {}
        ["list", rows] => show_list(rows.parse().unwrap_or(0)),
        ["write", folder] => write_once(Path::new(folder)),
        ["read", folder] => say(&format!("{} characters", read_all(Path::new(folder)))),
        _ => measure(),
    }
}

fn measure() {
    say(&format!("{:<34} {:>10} {:>10} {:>7}", "median of 21, in turn", "aftershift", "floor", "ratio"));
    compare("--version | a no-op", || run(PROGRAM, &["--version"], b""), || run(&me(), &["nothing"], b""));
    for entries in [100_u32, 10_000] {
        let journal = Journal::of(entries);
        let folder = journal.store.root().display().to_string();
        let on = ["--data-dir", folder.as_str()];
        let rows = entries.to_string();
        let list = || open(&me(), &["list", &rows], "Entry number");
        compare(&format!("first page, {entries} | a list"), || open(PROGRAM, &on, "Aftershift"), list);
        compare(&format!("journal read, {entries} | a list"), || open(PROGRAM, &on, "Welcome back"), list);
        let read = || run(&me(), &["read", &folder], b"");
        compare(&format!("list, {entries} | walk, read, parse"), || run(PROGRAM, &["--data-dir", &folder, "list"], b""), read);
        let toy = tempfile::TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).expect("the build's folder can be written to");
        let write = || run(&me(), &["write", &toy.path().display().to_string()], b"");
        compare(
            &format!("note, {entries} | one durable write"),
            || run(PROGRAM, &["--data-dir", &folder, "note"], b"A thought.\n"),
            write,
        );
    }
}

/// Measures the two in turn and says both medians and their ratio.
fn compare(what: &str, thing: impl Fn() -> Duration, floor: impl Fn() -> Duration) {
    let (mut things, mut floors): (Vec<Duration>, Vec<Duration>) = (0..ROUNDS).map(|_| (thing(), floor())).unzip();
    let (thing, floor) = (median(&mut things), median(&mut floors));
    let ratio = thing.as_secs_f64() / floor.as_secs_f64();
    say(&format!("{what:<34} {:>7.2} ms {:>7.2} ms {ratio:>7.2}", millis(thing), millis(floor)));
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}

#[expect(clippy::disallowed_methods, reason = "a bench looks at the clock")]
fn now() -> Instant {
    Instant::now()
}

#[expect(clippy::print_stdout, reason = "this is what a bench is for")]
fn say(line: &str) {
    println!("{line}");
}

/// This program.
fn me() -> String {
    std::env::current_exe().expect("this program has a name").display().to_string()
}

/// How long a command takes from start to end.
fn run(program: &str, words: &[&str], typed: &[u8]) -> Duration {
    let begun = now();
    let mut child = Command::new(program).args(words).stdin(Stdio::piped()).stdout(Stdio::null()).spawn().expect("it starts");
    if let Some(mut stdin) = child.stdin.take() {
        // A floor reads nothing and may be gone.
        let _taken = stdin.write_all(typed);
    }
    let status = child.wait().expect("it ends");
    let took = begun.elapsed();
    assert!(status.success(), "{program} {words:?}: {status}");
    took
}

/// How long a full-screen program takes from its start until `words` stand on the screen.
fn open(program: &str, arguments: &[&str], words: &str) -> Duration {
    let size = PtySize { rows: 30, cols: 100, pixel_width: 0, pixel_height: 0 };
    let pair = native_pty_system().openpty(size).expect("a terminal window");
    let mut command = CommandBuilder::new(program);
    command.args(arguments);
    command.env("TERM", "xterm-256color");
    let mut from = pair.master.try_clone_reader().expect("a window to look at");
    let begun = now();
    let mut child = pair.slave.spawn_command(command).expect("it starts");
    drop(pair.slave);
    let mut screen = vt100::Parser::new(size.rows, size.cols, 0);
    let mut piece = vec![0; 1 << 16];
    while !screen.screen().contents().contains(words) {
        let length = from.read(&mut piece).expect("it draws before it ends");
        screen.process(piece.get(..length).unwrap_or_default());
    }
    let took = begun.elapsed();
    // The end of the window ends what is in it.
    child.kill().expect("it can be ended");
    child.wait().expect("it ends");
    took
}

/// The floor of a full screen: a list, drawn once, and then nothing until a key.
fn show_list(rows: usize) {
    let mut terminal = ratatui::init();
    let list = List::new((0..rows).map(|row| format!("Entry number {row}")));
    let mut state = ListState::default().with_selected(Some(0));
    let drawn = terminal.draw(|frame| frame.render_stateful_widget(list, frame.area(), &mut state)).is_ok();
    let mut key = [0];
    if drawn {
        let _pressed = std::io::stdin().read(&mut key);
    }
    ratatui::restore();
}

/// The floor of a save that holds after a power cut.
#[expect(clippy::disallowed_methods, reason = "the floor does by hand what the store does")]
fn write_once(folder: &Path) {
    let (temp, place) = (folder.join("temp"), folder.join("entry.ron"));
    let mut file = File::create(&temp).expect("a disk with room");
    file.write_all("A thought.\n".repeat(200).as_bytes()).expect("a disk with room");
    file.sync_all().expect("a disk that keeps");
    fs::rename(&temp, &place).expect("a name");
    File::open(folder).and_then(|folder| folder.sync_all()).expect("a disk that keeps");
}

/// What the floor takes out of an entry: the words, and nothing of what was asked.
#[derive(Deserialize)]
struct Bare {
    responses: Vec<BareResponse>,
}

#[derive(Deserialize)]
struct BareResponse {
    #[serde(rename = "prompt")]
    _prompt: IgnoredAny,
    answer: Option<BareAnswer>,
}

#[derive(Deserialize)]
enum BareAnswer {
    Text(String),
}

/// The floor of reading a journal: how many characters its answers have.
fn read_all(folder: &Path) -> usize {
    let mut folders = vec![folder.join("entries")];
    let mut characters = 0;
    while let Some(folder) = folders.pop() {
        for found in fs::read_dir(folder).expect("a folder").filter_map(Result::ok) {
            if found.file_type().is_ok_and(|kind| kind.is_dir()) {
                folders.push(found.path());
            } else {
                let text = fs::read_to_string(found.path()).expect("a file");
                let entry: Bare = ron::from_str(&text).expect("an entry");
                let answers = entry.responses.into_iter().filter_map(|response| response.answer);
                characters += answers.map(|BareAnswer::Text(words)| words.len()).sum::<usize>();
            }
        }
    }
    characters
}
