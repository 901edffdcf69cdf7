//! A disk that says no, and a power cut at every step, by way of `strace`. Where there is none, these say so and pass.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::home::{Home, PROGRAM, Said, put, send};

/// Whether `strace` is there and may look.
pub(crate) fn can_injure() -> bool {
    let tried = Command::new("strace").args(["-qq", "-o", "/dev/null", "true"]).stderr(Stdio::null()).status();
    let can = tried.is_ok_and(|status| status.success());
    if !can {
        // Past the harness, which shows what a test says only when it fails.
        let _said = writeln!(std::io::stderr(), "skipped: no strace");
    }
    can
}

/// The program in this home while `injury` holds.
pub(crate) fn injured(home: &Home, injury: &[&str]) -> Command {
    let mut command = Command::new("strace");
    home.settle(&mut command);
    // `strace` itself is found by the path of the test.
    command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
    command.args(["-f", "-qq", "-o", "/dev/null"]).args(injury).arg(PROGRAM);
    command
}

/// Keeps a note while `injury` holds.
fn note(home: &Home, injury: &[&str], words: &str) -> Said {
    let mut command = injured(home, injury);
    command.arg("note");
    send(command, words.as_bytes())
}

/// A home with one entry, and what its files hold.
fn home_with_an_entry() -> (Home, Vec<(PathBuf, Vec<u8>)>) {
    let home = Home::new();
    assert_eq!(home.send(&["note"], "Before.").code, 0);
    let files = home.files("").into_iter().map(|path| (path.clone(), fs::read(path).unwrap())).collect();
    (home, files)
}

#[test]
fn a_disk_that_says_no_leaves_the_journal_whole() {
    if !can_injure() {
        return;
    }
    let injuries = [
        ("write", "write:error=ENOSPC:when=1"),
        ("write", "write:error=EIO:when=1"),
        ("fsync", "fsync:error=EIO:when=1"),
        ("fsync", "fsync:error=ENOSPC:when=1"),
        ("rename,renameat,renameat2,link,linkat", "rename,renameat,renameat2,link,linkat:error=ENOSPC"),
        ("rename,renameat,renameat2,link,linkat", "rename,renameat,renameat2,link,linkat:error=EACCES"),
    ];
    for (traced, injected) in injuries {
        let (home, files) = home_with_an_entry();
        let (trace, inject) = (format!("trace={traced}"), format!("inject={injected}"));
        let said = note(&home, &["-e", &trace, "-e", &inject], "After.");
        assert_eq!(said.code, 1, "{injected}: {said:?}");
        assert!(said.err.contains("could not be written") && !said.err.contains("After."), "{injected}: {}", said.err);
        let drafts = home.files("drafts");
        let in_a_draft = drafts.iter().any(|draft| fs::read_to_string(draft).unwrap().contains("After."));
        assert!(in_a_draft || said.out == "After.", "{injected}: the words are nowhere: {said:?}");
        for (path, bytes) in &files {
            assert_eq!(fs::read(path).unwrap(), *bytes, "{injected}");
        }
        assert_eq!(home.answers(), ["Before."], "{injected}");
        assert_eq!(home.send(&["note"], "After.").code, 0, "{injected}: it works again once the disk does");
        assert_eq!(home.answers(), ["After.", "Before."], "{injected}");
    }
}

/// A home with the packs `a` and `c`, and a folder with newer ones and `b`.
fn home_with_packs() -> (Home, PathBuf) {
    let home = Home::new();
    let folder = home.path("ours");
    let write = |id: &str, version: &str| {
        let text = format!(
            "Pack(format: 1, id: \"{id}\", version: \"{version}\", title: \"Ours\", about: \"Ours.\", language: \"en\", licence: \"CC0\", \
             authors: [\"Us\"], minutes: (least: 1, most: 2), prompts: [(id: \"a\", text: \"And?\", why: \"So.\", kind: LongText)])"
        );
        put(&folder.join(id).with_extension("ron"), text);
    };
    write("a", "1.0.0");
    write("c", "1.0.0");
    assert_eq!(home.run(&["pack", "install", folder.to_str().unwrap()]).code, 0);
    for id in ["a", "b", "c"] {
        write(id, "1.1.0");
    }
    (home, folder)
}

/// Installs a folder while `injury` holds.
fn install(home: &Home, injury: &[&str], folder: &Path) -> Said {
    let mut command = injured(home, injury);
    command.args(["pack", "install", "--yes"]).arg(folder);
    send(command, b"")
}

/// The packs on the shelf, with their versions.
fn shelf(home: &Home) -> Vec<String> {
    let list = home.json(&["pack", "list", "--json"]);
    let installed = list["packs"].as_array().unwrap().iter().filter(|pack| pack["installed"] == true);
    installed.map(|pack| format!("{} {}", pack["id"].as_str().unwrap(), pack["version"].as_str().unwrap())).collect()
}

#[test]
fn a_disk_that_says_no_to_one_pack_installs_none() {
    if !can_injure() {
        return;
    }
    // What is put where nothing stood is put there by other calls than what is written over.
    for (traced, error, least) in
        [("write", "ENOSPC", 6), ("fsync", "EIO", 9), ("?renameat2,?link,?linkat", "EROFS", 3), ("?rename,?renameat", "EIO", 2)]
    {
        let (home, folder) = home_with_packs();
        let stand = || home.files("").into_iter().map(|path| (path.clone(), fs::read(path).unwrap())).collect::<Vec<_>>();
        let before = stand();
        let (trace, mut refusals) = (format!("trace={traced}"), 0);
        loop {
            let inject = format!("inject={traced}:error={error}:when={}", refusals + 1);
            let said = install(&home, &["-e", &trace, "-e", &inject], &folder);
            if stand() != before {
                break;
            }
            assert!(said.code == 1 && said.err.starts_with("Nothing was installed.\n"), "{inject}: {said:?}");
            refusals += 1;
        }
        assert_eq!(shelf(&home), ["a 1.1.0", "b 1.1.0", "c 1.1.0"], "{traced}");
        assert!(refusals >= least, "{traced}: only {refusals} steps could be cut short");
    }
}

#[test]
fn a_disk_that_says_no_to_taking_back_as_well_is_told_of() {
    if !can_injure() {
        return;
    }
    let (home, folder) = home_with_packs();
    let said = install(&home, &["-e", "trace=?rename,?renameat", "-e", "inject=?rename,?renameat:error=EIO:when=2+"], &folder);
    assert!(said.code == 1 && said.err.contains("packs/a.ron could not be put back as it was."), "{said:?}");
    assert_eq!(shelf(&home), ["a 1.1.0", "c 1.0.0"]);
    assert_eq!(install(&home, &[], &folder).code, 0);
    assert_eq!(shelf(&home), ["a 1.1.0", "b 1.1.0", "c 1.1.0"]);
}

/// Everything a note asks of the system that could leave something half done.
const STEPS: [&str; 14] = [
    "openat",
    "close",
    "read",
    "write",
    "fsync",
    "statx",
    "newfstatat",
    "mkdir",
    "flock",
    "fchmod",
    "rename",
    "renameat2",
    "link",
    "unlink",
];

#[test]
fn a_kill_at_any_step_leaves_the_old_or_the_new() {
    if !can_injure() {
        return;
    }
    let (home, files) = home_with_an_entry();
    let mut kept = 1;
    let mut kills = 0;
    for call in STEPS {
        // `?` lets a system be without it.
        let trace = format!("trace=?{call}");
        for step in 1.. {
            let inject = format!("inject=?{call}:signal=SIGKILL:when={step}");
            let ended = note(&home, &["-e", &trace, "-e", &inject], "After.");
            let entries = home.files("entries").len();
            assert!(entries == kept || entries == kept + 1, "{call} {step}: {entries} entries after {kept}");
            if entries > kept {
                let answers = home.answers();
                let whole = answers.iter().all(|answer| answer == "After." || answer == "Before.");
                assert!(answers.len() == entries && whole, "{call} {step}: {answers:?}");
            }
            kept = entries;
            for (path, bytes) in &files {
                assert_eq!(fs::read(path).unwrap(), *bytes, "{call} {step}");
            }
            if ended.code == 0 {
                assert!(ended.out.contains("Saved."), "{ended:?}");
                break;
            }
            kills += 1;
        }
    }
    assert!(kills > 20, "only {kills} steps could be cut short");
}
