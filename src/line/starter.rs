//! A new pack in lines: its title, what it is for, how long it takes, the first question and how it may be answered.

use crate::base::text;
use crate::base::words::Word;
use crate::pack::{Starter, StarterKind};
use crate::{say, word};

use super::order::{Line, Said, Verb};
use super::reply::Reply;

/// What is being asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Title,
    About,
    Minutes,
    Question,
    Kind,
}

/// The conversation.
#[derive(Debug)]
pub struct NewPack {
    step: Step,
    said: Starter,
}

/// What came of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Begun {
    /// There is more to ask.
    Asking,
    /// The pack can be written.
    Ready(Starter),
    /// The person left.
    Left,
}

impl NewPack {
    /// Begins to ask.
    pub fn open() -> (Self, Reply) {
        let new = Self { step: Step::Title, said: Starter::default() };
        let mut reply = Reply::default();
        reply.say(say!("line-pack-welcome"));
        new.ask(&mut reply);
        (new, reply)
    }

    /// Hears one line.
    pub fn hear(&mut self, line: &str) -> (Begun, Reply) {
        let mut reply = Reply::default();
        let begun = match Line::read(line) {
            Line::Order(Verb::Leave, _) => {
                reply.say(say!("line-pack-left"));
                Begun::Left
            }
            Line::Order(Verb::Back, _) => {
                self.step = self.step.before();
                self.ask(&mut reply);
                Begun::Asking
            }
            Line::Order(..) | Line::Stray(_) => {
                reply.say(say!("line-pack-orders"));
                Begun::Asking
            }
            Line::Said(Said::Words(words)) => self.take(Some(text::one_line(&words)), &mut reply),
            Line::Said(Said::Nothing | Said::Stop | Said::Clear) => self.take(None, &mut reply),
        };
        (begun, reply)
    }

    /// Takes the answer to what was asked; `None` leaves it as it will stand in the file.
    fn take(&mut self, words: Option<String>, reply: &mut Reply) -> Begun {
        let next = match (self.step, words) {
            (Step::Title, None) if self.said.title.is_empty() => {
                reply.say(say!("line-pack-title-needed"));
                return Begun::Asking;
            }
            (Step::Title, words) => {
                self.said.title = words.unwrap_or_else(|| std::mem::take(&mut self.said.title));
                Step::About
            }
            (Step::About, words) => {
                self.said.about = words;
                Step::Minutes
            }
            (Step::Minutes, Some(words)) => match minutes(&words) {
                None => {
                    reply.say(say!("line-pack-minutes-unclear"));
                    return Begun::Asking;
                }
                minutes => {
                    self.said.minutes = minutes;
                    Step::Question
                }
            },
            (Step::Minutes, None) => Step::Question,
            (Step::Question, words) => {
                self.said.question = words;
                Step::Kind
            }
            (Step::Kind, None) => return Begun::Ready(self.said.clone()),
            (Step::Kind, Some(words)) => {
                let number = words.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
                let Some(kind) = number.and_then(|index| StarterKind::ALL.get(index)) else {
                    reply.say(say!("line-pack-kind-unclear", most = StarterKind::ALL.len()));
                    return Begun::Asking;
                };
                return Begun::Ready(Starter { kind: *kind, ..self.said.clone() });
            }
        };
        self.step = next;
        self.ask(reply);
        Begun::Asking
    }

    fn ask(&self, reply: &mut Reply) {
        reply.space();
        reply.say(self.step.question().say());
        if self.step == Step::Kind {
            reply.count(StarterKind::ALL.map(|kind| kind_words(kind).say()));
        }
    }
}

impl Step {
    fn before(self) -> Self {
        match self {
            Self::Title | Self::About => Self::Title,
            Self::Minutes => Self::About,
            Self::Question => Self::Minutes,
            Self::Kind => Self::Question,
        }
    }

    fn question(self) -> Word {
        match self {
            Self::Title => word!("line-pack-title"),
            Self::About => word!("line-pack-about"),
            Self::Minutes => word!("line-pack-minutes"),
            Self::Question => word!("line-pack-question"),
            Self::Kind => word!("line-pack-kind"),
        }
    }
}

fn kind_words(kind: StarterKind) -> Word {
    match kind {
        StarterKind::LongText => word!("line-pack-long"),
        StarterKind::ShortText => word!("line-pack-short"),
        StarterKind::ChooseOne => word!("line-pack-one"),
        StarterKind::ChooseMany => word!("line-pack-many"),
        StarterKind::Scale => word!("line-pack-scale"),
        StarterKind::YesNo => word!("line-pack-yes-no"),
        StarterKind::Number => word!("line-pack-number"),
        StarterKind::Date => word!("line-pack-date"),
    }
}

/// "5", "3 to 5", "3-5 minutes": the least and the most.
fn minutes(words: &str) -> Option<(u32, u32)> {
    let numbers = words.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty());
    let numbers: Vec<u32> = numbers.map(str::parse).collect::<Result<_, _>>().ok()?;
    let minutes = match numbers.as_slice() {
        [only] => (*only, *only),
        [least, most] => (*least, *most),
        _ => return None,
    };
    (1 <= minutes.0 && minutes.0 <= minutes.1 && minutes.1 <= 240).then_some(minutes)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a person types and sees, and what came of it.
    fn talk(lines: &[&str]) -> (String, Begun) {
        let (mut new, first) = NewPack::open();
        let mut seen = first.lines;
        let mut last = Begun::Asking;
        for line in lines {
            let (begun, reply) = new.hear(line);
            seen.push(format!("> {line}"));
            seen.extend(reply.lines);
            last = begun;
        }
        (seen.join("\n"), last)
    }

    #[test]
    fn five_questions_make_a_pack() {
        let lines =
            ["", "The walk home", "On the way.", "three to five", "2 to 4", ".back", ".why", "2-4 min", "What stays?", "12", "3"];
        let (seen, begun) = talk(&lines);
        insta::assert_snapshot!(seen, @r#"
        A new pack. Five short questions; Enter passes, .back goes back, .leave stops.

        What is it called?
        > 
        Only the title has to be there. What is it called?
        > The walk home

        What is it for? One sentence.
        > On the way.

        How many minutes does it take? Such as "5" or "3 to 5".
        > three to five
        Please write it in figures, the fewer first, such as "5" or "3 to 5". The most is 240.
        > 2 to 4

        What does it ask first?
        > .back

        How many minutes does it take? Such as "5" or "3 to 5".
        > .why
        Here only .back and .leave do something.
        > 2-4 min

        What does it ask first?
        > What stays?

        How is that answered? A number from the list.
        1. in a long text
        2. in one line
        3. by choosing one thing
        4. by choosing any number of things
        5. on a scale with words at every point
        6. with yes or no
        7. with a number
        8. with a day
        > 12
        Please type a number from 1 to 8, or Enter for a long text.
        > 3
        "#);
        let expect = Starter {
            title: "The walk home".to_owned(),
            about: Some("On the way.".to_owned()),
            minutes: Some((2, 4)),
            question: Some("What stays?".to_owned()),
            kind: StarterKind::ChooseOne,
        };
        assert_eq!(begun, Begun::Ready(expect));
    }

    #[test]
    fn only_the_title_is_needed_and_leaving_is_fine() {
        let title = |title: &str| Starter { title: title.to_owned(), ..Starter::default() };
        assert_eq!(talk(&["Ours", "", "", "", ""]).1, Begun::Ready(title("Ours")));
        assert_eq!(talk(&["Ours", ".back", "Theirs", "", "", "", ""]).1, Begun::Ready(title("Theirs")));
        assert_eq!(talk(&["Ours", ".leave"]).1, Begun::Left);
    }

    #[test]
    fn minutes_are_understood_as_people_write_them() {
        let check = |words, expect| assert_eq!(minutes(words), expect, "{words}");
        check("5", Some((5, 5)));
        check("3 to 5 minutes", Some((3, 5)));
        check("5-3", None);
        check("0", None);
        check("", None);
        check("99999999999", None);
    }
}
