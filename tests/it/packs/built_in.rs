//! The built-in packs hold to what packs are asked to hold to.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use aftershift::model::{Kind, Prompt};
use aftershift::pack::{Rule, check, reading_grade};

use super::{BUILT_IN, SHELF};

/// The year at school whose words everyone can read at the end of a shift.
const HARDEST: f64 = 8.0;

/// As many words in a row as two writers do not choose alike by chance.
const RUN: usize = 7;

/// Words a question about the person supported would be asked with.
const THEM: [&str; 8] = ["the person", "person's", "did they", "were they", "do they", "their progress", "did he", "did she"];

#[test]
fn none_rates_the_person_supported() {
    for text in BUILT_IN.iter() {
        let rated = check(text, &SHELF).findings.iter().any(|finding| finding.rule == Rule::ScoresThePerson);
        assert!(!rated, "{text}");
    }
    // The rule is a guess at English; this is a second, blunter one: what can be counted never asks about them.
    for (pack, prompt) in SHELF.packs.iter().flat_map(|pack| pack.prompts.iter().map(move |prompt| (pack, prompt))) {
        let asked = prompt.text.to_lowercase();
        if matches!(prompt.kind, Kind::Scale(_) | Kind::Number(_)) {
            let them = THEM.iter().find(|them| asked.contains(**them));
            assert_eq!(them, None, "{} {}: {}", pack.id, prompt.id, prompt.text);
        }
    }
}

#[test]
fn none_has_more_than_six_core_prompts() {
    for pack in &SHELF.packs {
        let core = |prompt: &&Prompt| !prompt.extra && prompt.show_when.is_none() && prompt.kind != Kind::Note;
        assert!(pack.prompts.iter().filter(core).count() <= 6, "{}", pack.id);
    }
}

#[test]
fn every_text_reads_at_year_eight_or_lower() {
    for (pack, prompt) in SHELF.packs.iter().flat_map(|pack| pack.prompts.iter().map(move |prompt| (pack, prompt))) {
        let texts = [Some(&prompt.text), prompt.hint.as_ref(), prompt.why.as_ref()];
        for text in texts.into_iter().flatten() {
            let grade = reading_grade(text).unwrap_or_default();
            assert!(grade <= HARDEST, "{} {} reads at {grade:.1}: {text}", pack.id, prompt.id);
        }
    }
}

#[test]
fn every_prompt_says_why_it_is_asked() {
    for (pack, prompt) in SHELF.packs.iter().flat_map(|pack| pack.prompts.iter().map(move |prompt| (pack, prompt))) {
        let says = prompt.why.as_ref().is_some_and(|why| !why.trim().is_empty());
        assert!(says || prompt.kind == Kind::Note, "{} {}", pack.id, prompt.id);
    }
}

/// Each run of words in a text, in small letters.
fn runs(text: &str) -> HashSet<String> {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.windows(RUN).map(|run| run.join(" ")).collect()
}

/// Whoever looks with `--nocapture` reads what was not looked at.
#[expect(clippy::print_stdout, reason = "a test that looked at nothing says so")]
fn say(words: &str) {
    println!("{words}");
}

#[test]
fn nothing_is_copied_from_what_they_were_written_after() {
    let seeds = Path::new("/work/shared/seeds");
    let Ok(found) = fs::read_dir(seeds) else {
        say("skipped: the sources the packs were written after are not on this machine");
        return;
    };
    let theirs: HashSet<String> = found.flat_map(|file| runs(&fs::read_to_string(file.unwrap().path()).unwrap())).collect();
    let statements = SHELF.frameworks.iter().flat_map(aftershift::model::Framework::statements).map(|statement| &statement.words);
    let prompts = SHELF.packs.iter().flat_map(|pack| &pack.prompts);
    let asked = prompts.flat_map(|prompt| [Some(&prompt.text), prompt.hint.as_ref(), prompt.why.as_ref()].into_iter().flatten());
    for ours in statements.chain(asked) {
        let shared: Vec<String> = runs(ours).into_iter().filter(|run| theirs.contains(run)).collect();
        assert_eq!(shared, Vec::<String>::new(), "{ours}");
    }
}
