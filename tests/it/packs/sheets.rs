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
        "7 questions carried over.",
        "q.csv: This is still what the file began with.",
        "q.csv: This is still what the file began with.",
        "q.csv: `authors` names nobody.",
        "q.csv, line 4: \"who-was-there\" does not say why it is asked.",
        "q.csv, line 4: This stands in the way (no-options). There are fewer than two things to choose from. \"only one\" is the only option.",
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

#[test]
fn one_slip_in_the_options_is_told_once() {
    let journal = Shelving::new();
    journal.file("q.csv", "text,why,options\nHow did you come?,To look back.,\"walk, bus, car\"\n");
    let (code, _, said) = journal.pack(&["import-csv", "q.csv"]);
    let told = "q.csv, line 2: \"walk, bus, car\" is one option. If it is several, put | between them: walk | bus | car";
    assert!(code == 3 && said.contains(&format!("= {told}")), "{said}");
    assert_eq!((said.matches("walk | bus | car").count(), said.matches("no-options").count()), (1, 1), "{said}");
    let (_, _, said) = journal.pack(&["import-csv", "q.csv", "--output", "-"]);
    assert!(said.contains("line 2: This stands in the way (no-options)."), "{said}");
    assert_eq!(said.matches("q.csv, line 2:").count(), 1, "{said}");
}

#[test]
fn a_form_in_two_languages_is_told_of_once_and_gives_two_packs() {
    let journal = Shelving::new();
    let header = "type,name,label::English (en),label::Deutsch (de),hint::English (en),hint::Deutsch (de)";
    journal.file(
        "s.csv",
        format!("{header}\nselect_one pace,pace,What pace?,Welches Tempo?,Pick one.,Eines.\ntext,more,And then?,Und dann?,,\n"),
    );
    journal
        .file("c.csv", "list_name,name,label::Deutsch (de),label::English (en)\npace,fast,eilig,running\npace,slow,langsam,slow\n");
    let (_, page, said) = journal.pack(&["import-csv", "s.csv", "c.csv", "--title", "Pace", "--output", "-"]);
    let told = "s.csv, line 1: This form is in several languages. \"English (en)\" was taken, and \"Deutsch (de)\" was left for a pack of its own. \
        To make it, import the same sheets with --language \"Deutsch (de)\" and another --title, and add to that pack: \
        translates: (pack: \"pace\", version: \"0.1.0\"),";
    assert!(said.starts_with(told) && said.matches("Deutsch").count() == 2, "{said}");
    assert!(page.contains("\"running\"") && page.contains("language: \"en\""), "{page}");
    let german = ["import-csv", "s.csv", "c.csv", "--title", "Tempo", "--language", "Deutsch (de)", "--output", "-"];
    let (_, page, said) = journal.pack(&german);
    assert!(page.contains("Welches Tempo?") && page.contains("(id: \"fast\", words: \"eilig\")"), "{page}");
    assert!(page.contains("Eines.") && page.contains("language: \"de\"") && page.contains("id: \"more\""), "{page}");
    assert!(said.contains("\"English (en)\" was left"), "{said}");
    let (code, _, said) = journal.pack(&["import-csv", "s.csv", "c.csv", "--language", "mi"]);
    assert!(code == 1 && said.contains("nothing in \"mi\"") && said.contains("It has: English (en), Deutsch (de)."), "{said}");
}

#[test]
fn a_workbook_is_told_apart() {
    let journal = Shelving::new();
    journal.file("real.xlsx", b"PK\x03\x04\x14\x00\x08\x00");
    let (code, _, said) = journal.pack(&["import-csv", "real.xlsx"]);
    let told = "real.xlsx: This is a workbook of Excel or of another program for sheets.\nOpen it there, save the sheet as CSV, and import that file.";
    assert_eq!((code, said.trim()), (1, told));
}
