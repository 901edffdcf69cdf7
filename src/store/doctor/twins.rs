//! Records of one id: which is the record, which are copies of it, and whether it stands where it belongs.

use std::collections::BTreeMap;
use std::path::Path;

use crate::base::Id;
use crate::say;
use crate::store::layout::id_in;
use crate::store::seal;

use super::kind::Kind;
use super::look::{Look, Seen};
use super::{Fault, Mend};

impl Look<'_> {
    /// Tells copies from their records, and what stands in a wrong place.
    pub(super) fn twins(&mut self) {
        let seen = std::mem::take(&mut self.seen);
        let mut twins: BTreeMap<(Kind, Id), Vec<&Seen>> = BTreeMap::new();
        for one in &seen {
            if let Some(id) = one.id {
                twins.entry((one.kind, id)).or_default().push(one);
            }
        }
        for ((kind, id), twins) in twins {
            if kind == Kind::Version {
                for version in twins {
                    self.version(version, id);
                }
            } else {
                self.told_apart(kind, id, &twins);
            }
        }
        self.seen = seen;
    }

    fn told_apart(&mut self, kind: Kind, id: Id, twins: &[&Seen]) {
        let Some(place) = kind.place(&self.store.layout, id) else { return };
        let Some(record) = record_among(twins, id, &place) else { return };
        for copy in twins.iter().filter(|copy| copy.path != record.path) {
            let name = self.store.layout.name_of(&record.path);
            if copy.mark == record.mark {
                self.say(&copy.path, Fault::Copy, say!("doctor-copy", record = name), Some(Mend::SetAside));
            } else {
                self.say(&copy.path, Fault::Version, say!("doctor-version", record = name), None);
            }
        }
        if seal::in_the_open(&record.path) == place {
            return;
        }
        let is_free = std::fs::symlink_metadata(&place).is_err() && std::fs::symlink_metadata(seal::sealed(&place)).is_err();
        let name = self.store.layout.name_of(&place);
        let reason = if is_free { say!("doctor-misplaced", place = name) } else { say!("doctor-misplaced-taken", place = name) };
        self.say(&record.path, Fault::Misplaced, reason, is_free.then_some(Mend::Move(place)));
    }

    /// An earlier version stands in the folder of its entry.
    fn version(&mut self, version: &Seen, id: Id) {
        let folder = self.store.layout.history(id);
        if !version.path.starts_with(&folder) {
            let place = self.store.layout.name_of(&folder);
            self.say(&version.path, Fault::Misplaced, say!("doctor-misplaced-version", place = place), None);
        }
    }
}

/// The record among files of one id, as a reader takes it: the one in its place, or else one by the same name elsewhere, or else one that
/// has the id in its name.
fn record_among<'a>(twins: &[&'a Seen], id: Id, place: &Path) -> Option<&'a Seen> {
    let rank = |seen: &Seen| {
        let open = seal::in_the_open(&seen.path);
        match () {
            () if open == place => 0,
            () if open.file_name() == place.file_name() => 1,
            () if id_in(&open) == Some(id) => 2,
            () if open.to_string_lossy().contains(&id.to_string()) => 3,
            () => 4,
        }
    };
    twins.iter().copied().min_by_key(|seen| rank(seen))
}
