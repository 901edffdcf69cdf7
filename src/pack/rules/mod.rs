//! What packs are held to, a file a family of rules. To add one: a name in [`Rule`](super::Rule), a line here, a fixture.

mod fields;
mod follow_up;
mod manners;
mod person;
mod reading;
mod words;

use crate::model::{Pack, Prompt, Shelf};

use super::finding::Finding;
use super::shape::{Places, PromptPlaces};

pub(super) use fields::is_version;
pub(super) use follow_up::never;
pub use reading::grade as reading_grade;

/// What stands in the way of using a pack.
pub(super) fn faults(pack: &Pack, places: &Places) -> Vec<Finding> {
    let mut findings = fields::check(pack, places);
    findings.extend(follow_up::check(pack, places));
    findings.extend(person::check(&pack.prompts, &places.prompts));
    findings
}

/// What stands in the way of asking these prompts, wherever they are asked.
pub(super) fn prompt_faults(prompts: &[Prompt], places: &[PromptPlaces]) -> Vec<Finding> {
    let mut findings = fields::check_prompts(prompts, places);
    findings.extend(person::check(prompts, places));
    findings
}

/// What stands in the way of asking one prompt in other words.
pub(super) fn person_faults(prompt: &Prompt, place: PromptPlaces) -> Vec<Finding> {
    person::check(std::slice::from_ref(prompt), &[place])
}

/// What could be better.
pub(super) fn manners(pack: &Pack, places: &Places, shelf: &Shelf) -> Vec<Finding> {
    let mut findings = manners::check(pack, places, shelf);
    findings.extend(words::check(pack, places));
    findings.extend(reading::check(pack, places));
    findings
}
