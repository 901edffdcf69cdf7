//! Whole conversations, as a person has them, with the disk they believe in.

mod any_lines;
mod aside;
mod ending;
mod home;
mod preview;
mod sitting;
mod supervised;

use chrono::{DateTime, NaiveDate};

use super::{Ending, Input, PROMPT, Reflect, Reply};
use crate::base::{Id, Moment};
use crate::effect::{Effect, Outcome, Saved};
use crate::model::{
    Condition, Draft, Entry, Group, Kind, Lens, Limits, Pack, Point, Prompt, Sensitivity, Settings, Sitting, SupportLine, Test,
};

fn moment() -> Moment {
    Moment { now: DateTime::parse_from_rfc3339("2026-11-21T02:40:00+08:00").unwrap(), id: Id::new(1_000, 0xABCDE) }
}

fn points(words: &[&str]) -> Vec<Point> {
    words.iter().map(|words| Point { id: words.replace(' ', "-"), words: (*words).to_owned() }).collect()
}

fn pack(prompts: Vec<Prompt>) -> Pack {
    let checked = NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
    let line = |name: &str, contact: &str| (name.to_owned(), contact.to_owned());
    let support = [line("13YARN", "13 92 76"), line("Lifeline\u{1b}[2J", "13 11 14")];
    Pack {
        id: "one-moment".to_owned(),
        version: "1.0.0".to_owned(),
        title: "One moment".to_owned(),
        about: String::new(),
        language: "en".to_owned(),
        translates: None,
        group: Group::Shift,
        frameworks: Vec::new(),
        licence: String::new(),
        authors: Vec::new(),
        reviewers: Vec::new(),
        audience: String::new(),
        minutes: (6, 8),
        sensitivity: Sensitivity::Everyday,
        starred: false,
        grounding: Some("Breathe out.".to_owned()),
        support: support.map(|(name, contact)| SupportLine { name, contact, checked, source: "their site".to_owned() }).to_vec(),
        facilitator_notes: None,
        prompt_notes: Vec::new(),
        changelog: Vec::new(),
        prompts,
    }
}

fn one_moment() -> Pack {
    let leaving = Kind::ChooseOne { options: points(&["flat", "steady"]), own_words: true };
    let lens = Lens {
        statement: "waamh.mutuality".to_owned(),
        title: "Mutuality".to_owned(),
        source: "WAAMH Peer Work Strategic Framework, 2014".to_owned(),
    };
    let flat = Condition { prompt: "leaving".to_owned(), test: Test::AnyOf(vec!["flat".to_owned()]) };
    pack(vec![
        Prompt {
            hint: Some("Small things count.".to_owned()),
            why: Some("Noticing what came to you keeps the relationship level.".to_owned()),
            lenses: vec![lens],
            ..Prompt::new("receive", "What did you receive today?", Kind::LongText)
        },
        Prompt::new("leaving", "How are you leaving?", leaving),
        Prompt { show_when: Some(flat), ..Prompt::new("flat", "What would lift it?", Kind::LongText) },
        Prompt { always_private: true, ..Prompt::new("try", "What might you try?", Kind::ShortText) },
        Prompt { extra: true, ..Prompt::new("more", "What else?", Kind::LongText) },
    ])
}

/// Every kind there is, one after the other.
fn every_kind() -> Pack {
    let options = points(&["flat", "torn", "steady"]);
    pack(vec![
        Prompt::new("note", "Take your time.", Kind::Note),
        Prompt::new("scale", "In that moment I was", Kind::Scale(points(&["giving answers", "some of each"]))),
        Prompt::new("one", "How are you?", Kind::ChooseOne { options: options.clone(), own_words: false }),
        Prompt::new("many", "What was there?", Kind::ChooseMany { options, own_words: true }),
        Prompt::new("yes", "Was there time?", Kind::YesNo),
        Prompt::new("number", "How many groups?", Kind::Number(Limits { least: 0, most: 10 })),
        Prompt::new("date", "When next?", Kind::Date),
        Prompt::new("short", "One word?", Kind::ShortText),
    ])
}

/// A conversation, and the disk it believes in.
struct Talk {
    reflect: Reflect,
    told: String,
    disk: fn(&Effect) -> Outcome,
    end: Option<Ending>,
    draft: Option<Draft>,
    entry: Option<Entry>,
}

impl Talk {
    fn begin(pack: &Pack, input: Input) -> Self {
        Self::over(Sitting::begin(pack, Id::new(1_000, 1), moment().now), pack, input)
    }

    fn over(sitting: Sitting, pack: &Pack, input: Input) -> Self {
        let (reflect, reply) = Reflect::begin(sitting, Some(pack), &Settings::default(), input);
        let mut talk = Self { reflect, told: String::new(), disk: all_is_well, end: None, draft: None, entry: None };
        talk.take(reply);
        talk
    }

    fn hear(&mut self, lines: &[&str]) -> &mut Self {
        for line in lines {
            self.told.push_str(format!("{PROMPT}{line}").trim_end());
            self.told.push('\n');
            let reply = self.reflect.hear(line, moment());
            self.take(reply);
        }
        self
    }

    fn end(&mut self) -> &mut Self {
        self.told.push_str("> (end)\n");
        let reply = self.reflect.end(moment());
        self.take(reply);
        self
    }

    fn take(&mut self, reply: Reply) {
        for line in reply.lines {
            self.told.push_str(&line);
            self.told.push('\n');
        }
        self.end = self.end.or(reply.end);
        for effect in reply.effects {
            match &effect {
                Effect::KeepDraft(draft) => self.draft = Some((**draft).clone()),
                Effect::Save(save) => self.entry = Some(save.entry.clone()),
                Effect::DropDraft(_) => self.draft = None,
                other => panic!("a sitting does not ask for {other:?}"),
            }
            let outcome = (self.disk)(&effect);
            let reply = self.reflect.outcome(&outcome, moment());
            self.take(reply);
        }
    }

    /// What was said since this was last asked.
    fn told(&mut self) -> String {
        std::mem::take(&mut self.told)
    }
}

fn all_is_well(effect: &Effect) -> Outcome {
    match effect {
        Effect::Save(save) => Outcome::Saved(Box::new(Saved {
            entry: save.entry.clone(),
            mark: String::new(),
            draft: save.entry.id,
            beside: false,
            left: Vec::new(),
        })),
        Effect::KeepDraft(draft) => Outcome::DraftKept(draft.entry.id),
        Effect::DropDraft(id) => Outcome::DraftDropped(*id),
        other => panic!("a sitting does not ask for {other:?}"),
    }
}
