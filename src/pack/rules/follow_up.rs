//! Follow-ups that wait for something that can happen, and not too deep.

use std::ops::Range;

use crate::model::{Kind, Pack, Prompt, Test, is_id};
use crate::pack::finding::{Finding, Rule};
use crate::pack::record::{meant, nearest};
use crate::pack::shape::Places;
use crate::say;

use super::within;

/// A follow-up to a follow-up is as deep as it goes.
const DEEPEST: usize = 2;

pub(super) fn check(pack: &Pack, places: &Places, text: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, (prompt, place)) in pack.prompts.iter().zip(&places.prompts).enumerate() {
        let Some(when) = &prompt.show_when else { continue };
        let named = pack.prompts.iter().position(|other| other.id == when.prompt);
        let (waits_for, waits_until) = place.waits.clone().unwrap_or_else(|| (place.show_when.clone(), place.show_when.clone()));
        match named {
            None => {
                let all: Vec<&str> = pack.prompts.iter().map(|prompt| prompt.id.as_str()).collect();
                let sound = sound(&all);
                let ids: Vec<&str> = all.iter().copied().take(index).filter(|id| sound.contains(id)).collect();
                // It may wait for a prompt whose id is told already.
                let refused = all.iter().any(|id| *id != prompt.id && !sound.contains(id));
                if refused && nearest(&when.prompt, &ids).is_none() {
                    continue;
                }
                let sentence = say!("find-follow-none", prompt = when.prompt.as_str());
                findings.push(Finding::new(Rule::FollowUp, waits_for, sentence).hint(meant(&when.prompt, &ids)));
            }
            // Which one it waits for will be seen once their ids differ.
            Some(_) if pack.prompts.iter().filter(|prompt| prompt.id == when.prompt).count() > 1 => {}
            // What waits for itself or for something later could wait in a circle.
            Some(named) if named == index => {
                findings.push(Finding::new(Rule::FollowUp, waits_for, say!("find-follow-itself", prompt = when.prompt.as_str())));
            }
            Some(named) if named > index => {
                let sentence = say!("find-follow-later", prompt = when.prompt.as_str());
                let hint = say!("find-follow-later-hint", prompt = when.prompt.as_str());
                findings.push(Finding::new(Rule::FollowUp, waits_for, sentence).hint(hint));
            }
            Some(named) => {
                if places.prompts.get(named).is_some_and(|place| place.kind_read)
                    && let Some(earlier) = pack.prompts.get(named)
                    && let Some(vain) = never(&when.test, earlier)
                {
                    let span = vain.option.map_or(waits_until.clone(), |option| within(text, &waits_until, &option));
                    findings.push(Finding::new(Rule::FollowUpNever, span, vain.sentence).hint(vain.hint));
                }
                findings.extend(too_deep(pack, index, waits_for));
            }
        }
    }
    findings
}

/// Those of `ids` that can be ids and are not given twice.
fn sound<'i>(ids: &[&'i str]) -> Vec<&'i str> {
    ids.iter().copied().filter(|id| is_id(id) && ids.iter().filter(|other| *other == id).count() == 1).collect()
}

/// What of a follow-up waits in vain.
pub(in crate::pack) struct Vain {
    /// Why, in a sentence.
    pub(in crate::pack) sentence: String,
    hint: Option<String>,
    /// The option nobody can choose, where it is that.
    option: Option<String>,
}

impl Vain {
    fn of(sentence: String, hint: Option<String>) -> Self {
        Self { sentence, hint, option: None }
    }
}

/// What of the test can never hold for an answer to `earlier`, if something cannot, and what to do.
pub(in crate::pack) fn never(test: &Test, earlier: &Prompt) -> Option<Vain> {
    let prompt = earlier.id.as_str();
    match test {
        _ if earlier.kind == Kind::Note => Some(Vain::of(say!("find-follow-note", prompt = prompt), None)),
        Test::Answered => None,
        Test::Yes | Test::No if earlier.kind == Kind::YesNo => None,
        Test::Yes | Test::No => {
            let chosen = !earlier.kind.options().is_empty();
            let hint = if chosen { say!("find-follow-yes-hint") } else { say!("find-follow-words-hint") };
            Some(Vain::of(say!("find-follow-yes", prompt = prompt), Some(hint)))
        }
        Test::AnyOf(ids) if ids.is_empty() => Some(Vain::of(say!("find-follow-nothing"), None)),
        Test::AnyOf(ids) => {
            let known = earlier.kind.options();
            let own = |id: &String| earlier.kind.own_words() && id == crate::model::Choice::OWN;
            let unknown = |id: &&String| !own(id) && !known.iter().any(|option| option.id == **id);
            let id = ids.iter().find(unknown)?;
            let known: Vec<&str> = known.iter().map(|option| option.id.as_str()).collect();
            let sound = sound(&known);
            // It may wait for an option whose id is told already.
            if sound.len() < known.len() && nearest(id, &sound).is_none() {
                return None;
            }
            let sentence = if ids.iter().all(|id| unknown(&id)) {
                say!("find-follow-option", option = id.as_str(), prompt = prompt)
            } else {
                say!("find-follow-option-one", option = id.as_str(), prompt = prompt)
            };
            Some(Vain { sentence, hint: meant(id, &sound), option: Some(id.clone()) })
        }
    }
}

/// A finding where the prompt at `index` is too deep; `waits_for` is where it says what it waits for.
pub(in crate::pack) fn too_deep(pack: &Pack, index: usize, waits_for: Range<usize>) -> Option<Finding> {
    let finding = || Finding::new(Rule::FollowUpDeep, waits_for, say!("find-follow-deep", most = DEEPEST));
    (depth(pack, index) > DEEPEST).then(|| finding().hint(say!("find-follow-deep-hint")))
}

/// How many follow-ups deep the prompt at `index` is. Each step goes to an earlier prompt, so this ends.
fn depth(pack: &Pack, index: usize) -> usize {
    let mut depth = 0;
    let mut at = index;
    while let Some(when) = pack.prompts.get(at).and_then(|prompt| prompt.show_when.as_ref()) {
        depth += 1;
        match pack.prompts.iter().take(at).position(|prompt| prompt.id == when.prompt) {
            Some(earlier) => at = earlier,
            None => break,
        }
    }
    depth
}
