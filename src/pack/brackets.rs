//! The bracket without a partner. Every way to change one bracket is tried; the best is the one after which most of the others meet, and
//! pairs stand best in their lines.

use std::cmp::Reverse;
use std::ops::Range;

use crate::say;

use super::finding::{Finding, Rule, place};
use super::layout::{Change, Conflict, Layout, Walk, all_meet, still_open};
use super::outline::{Bracket, Outline, closing, field, opening};

/// In a file with more brackets than this, only the first that does not meet another is looked at.
const MOST: usize = 1_500;

/// After so many changes it is no use to look for another.
const MOST_CHANGES: usize = 4;

/// A bracket that meets no other.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unmatched {
    pub(super) fault: Fault,
    /// Where it stands, or where one is missing.
    pub(super) at: usize,
    sign: char,
}

/// What is wrong with a bracket.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// It is opened and never closed.
    Open,
    /// It is opened, and the file ends.
    Cut,
    /// It closes nothing.
    Extra,
    /// It is missing; what it opens is closed at a byte.
    Missing(usize),
    /// Another belongs in its place.
    Other(char),
}

impl Unmatched {
    fn at(bracket: &Bracket, fault: Fault) -> Self {
        Self { fault, at: bracket.at, sign: bracket.sign }
    }

    /// What to say of it.
    pub(super) fn finding(self, text: &str) -> Finding {
        let Self { fault, at, sign } = self;
        let (bracket, partner) = (sign.to_string(), closing(sign).or_else(|| opening(sign)).unwrap_or(sign).to_string());
        let (sentence, hint) = match fault {
            Fault::Open => (say!("find-open-bracket", bracket = bracket), Some(say!("find-open-bracket-hint", bracket = partner))),
            Fault::Cut => (say!("find-cut", bracket = bracket), Some(say!("find-open-bracket-hint", bracket = partner))),
            Fault::Extra => (say!("find-extra", sign = bracket), Some(say!("find-extra-bracket-hint", bracket = partner))),
            Fault::Missing(closed) => {
                let hint = say!("find-bracket-hint", bracket = partner, line = place(text, closed).0);
                (say!("find-bracket", bracket = bracket), Some(hint))
            }
            Fault::Other(wanted) => (say!("find-other-sign", wanted = wanted.to_string(), sign = bracket), None),
        };
        let length = if matches!(fault, Fault::Missing(_)) { 0 } else { sign.len_utf8() };
        Finding::new(Rule::Syntax, at..at + length, sentence).hint(hint)
    }
}

/// The first bracket of a file that meets no other, where one does not.
pub(super) fn unmatched(text: &str, outline: &Outline) -> Option<Unmatched> {
    let layout = Layout::of(outline);
    let mut changes = Vec::new();
    let mut walk = layout.walk(&changes);
    if walk.edits == 0 || all_meet(&outline.brackets) {
        return None;
    }
    for _ in 0..MOST_CHANGES {
        let Some(change) = best(text, outline, &layout, &walk, &changes) else { break };
        changes.push(change);
        walk = layout.walk(&changes);
    }
    let found = changes.into_iter().filter_map(|change| told(change, text, outline)).min_by_key(|found| found.at);
    found.or_else(|| match walk.conflict {
        // Whatever closes meets its own. The file just ends, unless the lines tell that the bracket's end is behind.
        None => {
            let index = *walk.open.last()?;
            let fault = if layout.reaches_the_end(index) { Fault::Cut } else { Fault::Open };
            outline.brackets.get(index).map(|open| Unmatched::at(open, fault))
        }
        Some(Conflict { at, above }) => told(Change::Leave(above.unwrap_or(at)), text, outline),
    })
}

/// The one further change after which most brackets meet, where any of them is for the better.
fn best(text: &str, outline: &Outline, layout: &Layout<'_>, before: &Walk, changes: &[Change]) -> Option<Change> {
    let after = |(change, rank)| (layout.walk(&[changes, &[change]].concat()), rank, change);
    let ranked = candidates(text, &outline.brackets, before).map(after);
    let (after, _, change) = ranked.min_by_key(|(after, rank, _)| (after.trouble(), *rank))?;
    // Where what closes meets its own all through, most likely the file just ends, unless its lines tell otherwise.
    let tells = before.conflict.is_some() || (after.edits == 0 && after.misfits < before.misfits);
    (tells && after.edits < before.edits).then_some(change)
}

/// What is to be said of the bracket a change is about.
fn told(change: Change, text: &str, outline: &Outline) -> Option<Unmatched> {
    let (index, turned) = match change {
        Change::Leave(index) => (index, None),
        Change::Turn(index, sign) => (index, Some(sign)),
    };
    let bracket = outline.brackets.get(index)?;
    let parent = outline.brackets.get(..index).and_then(still_open).map(|open| open.sign);
    Some(match (turned, opening(bracket.sign)) {
        (Some(sign), _) => Unmatched::at(bracket, Fault::Other(sign)),
        (None, None) => Unmatched::at(bracket, Fault::Open),
        (None, Some(sign)) => match missing(text, outline, bracket, parent) {
            Some(at) => Unmatched { fault: Fault::Missing(bracket.at), at, sign },
            None => Unmatched::at(bracket, Fault::Extra),
        },
    })
}

/// Which of several changes that do equally well is taken: the least. How likely a change is comes first; then the last bracket that closes
/// goes before the first that opens.
type Rank = (usize, Reverse<usize>, usize);

/// Every change of one bracket that could mend the first place at which two do not meet.
fn candidates<'b>(text: &'b str, brackets: &'b [Bracket], before: &Walk) -> impl Iterator<Item = (Change, Rank)> + use<'b> {
    let last = before.conflict.map_or(brackets.len(), |conflict| conflict.at + 1);
    let looked_at = if brackets.len() > MOST { 0 } else { last };
    brackets.iter().enumerate().take(looked_at).flat_map(move |(index, bracket)| {
        let (others, opens) = match bracket.sign {
            '(' => (['[', '['], true),
            '[' => (['(', '('], true),
            '{' => (['(', '['], true),
            ')' => ([']', ']'], false),
            ']' => ([')', ')'], false),
            _ => ([')', ']'], false),
        };
        let place = if opens { (Reverse(0), index) } else { (Reverse(index), 0) };
        let turned = others.into_iter().map(move |sign| {
            let rank = if !opens {
                1
            } else if suits(text, bracket.at, sign) && !suits(text, bracket.at, bracket.sign) {
                0
            } else {
                2
            };
            (Change::Turn(index, sign), (rank, place.0, place.1))
        });
        std::iter::once((Change::Leave(index), (0, place.0, place.1))).chain(turned)
    })
}

/// Whether an opening bracket of this sign can hold what stands behind it.
fn suits(text: &str, at: usize, sign: char) -> bool {
    let within = text.get(at + 1..).unwrap_or_default();
    (text.get(..at).is_some_and(is_called) || field(within).is_some()) == (sign == '(')
}

/// Whether the bracket behind `before` belongs to a word, as in `AnyOf(`.
fn is_called(before: &str) -> bool {
    before.ends_with(char::is_alphanumeric)
}

/// Where the bracket should stand that a closing one closes, where the lines before it tell. `parent` is what else is open there.
fn missing(text: &str, outline: &Outline, closes: &Bracket, parent: Option<char>) -> Option<usize> {
    let line = outline.lines.get(closes.line)?;
    if !closes.leads {
        return missing_in_line(text, outline, line.at..closes.at, closes.sign, parent);
    }
    // What it closes stands further in; the line above that is where it was meant to open.
    let before = outline.lines.get(..closes.line)?;
    let above = before.iter().rposition(|above| above.indent <= line.indent);
    let held = before.get(above.map_or(0, |above| above + 1)..)?.first()?;
    let above = above.and_then(|above| before.get(above));
    match above.and_then(|above| Some((above, above.indent == line.indent, text.get(above.at..above.end)?))) {
        Some((above, _, words)) if words.ends_with(|c: char| c == ':' || c.is_alphanumeric()) => Some(above.end),
        Some((above, true, words)) if closes.sign == ')' && words.strip_suffix('[').is_some_and(is_called) => Some(above.end - 1),
        Some((above, true, words)) if words.ends_with(['(', '[']) && text.get(closes.at + 1..)?.starts_with([')', ']']) => {
            Some(above.end)
        }
        Some((_, true, words)) if !words.starts_with([')', ']', '}']) => None,
        _ => Some(held.at),
    }
}

/// The same within the line of the closing bracket, of which `span` stands before it.
fn missing_in_line(text: &str, outline: &Outline, span: Range<usize>, closes: char, parent: Option<char>) -> Option<usize> {
    let before = text.get(span.clone())?;
    if closes == ']' {
        // It ends a row of texts.
        let mut end = span.end;
        for row in outline.texts.iter().rev().filter(|row| row.start >= span.start && row.end <= span.end) {
            let between = text.get(row.end..end)?.trim();
            if !between.is_empty() && between != "," {
                break;
            }
            end = row.start;
        }
        let row = (end < span.end).then_some(end);
        // Or a row of groups, which is all its field holds.
        return row.or_else(|| field(before).filter(|(_, value)| value.starts_with('(')).map(|(_, value)| span.end - value.len()));
    }
    if let Some((at, _)) = before.match_indices('[').find(|(at, _)| before.get(..*at).is_some_and(is_called)) {
        return Some(span.start + at);
    }
    let (_, value) = field(before)?;
    match field(value) {
        Some(_) => Some(span.end - value.len()),
        None => (parent == Some('[')).then_some(span.start),
    }
}
