//! What stands on the worker's own lists, in any case, with or without accents and hyphens, and with an s behind it.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::scan::{Hit, Scan, What};
use super::text::{Gap, Shape, Token, tokens};
use super::{Kind, Sureness};
use crate::model::OwnLists;

/// The lists, ready to be looked up.
pub(super) struct Listed {
    /// By their first word: the words, and where they stand on the list of what is always replaced.
    always: HashMap<String, Vec<(Vec<String>, usize)>>,
    never: HashSet<String>,
}

impl Listed {
    pub(super) fn new(lists: &OwnLists) -> Self {
        let mut always: HashMap<String, Vec<(Vec<String>, usize)>> = HashMap::new();
        for (place, (words, _)) in lists.always.iter().enumerate() {
            let tokens = tokens(words);
            // Marks alone would be found everywhere.
            let says = tokens.iter().any(|token| token.shape != Shape::Mark);
            let words: Vec<String> =
                tokens.iter().filter(|token| !token.is_hyphen()).map(|token| token.folded.to_string()).collect();
            if let Some(first) = words.first().filter(|_| says) {
                always.entry(first.clone()).or_default().push((words, place));
            }
        }
        let never = lists.never.iter().map(|words| joined(&tokens(words))).collect();
        Self { always, never }
    }

    /// Takes what is listed out of `scan`. A name it is part of is listed with it; a link or a number it is part of stays what it is.
    pub(super) fn take_always(&self, scan: &mut Scan<'_>) {
        let mut at = 0;
        while at < scan.tokens.len() {
            let Some((length, place)) = self.at(scan, at) else {
                at += 1;
                continue;
            };
            take(scan, at..at + length, place);
            at += length;
        }
    }

    /// Takes back what is never to be asked about.
    pub(super) fn spare_never(&self, scan: &mut Scan<'_>) {
        let is_spared = |hit: &&Hit| {
            let tokens = scan.tokens.get(hit.tokens.clone()).unwrap_or_default();
            hit.what.listed.is_none() && self.never.contains(&joined(tokens))
        };
        let spared: Vec<Hit> = if self.never.is_empty() { Vec::new() } else { scan.hits().filter(is_spared).cloned().collect() };
        for hit in &spared {
            scan.give_back(hit);
        }
    }

    /// How many tokens the longest listed words at `at` take, and where they stand on the list.
    fn at(&self, scan: &Scan<'_>, at: usize) -> Option<(usize, usize)> {
        let tokens = scan.tokens.get(at..)?;
        let first = tokens.first()?;
        let bare = [Some(&*first.folded), first.without_s(), first.without_digits()];
        let entries = bare.into_iter().flatten().filter_map(|word| self.always.get(word)).flatten();
        let found = entries.filter_map(|(words, place)| Some((length(tokens, words)?, *place)));
        found.max_by_key(|(length, place)| (*length, std::cmp::Reverse(*place)))
    }
}

/// How many of the `tokens` the listed `words` take, if they begin with them: hyphens between are passed over, and the last may have
/// something behind it.
fn length(tokens: &[Token<'_>], words: &[String]) -> Option<usize> {
    let (last, before) = words.split_last()?;
    let mut at = 0;
    let passed =
        |at: usize| at + usize::from(at > 0 && tokens.get(at).is_some_and(|token| token.is_hyphen() && token.gap == Gap::None));
    for word in before {
        at = passed(at);
        (tokens.get(at)?.folded == word.as_str()).then_some(())?;
        at += 1;
    }
    at = passed(at);
    let token = tokens.get(at)?;
    let stands = token.folded == last.as_str() || [token.without_s(), token.without_digits()].contains(&Some(last.as_str()));
    stands.then_some(at + 1)
}

fn take(scan: &mut Scan<'_>, tokens: Range<usize>, place: usize) {
    let touching = scan.touching(&tokens);
    let within = |hit: &Hit| tokens.start <= hit.tokens.start && hit.tokens.end <= tokens.end;
    let is_name = |hit: &Hit| matches!(hit.what.kind, Kind::Name | Kind::Place | Kind::Service);
    if !touching.iter().all(|hit| within(hit) || is_name(hit)) {
        return;
    }
    let start = touching.iter().map(|hit| hit.tokens.start).fold(tokens.start, usize::min);
    let end = touching.iter().map(|hit| hit.tokens.end).fold(tokens.end, usize::max);
    for hit in &touching {
        scan.give_back(hit);
    }
    // An everyday word in small letters may mean what it says.
    let doubt = scan.tokens.get(start).is_some_and(|token| end - start == 1 && token.shape == Shape::Lower && token.is_plain());
    let sureness = if doubt { Sureness::Possible } else { Sureness::Likely };
    scan.take(start..end, What { kind: Kind::Listed, sureness, listed: Some(place) });
}

/// The folded words of some tokens, with a space between.
fn joined(tokens: &[Token<'_>]) -> String {
    tokens.iter().map(|token| &*token.folded).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::super::find;
    use super::*;
    use crate::model::{Replacement, Role};

    fn lists(always: &[&str], never: &[&str]) -> OwnLists {
        let always = always.iter().map(|words| ((*words).to_owned(), Replacement::Role(Role::Supported))).collect();
        OwnLists { always, never: never.iter().map(|words| (*words).to_owned()).collect() }
    }

    #[test]
    fn what_is_always_replaced_is_found_however_it_is_written() {
        let check = |always: &[&str], text: &str, expect: &[&str]| {
            let mut found: Vec<_> = find(&[text], &lists(always, &[]))
                .into_iter()
                .filter(|thing| thing.kind == Kind::Listed)
                .flat_map(|thing| thing.mentions)
                .collect();
            found.sort_by_key(|mention| mention.range.start);
            let found: Vec<&str> = found.into_iter().filter_map(|mention| text.get(mention.range)).collect();
            assert_eq!(found, expect, "{always:?} in {text}");
        };
        check(&["Hēmi"], "Hemi's dog, HĒMI, hēmi and hemisphere", &["Hemi", "HĒMI", "hēmi"]);
        check(&["the blue door"], "At the Blue Door, the blue door.", &["the Blue Door", "the blue door"]);
        check(&["Blue"], "Blue sat on the blue chair.", &["Blue", "blue"]);
        check(&["Sarah"], "Sarah Jones and Sarah", &["Sarah Jones", "Sarah"]);
        check(&["0412 555 783"], "ring 0412 555 783", &["0412 555 783"]);
        check(&["Sarah"], "sarah@example.org", &[]);
        check(&["", " ", "-"], "nothing - nothing", &[]);
        check(
            &["Tama Parata"],
            "tama-parata, Tama\u{2011}Parata, Tama\nParata",
            &["tama-parata", "Tama\u{2011}Parata", "Tama\nParata"],
        );
        check(&["Oyelaran-Fox"], "Oyelaran Fox and Oyelaran–Fox", &["Oyelaran Fox", "Oyelaran–Fox"]);
        check(&["Marlena"], "marlenas dog, Marlena2, all the Marlenas", &["marlenas", "Marlena2", "Marlenas"]);
        check(&["Hope", "Mark"], "She hopes, and marks it.", &[]);
        check(&["O’Malley"], "O‘Malley, O\u{2bc}MALLEY's", &["O‘Malley", "O\u{2bc}MALLEY"]);
    }

    #[test]
    fn an_everyday_word_in_small_letters_is_decided_apart() {
        let things = find(&["Blue sat on the blue chair."], &lists(&["Blue"], &[]));
        let sureness: Vec<_> = things.iter().map(|thing| (thing.kind, thing.sureness)).collect();
        assert_eq!(sureness, [(Kind::Listed, Sureness::Likely), (Kind::Listed, Sureness::Possible)]);
    }

    #[test]
    fn what_is_never_asked_about_is_not_found() {
        let check =
            |never: &[&str], text: &str, expect: usize| assert_eq!(find(&[text], &lists(&["Rex"], never)).len(), expect, "{text}");
        check(&["carol"], "Supervision with Carol, Carol's idea", 0);
        check(&["carol"], "Carol and Marcus", 1);
        check(&["13 11 14"], "ring 13 11 14", 0);
        check(&["rex"], "Rex came", 1);
    }
}
