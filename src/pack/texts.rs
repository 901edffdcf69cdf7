//! The text that does not end where it was meant to: a quote within it, a curly quote at its end, or none.

use std::ops::Range;

use crate::say;

use super::finding::{Finding, Rule};
use super::outline::{Outline, field};
use super::shape;

/// The first text of a file that does not end or begin where it was meant to, and the byte from which nothing is read as it was meant.
pub(super) fn amiss(text: &str, outline: &Outline) -> Option<(usize, Finding)> {
    let either = |span: &Range<usize>| unopened(text, span.start).or_else(|| Some((span.start, closed(text, span)?)));
    let open = |start: usize| {
        let found = half_curly(text, start..text.len()).unwrap_or_else(|| open(text, start));
        unopened(text, start).unwrap_or((start, found))
    };
    outline.texts.iter().find_map(either).or_else(|| outline.open_text.map(open))
}

/// A quote right behind the words of a field: it ends a text that was never begun.
fn unopened(text: &str, quote: usize) -> Option<(usize, Finding)> {
    let before = text.get(..quote)?;
    if !before.ends_with(|c: char| c.is_alphanumeric() || ".?!…’”%".contains(c)) {
        return None;
    }
    let line = before.rsplit('\n').next()?;
    // What it ends begins behind the last text and, where there is one, behind the name of its field.
    let words = line.rsplit('"').next()?;
    let named = words.split_once(':').filter(|(name, _)| name.ends_with(char::is_alphanumeric)).map(|(_, value)| value);
    let value = named.unwrap_or(words).trim_start_matches([' ', '\t', ',', '[', '(']);
    let alone = named.is_none() && words.len() == line.len() && !value.contains(' ');
    let at = quote - value.len();
    let curly = value.chars().next().filter(|quote| "“”„«".contains(*quote));
    let found = match curly {
        Some(quote) => {
            let sentence = say!("find-curly-begins", quote = quote.to_string());
            Finding::new(Rule::CurlyQuote, at..at + quote.len_utf8(), sentence).hint(say!("find-curly-half-hint"))
        }
        None => Finding::new(Rule::Syntax, at..at, say!("find-bracket", bracket = "\"")),
    };
    (!alone && !value.is_empty()).then_some((at, found))
}

/// What is wrong with a text that has both its quotes, if they are not its own.
fn closed(text: &str, span: &Range<usize>) -> Option<Finding> {
    let within = text.get(span.start + 1..span.end - 1)?;
    let after = text.get(span.end..)?;
    let joined = after.starts_with(|c: char| c.is_alphanumeric() || "…“”‘’?!-–—".contains(c));
    // Its second quote may be the first of a text in a later line.
    let last_line = within.rsplit_once('\n').map(|(_, last)| last.trim());
    let sticks = after.starts_with(|c: char| !c.is_whitespace() && !",)]}".contains(c));
    let runs_on = sticks && last_line.is_some_and(|last| last.is_empty() || last.ends_with([':', '(', '[', ',']));
    let words = after.trim_start_matches([' ', '\t']);
    let goes_on = joined || (last_line.is_none() && words.starts_with(char::is_alphabetic));
    let quoted = || last_line.is_some() || after.chars().take_while(|c| *c != '\n').any(|c| c == '"');
    if runs_on || (goes_on && quoted() && !is_field(words)) {
        let found = half_curly(text, span.start..span.end - 1);
        let otherwise = || if runs_on { open(text, span.start) } else { quote_within(span) };
        return Some(found.unwrap_or_else(otherwise));
    }
    None
}

/// A text that is never closed.
fn open(text: &str, start: usize) -> Finding {
    let line = text.get(start..).unwrap_or_default().split('\n').next().unwrap_or_default();
    Finding::new(Rule::Syntax, start..start + line.len(), say!("find-open-text")).hint(say!("find-open-text-hint"))
}

/// A quote within a text, which ends it.
fn quote_within(span: &Range<usize>) -> Finding {
    Finding::new(Rule::Syntax, span.end - 1..span.end, say!("find-quote-within")).hint(say!("find-quote-within-hint"))
}

/// The curly quote at the end of what a straight one opens, in its first line.
fn half_curly(text: &str, span: Range<usize>) -> Option<Finding> {
    let within = text.get(span.start + 1..span.end)?.split('\n').next()?;
    let (at, quote) = within.match_indices(['”', '“', '„', '»']).find(|(at, quote)| {
        let after = within.get(at + quote.len()..).unwrap_or_default();
        let rest = after.trim_start_matches(|c: char| c.is_whitespace() || ",)]".contains(c));
        let doubled = span.start + 1 + at + quote.len() == span.end && span.end < text.len();
        (rest.is_empty() && !doubled) || (rest.len() < after.len() && (rest.starts_with(['(', '"']) || is_field(rest)))
    })?;
    let at = span.start + 1 + at;
    let finding = Finding::new(Rule::CurlyQuote, at..at + quote.len(), say!("find-curly-half", quote = quote));
    Some(finding.hint(say!("find-curly-half-hint")))
}

/// Whether something begins with a field, and not with words that have a colon among them.
fn is_field(words: &str) -> bool {
    field(words).is_some_and(|(name, value)| value.starts_with(['"', '(', '[']) || shape::BARE.contains(&name))
}
