//! Files that do what no pack does. Each is refused in a sentence, and nothing is written.

use super::{Shelving, name_of, pack, walk_home};
use crate::disk;

fn refused(name: &str, bytes: impl AsRef<[u8]>, sentence: &str) {
    let journal = Shelving::new();
    let file = journal.file(name, bytes);
    let (code, said, told) = journal.pack(&["install", name_of(&file), "--yes"]);
    let words = said + &told;
    assert_eq!(code, 3, "{words}");
    assert!(words.contains(sentence), "{words}");
    assert!(!words.contains('\u{1b}'), "{words:?}");
    assert_eq!(journal.files(), Vec::<String>::new());
}

#[test]
fn an_id_is_no_path() {
    for id in ["..", "../../evil", "/etc/evil", "a/b", "a\\\\b", "con"] {
        refused("evil.ron", pack(id, "1.0.0", &[("x", "What?")]), "cannot be an id");
    }
}

#[test]
fn a_title_steers_no_terminal() {
    let text = walk_home("1.0.0");
    refused("raw.ron", text.replace("The walk home", "\u{1b}[2J home"), "cannot be seen");
    refused("escape.ron", text.replace("The walk home", "\\u{1b}[2J home"), "cannot be seen");
}

#[test]
fn too_much_is_too_much() {
    refused("large.ron", vec![b' '; 50 << 20], "larger than a pack can be");
    refused("deep.ron", "(".repeat(10_000), "deep");
    refused("deep-list.ron", "[".repeat(10_000), "deep");
    let deep =
        format!("Overlay(format: 1, of: \"one-moment\", version: \"1.0.0\", hide: {}{})", "[".repeat(10_000), "]".repeat(10_000));
    refused("deep-overlay.ron", deep, "deep");
    refused("binary.ron", [0xff, 0xfe, 0, 1], "not plain text");
}

#[test]
fn the_same_files_put_there_by_hand_leave_the_shelf_standing() {
    let journal = Shelving::new();
    let packs = aftershift::pack::shelf().packs.len();
    journal.put("packs/large.ron", vec![b' '; 50 << 20]);
    journal.put("packs/deep.ron", "(".repeat(10_000));
    journal.put("packs/Not An Id.ron", walk_home("1.0.0"));
    journal.put("packs/other.ron", walk_home("1.0.0"));
    journal.put("packs/notes.txt", "for me");
    disk::make_folder(&journal.store.root().join("packs/folder.ron"));
    let before = disk::files(journal.store.root());
    assert_eq!(journal.shelf().packs.len(), packs);
    let told: Vec<String> = journal.told().iter().map(|told| told.split(':').next().unwrap().to_owned()).collect();
    let mut expect =
        ["packs/Not An Id.ron", "packs/deep.ron", "packs/folder.ron", "packs/large.ron", "packs/other.ron"].map(str::to_owned);
    expect.sort();
    let mut sorted = told;
    sorted.sort();
    assert_eq!(sorted, expect);
    assert_eq!(disk::files(journal.store.root()), before);
}

#[test]
fn a_folder_named_like_a_pack_is_no_pack() {
    let journal = Shelving::new();
    disk::make_folder(&journal.folder.path().join("x.ron"));
    let (code, _, told) = journal.pack(&["install", "x.ron"]);
    assert!(code == 3 && told.contains("no pack file"), "{told}");
    disk::make_folder(&journal.store.root().join("packs/walk-home.ron"));
    let file = journal.file("walk-home.ron", walk_home("1.0.0"));
    let (code, _, told) = journal.pack(&["install", name_of(&file), "--yes"]);
    assert!(code == 1 && told.contains("packs are plain files"), "{told}");
}

#[cfg(unix)]
#[test]
fn no_link_leads_out() {
    use std::os::unix::fs::symlink;

    let journal = Shelving::new();
    let secret = journal.file("elsewhere/secret.ron", walk_home("1.0.0"));
    journal.file("packs/good.ron", pack("on-the-bus", "1.0.0", &[("seen", "What did you see?")]));
    symlink(&secret, journal.folder.path().join("packs/link.ron")).unwrap();
    let (code, _, told) = journal.pack(&["install", "packs"]);
    assert!(code == 1 && told.contains("leads out of the folder"), "{told}");
    assert_eq!(journal.files(), Vec::<String>::new());

    // Within the journal a link is neither read nor written through.
    disk::make_folder(&journal.store.root().join("packs"));
    symlink(&secret, journal.store.root().join("packs/walk-home.ron")).unwrap();
    assert!(journal.shelf().pack("walk-home").is_none());
    let newer = journal.file("newer.ron", walk_home("2.0.0"));
    assert_eq!(journal.pack(&["install", name_of(&newer), "--yes"]).0, 1);
    assert_eq!(std::fs::read_to_string(secret).unwrap(), walk_home("1.0.0"));
}
