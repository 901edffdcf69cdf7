//! An injury to a run, by way of `strace`: it is killed at one system call, or the disk says no to one.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use tempfile::TempDir;

use crate::home::{Home, Said, send};

use super::acts::NOTHING;
use super::ways::Way;
use crate::tell;

/// Whether `strace` is there and may look. Said once where it may not.
pub(super) fn can_injure() -> bool {
    static CAN: LazyLock<bool> = LazyLock::new(|| {
        let tried = Command::new("strace").args(["-qq", "-o", "/dev/null", "true"]).stderr(Stdio::null()).status();
        let can = tried.is_ok_and(|status| status.success());
        if !can {
            tell("skipped: there is no strace here, so the disk cannot be broken");
        }
        can
    });
    *CAN
}

/// One system call of a run that touches a file or a descriptor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Call {
    pub(super) name: String,
    /// Which of the calls of that name it is, from 1: `strace` counts each name apart.
    pub(super) nth: usize,
    /// Whether it makes a file where there was none.
    pub(super) makes: bool,
}

impl Call {
    /// Whether it changes what stands on the disk, or says that it did.
    pub(super) fn changes(&self) -> bool {
        const CHANGING: [&str; 8] = ["write", "sync", "rename", "link", "mkdir", "chmod", "flock", "truncate"];
        self.makes || CHANGING.iter().any(|part| self.name.contains(part)) && self.name != "readlink"
    }
}

/// The injury of a kill just before `call`.
pub(super) fn kill_at(call: &Call) -> String {
    format!("{}:signal=SIGKILL:when={}", call.name, call.nth)
}

/// The injury of a disk that says no to `call`, and to every later one of its name if it is `for_good`.
pub(super) fn refuse(call: &Call, error: &str, for_good: bool) -> String {
    format!("{}:error={error}:when={}{}", call.name, call.nth, if for_good { "+" } else { "" })
}

/// Goes `way` in `home` while `injury` holds.
pub(super) fn injured(way: &Way, home: &Home, injury: &str) -> Said {
    let name = injury.split(':').next().unwrap_or_default();
    let (trace, inject) = (format!("trace={name}"), format!("inject={injury}"));
    traced(way, home, &["-o", "/dev/null", "-e", &trace, "-e", &inject])
}

/// The same, for calls about `path` and no others.
pub(super) fn injured_at(way: &Way, home: &Home, injury: &str, path: &Path) -> Said {
    let inject = format!("inject={injury}");
    traced(way, home, &["-o", "/dev/null", "-P", path.to_str().unwrap(), "-e", &inject])
}

/// The system calls of `way`, gone in `home` unhurt, in order; and how it ended.
pub(super) fn calls(way: &Way, home: &Home) -> (Vec<Call>, Said) {
    let folder = TempDir::new().unwrap();
    let log = folder.path().join("calls");
    let said = traced(way, home, &["-o", log.to_str().unwrap(), "-e", "trace=file,desc"]);
    let text = std::fs::read_to_string(&log).unwrap();
    let lines: Vec<Line<'_>> = text.lines().filter_map(Line::read).collect();
    assert_eq!(elsewhere(&lines, home), None, "{}: it writes elsewhere", way.name);
    // The thread that goes the way is the one that makes most calls; what it does before it begins ends with a look at nothing.
    let threads = lines.iter().fold(BTreeMap::<&str, usize>::new(), |mut threads, line| {
        *threads.entry(line.thread).or_default() += 1;
        threads
    });
    let thread = threads.into_iter().max_by_key(|(_, calls)| *calls).map(|(thread, _)| thread).unwrap_or_default();
    let mut counts = BTreeMap::<&str, usize>::new();
    let (mut calls, mut begins) = (Vec::new(), 0);
    for line in lines.iter().filter(|line| line.thread == thread) {
        let nth = counts.entry(line.name).and_modify(|count| *count += 1).or_insert(1);
        calls.push(Call { name: line.name.to_owned(), nth: *nth, makes: line.rest.contains("O_CREAT") });
        if line.rest.contains(NOTHING) {
            begins = calls.len();
        }
    }
    (calls.split_off(begins), said)
}

/// A place outside of `home` that a call of these opens to write to, makes, or gives another name.
fn elsewhere<'l>(lines: &[Line<'l>], home: &Home) -> Option<&'l str> {
    let changes = |line: &&Line<'_>| match line.name {
        "open" | "openat" => ["O_WRONLY", "O_RDWR", "O_CREAT"].iter().any(|mode| line.rest.contains(mode)),
        name => {
            ["creat", "mkdir", "rename", "link", "mknod"].iter().any(|part| name.contains(part)) && !name.starts_with("readlink")
        }
    };
    // What stands between quotation marks is a path.
    let mut places = lines.iter().filter(changes).flat_map(|line| line.rest.split('"').skip(1).step_by(2));
    places.find(|place| *place != NOTHING && !home.path(place).starts_with(home.path("")))
}

/// A line of the log of `strace`.
struct Line<'l> {
    thread: &'l str,
    name: &'l str,
    rest: &'l str,
}

impl<'l> Line<'l> {
    fn read(line: &'l str) -> Option<Self> {
        let (thread, call) = line.split_once(' ')?;
        let (name, rest) = call.trim_start().split_once('(')?;
        name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_').then_some(Self { thread, name, rest })
    }
}

fn traced(way: &Way, home: &Home, how: &[&str]) -> Said {
    let goes = way.command(home);
    let mut command = Command::new("strace");
    home.settle(&mut command);
    command.envs(goes.get_envs().filter_map(|(name, value)| Some((name, value?))));
    // `strace` itself is found by the path of the test.
    command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
    command.current_dir(home.path("")).args(["-f", "-qq"]).args(how).arg(goes.get_program()).args(goes.get_args());
    send(command, way.typed.as_bytes())
}
