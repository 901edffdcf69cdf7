//! Every page there is, and how to get to one.

mod asking;
mod browse;
mod clashes;
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
mod unlock;
mod unreadable;
mod versions;

pub(super) use pause::{Hide, usual as usual_pause};

use std::path::PathBuf;

use crate::base::{Moment, Notice};
use crate::model::{Pack, Sitting};

use super::screen::{Cx, Route, Screen};
use super::world::World;

/// The page everything begins at.
pub(super) fn home() -> Box<dyn Screen> {
    Box::new(home::Home::default())
}

/// The page a pack file is walked on.
pub(super) fn preview(file: PathBuf) -> Box<dyn Screen> {
    Box::new(preview::Preview::of_file(file))
}

/// The page a pack off the shelf is walked on.
pub(super) fn walk(pack: &Pack, cx: Cx<'_>) -> Box<dyn Screen> {
    Box::new(preview::Preview::of_pack(pack, cx))
}

/// The screen at the end of `route`, or a sentence when there is none.
pub(super) fn open(route: Route, world: &World, moment: Moment) -> Result<Box<dyn Screen>, Notice> {
    Ok(match route {
        Route::Packs => Box::new(packs::Packs::new(world)),
        Route::Pack(id) => Box::new(packs::Through::new(id)),
        Route::Reflect(id) => {
            let pack = world.shelf.pack(&id).ok_or_else(|| Notice::new(crate::say!("no-such-pack", pack = id.as_str())))?;
            Box::new(reflect::Reflect::begin(Sitting::begin(pack, moment.id, moment.now), world))
        }
        Route::Resume(id) => Box::new(opening::Opening::of_draft(id)),
        Route::Edit(entry, mark) => Box::new(opening::Opening::of_entry(entry, mark)),
        Route::GoOn(draft) => Box::new(reflect::Reflect::resume(*draft, world)),
        Route::Mend(entry, mark) => Box::new(reflect::Reflect::mend(*entry, mark, world)),
        Route::Browse(shelved) => Box::new(browse::Browse::new(shelved, world)),
        Route::Read(id) => Box::new(read::Read::new(id)),
        Route::Clashes => Box::new(clashes::Clashes::default()),
        Route::Flag(id) => Box::new(flag::Flagging::new(id, moment.now)),
        Route::Supervision => Box::new(supervision::Sessions::new(world)),
        Route::NewSession => supervision::begin(&world.supervision, moment),
        Route::Session(id) => Box::new(supervision::SessionPage::new(id, world)),
        Route::Details(id) => supervision::details(id),
        Route::After(id) => supervision::after(id),
        Route::Actions => Box::new(supervision::Actions::default()),
        Route::Agreements => Box::new(supervision::Agreements::default()),
        Route::Ledger => Box::new(supervision::Ledger::default()),
        Route::Prepare(id, kind) => Box::new(supervision::Prepare::new(id, kind)),
        Route::Packet(id) => {
            let packet = world.supervision.packets.iter().find(|packet| packet.id == id);
            let packet = packet.ok_or_else(|| Notice::new(crate::say!("packet-gone")))?;
            Box::new(supervision::Left::new(packet.clone(), world))
        }
        Route::Versions(id) => Box::new(versions::Versions::new(id)),
        Route::Unreadable => Box::new(unreadable::Unreadables::default()),
        Route::Pause { grounding, support } => Box::new(pause::Pause::new(grounding, support, world)),
        Route::Unlock => Box::new(unlock::Unlock::default()),
        Route::Hide => Box::new(Hide),
        Route::Help(labels) => Box::new(help::Help::new(labels)),
    })
}
