//! Text without its accents, its capitals and what cannot be seen, so that `cafe` finds `Café`.

use unicode_normalization::char::decompose_canonical;

/// `text` in small letters, without the accents of Latin, Greek and Cyrillic. Marks that are letters of their own, as in Hindi,
/// stay.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii() {
            folded.push(c.to_ascii_lowercase());
        } else {
            decompose_canonical(c, |part| put(part, &mut folded));
        }
    }
    folded
}

/// Whether `c` takes no room: a place where a word may break, or may not.
pub fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}')
}

/// The byte of `text` at which byte `folded` of its fold comes from; the end when there is none.
pub fn origin(text: &str, folded: usize) -> usize {
    let mut so_far = 0;
    let mut one = String::new();
    for (at, c) in text.char_indices() {
        one.clear();
        decompose_canonical(c, |part| put(part, &mut one));
        // A mark that folds to nothing belongs to the letter before it.
        if so_far >= folded && !one.is_empty() {
            return at;
        }
        so_far += one.len();
    }
    text.len()
}

fn put(part: char, folded: &mut String) {
    for c in part.to_lowercase() {
        match c {
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'ı' => folded.push('i'),
            'đ' => folded.push('d'),
            '’' | '‘' | 'ʼ' => folded.push('\''),
            '‐' | '‑' => folded.push('-'),
            '\u{300}'..='\u{36f}' => {}
            c if is_unseen(c) => {}
            c => folded.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_capitals_do_not_hide_a_word() {
        let check = |text, expect: &str| assert_eq!(fold(text), expect);
        check("Café NAÏVE", "cafe naive");
        check("e\u{301}tude", "etude");
        check("Straße Łódź Ærø İstanbul", "strasse lodz aero istanbul");
        check("हिन्दी 東京 שלום", "हिन्दी 東京 שלום");
        check("don’t O‘Malley", "don't o'malley");
        check("Mar\u{ad}lena Brightwell\u{2011}Osei", "marlena brightwell-osei");
    }

    #[test]
    fn what_is_found_has_a_place_in_what_was_written() {
        let text = "Straße, ein Café; e\u{301}tude";
        for word in ["Straße", "ein", "Café", "tude"] {
            let written = text.find(word).unwrap();
            assert_eq!(origin(text, fold(text.get(..written).unwrap()).len()), written, "{word}");
        }
        assert_eq!(origin(text, 1_000), text.len());
    }
}
