//! Watches a file while its author writes it. What the system says is a hint; whoever hears of it reads the file and compares.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use notify::{RecommendedWatcher, RecursiveMode, Watcher};

use crate::tui::Event;

/// An editor writes in several steps; the file is looked at once it has been quiet for this long.
const QUIET: Duration = Duration::from_millis(80);

/// Watches `file` for as long as what is returned is kept. The folder is watched, because many editors put a new file in the place of
/// the old; so is the folder the file really lies in, where the name is a link.
pub(super) fn watch(file: &Path, to: &Sender<Event>) -> notify::Result<RecommendedWatcher> {
    let (hint, hints) = channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        // To read the file is an event too, and must not lead to reading it again.
        if event.is_ok_and(|event| !event.kind.is_access()) {
            // Nobody listens any more when the program ends.
            let _heard = hint.send(());
        }
    })?;
    let here = folder_of(file);
    watcher.watch(&here, RecursiveMode::NonRecursive)?;
    if let Ok(really) = file.canonicalize() {
        // Where it is the same folder, it is watched once all the same.
        watcher.watch(&folder_of(&really), RecursiveMode::NonRecursive)?;
    }
    pass_on(hints, to.clone());
    Ok(watcher)
}

/// Passes a burst of hints on as one event, once it is over.
#[expect(clippy::disallowed_methods, reason = "the runtime starts threads")]
fn pass_on(hints: Receiver<()>, to: Sender<Event>) {
    std::thread::spawn(move || {
        while hints.recv().is_ok() {
            while hints.recv_timeout(QUIET).is_ok() {}
            if to.send(Event::FileChanged).is_err() {
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

    #[test]
    #[expect(clippy::disallowed_methods, reason = "an editor does not ask store/atomic.rs")]
    fn a_save_is_heard_of_however_the_editor_saves() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("pack.ron");
        std::fs::write(&file, "one").unwrap();
        let (send, events) = channel();
        let _watcher = watch(&file, &send).unwrap();
        let patient = Duration::from_secs(10);
        let written_over = || std::fs::write(&file, "two").unwrap();
        let put_in_its_place = || {
            let beside = folder.path().join(".pack.ron.swp");
            std::fs::write(&beside, "three").unwrap();
            std::fs::rename(&beside, &file).unwrap();
        };
        let acts: [&dyn Fn(); 2] = [&written_over, &put_in_its_place];
        for act in acts {
            act();
            assert_eq!(events.recv_timeout(patient), Ok(Event::FileChanged));
        }
        let _text = std::fs::read(&file).unwrap();
        assert!(events.recv_timeout(4 * QUIET).is_err(), "to read the file is not a change");
    }
}
