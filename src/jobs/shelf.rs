//! The shelf a person chooses from: what is built in, what they installed, and what they changed about either.

use crate::model::{Pack, Shelf, Unreadable};
use crate::pack::{self, Finding, Rule, Severity, place};
use crate::store::{PackFile, Shelved, Store};

/// The whole shelf. A pack or overlay that cannot be used is named in [`Shelf::broken`], and the rest works.
pub fn shelf(store: &Store) -> Shelf {
    let mut shelf = shelf_as_it_came(store);
    for found in store.shelved(Shelved::Overlay) {
        match found {
            Ok(file) => lay_over(&file, &mut shelf),
            Err(trouble) => shelf.broken.push(trouble),
        }
    }
    shelf
}

/// The built-in pack called `id` as it stands on [the whole shelf](shelf), and nothing else read; `None` where there is none.
pub fn built_in(store: &Store, id: &str) -> Option<Pack> {
    let mut shelf = pack::shelf_of(id)?;
    let overlays = store.shelved(Shelved::Overlay).into_iter().flatten();
    overlays.filter(|file| file.id.as_str() == id).for_each(|file| lay_over(&file, &mut shelf));
    shelf.packs.pop()
}

/// The shelf with every pack as its authors wrote it: what overlays are written and looked over against.
pub fn shelf_as_it_came(store: &Store) -> Shelf {
    let mut shelf = pack::shelf();
    let mut translations = Vec::new();
    for found in store.shelved(Shelved::Pack) {
        match found {
            Ok(file) => {
                take_in(&file, &mut shelf);
                let translates = shelf.pack(file.id.as_str()).is_some_and(|pack| pack.translates.is_some());
                translations.extend(translates.then_some(file));
            }
            Err(trouble) => shelf.broken.push(trouble),
        }
    }
    let behind: Vec<Unreadable> = translations.iter().flat_map(|file| behind(file, &shelf)).collect();
    shelf.stale.extend(behind);
    pack::arrange(&mut shelf.packs);
    match store.first_page() {
        Ok(page) => shelf.first_page = page,
        Err(error) => shelf.broken.push(store.unreadable(error)),
    }
    shelf
}

/// Puts an installed pack on the shelf, unless something stands in the way.
fn take_in(file: &PackFile, shelf: &mut Shelf) {
    if shelf.pack(file.id.as_str()).is_some() {
        return shelf.broken.push(because(file, crate::say!("shelf-built-in", id = file.id.as_str().to_owned())));
    }
    let text = match pack::tidy(&file.bytes) {
        Ok(text) => text,
        Err(finding) => return shelf.broken.push(said(file, "", &finding)),
    };
    let reading = pack::read(&text, shelf);
    match reading.pack {
        Some(pack) if pack.id == file.id.as_str() => {
            shelf.installed.push(pack.id.clone());
            shelf.packs.push(pack);
        }
        Some(pack) => shelf.broken.push(because(file, crate::say!("shelf-other-id", id = pack.id))),
        None => shelf.broken.extend(worst(&reading.findings).map(|finding| said(file, &text, finding))),
    }
}

/// What is to be said of a translation whose pack has gone on since.
fn behind(file: &PackFile, shelf: &Shelf) -> Vec<Unreadable> {
    let Ok(text) = pack::tidy(&file.bytes) else { return Vec::new() };
    let findings = pack::check(&text, shelf).findings;
    findings.iter().filter(|finding| finding.rule == Rule::OldTranslation).map(|finding| said(file, &text, finding)).collect()
}

/// Lays an overlay over its pack. One that cannot be read leaves the pack as it came.
fn lay_over(file: &PackFile, shelf: &mut Shelf) {
    let text = match pack::tidy(&file.bytes) {
        Ok(text) => text,
        Err(finding) => return shelf.broken.push(said(file, "", &finding)),
    };
    let reading = pack::read_overlay(&text, shelf);
    let Some(overlay) = reading.overlay else {
        return shelf.broken.extend(worst(&reading.findings).map(|finding| said(file, &text, finding)));
    };
    if overlay.of != file.id.as_str() {
        return shelf.broken.push(because(file, crate::say!("shelf-other-id", id = overlay.of)));
    }
    shelf.stale.extend(reading.findings.iter().map(|finding| said(file, &text, finding)));
    if let Some(pack) = shelf.packs.iter_mut().find(|pack| pack.id == overlay.of) {
        let (changed, findings) = pack::apply(pack, &overlay);
        let adapted = *pack != changed;
        *pack = changed;
        shelf.stale.extend(findings.iter().map(|finding| said(file, &text, finding)));
        if adapted {
            shelf.adapted.push(overlay.of);
        }
    }
}

/// What stands in the way first.
fn worst(findings: &[Finding]) -> Option<&Finding> {
    findings.iter().find(|finding| finding.rule.severity() == Severity::Error)
}

fn because(file: &PackFile, reason: String) -> Unreadable {
    Unreadable { file: file.name.clone(), line: None, reason }
}

fn said(file: &PackFile, text: &str, finding: &Finding) -> Unreadable {
    let (line, _) = place(text, finding.span.start);
    Unreadable { file: file.name.clone(), line: Some(line), reason: finding.words() }
}
