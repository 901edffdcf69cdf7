//! Where each record stands in the journal's folder. Every name is made from an id; none holds a word a person wrote.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use crate::base::Id;
use crate::model::PackId;

/// The journal's folder and the places in it.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    root: PathBuf,
}

impl Layout {
    pub(super) fn new(root: PathBuf) -> Self {
        Self { root }
    }

    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    pub(super) fn journal(&self) -> PathBuf {
        self.root.join("journal.ron")
    }

    /// The folders records are looked for in.
    pub(super) fn folders(&self) -> Vec<PathBuf> {
        let kept = [self.root.clone(), self.entries(), self.drafts(), self.histories(), self.trash(), self.set_asides()];
        let more = [self.supervision(), self.sessions(), self.packets(), self.packs(), self.overlays(), self.trashed_packs()];
        kept.into_iter().chain(more).collect()
    }

    /// Held while any record is written or moved.
    pub(super) fn lock(&self) -> PathBuf {
        self.root.join("journal.lock")
    }

    pub(super) fn entries(&self) -> PathBuf {
        self.root.join("entries")
    }

    /// `entries/2026/20261121T184011Z-01KAKY….ron`: the moment is the one the id was made at.
    pub(super) fn entry(&self, id: Id) -> PathBuf {
        let made = made_at(id);
        self.entries().join(made.format("%Y").to_string()).join(file_name(id))
    }

    pub(super) fn drafts(&self) -> PathBuf {
        self.root.join("drafts")
    }

    pub(super) fn draft(&self, id: Id) -> PathBuf {
        self.drafts().join(format!("{id}.ron"))
    }

    /// Held as long as a program has the draft open.
    pub(super) fn draft_lock(&self, id: Id) -> PathBuf {
        self.drafts().join(format!("{id}.lock"))
    }

    /// The key of a sealed journal, behind its passphrase.
    pub(super) fn key(&self) -> PathBuf {
        self.root.join("key.age")
    }

    pub(super) fn histories(&self) -> PathBuf {
        self.root.join("history")
    }

    /// The earlier versions of one entry.
    pub(super) fn history(&self, id: Id) -> PathBuf {
        self.histories().join(id.to_string())
    }

    pub(super) fn trash(&self) -> PathBuf {
        self.root.join("trash")
    }

    pub(super) fn trashed(&self, id: Id) -> PathBuf {
        self.trash().join(file_name(id))
    }

    pub(super) fn supervision(&self) -> PathBuf {
        self.root.join("supervision")
    }

    pub(super) fn sessions(&self) -> PathBuf {
        self.supervision().join("sessions")
    }

    pub(super) fn session(&self, id: Id) -> PathBuf {
        self.sessions().join(file_name(id))
    }

    pub(super) fn trashed_session(&self, id: Id) -> PathBuf {
        self.trashed_sessions().join(file_name(id))
    }

    pub(super) fn trashed_sessions(&self) -> PathBuf {
        self.trash().join("sessions")
    }

    /// What left the journal, frozen.
    pub(super) fn packets(&self) -> PathBuf {
        self.supervision().join("packets")
    }

    pub(super) fn packet(&self, id: Id) -> PathBuf {
        self.packets().join(file_name(id))
    }

    pub(super) fn agreements(&self) -> PathBuf {
        self.supervision().join("agreements.ron")
    }

    /// The worker's own lists for the check.
    pub(super) fn lists(&self) -> PathBuf {
        self.supervision().join("lists.ron")
    }

    /// Packs people installed.
    pub(super) fn packs(&self) -> PathBuf {
        self.root.join("packs")
    }

    pub(super) fn pack(&self, id: &PackId) -> PathBuf {
        self.packs().join(format!("{id}.ron"))
    }

    /// What people changed about packs, each file named by the pack it is about.
    pub(super) fn overlays(&self) -> PathBuf {
        self.packs().join("overlays")
    }

    pub(super) fn overlay(&self, id: &PackId) -> PathBuf {
        self.overlays().join(format!("{id}.ron"))
    }

    /// No pack can be called this: an id has no `_`.
    pub(super) fn first_page(&self) -> PathBuf {
        self.packs().join("first_page.ron")
    }

    /// The key of a journal that was unsealed.
    pub(super) fn trashed_key(&self, id: Id) -> PathBuf {
        self.trash().join(format!("key-{id}.age"))
    }

    /// The keys in the trash, oldest first.
    pub(super) fn trashed_keys(&self) -> Vec<PathBuf> {
        let names = std::fs::read_dir(self.trash()).into_iter().flatten().filter_map(Result::ok).map(|name| name.path());
        let is_key = |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("key-"));
        let mut keys: Vec<PathBuf> = names.filter(is_key).collect();
        keys.sort_unstable();
        keys
    }

    pub(super) fn trashed_packs(&self) -> PathBuf {
        self.trash().join("packs")
    }

    /// Where a pack or overlay goes when it is removed or replaced.
    pub(super) fn trashed_pack(&self, id: &PackId, mark: &str) -> PathBuf {
        let short: String = mark.chars().take(16).collect();
        self.trashed_packs().join(format!("{id}-{short}.ron"))
    }

    /// What was in the way of a record and may be somebody's words.
    pub(super) fn set_asides(&self) -> PathBuf {
        self.trash().join("set-aside")
    }

    /// Where bytes of this mark go when they are set aside, by the record they were found at.
    pub(super) fn set_aside(&self, id: Option<Id>, mark: &str) -> PathBuf {
        let short: String = mark.chars().take(16).collect();
        self.set_asides().join(id.map_or_else(|| format!("{short}.ron"), |id| format!("{id}-{short}.ron")))
    }

    /// A path as the person knows it: from the journal's folder on.
    pub(super) fn name_of(&self, path: &Path) -> String {
        path.strip_prefix(&self.root).unwrap_or(path).display().to_string()
    }
}

/// The id in the name of a record, where there is one.
pub(super) fn id_in(path: &Path) -> Option<Id> {
    path.file_stem()?.to_str()?.rsplit('-').next()?.parse().ok()
}

fn file_name(id: Id) -> String {
    format!("{}-{id}.ron", made_at(id).format("%Y%m%dT%H%M%SZ"))
}

fn made_at(id: Id) -> DateTime<Utc> {
    i64::try_from(id.millis()).ok().and_then(DateTime::from_timestamp_millis).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_tells_when_and_nothing_else() {
        let layout = Layout::new("j".into());
        let id = Id::new(1_795_286_411_000, 1);
        let path = layout.entry(id);
        assert_eq!(path, Path::new("j/entries/2026/20261121T184011Z-01M7ZPH9QR0000000000000001.ron"));
        assert_eq!(layout.name_of(&path), "entries/2026/20261121T184011Z-01M7ZPH9QR0000000000000001.ron");
    }

    #[test]
    fn any_id_has_a_place() {
        let latest = Id::new(u64::MAX, u128::MAX);
        assert!(Layout::new("j".into()).entry(latest).starts_with("j/entries"));
    }
}
