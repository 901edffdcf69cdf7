//! A passage being looked over: its tokens, and which of them have been found to be something.

use std::collections::BTreeMap;
use std::ops::Range;

use super::text::{Gap, Shape, Token, tokens};
use super::{Kind, Sureness};

/// Something found, before it is known of which thing it is a mention.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hit {
    /// The tokens it takes.
    pub(super) tokens: Range<usize>,
    /// The bytes it takes.
    pub(super) range: Range<usize>,
    pub(super) what: What,
}

/// What a hit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct What {
    pub(super) kind: Kind,
    pub(super) sureness: Sureness,
    /// Where it stands on the worker's list of what is always replaced.
    pub(super) listed: Option<usize>,
}

impl Kind {
    pub(super) fn likely(self) -> What {
        What { kind: self, sureness: Sureness::Likely, listed: None }
    }

    pub(super) fn possible(self) -> What {
        What { kind: self, sureness: Sureness::Possible, listed: None }
    }
}

/// A passage, and what has been found in it so far.
#[derive(Clone, Debug)]
pub(super) struct Scan<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: Vec<Token<'a>>,
    /// For each token, of which kind the hit is that has it.
    taken: Vec<Option<Kind>>,
    /// By their first token. No two have a token in common.
    hits: BTreeMap<usize, Hit>,
    /// Whether most of its sentences begin with a small letter.
    small: bool,
}

impl<'a> Scan<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let tokens = tokens(text);
        let taken = vec![None; tokens.len()];
        let opening = || tokens.iter().filter(|token| token.opens && token.is_word());
        let small = opening().filter(|token| token.shape == Shape::Lower).count() * 2 > opening().count();
        Self { text, tokens, taken, hits: BTreeMap::new(), small }
    }

    /// Puts down what `find` says begins at each token, wherever nothing has been found before. It is asked from left to right, and
    /// goes on behind what it found.
    pub(super) fn look_for(&mut self, find: impl for<'t> Fn(Cursor<'t, 'a>) -> Option<(Cursor<'t, 'a>, What)>) {
        let mut at = 0;
        while at < self.tokens.len() {
            let found = find(self.cursor(at)).map(|(end, what)| (end.from..end.at, what)).filter(|(tokens, _)| !tokens.is_empty());
            at += 1;
            if let Some((tokens, what)) = found {
                at = at.max(tokens.end);
                self.take(tokens, what);
            }
        }
    }

    /// Puts down that these tokens are `what`, unless one of them is something else already.
    pub(super) fn take(&mut self, tokens: Range<usize>, what: What) {
        if let Some(range) = self.bytes(&tokens) {
            self.take_bytes(tokens, range, what);
        }
    }

    /// The same, of bytes that do not end where a token does.
    pub(super) fn take_bytes(&mut self, tokens: Range<usize>, range: Range<usize>, what: What) {
        let free = self.taken.get(tokens.clone()).is_some_and(|taken| taken.iter().all(Option::is_none));
        if free && !tokens.is_empty() {
            self.mark(&tokens, Some(what.kind));
            self.hits.insert(tokens.start, Hit { tokens, range, what });
        }
    }

    /// The hits that have any of these tokens, last first.
    pub(super) fn touching(&self, tokens: &Range<usize>) -> Vec<Hit> {
        let before = self.hits.range(..tokens.end).rev().map(|(_, hit)| hit);
        before.take_while(|hit| hit.tokens.end > tokens.start).cloned().collect()
    }

    /// Takes a hit back.
    pub(super) fn give_back(&mut self, hit: &Hit) {
        self.hits.remove(&hit.tokens.start);
        self.mark(&hit.tokens, None);
    }

    /// The bytes from the first of these tokens to the end of the last.
    pub(super) fn bytes(&self, tokens: &Range<usize>) -> Option<Range<usize>> {
        let held = self.tokens.get(tokens.clone())?;
        Some(held.first()?.range.start..held.last()?.range.end)
    }

    /// The tokens that hold any of these bytes.
    pub(super) fn tokens_in(&self, bytes: &Range<usize>) -> Range<usize> {
        let start = self.tokens.partition_point(|token| token.range.end <= bytes.start);
        let end = self.tokens.partition_point(|token| token.range.start < bytes.end);
        start..end.max(start)
    }

    /// Whether whoever wrote the passage does without capitals.
    pub(super) fn writes_small(&self) -> bool {
        self.small
    }

    /// Whether nothing has been found at this token.
    pub(super) fn is_free(&self, at: usize) -> bool {
        self.taken.get(at) == Some(&None)
    }

    /// Of which kind the hit is that has this token.
    pub(super) fn kind_at(&self, at: usize) -> Option<Kind> {
        self.taken.get(at).copied().flatten()
    }

    pub(super) fn cursor(&self, at: usize) -> Cursor<'_, 'a> {
        Cursor { tokens: &self.tokens, taken: &self.taken, from: at, at }
    }

    /// What was found, in reading order.
    pub(super) fn hits(&self) -> impl Iterator<Item = &Hit> {
        self.hits.values()
    }

    fn mark(&mut self, tokens: &Range<usize>, kind: Option<Kind>) {
        if let Some(marks) = self.taken.get_mut(tokens.clone()) {
            marks.fill(kind);
        }
    }
}

/// A place among the tokens, which reads on step by step: `here.one(is_day)?.mark('/')?`. It does not read over what is taken.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cursor<'t, 'a> {
    tokens: &'t [Token<'a>],
    taken: &'t [Option<Kind>],
    /// Where what is found begins.
    from: usize,
    at: usize,
}

impl<'t, 'a> Cursor<'t, 'a> {
    /// The token to be read next.
    pub(super) fn peek(self) -> Option<&'t Token<'a>> {
        self.tokens.get(self.at).filter(|_| self.taken.get(self.at) == Some(&None))
    }

    /// The token so many before the place.
    pub(super) fn back(self, steps: usize) -> Option<&'t Token<'a>> {
        self.tokens.get(self.at.checked_sub(steps)?)
    }

    /// The word before the place, on the same line with nothing between.
    pub(super) fn word_before(self) -> Option<&'t Token<'a>> {
        self.tokens.get(self.at).filter(|here| here.gap != Gap::Line)?;
        self.back(1).filter(|token| token.is_word())
    }

    /// Reads one token, if it is `such`.
    pub(super) fn one(self, such: impl FnOnce(&Token<'a>) -> bool) -> Option<Self> {
        self.peek().filter(|token| such(token)).map(|_| Self { at: self.at + 1, ..self })
    }

    /// Reads one token that stands on the same line, if it is `such`.
    pub(super) fn next(self, such: impl FnOnce(&Token<'a>) -> bool) -> Option<Self> {
        self.one(|token| token.gap != Gap::Line && such(token))
    }

    /// Reads one token to which nothing white leads, if it is `such`.
    pub(super) fn glued(self, such: impl FnOnce(&Token<'a>) -> bool) -> Option<Self> {
        self.one(|token| token.gap == Gap::None && such(token))
    }

    /// Reads the mark that is `text`.
    pub(super) fn mark_of(self, text: &str) -> Option<Self> {
        self.next(|token| token.text == text)
    }

    /// Reads this mark.
    pub(super) fn mark(self, mark: char) -> Option<Self> {
        self.next(|token| token.is_mark(mark))
    }

    /// Reads any of the `marks`, glued.
    pub(super) fn glued_mark(self, marks: &str) -> Option<Self> {
        self.glued(|token| marks.chars().any(|mark| token.is_mark(mark)))
    }

    /// Reads a word that is `folded`.
    pub(super) fn word(self, folded: &str) -> Option<Self> {
        self.next(|token| token.folded == folded)
    }

    /// What `step` reads, or this place where it reads nothing.
    pub(super) fn maybe(self, step: impl FnOnce(Self) -> Option<Self>) -> Self {
        step(self).unwrap_or(self)
    }

    /// What is found begins here, and not where reading began.
    pub(super) fn begin(self) -> Self {
        Self { from: self.at, ..self }
    }

    /// The tokens read so far.
    pub(super) fn read(self) -> &'t [Token<'a>] {
        self.tokens.get(self.from..self.at).unwrap_or_default()
    }

    /// Whether a sentence, or a part of one, ends here: nothing more, a new line, or a mark that ends.
    pub(super) fn ends(self) -> bool {
        self.tokens.get(self.at).is_none_or(|token| token.gap == Gap::Line || ".,;:!?)…\"”–—".contains(token.text))
    }
}
