//! What the words beside a name say of the one who has it: "his sister Renee", "supervision with Carol".

use std::ops::Range;

use super::Kind;
use super::lexicon::Trait;
use super::scan::Scan;
use super::text::{Gap, Token};
use crate::model::Role;

/// How many tokens are looked back over.
const NEAR: usize = 4;

/// Which words stand for which role, the surest first.
const SAYING: [(Trait, Role); 6] = [
    (Trait::Supervising, Role::Supervisor),
    (Trait::Clinical, Role::Clinician),
    (Trait::Relative, Role::Relative),
    (Trait::Friendly, Role::Friend),
    (Trait::Managing, Role::Manager),
    (Trait::Working, Role::Colleague),
];

/// The role that the words before these tokens give a person, if they give one.
pub(super) fn role(scan: &Scan<'_>, tokens: &Range<usize>, kind: Kind) -> Option<Role> {
    if kind != Kind::Name {
        return None;
    }
    let of = |token: &Token<'_>| SAYING.into_iter().find(|(says, _)| token.has(*says)).map(|(_, role)| role);
    let title = scan.tokens.get(tokens.start).filter(|title| title.has(Trait::Clinical)).and_then(of);
    title.or_else(|| {
        let before = scan.tokens.get(tokens.start.saturating_sub(NEAR)..tokens.start)?;
        let first = scan.tokens.get(tokens.start)?;
        // From here back to where the sentence begins, or another name stands.
        let near = before.iter().rev().scan(first.gap == Gap::Line || first.opens, |over, token| {
            let stays = !*over && (token.is_word() || token.is_mark(',') || token.is_mark('\'') || token.is_mark('’'));
            *over |= token.opens || token.gap == Gap::Line;
            stays.then_some(token)
        });
        let mut between = tokens.start;
        near.take_while(|_| {
            between -= 1;
            scan.is_free(between)
        })
        .find_map(of)
    })
}

#[cfg(test)]
mod tests {
    use super::super::find;
    use super::*;
    use crate::model::{OwnLists, Replacement};

    #[test]
    fn the_words_before_a_name_say_who_it_is() {
        let check = |text, expect| {
            let things = find(&[text], &OwnLists::default());
            assert_eq!(things.first().map(|thing| thing.suggested.clone()), Some(Replacement::Role(expect)), "{text}");
        };
        check("said her sister Renee had stopped", Role::Relative);
        check("his koro, Matiu Parata, is here", Role::Relative);
        check("bring this to supervision with Carol.", Role::Supervisor);
        check("The consultant, Dr Whitcombe, as much", Role::Clinician);
        check("The new worker, Jas, asked", Role::Colleague);
        check("Met with Tamika at the drop-in", Role::Supported);
        check("rang his sister. Tamika came", Role::Supported);
        check("We drove to Broadmeadows, in Broadmeadows", Role::Supported);
        check("in Broadmeadows", Role::Place);
    }
}
