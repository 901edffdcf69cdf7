//! Words a person types for a command, one thing a line.

use chrono::NaiveDate;

use crate::base::{Moment, Notice};
use crate::effect::{Effect, Outcome};
use crate::say;

use super::form::{Form, Question};

/// The things typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lines {
    /// What is asked, once.
    pub ask: String,
    /// What each line is.
    pub each: LineOf,
    /// What was typed.
    pub said: Vec<String>,
}

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineOf {
    /// Any words.
    Words,
    /// Words, then =, then what stands in their place.
    Pair,
}

impl LineOf {
    /// The two parts of a pair.
    pub fn parts(line: &str) -> Option<(&str, &str)> {
        let (words, with) = line.split_once('=').map(|(words, with)| (words.trim(), with.trim()))?;
        (!words.is_empty() && !with.is_empty()).then_some((words, with))
    }
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
        if self.each == LineOf::Pair && words.is_some_and(|line| LineOf::parts(line).is_none()) {
            return Err(say!("sup-list-pair"));
        }
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
