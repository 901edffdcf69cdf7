//! A passphrase or a key: wiped from memory when it is dropped, and never shown.

use std::fmt;

use zeroize::Zeroizing;

/// Words nobody may read off a screen, a log or a dump.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// The words, to be used and not kept.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Adds to the end. Words that do not fit are copied whole, and where they stood is wiped: a string that grows by itself would leave
    /// them there.
    pub fn push(&mut self, words: &str) {
        let mut longer = Zeroizing::new(String::with_capacity(self.0.len() + words.len()));
        longer.push_str(&self.0);
        longer.push_str(words);
        self.0 = longer;
    }

    /// Takes the last character off.
    pub fn pop(&mut self) {
        self.0.pop();
    }

    /// Whether there are no words.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl From<String> for Secret {
    fn from(words: String) -> Self {
        Self(Zeroizing::new(words))
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passphrase_is_typed_letter_by_letter() {
        let mut typed = Secret::default();
        for words in ["do", "gé", "s"] {
            typed.push(words);
        }
        typed.pop();
        typed.pop();
        assert_eq!(typed.expose(), "dog");
        (0..9).for_each(|_| typed.pop());
        assert!(typed.is_empty());
        assert_eq!(format!("{:?}", Secret::from("dogs".to_owned())), "Secret");
    }
}
