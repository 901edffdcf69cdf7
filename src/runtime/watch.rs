//! Watches files that others write: the pack file of a preview, the packs on the person's own shelf, entries and supervision. What the system says is a hint;
//! whoever hears of it reads anew and compares.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use notify::{RecommendedWatcher, RecursiveMode, Watcher};

use crate::tui::Event;

/// An editor writes in several steps; a file is looked at once it has been quiet for this long.
const QUIET: Duration = Duration::from_millis(80);

/// Watches `file` until the program ends.
pub(super) fn file(file: &Path, to: &Sender<Event>) -> notify::Result<()> {
    let file = file.to_owned();
    let (mut watcher, hints) = watcher(|_| true)?;
    watch_folders(&file, &mut watcher)?;
    pass_on(hints, Event::FileChanged, to.clone(), move || drop(watch_folders(&file, &mut watcher)));
    Ok(())
}

/// Watches what stands in these `folders` until the program ends, also where one is made later or taken away in between, and says so by
/// `event`.
pub(super) fn folders(folders: &[PathBuf], event: Event, to: &Sender<Event>) -> notify::Result<()> {
    let folders = folders.iter().map(std::path::absolute).collect::<io::Result<Vec<PathBuf>>>()?;
    let known = folders.clone();
    let (mut watcher, hints) = watcher(move |changed| known.iter().any(|folder| is_of(changed, folder)))?;
    let mut watch = move || folders.iter().try_for_each(|folder| watch_nearest(folder, &mut watcher));
    watch()?;
    pass_on(hints, event, to.clone(), move || drop(watch()));
    Ok(())
}

/// Watches the files of entries beneath `folder` until the program ends, where the folder is there: a sync program, an editor or another
/// window may change them. What this window writes is heard of too, and is nothing new then.
#[expect(clippy::disallowed_methods, reason = "the runtime starts threads")]
pub(super) fn entries(folder: &Path, to: &Sender<Event>) -> notify::Result<()> {
    let (hint, hints) = channel::<Vec<PathBuf>>();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        if let Ok(event) = event.as_ref()
            && !event.kind.is_access()
        {
            let _heard = hint.send(event.paths.iter().filter(|path| is_an_entrys(path)).cloned().collect());
        }
    })?;
    watcher.watch(folder, RecursiveMode::Recursive)?;
    let to = to.clone();
    std::thread::spawn(move || {
        // It watches as long as it is kept.
        let _kept = watcher;
        while let Ok(first) = hints.recv() {
            let mut changed: BTreeSet<PathBuf> = first.into_iter().collect();
            while let Ok(more) = hints.recv_timeout(QUIET) {
                changed.extend(more);
            }
            if !changed.is_empty() && to.send(Event::EntriesChanged(changed.into_iter().collect())).is_err() {
                break;
            }
        }
    });
    Ok(())
}

/// Whether a file may be one of an entry, and not one that is still being written.
fn is_an_entrys(file: &Path) -> bool {
    let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let ending = file.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    !name.starts_with('.') && matches!(ending, "ron" | "age")
}

/// A watcher that has nothing to watch yet, and its hints: one for each change that is `wanted`.
fn watcher(wanted: impl Fn(&Path) -> bool + Send + 'static) -> notify::Result<(RecommendedWatcher, Receiver<()>)> {
    let (hint, hints) = channel();
    let watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        // To read a file is an event too, and must not lead to reading it again.
        let is_change = |event: notify::Event| !event.kind.is_access() && event.paths.iter().any(|path| wanted(path));
        if event.is_ok_and(is_change) {
            // Nobody listens any more when the program ends.
            let _heard = hint.send(());
        }
    })?;
    Ok((watcher, hints))
}

/// Watches the folder of `file`, because many editors put a new file in the place of the old; and the folder the file really lies in,
/// where the name is a link.
fn watch_folders(file: &Path, watcher: &mut RecommendedWatcher) -> notify::Result<()> {
    watcher.watch(&folder_of(file), RecursiveMode::NonRecursive)?;
    match file.canonicalize() {
        // Where it is the same folder, it is watched once all the same.
        Ok(really) => watcher.watch(&folder_of(&really), RecursiveMode::NonRecursive),
        Err(_) => Ok(()),
    }
}

/// Watches the folder; as long as it is not there, the nearest folder above it.
fn watch_nearest(folder: &Path, watcher: &mut RecommendedWatcher) -> notify::Result<()> {
    let nearest = || folder.ancestors().find(|above| above.is_dir());
    loop {
        let Some(near) = nearest() else { return Err(io::Error::from(io::ErrorKind::NotFound).into()) };
        watcher.watch(near, RecursiveMode::NonRecursive)?;
        // It may have been made just before it was watched for.
        if nearest() == Some(near) {
            return Ok(());
        }
    }
}

/// Whether what changed is in the folder, or is the folder or one above it that came or went.
fn is_of(changed: &Path, folder: &Path) -> bool {
    changed.starts_with(folder) || folder.starts_with(changed)
}

/// Passes a burst of hints on as one `event`, once it is over and one has `looked` where to watch from now on.
#[expect(clippy::disallowed_methods, reason = "the runtime starts threads")]
fn pass_on(hints: Receiver<()>, event: Event, to: Sender<Event>, mut looked: impl FnMut() + Send + 'static) {
    std::thread::spawn(move || {
        while hints.recv().is_ok() {
            while hints.recv_timeout(QUIET).is_ok() {}
            looked();
            if to.send(event.clone()).is_err() {
                break;
            }
        }
    });
}

fn folder_of(file: &Path) -> PathBuf {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new(".")).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PATIENT: Duration = Duration::from_secs(10);

    #[test]
    #[expect(clippy::disallowed_methods, reason = "an editor does not ask store/atomic.rs")]
    fn a_save_is_heard_of_however_the_editor_saves() {
        let folder = tempfile::tempdir().unwrap();
        let pack = folder.path().join("pack.ron");
        std::fs::write(&pack, "one").unwrap();
        let (send, events) = channel();
        file(&pack, &send).unwrap();
        let written_over = || std::fs::write(&pack, "two").unwrap();
        let put_in_its_place = || {
            let beside = folder.path().join(".pack.ron.swp");
            std::fs::write(&beside, "three").unwrap();
            std::fs::rename(&beside, &pack).unwrap();
        };
        let acts: [&dyn Fn(); 2] = [&written_over, &put_in_its_place];
        for act in acts {
            act();
            assert_eq!(events.recv_timeout(PATIENT), Ok(Event::FileChanged));
        }
        // A save in two steps is two changes where the machine is slow.
        while events.recv_timeout(4 * QUIET).is_ok() {}
        let _text = std::fs::read(&pack).unwrap();
        assert!(events.recv_timeout(4 * QUIET).is_err(), "to read the file is not a change");
    }

    #[test]
    #[expect(clippy::disallowed_methods, reason = "another program does not ask store/atomic.rs")]
    fn packs_are_heard_of_whenever_their_folder_is_made() {
        let home = tempfile::tempdir().unwrap();
        let packs = home.path().join("aftershift/journal/packs");
        let overlays = packs.join("overlays");
        let (send, events) = channel();
        folders(&[packs.clone(), overlays.clone()], Event::FileChanged, &send).unwrap();
        let install = || {
            std::fs::create_dir_all(&packs).unwrap();
            std::fs::write(packs.join("one.ron"), "one").unwrap();
        };
        let change = || std::fs::write(packs.join("one.ron"), "two").unwrap();
        let adapt = || std::fs::create_dir(&overlays).unwrap();
        let change_that = || std::fs::write(overlays.join("one.ron"), "three").unwrap();
        let take_away = || std::fs::remove_dir_all(&packs).unwrap();
        let acts: [&dyn Fn(); 7] = [&install, &change, &adapt, &change_that, &take_away, &install, &change];
        for act in acts {
            act();
            assert_eq!(events.recv_timeout(PATIENT), Ok(Event::FileChanged));
        }
    }

    #[test]
    fn what_is_beside_the_packs_is_not_heard_of() {
        let check = |changed: &str, expect: bool| assert_eq!(is_of(Path::new(changed), Path::new("/j/packs")), expect, "{changed}");
        check("/j/packs/one.ron", true);
        check("/j/packs/overlays/one.ron", true);
        check("/j/packs", true);
        check("/j", true);
        check("/j/journal.lock", false);
        check("/j/packs-of-mine", false);
    }
}
