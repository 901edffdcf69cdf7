//! Two versions of one entry, written apart, brought together answer by answer. Nothing that either says is dropped unless a person
//! says so, and nothing is ticked that was ticked in one of them only.

use crate::base::text;
use crate::base::words::Word;

use super::{Answer, Entry, Flag, Response};

/// Two versions of one entry, in two files.
#[derive(Clone, Debug, PartialEq)]
pub struct Clash {
    /// The one that stands where the entry belongs.
    pub ours: Entry,
    /// The mark of its version; none when it is not to be written over.
    pub mark: Option<String>,
    /// The other.
    pub theirs: Entry,
    /// Where the other stands, from the journal's folder.
    pub file: String,
}

/// Which version of one answer is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Side {
    /// Both, one after the other. Where that cannot be, the first.
    #[default]
    Both,
    /// The one that stands where the entry belongs.
    Ours,
    /// The other.
    Theirs,
}

impl Side {
    /// Every way, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Both, Self::Ours, Self::Theirs];

    /// "both", "the first", "the second".
    pub fn word(self) -> Word {
        match self {
            Self::Both => crate::word!("merge-both"),
            Self::Ours => crate::word!("merge-ours"),
            Self::Theirs => crate::word!("merge-theirs"),
        }
    }
}

/// One question answered in two ways.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// The id of the prompt.
    pub prompt: String,
    /// The question.
    pub question: String,
    /// What stands in the first.
    pub ours: Option<Answer>,
    /// What stands in the second.
    pub theirs: Option<Answer>,
}

impl Difference {
    /// What is left of the two by this choice.
    pub fn kept(&self, side: Side) -> Option<Answer> {
        match (side, &self.ours, &self.theirs) {
            (Side::Both, Some(Answer::Text(ours)), Some(Answer::Text(theirs))) => Some(Answer::Text(joined(ours, theirs))),
            (Side::Both, Some(Answer::Many(ours)), Some(Answer::Many(theirs))) => {
                let fresh = theirs.iter().filter(|choice| !ours.contains(choice));
                Some(Answer::Many(ours.iter().chain(fresh).cloned().collect()))
            }
            (Side::Both, ours, theirs) => ours.clone().or_else(|| theirs.clone()),
            (Side::Ours, ours, _) => ours.clone(),
            (Side::Theirs, _, theirs) => theirs.clone(),
        }
    }
}

impl Clash {
    /// The questions answered in two ways, in the order they were asked.
    pub fn differences(&self) -> Vec<Difference> {
        let answered = |entry: &Entry, prompt: &str| entry.answer_to(prompt).cloned();
        let differs = |response: &Response| {
            let prompt = &response.prompt;
            let (ours, theirs) = (answered(&self.ours, &prompt.id), answered(&self.theirs, &prompt.id));
            (ours != theirs).then(|| Difference { prompt: prompt.id.clone(), question: prompt.text.clone(), ours, theirs })
        };
        self.responses().filter_map(differs).collect()
    }

    /// One entry of the two: each difference as chosen, in the order of [`Clash::differences`], and what else either says. A day, a
    /// setting and hours are those of the first.
    pub fn merged(&self, sides: &[Side]) -> Entry {
        let differences = self.differences();
        let responses = self.responses().map(|response| {
            let of = |entry: &'_ Entry| entry.responses.iter().find(|known| known.prompt.id == response.prompt.id).cloned();
            let (ours, theirs) = (of(&self.ours), of(&self.theirs));
            let at = differences.iter().position(|difference| difference.prompt == response.prompt.id);
            let side = at.and_then(|at| sides.get(at)).copied().unwrap_or_default();
            let answer = match at.and_then(|at| differences.get(at)) {
                Some(difference) => difference.kept(side),
                None => response.answer.clone(),
            };
            let ticked = answer.is_some() && is_ticked(side, ours.as_ref(), theirs.as_ref());
            let unchosen = [&ours, &theirs].into_iter().flatten().filter_map(|response| response.unchosen.clone());
            let unchosen = unchosen.reduce(|ours, theirs| text::one_line(&joined(&ours, &theirs)));
            let flags = [ours, theirs].into_iter().flatten().filter_map(|response| response.flag);
            Response { answer, unchosen, ticked, flag: flags.reduce(|ours, theirs| both_flags(&ours, &theirs)), ..response.clone() }
        });
        let mut merged = Entry { responses: responses.collect(), ..self.ours.clone() };
        merged.tags.extend(self.theirs.tags.iter().filter(|tag| !self.ours.tags.contains(tag)).cloned());
        for carried in &self.theirs.carry_forward {
            match merged.carry_forward.iter_mut().find(|known| known.words == carried.words) {
                Some(known) if known.state.is_open() => known.state = carried.state,
                Some(_) => {}
                None => merged.carry_forward.push(carried.clone()),
            }
        }
        merged.flag =
            [&self.ours.flag, &self.theirs.flag].into_iter().flatten().cloned().reduce(|ours, theirs| both_flags(&ours, &theirs));
        merged.saved = self.ours.saved.max(self.theirs.saved);
        merged
    }

    /// Whether something that was ticked in one of them is not ticked any more in what is left of the two.
    pub fn unticks(&self, sides: &[Side]) -> bool {
        let was = |prompt: &str| {
            let both = self.ours.responses.iter().chain(&self.theirs.responses);
            both.filter(|response| response.prompt.id == prompt).any(Response::leaves)
        };
        self.merged(sides).responses.iter().any(|response| !response.ticked && was(&response.prompt.id))
    }

    /// Every prompt of either, once: those of the first, then what only the second asked.
    fn responses(&self) -> impl Iterator<Item = &Response> {
        let known = |response: &&Response| !self.ours.responses.iter().any(|ours| ours.prompt.id == response.prompt.id);
        self.ours.responses.iter().chain(self.theirs.responses.iter().filter(known))
    }
}

/// Both texts, one after the other; where one holds the other, the longer.
fn joined(ours: &str, theirs: &str) -> String {
    if ours.contains(theirs.trim()) {
        ours.to_owned()
    } else if theirs.contains(ours.trim()) {
        theirs.to_owned()
    } else {
        format!("{}\n\n{}", ours.trim_end(), theirs.trim_start())
    }
}

/// Whether all that is kept of an answer was ticked where it stood.
fn is_ticked(side: Side, ours: Option<&Response>, theirs: Option<&Response>) -> bool {
    let mut kept = match side {
        Side::Ours => [ours, None],
        Side::Theirs => [None, theirs],
        Side::Both => [ours, theirs],
    }
    .into_iter()
    .flatten();
    kept.all(|response| response.ticked || response.answer.is_none())
}

fn both_flags(ours: &Flag, theirs: &Flag) -> Flag {
    Flag { question: joined(&ours.question, &theirs.question).trim().to_owned(), wanted: ours.wanted.or(theirs.wanted) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Id, Time};
    use crate::model::{Carried, CarryForward, Kind, PackRef, Prompt, Shift};

    fn entry(answer: &str) -> Entry {
        let now = Time::parse_from_rfc3339("2026-11-21T02:40:00+08:00").unwrap();
        let word = || "note".to_owned();
        let prompt = Prompt::new(word(), word(), Kind::LongText);
        Entry {
            id: Id::new(1, 1),
            created: now,
            saved: now,
            shift: Shift::just_worked(now),
            pack: PackRef { id: word(), version: "1.0.0".to_owned(), title: word() },
            responses: vec![Response { answer: Some(Answer::Text(answer.to_owned())), ..Response::unanswered(prompt) }],
            tags: Vec::new(),
            carry_forward: Vec::new(),
            flag: None,
        }
    }

    fn clash(ours: Entry, theirs: Entry) -> Clash {
        Clash { ours, mark: None, theirs, file: String::new() }
    }

    fn text(entry: &Entry) -> String {
        entry.responses[0].answer.as_ref().map(Answer::words).unwrap_or_default()
    }

    #[test]
    fn a_text_is_kept_as_one_says() {
        let clash = clash(entry("Here.\n"), entry("There."));
        assert_eq!(clash.differences().len(), 1);
        let check = |side, expect| assert_eq!(text(&clash.merged(&[side])), expect);
        check(Side::Both, "Here.\n\nThere.");
        check(Side::Ours, "Here.\n");
        check(Side::Theirs, "There.");
        assert_eq!(text(&clash.merged(&[])), "Here.\n\nThere.", "what nobody chose about is kept both ways");
    }

    #[test]
    fn a_text_that_went_on_is_not_said_twice() {
        let clash = clash(entry("Here."), entry("Here. And on."));
        assert_eq!(text(&clash.merged(&[Side::Both])), "Here. And on.");
    }

    #[test]
    fn nothing_is_ticked_that_one_of_them_did_not_tick() {
        let (mut ours, theirs) = (entry("The same."), entry("The same."));
        ours.responses[0].ticked = true;
        assert!(!clash(ours.clone(), theirs.clone()).merged(&[]).responses[0].ticked);
        let both = Entry { responses: ours.responses.clone(), ..theirs };
        assert!(clash(ours, both).merged(&[]).responses[0].ticked);
    }

    #[test]
    fn a_tick_stays_with_what_was_ticked() {
        let check = |(ours_ticked, theirs_ticked), side, expect: bool| {
            let (mut ours, mut theirs) = (entry("Here."), entry("There."));
            ours.responses[0].ticked = ours_ticked;
            theirs.responses[0].ticked = theirs_ticked;
            let clash = clash(ours, theirs);
            assert_eq!(clash.merged(&[side]).responses[0].ticked, expect, "{ours_ticked} {theirs_ticked} {side:?}");
            assert_eq!(clash.unticks(&[side]), (ours_ticked || theirs_ticked) && !expect);
        };
        check((true, true), Side::Both, true);
        check((true, false), Side::Both, false);
        check((true, false), Side::Ours, true);
        check((true, false), Side::Theirs, false);
        check((false, true), Side::Theirs, true);
        let (mut ours, mut theirs) = (entry("Here."), entry("There."));
        ours.responses[0].ticked = true;
        theirs.responses[0].answer = None;
        assert!(clash(ours, theirs).merged(&[]).responses[0].ticked, "what the other does not answer takes nothing away");
    }

    #[test]
    fn tags_flags_and_what_is_carried_forward_are_those_of_both() {
        let (mut ours, mut theirs) = (entry("a"), entry("a"));
        let carried = |words: &str, state| CarryForward { words: words.to_owned(), state };
        ours.tags = vec!["dogs".to_owned()];
        theirs.tags = vec!["dogs".to_owned(), "yard".to_owned()];
        ours.carry_forward = vec![carried("ask", Carried::Open)];
        theirs.carry_forward = vec![carried("ask", Carried::Done(theirs.shift.date)), carried("rest", Carried::Open)];
        theirs.flag = Some(Flag { question: "Was it?".to_owned(), wanted: None });
        let merged = clash(ours, theirs.clone()).merged(&[]);
        assert_eq!(merged.tags, ["dogs", "yard"]);
        assert_eq!(merged.carry_forward, theirs.carry_forward);
        assert_eq!(merged.flag, theirs.flag);
    }
}
