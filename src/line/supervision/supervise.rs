//! One session as a conversation: a line is heard, something is said, and what changed is kept at once.

use crate::base::Moment;
use crate::document::Format;
use crate::effect::{Outcome, Prepared, SessionKept};
use crate::model::{PacketKind, Ruling, Session};
use crate::report::Preparation;
use crate::say;

use super::super::order::{CLEAR, Line, Order, Said, Verbs};
use super::super::{Conversation, Ending, Input, Reply};
use super::aside::{Aside, Page};
use super::disk::OnDisk;
use super::order::Verb;
use super::place::{Place, Start};
use super::told;

/// So many changes can be taken back: each holds the session as it was.
const MOST_UNDONE: usize = 30;

/// One conversation over one session.
#[derive(Clone, Debug, PartialEq)]
pub struct Supervise {
    pub(super) prepared: Preparation,
    pub(super) input: Input,
    /// The places on the way, in order.
    way: &'static [Place],
    pub(super) place: Place,
    pub(super) aside: Option<Aside>,
    /// Whether no line of something long has been typed since it was asked for.
    pub(super) fresh: bool,
    /// Whether one thing after the other is asked, and not only what an order named.
    pub(super) walking: bool,
    /// Which detail is looked at, or which heading of the sheet was written under.
    pub(super) at: usize,
    /// As what the page was to be written last.
    pub(super) writing: Vec<Format>,
    /// What was decided last.
    pub(super) decided: Option<Ruling>,
    /// The session before each change to it; the last comes last.
    before: Vec<Session>,
    disk: OnDisk,
    /// Whether the person goes once the session is kept.
    leaving: bool,
}

impl Supervise {
    /// Begins with what was read of a session, `over` the version with this mark.
    pub fn begin(prepared: Prepared, over: String, start: Start, input: Input) -> (Self, Reply) {
        let Prepared { session, entries, coming, lists, .. } = prepared;
        // What arrived on an agenda is not on the disk yet.
        let kept = (!start.gathers()).then(|| session.clone());
        let place = start.place(session.step);
        let mut talk = Self {
            prepared: Preparation::new(session, entries, lists).with_coming(coming),
            input,
            way: start.way(),
            place,
            aside: None,
            fresh: true,
            walking: false,
            at: 0,
            writing: Vec::new(),
            decided: None,
            before: Vec::new(),
            disk: OnDisk::new(kept, over),
            leaving: false,
        };
        let mut reply = Reply::default();
        reply.say(told::title(&talk.prepared.session));
        talk.arrive(&mut reply);
        talk.say_orders(&mut reply);
        (talk, reply)
    }

    /// The session as it stands.
    pub fn session(&self) -> &Session {
        &self.prepared.session
    }

    pub(super) fn session_mut(&mut self) -> &mut Session {
        &mut self.prepared.session
    }

    fn obey(&mut self, verb: Verb, number: Option<usize>, moment: Moment, reply: &mut Reply) {
        if !verb.fits(self.place) {
            reply.say(say!("sup-not-here", order = verb.typed()));
            return;
        }
        if verb == Verb::Help {
            self.help(reply);
            // What was asked is asked still.
            if let Some(aside) = &self.aside {
                aside.ask(&self.prepared, reply);
            }
            return;
        }
        self.settle();
        let aside = self.aside.take();
        self.walking = false;
        match verb {
            Verb::Next => self.step(1, reply),
            Verb::Back if aside.is_some() => self.list(reply),
            Verb::Back => self.step(-1, reply),
            Verb::List => self.list(reply),
            Verb::Undo => self.undo(reply),
            Verb::Leave => self.leave(moment, reply),
            _ => match self.place {
                Place::Agenda => self.obey_at_agenda(verb, number, reply),
                Place::Choose => self.read_answer(number, reply),
                Place::Check(kind) => self.obey_at_check(kind, verb, number, reply),
                Place::See(kind) => self.obey_at_see(kind, verb, reply),
                Place::Sheet => self.edit_sheet(number, reply),
                Place::After => self.obey_at_after(verb, number, moment, reply),
            },
        }
    }

    fn listen(&mut self, said: &Said, moment: Moment, reply: &mut Reply) {
        if let Some(aside) = self.aside.take() {
            self.listen_aside(aside, said, moment, reply);
            return;
        }
        match (self.place, said) {
            (_, Said::Clear) => reply.say(say!("sup-not-here", order = CLEAR)),
            (Place::Check(kind), Said::Nothing | Said::Stop) => self.look_on(kind, reply),
            (_, Said::Nothing | Said::Stop) => self.list(reply),
            (Place::Agenda | Place::Sheet | Place::After, Said::Words(words)) => {
                self.take_words(words, moment, reply);
            }
            (Place::Choose, Said::Words(words)) => self.tick(words, reply),
            (Place::Check(kind), Said::Words(words)) => self.decide(kind, words, reply),
            _ => reply.say(say!("sup-unclear")),
        }
    }

    /// Keeps words that were typed where a command is expected, unless they are one without its full stop.
    fn take_words(&mut self, words: &str, moment: Moment, reply: &mut Reply) {
        if words.trim().parse::<usize>().is_ok() {
            reply.say(say!("sup-number-alone", orders = self.numbering()));
        } else if matches!(Line::<Verb>::read(&format!(".{}", words.trim())), Line::Order(..)) {
            reply.say(say!("sup-no-order", words = words.trim()));
        } else {
            match self.place {
                Place::Sheet => self.write_on(Page::Sheet(self.at), words, reply),
                Place::After => self.write_on(Page::Notes, words, reply),
                _ => self.add_to_agenda(words, moment, reply),
            }
        }
    }

    /// Two commands of this place that take a number.
    fn numbering(&self) -> String {
        let numbered = self.orders().filter(|order| order.verb.is_some_and(Verbs::names_a_number));
        numbered.take(2).map(|order| format!("{} 1", order.typed)).collect::<Vec<_>>().join(", ")
    }

    /// Takes what is said to what is asked in between.
    fn listen_aside(&mut self, aside: Aside, said: &Said, moment: Moment, reply: &mut Reply) {
        match aside {
            Aside::Add => self.hear_add(said, moment, reply),
            Aside::Words(at) => self.hear_words(at, said, reply),
            Aside::Wanted(at) => self.hear_wanted(at, said, reply),
            Aside::Yes(answers) => self.hear_yes(answers, said, reply),
            Aside::Own => self.hear_own(said, reply),
            Aside::Dates => self.hear_dates(said, reply),
            Aside::Formats => self.hear_formats(said, reply),
            Aside::Folder(formats) => self.hear_folder(formats, said, moment, reply),
            Aside::Write(page) => self.hear_line(page, said, reply),
            Aside::About(at) => self.hear_about(at, said, reply),
            Aside::Try => self.hear_try(said, moment, reply),
            Aside::Action(id) => self.hear_action(id, said, reply),
            Aside::Whose(id) => self.hear_whose(id, said, moment, reply),
            Aside::Day(id) => self.hear_day(id, said, moment, reply),
            Aside::Minutes => self.hear_minutes(said, reply),
        }
    }

    pub(super) fn ask(&mut self, aside: Aside, reply: &mut Reply) {
        self.fresh = true;
        aside.ask(&self.prepared, reply);
        self.aside = Some(aside);
    }

    /// Goes along the way by one place.
    fn step(&mut self, by: isize, reply: &mut Reply) {
        let at = self.way.iter().position(|place| *place == self.place).unwrap_or_default();
        match at.checked_add_signed(by).and_then(|at| self.way.get(at)) {
            Some(place) => {
                self.place = *place;
                reply.space();
                self.arrive(reply);
                self.say_orders(reply);
            }
            None => reply.say(say!("sup-first-place")),
        }
    }

    fn arrive(&mut self, reply: &mut Reply) {
        self.at = 0;
        if let Some(step) = self.place.step() {
            self.session_mut().step = step;
            reply.say(say!("sup-step", number = step.number(), of = self.way.len(), step = step.word().say()));
        }
        match self.place {
            Place::Check(kind) => self.begin_check(kind, reply),
            Place::Sheet if self.session().sheet.is_blank() || self.input == Input::Pipe => self.walk_sheet(reply),
            Place::After if !self.session().has_been() || self.input == Input::Pipe => self.walk_after(reply),
            Place::See(PacketKind::Slip) if self.session().minutes.is_none() => self.ask(Aside::Minutes, reply),
            _ => self.list(reply),
        }
    }

    /// Says what stands at this place.
    pub(super) fn list(&mut self, reply: &mut Reply) {
        match self.place {
            Place::Agenda => self.list_agenda(reply),
            Place::Choose => self.list_choices(reply),
            Place::Check(kind) => self.list_things(kind, reply),
            Place::See(kind) => self.list_page(kind, reply),
            Place::Sheet => self.list_sheet(reply),
            Place::After => self.list_after(reply),
        }
    }

    /// Where in a list of `most` things `number` is, or a sentence on what there is.
    pub(super) fn numbered(verb: Verb, number: Option<usize>, most: usize, reply: &mut Reply) -> Option<usize> {
        let at = number.and_then(|number| number.checked_sub(1)).filter(|at| *at < most);
        match number {
            _ if at.is_some() => {}
            _ if most == 0 => reply.say(say!("sup-nothing-to-number")),
            Some(number) => reply.say(say!("sup-no-such", number = number.to_string(), most = most)),
            None => reply.say(say!("sup-which", order = verb.typed(), most = most)),
        }
        at
    }

    fn undo(&mut self, reply: &mut Reply) {
        match self.before.pop() {
            Some(before) => {
                let step = self.session().step;
                self.prepared.session = Session { step, ..before };
                reply.say(say!("line-undone"));
                self.list(reply);
            }
            None => reply.say(say!("line-nothing-to-undo")),
        }
    }

    fn leave(&mut self, moment: Moment, reply: &mut Reply) {
        self.leaving = true;
        if self.disk.keep(self.session(), moment).is_none() {
            self.say_left(reply);
        }
    }

    fn say_left(&self, reply: &mut Reply) {
        let command = self.way.first().map_or("", |place| place.command());
        reply.say(say!("sup-left", command = command, id = self.session().id.short()));
        reply.end = Some(Ending::Saved);
    }

    /// Hears that the session is on the disk, under another name perhaps.
    fn kept(&mut self, kept: &SessionKept) -> Reply {
        let mut reply = Reply::default();
        self.disk.kept(kept);
        self.prepared.session = kept.session.clone();
        if kept.beside {
            self.before.iter_mut().for_each(|before| before.id = kept.session.id);
            reply.say(say!("session-beside"));
        }
        if self.leaving {
            self.say_left(&mut reply);
        }
        reply
    }

    fn not_kept(&mut self, mut told: Reply) -> Reply {
        let new = self.disk.not_kept();
        if std::mem::take(&mut self.leaving) {
            told.say(say!("line-not-left"));
            told.end = (self.input == Input::Pipe).then_some(Ending::NotSaved);
            return told;
        }
        if new {
            told.say(say!("sup-trouble"));
            return told;
        }
        Reply::default()
    }

    /// The page was changed elsewhere: takes in what stands now, and shows it.
    fn look_again(&mut self, now: &Prepared) -> Reply {
        let mut reply = Reply::default();
        reply.say(say!("send-changed"));
        if let (Some(mark), true) = (&now.mark, now.session.id == self.session().id) {
            let Prepared { session, entries, coming, lists, .. } = now.clone();
            self.prepared = Preparation::new(session, entries, lists).with_coming(coming);
            self.disk = OnDisk::new(None, mark.clone());
            self.before.clear();
            reply.space();
            self.list(&mut reply);
        }
        reply
    }

    fn say_orders(&self, reply: &mut Reply) {
        let orders = self.orders().map(|order| order.typed).collect::<Vec<_>>().join(" ");
        reply.say(say!("line-orders", orders = orders));
    }

    fn help(&self, reply: &mut Reply) {
        for order in self.orders() {
            reply.say(say!("line-help", order = order.typed, what = order.what.say()));
        }
        reply.say(say!("line-help-stop"));
    }

    fn orders(&self) -> impl Iterator<Item = &'static Order<Verb>> {
        let place = self.place;
        Verb::orders().iter().filter(move |order| (order.place)(place))
    }
}

impl Conversation for Supervise {
    fn hear(&mut self, line: &str, moment: Moment) -> Reply {
        let before = self.session().clone();
        let mut reply = Reply::default();
        let heard = Line::read(line);
        let undone = matches!(heard, Line::Order(Verb::Undo, _));
        match heard {
            Line::Order(verb, number) => self.obey(verb, number, moment, &mut reply),
            // It answers nothing: what is asked is asked still.
            Line::Stray(words) => {
                let here: Vec<&str> = self.orders().map(|order| order.typed).collect();
                reply.say(Line::<Verb>::not_kept(&words, &here));
            }
            Line::Said(said) => self.listen(&said, moment, &mut reply),
        }
        let same = Session { step: self.session().step, ..before.clone() } == *self.session();
        if !same && !undone {
            self.before.push(before);
            if self.before.len() > MOST_UNDONE {
                self.before.remove(0);
            }
        }
        // What comes by pipe still stands where it came from; only the end of something long needs the disk.
        let in_the_middle = self.input == Input::Pipe && self.aside.as_ref().is_some_and(Aside::takes_lines);
        if !in_the_middle && let Some(effect) = self.disk.keep(self.session(), moment) {
            // What leaves is on the disk before it does.
            reply.effects.insert(0, effect);
        }
        reply
    }

    fn end(&mut self, moment: Moment) -> Reply {
        let mut reply = Reply::default();
        self.settle();
        self.leave(moment, &mut reply);
        reply.effects.extend(self.disk.keep(self.session(), moment));
        reply
    }

    fn outcome(&mut self, outcome: &Outcome, _: Moment) -> Reply {
        match outcome {
            Outcome::SessionKept(kept) => self.kept(kept),
            Outcome::SessionNotKept(_, notice) => self.not_kept(Reply::notice(notice)),
            Outcome::Lists(lists) => {
                self.prepared.set_lists(lists.clone());
                let mut reply = Reply::default();
                reply.say(say!("sup-remembered"));
                reply
            }
            Outcome::PacketLeft(packet, files) => {
                let mut reply = Reply::default();
                reply.say_all(files.iter().map(|file| say!("sup-written", file = file.display().to_string())));
                reply.say(say!("sup-ledger-has", id = packet.id.short()));
                reply
            }
            Outcome::PacketChanged(prepared) => self.look_again(prepared),
            Outcome::PacketStayed { notice, elsewhere } => self.stayed(notice, *elsewhere),
            Outcome::Failed(notice) => Reply::notice(notice),
            // What a session does not ask for.
            _ => Reply::default(),
        }
    }
}
