//! Names in a backup and of one. A name that could lead out of a folder, or open something else there, is no name.

use std::path::{Component, Path, PathBuf};

use chrono::{DateTime, NaiveDateTime, Utc};

use crate::base::{Id, Time, is_device};

/// Where the journal's files stand in a backup.
pub(super) const JOURNAL: &str = "journal/";

/// What a backup says of itself.
pub(super) const MANIFEST: &str = "manifest.ron";

/// No part of a name is longer. Bytes.
const LONGEST: usize = 255;

/// How the time in the name of a backup is written.
const TIME: &str = "%Y%m%dT%H%M%SZ";

/// What the file at `path`, in the journal at `root`, is called in a backup; `None` where it would be refused on the way back.
pub(super) fn inside(root: &Path, path: &Path) -> Option<String> {
    let part = |part: Component<'_>| match part {
        Component::Normal(name) => Some(name.to_str()?.to_owned()),
        _ => None,
    };
    let parts: Vec<String> = path.strip_prefix(root).ok()?.components().map(part).collect::<Option<_>>()?;
    Some(parts.join("/")).filter(|name| is_safe(name))
}

/// Whether a file of this name stays in its folder, on every system.
pub(super) fn is_safe(name: &str) -> bool {
    name.split('/').all(|part| {
        let is_odd = |c: char| c.is_control() || ['\\', ':', '*', '?', '"', '<', '>', '|'].contains(&c);
        (1..=LONGEST).contains(&part.len())
            && !part.starts_with('.')
            && !part.ends_with(['.', ' '])
            && !part.contains(is_odd)
            && !is_device(part)
    })
}

/// Where the file called `name` belongs, in the journal at `root`.
pub(super) fn place(root: &Path, name: &str) -> PathBuf {
    name.split('/').fold(root.to_owned(), |path, part| path.join(part))
}

/// What a backup of the journal called `journal`, made now, is called: by when and of what, and nothing else.
pub(super) fn of_backup(journal: Option<Id>, now: Time) -> String {
    let made = now.with_timezone(&Utc).format(TIME);
    journal.map_or_else(|| format!("aftershift-{made}.zip"), |journal| format!("aftershift-{made}-{journal}.zip"))
}

/// When the file called `name` was made, if it is called like a backup of the journal called `journal`.
pub(super) fn made(name: &str, journal: Id) -> Option<DateTime<Utc>> {
    let made = name.strip_prefix("aftershift-")?.strip_suffix(&format!("-{journal}.zip"))?;
    NaiveDateTime::parse_from_str(made, TIME).ok().map(|made| made.and_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_leads_out_of_its_folder() {
        for name in [
            "journal.ron",
            "entries/2026/20261121T184011Z-01M7ZPH9QR0000000000000001.ron.age",
            "entries/a (conflicted copy).ron",
            "packs/comb.ron",
        ] {
            assert!(is_safe(name), "{name}");
        }
        let hostile = [
            "",
            "/",
            "/etc/passwd",
            "a//b",
            "..",
            "../a",
            "a/../b",
            "a/..",
            ".",
            "./a",
            "a/.hidden",
            "C:/a",
            "C:a",
            "a\\b",
            "\\\\host\\a",
            "a\0b",
            "a/",
            "con",
            "a/NUL.ron",
            "com1.ron",
            "lpt\u{b2}",
            "a.",
            "a ",
            "a\nb",
            "a|b",
        ];
        for name in hostile {
            assert!(!is_safe(name), "{name:?}");
        }
        assert!(!is_safe(&"a".repeat(256)));
    }

    #[test]
    fn a_name_in_a_backup_says_where_the_file_belongs() {
        let (root, path) = (Path::new("j"), Path::new("j/entries/2026/a.ron"));
        assert_eq!(inside(root, path).as_deref(), Some("entries/2026/a.ron"));
        assert_eq!(place(root, "entries/2026/a.ron"), path);
        assert_eq!(inside(root, Path::new("j/a:b.ron")), None);
        assert_eq!(inside(root, Path::new("k/a.ron")), None);
    }

    #[test]
    fn a_backup_is_known_by_its_name() {
        let now = Time::parse_from_rfc3339("2026-11-22T14:42:09+08:00").unwrap();
        let (ours, theirs) = (Id::new(1, 1), Id::new(1, 2));
        let name = of_backup(Some(ours), now);
        assert_eq!(name, "aftershift-20261122T064209Z-00000000010000000000000001.zip");
        assert_eq!(made(&name, ours), Some(now.with_timezone(&Utc)));
        assert_eq!(made(&name, theirs), None);
        for other in ["aftershift-20261122T064209Z.zip", "thesis.zip", "aftershift-yesterday-00000000010000000000000001.zip"] {
            assert_eq!(made(other, ours), None, "{other}");
        }
    }
}
