//! Ink and paper: a small tree and the writers that put it on a page. It has never heard of a journal.

#[cfg(test)]
mod any;
mod docx;
mod format;
mod html;
mod markdown;
mod paragraphs;
#[cfg(feature = "pdf")]
mod pdf;
mod plain;
mod tree;
mod unwritten;

pub use format::Format;
pub use html::html;
pub use markdown::markdown;
pub use plain::plain;
pub use tree::{Block, Document, Level};
pub use unwritten::WriteError;
