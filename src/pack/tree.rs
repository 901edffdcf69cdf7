//! A file as a tree in which everything knows where it stands, however much of it could be read.

use std::ops::Range;

use ron2::ast::{Expr, StructBody, StructField, parse_document_lossy};
use ron2::error::ErrorKind;

use crate::say;

use super::finding::{Finding, Rule};

/// Something written in a file.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub(super) span: Range<usize>,
    pub(super) shape: Shape,
}

/// What it looks like.
#[derive(Clone, Debug)]
pub(super) enum Shape {
    Text(String),
    Number(String),
    Truth(bool),
    List(Vec<Node>),
    /// `( field: value )`, or `Word( field: value )`.
    Record(Option<Name>, Vec<Field>),
    /// `Word(value, value)`.
    Call(Name, Vec<Node>),
    /// `Word`.
    Word(String),
    /// `None`: as if it were not there.
    Absent,
    /// Something our format has no use for, such as `{ }` or `'a'`.
    Strange,
    /// It could not be read; a finding says why.
    Broken,
}

/// A name, and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Name {
    pub(super) span: Range<usize>,
    pub(super) text: String,
}

/// A field of a record.
#[derive(Clone, Debug)]
pub(super) struct Field {
    pub(super) name: Name,
    pub(super) value: Node,
}

/// Reads `text` as far as it can be read.
pub(super) fn parse(text: &str, findings: &mut Vec<Finding>) -> Option<Node> {
    let (document, errors) = parse_document_lossy(text);
    let mut last = None;
    for error in &errors {
        let span = range(error.span());
        // One slip often upsets what follows at the same place; the first finding there says what matters.
        if last != Some(span.start) {
            findings.push(syntax(error.kind(), span.clone(), text));
        }
        last = Some(span.start);
    }
    if document.value.is_none() && errors.is_empty() {
        findings.push(Finding::new(Rule::Syntax, 0..0, say!("find-empty")));
    }
    document.value.map(node)
}

fn syntax(kind: &ErrorKind, span: Range<usize>, text: &str) -> Finding {
    let found = |rule, sentence| Finding::new(rule, span.clone(), sentence);
    match kind {
        ErrorKind::UnexpectedChar(quote @ ('“' | '”' | '‘' | '’' | '„' | '«' | '»')) => {
            found(Rule::CurlyQuote, say!("find-curly", quote = quote.to_string())).hint(say!("find-curly-hint"))
        }
        ErrorKind::UnexpectedChar(c) => found(Rule::Syntax, say!("find-stray", character = c.to_string())),
        ErrorKind::ExpectedStringEnd | ErrorKind::Eof => {
            found(Rule::Syntax, say!("find-open-text")).hint(say!("find-open-text-hint"))
        }
        ErrorKind::TrailingCharacters => found(Rule::Syntax, say!("find-trailing")).hint(say!("find-trailing-hint")),
        ErrorKind::ExceededRecursionLimit => found(Rule::TooLong, say!("find-deep")),
        ErrorKind::UnclosedBlockComment => found(Rule::Syntax, say!("find-open-comment")),
        ErrorKind::InvalidEscape(_) => found(Rule::Syntax, say!("find-escape")).hint(say!("find-escape-hint")),
        ErrorKind::Expected { expected, .. } if expected.contains("comma") => {
            // The comma is missed where the next thing begins; a trainer looks at the end of the one before.
            let before = text.get(..span.start).unwrap_or_default().trim_end().len();
            Finding::new(Rule::Syntax, before..before, say!("find-comma"))
        }
        ErrorKind::Expected { expected, .. } if expected.contains("closing") => {
            let bracket = if expected.contains(']') { "]" } else { ")" };
            found(Rule::Syntax, say!("find-bracket", bracket = bracket))
        }
        ErrorKind::Expected { expected, .. } => found(Rule::Syntax, say!("find-expected", wanted = expected.to_string())),
        other => found(Rule::Syntax, say!("find-unreadable", words = format!("{other:?}"))),
    }
}

fn range(span: &ron2::Span) -> Range<usize> {
    span.start_offset..span.end_offset
}

fn node(expr: Expr<'_>) -> Node {
    let span = range(expr.span());
    let shape = match expr {
        Expr::Unit(_) => Shape::Record(None, Vec::new()),
        Expr::Bool(truth) => Shape::Truth(truth.value),
        Expr::Number(number) => Shape::Number(number.raw.into_owned()),
        Expr::String(text) => Shape::Text(text.value),
        Expr::Seq(list) => Shape::List(list.items.into_iter().map(|item| node(item.expr)).collect()),
        Expr::Option(option) => match option.value {
            Some(value) => return node(value.expr),
            None => Shape::Absent,
        },
        Expr::AnonStruct(record) => Shape::Record(None, fields(record.fields)),
        Expr::Struct(named) => {
            let name = Name { span: range(&named.name.span), text: named.name.name.into_owned() };
            match named.body {
                None => Shape::Word(name.text),
                Some(StructBody::Fields(body)) => Shape::Record(Some(name), fields(body.fields)),
                Some(StructBody::Tuple(body)) => {
                    Shape::Call(name, body.elements.into_iter().map(|element| node(element.expr)).collect())
                }
            }
        }
        Expr::Error(_) => Shape::Broken,
        Expr::Char(_) | Expr::Byte(_) | Expr::Bytes(_) | Expr::Map(_) | Expr::Tuple(_) => Shape::Strange,
    };
    Node { span, shape }
}

fn fields(fields: Vec<StructField<'_>>) -> Vec<Field> {
    let field = |field: StructField<'_>| Field {
        name: Name { span: range(&field.name.span), text: field.name.name.into_owned() },
        value: node(field.value),
    };
    fields.into_iter().map(field).collect()
}
