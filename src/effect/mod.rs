//! What a face wants of the world, and what the world answers. Plain data that both faces and the runtime speak.
//!
//! One effect, one answer. A face never touches the disk: it asks, the runtime does, and the answer comes back as an event.

mod supervision;

use std::path::PathBuf;

use crate::base::{Id, Notice, Secret};
use crate::model::{
    Agreement, BackupPlan, Carried, Clash, Draft, Entry, FirstPage, Flag, Library, OwnLists, Packet, Session, Shelf, Side,
    Supervision, Unreadable,
};
use crate::search::Index;

pub use supervision::{Existing, KeepSession, Origin, Prepared, Remember, Send, SessionKept};

/// Something a face wants done.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Read the whole journal.
    Load,
    /// Unlock a sealed journal, and bring every record to how the journal stands.
    Unlock(Unlocking),
    /// Let go of the key.
    Lock,
    /// Read the entry called this.
    Read(Id),
    /// Take the draft called this in hand, so that no other window can, and read it as it stands now.
    OpenDraft(Id),
    /// Let go of the draft called this; it stays on the disk for whoever opens it next.
    CloseDraft(Id),
    /// Put a draft on disk.
    KeepDraft(Box<Draft>),
    /// Take the draft called this off the disk.
    DropDraft(Id),
    /// Save an entry, then take its draft off the disk.
    Save(Box<Save>),
    /// Close something that was carried forward.
    Carry {
        /// The entry it stands in.
        entry: Id,
        /// Its place among what the entry carries forward.
        place: usize,
        /// What came of it.
        state: Carried,
        /// When this happened.
        now: crate::base::Time,
    },
    /// Read the earlier versions of the entry called this.
    ReadVersions(Id),
    /// Save what an earlier version says over the entry as it stands.
    BringBack {
        /// The version.
        version: Box<Entry>,
        /// When this happened.
        now: crate::base::Time,
    },
    /// Take an entry off the disk for good, with every version, copy and draft of it.
    Erase(Id),
    /// Look at what stands in files of entries that changed outside the program.
    LookAt(Vec<PathBuf>),
    /// Bring the two versions of an entry together, each difference as chosen.
    Merge {
        /// The versions.
        clash: Box<Clash>,
        /// What was chosen, in the order of the differences.
        sides: Vec<Side>,
        /// When this happened.
        now: crate::base::Time,
    },
    /// Move an entry to the trash.
    Trash(Id),
    /// List what is in the trash.
    ReadTrash,
    /// Bring an entry back from the trash.
    Restore(Id),
    /// Put a pack on the first page, or take it off.
    PutOnFirstPage {
        /// The pack's id.
        pack: String,
        /// Whether it is put there.
        on: bool,
    },
    /// Make a copy of a pack for the person to change.
    AdaptPack {
        /// The id of the pack that is copied.
        pack: String,
        /// What the copy is called.
        title: String,
    },
    /// Read the packs and overlays on the person's own shelf anew.
    ReadShelf,
    /// Read the text of a pack file, to be walked without keeping anything.
    ReadPack(PathBuf),
    /// Flag a saved entry, or one answer of it, or take the flag away.
    Flag {
        /// The entry.
        entry: Id,
        /// The id of the prompt that was answered; `None` for the whole entry.
        prompt: Option<String>,
        /// The flag, or none.
        flag: Option<Flag>,
        /// When this happened.
        now: crate::base::Time,
    },
    /// Read everything there is about supervision anew.
    ReadSupervision,
    /// Read the session called this, as it stands now.
    OpenSession(Id),
    /// Read the session called this with everything that may go to it, and with what has arrived on its agenda.
    Prepare(Id),
    /// Save a session.
    KeepSession(Box<KeepSession>),
    /// Move a session to the trash; what left for it stays in the ledger.
    TrashSession(Id),
    /// Bring a session back from the trash.
    RestoreSession(Id),
    /// Say what came of an action, in whichever session it stands.
    CloseAction {
        /// The session it stands in.
        session: Id,
        /// The action.
        action: Id,
        /// What came of it.
        state: Carried,
        /// When this happened.
        now: crate::base::Time,
    },
    /// Put down what was agreed about one kind of session.
    KeepAgreement(Box<Agreement>),
    /// Keep a decision of the check for every later one, or forget it.
    Remember(Box<Remember>),
    /// Make a backup where this plan wants one, if it is due at this time.
    BackUp(BackupPlan, crate::base::Time),
    /// Let a packet leave: freeze it in the journal, then write its files.
    Send(Box<Send>),
}

/// What a sealed journal is unlocked by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unlocking {
    /// The passphrase, as it was typed.
    Passphrase(Secret),
    /// The recovery key, as it was copied from paper.
    RecoveryKey(Secret),
}

/// An entry to save, and over what.
#[derive(Clone, Debug, PartialEq)]
pub struct Save {
    /// The entry.
    pub entry: Entry,
    /// The mark of the version it began from; `None` for a new entry.
    pub over: Option<String>,
    /// The id to keep it under should the entry have changed on disk meanwhile.
    pub otherwise: Id,
}

/// What came of an effect.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// The journal as it stands.
    Loaded(Box<Loaded>),
    /// The journal could not be read at all.
    NotLoaded(Notice),
    /// The journal is sealed, and no key is at hand.
    Locked,
    /// The key is at hand.
    Unlocked,
    /// The key is not at hand.
    NotUnlocked(Notice),
    /// An entry, and the mark of the version that was read; none when that is not to be written over.
    Read(Box<Entry>, Option<String>),
    /// The entry could not be read.
    NotRead(Id, Notice),
    /// The draft is in hand.
    DraftOpened(Box<Draft>),
    /// There is no draft of that name; the name is in hand.
    NoDraft(Id),
    /// There is something at the draft's place that cannot be read; it was left as it is.
    DraftNotRead(Id, Notice),
    /// The draft is let go of.
    DraftClosed(Id),
    /// The draft is on disk.
    DraftKept(Id),
    /// The draft is not on disk.
    DraftNotKept(Id, Notice),
    /// Another window has this draft open, so it was left to that window.
    DraftHeld(Id),
    /// The draft is gone.
    DraftDropped(Id),
    /// The entry is on disk, after the last sync.
    Saved(Box<Saved>),
    /// What was carried forward is closed, and this is the entry now.
    Carried(Box<Entry>),
    /// The entry is not on disk; whoever asked still has the words.
    NotSaved(Id, Notice),
    /// The earlier versions of the entry, oldest first.
    Versions(Id, Vec<Entry>),
    /// The earlier version is back, and this is the entry now.
    BroughtBack(Box<Entry>),
    /// The entry is gone, and how many files went with it.
    Erased(Id, usize),
    /// What stands in the files now.
    Seen(Vec<Seen>),
    /// The versions are one entry now, and the file of the other is set aside.
    Merged(Box<Entry>, String),
    /// The entry is in the trash.
    Trashed(Id),
    /// What is in the trash, newest first.
    Trash(Vec<Entry>),
    /// The entry is back.
    Restored(Box<Entry>),
    /// The first page is arranged like this now.
    FirstPage(FirstPage),
    /// The copy stands on the person's own shelf.
    Adapted(Box<Adapted>),
    /// The shelf as it stands now, in no language that is liked best.
    Shelf(Box<Shelf>),
    /// The text of the pack file, or why it could not be read.
    PackRead(Result<String, Notice>),
    /// The entry is flagged, or not any more, and this is the entry now.
    Flagged(Box<Entry>),
    /// Everything there is about supervision, as it stands now.
    Supervision(Box<Supervision>),
    /// The session, and the mark of its version; none when that is not to be written over.
    SessionOpened(Box<Session>, Option<String>),
    /// The session with what may go to it. It is not saved with what has arrived yet.
    Prepared(Box<Prepared>),
    /// The session could not be read.
    SessionNotRead(Id, Notice),
    /// The session is on the disk.
    SessionKept(Box<SessionKept>),
    /// The session is not on the disk; whoever asked still has it.
    SessionNotKept(Id, Notice),
    /// The session is in the trash.
    SessionTrashed(Id),
    /// The session is back.
    SessionRestored(Box<Session>),
    /// What came of the action is on the disk, and this is its session now.
    ActionClosed(Box<Session>),
    /// The agreement cards as they are now.
    Agreements(Vec<Agreement>),
    /// The worker's own lists as they are now.
    Lists(OwnLists),
    /// The packet left, as these files.
    PacketLeft(Box<Packet>, Vec<PathBuf>),
    /// Nothing left, and nothing stands in the ledger.
    PacketStayed {
        /// Why.
        notice: Notice,
        /// Whether another folder may take it.
        elsewhere: bool,
    },
    /// Nothing left, because the page is not what was shown any more; this is what stands now.
    PacketChanged(Box<Prepared>),
    /// What there is to say of a backup that was due; nothing where none was.
    BackedUp(Option<Notice>),
    /// Something else could not be done; nothing changed.
    Failed(Notice),
}

/// What stands in a file of an entry that changed outside the program. Files are called by where they are, from the journal's folder.
#[derive(Clone, Debug, PartialEq)]
pub enum Seen {
    /// An entry, and the file.
    Entry(Box<Entry>, String),
    /// Another version of an entry that stands elsewhere.
    Clash(Box<Clash>),
    /// Nothing that can be read.
    Unreadable(Unreadable),
    /// Nothing of its own in this file; and if an entry is gone by it, which.
    Nothing(String, Option<Id>),
}

/// What [`Effect::Load`] found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Loaded {
    /// A card for every entry, and what could not be read.
    pub library: Library,
    /// The words of every entry, ready to be searched.
    pub index: Index,
    /// The drafts nobody has open, newest first.
    pub drafts: Vec<Draft>,
    /// The sessions, and what left for them.
    pub supervision: Supervision,
    /// Whether it is sealed, with the key at hand.
    pub unlocked: bool,
    /// Whether the journal can only be read, and why.
    pub read_only: Option<Notice>,
}

/// What [`Effect::AdaptPack`] made.
#[derive(Clone, Debug, PartialEq)]
pub struct Adapted {
    /// The shelf, with the copy on it.
    pub shelf: Shelf,
    /// The file the copy stands in.
    pub file: String,
}

/// What [`Effect::Save`] did.
#[derive(Clone, Debug, PartialEq)]
pub struct Saved {
    /// The entry as it stands on disk.
    pub entry: Entry,
    /// The mark of the version on disk.
    pub mark: String,
    /// The draft it came from, which is gone.
    pub draft: Id,
    /// Whether it had to be kept beside another version that came meanwhile.
    pub beside: bool,
    /// The flags it left to that other version: of the answer at a place, or of the whole.
    pub left: Vec<(Option<usize>, Flag)>,
}
