//! Year 7 words: the Flesch–Kincaid grade level of each question, hint and reason.
//!
//! Kincaid, Fishburne, Rogers and Chissom (1975): 0.39 × words per sentence + 11.8 × syllables per word − 15.59.

use std::ops::Range;

use crate::model::Prompt;
use crate::pack::finding::{Finding, Rule};
use crate::pack::shape::PromptPlaces;
use crate::say;

use super::within;

/// Grades above this are hard to read at the end of a shift.
const HARDEST: f64 = 8.0;

/// Fewer words than this say nothing about grades.
const FEWEST_WORDS: usize = 6;

pub(super) fn check(prompts: &[Prompt], places: &[PromptPlaces], text: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut look = |words: &str, span: &Range<usize>| {
        if let Some(grade) = grade(words).filter(|grade| *grade > HARDEST) {
            let hardest = hardest(words);
            // Rounded up: what is above year 8 is never said to be year 8.
            let sentence = say!("find-hard", grade = format!("{:.0}", grade.ceil()), most = format!("{HARDEST:.0}"));
            let hint = say!("find-hard-hint", words = beginning(hardest));
            findings.push(Finding::new(Rule::HardToRead, within(text, span, hardest), sentence).hint(hint));
        }
    };
    for (prompt, place) in prompts.iter().zip(places) {
        look(&prompt.text, &place.text);
        look(prompt.hint.as_deref().unwrap_or_default(), &place.hint);
        look(prompt.why.as_deref().unwrap_or_default(), &place.why);
    }
    findings
}

/// The sentence of `text` that is hardest to read.
fn hardest(text: &str) -> &str {
    let sentences = text.split_inclusive(['.', '?', '!']).map(str::trim);
    let graded = sentences.filter_map(|sentence| Some((grade(sentence)?, sentence)));
    graded.max_by(|one, other| one.0.total_cmp(&other.0)).map_or(text, |(_, sentence)| sentence)
}

/// The first words of a sentence, enough to know it by.
fn beginning(sentence: &str) -> String {
    let words: Vec<&str> = sentence.split_whitespace().take(FEWEST_WORDS).collect();
    words.join(" ")
}

/// The Flesch–Kincaid grade level of English `text`: years at school. `None` for fewer than six words.
pub fn grade(text: &str) -> Option<f64> {
    let words: Vec<&str> = text.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).collect();
    if words.len() < FEWEST_WORDS {
        return None;
    }
    let ends = text.split(['.', '?', '!', '…', ':', ';']).filter(|part| part.chars().any(char::is_alphabetic)).count();
    let syllables: usize = words.iter().map(|word| syllables(word)).sum();
    let count = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    Some(0.39 * count(words.len()) / count(ends.max(1)) + 11.8 * count(syllables) / count(words.len()) - 15.59)
}

/// How many syllables an English word has, as its vowels tell.
fn syllables(word: &str) -> usize {
    let word: String = word.to_lowercase().chars().filter(|c| c.is_alphabetic()).collect();
    let is_vowel = |c: char| "aeiouyáéíóúàèìòù".contains(c);
    let mut groups = 0;
    let mut in_group = false;
    for c in word.chars() {
        let vowel = is_vowel(c);
        groups += usize::from(vowel && !in_group);
        in_group = vowel;
    }
    // An e at the end is mostly silent, as is that of most words in -es and -ed.
    let silent = (word.ends_with('e') && !word.ends_with("le") && !word.ends_with("ee"))
        || (word.ends_with("ed") && !word.ends_with("ted") && !word.ends_with("ded"))
        || (word.ends_with("es") && !["ses", "zes", "xes", "ches", "shes", "ces", "ges"].iter().any(|end| word.ends_with(end)));
    if silent && groups > 1 { groups - 1 } else { groups.max(1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_counted_as_they_sound() {
        let check = |word, expect| assert_eq!(syllables(word), expect, "{word}");
        check("hope", 1);
        check("moment", 2);
        check("asked", 1);
        check("started", 2);
        check("people", 2);
        check("recovery", 4);
        check("the", 1);
        check("responsibility", 6);
    }

    #[test]
    fn plain_words_have_a_low_grade() {
        assert!(grade("What is one moment from today you want to keep?").unwrap() < 5.0);
        let hard =
            "Considering organisational responsibilities, evaluate interprofessional communication methodologies comprehensively.";
        assert!(grade(hard).unwrap() > 12.0);
        assert_eq!(grade("Too short to say."), None);
    }
}
