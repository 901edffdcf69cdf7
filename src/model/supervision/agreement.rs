//! What the worker and a supervisor agreed about their sessions, on one card.

use chrono::NaiveDate;

use super::SessionKind;

/// The card for one kind of session. Every line may be empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// The kind of session it is about.
    pub kind: SessionKind,
    /// With whom, by a label the worker picks.
    pub with: String,
    /// Who writes the record.
    pub writes: String,
    /// Where it is kept.
    pub keeps: String,
    /// Who can read it, and when.
    pub reads: String,
    /// How often they meet, and how long.
    pub frequency: String,
    /// When the card is looked at again.
    pub review: Option<NaiveDate>,
}

impl Agreement {
    /// A card on which nothing is written.
    pub fn new(kind: SessionKind) -> Self {
        let empty = String::new;
        Self { kind, with: empty(), writes: empty(), keeps: empty(), reads: empty(), frequency: empty(), review: None }
    }
}
