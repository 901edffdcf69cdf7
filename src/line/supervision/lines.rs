//! Words a person types for a command, one thing a line.

use chrono::NaiveDate;

use crate::base::{Moment, Notice};
use crate::effect::{Effect, Outcome};

use super::form::{Form, Question};

/// The things typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lines {
    /// What is asked, once.
    pub ask: String,
    /// What was typed.
    pub said: Vec<String>,
}

impl Form for Lines {
    fn ask(&self, at: usize) -> Option<Question> {
        let words = if at == 0 { self.ask.clone() } else { String::new() };
        (at <= self.said.len()).then(|| Question {
            words,
            choices: Vec::new(),
            stands: self.said.get(at).cloned().unwrap_or_default(),
        })
    }

    fn put(&mut self, at: usize, words: Option<&str>, _: NaiveDate) -> Result<(), String> {
        self.said.truncate(at);
        self.said.extend(words.map(str::to_owned));
        Ok(())
    }

    fn done(&self, _: Moment) -> Option<Effect> {
        None
    }

    fn came(&mut self, _: &Outcome) -> Option<Result<Vec<String>, Notice>> {
        None
    }
}
