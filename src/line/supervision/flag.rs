//! A flag for a saved entry, or for one answer of it: the question for the supervisor, and what would help.

use chrono::NaiveDate;

use crate::base::{Id, Moment, Notice};
use crate::effect::{Effect, Outcome};
use crate::model::{Flag, Prompt, Wanted};
use crate::say;

use super::super::{about, prompt};
use super::form::{Form, Question};

/// The flag being put.
#[derive(Clone, Debug, PartialEq)]
pub struct Flagging {
    /// The entry.
    pub entry: Id,
    /// The prompt whose answer it is about; `None` for the whole entry.
    pub prompt: Option<Prompt>,
    /// The flag as it stands.
    pub flag: Flag,
    /// Whether what would help is asked too.
    pub asks_wanted: bool,
}

impl Form for Flagging {
    fn ask(&self, at: usize) -> Option<Question> {
        match at {
            0 => {
                let words = about::asked(self.prompt.as_ref());
                Some(Question { words, choices: Vec::new(), stands: self.flag.question.clone() })
            }
            1 if self.asks_wanted => {
                let stands = self.flag.wanted.map(Wanted::words).unwrap_or_default();
                Some(Question { words: say!("line-wanted-ask"), choices: Wanted::ALL.map(Wanted::words).to_vec(), stands })
            }
            _ => None,
        }
    }

    fn put(&mut self, at: usize, words: Option<&str>, _: NaiveDate) -> Result<(), String> {
        if at == 0 {
            words.unwrap_or_default().clone_into(&mut self.flag.question);
            return Ok(());
        }
        self.flag.wanted = words.map(|words| prompt::one_of(&Wanted::ALL, Wanted::words, words)).transpose()?;
        Ok(())
    }

    fn done(&self, moment: Moment) -> Option<Effect> {
        let prompt = self.prompt.as_ref().map(|prompt| prompt.id.clone());
        Some(Effect::Flag { entry: self.entry, prompt, flag: Some(self.flag.clone()), now: moment.now })
    }

    fn came(&mut self, outcome: &Outcome) -> Option<Result<Vec<String>, Notice>> {
        match outcome {
            Outcome::Flagged(_) => Some(Ok(vec![say!("sup-flagged")])),
            Outcome::Failed(notice) => Some(Err(notice.clone())),
            _ => None,
        }
    }
}
