//! Takes entries of another program over. To do it again adds nothing.

use std::collections::HashMap;

use crate::base::{Id, Time};
use crate::import::{Found, Here, Program, Reading, Spot, Untold};
use crate::model::{Answer, Entry};
use crate::store::{Store, StoreError};

/// What came of an import.
#[derive(Debug, Default)]
pub struct Imported {
    /// How many entries were read.
    pub read: usize,
    /// How many of them are new here.
    pub added: usize,
    /// How many were here already.
    pub there: usize,
    /// Those that were here already and say something else there by now, or here: where, and the entry.
    pub changed: Vec<(Spot, Id)>,
    /// How many say nowhere when they were written, so that their files' own time had to.
    pub dated_by_file: usize,
    /// What could not be understood.
    pub untold: Vec<Untold>,
    /// Why it was cut short, should the disk have said no; those before it are here.
    pub stopped: Option<StoreError>,
}

/// Takes over what was read, or only says what would be done. `here` and `now` are this machine's.
pub fn import(store: &Store, program: Program, reading: &Reading, here: Here, now: Time, dry_run: bool) -> Imported {
    let mut known = known(store);
    let mut imported = Imported { read: reading.found.len(), untold: reading.untold.clone(), ..Imported::default() };
    for found in &reading.found {
        let entry = found.entry(program, here, now);
        imported.dated_by_file += usize::from(found.is_dated_by_its_file());
        match known.get(&entry.id.chance()) {
            Some((_, words)) if *words == found.text => imported.there += 1,
            Some((id, _)) => {
                imported.there += 1;
                imported.changed.push((found.spot.clone(), *id));
            }
            None => {
                known.insert(entry.id.chance(), (entry.id, found.text.clone()));
                if let Err(error) = take_over(store, &entry, found, dry_run, &mut imported) {
                    imported.stopped = Some(error);
                    break;
                }
            }
        }
    }
    imported
}

fn take_over(store: &Store, entry: &Entry, found: &Found, dry_run: bool, imported: &mut Imported) -> Result<(), StoreError> {
    // Something stands there by its name that cannot be read, or came this very moment.
    let is_taken = !dry_run && store.save_new(entry)?.is_none();
    if is_taken {
        imported.there += 1;
        imported.changed.push((found.spot.clone(), entry.id));
    } else {
        imported.added += 1;
    }
    Ok(())
}

/// Every entry there is, in the trash too, by what does not change about its name, with what it says.
fn known(store: &Store) -> HashMap<u128, (Id, String)> {
    let entries = store.entries().filter_map(Result::ok).chain(store.trashed());
    let words = |entry: &Entry| match entry.answered().next() {
        Some((_, Answer::Text(words))) => words.clone(),
        _ => String::new(),
    };
    entries.map(|entry| (entry.id.chance(), (entry.id, words(&entry)))).collect()
}
