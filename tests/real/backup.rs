//! `aftershift backup` and `restore` from the shell.

use std::fs;
use std::path::Path;

use crate::home::{Home, Said, put};

fn home() -> Home {
    let home = Home::new();
    for words in ["One.", "Two."] {
        assert_eq!(home.send(&["note"], words).code, 0);
    }
    home
}

/// The whole path of a place in a home.
fn at(home: &Home, name: &str) -> String {
    home.path(name).to_str().unwrap().to_owned()
}

/// How many files stand in a folder of a home, which is made by putting one there and taking it away.
fn made_in(home: &Home, folder: &str) -> Vec<String> {
    let names = fs::read_dir(home.path(folder)).into_iter().flatten().map(|found| found.unwrap().file_name());
    names.map(|name| name.to_str().unwrap().to_owned()).filter(|name| name != "keep").collect()
}

fn make_folder(path: &Path) {
    put(&path.join("keep"), "");
}

#[test]
fn there_and_back() {
    let home = home();
    let (file, folder) = (at(&home, "backup.zip"), at(&home, "back"));
    let said = home.run(&["backup", "--output", &file]);
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{said:?}");
    assert!(said.out.starts_with(&format!("{file}\n")) && said.out.contains("  2 entries\n"), "{}", said.out);
    assert!(said.out.contains("every file in it is whole") && said.out.contains("not encrypted"), "{}", said.out);
    assert_eq!(home.run(&["backup", "--output", &file]).code, 5);
    assert_eq!(home.run(&["backup", "--output", &file, "--force"]).code, 0);
    let said = home.run(&["restore", &file, "--to", &folder]);
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{said:?}");
    let list = home.json(&["--data-dir", &folder, "list", "--json"]);
    assert_eq!(list.as_array().unwrap().len(), 2);
    assert_eq!(home.run(&["restore", &file, "--to", &folder]).code, 5, "it is not empty any more");
    assert_eq!(home.run(&["restore", &file]).code, 2, "it has to be said where");
}

#[test]
fn a_folder_gets_a_file_named_by_its_time() {
    let home = home();
    make_folder(&home.path("backups"));
    assert_eq!(home.run(&["backup", "-o", &at(&home, "backups")]).code, 0);
    let [made] = made_in(&home, "backups").try_into().unwrap();
    assert!(made.starts_with("aftershift-2") && made.contains(".zip"), "{made:?}");
}

#[test]
fn beside_what_is_there() {
    let home = home();
    let file = at(&home, "backup.zip");
    assert_eq!(home.run(&["backup", "-o", &file]).code, 0);
    let other = at(&home, "other");
    assert_eq!(home.send(&["--data-dir", &other, "note"], "Three.").code, 0);
    let Said { code, out, err } = home.run(&["--data-dir", &other, "restore", &file, "--beside"]);
    assert_eq!((code, err.as_str()), (0, ""), "{out}");
    assert_eq!(out, "2 files came that were not there.\nNothing was there already.\n");
    let again = home.run(&["--data-dir", &other, "restore", &file, "--beside"]);
    assert_eq!(again.out, "Nothing came that was not there.\n2 were there already.\n");
    assert_eq!(home.json(&["--data-dir", &other, "list", "--json"]).as_array().unwrap().len(), 3);
}

#[test]
fn one_that_is_cut_is_named_and_nothing_is_written() {
    let home = home();
    let (file, folder) = (at(&home, "backup.zip"), at(&home, "back"));
    assert_eq!(home.run(&["backup", "-o", &file]).code, 0);
    let whole = fs::read(&file).unwrap();
    put(home.path("backup.zip").as_path(), &whole[..whole.len() / 2]);
    for words in [&["restore", &file, "--to", &folder][..], &["restore", &file, "--beside"]] {
        let said = home.run(words);
        assert_eq!((said.code, said.out.as_str()), (1, ""));
        assert!(said.err.contains("backup.zip cannot be restored") && said.err.contains("Nothing was written."), "{}", said.err);
    }
    assert!(!home.path("back").exists());
}

#[test]
fn a_sealed_one_is_sealed_and_opens_with_its_passphrase() {
    let home = home();
    put(&home.path("passphrase"), "dogs in the courtyard\n");
    let by_file = ["--passphrase-file", &at(&home, "passphrase")];
    assert_eq!(home.run(&[&["encrypt", "on"][..], &by_file].concat()).code, 0);
    let (file, folder) = (at(&home, "backup.zip"), at(&home, "back"));
    let said = home.run(&["backup", "-o", &file]);
    assert!(said.code == 0 && said.out.contains("It is sealed as the journal is"), "{said:?}");
    assert!(!fs::read(&file).unwrap().windows(4).any(|window| window == b"Two."));
    assert_eq!(home.run(&["restore", &file, "--to", &folder]).code, 0);
    let list = home.run(&[&["--data-dir", &folder, "list"][..], &by_file].concat());
    assert!(list.code == 0 && list.out.contains("Two."), "{list:?}");
    let other = at(&home, "other");
    let locked = home.run(&["--data-dir", &other, "restore", &file, "--beside"]);
    assert_eq!(locked.code, 4, "{locked:?}");
    let said = home.run(&[&["--data-dir", &other, "restore", &file, "--beside"][..], &by_file].concat());
    assert_eq!(said.code, 0, "{said:?}");
    assert_eq!(home.json(&["--data-dir", &other, "list", "--json"]).as_array().unwrap().len(), 2);
}

#[test]
fn the_settings_say_when_one_is_due() {
    let home = home();
    let settings = |backup: &str| put(&home.path("config/aftershift/config.ron"), format!("(backup: {backup})"));
    assert_eq!(home.run(&["backup", "--if-due"]).code, 2, "no settings, no plan");
    settings("(folder: \"backups\")");
    let said = home.run(&["backup", "--if-due"]);
    assert!(said.code == 2 && said.err.contains("must be the whole path of a folder"), "{said:?}");
    settings(&format!("(folder: \"{}\", keep: 0)", at(&home, "backups")));
    assert!(home.run(&["backup", "--if-due"]).err.contains("must be 1 or more"));
    settings(&format!("(folder: \"{}\", keep: 2)", at(&home, "backups")));
    let said = home.run(&["backup", "--if-due"]);
    assert!(said.code == 1 && said.err.contains("it is not there"), "{said:?}");
    make_folder(&home.path("backups"));
    assert_eq!(home.run(&["backup", "--if-due"]).code, 0);
    let said = home.run(&["backup", "--if-due"]);
    assert!(said.code == 0 && said.out.starts_with("None is due."), "{said:?}");
    assert_eq!(made_in(&home, "backups").len(), 1);
}

#[test]
fn where_there_is_no_journal_nothing_is_made() {
    let home = Home::new();
    let said = home.run(&["backup", "-o", &at(&home, "backup.zip")]);
    assert_eq!((said.code, said.out.as_str()), (3, ""));
    assert!(!home.path("backup.zip").exists() && !home.path("data").exists());
}
