//! `aftershift erase`: an entry, gone from this disk for good.

use std::collections::BTreeSet;

use crate::base::{Id, Notice};
use crate::store::Store;

use super::Shell;
use super::error::{Failure, tell};
use super::show::{no_entry, unclear};

pub(super) fn run(typed: &str, yes: bool, shell: &Shell) -> Result<(), Failure> {
    let store = shell.journal()?;
    let known: BTreeSet<Id> = entries(&store).filter(|id| id.ends_with(typed)).collect();
    let mut known = known.into_iter();
    let (id, more) = (known.next().ok_or_else(|| no_entry(typed))?, known.next());
    if more.is_some() {
        return Err(unclear(typed));
    }
    if !yes {
        tell(
            &Notice::new(crate::say!("erase-would", id = id.short(), versions = store.versions(id).len()))
                .hint(crate::say!("erase-how")),
        );
        return Ok(());
    }
    let files = store.erase(id)?;
    tell(&Notice::new(crate::say!("erase-done", count = files)).hint(crate::say!("erase-reach")));
    Ok(())
}

/// Everything that can be erased: what stands in the journal and in its trash, and a whole id of which only versions are left.
fn entries(store: &Store) -> impl Iterator<Item = Id> {
    let there = store.entries().filter_map(Result::ok).chain(store.trashed()).map(|entry| entry.id);
    there.chain(store.remembered())
}
