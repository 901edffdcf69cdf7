//! One look at each file: what it is, whether it can be read, and who else may.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use crate::base::{Id, Time};
use crate::model::Unreadable;
use crate::say;
use crate::store::charter::Charter;
use crate::store::entries::mark;
use crate::store::leftover::is_left_behind;
use crate::store::{Store, StoreError, read, seal};

use super::kind::Kind;
use super::walk::{Found, walk};
use super::{Examination, Fault, Finding, Mend};

/// A file that could be read.
#[derive(Debug)]
pub(super) struct Seen {
    pub(super) kind: Kind,
    pub(super) path: PathBuf,
    /// The id in it, where it has one.
    pub(super) id: Option<Id>,
    /// The mark of what is in it, opened.
    pub(super) mark: String,
}

/// What has been seen so far.
#[derive(Debug)]
pub(super) struct Look<'s> {
    pub(super) store: &'s Store,
    now: Time,
    /// Packs and overlays that cannot be used, and why.
    unusable: &'s [Unreadable],
    charter: Result<Option<Charter>, StoreError>,
    pub(super) seen: Vec<Seen>,
    unopened: usize,
    findings: Vec<Finding>,
}

impl Store {
    /// Looks at every file; `None` where there is no journal. `unusable` names the packs and overlays that were found to be of no use.
    pub fn examine(&self, now: Time, unusable: &[Unreadable]) -> Option<Examination> {
        let (found, troubles) = walk(&self.layout);
        let charter = self.charter();
        let is_record = |found: &Found| {
            !found.about.is_dir() && !matches!(Kind::at(&self.layout, &found.path), Kind::Other | Kind::Lock | Kind::Temp)
        };
        if matches!(charter, Ok(None)) && !found.iter().any(is_record) {
            return None;
        }
        let mut look = Look { store: self, now, unusable, charter, seen: Vec::new(), unopened: 0, findings: Vec::new() };
        for error in troubles {
            look.unread(error);
        }
        for found in &found {
            look.at(found);
        }
        look.cards();
        look.twins();
        look.founded();
        Some(look.told())
    }
}

impl Look<'_> {
    pub(super) fn say(&mut self, path: &Path, fault: Fault, reason: String, mend: Option<Mend>) {
        let file = self.store.layout.name_of(path);
        self.findings.push(Finding { file, line: None, fault, reason, mend, path: path.to_owned() });
    }

    fn at(&mut self, found: &Found) {
        let Found { path, about } = found;
        let kind = Kind::at(&self.store.layout, path);
        let is_hidden = self.is_hidden(path);
        if about.is_dir() && !is_hidden {
            self.modes(found, 0o700);
            if !matches!(kind, Kind::Other | Kind::Lock | Kind::Temp) {
                self.say(path, Fault::NoFile, say!("doctor-a-folder"), None);
            }
        } else if about.is_symlink() && path.is_dir() && !is_hidden {
            self.say(path, Fault::NoFile, say!("doctor-a-linked-folder"), None);
        } else if about.is_file() && kind == Kind::Temp {
            self.temp(found);
        } else if about.is_dir() || kind == Kind::Temp {
            // A folder of another program's, or a link to a file that is still written.
        } else if kind == Kind::Other {
            self.well(kind, path, None, String::new());
        } else {
            if about.is_file() {
                self.modes(found, 0o600);
            }
            self.file(kind, path);
        }
    }

    fn file(&mut self, kind: Kind, path: &Path) {
        match kind {
            Kind::Lock => return self.well(kind, path, None, String::new()),
            // What it says is looked at with everything else it is about.
            Kind::Charter => return,
            _ => {}
        }
        let raw = match read::whole(path) {
            Ok(raw) => raw,
            Err(error) => return self.unread(error),
        };
        match kind {
            Kind::Key if seal::looks_sealed(&raw) => self.well(kind, path, None, mark(&raw)),
            Kind::Key => self.unread(StoreError::Damaged { path: path.to_owned() }),
            Kind::Pack | Kind::Overlay | Kind::FirstPage => self.shelved(kind, path, &raw),
            _ if seal::is_sealed(path) => self.sealed(kind, path, &raw),
            _ => self.record(kind, path, &raw),
        }
    }

    fn shelved(&mut self, kind: Kind, path: &Path, raw: &[u8]) {
        let name = self.store.layout.name_of(path);
        match self.unusable.iter().find(|trouble| trouble.file == name) {
            Some(trouble) => {
                self.say(path, Fault::Broken, trouble.reason.trim_end_matches('.').to_owned(), None);
                if let Some(finding) = self.findings.last_mut() {
                    finding.line = trouble.line;
                }
            }
            None => self.well(kind, path, None, mark(raw)),
        }
    }

    fn sealed(&mut self, kind: Kind, path: &Path, raw: &[u8]) {
        match self.store.unseal_bytes(path, raw) {
            Ok(bytes) => self.record(kind, path, &bytes),
            Err(StoreError::Locked | StoreError::SealedElsewhere { .. }) if !seal::looks_sealed(raw) => {
                self.unread(StoreError::Damaged { path: path.to_owned() });
            }
            Err(StoreError::Locked) if self.is_sealed() => {
                self.unopened += 1;
                self.well(kind, path, None, mark(raw));
            }
            Err(StoreError::Locked) => self.say(path, Fault::Broken, say!("doctor-sealed-alone"), None),
            Err(error) => self.unread(error),
        }
    }

    fn record(&mut self, kind: Kind, path: &Path, bytes: &[u8]) {
        let is_sealed = seal::is_sealed(path);
        if !is_sealed && kind.holds_words() && self.is_settled_and_sealed() {
            let mend = self.has_key_in_hand().then_some(Mend::Settle);
            self.say(path, Fault::InTheOpen, say!("doctor-in-the-open"), mend);
        }
        let open = seal::in_the_open(path);
        let other = if is_sealed { open.clone() } else { seal::sealed(&open) };
        if other.is_file() && self.store.stands(&open) != *path {
            // It goes when the journal is settled, and whatever else it says is set aside.
            return;
        }
        match kind.read(bytes) {
            Ok((id, more)) => {
                if more {
                    self.say(path, Fault::Newer, say!("doctor-holds-more"), None);
                }
                self.well(kind, path, id, mark(bytes));
            }
            Err(unread) => self.unread(StoreError::newer_or_unread(path, unread)),
        }
    }

    fn temp(&mut self, found: &Found) {
        let Found { path, about } = found;
        if !is_left_behind(about, self.now) {
            return self.well(Kind::Temp, path, None, String::new());
        }
        // What is sealed is not touched before it can be looked into.
        let can_look = read::whole(path).is_ok_and(|bytes| self.has_key_in_hand() || !seal::looks_sealed(&bytes));
        self.say(path, Fault::Leftover, say!("doctor-leftover"), can_look.then_some(Mend::SweepUp));
    }

    /// Cards and lists that were changed on two machines.
    fn cards(&mut self) {
        for (copy, record) in self.store.card_copies() {
            let record = self.store.layout.name_of(&record);
            self.say(&self.store.stands(&copy), Fault::Version, say!("doctor-version", record = record), None);
        }
    }

    /// What `journal.ron` says, and whether the rest stands so.
    fn founded(&mut self) {
        let file = self.store.layout.journal();
        let key_in_hand = self.has_key_in_hand();
        let can_settle = key_in_hand || !(self.store.has_key() || self.seen.iter().any(|seen| seal::is_sealed(&seen.path)));
        match std::mem::replace(&mut self.charter, Ok(None)) {
            Err(error) => self.unread(error),
            Ok(None) => self.say(&file, Fault::NoCharter, say!("doctor-no-charter"), can_settle.then_some(Mend::MakeCharter)),
            Ok(Some(charter)) => {
                if charter.is_sealed() && !self.store.has_key() {
                    self.say(&self.store.layout.key(), Fault::NoKey, say!("doctor-no-key"), None);
                }
                if charter.unsettled || (!charter.is_sealed() && self.store.has_key()) {
                    self.say(&file, Fault::Unsettled, say!("doctor-unsettled"), can_settle.then_some(Mend::Settle));
                }
                self.well(Kind::Charter, &file, None, String::new());
            }
        }
    }

    /// Everything that was seen, told.
    fn told(self) -> Examination {
        let Self { store, seen, unopened, mut findings, .. } = self;
        let mut examination = Examination { unopened, ..Examination::default() };
        let told: HashSet<&PathBuf> = findings.iter().map(|finding| &finding.path).collect();
        for seen in seen.iter().filter(|seen| !told.contains(&seen.path)) {
            *examination.well.entry(seen.kind.sort()).or_insert(0) += 1;
        }
        if matches!(store.charter(), Err(StoreError::Newer { .. })) {
            // A journal of a newer format is not written to.
            for finding in &mut findings {
                finding.mend = None;
            }
        }
        findings.sort_by(|one, other| one.path.cmp(&other.path));
        Examination { findings, ..examination }
    }

    fn well(&mut self, kind: Kind, path: &Path, id: Option<Id>, mark: String) {
        self.seen.push(Seen { kind, path: path.to_owned(), id, mark });
    }

    fn unread(&mut self, error: StoreError) {
        let fault = if matches!(error, StoreError::Newer { .. }) { Fault::Newer } else { Fault::Broken };
        let path = match &error {
            StoreError::Reading { path, .. }
            | StoreError::Unread { path, .. }
            | StoreError::Newer { path }
            | StoreError::SealedElsewhere { path }
            | StoreError::Damaged { path }
            | StoreError::OtherKey { path } => path.clone(),
            _ => self.store.root().to_owned(),
        };
        let Unreadable { file, line, reason } = self.store.unreadable(error);
        self.findings.push(Finding { file, line, fault, reason, mend: None, path });
    }

    #[cfg(unix)]
    fn modes(&mut self, found: &Found, wanted: u32) {
        use std::os::unix::fs::PermissionsExt;
        let mode = found.about.permissions().mode();
        let reason = match () {
            () if mode & 0o077 != 0 => say!("doctor-others-may-look"),
            () if mode & 0o600 != 0o600 => say!("doctor-owner-may-not"),
            () => return,
        };
        self.say(&found.path, Fault::Modes, reason, Some(Mend::Close(wanted)));
    }

    /// Who may look is told in another way there.
    #[cfg(not(unix))]
    fn modes(&mut self, _: &Found, _: u32) {}

    fn is_hidden(&self, path: &Path) -> bool {
        let within = path.strip_prefix(self.store.root()).unwrap_or(path);
        within.components().any(|part| part.as_os_str().to_string_lossy().starts_with('.'))
    }

    fn has_key_in_hand(&self) -> bool {
        self.store.key().is_some()
    }

    fn is_sealed(&self) -> bool {
        self.store.has_key() || matches!(&self.charter, Ok(Some(charter)) if charter.is_sealed())
    }

    fn is_settled_and_sealed(&self) -> bool {
        matches!(&self.charter, Ok(Some(charter)) if charter.is_sealed() && !charter.unsettled)
    }
}
