//! Which of two versions is newer.

use std::cmp::Ordering;

use crate::model::{Pack, Shelf};
use crate::say;

/// How one version stands to another (<https://semver.org>): by its numbers; a draft of a version comes before it.
pub fn compare_versions(one: &str, other: &str) -> Ordering {
    let (core, draft) = parts(one);
    let (other_core, other_draft) = parts(other);
    let numbers = |core: &str| core.split('.').map(|number| number.parse().unwrap_or(0)).collect::<Vec<u32>>();
    numbers(core).cmp(&numbers(other_core)).then_with(|| match (draft, other_draft) {
        (Some(draft), Some(other)) => draft.split('.').map(Mark::of).cmp(other.split('.').map(Mark::of)),
        (draft, other) => other.is_some().cmp(&draft.is_some()),
    })
}

/// The numbers of a version, and which draft of it this is. What it was built with says nothing of its place.
fn parts(version: &str) -> (&str, Option<&str>) {
    let version = version.split('+').next().unwrap_or_default();
    version.split_once('-').map_or((version, None), |(core, draft)| (core, Some(draft)))
}

/// What tells one draft from another: numbers by how great they are, and before words.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Mark<'v> {
    Number(u64),
    Word(&'v str),
}

impl<'v> Mark<'v> {
    fn of(part: &'v str) -> Self {
        part.parse().map_or(Self::Word(part), Self::Number)
    }
}

/// That a pack translates an older version of another than the one that is here, in a sentence, if it does.
pub fn behind(pack: &Pack, shelf: &Shelf) -> Option<String> {
    let made_from = pack.translates.as_ref()?;
    let now = &shelf.pack(&made_from.of)?.version;
    let older = compare_versions(&made_from.edition, now) == Ordering::Less;
    older.then(|| say!("find-behind", pack = made_from.of.as_str(), version = made_from.edition.as_str(), now = now.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_stand_by_their_numbers() {
        let check = |one: &str, other: &str, expect| assert_eq!(compare_versions(one, other), expect, "{one} {other}");
        check("1.10.0", "1.9.3", Ordering::Greater);
        check("1.0.0", "1.0.0+built", Ordering::Equal);
        check("2.0.0-draft", "2.0.0", Ordering::Less);
        check("1.0.0-rc.10", "1.0.0-rc.9", Ordering::Greater);
        let drafts = ["alpha", "alpha.1", "alpha.beta", "beta", "beta.2", "beta.11", "rc.1"];
        for (one, other) in drafts.iter().zip(&drafts[1..]) {
            check(&format!("1.0.0-{one}"), &format!("1.0.0-{other}"), Ordering::Less);
        }
        check("1.0.0-2", "1.0.0-a", Ordering::Less);
    }
}
