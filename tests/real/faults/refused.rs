//! The disk says no to one system call, or to it and all that follow: the old stands or the new, it is said that it was not done,
//! what was typed is somewhere, and nothing lies about.

use super::acts;
use super::injury::{Call, can_injure, injured, injured_at, refuse};
use super::standing::temps;
use super::trial::{Tried, Verdict, every_way, some};
use super::ways::way;

/// What a disk says: full, broken, read-only, and no more room for this person.
const ERRORS: [&str; 4] = ["ENOSPC", "EIO", "EROFS", "EDQUOT"];

/// What a disk can say no to.
fn can_be_refused(call: &Call) -> bool {
    const ALL: [&str; 4] = ["write", "sync", "rename", "link"];
    call.makes || call.name == "mkdir" || ALL.iter().any(|part| call.name.contains(part)) && call.name != "readlink"
}

#[test]
fn refused_at_some_calls_of_each_way() {
    if can_injure() {
        every_way("refusals", |tried| {
            let calls = some(&tried.calls, tried.way.some(), can_be_refused);
            let each = |(at, call)| refuse(call, ERRORS[at % ERRORS.len()], at % 2 == 0 && can_last(call));
            try_points(tried, calls.iter().enumerate().map(each))
        });
    }
}

#[test]
#[ignore = "takes minutes"]
fn refused_at_every_call() {
    if can_injure() {
        every_way("refusals", |tried| {
            let calls = some(&tried.calls, usize::MAX, can_be_refused);
            let each = |(at, call)| refuse(call, ERRORS[at % ERRORS.len()], at % 3 == 0 && can_last(call));
            try_points(tried, calls.iter().enumerate().map(each))
        });
    }
}

#[test]
#[ignore = "takes many minutes"]
fn refused_at_every_call_for_every_reason() {
    if can_injure() {
        every_way("refusals", |tried| {
            let calls = some(&tried.calls, usize::MAX, can_be_refused);
            let injuries = calls.iter().flat_map(|call| {
                let lasts = [false, true].into_iter().filter(|lasts| !lasts || can_last(call));
                lasts.flat_map(move |lasts| ERRORS.map(|error| refuse(call, error, lasts)))
            });
            try_points(tried, injuries)
        });
    }
}

#[test]
fn a_save_that_is_tried_again_with_more_words_stands_once() {
    if !can_injure() {
        return;
    }
    for way in acts::others() {
        let tried = Tried::of(way);
        for call in tried.calls.iter().filter(|call| can_be_refused(call)) {
            let (home, injury) = (tried.home.copied(), refuse(call, "EIO", false));
            let said = injured(&tried.way, &home, &injury);
            let answers = home.answers();
            let again = answers.iter().filter(|answer| answer.starts_with("Aft")).collect::<Vec<_>>();
            // It may have been the second save that was refused.
            let fine = again.len() <= 1 && (said.code != 0 || again == ["After."]);
            assert!(fine, "{}, {injury}: {answers:?}\n{said:?}", tried.way.name);
        }
    }
}

#[test]
fn a_disk_with_no_locks_no_folder_sync_and_no_careful_rename_takes_words_all_the_same() {
    if !can_injure() {
        return;
    }
    let way = way("a note");
    for injury in [
        "flock:error=ENOLCK",
        "fcntl:error=ENOLCK",
        "renameat2,link,linkat:error=EINVAL",
        "renameat2,link,linkat:error=EPERM",
        "renameat2,link,linkat:error=EOPNOTSUPP",
    ] {
        let home = way.home();
        let said = injured(&way, &home, injury);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{injury}: {said:?}");
        assert_eq!(home.answers(), ["After.", "Before."], "{injury}");
    }
    // Only the folder: a file that cannot be synced is not saved.
    for error in ["EINVAL", "EOPNOTSUPP"] {
        let home = way.home();
        let folder = home.files("entries")[0].parent().unwrap().to_owned();
        let said = injured_at(&way, &home, &format!("fsync:error={error}"), &folder);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{error}: {said:?}");
        assert_ne!(injured(&way, &home, &format!("fsync:error={error}:when=1")).code, 0, "{error}");
    }
}

/// Whether the disk can go on saying so. What is said to a person is written too, and that would not be heard.
fn can_last(call: &Call) -> bool {
    call.name != "write"
}

fn try_points(tried: &Tried, injuries: impl IntoIterator<Item = String>) -> Verdict {
    let mut verdict = Verdict::default();
    for injury in injuries {
        let home = tried.home.copied();
        let said = injured(&tried.way, &home, &injury);
        let speaks = tried.way.speaks();
        let lost = speaks && !tried.has_words(&home) && !said.out.contains(tried.way.words);
        let found = match () {
            () if said.code < 0 || said.code == 101 && speaks => Some(format!("it broke: {said:?}")),
            () if said.code != 0 && speaks && said.err.trim().is_empty() && said.out.is_empty() => {
                Some("nothing is said".to_owned())
            }
            () if lost => Some(format!("the words are gone: {said:?}")),
            () if !injury.starts_with("unlink") && !temps(&home).is_empty() => Some(format!("{:?} lie about", temps(&home))),
            // When only what is said of it could not be said, it is done.
            () if tried.way.or_nothing
                && said.code != 0
                && !injury.ends_with('+')
                && !said.err.contains("A stream broke")
                && !tried.is_untouched(&home) =>
            {
                Some(format!("something of it stands: {said:?}"))
            }
            () => tried.trouble(&home, said.code == 0).map(|trouble| format!("{trouble}\n{said:?}")),
        };
        verdict.troubles.extend(found.map(|found| format!("{injury}: {found}")));
        verdict.points += 1;
    }
    verdict
}
