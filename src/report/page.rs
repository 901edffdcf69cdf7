//! A page on its way out: it knows which of its words the worker typed, so that exactly those are checked, and which answers it holds.

use crate::base::fold::fold;
use crate::document::{Block, Document};
use crate::identify::{self, Kind, Thing};
use crate::model::{AnswerRef, Decision, OwnLists, PacketKind, Session};

/// A page, not checked yet or checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// What it is.
    pub kind: PacketKind,
    /// The page itself.
    pub document: Document,
    /// The answers that stand in it.
    pub answers: Vec<AnswerRef>,
    /// The places of the blocks whose words the worker typed.
    typed: Vec<usize>,
}

impl Page {
    /// A page with nothing on it but its title.
    pub(super) fn new(kind: PacketKind, title: String) -> Self {
        let document = Document { title, language: crate::say!("paper-language"), blocks: Vec::new() };
        Self { kind, document, answers: Vec::new(), typed: Vec::new() }
    }

    /// Puts down what the program says.
    pub(super) fn say(&mut self, block: Block) {
        self.document.blocks.push(block);
    }

    /// Puts down what the worker typed.
    pub(super) fn typed(&mut self, block: Block) {
        self.typed.push(self.document.blocks.len());
        self.document.blocks.push(block);
    }

    /// What the worker typed, in the order it is read.
    pub fn passages(&self) -> Vec<&str> {
        self.typed.iter().filter_map(|at| self.document.blocks.get(*at)).flat_map(words).collect()
    }

    /// Everything in it that could identify someone.
    pub fn things(&self, lists: &OwnLists) -> Vec<Thing> {
        identify::find(&self.passages(), lists)
    }

    /// The page as it leaves: with what was decided about each thing.
    #[must_use]
    pub fn checked(&self, session: &Session, lists: &OwnLists) -> Self {
        let things = self.things(lists);
        let decided: Vec<(&Thing, Decision)> =
            things.iter().filter_map(|thing| Some((thing, decision(session, lists, thing)?))).collect();
        let mut fresh = identify::applied(&self.passages(), decided.iter().map(|(thing, decision)| (*thing, decision))).into_iter();
        let mut page = self.clone();
        for at in &self.typed {
            if let Some(block) = page.document.blocks.get_mut(*at) {
                for old in words_mut(block) {
                    *old = fresh.next().unwrap_or_default();
                }
            }
        }
        page
    }
}

/// What was decided about a thing: in this check, or else by the worker's own list. `None` when nobody said.
///
/// What was decided about a whole name holds for a part of it as well, in whatever order the two are met.
pub(super) fn decision(session: &Session, lists: &OwnLists, thing: &Thing) -> Option<Decision> {
    let listed = || (thing.kind == Kind::Listed).then(|| Decision::Replace(thing.suggested.clone()));
    let whole = || session.rulings.iter().rev().find(|ruling| is_part(thing, &ruling.words)).map(|ruling| ruling.decision.clone());
    let always = || lists.always.iter().find(|(words, _)| is_part(thing, words)).map(|(_, with)| Decision::Replace(with.clone()));
    session.ruling(&thing.words).cloned().or_else(listed).or_else(whole).or_else(always)
}

/// Whether the thing may be a person called by a part of the name `whole`.
fn is_part(thing: &Thing, whole: &str) -> bool {
    let (part, whole) = (fold(&thing.words), fold(whole));
    let is_name = matches!(thing.kind, Kind::Name | Kind::Place | Kind::Listed);
    is_name && part.len() < whole.len() && whole.split_whitespace().any(|word| word == part)
}

fn words(block: &Block) -> Vec<&str> {
    match block {
        Block::Heading { text, .. } | Block::Paragraph(text) | Block::Quote(text) | Block::Note(text) => vec![text],
        Block::List(items) | Block::Numbered(items) | Block::Boxes(items) | Block::Lines(items) => {
            items.iter().map(String::as_str).collect()
        }
        Block::Fields(fields) => fields.iter().map(|(_, value)| value.as_str()).collect(),
        Block::Room(_) | Block::Rule => Vec::new(),
    }
}

fn words_mut(block: &mut Block) -> Vec<&mut String> {
    match block {
        Block::Heading { text, .. } | Block::Paragraph(text) | Block::Quote(text) | Block::Note(text) => vec![text],
        Block::List(items) | Block::Numbered(items) | Block::Boxes(items) | Block::Lines(items) => items.iter_mut().collect(),
        Block::Fields(fields) => fields.iter_mut().map(|(_, value)| value).collect(),
        Block::Room(_) | Block::Rule => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Id, Time};
    use crate::model::{Replacement, Role, Ruling, SessionKind};

    #[test]
    fn what_is_decided_about_a_name_holds_for_its_parts_and_stays_when_it_is_kept_for_always() {
        let now = Time::parse_from_rfc3339("2026-11-22T20:00:00+08:00").unwrap();
        let mut session = Session::new(Id::new(1, 1), now, SessionKind::Line, now.date_naive(), now.date_naive());
        let mut page = Page::new(PacketKind::Packet, "Supervision".to_owned());
        page.typed(Block::Quote("I sat with Marlena Kowalczyk. I will not forget Marlena's face.".to_owned()));
        let role = Replacement::Role(Role::Supported);
        let decision = Decision::Replace(role.clone());
        let mut lists = OwnLists::default();
        let left = |session: &Session, lists: &OwnLists| page.checked(session, lists).passages().concat();
        let thing = page.things(&lists).into_iter().next().unwrap();
        assert_eq!(thing.words, "Marlena Kowalczyk");
        session.rule(Ruling { words: thing.words.clone(), decision: decision.clone() });
        assert!(!left(&session, &lists).contains("Marlena"));
        lists.remember(&thing.words, &decision);
        assert!(!left(&session, &lists).contains("Marlena"), "{}", left(&session, &lists));
        // In a later session, which knows of it by the list alone.
        session.rulings.clear();
        assert!(!left(&session, &lists).contains("Marlena"), "{}", left(&session, &lists));
    }
}
