//! A name that is to be replaced leaves in no form it may be written in, in no place of a page, and in no kind of file.

use std::path::PathBuf;

use aftershift::base::fold::fold;
use aftershift::document::Format;

use super::{ask, send, session};
use crate::home::{Home, put};
use crate::inside::everything;

/// The names, as they stand on the worker's own list.
const LISTED: &str = "Marlena Kowalczyk\nMarlena\nKowalczyk\nZoë\nO’Malley\nBrightwell-Osei\n";

/// What is left of any of them, without accents and in small letters.
const PARTS: [&str; 6] = ["marlena", "kowalczyk", "zoe", "malley", "brightwell", "osei"];

/// Ways to write them, a paragraph each.
const WRITTEN: [&str; 12] = [
    "I sat with Marlena Kowalczyk. Then Marlena\nKowalczyk rang.",
    "Marlena's mum, Marlena’s dad, MARLENA'S dog. The Kowalczyks came, and marlenas dog.",
    "MARLENA KOWALCZYK was loud. so marlena kowalczyk said.",
    "Marlena-Kowalczyk, Marlena\u{2011}Kowalczyk and Marlena–Kowalczyk signed.",
    "Marlena\u{a0}Kowalczyk, Marlena  Kowalczyk, Marlena\tKowalczyk.",
    "*Marlena* and _Marlena_ and **Marlena Kowalczyk**, #Marlena, (Marlena), \"Marlena\", ‘Marlena’.",
    "Tom/Marlena, Marlena: hello, Marlena2, Marlena_K, Tom&Marlena.",
    "Mar\u{ad}lena, Mar\u{200b}lena and Marlena\u{200b} Kowalczyk.",
    "Zoë, Zoe\u{308}, ZOË, ZOE\u{308}'S flat, zoë's and Zoe.",
    "O’Malley, O'Malley, O‘Malley, O\u{2bc}Malley, O’MALLEY’S, o'malley.",
    "Brightwell-Osei, brightwell-osei's, Brightwell\u{2010}Osei, Brightwell–Osei, Brightwell Osei.",
    "Brightwell-\nOsei.",
];

/// A session whose every part holds the names, and in which everything goes.
fn full() -> (Home, String) {
    let home = Home::new();
    let text = WRITTEN.join("\n\n");
    assert_eq!(home.send(&["note"], &text).code, 0);
    let entry = home.ids()[0].clone();
    assert_eq!(home.send(&["flag", &entry], "Did I tell Marlena Kowalczyk too much?\n1\n").code, 0);
    let before = session(&home, "2026-01-02", "Marlena\n\n");
    send(&home, &["after", &before], ".\n.\nRing MARLENA’S mum\n1\n\n\n");
    let session = session(&home, "tomorrow", "Marlena\n\n");
    send(&home, &["lists", "always", "--role", "supported"], LISTED);
    send(&home, &["agenda", &session, "--add"], "zoë’s review\n");
    send(&home, &["choose", &session, "--tick", "1"], "");
    let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
    send(&home, &["sheet", &session], &format!("{}\n.\n.\n.\nMarlena\n.\n", lines.join("\n")));
    (home, session)
}

#[test]
fn a_name_that_is_replaced_leaves_in_no_form_and_no_format() {
    let (home, session) = full();
    let pages = home.path("pages");
    put(&pages.join("keep"), "");
    let folder = pages.to_str().unwrap();
    for words in [&["export", &session][..], &["sheet", &session, "--export"]] {
        let formats = ["--format", "md,html,txt,docx,pdf", "--output", folder, "--force"];
        let said = ask(&home, &[words, &formats].concat());
        assert_eq!(said.code, 0, "{said:?}");
        let files: Vec<PathBuf> = said.out.lines().map(PathBuf::from).collect();
        assert_eq!(files.len(), Format::ALL.len());
        for file in files {
            let name = file.file_name().unwrap().to_string_lossy().into_owned();
            let all = fold(&String::from_utf8_lossy(&everything(&file)));
            for part in PARTS {
                let at = all.find(part);
                let around: String =
                    at.map_or_else(String::new, |at| all.get(at.saturating_sub(40)..at + 40).unwrap_or(part).to_owned());
                assert!(at.is_none() && !name.contains(part), "{name} holds {part}: …{around}…");
            }
            // What a PDF draws are numbers of signs.
            let readable = file.extension().is_none_or(|ending| ending != "pdf");
            assert!(all.contains("person i support") || !readable, "{name}: {all}");
        }
    }
}

#[test]
fn a_name_that_is_decided_in_the_check_leaves_in_no_place_of_the_page() {
    let (home, session) = full();
    send(&home, &["lists", "forget"], LISTED);
    let found = send(&home, &["check", &session], "").out;
    let count =
        found.lines().filter(|line| line.split_once(". ").is_some_and(|(number, _)| number.parse::<usize>().is_ok())).count();
    let replace: Vec<String> = (1..=count).map(|number| format!("{number}=someone")).collect();
    let words: Vec<&str> = replace.iter().flat_map(|one| ["--replace", one]).collect();
    send(&home, &[&["check", &session][..], &words].concat(), "");
    let page = fold(&ask(&home, &["see", &session]).out);
    for part in PARTS {
        assert!(!page.contains(part), "{part}: {page}");
    }
}
