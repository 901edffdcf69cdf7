//! A file as a tree in which everything knows where it stands, however much of it could be read.

use std::ops::Range;

use ron2::ast::{Expr, StructBody, StructField, parse_document_lossy};

use crate::say;

use super::finding::{Finding, Rule};
use super::slips::{self, Found, Slips};

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
    /// `{ key: value }`, which our format has no use for.
    Braces,
    /// Something else our format has no use for, such as `'a'`.
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

/// Reads `text` as far as it can be read, with the slips that kept it from going further.
pub(super) fn parse(text: &str) -> (Option<Node>, Slips) {
    if let Some(slips) = slips::too_deep(text) {
        return (None, slips);
    }
    let (mut written, mut mended) = (text.to_owned(), Vec::new());
    loop {
        let (document, errors) = parse_document_lossy(&written);
        let mut slips = match slips::find(&written, &errors, &mended) {
            Found::All(slips) => slips,
            Found::Mend(mend) => {
                drop(document);
                mended.push(mend.apply(&mut written));
                continue;
            }
        };
        if document.value.is_none() && slips.findings.is_empty() {
            slips.findings.push(Finding::new(Rule::Syntax, 0..0, say!("find-empty")).hint(say!("find-begin-hint")));
        }
        // What was found in the mended text is told of the text as it came.
        for finding in &mut slips.findings {
            finding.span = slips::whole(text, finding.span.clone());
        }
        return (document.value.map(|value| node(value, text)), slips);
    }
}

/// Reads `text` in which nothing slipped; `None` where something did.
pub(super) fn parse_sound(text: &str) -> Option<Node> {
    let (document, errors) = parse_document_lossy(text);
    document.value.filter(|_| errors.is_empty()).map(|value| node(value, text))
}

/// Where something stands, between characters of `text` as it came: where a slip was mended, it may be read as shorter.
fn range(span: &ron2::Span, text: &str) -> Range<usize> {
    slips::whole(text, span.start_offset..span.end_offset)
}

fn node(expr: Expr<'_>, text: &str) -> Node {
    let span = range(expr.span(), text);
    let shape = match expr {
        Expr::Unit(_) => Shape::Record(None, Vec::new()),
        Expr::Bool(truth) => Shape::Truth(truth.value),
        Expr::Number(number) => Shape::Number(number.raw.into_owned()),
        Expr::String(words) => Shape::Text(words.value),
        Expr::Seq(list) => Shape::List(list.items.into_iter().map(|item| node(item.expr, text)).collect()),
        Expr::Option(option) => match option.value {
            Some(value) => return node(value.expr, text),
            None => Shape::Absent,
        },
        Expr::AnonStruct(record) => Shape::Record(None, fields(record.fields, text)),
        Expr::Struct(named) => {
            let name = Name { span: range(&named.name.span, text), text: named.name.name.into_owned() };
            match named.body {
                None => Shape::Word(name.text),
                Some(StructBody::Fields(body)) => Shape::Record(Some(name), fields(body.fields, text)),
                Some(StructBody::Tuple(body)) => {
                    Shape::Call(name, body.elements.into_iter().map(|element| node(element.expr, text)).collect())
                }
            }
        }
        Expr::Error(_) => Shape::Broken,
        Expr::Map(_) => Shape::Braces,
        Expr::Char(_) | Expr::Byte(_) | Expr::Bytes(_) | Expr::Tuple(_) => Shape::Strange,
    };
    Node { span, shape }
}

fn fields(fields: Vec<StructField<'_>>, text: &str) -> Vec<Field> {
    let field = |field: StructField<'_>| Field {
        name: Name { span: range(&field.name.span, text), text: field.name.name.into_owned() },
        value: node(field.value, text),
    };
    fields.into_iter().map(field).collect()
}
