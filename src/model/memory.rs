//! What was answered while a pack changes beneath the person: words stay, whatever becomes of the prompt they were given to.

use super::{Answer, Flag, Kind, Prompt, Response};

/// What was answered in a walk through a pack that changes. A prompt that was taken out finds its words again when it comes back, and
/// so does one that is answered as before again. A prompt is known by its id; where that is gone, by an id it had or by what it asks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Memory {
    known: Vec<Known>,
}

/// What was said to one prompt.
#[derive(Clone, Debug, PartialEq)]
struct Known {
    /// Its id.
    id: String,
    /// The ids it had before.
    ids: Vec<String>,
    /// Everything it has asked.
    texts: Vec<String>,
    /// What was answered, the latest last. An answer takes the place of those that would have fitted the prompt as it stood then.
    given: Vec<Given>,
    unchosen: Option<String>,
    flag: Option<Flag>,
}

/// An answer, and how it was asked for.
#[derive(Clone, Debug, PartialEq)]
struct Given {
    kind: Kind,
    answer: Answer,
    ticked: bool,
}

impl Memory {
    /// Takes in what the person has said so far.
    pub(super) fn take_in(&mut self, responses: &[Response]) {
        for response in responses {
            let prompt = &response.prompt;
            let at = self.known.iter().position(|known| known.id == prompt.id);
            let mut known = at.map_or_else(|| Known::new(prompt), |at| self.known.remove(at));
            known.hear(response);
            if !known.given.is_empty() || known.unchosen.is_some() || known.flag.is_some() {
                self.known.push(known);
            }
        }
    }

    /// The prompts there are now, each with what was said to it.
    pub(super) fn recall(&mut self, prompts: &[Prompt]) -> Vec<Response> {
        for prompt in prompts {
            self.follow(prompt, prompts);
        }
        prompts.iter().map(|prompt| self.response(prompt)).collect()
    }

    /// Gives a prompt that is new among `prompts` what was said to one that is gone and had its id, or asked the same.
    fn follow(&mut self, prompt: &Prompt, prompts: &[Prompt]) {
        if self.known.iter().any(|known| known.id == prompt.id) {
            return;
        }
        let find = |same: &dyn Fn(&Known) -> bool| {
            let is_gone = |known: &Known| !prompts.iter().any(|other| other.id == known.id);
            self.known.iter().position(|known| same(known) && is_gone(known))
        };
        let at = find(&|known| known.ids.contains(&prompt.id)).or_else(|| find(&|known| known.texts.contains(&prompt.text)));
        if let Some(known) = at.and_then(|at| self.known.get_mut(at)) {
            known.ids.push(std::mem::replace(&mut known.id, prompt.id.clone()));
        }
    }

    fn response(&self, prompt: &Prompt) -> Response {
        let known = self.known.iter().find(|known| known.id == prompt.id);
        known.map_or_else(|| Response::unanswered(prompt.clone()), |known| known.response(prompt))
    }
}

impl Known {
    fn new(prompt: &Prompt) -> Self {
        Self { id: prompt.id.clone(), ids: Vec::new(), texts: Vec::new(), given: Vec::new(), unchosen: None, flag: None }
    }

    /// Hears what is said to it now. What is said as it was last given back was not touched.
    fn hear(&mut self, response: &Response) {
        let Response { prompt, answer, unchosen, ticked, flag } = response;
        if !self.texts.contains(&prompt.text) {
            self.texts.push(prompt.text.clone());
        }
        let given = self.response(prompt);
        if (&given.answer, given.ticked) != (answer, *ticked) {
            self.given.retain(|given| given.fitting(&prompt.kind).is_none());
            self.given.extend(answer.clone().map(|answer| Given { kind: prompt.kind.clone(), answer, ticked: *ticked }));
        }
        self.unchosen.clone_from(unchosen);
        self.flag.clone_from(flag);
    }

    /// What was said last that answers `prompt` as it is now.
    fn response(&self, prompt: &Prompt) -> Response {
        let fits = |given: &Given| given.fitting(&prompt.kind).map(|answer| (Some(answer), given.ticked));
        let (answer, ticked) = self.given.iter().rev().find_map(fits).unwrap_or_default();
        Response { prompt: prompt.clone(), answer, unchosen: self.unchosen.clone(), ticked, flag: self.flag.clone() }
    }
}

impl Given {
    /// The answer as it stands to a prompt of this kind. What could not be read as the number it was to be comes back as typed.
    fn fitting(&self, kind: &Kind) -> Option<Answer> {
        if self.kind == *kind { Some(self.answer.clone()) } else { self.answer.clone().fitting(kind) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Choice, Limits, Point};

    fn prompt(id: &str, text: &str, kind: Kind) -> Prompt {
        Prompt::new(id, text, kind)
    }

    fn text(words: &str) -> Answer {
        Answer::Text(words.to_owned())
    }

    fn pick(ids: &[&str]) -> Answer {
        Answer::Many(ids.iter().map(|id| Choice { id: (*id).to_owned(), words: (*id).to_owned() }).collect())
    }

    fn many(ids: &[&str]) -> Kind {
        let options = ids.iter().map(|id| Point { id: (*id).to_owned(), words: (*id).to_owned() }).collect();
        Kind::ChooseMany { options, own_words: false }
    }

    /// What becomes of the first prompt in one turn.
    enum Turn {
        Left,
        Answered(Answer),
        TakenOut,
    }

    use Turn::{Answered, Left, TakenOut};

    /// What stands in each prompt at the end, when these are the prompts one after the other; nothing where there is no answer.
    #[track_caller]
    fn check(turns: &[(&[Prompt], Turn)], expect: &[&str]) {
        let mut memory = Memory::default();
        let mut responses = Vec::new();
        for (prompts, turn) in turns {
            responses = memory.recall(prompts);
            match turn {
                Left => {}
                Answered(answer) => responses[0].answer = Some(answer.clone()),
                TakenOut => responses[0].answer = None,
            }
            memory.take_in(&responses);
        }
        let words = |response: &Response| response.answer.as_ref().map(Answer::words).unwrap_or_default();
        assert_eq!(responses.iter().map(words).collect::<Vec<_>>(), expect);
    }

    #[test]
    fn what_was_cut_finds_its_words_when_it_is_pasted_back() {
        let (one, two) = (prompt("one", "One?", Kind::LongText), prompt("two", "Two?", Kind::LongText));
        let (both, cut) = ([one, two.clone()], [two.clone()]);
        check(&[(&both, Answered(text("dogs"))), (&cut, Left), (&both, Left)], &["dogs", ""]);
        // It may be asked in other words by then.
        let reworded = prompt("one", "One now?", Kind::LongText);
        check(&[(&both, Answered(text("dogs"))), (&cut, Left), (&[two, reworded], Left)], &["", "dogs"]);
    }

    #[test]
    fn another_id_is_known_by_what_it_asks() {
        let called = |id: &str, asked: &str| [prompt(id, asked, Kind::LongText)];
        let (one, other, reworded) = (called("one", "One?"), called("other", "One?"), called("other", "And now?"));
        check(&[(&one, Answered(text("dogs"))), (&other, Left), (&reworded, Left)], &["dogs"]);
        // The words went along: they are not said twice, and a prompt that is still there keeps its own.
        let both = [one.clone(), other.clone()].concat();
        check(&[(&one, Answered(text("dogs"))), (&other, Left), (&both, Left)], &["", "dogs"]);
        check(&[(&one, Answered(text("dogs"))), (&both, Left)], &["dogs", ""]);
        check(&[(&one, Answered(text("dogs"))), (&called("one", "What?"), Left), (&called("two", "What?"), Left)], &["dogs"]);
        // Two changes are taken back at once.
        check(&[(&one, Answered(text("dogs"))), (&other, Left), (&reworded, Left), (&one, Left)], &["dogs"]);
    }

    #[test]
    fn another_kind_of_answer_keeps_what_was_given_to_the_first() {
        let asked = |kind: Kind| [prompt("one", "One?", kind)];
        let (long, short, yes) = (asked(Kind::LongText), asked(Kind::ShortText), asked(Kind::YesNo));
        check(&[(&long, Answered(text("dogs"))), (&yes, Left)], &[""]);
        check(&[(&long, Answered(text("dogs"))), (&yes, Answered(Answer::YesNo(true))), (&long, Left)], &["dogs"]);
        // The lines of a text outlive a look at it on one line, unless it was changed there.
        check(&[(&long, Answered(text("a\nb"))), (&short, Left)], &["a b"]);
        check(&[(&long, Answered(text("a\nb"))), (&short, Left), (&long, Left)], &["a\nb"]);
        check(&[(&long, Answered(text("a\nb"))), (&short, Answered(text("a c"))), (&long, Left)], &["a c"]);
        // So does what was chosen, and a number outside of the limits or none at all.
        let (three, two) = (asked(many(&["a", "b", "c"])), asked(many(&["a", "c"])));
        check(&[(&three, Answered(pick(&["a", "b"]))), (&two, Left)], &["a"]);
        check(&[(&three, Answered(pick(&["a", "b"]))), (&two, Left), (&three, Left)], &["a; b"]);
        let number = |most| asked(Kind::Number(Limits { least: 0, most }));
        check(&[(&number(9), Answered(Answer::Number(7))), (&number(5), Left), (&number(9), Left)], &["7"]);
        check(&[(&number(9), Answered(text("a few"))), (&number(9), Left)], &["a few"]);
    }

    #[test]
    fn what_was_taken_out_stays_out() {
        let asked = |kind: Kind| [prompt("one", "One?", kind)];
        let (long, short, yes) = (asked(Kind::LongText), asked(Kind::ShortText), asked(Kind::YesNo));
        check(&[(&long, Answered(text("dogs"))), (&long, TakenOut), (&long, Left)], &[""]);
        check(&[(&long, Answered(text("dogs"))), (&short, TakenOut), (&long, Left)], &[""]);
        check(&[(&long, Answered(text("dogs"))), (&yes, TakenOut), (&long, Left)], &["dogs"]);
    }

    #[test]
    fn ticks_and_flags_stay_as_well() {
        let one = prompt("one", "One?", Kind::LongText);
        let said = Response {
            prompt: one.clone(),
            answer: Some(text("dogs")),
            unchosen: None,
            ticked: true,
            flag: Some(Flag { question: "Was that all right?".to_owned(), wanted: None }),
        };
        let mut memory = Memory::default();
        memory.take_in(std::slice::from_ref(&said));
        assert_eq!(memory.recall(&[]), []);
        assert_eq!(memory.recall(&[one]), [said]);
    }
}
