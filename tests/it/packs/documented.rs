//! `docs/packs.md` tells of every finding and limit, and every example in it is a pack.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use aftershift::model::Shelf;
use aftershift::pack::{Rule, Severity, apply, read, read_framework, read_overlay, tidy};

use super::{SHELF, look_over};

const DOCS: &str = include_str!("../../../docs/packs.md");

/// A whole pack but for its prompts.
const HEAD: &str = r#"
    format: 1, id: "examples", version: "1.0.0", title: "Examples", about: "What the page shows.", language: "en-AU",
    frameworks: [(framework: "waamh", edition: "2014")], licence: "CC-BY-4.0", authors: ["A trainer"],
    minutes: (least: 1, most: 2),
"#;

/// A part of the page, from one line up to another.
fn part(from: &str, to: &str) -> &'static str {
    DOCS.split_once(from).unwrap().1.split_once(to).unwrap().0
}

/// The cells of each row of a table.
fn rows(part: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    let rows = part.lines().filter(|line| line.starts_with("| `"));
    rows.map(|line| line.trim_matches('|').split('|').map(str::trim).collect())
}

#[test]
fn every_finding_is_told_in_order() {
    let check = |part, severity| {
        let told: Vec<String> = rows(part).map(|cells| cells[0].replace('`', "")).collect();
        let rules: Vec<&str> = Rule::ALL.iter().filter(|rule| rule.severity() == severity).map(|rule| rule.name()).collect();
        assert_eq!(told, rules);
    };
    check(part("### What stands in the way", "### What could be better"), Severity::Error);
    check(part("### What could be better", "## Installing and removing"), Severity::Warning);
}

#[test]
fn every_example_of_a_finding_is_found() {
    let bad = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/packs/bad");
    let mut found: Vec<(String, Vec<Rule>)> = Vec::new();
    for file in fs::read_dir(bad).unwrap().map(|file| file.unwrap().path()).filter(|path| path.extension().unwrap() == "ron") {
        if let Ok(text) = tidy(&fs::read(file).unwrap()) {
            let rules = look_over(&text).iter().map(|finding| finding.rule).collect();
            found.push((text, rules));
        }
    }
    for cells in rows(part("### What stands in the way", "## Installing and removing")) {
        assert!(cells.len() == 4 && !cells[1].is_empty() && !cells[3].is_empty(), "{cells:?}");
        let (rule, example) = (cells[0].trim_matches('`'), cells[2].trim_matches('`'));
        let shown = found.iter().any(|(text, rules)| text.contains(example) && rules.iter().any(|found| found.name() == rule));
        assert!(shown || example.is_empty(), "no fixture with {example:?} is told {rule}");
    }
}

#[test]
fn every_example_is_read() {
    let (mut prompts, mut fields) = (String::new(), String::new());
    let mut shelf = Shelf::clone(&SHELF);
    let blocks = DOCS.split("```ron\n").skip(1).map(|block| block.split_once("```").unwrap().0);
    for block in blocks {
        if block.starts_with("Pack(") {
            let reading = read(block, &SHELF);
            assert_eq!(reading.findings, [], "{block}");
            shelf.packs.retain(|pack| reading.pack.as_ref().is_none_or(|read| read.id != pack.id));
            shelf.packs.extend(reading.pack);
        } else if block.starts_with("Overlay(") {
            // It is of the pack that the page shows last under that id.
            let reading = read_overlay(block, &shelf);
            assert_eq!(reading.findings, [], "{block}");
            let overlay = reading.overlay.unwrap();
            assert_eq!(apply(shelf.pack(&overlay.of).unwrap(), &overlay).1, [], "{block}");
        } else if block.starts_with("Framework(") {
            assert_eq!(read_framework(block).findings, [], "{block}");
        } else if block.starts_with('(') {
            prompts.push_str(block);
        } else {
            fields.push_str(block);
        }
    }
    let pack = format!("Pack({HEAD}{fields}prompts: [{prompts}])");
    assert_eq!(read(&pack, &SHELF).findings, [], "{pack}");
}

/// The number the page gives for a limit.
fn limit(name: &str) -> usize {
    let row = DOCS.lines().find(|line| line.starts_with(&format!("| {name} |"))).unwrap();
    row.chars().filter(char::is_ascii_digit).collect::<String>().parse().unwrap()
}

/// A pack with so many prompts, a field of that value, and a title.
fn pack(prompts: usize, field: &str, title: &str) -> String {
    let mut pack = format!("Pack({}{field}prompts: [", HEAD.replace("Examples", title));
    for number in 0..prompts {
        write!(pack, "(id: \"p{number}\", text: \"And?\", kind: LongText),").unwrap();
    }
    pack + "])"
}

#[test]
fn limits_are_what_the_page_says() {
    let check = |make: &dyn Fn(usize) -> String, most: usize, rule: Rule| {
        let found = |count| read(&make(count), &SHELF).findings.iter().any(|finding| finding.rule == rule);
        assert!(!found(most), "{most} is fine ({})", rule.name());
        assert!(found(most + 1), "{most} is the most ({})", rule.name());
    };
    check(&|count| pack(count, "", "So"), limit("prompts"), Rule::TooMany);
    check(&|count| pack(1, &format!("reviewers: [{}],", "(),".repeat(count)), "So"), limit("any other list"), Rule::TooMany);
    check(&|count| pack(1, "", &"ö".repeat(count)), limit("any one text"), Rule::TooLong);
    let nested = |count: usize| format!("Pack(id: {}{})", "[".repeat(count - 1), "]".repeat(count - 1));
    check(&nested, limit("brackets within brackets"), Rule::TooLong);
    let small = pack(1, "", "So");
    let filled = |count: usize| small.clone() + &" ".repeat(count - small.len());
    check(&filled, limit("the file") << 20, Rule::TooLarge);
}
