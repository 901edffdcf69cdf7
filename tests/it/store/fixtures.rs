//! A journal of each format, frozen: made once by the version that wrote it, and read whole by every version after it.

use std::path::{Path, PathBuf};

use aftershift::jobs::examine;
use aftershift::store::{Fault, Store};

use super::everything::Everything;
use super::sealed::passphrase;
use super::{Journal, moment};
use crate::disk;

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/journals").join(name)
}

/// A journal out of a fixture, for a test to do with as it likes.
fn copy_of(name: &str) -> Journal {
    let journal = Journal::new();
    let files = disk::files(&fixture(name));
    assert!(!files.is_empty(), "{name} is not there");
    for (name, bytes) in files {
        disk::write(&journal.store.root().join(name), bytes);
    }
    journal
}

fn check(journal: &Journal) {
    let examination = examine(&journal.store, moment(9).now).unwrap();
    let wrong: Vec<_> = examination.findings.iter().filter(|finding| finding.fault != Fault::Modes).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
    assert_eq!(examination.unopened, 0);
    Everything::new().check(&journal.store);
}

#[test]
fn format_1_in_the_open() {
    let journal = copy_of("v1/plain");
    check(&journal);
}

#[test]
fn format_1_sealed() {
    let journal = copy_of("v1/sealed");
    assert_eq!(examine(&journal.store, moment(9).now).unwrap().unopened, 10, "locked, it is seen from outside");
    journal.store.unlock(&passphrase()).unwrap();
    check(&journal);
}

#[test]
fn what_is_written_today_is_read_today() {
    let journal = Journal::new();
    Everything::new().keep(&journal.store);
    check(&journal);
}

/// Makes the fixtures of this format, where there are none. They are never edited.
#[test]
#[ignore = "made once; -- --ignored makes them where they are not there"]
fn make_them() {
    for (name, is_sealed) in [("v1/plain", false), ("v1/sealed", true)] {
        if fixture(name).exists() {
            continue;
        }
        let journal = Journal::new();
        Everything::new().keep(&journal.store);
        if is_sealed {
            journal.store.seal(&passphrase(), &mut |_, _| {}).unwrap();
        }
        for (file, bytes) in disk::files(journal.store.root()) {
            disk::write(&fixture(name).join(file), bytes);
        }
        assert!(Store::new(fixture(name), moment(9)).check().unwrap());
    }
}
