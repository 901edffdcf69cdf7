//! What goes to a session: the packet, the Peer Hub sheet, the slip. Nothing stands here that was not chosen.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};

use crate::base::date;
use crate::document::{Block, Level};
use crate::model::{AgendaItem, AnswerRef, Carried, Dates, Entry, Packet, PacketKind, Session, Shift, without_unread};
use crate::say;

use super::entries::citation;
use super::page::Page;

/// Rows to write on beneath each thing to talk about.
const ROOM: usize = 4;

/// The packet: what to talk about, what is still open from last time, then the chosen answers, oldest shift first.
pub(super) fn packet(session: &Session, entries: &[Entry]) -> Page {
    let mut page = Page::new(PacketKind::Packet, say!("packet-title"));
    page.say(Block::Paragraph(say!("paper-ticked")));
    page.say(Block::Fields(vec![
        (say!("packet-kind"), session.kind.word().say()),
        (say!("packet-date"), day(session.date, session.paper.dates)),
        (say!("packet-since"), day(session.since, session.paper.dates)),
    ]));
    let (last_time, now): (Vec<&AgendaItem>, Vec<&AgendaItem>) = session.agenda.iter().partition(|item| item.is_from_last_time());
    things_to_say(&mut page, &say!("packet-talk"), &now, session);
    things_to_say(&mut page, &say!("packet-last-time"), &last_time, session);
    let mut entries: Vec<&Entry> = entries.iter().collect();
    entries.sort_by_key(|entry| entry.order());
    let mut begun = false;
    for entry in &entries {
        chosen(&mut page, session, entry, &mut begun);
    }
    if session.paper.look_back {
        looked_back(&mut page, session, &entries);
    }
    if session.paper.room {
        page.say(heading(Level::Two, say!("packet-notes")));
        page.say(Block::Room(2 * ROOM));
    }
    if session.paper.signatures {
        page.say(Block::Lines(vec![say!("packet-sign-worker"), say!("packet-sign-supervisor"), say!("packet-sign-date")]));
    }
    page
}

/// One page for a Peer Hub: what the worker wrote under its four headings.
pub(super) fn hub_sheet(session: &Session) -> Page {
    let mut page = Page::new(PacketKind::HubSheet, say!("hub-title"));
    page.say(Block::Paragraph(say!("hub-standing")));
    let sheet = &session.sheet;
    let parts = [
        (say!("hub-highlight"), &sheet.highlight),
        (say!("hub-challenge"), &sheet.challenge),
        (say!("hub-borrow"), &sheet.borrow),
        (say!("hub-ask"), &sheet.ask),
    ];
    for (title, words) in parts.into_iter().filter(|(_, words)| !words.trim().is_empty()) {
        page.say(heading(Level::Two, title));
        page.typed(Block::Quote(words.clone()));
    }
    page
}

/// That a session took place: its day, its length and its kind, for whoever needs to know no more.
pub(super) fn slip(session: &Session) -> Page {
    let mut page = Page::new(PacketKind::Slip, say!("packet-title"));
    let mut fields = vec![(say!("packet-date"), date::full(session.date)), (say!("packet-kind"), session.kind.word().say())];
    if let Some(minutes) = session.minutes {
        fields.insert(1, (say!("paper-hours"), Shift::minutes_in_words(minutes)));
    }
    page.say(Block::Fields(fields));
    page
}

/// A day, said no more exactly than `dates` allows.
pub fn day(day: NaiveDate, dates: Dates) -> String {
    match dates {
        Dates::Day => date::full(day),
        Dates::Week => say!("dates-week-of", day = date::full(monday(day))),
        Dates::Month => date::month(day),
    }
}

/// What a file of the page is called, with the day of the session no more exactly than the page says it; without its ending.
pub fn file_name(session: &Session, kind: PacketKind) -> String {
    let stem = bare_name(kind);
    let dates = if kind == PacketKind::Slip { Dates::Day } else { session.paper.dates };
    match dates {
        Dates::Day => format!("{stem}-{}", session.date),
        Dates::Week => format!("{stem}-week-of-{}", monday(session.date)),
        Dates::Month => format!("{stem}-{}", session.date.format("%Y-%m")),
    }
}

/// What a file of the page is called where it is not to say any day; without its ending.
pub fn bare_name(kind: PacketKind) -> &'static str {
    match kind {
        PacketKind::Packet => "supervision",
        PacketKind::HubSheet => "peer-hub",
        PacketKind::Slip => "supervision-slip",
    }
}

fn monday(day: NaiveDate) -> NaiveDate {
    let past = u64::from(day.weekday().num_days_from_monday());
    day.checked_sub_days(Days::new(past)).unwrap_or(day)
}

fn heading(level: Level, text: String) -> Block {
    Block::Heading { level, text }
}

fn things_to_say(page: &mut Page, title: &str, items: &[&AgendaItem], Session { paper, date: today, .. }: &Session) {
    if items.is_empty() {
        return;
    }
    page.say(heading(Level::Two, title.to_owned()));
    let words = items.iter().map(|item| {
        let words = if item.is_from_last_time() { without_unread(&item.words, *today) } else { &item.words }.trim();
        match item.wanted {
            Some(wanted) => say!("paper-ask-wanted", question = words, wanted = wanted.words()),
            None => words.to_owned(),
        }
    });
    if !paper.room {
        page.typed(Block::Numbered(words.collect()));
        return;
    }
    for (number, words) in (1..).zip(words) {
        page.typed(heading(Level::Three, say!("packet-numbered", number = number, words = words)));
        page.say(Block::Room(ROOM));
    }
}

/// The answers of one entry that go; where none goes, not even its day is named.
fn chosen(page: &mut Page, session: &Session, entry: &Entry, begun: &mut bool) {
    let mut named = false;
    for response in entry.responses.iter().filter(|response| session.takes(entry, response)) {
        let Some(answer) = &response.answer else { continue };
        if !std::mem::replace(begun, true) {
            page.say(heading(Level::Two, say!("packet-answers")));
        }
        if !std::mem::replace(&mut named, true) {
            let day = day(entry.shift.date, session.paper.dates);
            page.say(heading(Level::Three, say!("paper-entry", day = day, pack = entry.pack.title.as_str())));
        }
        page.say(heading(Level::Four, response.prompt.text.clone()));
        page.typed(Block::Quote(answer.words()));
        if let Some(source) = citation(&response.prompt) {
            page.say(Block::Note(source));
        }
        page.answers.push(AnswerRef { entry: entry.id, prompt: response.prompt.id.clone() });
    }
}

/// The answers that left with `packet`: each one's entry and question, as the page says them; `None` where it does not say them all.
pub fn questions(packet: &Packet) -> Option<Vec<(&str, &str)>> {
    let (mut entry, mut questions) = ("", Vec::new());
    for block in &packet.document.blocks {
        match block {
            Block::Heading { level: Level::Three, text } => entry = text.as_str(),
            Block::Heading { level: Level::Four, text } => questions.push((entry, text.as_str())),
            _ => {}
        }
    }
    (questions.len() == packet.answers.len()).then_some(questions)
}

/// Which lenses were looked through in what goes, and in how many entries. Counts, and no word that was written.
fn looked_back(page: &mut Page, session: &Session, entries: &[&Entry]) {
    let mut looked: BTreeMap<&str, usize> = BTreeMap::new();
    let mut count = 0;
    for entry in entries {
        let mut goes = entry.responses.iter().filter(|response| session.takes(entry, response)).peekable();
        count += usize::from(goes.peek().is_some());
        let mut titles: Vec<&str> = goes.flat_map(|response| &response.prompt.lenses).map(|lens| lens.title.as_str()).collect();
        titles.sort_unstable();
        titles.dedup();
        for title in titles {
            *looked.entry(title).or_default() += 1;
        }
    }
    let mut looked: Vec<(&str, usize)> = looked.into_iter().collect();
    looked.sort_by_key(|(_, times)| std::cmp::Reverse(*times));
    if looked.is_empty() {
        return;
    }
    page.say(heading(Level::Two, say!("packet-look-back")));
    page.say(Block::Paragraph(say!("packet-look-back-count", count = count)));
    page.say(Block::List(looked.into_iter().map(|(title, times)| say!("packet-looked", title = title, count = times)).collect()));
}

/// How an action stands, in words.
pub fn standing(state: Carried) -> String {
    match state {
        Carried::Open => say!("action-open"),
        Carried::Done(day) => say!("action-done", day = date::full(day)),
        Carried::LetGo(day) => say!("action-let-go", day = date::full(day)),
    }
}
