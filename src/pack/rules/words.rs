//! Words to leave out, and what to say instead. Three tiers: leave out, depends on the person, and everything else, which is fine.

use std::ops::Range;

use crate::base::words::Word;
use crate::model::{Pack, Prompt};
use crate::pack::finding::{Finding, Rule};
use crate::pack::shape::{Places, PromptPlaces};
use crate::{say, word};

use super::within;

/// Words to leave out, with what may stand instead. After Power of Words (Alcohol and Drug Foundation) and the sources in
/// `docs/packs.md`.
const LEAVE_OUT: [(&str, Word); 38] = [
    ("client", word!("instead-person")),
    ("clients", word!("instead-person")),
    ("patient", word!("instead-person")),
    ("patients", word!("instead-person")),
    ("service user", word!("instead-person")),
    ("service users", word!("instead-person")),
    ("case note", word!("instead-reflection")),
    ("case notes", word!("instead-reflection")),
    ("caseload", word!("instead-person")),
    ("symptoms", word!("instead-happened")),
    ("diagnosis", word!("instead-happened")),
    ("diagnosed", word!("instead-happened")),
    ("presentation", word!("instead-happened")),
    ("insight into", word!("instead-happened")),
    ("compliance", word!("instead-chose")),
    ("compliant", word!("instead-chose")),
    ("non-compliant", word!("instead-chose")),
    ("refused", word!("instead-chose")),
    ("resistant", word!("instead-chose")),
    ("disengaged", word!("instead-chose")),
    ("addict", word!("instead-uses")),
    ("addicts", word!("instead-uses")),
    ("drug abuse", word!("instead-uses")),
    ("substance abuse", word!("instead-uses")),
    ("junkie", word!("instead-uses")),
    ("sufferer", word!("instead-lived")),
    ("high functioning", word!("instead-strength")),
    ("low functioning", word!("instead-strength")),
    ("deficit", word!("instead-strength")),
    ("deficits", word!("instead-strength")),
    ("manipulative", word!("instead-strength")),
    ("attention-seeking", word!("instead-strength")),
    ("committed suicide", word!("instead-died")),
    ("treatment plan", word!("instead-try")),
    ("intervention", word!("instead-try")),
    ("risk", word!("instead-worry")),
    ("you must", word!("instead-might")),
    ("required", word!("instead-might")),
];

/// Words some people choose for themselves and others do not want.
const DEPENDS: [&str; 6] = ["relapse", "clean", "victim", "survivor", "consumer", "recovering"];

/// In what a pack says of itself.
pub(super) fn check(pack: &Pack, places: &Places, text: &str) -> Vec<Finding> {
    let mut findings = find(&pack.title, &places.title, text);
    findings.extend(find(&pack.about, &places.about, text));
    findings
}

/// In what prompts say.
pub(super) fn check_prompts(prompts: &[Prompt], places: &[PromptPlaces], text: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut look = |words: &str, span: &Range<usize>| findings.extend(find(words, span, text));
    for (prompt, place) in prompts.iter().zip(places) {
        look(&prompt.text, &place.text);
        look(prompt.hint.as_deref().unwrap_or_default(), &place.hint);
        look(prompt.why.as_deref().unwrap_or_default(), &place.why);
        for (option, span) in prompt.kind.options().iter().zip(&place.options) {
            look(&option.words, &span.words);
        }
    }
    findings
}

fn find(words: &str, span: &Range<usize>, text: &str) -> Vec<Finding> {
    let padded = plain(words);
    let stands = |phrase: &str| padded.contains(&format!(" {phrase} "));
    let out = LEAVE_OUT.iter().filter(|(phrase, _)| stands(phrase)).map(|(phrase, instead)| {
        Finding::new(Rule::WordToAvoid, within(text, span, phrase), say!("find-word", word = *phrase)).hint(instead.say())
    });
    let depends = DEPENDS.iter().filter(|word| stands(word));
    let depends = depends.map(|word| {
        Finding::new(Rule::WordToAvoid, within(text, span, word), say!("find-word-depends", word = *word))
            .hint(say!("find-word-depends-hint"))
    });
    out.chain(depends).collect()
}

/// Small letters with a space at each word's side. Quoted speech is left out: how people speak is theirs.
fn plain(words: &str) -> String {
    let mut spoken = false;
    let mut plain = String::from(" ");
    for c in words.to_lowercase().chars() {
        match c {
            '“' => spoken = true,
            '”' => spoken = false,
            '"' => spoken = !spoken,
            _ if spoken => {}
            c if c.is_alphanumeric() || c == '-' || c == '\'' => plain.push(c),
            _ if !plain.ends_with(' ') => plain.push(' '),
            _ => {}
        }
    }
    plain.push(' ');
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whole_and_speech_is_left_alone() {
        let check = |words, expect: usize| assert_eq!(find(words, &(0..1), "").len(), expect, "{words}");
        check("How did the client go?", 1);
        check("Clients, patients.", 2);
        check("Be patiently there.", 0);
        check("They said “I am an addict” and we talked.", 0);
        check("Just in case.", 0);
        check("After a relapse", 1);
    }
}
