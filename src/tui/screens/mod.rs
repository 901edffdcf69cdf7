//! Every page there is, and how to get to one.

mod asking;
mod browse;
mod closing;
mod disk;
mod flag;
mod help;
mod home;
mod opening;
mod packs;
mod pause;
mod preview;
mod read;
mod reflect;
mod supervision;
mod unreadable;

pub(super) use pause::{Hide, usual as usual_pause};

use std::path::PathBuf;

use crate::base::{Moment, Notice};
use crate::model::Sitting;

use super::screen::{Route, Screen};
use super::world::World;

/// The page everything begins at.
pub(super) fn home() -> Box<dyn Screen> {
    Box::new(home::Home::default())
}

/// The page a pack file is walked on.
pub(super) fn preview(file: PathBuf) -> Box<dyn Screen> {
    Box::new(preview::Preview::new(file))
}

/// The screen at the end of `route`, or a sentence when there is none.
pub(super) fn open(route: Route, world: &World, moment: Moment) -> Result<Box<dyn Screen>, Notice> {
    Ok(match route {
        Route::Packs => Box::new(packs::Packs::default()),
        Route::Pack(id) => Box::new(packs::Through::new(id)),
        Route::Reflect(id) => {
            let pack = world.shelf.pack(&id).ok_or_else(|| Notice::new(crate::say!("no-such-pack", pack = id.clone())))?;
            Box::new(reflect::Reflect::begin(Sitting::begin(pack, moment.id, moment.now), world))
        }
        Route::Resume(id) => Box::new(opening::Opening::of_draft(id)),
        Route::Edit(entry, mark) => Box::new(opening::Opening::of_entry(entry, mark)),
        Route::GoOn(draft) => Box::new(reflect::Reflect::resume(*draft, world)),
        Route::Mend(entry, mark) => Box::new(reflect::Reflect::mend(*entry, mark, world)),
        Route::Browse(shelved) => Box::new(browse::Browse::new(shelved, world)),
        Route::Read(id) => Box::new(read::Read::new(id)),
        Route::Flag(id) => Box::new(flag::Flagging::new(id, moment.now)),
        Route::Supervision => Box::new(supervision::Sessions::new(world)),
        Route::NewSession => supervision::begin(&world.supervision, moment),
        Route::Session(id) => Box::new(supervision::SessionPage::new(id, world)),
        Route::Details(id) => supervision::details(id),
        Route::After(id) => supervision::after(id),
        Route::Actions => Box::new(supervision::Actions::default()),
        Route::Agreements => Box::new(supervision::Agreements::default()),
        Route::Ledger => Box::new(supervision::Ledger::default()),
        // Their screens are built beside this branch.
        Route::Prepare(_) | Route::Packet(_) => return Err(Notice::default()),
        Route::Unreadable => Box::new(unreadable::Unreadables::default()),
        Route::Pause { grounding, support } => Box::new(pause::Pause::new(grounding, support, world)),
        Route::Hide => Box::new(Hide),
        Route::Help(labels) => Box::new(help::Help::new(labels)),
    })
}
