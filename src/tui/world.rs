//! The state all screens share. What came of an effect is taken in by [`World::apply`]; the app alone notes besides what happens to
//! the window, the clock, the lock and the drafts.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::base::{Id, Notice, Time};
use crate::effect::{Effect, Loaded, Outcome, Seen};
use crate::model::{Card, Draft, Entry, Library, Settings, Shelf, Supervision};
use crate::search::Index;

/// What the app knows.
#[derive(Debug)]
pub(super) struct World {
    /// The packs and frameworks.
    pub(super) shelf: Arc<Shelf>,
    /// What the person has set.
    pub(super) settings: Arc<Settings>,
    /// The folder a page is offered to be written to.
    pub(super) folder: PathBuf,
    /// A card for every entry; `None` until the journal has been read.
    pub(super) library: Option<Library>,
    /// The words of every entry.
    pub(super) index: Index,
    /// The drafts to go back to, newest first.
    pub(super) drafts: Vec<Draft>,
    /// The sessions, and what left for them.
    pub(super) supervision: Supervision,
    /// Why the journal can only be read, when that is so.
    pub(super) read_only: Option<Notice>,
    /// Whether the key of a sealed journal is at hand.
    pub(super) unlocked: bool,
    /// Whether the journal is sealed and no key is at hand.
    pub(super) locked: bool,
    /// When the last event came.
    pub(super) now: Time,
    /// Whether the mouse is listened to.
    pub(super) mouse: bool,
    /// The size of the window, in columns and rows.
    pub(super) size: (u16, u16),
    /// What this window put in the trash and did not bring back, last comes last.
    pub(super) trashed: Vec<Id>,
    /// The same for sessions.
    pub(super) trashed_sessions: Vec<Id>,
    /// Entries saved while the journal was still being read.
    early: Vec<Entry>,
}

impl World {
    /// A world in which nothing has been read yet.
    pub(super) fn new(shelf: Arc<Shelf>, settings: Arc<Settings>, folder: PathBuf, now: Time, size: (u16, u16)) -> Self {
        let mouse = settings.mouse;
        Self {
            shelf,
            settings,
            folder,
            library: None,
            index: Index::default(),
            drafts: Vec::new(),
            supervision: Supervision::default(),
            read_only: None,
            unlocked: false,
            locked: false,
            now,
            mouse,
            size,
            trashed: Vec::new(),
            trashed_sessions: Vec::new(),
            early: Vec::new(),
        }
    }

    /// Takes in what came of something.
    pub(super) fn apply(&mut self, outcome: &mut Outcome) {
        outcome.note_in(&mut self.supervision);
        match outcome {
            // The journal may be large: it is taken, not copied. The screens see it here.
            Outcome::Loaded(loaded) => self.open(std::mem::take(loaded)),
            Outcome::Saved(saved) => {
                self.forget_draft(saved.draft);
                self.put(&saved.entry);
            }
            Outcome::Locked => (self.locked, self.unlocked) = (true, false),
            Outcome::Unlocked => (self.locked, self.unlocked) = (false, true),
            Outcome::DraftHeld(id) => self.forget_draft(*id),
            Outcome::FirstPage(page) => Arc::make_mut(&mut self.shelf).first_page.clone_from(page),
            // What could not be read is told of when the journal is.
            Outcome::Supervision(known) => self.supervision = Supervision { unreadable: Vec::new(), ..std::mem::take(known) },
            Outcome::Adapted(adapted) => self.turn_to(std::mem::take(&mut adapted.shelf)),
            Outcome::Shelf(shelf) => self.turn_to(std::mem::take(shelf)),
            Outcome::Carried(entry) | Outcome::Flagged(entry) | Outcome::BroughtBack(entry) => self.put(entry),
            Outcome::Erased(id, _) => {
                if let Some(library) = &mut self.library {
                    library.remove(*id);
                    library.clashes.retain(|clash| clash.ours.id != *id);
                }
                self.index.remove(*id);
                self.forget_draft(*id);
            }
            Outcome::SessionRestored(session) => self.trashed_sessions.retain(|id| *id != session.id),
            Outcome::SessionTrashed(id) => self.trashed_sessions.push(*id),
            Outcome::Restored(entry) => {
                self.trashed.retain(|id| *id != entry.id);
                self.put(entry);
            }
            Outcome::Seen(seen) => std::mem::take(seen).into_iter().for_each(|seen| self.see(seen)),
            Outcome::Merged(entry, file) => {
                self.put(entry);
                self.forget_file(file);
            }
            Outcome::Trashed(id) => {
                if let Some(library) = &mut self.library {
                    library.remove(*id);
                }
                self.index.remove(*id);
                self.trashed.push(*id);
            }
            _ => {}
        }
    }

    /// The shelf is this one from now on; the language is still the person's.
    fn turn_to(&mut self, shelf: Shelf) {
        self.shelf = Arc::new(Shelf { language: self.shelf.language.clone(), ..shelf });
    }

    /// Notes what is about to become of a draft, so that Home offers what is there.
    pub(super) fn note(&mut self, effect: &Effect) {
        match effect {
            Effect::KeepDraft(draft) => {
                self.forget_draft(draft.entry.id);
                self.drafts.insert(0, Draft::clone(draft));
            }
            Effect::DropDraft(id) => self.forget_draft(*id),
            _ => {}
        }
    }

    /// What waits to be asked in supervision: how many things, and the day of the earliest.
    pub(super) fn waiting(&self) -> Option<(usize, NaiveDate)> {
        let brought = self.supervision.brought(self.now.date_naive());
        let waits = |card: &&Card| card.flagged.iter().any(|flagged| !brought.contains(&flagged.source));
        let since = self.library.as_ref()?.flagged().find(waits)?.shift.date;
        let flagged = self.library.as_ref()?.flagged().flat_map(|card| &card.flagged);
        Some((flagged.filter(|flagged| !brought.contains(&flagged.source)).count(), since))
    }

    /// The card of the entry called `id`.
    pub(super) fn card(&self, id: Id) -> Option<&Card> {
        self.library.as_ref()?.card(id)
    }

    fn open(&mut self, loaded: Loaded) {
        self.library = Some(loaded.library);
        self.index = loaded.index;
        self.read_only = loaded.read_only;
        self.unlocked = loaded.unlocked;
        // What this window put down meanwhile is newer than what was read.
        for session in std::mem::replace(&mut self.supervision, loaded.supervision).sessions {
            self.supervision.put(session);
        }
        let known: Vec<Id> = self.drafts.iter().map(|draft| draft.entry.id).collect();
        self.drafts.extend(loaded.drafts.into_iter().filter(|draft| !known.contains(&draft.entry.id)));
        for entry in std::mem::take(&mut self.early) {
            self.put(&entry);
        }
    }

    /// Takes in what stands in a file that changed outside the program.
    fn see(&mut self, seen: Seen) {
        match seen {
            Seen::Entry(entry, file) => {
                self.forget_file(&file);
                self.put(&entry);
            }
            Seen::Clash(clash) => {
                self.forget_file(&clash.file);
                if let Some(library) = &mut self.library {
                    library.clashes.push(*clash);
                }
            }
            Seen::Unreadable(unreadable) => {
                self.forget_file(&unreadable.file);
                if let Some(library) = &mut self.library {
                    library.unreadable.push(unreadable);
                }
            }
            Seen::Nothing(file, gone) => {
                self.forget_file(&file);
                if let (Some(library), Some(id)) = (&mut self.library, gone) {
                    library.remove(id);
                    self.index.remove(id);
                }
            }
        }
    }

    /// Forgets what was wrong with a file, or clashed in it.
    fn forget_file(&mut self, file: &str) {
        if let Some(library) = &mut self.library {
            library.clashes.retain(|clash| clash.file != file);
            library.unreadable.retain(|unreadable| unreadable.file != file);
        }
    }

    fn put(&mut self, entry: &Entry) {
        match &mut self.library {
            Some(library) => {
                library.put(Card::from(entry));
                self.index.put(entry);
            }
            None => self.early.push(entry.clone()),
        }
    }

    fn forget_draft(&mut self, id: Id) {
        self.drafts.retain(|draft| draft.entry.id != id);
    }
}
