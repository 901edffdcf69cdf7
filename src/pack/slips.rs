//! Slips of the keys: of all that upsets the reading of a file, the few things to mend, told where the trainer made them.

use std::ops::Range;

use ron2::Error;
use ron2::error::ErrorKind;

use crate::say;

use super::finding::{Finding, Rule};

/// After so many slips, the rest is told when these are mended.
const MOST: usize = 20;

/// Brackets within brackets. The parser has the same limit, and does not always come to an end beyond it.
const DEEPEST: usize = 128;

/// What keeps a file from being read as its writer meant it.
#[derive(Debug, Default)]
pub(super) struct Slips {
    pub(super) findings: Vec<Finding>,
    /// The byte from which nothing read is as it was meant, where there is one: what is found after it only follows from a slip.
    pub(super) astray: Option<usize>,
}

impl Slips {
    /// Whether a finding is about the file as it was meant, and not only about what a slip made of it.
    pub(super) fn leave(&self, finding: &Finding) -> bool {
        self.findings.is_empty()
            || (!needs_the_whole(finding.rule)
                && self.astray.is_none_or(|from| finding.span.start < from && finding.span.end <= from))
    }
}

/// Whether a rule speaks of what is not there, which a slip may only have hidden.
fn needs_the_whole(rule: Rule) -> bool {
    matches!(
        rule,
        Rule::MissingField
            | Rule::FieldTwice
            | Rule::NoPrompts
            | Rule::NoOptions
            | Rule::FollowUp
            | Rule::FollowUpNever
            | Rule::FollowUpDeep
            | Rule::ManyPrompts
            | Rule::NoCitation
            | Rule::NoWhy
    )
}

/// The place where brackets are nested deeper than in any pack; such a file is read no further.
pub(super) fn too_deep(text: &str) -> Option<Slips> {
    let at = Outline::of(text).too_deep?;
    let finding = Finding::new(Rule::TooLong, at..at + 1, say!("find-deep"));
    Some(Slips { findings: vec![finding], astray: None })
}

/// The slips behind `errors`, which stand in the order they were met.
pub(super) fn find(text: &str, errors: &[Error]) -> Slips {
    let outline = Outline::of(text);
    let mut slips = Slips::default();
    for (at, error) in errors.iter().enumerate() {
        let span = whole(text, error.span().start_offset..error.span().end_offset);
        if slips.findings.last().is_some_and(|last: &Finding| last.span.start == span.start) {
            continue; // One slip often upsets what follows at the same place.
        }
        if slips.findings.len() == MOST {
            slips.astray = Some(span.start);
            break;
        }
        let rest = errors.get(at + 1..).unwrap_or_default();
        match slip(text, &outline, error.kind(), span, rest) {
            Slip::Here(finding) => slips.findings.push(finding),
            Slip::Ends(finding, from) => {
                slips.astray = Some(from);
                slips.findings.push(finding);
                break;
            }
            Slip::Astray(finding) => {
                slips.astray = Some(finding.span.start);
                // What stands before the place this slip was made was read well; what seemed wrong behind it follows from it.
                slips.findings.retain(|earlier| earlier.span.start < finding.span.start);
                slips.findings.push(finding);
                break;
            }
        }
    }
    slips
}

/// The same place between characters: the parser counts an escape's bytes, which may end within one.
fn whole(text: &str, span: Range<usize>) -> Range<usize> {
    let (mut start, mut end) = (span.start.min(text.len()), span.end.min(text.len()));
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    while !text.is_char_boundary(end) {
        end += 1;
    }
    start..end.max(start)
}

enum Slip {
    /// Reading goes on well behind it.
    Here(Finding),
    /// What follows cannot be relied on.
    Astray(Finding),
    /// The file ends too soon; it was read well up to a byte.
    Ends(Finding, usize),
}

/// The slip behind an error, with the `rest` of the errors after it.
fn slip(text: &str, outline: &Outline, kind: &ErrorKind, span: Range<usize>, rest: &[Error]) -> Slip {
    match curly(kind) {
        Some(quote) => {
            let more = rest.iter().any(|error| curly(error.kind()).is_some());
            let hint = if more { say!("find-curly-more") } else { say!("find-curly-hint") };
            let sentence = say!("find-curly", quote = quote.to_string());
            Slip::Astray(Finding::new(Rule::CurlyQuote, span, sentence).hint(hint))
        }
        None => unclosed(text, outline, kind, &span).unwrap_or_else(|| upset(text, kind, span)),
    }
}

/// The text, comment or bracket before `span` that is never closed, where one is.
fn unclosed(text: &str, outline: &Outline, kind: &ErrorKind, span: &Range<usize>) -> Option<Slip> {
    if let Some(open) = outline.texts.iter().find(|open| open.end == span.start && runs_on(text, open)) {
        return Some(Slip::Astray(open_text(text, open.start)));
    }
    if let Some(comment) = outline.open_comment.filter(|comment| *comment <= span.end) {
        let finding = Finding::new(Rule::Syntax, comment..comment + 2, say!("find-open-comment"));
        return Some(Slip::Astray(finding.hint(say!("find-open-comment-hint"))));
    }
    if let Some(open) = outline.open_text.filter(|open| *open <= span.start) {
        return Some(Slip::Astray(open_text(text, open)));
    }
    let (open, bracket, noticed) = outline.open_bracket.filter(|(open, ..)| *open < span.start)?;
    let hint = say!("find-open-bracket-hint", bracket = closing(bracket).to_string());
    let found = |sentence| Finding::new(Rule::Syntax, open..open + 1, sentence).hint(hint);
    if noticed.is_some_and(|noticed| span.start <= noticed) {
        Some(Slip::Astray(found(say!("find-open-bracket", bracket = bracket.to_string()))))
    } else if ends_too_soon(text, kind, span) {
        Some(Slip::Ends(found(say!("find-cut", bracket = bracket.to_string())), span.start))
    } else {
        None
    }
}

/// What upset the reading at `span` itself.
fn upset(text: &str, kind: &ErrorKind, span: Range<usize>) -> Slip {
    let rest = text.get(span.start..).unwrap_or_default();
    let found = |rule, sentence| Finding::new(rule, span.clone(), sentence);
    match kind {
        ErrorKind::UnexpectedChar('\'') => Slip::Astray(found(Rule::Syntax, say!("find-single")).hint(say!("find-single-hint"))),
        ErrorKind::UnexpectedChar('=') => Slip::Here(found(Rule::Syntax, say!("find-equals"))),
        ErrorKind::UnexpectedChar(c) => stray(*c, span),
        ErrorKind::TrailingCharacters => trailing(text, span),
        ErrorKind::ExceededRecursionLimit => Slip::Astray(found(Rule::TooLong, say!("find-deep"))),
        ErrorKind::InvalidEscape(_) => Slip::Here(found(Rule::Syntax, say!("find-escape")).hint(say!("find-escape-hint"))),
        ErrorKind::Expected { expected, .. } if expected.contains("comma") => comma(text, span),
        ErrorKind::Expected { expected, .. } if expected.contains("`:`") => {
            let after = text.get(span.end..).unwrap_or_default().trim_start();
            let name = text.get(span.clone()).unwrap_or_default().to_owned();
            match after.chars().next() {
                Some('=') => {
                    let at = text.len() - after.len();
                    Slip::Here(Finding::new(Rule::Syntax, at..at + 1, say!("find-equals")))
                }
                _ => Slip::Here(found(Rule::Syntax, say!("find-colon", name = name))),
            }
        }
        ErrorKind::Expected { expected, .. } if expected.contains("closing") => {
            let bracket = if expected.contains(']') { "]" } else { ")" };
            Slip::Astray(found(Rule::Syntax, say!("find-bracket", bracket = bracket)))
        }
        ErrorKind::Expected { expected, .. } if expected == "value" => Slip::Here(found(Rule::Syntax, say!("find-no-value"))),
        ErrorKind::Expected { expected, .. } if expected == "identifier" && rest.starts_with('"') => {
            Slip::Here(found(Rule::Syntax, say!("find-quoted-name")))
        }
        ErrorKind::Expected { expected, .. } if expected == "identifier" => match rest.chars().next() {
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

/// Whether an error says that something is still open at the end of what there is.
fn ends_too_soon(text: &str, kind: &ErrorKind, span: &Range<usize>) -> bool {
    let at_end = text.get(span.end..).is_none_or(|rest| rest.trim().is_empty());
    at_end || matches!(kind, ErrorKind::Eof) || matches!(kind, ErrorKind::Expected { expected, .. } if expected.contains("closing"))
}

/// Whether a text goes over the end of a line and stops right before a word: its quote was closed by the next one's opening.
fn runs_on(text: &str, open: &Range<usize>) -> bool {
    let within = text.get(open.clone()).unwrap_or_default();
    let after = text.get(open.end..).unwrap_or_default();
    within.contains('\n') && after.starts_with(char::is_alphanumeric)
}

fn open_text(text: &str, start: usize) -> Finding {
    let line = text.get(start..).unwrap_or_default().split('\n').next().unwrap_or_default();
    Finding::new(Rule::Syntax, start..start + line.len(), say!("find-open-text")).hint(say!("find-open-text-hint"))
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

fn trailing(text: &str, span: Range<usize>) -> Slip {
    let before = text.get(..span.start).unwrap_or_default().trim_end();
    if text.get(span.start..).unwrap_or_default().starts_with("Pack") {
        return Slip::Here(Finding::new(Rule::Syntax, span, say!("find-second")).hint(say!("find-second-hint")));
    }
    let end = if before.ends_with(')') { before.len() - 1..before.len() } else { span };
    Slip::Astray(Finding::new(Rule::Syntax, end, say!("find-trailing")).hint(say!("find-trailing-hint")))
}

/// The comma is missed where the next thing begins; a trainer looks at the end of the one before.
fn comma(text: &str, span: Range<usize>) -> Slip {
    let before = text.get(..span.start).unwrap_or_default();
    let ends = before.trim_end();
    let next = text.get(span.start..).unwrap_or_default();
    if let Some(c) = next.chars().next().filter(|c| !belongs(*c)) {
        return stray(c, span.start..span.start + c.len_utf8());
    }
    let same_line = !before.get(ends.len()..).unwrap_or_default().contains('\n');
    if same_line && ends.ends_with(char::is_alphanumeric) && next.starts_with(char::is_alphanumeric) {
        let word = ends.trim_end_matches(char::is_alphanumeric).len();
        let line = next.split('\n').next().unwrap_or_default().trim_end().trim_end_matches(',');
        return Slip::Astray(Finding::new(Rule::Syntax, word..span.start + line.len(), say!("find-bare")));
    }
    Slip::Here(Finding::new(Rule::Syntax, ends.len()..ends.len(), say!("find-comma")))
}

fn closing(bracket: char) -> char {
    match bracket {
        '(' => ')',
        '[' => ']',
        _ => '}',
    }
}

/// The texts, comments and brackets of a file, whatever else is in it.
#[derive(Debug, Default)]
struct Outline {
    texts: Vec<Range<usize>>,
    open_text: Option<usize>,
    open_comment: Option<usize>,
    /// The bracket that is never closed, and where another was closed in its place; nowhere when the file just ends.
    open_bracket: Option<(usize, char, Option<usize>)>,
    too_deep: Option<usize>,
}

impl Outline {
    fn of(text: &str) -> Self {
        let mut outline = Self::default();
        let mut open: Vec<(usize, char)> = Vec::new();
        let mut at = 0;
        while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
            let c = rest.chars().next().unwrap_or_default();
            let mut length = c.len_utf8();
            match c {
                '"' => match text_length(rest) {
                    Some(found) => {
                        length = found;
                        outline.texts.push(at..at + length);
                    }
                    None => {
                        outline.open_text = Some(at);
                        break;
                    }
                },
                '/' if rest.starts_with("//") => length = rest.find('\n').unwrap_or(rest.len()),
                '/' if rest.starts_with("/*") => match rest.find("*/") {
                    Some(end) => length = end + 2,
                    None => {
                        outline.open_comment = Some(at);
                        break;
                    }
                },
                // A bracket or quote on its own, as in '('.
                '\'' => length = sign_length(rest),
                'r' if rest.starts_with("r\"") || rest.starts_with("r#") => length = raw_length(rest),
                '(' | '[' | '{' => {
                    open.push((at, c));
                    if open.len() > DEEPEST {
                        outline.too_deep = Some(at);
                        return outline;
                    }
                }
                ')' | ']' | '}' => match open.pop() {
                    Some((_, bracket)) if closing(bracket) == c => {}
                    Some((place, bracket)) => {
                        outline.open_bracket = outline.open_bracket.or(Some((place, bracket, Some(at))));
                        open.push((place, bracket)); // It is still open, whatever this one was meant to close.
                    }
                    None => {}
                },
                _ => {}
            }
            at += length;
        }
        outline.open_bracket = outline.open_bracket.or_else(|| open.pop().map(|(place, bracket)| (place, bracket, None)));
        outline
    }
}

/// How long a sign between single quotes is; 1 where a single quote is just that.
fn sign_length(rest: &str) -> usize {
    let within = rest.get(1..).unwrap_or_default();
    let escape = usize::from(within.starts_with('\\'));
    let sign = within.get(escape..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    let closed = within.get(escape + sign..).is_some_and(|rest| rest.starts_with('\''));
    if closed { escape + sign + 2 } else { 1 }
}

/// How long a raw text such as `r#"…"#` is; 1 where it is only a letter.
fn raw_length(rest: &str) -> usize {
    let marks = rest.chars().skip(1).take_while(|c| *c == '#').count();
    let end = format!("\"{}", "#".repeat(marks));
    let within = rest.get(1 + marks..).and_then(|rest| rest.strip_prefix('"'));
    within.and_then(|within| within.find(&end)).map_or(1, |at| marks + 2 + at + end.len())
}

/// How long the text is that `rest` begins with, quotes and all; `None` when it is never closed.
fn text_length(rest: &str) -> Option<usize> {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return Some(at + 1),
            _ => {}
        }
    }
    None
}
