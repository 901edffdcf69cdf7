//! A page on its way out: it knows which of its words the worker typed, so that exactly those are checked, and which answers it holds.

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
        let decided: Vec<(&Thing, Decision)> = things.iter().filter_map(|thing| Some((thing, decision(session, thing)?))).collect();
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
pub fn decision(session: &Session, thing: &Thing) -> Option<Decision> {
    let listed = (thing.kind == Kind::Listed).then(|| Decision::Replace(thing.suggested.clone()));
    session.ruling(&thing.words).cloned().or(listed)
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
