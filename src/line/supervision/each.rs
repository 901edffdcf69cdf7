//! New words for a few things, a line for each. A thing whose line stays empty stays as it is.

use chrono::NaiveDate;

use crate::base::{Moment, Notice};
use crate::effect::{Effect, Outcome};
use crate::say;

use super::form::{Form, Question};

/// The things asked for, and what was typed for each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Each {
    asks: Vec<Question>,
    /// What was typed, in their order; `None` where nothing was.
    pub said: Vec<Option<String>>,
}

impl Each {
    /// Asks each of `asks`.
    pub fn new(asks: Vec<Question>) -> Self {
        Self { said: vec![None; asks.len()], asks }
    }
}

impl Form for Each {
    fn ask(&self, at: usize) -> Option<Question> {
        let asked = self.asks.get(at)?.clone();
        let said = self.said.get(at).cloned().flatten();
        Some(Question { stands: said.unwrap_or(asked.stands), ..asked })
    }

    fn put(&mut self, at: usize, words: Option<&str>, _: NaiveDate) -> Result<(), String> {
        let words = words.ok_or_else(|| say!("sup-keeps"))?;
        if let Some(said) = self.said.get_mut(at) {
            *said = Some(words.to_owned());
        }
        Ok(())
    }

    fn done(&self, _: Moment) -> Option<Effect> {
        None
    }

    fn came(&mut self, _: &Outcome) -> Option<Result<Vec<String>, Notice>> {
        None
    }
}
