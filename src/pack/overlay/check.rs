//! Looks an overlay over: what stands in its way, what does not fit the pack as it is now, and what could be better.

use std::ops::Range;

use crate::model::{Pack, Shelf};
use crate::pack::finding::{Finding, Rule};
use crate::pack::rules;
use crate::say;

use super::apply::apply;
use super::read::{Overlay, Reword, own, read_as_far};

/// Looks an overlay over. `shelf` has the packs as they came.
pub fn check_overlay(text: &str, shelf: &Shelf) -> Vec<Finding> {
    let (overlay, slips, mut findings) = read_as_far(text, shelf);
    if let Some(overlay) = overlay
        && let Some(pack) = shelf.pack(&overlay.of)
    {
        let (changed, mut more) = apply(pack, &overlay);
        more.extend(manners(pack, &changed, &overlay, text));
        // What rates the person was read well, and its words are looked over too.
        let unread = |finding: &Finding| findings.iter().any(|known| known.rule != Rule::ScoresThePerson && known.touches(finding));
        more.retain(|finding| slips.leave(finding) && !unread(finding));
        findings.extend(more);
    }
    findings.sort_by_key(|finding| (finding.span.start, finding.rule));
    findings
}

/// What could be better about the words that are the person's own, and about how much is asked now.
fn manners(pack: &Pack, changed: &Pack, overlay: &Overlay, text: &str) -> Vec<Finding> {
    let (prompts, places) = own(&overlay.add);
    let mut findings = rules::prompt_manners(&prompts, &places, &pack.language, text);
    let (words, places): (Vec<_>, Vec<_>) = overlay.reword.iter().map(Reword::words).unzip();
    findings.extend(rules::word_manners(&words, &places, &pack.language, text));
    for added in &overlay.add {
        let index = changed.prompts.iter().position(|prompt| prompt.id == added.prompt.id);
        let waits_for = added.place.waits.as_ref().map_or(&added.place.show_when, |(waits_for, _)| waits_for);
        findings.extend(index.and_then(|index| rules::too_deep(changed, index, waits_for.clone())));
    }
    let many = more(pack, overlay, changed).and_then(|place| rules::many(&changed.prompts, place));
    findings.extend(many.map(|finding| finding.hint(say!("overlay-many-hint"))));
    findings
}

/// The last place from which everyone is asked something that the pack does not ask everyone.
fn more<'o>(pack: &Pack, overlay: &'o Overlay, changed: &Pack) -> Option<&'o Range<usize>> {
    let asks = |pack: &Pack, id: &str| pack.prompts.iter().any(|prompt| prompt.id == id && rules::is_core(prompt));
    let added = overlay.add.iter().map(|added| (&added.prompt.id, &added.place.id));
    let ordered = overlay.order.iter().map(|named| (&named.id, &named.span));
    added.chain(ordered).rfind(|(id, _)| asks(changed, id) && !asks(pack, id)).map(|(_, place)| place)
}
