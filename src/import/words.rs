//! Bytes as words, and words as tags.

use encoding_rs::{Encoding, WINDOWS_1252};

/// The text of a file, with lines apart by LF, and whether it was not UTF-8 and had to be read as Windows-1252, in which every byte is some
/// letter. Nothing else about it changes.
pub(super) fn text(bytes: &[u8]) -> (String, bool) {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(bytes.get(mark..).unwrap_or_default());
        return (lines_apart(&text), false);
    }
    std::str::from_utf8(bytes)
        .map_or_else(|_| (lines_apart(&WINDOWS_1252.decode_without_bom_handling(bytes).0), true), |text| (lines_apart(text), false))
}

/// The text with its lines apart by LF.
pub(super) fn lines_apart(text: &str) -> String {
    text.replace("\r\n", "\n")
}

/// Words as tags: without the sign some programs put before them, each once, in the order they stand.
pub(super) fn tags(words: impl IntoIterator<Item = impl AsRef<str>>) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for word in words {
        let word = word.as_ref().trim();
        let tag = word.strip_prefix(['@', '#']).unwrap_or(word).trim();
        if !tag.is_empty() && !tags.iter().any(|known| known == tag) {
            tags.push(tag.to_owned());
        }
    }
    tags
}

/// The words of a text that are marked as tags with one of these signs. A word of digits is none.
pub(super) fn marked<'t>(text: &'t str, signs: &'static [char]) -> impl Iterator<Item = &'t str> {
    let words = text.split_whitespace().filter(move |word| word.starts_with(signs));
    let ends = |c: char| !(c.is_alphanumeric() || ['-', '_', '/', '+'].contains(&c));
    words.filter_map(move |word| {
        let tag = word.strip_prefix(signs)?.split(ends).next()?;
        tag.contains(char::is_alphabetic).then_some(tag)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_words_in_whatever_encoding() {
        let check = |bytes: &[u8], expect: &str, guessed| assert_eq!(text(bytes), (expect.to_owned(), guessed), "{bytes:?}");
        check("a\r\nb\rc\u{1b}".as_bytes(), "a\nb\rc\u{1b}", false);
        check(b"\xef\xbb\xbfso", "so", false);
        check(b"\xff\xfes\0o\0", "so", false);
        check(b"\xfe\xff\0s\0o", "so", false);
        check(b"caf\xe9", "café", true);
        check(b"", "", false);
    }

    #[test]
    fn tags_are_told_from_words() {
        let found: Vec<&str> = marked("#work, (#not) a#b #2 # @me #été/lyon. #a-b", &['#', '@']).collect();
        assert_eq!(found, ["work", "me", "été/lyon", "a-b"]);
        assert_eq!(tags(["@work", "work", " #rest ", "", "@"]), ["work", "rest"]);
    }
}
