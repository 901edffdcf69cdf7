//! A question in lines: how each kind is asked, and how the line that answers it is read.

use chrono::NaiveDate;

use crate::base::{date, text};
use crate::model::{Answer, Choice, Kind, Limits, Point, Prompt, Response};
use crate::say;

use super::Reply;

/// What a line came to as an answer.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Heard {
    /// An answer.
    Answer(Answer),
    /// The person wants to use their own words beside what they chose.
    OwnWords(Vec<Choice>),
    /// It could not be read; a sentence says what would work.
    Unclear(String),
}

/// Asks: the question, its hint, what can be chosen, what stands there, how to answer.
pub(super) fn ask(response: &Response, reply: &mut Reply) {
    let prompt = &response.prompt;
    reply.say(&prompt.text);
    if let Some(hint) = &prompt.hint {
        reply.say(hint);
    }
    let own_words = prompt.kind.own_words().then(|| say!("line-own-words"));
    reply.count(prompt.kind.options().iter().map(|point| point.words.clone()).chain(own_words));
    match &response.answer {
        None => reply.say(how(&prompt.kind)),
        Some(answer) if prompt.kind == Kind::LongText => {
            reply.say(say!("line-stands-long"));
            reply.say(answer.words());
            reply.say(say!("line-how-long-more"));
        }
        Some(answer) => {
            reply.say(say!("line-stands", words = answer.words()));
            reply.say(how(&prompt.kind));
        }
    }
}

/// Tells why `prompt` is asked, and what it draws on.
pub(super) fn why(prompt: &Prompt, reply: &mut Reply) {
    match &prompt.why {
        Some(why) => {
            reply.say(say!("line-why"));
            reply.say(why);
        }
        None if prompt.lenses.is_empty() => reply.say(say!("line-why-untold")),
        None => reply.say(say!("line-why")),
    }
    for lens in prompt.cited() {
        reply.say(say!("line-lens", title = lens.title.as_str(), source = lens.source.as_str()));
    }
}

/// How to answer a question of this kind.
fn how(kind: &Kind) -> String {
    match kind {
        Kind::LongText => say!("line-how-long"),
        Kind::ShortText => say!("line-how-short"),
        Kind::Scale(_) | Kind::ChooseOne { own_words: false, .. } => say!("line-how-one"),
        Kind::ChooseOne { own_words: true, .. } => say!("line-how-one-own"),
        Kind::ChooseMany { own_words: false, .. } => say!("line-how-many"),
        Kind::ChooseMany { own_words: true, .. } => say!("line-how-many-own"),
        Kind::YesNo => say!("line-how-yes-no"),
        Kind::Number(Limits { least, most }) => say!("line-how-number", least = least.to_string(), most = most.to_string()),
        Kind::Date => say!("line-how-date"),
        Kind::Note => say!("line-enter"),
    }
}

/// Reads one line as an answer to a question of this kind.
pub(super) fn read(kind: &Kind, typed: &str, today: NaiveDate) -> Heard {
    let typed = text::one_line(typed);
    let answer = match kind {
        Kind::LongText | Kind::ShortText | Kind::Note => Some(Answer::Text(typed)),
        Kind::Scale(points) => pick_point(points, &typed).map(|point| Answer::Point(point.into())),
        Kind::ChooseOne { options, own_words } => match picked(options, *own_words, &typed) {
            Some(Picked::Own(words)) if words.is_empty() => return Heard::OwnWords(Vec::new()),
            Some(Picked::Own(words)) => Some(Answer::One(Choice::own(words))),
            Some(Picked::Point(point)) => Some(Answer::One(point.into())),
            None => None,
        },
        Kind::ChooseMany { options, own_words } => match pick_many(options, *own_words, &typed) {
            Some((chosen, true)) => return Heard::OwnWords(chosen),
            chosen => chosen.map(|(chosen, _)| Answer::Many(chosen)),
        },
        Kind::YesNo => yes_no(&typed).map(Answer::YesNo),
        Kind::Number(limits) => {
            let number = typed.parse().ok().filter(|number| (limits.least..=limits.most).contains(number));
            number.map(Answer::Number)
        }
        Kind::Date => date::near(&typed, today).map(Answer::Date),
    };
    answer.map_or_else(|| Heard::Unclear(unclear(kind)), Heard::Answer)
}

/// What would have worked.
fn unclear(kind: &Kind) -> String {
    let most = kind.options().len() + usize::from(kind.own_words());
    match kind {
        Kind::ChooseMany { .. } => say!("line-unclear-many", most = most),
        Kind::YesNo => say!("line-unclear-yes-no"),
        Kind::Number(Limits { least, most }) => say!("line-unclear-number", least = least.to_string(), most = most.to_string()),
        Kind::Date => say!("line-unclear-day"),
        _ => say!("line-unclear-one", most = most),
    }
}

/// The place in `choices` that `typed` names: by its number from 1, or by its words in capitals or small letters.
pub(super) fn pick(choices: &[impl AsRef<str>], typed: &str) -> Option<usize> {
    let typed = typed.trim();
    match typed.parse::<usize>() {
        Ok(number) => number.checked_sub(1).filter(|at| *at < choices.len()),
        Err(_) => choices.iter().position(|choice| choice.as_ref().trim().to_lowercase() == typed.to_lowercase()),
    }
}

/// The same, or the one choice that begins with `typed`, which has three letters at least.
pub(super) fn pick_begun(choices: &[impl AsRef<str>], typed: &str) -> Option<usize> {
    let begun = typed.trim().to_lowercase();
    let begins = |choice: &str| begun.chars().count() >= 3 && choice.to_lowercase().starts_with(&begun);
    pick(choices, typed).or_else(|| {
        let mut found = (0..).zip(choices).filter(|(_, choice)| begins(choice.as_ref())).map(|(at, _)| at);
        found.next().filter(|_| found.next().is_none())
    })
}

/// The one of `all` that `typed` names by its number, its words or how they begin; else what to say.
pub(super) fn one_of<T: Copy>(all: &[T], words: impl Fn(T) -> String, typed: &str) -> Result<T, String> {
    let named: Vec<String> = all.iter().map(|one| words(*one)).collect();
    let found = pick_begun(&named, typed).and_then(|at| all.get(at)).copied();
    found.ok_or_else(|| say!("line-unclear-one", most = all.len()))
}

fn pick_point<'a>(points: &'a [Point], typed: &str) -> Option<&'a Point> {
    let words: Vec<&str> = points.iter().map(|point| point.words.as_str()).collect();
    points.get(pick(&words, typed)?)
}

/// One thing of a list: one of its own, or the person's words (none yet, when they only said they have some).
enum Picked<'a> {
    Point(&'a Point),
    Own(String),
}

fn picked<'a>(options: &'a [Point], own_words: bool, typed: &str) -> Option<Picked<'a>> {
    if let Some(point) = pick_point(options, typed) {
        return Some(Picked::Point(point));
    }
    let own = match typed.parse::<usize>() {
        Ok(number) if number == options.len() + 1 => "",
        Ok(_) => return None,
        Err(_) if typed.to_lowercase() == say!("line-own-words").to_lowercase() => "",
        Err(_) => after_other(typed).unwrap_or(typed),
    };
    own_words.then(|| Picked::Own(own.to_owned()))
}

/// What stands after "other:".
fn after_other(typed: &str) -> Option<&str> {
    let (before, after) = typed.split_once(':')?;
    (before.trim().to_lowercase() == say!("line-other")).then_some(after.trim())
}

/// The things chosen, in the order of the list and each once, own words last as one; and whether own words are still to come.
fn pick_many(options: &[Point], own_words: bool, typed: &str) -> Option<(Vec<Choice>, bool)> {
    let pieces = if pick_point(options, typed).is_some() { vec![typed] } else { pieces(typed) };
    let mut chosen: Vec<&Point> = Vec::new();
    let mut own: Vec<String> = Vec::new();
    let mut to_come = false;
    for piece in pieces {
        match picked(options, own_words, piece)? {
            Picked::Point(point) => chosen.push(point),
            Picked::Own(words) if words.is_empty() => to_come = true,
            Picked::Own(words) => own.push(words),
        }
    }
    let listed = options.iter().filter(|option| chosen.contains(option)).map(Choice::from);
    let own = (!own.is_empty()).then(|| Choice::own(own.join(", ")));
    to_come &= own.is_none();
    Some((listed.chain(own).collect(), to_come))
}

/// `typed` at its commas, and at its spaces where there are only numbers. What follows "other:" stays whole.
fn pieces(typed: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = typed.trim();
    while !rest.is_empty() {
        if after_other(rest).is_some() {
            pieces.push(rest);
            break;
        }
        let (piece, tail) = rest.split_once(',').unwrap_or((rest, ""));
        if piece.split_whitespace().all(|word| word.parse::<usize>().is_ok()) {
            pieces.extend(piece.split_whitespace());
        } else {
            pieces.push(piece.trim());
        }
        rest = tail.trim();
    }
    pieces
}

/// Yes, no, or the beginning of either.
fn yes_no(typed: &str) -> Option<bool> {
    let typed = typed.to_lowercase();
    let begins = |word: String| !typed.is_empty() && word.to_lowercase().starts_with(&typed);
    match (begins(say!("answer-yes")), begins(say!("answer-no"))) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options() -> Vec<Point> {
        let point = |(id, words): (&str, &str)| Point { id: id.to_owned(), words: words.to_owned() };
        [("flat", "flat"), ("torn", "torn, and tired"), ("steady", "steady")].map(point).to_vec()
    }

    /// What `typed` came to, in words: the ids chosen, "own" for own words to come, "?" when unclear.
    fn heard(kind: &Kind, typed: &str) -> String {
        let id = |choice: &Choice| if choice.id == Choice::OWN { format!("<{}>", choice.words) } else { choice.id.clone() };
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        match read(kind, typed, today) {
            Heard::Answer(answer) if answer.chosen().next().is_some() => answer.chosen().map(id).collect::<Vec<_>>().join(" "),
            Heard::Answer(answer) => answer.words(),
            Heard::OwnWords(chosen) => chosen.iter().map(id).chain(["own".to_owned()]).collect::<Vec<_>>().join(" "),
            Heard::Unclear(_) => "?".to_owned(),
        }
    }

    #[test]
    fn one_is_chosen_by_number_or_words() {
        let kind = Kind::ChooseOne { options: options(), own_words: true };
        let check = |typed: &str, expect: &str| assert_eq!(heard(&kind, typed), expect, "{typed:?}");
        check("1", "flat");
        check(" Torn, and tired ", "torn");
        check("4", "own");
        check("my own words", "own");
        check("5", "?");
        check("0", "?");
        check("Other: sore: all over", "<sore: all over>");
        check("light, somehow", "<light, somehow>");
        let closed = Kind::ChooseOne { options: options(), own_words: false };
        assert_eq!(heard(&closed, "4"), "?");
        assert_eq!(heard(&closed, "light"), "?");
        assert_eq!(heard(&Kind::Scale(options()), "steady"), "steady");
    }

    #[test]
    fn what_is_one_of_a_few_is_named_by_how_it_begins() {
        use crate::model::{SessionKind, Wanted};
        let check =
            |typed: &str, expect: Option<Wanted>| assert_eq!(one_of(&Wanted::ALL, Wanted::words, typed).ok(), expect, "{typed}");
        check("think", Some(Wanted::ThinkItOver));
        check("Back me", Some(Wanted::BackMeUp));
        check("3", Some(Wanted::Suggest));
        check("te", None);
        check("nothing", None);
        assert_eq!(one_of(&SessionKind::ALL, |kind| kind.word().say(), "line"), Ok(SessionKind::Line));
    }

    #[test]
    fn many_are_chosen_apart_by_spaces_or_commas() {
        let kind = Kind::ChooseMany { options: options(), own_words: true };
        let check = |typed: &str, expect: &str| assert_eq!(heard(&kind, typed), expect, "{typed:?}");
        check("3 1", "flat steady");
        check("3,1, 1", "flat steady");
        check("torn, and tired", "torn");
        check("steady, flat", "flat steady");
        check("1 4", "flat own");
        check("1, other: sad, then angry", "flat <sad, then angry>");
        check("1, hopeful, even so", "flat <hopeful, even so>");
        check("1 9", "?");
        let closed = Kind::ChooseMany { options: options(), own_words: false };
        assert_eq!(heard(&closed, "1, hopeful"), "?");
    }

    #[test]
    fn the_other_kinds_read_what_people_type() {
        let number = Kind::Number(Limits { least: 0, most: 10 });
        for (kind, typed, expect) in [
            (&Kind::YesNo, "Y", "yes"),
            (&Kind::YesNo, "no", "no"),
            (&Kind::YesNo, "maybe", "?"),
            (&number, " 7 ", "7"),
            (&number, "11", "?"),
            (&number, "seven", "?"),
            (&Kind::Date, "fri", "Friday 20 November 2026"),
            (&Kind::Date, "someday", "?"),
            (&Kind::ShortText, " two  words ", "two words"),
        ] {
            assert_eq!(heard(kind, typed), expect, "{typed:?}");
        }
    }
}
