//! Files no trainer writes: each is answered with a sentence, and none brings the program down.

use std::fmt::Write as _;

use aftershift::pack::{Rule, check, read_framework};
use proptest::prelude::*;
use proptest::sample::Index;

use super::fixtures::run;
use super::{BUILT_IN, SHELF};
use crate::disk;

const SMALL: &str = include_str!("../../fixtures/packs/good/small.ron");

/// What the program says of a file that holds `text`.
fn said(text: &[u8], rule: Rule) {
    let folder = tempfile::tempdir().unwrap();
    disk::write(&folder.path().join("it.ron"), text);
    let said = run(folder.path(), "it.ron", &[]);
    assert_eq!(said.code, Some(3), "{}", said.words);
    assert!(said.words.contains(&format!("error[{}]: ", rule.name())), "{}", said.words);
    assert!(said.words.len() < 4_000, "a page is enough: {}", said.words.len());
}

#[test]
fn ten_thousand_brackets_deep() {
    said("[".repeat(10_000).as_bytes(), Rule::TooLong);
    // Found by fuzzing: the parser alone never came to an end of this.
    said(("(".repeat(200) + "]").as_bytes(), Rule::TooLong);
    said(format!("Pack(prompts: {}{})", "[".repeat(10_000), "]".repeat(10_000)).as_bytes(), Rule::TooLong);
    said(format!("Pack(prompts: {}", "(a:".repeat(10_000)).as_bytes(), Rule::TooLong);
    said("Some(".repeat(10_000).as_bytes(), Rule::TooLong);
}

#[test]
fn fifty_megabytes() {
    said(&vec![b' '; 50 << 20], Rule::TooLarge);
}

#[test]
fn three_hundred_prompts() {
    let mut prompts = String::new();
    for number in 0..300 {
        write!(prompts, "(id: \"p{number}\", text: \"And?\", why: \"So.\", kind: LongText),").unwrap();
    }
    let head = SMALL.split_once("prompts: [").unwrap().0;
    said(format!("{head}prompts: [{prompts}])").as_bytes(), Rule::TooMany);
}

#[test]
fn a_hundred_thousand_fields() {
    let head = SMALL.split_once("prompts: [").unwrap().0;
    let fields = "a: 1,".repeat(100_000);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("it.ron");
    disk::write(&file, format!("{head}{fields})"));
    assert_eq!(run(folder.path(), "it.ron", &[]).code, Some(3));
    // The same without a comma between them: no slip is told a hundred thousand times.
    said(format!("{head}{})", "a: 1 ".repeat(100_000)).as_bytes(), Rule::Syntax);
    said(format!("{head}prompts: [{}])", "5 ".repeat(100_000)).as_bytes(), Rule::Syntax);
}

#[test]
fn one_line_of_a_megabyte() {
    let long = "and then ".repeat(116_000);
    said(SMALL.replace("The walk home", &long).as_bytes(), Rule::TooLong);
    said(long.as_bytes(), Rule::NotAPack);
    for (word, rule) in
        [("“", Rule::CurlyQuote), ("r##\"", Rule::Syntax), ("a\"\" ", Rule::Syntax), ("\"a\" ", Rule::Syntax), ("#", Rule::Syntax)]
    {
        let line = word.repeat(1_000_000 / word.len());
        said(SMALL.replace("\"The walk home\"", &line).as_bytes(), rule);
    }
    // More brackets than are looked at one by one, and about as many as are.
    for count in [1_400, 300_000] {
        said(SMALL.replace("\"The walk home\"", &"(),".repeat(count / 2)).replacen("),(", ",(", 1).as_bytes(), Rule::Syntax);
    }
}

/// Where a file is changed, and how.
#[derive(Clone, Debug)]
enum Change {
    Delete(Index, usize),
    Insert(Index, String),
    Replace(Index, String),
    Cut(Index),
}

fn change() -> impl Strategy<Value = Change> {
    let words = prop_oneof![
        "[\"()\\[\\]{},:/*\\\\“”’ \n\u{a0}\u{1b}–]",
        Just("Some(".to_owned()),
        Just("None".to_owned()),
        Just("r#\"".to_owned()),
        Just("/*".to_owned()),
        Just("#![".to_owned()),
        any::<String>(),
    ];
    prop_oneof![
        (any::<Index>(), 1..40_usize).prop_map(|(at, length)| Change::Delete(at, length)),
        (any::<Index>(), words.clone()).prop_map(|(at, words)| Change::Insert(at, words)),
        (any::<Index>(), words).prop_map(|(at, words)| Change::Replace(at, words)),
        any::<Index>().prop_map(Change::Cut),
    ]
}

fn changed(text: &str, changes: &[Change]) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    for change in changes {
        let place = |at: &Index| if chars.is_empty() { 0 } else { at.index(chars.len()) };
        match change {
            Change::Delete(at, length) => {
                let from = place(at);
                let to = chars.len().min(from + length);
                drop(chars.drain(from..to));
            }
            Change::Insert(at, words) => {
                let from = place(at);
                drop(chars.splice(from..from, words.chars()));
            }
            Change::Replace(at, words) => {
                let from = place(at);
                let to = chars.len().min(from + 1);
                drop(chars.splice(from..to, words.chars()));
            }
            Change::Cut(at) => chars.truncate(place(at)),
        }
    }
    chars.into_iter().collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn a_changed_pack_is_a_pack_or_is_told_what_is_wrong(which in any::<Index>(), changes in prop::collection::vec(change(), 1..5)) {
        let pack: &String = which.get(BUILT_IN.as_slice());
        let text = changed(pack, &changes);
        let reading = check(&text, &SHELF);
        super::places::stand_well(&text, &reading.findings);
        prop_assert!(reading.pack.is_some() || !reading.findings.is_empty());
    }

    #[test]
    fn any_text_is_read(text in any::<String>()) {
        let reading = check(&text, &SHELF);
        super::places::stand_well(&text, &reading.findings);
        prop_assert!(reading.pack.is_some() || !reading.findings.is_empty());
        let framework = read_framework(&text);
        super::places::stand_well(&text, &framework.findings);
        prop_assert!(framework.framework.is_some() || !framework.findings.is_empty());
    }

    #[test]
    fn any_signs_of_a_pack_are_read(text in "(Pack|Some|None|true|id|text|kind|prompts|[0-9]|\"|'|[()\\[\\]{},:#!/*\\\\“ \n])*") {
        let reading = check(&text, &SHELF);
        super::places::stand_well(&text, &reading.findings);
        prop_assert!(reading.pack.is_some() || !reading.findings.is_empty());
    }
}
