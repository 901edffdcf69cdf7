//! Lays an overlay over its pack.

use std::ops::Range;

use crate::model::{Kind, Pack, Prompt};
use crate::pack::finding::{Finding, Rule};
use crate::pack::record::meant;
use crate::pack::rules;
use crate::say;

use super::read::{Added, Named, Overlay, Reword};

/// The pack as the person wants it, and what of the overlay does not fit it any more.
pub fn apply(pack: &Pack, overlay: &Overlay) -> (Pack, Vec<Finding>) {
    let mut found = Vec::new();
    let mut prompts = pack.prompts.clone();
    for (at, reword) in overlay.reword.iter().enumerate() {
        let Some(prompt) = prompts.iter_mut().find(|prompt| prompt.id == reword.prompt.id) else {
            found.push(gone(pack, &reword.prompt));
            continue;
        };
        let now = pack.prompts.iter().find(|prompt| prompt.id == reword.prompt.id).map_or("", |prompt| &prompt.text);
        if now != reword.from {
            let sentence = say!("overlay-stale", prompt = reword.prompt.id.as_str(), words = now);
            found.push(Finding::new(Rule::OverlayStale, reword.prompt.span.clone(), sentence).hint(say!("overlay-stale-hint")));
        }
        let reworded = reword.on(prompt);
        let earlier = overlay.reword.iter().take(at);
        found.extend(to_no_end(reword, reworded == *prompt, earlier, &overlay.hide));
        *prompt = reworded;
    }
    for added in &overlay.add {
        add(pack, added, &mut prompts, &mut found);
    }
    for named in overlay.hide.iter().chain(&overlay.order).filter(|named| !prompts.iter().any(|prompt| prompt.id == named.id)) {
        found.push(gone(pack, named));
    }
    found.extend(out_of_order(overlay));
    found.extend(overlay.add.iter().filter_map(|added| waits_in_vain(added, &prompts)));
    hide(&overlay.hide, &mut prompts);
    let mut prompts = in_order(prompts, overlay, &mut found);
    ask_with_the_core(&mut prompts, &overlay.order);
    if prompts.is_empty() {
        let span = overlay.hide.first().map_or(0..0, |named| named.span.clone());
        found.push(Finding::new(Rule::OverlayOrder, span, say!("overlay-hides-all")));
        return (pack.clone(), found);
    }
    found.extend(overlay.add.iter().filter_map(|added| left_out(added, overlay, &prompts)));
    (Pack { prompts, ..pack.clone() }, found)
}

/// Why other words for a prompt are of no use, if they are not.
fn to_no_end<'o>(reword: &Reword, same: bool, mut earlier: impl Iterator<Item = &'o Reword>, hidden: &[Named]) -> Option<Finding> {
    let id = reword.prompt.id.as_str();
    let (sentence, hint) = if hidden.iter().any(|named| named.id == id) {
        (say!("overlay-reword-hidden", prompt = id), say!("overlay-reword-hidden-hint"))
    } else if earlier.any(|other| other.prompt.id == id) {
        (say!("overlay-reword-twice", prompt = id), say!("overlay-reword-twice-hint"))
    } else if same {
        (say!("overlay-same", prompt = id), say!("overlay-same-hint"))
    } else {
        return None;
    };
    Some(Finding::new(Rule::OverlaySame, reword.prompt.span.clone(), sentence).hint(hint))
}

/// Puts a prompt of the person's own after the one it names and those added there before, or at the end.
fn add(pack: &Pack, added: &Added, prompts: &mut Vec<Prompt>, found: &mut Vec<Finding>) {
    let prompt = &added.prompt;
    if prompts.iter().any(|other| other.id == prompt.id) {
        let sentence = say!("overlay-taken", prompt = prompt.id.as_str());
        found.push(Finding::new(Rule::OverlayStale, added.place.id.clone(), sentence).hint(say!("overlay-taken-hint")));
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

/// Where `order` names what it named before, or what is hidden.
fn out_of_order(overlay: &Overlay) -> Vec<Finding> {
    let mut found = Vec::new();
    for (at, named) in overlay.order.iter().enumerate() {
        let is = |other: &Named| other.id == named.id;
        let sentence = if overlay.order.iter().take(at).any(is) {
            say!("overlay-order-twice", prompt = named.id.as_str())
        } else if overlay.hide.iter().any(is) {
            say!("overlay-order-hidden", prompt = named.id.as_str())
        } else {
            continue;
        };
        found.push(Finding::new(Rule::OverlayOrder, named.span.clone(), sentence));
    }
    found
}

/// Why a follow-up of the person's own can never show, if it cannot.
fn waits_in_vain(added: &Added, prompts: &[Prompt]) -> Option<Finding> {
    let when = added.prompt.show_when.as_ref()?;
    let sentence = match prompts.iter().find(|prompt| prompt.id == when.prompt) {
        Some(leader) => rules::never(&when.test, leader)?.sentence,
        None => say!("find-follow-none", prompt = when.prompt.as_str()),
    };
    Some(Finding::new(Rule::OverlayUnknown, added.place.show_when.clone(), sentence))
}

/// Why a follow-up of the person's own is not among the `asked`, if it is not: what it follows is not there either.
fn left_out(added: &Added, overlay: &Overlay, asked: &[Prompt]) -> Option<Finding> {
    let (id, leader) = (added.prompt.id.as_str(), added.prompt.show_when.as_ref()?.prompt.as_str());
    let is_hidden = |id: &str| overlay.hide.iter().any(|named| named.id == id);
    if is_hidden(id) || asked.iter().any(|prompt| prompt.id == id) {
        return None;
    }
    let sentence = if leader == id {
        say!("find-follow-itself", prompt = leader)
    } else if is_hidden(leader) {
        say!("overlay-follows-hidden", prompt = leader)
    } else {
        say!("overlay-follows-unasked", prompt = leader)
    };
    Some(Finding::new(Rule::OverlayUnknown, added.place.show_when.clone(), sentence))
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

/// The prompts with those named first in front. A follow-up that would stand before the prompt it follows stands right after it instead.
fn in_order(prompts: Vec<Prompt>, overlay: &Overlay, found: &mut Vec<Finding>) -> Vec<Prompt> {
    let order = &overlay.order;
    let place = |prompt: &Prompt| order.iter().position(|named| named.id == prompt.id).unwrap_or(order.len());
    let mut wanted = prompts;
    wanted.sort_by_key(place);
    let ids: Vec<String> = wanted.iter().map(|prompt| prompt.id.clone()).collect();
    let mut ordered: Vec<Prompt> = Vec::with_capacity(wanted.len());
    let mut waiting: Vec<Prompt> = Vec::new();
    let mut put_off: Vec<(String, String)> = Vec::new();
    for prompt in wanted {
        let leader = prompt.show_when.as_ref().map(|when| &when.prompt).filter(|leader| ids.contains(leader));
        match leader.filter(|leader| !ordered.iter().any(|earlier| earlier.id == **leader)) {
            Some(leader) => {
                put_off.push((prompt.id.clone(), leader.clone()));
                waiting.push(prompt);
            }
            None => settle(prompt, &mut ordered, &mut waiting),
        }
    }
    // What still waits, waits for itself or in a circle, and could never show.
    put_off.retain(|(id, _)| ordered.iter().any(|prompt| prompt.id == *id));
    found.extend(put_off.into_iter().map(|(id, follows)| {
        let span = put_at(&id, overlay);
        Finding::new(Rule::OverlayOrder, span, say!("overlay-order", prompt = id, follows = follows))
    }));
    ordered
}

/// Where an overlay says at which place a prompt stands.
fn put_at(id: &str, overlay: &Overlay) -> Range<usize> {
    let ordered = overlay.order.iter().find(|named| named.id == id).map(|named| &named.span);
    let added = || overlay.add.iter().find(|added| added.prompt.id == id);
    let after = || added().and_then(|added| Some(&added.after.as_ref()?.span));
    ordered.or_else(after).or_else(|| Some(&added()?.place.id)).cloned().unwrap_or(0..0)
}

/// Asks those that were put before a question of the core with the core, and not at the end: every face asks in one order.
fn ask_with_the_core(prompts: &mut [Prompt], order: &[Named]) {
    let last = prompts.iter().rposition(|prompt| !prompt.extra && prompt.kind != Kind::Note).unwrap_or_default();
    for prompt in prompts.iter_mut().take(last).filter(|prompt| order.iter().any(|named| named.id == prompt.id)) {
        prompt.extra = false;
    }
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
    let sentence = say!("overlay-gone", prompt = named.id.as_str(), pack = pack.id.as_str(), version = pack.version.as_str());
    Finding::new(Rule::OverlayUnknown, named.span.clone(), sentence).hint(meant(&named.id, &ids))
}
