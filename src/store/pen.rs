//! How a record comes to the disk and back: as text a person can read, or sealed. The same name either way, and `.age` behind it when it is
//! sealed.

use std::ops::Deref;
use std::path::{Path, PathBuf};

use super::entries::mark;
use super::lock::{self, Lease};
use super::seal::{self, Recipient, Shut};
use super::{Store, StoreError, atomic, read};

/// What records are written with.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Pen {
    to: Vec<Recipient>,
}

impl Pen {
    /// A pen that seals to these recipients, or writes in the open where there are none.
    pub(super) fn to(recipients: Vec<Recipient>) -> Self {
        Self { to: recipients }
    }

    /// A pen that writes in the open.
    pub(super) fn plain() -> Self {
        Self::to(Vec::new())
    }

    /// What stands on the disk for `bytes`.
    pub(super) fn ink(&self, bytes: &[u8]) -> Result<Vec<u8>, StoreError> {
        if self.to.is_empty() { Ok(bytes.to_owned()) } else { seal::seal(bytes, &self.to).ok_or(StoreError::NotSealed) }
    }

    /// Writes a record where none may stand yet, sealed or not.
    pub(super) fn write_new(&self, path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
        self.leave_the_other(path)?;
        atomic::write_new(&self.place(path), &self.ink(bytes)?)
    }

    /// The same for a record that must not stand there unless all went well.
    pub(super) fn write_new_or_nothing(&self, path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
        self.leave_the_other(path)?;
        atomic::write_new_or_nothing(&self.place(path), &self.ink(bytes)?)
    }

    /// Writes another version beside the record at `path`, called by `why` it is there and by what it says. Gives its name in the open.
    pub(super) fn write_beside(&self, path: &Path, why: &str, bytes: &[u8]) -> Result<PathBuf, StoreError> {
        let short: String = mark(&self.ink(bytes)?).chars().take(8).collect();
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let beside = path.with_file_name(format!("{stem}.{why}-{short}.ron"));
        self.write_new(&beside, bytes).map(|()| beside)
    }

    /// Refuses where the record stands in its other form.
    fn leave_the_other(&self, path: &Path) -> Result<(), StoreError> {
        let other = self.other_place(path);
        let stands = other.try_exists().map_err(|error| StoreError::reading(&other, error))?;
        if stands { Err(StoreError::Exists { path: other }) } else { Ok(()) }
    }

    /// Whether it seals to these recipients and nobody else.
    pub(super) fn writes_to(&self, recipients: &[Recipient]) -> bool {
        self.to == recipients
    }

    /// Whether it seals.
    pub(super) fn seals(&self) -> bool {
        !self.to.is_empty()
    }

    pub(super) fn place(&self, path: &Path) -> PathBuf {
        if self.to.is_empty() { path.to_owned() } else { seal::sealed(path) }
    }

    pub(super) fn other_place(&self, path: &Path) -> PathBuf {
        if self.to.is_empty() { seal::sealed(path) } else { path.to_owned() }
    }
}

/// The pen, in the hand of the one window that writes: as long as it is held, no other changes a record, or how records stand.
#[derive(Debug)]
pub(super) struct Held {
    pen: Pen,
    /// Held: the journal's lock goes with it.
    _lease: Lease,
}

impl Deref for Held {
    type Target = Pen;

    fn deref(&self) -> &Pen {
        &self.pen
    }
}

impl Store {
    /// Takes the pen, once no other window has it.
    pub(super) fn take_pen(&self) -> Result<Held, StoreError> {
        self.begin()?;
        let lease = lock::wait(&self.layout.lock())?;
        // Asked only now that no other window writes: one may have begun to seal until then.
        Ok(Held { pen: self.pen()?, _lease: lease })
    }

    /// Writes a record where one may stand already, sealed or not.
    pub(super) fn replace(&self, pen: &Pen, path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
        self.keep_the_other(pen, path)?;
        atomic::replace(&pen.place(path), &pen.ink(bytes)?)?;
        // From before the journal was sealed, or unsealed: what was just written is newer.
        atomic::remove(&pen.other_place(path))
    }

    /// The bytes of the record whose name in the open is `path`.
    pub(super) fn open(&self, path: &Path) -> Result<Vec<u8>, StoreError> {
        self.open_file(&self.stands(path))
    }

    /// The bytes of the record that stands in this very file.
    pub(super) fn open_file(&self, file: &Path) -> Result<Vec<u8>, StoreError> {
        let bytes = read::whole(file)?;
        if seal::is_sealed(file) { self.unseal_bytes(file, &bytes) } else { Ok(bytes) }
    }

    /// Whether the record stands there, sealed or not.
    pub(super) fn has(&self, path: &Path) -> bool {
        self.stands(path).is_file()
    }

    /// Moves a record to where none may stand yet.
    pub(super) fn move_record(&self, from: &Path, to: &Path) -> Result<(), StoreError> {
        let there = self.stands(from);
        let to = if seal::is_sealed(&there) { seal::sealed(to) } else { to.to_owned() };
        atomic::move_new(&there, &to)
    }

    /// What `bytes` of the sealed record at `file` hold.
    pub(super) fn unseal_bytes(&self, file: &Path, bytes: &[u8]) -> Result<Vec<u8>, StoreError> {
        let locked = || if self.stands_open() { StoreError::SealedElsewhere { path: file.to_owned() } } else { StoreError::Locked };
        let key = self.key().ok_or_else(locked)?;
        match seal::open(bytes, &key) {
            Ok(whole) => Ok(whole.to_vec()),
            Err(Shut::WrongKey) => Err(StoreError::OtherKey { path: file.to_owned() }),
            Err(Shut::Damaged) => Err(StoreError::Damaged { path: file.to_owned() }),
        }
    }

    /// Where the record stands now. Where it stands both ways, a change between the two was cut short, and the journal says which is
    /// newer.
    pub(super) fn stands(&self, path: &Path) -> PathBuf {
        let sealed = seal::sealed(path);
        match (sealed.is_file(), path.is_file()) {
            (true, true) if !self.charter().is_ok_and(|charter| charter.is_some_and(|charter| !charter.is_sealed())) => sealed,
            (true, false) => sealed,
            _ => path.to_owned(),
        }
    }
}

/// Takes a record away, however it stands.
pub(super) fn remove(path: &Path) -> Result<(), StoreError> {
    atomic::remove(path)?;
    atomic::remove(&seal::sealed(path))
}
