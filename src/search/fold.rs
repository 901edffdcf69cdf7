//! Text without its accents and capitals, so that `cafe` finds `Café`.

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
            '’' => folded.push('\''),
            '\u{300}'..='\u{36f}' => {}
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
        check("don’t", "don't");
    }
}
