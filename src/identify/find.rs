//! Every detail in some passages that could identify someone, each thing once. So far: what stands on the worker's own list, and
//! e-mail addresses.

use std::ops::Range;

use crate::model::{OwnLists, Replacement, Role};

use super::{Kind, Mention, Sureness, Thing};

/// The things in `passages`, in the order in which they are first mentioned. A passage is one chosen text; a thing may stand in
/// several.
pub fn find(passages: &[&str], lists: &OwnLists) -> Vec<Thing> {
    let mut things: Vec<Thing> = Vec::new();
    for (number, passage) in passages.iter().enumerate() {
        for range in words(passage) {
            let Some(words) = passage.get(range.clone()) else { continue };
            let mention = Mention { passage: number, range };
            match things.iter_mut().find(|thing| thing.words == words) {
                Some(thing) => thing.mentions.push(mention),
                None => things.extend(thing(words, mention, lists)),
            }
        }
    }
    things
}

fn thing(words: &str, mention: Mention, lists: &OwnLists) -> Option<Thing> {
    let listed = lists.always.iter().find(|(known, _)| known == words);
    let (kind, suggested) = match listed {
        Some((_, suggested)) => (Kind::Listed, suggested.clone()),
        None if lists.never.iter().any(|known| known == words) => return None,
        None if words.contains('@') => (Kind::Email, Replacement::Role(Role::Email)),
        None => return None,
    };
    Some(Thing { kind, sureness: Sureness::Likely, words: words.to_owned(), suggested, mentions: vec![mention] })
}

/// Where the words of a passage stand, without the punctuation around them.
fn words(passage: &str) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut from = 0;
    for piece in passage.split(char::is_whitespace) {
        let word = piece.trim_start_matches(|c: char| !c.is_alphanumeric());
        let start = from + piece.len() - word.len();
        words.push(start..start + word.trim_end_matches(|c: char| !c.is_alphanumeric()).len());
        from += piece.len() + passage.get(from + piece.len()..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_on_the_list_and_addresses_are_found_once_with_every_mention() {
        let always = vec![("Marcus".to_owned(), Replacement::Role(Role::Supported))];
        let lists = OwnLists { always, never: vec!["me@here.test".to_owned()] };
        let found = find(&["I met Marcus; “Marcus” wrote:\nx@there.test, me@here.test"], &lists);
        let said: Vec<_> = found.iter().map(|thing| (thing.words.as_str(), thing.kind, thing.mentions.len())).collect();
        assert_eq!(said, [("Marcus", Kind::Listed, 2), ("x@there.test", Kind::Email, 1)]);
    }
}
