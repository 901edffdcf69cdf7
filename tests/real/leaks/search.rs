//! Everything that is left, searched for a word.

use std::path::{Path, PathBuf};

use crate::inside::everything;

/// Whether `word` stands in a file, in whatever that is packed, or in its name.
pub(super) fn stands(file: &Path, word: &str) -> bool {
    holds(&everything(file), word) || holds(file.as_os_str().as_encoded_bytes(), word)
}

/// Whether `word` is somewhere in `bytes`.
pub(super) fn holds(bytes: &[u8], word: &str) -> bool {
    bytes.windows(word.len()).any(|bytes| bytes == word.as_bytes())
}

/// Every file beneath a folder.
pub(super) fn beneath(folder: &Path) -> Vec<PathBuf> {
    everything_beneath(folder).into_iter().filter(|path| !path.is_dir()).collect()
}

/// Every file and folder beneath a folder.
pub(super) fn everything_beneath(folder: &Path) -> Vec<PathBuf> {
    let (mut all, mut folders) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(folder) = folders.pop() {
        for path in std::fs::read_dir(folder).unwrap().map(|found| found.unwrap().path()) {
            if path.is_dir() {
                folders.push(path.clone());
            }
            all.push(path);
        }
    }
    all
}

/// What of the bytes a terminal was sent is not drawn on the screen that goes when the program does.
pub(super) fn outside_the_full_screen(written: &[u8]) -> Vec<u8> {
    const ENTER: &[u8] = b"\x1b[?1049h";
    const LEAVE: &[u8] = b"\x1b[?1049l";
    let at = |from: usize, what: &[u8]| written[from..].windows(what.len()).position(|bytes| bytes == what).map(|at| from + at);
    let (mut outside, mut from) = (Vec::new(), 0);
    loop {
        let enter = at(from, ENTER).unwrap_or(written.len());
        outside.extend(&written[from..enter]);
        match at(enter, LEAVE) {
            Some(leave) => from = leave,
            None => return outside,
        }
    }
}

/// The beginnings of what would set a window's title, fill the clipboard, or be kept by the terminal in some other way.
const STRINGS: [&[u8]; 12] = [
    b"\x1b]",
    b"\x1bP",
    b"\x1b_",
    b"\x1b^",
    b"\x1bX",
    b"\x1bk",
    b"\xc2\x90",
    b"\xc2\x9d",
    b"\xc2\x9f",
    b"\x1b[22t",
    b"\x1b[22;0t",
    b"\x1b[22;2t",
];

/// What the terminal was told that it may keep or show elsewhere.
pub(super) fn told_the_terminal(written: &[u8]) -> Option<String> {
    let found = STRINGS.iter().find(|begins| written.windows(begins.len()).any(|bytes| bytes == **begins));
    found.map(|begins| format!("the terminal was told {:?}", String::from_utf8_lossy(begins)))
}

/// What others on the computer see of a process that runs, but for its files.
pub(super) fn seen_of(process: u32) -> Vec<u8> {
    // What the system does not let others see it does not let the test see either.
    ["cmdline", "environ", "comm"]
        .iter()
        .flat_map(|name| std::fs::read(format!("/proc/{process}/{name}")).unwrap_or_default())
        .collect()
}

#[test]
fn what_is_outside_of_the_full_screen_is_told_apart() {
    assert_eq!(outside_the_full_screen(b"a\x1b[?1049hb\x1b[?1049lc\x1b[?1049hd"), b"a\x1b[?1049lc");
    assert_eq!(outside_the_full_screen(b"abc"), b"abc");
}
