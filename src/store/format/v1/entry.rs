//! An entry's file, and a draft's.

use serde::{Deserialize, Serialize};

use crate::model;

use super::super::{FORMAT, Versioned};
use super::{date, id, time, time_text};

impl Versioned for EntryFile {
    fn format(&self) -> u32 {
        self.format
    }
}

impl Versioned for DraftFile {
    fn format(&self) -> u32 {
        self.format
    }
}

#[derive(Debug, Serialize, Deserialize)]
pub(in crate::store) struct EntryFile {
    format: u32,
    id: String,
    created: String,
    saved: String,
    shift: Shift,
    pack: PackRef,
    responses: Vec<Response>,
    #[serde(default)]
    tags: Vec<String>,
    #[serde(default)]
    carry_forward: Vec<CarryForward>,
    #[serde(default)]
    flag: Option<Flag>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(in crate::store) struct DraftFile {
    format: u32,
    step: Step,
    caret: usize,
    over: Option<String>,
    entry: EntryFile,
}

#[derive(Debug, Serialize, Deserialize)]
enum Step {
    Shift,
    Prompt(usize),
    Close,
}

#[derive(Debug, Serialize, Deserialize)]
struct Shift {
    date: String,
    setting: Option<String>,
    minutes: Option<u32>,
}

#[derive(Debug, Serialize, Deserialize)]
struct PackRef {
    id: String,
    version: String,
    title: String,
}

#[derive(Debug, Serialize, Deserialize)]
struct Response {
    prompt: Prompt,
    answer: Option<Answer>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    unchosen: Option<String>,
    #[serde(default)]
    ticked: bool,
    flag: Option<Flag>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Prompt {
    id: String,
    text: String,
    hint: Option<String>,
    why: Option<String>,
    kind: Kind,
    #[serde(default)]
    lenses: Vec<Lens>,
    #[serde(default)]
    about: About,
    #[serde(default)]
    always_private: bool,
    show_when: Option<Condition>,
    #[serde(default)]
    extra: bool,
}

#[derive(Debug, Serialize, Deserialize)]
enum Kind {
    LongText,
    ShortText,
    Scale(Vec<Point>),
    ChooseOne { options: Vec<Point>, own_words: bool },
    ChooseMany { options: Vec<Point>, own_words: bool },
    YesNo,
    Number { least: i64, most: i64 },
    Date,
    Note,
}

#[derive(Debug, Serialize, Deserialize)]
struct Point {
    id: String,
    words: String,
}

#[derive(Debug, Serialize, Deserialize)]
struct Lens {
    statement: String,
    title: String,
    source: String,
}

#[derive(Debug, Default, Serialize, Deserialize)]
enum About {
    #[default]
    Me,
    Us,
    Team,
    Service,
    Community,
}

#[derive(Debug, Serialize, Deserialize)]
struct Condition {
    prompt: String,
    is: Test,
}

#[derive(Debug, Serialize, Deserialize)]
enum Test {
    Answered,
    AnyOf(Vec<String>),
    Yes,
    No,
}

#[derive(Debug, Serialize, Deserialize)]
enum Answer {
    Text(String),
    Point(Point),
    One(Point),
    Many(Vec<Point>),
    YesNo(bool),
    Number(i64),
    Date(String),
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Flag {
    question: String,
    wanted: Option<Wanted>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) enum Wanted {
    Listen,
    ThinkItOver,
    Suggest,
    Teach,
    BackMeUp,
    DecideTogether,
}

#[derive(Debug, Serialize, Deserialize)]
struct CarryForward {
    words: String,
    state: Carried,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) enum Carried {
    Open,
    Done(String),
    LetGo(String),
}

impl From<&model::Entry> for EntryFile {
    fn from(entry: &model::Entry) -> Self {
        Self {
            format: FORMAT,
            id: entry.id.to_string(),
            created: time_text(entry.created),
            saved: time_text(entry.saved),
            shift: Shift { date: entry.shift.date.to_string(), setting: entry.shift.setting.clone(), minutes: entry.shift.minutes },
            pack: PackRef { id: entry.pack.id.clone(), version: entry.pack.version.clone(), title: entry.pack.title.clone() },
            responses: entry.responses.iter().map(Response::from).collect(),
            tags: entry.tags.clone(),
            carry_forward: entry
                .carry_forward
                .iter()
                .map(|carried| CarryForward { words: carried.words.clone(), state: Carried::from(carried.state) })
                .collect(),
            flag: entry.flag.as_ref().map(Flag::from),
        }
    }
}

impl TryFrom<EntryFile> for model::Entry {
    type Error = String;

    fn try_from(file: EntryFile) -> Result<Self, String> {
        let carried = |carried: CarryForward| Ok(model::CarryForward { words: carried.words, state: carried.state.try_into()? });
        Ok(Self {
            id: id(&file.id)?,
            created: time(&file.created)?,
            saved: time(&file.saved)?,
            shift: model::Shift { date: date(&file.shift.date)?, setting: file.shift.setting, minutes: file.shift.minutes },
            pack: model::PackRef { id: file.pack.id, version: file.pack.version, title: file.pack.title },
            responses: file.responses.into_iter().map(model::Response::try_from).collect::<Result<_, _>>()?,
            tags: file.tags,
            carry_forward: file.carry_forward.into_iter().map(carried).collect::<Result<_, String>>()?,
            flag: file.flag.map(Into::into),
        })
    }
}

impl From<&model::Draft> for DraftFile {
    fn from(draft: &model::Draft) -> Self {
        let step = match draft.step {
            model::Step::Shift => Step::Shift,
            model::Step::Prompt(index) => Step::Prompt(index),
            model::Step::Close => Step::Close,
        };
        Self { format: FORMAT, step, caret: draft.caret, over: draft.over.clone(), entry: EntryFile::from(&draft.entry) }
    }
}

impl TryFrom<DraftFile> for model::Draft {
    type Error = String;

    fn try_from(file: DraftFile) -> Result<Self, String> {
        let step = match file.step {
            Step::Shift => model::Step::Shift,
            Step::Prompt(index) => model::Step::Prompt(index),
            Step::Close => model::Step::Close,
        };
        Ok(Self { entry: file.entry.try_into()?, step, caret: file.caret, over: file.over })
    }
}

impl From<&model::Response> for Response {
    fn from(response: &model::Response) -> Self {
        Self {
            prompt: Prompt::from(&response.prompt),
            answer: response.answer.as_ref().map(Answer::from),
            unchosen: response.unchosen.clone(),
            ticked: response.ticked,
            flag: response.flag.as_ref().map(Flag::from),
        }
    }
}

impl TryFrom<Response> for model::Response {
    type Error = String;

    fn try_from(file: Response) -> Result<Self, String> {
        Ok(Self {
            prompt: file.prompt.into(),
            answer: file.answer.map(model::Answer::try_from).transpose()?,
            unchosen: file.unchosen,
            ticked: file.ticked,
            flag: file.flag.map(Into::into),
        })
    }
}

impl From<&model::Prompt> for Prompt {
    fn from(prompt: &model::Prompt) -> Self {
        Self {
            id: prompt.id.clone(),
            text: prompt.text.clone(),
            hint: prompt.hint.clone(),
            why: prompt.why.clone(),
            kind: Kind::from(&prompt.kind),
            lenses: prompt
                .lenses
                .iter()
                .map(|lens| Lens { statement: lens.statement.clone(), title: lens.title.clone(), source: lens.source.clone() })
                .collect(),
            about: prompt.about.into(),
            always_private: prompt.always_private,
            show_when: prompt.show_when.as_ref().map(|when| Condition {
                prompt: when.prompt.clone(),
                is: match &when.test {
                    model::Test::Answered => Test::Answered,
                    model::Test::AnyOf(options) => Test::AnyOf(options.clone()),
                    model::Test::Yes => Test::Yes,
                    model::Test::No => Test::No,
                },
            }),
            extra: prompt.extra,
        }
    }
}

impl From<Prompt> for model::Prompt {
    fn from(file: Prompt) -> Self {
        let lens = |lens: Lens| model::Lens { statement: lens.statement, title: lens.title, source: lens.source };
        let when = |when: Condition| model::Condition {
            prompt: when.prompt,
            test: match when.is {
                Test::Answered => model::Test::Answered,
                Test::AnyOf(options) => model::Test::AnyOf(options),
                Test::Yes => model::Test::Yes,
                Test::No => model::Test::No,
            },
        };
        Self {
            id: file.id,
            text: file.text,
            hint: file.hint,
            why: file.why,
            kind: file.kind.into(),
            lenses: file.lenses.into_iter().map(lens).collect(),
            about: file.about.into(),
            always_private: file.always_private,
            show_when: file.show_when.map(when),
            extra: file.extra,
        }
    }
}

impl From<&model::Kind> for Kind {
    fn from(kind: &model::Kind) -> Self {
        let points = |points: &[model::Point]| points.iter().map(Point::from).collect();
        match kind {
            model::Kind::LongText => Self::LongText,
            model::Kind::ShortText => Self::ShortText,
            model::Kind::Scale(scale) => Self::Scale(points(scale)),
            model::Kind::ChooseOne { options, own_words } => Self::ChooseOne { options: points(options), own_words: *own_words },
            model::Kind::ChooseMany { options, own_words } => Self::ChooseMany { options: points(options), own_words: *own_words },
            model::Kind::YesNo => Self::YesNo,
            model::Kind::Number(limits) => Self::Number { least: limits.least, most: limits.most },
            model::Kind::Date => Self::Date,
            model::Kind::Note => Self::Note,
        }
    }
}

impl From<Kind> for model::Kind {
    fn from(file: Kind) -> Self {
        let points = |points: Vec<Point>| points.into_iter().map(model::Point::from).collect();
        match file {
            Kind::LongText => Self::LongText,
            Kind::ShortText => Self::ShortText,
            Kind::Scale(scale) => Self::Scale(points(scale)),
            Kind::ChooseOne { options, own_words } => Self::ChooseOne { options: points(options), own_words },
            Kind::ChooseMany { options, own_words } => Self::ChooseMany { options: points(options), own_words },
            Kind::YesNo => Self::YesNo,
            Kind::Number { least, most } => Self::Number(model::Limits { least, most }),
            Kind::Date => Self::Date,
            Kind::Note => Self::Note,
        }
    }
}

impl From<&model::Point> for Point {
    fn from(point: &model::Point) -> Self {
        Self { id: point.id.clone(), words: point.words.clone() }
    }
}

impl From<Point> for model::Point {
    fn from(file: Point) -> Self {
        Self { id: file.id, words: file.words }
    }
}

impl From<&model::Choice> for Point {
    fn from(choice: &model::Choice) -> Self {
        Self { id: choice.id.clone(), words: choice.words.clone() }
    }
}

impl From<Point> for model::Choice {
    fn from(file: Point) -> Self {
        Self { id: file.id, words: file.words }
    }
}

impl From<&model::Answer> for Answer {
    fn from(answer: &model::Answer) -> Self {
        match answer {
            model::Answer::Text(text) => Self::Text(text.clone()),
            model::Answer::Point(choice) => Self::Point(choice.into()),
            model::Answer::One(choice) => Self::One(choice.into()),
            model::Answer::Many(choices) => Self::Many(choices.iter().map(Point::from).collect()),
            model::Answer::YesNo(yes) => Self::YesNo(*yes),
            model::Answer::Number(number) => Self::Number(*number),
            model::Answer::Date(day) => Self::Date(day.to_string()),
        }
    }
}

impl TryFrom<Answer> for model::Answer {
    type Error = String;

    fn try_from(file: Answer) -> Result<Self, String> {
        Ok(match file {
            Answer::Text(text) => Self::Text(text),
            Answer::Point(choice) => Self::Point(choice.into()),
            Answer::One(choice) => Self::One(choice.into()),
            Answer::Many(choices) => Self::Many(choices.into_iter().map(Into::into).collect()),
            Answer::YesNo(yes) => Self::YesNo(yes),
            Answer::Number(number) => Self::Number(number),
            Answer::Date(day) => Self::Date(date(&day)?),
        })
    }
}

same_names! {
    model::Wanted => Wanted { Listen, ThinkItOver, Suggest, Teach, BackMeUp, DecideTogether }
    model::About => About { Me, Us, Team, Service, Community }
}

impl From<model::Carried> for Carried {
    fn from(state: model::Carried) -> Self {
        match state {
            model::Carried::Open => Self::Open,
            model::Carried::Done(day) => Self::Done(day.to_string()),
            model::Carried::LetGo(day) => Self::LetGo(day.to_string()),
        }
    }
}

impl TryFrom<Carried> for model::Carried {
    type Error = String;

    fn try_from(file: Carried) -> Result<Self, String> {
        Ok(match file {
            Carried::Open => Self::Open,
            Carried::Done(day) => Self::Done(date(&day)?),
            Carried::LetGo(day) => Self::LetGo(date(&day)?),
        })
    }
}

impl From<&model::Flag> for Flag {
    fn from(flag: &model::Flag) -> Self {
        Self { question: flag.question.clone(), wanted: flag.wanted.map(Wanted::from) }
    }
}

impl From<Flag> for model::Flag {
    fn from(file: Flag) -> Self {
        Self { question: file.question, wanted: file.wanted.map(Into::into) }
    }
}
