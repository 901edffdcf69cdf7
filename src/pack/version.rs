//! Which of two versions is newer.

use std::cmp::Ordering;

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
