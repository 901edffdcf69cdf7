//! What is known of single words, before they are looked at in their sentence.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::cues::CUES;

/// Forenames: those of the 1990 census of the United States (public domain) but the rarest uses of ordinary words, and many from
/// other peoples and of our day, gathered for this project. Folded and in order.
const FORENAMES: &str = include_str!("tables/forenames.txt");

/// Words of everyday English and of peer work that people also begin sentences with, without most of their endings, gathered for this
/// project. What stands here and among the forenames is both: Hope, Will, Mark.
const ORDINARY: &str = include_str!("tables/ordinary.txt");

static WORDS: LazyLock<HashMap<&'static str, Traits>> = LazyLock::new(|| {
    let rows = CUES.iter().map(|(of, words)| (*of, *words));
    let mut words: HashMap<&str, Traits> = HashMap::with_capacity(16_384);
    for (of, row) in rows.chain([(Trait::Forename, FORENAMES), (Trait::Ordinary, ORDINARY)]) {
        for word in row.split_whitespace() {
            words.entry(word).or_default().put(of);
        }
    }
    words
});

/// Something a word can be. What each means is said beside its words, in `cues`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Trait {
    Forename,
    Ordinary,
    Title,
    Kin,
    Relative,
    Clinical,
    Working,
    Supervising,
    Managing,
    Friendly,
    Saying,
    Being,
    Meeting,
    Locating,
    Inside,
    ServiceTail,
    PlaceTail,
    PlaceHead,
    Street,
    SureStreet,
    ShortStreet,
    Dwelling,
    State,
    Particle,
    Month,
    Record,
    WeakRecord,
    Plate,
    RecordFiller,
    PhoneCue,
    AgeVerb,
    Tens,
    Ones,
    Teens,
    OrdinalWord,
    Generic,
    Lettered,
    Function,
    Idea,
    Neutral,
}

/// Everything a word can be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Traits(u64);

impl Traits {
    /// What `folded` is known to be.
    pub(super) fn of(folded: &str) -> Self {
        WORDS.get(folded).copied().unwrap_or_default()
    }

    pub(super) fn has(self, one: Trait) -> bool {
        self.0 & (1 << one as u8) != 0
    }

    fn put(&mut self, one: Trait) {
        self.0 |= 1 << one as u8;
    }
}

/// Where `word` stands among the words of a row.
pub(super) fn place(of: Trait, word: &str) -> Option<u32> {
    let (_, row) = CUES.iter().find(|(row, _)| *row == of)?;
    row.split_whitespace().position(|other| other == word)?.try_into().ok()
}

/// Endings, and what may stand in their place in the word they were put to.
const ENDINGS: [(&str, &[&str]); 11] = [
    ("ies", &["y"]),
    ("ied", &["y"]),
    ("es", &[""]),
    ("s", &[""]),
    ("ed", &["", "e"]),
    ("ing", &["", "e"]),
    ("ly", &["", "le"]),
    ("er", &["", "e"]),
    ("est", &["", "e"]),
    ("ness", &[""]),
    ("ful", &[""]),
];

/// Endings that make a word ordinary, whatever stands before them.
const ORDINARY_ENDINGS: [&str; 20] = [
    "tion", "sion", "ment", "ness", "ity", "ship", "ance", "ence", "ism", "able", "ible", "ful", "less", "ous", "ively", "ingly",
    "ially", "hood", "wards", "ically",
];

/// Whether `folded` is an everyday word, with or without an ending.
pub(super) fn is_plain(folded: &str) -> bool {
    Traits::of(folded).has(Trait::Ordinary) || has_plain_stem(folded)
}

fn has_plain_stem(folded: &str) -> bool {
    ENDINGS.iter().any(|(ending, instead)| {
        folded.strip_suffix(ending).is_some_and(|stem| {
            let doubled = || stem.strip_suffix(|c: char| stem.len() > 3 && stem.ends_with([c, c]));
            stem.len() >= 3
                && (instead.iter().any(|end| Traits::of(&format!("{stem}{end}")).has(Trait::Ordinary))
                    || doubled().is_some_and(|single| Traits::of(single).has(Trait::Ordinary)))
        })
    })
}

/// Whether `folded` may well be an everyday word we do not list. Too kind to trust but where any word has a capital.
pub(super) fn sounds_plain(folded: &str) -> bool {
    ORDINARY_ENDINGS.iter().any(|ending| folded.len() > ending.len() + 2 && folded.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::fold::fold;

    #[test]
    fn the_tables_are_folded_in_order_and_small() {
        for table in [FORENAMES, ORDINARY] {
            let words: Vec<&str> = table.lines().collect();
            assert!(words.is_sorted(), "in order");
            assert!(words.windows(2).all(|pair| pair[0] != pair[1]), "each once");
            assert!(words.iter().all(|word| fold(word) == **word && !word.is_empty()), "folded");
            assert!(table.len() < 60_000, "small");
        }
    }

    #[test]
    fn the_cues_are_folded() {
        for (of, words) in CUES {
            assert_eq!(fold(words), *words, "{of:?}");
        }
    }

    #[test]
    fn an_ending_does_not_hide_an_everyday_word() {
        let check = |word, expect| assert_eq!(is_plain(word), expect, "{word}");
        check("walk", true);
        check("walked", true);
        check("hoping", true);
        check("stopped", true);
        check("worries", true);
        check("gently", true);
        check("marisol", false);
        check("epping", false);
        check("doyle", false);
    }
}
