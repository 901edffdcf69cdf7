//! What came of a session, in lines: notes, what was said, and what will be tried.

use crate::base::{Id, Moment, date, text};
use crate::model::{Action, Carried, Heard, Shift, Whose, without_unread};
use crate::report::Preparation;
use crate::say;

use super::super::order::Said;
use super::super::{Input, Reply, prompt};
use super::aside::{Aside, Page};
use super::order::Verb;
use super::supervise::Supervise;
use super::told;

/// The entries of the period, newest first, each with its day and title.
pub(super) fn entries(prepared: &Preparation) -> Vec<(Id, String)> {
    let mut entries: Vec<(Id, String)> = Vec::new();
    for candidate in prepared.candidates() {
        let entry = candidate.entry;
        if !entries.iter().any(|(known, _)| *known == entry.id) {
            let day = date::short(entry.shift.date, prepared.session.date);
            entries.push((entry.id, say!("sessions-entry", day = day, title = entry.pack.title.as_str())));
        }
    }
    entries
}

impl Supervise {
    pub(super) fn walk_after(&mut self, reply: &mut Reply) {
        self.walking = true;
        self.ask(Aside::Write(Page::Notes), reply);
    }

    pub(super) fn list_after(&self, reply: &mut Reply) {
        let session = self.session();
        reply.say_all(told::particulars(session));
        if !session.notes.is_empty() {
            reply.say(say!("sup-notes"));
            reply.say(&session.notes);
        }
        if !session.heard.is_empty() {
            reply.say(say!("sup-heard-list"));
            reply.count(session.heard.iter().map(|heard| &heard.words));
        }
        if session.actions.is_empty() {
            reply.say(say!("sup-actions-none"));
        } else {
            reply.say(say!("sup-actions"));
            reply.count(session.actions.iter().map(told::action));
        }
        reply.say(say!("sup-after-how"));
    }

    pub(super) fn obey_at_after(&mut self, verb: Verb, number: Option<usize>, moment: Moment, reply: &mut Reply) {
        match (verb, number) {
            (Verb::Notes, _) => return self.ask(Aside::Write(Page::Notes), reply),
            (Verb::Try, _) => return self.ask(Aside::Try, reply),
            (Verb::Minutes, _) => return self.ask(Aside::Minutes, reply),
            (Verb::Heard, None) => return self.ask(Aside::Write(Page::Heard(None)), reply),
            (Verb::Heard, number) => {
                if let Some(at) = Self::numbered(verb, number, self.session().heard.len(), reply) {
                    self.ask(Aside::Write(Page::Heard(Some(at))), reply);
                }
                return;
            }
            _ => {}
        }
        let Some(at) = Self::numbered(verb, number, self.session().actions.len(), reply) else { return };
        let Some(action) = self.session_mut().actions.get_mut(at) else { return };
        let id = action.id;
        match verb {
            Verb::Done => action.state = Carried::Done(moment.today()),
            Verb::LetGo => action.state = Carried::LetGo(moment.today()),
            Verb::Whose => return self.ask(Aside::Whose(id), reply),
            Verb::Day => return self.ask(Aside::Day(id), reply),
            Verb::Edit => return self.ask(Aside::Action(id), reply),
            Verb::Cut => {
                let action = self.session_mut().actions.remove(at);
                reply.say(say!("sup-cut", words = told::sentence(&action.words)));
                return;
            }
            _ => {}
        }
        self.say_action(id, reply);
    }

    /// Takes one line of something long. An empty line at its beginning keeps what stands there.
    pub(super) fn hear_line(&mut self, page: Page, said: &Said, reply: &mut Reply) {
        let line = match said {
            Said::Stop => return self.end_lines(page, reply),
            Said::Nothing if self.fresh && !page.words(self.session()).is_empty() => return self.end_lines(page, reply),
            Said::Nothing if self.fresh => {
                if self.input == Input::Keyboard {
                    reply.say(say!("sup-how-long-reminder"));
                }
                self.aside = Some(Aside::Write(page));
                return;
            }
            Said::Clear => {
                if let Some(words) = page.words_mut(self.session_mut()) {
                    words.clear();
                }
                reply.say(say!("line-cleared"));
                self.aside = Some(Aside::Write(page));
                return;
            }
            Said::Nothing => "",
            Said::Words(line) => line.as_str(),
        };
        let page = match page {
            Page::Heard(None) => {
                self.session_mut().heard.push(Heard { about: None, words: String::new() });
                Page::Heard(self.session().heard.len().checked_sub(1))
            }
            page => page,
        };
        if let Some(words) = page.words_mut(self.session_mut()) {
            if !words.is_empty() {
                words.push('\n');
            }
            words.push_str(line);
        }
        self.fresh = false;
        self.aside = Some(Aside::Write(page));
    }

    /// Goes on with something long by words that were typed where a command is expected.
    pub(super) fn write_on(&mut self, page: Page, words: &str, reply: &mut Reply) {
        let heading = |at| told::sheet(&self.session().sheet).into_iter().nth(at).map(|(heading, _)| heading);
        match page {
            Page::Sheet(at) => reply.say(say!("sup-under", heading = heading(at).unwrap_or_default())),
            Page::Notes | Page::Heard(_) => reply.say(say!("sup-noted")),
        }
        self.fresh = true;
        self.hear_line(page, &Said::Words(words.to_owned()), reply);
    }

    fn end_lines(&mut self, page: Page, reply: &mut Reply) {
        let typed = !self.fresh;
        self.aside = Some(Aside::Write(page));
        self.settle();
        self.aside = None;
        match page {
            Page::Notes if self.walking => self.ask(Aside::Write(Page::Heard(None)), reply),
            Page::Notes => self.list(reply),
            Page::Heard(Some(at)) if typed && !entries(&self.prepared).is_empty() => self.ask(Aside::About(at), reply),
            Page::Heard(at) => self.after_heard(at, reply),
            Page::Sheet(at) => self.after_heading(at, reply),
        }
    }

    /// Takes the empty lines off the end of something long once it is left, and what was emptied off the list.
    pub(super) fn settle(&mut self) {
        let Some(Aside::Write(page)) = self.aside else { return };
        if let Some(words) = page.words_mut(self.session_mut()) {
            words.truncate(words.trim_end_matches('\n').len());
        }
        self.session_mut().heard.retain(|heard| !heard.words.is_empty());
    }

    pub(super) fn hear_about(&mut self, at: usize, said: &Said, reply: &mut Reply) {
        if let Said::Words(words) = said {
            let entries = entries(&self.prepared);
            let titles: Vec<&str> = entries.iter().map(|(_, title)| title.as_str()).collect();
            let Some((entry, _)) = prompt::pick(&titles, words).and_then(|at| entries.get(at)) else {
                reply.say(say!("line-unclear-one", most = entries.len()));
                self.aside = Some(Aside::About(at));
                return;
            };
            if let Some(heard) = self.session_mut().heard.get_mut(at) {
                heard.about = Some(*entry);
            }
        }
        self.after_heard(Some(at), reply);
    }

    /// What is asked once something was heard; `None` where nothing more was.
    fn after_heard(&mut self, at: Option<usize>, reply: &mut Reply) {
        match (self.walking, at) {
            (true, Some(_)) => self.ask(Aside::Write(Page::Heard(None)), reply),
            (true, None) => self.ask(Aside::Try, reply),
            (false, _) => self.list(reply),
        }
    }

    pub(super) fn hear_try(&mut self, said: &Said, moment: Moment, reply: &mut Reply) {
        match said {
            Said::Words(words) => {
                let (id, words) = (moment.id, text::one_line(words));
                let action = Action { id, words, whose: Whose::default(), day: None, state: Carried::Open };
                self.session_mut().actions.push(action);
                self.ask(Aside::Whose(id), reply);
                self.walking = true;
            }
            Said::Nothing | Said::Stop | Said::Clear => {
                self.walking = false;
                self.list(reply);
            }
        }
    }

    pub(super) fn hear_action(&mut self, id: Id, said: &Said, reply: &mut Reply) {
        if let (Some(action), Said::Words(words)) = (self.action_mut(id), said) {
            action.words = text::one_line(words);
        }
        self.say_action(id, reply);
    }

    /// Whether `words` that answer nothing which is asked are another thing to try: by pipe nobody is there to type them again.
    fn is_next(&self, words: &str) -> bool {
        self.walking && self.input == Input::Pipe && words.split_whitespace().nth(2).is_some()
    }

    pub(super) fn hear_whose(&mut self, id: Id, said: &Said, moment: Moment, reply: &mut Reply) {
        if let Said::Words(words) = said {
            match prompt::one_of(&Whose::ALL, |whose| whose.word().say(), words) {
                Ok(whose) => {
                    if let Some(action) = self.action_mut(id) {
                        action.whose = whose;
                    }
                }
                Err(_) if self.is_next(words) => return self.hear_try(said, moment, reply),
                Err(unclear) => {
                    reply.say(unclear);
                    self.aside = Some(Aside::Whose(id));
                    return;
                }
            }
        }
        if self.walking { self.ask(Aside::Day(id), reply) } else { self.say_action(id, reply) }
    }

    pub(super) fn hear_day(&mut self, id: Id, said: &Said, moment: Moment, reply: &mut Reply) {
        let day = match said {
            Said::Words(words) => {
                let Some(day) = date::planned(words, moment.today()) else {
                    if self.is_next(words) {
                        return self.hear_try(said, moment, reply);
                    }
                    reply.say(say!("sup-unclear-planned"));
                    self.aside = Some(Aside::Day(id));
                    return;
                };
                Some(Some(day))
            }
            Said::Clear => Some(None),
            Said::Nothing | Said::Stop => None,
        };
        if let (Some(day), Some(action)) = (day, self.action_mut(id)) {
            action.day = day;
            action.words.truncate(without_unread(&action.words, moment.today()).len());
        }
        self.say_action(id, reply);
        if self.walking {
            self.ask(Aside::Try, reply);
        }
    }

    pub(super) fn hear_minutes(&mut self, said: &Said, reply: &mut Reply) {
        match said {
            Said::Clear => self.session_mut().minutes = None,
            Said::Words(words) => match Shift::read_minutes(words) {
                None => {
                    reply.say(say!("sup-unclear-minutes"));
                    self.aside = Some(Aside::Minutes);
                    return;
                }
                minutes => self.session_mut().minutes = minutes,
            },
            Said::Nothing | Said::Stop => {}
        }
        self.list(reply);
    }

    fn action_mut(&mut self, id: Id) -> Option<&mut Action> {
        self.session_mut().actions.iter_mut().find(|action| action.id == id)
    }

    fn say_action(&self, id: Id, reply: &mut Reply) {
        let found = (1_usize..).zip(&self.session().actions).find(|(_, action)| action.id == id);
        if let Some((number, action)) = found {
            reply.say(say!("line-numbered", number = number, words = told::action(action)));
        }
    }
}
