//! Reads the whole journal once: a card and the folded words of every entry, the drafts, and what could not be read.

use std::collections::HashMap;

use crate::base::Id;
use crate::effect::Loaded;
use crate::model::{Card, Clash, Draft, Entry, Library};
use crate::search::Index;
use crate::store::{Found, LockState, Store, StoreError};

/// The journal as it stands. Nothing that could not be read keeps the rest away.
pub fn load(store: &Store) -> Loaded {
    store.tidy();
    let (drafts, mut unreadable) = store.drafts();
    let mut edits: HashMap<Id, Draft> = drafts.into_iter().map(|draft| (draft.entry.id, draft)).collect();
    let mut index = Index::default();
    let mut cards: Vec<Card> = Vec::new();
    let mut copies = Vec::new();
    for found in store.found() {
        match found {
            Found::Entry(entry) => {
                forget_saved(store, &mut edits, &entry);
                index.put(&entry);
                cards.push(Card::from(entry.as_ref()));
            }
            Found::Copy { entry, file } => copies.push((entry, file)),
            Found::Unreadable(trouble) => unreadable.push(trouble),
        }
    }
    let mut supervision = store.supervision();
    unreadable.append(&mut supervision.unreadable);
    let mut drafts: Vec<Draft> = edits.into_values().collect();
    drafts.sort_by_key(|draft| std::cmp::Reverse(draft.entry.id));
    let read_only = match store.check() {
        Err(error @ StoreError::Newer { .. }) => Some(error.notice()),
        Err(error) => {
            unreadable.push(store.unreadable(error));
            None
        }
        Ok(_) => None,
    };
    let mut library = Library::new(cards, unreadable);
    library.clashes = copies.into_iter().filter_map(|(entry, file)| clash(store, *entry, file)).collect();
    Loaded { library, index, drafts, supervision, unlocked: store.lock_state() == LockState::Unlocked, read_only }
}

/// The clash between a copy and the entry it is a copy of; `None` when both say the same.
pub(super) fn clash(store: &Store, theirs: Entry, file: String) -> Option<Clash> {
    let read = store.entry(theirs.id).ok()?;
    (!read.entry.says_the_same(&theirs)).then_some(Clash { ours: read.entry, mark: read.mark, theirs, file })
}

/// A draft that says what its saved entry says was left by a program that ended between saving and tidying up.
fn forget_saved(store: &Store, drafts: &mut HashMap<Id, Draft>, entry: &Entry) {
    if drafts.get(&entry.id).is_some_and(|draft| draft.entry.says_the_same(entry)) {
        drafts.remove(&entry.id);
        // It does no harm where it stands; the next start tries again.
        let _left = store.drop_draft(entry.id);
    }
}
