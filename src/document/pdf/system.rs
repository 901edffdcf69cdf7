//! The fonts of the system, for signs that ours lack.

use std::collections::BTreeSet;
use std::env;
use std::path::PathBuf;

use parley::fontique::{Collection, FamilyInfo};
use skrifa::{FontRef, MetadataProvider};

/// Fonts that claim every sign and show the same box, or nothing, for each.
const HOLLOW: [&str; 5] = ["lastresort", "last resort", "adobe blank", "adobe notdef", "bmp fallback"];

/// Where systems keep fonts.
#[cfg(target_os = "windows")]
const FOLDERS: [&str; 1] = ["C:\\Windows\\Fonts"];
#[cfg(target_os = "macos")]
const FOLDERS: [&str; 2] = ["/System/Library/Fonts", "/Library/Fonts"];
#[cfg(not(any(target_os = "windows", target_os = "macos")))]
const FOLDERS: [&str; 4] =
    ["/usr/share/fonts", "/usr/local/share/fonts", "/run/current-system/sw/share/X11/fonts", "/system/fonts"];

/// Where people keep fonts of their own, beneath their home folder.
#[cfg(target_os = "windows")]
const AT_HOME: [&str; 1] = ["AppData/Local/Microsoft/Windows/Fonts"];
#[cfg(target_os = "macos")]
const AT_HOME: [&str; 1] = ["Library/Fonts"];
#[cfg(not(any(target_os = "windows", target_os = "macos")))]
const AT_HOME: [&str; 3] = [".local/share/fonts", ".fonts", ".guix-profile/share/fonts"];

/// What the system could give.
pub(super) struct Found {
    /// The families to ask, beside ours.
    pub(super) families: Vec<String>,
    /// The signs that none of them has.
    pub(super) missing: BTreeSet<char>,
}

/// As few of the system's families as have the signs in `missing`, those first that have most of them. They are put among `fonts`.
pub(super) fn families(fonts: &mut Collection, missing: &BTreeSet<char>) -> Found {
    let ours: BTreeSet<String> = fonts.family_names().map(str::to_owned).collect();
    fonts.load_fonts_from_paths(folders());
    let mut names: Vec<String> = fonts.family_names().filter(|name| !ours.contains(*name)).map(str::to_owned).collect();
    // In an order that does not hang on the disk, and plain letters first.
    names.sort_by_key(|name| (!name.contains("Sans"), name.clone()));
    let mut offers: Vec<(String, BTreeSet<char>)> = Vec::new();
    for name in names {
        let has = fonts.family_by_name(&name).map(|family| drawn(&family, missing)).unwrap_or_default();
        if !has.is_empty() && !HOLLOW.iter().any(|hollow| name.to_lowercase().contains(hollow)) {
            offers.push((name, has));
        }
    }
    let mut found = Found { families: Vec::new(), missing: missing.clone() };
    while !found.missing.is_empty() {
        // Of equals the first: `max_by_key` alone would take the last.
        let more = |offer: &&(String, BTreeSet<char>)| offer.1.intersection(&found.missing).count();
        let Some((name, has)) = offers.iter().rev().max_by_key(more).filter(|offer| more(offer) > 0) else { break };
        found.families.push(name.clone());
        found.missing = found.missing.difference(has).copied().collect();
    }
    found
}

/// Those of `signs` for which a family has an outline. A picture of a sign is no outline: it would be left out.
fn drawn(family: &FamilyInfo, signs: &BTreeSet<char>) -> BTreeSet<char> {
    let drawn = || {
        let font = family.default_font()?;
        let data = font.load(None)?;
        let face = FontRef::from_index(data.as_ref(), font.index()).ok()?;
        let (signs_of_face, outlines) = (face.charmap(), face.outline_glyphs());
        let has = |c: &&char| signs_of_face.map(**c).is_some_and(|glyph| glyph.to_u32() != 0 && outlines.get(glyph).is_some());
        Some(signs.iter().filter(has).copied().collect())
    };
    drawn().unwrap_or_default()
}

fn folders() -> Vec<PathBuf> {
    let home = env::home_dir();
    let own = AT_HOME.iter().filter_map(|folder| Some(home.as_ref()?.join(folder)));
    FOLDERS.iter().map(PathBuf::from).chain(own).filter(|folder| folder.is_dir()).collect()
}
