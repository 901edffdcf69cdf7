//! The agenda in lines: what to talk about, in what order, and what would help.

use crate::base::{Moment, text};
use crate::model::{AgendaItem, Wanted};
use crate::say;

use super::super::order::{Said, Verbs};
use super::super::{Reply, prompt};
use super::aside::Aside;
use super::order::Verb;
use super::supervise::Supervise;
use super::told;

impl Supervise {
    pub(super) fn list_agenda(&self, reply: &mut Reply) {
        let agenda = &self.session().agenda;
        reply.say(if agenda.is_empty() { say!("sup-agenda-empty") } else { say!("sup-agenda") });
        reply.count(told::agenda(&self.prepared));
        reply.say(say!("sup-agenda-how"));
        if self.prepared.waiting().next().is_some() {
            reply.say(say!("sup-waiting-how", number = agenda.len() + 1));
        }
    }

    pub(super) fn obey_at_agenda(&mut self, verb: Verb, number: Option<usize>, reply: &mut Reply) {
        if verb == Verb::Add {
            self.ask(Aside::Add, reply);
            return;
        }
        let on = self.session().agenda.len();
        if verb == Verb::On || number.is_some_and(|number| verb == Verb::Cut && number > on) {
            let Some(at) = Self::numbered(verb, number, on + self.prepared.waiting().count(), reply) else { return };
            self.obey_of_waiting(verb, at, reply);
            return;
        }
        let Some(at) = Self::numbered(verb, number, on, reply) else { return };
        match verb {
            Verb::Cut => {
                if let Some(item) = self.session_mut().cut(at) {
                    reply.say(say!("sup-cut", words = told::sentence(&item.words)));
                }
            }
            Verb::Up | Verb::Down => {
                let to = self.session_mut().shift_item(at, if verb == Verb::Up { -1 } else { 1 });
                self.say_item(to, reply);
            }
            Verb::Again => {
                if let Some(item) = self.session_mut().agenda.get_mut(at) {
                    item.again = !item.again;
                }
                self.say_item(at, reply);
            }
            Verb::Wanted => self.ask(Aside::Wanted(at), reply),
            Verb::Edit => self.ask(Aside::Words(at), reply),
            _ => reply.say(say!("sup-not-here", order = verb.typed())),
        }
    }

    /// Puts on what waits at `at`, or lets go of it where it is the worker's own; else says how it stands.
    fn obey_of_waiting(&mut self, verb: Verb, at: usize, reply: &mut Reply) {
        let on = self.session().agenda.len();
        let waits = at.checked_sub(on).and_then(|at| self.prepared.waiting().nth(at)).map(|item| item.source.clone());
        match waits {
            Some(source) if verb == Verb::On && self.prepared.put_on(&source) => self.say_item(on, reply),
            Some(source) if verb == Verb::Cut => match self.prepared.let_go(&source) {
                Some(item) => reply.say(say!("sup-cut", words = told::sentence(&item.words))),
                None => self.say_item(at, reply),
            },
            _ => self.say_item(at, reply),
        }
    }

    /// Puts words that were typed at the agenda on it.
    pub(super) fn add_to_agenda(&mut self, words: &str, moment: Moment, reply: &mut Reply) {
        self.add(words, moment);
        self.say_item(self.session().agenda.len().saturating_sub(1), reply);
    }

    pub(super) fn hear_add(&mut self, said: &Said, moment: Moment, reply: &mut Reply) {
        match said {
            Said::Words(words) => {
                self.add(words, moment);
                self.aside = Some(Aside::Add);
            }
            Said::Nothing | Said::Stop | Said::Clear => self.list_agenda(reply),
        }
    }

    pub(super) fn hear_words(&mut self, at: usize, said: &Said, reply: &mut Reply) {
        if let (Some(item), Said::Words(words)) = (self.session_mut().agenda.get_mut(at), said) {
            item.words = text::one_line(words);
        }
        self.say_item(at, reply);
    }

    pub(super) fn hear_wanted(&mut self, at: usize, said: &Said, reply: &mut Reply) {
        let wanted = match said {
            Said::Nothing | Said::Stop => return self.say_item(at, reply),
            Said::Clear => None,
            Said::Words(words) => match prompt::one_of(&Wanted::ALL, Wanted::words, words) {
                Ok(wanted) => Some(wanted),
                Err(unclear) => {
                    reply.say(unclear);
                    self.aside = Some(Aside::Wanted(at));
                    return;
                }
            },
        };
        if let Some(item) = self.session_mut().agenda.get_mut(at) {
            item.wanted = wanted;
        }
        self.say_item(at, reply);
    }

    fn add(&mut self, words: &str, moment: Moment) {
        self.session_mut().agenda.push(AgendaItem::own(moment.id, text::one_line(words)));
    }

    fn say_item(&self, at: usize, reply: &mut Reply) {
        if let Some(item) = told::agenda(&self.prepared).into_iter().nth(at) {
            reply.say(say!("line-numbered", number = at + 1, words = item));
        }
    }
}
