//! Every page at three sizes, as a person sees it: comfortable, wide, and as small as it gets.

mod close;
mod home;
mod journal;
mod packs;
mod preview;
mod prompts;
mod rest;
pub(crate) mod sessions;

use std::fmt::Write;

use crate::harness::Harness;

/// Looks at a page at the three sizes; the pictures stand in `snapshots/`. `INSTA_UPDATE=always` takes them anew.
#[track_caller]
fn look(name: &str, window: &mut Harness) {
    let mut pictures = String::new();
    for (columns, rows) in [(80, 24), (120, 40), (40, 12)] {
        let page = window.resize(columns, rows).screen();
        writeln!(pictures, "=== {columns} x {rows} ===\n{page}").unwrap();
    }
    window.resize(80, 24);
    crate::harness::plain_snapshots().bind(|| insta::assert_snapshot!(name, pictures));
}
