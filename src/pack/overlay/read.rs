//! From text to an overlay.

use std::ops::Range;

use crate::model::{Kind, Pack, PackId, Prompt, Shelf};
use crate::pack::finding::{Finding, Rule, Severity};
use crate::pack::kinds::within_kind;
use crate::pack::record::{Reader, Record, nearest};
use crate::pack::rules;
use crate::pack::shape::{self, PromptPlaces};
use crate::pack::slips::Slips;
use crate::pack::tree::{self, Field, Name, Node, Shape};
use crate::say;

/// What an entry of `reword` can hold.
const REWORD: [&str; 5] = ["prompt", "from", "text", "hint", "why"];

/// What a person changed about a pack.
#[derive(Clone, Debug)]
pub struct Overlay {
    /// The id of the pack.
    pub of: String,
    /// The version of the pack it was written over.
    pub version: String,
    pub(super) hide: Vec<Named>,
    pub(super) reword: Vec<Reword>,
    pub(super) order: Vec<Named>,
    pub(super) add: Vec<Added>,
}

/// A prompt of the pack, and where the overlay names it.
#[derive(Clone, Debug)]
pub(super) struct Named {
    pub(super) id: String,
    pub(super) span: Range<usize>,
}

/// Other words for a prompt.
#[derive(Clone, Debug)]
pub(super) struct Reword {
    pub(super) prompt: Named,
    /// The pack's words when they were replaced.
    pub(super) from: String,
    text: Option<String>,
    hint: Option<String>,
    why: Option<String>,
    place: PromptPlaces,
}

/// A prompt of the person's own.
#[derive(Clone, Debug)]
pub(super) struct Added {
    pub(super) prompt: Prompt,
    pub(super) place: PromptPlaces,
    pub(super) after: Option<Named>,
}

/// What was read of an overlay file.
#[derive(Clone, Debug)]
pub struct OverlayReading {
    /// The overlay, when nothing stood in the way.
    pub overlay: Option<Overlay>,
    /// What is wrong, in the order it stands in the file.
    pub findings: Vec<Finding>,
}

/// Reads an overlay. `shelf` has the packs as they came.
pub fn read_overlay(text: &str, shelf: &Shelf) -> OverlayReading {
    let (overlay, _, mut findings) = read_as_far(text, shelf);
    findings.sort_by_key(|finding| (finding.span.start, finding.rule));
    let stands = findings.iter().all(|finding| finding.rule.severity() < Severity::Error);
    OverlayReading { overlay: overlay.filter(|_| stands), findings }
}

/// An overlay as far as it can be read, the slips that kept it from being read further, and what is wrong with it.
pub(super) fn read_as_far(text: &str, shelf: &Shelf) -> (Option<Overlay>, Slips, Vec<Finding>) {
    let mut reader = Reader::default();
    let (node, slips) = tree::parse(text);
    let overlay = node.and_then(|node| overlay(&node, text, shelf, &mut reader));
    let mut findings = reader.findings;
    findings.retain(|finding| slips.leave(finding));
    findings.extend(slips.findings.iter().cloned());
    (overlay, slips, findings)
}

fn overlay(node: &Node, text: &str, shelf: &Shelf, reader: &mut Reader) -> Option<Overlay> {
    let known = ["format", "of", "version", "hide", "reword", "order", "add"];
    let record = reader.record(node, say!("what-overlay"), &known)?;
    if let Some(format) = reader.number(&record, "format", true)
        && format > shape::FORMAT
    {
        let sentence = say!("find-newer", format = format, known = shape::FORMAT);
        reader.find(Finding::new(Rule::NewerFormat, record.place("format"), sentence));
        return None;
    }
    let of = reader.text(&record, "of", true);
    let version = reader.text(&record, "version", true);
    let pack = shelf.pack(&of);
    if !of.is_empty() && PackId::read(&of).is_none() {
        reader.find(Finding::new(Rule::BadId, record.place("of"), say!("find-id", id = of.as_str())));
    } else if !of.is_empty() && pack.is_none() {
        let ids: Vec<&str> = shelf.packs.iter().map(|pack| pack.id.as_str()).collect();
        let sentence = say!("overlay-no-pack", pack = of.as_str());
        let hint = match nearest(&of, &ids) {
            Some(known) => say!("find-did-you-mean", word = known),
            None => say!("overlay-no-pack-hint"),
        };
        reader.find(Finding::new(Rule::OverlayUnknown, record.place("of"), sentence).hint(hint));
    }
    if !version.is_empty() && !rules::is_version(&version) {
        reader.find(Finding::new(Rule::BadVersion, record.place("version"), say!("find-version", version = version.as_str())));
    }
    let hide = named(&record, "hide", reader);
    let order = named(&record, "order", reader);
    let list = reader.list(&record, "reword", false);
    let reword = list.into_iter().filter_map(|node| reword(node, pack, reader)).collect();
    let list = reader.list(&record, "add", false);
    let add: Vec<Added> = list.into_iter().filter_map(|node| added(node, shelf, reader)).collect();
    let (prompts, places) = own(&add);
    let faults = rules::prompt_faults(&prompts, &places, text);
    let known = reader.findings.clone();
    reader.findings.extend(faults.into_iter().filter(|fault| !known.iter().any(|known| known.touches(fault))));
    Some(Overlay { of, version, hide, reword, order, add })
}

fn named(record: &Record<'_>, field: &str, reader: &mut Reader) -> Vec<Named> {
    reader.texts(record, field, false).into_iter().map(|(id, span)| Named { id, span }).collect()
}

fn reword(node: &Node, pack: Option<&Pack>, reader: &mut Reader) -> Option<Reword> {
    let (node, others) = without_others(node);
    let record = reader.record(&node, say!("what-reword"), &REWORD)?;
    let prompt = Named { id: reader.text(&record, "prompt", true), span: record.place("prompt") };
    let reword = Reword {
        from: reader.text(&record, "from", true),
        text: reader.maybe_text(&record, "text"),
        hint: reader.maybe_text(&record, "hint"),
        why: reader.maybe_text(&record, "why"),
        place: PromptPlaces {
            text: record.place("text"),
            hint: record.place("hint"),
            why: record.place("why"),
            ..PromptPlaces::default()
        },
        prompt,
    };
    for other in others {
        let sentence = say!("overlay-not-words", field = other.text);
        let hint = say!("overlay-not-words-hint", prompt = reword.prompt.id.as_str());
        reader.find(Finding::new(Rule::UnknownField, other.span, sentence).hint(hint));
    }
    // What a pack may not ask, no other words for it may ask.
    if let Some(asked) = pack.and_then(|pack| pack.prompts.iter().find(|asked| asked.id == reword.prompt.id)) {
        reader.findings.extend(rules::person_faults(&reword.on(asked), reword.place.clone()));
    }
    Some(reword)
}

/// An entry without the fields that a prompt has and an overlay leaves as they are, and the names of these.
fn without_others(node: &Node) -> (Node, Vec<Name>) {
    let Shape::Record(name, fields) = &node.shape else { return (node.clone(), Vec::new()) };
    let of_a_prompt = |name: &str| shape::PROMPT.contains(&name) || within_kind(name) || name == "type";
    let other = |field: &Field| of_a_prompt(&field.name.text) && !REWORD.contains(&field.name.text.as_str());
    let (others, own): (Vec<Field>, Vec<Field>) = fields.iter().cloned().partition(other);
    (
        Node { span: node.span.clone(), shape: Shape::Record(name.clone(), own) },
        others.into_iter().map(|field| field.name).collect(),
    )
}

fn added(node: &Node, shelf: &Shelf, reader: &mut Reader) -> Option<Added> {
    let known: Vec<&str> = shape::PROMPT.into_iter().chain(["after"]).collect();
    let record = reader.record(node, say!("what-prompt"), &known)?;
    let (prompt, place, _) = shape::prompt_of(node, &record, shelf, reader);
    let after = reader.maybe_text(&record, "after").map(|id| Named { id, span: record.place("after") });
    Some(Added { prompt, place, after })
}

/// The prompts of the person's own, and where each stands.
pub(super) fn own(add: &[Added]) -> (Vec<Prompt>, Vec<PromptPlaces>) {
    add.iter().map(|added| (added.prompt.clone(), added.place.clone())).unzip()
}

impl Reword {
    /// The prompt in these words.
    pub(super) fn on(&self, prompt: &Prompt) -> Prompt {
        let or = |own: &Option<String>, came: &Option<String>| own.clone().or_else(|| came.clone());
        Prompt {
            text: self.text.clone().unwrap_or_else(|| prompt.text.clone()),
            hint: or(&self.hint, &prompt.hint),
            why: or(&self.why, &prompt.why),
            ..prompt.clone()
        }
    }

    /// These words alone, and where they stand.
    pub(super) fn words(&self) -> (Prompt, PromptPlaces) {
        let text = self.text.clone().unwrap_or_default();
        let words = Prompt { hint: self.hint.clone(), why: self.why.clone(), ..Prompt::new(String::new(), text, Kind::LongText) };
        (words, self.place.clone())
    }
}
