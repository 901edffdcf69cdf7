//! `aftershift list`: the entries, newest first.

use serde_json::{Value, json};

use crate::base::{Notice, date, text};
use crate::jobs::{self, Choose};
use crate::model::{Card, Supervision};
use crate::runtime;

use super::args::Which;
use super::error::Failure;
use super::{Shell, out};

pub(super) fn run(which: Which, json: bool, shell: &Shell) -> Result<(), Failure> {
    let today = runtime::moment().today();
    let choose = which.choose(Vec::new(), today)?;
    let everything = choose == Choose::default();
    let store = shell.journal()?;
    let selection = jobs::select(&store, &choose);
    out::name_unreadable(&selection.unreadable);
    let supervision = store.supervision();
    let cards: Vec<Card> = selection.entries.iter().rev().map(Card::from).collect();
    if json {
        out::json(&Value::Array(cards.iter().map(|card| as_json(card, &supervision)).collect()))?;
    } else {
        out::data(|to| {
            cards.iter().try_for_each(|card| {
                let day = date::short(card.shift.date, today);
                let title = text::cut(&text::shown(&card.title), 24);
                let excerpt = text::cut(&text::shown(&card.excerpt), 60);
                let gap = " ".repeat(24_usize.saturating_sub(text::width(&title)));
                let id = card.id.short();
                writeln!(to, "{id}  {day:<15}  {title}{gap}  {excerpt}{}", brought(card, &supervision))
            })
        })?;
    }
    if cards.is_empty() {
        let words = if everything { crate::say!("cli-list-empty") } else { crate::say!("cli-list-none") };
        return Err(Failure::nothing(Notice::new(words)));
    }
    Ok(())
}

/// What is flagged, and whether something was said about it, behind the rest of its line.
fn brought(card: &Card, supervision: &Supervision) -> String {
    let flagged = (!card.flagged.is_empty()).then(|| crate::say!("cli-list-flagged", count = card.flagged.len()));
    let heard = supervision.heard_about(card.id).next().map(|_| crate::say!("cli-list-heard"));
    let said: Vec<String> = flagged.into_iter().chain(heard).collect();
    if said.is_empty() { String::new() } else { format!("  ({})", said.join(", ")) }
}

fn as_json(card: &Card, supervision: &Supervision) -> Value {
    let flagged = card.flagged.iter().map(|flagged| json!({ "question": flagged.question, "prompt": flagged.prompt }));
    json!({
        "id": card.id.to_string(),
        "created": card.created.to_rfc3339(),
        "shift": card.shift.date.to_string(),
        "setting": card.shift.setting,
        "minutes": card.shift.minutes,
        "pack": card.pack,
        "title": card.title,
        "excerpt": card.excerpt,
        "tags": card.tags,
        "flags": card.flagged.len(),
        "flagged": flagged.collect::<Vec<_>>(),
        "heard": supervision.heard_about(card.id).count(),
        "open": card.open.iter().map(|(_, words)| words).collect::<Vec<_>>(),
    })
}
