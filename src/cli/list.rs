//! `aftershift list`: the entries, newest first.

use serde_json::{Value, json};

use crate::base::{Notice, date, text};
use crate::jobs::{self, Choose};
use crate::model::Card;
use crate::runtime;

use super::args::Which;
use super::error::Failure;
use super::{Shell, out};

pub(super) fn run(which: Which, json: bool, shell: &Shell) -> Result<(), Failure> {
    let today = runtime::moment().today();
    let choose = which.choose(Vec::new(), today)?;
    let everything = choose == Choose::default();
    let selection = jobs::select(&shell.journal()?, &choose);
    out::name_unreadable(&selection.unreadable);
    let cards: Vec<Card> = selection.entries.iter().rev().map(Card::from).collect();
    if json {
        out::json(&Value::Array(cards.iter().map(as_json).collect()))?;
    } else {
        out::data(|to| {
            cards.iter().try_for_each(|card| {
                let day = date::short(card.shift.date, today);
                let title = text::cut(&text::shown(&card.title), 24);
                let excerpt = text::cut(&text::shown(&card.excerpt), 60);
                let gap = " ".repeat(24_usize.saturating_sub(text::width(&title)));
                writeln!(to, "{}  {day:<15}  {title}{gap}  {excerpt}", card.id.short())
            })
        })?;
    }
    if cards.is_empty() {
        let words = if everything { crate::say!("cli-list-empty") } else { crate::say!("cli-list-none") };
        return Err(Failure::nothing(Notice::new(words)));
    }
    Ok(())
}

fn as_json(card: &Card) -> Value {
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
        "flags": card.flags,
        "open": card.open.iter().map(|(_, words)| words).collect::<Vec<_>>(),
    })
}
