//! Killed at a system call: what stands then is the old or the new.

use super::injury::{Call, can_injure, injured, kill_at};
use super::trial::{Tried, Verdict, every_way, some};

#[test]
fn killed_at_some_calls_of_each_way() {
    if can_injure() {
        every_way("kills", |tried| try_points(tried, some(&tried.calls, tried.way.some(), Call::changes)));
    }
}

#[test]
#[ignore = "takes minutes"]
fn killed_at_every_call_that_changes_something() {
    if can_injure() {
        every_way("kills", |tried| try_points(tried, some(&tried.calls, usize::MAX, Call::changes)));
    }
}

#[test]
#[ignore = "takes many minutes, and most of these points are alike"]
fn killed_at_every_call_there_is() {
    if can_injure() {
        every_way("kills", |tried| try_points(tried, tried.calls.clone()));
    }
}

fn try_points(tried: &Tried, points: Vec<Call>) -> Verdict {
    let mut verdict = Verdict::default();
    for call in points {
        let home = tried.home.copied();
        let said = injured(&tried.way, &home, &kill_at(&call));
        let found = if said.code == 0 { Some("it is never reached".to_owned()) } else { tried.trouble(&home, false) };
        verdict.troubles.extend(found.map(|found| format!("killed at {} {}: {found}", call.name, call.nth)));
        verdict.points += 1;
    }
    verdict
}
