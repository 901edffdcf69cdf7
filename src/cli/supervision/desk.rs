//! What every command of supervision works with: the sessions there are, and the one that is meant.

use std::io::{self, IsTerminal};

use crate::base::{Id, Notice, text};
use crate::effect::{KeepSession, Prepared};
use crate::identify::Thing;
use crate::jobs;
use crate::line::{Asking, Conversation, Each, Ending, Form, Input, LineOf, Lines, Question, Reply, Start, Supervise, told};
use crate::model::{Decision, Session, Supervision};
use crate::report::Preparation;
use crate::runtime::{self, Services, Talk};
use crate::say;

use super::super::error::{Failure, tell};
use super::super::reflect::ended;
use super::super::{Shell, out};

/// The journal, and what is known of supervision in it.
#[derive(Debug)]
pub(super) struct Desk {
    pub(super) services: Services,
    pub(super) known: Supervision,
}

/// A session that was opened to be looked at or changed.
#[derive(Debug)]
pub(super) struct Open {
    pub(super) prepared: Preparation,
    mark: Option<String>,
}

impl Desk {
    /// Reads what there is, and names what could not be read.
    pub(super) fn open(shell: &Shell) -> Result<Self, Failure> {
        shell.trouble.iter().for_each(tell);
        let services = Services { store: shell.journal()? };
        let known = services.store.supervision();
        out::name_unreadable(&known.unreadable);
        Ok(Self { services, known })
    }

    /// The session whose id ends so.
    pub(super) fn session(&self, typed: &str) -> Result<&Session, Failure> {
        one(self.known.sessions.iter().filter(|session| session.id.ends_with(typed)), typed)
    }

    /// The session whose id ends so, with everything that may go to it; what was flagged has come to it if it does by `start`.
    pub(super) fn prepare(&self, typed: &str, start: Start) -> Result<Prepared, Failure> {
        let id = self.session(typed)?.id;
        let store = &self.services.store;
        let prepared = jobs::prepare(store, id)?;
        if start.gathers() {
            return Ok(prepared);
        }
        let (session, mark) = jobs::open_session(store, id)?;
        Ok(Prepared { session, mark, ..prepared })
    }

    /// The same, to be worked on here.
    pub(super) fn take(&self, typed: &str, start: Start) -> Result<Open, Failure> {
        let Prepared { session, mark, entries, coming, lists } = self.prepare(typed, start)?;
        Ok(Open { prepared: Preparation::new(session, entries, lists).with_coming(coming), mark })
    }

    /// Keeps the session as it stands now, unless the disk says the same already.
    pub(super) fn keep(&self, open: &mut Open) -> Result<(), Failure> {
        let moment = runtime::moment();
        let session = Session { saved: moment.now, ..open.prepared.session.clone() };
        if self.services.store.session(session.id)?.0.says_the_same(&session) {
            return Ok(());
        }
        let over = Some(open.mark.clone().ok_or_else(|| Failure::failed(Notice::new(say!("read-only"))))?);
        let kept = jobs::keep_session(&self.services.store, &KeepSession { session, over, otherwise: moment.id })?;
        if kept.beside {
            tell(&Notice::new(say!("session-beside")).hint(kept.session.id.short()));
        }
        open.prepared.session = kept.session;
        open.mark = Some(kept.mark);
        Ok(())
    }

    /// Holds a conversation about one session.
    pub(super) fn supervise(&self, typed: &str, start: Start) -> Result<(), Failure> {
        let prepared = self.prepare(typed, start)?;
        let over = prepared.mark.clone().ok_or_else(|| Failure::failed(Notice::new(say!("read-only"))))?;
        let (talk, first) = Supervise::begin(prepared, over, start, input());
        self.talk(talk, first)
    }

    /// Holds a conversation until it ends.
    pub(super) fn talk(&self, about: impl Conversation, first: Reply) -> Result<(), Failure> {
        let mut talk = Talk::new(io::stdin().lock(), io::stdout().lock(), input());
        let ending = runtime::converse(about, first, &mut talk, &self.services);
        ended(ending, talk.broken())
    }

    /// What a person types when `asked`, or what comes by pipe, one thing a line.
    pub(super) fn typed(&self, asked: String, each: LineOf) -> Result<Vec<String>, Failure> {
        let said = if input() == Input::Keyboard {
            self.filled(Lines { ask: asked, each, said: Vec::new() })?.map_or_else(Vec::new, |lines| lines.said)
        } else {
            piped_lines()?
        };
        if said.is_empty() { Err(no_words()) } else { Ok(said) }
    }

    /// What a person types for each of `asked`, `None` where that stays as it is; by pipe a line for each, no fewer and no more.
    pub(super) fn typed_for_each(&self, asked: Vec<Question>) -> Result<Vec<Option<String>>, Failure> {
        let count = asked.len();
        let said = if input() == Input::Keyboard {
            self.filled(Each::new(asked))?.map_or_else(Vec::new, |each| each.said)
        } else {
            piped_lines()?.into_iter().map(Some).collect()
        };
        match said.iter().flatten().count() {
            0 => Err(no_words()),
            _ if said.len() == count => Ok(said),
            came => Err(Failure::usage(Notice::new(say!("cli-sup-a-line-each", count = count, came = came)))),
        }
    }

    /// Asks what a form asks; nothing, where the person stopped.
    fn filled<F: Form + Clone>(&self, form: F) -> Result<Option<F>, Failure> {
        let (mut asking, first) = Asking::begin(form, Input::Keyboard);
        let mut talk = Talk::new(io::stdin().lock(), io::stdout().lock(), Input::Keyboard);
        let ending = runtime::converse(&mut asking, first, &mut talk, &self.services);
        ended(ending, talk.broken())?;
        Ok((ending == Ending::Saved).then(|| asking.form().clone()))
    }
}

fn no_words() -> Failure {
    Failure::nothing(Notice::new(say!("cli-sup-no-words")))
}

/// Where lines come from.
pub(in crate::cli) fn input() -> Input {
    if io::stdin().is_terminal() { Input::Keyboard } else { Input::Pipe }
}

/// Whether a person sits there, who types and reads.
pub(super) fn is_a_person() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal()
}

/// Everything that comes by pipe.
pub(in crate::cli) fn piped() -> Result<String, Failure> {
    let (typed, guessed) = runtime::read_all(io::stdin().lock()).map_err(|error| Failure::stream(&error))?;
    if guessed {
        tell(&Notice::new(say!("cli-note-encoding")));
    }
    Ok(typed)
}

/// The lines that come by pipe, without the empty ones.
fn piped_lines() -> Result<Vec<String>, Failure> {
    Ok(piped()?.lines().map(text::one_line).filter(|line| !line.is_empty()).collect())
}

/// The one of `found`, whose ids all end in `typed`.
pub(super) fn one<'a, T>(mut found: impl Iterator<Item = &'a T>, typed: &str) -> Result<&'a T, Failure> {
    match (found.next(), found.next()) {
        (Some(one), None) => Ok(one),
        (None, _) => {
            let sentence = say!("cli-sup-no-such", id = typed);
            Err(Failure::nothing(Notice::new(sentence).hint(say!("cli-sup-no-such-hint"))))
        }
        (Some(_), Some(_)) => {
            let sentence = say!("cli-sup-unclear-id", id = typed);
            Err(Failure::usage(Notice::new(sentence).hint(say!("cli-sup-unclear-id-hint"))))
        }
    }
}

/// Which of `most` numbered things each of `numbers` is, from 0; every thing once.
pub(super) fn each_numbered(numbers: &[usize], most: usize) -> Result<Vec<usize>, Failure> {
    let mut places = Vec::with_capacity(numbers.len());
    for number in numbers {
        let at = numbered(*number, most)?;
        if !places.contains(&at) {
            places.push(at);
        }
    }
    Ok(places)
}

/// Which of `most` numbered things `number` is, from 0.
pub(super) fn numbered(number: usize, most: usize) -> Result<usize, Failure> {
    let at = number.checked_sub(1).filter(|at| *at < most);
    at.ok_or_else(|| {
        let sentence =
            if most == 0 { say!("sup-nothing-to-number") } else { say!("sup-no-such", number = number.to_string(), most = most) };
        Failure::usage(Notice::new(sentence))
    })
}

/// `3=colleague`: a number, and what stands behind the sign.
pub(super) fn pair(typed: &str) -> Result<(usize, &str), Failure> {
    let read = typed.split_once('=').and_then(|(number, words)| Some((number.trim().parse().ok()?, words.trim())));
    read.ok_or_else(|| Failure::usage(Notice::new(say!("cli-sup-pair"))))
}

/// Says how many details nobody has decided about, if there are any.
pub(super) fn tell_undecided(things: &[(Thing, Option<Decision>)]) {
    if let Some(words) = told::undecided(things) {
        tell(&Notice::new(words));
    }
}

/// Prints lines, safe for any terminal.
pub(super) fn print(lines: impl IntoIterator<Item = impl AsRef<str>>) -> Result<(), Failure> {
    out::data(|to| lines.into_iter().try_for_each(|line| writeln!(to, "{}", line.as_ref())))
}

/// Prints numbered lines.
pub(super) fn count(lines: impl IntoIterator<Item = impl AsRef<str>>) -> Result<(), Failure> {
    let numbered = (1_usize..).zip(lines);
    print(numbered.map(|(number, words)| say!("line-numbered", number = number, words = words.as_ref())))
}

/// A whole id, as it is typed in any case.
pub(super) fn whole_id(typed: &str) -> Result<Id, Failure> {
    let read = typed.to_uppercase().parse();
    read.map_err(|_not_one| Failure::usage(Notice::new(say!("cli-sup-whole-id", id = typed)).hint(say!("cli-sup-whole-id-hint"))))
}
