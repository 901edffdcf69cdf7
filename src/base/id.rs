//! The name of one record: made once, never changed, and saying nothing of what was written.

use std::fmt;
use std::str::FromStr;

use ulid::Ulid;

/// A record's name: a [ULID](https://github.com/ulid/spec), 26 characters that sort by the millisecond they were made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(Ulid);

impl Id {
    /// How many characters [`Id::short`] keeps.
    pub const SHORT: usize = 5;

    /// The name made at `millis` (milliseconds since 1970) with 80 bits of `chance`; higher bits are dropped.
    pub fn new(millis: u64, chance: u128) -> Self {
        Self(Ulid::from_parts(millis, chance))
    }

    /// The name, at this time, of what has this digest: the same wherever it is made.
    pub fn out_of(millis: u64, digest: &[u8]) -> Self {
        Self::new(millis, digest.iter().take(10).fold(0, |bits, byte| bits << 8 | u128::from(*byte)))
    }

    /// When the name was made, in milliseconds since 1970.
    pub fn millis(self) -> u64 {
        self.0.timestamp_ms()
    }

    /// The eighty bits of it that say nothing of when it was made.
    pub fn chance(self) -> u128 {
        self.0.random()
    }

    /// The last characters of the name, in small letters: enough to tell two entries apart, short enough to type.
    pub fn short(self) -> String {
        let whole = self.to_string().to_lowercase();
        whole.chars().skip(whole.len().saturating_sub(Self::SHORT)).collect()
    }

    /// Whether `typed` is this name or the end of it, in capitals or small letters. Fewer than four characters fit nothing.
    pub fn ends_with(self, typed: &str) -> bool {
        typed.len() >= 4 && self.to_string().ends_with(&typed.to_uppercase())
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Id {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        match Ulid::from_string(text) {
            // The letters may stand in any case and the first character may overflow: only the canonical spelling counts.
            Ok(id) if id.to_string() == text => Ok(Self(id)),
            _ => Err(NotAnId),
        }
    }
}

/// The text is not 26 characters of a canonical ULID.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is not an id: an id is 26 capital letters and digits")]
pub struct NotAnId;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_reads_back_and_sorts_by_time() {
        let early = Id::new(1_000, 7);
        let late = Id::new(2_000, 1);
        assert!(early < late);
        assert_eq!(early.to_string().parse(), Ok(early));
        assert_eq!("not an id".parse::<Id>(), Err(NotAnId));
        assert_eq!(early.to_string().to_lowercase().parse::<Id>(), Err(NotAnId));
    }

    #[test]
    fn the_end_of_a_name_is_enough() {
        let id = Id::new(1_000, 0xABCDE);
        assert!(id.ends_with(&id.short()));
        assert!(id.ends_with(&id.to_string()));
        assert!(!id.ends_with("e"));
    }
}
