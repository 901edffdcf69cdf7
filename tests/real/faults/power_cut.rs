//! The power goes: right after the program says that it was done, and at each step before.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

use crate::home::send;

use super::injury::{Call, can_injure, injured, kill_at};
use super::trial::{Tried, some};
use super::ways::way;
use crate::tell;

/// The kinds of disk.
const DISKS: [&str; 3] = ["ext4", "xfs", "btrfs"];

/// The ways that are tried, one for each way of writing.
const WAYS: [&str; 6] =
    ["the first note", "a note", "an entry saved over", "a draft kept over", "into the trash", "packs installed over"];

#[test]
fn what_was_said_to_be_done_is_there_after_a_power_cut() {
    let mut points = 0;
    for disk in DISKS.into_iter().filter_map(Disk::make) {
        for name in WAYS {
            let tried = Tried::of(way(name));
            disk.cut_after(&tried, None);
            points += 1;
        }
        tell(&format!("{}: the power went right after {} ways were said to be done", disk.kind, WAYS.len()));
    }
    tell(&format!("{points} power cuts"));
}

#[test]
#[ignore = "takes minutes"]
fn at_every_step_a_power_cut_leaves_the_old_or_the_new() {
    if !can_injure() {
        return;
    }
    for disk in DISKS.into_iter().filter_map(Disk::make) {
        let mut points = 0;
        for name in WAYS {
            let tried = Tried::of(way(name));
            for call in some(&tried.calls, usize::MAX, Call::changes) {
                disk.cut_after(&tried, Some(&call));
                points += 1;
            }
        }
        tell(&format!("{}: the power went at {points} points of {} ways", disk.kind, WAYS.len()));
    }
}

/// A disk whose power can go.
struct Disk {
    kind: &'static str,
    folder: TempDir,
}

impl Disk {
    /// An empty one, where one can be made.
    fn make(kind: &'static str) -> Option<Self> {
        let disk = Self { kind, folder: TempDir::new().unwrap() };
        let made = disk.does("make") && disk.does("keep");
        if !made {
            tell(&format!("skipped: no {kind} disk can be made here, so its power cannot go"));
        }
        made.then_some(disk)
    }

    /// Goes the way on it, to the end or until it is killed at `call`, cuts the power, and looks at what is left.
    fn cut_after(&self, tried: &Tried, call: Option<&Call>) {
        assert!(self.does("begin"));
        let home = tried.home.copied_within(&self.place());
        assert!(Command::new("sync").arg("-f").arg(self.place()).status().unwrap().success());
        let said = match call {
            None => send(tried.way.command(&home), tried.way.typed.as_bytes()),
            Some(call) => injured(&tried.way, &home, &kill_at(call)),
        };
        assert_eq!(said.code == 0, call.is_none(), "{said:?}");
        assert!(self.does("cut"));
        let found = tried.trouble(&home, call.is_none());
        assert!(found.is_none(), "{}, {}, cut at {call:?}: {}", self.kind, tried.way.name, found.unwrap());
        drop(home);
        assert!(Command::new("umount").arg(self.place()).status().unwrap().success());
    }

    fn place(&self) -> PathBuf {
        self.folder.path().join("disk")
    }

    fn does(&self, what: &str) -> bool {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/real/faults/power_cut.sh");
        let mut command = Command::new(script);
        command.arg(what).arg(self.folder.path()).arg(self.kind).stdout(Stdio::null()).stderr(Stdio::null());
        command.status().is_ok_and(|status| status.success())
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        self.does("end");
    }
}
