//! A sitting as a conversation: a line is heard, something is said, and every word is kept as it comes.

use crate::base::Moment;
use crate::base::words::Word;
use crate::effect::{Effect, Outcome, Save};
use crate::model::{Answer, Kind, Memory, Pack, Sensitivity, Settings, Sitting, Step};
use crate::say;

use super::about::About;
use super::aside::{Aside, Then};
use super::order::{Aim, CLEAR, Line, Order, Place, Said, Verb, Verbs};
use super::pause::Pause;
use super::prompt::{self, Heard};
use super::shift::{self, Part};
use super::{Ending, Reply, close};

/// Where the lines come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    /// A person types them, and can be asked again.
    Keyboard,
    /// They come out of a pipe or a file.
    Pipe,
}

/// One conversation over one sitting.
#[derive(Clone, Debug, PartialEq)]
pub struct Reflect {
    pub(super) sitting: Sitting,
    aim: Aim,
    input: Input,
    places: Vec<String>,
    pause: Pause,
    pub(super) aside: Option<Aside>,
    /// Whether the person is having a minute.
    paused: bool,
    /// Whether no line of a long answer has been typed since it was asked for.
    fresh: bool,
    /// Whether the question was gone to from the close, to return there.
    mending: bool,
    /// The index of the answer that was ended on the way here.
    pub(super) given: Option<usize>,
    /// The sitting before the last change to it.
    before: Option<Sitting>,
    draft: OnDisk,
    leaving: Option<Leaving>,
}

/// What this conversation knows of its draft on disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum OnDisk {
    /// Nothing has changed yet that would be kept.
    AsItWas,
    /// It is asked to be kept with every change, or when a pipe is left.
    Kept,
    /// The last one could not be kept, and the person has been told.
    Trouble,
}

/// Going, once the draft is known to be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Leaving {
    /// How it ends then.
    ending: Ending,
    /// Whether no more lines will come, so that nothing can be tried again.
    last: bool,
}

impl Reflect {
    /// Begins, goes on with or reads over `sitting`. A new one starts with its first question at once; which shift it is for is
    /// told in a line. `pack` gives what is said while pausing, if it is still on the shelf.
    pub fn begin(sitting: Sitting, pack: Option<&Pack>, settings: &Settings, input: Input) -> (Self, Reply) {
        let (mut talk, mut reply) = (Self::new(sitting, pack, settings, input, Aim::Entry), Reply::default());
        if talk.sitting.step() != Step::Close {
            reply.say(say!("line-shift", shift = shift::describe(talk.sitting.entry())));
        }
        talk.open(pack, &mut reply);
        (talk, reply)
    }

    /// Begins a walk through `pack`, of which nothing is kept; of a file that can be read anew, if it comes out of one.
    pub(super) fn walk(sitting: Sitting, pack: &Pack, settings: &Settings, input: Input, file: bool) -> (Self, Reply) {
        let (mut talk, mut reply) = (Self::new(sitting, Some(pack), settings, input, Aim::Walk { file }), Reply::default());
        talk.open(Some(pack), &mut reply);
        (talk, reply)
    }

    fn new(sitting: Sitting, pack: Option<&Pack>, settings: &Settings, input: Input, aim: Aim) -> Self {
        Self {
            sitting,
            aim,
            input,
            places: settings.shift_settings.clone(),
            pause: Pause::new(pack, settings),
            aside: None,
            paused: false,
            fresh: true,
            mending: false,
            given: None,
            before: None,
            draft: OnDisk::AsItWas,
            leaving: None,
        }
    }

    /// Says what comes first, and asks.
    fn open(&mut self, pack: Option<&Pack>, reply: &mut Reply) {
        if self.sitting.step() != Step::Close && pack.is_some_and(|pack| pack.sensitivity == Sensitivity::Heavy) {
            reply.say(say!("line-heavy"));
        }
        if self.sitting.step() == Step::Shift {
            self.sitting.next();
        }
        self.ask(reply);
        self.say_orders(reply);
    }

    /// Hears one line, without its end.
    pub fn hear(&mut self, line: &str, moment: Moment) -> Reply {
        let before = self.sitting.clone();
        let mut reply = Reply::default();
        self.listen(Line::read(line), moment, &mut reply);
        if self.sitting != before {
            if self.sitting.entry() != before.entry() {
                self.before = Some(before);
            }
            match (self.input, self.draft) {
                _ if self.aim != Aim::Entry => {}
                (_, OnDisk::AsItWas) if !self.is_begun() => {}
                (Input::Keyboard, _) => self.keep_draft(&mut reply),
                // What comes by pipe still stands where it came from; only its end needs the disk.
                (Input::Pipe, OnDisk::AsItWas) => self.draft = OnDisk::Kept,
                (Input::Pipe, OnDisk::Kept | OnDisk::Trouble) => {}
            }
        }
        reply
    }

    /// Hears that no more lines will come. Out of a pipe, what was said is the entry, with nothing more ticked than was; at a
    /// keyboard it is kept as a draft.
    pub fn end(&mut self, moment: Moment) -> Reply {
        let mut reply = Reply::default();
        match self.input {
            Input::Pipe if self.is_begun() => self.save(moment, &mut reply),
            Input::Pipe | Input::Keyboard => self.leave(true, &mut reply),
        }
        reply
    }

    /// Goes on with `pack` as it is now, with what `memory` keeps; whether the question being asked is still the same.
    pub(super) fn go_on_with(&mut self, pack: &Pack, memory: &mut Memory) -> bool {
        let same = self.sitting.go_on_with(pack, memory);
        if !same {
            self.aside = None;
        }
        // The change before was to the questions as they were.
        self.before = None;
        same
    }

    /// Hears what an effect came to, before the next line is heard.
    pub fn outcome(&mut self, outcome: &Outcome, moment: Moment) -> Reply {
        match outcome {
            Outcome::Saved(saved) => Reply::saved(saved),
            Outcome::NotSaved(_, notice) => {
                let mut reply = Reply::notice(notice);
                match self.input {
                    Input::Keyboard => reply.say(say!("line-not-saved")),
                    Input::Pipe => {
                        self.leaving = Some(Leaving { ending: Ending::NotSaved, last: true });
                        self.keep_draft(&mut reply);
                    }
                }
                reply
            }
            Outcome::DraftKept(_) => self.draft_kept(),
            Outcome::DraftNotKept(_, notice) => self.draft_not_kept(Reply::notice(notice)),
            Outcome::DraftHeld(_) => self.go_on_apart(moment),
            Outcome::Failed(notice)
            | Outcome::NotLoaded(notice)
            | Outcome::NotRead(_, notice)
            | Outcome::DraftNotRead(_, notice) => Reply::notice(notice),
            // What a sitting does not ask for, or has nothing to say to.
            _ => Reply::default(),
        }
    }

    /// Another window has this open: the words go on as an entry of their own, also when the last change is taken back.
    fn go_on_apart(&mut self, moment: Moment) -> Reply {
        for sitting in std::iter::once(&mut self.sitting).chain(&mut self.before) {
            sitting.go_on_apart(moment.id);
        }
        let mut reply = Reply::default();
        reply.say(say!("line-apart"));
        self.keep_draft(&mut reply);
        reply
    }

    fn draft_kept(&mut self) -> Reply {
        let mut reply = Reply::default();
        self.draft = OnDisk::Kept;
        if let Some(leaving) = self.leaving {
            reply.say(say!("line-draft-kept"));
            reply.end = Some(leaving.ending);
        }
        reply
    }

    fn draft_not_kept(&mut self, told: Reply) -> Reply {
        let told_before = std::mem::replace(&mut self.draft, OnDisk::Trouble) == OnDisk::Trouble;
        match self.leaving.take() {
            Some(Leaving { last: true, .. }) => {
                let mut reply = Reply { end: Some(Ending::NotSaved), ..told };
                reply.say(say!("line-given-back"));
                close::words(&self.sitting, &mut reply);
                reply
            }
            None if told_before => Reply::default(),
            leaving => {
                let mut reply = told;
                reply.say(if leaving.is_some() { say!("line-not-left") } else { say!("line-draft-trouble") });
                reply
            }
        }
    }

    fn listen(&mut self, line: Line, moment: Moment, reply: &mut Reply) {
        let paused = std::mem::take(&mut self.paused);
        match line {
            Line::Order(verb, number) => self.obey(verb, number, moment, reply),
            // Any other line ends the minute too, and is heard: words are never lost to a pause.
            Line::Said(Said::Nothing | Said::Stop) if paused => self.remind(reply),
            Line::Stray(words) => {
                if self.input == Input::Keyboard && self.is_written_on() {
                    let here: Vec<&str> = self.orders().map(|(order, _)| order.typed).collect();
                    reply.say(Line::<Verb>::kept(&words, &here));
                }
                self.attend(&Said::Words(words), moment, reply);
            }
            Line::Said(said) => self.attend(&said, moment, reply),
        }
    }

    /// Whether a line is words of an answer.
    fn is_written_on(&self) -> bool {
        let asked = self.sitting.current().filter(|_| self.aside.is_none() && self.sitting.step() != Step::Close);
        asked.is_some_and(|response| response.prompt.kind.is_text())
    }

    /// Takes what is said to where the person is: an aside, the close or a question.
    fn attend(&mut self, said: &Said, moment: Moment, reply: &mut Reply) {
        match self.aside.take() {
            Some(aside) => self.listen_aside(aside, said, moment, reply),
            None if self.sitting.step() == Step::Close => self.listen_at_close(said, reply),
            None => self.listen_at_question(said, moment, reply),
        }
    }

    fn listen_aside(&mut self, aside: Aside, said: &Said, moment: Moment, reply: &mut Reply) {
        match aside.hear(said, &mut self.sitting, &self.places, moment.today(), reply) {
            Then::Stay(aside) => self.aside = Some(aside),
            Then::Ask(aside) => self.ask_aside(aside, reply),
            Then::Back => self.remind(reply),
            Then::On => self.go_on(reply),
        }
    }

    fn listen_at_close(&mut self, said: &Said, reply: &mut Reply) {
        match said {
            Said::Clear => self.refuse(CLEAR, reply),
            Said::Nothing | Said::Stop => self.ask(reply),
            // There is nothing to tick in a walk.
            Said::Words(_) if self.aim != Aim::Entry => self.ask(reply),
            Said::Words(words) => close::tick(&mut self.sitting, words, reply),
        }
    }

    fn listen_at_question(&mut self, said: &Said, moment: Moment, reply: &mut Reply) {
        let Some(response) = self.sitting.current() else { return };
        let kind = response.prompt.kind.clone();
        match said {
            Said::Clear => self.clear(reply),
            Said::Stop => self.go_on(reply),
            Said::Nothing if kind != Kind::LongText || (self.fresh && response.answer.is_some()) => self.go_on(reply),
            Said::Nothing if self.fresh => self.remind_to_write(reply),
            Said::Nothing => self.write(""),
            Said::Words(words) => {
                match kind {
                    Kind::LongText => self.write(words),
                    // A pipe cannot press Enter: its words answer the question after the note.
                    Kind::Note if self.input == Input::Pipe => {
                        self.go_on(reply);
                        self.attend(said, moment, reply);
                    }
                    Kind::Note => reply.say(say!("line-enter")),
                    kind => self.answer(prompt::read(&kind, words, moment.today()), &kind, reply),
                }
            }
        }
    }

    /// Adds a line to a long answer.
    fn write(&mut self, line: &str) {
        let text = match self.sitting.current().and_then(|response| response.answer.as_ref()) {
            Some(answer) => format!("{}\n{line}", answer.words()),
            None => line.to_owned(),
        };
        self.sitting.answer(Some(Answer::Text(text)));
        self.fresh = false;
    }

    fn answer(&mut self, heard: Heard, kind: &Kind, reply: &mut Reply) {
        match heard {
            Heard::Answer(answer) => {
                if !kind.is_text() {
                    reply.say(say!("line-taken", words = answer.words()));
                }
                self.sitting.answer(Some(answer));
                self.go_on(reply);
            }
            Heard::OwnWords(chosen) => {
                if !chosen.is_empty() {
                    self.sitting.answer(Some(Answer::Many(chosen.clone())));
                }
                self.ask_aside(Aside::OwnWords(chosen), reply);
            }
            Heard::Unclear(sentence) => reply.say(sentence),
        }
    }

    fn clear(&mut self, reply: &mut Reply) {
        let stood = self.sitting.current().is_some_and(|response| response.answer.is_some());
        self.sitting.answer(None);
        self.fresh = true;
        reply.say(if stood { say!("line-cleared") } else { say!("line-nothing-to-clear") });
    }

    fn obey(&mut self, verb: Verb, number: Option<usize>, moment: Moment, reply: &mut Reply) {
        let at_close = self.sitting.step() == Step::Close;
        let fits = match verb.place() {
            Place::Anywhere => true,
            Place::Close => at_close && self.aside.is_none(),
            Place::Question => !at_close && self.aside.is_none(),
        };
        match verb {
            _ if !self.aim.hears(verb) => reply.say(say!("preview-line-not-kept", order = verb.typed())),
            _ if !fits => self.refuse(verb.typed(), reply),
            Verb::Why => self.sitting.current().into_iter().for_each(|response| prompt::why(&response.prompt, reply)),
            Verb::Skip => self.go_on(reply),
            Verb::Finish => self.go(|sitting| sitting.go(Step::Close), reply),
            // Whoever takes back while something is asked in between means that, and not the answer before it.
            Verb::Back | Verb::Undo if self.aside.is_some() => {
                self.aside = None;
                self.remind(reply);
            }
            Verb::Back => self.back(reply),
            Verb::Flag => self.flag(reply),
            Verb::Unflag => self.unflag(reply),
            Verb::Ask => self.with_question(verb, number, reply, |talk, index, reply| {
                talk.ask_aside(Aside::Question(About::Response(index)), reply);
            }),
            Verb::Unask => self.with_question(verb, number, reply, |talk, index, reply| {
                talk.take_back(About::Response(index), reply);
            }),
            Verb::Edit => self.with_question(verb, number, reply, |talk, index, reply| {
                talk.mending = true;
                talk.go(|sitting| sitting.go(Step::Prompt(index)), reply);
            }),
            Verb::Tags => self.ask_aside(Aside::Tags, reply),
            Verb::Carry => self.ask_aside(Aside::Carry, reply),
            Verb::More if self.sitting.more_to_ask() == 0 => reply.say(say!("line-no-more")),
            Verb::More => self.go(Sitting::ask_more, reply),
            Verb::Read => close::read(&self.sitting, reply),
            Verb::Shift => self.ask_aside(Aside::Shift(Part::Day), reply),
            Verb::Undo => self.undo(reply),
            Verb::Pause => {
                self.paused = true;
                self.pause.say(reply);
            }
            Verb::Save => self.save(moment, reply),
            Verb::Leave => self.leave(false, reply),
            Verb::Help => self.help(reply),
        }
    }

    /// Does something with the question of the close that `number` names, or says what numbers there are.
    fn with_question(
        &mut self,
        verb: Verb,
        number: Option<usize>,
        reply: &mut Reply,
        act: impl FnOnce(&mut Self, usize, &mut Reply),
    ) {
        let most = close::listed(&self.sitting).len();
        match number.map(|number| (number, close::find(&self.sitting, number))) {
            Some((_, Some(index))) => act(self, index, reply),
            Some((number, None)) => reply.say(say!("line-no-such-question", number = number.to_string(), most = most)),
            None => reply.say(say!("line-which-question", order = verb.typed(), most = most)),
        }
    }

    /// Says where an order belongs.
    fn refuse(&self, order: &str, reply: &mut Reply) {
        reply.say(match (self.aim, self.sitting.step()) {
            _ if self.aside.is_some() => say!("line-not-now", order = order),
            (Aim::Entry, Step::Close) => say!("line-for-a-question", order = order),
            (Aim::Entry, Step::Shift | Step::Prompt(_)) => say!("line-for-the-close", order = order),
            (Aim::Walk { .. }, Step::Close) => say!("preview-line-for-a-question", order = order),
            (Aim::Walk { .. }, Step::Shift | Step::Prompt(_)) => say!("preview-line-for-the-end", order = order),
        });
    }

    /// Goes back one question; before the first of a walk there is nothing.
    fn back(&mut self, reply: &mut Reply) {
        let first = self.sitting.sequence().next().map(Step::Prompt);
        if self.aim != Aim::Entry && first == Some(self.sitting.step()) {
            reply.say(say!("preview-line-first"));
        } else {
            self.go(Sitting::back, reply);
        }
    }

    fn undo(&mut self, reply: &mut Reply) {
        match self.before.take() {
            Some(before) => {
                self.given = self.given.filter(|_| before.step() == self.sitting.step());
                self.sitting = before;
                reply.say(say!("line-undone"));
                self.arrive(reply);
            }
            None => reply.say(say!("line-nothing-to-undo")),
        }
    }

    fn save(&mut self, moment: Moment, reply: &mut Reply) {
        self.settle();
        let entry = self.sitting.finished(moment.now);
        let over = self.sitting.over().map(str::to_owned);
        reply.effects.push(Effect::Save(Box::new(Save { entry, over, otherwise: moment.id })));
    }

    fn leave(&mut self, last: bool, reply: &mut Reply) {
        match (self.draft, self.is_begun()) {
            (OnDisk::AsItWas, begun) => {
                reply.say(if begun { say!("line-nothing-changed") } else { say!("line-nothing-written") });
                reply.end = Some(Ending::Nothing);
            }
            (_, false) => {
                reply.say(say!("line-nothing-written"));
                reply.effects.push(Effect::DropDraft(self.sitting.entry().id));
                reply.end = Some(Ending::Nothing);
            }
            (_, true) => {
                self.leaving = Some(Leaving { ending: Ending::Drafted, last });
                self.keep_draft(reply);
            }
        }
    }

    fn keep_draft(&mut self, reply: &mut Reply) {
        if self.draft == OnDisk::AsItWas {
            self.draft = OnDisk::Kept;
        }
        let caret = match self.sitting.current().and_then(|response| response.answer.as_ref()) {
            Some(Answer::Text(text)) => text.chars().count(),
            _ => 0,
        };
        reply.effects.push(Effect::KeepDraft(Box::new(self.sitting.draft(caret))));
    }

    /// Whether the person has said anything worth keeping.
    fn is_begun(&self) -> bool {
        let entry = self.sitting.entry();
        !entry.is_blank() || entry.shift.setting.is_some() || entry.shift.minutes.is_some()
    }

    fn go_on(&mut self, reply: &mut Reply) {
        let given = self.given();
        let mending = self.mending;
        self.go(|sitting| if mending { sitting.go(Step::Close) } else { sitting.next() }, reply);
        self.given = given;
    }

    /// The answer that going on from here leaves behind; a note leaves the one before it.
    fn given(&self) -> Option<usize> {
        let response = self.sitting.current()?;
        match self.sitting.step() {
            Step::Prompt(index) if response.answer.is_some() => Some(index),
            Step::Prompt(_) if response.prompt.kind == Kind::Note => self.given,
            _ => None,
        }
    }

    fn go(&mut self, by: impl FnOnce(&mut Sitting), reply: &mut Reply) {
        self.settle();
        by(&mut self.sitting);
        self.given = None;
        self.arrive(reply);
    }

    /// Takes the empty lines off the end of a long answer, once it is left.
    fn settle(&mut self) {
        if let Some(Answer::Text(text)) = self.sitting.current().and_then(|response| response.answer.as_ref()) {
            let settled = text.trim_end_matches('\n');
            if settled.len() < text.len() {
                let settled = settled.to_owned();
                self.sitting.answer(Some(Answer::Text(settled)));
            }
        }
    }

    fn arrive(&mut self, reply: &mut Reply) {
        self.aside = None;
        self.fresh = true;
        reply.space();
        match self.sitting.step() {
            Step::Shift => self.ask_aside(Aside::Shift(Part::Day), reply),
            Step::Prompt(_) => {
                self.ask(reply);
                reply.say(say!("line-help-reminder"));
            }
            Step::Close => {
                let mended = std::mem::take(&mut self.mending);
                self.ask(reply);
                if mended {
                    reply.say(say!("line-help-reminder"));
                } else {
                    self.say_orders(reply);
                }
            }
        }
    }

    /// Says where the person is and what is asked there.
    pub(super) fn ask(&self, reply: &mut Reply) {
        let Some(response) = self.sitting.current() else {
            return match self.aim {
                Aim::Entry => close::list(&self.sitting, reply),
                Aim::Walk { .. } => close::end_of_walk(&self.sitting, reply),
            };
        };
        let title = self.sitting.entry().pack.title.as_str();
        reply.say(match self.sitting.place() {
            Some((at, of)) => say!("line-place", title = title, at = at, of = of),
            None => say!("line-place-note", title = title),
        });
        prompt::ask(response, reply);
        if self.aim != Aim::Entry && response.prompt.always_private {
            reply.say(say!("through-private"));
        }
    }

    pub(super) fn ask_aside(&mut self, aside: Aside, reply: &mut Reply) {
        aside.ask(&self.sitting, &self.places, reply);
        self.aside = Some(aside);
    }

    /// Back where the person was: an aside, a question or the close, in a few words.
    fn remind(&mut self, reply: &mut Reply) {
        match (&self.aside, self.sitting.step()) {
            (Some(aside), _) => aside.ask(&self.sitting, &self.places, reply),
            (None, Step::Shift) => self.go_on(reply),
            (None, Step::Close) if self.aim == Aim::Entry => reply.say(say!("line-back-at-close")),
            (None, Step::Close) => self.ask(reply),
            (None, Step::Prompt(_)) => {
                reply.say(say!("line-back-at"));
                self.sitting.current().into_iter().for_each(|response| reply.say(&response.prompt.text));
            }
        }
    }

    fn remind_to_write(&self, reply: &mut Reply) {
        if self.input == Input::Keyboard {
            reply.say(say!("line-write-or-skip"));
        }
    }

    fn say_orders(&self, reply: &mut Reply) {
        let orders = self.orders().map(|(order, _)| order.typed).collect::<Vec<_>>().join(" ");
        reply.say(say!("line-orders", orders = orders));
    }

    fn help(&self, reply: &mut Reply) {
        for (order, what) in self.orders() {
            reply.say(say!("line-help", order = order.typed, what = what.say()));
        }
        reply.say(say!("line-help-stop"));
    }

    /// The orders that make sense where the person is, each with what it does.
    fn orders(&self) -> impl Iterator<Item = (&'static Order, Word)> {
        let here = if self.sitting.step() == Step::Close { Place::Close } else { Place::Question };
        let more = self.sitting.more_to_ask() > 0;
        let fits = move |place: Place| place == here || place == Place::Anywhere;
        self.aim.orders().filter(move |(order, _)| fits(order.place) && (more || order.verb != Some(Verb::More)))
    }
}
