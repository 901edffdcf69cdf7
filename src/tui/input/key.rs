//! One key press, whatever the terminal calls it.

use std::fmt;

/// A key with what was held down beside it. A capital letter is a letter, not a letter with shift.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    /// Which key.
    pub code: Code,
    /// Whether control was held.
    pub ctrl: bool,
    /// Whether alt (or option) was held.
    pub alt: bool,
    /// Whether shift was held.
    pub shift: bool,
}

/// Which key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "a key is called what stands on it")]
pub enum Code {
    Char(char),
    Enter,
    Tab,
    Esc,
    Backspace,
    Delete,
    Left,
    Right,
    Up,
    Down,
    Home,
    End,
    PageUp,
    PageDown,
    F(u8),
}

impl Key {
    /// The key alone.
    pub const fn plain(code: Code) -> Self {
        Self { code, ctrl: false, alt: false, shift: false }
    }

    /// The letter this key types, if it types one.
    pub fn types(&self) -> Option<char> {
        match self.code {
            Code::Char(c) if !self.ctrl && !self.alt => Some(c),
            // On many keyboards AltGr arrives as control and alt together.
            Code::Char(c) if self.ctrl && self.alt && !c.is_ascii_alphanumeric() => Some(c),
            _ => None,
        }
    }

    /// The key called `name`, as in the key tables: `ctrl-s`, `shift-tab`, `f1`, `space`, `?`.
    pub fn named(name: &str) -> Option<Self> {
        let mut key = Self::plain(Code::Esc);
        let mut rest = name;
        loop {
            let (held, after) = match rest.split_once('-') {
                Some((held, after)) if !after.is_empty() => (held, after),
                _ => break,
            };
            match held {
                "ctrl" => key.ctrl = true,
                "alt" => key.alt = true,
                "shift" => key.shift = true,
                _ => return None,
            }
            rest = after;
        }
        let mut chars = rest.chars();
        key.code = match (chars.next(), chars.next()) {
            (Some(c), None) => Code::Char(c),
            (Some('f'), Some(_)) if rest.get(1..).is_some_and(|n| n.parse::<u8>().is_ok()) => Code::F(rest.get(1..)?.parse().ok()?),
            _ => *NAMES.iter().find(|(_, known)| *known == rest).map(|(code, _)| code)?,
        };
        Some(key)
    }
}

const NAMES: [(Code, &str); 15] = [
    (Code::Char(' '), "space"),
    (Code::Enter, "enter"),
    (Code::Tab, "tab"),
    (Code::Esc, "esc"),
    (Code::Backspace, "backspace"),
    (Code::Delete, "delete"),
    (Code::Left, "left"),
    (Code::Right, "right"),
    (Code::Up, "up"),
    (Code::Down, "down"),
    (Code::Home, "home"),
    (Code::End, "end"),
    (Code::PageUp, "pageup"),
    (Code::PageDown, "pagedown"),
    (Code::Char('-'), "minus"),
];

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (held, name) in [(self.ctrl, "ctrl-"), (self.alt, "alt-"), (self.shift, "shift-")] {
            if held {
                f.write_str(name)?;
            }
        }
        match (NAMES.iter().find(|(code, _)| *code == self.code), self.code) {
            (Some((_, name)), _) => f.write_str(name),
            (None, Code::Char(c)) => write!(f, "{c}"),
            (None, Code::F(number)) => write!(f, "f{number}"),
            (None, code) => write!(f, "{code:?}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_called_what_it_was_named() {
        for name in ["ctrl-s", "shift-tab", "f1", "f12", "space", "?", "alt-left", "ctrl-shift-left", "minus", "f", "A"] {
            assert_eq!(Key::named(name).map(|key| key.to_string()).as_deref(), Some(name));
        }
        assert_eq!(Key::named("hyper-x"), None);
        assert_eq!(Key::named("nonsense"), None);
    }
}
