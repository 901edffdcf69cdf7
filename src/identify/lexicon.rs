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
            let traits = words.entry(word).or_default();
            *traits = if of.is_everyday() { traits.with(of).with(Trait::Ordinary) } else { traits.with(of) };
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
    Speech,
    Being,
    Meeting,
    Telling,
    Talking,
    Locating,
    Admitting,
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
    Counted,
    Dating,
    Weekday,
    Law,
    Tens,
    Units,
    OrdinalWord,
    Generic,
    Lettered,
    Function,
    Idea,
    Neutral,
}

impl Trait {
    /// Whether its words are everyday ones, that a sentence can begin with.
    fn is_everyday(self) -> bool {
        let special = [
            Self::Forename,
            Self::Neutral,
            Self::PlaceHead,
            Self::Particle,
            Self::State,
            Self::Month,
            Self::Record,
            Self::Plate,
            Self::ShortStreet,
            Self::SureStreet,
        ];
        !special.contains(&self)
    }
}

/// Everything a word can be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Traits(u64);

impl Traits {
    /// What `folded` is known to be.
    pub(super) fn of(folded: &str) -> Self {
        let plural = || {
            WORDS.get(folded.strip_suffix('s')?).filter(|one| one.has(Trait::Neutral)).map(|_| Self::default().with(Trait::Neutral))
        };
        WORDS.get(folded).copied().or_else(plural).unwrap_or_default()
    }

    pub(super) fn has(self, one: Trait) -> bool {
        self.0 & (1 << one as u8) != 0
    }

    fn with(self, one: Trait) -> Self {
        Self(self.0 | 1 << one as u8)
    }
}

/// The number that `folded` spells: sixteen, forty.
pub(super) fn spelled(folded: &str) -> Option<u32> {
    let worth = |row: Trait, each: u32| {
        let (_, words) = CUES.iter().find(|(of, _)| *of == row).filter(|_| Traits::of(folded).has(row))?;
        let place = words.split_whitespace().position(|word| word == folded)?;
        Some((u32::try_from(place).ok()? + 1) * each)
    };
    worth(Trait::Units, 1).or_else(|| worth(Trait::Tens, 10))
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

/// What is put before words.
const BEGINNINGS: [&str; 6] = ["un", "re", "non", "over", "mis", "dis"];

/// Endings that make a word ordinary, whatever stands before them.
const ORDINARY_ENDINGS: [&str; 27] = [
    "tion", "sion", "ment", "ness", "ity", "ship", "ance", "ence", "ism", "able", "ible", "ful", "less", "ous", "ively", "ingly",
    "ially", "hood", "ology", "ography", "etic", "ative", "ical", "icals", "edly", "wards", "ically",
];

/// Whether `folded` is an everyday word, with or without what is put before and behind words.
pub(super) fn is_plain(folded: &str) -> bool {
    folded.ends_with("n't") || has_plain_stem(folded, 2)
}

/// Whether an everyday word is left when up to `layers` endings or beginnings are taken off.
fn has_plain_stem(folded: &str, layers: u8) -> bool {
    if Traits::of(folded).has(Trait::Ordinary) {
        return true;
    }
    let Some(layers) = layers.checked_sub(1) else { return false };
    let bare = BEGINNINGS.iter().filter_map(|beginning| folded.strip_prefix(beginning)).filter(|bare| bare.len() > 3);
    let mut stems = ENDINGS
        .iter()
        .filter_map(|(ending, instead)| Some((folded.strip_suffix(ending)?, *instead)))
        .filter(|(stem, _)| stem.len() > 2);
    stems.any(|(stem, instead)| {
        instead.iter().any(|end| has_plain_stem(&format!("{stem}{end}"), layers))
            || undoubled(stem).is_some_and(|stem| has_plain_stem(stem, layers))
    }) || bare.into_iter().any(|bare| has_plain_stem(bare, layers))
}

/// `stopp` without its second p.
fn undoubled(stem: &str) -> Option<&str> {
    let mut last = stem.chars().rev();
    let (one, two) = (last.next()?, last.next()?);
    (one == two && stem.len() > 3).then(|| stem.strip_suffix(one)).flatten()
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
