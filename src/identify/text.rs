//! A passage in words, numbers and marks.

use std::borrow::Cow;
use std::ops::Range;

use crate::base::fold::{fold, is_unseen};

use super::lexicon::{Trait, Traits, is_plain, spelled};

/// A word, a number or a mark, and what can be said of it at a glance.
#[derive(Clone, Debug)]
pub(super) struct Token<'a> {
    /// The bytes of the passage. The `'s` of a possessive is not among them, and no token of its own.
    pub(super) range: Range<usize>,
    pub(super) text: &'a str,
    pub(super) folded: Cow<'a, str>,
    pub(super) traits: Traits,
    pub(super) shape: Shape,
    pub(super) gap: Gap,
    /// Nothing of its sentence stands before it, so that a capital says nothing.
    pub(super) opens: bool,
    /// A `'s` follows.
    pub(super) possessive: bool,
}

/// How a token is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// A word in small letters, or in a script that has no capitals.
    Lower,
    /// A word with a capital.
    Capital,
    /// A word of two capitals or more, and nothing else.
    Shout,
    /// One capital alone.
    Letter,
    /// Digits.
    Number,
    /// Digits and letters.
    Code,
    /// Anything else that is not white.
    Mark,
}

/// What stands before a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    /// Nothing.
    None,
    /// White on the same line.
    Space,
    /// The end of a line, or nothing at all because the passage begins.
    Line,
}

impl Token<'_> {
    pub(super) fn has(&self, one: Trait) -> bool {
        self.traits.has(one)
    }

    pub(super) fn is_mark(&self, mark: char) -> bool {
        self.shape == Shape::Mark && self.text.chars().eq([mark])
    }

    /// Whether it is a hyphen, or what people put down for one.
    pub(super) fn is_hyphen(&self) -> bool {
        self.shape == Shape::Mark && matches!(self.text, "-" | "‐" | "‑" | "–")
    }

    pub(super) fn is_word(&self) -> bool {
        matches!(self.shape, Shape::Lower | Shape::Capital | Shape::Shout | Shape::Letter)
    }

    pub(super) fn has_any(&self, some: &[Trait]) -> bool {
        some.iter().any(|one| self.has(*one))
    }

    /// Whether it is one of these words, folded.
    pub(super) fn is_one_of(&self, words: &[&str]) -> bool {
        words.contains(&&*self.folded)
    }

    /// Whether it is a word with a capital that can be part of a name, if it stands beside one.
    pub(super) fn is_name_like(&self) -> bool {
        self.shape == Shape::Capital && !self.has(Trait::Neutral) && (!self.has(Trait::Function) || self.has(Trait::Forename))
    }

    /// Whether it can be what a number before it counts: "3 people".
    pub(super) fn can_be_counted(&self) -> bool {
        self.shape == Shape::Lower && !self.has(Trait::Function) && !self.has(Trait::Being)
    }

    /// The number of a "3rd".
    pub(super) fn ordinal(&self) -> Option<u32> {
        let number = |ending| self.folded.strip_suffix(ending)?.parse().ok();
        ["st", "nd", "rd", "th"].into_iter().find_map(number)
    }

    /// Whether it is an everyday word, or one with its usual endings.
    pub(super) fn is_plain(&self) -> bool {
        is_plain(&self.folded)
    }

    /// The word without an s behind it, as in "marlenas dog", where that leaves no everyday word.
    pub(super) fn without_s(&self) -> Option<&str> {
        self.folded.strip_suffix('s').filter(|word| self.is_word() && word.len() > 3 && !self.is_plain())
    }

    /// The word without a number behind it, as in "Marlena2".
    pub(super) fn without_digits(&self) -> Option<&str> {
        let word = self.folded.trim_end_matches(|c: char| c.is_ascii_digit());
        (self.shape == Shape::Code && word.chars().count() > 2 && word.chars().all(char::is_alphabetic)).then_some(word)
    }

    /// The digits in it.
    pub(super) fn digits(&self) -> usize {
        self.text.chars().filter(char::is_ascii_digit).count()
    }

    /// The number it spells, in a word: sixteen, forty.
    pub(super) fn spelled(&self) -> Option<u32> {
        spelled(&self.folded).filter(|_| self.is_word())
    }

    /// Its value, when it is a number of no more than nine digits.
    pub(super) fn number(&self) -> Option<u32> {
        if self.shape == Shape::Number && self.text.len() <= 9 { self.text.parse().ok() } else { None }
    }
}

/// What a word may end in that is not part of it, folded.
const CLITICS: [&str; 6] = ["'s", "'m", "'d", "'ll", "'ve", "'re"];

/// The tokens of `text`, in order.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token<'_>> = Vec::with_capacity(text.len() / 5);
    let mut chars = text.char_indices().peekable();
    let mut gap = Gap::Line;
    let mut opens = true;
    while let Some((start, first)) = chars.next() {
        if first.is_whitespace() {
            if first == '\n' {
                (gap, opens) = (Gap::Line, true);
            } else if gap == Gap::None {
                gap = Gap::Space;
            }
            continue;
        }
        let mut end = start + first.len_utf8();
        if is_of_word(first) {
            while let Some((at, c)) = chars.next_if(|(at, c)| is_of_word(*c) || is_inner_apostrophe(text, *at, *c)) {
                end = at + c.len_utf8();
            }
        }
        let whole = text.get(start..end).unwrap_or_default();
        let (word, possessive) = without_clitic(whole);
        let shape = shape(word);
        let folded = folded(word);
        let traits = if shape == Shape::Mark { Traits::default() } else { Traits::of(&folded) };
        let range = start..start + word.len();
        let token = Token { range, text: word, folded, traits, shape, gap, opens: opens && shape != Shape::Mark, possessive };
        opens = if shape == Shape::Mark { opens || begins_sentence(first, &tokens) } else { false };
        tokens.push(token);
        gap = Gap::None;
    }
    close_initials(&mut tokens);
    tokens
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}') || is_unseen(c)
}

/// Whether an apostrophe, at `at`, has letters on both sides. (The one before it has been read as part of the word.)
fn is_inner_apostrophe(text: &str, at: usize, c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʻ')
        && text.get(at + c.len_utf8()..).and_then(|rest| rest.chars().next()).is_some_and(char::is_alphabetic)
}

/// The word without a `'s`, `'ll` or the like, and whether that was a `'s`.
fn without_clitic(whole: &str) -> (&str, bool) {
    let Some(at) = whole.rfind(['\'', '’', '‘', 'ʼ']).filter(|at| *at > 0) else { return (whole, false) };
    let (word, tail) = whole.split_at(at);
    let tail = fold(tail);
    if CLITICS.contains(&tail.as_str()) { (word, tail == "'s") } else { (whole, false) }
}

fn shape(word: &str) -> Shape {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    let Some(first) = letters.next() else {
        return if word.starts_with(|c: char| c.is_ascii_digit()) { Shape::Number } else { Shape::Mark };
    };
    if word.contains(|c: char| c.is_ascii_digit()) {
        return Shape::Code;
    }
    // "Don't" is never somebody's name.
    if !first.is_uppercase() || word.ends_with("n't") || word.ends_with("n’t") {
        return Shape::Lower;
    }
    match letters.try_fold(0, |more, letter| letter.is_uppercase().then_some(more + 1)) {
        Some(0) => Shape::Letter,
        Some(_) => Shape::Shout,
        None => Shape::Capital,
    }
}

fn folded(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(fold(word))
    }
}

/// Whether what comes behind `mark` opens a sentence, by what stood `before` the mark.
fn begins_sentence(mark: char, before: &[Token<'_>]) -> bool {
    let last = before.last();
    match mark {
        '.' => !last.is_some_and(|last| last.has(Trait::Title) && (last.shape == Shape::Capital || last.text.len() < 4)),
        '!' | '?' | '…' | ':' | '•' | '|' => true,
        // What somebody says: she asked, "Why?"
        '"' | '“' | '‘' | '\'' => last.is_none_or(|last| last.is_mark(',') || last.is_mark(':') || last.has(Trait::Saying)),
        _ => false,
    }
}

/// Behind "J." comes the rest of a name, unless what comes is a word that begins sentences.
fn close_initials(tokens: &mut [Token<'_>]) {
    for at in 2..tokens.len() {
        let Some([initial, stop, next]) = tokens.get_mut(at - 2..=at) else { continue };
        let goes_on = next.gap != Gap::Line && !next.has(Trait::Function) && !next.has(Trait::Ordinary);
        if initial.shape == Shape::Letter && initial.text != "I" && stop.is_mark('.') && stop.gap == Gap::None && goes_on {
            next.opens = false;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passage_falls_into_words_numbers_and_marks() {
        let check = |text, expect: &[&str]| {
            let tokens = tokens(text);
            assert_eq!(tokens.iter().map(|token| token.text).collect::<Vec<_>>(), expect, "{text}");
        };
        check("Femi's review", &["Femi", "review"]);
        check("O’Brien won’t, she’ll", &["O’Brien", "won’t", ",", "she"]);
        check("today.Sarah", &["today", ".", "Sarah"]);
        check("Brightwell-Osei", &["Brightwell", "-", "Osei"]);
        check("plate 7XKD219.", &["plate", "7XKD219", "."]);
        check("He\u{304}mi", &["He\u{304}mi"]);
        check("Mar\u{ad}lena\u{200b} Oʼs O‘Malley", &["Mar\u{ad}lena\u{200b}", "O", "O‘Malley"]);
        check("", &[]);
    }

    #[test]
    fn the_first_word_of_a_sentence_is_known() {
        let check = |text, expect: &[&str]| {
            let tokens = tokens(text);
            assert_eq!(tokens.iter().filter(|token| token.opens).map(|token| token.text).collect::<Vec<_>>(), expect, "{text}");
        };
        check("We met. Then Sarah left!\n- Again?", &["We", "Then", "Again"]);
        check("Dr. Whitcombe rang. J. Smith too", &["Dr", "J"]);
        check("I called J. Her mum came", &["I", "Her"]);
        check("She asked, \"Why?\" Then \"Bee\" left", &["She", "Why", "Then"]);
        check("1. Called Mo", &["1", "Called"]);
    }
}
