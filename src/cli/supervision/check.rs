//! `aftershift supervision check`: details that could identify someone, in context, and what becomes of each.

use crate::base::Notice;
use crate::effect::Remember;
use crate::identify::Thing;
use crate::jobs;
use crate::line::{Question, Start, told};
use crate::model::{Decision, PacketKind, PrepareStep, Replacement, Role};
use crate::say;

use super::super::Shell;
use super::super::error::{Failure, tell};
use super::args::{Check, Page};
use super::desk::{Desk, Open, count, each_numbered, is_a_person, numbered, pair, tell_undecided};

pub(super) fn run(ask: &Check, shell: &Shell) -> Result<(), Failure> {
    ask.words.refuse()?;
    let desk = Desk::open(shell)?;
    let start = match ask.page {
        Page::Packet => Start::Packet(Some(PrepareStep::Check)),
        Page::Sheet => Start::HubSheet,
        Page::Slip => Start::Slip,
    };
    let decides = !(ask.keep.is_empty() && ask.replace.is_empty() && ask.own.is_empty() && ask.always.is_empty());
    if !decides && ask.page == Page::Packet && is_a_person() {
        return desk.supervise(&ask.id, start);
    }
    let mut open = desk.take(&ask.id, start)?;
    let kind = PacketKind::from(ask.page);
    if decides {
        decide(ask, kind, &mut open, &desk)?;
    }
    print(kind, &open)
}

/// Does what was asked; every number means the detail it meant before.
fn decide(ask: &Check, kind: PacketKind, open: &mut Open, desk: &Desk) -> Result<(), Failure> {
    let things: Vec<Thing> = open.prepared.things(kind).into_iter().map(|(thing, _)| thing).collect();
    let most = things.len();
    let mut decided: Vec<(usize, Decision)> = Vec::new();
    for number in &ask.keep {
        decided.push((numbered(*number, most)?, Decision::Keep));
    }
    for typed in &ask.replace {
        let (number, words) = pair(typed)?;
        decided.push((numbered(number, most)?, role(words)?.into()));
    }
    let (own, always) = (each_numbered(&ask.own, most)?, each_numbered(&ask.always, most)?);
    if !own.is_empty() {
        let asked = own.iter().filter_map(|at| things.get(*at)).map(|thing| Question {
            words: say!("cli-sup-own-ask", words = thing.words.as_str()),
            choices: Vec::new(),
            stands: String::new(),
        });
        let said = desk.typed_for_each(asked.collect())?;
        let said = own.into_iter().zip(said).filter_map(|(at, words)| Some((at, words?)));
        decided.extend(said.map(|(at, words)| (at, Decision::Replace(Replacement::Words(words)))));
    }
    for (at, decision) in decided {
        if let Some(thing) = things.get(at) {
            open.prepared.rule(thing, decision);
        }
    }
    desk.keep(open)?;
    let ruled = open.prepared.things(kind);
    for at in always {
        let decision = ruled.get(at).and_then(|(thing, decision)| Some((thing, decision.clone()?)));
        let Some((thing, decision)) = decision else {
            return Err(Failure::usage(Notice::new(say!("cli-sup-always", number = at + 1))));
        };
        let remember = Remember { words: thing.words.clone(), decision: Some(decision) };
        let lists = jobs::remember(&desk.services.store, &remember)?;
        open.prepared.set_lists(lists);
    }
    Ok(())
}

/// A role by its name in the shell, or by its words.
pub(super) fn role(typed: &str) -> Result<Role, Failure> {
    let named = |role: &Role| role.id() == typed.to_lowercase() || role.word().say() == typed;
    Role::ALL.into_iter().find(named).ok_or_else(|| {
        let roles = Role::ALL.map(Role::id).join(", ");
        Failure::usage(Notice::new(say!("cli-sup-role", roles = roles)))
    })
}

fn print(kind: PacketKind, open: &Open) -> Result<(), Failure> {
    let page = open.prepared.page(kind);
    let things = open.prepared.things(kind);
    let passages = page.passages();
    count(things.iter().map(|(thing, decision)| told::thing(thing, decision.as_ref(), &passages).join("\n")))?;
    tell(&Notice::new(say!("check-promise")));
    if things.is_empty() {
        tell(&Notice::new(say!("cli-sup-check-none")));
    }
    tell_undecided(&things);
    Ok(())
}
