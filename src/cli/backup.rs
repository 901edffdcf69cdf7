//! `aftershift backup`: the whole journal in one file, read back before it is said to be there.

use std::path::PathBuf;

use crate::base::{Notice, date};
use crate::jobs::{self, Planned};
use crate::runtime;
use crate::store::{BackedUp, Store};

use super::args::BackUp;
use super::counted::counted;
use super::error::{Failure, tell};
use super::{Shell, out};

pub(super) fn run(ask: BackUp, shell: &Shell) -> Result<(), Failure> {
    shell.trouble.iter().for_each(tell);
    let (store, now) = (shell.store(), runtime::moment().now);
    if ask.if_due {
        return if_due(&store, shell);
    }
    let file = file(ask.output, &store, shell);
    match store.back_up(&file, ask.force, now)? {
        Some(backed_up) => told(&backed_up, &[]),
        None => Err(none(&store)),
    }
}

fn if_due(store: &Store, shell: &Shell) -> Result<(), Failure> {
    let no_plan = || Failure::usage(Notice::new(crate::say!("backup-no-plan")).hint(crate::say!("backup-no-plan-hint")));
    let plan = shell.settings.backup.as_ref().ok_or_else(no_plan)?;
    let now = runtime::moment().now;
    match jobs::back_up_if_due(store, plan, now)? {
        Planned::Made { backed_up, gone } => told(&backed_up, &gone),
        Planned::NoJournal => Err(none(store)),
        Planned::NotDue(made) => {
            let day = date::full(made.with_timezone(&now.timezone()).date_naive());
            out::data(|to| writeln!(to, "{}", crate::say!("backup-not-due", day = day)))
        }
    }
}

/// Where it goes: to the file that was named, or by its own name into a folder.
fn file(output: Option<PathBuf>, store: &Store, shell: &Shell) -> PathBuf {
    let planned = || shell.settings.backup.as_ref().map(|plan| plan.folder.clone());
    let named = output.or_else(planned).unwrap_or_else(|| PathBuf::from("."));
    if named.is_dir() { store.backup_in(&named, runtime::moment().now) } else { named }
}

fn told(backed_up: &BackedUp, gone: &[PathBuf]) -> Result<(), Failure> {
    let mut lines = vec![crate::say!("backup-done", file = backed_up.file.display().to_string())];
    lines.extend(backed_up.counts.iter().map(|(sort, count)| format!("  {}", counted(*sort, *count))));
    lines.push(crate::say!("backup-whole"));
    lines.push(if backed_up.sealed { crate::say!("backup-sealed") } else { crate::say!("backup-open") });
    lines.extend(gone.iter().map(|file| crate::say!("backup-gone", file = file.display().to_string())));
    out::data(|to| lines.iter().try_for_each(|line| writeln!(to, "{line}")))?;
    for left in &backed_up.left_out {
        let reason = left.reason.trim_end_matches('.');
        tell(&Notice::new(crate::say!("backup-without", file = left.file.as_str(), reason = reason)));
    }
    if backed_up.left_out.is_empty() { Ok(()) } else { Err(Failure::said(false)) }
}

fn none(store: &Store) -> Failure {
    Failure::nothing(Notice::new(crate::say!("backup-none", folder = store.root().display().to_string())))
}
