//! A few things asked one after another, each answered on one line. What stands there is kept by an empty line.

use chrono::NaiveDate;

use crate::base::{Moment, Notice, text};
use crate::effect::{Effect, Outcome};
use crate::say;

use super::super::order::{CLEAR, Line, Said, Verb, Verbs};
use super::super::{Conversation, Ending, Input, Reply};

/// One thing to ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What is asked.
    pub words: String,
    /// What can be chosen from, by number or by words; nothing where any words do.
    pub choices: Vec<String>,
    /// What stands there now; may be empty.
    pub stands: String,
}

/// What is asked, and what becomes of the answers.
pub trait Form: std::fmt::Debug {
    /// The question at this place; `None` behind the last.
    fn ask(&self, at: usize) -> Option<Question>;

    /// Takes the answer to it; `None` takes out what stands there.
    ///
    /// # Errors
    ///
    /// A sentence that says what would work.
    fn put(&mut self, at: usize, words: Option<&str>, today: NaiveDate) -> Result<(), String>;

    /// Whether what stands there can stay.
    ///
    /// # Errors
    ///
    /// A sentence that asks for it.
    fn may_stay(&self, _at: usize) -> Result<(), String> {
        Ok(())
    }

    /// What is wanted of the world once everything was asked; nothing, where the answers were all that was wanted.
    fn done(&self, moment: Moment) -> Option<Effect>;

    /// What there is to say once that is done; `None` for an outcome of something else.
    fn came(&mut self, outcome: &Outcome) -> Option<Result<Vec<String>, Notice>>;
}

/// The conversation over one form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asking<F> {
    form: F,
    at: usize,
    input: Input,
}

impl<F: Form> Asking<F> {
    /// Asks the first question.
    pub fn begin(form: F, input: Input) -> (Self, Reply) {
        let asking = Self { form, at: 0, input };
        let mut reply = Reply::default();
        if asking.form.ask(0).is_some() {
            reply.say(say!("sup-form-how"));
        }
        asking.ask(&mut reply);
        (asking, reply)
    }

    /// What was filled in.
    pub fn form(&self) -> &F {
        &self.form
    }

    fn ask(&self, reply: &mut Reply) {
        let Some(question) = self.form.ask(self.at) else {
            reply.say(say!("sup-form-again"));
            return;
        };
        if !question.words.is_empty() {
            reply.space();
            reply.say(&question.words);
        }
        reply.count(&question.choices);
        if !question.stands.is_empty() {
            reply.say(say!("line-stands", words = question.stands));
        }
    }

    fn put(&mut self, words: Option<&str>, moment: Moment, reply: &mut Reply) {
        match self.form.put(self.at, words, moment.today()) {
            Ok(()) => self.go_on(moment, reply),
            Err(sentence) => reply.say(sentence),
        }
    }

    fn go_on(&mut self, moment: Moment, reply: &mut Reply) {
        self.at += 1;
        if self.form.ask(self.at).is_some() {
            self.ask(reply);
        } else {
            self.finish(moment, reply);
        }
    }

    fn finish(&self, moment: Moment, reply: &mut Reply) {
        match self.form.done(moment) {
            Some(effect) => reply.effects.push(effect),
            None => reply.end = Some(Ending::Saved),
        }
    }

    fn leave(reply: &mut Reply) {
        reply.say(say!("sup-form-left"));
        reply.end = Some(Ending::Nothing);
    }
}

impl<F: Form> Conversation for Asking<F> {
    fn hear(&mut self, line: &str, moment: Moment) -> Reply {
        let mut reply = Reply::default();
        let asks = self.form.ask(self.at).is_some();
        match Line::<Verb>::read(line) {
            Line::Order(Verb::Leave, _) => Self::leave(&mut reply),
            Line::Order(Verb::Back, _) => {
                self.at = self.at.saturating_sub(1);
                self.ask(&mut reply);
            }
            Line::Order(..) => reply.say(say!("sup-form-how")),
            Line::Stray(words) => {
                let here = [Verb::Back.typed(), CLEAR, Verb::Leave.typed()];
                reply.say(Line::<Verb>::not_kept(&words, &here));
            }
            Line::Said(_) if !asks => self.finish(moment, &mut reply),
            Line::Said(Said::Words(words)) => {
                self.put(Some(&text::one_line(&words)), moment, &mut reply);
            }
            Line::Said(Said::Clear) => self.put(None, moment, &mut reply),
            Line::Said(Said::Nothing | Said::Stop) => match self.form.may_stay(self.at) {
                Ok(()) => self.go_on(moment, &mut reply),
                Err(sentence) => reply.say(sentence),
            },
        }
        reply
    }

    fn end(&mut self, moment: Moment) -> Reply {
        let mut reply = Reply::default();
        match self.input {
            Input::Pipe => self.finish(moment, &mut reply),
            Input::Keyboard => Self::leave(&mut reply),
        }
        reply
    }

    fn outcome(&mut self, outcome: &Outcome, _: Moment) -> Reply {
        let mut reply = Reply::default();
        match self.form.came(outcome) {
            None => {}
            Some(Ok(lines)) => {
                reply.say_all(lines);
                reply.end = Some(Ending::Saved);
            }
            Some(Err(notice)) => {
                reply.say_notice(&notice);
                match self.input {
                    Input::Keyboard => reply.say(say!("sup-form-again")),
                    Input::Pipe => reply.end = Some(Ending::NotSaved),
                }
            }
        }
        reply
    }
}
