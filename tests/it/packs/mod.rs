//! Packs as their writers meet them, and the journal's own shelf: what is said of each fixture, what no file may do, and what becomes of
//! packs that are installed, changed, updated and removed.

mod built_in;
mod documented;
mod fixtures;
mod history;
mod hostile;
mod installing;
mod language;
mod named;
mod one_slip;
mod overlays;
mod places;
mod rating;
mod sheets;
mod strangers;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;

use aftershift::base::{Id, Moment, Time};
use aftershift::jobs::{self, Verdict};
use aftershift::model::Shelf;
use aftershift::pack::{Finding, check, check_overlay, is_overlay};
use aftershift::store::Store;
use tempfile::TempDir;

use crate::disk;

/// The frameworks and packs the program comes with.
static SHELF: LazyLock<Shelf> = LazyLock::new(aftershift::pack::shelf);

/// What `pack check` finds in a pack or overlay.
fn look_over(text: &str) -> Vec<Finding> {
    if is_overlay(text) { check_overlay(text, &SHELF) } else { check(text, &SHELF).findings }
}

/// The texts of the built-in packs.
static BUILT_IN: LazyLock<Vec<String>> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("prompts/packs");
    let groups = fs::read_dir(root).unwrap().map(|group| group.unwrap().path());
    let files = groups.flat_map(|group| fs::read_dir(group).unwrap().map(|file| file.unwrap().path()));
    let mut packs: Vec<String> = files.map(|file| fs::read_to_string(file).unwrap()).collect();
    packs.sort_unstable();
    packs
});

/// A journal, and a folder beside it that packs come from.
#[derive(Debug)]
struct Shelving {
    folder: TempDir,
    store: Store,
}

impl Shelving {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let store = Store::new(folder.path().join("journal"), moment(1));
        Self { folder, store }
    }

    /// Puts a file beside the journal.
    fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        disk::write(&path, bytes);
        path
    }

    /// Puts a file into the journal's folder, as a hand from outside does.
    fn put(&self, name: &str, bytes: impl AsRef<[u8]>) {
        disk::write(&self.store.root().join(name), bytes);
    }

    /// Installs a pack or overlay, over one that stands there.
    fn install(&self, text: &str) {
        let candidate = jobs::candidate(text.as_bytes().to_vec(), &jobs::shelf_as_it_came(&self.store), &self.store);
        let Verdict::Usable(usable) = candidate.verdict else { panic!("{candidate:?}") };
        jobs::install(&self.store, &[usable], true).unwrap();
    }

    fn shelf(&self) -> Shelf {
        jobs::shelf(&self.store)
    }

    /// The questions of a pack, in order.
    fn asks(&self, pack: &str) -> Vec<String> {
        self.shelf().pack(pack).unwrap().prompts.iter().map(|prompt| prompt.text.clone()).collect()
    }

    /// What the shelf says of files it cannot use, and of overlays that do not fit, a line each.
    fn told(&self) -> Vec<String> {
        let shelf = self.shelf();
        shelf.broken.iter().chain(&shelf.stale).map(|told| format!("{}: {}", told.file, told.reason)).collect()
    }

    /// The files of the journal, what differs from run to run taken out.
    fn files(&self) -> Vec<String> {
        disk::files(self.store.root()).iter().map(|(name, _)| disk::stable(name)).collect()
    }

    /// What the shell says to `aftershift pack …`: exit code, standard output, standard error.
    fn pack(&self, words: &[&str]) -> (i32, String, String) {
        let Output { status, stdout, stderr } = Command::new(env!("CARGO_BIN_EXE_aftershift"))
            .arg("--data-dir")
            .arg(self.store.root())
            .arg("--config")
            .arg(self.folder.path().join("config.ron"))
            .args(["--plain", "pack"])
            .args(words)
            .current_dir(self.folder.path())
            .output()
            .unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (status.code().unwrap(), text(stdout), text(stderr))
    }
}

fn moment(number: u64) -> Moment {
    let now = Time::parse_from_rfc3339("2026-11-21T02:40:00+08:00").unwrap();
    Moment { now, id: Id::new(u64::try_from(now.timestamp_millis()).unwrap() + number, u128::from(number)) }
}

/// A pack called `id` in `version` with these prompts, each an id and a question.
fn pack(id: &str, version: &str, prompts: &[(&str, &str)]) -> String {
    let prompt = |(id, text): &(&str, &str)| format!("(id: \"{id}\", text: \"{text}\", why: \"To look back.\", kind: LongText),\n");
    let prompts: String = prompts.iter().map(prompt).collect();
    format!(
        "Pack(format: 1, id: \"{id}\", version: \"{version}\", title: \"The walk home\", about: \"Three things.\",
        language: \"en-AU\", licence: \"CC-BY-4.0\", authors: [\"A trainer\"], minutes: (least: 2, most: 4), prompts: [{prompts}])"
    )
}

/// The walk home, as it is used here most.
fn walk_home(version: &str) -> String {
    pack("walk-home", version, &[("picture", "What is still with you?"), ("pace", "What pace?"), ("back", "What came back?")])
}

fn name_of(path: &Path) -> &str {
    path.to_str().unwrap()
}
