//! Choosing in lines: answer by answer, and a second, named yes for what is always private.

use chrono::NaiveDate;

use crate::model::AnswerRef;
use crate::say;

use super::super::Reply;
use super::super::order::Said;
use super::aside::Aside;
use super::order::Verb;
use super::supervise::Supervise;
use super::told;

impl Supervise {
    pub(super) fn list_choices(&self, reply: &mut Reply) {
        let candidates = self.prepared.candidates();
        if candidates.is_empty() {
            reply.say(say!("sup-choose-empty"));
            return;
        }
        if self.prepared.leaves_ticks() {
            reply.say(say!("choose-line"));
        }
        let going = candidates.iter().filter(|candidate| candidate.goes).count();
        reply.say(say!("sup-choose", count = going));
        let today = self.today();
        reply.count(candidates.iter().map(|candidate| told::candidate(candidate, &told::goes(candidate), today)));
        reply.say(say!("sup-choose-how"));
    }

    /// Lets every answer that `typed` names by number go, or stay. Unless all of it is numbers, nothing is touched.
    pub(super) fn tick(&mut self, typed: &str, reply: &mut Reply) {
        let words = typed.split([',', ' ', '\t']).filter(|word| !word.is_empty());
        let numbers: Result<Vec<usize>, _> = words.map(str::parse).collect();
        let Ok(numbers) = numbers else {
            reply.say(say!("sup-choose-unclear"));
            return;
        };
        let answers: Vec<(AnswerRef, bool)> =
            self.prepared.candidates().iter().map(|candidate| (candidate.answer(), candidate.goes)).collect();
        let mut private = Vec::new();
        for number in numbers {
            let Some((answer, goes)) = number.checked_sub(1).and_then(|at| answers.get(at)) else {
                reply.say(say!("sup-no-such", number = number.to_string(), most = answers.len()));
                continue;
            };
            if self.prepared.choose(answer, !goes, false) {
                self.say_choice(answer, reply);
            } else {
                private.push(answer.clone());
            }
        }
        if !private.is_empty() {
            self.ask(Aside::Yes(private), reply);
        }
    }

    /// Hears whether the first of these goes though it is always private. Anything but a yes lets it stay.
    pub(super) fn hear_yes(&mut self, mut answers: Vec<AnswerRef>, said: &Said, reply: &mut Reply) {
        if answers.is_empty() {
            return;
        }
        let answer = answers.remove(0);
        // The full screen hears its first letter.
        let is_yes = |words: &str| words == say!("answer-yes") || words == say!("answer-yes-letter");
        let yes = matches!(said, Said::Words(words) if is_yes(&words.trim().to_lowercase()));
        if yes {
            self.prepared.choose(&answer, true, true);
        }
        self.say_choice(&answer, reply);
        if !answers.is_empty() {
            self.ask(Aside::Yes(answers), reply);
        }
    }

    pub(super) fn read_answer(&self, number: Option<usize>, reply: &mut Reply) {
        let candidates = self.prepared.candidates();
        let Some(at) = Self::numbered(Verb::Read, number, candidates.len(), reply) else { return };
        if let Some(candidate) = candidates.get(at) {
            reply.say(told::candidate(candidate, "", self.today()));
            reply.say(candidate.response.answer.as_ref().map_or_else(String::new, crate::model::Answer::words));
        }
    }

    fn say_choice(&self, answer: &AnswerRef, reply: &mut Reply) {
        let candidates = self.prepared.candidates();
        let found = (1_usize..).zip(&candidates).find(|(_, candidate)| candidate.answer() == *answer);
        match found {
            Some((number, candidate)) => reply.say(say!("line-numbered", number = number, words = told::goes(candidate))),
            // An answer from outside the period is not offered once it stays.
            None => reply.say(say!("sup-stays")),
        }
    }

    /// The year that goes without saying.
    fn today(&self) -> NaiveDate {
        self.session().date
    }
}
