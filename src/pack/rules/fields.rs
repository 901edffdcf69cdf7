//! Ids, versions, days and numbers that say what they should.

use std::ops::Range;

use crate::model::{Choice, Kind, Pack, PackId, Prompt, is_id};
use crate::pack::finding::{Finding, Rule, place};
use crate::pack::shape::{Places, PromptPlaces};
use crate::say;

/// No pack takes longer. Minutes.
const LONGEST: u32 = 240;

pub(super) fn check(pack: &Pack, places: &Places, text: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut find = |rule, span: &Range<usize>, sentence| findings.push(Finding::new(rule, span.clone(), sentence));
    if PackId::read(&pack.id).is_none() {
        find(Rule::BadId, &places.id, say!("find-id", id = pack.id.as_str()));
    }
    if !is_version(&pack.version) {
        find(Rule::BadVersion, &places.version, say!("find-version", version = pack.version.as_str()));
    }
    if !is_language(&pack.language) {
        find(Rule::BadLanguage, &places.language, say!("find-language", language = pack.language.as_str()));
    }
    let (least, most) = pack.minutes;
    if least == 0 || least > most || most > LONGEST {
        find(Rule::BadMinutes, &places.minutes, say!("find-minutes", most = LONGEST));
    }
    if pack.prompts.is_empty() {
        find(Rule::NoPrompts, &places.prompts_list, say!("find-no-prompts"));
    }
    findings.extend(check_prompts(&pack.prompts, &places.prompts, text));
    findings
}

/// The same for prompts alone.
pub(super) fn check_prompts(prompts: &[Prompt], places: &[PromptPlaces], text: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut find = |rule, span: &Range<usize>, sentence| findings.push(Finding::new(rule, span.clone(), sentence));
    let line = |span: &Range<usize>| place(text, span.start).0;
    for (index, (prompt, place)) in prompts.iter().zip(places).enumerate() {
        if !is_id(&prompt.id) {
            find(Rule::BadId, &place.id, say!("find-id", id = prompt.id.as_str()));
        }
        let mut earlier = prompts.iter().zip(places).take(index);
        if let Some((_, first)) = earlier.find(|(earlier, _)| earlier.id == prompt.id) {
            find(Rule::IdTwice, &place.id, say!("find-id-twice", id = prompt.id.as_str(), line = line(&first.id)));
        }
        if let Kind::Number(limits) = &prompt.kind
            && limits.least > limits.most
        {
            find(Rule::WrongType, &place.kind, say!("find-limits"));
        }
        let options = prompt.kind.options();
        let asks_to_choose = matches!(prompt.kind, Kind::Scale(_) | Kind::ChooseOne { .. } | Kind::ChooseMany { .. });
        if asks_to_choose && options.len() < 2 {
            find(Rule::NoOptions, &place.kind, say!("find-options"));
        }
        for (number, (option, span)) in options.iter().zip(&place.options).enumerate() {
            if option.id == Choice::OWN {
                find(Rule::BadId, &span.id, say!("find-id-own", id = option.id.as_str()));
            } else if !is_id(&option.id) {
                find(Rule::BadId, &span.id, say!("find-id", id = option.id.as_str()));
            }
            let mut earlier = options.iter().zip(&place.options).take(number);
            if let Some((_, first)) = earlier.find(|(earlier, _)| earlier.id == option.id) {
                find(Rule::IdTwice, &span.id, say!("find-option-twice", id = option.id.as_str(), line = line(&first.id)));
            }
        }
    }
    findings
}

/// Three numbers apart by dots (<https://semver.org>), with what may follow them.
pub(in crate::pack) fn is_version(version: &str) -> bool {
    let core = version.split(['-', '+']).next().unwrap_or_default();
    let numbers: Vec<&str> = core.split('.').collect();
    let number =
        |n: &&str| n.parse::<u32>().is_ok() && (n.len() == 1 || !n.starts_with('0')) && n.chars().all(|c| c.is_ascii_digit());
    numbers.len() == 3 && numbers.iter().all(number)
}

/// A language tag as far as packs need it (BCP 47): letters first, then subtags of letters and digits.
pub(in crate::pack) fn is_language(language: &str) -> bool {
    let mut parts = language.split('-');
    parts.next().is_some_and(|first| (2..=8).contains(&first.len()) && first.chars().all(|c| c.is_ascii_alphabetic()))
        && parts.all(|part| (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_say_what_they_should() {
        let check = |is: fn(&str) -> bool, good: &[&str], bad: &[&str]| {
            assert!(good.iter().all(|text| is(text)), "{good:?}");
            assert!(!bad.iter().any(|text| is(text)), "{bad:?}");
        };
        check(is_id, &["one-moment", "a", "b2"], &["", "One", "2b", "a b", "../x", "é"]);
        check(is_version, &["1.0.0", "0.10.3", "1.0.0-draft"], &["1", "1.0", "1.0.x", "01.0.0", "v1.0.0", "1.0.0.0", ""]);
        check(is_language, &["en", "en-AU", "zh-Hant-TW"], &["", "e", "en_AU", "english language", "-"]);
    }
}
