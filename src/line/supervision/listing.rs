//! A word for the worker's own lists: what always stands in its place, or that it is never asked about.

use chrono::NaiveDate;

use crate::base::{Moment, Notice};
use crate::effect::{Effect, Outcome, Remember};
use crate::model::{Decision, Replacement, Role};
use crate::say;

use super::super::prompt;
use super::form::{Form, Question};

/// The word being put on a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Listing {
    words: String,
    decision: Decision,
}

impl Listing {
    /// A word that is always replaced.
    pub(super) fn always() -> Self {
        Self { words: String::new(), decision: Role::Someone.into() }
    }

    /// A word that is never asked about.
    pub(super) fn never() -> Self {
        Self { words: String::new(), decision: Decision::Keep }
    }
}

/// What `typed` puts in a thing's place: a role by its number, its name in the shell or its words, or else the words themselves.
pub fn replacement(typed: &str) -> Replacement {
    let typed = typed.trim();
    let roles = Role::ALL.map(|role| role.word().say());
    let role = prompt::pick(&roles, typed).and_then(|at| Role::ALL.get(at).copied());
    role.or_else(|| Role::from_id(&typed.to_lowercase())).map_or_else(|| Replacement::Words(typed.to_owned()), Replacement::Role)
}

impl Form for Listing {
    fn ask(&self, at: usize) -> Option<Question> {
        match (at, &self.decision) {
            (0, _) => Some(Question { words: say!("sup-list-ask"), choices: Vec::new(), stands: self.words.clone() }),
            (1, Decision::Replace(with)) => {
                let choices = Role::ALL.map(|role| Replacement::Role(role).words()).to_vec();
                Some(Question { words: say!("sup-list-with"), choices, stands: with.words() })
            }
            _ => None,
        }
    }

    fn put(&mut self, at: usize, words: Option<&str>, _: NaiveDate) -> Result<(), String> {
        match (at, words) {
            (0, words) => words.unwrap_or_default().clone_into(&mut self.words),
            (_, Some(words)) => match replacement(words) {
                // A number that is none of the list is a slip, and not what should stand there.
                Replacement::Words(number) if number.parse::<usize>().is_ok() => {
                    return Err(say!("line-unclear-one", most = Role::ALL.len()));
                }
                with => self.decision = Decision::Replace(with),
            },
            (_, None) => {}
        }
        self.may_stay(at)
    }

    fn may_stay(&self, _: usize) -> Result<(), String> {
        if self.words.is_empty() { Err(say!("sup-list-which")) } else { Ok(()) }
    }

    fn done(&self, _: Moment) -> Option<Effect> {
        let remember = Remember { words: self.words.clone(), decision: Some(self.decision.clone()) };
        (!self.words.is_empty()).then(|| Effect::Remember(Box::new(remember)))
    }

    fn came(&mut self, outcome: &Outcome) -> Option<Result<Vec<String>, Notice>> {
        match outcome {
            Outcome::Lists(_) => Some(Ok(vec![say!("sup-listed")])),
            Outcome::Failed(notice) => Some(Err(notice.clone())),
            _ => None,
        }
    }
}
