//! A pack walked in lines: out of a file that is being written, or off the shelf. It is the sitting a person will have, but nothing is
//! kept of it. Before a line is heard the file is read, so that what is asked next is what stands in it now.

use std::path::{Path, PathBuf};

use crate::base::{Moment, Notice};
use crate::effect::{Effect, Outcome};
use crate::model::{Memory, Pack, Settings, Shelf, Sitting, Step};
use crate::pack::Walkable;
use crate::say;

use super::order::{Line, RELOAD, Said, Verb};
use super::{Conversation, Ending, Input, Reflect, Reply};

/// A walk through a pack.
#[derive(Clone, Debug)]
pub struct Preview<'a> {
    /// The file that is followed; none for a pack off the shelf.
    file: Option<PathBuf>,
    shelf: &'a Shelf,
    settings: &'a Settings,
    input: Input,
    /// What was read last.
    read: Option<Walkable>,
    /// What was answered so far, whatever became of the questions.
    memory: Memory,
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
    /// A walk through the pack in `file`, or the one that an overlay in `file` changes. The first reply asks for the file; what it says
    /// comes after. `shelf` has the packs as they came.
    pub fn of_file(file: PathBuf, shelf: &'a Shelf, settings: &'a Settings, input: Input) -> (Self, Reply) {
        let mut preview = Self::new(shelf, settings, input);
        let reply = preview.read_then(&file, Next::Begin);
        (Self { file: Some(file), ..preview }, reply)
    }

    /// A walk through a pack off `shelf`.
    pub fn of_pack(pack: &Pack, shelf: &'a Shelf, settings: &'a Settings, input: Input, moment: Moment) -> (Self, Reply) {
        let (mut preview, mut reply) = (Self::new(shelf, settings, input), Reply::default());
        preview.read = Some(Walkable::shelved(pack));
        preview.begin(pack, moment, &mut reply);
        (preview, reply)
    }

    fn new(shelf: &'a Shelf, settings: &'a Settings, input: Input) -> Self {
        Self { file: None, shelf, settings, input, read: None, memory: Memory::default(), talk: None, next: None }
    }

    /// Asks for the file. What waits for it already comes first: words typed while the file is broken answer nothing.
    fn read_then(&mut self, file: &Path, next: Next) -> Reply {
        self.next.get_or_insert(next);
        Reply { effects: vec![Effect::ReadPack(file.to_owned())], ..Reply::default() }
    }

    /// Takes in what the file says now; whether that is new.
    fn take_in(&mut self, file: &Result<String, Notice>) -> bool {
        let new = self.read.as_ref().is_none_or(|read| !read.is_of(file));
        if new {
            self.read = Some(Walkable::read(file, self.shelf));
        }
        new
    }

    fn begin(&mut self, pack: &Pack, moment: Moment, reply: &mut Reply) {
        if let Some(read) = &self.read {
            reply.say(self.introduction(read));
            if read.count() > 0 {
                reply.say(say!("preview-findings", count = read.count()));
            }
            read.told_around().for_each(|words| reply.say(words));
        }
        let sitting = Sitting::begin(pack, moment.id, moment.now);
        let (talk, first) = Reflect::walk(sitting, pack, self.settings, self.input, self.file.is_some());
        reply.lines.extend(first.lines);
        self.talk = Some(talk);
        self.say_found(reply);
    }

    /// What this is, and what it does not do.
    fn introduction(&self, read: &Walkable) -> String {
        let file = self.file.as_deref().and_then(Path::file_name).unwrap_or_default();
        match self.file {
            None => say!("preview-line-about-shelf"),
            Some(_) if read.is_laid_over() => say!("preview-line-about-overlay", file = file.to_string_lossy()),
            Some(_) => say!("preview-line-about"),
        }
    }

    /// Goes on with `pack`, in which something is `new`.
    fn go_on(&mut self, pack: &Pack, new: bool, next: &Next, moment: Moment, reply: &mut Reply) {
        let Some(talk) = &mut self.talk else { return self.begin(pack, moment, reply) };
        let before = talk.sitting.step();
        if new {
            reply.say(say!("preview-again"));
        }
        let same = !new || turn_to(pack, talk, &mut self.memory, next, moment, reply);
        match next {
            Next::Hear(line) if same => {
                let heard = talk.hear(line, moment);
                reply.lines.extend(heard.lines);
            }
            _ if new => talk.ask(reply),
            _ if self.file.is_none() => reply.say(say!("preview-line-no-file")),
            _ => reply.say(say!("preview-line-as-it-was")),
        }
        if new || talk.sitting.step() != before {
            self.say_found(reply);
        }
    }

    /// Says what was found in the question that is being asked.
    fn say_found(&self, reply: &mut Reply) {
        if let (Some(read), Some(talk)) = (&self.read, &self.talk)
            && let Step::Prompt(index) = talk.sitting.step()
        {
            read.told_in(index).for_each(|words| reply.say(words));
        }
    }

    /// The pack, unless something stands in its way.
    fn pack(&self) -> Option<Pack> {
        self.read.as_ref().and_then(Walkable::pack).cloned()
    }

    fn finish(&self) -> Reply {
        let mut reply = Reply::default();
        reply.say(say!("preview-line-left"));
        // A script sees in the exit code whether the pack could be walked.
        reply.end = Some(if self.pack().is_some() { Ending::Nothing } else { Ending::NotSaved });
        reply
    }
}

/// Goes on with `pack`, which is new; whether the question is the same, answered in the same way. Words that were typed to one that is
/// not are kept for it and answer no other.
fn turn_to(pack: &Pack, talk: &mut Reflect, memory: &mut Memory, next: &Next, moment: Moment, reply: &mut Reply) -> bool {
    let (mut then, mut remembered) = (talk.clone(), memory.clone());
    let same = then.go_on_with(pack, &mut remembered);
    if !same
        && let Next::Hear(line) = next
        && let Line::<Verb>::Stray(_) | Line::Said(Said::Words(_)) = Line::read(line)
    {
        let before = talk.sitting.clone();
        talk.hear(line, moment);
        talk.sitting.go(before.step());
        if talk.sitting != before {
            reply.say(say!("preview-line-kept"));
        }
    }
    talk.go_on_with(pack, memory);
    same
}

impl Conversation for Preview<'_> {
    fn hear(&mut self, line: &str, moment: Moment) -> Reply {
        if let Line::Order(Verb::Leave, _) = Line::read(line) {
            return self.finish();
        }
        let again = line.trim().eq_ignore_ascii_case(RELOAD.typed);
        let next = if again { Next::Ask } else { Next::Hear(line.to_owned()) };
        let mut reply = Reply::default();
        match (self.file.clone(), self.pack()) {
            (Some(file), _) => return self.read_then(&file, next),
            (None, Some(pack)) => self.go_on(&pack, false, &next, moment, &mut reply),
            (None, None) => {}
        }
        reply
    }

    fn end(&mut self, _: Moment) -> Reply {
        self.finish()
    }

    fn outcome(&mut self, outcome: &Outcome, moment: Moment) -> Reply {
        let mut reply = Reply::default();
        let Outcome::PackRead(file) = outcome else { return reply };
        let new = self.take_in(file);
        match (self.pack(), self.next.take()) {
            (Some(pack), Some(Next::Begin)) => self.begin(&pack, moment, &mut reply),
            (Some(pack), Some(next)) => self.go_on(&pack, new, &next, moment, &mut reply),
            (Some(_), None) => {}
            (None, next) => {
                self.next = next;
                self.read.iter().flat_map(Walkable::told).for_each(|words| reply.say(words));
                let unread = self.read.as_ref().is_some_and(Walkable::is_unread);
                reply.say(if unread { say!("preview-line-unread") } else { say!("preview-line-broken") });
            }
        }
        reply
    }
}
