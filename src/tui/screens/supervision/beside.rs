//! What supervision says of one entry: what was said about it, and what left of it.

use chrono::NaiveDate;

use crate::base::{Id, date};
use crate::model::Supervision;

use super::named;

/// A paragraph that stands beneath an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::tui::screens) enum Said {
    /// A heading.
    Where(String),
    /// Words as they were written.
    Words(String),
    /// That something left.
    Left(String),
}

/// What was said in sessions about the entry called `entry`, oldest first, and then what left of it.
pub(in crate::tui::screens) fn beside(entry: Id, supervision: &Supervision, today: NaiveDate) -> Vec<Said> {
    let mut said = Vec::new();
    let mut last = None;
    for (session, heard) in supervision.heard_about(entry) {
        if last == Some(session.id) {
            said.push(Said::Words(String::new()));
        } else {
            let day = date::short(session.date, today);
            said.push(Said::Where(crate::say!("beside-heard", day = day, session = named::with(session))));
            last = Some(session.id);
        }
        said.push(Said::Words(heard.words.clone()));
    }
    let left: Vec<Said> = supervision
        .packets
        .iter()
        .rev()
        .filter_map(|packet| {
            let count = packet.answers.iter().filter(|answer| answer.entry == entry).count();
            let day = date::short(packet.made.date_naive(), today);
            let words = crate::say!("beside-left-line", day = day, packet = named::packet(packet), count = count);
            (count > 0).then_some(Said::Left(words))
        })
        .collect();
    if !left.is_empty() {
        said.push(Said::Where(crate::say!("beside-left")));
        said.extend(left);
    }
    said
}
