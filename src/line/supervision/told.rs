//! What is said of sessions and all that belongs to them, a line for each thing. The conversations and the shell say it alike.

use chrono::NaiveDate;

use crate::base::{date, text};
use crate::identify::{Mention, Thing};
use crate::model::{
    Action, AgendaItem, Agreement, Decision, Heard, HubSheet, OwnLists, Packet, SentFile, Session, Shift, Source, Wanted,
};
use crate::report::{self, Candidate, Preparation};
use crate::say;

/// How much of an answer a list shows, and how much stands on each side of a detail, in columns.
const EXCERPT: usize = 60;

/// In how many places a detail is shown.
const PLACES: usize = 3;

/// "Thursday 27 November 2026. Lived-experience supervision with D."
pub fn title(session: &Session) -> String {
    sentence(&say!("sup-title", day = date::full(session.date), kind = session.named()))
}

/// What is known of the session itself: what it looks back to, how long it was, where the record is kept.
pub fn particulars(session: &Session) -> Vec<String> {
    let since = say!("sup-since", day = date::full(session.since));
    let minutes = session.minutes.map(|minutes| say!("sup-length", length = Shift::minutes_in_words(minutes)));
    let record = (!session.record.is_empty()).then(|| say!("sup-record", place = session.record.as_str()));
    [Some(since), minutes, record].into_iter().flatten().collect()
}

/// The agenda, a line for each thing, and then what waits and is not on it. What was flagged and reads like another thing is told apart by
/// its shift and its question, which stand on no page.
pub fn agenda(prepared: &Preparation) -> Vec<String> {
    let agenda = &prepared.session.agenda;
    let alike = |item: &AgendaItem| agenda.iter().chain(prepared.waiting()).filter(|other| other.words == item.words).count() > 1;
    let apart = |item: &AgendaItem| if alike(item) { flagged_in(item, prepared) } else { None };
    let on = agenda.iter().map(|known| joined([Some(item(known)), apart(known)]));
    let waiting = prepared.waiting().map(|known| joined([Some(item(known)), apart(known), Some(say!("sup-item-waits"))]));
    on.chain(waiting).collect()
}

/// "Flagged in what you wrote for Sun 22 Nov: What happened?"
fn flagged_in(item: &AgendaItem, prepared: &Preparation) -> Option<String> {
    let entry = prepared.entry(item.source.entry()?)?;
    let what = match &item.source {
        Source::Answer(answer) => prepared.response(answer)?.prompt.text.clone(),
        _ => say!("flag-whole"),
    };
    let day = date::short(entry.shift.date, prepared.session.date);
    Some(say!("sup-item-flagged-in", day = day, what = sentence(&what)))
}

/// A thing to talk about, with what would help, where it comes from and whether it comes back.
pub fn item(item: &AgendaItem) -> String {
    let wanted = item.wanted.map(|wanted| say!("sup-item-wanted", wanted = wanted.words()));
    let from = item.is_from_last_time().then(|| say!("sup-item-last-time"));
    let again = item.again.then(|| say!("sup-item-again"));
    joined([Some(sentence(&item.words)), wanted, from, again])
}

/// An answer that may go: its day, its question, how it stands, and how it begins.
pub fn candidate(candidate: &Candidate<'_>, stands: &str, today: NaiveDate) -> String {
    let day = sentence(&date::short(candidate.entry.shift.date, today));
    let excerpt = candidate.response.answer.as_ref().map(|answer| answer.begins(EXCERPT));
    let stands = (!stands.is_empty()).then(|| stands.to_owned());
    joined([Some(day), Some(sentence(&candidate.response.prompt.text)), stands, excerpt])
}

/// Whether an answer goes, in words.
pub fn goes(candidate: &Candidate<'_>) -> String {
    match (candidate.goes, candidate.response.prompt.always_private) {
        (true, false) => say!("sup-goes"),
        (true, true) => say!("sup-goes-private"),
        (false, true) => say!("sup-stays-private"),
        (false, false) => say!("sup-stays"),
    }
}

/// A detail, what was decided about it, and the places it stands in.
pub fn thing(thing: &Thing, decision: Option<&Decision>, passages: &[&str]) -> Vec<String> {
    let kind = thing.kind.word().say();
    let head = say!("sup-thing", kind = kind, words = sentence(&thing.words), decided = decided(decision));
    let shown = thing.mentions.iter().take(PLACES).filter_map(|mention| in_context(passages, mention));
    let more = thing.mentions.len().saturating_sub(PLACES);
    let more = (more > 0).then(|| say!("sup-thing-more", count = more));
    std::iter::once(head).chain(shown).chain(more).collect()
}

/// What becomes of a detail.
pub fn decided(decision: Option<&Decision>) -> String {
    match decision {
        None => say!("sup-undecided"),
        Some(Decision::Keep) => say!("sup-kept"),
        Some(Decision::Replace(with)) => say!("sup-replaced", with = with.words()),
    }
}

/// How many details nobody has decided about, in a sentence; `None` where there is none.
pub fn undecided(things: &[(Thing, Option<Decision>)]) -> Option<String> {
    let count = things.iter().filter(|(_, decision)| decision.is_none()).count();
    (count > 0).then(|| say!("sup-undecided-count", count = count))
}

/// A mention between ‹ and ›, with what stands around it on one line.
fn in_context(passages: &[&str], mention: &Mention) -> Option<String> {
    let passage = passages.get(mention.passage)?;
    let named = text::one_line(passage.get(mention.range.clone())?);
    let (before, after) = (passage.get(..mention.range.start)?, passage.get(mention.range.end..)?);
    let (space_before, space_after) = (gap(before.ends_with(char::is_whitespace)), gap(after.starts_with(char::is_whitespace)));
    let (before, after) = (ending(before, EXCERPT), text::cut(after, EXCERPT));
    Some(format!("{before}{space_before}‹{named}›{space_after}{after}").trim().to_owned())
}

fn gap(there: bool) -> &'static str {
    if there { " " } else { "" }
}

/// The end of `text` on one line, at most `columns` wide, with an ellipsis where something was left off.
fn ending(text: &str, columns: usize) -> String {
    let mut words: Vec<&str> = Vec::new();
    let mut room = columns;
    for word in text.split_whitespace().rev() {
        let wide = text::width(word) + 1;
        if wide > room {
            return format!("…{}", reversed(&words));
        }
        room -= wide;
        words.push(word);
    }
    reversed(&words)
}

fn reversed(words: &[&str]) -> String {
    words.iter().rev().copied().collect::<Vec<_>>().join(" ")
}

/// What somebody said they would do: whose it is, the day, how it stands.
pub fn action(action: &Action) -> String {
    let whose = sentence(&say!("sup-action-whose", whose = action.whose.word().say()));
    let day = action.day.map(|day| say!("sup-action-day", day = date::full(day)));
    let stands = || sentence(&say!("sup-action-stands", stands = report::standing(action.state)));
    let stands = (!action.state.is_open()).then(stands);
    joined([Some(sentence(&action.words)), Some(whose), day, stands])
}

/// Something the supervisor said.
pub fn heard(session: &Session, heard: &Heard) -> String {
    say!("sup-heard", day = date::full(session.date), words = heard.words.as_str())
}

/// A page that left: its name, when, what, for whom, how much and as what.
pub fn packet(packet: &Packet) -> String {
    let files: Vec<String> = packet.files.iter().map(|file| file.format.name()).collect();
    let with = (!packet.with.is_empty()).then(|| sentence(&say!("sup-packet-with", with = packet.with.as_str())));
    let answers = (!packet.answers.is_empty()).then(|| say!("sup-packet-answers", count = packet.answers.len()));
    let head = say!(
        "sup-packet",
        id = packet.id.short(),
        day = date::full(packet.made.date_naive()),
        kind = packet.kind.word().say(),
        files = files.join(", ")
    );
    joined([Some(head), with, answers])
}

/// The answers that left with a page, each by its entry and its question.
pub fn questions(packet: &Packet) -> Vec<String> {
    let questions = report::questions(packet).unwrap_or_default().into_iter();
    questions.map(|(entry, question)| say!("sup-packet-question", entry = entry, question = text::one_line(question))).collect()
}

/// The files a page left as, each with the mark of its bytes.
pub fn marks(packet: &Packet) -> Vec<String> {
    let mark = |file: &SentFile| say!("sup-packet-mark", format = file.format.name(), mark = file.mark.as_str());
    packet.files.iter().map(mark).collect()
}

/// The lines of a card, each with its name; those on which nothing is written are left out.
pub fn agreement(card: &Agreement) -> Vec<String> {
    let review = card.review.map(date::full).unwrap_or_default();
    let lines = [
        say!("sup-card-with", words = card.with.as_str()),
        say!("sup-card-writes", words = card.writes.as_str()),
        say!("sup-card-keeps", words = card.keeps.as_str()),
        say!("sup-card-reads", words = card.reads.as_str()),
        say!("sup-card-frequency", words = card.frequency.as_str()),
        say!("sup-card-review", words = review.as_str()),
    ];
    let written = [&card.with, &card.writes, &card.keeps, &card.reads, &card.frequency, &review];
    let lines = lines.into_iter().zip(written).filter(|(_, words)| !words.is_empty()).map(|(line, _)| line);
    std::iter::once(card.kind.word().say()).chain(lines).collect()
}

/// The four headings of a Peer Hub sheet, each with what is written under it.
pub fn sheet(sheet: &HubSheet) -> [(String, &str); 4] {
    [
        (say!("hub-highlight"), &sheet.highlight),
        (say!("hub-challenge"), &sheet.challenge),
        (say!("hub-borrow"), &sheet.borrow),
        (say!("hub-ask"), &sheet.ask),
    ]
}

/// The worker's own lists, a line for each word.
pub fn own_lists(lists: &OwnLists) -> Vec<String> {
    let always = lists.always.iter().map(|(words, with)| say!("sup-always", words = words.as_str(), with = with.words()));
    let never = lists.never.iter().map(|words| say!("sup-never", words = words.as_str()));
    always.chain(never).collect()
}

/// The kind of response `typed` asks for: by its number, by all its words or by the first of them.
pub fn wanted(typed: &str) -> Option<Wanted> {
    let typed = typed.trim().to_lowercase();
    let at = typed.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    let named = |wanted: &Wanted| {
        let words = wanted.words().to_lowercase();
        words == typed || words.split(' ').next() == Some(typed.as_str())
    };
    at.and_then(|at| Wanted::ALL.get(at).copied()).or_else(|| Wanted::ALL.into_iter().find(named))
}

/// `words` on one line, with a full stop where they end without any.
pub(super) fn sentence(words: &str) -> String {
    let mut words = text::one_line(words);
    if words.ends_with(|c: char| c.is_alphanumeric() || c == ')') {
        words.push('.');
    }
    words
}

fn joined(parts: impl IntoIterator<Item = Option<String>>) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_detail_stands_between_marks_with_what_is_around_it() {
        let check = |passage: &str, named: &str, expect: &str| {
            let start = passage.find(named).unwrap();
            let mention = Mention { passage: 0, range: start..start + named.len() };
            assert_eq!(in_context(&[passage], &mention).as_deref(), Some(expect), "{passage}");
        };
        check("then Marcus asked", "Marcus", "then ‹Marcus› asked");
        check("Marcus's dog", "Marcus", "‹Marcus›'s dog");
        check("I told\n\nMarcus.", "Marcus", "I told ‹Marcus›.");
        check("(Marcus)", "Marcus", "(‹Marcus›)");
        let long = format!("{} Marcus {}", "before ".repeat(20), "after ".repeat(20));
        let around = format!("…{}before ‹Marcus› {}after…", "before ".repeat(7), "after ".repeat(9));
        check(&long, "Marcus", &around);
    }

    #[test]
    fn a_kind_of_response_is_named_in_any_way() {
        let check = |typed: &str, expect: Option<Wanted>| assert_eq!(wanted(typed), expect, "{typed}");
        check("1", Some(Wanted::Listen));
        check(" Listen ", Some(Wanted::Listen));
        check("think", Some(Wanted::ThinkItOver));
        check("think it over with me", Some(Wanted::ThinkItOver));
        check("decide", Some(Wanted::DecideTogether));
        check("0", None);
        check("7", None);
        check("fix", None);
    }
}
