//! Files that lie together in a folder: overlays find the packs they change, and no two packs have one id.

use crate::model::Shelf;
use crate::say;

use super::finding::{Finding, Rule};
use super::first_word::is_overlay;
use super::overlay::check_overlay;
use super::read::{Reading, check, read};

/// A file that lies with others.
#[derive(Clone, Copy, Debug)]
pub struct Beside<'f> {
    /// Its name, for people.
    pub name: &'f str,
    /// Its text.
    pub text: &'f str,
}

/// The shelf as it would be with the packs among `texts` on it. What is built in stays.
pub fn shelf_with<'t>(texts: impl IntoIterator<Item = &'t str>, shelf: &Shelf) -> Shelf {
    let mut with = shelf.clone();
    for pack in texts.into_iter().filter_map(|text| read(text, shelf).pack) {
        if !shelf.is_built_in(&pack.id) {
            with.packs.retain(|there| there.id != pack.id);
            with.installed.push(pack.id.clone());
            with.packs.push(pack);
        }
    }
    with
}

/// Looks over files that lie together, in their order. The packs among them are on the `shelf`, as [`shelf_with`] puts them there.
pub fn check_together(files: &[Beside<'_>], shelf: &Shelf) -> Vec<Vec<Finding>> {
    let mut packs: Vec<(String, &str)> = Vec::new();
    let mut findings = Vec::new();
    for file in files {
        if is_overlay(file.text) {
            findings.push(check_overlay(file.text, shelf));
            continue;
        }
        let mut reading = check(file.text, shelf);
        reading.findings.extend(twice(&reading, &packs));
        reading.findings.sort_by_key(|finding| (finding.span.start, finding.rule));
        packs.extend(reading.pack.map(|pack| (pack.id, file.name)));
        findings.push(reading.findings);
    }
    findings
}

/// That one of the `packs` before it has the id of this one as well.
fn twice(reading: &Reading, packs: &[(String, &str)]) -> Option<Finding> {
    let id = reading.pack.as_ref()?.id.as_str();
    let (_, file) = packs.iter().find(|(other, _)| other == id)?;
    Some(Finding::new(Rule::IdTwice, reading.id.clone(), say!("find-pack-twice", id = id, file = *file)))
}
