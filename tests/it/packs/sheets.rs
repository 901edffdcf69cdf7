//! A pack out of a sheet, from the shell: what is said and where, and how it ends.

use super::Shelving;

const WHOLE: &str = "text,why,options\nWhat helped?,To look back.,tea | a walk\n";

#[test]
fn it_ends_as_a_check_does() {
    let check = |sheet: &str, code: i32, expect: &str| {
        let journal = Shelving::new();
        journal.file("q.csv", sheet);
        let (ended, _, said) = journal.pack(&["import-csv", "q.csv"]);
        assert!(ended == code && said.contains(expect), "{sheet}: {ended} {said}");
        // It is written all the same, and says so.
        assert!(said.contains("q.ron is there."), "{said}");
    };
    // What a sheet does not say is left to be said.
    check(WHOLE, 1, "warning[placeholder]");
    check(&WHOLE.replace("a walk", "a walk | tea"), 1, "q.csv, line 2: \"tea\" stands twice");
    check("text\nWhat helped?\n", 1, "no-why");
    check(&WHOLE.replace(" | ", "/"), 3, "q.csv, line 2: \"tea/a walk\" is one option.");
}

#[test]
fn what_goes_to_standard_output_is_spoken_of_by_the_lines_of_the_sheet() {
    let journal = Shelving::new();
    let rows: String = ["a", "b", "c", "d", "e"].map(|word| format!("And {word}?,So.,\n")).concat();
    journal.file("q.csv", format!("{WHOLE}\nWho was there?,,only one\n{rows}"));
    let (code, page, said) = journal.pack(&["import-csv", "q.csv", "--output", "-"]);
    assert!(code == 3 && page.contains("Pack("), "{page}");
    let expect = [
        "q.csv, line 4: \"only one\" is the only option.",
        "7 questions carried over.",
        "q.csv: This is still what the file began with.",
        "q.csv: This is still what the file began with.",
        "q.csv: `authors` names nobody.",
        "q.csv, line 4: \"who-was-there\" does not say why it is asked.",
        "q.csv, line 4: There are fewer than two things to choose from.",
        "q.csv, line 9: There are 7 core prompts.",
        "q.csv: one thing stands in the way, 5 things could be better.",
    ];
    assert_eq!(said.lines().count(), expect.len(), "{said}");
    assert!(said.lines().zip(expect).all(|(line, expect)| line.starts_with(expect)), "{said}");
}

#[test]
fn the_sheets_of_a_form_are_told_apart() {
    let journal = Shelving::new();
    journal.file("s.csv", "type,name,label\nselect_one pace,q,What pace?\n");
    journal.file("c.csv", "list_name,name,label\npace,fast,fast\npace,slow,slow\npace,slow,slow\n");
    let (code, _, said) = journal.pack(&["import-csv", "c.csv", "s.csv"]);
    assert!(code == 1 && said.starts_with("c.csv: This is the choices sheet of a form"), "{said}");
    assert!(said.contains("Name the survey sheet first"), "{said}");
    let (_, _, said) = journal.pack(&["import-csv", "s.csv", "c.csv"]);
    assert!(said.starts_with("c.csv, line 4: \"slow\" stands twice"), "{said}");
    let (_, _, said) = journal.pack(&["import-csv", "s.csv", "--force"]);
    assert!(said.contains("s.csv, line 2: What a form offers stands in its choices sheet."), "{said}");
    journal.file("no.csv", "a,b\n1,2\n");
    let (code, _, said) = journal.pack(&["import-csv", "no.csv"]);
    assert!(code == 1 && said.starts_with("no.csv: This sheet has no column called \"text\""), "{said}");
}
