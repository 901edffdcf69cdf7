//! As what a page is written, and where: kinds of file, several at once, and the folder they go to.

use std::path::PathBuf;

use crate::base::{Notice, text};
use crate::document::Format;
use crate::tui::widgets::Field;
use crate::tui::world::World;

/// What is written when nothing else was ever chosen: every machine can open it.
const USUAL: Format = Format::Html;

/// Where pages are put on their way out.
#[derive(Debug)]
pub(super) struct Outbox {
    formats: Vec<Format>,
    /// The folder, as it stands to be changed.
    pub(super) folder: Field,
}

impl Outbox {
    /// As the last page left, and to the folder the person has for such things.
    pub(super) fn new(world: &World) -> Self {
        let last = world.supervision.packets.first();
        let mut formats: Vec<Format> = last.map(|packet| packet.files.iter().map(|file| file.format).collect()).unwrap_or_default();
        if formats.is_empty() {
            formats.push(USUAL);
        }
        formats.sort_unstable();
        formats.dedup();
        Self { formats, folder: Field::line(&world.folder.to_string_lossy()) }
    }

    /// The kinds of file, in the order they are offered.
    pub(super) fn formats(&self) -> &[Format] {
        &self.formats
    }

    /// Takes a kind of file in, or out.
    pub(super) fn tick(&mut self, format: Format) {
        match self.formats.iter().position(|known| *known == format) {
            Some(at) => drop(self.formats.remove(at)),
            None => self.formats.push(format),
        }
        self.formats.sort_unstable();
    }

    /// A sentence where nothing can be written as things stand.
    pub(super) fn puzzle(&self) -> Option<Notice> {
        let sentence = match (self.formats.is_empty(), self.place().is_empty()) {
            (true, _) => crate::say!("prep-no-format"),
            (false, true) => crate::say!("prep-no-folder"),
            (false, false) => return None,
        };
        Some(Notice::new(sentence))
    }

    /// The folder.
    pub(super) fn path(&self) -> PathBuf {
        PathBuf::from(self.folder.text().trim())
    }

    /// What the files will be called, unless there are such already: "supervision-2026-11.html, supervision-2026-11.md".
    pub(super) fn names(&self, stem: &str) -> String {
        let names = self.formats.iter().map(|format| format!("{stem}.{}", format.extension()));
        names.collect::<Vec<_>>().join(", ")
    }

    /// The folder, as it may be shown.
    pub(super) fn place(&self) -> String {
        text::shown(self.folder.text().trim())
    }
}
