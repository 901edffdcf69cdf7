//! What was agreed about one kind of session, asked line by line.

use chrono::NaiveDate;

use crate::base::{Moment, Notice, date};
use crate::effect::{Effect, Outcome};
use crate::model::Agreement;
use crate::say;

use super::form::{Form, Question};

/// The card being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card(pub Agreement);

/// The place of the day on which the card is looked at again, behind the lines of words.
const REVIEW: usize = 5;

impl Card {
    fn line(&mut self, at: usize) -> Option<&mut String> {
        let Agreement { with, writes, keeps, reads, frequency, .. } = &mut self.0;
        [with, writes, keeps, reads, frequency].into_iter().nth(at)
    }
}

impl Form for Card {
    fn ask(&self, at: usize) -> Option<Question> {
        let card = &self.0;
        let (words, stands) = match at {
            0 => (say!("sup-card-ask-with"), card.with.clone()),
            1 => (say!("sup-card-ask-writes"), card.writes.clone()),
            2 => (say!("sup-card-ask-keeps"), card.keeps.clone()),
            3 => (say!("sup-card-ask-reads"), card.reads.clone()),
            4 => (say!("sup-card-ask-frequency"), card.frequency.clone()),
            REVIEW => (say!("sup-card-ask-review"), card.review.map(date::full).unwrap_or_default()),
            _ => return None,
        };
        Some(Question { words, choices: Vec::new(), stands })
    }

    fn put(&mut self, at: usize, words: Option<&str>, today: NaiveDate) -> Result<(), String> {
        if at == REVIEW {
            let day = |words| date::planned(words, today).ok_or_else(|| say!("sup-unclear-planned"));
            self.0.review = words.map(day).transpose()?;
        } else if let Some(line) = self.line(at) {
            words.unwrap_or_default().clone_into(line);
        }
        Ok(())
    }

    fn done(&self, _: Moment) -> Option<Effect> {
        Some(Effect::KeepAgreement(Box::new(self.0.clone())))
    }

    fn came(&mut self, outcome: &Outcome) -> Option<Result<Vec<String>, Notice>> {
        match outcome {
            Outcome::Agreements(_) => Some(Ok(vec![say!("sup-card-kept")])),
            Outcome::Failed(notice) => Some(Err(notice.clone())),
            _ => None,
        }
    }
}
