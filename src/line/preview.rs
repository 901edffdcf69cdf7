//! A pack that is being written, walked in lines. It is the sitting a person will have, but what that wants kept is not passed on.
//! Before a line is heard the file is read, so that what is asked next is what stands in it now.

use std::path::PathBuf;

use crate::base::{Moment, Notice};
use crate::effect::{Effect, Outcome};
use crate::model::{Pack, Settings, Shelf, Sitting, Step};
use crate::pack::{self, Reading};
use crate::say;

use super::order::{Line, Verb};
use super::{Conversation, Ending, Input, Reflect, Reply};

/// How reading the file anew is typed.
const RELOAD: &str = ".reload";

/// A walk through a pack file.
#[derive(Clone, Debug)]
pub struct Preview<'a> {
    file: PathBuf,
    shelf: &'a Shelf,
    settings: &'a Settings,
    input: Input,
    /// What was read last.
    read: Option<Result<(String, Reading), Notice>>,
    /// The walk; while the file cannot be read it waits where it was.
    talk: Option<Reflect>,
    /// What is done once the file has been read.
    next: Option<Next>,
}

/// What is done once the file has been read and a pack stands in it.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Next {
    /// The walk begins.
    Begin,
    /// The question is asked anew.
    Ask,
    /// The line is heard.
    Hear(String),
}

impl<'a> Preview<'a> {
    /// A walk through the pack in `file`. The first reply asks for the file; what it says comes after.
    pub fn open(file: PathBuf, shelf: &'a Shelf, settings: &'a Settings, input: Input) -> (Self, Reply) {
        let mut preview = Self { file, shelf, settings, input, read: None, talk: None, next: None };
        let reply = preview.read_then(Next::Begin);
        (preview, reply)
    }

    /// Asks for the file. What waits for it already comes first: words typed while the file is broken answer nothing.
    fn read_then(&mut self, next: Next) -> Reply {
        self.next.get_or_insert(next);
        Reply { effects: vec![Effect::ReadPack(self.file.clone())], ..Reply::default() }
    }

    /// Takes in what the file says now; whether that is new.
    fn take_in(&mut self, result: &Result<String, Notice>) -> bool {
        let same = match (&self.read, result) {
            (Some(Ok((known, _))), Ok(text)) => known == text,
            (Some(Err(known)), Err(notice)) => known == notice,
            _ => false,
        };
        if !same {
            self.read = Some(result.clone().map(|text| {
                let reading = pack::check(&text, self.shelf);
                (text, reading)
            }));
        }
        !same
    }

    /// Says why the pack cannot be walked.
    fn refuse(&self, reply: &mut Reply) {
        match &self.read {
            Some(Ok((text, reading))) => reading.findings.iter().for_each(|finding| reply.say(finding.told(text))),
            Some(Err(notice)) => reply.lines.extend(Reply::notice(notice).lines),
            None => {}
        }
        reply.say(say!("preview-line-broken"));
    }

    fn begin(&mut self, pack: &Pack, moment: Moment, reply: &mut Reply) {
        reply.say(say!("preview-line-about"));
        if let Some(Ok((text, reading))) = &self.read {
            if !reading.findings.is_empty() {
                reply.say(say!("preview-findings", count = reading.findings.len()));
            }
            reading.found_around().for_each(|finding| reply.say(finding.told(text)));
        }
        let sitting = Sitting::begin(pack, moment.id, moment.now);
        let (talk, first) = Reflect::begin(sitting, Some(pack), self.settings, self.input);
        reply.lines.extend(first.lines);
        self.talk = Some(talk);
    }

    /// Goes on with `pack`, in which something is `new`.
    fn go_on(&mut self, pack: &Pack, new: bool, next: Next, moment: Moment, reply: &mut Reply) {
        let Some(talk) = &mut self.talk else { return self.begin(pack, moment, reply) };
        let before = talk.sitting.step();
        // A line that was typed to a question that is gone answers no other.
        let gone = new && !talk.go_on_with(pack);
        match next {
            Next::Hear(line) if !gone => {
                if new {
                    reply.say(say!("preview-again"));
                }
                let heard = talk.hear(&line, moment);
                reply.lines.extend(heard.lines);
                reply.end = heard.end.map(|_| Ending::Nothing);
            }
            _ if new => {
                reply.say(say!("preview-again"));
                talk.ask(reply);
            }
            _ => reply.say(say!("preview-line-as-it-was")),
        }
        if new || talk.sitting.step() != before {
            self.say_found(reply);
        }
    }

    /// Says what was found in the question that is being asked.
    fn say_found(&self, reply: &mut Reply) {
        if let (Some(Ok((text, reading))), Some(talk)) = (&self.read, &self.talk)
            && let Step::Prompt(index) = talk.sitting.step()
        {
            reading.found_in(index).for_each(|finding| reply.say(finding.told(text)));
        }
    }

    /// The pack, unless something stands in its way.
    fn pack(&self) -> Option<Pack> {
        match &self.read {
            Some(Ok((_, reading))) => reading.pack.clone(),
            _ => None,
        }
    }

    fn finish(&self) -> Reply {
        let mut reply = Reply::default();
        reply.say(say!("preview-end"));
        // A script sees in the exit code whether the pack could be walked.
        reply.end = Some(if self.pack().is_some() { Ending::Nothing } else { Ending::NotSaved });
        reply
    }
}

impl Conversation for Preview<'_> {
    fn hear(&mut self, line: &str, _: Moment) -> Reply {
        match Line::read(line) {
            Line::Order(Verb::Save | Verb::Leave, _) => self.finish(),
            _ if line.trim() == RELOAD => self.read_then(Next::Ask),
            _ => self.read_then(Next::Hear(line.to_owned())),
        }
    }

    fn end(&mut self, _: Moment) -> Reply {
        self.finish()
    }

    fn outcome(&mut self, outcome: &Outcome, moment: Moment) -> Reply {
        let mut reply = Reply::default();
        let Outcome::PackRead(result) = outcome else { return reply };
        let new = self.take_in(result);
        let Some(pack) = self.pack() else {
            self.refuse(&mut reply);
            return reply;
        };
        match self.next.take() {
            Some(Next::Begin) => {
                self.begin(&pack, moment, &mut reply);
                self.say_found(&mut reply);
            }
            Some(next) => self.go_on(&pack, new, next, moment, &mut reply),
            None => {}
        }
        reply
    }
}
