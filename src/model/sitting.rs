//! A sitting: an entry being made, and where the person is in it. Both faces are thin skins over this.
//!
//! ```text
//!   Shift ──next──▶ Prompt 1 ──next──▶ Prompt 2 … ──next──▶ Close ──save──▶ Entry
//!     ◀──back──        ◀──back──          finish from anywhere ──▶
//! ```
//!
//! Nothing is required, nothing is scored, and going anywhere keeps every word.

use crate::base::{Id, Time};

use super::{Answer, CarryForward, Draft, Entry, Flag, Kind, Memory, Pack, PackRef, Prompt, Response, Shift};

/// Where a person is in a sitting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Saying which shift it was.
    Shift,
    /// At the prompt with this index among the entry's responses.
    Prompt(usize),
    /// Reading it over.
    Close,
}

/// An entry being made or mended.
#[derive(Clone, Debug, PartialEq)]
pub struct Sitting {
    entry: Entry,
    step: Step,
    /// Whether the prompts beyond the core are asked too.
    more: bool,
    over: Option<String>,
}

impl Sitting {
    /// A new sitting with `pack`, for the shift just worked. A pack of one prompt opens at that prompt.
    pub fn begin(pack: &Pack, id: Id, now: Time) -> Self {
        let entry = Entry {
            id,
            created: now,
            saved: now,
            shift: Shift::just_worked(now),
            pack: PackRef { id: pack.id.clone(), version: pack.version.clone(), title: pack.title.clone() },
            responses: pack.prompts.iter().cloned().map(Response::unanswered).collect(),
            tags: Vec::new(),
            carry_forward: Vec::new(),
            flag: None,
        };
        let mut sitting = Self { entry, step: Step::Shift, more: false, over: None };
        if let [only] = sitting.sequence().collect::<Vec<_>>().as_slice() {
            sitting.step = Step::Prompt(*only);
        }
        sitting
    }

    /// A sitting over a saved entry, read over first. `mark` names the version on disk it began from.
    pub fn edit(entry: Entry, mark: String) -> Self {
        Self { entry, step: Step::Close, more: false, over: Some(mark) }
    }

    /// The sitting a draft was left in, at the same step.
    pub fn resume(draft: Draft) -> Self {
        let more = asks_more(&draft);
        let step = match draft.step {
            Step::Prompt(index) if !draft.entry.shows(index) => Step::Close,
            step => step,
        };
        Self { entry: draft.entry, step, more, over: draft.over }
    }

    /// What would stand on disk if the program ended now, with `caret` characters before the caret.
    pub fn draft(&self, caret: usize) -> Draft {
        Draft { entry: self.entry.clone(), step: self.step, caret, over: self.over.clone() }
    }

    /// The entry as it stands.
    pub fn entry(&self) -> &Entry {
        &self.entry
    }

    /// The version on disk this sitting would write over.
    pub fn over(&self) -> Option<&str> {
        self.over.as_deref()
    }

    /// Where the person is.
    pub fn step(&self) -> Step {
        self.step
    }

    /// The prompt on the screen, with what stands in it.
    pub fn current(&self) -> Option<&Response> {
        match self.step {
            Step::Prompt(index) => self.entry.responses.get(index),
            Step::Shift | Step::Close => None,
        }
    }

    /// The indices of the prompts that are asked, in order: the core, follow-ups whose condition holds, and the rest once the
    /// person wants more or has written there.
    pub fn sequence(&self) -> impl Iterator<Item = usize> + '_ {
        asked(&self.entry, self.more)
    }

    /// "2 of 4": which prompt this is among those asked. Words that ask nothing are not counted.
    pub fn place(&self) -> Option<(usize, usize)> {
        place(&self.entry, self.step, self.more)
    }

    /// Goes on: to the next prompt, or to the close after the last.
    pub fn next(&mut self) {
        let after = |index: &usize| match self.step {
            Step::Shift => true,
            Step::Prompt(current) => *index > current,
            Step::Close => false,
        };
        let next = self.sequence().find(after);
        self.step = next.map_or(Step::Close, Step::Prompt);
    }

    /// Goes back: to the prompt before, or to the shift before the first. Stays at the shift.
    pub fn back(&mut self) {
        let before = |index: &usize| match self.step {
            Step::Shift => false,
            Step::Prompt(current) => *index < current,
            Step::Close => true,
        };
        self.step = self.sequence().filter(before).last().map_or(Step::Shift, Step::Prompt);
    }

    /// Goes to `step`; a prompt that is not shown is not gone to.
    pub fn go(&mut self, step: Step) {
        match step {
            Step::Prompt(index) if !self.entry.shows(index) => {}
            step => self.step = step,
        }
    }

    /// How many prompts beyond the core have not been asked.
    pub fn more_to_ask(&self) -> usize {
        let all = (0..self.entry.responses.len()).filter(|index| self.entry.shows(*index)).count();
        all - self.sequence().count()
    }

    /// Asks the prompts beyond the core too, and goes to the first of them.
    pub fn ask_more(&mut self) {
        let asked: Vec<usize> = self.sequence().collect();
        self.more = true;
        let first = self.sequence().find(|index| !asked.contains(index));
        if let Some(first) = first {
            self.step = Step::Prompt(first);
        }
    }

    /// Answers the prompt on the screen. A blank answer is none, and what is not answered cannot be ticked. The person's own words that
    /// stood there stay beside it.
    pub fn answer(&mut self, answer: Option<Answer>) {
        let own = self.current().and_then(Response::own_words).map(str::to_owned);
        self.answer_beside(answer, own);
    }

    /// The same, with the person's own words as they stand there now, chosen or not.
    pub fn answer_beside(&mut self, answer: Option<Answer>, own: Option<String>) {
        let Step::Prompt(index) = self.step else { return };
        let Some(response) = self.entry.responses.get_mut(index) else { return };
        if response.prompt.kind == Kind::Note {
            return;
        }
        response.answer = answer.filter(|answer| !answer.is_blank());
        let is_chosen = response.answer.as_ref().is_some_and(|answer| answer.own_words().is_some());
        response.unchosen = own.filter(|own| !is_chosen && !own.trim().is_empty());
        response.ticked &= response.answer.is_some();
    }

    /// Says which shift it was.
    pub fn set_shift(&mut self, shift: Shift) {
        self.entry.shift = shift;
    }

    /// Ticks or unticks the answer at `index` for supervision; `false` when there is no answer to tick.
    pub fn tick(&mut self, index: usize) -> bool {
        match self.entry.responses.get_mut(index) {
            Some(response) if response.answer.is_some() => {
                response.ticked = !response.ticked;
                true
            }
            _ => false,
        }
    }

    /// Flags the prompt at the index `about` for supervision, or the whole entry; or takes the flag away.
    pub fn flag(&mut self, about: impl Into<Option<usize>>, flag: Option<Flag>) {
        match about.into() {
            None => self.entry.flag = flag,
            Some(index) => {
                if let Some(response) = self.entry.responses.get_mut(index) {
                    response.flag = flag;
                }
            }
        }
    }

    /// How the prompt at the index `about` is flagged, or the whole entry.
    pub fn flag_of(&self, about: Option<usize>) -> Option<&Flag> {
        match about {
            None => self.entry.flag.as_ref(),
            Some(index) => self.entry.responses.get(index)?.flag.as_ref(),
        }
    }

    /// Files the entry under what is typed: words apart by commas or spaces, each once, a leading `#` left out.
    pub fn set_tags(&mut self, typed: &str) {
        let mut tags: Vec<String> = Vec::new();
        for tag in typed.split([',', ' ', '\n']).map(|tag| tag.trim().trim_start_matches('#')) {
            if !tag.is_empty() && !tags.iter().any(|known| known == tag) {
                tags.push(tag.to_owned());
            }
        }
        self.entry.tags = tags;
    }

    /// Carries `lines` forward, one thing a line; what was there already keeps its state.
    pub fn set_carry_forward(&mut self, lines: &str) {
        let known = std::mem::take(&mut self.entry.carry_forward);
        self.entry.carry_forward = lines
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .map(|line| {
                let state = known.iter().find(|carried| carried.words == line).map(|carried| carried.state);
                CarryForward { words: line.to_owned(), state: state.unwrap_or_default() }
            })
            .collect();
    }

    /// Goes on with `pack` as it is now, and with what `memory` keeps for each prompt. The prompt in front stays in front, known by its id or
    /// else by what it asks; where it is gone, the one in its place is. `true` when nothing about it changed for the person: it is the
    /// same prompt, answered in the same way, and has the same answer.
    pub fn go_on_with(&mut self, pack: &Pack, memory: &mut Memory) -> bool {
        let at = self.current().cloned();
        memory.take_in(&self.entry.responses);
        self.entry.responses = memory.recall(&pack.prompts);
        self.entry.pack = PackRef { id: pack.id.clone(), version: pack.version.clone(), title: pack.title.clone() };
        let (Step::Prompt(index), Some(Response { prompt: at, answer, .. })) = (self.step, at) else { return true };
        let find = |same: &dyn Fn(&Prompt) -> bool| pack.prompts.iter().position(same);
        let same = find(&|prompt| prompt.id == at.id).or_else(|| find(&|prompt| prompt.text == at.text));
        let index = same.unwrap_or_else(|| index.min(pack.prompts.len().saturating_sub(1)));
        self.step = Step::Prompt(index);
        // What is beyond the core takes no other's place.
        let stays = if same.is_some() { self.entry.shows(index) } else { self.sequence().any(|asked| asked == index) };
        if !stays {
            self.next();
            return false;
        }
        same.is_some() && self.current().is_some_and(|now| now.prompt.kind == at.kind && now.answer == answer)
    }

    /// Goes on over the version just saved, under the name it was saved by.
    pub fn go_on_over(&mut self, id: Id, mark: String) {
        self.entry.id = id;
        self.over = Some(mark);
    }

    /// Goes on as an entry of its own, apart from the one it came from.
    pub fn go_on_apart(&mut self, id: Id) {
        self.entry.id = id;
        self.over = None;
    }

    /// The entry as it is saved at `now`.
    pub fn finished(&self, now: Time) -> Entry {
        Entry { saved: now, ..self.entry.clone() }
    }
}

impl Draft {
    /// "2 of 4": which prompt it was left at, as [`Sitting::place`] will say once it is resumed.
    pub fn place(&self) -> Option<(usize, usize)> {
        place(&self.entry, self.step, asks_more(self))
    }
}

fn asked(entry: &Entry, more: bool) -> impl Iterator<Item = usize> + '_ {
    entry.responses.iter().enumerate().filter_map(move |(index, response)| {
        let asked = more || !response.prompt.extra || response.is_written_on();
        (asked && entry.shows(index)).then_some(index)
    })
}

fn place(entry: &Entry, step: Step, more: bool) -> Option<(usize, usize)> {
    let Step::Prompt(current) = step else { return None };
    let asks = |index: &usize| entry.responses.get(*index).is_some_and(|r| r.prompt.kind != Kind::Note);
    let asked: Vec<usize> = asked(entry, more).filter(asks).collect();
    let at = asked.iter().position(|index| *index == current)?;
    Some((at + 1, asked.len()))
}

/// Whether the prompts beyond the core were asked when the draft was left: it was left at one of them.
fn asks_more(draft: &Draft) -> bool {
    match draft.step {
        Step::Prompt(index) => draft.entry.responses.get(index).is_some_and(|response| response.prompt.extra),
        Step::Shift | Step::Close => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Choice, Condition, Group, Point, Sensitivity, Test};

    fn prompt(id: &str, kind: Kind) -> Prompt {
        Prompt::new(id, format!("{id}?"), kind)
    }

    fn pack(prompts: Vec<Prompt>) -> Pack {
        Pack {
            id: "test".to_owned(),
            version: "1.0.0".to_owned(),
            title: "Test".to_owned(),
            about: String::new(),
            language: "en".to_owned(),
            translates: None,
            group: Group::Other,
            frameworks: Vec::new(),
            licence: String::new(),
            authors: Vec::new(),
            reviewers: Vec::new(),
            audience: String::new(),
            minutes: (1, 1),
            sensitivity: Sensitivity::Everyday,
            starred: false,
            grounding: None,
            support: Vec::new(),
            facilitator_notes: None,
            prompt_notes: Vec::new(),
            changelog: Vec::new(),
            prompts,
        }
    }

    fn follow_up(id: &str, to: &str, options: &[&str]) -> Prompt {
        let test = Test::AnyOf(options.iter().map(|option| (*option).to_owned()).collect());
        Prompt { show_when: Some(Condition { prompt: to.to_owned(), test }), ..prompt(id, Kind::LongText) }
    }

    fn sitting() -> Sitting {
        let options = ["flat", "steady"].map(|id| Point { id: id.to_owned(), words: id.to_owned() }).to_vec();
        let prompts = vec![
            prompt("leaving", Kind::ChooseOne { options, own_words: true }),
            follow_up("flat", "leaving", &["flat"]),
            prompt("moment", Kind::LongText),
            Prompt { extra: true, ..prompt("extra", Kind::LongText) },
        ];
        Sitting::begin(&pack(prompts), Id::new(1, 1), Time::default())
    }

    fn choose(id: &str) -> Answer {
        Answer::One(Choice { id: id.to_owned(), words: id.to_owned() })
    }

    fn text(words: &str) -> Answer {
        Answer::Text(words.to_owned())
    }

    #[test]
    fn it_walks_from_the_shift_to_the_close_and_back() {
        let mut s = sitting();
        let mut steps = vec![s.step()];
        for _ in 0..4 {
            s.next();
            steps.push(s.step());
        }
        assert_eq!(steps, [Step::Shift, Step::Prompt(0), Step::Prompt(2), Step::Close, Step::Close]);
        s.back();
        assert_eq!(s.step(), Step::Prompt(2));
        assert_eq!(s.place(), Some((2, 2)));
        s.back();
        s.back();
        s.back();
        assert_eq!(s.step(), Step::Shift);
    }

    #[test]
    fn a_follow_up_shows_when_its_condition_holds_and_stays_once_written() {
        let mut s = sitting();
        s.next();
        s.answer(Some(choose("flat")));
        s.next();
        assert_eq!(s.step(), Step::Prompt(1));
        assert_eq!(s.place(), Some((2, 3)));
        s.answer(Some(text("tired of it")));
        s.back();
        s.answer(Some(choose("steady")));
        s.next();
        assert_eq!(s.step(), Step::Prompt(1), "words once written are never hidden");
        s.answer(Some(text("  ")));
        s.back();
        s.next();
        assert_eq!(s.step(), Step::Prompt(2), "with nothing in it, it goes");
    }

    #[test]
    fn more_is_asked_only_on_request() {
        let mut s = sitting();
        assert_eq!(s.more_to_ask(), 1);
        s.go(Step::Close);
        s.ask_more();
        assert_eq!(s.step(), Step::Prompt(3));
        assert_eq!(s.more_to_ask(), 0);
        assert_eq!(s.draft(0).place(), s.place());
        let back = Sitting::resume(s.draft(0));
        assert_eq!(back, s, "a draft comes back to the same step");
    }

    #[test]
    fn a_pack_that_changes_beneath_keeps_the_place_and_the_words() {
        let mut s = sitting();
        s.next();
        s.answer(Some(choose("flat")));
        s.next();
        s.next();
        s.answer(Some(text("dogs")));
        let options = ["steady", "flat"].map(|id| Point { id: id.to_owned(), words: format!("more {id}") }).to_vec();
        let now = pack(vec![
            prompt("moment", Kind::ShortText),
            prompt("new", Kind::LongText),
            prompt("leaving", Kind::ChooseOne { options, own_words: false }),
        ]);
        let mut memory = Memory::default();
        assert!(!s.go_on_with(&now, &mut memory), "it is answered on one line now");
        assert_eq!(s.current().map(|r| (r.prompt.id.as_str(), r.answer.clone())), Some(("moment", Some(text("dogs")))));
        let chosen = s.entry().answer_to("leaving").map(Answer::words);
        assert_eq!(chosen.as_deref(), Some("more flat"));
        assert!(!s.go_on_with(&pack(vec![prompt("other", Kind::YesNo)]), &mut memory));
        assert_eq!(s.current().map(|r| (r.prompt.id.as_str(), r.answer.clone())), Some(("other", None)));
    }

    #[test]
    fn a_prompt_that_is_called_otherwise_is_still_the_one_in_front() {
        let mut s = Sitting::begin(&pack(["a", "b"].map(|id| prompt(id, Kind::LongText)).to_vec()), Id::new(1, 1), Time::default());
        s.go(Step::Prompt(1));
        s.answer(Some(text("dogs")));
        let renamed = Prompt { id: "c".to_owned(), ..prompt("b", Kind::LongText) };
        assert!(s.go_on_with(&pack(vec![renamed, prompt("a", Kind::LongText)]), &mut Memory::default()));
        assert_eq!(s.current().map(|r| (r.prompt.id.as_str(), r.answer.clone())), Some(("c", Some(text("dogs")))));
    }

    #[test]
    fn what_is_beyond_the_core_takes_no_others_place() {
        let extra = Prompt { extra: true, ..prompt("extra", Kind::LongText) };
        let mut s = Sitting::begin(&pack(vec![prompt("a", Kind::LongText), extra.clone()]), Id::new(1, 1), Time::default());
        s.go(Step::Prompt(0));
        assert!(!s.go_on_with(&pack(vec![extra.clone()]), &mut Memory::default()));
        assert_eq!(s.step(), Step::Close);
        s.ask_more();
        assert!(s.go_on_with(&pack(vec![prompt("a", Kind::LongText), extra]), &mut Memory::default()));
        assert_eq!(s.step(), Step::Prompt(1));
    }

    #[test]
    fn one_prompt_opens_at_once() {
        let s = Sitting::begin(&pack(vec![prompt("note", Kind::LongText)]), Id::new(1, 1), Time::default());
        assert_eq!(s.step(), Step::Prompt(0));
    }

    #[test]
    fn only_an_answer_can_be_ticked_and_nothing_is_ticked_for_you() {
        let mut s = sitting();
        assert!(!s.tick(0));
        s.next();
        s.answer(Some(choose("flat")));
        assert!(!s.entry().responses.iter().any(|r| r.ticked));
        assert!(s.tick(0));
        s.answer(None);
        assert!(!s.entry().responses.iter().any(|r| r.ticked));
    }

    #[test]
    fn a_question_for_the_supervisor_is_something() {
        let mut s = sitting();
        assert!(s.entry().is_blank());
        s.flag(0, Some(Flag { question: "Was that all right?".to_owned(), wanted: None }));
        assert!(!s.entry().is_blank());
    }

    #[test]
    fn tags_and_things_to_carry_forward_are_read_as_typed() {
        let mut s = sitting();
        s.set_tags("courtyard, #dogs courtyard");
        assert_eq!(s.entry().tags, ["courtyard", "dogs"]);
        s.set_carry_forward("Ask first\n\n  Breathe ");
        let words: Vec<_> = s.entry().carry_forward.iter().map(|c| c.words.as_str()).collect();
        assert_eq!(words, ["Ask first", "Breathe"]);
    }
}
