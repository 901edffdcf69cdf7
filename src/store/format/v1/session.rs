//! A supervision session's file.

use serde::{Deserialize, Serialize};

use crate::model;

use super::super::{FORMAT, Versioned};
use super::entry::{Carried, Wanted};
use super::lists::Decision;
use super::{date, id, time, time_text};

#[derive(Debug, Serialize, Deserialize)]
pub(in crate::store) struct SessionFile {
    format: u32,
    id: String,
    created: String,
    saved: String,
    kind: SessionKind,
    with: String,
    date: String,
    since: String,
    minutes: Option<u32>,
    record: String,
    step: PrepareStep,
    agenda: Vec<AgendaItem>,
    #[serde(default)]
    cut: Vec<Source>,
    #[serde(default)]
    off: Vec<AgendaItem>,
    #[serde(default)]
    choices: Vec<Choosing>,
    #[serde(default)]
    rulings: Vec<Ruling>,
    paper: Paper,
    sheet: HubSheet,
    notes: String,
    #[serde(default)]
    heard: Vec<Heard>,
    #[serde(default)]
    actions: Vec<Action>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) enum SessionKind {
    LivedExperience,
    Line,
    Group,
    CoReflection,
}

#[derive(Debug, Serialize, Deserialize)]
enum PrepareStep {
    Agenda,
    Choose,
    Check,
    See,
}

#[derive(Debug, Serialize, Deserialize)]
struct AgendaItem {
    source: Source,
    words: String,
    wanted: Option<Wanted>,
    #[serde(default)]
    again: bool,
    #[serde(default)]
    flagged: Option<Asked>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Asked {
    words: String,
    wanted: Option<Wanted>,
}

#[derive(Debug, Serialize, Deserialize)]
enum Source {
    Own(String),
    Answer(AnswerRef),
    Entry(String),
    Action(String),
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct AnswerRef {
    entry: String,
    prompt: String,
}

#[derive(Debug, Serialize, Deserialize)]
struct Choosing {
    answer: AnswerRef,
    goes: Goes,
}

#[derive(Debug, Serialize, Deserialize)]
enum Goes {
    No,
    Yes,
    ThoughPrivate,
}

#[derive(Debug, Serialize, Deserialize)]
struct Ruling {
    words: String,
    decision: Decision,
}

#[derive(Debug, Serialize, Deserialize)]
struct Paper {
    dates: Dates,
    room: bool,
    signatures: bool,
    look_back: bool,
}

#[derive(Debug, Serialize, Deserialize)]
enum Dates {
    Day,
    Week,
    Month,
}

#[derive(Debug, Serialize, Deserialize)]
struct HubSheet {
    highlight: String,
    challenge: String,
    borrow: String,
    ask: String,
}

#[derive(Debug, Serialize, Deserialize)]
struct Heard {
    about: Option<String>,
    words: String,
}

#[derive(Debug, Serialize, Deserialize)]
struct Action {
    id: String,
    words: String,
    whose: Whose,
    day: Option<String>,
    state: Carried,
}

#[derive(Debug, Serialize, Deserialize)]
enum Whose {
    Mine,
    Theirs,
    Service,
}

impl Versioned for SessionFile {
    fn format(&self) -> u32 {
        self.format
    }
}

impl From<&model::Session> for SessionFile {
    fn from(session: &model::Session) -> Self {
        Self {
            format: FORMAT,
            id: session.id.to_string(),
            created: time_text(session.created),
            saved: time_text(session.saved),
            kind: session.kind.into(),
            with: session.with.clone(),
            date: session.date.to_string(),
            since: session.since.to_string(),
            minutes: session.minutes,
            record: session.record.clone(),
            step: session.step.into(),
            agenda: session.agenda.iter().map(AgendaItem::from).collect(),
            cut: session.cut.iter().map(Source::from).collect(),
            off: session.off.iter().map(AgendaItem::from).collect(),
            choices: session.choices.iter().map(Choosing::from).collect(),
            rulings: session.rulings.iter().map(Ruling::from).collect(),
            paper: session.paper.into(),
            sheet: HubSheet::from(&session.sheet),
            notes: session.notes.clone(),
            heard: session.heard.iter().map(Heard::from).collect(),
            actions: session.actions.iter().map(Action::from).collect(),
        }
    }
}

impl TryFrom<SessionFile> for model::Session {
    type Error = String;

    fn try_from(file: SessionFile) -> Result<Self, String> {
        Ok(Self {
            id: id(&file.id)?,
            created: time(&file.created)?,
            saved: time(&file.saved)?,
            kind: file.kind.into(),
            with: file.with,
            date: date(&file.date)?,
            since: date(&file.since)?,
            minutes: file.minutes,
            record: file.record,
            step: file.step.into(),
            agenda: file.agenda.into_iter().map(TryInto::try_into).collect::<Result<_, String>>()?,
            cut: file.cut.into_iter().map(TryInto::try_into).collect::<Result<_, String>>()?,
            off: file.off.into_iter().map(TryInto::try_into).collect::<Result<_, String>>()?,
            choices: file.choices.into_iter().map(TryInto::try_into).collect::<Result<_, String>>()?,
            rulings: file.rulings.into_iter().map(TryInto::try_into).collect::<Result<_, String>>()?,
            paper: file.paper.into(),
            sheet: file.sheet.into(),
            notes: file.notes,
            heard: file.heard.into_iter().map(TryInto::try_into).collect::<Result<_, String>>()?,
            actions: file.actions.into_iter().map(TryInto::try_into).collect::<Result<_, String>>()?,
        })
    }
}

same_names! {
    model::SessionKind => SessionKind { LivedExperience, Line, Group, CoReflection }
    model::PrepareStep => PrepareStep { Agenda, Choose, Check, See }
    model::Goes => Goes { No, Yes, ThoughPrivate }
    model::Dates => Dates { Day, Week, Month }
    model::Whose => Whose { Mine, Theirs, Service }
}

impl From<&model::AgendaItem> for AgendaItem {
    fn from(item: &model::AgendaItem) -> Self {
        let wanted = item.wanted.map(Wanted::from);
        let flagged = item.flagged.as_ref();
        let flagged = flagged.map(|flag| Asked { words: flag.words.clone(), wanted: flag.wanted.map(Wanted::from) });
        Self { source: Source::from(&item.source), words: item.words.clone(), wanted, again: item.again, flagged }
    }
}

impl TryFrom<AgendaItem> for model::AgendaItem {
    type Error = String;

    fn try_from(file: AgendaItem) -> Result<Self, String> {
        let wanted = file.wanted.map(Into::into);
        let flagged = file.flagged.map(|flag| model::Asked { words: flag.words, wanted: flag.wanted.map(Into::into) });
        Ok(Self { source: file.source.try_into()?, words: file.words, wanted, again: file.again, flagged })
    }
}

impl From<&model::Source> for Source {
    fn from(source: &model::Source) -> Self {
        match source {
            model::Source::Own(id) => Self::Own(id.to_string()),
            model::Source::Answer(answer) => Self::Answer(answer.into()),
            model::Source::Entry(id) => Self::Entry(id.to_string()),
            model::Source::Action(id) => Self::Action(id.to_string()),
        }
    }
}

impl TryFrom<Source> for model::Source {
    type Error = String;

    fn try_from(file: Source) -> Result<Self, String> {
        Ok(match file {
            Source::Own(own) => Self::Own(id(&own)?),
            Source::Answer(answer) => Self::Answer(answer.try_into()?),
            Source::Entry(entry) => Self::Entry(id(&entry)?),
            Source::Action(action) => Self::Action(id(&action)?),
        })
    }
}

impl From<&model::AnswerRef> for AnswerRef {
    fn from(answer: &model::AnswerRef) -> Self {
        Self { entry: answer.entry.to_string(), prompt: answer.prompt.clone() }
    }
}

impl TryFrom<AnswerRef> for model::AnswerRef {
    type Error = String;

    fn try_from(file: AnswerRef) -> Result<Self, String> {
        Ok(Self { entry: id(&file.entry)?, prompt: file.prompt })
    }
}

impl From<&model::Choosing> for Choosing {
    fn from(choosing: &model::Choosing) -> Self {
        Self { answer: AnswerRef::from(&choosing.answer), goes: choosing.goes.into() }
    }
}

impl TryFrom<Choosing> for model::Choosing {
    type Error = String;

    fn try_from(file: Choosing) -> Result<Self, String> {
        Ok(Self { answer: file.answer.try_into()?, goes: file.goes.into() })
    }
}

impl From<&model::Ruling> for Ruling {
    fn from(ruling: &model::Ruling) -> Self {
        Self { words: ruling.words.clone(), decision: Decision::from(&ruling.decision) }
    }
}

impl TryFrom<Ruling> for model::Ruling {
    type Error = String;

    fn try_from(file: Ruling) -> Result<Self, String> {
        Ok(Self { words: file.words, decision: file.decision.try_into()? })
    }
}

impl From<model::Paper> for Paper {
    fn from(paper: model::Paper) -> Self {
        let model::Paper { dates, room, signatures, look_back } = paper;
        Self { dates: dates.into(), room, signatures, look_back }
    }
}

impl From<Paper> for model::Paper {
    fn from(file: Paper) -> Self {
        let Paper { dates, room, signatures, look_back } = file;
        Self { dates: dates.into(), room, signatures, look_back }
    }
}

impl From<&model::HubSheet> for HubSheet {
    fn from(sheet: &model::HubSheet) -> Self {
        let model::HubSheet { highlight, challenge, borrow, ask } = sheet.clone();
        Self { highlight, challenge, borrow, ask }
    }
}

impl From<HubSheet> for model::HubSheet {
    fn from(file: HubSheet) -> Self {
        let HubSheet { highlight, challenge, borrow, ask } = file;
        Self { highlight, challenge, borrow, ask }
    }
}

impl From<&model::Heard> for Heard {
    fn from(heard: &model::Heard) -> Self {
        Self { about: heard.about.map(|id| id.to_string()), words: heard.words.clone() }
    }
}

impl TryFrom<Heard> for model::Heard {
    type Error = String;

    fn try_from(file: Heard) -> Result<Self, String> {
        Ok(Self { about: file.about.as_deref().map(id).transpose()?, words: file.words })
    }
}

impl From<&model::Action> for Action {
    fn from(action: &model::Action) -> Self {
        Self {
            id: action.id.to_string(),
            words: action.words.clone(),
            whose: action.whose.into(),
            day: action.day.map(|day| day.to_string()),
            state: action.state.into(),
        }
    }
}

impl TryFrom<Action> for model::Action {
    type Error = String;

    fn try_from(file: Action) -> Result<Self, String> {
        Ok(Self {
            id: id(&file.id)?,
            words: file.words,
            whose: file.whose.into(),
            day: file.day.as_deref().map(date).transpose()?,
            state: file.state.try_into()?,
        })
    }
}
