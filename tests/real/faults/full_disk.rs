//! A disk of its own for each run, with no room left but a little: how a full disk says so itself.

use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

use crate::home::send;

use super::trial::{Tried, Verdict, every_way};
use crate::tell;

/// What is left on the disk.
#[derive(Clone, Copy, Debug)]
enum Left {
    /// So many blocks.
    Blocks(usize),
    /// So many files that can still be made.
    Files(usize),
}

#[test]
fn a_disk_that_is_nearly_full_leaves_everything_whole() {
    if can_mount() {
        let left = [Left::Blocks(0), Left::Files(0), Left::Blocks(2)];
        every_way("full disks", |tried| try_all(tried, left.into_iter().take(tried.way.some().div_ceil(4))));
    }
}

#[test]
#[ignore = "takes minutes"]
fn a_disk_with_any_room_left_leaves_everything_whole() {
    if can_mount() {
        every_way("full disks", |tried| try_all(tried, (0..16).map(Left::Blocks).chain((0..8).map(Left::Files))));
    }
}

fn try_all(tried: &Tried, left: impl Iterator<Item = Left>) -> Verdict {
    let mut verdict = Verdict::default();
    for left in left {
        let disk = Disk::mount().unwrap();
        let home = tried.home.copied_within(disk.place());
        disk.leave(left);
        let said = send(tried.way.command(&home), tried.way.typed.as_bytes());
        disk.empty();
        let lost = tried.way.speaks() && !tried.has_words(&home) && !said.out.contains(tried.way.words);
        let found = if lost { Some("the words are gone".to_owned()) } else { tried.trouble(&home, said.code == 0) };
        verdict.troubles.extend(found.map(|found| format!("{left:?}: {found}\n{said:?}")));
        verdict.points += 1;
    }
    verdict
}

/// More than a small disk holds.
const FILES: usize = 401;

/// A small disk in memory.
struct Disk(TempDir);

impl Disk {
    fn mount() -> Option<Self> {
        let place = TempDir::new().unwrap();
        let mut mount = Command::new("mount");
        mount
            .args(["-t", "tmpfs", "-o", &format!("size=4m,nr_inodes={}", FILES - 1), "tmpfs"])
            .arg(place.path())
            .stderr(Stdio::null());
        mount.status().is_ok_and(|status| status.success()).then_some(Self(place))
    }

    fn place(&self) -> &Path {
        self.0.path()
    }

    /// Fills it until no more than this is left.
    fn leave(&self, left: Left) {
        const BLOCK: [u8; 4096] = [0; 4096];
        let filler = |name: &str| File::options().create(true).append(true).open(self.place().join(name));
        match left {
            Left::Blocks(blocks) => {
                let mut file = filler("filler").unwrap();
                while file.write_all(&BLOCK).is_ok() {}
                let length = file.metadata().unwrap().len();
                file.set_len(length - (blocks * BLOCK.len()) as u64).unwrap();
            }
            Left::Files(files) => {
                let made = (0..FILES).take_while(|number| filler(&format!("filler-{number}")).is_ok()).count();
                assert!(made < FILES, "it is not full");
                for number in 0..files.min(made) {
                    remove(&self.place().join(format!("filler-{number}")));
                }
            }
        }
    }

    /// Takes away what filled it.
    fn empty(&self) {
        for path in std::fs::read_dir(self.place()).unwrap().map(|found| found.unwrap().path()) {
            if path.is_file() {
                remove(&path);
            }
        }
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _gone = Command::new("umount").arg("--lazy").arg(self.place()).status();
    }
}

#[expect(clippy::disallowed_methods, reason = "the test made these")]
fn remove(path: &Path) {
    std::fs::remove_file(path).unwrap();
}

fn can_mount() -> bool {
    let can = Disk::mount().is_some();
    if !can {
        tell("skipped: no disk can be mounted here, so none can be full");
    }
    can
}
