//! The kinds of file a page can leave as.

use super::html::html;
use super::markdown::markdown;
use super::tree::Document;

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Plain text with light marks, readable as it is.
    Markdown,
    /// One file for a browser, with nothing outside itself.
    Html,
}

impl Format {
    /// Every format, in the order they are offered.
    pub const ALL: [Self; 2] = [Self::Markdown, Self::Html];

    /// The whole file.
    pub fn write(self, document: &Document) -> String {
        match self {
            Self::Markdown => markdown(document),
            Self::Html => html(document),
        }
    }
}
