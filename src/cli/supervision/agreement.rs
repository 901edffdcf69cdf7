//! `aftershift supervision agreement`: what was agreed about each kind of session.

use serde_json::json;

use crate::base::Notice;
use crate::line::{Asking, Card, told};
use crate::model::{Agreement, SessionKind};
use crate::say;

use super::super::error::Failure;
use super::super::{Shell, out};
use super::args::Kind;
use super::desk::{Desk, input, print};
use super::json::{self, VERSION};

pub(super) fn run(kind: Option<Kind>, change: bool, json: bool, shell: &Shell) -> Result<(), Failure> {
    let desk = Desk::open(shell)?;
    let kind: Option<SessionKind> = kind.map(Into::into);
    if let (Some(kind), true) = (kind, change) {
        let card = desk.known.agreement(kind).cloned().unwrap_or_else(|| Agreement::new(kind));
        let (asking, first) = Asking::begin(Card(card), input());
        return desk.talk(asking, first);
    }
    let cards: Vec<&Agreement> = desk.known.agreements.iter().filter(|card| kind.is_none_or(|kind| kind == card.kind)).collect();
    if json {
        let cards: Vec<_> = cards.iter().map(|card| json::agreement(card)).collect();
        out::json(&json!({ "version": VERSION, "agreements": cards }))?;
    } else {
        for (at, card) in cards.iter().enumerate() {
            let gap = (at > 0).then(String::new);
            print(gap.into_iter().chain(told::agreement(card)))?;
        }
    }
    if cards.is_empty() {
        return Err(Failure::nothing(Notice::new(say!("cli-sup-no-card")).hint(say!("cli-sup-no-card-hint"))));
    }
    Ok(())
}
