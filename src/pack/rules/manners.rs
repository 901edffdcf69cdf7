//! What a good pack has: few prompts, a reason for each, words for each point, and its sources.

use std::ops::Range;

use crate::model::{Kind, Pack, Prompt, Shelf};
use crate::pack::finding::{Finding, Rule};
use crate::pack::shape::{Places, PromptPlaces};
use crate::say;

/// More core prompts than this are too many for the end of a shift.
const MOST_CORE: usize = 6;

/// In a pack as a whole.
pub(super) fn check(pack: &Pack, places: &Places, shelf: &Shelf) -> Vec<Finding> {
    let mut core = pack.prompts.iter().zip(&places.prompts).filter(|(prompt, _)| is_core(prompt));
    let first_too_many = core.nth(MOST_CORE).and_then(|(_, place)| many(&pack.prompts, &place.id));
    let first_too_many = first_too_many.map(|finding| finding.hint(say!("find-many-hint")));
    first_too_many.into_iter().chain(citations(pack, places, shelf)).collect()
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
            find(Rule::NoWhy, &place.id, say!("find-no-why", prompt = prompt.id.clone()), Some(say!("find-no-why-hint")));
        }
        for (option, span) in prompt.kind.options().iter().zip(&place.options) {
            if !option.words.chars().any(char::is_alphabetic) {
                find(Rule::PointWithoutWords, &span.words, say!("find-no-words", id = option.id.clone()), None);
            }
        }
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
            let hint = say!("find-no-citation-hint", framework = framework.id.clone(), edition = framework.edition.clone());
            find(Rule::NoCitation, span, say!("find-no-citation", framework = framework.id.clone()), Some(hint));
        }
    }
    let ids: Vec<&str> = shelf.frameworks.iter().map(|framework| framework.id.as_str()).collect();
    for (edition, span) in pack.frameworks.iter().zip(&places.frameworks) {
        let known = shelf.frameworks.iter().find(|framework| framework.id == edition.of);
        match known {
            None => {
                let hint = crate::pack::record::meant(&edition.of, &ids);
                find(Rule::NoCitation, span, say!("find-no-framework", framework = edition.of.clone()), hint);
            }
            Some(known) if known.edition != edition.edition => {
                let sentence = say!(
                    "find-edition",
                    framework = edition.of.clone(),
                    edition = edition.edition.clone(),
                    known = known.edition.clone()
                );
                find(Rule::NoCitation, span, sentence, None);
            }
            Some(_) => {}
        }
    }
    findings
}
