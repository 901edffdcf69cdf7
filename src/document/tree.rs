//! What stands on a page: a title, and blocks in the order they are read.

/// A page to be written, in whatever format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// What the page is called. It stands at the top, as the only heading of the first level.
    pub title: String,
    /// The language of the page as a BCP 47 tag, such as `en-AU`.
    pub language: String,
    /// What stands beneath the title, in order.
    pub blocks: Vec<Block>,
}

impl Document {
    /// Every text that stands in it, in order.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.title.as_str()).chain(self.blocks.iter().flat_map(Block::texts))
    }
}

/// One thing on a page. Any of its text may be hostile: no writer lets it be more than text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading beneath the title.
    Heading {
        /// How deep it stands.
        level: Level,
        /// Its words, on one line.
        text: String,
    },
    /// Plain words.
    Paragraph(String),
    /// What a person wrote, line by line as they wrote it.
    Quote(String),
    /// Small print, on one line, such as where an idea comes from.
    Note(String),
    /// Things with their names: label and value.
    Fields(Vec<(String, String)>),
    /// Things of one kind.
    List(Vec<String>),
    /// Things in their order, counted from one.
    Numbered(Vec<String>),
    /// Things to tick by hand, each behind an empty box.
    Boxes(Vec<String>),
    /// Room to write by hand: this many lines.
    Room(usize),
    /// Things to fill in by hand, such as a name or a day: each label stands before a ruled line.
    Lines(Vec<String>),
    /// A line across the page.
    Rule,
}

impl Block {
    fn texts(&self) -> Vec<&str> {
        match self {
            Self::Heading { text, .. } | Self::Paragraph(text) | Self::Quote(text) | Self::Note(text) => vec![text],
            Self::Fields(fields) => fields.iter().flat_map(|(label, value)| [label.as_str(), value]).collect(),
            Self::List(items) | Self::Numbered(items) | Self::Boxes(items) | Self::Lines(items) => {
                items.iter().map(String::as_str).collect()
            }
            Self::Room(_) | Self::Rule => Vec::new(),
        }
    }
}

/// How deep a heading stands. The title is level one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// A part of the page.
    Two = 2,
    /// A part of that.
    Three,
    /// And so on.
    Four,
    /// Deeper than most pages go.
    Five,
    /// As deep as headings go.
    Six,
}

impl Level {
    /// The number of the level, 2 to 6.
    pub fn number(self) -> usize {
        self as usize
    }
}

/// The items that say something. No writer makes room for the others.
pub(super) fn said(items: &[String]) -> impl Iterator<Item = &String> {
    items.iter().filter(|item| !item.trim().is_empty())
}
