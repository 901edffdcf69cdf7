//! What a good pack has: few prompts, a reason for each, words for each point, its sources and its authors.

use std::ops::Range;

use crate::model::{Kind, Pack, Prompt, Shelf};
use crate::pack::finding::{Finding, Rule};
use crate::pack::record::nearest;
use crate::pack::shape::{Places, PromptPlaces};
use crate::pack::version::behind;
use crate::say;

/// More core prompts than this are too many for the end of a shift.
const MOST_CORE: usize = 6;

/// In a pack as a whole.
pub(super) fn check(pack: &Pack, places: &Places, shelf: &Shelf) -> Vec<Finding> {
    let mut core = pack.prompts.iter().zip(&places.prompts).filter(|(prompt, _)| is_core(prompt));
    let first_too_many = core.nth(MOST_CORE).and_then(|(_, place)| many(&pack.prompts, &place.id));
    let first_too_many = first_too_many.map(|finding| finding.hint(say!("find-many-hint")));
    let own = first_too_many.into_iter().chain(taken(pack, places, shelf)).chain(old_translation(pack, places, shelf));
    let own = own.chain(unknown_translation(pack, places, shelf));
    own.chain(unfinished(pack, places)).chain(citations(pack, places, shelf)).collect()
}

/// Whether everyone is asked this.
pub(in crate::pack) fn is_core(prompt: &Prompt) -> bool {
    !prompt.extra && prompt.show_when.is_none() && prompt.kind != Kind::Note
}

/// That these are too many, at `span`, where they are.
pub(in crate::pack) fn many(prompts: &[Prompt], span: &Range<usize>) -> Option<Finding> {
    let count = prompts.iter().filter(|prompt| is_core(prompt)).count();
    let sentence = (count > MOST_CORE).then(|| say!("find-many", count = count, most = MOST_CORE))?;
    Some(Finding::new(Rule::ManyPrompts, span.clone(), sentence))
}

/// In prompts, in whichever pack they are asked.
pub(super) fn check_prompts(prompts: &[Prompt], places: &[PromptPlaces]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut find = |rule, span: &Range<usize>, sentence, hint: Option<String>| {
        findings.push(Finding::new(rule, span.clone(), sentence).hint(hint));
    };
    for (prompt, place) in prompts.iter().zip(places) {
        if prompt.why.is_none() && prompt.kind != Kind::Note {
            find(Rule::NoWhy, &place.id, say!("find-no-why", prompt = prompt.id.as_str()), Some(say!("find-no-why-hint")));
        }
        for (option, span) in prompt.kind.options().iter().zip(&place.options) {
            if !option.words.chars().any(char::is_alphabetic) {
                find(Rule::PointWithoutWords, &span.words, say!("find-no-words", id = option.id.as_str()), None);
            }
        }
    }
    findings
}

/// That a built-in pack has the id, unless it is this one.
fn taken(pack: &Pack, places: &Places, shelf: &Shelf) -> Option<Finding> {
    let is_other = shelf.is_built_in(&pack.id) && shelf.pack(&pack.id) != Some(pack);
    let finding = || Finding::new(Rule::BuiltIn, places.id.clone(), say!("find-built-in", id = pack.id.as_str()));
    is_other.then(|| finding().hint(say!("find-built-in-hint", id = pack.id.as_str())))
}

/// That a translation was made from an older version than the one that is here.
fn old_translation(pack: &Pack, places: &Places, shelf: &Shelf) -> Option<Finding> {
    let sentence = behind(pack, shelf)?;
    let of = pack.translates.as_ref().map_or("", |translates| &translates.of);
    let hint = say!("find-behind-hint", pack = of);
    Some(Finding::new(Rule::OldTranslation, places.translates.clone(), sentence).hint(hint))
}

/// That what it translates is not here.
fn unknown_translation(pack: &Pack, places: &Places, shelf: &Shelf) -> Option<Finding> {
    let of = &pack.translates.as_ref()?.of;
    let ids: Vec<&str> = shelf.packs.iter().map(|pack| pack.id.as_str()).collect();
    let finding = || Finding::new(Rule::UnknownTranslation, places.translates.clone(), say!("find-translates", pack = of.as_str()));
    let hint = match nearest(of, &ids) {
        Some(known) => say!("find-did-you-mean", word = known),
        None => say!("find-translates-hint"),
    };
    (!ids.contains(&of.as_str())).then(|| finding().hint(hint))
}

/// What still waits for the words of whoever writes it.
fn unfinished(pack: &Pack, places: &Places) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut find = |rule, span: &Range<usize>, sentence, hint| {
        findings.push(Finding::new(rule, span.clone(), sentence).hint(Some(hint)));
    };
    if pack.authors.is_empty() {
        find(Rule::NoAuthors, &places.authors, say!("find-no-authors"), say!("find-no-authors-hint"));
    }
    if pack.authors.contains(&say!("starter-author")) {
        find(Rule::Placeholder, &places.authors, say!("find-placeholder"), say!("find-no-authors-hint"));
    }
    if pack.licence == say!("sheet-licence") {
        find(Rule::Placeholder, &places.licence, say!("find-placeholder"), say!("find-placeholder-licence"));
    }
    for span in unsaid(pack, places) {
        find(Rule::Placeholder, span, say!("find-placeholder"), say!("find-placeholder-hint"));
    }
    findings
}

fn citations(pack: &Pack, places: &Places, shelf: &Shelf) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut find = |rule, span: &Range<usize>, sentence, hint: Option<String>| {
        findings.push(Finding::new(rule, span.clone(), sentence).hint(hint));
    };
    let mut missing: Vec<&str> = Vec::new();
    let lenses = pack.prompts.iter().zip(&places.prompts).flat_map(|(prompt, place)| prompt.lenses.iter().zip(&place.statements));
    for (lens, span) in lenses {
        let Some((framework, _)) = shelf.statement(&lens.statement) else { continue };
        let cited = pack.frameworks.iter().any(|edition| edition.of == framework.id);
        if !cited && !missing.contains(&framework.id.as_str()) {
            missing.push(&framework.id);
            let hint = say!("find-no-citation-hint", framework = framework.id.as_str(), edition = framework.edition.as_str());
            find(Rule::NoCitation, span, say!("find-no-citation", framework = framework.id.as_str()), Some(hint));
        }
    }
    let ids: Vec<&str> = shelf.frameworks.iter().map(|framework| framework.id.as_str()).collect();
    for (edition, span) in pack.frameworks.iter().zip(&places.frameworks) {
        let known = shelf.frameworks.iter().find(|framework| framework.id == edition.of);
        match known {
            None => {
                let hint = crate::pack::record::meant(&edition.of, &ids);
                find(Rule::NoCitation, span, say!("find-no-framework", framework = edition.of.as_str()), hint);
            }
            Some(known) if known.edition != edition.edition => {
                let sentence = say!(
                    "find-edition",
                    framework = edition.of.as_str(),
                    edition = edition.edition.as_str(),
                    known = known.edition.as_str()
                );
                find(Rule::NoCitation, span, sentence, None);
            }
            Some(_) => {}
        }
    }
    findings
}

/// Where words still stand that a pack begins with, and that ask for others in their place.
fn unsaid<'p>(pack: &'p Pack, places: &'p Places) -> impl Iterator<Item = &'p Range<usize>> {
    let prompts = pack.prompts.iter().zip(&places.prompts);
    let texts = prompts.clone().flat_map(|(prompt, place)| {
        let maybe = |text: &'p Option<String>| text.as_deref().unwrap_or_default();
        [(prompt.text.as_str(), &place.text), (maybe(&prompt.hint), &place.hint), (maybe(&prompt.why), &place.why)]
    });
    let asks = say!("starter-asks");
    let unsaid = std::iter::once((pack.about.as_str(), &places.about)).chain(texts).filter(move |(text, _)| text.contains(&asks));
    let begun = [say!("starter-option-one"), say!("starter-option-two")];
    let options = prompts.flat_map(|(prompt, place)| prompt.kind.options().iter().zip(&place.options));
    let options = options.filter(move |(option, _)| begun.contains(&option.words));
    unsaid.map(|(_, span)| span).chain(options.map(|(_, place)| &place.words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_pack_begins_with_asks_to_be_replaced() {
        for text in [say!("starter-about"), say!("starter-why"), say!("sheet-about")] {
            assert!(text.contains(&say!("starter-asks")), "{text}");
        }
    }
}
