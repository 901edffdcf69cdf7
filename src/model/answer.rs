//! What a person answered. An answer that says nothing is no answer.

use chrono::NaiveDate;

use crate::base::text;

use super::{Kind, Point};

/// An answer, in the shape its prompt asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Typed words.
    Text(String),
    /// The chosen point of a scale, with its words.
    Point(Choice),
    /// The one thing chosen.
    One(Choice),
    /// The things chosen, in the order of the prompt.
    Many(Vec<Choice>),
    /// Yes or no.
    YesNo(bool),
    /// A whole number.
    Number(i64),
    /// A day.
    Date(NaiveDate),
}

/// Something chosen, kept with the words it was chosen by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The option's id, or [`Choice::OWN`] for the person's own words.
    pub id: String,
    /// What the option said, or what the person wrote.
    pub words: String,
}

impl Choice {
    /// The id of an answer in the person's own words; no option of a pack may be called this.
    pub const OWN: &'static str = "own-words";

    /// The person's own words.
    pub fn own(words: impl Into<String>) -> Self {
        Self { id: Self::OWN.to_owned(), words: words.into() }
    }
}

impl From<&Point> for Choice {
    fn from(point: &Point) -> Self {
        Self { id: point.id.clone(), words: point.words.clone() }
    }
}

impl Answer {
    /// Whether there is nothing in it: no words, nothing chosen.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Text(text) => text.trim().is_empty(),
            Self::Many(choices) => choices.is_empty(),
            Self::One(choice) => choice.words.trim().is_empty(),
            Self::Point(_) | Self::YesNo(_) | Self::Number(_) | Self::Date(_) => false,
        }
    }

    /// The answer as it stands to a prompt of this kind, with what was chosen in the words the prompt has now; `None` where it
    /// does not answer that any more.
    pub fn fitting(self, kind: &Kind) -> Option<Self> {
        let options = || kind.options().iter();
        let same = |words: &str, choice: &Choice| words.trim().to_lowercase() == choice.words.trim().to_lowercase();
        // An option whose id changed is known by what it says.
        let meant = |choice: &Choice| {
            let called = options().find(|option| option.id == choice.id);
            called.or_else(|| options().find(|option| choice.id != Choice::OWN && same(&option.words, choice)))
        };
        let renew = |choice: Choice| match meant(&choice) {
            Some(option) => Some(Choice::from(option)),
            None => Some(choice).filter(|choice| choice.id == Choice::OWN && kind.own_words()),
        };
        match (self, kind) {
            (Self::Text(text), Kind::LongText) => Some(Self::Text(text)),
            (Self::Text(text), Kind::ShortText) => Some(Self::Text(text::one_line(&text))),
            (Self::Point(choice), Kind::Scale(_)) => renew(choice).map(Self::Point),
            (Self::One(choice), Kind::ChooseOne { .. }) => renew(choice).map(Self::One),
            (Self::Many(choices), Kind::ChooseMany { .. }) => Some(Self::Many(choices.into_iter().filter_map(renew).collect())),
            (Self::YesNo(yes), Kind::YesNo) => Some(Self::YesNo(yes)),
            (Self::Number(number), Kind::Number(limits)) => {
                (limits.least..=limits.most).contains(&number).then_some(Self::Number(number))
            }
            (Self::Date(day), Kind::Date) => Some(Self::Date(day)),
            _ => None,
        }
        .filter(|answer| !answer.is_blank())
    }

    /// What was chosen, where the prompt let one choose.
    pub fn chosen(&self) -> impl Iterator<Item = &Choice> {
        let choices: &[Choice] = match self {
            Self::Point(choice) | Self::One(choice) => std::slice::from_ref(choice),
            Self::Many(choices) => choices,
            _ => &[],
        };
        choices.iter()
    }

    /// The person's own words among what was chosen.
    pub fn own_words(&self) -> Option<&str> {
        self.chosen().find(|choice| choice.id == Choice::OWN).map(|choice| choice.words.as_str())
    }

    /// How it begins, on one line of at most `columns`.
    pub fn begins(&self, columns: usize) -> String {
        match self {
            // An answer may be a megabyte: it is not copied for its first line.
            Self::Text(text) => text::cut(text, columns),
            other => text::cut(&other.words(), columns),
        }
    }

    /// The answer as words on a page.
    pub fn words(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Point(choice) | Self::One(choice) => choice.words.clone(),
            Self::Many(choices) => choices.iter().map(|choice| choice.words.as_str()).collect::<Vec<_>>().join("; "),
            Self::YesNo(true) => crate::say!("answer-yes"),
            Self::YesNo(false) => crate::say!("answer-no"),
            Self::Number(number) => number.to_string(),
            Self::Date(date) => crate::base::date::full(*date),
        }
    }
}
