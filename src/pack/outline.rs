//! What stands in a file before anything of it is read: its lines, texts, notes and brackets.

use std::ops::Range;

/// Brackets within brackets. The parser has the same limit, and does not always come to an end beyond it.
const DEEPEST: usize = 128;

/// How far a tab moves in.
const TAB: usize = 4;

/// The texts, notes and brackets of a file, whatever else is in it.
#[derive(Debug, Default)]
pub(super) struct Outline {
    pub(super) texts: Vec<Range<usize>>,
    /// Texts between curly quotes.
    pub(super) curly: Vec<Range<usize>>,
    pub(super) open_text: Option<usize>,
    pub(super) open_comment: Option<usize>,
    pub(super) too_deep: Option<usize>,
    /// It was looked through to its end.
    pub(super) ends: bool,
    pub(super) brackets: Vec<Bracket>,
    /// The lines that hold more than notes and are not the inside of a text.
    pub(super) lines: Vec<Line>,
}

/// A bracket outside of every text and note.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bracket {
    pub(super) at: usize,
    pub(super) sign: char,
    /// The line it stands in, as an index into [`Outline::lines`].
    pub(super) line: usize,
    /// It closes, and nothing but what closes stands before it in its line.
    pub(super) leads: bool,
}

/// A line of a file.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    /// Where its first sign stands.
    pub(super) at: usize,
    /// Where its last sign ends, a note behind it not counted.
    pub(super) end: usize,
    /// How far it stands in.
    pub(super) indent: usize,
}

impl Outline {
    /// Looks through `text` once. It stops where a text or note is never closed, and where brackets are too deep.
    pub(super) fn of(text: &str) -> Self {
        let mut outline = Self::default();
        let mut open: Vec<char> = Vec::new();
        let mut indent = Some(0); // Until the line's first sign.
        let mut leading = true;
        let mut at = 0;
        while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
            let c = rest.chars().next().unwrap_or_default();
            let Some(length) = outline.length(text, at, c) else { return outline };
            if c == '\n' {
                indent = Some(0);
                leading = true;
            } else if c.is_whitespace() {
                indent = indent.map(|indent| indent + if c == '\t' { TAB } else { 1 });
            } else if !rest.starts_with("//") && !rest.starts_with("/*") {
                if let Some(indent) = indent.take() {
                    outline.lines.push(Line { at, end: at, indent });
                }
                if let Some(line) = outline.lines.last_mut() {
                    line.end = at + length;
                }
                leading &= matches!(c, ')' | ']' | '}' | ',');
                if closing(c).is_some() || opening(c).is_some() {
                    let line = outline.lines.len().saturating_sub(1);
                    outline.brackets.push(Bracket { at, sign: c, line, leads: leading });
                }
                if closing(c).is_some() {
                    open.push(c);
                } else if opening(c) == open.last().copied() && opening(c).is_some() {
                    open.pop();
                }
                if open.len() > DEEPEST {
                    outline.too_deep = Some(at);
                    return outline;
                }
            }
            at += length;
        }
        Self { ends: true, ..outline }
    }

    /// How long what begins at `at` is; `None` where it never ends.
    fn length(&mut self, text: &str, at: usize, c: char) -> Option<usize> {
        let (before, rest) = text.split_at_checked(at)?;
        let length = match c {
            '"' => {
                let length = text_length(rest);
                self.texts.extend(length.map(|length| at..at + length));
                length
            }
            'r' if !before.ends_with(|c: char| c.is_alphanumeric() || c == '_') => raw_length(rest),
            '/' if rest.starts_with("/*") => {
                let end = rest.find("*/");
                self.open_comment = end.is_none().then_some(at);
                return end.map(|end| end + 2);
            }
            '/' if rest.starts_with("//") => Some(rest.find('\n').unwrap_or(rest.len())),
            // A bracket or quote on its own, as in '('.
            '\'' => Some(sign_length(rest)),
            // Neither belongs in a pack; what they hold is words all the same, and no bracket in it counts.
            '“' => {
                let length = curly_length(rest);
                self.curly.extend((length > c.len_utf8()).then_some(at..at + length));
                Some(length)
            }
            '#' => Some(rest.find('\n').unwrap_or(rest.len())),
            c => Some(c.len_utf8()),
        };
        self.open_text = length.is_none().then_some(at);
        length
    }
}

/// What closes a bracket that opens.
pub(super) fn closing(bracket: char) -> Option<char> {
    match bracket {
        '(' => Some(')'),
        '[' => Some(']'),
        '{' => Some('}'),
        _ => None,
    }
}

/// What opens a bracket that closes.
pub(super) fn opening(bracket: char) -> Option<char> {
    match bracket {
        ')' => Some('('),
        ']' => Some('['),
        '}' => Some('{'),
        _ => None,
    }
}

/// The name of a field that `text` begins with, and what stands behind its colon.
pub(super) fn field(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start();
    let (name, rest) = text.split_at_checked(text.find(|c: char| !c.is_alphanumeric() && c != '_')?)?;
    let value = rest.trim_start().strip_prefix(':').filter(|_| !name.is_empty())?;
    Some((name, value.trim_start()))
}

/// How long a sign between single quotes is; 1 where a single quote is just that.
fn sign_length(rest: &str) -> usize {
    let within = rest.get(1..).unwrap_or_default();
    let escape = usize::from(within.starts_with('\\'));
    let sign = within.get(escape..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    let closed = within.get(escape + sign..).is_some_and(|rest| rest.starts_with('\''));
    if closed { escape + sign + 2 } else { 1 }
}

/// How long a text between curly quotes is; that of the first quote where it is not closed in its line.
fn curly_length(rest: &str) -> usize {
    let quote = '“'.len_utf8();
    let within = rest.get(quote..).unwrap_or_default();
    let end = within.find(['”', '“', '"', '\n']).filter(|end| within.get(*end..).is_some_and(|end| end.starts_with('”')));
    end.map_or(quote, |end| quote + end + '”'.len_utf8())
}

/// How long a raw text such as `r#"…"#` is, or 1 where it is only a letter; `None` when it is never closed.
fn raw_length(rest: &str) -> Option<usize> {
    let marks = rest.chars().skip(1).take_while(|c| *c == '#').count();
    let Some(within) = rest.get(1 + marks..).and_then(|rest| rest.strip_prefix('"')) else { return Some(1) };
    let end = format!("\"{}", "#".repeat(marks));
    within.find(&end).map(|at| marks + 2 + at + end.len())
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
