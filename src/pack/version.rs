//! Which of two versions is newer.

use std::cmp::Ordering;

use crate::model::{Pack, Shelf};
use crate::say;

/// How one version stands to another (<https://semver.org>): by its numbers; a draft of a version comes before it.
pub fn compare_versions(one: &str, other: &str) -> Ordering {
    let key = |version: &str| {
        let version = version.split('+').next().unwrap_or_default();
        let (core, draft) = version.split_once('-').map_or((version, None), |(core, draft)| (core, Some(draft.to_owned())));
        let numbers: Vec<u32> = core.split('.').map(|number| number.parse().unwrap_or(0)).collect();
        (numbers, draft.is_none(), draft)
    };
    key(one).cmp(&key(other))
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
        let check = |one, other, expect| assert_eq!(compare_versions(one, other), expect, "{one} {other}");
        check("1.10.0", "1.9.3", Ordering::Greater);
        check("1.0.0", "1.0.0+built", Ordering::Equal);
        check("2.0.0-draft", "2.0.0", Ordering::Less);
    }
}
