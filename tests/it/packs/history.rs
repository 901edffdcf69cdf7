//! No update of a pack changes an entry, and no removal takes one away.

use aftershift::jobs;
use aftershift::model::{Answer, PackId, Sitting};
use aftershift::store::Shelved;

use super::{Shelving, moment, pack};
use crate::disk;

#[test]
fn five_versions_and_then_none_and_every_entry_says_what_it_answered() {
    let journal = Shelving::new();
    let asked = |version: u64| format!("What was it like, the {version}. time?");
    for version in 1..=5 {
        journal.install(&pack("walk-home", &format!("{version}.0.0"), &[("picture", &asked(version))]));
        let shelf = journal.shelf();
        let moment = moment(version + 1);
        let mut sitting = Sitting::begin(shelf.pack("walk-home").unwrap(), moment.id, moment.now);
        sitting.answer(Some(Answer::Text(format!("Answer {version}."))));
        journal.store.save_new(&sitting.finished(moment.now)).unwrap();
    }
    let entries = || disk::files(&journal.store.root().join("entries"));
    let before = entries();
    assert!(journal.store.unshelve(Shelved::Pack, &PackId::read("walk-home").unwrap()).unwrap());
    assert!(journal.shelf().pack("walk-home").is_none());
    assert_eq!(entries(), before);

    let loaded = jobs::load(&journal.store);
    assert_eq!(loaded.library.unreadable, []);
    let read: Vec<_> = journal.store.entries().map(Result::unwrap).collect();
    assert_eq!(read.len(), 5);
    for (version, entry) in (1..).zip(&read) {
        let (response, answer) = entry.answered().next().unwrap();
        assert_eq!(entry.pack.version, format!("{version}.0.0"));
        assert_eq!((response.prompt.text.as_str(), answer.words()), (asked(version).as_str(), format!("Answer {version}.")));
    }
    // Every version that stood on the shelf is in the trash.
    let kept = journal.files().iter().filter(|name| name.starts_with("trash/packs/walk-home-")).count();
    assert_eq!(kept, 5);
    assert_eq!(journal.store.trashed(), []);
}
