//! Ids out of words: "The walk home" becomes `the-walk-home`.

/// No id made here is longer. Characters.
const LONGEST: usize = 32;

/// Words that only lead to the next.
const LEADING_ON: [&str; 34] = [
    "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "from", "had", "has", "have", "how", "if", "in", "is", "of",
    "on", "or", "so", "still", "that", "the", "then", "to", "was", "were", "what", "when", "which", "who", "with",
];

/// Hands out ids, no two the same.
#[derive(Debug, Default)]
pub(super) struct Ids {
    taken: Vec<String>,
}

impl Ids {
    /// Ids that are none of `taken`.
    pub(super) fn beside<'a>(taken: impl IntoIterator<Item = &'a str>) -> Self {
        Self { taken: taken.into_iter().map(str::to_owned).collect() }
    }

    /// An id out of `words`, or out of `otherwise` when they hold nothing an id can be made of.
    pub(super) fn next(&mut self, words: &str, otherwise: &str) -> String {
        let id = id(words, otherwise);
        let numbered = (2_usize..).map(|number| format!("{id}-{number}"));
        let free = std::iter::once(id.clone()).chain(numbered).find(|id| !self.taken.contains(id)).unwrap_or(id);
        self.taken.push(free.clone());
        free
    }
}

/// An id out of `words`, or out of `otherwise` when they hold nothing an id can be made of. One that grows too long ends before a
/// word, and not behind one that only leads to the next.
pub(super) fn id(words: &str, otherwise: &str) -> String {
    let words = plain(words);
    let mut parts: Vec<&str> = Vec::new();
    let mut length = 0;
    for word in words.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        length += word.len() + usize::from(!parts.is_empty());
        if length > LONGEST && !parts.is_empty() {
            while parts.len() > 1 && parts.last().is_some_and(|last| LEADING_ON.contains(last)) {
                parts.pop();
            }
            break;
        }
        parts.push(word);
    }
    let id: String = parts.join("-").chars().take(LONGEST).collect();
    match id.chars().next() {
        None => otherwise.to_owned(),
        Some(first) if first.is_ascii_digit() => format!("{otherwise}-{id}"),
        Some(_) => id,
    }
}

/// Small letters without their marks, as far as Latin letters go; an apostrophe binds ("didn't" is one word).
fn plain(words: &str) -> String {
    let lower = words.to_lowercase();
    lower.chars().filter(|c| !matches!(c, '\'' | '’' | '\u{300}'..='\u{36f}')).map(without_mark).collect()
}

fn without_mark(c: char) -> char {
    match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'è'..='ë' | 'ē' | 'ę' | 'ě' => 'e',
        'ì'..='ï' | 'ī' => 'i',
        'ñ' | 'ń' => 'n',
        'ò'..='ö' | 'ø' | 'ō' => 'o',
        'š' | 'ś' => 's',
        'ù'..='ü' | 'ū' => 'u',
        'ý' | 'ÿ' => 'y',
        'ž' | 'ź' | 'ż' => 'z',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_says_what_it_was_made_of() {
        let check = |words, expect| assert_eq!(id(words, "pack"), expect, "{words}");
        check("The walk home", "the-walk-home");
        check("  Kōrero — after Friday's café! ", "korero-after-fridays-cafe");
        check("What picture from today is still with you?", "what-picture-from-today");
        check("What is still with you from today?", "what-is-still-with-you");
        check("Looking after each other at the end of a shift", "looking-after-each-other");
        check("What to do with it", "what-to-do-with-it");
        check("of of of of of of of of of of of of", "of");
        check("3 things", "pack-3-things");
        check("東京", "pack");
        check("", "pack");
        check(&"x".repeat(99), &"x".repeat(LONGEST));
    }

    #[test]
    fn no_two_are_the_same() {
        let mut ids = Ids::beside(["own-words"]);
        let made: Vec<String> = ["Own words", "Yes", "yes!", "?", "?"].iter().map(|words| ids.next(words, "option")).collect();
        assert_eq!(made, ["own-words-2", "yes", "yes-2", "option", "option-2"]);
    }
}
