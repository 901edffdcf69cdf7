//! A pack as it is walked: out of its file, out of an overlay file that changes it, or off the shelf. What was found stands with the
//! prompt it belongs to.

use std::cmp::Reverse;
use std::ops::Range;

use crate::base::Notice;
use crate::model::{Pack, Shelf};

use super::finding::{Finding, Rule};
use super::first_word::is_overlay;
use super::overlay::{apply, check_overlay, read_overlay};
use super::read::check;
use super::tree::{self, Node, Shape};

/// A pack to walk, and what was found in the file it came out of.
#[derive(Clone, Debug, PartialEq)]
pub struct Walkable {
    /// What the file said, or why it could not be read. Nothing for a pack off the shelf.
    file: Result<String, Notice>,
    pack: Option<Pack>,
    /// Each finding with the place of its prompt in the pack, where it belongs to one.
    findings: Vec<(Finding, Option<usize>)>,
}

impl Walkable {
    /// Reads what a file says: a pack, or an overlay; then it is the pack as the overlay changes it. `shelf` has the packs as they came.
    pub fn read(file: &Result<String, Notice>, shelf: &Shelf) -> Self {
        let (pack, findings) = match file {
            Ok(text) if is_overlay(text) => laid_over(text, shelf),
            Ok(text) => written(text, shelf),
            Err(_) => (None, Vec::new()),
        };
        Self { file: file.clone(), pack, findings }
    }

    /// A pack off the shelf, of which there is nothing to say.
    pub fn shelved(pack: &Pack) -> Self {
        Self { file: Ok(String::new()), pack: Some(pack.clone()), findings: Vec::new() }
    }

    /// The pack, unless something stands in its way.
    pub fn pack(&self) -> Option<&Pack> {
        self.pack.as_ref()
    }

    /// Whether the file could not be read at all.
    pub fn is_unread(&self) -> bool {
        self.file.is_err()
    }

    /// Whether it was read out of just this.
    pub fn is_of(&self, file: &Result<String, Notice>) -> bool {
        self.file == *file
    }

    /// Whether it is a pack as an overlay changes it.
    pub fn is_laid_over(&self) -> bool {
        self.file.as_ref().is_ok_and(|text| is_overlay(text))
    }

    /// Why what the file holds is no pack and will never be one, if it is so.
    pub fn is_no_pack(&self) -> Option<&Finding> {
        self.findings.iter().map(|(finding, _)| finding).find(|finding| finding.rule == Rule::NotAPack)
    }

    /// How much was found.
    pub fn count(&self) -> usize {
        self.findings.len()
    }

    /// What was found in the prompt with this index, a line each.
    pub fn told_in(&self, prompt: usize) -> impl Iterator<Item = String> + '_ {
        self.told_at(Some(prompt))
    }

    /// What was found outside of every prompt, a line each.
    pub fn told_around(&self) -> impl Iterator<Item = String> + '_ {
        self.told_at(None)
    }

    fn told_at(&self, prompt: Option<usize>) -> impl Iterator<Item = String> + '_ {
        let text = self.file.as_deref().unwrap_or_default();
        self.findings.iter().filter(move |(_, place)| *place == prompt).map(|(finding, _)| finding.told(text))
    }

    /// All there is to say of the file, a line each: why it could not be read, or all that was found, what stands in the way first.
    pub fn told(&self) -> Vec<String> {
        let text = match &self.file {
            Ok(text) => text,
            Err(notice) => return [&notice.headline].into_iter().chain(&notice.causes).chain(&notice.hint).cloned().collect(),
        };
        let mut findings: Vec<&Finding> = self.findings.iter().map(|(finding, _)| finding).collect();
        findings.sort_by_key(|finding| Reverse(finding.rule.severity()));
        findings.into_iter().map(|finding| finding.told(text)).collect()
    }
}

/// What a file holds: the pack, and the findings with their places.
type Read = (Option<Pack>, Vec<(Finding, Option<usize>)>);

fn written(text: &str, shelf: &Shelf) -> Read {
    let reading = check(text, shelf);
    let findings = reading.findings.iter().map(|finding| (finding.clone(), reading.prompt_of(finding))).collect();
    (reading.pack, findings)
}

fn laid_over(text: &str, shelf: &Shelf) -> Read {
    let overlay = read_overlay(text, shelf).overlay;
    let pack = overlay.and_then(|overlay| Some(apply(shelf.pack(&overlay.of)?, &overlay).0));
    let named = tree::parse(text).0.map(|node| named(&node)).unwrap_or_default();
    let place = |finding: &Finding| {
        let (id, _) = named.iter().find(|(_, span)| span.contains(&finding.span.start))?;
        pack.as_ref()?.prompts.iter().position(|prompt| prompt.id == *id)
    };
    let findings = check_overlay(text, shelf).into_iter().map(|finding| (finding.clone(), place(&finding))).collect();
    (pack, findings)
}

/// The prompts an overlay names or adds, each with where it does.
fn named(overlay: &Node) -> Vec<(String, Range<usize>)> {
    let lists = ["hide", "reword", "order", "add"].into_iter().filter_map(|field| field_of(overlay, field));
    let items = lists.flat_map(|list| match &list.shape {
        Shape::List(items) => items.as_slice(),
        _ => &[],
    });
    let id = |item: &Node| match &item.shape {
        Shape::Text(id) => Some(id.clone()),
        _ => match &field_of(item, "prompt").or_else(|| field_of(item, "id"))?.shape {
            Shape::Text(id) => Some(id.clone()),
            _ => None,
        },
    };
    items.filter_map(|item| Some((id(item)?, item.span.clone()))).collect()
}

fn field_of<'n>(node: &'n Node, name: &str) -> Option<&'n Node> {
    let Shape::Record(_, fields) = &node.shape else { return None };
    fields.iter().find(|field| field.name.text == name).map(|field| &field.value)
}
