//! The check in lines: one detail at a time, in context, with what could stand in its place.

use crate::base::text;
use crate::effect::{Effect, Remember};
use crate::identify::Thing;
use crate::model::{Decision, PacketKind, Replacement, Ruling};
use crate::say;

use super::super::order::Said;
use super::super::{Reply, prompt};
use super::aside::Aside;
use super::order::Verb;
use super::place::Place;
use super::supervise::Supervise;
use super::told;

/// What can be done about a detail.
enum Choice {
    Do(Decision),
    OwnWords,
}

/// What can be done about `thing`, each with its words, likeliest first.
fn choices(thing: &Thing) -> Vec<(String, Choice)> {
    let roles = thing.kind.roles().iter().map(|role| Replacement::Role(*role));
    let replacements = std::iter::once(thing.suggested.clone()).chain(roles.filter(|role| *role != thing.suggested));
    let replacing = replacements.map(|with| (with.words(), Choice::Do(Decision::Replace(with))));
    let others = [(say!("line-own-words"), Choice::OwnWords), (say!("prep-check-keep"), Choice::Do(Decision::Keep))];
    replacing.chain(others).collect()
}

impl Supervise {
    /// Says what was found, and looks at the first detail nobody has decided about.
    pub(super) fn begin_check(&mut self, kind: PacketKind, reply: &mut Reply) {
        self.decided = None;
        reply.say(say!("check-promise"));
        let things = self.prepared.things(kind);
        if things.is_empty() {
            reply.say(say!("sup-check-none"));
            return;
        }
        reply.say(say!("sup-check", count = things.len()));
        self.look_from(kind, 0, reply);
    }

    pub(super) fn list_things(&self, kind: PacketKind, reply: &mut Reply) {
        let page = self.prepared.page(kind);
        let passages = page.passages();
        let things = self.prepared.things(kind);
        if things.is_empty() {
            reply.say(say!("sup-check-none"));
            return;
        }
        for (number, (thing, decision)) in (1_usize..).zip(&things) {
            let lines = told::thing(thing, decision.as_ref(), &passages);
            reply.say(say!("line-numbered", number = number, words = lines.join("\n")));
        }
        reply.say(say!("sup-check-look"));
    }

    /// Leaves this detail as it is and looks at the next one nobody has decided about.
    pub(super) fn look_on(&mut self, kind: PacketKind, reply: &mut Reply) {
        self.look_from(kind, self.at + 1, reply);
    }

    pub(super) fn obey_at_check(&mut self, kind: PacketKind, verb: Verb, number: Option<usize>, reply: &mut Reply) {
        if verb == Verb::Look {
            let most = self.prepared.things(kind).len();
            if let Some(at) = Self::numbered(verb, number, most, reply) {
                self.at = at;
                self.look(kind, reply);
            }
            return;
        }
        match self.decided.clone() {
            Some(Ruling { words, decision }) => {
                if let Decision::Replace(with) = &decision {
                    reply.say(say!("sup-always", words = words.as_str(), with = with.words()));
                }
                let remember = Remember { words, decision: Some(decision) };
                reply.effects.push(Effect::Remember(Box::new(remember)));
            }
            None => reply.say(say!("sup-always-what")),
        }
    }

    /// Hears what becomes of the detail that is looked at.
    pub(super) fn decide(&mut self, kind: PacketKind, typed: &str, reply: &mut Reply) {
        let things = self.prepared.things(kind);
        let Some((thing, _)) = things.get(self.at) else {
            reply.say(say!("sup-check-done"));
            return;
        };
        let mut choices = choices(thing);
        let words: Vec<&str> = choices.iter().map(|(words, _)| words.as_str()).collect();
        let Some(at) = prompt::pick(&words, typed) else {
            reply.say(say!("line-unclear-one", most = choices.len()));
            return;
        };
        match choices.swap_remove(at).1 {
            Choice::OwnWords => self.ask(Aside::Own, reply),
            Choice::Do(decision) => self.rule(kind, &thing.clone(), decision, reply),
        }
    }

    /// Hears the person's own words for the detail that is looked at; without any, it stays undecided.
    pub(super) fn hear_own(&mut self, said: &Said, reply: &mut Reply) {
        let Place::Check(kind) = self.place else { return };
        let thing = self.prepared.things(kind).into_iter().nth(self.at);
        match (thing, said) {
            (Some((thing, _)), Said::Words(words)) => {
                let with = Replacement::Words(text::one_line(words));
                self.rule(kind, &thing, Decision::Replace(with), reply);
            }
            _ => self.look(kind, reply),
        }
    }

    fn rule(&mut self, kind: PacketKind, thing: &Thing, decision: Decision, reply: &mut Reply) {
        reply.say(say!("sup-ruled", words = thing.words.as_str(), decided = told::decided(Some(&decision))));
        self.prepared.rule(thing, decision.clone());
        self.decided = Some(Ruling { words: thing.words.clone(), decision });
        reply.say(say!("sup-always-how"));
        self.look_from(kind, self.at + 1, reply);
    }

    /// Looks at the first detail from `at` on that nobody has decided about; behind the last of them says how it stands.
    fn look_from(&mut self, kind: PacketKind, at: usize, reply: &mut Reply) {
        let things = self.prepared.things(kind);
        let next = things.iter().enumerate().skip(at).find(|(_, (_, decision))| decision.is_none());
        self.at = next.map_or(things.len(), |(at, _)| at);
        if next.is_some() {
            self.look(kind, reply);
        } else {
            reply.say(told::undecided(&things).unwrap_or_else(|| say!("sup-all-decided")));
            reply.say(say!("sup-check-done"));
        }
    }

    /// Shows the detail, and what can be done about it.
    fn look(&self, kind: PacketKind, reply: &mut Reply) {
        let page = self.prepared.page(kind);
        let things = self.prepared.things(kind);
        let Some((thing, decision)) = things.get(self.at) else { return };
        reply.space();
        reply.say(say!("sup-check-place", at = self.at + 1, of = things.len()));
        reply.say_all(told::thing(thing, decision.as_ref(), &page.passages()));
        reply.count(choices(thing).into_iter().map(|(words, _)| words));
        reply.say(say!("sup-check-how"));
    }
}
