//! The shape of a framework file: its parts, their statements, and the points those are made of.

use crate::model::{Framework, Part, Statement};
use crate::say;

use super::finding::Finding;
use super::record::Reader;
use super::tree::{self, Node};

/// What was read of a framework file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrameworkReading {
    /// The framework, when nothing stood in the way.
    pub framework: Option<Framework>,
    /// What is wrong.
    pub findings: Vec<Finding>,
}

/// Reads a framework.
pub fn read_framework(text: &str) -> FrameworkReading {
    let mut reader = Reader::default();
    let (node, slips) = tree::parse(text);
    let framework = node.and_then(|node| framework(&node, &mut reader));
    reader.findings.retain(|finding| slips.leave(finding));
    reader.findings.extend(slips.findings);
    let framework = framework.filter(|_| reader.findings.is_empty());
    FrameworkReading { framework, findings: reader.findings }
}

fn framework(node: &Node, reader: &mut Reader) -> Option<Framework> {
    let known = ["format", "id", "title", "short", "edition", "publisher", "citation", "licence", "parts"];
    let record = reader.record(node, say!("what-framework-file"), &known)?;
    reader.number(&record, "format", true);
    let mut parts = Vec::new();
    for node in reader.list(&record, "parts", true) {
        let Some(record) = reader.record(node, say!("what-part"), &["id", "title", "statements"]) else { continue };
        let list = reader.list(&record, "statements", true);
        let statements = list.into_iter().filter_map(|node| statement(node, reader)).collect();
        parts.push(Part { id: reader.text(&record, "id", true), title: reader.text(&record, "title", true), statements });
    }
    Some(Framework {
        id: reader.text(&record, "id", true),
        title: reader.text(&record, "title", true),
        short: reader.text(&record, "short", true),
        edition: reader.text(&record, "edition", true),
        publisher: reader.text(&record, "publisher", true),
        citation: reader.text(&record, "citation", true),
        licence: reader.text(&record, "licence", true),
        parts,
    })
}

/// Points nest no deeper than the tree does, and that has its limit.
fn statement(node: &Node, reader: &mut Reader) -> Option<Statement> {
    let record = reader.record(node, say!("what-statement"), &["id", "title", "words", "citation", "points"])?;
    let list = reader.list(&record, "points", false);
    Some(Statement {
        points: list.into_iter().filter_map(|node| statement(node, reader)).collect(),
        id: reader.text(&record, "id", true),
        title: reader.text(&record, "title", true),
        words: reader.text(&record, "words", true),
        citation: reader.maybe_text(&record, "citation"),
    })
}
