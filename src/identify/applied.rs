//! What leaves, once everything is decided.

use std::ops::Range;

use crate::model::Decision;

use super::Thing;

/// The passages with each thing replaced as was decided. A thing that is not among `decided` stays. The passages must be those the
/// things were found in.
pub fn applied<'a>(passages: &[&str], decided: impl IntoIterator<Item = (&'a Thing, &'a Decision)>) -> Vec<String> {
    let mut edits: Vec<(usize, Range<usize>, String)> = Vec::new();
    for (thing, decision) in decided {
        if let Decision::Replace(with) = decision {
            edits.extend(thing.mentions.iter().map(|mention| (mention.passage, mention.range.clone(), with.words())));
        }
    }
    edits.sort_by_key(|(passage, range, _)| (*passage, range.start));
    let apply = |(number, passage): (usize, &&str)| {
        let mut left = String::new();
        let mut from = 0;
        for (_, range, with) in edits.iter().filter(|(of, ..)| *of == number) {
            left.push_str(passage.get(from..range.start).unwrap_or_default());
            left.push_str(with);
            from = range.end;
        }
        left + passage.get(from..).unwrap_or_default()
    };
    passages.iter().enumerate().map(apply).collect()
}
