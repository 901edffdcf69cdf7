//! Wherever a pack is looked at, it can be named by its id or by its file, and an overlay's file stands for the pack it changes.

use super::{Shelving, name_of, walk_home};

const OVERLAY: &str = r#"Overlay(
    format: 1,
    of: "walk-home",
    version: "1.0.0",
    reword: [(prompt: "pace", from: "What pace?", text: "How fast are you going?")],
)"#;

/// A journal with a pack in it, and two files beside it.
fn journal() -> (Shelving, String, String) {
    let journal = Shelving::new();
    journal.install(&walk_home("1.0.0"));
    let pack = journal.file("ours.ron", walk_home("2.0.0").replace("\"walk-home\"", "\"ours\""));
    let overlay = journal.file("changes.ron", OVERLAY);
    (journal, name_of(&pack).to_owned(), name_of(&overlay).to_owned())
}

#[test]
fn it_is_shown() {
    let (journal, file, overlay) = journal();
    let shown = |name: &str, words: &str| {
        let (code, said, told) = journal.pack(&["show", name]);
        assert!(code == 0 && said.starts_with("The walk home\n") && said.contains(words), "{name}: {said}{told}");
    };
    shown("walk-home", "walk-home 1.0.0");
    shown(&file, "ours 2.0.0");
    shown("ours.ron", "ours 2.0.0");
    shown(&overlay, "2. How fast are you going?");
    let (_, json, _) = journal.pack(&["show", &file, "--json"]);
    assert_eq!(serde_json::from_str::<serde_json::Value>(&json).unwrap()["id"], "ours");
}

#[test]
fn it_is_walked_and_nothing_is_kept() {
    let (journal, file, overlay) = journal();
    let before = journal.files();
    let walked = |name: &str, words: &str| {
        let (code, said, told) = journal.pack(&["preview", name]);
        assert!(code == 0 && said.contains(words), "{name}: {said}{told}");
        assert!(said.contains("The walk home. Question 1 of 3.") && said.ends_with("Nothing was kept.\n"), "{name}: {said}");
    };
    walked("walk-home", "This walks the pack as it stands on your shelf.");
    walked(&file, "The file is read anew before each question");
    walked(&overlay, "This walks the pack with your changes from changes.ron.");
    assert_eq!(journal.files(), before);
}

#[test]
fn what_is_not_there_is_said() {
    let (journal, ..) = journal();
    for ask in ["show", "preview"] {
        let (code, _, told) = journal.pack(&[ask, "walk-hme"]);
        assert!(code == 3 && told.contains("no pack called \"walk-hme\"") && told.contains("pack list"), "{told}");
        let (code, _, told) = journal.pack(&[ask, "walk-hme.ron"]);
        assert!(code != 0 && told.contains("walk-hme.ron") && told.contains("not there"), "{told}");
    }
    journal.file("broken.ron", "Pack(");
    let (code, _, told) = journal.pack(&["show", "broken.ron"]);
    assert!(code == 3 && told.contains("pack check broken.ron"), "{told}");
    let lost = journal.file("lost.ron", OVERLAY.replace("walk-home", "walk-hme"));
    let (code, said, _) = journal.pack(&["preview", name_of(&lost)]);
    assert!(code == 1 && said.contains("There is no pack") && said.contains("cannot be walked"), "{said}");
}
