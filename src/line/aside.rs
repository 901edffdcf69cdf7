//! What is asked beside the questions of a pack, and where the talk goes after.

use chrono::NaiveDate;

use crate::base::text;
use crate::model::{Answer, Choice, Flag, Kind, Sitting, Step, Wanted};
use crate::say;

use super::about::About;
use super::order::Said;
use super::shift::{self, Part};
use super::{Reply, prompt};

/// Something asked in between.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Aside {
    /// The person's own words, beside what they chose.
    OwnWords(Vec<Choice>),
    /// Which shift it was.
    Shift(Part),
    /// The question for the supervisor.
    Question(About),
    /// What kind of response would help with it.
    Wanted(About),
    /// What the entry is filed under.
    Tags,
    /// What to carry forward.
    Carry,
}

/// Where the talk goes.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Then {
    /// The same aside goes on listening.
    Stay(Aside),
    /// The next aside is asked.
    Ask(Aside),
    /// Back to where the person was.
    Back,
    /// On, as after an answer.
    On,
}

impl Aside {
    /// Asks, telling what stands there already.
    pub(super) fn ask(&self, sitting: &Sitting, places: &[String], reply: &mut Reply) {
        let entry = sitting.entry();
        match self {
            Self::OwnWords(_) => reply.say(say!("line-own-words-ask")),
            Self::Shift(part) => part.ask(sitting, places, reply),
            Self::Question(about) => {
                reply.say(about.asked(entry));
                if *about == About::Whole && sitting.step() == Step::Close {
                    reply.say(say!("line-flag-one-how"));
                }
                stands(&about.flag(sitting).question, reply);
            }
            Self::Wanted(about) => {
                reply.say(say!("line-wanted-ask"));
                reply.count(Wanted::ALL.map(Wanted::words));
                stands(&about.flag(sitting).wanted.map(Wanted::words).unwrap_or_default(), reply);
            }
            Self::Tags => {
                reply.say(say!("line-tags-ask"));
                stands(&entry.tags.join(", "), reply);
            }
            Self::Carry => {
                reply.say(say!("line-carry-ask"));
                stands(&carried(sitting), reply);
            }
        }
    }

    /// Hears what is said to it.
    pub(super) fn hear(self, said: &Said, sitting: &mut Sitting, places: &[String], today: NaiveDate, reply: &mut Reply) -> Then {
        match self {
            Self::OwnWords(chosen) => {
                own_words(chosen, said, sitting);
                Then::On
            }
            Self::Shift(part) => match part.put(said, &sitting.entry().shift, places, today) {
                Ok(shift) => {
                    sitting.set_shift(shift);
                    let Some(next) = part.next() else {
                        reply.say(say!("line-shift", shift = shift::describe(sitting.entry())));
                        return Then::Back;
                    };
                    Then::Ask(Self::Shift(next))
                }
                Err(unclear) => {
                    reply.say(unclear);
                    Then::Stay(self)
                }
            },
            Self::Question(about) => {
                let before = about.flag(sitting);
                let question = text::one_line(&said.words_or(&before.question));
                about.put(sitting, Some(Flag { question, ..before }));
                Then::Ask(Self::Wanted(about))
            }
            Self::Wanted(about) => wanted(about, said, sitting, reply),
            Self::Tags => {
                match said {
                    Said::Nothing | Said::Stop => {}
                    _ => sitting.set_tags(&said.words_or("")),
                }
                Then::Back
            }
            Self::Carry => match said {
                Said::Nothing | Said::Stop => Then::Back,
                Said::Clear => {
                    sitting.set_carry_forward("");
                    Then::Stay(self)
                }
                Said::Words(words) => {
                    let lines = format!("{}\n{words}", carried(sitting));
                    sitting.set_carry_forward(&lines);
                    Then::Stay(self)
                }
            },
        }
    }
}

impl Said {
    /// The words said; `kept` when nothing was, and none when they are to be taken out.
    fn words_or(&self, kept: &str) -> String {
        match self {
            Self::Words(words) => words.clone(),
            Self::Nothing | Self::Stop => kept.to_owned(),
            Self::Clear => String::new(),
        }
    }
}

/// Says what stands there, if anything does, and how to keep it or take it out.
pub(super) fn stands(words: &str, reply: &mut Reply) {
    if !words.is_empty() {
        reply.say(say!("line-stands", words = words));
        reply.say(say!("line-stands-how"));
    }
}

/// What is carried forward, one thing a line.
fn carried(sitting: &Sitting) -> String {
    sitting.entry().carry_forward.iter().map(|carried| carried.words.as_str()).collect::<Vec<_>>().join("\n")
}

fn own_words(chosen: Vec<Choice>, said: &Said, sitting: &mut Sitting) {
    let words = text::one_line(&said.words_or(""));
    if words.is_empty() {
        return;
    }
    let own = Choice::own(words);
    let many = sitting.current().is_some_and(|response| matches!(response.prompt.kind, Kind::ChooseMany { .. }));
    let answer = if many { Answer::Many(chosen.into_iter().chain([own]).collect()) } else { Answer::One(own) };
    sitting.answer(Some(answer));
}

fn wanted(about: About, said: &Said, sitting: &mut Sitting, reply: &mut Reply) -> Then {
    let mut flag = about.flag(sitting);
    match said {
        Said::Nothing | Said::Stop => return Then::Back,
        Said::Clear => flag.wanted = None,
        Said::Words(words) => match prompt::one_of(&Wanted::ALL, Wanted::words, words) {
            Ok(wanted) => flag.wanted = Some(wanted),
            Err(unclear) => {
                reply.say(unclear);
                return Then::Stay(Aside::Wanted(about));
            }
        },
    }
    about.put(sitting, Some(flag));
    Then::Back
}
