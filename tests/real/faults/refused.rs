//! The disk says no to one system call, or to it and all that follow: the old stands or the new, it is said that it was not done,
//! what was typed is somewhere, and nothing lies about.

use super::injury::{Call, can_injure, injured, refuse};
use super::standing::temps;
use super::trial::{Tried, Verdict, every_way, some};
use super::ways::Goes;

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

/// Whether the disk can go on saying so. What is said to a person is written too, and that would not be heard.
fn can_last(call: &Call) -> bool {
    call.name != "write"
}

fn try_points(tried: &Tried, injuries: impl IntoIterator<Item = String>) -> Verdict {
    let mut verdict = Verdict::default();
    for injury in injuries {
        let home = tried.home.copied();
        let said = injured(&tried.way, &home, &injury);
        let speaks = matches!(tried.way.goes, Goes::Said(_));
        let lost = speaks && !tried.has_words(&home) && !said.out.contains(tried.way.words);
        let found = match () {
            () if said.code < 0 || said.code == 101 && speaks => Some(format!("it broke: {said:?}")),
            () if said.code != 0 && speaks && said.err.trim().is_empty() && said.out.is_empty() => Some("nothing is said".to_owned()),
            () if lost => Some(format!("the words are gone: {said:?}")),
            () if !injury.starts_with("unlink") && !temps(&home).is_empty() => Some(format!("{:?} lie about", temps(&home))),
            () => tried.trouble(&home, said.code == 0).map(|trouble| format!("{trouble}\n{said:?}")),
        };
        verdict.troubles.extend(found.map(|found| format!("{injury}: {found}")));
        verdict.points += 1;
    }
    verdict
}
