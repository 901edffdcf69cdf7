//! Supervision as JSON. `docs/json.md` says what stands where; a change that could break a reader of it raises the version.

use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::base::Id;
use crate::document::{Format, plain};
use crate::model::{
    Action, AgendaItem, Agreement, Dates, OwnLists, Packet, PacketKind, PrepareStep, Replacement, Session, SessionKind, Source,
    Supervision, Wanted, Whose,
};
use crate::report;

use super::super::show::standing;

/// The version of what the commands print.
pub(super) const VERSION: u32 = 1;

/// What a list shows of a session.
pub(super) fn summary(session: &Session, known: &Supervision, today: NaiveDate) -> Value {
    let open = session.open_actions();
    json!({
        "id": session.id.to_string(),
        "date": session.date.to_string(),
        "to_come": session.is_to_come(today),
        "since": session.since.to_string(),
        "kind": kind(session.kind),
        "with": session.with,
        "minutes": session.minutes,
        "record": session.record,
        "step": step(session.step),
        "agenda_count": session.agenda.len(),
        "open_actions": open,
        "packets": known.packets_of(session.id).map(|packet| packet.id.to_string()).collect::<Vec<_>>(),
    })
}

/// One session, whole.
pub(super) fn session(session: &Session, known: &Supervision, today: NaiveDate) -> Value {
    let heard = session.heard.iter().map(|heard| json!({ "about": heard.about.map(text), "words": heard.words }));
    let more = json!({
        "version": VERSION,
        "created": session.created.to_rfc3339(),
        "saved": session.saved.to_rfc3339(),
        "agenda": (1_usize..).zip(&session.agenda).map(|(number, item)| agenda(number, item)).collect::<Vec<_>>(),
        "paper": {
            "dates": dates(session.paper.dates),
            "room": session.paper.room,
            "signatures": session.paper.signatures,
            "look_back": session.paper.look_back,
        },
        "sheet": {
            "highlight": session.sheet.highlight,
            "challenge": session.sheet.challenge,
            "borrow": session.sheet.borrow,
            "ask": session.sheet.ask,
        },
        "notes": session.notes,
        "heard": heard.collect::<Vec<_>>(),
        "actions": session.actions.iter().map(|known| action(session, known)).collect::<Vec<_>>(),
    });
    with(summary(session, known, today), more)
}

/// One action, with the session it came of.
pub(super) fn action(session: &Session, action: &Action) -> Value {
    let (state, closed) = standing(action.state);
    let whose = match action.whose {
        Whose::Mine => "mine",
        Whose::Theirs => "theirs",
        Whose::Service => "service",
    };
    json!({
        "id": action.id.to_string(),
        "session": session.id.to_string(),
        "words": action.words,
        "whose": whose,
        "day": action.day.map(|day| day.to_string()),
        "state": state,
        "closed": closed,
    })
}

/// A page that left, without its words.
pub(super) fn packet(packet: &Packet) -> Value {
    let mut questions = report::questions(packet).into_iter().flatten().map(|(_, question)| question);
    let answers = packet
        .answers
        .iter()
        .map(|answer| json!({ "entry": answer.entry.to_string(), "prompt": answer.prompt, "question": questions.next() }));
    let files = packet.files.iter().map(|file| json!({ "format": format(file.format), "sha256": file.mark }));
    let page = match packet.kind {
        PacketKind::Packet => "packet",
        PacketKind::HubSheet => "sheet",
        PacketKind::Slip => "slip",
    };
    json!({
        "id": packet.id.to_string(),
        "session": packet.session.to_string(),
        "made": packet.made.to_rfc3339(),
        "page": page,
        "with": packet.with,
        "answers": answers.collect::<Vec<_>>(),
        "files": files.collect::<Vec<_>>(),
    })
}

/// A page that left, whole.
pub(super) fn page(known: &Packet) -> Value {
    with(packet(known), json!({ "version": VERSION, "text": plain(&known.document) }))
}

/// One object with the fields of both.
fn with(mut value: Value, more: Value) -> Value {
    if let (Value::Object(value), Value::Object(more)) = (&mut value, more) {
        value.extend(more);
    }
    value
}

/// One card.
pub(super) fn agreement(card: &Agreement) -> Value {
    json!({
        "kind": kind(card.kind),
        "with": card.with,
        "writes": card.writes,
        "keeps": card.keeps,
        "reads": card.reads,
        "frequency": card.frequency,
        "review": card.review.map(|day| day.to_string()),
    })
}

/// The worker's own lists.
pub(super) fn own_lists(lists: &OwnLists) -> Value {
    let always = lists.always.iter().map(|(words, with)| {
        let role = match with {
            Replacement::Role(role) => Some(role.id()),
            Replacement::Words(_) => None,
        };
        json!({ "words": words, "with": with.words(), "role": role })
    });
    json!({ "always": always.collect::<Vec<_>>(), "never": lists.never })
}

fn agenda(number: usize, item: &AgendaItem) -> Value {
    let (from, id, prompt) = match &item.source {
        Source::Own(id) => ("own", id, None),
        Source::Answer(answer) => ("answer", &answer.entry, Some(&answer.prompt)),
        Source::Entry(id) => ("entry", id, None),
        Source::Action(id) => ("action", id, None),
    };
    json!({
        "number": number,
        "words": item.words,
        "wanted": item.wanted.map(wanted),
        "again": item.again,
        "from": from,
        "id": id.to_string(),
        "prompt": prompt,
    })
}

fn text(id: Id) -> String {
    id.to_string()
}

fn kind(kind: SessionKind) -> &'static str {
    match kind {
        SessionKind::LivedExperience => "lived-experience",
        SessionKind::Line => "line",
        SessionKind::Group => "group",
        SessionKind::CoReflection => "co-reflection",
    }
}

fn step(step: PrepareStep) -> &'static str {
    match step {
        PrepareStep::Agenda => "agenda",
        PrepareStep::Choose => "choose",
        PrepareStep::Check => "check",
        PrepareStep::See => "see",
    }
}

fn dates(dates: Dates) -> &'static str {
    match dates {
        Dates::Day => "day",
        Dates::Week => "week",
        Dates::Month => "month",
    }
}

fn format(format: Format) -> &'static str {
    match format {
        Format::Markdown => "markdown",
        Format::Html => "html",
        Format::Text => "text",
        Format::Docx => "docx",
        Format::Pdf => "pdf",
    }
}

/// The kind of response, as `--wanted` takes it.
fn wanted(wanted: Wanted) -> &'static str {
    match wanted {
        Wanted::Listen => "listen",
        Wanted::ThinkItOver => "think",
        Wanted::Suggest => "suggest",
        Wanted::Teach => "teach",
        Wanted::BackMeUp => "back",
        Wanted::DecideTogether => "decide",
    }
}
