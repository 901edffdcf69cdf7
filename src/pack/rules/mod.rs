//! What packs are held to, a file a family of rules. To add one: a name in [`Rule`](super::Rule), a line here, a fixture.

mod fields;
mod follow_up;
mod manners;
mod people;
mod person;
mod reading;
mod words;

use std::ops::Range;

use crate::model::{Pack, Prompt, Shelf};

use super::finding::Finding;
use super::shape::{Places, PromptPlaces};

pub(super) use fields::{is_language, is_version};
pub(super) use follow_up::{never, too_deep};
pub(super) use manners::{is_core, many};
pub use reading::grade as reading_grade;

/// What stands in the way of using a pack.
pub(super) fn faults(pack: &Pack, places: &Places, text: &str) -> Vec<Finding> {
    let mut findings = fields::check(pack, places, text);
    findings.extend(follow_up::check(pack, places, text));
    findings.extend(person::check(&pack.prompts, &places.prompts));
    findings
}

/// What stands in the way of asking these prompts, wherever they are asked.
pub(super) fn prompt_faults(prompts: &[Prompt], places: &[PromptPlaces], text: &str) -> Vec<Finding> {
    let mut findings = fields::check_prompts(prompts, places, text);
    findings.extend(person::check(prompts, places));
    findings
}

/// What stands in the way of asking one prompt in other words.
pub(super) fn person_faults(prompt: &Prompt, place: PromptPlaces) -> Vec<Finding> {
    person::check(std::slice::from_ref(prompt), &[place])
}

/// What could be better.
pub(super) fn manners(pack: &Pack, places: &Places, shelf: &Shelf, text: &str) -> Vec<Finding> {
    let mut findings = manners::check(pack, places, shelf);
    findings.extend(prompt_manners(&pack.prompts, &places.prompts, &pack.language, text));
    if is_english(&pack.language) {
        findings.extend(words::check(pack, places, text));
    }
    findings
}

/// What could be better about these prompts, in whichever pack they are asked.
pub(super) fn prompt_manners(prompts: &[Prompt], places: &[PromptPlaces], language: &str, text: &str) -> Vec<Finding> {
    let mut findings = manners::check_prompts(prompts, places);
    findings.extend(word_manners(prompts, places, language, text));
    findings
}

/// What could be better about the words of these prompts.
pub(super) fn word_manners(prompts: &[Prompt], places: &[PromptPlaces], language: &str, text: &str) -> Vec<Finding> {
    if !is_english(language) {
        return Vec::new();
    }
    let mut findings = words::check_prompts(prompts, places, text);
    findings.extend(reading::check(prompts, places, text));
    findings
}

/// Which words are plain and which are kind is known for English only.
fn is_english(language: &str) -> bool {
    language.get(..2).is_some_and(|language| language.eq_ignore_ascii_case("en"))
}

/// Where `phrase` stands within `span`, whole and in small or large letters; all of `span` where it cannot be told.
fn within(text: &str, span: &Range<usize>, phrase: &str) -> Range<usize> {
    let inside = text.get(span.clone()).unwrap_or_default().to_ascii_lowercase();
    let phrase = phrase.to_ascii_lowercase();
    let part = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '-' || c == '\'');
    let whole = |at: usize| {
        let (before, after) = (inside.get(..at).unwrap_or_default(), inside.get(at + phrase.len()..).unwrap_or_default());
        !part(before.chars().next_back()) && !part(after.chars().next())
    };
    let found = inside.match_indices(&phrase).map(|(at, _)| at).find(|at| whole(*at));
    found.map_or_else(|| span.clone(), |at| span.start + at..span.start + at + phrase.len())
}
