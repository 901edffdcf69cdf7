//! Reading it over: what stands there, what is ticked, and what to bring.

use crate::base::text;
use crate::model::{Answer, Entry, Flag, Kind, Response, Sitting, Wanted};
use crate::say;

use super::{Reply, shift};

/// How much of an answer the list shows, in columns.
const EXCERPT: usize = 60;

/// The questions as the close numbers them: the places among the entry's responses.
pub(super) fn listed(sitting: &Sitting) -> Vec<usize> {
    let responses = &sitting.entry().responses;
    let asks = |index: &usize| responses.get(*index).is_some_and(|response| response.prompt.kind != Kind::Note);
    sitting.sequence().filter(asks).collect()
}

/// The place of the question the close calls `number`.
pub(super) fn find(sitting: &Sitting, number: usize) -> Option<usize> {
    listed(sitting).get(number.checked_sub(1)?).copied()
}

/// Says the list, with what the entry is filed under and carries forward.
pub(super) fn list(sitting: &Sitting, reply: &mut Reply) {
    let entry = sitting.entry();
    reply.say(say!("line-close-head", title = entry.pack.title.as_str(), shift = shift::describe(entry)));
    reply.say(say!("line-close-promise"));
    for (number, response) in numbered(sitting) {
        say_item(number, response, reply);
    }
    say_kept(entry, reply);
    match sitting.more_to_ask() {
        0 => {}
        more => reply.say(say!("line-close-more", count = more)),
    }
    reply.say(say!("line-close-how"));
}

/// Says that a walk is at its end, and what can be done there.
pub(super) fn end_of_walk(sitting: &Sitting, reply: &mut Reply) {
    reply.say(say!("preview-line-end"));
    match sitting.more_to_ask() {
        0 => {}
        more => reply.say(say!("line-close-more", count = more)),
    }
}

/// Says every word there is, and how to go on.
pub(super) fn read(sitting: &Sitting, reply: &mut Reply) {
    words(sitting, reply);
    reply.say(say!("line-read-end"));
}

/// Says every word there is: the answers whole, and what else was written.
pub(super) fn words(sitting: &Sitting, reply: &mut Reply) {
    let is_said = |response: &Response| response.is_written_on() || response.flag.is_some();
    for (number, response) in numbered(sitting).filter(|(_, response)| is_said(response)) {
        reply.say(say!("line-numbered", number = number, words = response.prompt.text.as_str()));
        reply.say(state(response));
        response.answer.iter().for_each(|answer| reply.say(answer.words()));
        say_unchosen(response, reply);
        say_flag(response.flag.as_ref(), reply);
        reply.space();
    }
    say_kept(sitting.entry(), reply);
}

/// Ticks or unticks every question that `typed` names by number. Unless all of it is numbers, nothing is touched.
pub(super) fn tick(sitting: &mut Sitting, typed: &str, reply: &mut Reply) {
    let words = typed.split([',', ' ', '\t']).filter(|word| !word.is_empty());
    let numbers: Result<Vec<usize>, _> = words.map(str::parse).collect();
    let Ok(numbers) = numbers else {
        reply.say(say!("line-unclear-close"));
        return;
    };
    for number in numbers {
        let Some(index) = find(sitting, number) else {
            reply.say(say!("line-no-such-question", number = number.to_string(), most = listed(sitting).len()));
            continue;
        };
        let there_is_an_answer = sitting.tick(index);
        match sitting.entry().responses.get(index) {
            Some(response) if there_is_an_answer => {
                reply.say(say!("line-numbered", number = number, words = state(response)));
                if response.ticked && response.prompt.always_private {
                    reply.say(say!("line-always-private"));
                }
            }
            _ => reply.say(say!("line-nothing-to-tick", number = number)),
        }
    }
}

fn numbered(sitting: &Sitting) -> impl Iterator<Item = (usize, &Response)> {
    let responses = &sitting.entry().responses;
    (1..).zip(listed(sitting)).filter_map(|(number, index)| Some((number, responses.get(index)?)))
}

/// "Ticked.", "Not ticked." or "Left."
fn state(response: &Response) -> String {
    match response.answer {
        None => say!("line-state-left"),
        Some(_) if response.ticked => say!("line-state-ticked"),
        Some(_) => say!("line-state-not-ticked"),
    }
}

fn say_item(number: usize, response: &Response, reply: &mut Reply) {
    let mut question = text::one_line(&response.prompt.text);
    if question.ends_with(char::is_alphanumeric) {
        question.push('.');
    }
    let excerpt = response.answer.as_ref().map(Answer::words).map_or_else(String::new, |words| text::cut(&words, EXCERPT));
    let item = say!("line-item", question = question, state = state(response), excerpt = excerpt);
    reply.say(say!("line-numbered", number = number, words = item.trim_end()));
    say_unchosen(response, reply);
    say_flag(response.flag.as_ref(), reply);
}

fn say_unchosen(response: &Response, reply: &mut Reply) {
    if let Some(words) = &response.unchosen {
        reply.say(say!("read-unchosen", words = words.as_str()));
    }
}

fn say_flag(flag: Option<&Flag>, reply: &mut Reply) {
    let Some(flag) = flag else { return };
    if flag.question.is_empty() {
        reply.say(say!("line-item-flagged"));
    } else {
        reply.say(say!("line-item-question", question = flag.question.as_str()));
    }
    if let Some(wanted) = flag.wanted.map(Wanted::words) {
        reply.say(say!("line-item-wanted", wanted = wanted));
    }
}

fn say_kept(entry: &Entry, reply: &mut Reply) {
    if entry.flag.is_some() {
        reply.say(say!("line-close-flag"));
        say_flag(entry.flag.as_ref(), reply);
    }
    if !entry.tags.is_empty() {
        reply.say(say!("line-close-tags", tags = entry.tags.join(", ")));
    }
    for carried in &entry.carry_forward {
        reply.say(say!("line-close-carry", words = carried.words.as_str()));
    }
}
