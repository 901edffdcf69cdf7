//! A packet's file: the page as it left.

use serde::{Deserialize, Serialize};

use crate::document;
use crate::model;

use super::super::{FORMAT, Versioned};
use super::session::AnswerRef;
use super::{id, time, time_text};

#[derive(Debug, Serialize, Deserialize)]
pub(in crate::store) struct PacketFile {
    format: u32,
    id: String,
    session: String,
    made: String,
    kind: PacketKind,
    with: String,
    answers: Vec<AnswerRef>,
    files: Vec<SentFile>,
    document: Document,
}

#[derive(Debug, Serialize, Deserialize)]
enum PacketKind {
    Packet,
    HubSheet,
    Slip,
}

#[derive(Debug, Serialize, Deserialize)]
struct SentFile {
    format: Format,
    mark: String,
}

#[derive(Debug, Serialize, Deserialize)]
enum Format {
    Markdown,
    Html,
    Text,
    Docx,
    Pdf,
}

#[derive(Debug, Serialize, Deserialize)]
struct Document {
    title: String,
    language: String,
    blocks: Vec<Block>,
}

#[derive(Debug, Serialize, Deserialize)]
enum Block {
    Heading { level: Level, text: String },
    Paragraph(String),
    Quote(String),
    Note(String),
    Fields(Vec<(String, String)>),
    List(Vec<String>),
    Numbered(Vec<String>),
    Boxes(Vec<String>),
    Room(usize),
    Lines(Vec<String>),
    Rule,
}

#[derive(Debug, Serialize, Deserialize)]
enum Level {
    Two,
    Three,
    Four,
    Five,
    Six,
}

impl Versioned for PacketFile {
    fn format(&self) -> u32 {
        self.format
    }
}

impl From<&model::Packet> for PacketFile {
    fn from(packet: &model::Packet) -> Self {
        let sent = |file: &model::SentFile| SentFile { format: file.format.into(), mark: file.mark.clone() };
        Self {
            format: FORMAT,
            id: packet.id.to_string(),
            session: packet.session.to_string(),
            made: time_text(packet.made),
            kind: packet.kind.into(),
            with: packet.with.clone(),
            answers: packet.answers.iter().map(AnswerRef::from).collect(),
            files: packet.files.iter().map(sent).collect(),
            document: Document::from(&packet.document),
        }
    }
}

impl TryFrom<PacketFile> for model::Packet {
    type Error = String;

    fn try_from(file: PacketFile) -> Result<Self, String> {
        let sent = |file: SentFile| model::SentFile { format: file.format.into(), mark: file.mark };
        Ok(Self {
            id: id(&file.id)?,
            session: id(&file.session)?,
            made: time(&file.made)?,
            kind: file.kind.into(),
            with: file.with,
            answers: file.answers.into_iter().map(TryInto::try_into).collect::<Result<_, String>>()?,
            files: file.files.into_iter().map(sent).collect(),
            document: file.document.into(),
        })
    }
}

same_names! {
    model::PacketKind => PacketKind { Packet, HubSheet, Slip }
    document::Format => Format { Markdown, Html, Text, Docx, Pdf }
    document::Level => Level { Two, Three, Four, Five, Six }
}

impl From<&document::Document> for Document {
    fn from(page: &document::Document) -> Self {
        let document::Document { title, language, blocks } = page.clone();
        Self { title, language, blocks: blocks.into_iter().map(Block::from).collect() }
    }
}

impl From<Document> for document::Document {
    fn from(file: Document) -> Self {
        Self { title: file.title, language: file.language, blocks: file.blocks.into_iter().map(Into::into).collect() }
    }
}

impl From<document::Block> for Block {
    fn from(block: document::Block) -> Self {
        match block {
            document::Block::Heading { level, text } => Self::Heading { level: level.into(), text },
            document::Block::Paragraph(text) => Self::Paragraph(text),
            document::Block::Quote(text) => Self::Quote(text),
            document::Block::Note(text) => Self::Note(text),
            document::Block::Fields(fields) => Self::Fields(fields),
            document::Block::List(items) => Self::List(items),
            document::Block::Numbered(items) => Self::Numbered(items),
            document::Block::Boxes(items) => Self::Boxes(items),
            document::Block::Room(lines) => Self::Room(lines),
            document::Block::Lines(labels) => Self::Lines(labels),
            document::Block::Rule => Self::Rule,
        }
    }
}

impl From<Block> for document::Block {
    fn from(file: Block) -> Self {
        match file {
            Block::Heading { level, text } => Self::Heading { level: level.into(), text },
            Block::Paragraph(text) => Self::Paragraph(text),
            Block::Quote(text) => Self::Quote(text),
            Block::Note(text) => Self::Note(text),
            Block::Fields(fields) => Self::Fields(fields),
            Block::List(items) => Self::List(items),
            Block::Numbered(items) => Self::Numbered(items),
            Block::Boxes(items) => Self::Boxes(items),
            Block::Room(lines) => Self::Room(lines),
            Block::Lines(labels) => Self::Lines(labels),
            Block::Rule => Self::Rule,
        }
    }
}
