//! `aftershift pack install`, `remove` and `first-page`: what a person does to their own shelf.

use std::cmp::Ordering;
use std::path::{Path, PathBuf};

use crate::base::Notice;
use crate::jobs::{self, Candidate, Replaced, Usable, Verdict};
use crate::model::{PackId, Unreadable};
use crate::pack::{self, Rule, Severity};
use crate::say;
use crate::store::{Shelved, Store, StoreError};

use super::error::Failure;
use super::lint::{self, Looked};
use super::pack_files::PackFiles;
use super::reflect::no_pack;
use super::{Shell, out};

/// Installs the pack or overlay at `path`, or every one beneath it. All of them or none.
pub(super) fn install(path: &Path, yes: bool, dry_run: bool, shell: &Shell) -> Result<(), Failure> {
    let store = shell.store();
    let files = files(path)?;
    if files.is_empty() {
        return Err(Failure::nothing(Notice::new(say!("cli-check-none"))));
    }
    let open = |file: &PathBuf| {
        pack::open(file).map_err(|error| nothing_because(StoreError::Reading { path: file.clone(), source: error }))
    };
    let bytes = files.iter().map(open).collect::<Result<_, _>>()?;
    let (mut looked, mut verdicts) = (Vec::new(), Vec::new());
    for (file, Candidate { text, mut findings, verdict }) in files.iter().zip(jobs::candidates(bytes, &store)) {
        if matches!(verdict, Verdict::BuiltIn(_)) {
            findings.retain(|finding| finding.rule != Rule::BuiltIn); // It is why nothing is installed, and told so.
        }
        looked.push(Looked { name: file.display().to_string(), text, findings });
        verdicts.push(verdict);
    }
    lint::print(looked.iter().filter(|looked| !looked.findings.is_empty()), shell.plain)?;
    let usable = all_usable(&looked, verdicts)?;
    let there: Vec<String> = usable.iter().filter_map(replaced).collect();
    if !there.is_empty() && !yes {
        let notice = Notice { headline: String::new(), causes: there, hint: Some(say!("cli-install-there-hint")) };
        return Err(Failure::there(notice));
    }
    if !dry_run {
        jobs::install(&store, &usable, yes).map_err(nothing_because)?;
    }
    out::data(|to| usable.iter().try_for_each(|usable| writeln!(to, "{}", done(usable, dry_run))))?;
    if !dry_run {
        tell_unfit(&usable, &store);
    }
    Ok(())
}

/// Says what of the person's overlays fits no longer, of packs that came in the place of others.
fn tell_unfit(installed: &[Usable], store: &Store) {
    let updated = installed.iter().filter(|usable| usable.what == Shelved::Pack && usable.replaces.is_some());
    let overlays: Vec<String> = updated.map(|pack| format!("{}.ron", pack.id)).collect();
    let shelf = jobs::shelf(store);
    let of_these = |stale: &&Unreadable| {
        let file = Path::new(&stale.file);
        let is_overlay = file.parent().is_some_and(|folder| folder.ends_with("overlays"));
        is_overlay && file.file_name().is_some_and(|name| overlays.iter().any(|overlay| name == overlay.as_str()))
    };
    out::name_stale(shelf.stale.iter().filter(of_these));
}

/// All of them, if each can be used, none is built in and no two are called the same. Else what is the matter with the first that
/// cannot be, and how many more there are.
fn all_usable(looked: &[Looked], verdicts: Vec<Verdict>) -> Result<Vec<Usable>, Failure> {
    let (mut usable, mut refused): (Vec<Usable>, Vec<Failure>) = (Vec::new(), Vec::new());
    for (looked, verdict) in looked.iter().zip(verdicts) {
        let file = looked.name.as_str();
        let notice = match verdict {
            Verdict::Usable(one) if usable.iter().any(|other| other.what == one.what && other.id == one.id) => {
                Notice::new(say!("cli-install-twice", file = file, id = one.id.to_string()))
            }
            Verdict::Usable(one) => {
                usable.push(one);
                continue;
            }
            Verdict::BuiltIn(id) => {
                let hint = say!("cli-install-built-in-hint", id = id.to_string());
                Notice::new(say!("cli-install-built-in", file = file, id = id.to_string())).hint(hint)
            }
            Verdict::Faulty => {
                refused.push(Failure::nothing(Notice::new(faulty(looked))));
                continue;
            }
        };
        refused.push(Failure::failed(notice));
    }
    let others = refused.len().saturating_sub(1);
    match refused.into_iter().next() {
        None => Ok(usable),
        Some(first) if others == 0 => Err(first),
        Some(first) => Err(first.and(say!("cli-install-others", others = others))),
    }
}

/// What was found first of what stands in a file's way; all of it has been shown.
fn faulty(looked: &Looked) -> String {
    let error = looked.findings.iter().find(|finding| finding.rule.severity() == Severity::Error);
    let line = error.map_or(1, |finding| pack::place(&looked.text, finding.span.start).0);
    let finding = error.map_or("", |finding| &finding.sentence);
    say!("cli-install-faulty", file = looked.name.as_str(), line = line, finding = finding)
}

/// The disk said no: nothing was installed, unless the error says so.
fn nothing_because(error: StoreError) -> Failure {
    match error {
        half @ StoreError::HalfWay { .. } => half.into(),
        error => Failure::from(error).after(say!("cli-install-nothing")),
    }
}

/// What stands in the place of this one, in a sentence.
fn replaced(usable: &Usable) -> Option<String> {
    let Replaced { version: there, comes, same } = usable.replaces.clone()?;
    let (id, version) = (usable.id.to_string(), usable.version.clone());
    Some(match (usable.what, comes) {
        (Shelved::Overlay, _) => say!("cli-install-there-overlay", id = id),
        (Shelved::Pack, Ordering::Greater) => say!("cli-install-there-older", id = id, there = there, version = version),
        (Shelved::Pack, Ordering::Less) => say!("cli-install-there-newer", id = id, there = there, version = version),
        (Shelved::Pack, Ordering::Equal) if !same => say!("cli-install-there-differs", id = id, there = there),
        (Shelved::Pack, Ordering::Equal) => say!("cli-install-there-same", id = id, there = there),
    })
}

/// What was done, or would be.
fn done(usable: &Usable, dry_run: bool) -> String {
    let (id, version) = (usable.id.to_string(), usable.version.clone());
    let words = match (usable.what, dry_run) {
        (Shelved::Pack, false) => say!("cli-installed", id = id, version = version),
        (Shelved::Pack, true) => say!("cli-would-install", id = id, version = version),
        (Shelved::Overlay, false) => say!("cli-installed-overlay", id = id),
        (Shelved::Overlay, true) => say!("cli-would-install-overlay", id = id),
    };
    match replaced(usable) {
        None => words,
        Some(there) if dry_run => format!("{there} {words}"),
        Some(_) => format!("{words} {}", say!("cli-install-replaced")),
    }
}

/// The pack files at `path`: itself, or every one beneath it. A link that leads out of the folder refuses the folder.
fn files(path: &Path) -> Result<Vec<PathBuf>, Failure> {
    let found = PackFiles::at(path)?;
    if let Some(link) = found.link_out {
        let sentence = say!("cli-install-link", file = link.display().to_string());
        return Err(Failure::failed(Notice::new(sentence).hint(say!("cli-install-link-hint"))));
    }
    found.tell_passed_over();
    Ok(found.files)
}

/// Takes an installed pack off the shelf, or what the person changed about a pack.
pub(super) fn remove(id: &str, overlay: bool, yes: bool, shell: &Shell) -> Result<(), Failure> {
    let store = shell.store();
    let shelf = jobs::shelf_as_it_came(&store);
    let pack_id = PackId::read(id).ok_or_else(|| no_pack(id))?;
    let what = if overlay { Shelved::Overlay } else { Shelved::Pack };
    let there = shelved(what, &pack_id, &store);
    if !there && !overlay && shelf.pack(id).is_some() {
        let hint = say!("cli-remove-built-in-hint", id = id);
        return Err(Failure::failed(Notice::new(say!("cli-remove-built-in", id = id)).hint(hint)));
    }
    if !there {
        return Err(if overlay { Failure::nothing(Notice::new(say!("cli-remove-no-overlay", id = id))) } else { no_pack(id) });
    }
    if !yes {
        let words = if overlay { say!("cli-remove-ask-overlay", id = id) } else { say!("cli-remove-ask", id = id) };
        return Err(Failure::failed(Notice::new(words).hint(say!("cli-remove-ask-hint"))));
    }
    store.unshelve(what, &pack_id)?;
    let (words, more) = match what {
        Shelved::Pack => {
            let left = shelved(Shelved::Overlay, &pack_id, &store);
            (say!("cli-removed", id = id), left.then(|| say!("cli-removed-overlay-left", id = id)))
        }
        Shelved::Overlay => {
            let as_it_came = shelf.pack(id).is_some();
            (say!("cli-removed-overlay", id = id), as_it_came.then(|| say!("cli-removed-overlay-pack")))
        }
    };
    out::data(|to| writeln!(to, "{}", std::iter::once(words).chain(more).collect::<Vec<_>>().join(" ")))
}

/// Whether a file of that id stands there, whatever it holds.
fn shelved(what: Shelved, id: &PackId, store: &Store) -> bool {
    store.shelved(what).into_iter().filter_map(Result::ok).any(|file| file.id == *id)
}

/// Puts a pack on the first page or takes it off.
pub(super) fn first_page(id: &str, on: bool, shell: &Shell) -> Result<(), Failure> {
    let store = shell.store();
    let shelf = jobs::shelf(&store);
    let pack = shelf.pack(id).ok_or_else(|| no_pack(id))?;
    jobs::put_on_first_page(&store, &pack.id, on)?;
    let title = pack.title.clone();
    let words = if on { say!("cli-first-page-on", title = title) } else { say!("cli-first-page-off", title = title) };
    out::data(|to| writeln!(to, "{words}"))
}
