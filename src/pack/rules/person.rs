//! No scale, score or choice about the person supported. This is the rule that matters most.

use crate::model::{Kind, Prompt};
use crate::pack::finding::{Finding, Rule};
use crate::pack::shape::PromptPlaces;
use crate::say;

/// Words that make someone else the one a question is about.
const PERSONS: [&str; 14] = [
    "they",
    "he",
    "she",
    "person",
    "person's",
    "client",
    "client's",
    "patient",
    "consumer",
    "participant",
    "resident",
    "individual",
    "user",
    "someone",
];

/// What stands before whom it is about: "how engaged *was* the person".
const BEFORE: [&str; 15] =
    ["was", "were", "is", "are", "did", "do", "does", "has", "have", "had", "would", "could", "seem", "seemed", "looked"];

/// Asking to judge.
const JUDGE: [&str; 6] = ["rate", "score", "grade", "rank", "assess", "measure"];

pub(super) fn check(prompts: &[Prompt], places: &[PromptPlaces]) -> Vec<Finding> {
    let rated = prompts.iter().zip(places).filter(|(prompt, _)| scores(&prompt.text, &prompt.kind));
    rated
        .map(|(_, place)| {
            Finding::new(Rule::ScoresThePerson, place.text.clone(), say!("find-scores")).hint(say!("find-scores-hint"))
        })
        .collect()
}

/// Whether the question asks for a judgement of the person supported, in a kind of answer that can be counted.
fn scores(text: &str, kind: &Kind) -> bool {
    if matches!(kind, Kind::LongText | Kind::ShortText | Kind::Date | Kind::Note) {
        return false;
    }
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|word| !word.is_empty()).collect();
    let rating = matches!(kind, Kind::Scale(_) | Kind::Number(_));
    let about_them = |from: usize, within: usize| words.iter().skip(from).take(within).any(|word| PERSONS.contains(word));
    words.iter().enumerate().any(|(at, word)| {
        let judged = JUDGE.contains(word) && about_them(at + 1, 4);
        let how = at >= 1 && words.iter().take(at).rev().take(3).any(|earlier| *earlier == "how");
        judged || (BEFORE.contains(word) && about_them(at + 1, 2) && (rating || how))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Limits;

    #[test]
    fn the_person_is_not_scored_and_the_worker_may_notice() {
        let check = |text, kind: &Kind, expect| assert_eq!(scores(text, kind), expect, "{text}");
        let scale = Kind::Scale(Vec::new());
        let choose = Kind::ChooseOne { options: Vec::new(), own_words: false };
        check("How engaged was the person today?", &scale, true);
        check("How motivated did they seem?", &scale, true);
        check("Rate the person's progress.", &Kind::Number(Limits { least: 1, most: 10 }), true);
        check("How well was he?", &choose, true);
        check("How much energy do you have left?", &scale, false);
        check("In that moment I was…", &scale, false);
        check("Who decided how the time was spent?", &choose, false);
        check("How engaged was the person today?", &Kind::LongText, false);
        check("How steady did you feel beside someone?", &scale, false);
    }
}
