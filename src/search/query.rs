//! What a person looks for: words that must all be there, and "phrases in quotes".

use crate::base::fold::fold;

/// Words to look for, folded. Reading one never fails.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    terms: Vec<String>,
}

impl Query {
    /// Reads what was typed. A quote that is not closed runs to the end.
    pub fn read(typed: &str) -> Self {
        let folded = fold(typed);
        let pieces = folded.split(['"', '“', '”']).enumerate();
        let terms = pieces.flat_map(|(place, piece)| {
            let phrase = place % 2 == 1;
            let words: Vec<&str> = if phrase { vec![piece.trim()] } else { piece.split_whitespace().collect() };
            words.into_iter().filter(|word| !word.is_empty()).map(str::to_owned).collect::<Vec<_>>()
        });
        Self { terms: terms.collect() }
    }

    /// Whether nothing is asked for.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Whether every word and phrase stands in `folded`.
    pub fn matches(&self, folded: &str) -> bool {
        self.terms.iter().all(|term| folded.contains(term.as_str()))
    }

    /// The byte of `folded` at which the first of the words stands.
    pub(super) fn first(&self, folded: &str) -> Option<usize> {
        self.terms.iter().filter_map(|term| folded.find(term.as_str())).min()
    }

    /// Where the words stand in `text`, as ranges of bytes that neither overlap nor touch, in order.
    pub fn hits(&self, text: &str) -> Vec<std::ops::Range<usize>> {
        let (folded, origin) = folded_with_origin(text);
        let mut hits: Vec<_> = self
            .terms
            .iter()
            .flat_map(|term| folded.match_indices(term.as_str()).map(|(at, found)| at..at + found.len()).collect::<Vec<_>>())
            .filter_map(|hit| Some(*origin.get(hit.start)?..*origin.get(hit.end)?))
            .collect();
        hits.sort_by_key(|hit| (hit.start, hit.end));
        let mut joined: Vec<std::ops::Range<usize>> = Vec::new();
        for hit in hits {
            match joined.last_mut() {
                Some(last) if hit.start <= last.end => last.end = last.end.max(hit.end),
                _ => joined.push(hit),
            }
        }
        joined
    }
}

/// `text` folded grapheme by grapheme, and for each byte of the result (and its end) the byte of `text` it came from.
fn folded_with_origin(text: &str) -> (String, Vec<usize>) {
    use unicode_segmentation::UnicodeSegmentation;
    let mut folded = String::with_capacity(text.len());
    let mut origin = Vec::with_capacity(text.len() + 1);
    for (at, grapheme) in text.grapheme_indices(true) {
        folded.push_str(&fold(grapheme));
        origin.resize(folded.len(), at);
    }
    origin.push(text.len());
    (folded, origin)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn all_words_must_be_there() {
        let check = |typed, text, expect| assert_eq!(Query::read(typed).matches(&fold(text)), expect, "{typed} in {text}");
        check("week courtyard", "In the courtyard, a long week", true);
        check("week garden", "In the courtyard, a long week", false);
        check("\"long week\"", "In the courtyard, a long week", true);
        check("\"week long\"", "In the courtyard, a long week", false);
        check("cafe", "CAFÉ", true);
        check("", "anything", true);
        check("\"un closed", "un closed", true);
    }

    #[test]
    fn hits_are_found_in_the_text_as_it_was_written() {
        let check = |typed, text: &str, expect: &[&str]| {
            let hits = Query::read(typed).hits(text);
            let found: Vec<_> = hits.into_iter().filter_map(|hit| text.get(hit)).collect();
            assert_eq!(found, expect, "{typed} in {text}");
        };
        check("week", "A Week, and weeks on", &["Week", "week"]);
        check("cafe", "un café noir", &["café"]);
        check("strasse", "die Straße", &["Straße"]);
        check("on one", "one on", &["one", "on"]);
        check("", "one", &[]);
    }

    proptest! {
        #[test]
        fn any_query_can_be_looked_for_in_any_text(typed in any::<String>(), text in any::<String>()) {
            for hit in Query::read(&typed).hits(&text) {
                prop_assert!(text.get(hit).is_some());
            }
        }
    }
}
