//! What a file of the journal's folder is, by where it stands.

use std::path::{Component, Path, PathBuf};

use crate::base::Id;
use crate::model::{Agreement, Draft, Entry, OwnLists, Packet, Session};
use crate::store::atomic::TEMP;
use crate::store::format::{self, Unread};
use crate::store::layout::Layout;
use crate::store::seal;

/// What files are counted as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// `journal.ron` and `key.age`.
    Journal,
    /// Entries.
    Entries,
    /// Drafts.
    Drafts,
    /// Earlier versions of entries.
    Versions,
    /// Supervision sessions.
    Sessions,
    /// Packets that left.
    Packets,
    /// The agreement cards, the worker's own lists, and what stands on the first page.
    Cards,
    /// Packs and overlays.
    Packs,
    /// What is in the trash, whatever it is.
    Trash,
    /// Locks, which are empty.
    Locks,
    /// What is not the journal's own.
    Others,
}

impl Sort {
    /// Its name in JSON and in a backup, which never changes.
    pub fn id(self) -> &'static str {
        match self {
            Self::Journal => "journal",
            Self::Entries => "entries",
            Self::Drafts => "drafts",
            Self::Versions => "versions",
            Self::Sessions => "sessions",
            Self::Packets => "packets",
            Self::Cards => "cards",
            Self::Packs => "packs",
            Self::Trash => "trash",
            Self::Locks => "locks",
            Self::Others => "others",
        }
    }
}

/// What stands at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::store) enum Kind {
    Charter,
    Key,
    Entry,
    Draft,
    Version,
    Session,
    Packet,
    Agreements,
    Lists,
    FirstPage,
    Pack,
    Overlay,
    TrashedEntry,
    TrashedSession,
    TrashedPack,
    SetAside,
    Lock,
    Temp,
    Other,
}

impl Kind {
    /// What should stand at `path`, sealed or in the open.
    pub(in crate::store) fn at(layout: &Layout, path: &Path) -> Self {
        if path == layout.key() {
            return Self::Key;
        }
        let kind = Self::in_the_open(layout, &seal::in_the_open(path));
        if seal::is_sealed(path) && !kind.holds_words() && kind != Self::Temp { Self::Other } else { kind }
    }

    fn in_the_open(layout: &Layout, path: &Path) -> Self {
        let parts: Vec<&str> = match path.strip_prefix(layout.root()) {
            Ok(within) => within.components().filter_map(name).collect(),
            Err(_) => return Self::Other,
        };
        let is_record = path.extension().is_some_and(|ending| ending == "ron");
        match parts.as_slice() {
            hidden if hidden.iter().any(|part| part.starts_with(TEMP)) => Self::Temp,
            hidden if hidden.iter().any(|part| part.starts_with('.')) => Self::Other,
            ["journal.ron"] => Self::Charter,
            ["journal.lock"] => Self::Lock,
            ["drafts", lock] if Path::new(lock).extension().is_some_and(|ending| ending == "lock") => Self::Lock,
            _ if !is_record => Self::Other,
            ["entries", ..] => Self::Entry,
            ["drafts", ..] => Self::Draft,
            ["history", ..] => Self::Version,
            ["supervision", "sessions", ..] => Self::Session,
            ["supervision", "packets", ..] => Self::Packet,
            ["supervision", "agreements.ron"] => Self::Agreements,
            ["supervision", "lists.ron"] => Self::Lists,
            ["packs", "first_page.ron"] => Self::FirstPage,
            ["packs", "overlays", _] => Self::Overlay,
            ["packs", _] => Self::Pack,
            ["trash", "packs", ..] => Self::TrashedPack,
            ["trash", "sessions", ..] => Self::TrashedSession,
            ["trash", "set-aside", ..] => Self::SetAside,
            ["trash", ..] => Self::TrashedEntry,
            _ => Self::Other,
        }
    }

    /// What it is counted as.
    pub(in crate::store) fn sort(self) -> Sort {
        match self {
            Self::Charter | Self::Key => Sort::Journal,
            Self::Entry => Sort::Entries,
            Self::Draft => Sort::Drafts,
            Self::Version => Sort::Versions,
            Self::Session => Sort::Sessions,
            Self::Packet => Sort::Packets,
            Self::Agreements | Self::Lists | Self::FirstPage => Sort::Cards,
            Self::Pack | Self::Overlay => Sort::Packs,
            Self::TrashedEntry | Self::TrashedSession | Self::TrashedPack | Self::SetAside => Sort::Trash,
            Self::Lock => Sort::Locks,
            Self::Temp | Self::Other => Sort::Others,
        }
    }

    /// Whether it holds a person's words, which a sealed journal seals.
    pub(in crate::store) fn holds_words(self) -> bool {
        match self {
            Self::Entry
            | Self::Draft
            | Self::Version
            | Self::Session
            | Self::Packet
            | Self::Agreements
            | Self::Lists
            | Self::TrashedEntry
            | Self::TrashedSession
            | Self::SetAside => true,
            Self::Charter
            | Self::Key
            | Self::FirstPage
            | Self::Pack
            | Self::Overlay
            | Self::TrashedPack
            | Self::Lock
            | Self::Temp
            | Self::Other => false,
        }
    }

    /// Where the record called `id` belongs, where that follows from its id.
    pub(in crate::store) fn place(self, layout: &Layout, id: Id) -> Option<PathBuf> {
        match self {
            Self::Entry => Some(layout.entry(id)),
            Self::Draft => Some(layout.draft(id)),
            Self::Session => Some(layout.session(id)),
            Self::Packet => Some(layout.packet(id)),
            Self::TrashedEntry => Some(layout.trashed(id)),
            Self::TrashedSession => Some(layout.trashed_session(id)),
            _ => None,
        }
    }

    /// The id in the record, where it has one, and whether the file holds more than we know.
    pub(in crate::store) fn read(self, bytes: &[u8]) -> Result<(Option<Id>, bool), Unread> {
        match self {
            Self::Entry | Self::Version | Self::TrashedEntry => {
                format::read::<Entry>(bytes).map(|(entry, more)| (Some(entry.id), more))
            }
            Self::Draft => format::read::<Draft>(bytes).map(|(draft, more)| (Some(draft.entry.id), more)),
            Self::Session | Self::TrashedSession => format::read::<Session>(bytes).map(|(session, more)| (Some(session.id), more)),
            Self::Packet => format::read::<Packet>(bytes).map(|(packet, more)| (Some(packet.id), more)),
            Self::Agreements => format::read::<Vec<Agreement>>(bytes).map(|(_, more)| (None, more)),
            Self::Lists => format::read::<OwnLists>(bytes).map(|(_, more)| (None, more)),
            _ => Ok((None, false)),
        }
    }
}

fn name(part: Component<'_>) -> Option<&str> {
    match part {
        // A name that is no text is no name of ours, and fits none.
        Component::Normal(name) => Some(name.to_str().unwrap_or_default()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_says_what_should_stand_there() {
        let layout = Layout::new("j".into());
        let check = |path: &str, kind| assert_eq!(Kind::at(&layout, Path::new(path)), kind, "{path}");
        check("j/journal.ron", Kind::Charter);
        check("j/key.age", Kind::Key);
        check("j/journal.lock", Kind::Lock);
        check("j/entries/2026/a.ron", Kind::Entry);
        check("j/entries/mine/deep/a.ron", Kind::Entry);
        check("j/entries/2026/.a.ron", Kind::Other);
        check("j/entries/2026/notes.txt", Kind::Other);
        check("j/entries/2026/.aftershift-x.tmp", Kind::Temp);
        check("j/drafts/a.ron", Kind::Draft);
        check("j/drafts/a.lock", Kind::Lock);
        check("j/history/a/0001-b.ron", Kind::Version);
        check("j/trash/a.ron", Kind::TrashedEntry);
        check("j/trash/sessions/a.ron", Kind::TrashedSession);
        check("j/trash/packs/a.ron", Kind::TrashedPack);
        check("j/trash/set-aside/a.ron", Kind::SetAside);
        check("j/supervision/sessions/a.ron", Kind::Session);
        check("j/supervision/packets/a.ron", Kind::Packet);
        check("j/supervision/lists.ron", Kind::Lists);
        check("j/supervision/agreements.ron", Kind::Agreements);
        check("j/packs/a.ron", Kind::Pack);
        check("j/packs/first_page.ron", Kind::FirstPage);
        check("j/packs/overlays/a.ron", Kind::Overlay);
        check("j/.stfolder/a.ron", Kind::Other);
        check("j/README", Kind::Other);
        check("j/entries/2026/a.ron.age", Kind::Entry);
        check("j/packs/a.ron.age", Kind::Other);
        check("j/journal.ron.age", Kind::Other);
        check("elsewhere/journal.ron", Kind::Other);
    }
}
