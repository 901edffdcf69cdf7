//! The Peer Hub sheet in lines: four things to say, each with as many lines as it needs.

use crate::say;

use super::super::Reply;
use super::aside::{Aside, Page};
use super::order::Verb;
use super::supervise::Supervise;
use super::told;

/// How many headings there are.
const HEADINGS: usize = 4;

impl Supervise {
    pub(super) fn walk_sheet(&mut self, reply: &mut Reply) {
        self.walking = true;
        reply.say(say!("sup-sheet"));
        self.ask(Aside::Write(Page::Sheet(0)), reply);
    }

    /// What is asked after the heading at this place.
    pub(super) fn after_heading(&mut self, at: usize, reply: &mut Reply) {
        self.at = at;
        if self.walking && at + 1 < HEADINGS {
            self.ask(Aside::Write(Page::Sheet(at + 1)), reply);
        } else {
            self.walking = false;
            self.list_sheet(reply);
        }
    }

    pub(super) fn list_sheet(&self, reply: &mut Reply) {
        reply.say(say!("sup-sheet"));
        for (number, (heading, words)) in (1_usize..).zip(told::sheet(&self.session().sheet)) {
            let words = if words.is_empty() { say!("line-nothing-yet") } else { words.to_owned() };
            reply.say(say!("sup-sheet-line", number = number, heading = heading, words = words));
        }
        reply.say(say!("sup-sheet-how"));
    }

    pub(super) fn edit_sheet(&mut self, number: Option<usize>, reply: &mut Reply) {
        if let Some(at) = Self::numbered(Verb::Edit, number, HEADINGS, reply) {
            self.ask(Aside::Write(Page::Sheet(at)), reply);
        }
    }
}
