//! What the streams and the terminal are like: how many colours, how many words, in what encoding.

use std::io::{self, Read};

use crate::model::Tone;
use crate::tui::{Depth, Theme};

fn is_set(name: &str) -> bool {
    std::env::var_os(name).is_some_and(|value| !value.is_empty())
}

/// Whether the terminal can only take lines (`TERM=dumb`).
pub fn is_dumb() -> bool {
    std::env::var_os("TERM").is_some_and(|term| term == "dumb")
}

/// The styles for this terminal: `NO_COLOR` (<https://no-color.org>) goes before the person's tone.
pub fn theme(tone: Tone) -> Theme {
    let tone = if is_set("NO_COLOR") { Tone::Mono } else { tone };
    let says = |name: &str, words: &[&str]| std::env::var(name).is_ok_and(|value| words.iter().any(|word| value.contains(word)));
    let depth = match () {
        () if says("COLORTERM", &["truecolor", "24bit"]) => Depth::True,
        () if says("TERM", &["256color", "kitty", "alacritty", "ghostty", "wezterm"]) => Depth::Indexed,
        () => Depth::Sixteen,
    };
    Theme::new(tone, depth)
}

/// Everything that comes in, as text; the second is whether it was not UTF-8 and had to be read as Windows-1252, in which every
/// byte is some letter, so that nothing is lost.
///
/// # Errors
///
/// When reading ends before the stream does.
pub fn read_all(mut from: impl Read) -> io::Result<(String, bool)> {
    let mut bytes = Vec::new();
    from.read_to_end(&mut bytes)?;
    Ok(decode(bytes))
}

pub(super) fn decode(bytes: Vec<u8>) -> (String, bool) {
    String::from_utf8(bytes).map_or_else(
        |error| (encoding_rs::WINDOWS_1252.decode(error.as_bytes()).0.into_owned(), true),
        |text| (text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text), false),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_becomes_some_letter() {
        assert_eq!(decode("caf\u{e9}".as_bytes().to_vec()), ("café".to_owned(), false));
        assert_eq!(decode(b"caf\xe9 \x93so\x94".to_vec()), ("café “so”".to_owned(), true));
        assert_eq!(decode("\u{feff}so".as_bytes().to_vec()), ("so".to_owned(), false));
    }
}
