//! The kinds of answer: how each is written, and how it becomes a [`Kind`].

use crate::base::text;
use crate::model::{Kind, Limits, Point};
use crate::say;

use super::finding::{Finding, Rule};
use super::ids;
use super::record::{Reader, Record};
use super::shape::OptionPlaces;
use super::tree::{Node, Shape};

/// The fields of something to choose.
const POINT: [&str; 2] = ["id", "words"];

/// The fields of `ChooseOne` and `ChooseMany`.
const CHOICE: [&str; 2] = ["options", "own_words"];

/// The fields of whatever goes from a least to a most.
pub(super) const LIMITS: [&str; 2] = ["least", "most"];

/// Words longer than this are not repeated in a sentence. Characters.
const LONGEST_EXAMPLE: usize = 60;

/// A kind of answer before its parts are read.
#[derive(Clone, Copy)]
pub(super) enum KindName {
    LongText,
    ShortText,
    Scale,
    ChooseOne,
    ChooseMany,
    YesNo,
    Number,
    Date,
    Note,
}

pub(super) const KINDS: [(&str, KindName); 9] = [
    ("LongText", KindName::LongText),
    ("ShortText", KindName::ShortText),
    ("Scale", KindName::Scale),
    ("ChooseOne", KindName::ChooseOne),
    ("ChooseMany", KindName::ChooseMany),
    ("YesNo", KindName::YesNo),
    ("Number", KindName::Number),
    ("Date", KindName::Date),
    ("Note", KindName::Note),
];

/// The kind of answer of a prompt.
pub(super) fn kind(record: &Record<'_>, reader: &mut Reader, places: &mut Vec<OptionPlaces>) -> Option<Kind> {
    let node = reader.at(record, "kind", true)?;
    let (name, span) = reader.bare(node, "kind", &KINDS)?;
    let otherwise = |sentence| Finding::new(Rule::WrongType, node.span.clone(), sentence);
    let named = reader.known_word(name, span, "kind", &KINDS)?;
    if let KindName::LongText | KindName::ShortText | KindName::YesNo | KindName::Date | KindName::Note = named {
        reader.alone(node);
    }
    match (named, &node.shape) {
        (KindName::LongText, _) => Some(Kind::LongText),
        (KindName::ShortText, _) => Some(Kind::ShortText),
        (KindName::YesNo, _) => Some(Kind::YesNo),
        (KindName::Date, _) => Some(Kind::Date),
        (KindName::Note, _) => Some(Kind::Note),
        (KindName::Scale, Shape::Call(_, items)) if items.len() == 1 => {
            let list = items.first().map(|list| reader.list_of(list, "Scale")).unwrap_or_default();
            Some(Kind::Scale(points(list, reader, places)))
        }
        (kind @ (KindName::ChooseOne | KindName::ChooseMany), Shape::Record(..)) => {
            let record = reader.record(node, say!("what-choice", kind = name), &CHOICE)?;
            let own_words = reader.truth(&record, "own_words");
            let list = reader.list(&record, "options", true);
            let options = points(list, reader, places);
            Some(match kind {
                KindName::ChooseOne => Kind::ChooseOne { options, own_words },
                _ => Kind::ChooseMany { options, own_words },
            })
        }
        (KindName::Number, Shape::Record(..)) => {
            let record = reader.record(node, say!("what-choice", kind = name), &LIMITS)?;
            let least = reader.number(&record, "least", true).unwrap_or(0);
            let most = reader.number(&record, "most", true).unwrap_or(0);
            Some(Kind::Number(Limits { least, most }))
        }
        (KindName::Scale, _) => {
            reader.find(otherwise(say!("find-scale")));
            None
        }
        (KindName::ChooseOne | KindName::ChooseMany, _) => {
            reader.find(otherwise(say!("find-choice", kind = name)));
            None
        }
        (KindName::Number, _) => {
            reader.find(otherwise(say!("find-number")));
            None
        }
    }
}

/// What there is to choose from. Words alone are told once, with how the first is written.
fn points(nodes: Vec<&Node>, reader: &mut Reader, places: &mut Vec<OptionPlaces>) -> Vec<Point> {
    let (words, nodes): (Vec<&Node>, Vec<&Node>) = nodes.into_iter().partition(|node| matches!(node.shape, Shape::Text(_)));
    if let Some(Node { span, shape: Shape::Text(words) }) = words.first() {
        let words = example(words);
        let hint = say!("find-point-hint", id = ids::id(&words, "option"), words = words);
        reader.find(Finding::new(Rule::WrongType, span.clone(), say!("find-point")).hint(hint));
    }
    let mut points = Vec::new();
    for (_, record) in reader.records(nodes, &say!("what-point"), &POINT) {
        points.push(Point { id: reader.text(&record, "id", true), words: reader.text(&record, "words", true) });
        places.push(OptionPlaces { id: record.place("id"), words: record.place("words") });
    }
    points
}

/// Words as they can stand between quotes in a sentence that shows how something is written.
pub(super) fn example(words: &str) -> String {
    let fits = words.chars().count() <= LONGEST_EXAMPLE && !words.contains(['"', '\\']);
    if fits { text::shown(words) } else { "…".to_owned() }
}

/// Whether a field is part of a kind of answer.
pub(super) fn within_kind(field: &str) -> bool {
    CHOICE.contains(&field) || LIMITS.contains(&field)
}
