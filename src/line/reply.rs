//! What is said back to a person, and what is wanted of the world.

use crate::base::{Notice, text};
use crate::effect::{Effect, Saved};
use crate::say;

/// The answer to one line. Effects are done in their order, also when the conversation is over.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reply {
    /// The lines to print, safe for any terminal.
    pub lines: Vec<String>,
    /// What is to be done.
    pub effects: Vec<Effect>,
    /// How the conversation ended, if it is over.
    pub end: Option<Ending>,
}

/// How a conversation ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The entry is saved.
    Saved,
    /// The words are kept as a draft, as the person wished.
    Drafted,
    /// There was nothing new to keep.
    Nothing,
    /// The words did not get where they were meant to go; what was said tells where they are.
    NotSaved,
}

impl Reply {
    /// What is said once an entry stands on disk.
    pub fn saved(saved: &Saved) -> Self {
        let mut reply = Self { end: Some(Ending::Saved), ..Self::default() };
        reply.say(say!("line-saved"));
        if saved.beside {
            reply.say(say!("line-saved-beside"));
        }
        reply.say(say!("line-saved-show", id = saved.entry.id.short()));
        reply
    }

    /// What is said when something did not go as it was asked: what happened, why, and what to do next.
    pub fn notice(notice: &Notice) -> Self {
        let mut reply = Self::default();
        reply.say_notice(notice);
        reply
    }

    pub(super) fn say_notice(&mut self, notice: &Notice) {
        std::iter::once(&notice.headline).chain(&notice.causes).chain(&notice.hint).for_each(|words| self.say(words));
    }

    /// Says `words`, which may stand on several lines. Everything a person reads here goes through this door, so that nothing
    /// out of a pack or a file can steer the terminal.
    pub(super) fn say(&mut self, words: impl AsRef<str>) {
        self.lines.extend(text::shown(words.as_ref()).split('\n').map(str::to_owned));
    }

    /// Says each of `lines`.
    pub(super) fn say_all(&mut self, lines: impl IntoIterator<Item = impl AsRef<str>>) {
        for line in lines {
            self.say(line);
        }
    }

    /// An empty line, so that eyes find the next question.
    pub(super) fn space(&mut self) {
        self.lines.push(String::new());
    }

    /// Says `choices` as a list that counts from 1.
    pub(super) fn count(&mut self, choices: impl IntoIterator<Item = impl AsRef<str>>) {
        for (number, words) in (1_usize..).zip(choices) {
            self.say(say!("line-numbered", number = number, words = words.as_ref()));
        }
    }
}
