//! The line mode's loop: a line in, words and effects out, outcomes back in. It works by keyboard, by pipe and by screen reader.

use std::collections::VecDeque;
use std::io::{self, BufRead, Write};

use crate::line::{Begun, Chosen, Conversation, Ending, Home, Input, NewPack, PROMPT, Reply};
use crate::model::{Draft, Shelf};
use crate::pack::Starter;

use super::{Services, moment, perform, stream};

/// Where lines come from and words go.
#[derive(Debug)]
pub struct Talk<R, W> {
    /// Lines.
    pub from: R,
    /// Words.
    pub to: W,
    /// Whether a person types the lines, or a program sends them.
    pub input: Input,
}

impl<R: BufRead, W: Write> Talk<R, W> {
    fn say(&mut self, lines: &[String]) -> io::Result<()> {
        for line in lines {
            writeln!(self.to, "{line}")?;
        }
        self.to.flush()
    }

    /// The next line without its end; `None` at the end of input.
    fn hear(&mut self) -> io::Result<Option<String>> {
        if self.input == Input::Keyboard {
            write!(self.to, "{PROMPT}")?;
            self.to.flush()?;
        }
        let mut bytes = Vec::new();
        if self.from.read_until(b'\n', &mut bytes)? == 0 {
            return Ok(None);
        }
        let (line, _) = stream::decode(bytes);
        Ok(Some(line.trim_end_matches(['\n', '\r']).to_owned()))
    }
}

/// Holds a conversation in lines, from `first` on, until it ends. Every word it wanted kept is on the disk when this returns.
///
/// # Errors
///
/// When a stream breaks; what was heard before is in a draft.
pub fn converse<R: BufRead, W: Write>(
    mut about: impl Conversation,
    first: Reply,
    talk: &mut Talk<R, W>,
    services: &Services,
) -> io::Result<Ending> {
    if let Some(ending) = carry_out(&mut about, first, talk, services)? {
        return Ok(ending);
    }
    loop {
        let reply = match talk.hear()? {
            Some(line) => about.hear(&line, moment()),
            None => {
                let reply = about.end(moment());
                return Ok(carry_out(&mut about, reply, talk, services)?.unwrap_or(Ending::NotSaved));
            }
        };
        if let Some(ending) = carry_out(&mut about, reply, talk, services)? {
            return Ok(ending);
        }
    }
}

/// Says what is to be said, does what is to be done, and hears what came of it.
fn carry_out<R: BufRead, W: Write>(
    about: &mut impl Conversation,
    reply: Reply,
    talk: &mut Talk<R, W>,
    services: &Services,
) -> io::Result<Option<Ending>> {
    let mut replies = VecDeque::from([reply]);
    let mut ending = None;
    while let Some(reply) = replies.pop_front() {
        talk.say(&reply.lines)?;
        ending = ending.or(reply.end);
        for effect in reply.effects {
            replies.push_back(about.outcome(&perform(effect, services)));
        }
    }
    Ok(ending)
}

/// Offers the drafts and packs as numbered lines until one is chosen.
///
/// # Errors
///
/// When a stream breaks.
pub fn choose<R: BufRead, W: Write>(drafts: &[Draft], shelf: &Shelf, talk: &mut Talk<R, W>) -> io::Result<Chosen> {
    let (home, first) = Home::open(drafts, shelf);
    talk.say(&first.lines)?;
    while let Some(line) = talk.hear()? {
        let (chosen, reply) = home.hear(&line);
        talk.say(&reply.lines)?;
        if let Some(chosen) = chosen {
            return Ok(chosen);
        }
    }
    Ok(Chosen::Quit)
}

/// Asks what a new pack is to be; `None` when the person left.
///
/// # Errors
///
/// When a stream breaks.
pub fn ask_for_pack<R: BufRead, W: Write>(talk: &mut Talk<R, W>) -> io::Result<Option<Starter>> {
    let (mut new, first) = NewPack::open();
    talk.say(&first.lines)?;
    while let Some(line) = talk.hear()? {
        let (begun, reply) = new.hear(&line);
        talk.say(&reply.lines)?;
        match begun {
            Begun::Asking => {}
            Begun::Ready(starter) => return Ok(Some(starter)),
            Begun::Left => return Ok(None),
        }
    }
    Ok(None)
}
