//! Makes a copy of a pack for a person to change, on their own shelf.

use crate::base::Notice;
use crate::effect::Adapted;
use crate::pack;
use crate::store::{Shelved, Store};

use super::{Verdict, candidate, install, shelf, shelf_as_it_came};

/// Puts a copy of the pack called `id`, under `title`, on the person's own shelf.
///
/// # Errors
///
/// A notice when there is no such pack, when a pack of that title or with the id made of it is there already, or when the disk says no;
/// nothing changed then.
pub fn adapt(store: &Store, id: &str, title: &str) -> Result<Adapted, Notice> {
    let known = shelf(store);
    let taken = || Notice::new(crate::say!("adapt-taken", title = title)).hint(crate::say!("adapt-taken-hint"));
    let original = known.pack(id).ok_or_else(|| Notice::new(crate::say!("no-such-pack", pack = id)))?;
    if pack::is_taken(title, original, &known) {
        return Err(taken());
    }
    let text = pack::print(&pack::adapted(original, title));
    let usable = match candidate(text.into_bytes(), &shelf_as_it_came(store), store).verdict {
        Verdict::Usable(usable) if usable.replaces.is_none() => usable,
        Verdict::Usable(_) | Verdict::BuiltIn(_) => return Err(taken()),
        Verdict::Faulty => {
            return Err(Notice::new(crate::say!("adapt-faulty")).hint(crate::say!("adapt-taken-hint")));
        }
    };
    install(store, std::slice::from_ref(&usable), false).map_err(|error| error.notice())?;
    let file = store.pack_file_name(Shelved::Pack, &usable.id);
    Ok(Adapted { shelf: shelf(store), file })
}
