//! What is asked in between, and what stands there already.

use crate::base::{Id, date};
use crate::document::Format;
use crate::model::{AnswerRef, Dates, HubSheet, Session, Shift, Wanted, Whose};
use crate::report::Preparation;
use crate::say;

use super::super::Reply;
use super::super::aside::stands;
use super::{after, told};

/// Something asked in between.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Aside {
    /// Things to talk about, one a line.
    Add,
    /// The words of the thing to talk about at this place.
    Words(usize),
    /// What would help with it.
    Wanted(usize),
    /// A second, named yes for each of these.
    Yes(Vec<AnswerRef>),
    /// The person's own words in place of the detail that is looked at.
    Own,
    /// How exactly days are said.
    Dates,
    /// As what to write the page.
    Formats,
    /// Where to.
    Folder(Vec<Format>),
    /// Something that takes as many lines as it needs.
    Write(Page),
    /// Which entry what was heard is about, by its place.
    About(usize),
    /// What will be tried, one thing a line.
    Try,
    /// The words of the action called this.
    Action(Id),
    /// Who does it.
    Whose(Id),
    /// By when.
    Day(Id),
    /// How long the session was.
    Minutes,
}

/// What takes as many lines as it needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Page {
    /// The worker's notes.
    Notes,
    /// What was heard, by its place; `None` until something is.
    Heard(Option<usize>),
    /// The words under this heading of the Peer Hub sheet.
    Sheet(usize),
}

impl Page {
    /// What stands there.
    pub(super) fn words(self, session: &Session) -> &str {
        match self {
            Self::Notes => &session.notes,
            Self::Heard(at) => at.and_then(|at| session.heard.get(at)).map_or("", |heard| &heard.words),
            Self::Sheet(at) => told::sheet(&session.sheet).get(at).map_or("", |(_, words)| words),
        }
    }

    /// What stands there, to be changed.
    pub(super) fn words_mut(self, session: &mut Session) -> Option<&mut String> {
        match self {
            Self::Notes => Some(&mut session.notes),
            Self::Heard(at) => session.heard.get_mut(at?).map(|heard| &mut heard.words),
            Self::Sheet(at) => {
                let HubSheet { highlight, challenge, borrow, ask } = &mut session.sheet;
                [highlight, challenge, borrow, ask].into_iter().nth(at)
            }
        }
    }

    fn asked(self, session: &Session) -> String {
        match self {
            Self::Notes => say!("sup-ask-notes"),
            Self::Heard(_) if session.heard.is_empty() => say!("sup-ask-heard"),
            Self::Heard(None) => say!("sup-ask-heard-more"),
            Self::Heard(Some(_)) => say!("sup-ask-heard-on"),
            Self::Sheet(at) => match at {
                0 => say!("sup-sheet-highlight"),
                1 => say!("sup-sheet-challenge"),
                2 => say!("sup-sheet-borrow"),
                _ => say!("sup-sheet-ask"),
            },
        }
    }
}

impl Aside {
    /// Asks, telling what stands there already.
    pub(super) fn ask(&self, prepared: &Preparation, reply: &mut Reply) {
        let session = &prepared.session;
        let action = |id: &Id| session.actions.iter().find(|action| action.id == *id);
        match self {
            Self::Add => reply.say(say!("sup-ask-add")),
            Self::Words(at) => {
                reply.say(say!("sup-ask-words"));
                keeps(session.agenda.get(*at).map_or("", |item| &item.words), reply);
            }
            Self::Wanted(at) => {
                reply.say(say!("line-wanted-ask"));
                reply.count(Wanted::ALL.map(Wanted::words));
                stands(&session.agenda.get(*at).and_then(|item| item.wanted).map(Wanted::words).unwrap_or_default(), reply);
            }
            Self::Yes(answers) => {
                let question = answers.first().and_then(|answer| prepared.response(answer));
                reply.say(say!("sup-ask-yes", question = question.map_or("", |response| &response.prompt.text)));
            }
            Self::Own => reply.say(say!("line-own-words-ask")),
            Self::Dates => {
                reply.say(say!("sup-ask-dates"));
                reply.count(Dates::ALL.map(|dates| dates.word().say()));
                keeps(&session.paper.dates.word().say(), reply);
            }
            Self::Formats => {
                reply.say(say!("sup-ask-formats"));
                reply.count(Format::ALL.iter().copied().map(Format::name));
            }
            Self::Folder(_) => reply.say(say!("sup-ask-folder")),
            Self::Write(page) => {
                reply.say(page.asked(session));
                let words = page.words(session);
                if words.is_empty() {
                    reply.say(say!("sup-how-long"));
                } else {
                    reply.say(say!("line-stands-long"));
                    reply.say(words);
                    reply.say(say!("line-how-long-more"));
                }
            }
            Self::About(_) => {
                reply.say(say!("sup-ask-about"));
                reply.count(after::entries(prepared).into_iter().map(|(_, title)| title));
            }
            Self::Try => reply.say(say!("sup-ask-try")),
            Self::Action(id) => {
                reply.say(say!("sup-ask-words"));
                keeps(action(id).map_or("", |action| &action.words), reply);
            }
            Self::Whose(id) => {
                reply.say(say!("sup-ask-whose"));
                reply.count(Whose::ALL.map(|whose| whose.word().say()));
                keeps(&action(id).map(|action| action.whose.word().say()).unwrap_or_default(), reply);
            }
            Self::Day(id) => {
                reply.say(say!("sup-ask-day"));
                stands(&action(id).and_then(|action| action.day).map(date::full).unwrap_or_default(), reply);
            }
            Self::Minutes => {
                reply.say(say!("sup-ask-minutes"));
                stands(&session.minutes.map(Shift::minutes_in_words).unwrap_or_default(), reply);
            }
        }
    }

    /// Whether it takes one line after the other, so that by pipe only its end needs the disk.
    pub(super) fn takes_lines(&self) -> bool {
        matches!(self, Self::Add | Self::Write(_))
    }
}

/// Something that is never without.
fn keeps(words: &str, reply: &mut Reply) {
    reply.say(say!("line-stands", words = words));
    reply.say(say!("sup-keeps"));
}
