//! The kinds of file a page can leave as.

use crate::say;

use super::html::html;
use super::markdown::markdown;
use super::plain::plain;
use super::tree::Document;
use super::unwritten::WriteError;

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Format {
    /// Plain text with light marks, readable as it is.
    Markdown,
    /// One file for a browser, with nothing outside itself.
    Html,
    /// Plain text without marks, in lines that fit a mail.
    Text,
    /// For a word processor.
    Docx,
    /// To print, or to read as it was laid out.
    Pdf,
}

impl Format {
    /// Every format, in the order they are offered.
    pub const ALL: [Self; 5] = [Self::Markdown, Self::Html, Self::Text, Self::Docx, Self::Pdf];

    /// The whole file. The same page is the same bytes, whenever and wherever it is written.
    pub fn write(self, document: &Document) -> Result<Vec<u8>, WriteError> {
        match self {
            Self::Markdown => Ok(markdown(document).into_bytes()),
            Self::Html => Ok(html(document).into_bytes()),
            Self::Text => Ok(plain(document).into_bytes()),
            Self::Docx | Self::Pdf => Err(WriteError::NotBuilt(self)),
        }
    }

    /// What the name of such a file ends in, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Text => "txt",
            Self::Docx => "docx",
            Self::Pdf => "pdf",
        }
    }

    /// What people call it.
    pub fn name(self) -> String {
        match self {
            Self::Markdown => say!("format-markdown"),
            Self::Html => say!("format-html"),
            Self::Text => say!("format-text"),
            Self::Docx => say!("format-docx"),
            Self::Pdf => say!("format-pdf"),
        }
    }

    /// Whether the file is text, which a terminal can show.
    pub fn is_text(self) -> bool {
        match self {
            Self::Markdown | Self::Html | Self::Text => true,
            Self::Docx | Self::Pdf => false,
        }
    }
}
