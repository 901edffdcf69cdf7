//! A page for a word processor: real headings, real lists, a title, a language, and no other word about who wrote it, when or with what.

mod body;
mod file;

pub(super) use file::docx;
