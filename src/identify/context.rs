//! What the words beside a name say of the one who has it: "his sister Renee", "supervision with Carol".

use std::ops::Range;

use super::Kind;
use super::lexicon::Trait;
use super::scan::Scan;
use super::text::{Gap, Shape, Token};
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

/// The role that the words beside these tokens give somebody or something, if they give one.
pub(super) fn role(scan: &Scan<'_>, tokens: &Range<usize>, kind: Kind) -> Option<Role> {
    if matches!(kind, Kind::Name | Kind::Place) && is_service(scan, tokens) {
        return Some(Role::Service);
    }
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

/// Whether a service is called so by what stands beside it: "admitted to Bentley", "a worker from Ruah", "Royal Perth", "the Alfred."
fn is_service(scan: &Scan<'_>, tokens: &Range<usize>) -> bool {
    let Some(first) = scan.tokens.get(tokens.start) else { return false };
    let back =
        |by| tokens.start.checked_sub(by).and_then(|at| scan.tokens.get(at)).filter(|_| !first.opens && first.gap != Gap::Line);
    let before = back(1).map_or("", |token| &*token.folded);
    let people = [Trait::Working, Trait::Clinical, Trait::Managing, Trait::Supervising];
    let come_to =
        ["to", "from", "at", "in", "into", "by"].contains(&before) && back(2).is_some_and(|token| token.has(Trait::Admitting));
    let of_theirs = ["from", "at"].contains(&before) && back(2).is_some_and(|token| token.has_any(&people));
    let royal = tokens.len() > 1 && first.folded == "royal";
    // "the Alfred rang", but not "the Doyle house".
    let behind = scan.tokens.get(tokens.end).filter(|token| token.gap != Gap::Line && token.shape != Shape::Mark);
    let ends = behind.is_none_or(|token| token.has_any(&[Trait::Function, Trait::Being, Trait::Saying]));
    come_to || of_theirs || royal || before == "the" && ends
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
        check("Admitted to Bentley, then sent home", Role::Service);
        check("a worker from Ruah said so", Role::Service);
        check("We sat outside Royal Perth", Role::Service);
        check("then the Alfred rang back", Role::Service);
        check("the Doyle house", Role::Supported);
        check("the consultant, Whitcombe", Role::Clinician);
    }
}
