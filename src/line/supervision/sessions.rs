//! The sessions there are, and everything that can be done with them, as numbered choices.

use chrono::NaiveDate;

use crate::base::Moment;
use crate::effect::{Effect, Outcome, Prepared, Remember};
use crate::model::{Carried, Session, Supervision};
use crate::say;

use super::super::order::{Line, Said, Verb};
use super::super::{Conversation, Ending, Input, Reply, home, prompt};
use super::listing::Listing;
use super::page::{Chosen, Page};
use super::place::Start;
use super::{Asking, Card, Details, Given, Supervise, told};

/// The pages of numbered choices, and what was opened from one.
#[derive(Debug)]
pub struct Sessions {
    known: Supervision,
    input: Input,
    /// The day it is, by which the nearest session is offered.
    today: NaiveDate,
    page: Page,
    open: Option<Box<dyn Conversation>>,
    /// The session that is being opened, for what, and how it stands on the disk.
    opening: Option<Opening>,
    /// How it ends, as far as it can be told.
    ending: Ending,
    /// Whether no more lines will come.
    last: bool,
}

#[derive(Debug)]
struct Opening {
    start: Start,
    read: Option<(Session, Option<String>)>,
}

impl Sessions {
    /// Opens the first page over what is known.
    pub fn open(known: Supervision, input: Input, today: NaiveDate) -> (Self, Reply) {
        let ending = Ending::Nothing;
        let sessions = Self { known, input, today, page: Page::First, open: None, opening: None, ending, last: false };
        let mut reply = Reply::default();
        reply.say(say!("sup-welcome"));
        home::say_unreadable(&sessions.known.unreadable, &mut reply);
        sessions.tell(&mut reply);
        (sessions, reply)
    }

    /// Says the choices of this page.
    fn tell(&self, reply: &mut Reply) {
        reply.space();
        reply.say(self.page.title(&self.known));
        reply.count(self.page.choices(&self.known, self.today).into_iter().map(|(words, _)| words));
        reply.say(say!("line-home-how"));
    }

    fn go(&mut self, page: Page, reply: &mut Reply) {
        self.page = page;
        self.tell(reply);
    }

    fn choose(&mut self, chosen: Chosen, moment: Moment, reply: &mut Reply) {
        match chosen {
            Chosen::Page(page) => self.go(page, reply),
            Chosen::Quit => reply.end = Some(self.ending),
            Chosen::New => {
                let details = Details::new(Given::default(), self.known.clone(), moment);
                self.page = Page::Session(details.id());
                self.begin(Asking::begin(details, self.input), reply);
            }
            Chosen::Begin(id, start) => {
                self.opening = Some(Opening { start, read: None });
                reply.effects.extend([Effect::OpenSession(id), Effect::Prepare(id)]);
            }
            Chosen::Change(id) => reply.effects.push(Effect::OpenSession(id)),
            Chosen::Card(card) => self.begin(Asking::begin(Card(card), self.input), reply),
            Chosen::Always => self.begin(Asking::begin(Listing::always(), self.input), reply),
            Chosen::Never => self.begin(Asking::begin(Listing::never(), self.input), reply),
            Chosen::Read(lines) => {
                reply.space();
                reply.say_all(lines);
                self.tell(reply);
            }
            Chosen::Trash(id) => reply.effects.push(Effect::TrashSession(id)),
            Chosen::Forget(words) => {
                reply.effects.push(Effect::Remember(Box::new(Remember { words, decision: None })));
            }
            Chosen::Close { session, action, done } => {
                let today = moment.today();
                let state = if done { Carried::Done(today) } else { Carried::LetGo(today) };
                reply.effects.push(Effect::CloseAction { session, action, state, now: moment.now });
            }
        }
    }

    /// Goes on with a conversation of its own, until that ends.
    fn begin(&mut self, (talk, first): (impl Conversation + 'static, Reply), reply: &mut Reply) {
        self.open = Some(Box::new(talk));
        reply.space();
        reply.lines.extend(first.lines);
        reply.effects.extend(first.effects);
    }

    /// Comes back to the page when what was opened from it has ended.
    fn back(&mut self, mut reply: Reply) -> Reply {
        if let Some(ending) = reply.end.take() {
            self.open = None;
            if ending == Ending::NotSaved || self.ending == Ending::Nothing {
                self.ending = ending;
            }
            if self.last {
                reply.end = Some(self.ending);
            } else {
                // A session that was not begun after all has no page.
                if self.page.title(&self.known).is_empty() {
                    self.page = Page::First;
                }
                self.tell(&mut reply);
            }
        }
        reply
    }

    /// Begins with a session, now that everything about it was read.
    fn opened(&mut self, prepared: &Prepared, reply: &mut Reply) {
        let Some(Opening { start, read: Some((session, mark)) }) = self.opening.take() else { return };
        let Some(over) = mark else {
            reply.say(say!("read-only"));
            self.tell(reply);
            return;
        };
        let prepared = prepared.clone();
        let prepared = if start.gathers() { prepared } else { Prepared { session, ..prepared } };
        self.begin(Supervise::begin(prepared, over, start, self.input), reply);
    }

    fn changing(&mut self, session: &Session, mark: Option<&str>, reply: &mut Reply) {
        match mark {
            Some(over) => {
                let details = Details::change(session.clone(), over.to_owned(), self.known.clone());
                self.begin(Asking::begin(details, self.input), reply);
            }
            None => {
                reply.say(say!("read-only"));
                self.tell(reply);
            }
        }
    }
}

impl Conversation for Sessions {
    fn hear(&mut self, line: &str, moment: Moment) -> Reply {
        if let Some(talk) = &mut self.open {
            let reply = talk.hear(line, moment);
            return self.back(reply);
        }
        self.today = moment.today();
        let mut reply = Reply::default();
        let choices = self.page.choices(&self.known, self.today);
        match Line::<Verb>::read(line) {
            Line::Order(Verb::Leave, _) => reply.end = Some(self.ending),
            Line::Order(Verb::Back, _) => self.go(self.page.before(), &mut reply),
            Line::Said(Said::Words(words)) => {
                let named: Vec<&str> = choices.iter().map(|(words, _)| words.as_str()).collect();
                match prompt::pick_begun(&named, &words).and_then(|at| choices.into_iter().nth(at)) {
                    Some((_, chosen)) => self.choose(chosen, moment, &mut reply),
                    None if self.page.asks() && words.trim().to_lowercase() == say!("answer-no") => {
                        self.go(self.page.before(), &mut reply);
                    }
                    None => reply.say(say!("line-home-unclear", most = self.page.choices(&self.known, self.today).len())),
                }
            }
            Line::Order(Verb::Help, _) | Line::Said(Said::Nothing) => self.tell(&mut reply),
            Line::Order(..) | Line::Stray(_) | Line::Said(_) => reply.say(say!("line-home-unclear", most = choices.len())),
        }
        reply
    }

    fn end(&mut self, moment: Moment) -> Reply {
        self.last = true;
        match &mut self.open {
            Some(talk) => {
                let reply = talk.end(moment);
                self.back(reply)
            }
            None => Reply { end: Some(self.ending), ..Reply::default() },
        }
    }

    fn outcome(&mut self, outcome: &Outcome, moment: Moment) -> Reply {
        outcome.note_in(&mut self.known);
        if let Outcome::SessionKept(kept) = outcome
            && self.page == Page::Session(kept.asked)
        {
            self.page = Page::Session(kept.session.id);
        }
        if let Some(talk) = &mut self.open {
            let reply = talk.outcome(outcome, moment);
            return self.back(reply);
        }
        let mut reply = Reply::default();
        match outcome {
            Outcome::SessionOpened(session, mark) => match &mut self.opening {
                Some(opening) => opening.read = Some((Session::clone(session), mark.clone())),
                None => self.changing(session, mark.as_deref(), &mut reply),
            },
            Outcome::Prepared(prepared) => self.opened(prepared, &mut reply),
            // Both what it says and what may go to it were asked for; one answer is enough.
            Outcome::SessionNotRead(_, notice) if self.page != Page::First => {
                self.opening = None;
                reply.say_notice(notice);
                self.go(Page::First, &mut reply);
            }
            Outcome::SessionTrashed(_) => {
                reply.say(say!("sup-trashed"));
                self.go(Page::First, &mut reply);
            }
            Outcome::ActionClosed(session) => {
                reply.say(told::title(session));
                self.go(Page::Actions, &mut reply);
            }
            Outcome::Lists(_) => self.go(Page::Lists, &mut reply),
            Outcome::Failed(notice) => {
                reply.say_notice(notice);
                self.tell(&mut reply);
            }
            _ => {}
        }
        reply
    }
}
