//! A journal in which every stored word tries to steer the terminal: whatever page it comes to, none does.

use std::io::Write;
use std::path::Path;

use super::sessions::lived_in;
use crate::disk;
use crate::harness::Harness;
use crate::hostile::{HOSTILE, spoiled, steers};

/// Ways through every page there is, each from the first one.
const WALKS: [&str; 22] = [
    "<down><down><down><down><enter>",
    "?<down><down><esc>",
    "b<down><down><enter><down><down>f<enter><esc><esc>e<enter><tab><tab><esc>w<esc>",
    "b/zz<enter><enter><esc>",
    "bt<down><enter><esc>u",
    "bv<enter><down><esc>",
    "b<enter>v<enter><down><esc>",
    "b<enter>h<enter><down><esc>",
    "b<down><enter>v<enter><down><esc>",
    "s<down><enter><down><down>e<tab><tab><tab><esc>",
    "s<enter>a<enter><down><enter><tab><down><enter><esc>",
    "s<down><enter>a<enter><tab><down><enter><tab><down><enter>",
    "s<enter>p<down>e<esc><tab><down><enter><space>y<esc><tab><enter><down><enter><esc><tab><down><down>o<down><esc>w",
    "s<down><enter>p<tab><tab><tab><tab>ow",
    "s<down><enter>p<tab><enter><space><tab><enter><down><down><enter><tab><tab>",
    "sa<down><enter><esc>",
    "sg<down><enter><tab><tab><esc>",
    "sl<down><enter><down><down><esc>",
    "st<down><enter>",
    "p<down><down><enter><down><down>",
    "o<down><enter><tab><esc>w<esc>",
    "<f1><esc>c<enter><down><enter>",
];

/// A journal with something in every room, and then every word of it spoiled.
fn hostile() -> Harness {
    let mut window = lived_in().restart();
    window.choose("A quick note").paste("Away with it.").press("<ctrl-s>b<enter>dy<esc><esc>");
    window.press("b<enter>e<enter>!<ctrl-s>");
    let mut window = window.restart();
    window.choose("One moment").press("<tab>Half of it").wait(1_000);
    for name in window.every_file() {
        let name = Path::new(&name);
        let file = window.root().join("..").join(name);
        if name.starts_with("journal") && !name.ends_with("journal.ron") && name.extension().is_some_and(|ending| ending == "ron") {
            let text = std::fs::read_to_string(&file).unwrap();
            disk::write(&file, spoiled(&text));
        }
    }
    if cfg!(unix) {
        disk::write(&window.root().join("entries").join(format!("{}.ron", HOSTILE.replace('\0', ""))), "(format: 1,");
    }
    disk::write(&window.root().join("packs/b.ron"), format!("Pack(id: \"{HOSTILE}\""));
    window
}

#[test]
fn nothing_stored_steers_the_terminal_on_any_page() {
    let mut pages = std::collections::BTreeSet::new();
    let mut spoils = 0;
    let window = hostile();
    for walk in WALKS {
        for size in [(80, 24), (40, 12)] {
            let mut window = window.second_window();
            window.resize(size.0, size.1);
            let mut rest = walk;
            while let Some(c) = rest.chars().next() {
                let (key, after) = if c == '<' { rest.split_at(rest.find('>').unwrap() + 1) } else { rest.split_at(1) };
                window.press(key);
                let page = window.screen();
                assert_eq!(steers(&page), None, "{walk}, at {rest:?}:\n{page:?}");
                spoils += usize::from(page.contains(']'));
                pages.insert(page);
                rest = after;
            }
        }
    }
    let _said = writeln!(std::io::stderr(), "hostile words: {} pages, {spoils} looks at spoiled words, none raw", pages.len());
    assert!(pages.len() > 100 && spoils > 200, "{} pages, {spoils}", pages.len());
}
