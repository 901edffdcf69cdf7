//! Overlays: a small file in which a person hides, rewords, reorders and adds prompts. It stands beside the pack and survives its
//! updates. What does not fit the pack any more is pointed out, and the rest of the overlay holds.

use std::fmt::Write;
use std::ops::Range;

use crate::model::{Pack, PackId, Prompt, Shelf};
use crate::say;

use super::finding::{Finding, Rule, Severity};
use super::record::{Reader, Record, meant};
use super::rules;
use super::shape::{self, PromptPlaces};
use super::tree::{self, Node};

/// What a person changed about a pack.
#[derive(Clone, Debug, PartialEq)]
pub struct Overlay {
    /// The id of the pack.
    pub of: String,
    /// The version of the pack it was written over.
    pub version: String,
    hide: Vec<Named>,
    reword: Vec<Reword>,
    order: Vec<Named>,
    add: Vec<Added>,
}

/// A prompt of the pack, and where the overlay names it.
#[derive(Clone, Debug, PartialEq)]
struct Named {
    id: String,
    span: Range<usize>,
}

/// Other words for a prompt.
#[derive(Clone, Debug, PartialEq)]
struct Reword {
    prompt: Named,
    /// The pack's words when they were replaced.
    from: String,
    text: Option<String>,
    hint: Option<String>,
    why: Option<String>,
}

/// A prompt of the person's own.
#[derive(Clone, Debug, PartialEq)]
struct Added {
    prompt: Prompt,
    span: Range<usize>,
    show_when: Range<usize>,
    after: Option<Named>,
}

/// What was read of an overlay file.
#[derive(Clone, Debug, PartialEq)]
pub struct OverlayReading {
    /// The overlay, when nothing stood in the way.
    pub overlay: Option<Overlay>,
    /// What is wrong, in the order it stands in the file.
    pub findings: Vec<Finding>,
}

/// Whether a file is an overlay and not a pack: its first word says so.
pub fn is_overlay(text: &str) -> bool {
    let lines = text.trim_start_matches('\u{feff}').lines().map(str::trim_start);
    let mut written = lines.filter(|line| !line.is_empty() && !line.starts_with("//"));
    written.next().is_some_and(|line| line.starts_with("Overlay"))
}

/// Reads an overlay. `shelf` has the packs as they came.
pub fn read_overlay(text: &str, shelf: &Shelf) -> OverlayReading {
    let mut reader = Reader::default();
    let (node, slips) = tree::parse(text);
    let overlay = node.and_then(|node| overlay(&node, shelf, &mut reader));
    let mut findings = reader.findings;
    findings.retain(|finding| slips.leave(finding));
    findings.extend(slips.findings);
    findings.sort_by_key(|finding| (finding.span.start, finding.rule));
    let stands = findings.iter().all(|finding| finding.rule.severity() < Severity::Error);
    OverlayReading { overlay: overlay.filter(|_| stands), findings }
}

/// Looks an overlay over: what stands in its way, and what does not fit the pack as it is now.
pub fn check_overlay(text: &str, shelf: &Shelf) -> Vec<Finding> {
    let OverlayReading { overlay, mut findings } = read_overlay(text, shelf);
    if let Some(overlay) = overlay
        && let Some(pack) = shelf.pack(&overlay.of)
    {
        findings.extend(apply(pack, &overlay).1);
        findings.sort_by_key(|finding| (finding.span.start, finding.rule));
    }
    findings
}

fn overlay(node: &Node, shelf: &Shelf, reader: &mut Reader) -> Option<Overlay> {
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
        reader.find(Finding::new(Rule::BadId, record.place("of"), say!("find-id", id = of.clone())));
    } else if !of.is_empty() && pack.is_none() {
        let ids: Vec<&str> = shelf.packs.iter().map(|pack| pack.id.as_str()).collect();
        let sentence = say!("overlay-no-pack", pack = of.clone());
        reader.find(Finding::new(Rule::OverlayUnknown, record.place("of"), sentence).hint(meant(&of, &ids)));
    }
    if !version.is_empty() && !rules::is_version(&version) {
        reader.find(Finding::new(Rule::BadVersion, record.place("version"), say!("find-version", version = version.clone())));
    }
    let hide = named(&record, "hide", reader);
    let order = named(&record, "order", reader);
    let list = reader.list(&record, "reword", false);
    let reword = list.into_iter().filter_map(|node| reword(node, pack, reader)).collect();
    let mut places = Vec::new();
    let list = reader.list(&record, "add", false);
    let add: Vec<Added> = list.into_iter().filter_map(|node| added(node, shelf, reader, &mut places)).collect();
    let prompts: Vec<Prompt> = add.iter().map(|added| added.prompt.clone()).collect();
    reader.findings.extend(rules::prompt_faults(&prompts, &places));
    Some(Overlay { of, version, hide, reword, order, add })
}

fn named(record: &Record<'_>, field: &str, reader: &mut Reader) -> Vec<Named> {
    reader.texts(record, field, false).into_iter().map(|(id, span)| Named { id, span }).collect()
}

fn reword(node: &Node, pack: Option<&Pack>, reader: &mut Reader) -> Option<Reword> {
    let record = reader.record(node, say!("what-reword"), &["prompt", "from", "text", "hint", "why"])?;
    let prompt = Named { id: reader.text(&record, "prompt", true), span: record.place("prompt") };
    let reword = Reword {
        from: reader.text(&record, "from", true),
        text: reader.maybe_text(&record, "text"),
        hint: reader.maybe_text(&record, "hint"),
        why: reader.maybe_text(&record, "why"),
        prompt,
    };
    // What a pack may not ask, no other words for it may ask.
    if let Some(asked) = pack.and_then(|pack| pack.prompts.iter().find(|asked| asked.id == reword.prompt.id)) {
        let places = PromptPlaces { text: record.place("text"), ..PromptPlaces::default() };
        reader.findings.extend(rules::person_faults(&reword.on(asked), places));
    }
    Some(reword)
}

fn added(node: &Node, shelf: &Shelf, reader: &mut Reader, places: &mut Vec<PromptPlaces>) -> Option<Added> {
    let known: Vec<&str> = shape::PROMPT.into_iter().chain(["after"]).collect();
    let record = reader.record(node, say!("what-prompt"), &known)?;
    let (prompt, place, _) = shape::prompt_of(node, &record, shelf, reader);
    let after = reader.maybe_text(&record, "after").map(|id| Named { id, span: record.place("after") });
    let (span, show_when) = (place.id.clone(), place.show_when.clone());
    places.push(place);
    Some(Added { prompt, span, show_when, after })
}

impl Reword {
    /// The prompt in these words.
    fn on(&self, prompt: &Prompt) -> Prompt {
        let or = |own: &Option<String>, came: &Option<String>| own.clone().or_else(|| came.clone());
        Prompt {
            text: self.text.clone().unwrap_or_else(|| prompt.text.clone()),
            hint: or(&self.hint, &prompt.hint),
            why: or(&self.why, &prompt.why),
            ..prompt.clone()
        }
    }
}

/// The pack as the person wants it, and what of the overlay does not fit it any more.
pub fn apply(pack: &Pack, overlay: &Overlay) -> (Pack, Vec<Finding>) {
    let mut found = Vec::new();
    let mut prompts = pack.prompts.clone();
    for reword in &overlay.reword {
        let Some(prompt) = prompts.iter_mut().find(|prompt| prompt.id == reword.prompt.id) else {
            found.push(gone(pack, &reword.prompt));
            continue;
        };
        let now = pack.prompts.iter().find(|prompt| prompt.id == reword.prompt.id).map_or("", |prompt| &prompt.text);
        if now != reword.from {
            let sentence = say!("overlay-stale", prompt = reword.prompt.id.clone(), words = now.to_owned());
            found.push(Finding::new(Rule::OverlayStale, reword.prompt.span.clone(), sentence).hint(say!("overlay-stale-hint")));
        }
        *prompt = reword.on(prompt);
    }
    for added in &overlay.add {
        add(pack, added, &mut prompts, &mut found);
    }
    for named in overlay.hide.iter().chain(&overlay.order).filter(|named| !prompts.iter().any(|prompt| prompt.id == named.id)) {
        found.push(gone(pack, named));
    }
    found.extend(overlay.add.iter().filter_map(|added| waits_in_vain(added, &prompts)));
    hide(&overlay.hide, &mut prompts);
    let prompts = in_order(prompts, &overlay.order, &mut found);
    if prompts.is_empty() {
        let span = overlay.hide.first().map_or(0..0, |named| named.span.clone());
        found.push(Finding::new(Rule::OverlayOrder, span, say!("overlay-hides-all")));
        return (pack.clone(), found);
    }
    (Pack { prompts, ..pack.clone() }, found)
}

/// Puts a prompt of the person's own after the one it names and those added there before, or at the end.
fn add(pack: &Pack, added: &Added, prompts: &mut Vec<Prompt>, found: &mut Vec<Finding>) {
    let prompt = &added.prompt;
    if prompts.iter().any(|other| other.id == prompt.id) {
        let sentence = say!("overlay-taken", prompt = prompt.id.clone());
        found.push(Finding::new(Rule::OverlayStale, added.span.clone(), sentence).hint(say!("overlay-taken-hint")));
        return;
    }
    let Some(after) = &added.after else { return prompts.push(prompt.clone()) };
    let Some(before) = prompts.iter().position(|other| other.id == after.id) else {
        found.push(gone(pack, after));
        return prompts.push(prompt.clone());
    };
    let own = |other: &&Prompt| !pack.prompts.iter().any(|came| came.id == other.id);
    let place = before + 1 + prompts.iter().skip(before + 1).take_while(own).count();
    prompts.insert(place, prompt.clone());
}

/// Why a follow-up of the person's own can never show, if it cannot.
fn waits_in_vain(added: &Added, prompts: &[Prompt]) -> Option<Finding> {
    let when = added.prompt.show_when.as_ref()?;
    let sentence = match prompts.iter().find(|prompt| prompt.id == when.prompt) {
        Some(leader) => rules::never(&when.test, leader)?.0,
        None => say!("find-follow-none", prompt = when.prompt.clone()),
    };
    Some(Finding::new(Rule::OverlayUnknown, added.show_when.clone(), sentence))
}

/// Takes prompts away, and with each the follow-ups that nothing leads to any more.
fn hide(hidden: &[Named], prompts: &mut Vec<Prompt>) {
    let mut gone: Vec<String> = hidden.iter().map(|named| named.id.clone()).collect();
    // Each round takes at least one prompt away, or is the last.
    loop {
        let (away, stay): (Vec<_>, Vec<_>) = std::mem::take(prompts).into_iter().partition(|prompt| {
            gone.contains(&prompt.id) || prompt.show_when.as_ref().is_some_and(|when| gone.contains(&when.prompt))
        });
        *prompts = stay;
        if away.is_empty() {
            return;
        }
        gone.extend(away.into_iter().map(|prompt| prompt.id));
    }
}

/// The prompts with those named first in front. A follow-up named before the prompt it follows stands right after it instead.
fn in_order(prompts: Vec<Prompt>, order: &[Named], found: &mut Vec<Finding>) -> Vec<Prompt> {
    let place = |prompt: &Prompt| order.iter().position(|named| named.id == prompt.id).unwrap_or(order.len());
    let mut wanted = prompts;
    wanted.sort_by_key(place);
    let ids: Vec<String> = wanted.iter().map(|prompt| prompt.id.clone()).collect();
    let mut ordered: Vec<Prompt> = Vec::with_capacity(wanted.len());
    let mut waiting: Vec<Prompt> = Vec::new();
    for prompt in wanted {
        let leader = prompt.show_when.as_ref().map(|when| &when.prompt).filter(|leader| ids.contains(leader));
        let led = leader.is_none_or(|leader| ordered.iter().any(|earlier| earlier.id == *leader));
        if !led {
            let span = order.iter().find(|named| named.id == prompt.id).map_or(0..0, |named| named.span.clone());
            let follows = leader.cloned().unwrap_or_default();
            let sentence = say!("overlay-order", prompt = prompt.id.clone(), follows = follows);
            found.push(Finding::new(Rule::OverlayOrder, span, sentence));
            waiting.push(prompt);
            continue;
        }
        settle(prompt, &mut ordered, &mut waiting);
    }
    // What is left waits for itself or in a circle, and could never show.
    ordered
}

/// Puts a prompt at the end, and behind it those that waited for it.
fn settle(prompt: Prompt, ordered: &mut Vec<Prompt>, waiting: &mut Vec<Prompt>) {
    let mut next = vec![prompt];
    while let Some(prompt) = next.pop() {
        let follows = |other: &mut Prompt| other.show_when.as_ref().is_some_and(|when| when.prompt == prompt.id);
        let mut led: Vec<Prompt> = waiting.extract_if(.., follows).collect();
        led.reverse();
        ordered.push(prompt);
        next.extend(led);
    }
}

/// A prompt is named that is not there.
fn gone(pack: &Pack, named: &Named) -> Finding {
    let ids: Vec<&str> = pack.prompts.iter().map(|prompt| prompt.id.as_str()).collect();
    let sentence = say!("overlay-gone", prompt = named.id.clone(), pack = pack.id.clone(), version = pack.version.clone());
    Finding::new(Rule::OverlayUnknown, named.span.clone(), sentence).hint(meant(&named.id, &ids))
}

/// An overlay to begin from: it changes nothing yet, and has the pack's prompts as comments.
pub fn starter(pack: &Pack) -> String {
    let mut text = String::new();
    for line in say!("overlay-starter", pack = pack.title.clone()).lines() {
        let _written = writeln!(text, "// {line}");
    }
    let id = &pack.id;
    let version = &pack.version;
    let _written =
        write!(text, "Overlay(\n    format: 1,\n    of: \"{id}\",\n    version: \"{version}\",\n    hide: [],\n    reword: [\n");
    for prompt in &pack.prompts {
        let from = quoted(&prompt.text);
        let _written = writeln!(text, "        // (prompt: \"{}\", from: {from}, text: {from}),", prompt.id);
    }
    let ids: Vec<String> = pack.prompts.iter().map(|prompt| format!("\"{}\"", prompt.id)).collect();
    let _written = write!(text, "    ],\n    order: [], // {}\n    add: [\n", ids.join(", "));
    let after = pack.prompts.first().map_or("", |prompt| &prompt.id);
    let own = quoted(&say!("overlay-starter-own"));
    let _written = write!(text, "        // (id: \"our-own\", after: \"{after}\", text: {own}, kind: LongText),\n    ],\n)\n");
    text
}

/// A text as a pack writes it, on one line.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n"))
}
