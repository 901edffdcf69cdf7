//! The name of a pack, checked: safe to make a file's name from.

use std::fmt;

use crate::base::is_device;

/// No id is longer. Characters.
const LONGEST: usize = 64;

/// A pack's id that can be a file's name on every system: see [`is_id`]. No path can be made of it that leads anywhere else.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PackId(String);

impl PackId {
    /// The id that `text` is, if it is one.
    pub fn read(text: &str) -> Option<Self> {
        (is_id(text) && !is_device(text)).then(|| Self(text.to_owned()))
    }

    /// The id as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PackId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whether this is an id as packs and their prompts have them: small letters, digits and hyphens, beginning with a letter.
pub fn is_id(text: &str) -> bool {
    text.len() <= LONGEST
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_leads_nowhere_else() {
        let check = |text: &str, expect: bool| assert_eq!(PackId::read(text).is_some(), expect, "{text:?}");
        check("one-moment", true);
        check("b2", true);
        check("common", true);
        check("comb", true);
        for text in ["", "One", "2b", "a b", "../x", "..", "a/b", "a\\b", "a.b", "é", "con", "lpt1", "first_page", "a\0"] {
            check(text, false);
        }
        check(&"a".repeat(65), false);
    }
}
