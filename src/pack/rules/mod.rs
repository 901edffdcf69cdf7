//! What packs are held to, a file a family of rules. To add one: a name in [`Rule`](super::Rule), a line here, a fixture.

mod fields;
mod follow_up;
mod manners;
mod person;
mod reading;
mod words;

use crate::model::{Pack, Shelf};

use super::finding::Finding;
use super::shape::Places;

pub use reading::grade as reading_grade;

/// What stands in the way of using a pack.
pub(super) fn faults(pack: &Pack, places: &Places) -> Vec<Finding> {
    let mut findings = fields::check(pack, places);
    findings.extend(follow_up::check(pack, places));
    findings.extend(person::check(pack, places));
    findings
}

/// What could be better.
pub(super) fn manners(pack: &Pack, places: &Places, shelf: &Shelf) -> Vec<Finding> {
    let mut findings = manners::check(pack, places, shelf);
    findings.extend(words::check(pack, places));
    findings.extend(reading::check(pack, places));
    findings
}
