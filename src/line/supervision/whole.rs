//! Everything about one session, to be read from top to bottom.

use crate::model::{Heard, Session, Supervision};
use crate::say;

use super::told;

/// The session, what came of it, and what left for it. `known` gives what left.
pub fn whole(session: &Session, known: &Supervision) -> Vec<String> {
    let mut lines = vec![told::title(session)];
    lines.extend(told::particulars(session));
    lines.push(say!("sup-stands-at", step = session.step.word().say()));
    if session.agenda.is_empty() {
        lines.push(say!("sup-agenda-empty"));
    }
    part(&mut lines, say!("sup-agenda"), session.agenda.iter().map(told::item));
    let sheet = told::sheet(&session.sheet).into_iter().filter(|(_, words)| !words.is_empty());
    part(&mut lines, say!("sup-sheet"), sheet.map(|(heading, words)| say!("sup-headed", heading = heading, words = words)));
    if !session.notes.is_empty() {
        lines.extend([String::new(), say!("sup-notes"), session.notes.clone()]);
    }
    part(&mut lines, say!("sup-heard-list"), session.heard.iter().map(said));
    part(&mut lines, say!("sup-actions"), session.actions.iter().map(told::action));
    part(&mut lines, say!("sup-packets"), known.packets_of(session.id).map(told::packet));
    lines
}

/// What was said, and the entry it is about.
fn said(heard: &Heard) -> String {
    let words = heard.words.as_str();
    heard.about.map_or_else(|| words.to_owned(), |id| say!("sup-heard-about", words = words, id = id.short()))
}

/// Puts down numbered things under their heading, where there are any.
fn part(lines: &mut Vec<String>, heading: String, things: impl Iterator<Item = String>) {
    let mut things =
        (1_usize..).zip(things).map(|(number, words)| say!("line-numbered", number = number, words = words)).peekable();
    if things.peek().is_some() {
        lines.extend([String::new(), heading]);
        lines.extend(things);
    }
}
