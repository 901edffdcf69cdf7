//! The state all screens share. It changes in [`World::apply`] and in the two lines of the app that note a draft, and nowhere else.

use std::sync::Arc;

use crate::base::{Id, Notice, Time};
use crate::effect::{Effect, Loaded, Outcome};
use crate::model::{Card, Draft, Entry, Library, Settings, Shelf, Supervision};
use crate::search::Index;

/// What the app knows.
#[derive(Debug)]
pub(super) struct World {
    /// The packs and frameworks.
    pub(super) shelf: Arc<Shelf>,
    /// What the person has set.
    pub(super) settings: Arc<Settings>,
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
    /// When the last event came.
    pub(super) now: Time,
    /// Whether the mouse is listened to.
    pub(super) mouse: bool,
    /// The size of the window, in columns and rows.
    pub(super) size: (u16, u16),
    /// What this window put in the trash and did not bring back, last comes last.
    pub(super) trashed: Vec<Id>,
    /// Entries saved while the journal was still being read.
    early: Vec<Entry>,
}

impl World {
    /// A world in which nothing has been read yet.
    pub(super) fn new(shelf: Arc<Shelf>, settings: Arc<Settings>, now: Time, size: (u16, u16)) -> Self {
        let mouse = settings.mouse;
        Self {
            shelf,
            settings,
            library: None,
            index: Index::default(),
            drafts: Vec::new(),
            supervision: Supervision::default(),
            read_only: None,
            now,
            mouse,
            size,
            trashed: Vec::new(),
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
            Outcome::DraftHeld(id) => self.forget_draft(*id),
            Outcome::FirstPage(page) => {
                let shelf = Arc::make_mut(&mut self.shelf);
                shelf.shown.clone_from(&page.shown);
                shelf.hidden.clone_from(&page.hidden);
            }
            Outcome::Adapted(adapted) => self.shelf = Arc::new(adapted.shelf.clone()),
            Outcome::Carried(entry) | Outcome::Flagged(entry) => self.put(entry),
            Outcome::Restored(entry) => {
                self.trashed.retain(|id| *id != entry.id);
                self.put(entry);
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

    /// The card of the entry called `id`.
    pub(super) fn card(&self, id: Id) -> Option<&Card> {
        self.library.as_ref()?.card(id)
    }

    fn open(&mut self, loaded: Loaded) {
        self.library = Some(loaded.library);
        self.index = loaded.index;
        self.supervision = loaded.supervision;
        self.read_only = loaded.read_only;
        // What this window put down meanwhile is newer than what was read.
        let known: Vec<Id> = self.drafts.iter().map(|draft| draft.entry.id).collect();
        self.drafts.extend(loaded.drafts.into_iter().filter(|draft| !known.contains(&draft.entry.id)));
        for entry in std::mem::take(&mut self.early) {
            self.put(&entry);
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
