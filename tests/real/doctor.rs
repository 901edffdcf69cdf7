//! `aftershift doctor` from the shell: what it says, and the code a script can use.

use std::fs;

use serde_json::json;

use crate::home::{Home, Said, put};

/// A home with two entries.
fn home() -> Home {
    let home = Home::new();
    for words in ["One.", "Two."] {
        assert_eq!(home.send(&["note"], words).code, 0);
    }
    home
}

#[test]
fn all_is_well() {
    let home = home();
    let said = home.run(&["doctor"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.contains("  2 entries\n") && said.out.ends_with("All is well.\n"), "{}", said.out);
    let told = home.json(&["doctor", "--json"]);
    assert_eq!(told["journal"], home.journal().to_str().unwrap());
    assert_eq!((&told["well"]["entries"], &told["unopened"]), (&json!(2), &json!(0)));
    for list in ["findings", "mended", "not_mended"] {
        assert_eq!(told[list], json!([]), "{list}");
    }
}

#[test]
fn where_there_is_no_journal_the_code_says_so() {
    let home = Home::new();
    let Said { code, out, err } = home.run(&["doctor", "--json"]);
    assert_eq!((code, out.as_str()), (3, ""));
    assert!(err.contains("There is no journal"), "{err}");
    assert!(!home.path("data").exists(), "looking makes nothing");
}

#[test]
fn what_is_wrong_is_said_with_its_line_and_what_is_safe() {
    let home = home();
    let broken = home.journal().join("entries/2026/20261120T000000Z-broken.ron");
    put(&broken, "(\n    format: 1,\n    id: 7,\n)\n");
    put(&home.journal().join("drafts/.aftershift-x.tmp"), "young");
    let said = home.run(&["doctor"]);
    assert_eq!((said.code, said.err.as_str()), (1, ""));
    assert!(said.out.contains("20261120T000000Z-broken.ron, line 3: something is not as it should be here"), "{}", said.out);
    assert!(said.out.contains("It was left as it is, byte for byte. The rest of the journal works."), "{}", said.out);
    let told = home.json(&["doctor", "--json"]);
    let findings = told["findings"].as_array().unwrap();
    let finding = findings.iter().find(|finding| finding["fault"] == "broken").unwrap();
    let expect = json!({
        "file": "entries/2026/20261120T000000Z-broken.ron",
        "line": 3,
        "fault": "broken",
        "reason": finding["reason"],
        "mend": null,
    });
    assert_eq!(*finding, expect);
}

#[test]
fn repair_mends_and_says_what() {
    let home = home();
    let [file, _] = home.files("entries").try_into().unwrap();
    put(&file.with_file_name("a copy.ron"), fs::read(&file).unwrap());
    let before = home.run(&["doctor"]);
    assert!(before.code == 1 && before.out.contains("--repair puts it into trash/set-aside."), "{}", before.out);
    let said = home.run(&["doctor", "--repair"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{}", said.out);
    assert!(said.out.contains("Mended: entries/2026/a copy.ron is in trash/set-aside.\n"), "{}", said.out);
    assert_eq!((home.files("trash").len(), home.ids().len()), (1, 2));
    assert_eq!(home.run(&["doctor"]).code, 0);
}

#[test]
fn a_sealed_journal_is_locked_until_it_is_unlocked() {
    let home = home();
    let file = home.path("passphrase");
    put(&file, "dogs in the courtyard\n");
    let by_file = ["--passphrase-file", file.to_str().unwrap()];
    assert_eq!(home.run(&[&["encrypt", "on"][..], &by_file].concat()).code, 0);
    let said = home.run(&["doctor"]);
    assert!(said.code == 4 && said.err.contains("seen only from outside"), "{said:?}");
    assert_eq!(home.json(&["doctor", "--json"])["unopened"], 2);
    let said = home.run(&[&["doctor"][..], &by_file].concat());
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{}", said.out);
    put(&file, "cats in the courtyard\n");
    let said = home.run(&[&["doctor"][..], &by_file].concat());
    assert_eq!((said.code, said.out.as_str()), (4, ""), "{}", said.err);
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_named_and_mended() {
    use std::os::unix::fs::PermissionsExt;

    let home = home();
    let [file, _] = home.files("entries").try_into().unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o000)).unwrap();
    let said = home.run(&["doctor"]);
    assert!(said.code == 1 && said.out.contains("you may not read or change it yourself"), "{said:?}");
    assert_eq!(home.run(&["doctor", "--repair"]).code, 0);
    assert_eq!(home.ids().len(), 2);
}
