//! The line mode's loop: a line in, effects and words out, outcomes back in. It works by keyboard, by pipe and by screen reader.
//!
//! What is to be done is done before it is talked about, so that a reader who has left takes no word along.

use std::collections::VecDeque;
use std::io::{self, BufRead, Write};

use crate::effect::Loaded;
use crate::line::{Begun, Chosen, Conversation, Ending, Home, Input, NewPack, PROMPT, Reply};
use crate::model::Shelf;
use crate::pack::Starter;

use super::{Services, moment, perform, stream};

/// Where lines come from and words go.
#[derive(Debug)]
pub struct Talk<R, W> {
    from: R,
    to: W,
    input: Input,
    /// The first thing that went wrong with either. From then on nothing more is said.
    broken: Option<io::Error>,
}

impl<R: BufRead, W: Write> Talk<R, W> {
    /// A talk by lines `from` a person or a program, with words `to` them.
    pub fn new(from: R, to: W, input: Input) -> Self {
        Self { from, to, input, broken: None }
    }

    /// What went wrong with the streams, if something did.
    pub fn broken(self) -> Option<io::Error> {
        self.broken
    }

    fn say(&mut self, lines: &[String]) {
        let words = lines.iter().flat_map(|line| [line.as_str(), "\n"]);
        self.write(words);
    }

    fn write<'a>(&mut self, mut words: impl Iterator<Item = &'a str>) {
        if self.broken.is_none() {
            let written = words.try_for_each(|words| self.to.write_all(words.as_bytes())).and_then(|()| self.to.flush());
            self.broken = written.err();
        }
    }

    /// The next line without its end; `None` when no more will come. Whoever types and cannot see is not asked further; a pipe
    /// has said its words already, and they are heard whether or not somebody reads the answers.
    fn hear(&mut self) -> Option<String> {
        if self.input == Input::Keyboard {
            self.write(std::iter::once(PROMPT));
            if self.broken.is_some() {
                return None;
            }
        }
        let mut bytes = Vec::new();
        if let Err(error) = self.from.read_until(b'\n', &mut bytes) {
            self.broken.get_or_insert(error);
        }
        if bytes.is_empty() {
            return None;
        }
        let (line, _) = stream::decode(bytes);
        Some(line.trim_end_matches(['\n', '\r']).to_owned())
    }
}

/// Holds a conversation in lines, from `first` on, until it ends. Every word it wanted kept is on the disk when this returns, unless the ending
/// says otherwise; whether it could be told is for [`Talk::broken`] to say.
pub fn converse<R: BufRead, W: Write>(
    mut about: impl Conversation,
    first: Reply,
    talk: &mut Talk<R, W>,
    services: &Services,
) -> Ending {
    let mut ending = carry_out(&mut about, first, talk, services);
    loop {
        if let Some(ending) = ending {
            return ending;
        }
        ending = match talk.hear() {
            Some(line) => {
                let reply = about.hear(&line, moment());
                carry_out(&mut about, reply, talk, services)
            }
            None => {
                let reply = about.end(moment());
                carry_out(&mut about, reply, talk, services).or(Some(Ending::NotSaved))
            }
        };
    }
}

/// Does what is to be done, hears what came of it, and says what is to be said.
fn carry_out<R: BufRead, W: Write>(
    about: &mut impl Conversation,
    reply: Reply,
    talk: &mut Talk<R, W>,
    services: &Services,
) -> Option<Ending> {
    let mut replies = VecDeque::from([reply]);
    let mut ending = None;
    while let Some(reply) = replies.pop_front() {
        ending = ending.or(reply.end);
        for effect in reply.effects {
            replies.push_back(about.outcome(&perform(&effect, services), moment()));
        }
        talk.say(&reply.lines);
    }
    ending
}

/// Offers what was found in the journal and the packs as numbered lines until one is chosen.
pub fn choose<R: BufRead, W: Write>(loaded: &Loaded, shelf: &Shelf, talk: &mut Talk<R, W>) -> Chosen {
    let (home, first) = Home::open(loaded, shelf);
    talk.say(&first.lines);
    while let Some(line) = talk.hear() {
        let (chosen, reply) = home.hear(&line);
        talk.say(&reply.lines);
        if let Some(chosen) = chosen {
            return chosen;
        }
    }
    Chosen::Quit
}

/// Asks what a new pack is to be; `None` when the person left.
pub fn ask_for_pack<R: BufRead, W: Write>(talk: &mut Talk<R, W>) -> Option<Starter> {
    let (mut new, first) = NewPack::open();
    talk.say(&first.lines);
    while let Some(line) = talk.hear() {
        let (begun, reply) = new.hear(&line);
        talk.say(&reply.lines);
        match begun {
            Begun::Asking => {}
            Begun::Ready(starter) => return Some(starter),
            Begun::Left => return None,
        }
    }
    None
}
