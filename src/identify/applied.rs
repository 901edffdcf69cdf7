//! What leaves, once everything is decided.

use std::ops::Range;

use super::Thing;
use crate::model::{Decision, Replacement};

/// The passages with each thing replaced as was decided, the same at every mention. A thing that is not among `decided` stays. The
/// passages must be those the things were found in.
///
/// Nothing else is touched, but that a bare apostrophe behind a name in s ("James' flat") gets the s its replacement needs.
pub fn applied<'a>(passages: &[&str], decided: impl IntoIterator<Item = (&'a Thing, &'a Decision)>) -> Vec<String> {
    let mut swaps: Vec<Vec<(Range<usize>, &Replacement)>> = vec![Vec::new(); passages.len()];
    for (thing, decision) in decided {
        let Decision::Replace(replacement) = decision else { continue };
        for mention in &thing.mentions {
            if let Some(swaps) = swaps.get_mut(mention.passage) {
                swaps.push((mention.range.clone(), replacement));
            }
        }
    }
    passages.iter().zip(swaps).map(|(passage, swaps)| rewritten(passage, swaps)).collect()
}

/// `text` with words put in the place of ranges of it.
fn rewritten(text: &str, mut swaps: Vec<(Range<usize>, &Replacement)>) -> String {
    swaps.sort_by_key(|(range, _)| range.start);
    let mut rewritten = String::with_capacity(text.len());
    let mut so_far = 0;
    for (range, replacement) in swaps {
        let (Some(between), Some(written), Some(rest)) =
            (text.get(so_far..range.start), text.get(range.clone()), text.get(range.end..))
        else {
            continue;
        };
        rewritten.push_str(between);
        let words = replacement.words();
        match replacement {
            Replacement::Role(_) => rewritten.push_str(&words),
            Replacement::Words(_) => {
                let capital = begins_sentence(&rewritten) && !written.starts_with(char::is_lowercase);
                let words = without_article(&words, &rewritten).to_owned();
                push(&mut rewritten, &words, capital);
            }
        }
        so_far = range.end;
        if let Some(apostrophe) = bare_possessive(written, rest).filter(|_| !words.ends_with('s')) {
            rewritten.push(apostrophe);
            rewritten.push('s');
            so_far += apostrophe.len_utf8();
        }
    }
    rewritten.push_str(text.get(so_far..).unwrap_or_default());
    rewritten
}

fn push(to: &mut String, words: &str, capital: bool) {
    let mut letters = words.chars();
    match letters.next().filter(|_| capital) {
        Some(first) => to.extend(first.to_uppercase().chain(letters)),
        None => to.push_str(words),
    }
}

/// "a neighbour" without its article where another word does its work: my neighbour, the new neighbour is left.
fn without_article<'w>(words: &'w str, before: &str) -> &'w str {
    let line = before.trim_end_matches(' ');
    let last = line.rsplit(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’').next().unwrap_or_default().to_lowercase();
    let led = line.len() < before.len() && crate::say!("replaced-behind").split_whitespace().any(|word| word == last);
    let articles = crate::say!("replaced-articles");
    let bare = articles.split_whitespace().find_map(|article| words.strip_prefix(article)?.strip_prefix(' '));
    bare.filter(|_| led).unwrap_or(words)
}

/// Whether what follows `before` begins a sentence or a line.
fn begins_sentence(before: &str) -> bool {
    let before = before.trim_end_matches(|c: char| c == ' ' || c == '\t' || "\"'“”‘’([*•–—-".contains(c));
    before.chars().next_back().is_none_or(|last| "\n.!?…".contains(last))
}

/// The apostrophe of "James' flat", told from a closing quotation mark by the word that follows.
fn bare_possessive(written: &str, rest: &str) -> Option<char> {
    let apostrophe = rest.chars().next().filter(|c| matches!(c, '\'' | '’'))?;
    let mut behind = rest.chars().skip(1);
    let owns = behind.next() == Some(' ') && behind.next().is_some_and(char::is_lowercase);
    (written.ends_with(['s', 'S']) && owns).then_some(apostrophe)
}

#[cfg(test)]
mod tests {
    use super::super::{Kind, find};
    use super::*;
    use crate::model::{OwnLists, Role};

    #[test]
    fn a_role_stands_in_for_every_mention() {
        let check = |passages: &[&str], expect: &[&str]| {
            let things = find(passages, &OwnLists::default());
            let decisions: Vec<Decision> = things.iter().map(|thing| Decision::Replace(thing.suggested.clone())).collect();
            assert_eq!(applied(passages, things.iter().zip(&decisions)), expect);
        };
        check(
            &["Femi's review. I saw Femi Adeyemi there, and femi laughed.", "\"Femi came\""],
            &[
                "[person I support]'s review. I saw [person I support] there, and [person I support] laughed.",
                "\"[person I support] came\"",
            ],
        );
        check(&["He gave me 0412 555 783. We met on the 3rd of March."], &["He gave me [phone number]. We met on the [date]."]);
        check(
            &["his sister Renee, my Jas\nMarcus rang"],
            &["his sister [family member], my [person I support]\n[person I support] rang"],
        );
        check(&["at St Oswald's Hospital, the Banksia Unit"], &["at [service], the [service]"]);
        check(&["ok so sarah rang. sarah cried"], &["ok so [person I support] rang. [person I support] cried"]);
        check(&["We sat in James' flat"], &["We sat in [person I support]'s flat"]);
        check(&["Nothing here."], &["Nothing here."]);
    }

    #[test]
    fn words_of_ones_own_are_put_as_they_are() {
        let passages = ["Marcus rang. I like Marcus."];
        let things = find(&passages, &OwnLists::default());
        let words = Decision::Replace(Replacement::Words("my neighbour’s son".to_owned()));
        assert_eq!(applied(&passages, [(&things[0], &words)]), ["My neighbour’s son rang. I like my neighbour’s son."]);
        let words = Decision::Replace(Replacement::Words("a neighbour".to_owned()));
        let passages = ["my Marcus"];
        assert_eq!(applied(&passages, [(&find(&passages, &OwnLists::default())[0], &words)]), ["my neighbour"]);
        assert_eq!(applied(&passages, []), passages);
    }

    #[test]
    fn things_of_another_text_do_no_harm() {
        let things = find(&["Here Marcus is, in a long sentence about Marcus."], &OwnLists::default());
        assert_eq!(things[0].kind, Kind::Name);
        let role = Decision::from(Role::Someone);
        assert_eq!(applied(&["éé"], [(&things[0], &role)]), ["éé"]);
        assert!(applied(&[], [(&things[0], &role)]).is_empty());
    }
}
