//! One way with its before and after, and all of them tried side by side.

use std::sync::Mutex;

use crate::home::Home;

use super::injury::{Call, calls};
use super::reopened;
use super::standing::{Known, Standing, known, stands_in_the_open};
use super::ways::{Way, ways};
use crate::tell;

/// Only ways with these words in their name are tried.
const ONLY: &str = "AFTERSHIFT_TEST_ONLY";

/// A way that can be gone again and again.
pub(super) struct Tried {
    pub(super) way: Way,
    /// What stands before; gone from in copies.
    pub(super) home: Home,
    /// The system calls it takes.
    pub(super) calls: Vec<Call>,
    known: Known,
    before: Standing,
    after: Standing,
}

impl Tried {
    pub(super) fn of(way: Way) -> Self {
        let home = way.home();
        let known = known(&home);
        let before = Standing::of(&home, &known);
        let done = home.copied();
        let (calls, said) = calls(&way, &done);
        assert_eq!(said.code, 0, "{}: {said:?}", way.name);
        let after = Standing::of(&done, &known);
        assert!(after != before && after.says(way.words), "{}: nothing came of it\n{after:#?}", way.name);
        Self { way, home, calls, known, before, after }
    }

    /// What is wrong with what an injured run left in `home`: it stands between old and new or, when the run said that it was
    /// `done`, all of the new stands.
    pub(super) fn trouble(&self, home: &Home, done: bool) -> Option<String> {
        let now = Standing::of(home, &self.known);
        let words = self.way.words;
        let found = match now.between(&self.before, &self.after, words) {
            _ if self.way.is_secret() && stands_in_the_open(home, words) => "the words stand in the open".to_owned(),
            Err(trouble) => trouble,
            Ok(()) if done && !now.holds(&self.after) && !now.keeps(words) => "it said that it was done".to_owned(),
            Ok(()) if self.before.says(words) && !now.says(words) => "the words are gone".to_owned(),
            Ok(()) => reopened::troubles(&self.way, home).err()?,
        };
        Some(format!("{found}\n{:#?}", now.names()))
    }

    /// Whether everything stands in `home` as it did before.
    pub(super) fn is_untouched(&self, home: &Home) -> bool {
        Standing::of(home, &self.known) == self.before
    }

    /// Whether the words that were typed stand somewhere.
    pub(super) fn has_words(&self, home: &Home) -> bool {
        Standing::of(home, &self.known).says(self.way.words)
    }
}

/// What came of trying one way: how many points, and what was wrong.
#[derive(Default)]
pub(super) struct Verdict {
    pub(super) points: usize,
    pub(super) troubles: Vec<String>,
}

/// Goes every way, and tells how many points were tried of each.
pub(super) fn every_way(what: &str, go: impl Fn(&Tried) -> Verdict + Sync) {
    let wanted = std::env::var(ONLY).unwrap_or_default();
    let waiting = Mutex::new(ways().into_iter().filter(|way| way.name.contains(&wanted)).collect::<Vec<_>>());
    let (counts, troubles) = (Mutex::new(Vec::new()), Mutex::new(Vec::<String>::new()));
    let next = || waiting.lock().unwrap().pop();
    let worker = || {
        while let Some(way) = next() {
            let tried = Tried::of(way);
            let verdict = go(&tried);
            counts.lock().unwrap().push((tried.way.name, tried.calls.len(), verdict.points));
            troubles.lock().unwrap().extend(verdict.troubles.iter().map(|trouble| format!("{}, {trouble}", tried.way.name)));
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(worker);
        }
    });
    let mut counts = counts.into_inner().unwrap();
    counts.sort_unstable();
    let rows = counts.iter().map(|(way, calls, points)| format!("| {way:<32} | {calls:>5} | {points:>5} |\n"));
    let all: usize = counts.iter().map(|(_, _, points)| points).sum();
    tell(&format!("| {:<32} | calls | {what} |\n{}{all} {what}", "way", rows.collect::<String>()));
    let troubles = troubles.into_inner().unwrap();
    assert!(troubles.is_empty(), "{} of them were not whole\n{}", troubles.len(), troubles.join("\n\n"));
}

/// At most so many of the calls, evenly spread: those that are `wanted` first.
pub(super) fn some(calls: &[Call], most: usize, wanted: fn(&Call) -> bool) -> Vec<Call> {
    let wanted: Vec<&Call> = calls.iter().filter(|call| wanted(call)).collect();
    let every = wanted.len().div_ceil(most).max(1);
    wanted.into_iter().rev().step_by(every).cloned().collect()
}
