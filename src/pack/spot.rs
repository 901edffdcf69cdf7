//! The spot where reading was upset, and what the trainer most likely meant there.

use std::ops::Range;

use ron2::Error;
use ron2::error::ErrorKind;

use crate::say;

use super::finding::{Finding, Rule};
use super::kinds::example;
use super::layout::still_open;
use super::outline::Outline;
use super::record::{meant, meant_field, nearest};
use super::shape;

/// What upset the reading, and how it goes on.
pub(super) enum Slip {
    /// The parser goes on well behind it.
    Here(Finding),
    /// Mended, reading goes on well.
    Mended(Mend),
    /// What follows cannot be relied on.
    Astray(Finding),
}

impl Slip {
    /// Whether what is told, or what is mended, begins in `place`.
    pub(super) fn touches(&self, place: &Range<usize>) -> bool {
        match self {
            Self::Here(finding) | Self::Astray(finding) => place.contains(&finding.span.start),
            Self::Mended(mend) => place.contains(&mend.finding.span.start) || place.contains(&mend.span.start),
        }
    }

    /// The slip mended, if what was `meant` has room at `span`.
    fn mended(finding: Finding, span: Range<usize>, meant: impl Into<String>) -> Self {
        let meant = meant.into();
        if meant.len() <= span.len() {
            Self::Mended(Mend { finding, span, meant, more: Vec::new() })
        } else {
            Self::Astray(finding)
        }
    }
}

/// A slip behind which reading goes on once what was meant stands where it was written.
pub(super) struct Mend {
    finding: Finding,
    span: Range<usize>,
    meant: String,
    /// The same slip at other places.
    more: Vec<(Range<usize>, String)>,
}

impl Mend {
    /// Mends `text`, in which nothing else moves, and leaves what is to be said of it.
    pub(super) fn apply(self, text: &mut String) -> Finding {
        for (span, meant) in std::iter::once((self.span, self.meant)).chain(self.more) {
            let room = span.len().saturating_sub(meant.len());
            text.replace_range(span, &(meant + &" ".repeat(room)));
        }
        self.finding
    }
}

/// The slip behind an error, with the `rest` of the errors after it.
pub(super) fn slip(text: &str, kind: &ErrorKind, span: Range<usize>, rest: &[Error]) -> Slip {
    if let Some(quote) = curly(kind) {
        let more = rest.iter().any(|error| curly(error.kind()).is_some());
        let hint = if more { say!("find-curly-more") } else { say!("find-curly-hint") };
        let sentence = say!("find-curly", quote = quote.to_string());
        let finding = Finding::new(Rule::CurlyQuote, span.clone(), sentence).hint(hint);
        return straightened(text, span.start, finding);
    }
    let (before, after) = text.split_at_checked(span.start).unwrap_or((text, ""));
    let spot = Spot { text, at: span.start, before: before.trim_end(), after };
    if let Some(slip) = spot
        .fence()
        .or_else(|| spot.plus())
        .or_else(|| spot.note())
        .or_else(|| spot.too_many())
        .or_else(|| spot.unquoted(span.start))
    {
        return slip;
    }
    let found = |rule, sentence| Finding::new(rule, span.clone(), sentence);
    match kind {
        ErrorKind::UnexpectedChar('\'') => Slip::Astray(found(Rule::Syntax, say!("find-single")).hint(say!("find-single-hint"))),
        ErrorKind::UnexpectedChar(c) => stray(*c, span),
        ErrorKind::TrailingCharacters => trailing(after, span),
        ErrorKind::ExceededRecursionLimit => Slip::Astray(found(Rule::TooLong, say!("find-deep"))),
        ErrorKind::InvalidEscape(_) => Slip::Here(found(Rule::Syntax, say!("find-escape")).hint(say!("find-escape-hint"))),
        ErrorKind::Expected { expected, .. } if expected.contains("`:`") => spot.colon(span),
        ErrorKind::Expected { expected, .. } if expected.contains("comma") => spot.comma(true),
        ErrorKind::Expected { expected, .. } if expected.contains("closing") => spot.comma(false),
        ErrorKind::Expected { expected, .. } if expected == "value" => Slip::Here(found(Rule::Syntax, say!("find-no-value"))),
        ErrorKind::Expected { expected, .. } if expected == "identifier" && after.starts_with('"') => {
            Slip::Here(found(Rule::Syntax, say!("find-quoted-name")))
        }
        ErrorKind::Expected { expected, .. } if expected == "identifier" => match after.chars().next() {
            Some(c) if !belongs(c) => stray(c, span),
            _ => Slip::Astray(found(Rule::Syntax, say!("find-no-name"))),
        },
        ErrorKind::Eof | ErrorKind::ExpectedStringEnd => Slip::Astray(found(Rule::Syntax, say!("find-ends"))),
        _ => Slip::Astray(found(Rule::Syntax, say!("find-unreadable"))),
    }
}

/// The curly quote an error is about.
fn curly(kind: &ErrorKind) -> Option<char> {
    match kind {
        ErrorKind::UnexpectedChar(quote @ ('“' | '”' | '‘' | '’' | '„' | '«' | '»')) => Some(*quote),
        _ => None,
    }
}

/// All texts between curly quotes straightened, if one begins at `at`. As a raw text, what a text holds stands where it stood.
fn straightened(text: &str, at: usize, finding: Finding) -> Slip {
    let straight = |span: Range<usize>| {
        let words = text.get(span.clone())?.strip_prefix('“')?.strip_suffix('”')?;
        Some((span, format!("r#\"{words}\"#")))
    };
    let (first, more) =
        Outline::of(text).curly.into_iter().filter_map(straight).partition::<Vec<_>, _>(|(span, _)| span.start == at);
    match first.into_iter().next() {
        Some((span, meant)) => Slip::Mended(Mend { finding, span, meant, more }),
        None => Slip::Astray(finding),
    }
}

/// Whether a character can begin something in a pack.
fn belongs(c: char) -> bool {
    c.is_alphanumeric() || "_\"'()[]{}+-.:,/#".contains(c)
}

fn stray(c: char, span: Range<usize>) -> Slip {
    let unseen = c.is_whitespace() || c.is_control() || crate::base::text::width(&c.to_string()) == 0;
    let finding = if unseen {
        Finding::new(Rule::ControlCharacter, span, say!("find-unseen")).hint(say!("find-unseen-hint"))
    } else {
        Finding::new(Rule::Syntax, span, say!("find-stray", character = c.to_string()))
    };
    Slip::Astray(finding)
}

fn trailing(after: &str, span: Range<usize>) -> Slip {
    if after.starts_with("Pack") {
        return Slip::Here(Finding::new(Rule::Syntax, span, say!("find-second")).hint(say!("find-second-hint")));
    }
    Slip::Astray(Finding::new(Rule::Syntax, span, say!("find-trailing")).hint(say!("find-trailing-hint")))
}

/// The spot itself, with what stands before it and after it.
struct Spot<'t> {
    text: &'t str,
    at: usize,
    /// Without the space at its end.
    before: &'t str,
    after: &'t str,
}

impl Spot<'_> {
    /// A note to oneself that begins as in other languages.
    fn note(&self) -> Option<Slip> {
        let sign = self.after.chars().next().filter(|sign| matches!(sign, '#' | '/'))?;
        let stands_alone = self.before.is_empty() || self.before.ends_with([',', '(', '[', ')', ']']);
        let line = self.after.split('\n').next().filter(|_| stands_alone)?;
        let finding = Finding::new(Rule::Syntax, self.at..self.at + 1, say!("find-note", sign = sign.to_string()));
        Some(Slip::mended(finding, self.at..self.at + line.len(), ""))
    }

    /// What begins and ends a piece of code on a page, copied with it.
    fn fence(&self) -> Option<Slip> {
        let line = self.after.split('\n').next().filter(|line| line.starts_with("```"))?;
        let span = self.at..self.at + line.len();
        let finding = Finding::new(Rule::Syntax, span.clone(), say!("find-fence")).hint(say!("find-fence-hint"));
        Some(Slip::mended(finding, span, ""))
    }

    /// Texts put together, as in other languages.
    fn plus(&self) -> Option<Slip> {
        let is_one = self.before.ends_with('"') && self.after.starts_with('+');
        let finding = || Finding::new(Rule::Syntax, self.at..self.at + 1, say!("find-plus")).hint(say!("find-plus-hint"));
        is_one.then(|| Slip::Astray(finding()))
    }

    /// The same sign again, or a comma with nothing before it.
    fn too_many(&self) -> Option<Slip> {
        let sign = self.after.chars().next().filter(|sign| matches!(sign, ',' | ':'))?;
        let again = self.before.ends_with(sign) || (sign == ',' && self.before.ends_with(['(', '[']));
        let span = self.at..self.at + 1;
        again.then(|| Slip::mended(Finding::new(Rule::Syntax, span.clone(), say!("find-extra", sign = named(sign))), span, ""))
    }

    /// A `:` is missed behind the name at `span`.
    fn colon(&self, span: Range<usize>) -> Slip {
        let name = self.text.get(span.clone()).unwrap_or_default();
        let after = self.text.get(span.end..).unwrap_or_default();
        let value = after.trim_start();
        let at = self.text.len() - value.len();
        self.name_apart(span.start)
            .or_else(|| other_sign(value, at, ':'))
            .unwrap_or_else(|| Slip::Here(Finding::new(Rule::Syntax, span, say!("find-colon", name = name))))
    }

    /// A comma is missed here; the parser may be able to go on without it.
    fn comma(&self, goes_on: bool) -> Slip {
        if let Some(slip) = self.left_out() {
            return slip;
        }
        let ends = self.before.len();
        let word = self.before.trim_end_matches(|c: char| c.is_alphanumeric() || c == '_').len();
        // The first word of a group is most likely its first field.
        let begins = self.before.get(word..).is_some_and(|word| word.starts_with(char::is_alphabetic));
        if begins && self.before.get(..word).is_some_and(|before| before.trim_end().ends_with('(')) {
            return self
                .name_apart(word)
                .or_else(|| other_sign(self.after, self.at, ':'))
                .unwrap_or_else(|| self.colon_after(word..ends));
        }
        // A name in a group that began without one.
        if begins
            && self.after.starts_with(':')
            && let Some(slip) = self.unnamed()
        {
            return slip;
        }
        if let Some(slip) = self.minutes().or_else(|| other_sign(self.after, self.at, ',')).or_else(|| self.bare()) {
            return slip;
        }
        if let Some(c) = self.after.chars().next().filter(|c| !belongs(*c)) {
            return stray(c, self.at..self.at + c.len_utf8());
        }
        // It is noticed where the next thing begins; a trainer looks at the end of the one before.
        let finding = Finding::new(Rule::Syntax, ends..ends, say!("find-comma"));
        if goes_on { Slip::Here(finding) } else { Slip::Astray(finding) }
    }

    /// A field's value and comma are missing, and the name of the next field was taken for it.
    fn left_out(&self) -> Option<Slip> {
        let named = self.before.trim_end_matches(|c: char| c.is_alphanumeric() || c == '_');
        let colon = named.trim_end().strip_suffix(':')?.len();
        let next = self.after.starts_with(':') && named.len() < self.before.len() && named.ends_with(char::is_whitespace);
        let finding = || Finding::new(Rule::Syntax, colon..colon + 1, say!("find-no-value"));
        next.then(|| Slip::mended(finding(), colon + 1..named.len(), "None,"))
    }

    /// A `:` is missing behind the first name of a group, at `span`.
    fn colon_after(&self, span: Range<usize>) -> Slip {
        let name = self.text.get(span.clone()).unwrap_or_default();
        let finding = Finding::new(Rule::Syntax, span.clone(), say!("find-colon", name = name));
        Slip::mended(finding, span.end..self.at, ":")
    }

    /// What the group that is open here begins with should have a name, as what stands here has.
    fn unnamed(&self) -> Option<Slip> {
        let outline = Outline::of(self.before);
        let first = self.text.get(still_open(&outline.brackets)?.at + 1..)?.trim_start();
        let at = self.text.len() - first.len();
        let behind = first.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_');
        if first.starts_with(char::is_alphabetic) {
            return other_sign(behind, self.text.len() - behind.len(), ':').filter(|_| !behind.starts_with(':'));
        }
        Some(Slip::Astray(Finding::new(Rule::Syntax, at..at, say!("find-no-name"))))
    }

    /// A field's name written as several words, from `start` on.
    fn name_apart(&self, start: usize) -> Option<Slip> {
        let name = self.text.get(start..)?.split([':', '\n']).next()?;
        let ends = self.text.get(start + name.len()..).is_some_and(|rest| rest.starts_with(':'));
        let name = name.trim_end();
        let apart = name.contains([' ', '-']) && name.chars().all(|c| c.is_alphanumeric() || " -_".contains(c));
        let span = start..start + name.len();
        (ends && apart).then(|| {
            let joined = name.replace([' ', '-'], "_");
            let known = meant_field(&joined, &shape::LONG_NAMES);
            let hint = known.map_or_else(|| say!("find-name-apart-hint"), |known| say!("find-did-you-mean", word = known));
            let finding = Finding::new(Rule::UnknownField, span.clone(), say!("find-name-apart", field = name));
            Slip::mended(finding.hint(hint), span, known.unwrap_or(&joined))
        })
    }

    /// A text of signs and no spaces, such as `waamh.hope` or `1.0.0`, whose quotes were forgotten, or minutes such as `2..4`.
    fn unquoted(&self, at: usize) -> Option<Slip> {
        let within = |c: char| c.is_alphanumeric() || "_.-".contains(c);
        let from = self.text.get(..at)?.trim_end_matches(within).len();
        let rest = self.text.get(from..)?;
        let before = self.text.get(..from)?.trim_end();
        let name = before.strip_suffix(':').and_then(|named| named.rsplit(|c: char| !c.is_alphanumeric() && c != '_').next());
        let words = rest.split(|c| !within(c)).next()?;
        let behind = rest.get(words.len()..)?.trim_start_matches([' ', '\t']);
        let alone = behind.starts_with([',', ')', ']', '\n']) && (name.is_some() || before.ends_with(['[', ',']));
        let apart = words.contains(['.', '-']) && words.starts_with(char::is_alphanumeric);
        if !alone || !apart || name.is_some_and(|name| shape::BARE.contains(&name) || name == "is") {
            return None;
        }
        let span = from..from + words.len();
        let finding = match name {
            Some("minutes") => minutes(span.clone(), words),
            Some(name) => Finding::new(Rule::Syntax, span.clone(), say!("find-bare")).hint(say!(
                "find-field-quotes-hint",
                field = name,
                words = example(words)
            )),
            None => {
                Finding::new(Rule::Syntax, span.clone(), say!("find-bare")).hint(say!("find-quotes-hint", words = example(words)))
            }
        };
        // A word or number stands in for it.
        let digits: String = words.chars().take_while(char::is_ascii_digit).collect();
        let stand_in = if digits.is_empty() { words.replace(['.', '-'], "_") } else { digits };
        Some(Slip::mended(finding, span, stand_in))
    }

    /// Minutes written as people say them: "2 to 4".
    fn minutes(&self) -> Option<Slip> {
        let line = self.text.get(..self.at)?.rsplit('\n').next()?;
        let value = line.rsplit_once(':').filter(|(name, _)| name.trim() == "minutes")?.1;
        let from = self.at - value.trim_start().len();
        let words = self.text.get(from..)?.split(['\n', ',', '(', ')', '[', ']', '"']).next()?.trim_end();
        let digits: String = words.chars().take_while(char::is_ascii_digit).collect();
        let span = from..from + words.len();
        (!digits.is_empty()).then(|| Slip::mended(minutes(span.clone(), words), span, digits))
    }

    /// Words without quotes at the end of what was read of this line: a word of the format written apart, or a text.
    fn bare(&self) -> Option<Slip> {
        let line = self.text.get(..self.at)?.rsplit('\n').next()?;
        let (name, value) = line.rsplit_once(':')?;
        if let Some(slip) = self.bare_in_list(value) {
            return Some(slip);
        }
        let from = self.at - value.trim_start().len();
        let rest = self.text.get(from..)?;
        let words = rest.split(['\n', ',', '(', ')', '[', ']', '"']).next()?.trim_end();
        if !words.starts_with(char::is_alphabetic) || from + words.len() <= self.at {
            return None;
        }
        let field = name.rsplit(|c: char| !c.is_alphanumeric() && c != '_').next()?;
        let known = shape::words_of(field);
        let span = from..from + words.len();
        let word = nearest(words, &known);
        // What a prompt is about is a word, and what a pack is about is a text.
        if known.is_empty() || (word.is_none() && field == "about") {
            let line = rest.split('\n').next()?.trim_end().trim_end_matches(',');
            return Some(Slip::Astray(Finding::new(Rule::Syntax, from..from + line.len(), say!("find-bare"))));
        }
        let sentence = say!("find-unknown-word", word = words, field = field);
        let finding = Finding::new(Rule::UnknownWord, span.clone(), sentence).hint(meant(words, &known));
        Some(match word {
            Some(word) => Slip::mended(finding, span, word),
            None => Slip::Astray(finding),
        })
    }

    /// Words without quotes in a list, of which `value` is what was read in this line.
    fn bare_in_list(&self, value: &str) -> Option<Slip> {
        let item = value.get(value.rfind(['[', ','])? + 1..)?.trim_start();
        let from = self.at - item.len();
        let words = self.text.get(from..)?.split(['\n', ',', '(', ')', '[', ']', '"', ':']).next()?.trim_end();
        if !value.trim_start().starts_with('[') || !words.starts_with(char::is_alphabetic) || from + words.len() <= self.at {
            return None;
        }
        let span = from..from + words.len();
        let finding = Finding::new(Rule::Syntax, span.clone(), say!("find-bare"));
        Some(Slip::mended(finding.hint(say!("find-quotes-hint", words = example(words))), span, "\"\""))
    }
}

/// That minutes do not stand as they should.
fn minutes(span: Range<usize>, words: &str) -> Finding {
    let sentence = say!("find-wrong-type", field = "minutes", wanted = say!("kind-group"), found = say!("kind-strange"));
    Finding::new(Rule::WrongType, span, sentence).hint(shape::minutes_hint(words))
}

/// Another sign where `wanted` belongs, at the beginning of `rest`, which stands at `at`.
fn other_sign(rest: &str, at: usize, wanted: char) -> Option<Slip> {
    let signs = if wanted == ':' { "=-–—>;," } else { ";.:|" };
    let behind = rest.trim_start_matches(|c| signs.contains(c));
    let sign = rest.get(..rest.len() - behind.len()).filter(|sign| !sign.is_empty())?;
    let alone = match wanted {
        ':' => behind.trim_start_matches(' ').starts_with(|c: char| c.is_alphanumeric() || "\"([".contains(c)),
        _ => behind.is_empty() || behind.starts_with(char::is_whitespace),
    };
    let span = at..at + sign.len();
    let sentence = say!("find-other-sign", wanted = named(wanted), sign = sign.replace(',', &named(',')));
    alone.then(|| Slip::mended(Finding::new(Rule::Syntax, span.clone(), sentence), span, wanted))
}

/// A sign in a sentence, where a comma would not be seen.
fn named(sign: char) -> String {
    if sign == ',' { say!("find-comma-sign") } else { sign.to_string() }
}
