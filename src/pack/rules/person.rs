//! No scale, score or choice about the person supported. This is the rule that matters most.
//!
//! Nobody can tell from words alone whom a question is about, so this looks for what is plainly about the other: a call to rate them,
//! them as the one who was or did something, or something of theirs, in a kind of answer that can be counted.

use crate::model::{Kind, Prompt};
use crate::pack::finding::{Finding, Rule};
use crate::pack::shape::PromptPlaces;
use crate::say;

use super::people::{
    ADVERBS, AT_WORK, BEFORE, BESIDE, BETWEEN, FITS, HELD, JOINING, JUDGE, MARKS, MEASURES, OPINION, OTHERS, POINTING, SEE,
    STANDING_FOR, STATE_OF, SUPPORTED, THEIRS, THEM, TOWARDS, WHEN, WRITER, is_condition, is_conduct, is_feeling, is_state,
    is_trait, may_be_a_name, tells_condition,
};

pub(super) fn check(prompts: &[Prompt], places: &[PromptPlaces]) -> Vec<Finding> {
    let rates = |(prompt, place): (&Prompt, &PromptPlaces)| {
        let hint = prompt.hint.as_deref().unwrap_or_default();
        let at = match () {
            () if scores(&prompt.text, &prompt.kind) => &place.text,
            () if scores(hint, &prompt.kind) => &place.hint,
            () => return None,
        };
        Some(Finding::new(Rule::ScoresThePerson, at.clone(), say!("find-scores")).hint(say!("find-scores-hint")))
    };
    prompts.iter().zip(places).filter_map(rates).collect()
}

/// Whether the question asks for a judgement of the person supported, in a kind of answer that can be counted.
fn scores(text: &str, kind: &Kind) -> bool {
    if matches!(kind, Kind::LongText | Kind::ShortText | Kind::Note) {
        return false;
    }
    let rating = matches!(kind, Kind::Scale(_) | Kind::Number(_));
    let lower = text.to_lowercase().replace('’', "'").replace("co-operat", "cooperat");
    let spoken = |known: &[&str]| words(&lower).iter().any(|word| known.contains(&word.strip_suffix("'s").unwrap_or(word)));
    // Where others are spoken of, a bare "they" is most likely them.
    let they = spoken(&SUPPORTED) || !spoken(&OTHERS);
    let states = offers_states(kind);
    let about = |part| {
        let part = Part { words: words(part), they, rating };
        part.is_about_the_person() || (states && part.asks_which_state())
    };
    lower.split(['.', '?', '!', '…', ':', ';']).any(about) || names_someone(text, states)
}

/// Whether most of what there is to choose from is how someone may be said to be.
fn offers_states(kind: &Kind) -> bool {
    let (Kind::Scale(points) | Kind::ChooseOne { options: points, .. } | Kind::ChooseMany { options: points, .. }) = kind else {
        return false;
    };
    let states = points.iter().filter(|point| words(&point.words.to_lowercase()).iter().any(|word| is_state(word))).count();
    states * 2 > points.len()
}

/// "How engaged was Sam?", "Was Sam open with you?"; and where states are offered, "How would you say Sam was today?"
fn names_someone(text: &str, states: bool) -> bool {
    words(text).windows(3).any(|three| match three {
        [opinion, name, was] if states && OPINION.contains(opinion) => may_be_a_name(name) && STATE_OF.contains(was),
        [was, name, how] if BEFORE.contains(&was.to_lowercase().as_str()) => may_be_a_name(name) && tells_how(how),
        [how, was, name] if BEFORE.contains(was) => may_be_a_name(name) && tells_how(how),
        _ => false,
    })
}

/// Whether a word says how someone is, feels or takes part.
fn tells_how(word: &str) -> bool {
    is_trait(word) || is_feeling(word) || is_condition(word)
}

fn words(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|word| !word.is_empty()).collect()
}

fn has_writer(words: &[&str]) -> bool {
    words.iter().any(|word| WRITER.contains(word))
}

/// A sentence of a question.
struct Part<'t> {
    words: Vec<&'t str>,
    /// Whether a word such as "they" stands for the person supported.
    they: bool,
    /// It is answered on a scale or with a number.
    rating: bool,
}

impl Part<'_> {
    fn is_about_the_person(&self) -> bool {
        let who = self.words.first().is_some_and(|word| ["who", "whose", "whom"].contains(word));
        let at_any = |found: fn(&Self, usize) -> bool| (0..self.words.len()).any(|at| found(self, at));
        at_any(Self::judges)
            || self.heads_a_count()
            || (!who
                && (at_any(Self::foretells)
                    || at_any(Self::tells_how_much)
                    || at_any(Self::asks_of)
                    || at_any(Self::asks_of_what_is_theirs)
                    || at_any(Self::states)))
    }

    /// "Level of risk", "Wellbeing score", "Sober days since you last met"
    fn heads_a_count(&self) -> bool {
        let first = self.words.first().copied().unwrap_or_default();
        let asks = ["how", "what", "which", "who", "whose", "when", "where"].contains(&first) || BEFORE.contains(&first);
        let led = || self.words.iter().take_while(|word| !WRITER.contains(word)).take(4);
        let counts = led().any(|word| MEASURES.contains(word)) && led().any(|word| is_condition(word));
        self.they && !asks && counts
    }

    /// "How likely is it they come back?"
    fn foretells(&self, at: usize) -> bool {
        let after = self.words.get(at + 1..).unwrap_or_default();
        self.word(at) == "likely" && after.iter().take_while(|word| !WRITER.contains(word)).any(|word| self.is_person(word))
    }

    /// "Think of how motivated the person was"
    fn tells_how_much(&self, at: usize) -> bool {
        let how = self.word(at) == "how" && self.tells_how_from(at + 1);
        let was = |end: usize| STATE_OF.contains(&self.word(end + 1));
        how && !has_writer(self.words.get(..at).unwrap_or_default()) && self.person_from(at + 2).is_some_and(was)
    }

    /// "Rate her mood", "How would you score the person's progress?", "How do you think their week went?"
    fn judges(&self, at: usize) -> bool {
        let verb = self.word(at);
        let before = self.words.get(at.saturating_sub(2)..at).unwrap_or_default();
        let asked = match before {
            [] | [.., "please" | "and" | "then" | "to"] => true,
            [aux, "you" | "we"] => {
                ["would", "could", "can", "do", "should"].contains(aux) || (*aux == "did" && HELD.contains(&verb))
            }
            _ => false,
        };
        let marks = verb == "give" && self.words.iter().take(at).any(|word| MARKS.contains(word));
        let after = self.words.get(at + 1..).unwrap_or_default();
        let ends = |word: &str| WRITER.contains(&word) || BETWEEN.contains(&word) || JOINING.contains(&word);
        let reached = after.iter().take_while(|word| !ends(word));
        let of_them = |word: &&str| self.is_person(word) || self.is_theirs(word) || (self.they && THEM.contains(word));
        let other = |count| reached.clone().take(count).any(of_them);
        let led = after.iter().take_while(|word| !JOINING.contains(word)).count();
        let told = || (at + 1..at + 1 + led.min(3)).any(|at| self.is_told_to_be(at) || self.found_to_be(at));
        let held = || self.condition_within(at + 1, led) || told() || self.finds(at);
        asked && (((marks || JUDGE.contains(&verb)) && other(5)) || (OPINION.contains(&verb) && other(3) && held()))
    }

    /// "How did you find her today?"
    fn finds(&self, at: usize) -> bool {
        let how = at.checked_sub(3).is_some_and(|how| self.word(how) == "how");
        let rest = self.words.get(at + 2..).unwrap_or_default();
        how && self.word(at) == "find" && THEM.contains(&self.word(at + 1)) && rest.iter().all(|word| WHEN.contains(word))
    }

    /// "she was open", "they cooperated"
    fn is_told_to_be(&self, at: usize) -> bool {
        let told = (STATE_OF.contains(&self.word(at + 1)) && self.tells_how_from(at + 2)) || is_conduct(self.word(at + 1));
        self.is_person(self.word(at)) && told
    }

    /// "her motivated"
    fn found_to_be(&self, at: usize) -> bool {
        self.they && THEM.contains(&self.word(at)) && self.tells_how_from(at + 1)
    }

    /// Whether it is said from a word on how someone took part, or how they feel by themselves.
    fn tells_how_from(&self, at: usize) -> bool {
        let from = self.words.get(at..).unwrap_or_default();
        let mut told = from.iter().skip_while(|word| ADVERBS.contains(word));
        let (word, next) = (told.next().copied().unwrap_or_default(), told.next().copied().unwrap_or_default());
        match next {
            "to" if word == "willing" => false,
            next => is_trait(word) || (is_feeling(word) && !TOWARDS.contains(&next)),
        }
    }

    /// "How was the person?", "What mood were they in?", "Did the client take their medication?"
    fn asks_of(&self, at: usize) -> bool {
        if !BEFORE.contains(&self.word(at)) {
            return false;
        }
        let Some(person) = self.person_from(at + 1) else { return false };
        let (before, rest) = (self.words.get(..at).unwrap_or_default(), self.words.get(person + 1..).unwrap_or_default());
        // What someone did to the writer, or was with them, is between them.
        let with_the_writer = has_writer(rest);
        let between = self.words.windows(2).any(|two| matches!(two, ["with" | "to", "you" | "me" | "us"]));
        // "How much did I lead, and how much did they?"
        let beside_the_writer = rest.is_empty() && has_writer(before);
        let counted = self.rating || before.iter().rev().take(3).any(|word| *word == "how");
        let reached = rest
            .windows(3)
            .any(|three| matches!(three, ["meet" | "met" | "reach" | "achieve", _, goal] if goal.starts_with("goal")));
        self.condition_before(at)
            || reached
            || (self.word(person) != "someone" && self.tells_of_part(at, person))
            || (counted && !with_the_writer && !beside_the_writer)
            || (!between && self.condition_from(person))
    }

    /// "Was she open with you?", "How open was she with you?", "Did he cooperate with you?"
    fn tells_of_part(&self, at: usize, person: usize) -> bool {
        let (before, rest) = (self.words.get(..at).unwrap_or_default(), self.words.get(person + 1..).unwrap_or_default());
        let asked = before.iter().rposition(|word| *word == "how").and_then(|how| before.get(how + 1..)).unwrap_or_default();
        let how = asked.iter().any(|word| is_trait(word) || is_feeling(word)) && !has_writer(asked);
        let until_writer = || rest.iter().take_while(|word| !WRITER.contains(word));
        let seemed = usize::from(rest.first().is_some_and(|word| ["seem", "feel", "look", "appear", "be"].contains(word)));
        let is = seemed == 1 || !["did", "do", "does"].contains(&self.word(at));
        let told = how || (is && self.tells_how_from(person + 1 + seemed));
        told || until_writer().any(|word| is_conduct(word)) || tells_condition(rest)
    }

    /// "What did you see in the person?", "Which of these describes them?"
    fn asks_which_state(&self) -> bool {
        let seen = |at: usize| self.words.get(..at).is_some_and(|before| before.iter().any(|word| SEE.contains(word)));
        let was =
            |at: usize| STATE_OF.contains(&self.word(at)) && self.person_from(at + 1).is_some_and(|person| self.ends_at(person));
        (0..self.words.len()).any(|at| {
            let asks = FITS.contains(&self.word(at)) || (self.word(at) == "in" && seen(at));
            let them = self.they && THEM.contains(&self.word(at + 1)) && self.words.len() <= at + 3;
            was(at) || (asks && (them || self.person_from(at + 1).is_some()))
        })
    }

    /// Whether nothing comes behind a word but when it was.
    fn ends_at(&self, at: usize) -> bool {
        self.words.get(at + 1..).unwrap_or_default().iter().all(|word| WHEN.contains(word))
    }

    /// Where the words for the person supported end that begin at `at`: "the other person", "the person you walk alongside".
    fn person_from(&self, at: usize) -> Option<usize> {
        let words = self.words.get(at..)?;
        let person = at + words.iter().take(2).take_while(|word| POINTING.contains(word)).count();
        let people = self.word(person) == "people";
        let peer = matches!(words, ["your", "peer", next @ ..] if next.first().is_none_or(|next| !AT_WORK.contains(next)));
        if !peer && !people && !self.is_person(self.word(person)) {
            return None;
        }
        let told = self.words.get(person + 2..).filter(|_| ["you", "we", "i"].contains(&self.word(person + 1)));
        let beside = told.and_then(|told| told.iter().take(2).position(|word| BESIDE.contains(word)));
        match beside {
            Some(beside) => Some(person + 2 + beside),
            None => Some(person).filter(|_| !people),
        }
    }

    /// "How was their mood?", "Their progress today"
    fn asks_of_what_is_theirs(&self, at: usize) -> bool {
        // "your participant's"
        let led = self.words.get(..at).unwrap_or_default();
        let before = led.split_last().filter(|(last, _)| ["your", "our", "my"].contains(last)).map_or(led, |(_, before)| before);
        let after = self.words.get(at + 1..).unwrap_or_default();
        if !self.is_theirs(self.word(at)) || has_writer(before) {
            return false;
        }
        // It is all there is to the question.
        let bare = !after.is_empty() && after.iter().filter(|word| !WHEN.contains(word)).count() <= 2;
        let begins = matches!(before, [] | ["the"] | [.., "how", "was" | "were" | "is" | "are"]);
        (begins && bare) || self.condition_from(at)
    }

    /// "Today they were …"
    fn states(&self, at: usize) -> bool {
        let led = at.checked_sub(1).map_or("", |before| self.word(before));
        let joined = JOINING.contains(&led) || ["that", "what", "where", "how", "who"].contains(&led);
        let at_work = OTHERS.contains(&led);
        let when = self.words.get(at + 1..).unwrap_or_default().iter().take_while(|word| WHEN.contains(word)).count();
        let bare = at + when + 3 >= self.words.len() && STATE_OF.contains(&self.word(at + when + 1)) && !has_writer(&self.words);
        let told = self.is_told_to_be(at) && !has_writer(self.words.get(..at).unwrap_or_default());
        self.is_person(self.word(at)) && !joined && !at_work && (bare || told)
    }

    fn word(&self, at: usize) -> &str {
        self.words.get(at).copied().unwrap_or_default()
    }

    fn is_person(&self, word: &str) -> bool {
        SUPPORTED.contains(&word) || (self.they && STANDING_FOR.contains(&word))
    }

    fn is_theirs(&self, word: &str) -> bool {
        let of_a_person = word.strip_suffix("'s").or_else(|| word.strip_suffix("s'")).is_some_and(|word| SUPPORTED.contains(&word));
        of_a_person || (self.they && THEIRS.contains(&word))
    }

    /// Whether a condition is spoken of before a word, and not the writer.
    fn condition_before(&self, at: usize) -> bool {
        let before = self.words.get(..at).unwrap_or_default();
        before.iter().any(|word| is_condition(word)) && !has_writer(before)
    }

    /// Whether a condition is spoken of behind a word, before the writer is.
    fn condition_from(&self, at: usize) -> bool {
        self.condition_within(at + 1, self.words.len())
    }

    /// Whether it is among so many words from one on, before the writer is.
    fn condition_within(&self, from: usize, count: usize) -> bool {
        let after = self.words.get(from..).unwrap_or_default().iter().take(count);
        let mut reached = after.take_while(|word| !WRITER.contains(word));
        reached.any(|word| is_condition(word) || *word == "level")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Limits, Point};

    fn kinds() -> [Kind; 4] {
        [
            Kind::Scale(Vec::new()),
            Kind::Number(Limits { least: 0, most: 10 }),
            Kind::ChooseOne { options: Vec::new(), own_words: false },
            Kind::YesNo,
        ]
    }

    #[test]
    fn the_person_is_not_scored() {
        for text in [
            "How engaged was the person today?",
            "How motivated did they seem?",
            "Rate the person's progress.",
            "How well was he?",
            "Rate her mood today",
            "How was their mood?",
            "Score their progress.",
            "Their hygiene today",
            "Their progress",
            "The person’s mood this week",
            "Where were they on the recovery journey?",
            "Did the person take their medication?",
            "Did they take their medication when you reminded them?",
            "Was the client doing better than last time?",
            "How would you rate the client's insight?",
            "How would you describe their mood?",
            "Think back to today. How did they seem?",
            "How was her week?",
            "Today the person was…",
            "Did their mood lift when you came?",
            "Your team knows them well. Was the person calm?",
            "What mood were they in?",
            "How engaged were they with you?",
            "Did the person meet their goals?",
            "How would you rate them?",
        ] {
            for kind in kinds() {
                assert!(scores(text, &kind), "{text} ({kind:?})");
            }
            assert!(!scores(text, &Kind::LongText), "{text}");
        }
        for kind in kinds().iter().take(2) {
            assert!(scores("How much did they talk?", kind), "{kind:?}");
        }
    }

    fn choosing(words: &[&str]) -> Kind {
        let options = words.iter().map(|words| Point { id: String::new(), words: (*words).to_owned() }).collect();
        Kind::ChooseMany { options, own_words: false }
    }

    #[test]
    fn the_person_is_not_scored_in_passing() {
        let [scale, number, _, yes_no] = kinds();
        for (text, kind) in [
            ("Was the person honest with you?", &yes_no),
            ("Is the person ready for change?", &yes_no),
            ("Did your peer stay sober?", &yes_no),
            ("Was he hearing voices?", &yes_no),
            ("How distressed was the young person?", &number),
            ("Score how settled the guest was.", &number),
            ("How much effort did the other person put in?", &scale),
            ("How much did the person you walk alongside improve?", &scale),
            ("How compliant was the tenant?", &scale),
            ("When did they last take their medication?", &Kind::Date),
            ("When did the person last use?", &Kind::Date),
            ("What did you see in the person?", &choosing(&["anxious", "low mood", "motivated"])),
            ("Which of these describes the person today?", &choosing(&["calm", "angry", "confused"])),
            ("How would you say Sam was today?", &choosing(&["worse", "same", "better"])),
        ] {
            assert!(scores(text, kind), "{text} ({kind:?})");
        }
    }

    #[test]
    fn what_is_between_people_may_be_asked() {
        let states = choosing(&["calm", "anxious", "confused"]);
        for kind in kinds().iter().chain([&states, &Kind::Date]) {
            for text in [
                "How much did you listen to them?",
                "Whose idea was their plan?",
                "Did you and the person laugh together?",
                "Was the person's choice at the centre?",
                "How were you beside the person?",
                "How would you say you were today?",
                "Which of these describes you, beside the person?",
                "Did your peer supervisor ask how you sleep?",
                "When did you and the person last meet?",
                "What did you notice in yourself?",
            ] {
                assert!(!scores(text, kind), "{text} ({kind:?})");
            }
        }
        let happened = choosing(&["a silence", "a laugh", "a plan"]);
        assert!(!scores("What did you notice in the person?", &happened));
    }

    #[test]
    fn the_worker_may_look_at_their_own_part() {
        for text in [
            "How much energy do you have left?",
            "In that moment I was…",
            "Who decided how the time was spent?",
            "How steady did you feel beside someone?",
            "How much did you listen to them?",
            "Whose idea was their plan?",
            "Whose goals were they?",
            "Who brought up their medication?",
            "How much did you trust their choice?",
            "Did you ask before you rated anything?",
            "How would you rate your day with them?",
            "Rate how well you listened to them.",
            "How much did you think about their recovery after work?",
            "How do you feel about their progress?",
            "Did you keep their words in your notes?",
            "Where did your last talk set out from?",
            "What did you do when they were upset?",
            "Did someone tell you what you do well?",
            "How often did someone listen to you?",
            "Did your supervisor ask how you are? Did they have time?",
            "How well did they listen, in your team?",
            "Was there room for their own words in the plan?",
            "How safe was it to say no, between you?",
            "Who did most of the talking: them or you?",
            "How much did they teach you?",
            "How did they come to you?",
            "Is their own goal in your plan?",
            "Did you and the person agree on what comes next?",
            "How well did the service look after their rights?",
            "Was their choice respected?",
        ] {
            for kind in kinds() {
                assert!(!scores(text, &kind), "{text} ({kind:?})");
            }
        }
        for text in [
            "Did they know you are a peer worker?",
            "Were they asked first?",
            "When you were calm, did they know?",
            "Did they choose the place?",
        ] {
            assert!(!scores(text, &Kind::YesNo), "{text}");
        }
    }
}
