//! Every finding stands where what it speaks of stands.

use std::fs;
use std::path::Path;

use aftershift::pack::{Finding, Rule, check, tidy};
use proptest::prelude::*;
use proptest::sample::Index;

use super::{BUILT_IN, SHELF};

/// Rules whose sentence first quotes what is wrong, as it stands in the file.
const QUOTING: [Rule; 13] = [
    Rule::CurlyQuote,
    Rule::UnknownField,
    Rule::FieldTwice,
    Rule::UnknownWord,
    Rule::BadId,
    Rule::IdTwice,
    Rule::BadVersion,
    Rule::BadLanguage,
    Rule::BadDate,
    Rule::UnknownStatement,
    Rule::FollowUp,
    Rule::WordToAvoid,
    Rule::NoWhy,
];

/// Every place lies within the text, between characters.
pub(super) fn stand_well(text: &str, findings: &[Finding]) {
    for finding in findings {
        assert!(text.get(finding.span.clone()).is_some(), "{finding:?} is no place in {text:?}");
    }
}

/// What a sentence quotes first: between `…`, “…” or at its beginning.
fn quoted(sentence: &str) -> Option<&str> {
    let sentence = sentence.trim_start_matches(['\u{2068}', '\u{2069}']);
    if sentence.starts_with(['“', '”', '‘', '’', '„', '«', '»']) {
        return sentence.split_whitespace().next();
    }
    let open = sentence.find(['`', '"'])?;
    let rest = &sentence[open + 1..];
    Some(&rest[..rest.find(&sentence[open..=open])?])
}

/// Each sentence that quotes a name stands at that name.
fn stand_at_what_they_say(text: &str, findings: &[Finding]) {
    stand_well(text, findings);
    for finding in findings.iter().filter(|finding| QUOTING.contains(&finding.rule)) {
        let quoted = quoted(&finding.sentence).unwrap_or_else(|| panic!("{finding:?} quotes nothing"));
        let there = text[finding.span.clone()].to_lowercase();
        assert!(there.contains(&quoted.to_lowercase()), "{finding:?} stands at {there:?}");
    }
}

#[test]
fn findings_of_fixtures_stand_at_what_they_say() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/packs/bad");
    let mut seen = Vec::new();
    for found in fs::read_dir(folder).unwrap() {
        let path = found.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "ron")
            && let Ok(text) = tidy(&fs::read(path).unwrap())
        {
            let findings = check(&text, &SHELF).findings;
            stand_at_what_they_say(&text, &findings);
            seen.extend(findings.into_iter().map(|finding| finding.rule));
        }
    }
    let unseen: Vec<&Rule> = QUOTING.iter().filter(|rule| !seen.contains(rule)).collect();
    assert_eq!(unseen, Vec::<&Rule>::new());
}

/// The words of a pack a slip may change: names, ids, versions.
fn words(text: &str) -> Vec<std::ops::Range<usize>> {
    let mut words = Vec::new();
    let mut from = None;
    for (at, c) in text.char_indices() {
        match (c.is_ascii_alphanumeric() || "-._".contains(c), from) {
            (true, None) => from = Some(at),
            (false, Some(start)) => {
                words.push(start..at);
                from = None;
            }
            _ => {}
        }
    }
    words
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    /// One word is written otherwise, anywhere in a built-in pack.
    #[test]
    fn findings_of_a_slip_stand_at_what_they_say(which in any::<Index>(), at in any::<Index>(), word in "[a-zA-Z][a-zA-Z0-9_]{0,12}") {
        let mut text = which.get(BUILT_IN.as_slice()).clone();
        let words = words(&text);
        text.replace_range(words[at.index(words.len())].clone(), &word);
        stand_at_what_they_say(&text, &check(&text, &SHELF).findings);
    }
}

#[test]
fn a_long_dash_in_a_fields_name_is_told_once_and_whole() {
    let text = BUILT_IN[0].replacen("language:", "lang–uage:", 1);
    let findings = check(&text, &SHELF).findings;
    stand_well(&text, &findings);
    let about_it = findings.iter().filter(|finding| text.get(finding.span.clone()).is_some_and(|words| words.contains('–')));
    let said: Vec<&str> = about_it.map(|finding| finding.sentence.as_str()).collect();
    assert_eq!(said, ["A : belongs here, where this has a – sign."]);
}
