//! Every page at three sizes, as a person sees it: comfortable, wide, and as small as it gets.

mod clashes;
mod close;
mod home;
mod hostile;
mod journal;
mod locked;
mod packs;
mod preview;
mod prompts;
mod rest;
pub(crate) mod sessions;
mod supervision;
mod versions;

use std::fmt::Write;

use crate::harness::Harness;

/// Looks at a page at the three sizes; the pictures stand in `snapshots/`. `INSTA_UPDATE=always` takes them anew.
#[track_caller]
fn look(name: &str, window: &mut Harness) {
    look_past(name, window, &[]);
}

/// The same, with these words painted over.
#[track_caller]
fn look_past(name: &str, window: &mut Harness, hidden: &[&str]) {
    let mut pictures = String::new();
    for (columns, rows) in [(80, 24), (120, 40), (40, 12)] {
        let page = window.resize(columns, rows).screen();
        let paint = |page: String, words: &&str| page.replace(words, &"░".repeat(words.chars().count()));
        let page = hidden.iter().fold(page, paint);
        writeln!(pictures, "=== {columns} x {rows} ===\n{page}").unwrap();
    }
    window.resize(80, 24);
    crate::harness::plain_snapshots().bind(|| insta::assert_snapshot!(name, pictures));
}
