//! Which mentions are of one thing: a full name and its parts, a number however it is spaced.

use std::collections::{HashMap, HashSet};

use super::context::role;
use super::lexicon::{Trait, is_plain};
use super::scan::{Hit, Scan};
use super::text::{Gap, Shape, Token};
use super::{Kind, Mention, Sureness, Thing};
use crate::model::{OwnLists, Replacement};

/// A hit, and the passage it stands in.
#[derive(Clone, Copy)]
struct Found<'s, 'a> {
    passage: usize,
    scan: &'s Scan<'a>,
    hit: &'s Hit,
}

/// By what two mentions are known to be of one thing.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Key {
    /// The place on the worker's list, and whether it may be an everyday word.
    Listed(usize, Sureness),
    /// The words of a name, without its title.
    Named(Vec<String>),
    /// The letters and digits of anything else.
    Other(Kind, String),
}

/// Every thing in the `scans`, in the order of their first mentions.
pub(super) fn things(scans: &[Scan<'_>], lists: &OwnLists) -> Vec<Thing> {
    let found: Vec<Found<'_, '_>> =
        scans.iter().enumerate().flat_map(|(passage, scan)| scan.hits().map(move |hit| Found { passage, scan, hit })).collect();
    let names = Names::of(&found);
    let known: HashSet<String> = found.iter().filter(|one| one.is_name()).filter_map(|one| one.key().last()).collect();
    let mut groups: Vec<Vec<Found<'_, '_>>> = Vec::new();
    let mut places: HashMap<Key, usize> = HashMap::new();
    for one in found {
        let key = match one.key() {
            Key::Named(words) => Key::Named(names.whole(one.bare(words, &known))),
            key => key,
        };
        let place = *places.entry(key).or_insert(groups.len());
        match groups.get_mut(place) {
            Some(group) => group.push(one),
            None => groups.push(vec![one]),
        }
    }
    groups.iter().filter_map(|group| thing(group, lists)).collect()
}

fn thing(group: &[Found<'_, '_>], lists: &OwnLists) -> Option<Thing> {
    // The longest name, and of those the first.
    let fullest = group.iter().rev().max_by_key(|one| {
        (one.name().len() * usize::from(one.is_name()), one.name().iter().any(|token| token.shape == Shape::Capital))
    })?;
    let kind = fullest.hit.what.kind;
    let listed = fullest.hit.what.listed.and_then(|place| lists.always.get(place));
    let said = || group.iter().find_map(|one| role(one.scan, &one.hit.tokens, kind)).or_else(|| kind.roles().first().copied());
    let suggested = match listed {
        Some((_, replacement)) => replacement.clone(),
        None => Replacement::Role(said()?),
    };
    Some(Thing {
        kind,
        sureness: group.iter().map(|one| one.hit.what.sureness).max()?,
        words: listed.map_or_else(|| fullest.words(), |(words, _)| words.clone()),
        suggested,
        mentions: group.iter().map(|one| Mention { passage: one.passage, range: one.hit.range.clone() }).collect(),
    })
}

impl Key {
    /// The last word of a name.
    fn last(self) -> Option<String> {
        match self {
            Self::Named(words) => words.into_iter().next_back(),
            Self::Listed(..) | Self::Other(..) => None,
        }
    }
}

impl<'s, 'a> Found<'s, 'a> {
    fn tokens(self) -> &'s [Token<'a>] {
        self.scan.tokens.get(self.hit.tokens.clone()).unwrap_or_default()
    }

    /// The tokens without the title in front.
    fn name(self) -> &'s [Token<'a>] {
        let tokens = self.tokens();
        let titles =
            tokens.iter().take_while(|token| token.has(Trait::Title) || token.has(Trait::Kin) || token.is_mark('.')).count();
        if titles < tokens.len() && self.is_name() { tokens.get(titles..).unwrap_or_default() } else { tokens }
    }

    fn is_name(self) -> bool {
        matches!(self.hit.what.kind, Kind::Name | Kind::Place | Kind::Service)
    }

    /// What is written, without the title of a name.
    fn words(self) -> String {
        let start = self.name().first().map_or(self.hit.range.start, |first| first.range.start.max(self.hit.range.start));
        self.scan.text.get(start..self.hit.range.end).unwrap_or_default().to_owned()
    }

    /// The words of its name, the last without the s or the number behind it where that leaves a name that is known.
    fn bare(self, mut words: Vec<String>, known: &HashSet<String>) -> Vec<String> {
        let token = self.name().last();
        let bare = token.into_iter().flat_map(|token| [token.without_s(), token.without_digits()]).flatten();
        let end = token.map_or("", |token| &token.folded);
        if let Some(begin) = words.last().and_then(|last| last.strip_suffix(end)).map(str::to_owned) {
            let bare = bare.into_iter().map(|bare| format!("{begin}{bare}")).find(|bare| known.contains(bare));
            words.last_mut().into_iter().zip(bare).for_each(|(last, bare)| *last = bare);
        }
        words
    }

    /// The words of its name. Words joined by a hyphen are one: Kylie-Ann is not Kylie.
    fn parts(self) -> Vec<String> {
        let mut parts: Vec<String> = Vec::new();
        let mut joins = false;
        for token in self.name() {
            let glued = token.gap == Gap::None;
            if token.is_word() || token.shape == Shape::Code {
                match parts.last_mut().filter(|_| joins && glued) {
                    Some(last) => *last = format!("{last}-{}", token.folded),
                    None => parts.push(token.folded.to_string()),
                }
            }
            joins = glued && token.is_hyphen();
        }
        parts
    }

    fn key(self) -> Key {
        let kind = self.hit.what.kind;
        if let Some(place) = self.hit.what.listed {
            return Key::Listed(place, self.hit.what.sureness);
        }
        if self.is_name() {
            return Key::Named(self.parts());
        }
        let written = self.scan.text.get(self.hit.range.clone()).unwrap_or_default();
        let letters = || written.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
        let digits = || written.chars().filter(char::is_ascii_digit).collect::<String>();
        let key = match kind {
            // The end of a number is the same from abroad.
            Kind::Phone => digits().chars().rev().take(9).collect(),
            Kind::Age if !digits().is_empty() => digits(),
            _ => letters(),
        };
        Key::Other(kind, key)
    }
}

/// The names of several words, by what they begin and end with.
#[derive(Default)]
struct Names {
    wholes: HashMap<Vec<String>, Whole>,
}

/// What names a part of a name can be part of.
enum Whole {
    /// This one, and names that are part of it too.
    One(Vec<String>),
    /// Several, so that the part alone may be anybody's.
    Several,
}

impl Names {
    fn of(found: &[Found<'_, '_>]) -> Self {
        let mut names = Self::default();
        for one in found {
            let Key::Named(words) = one.key() else { continue };
            let person = one.hit.what.kind == Kind::Name;
            for length in 1..words.len() {
                let (begin, end) = (words.get(..length), words.get(words.len() - length..));
                // "Health" is no part of Barwon Health to know it by, and Preston is not Neami Preston.
                // Who was all of a hospital's name is most likely that hospital.
                let all_but = length > 1 && words.get(length..).is_some_and(|tail| tail.iter().all(|word| is_tail(word)));
                let telling =
                    |begin: &&[String]| person || all_but || !begin.iter().all(|word| is_plain(word) || is_forename(word));
                let begins = begin.filter(telling);
                for part in begins.into_iter().chain(end.filter(|_| person)) {
                    names
                        .wholes
                        .entry(part.to_vec())
                        .and_modify(|whole| whole.meet(&words))
                        .or_insert_with(|| Whole::One(words.clone()));
                }
            }
        }
        names
    }

    /// The longest name that `words` are the beginning or the end of, if it can only be one.
    fn whole(&self, words: Vec<String>) -> Vec<String> {
        match self.wholes.get(&words) {
            Some(Whole::One(whole)) => whole.clone(),
            Some(Whole::Several) | None => words,
        }
    }
}

impl Whole {
    /// Takes another name in.
    fn meet(&mut self, words: &[String]) {
        let Self::One(whole) = self else { return };
        let is_part = |part: &[String], whole: &[String]| whole.starts_with(part) || whole.ends_with(part);
        if is_part(whole, words) {
            *self = Self::One(words.to_vec());
        } else if !is_part(words, whole) {
            *self = Self::Several;
        }
    }
}

fn is_tail(word: &str) -> bool {
    super::lexicon::Traits::of(word).has(Trait::ServiceTail)
}

fn is_forename(word: &str) -> bool {
    super::lexicon::Traits::of(word).has(Trait::Forename)
}

#[cfg(test)]
mod tests {
    use super::super::find;
    use super::*;

    #[test]
    fn mentions_of_one_thing_are_one_thing() {
        let check = |passages: &[&str], expect: &[(&str, usize)]| {
            let things = find(passages, &OwnLists::default());
            let found: Vec<_> = things.iter().map(|thing| (thing.words.as_str(), thing.mentions.len())).collect();
            assert_eq!(found, expect, "{passages:?}");
        };
        check(&["Josephine rang. Josephine Akintola's mum, josephine and Akintola"], &[("Josephine Akintola", 4)]);
        check(&["Met Hēmi.", "hemi's koro and HEMI"], &[("Hēmi", 3)]);
        check(
            &["Lorraine Doyle and Kieran Doyle. The Doyle house, Kieran"],
            &[("Lorraine Doyle", 1), ("Kieran Doyle", 2), ("Doyle", 1)],
        );
        check(&["Kylie is tired. Kylie-Ann is her sister. kylie-ann's dog"], &[("Kylie", 1), ("Kylie-Ann", 2)]);
        check(&["Hannah Brightwell-Osei rang. Brightwell-Osei, Hannah"], &[("Hannah Brightwell-Osei", 3)]);
        check(&["Mr. Patel said. Patel nodded"], &[("Patel", 2)]);
        check(&["ring 0412 555 783 or +61 412 555 783"], &[("0412 555 783", 2)]);
        check(&["at Barwon Health, then Barwon rang"], &[("Barwon Health", 2)]);
        check(&["Met Marlena. marlenas dog, Marlena2 and the Marlenas"], &[("Marlena", 4)]);
        check(&["at Fiona Stanley Hospital. Fiona Stanley was full"], &[("Fiona Stanley Hospital", 2)]);
    }
}
