//! `aftershift doctor`: every file of the journal looked at, what is wrong with it, and what is safe.

use std::io::{self, IsTerminal, Write};

use serde_json::{Value, json};

use crate::base::{Notice, text};
use crate::jobs::{self, Checkup};
use crate::runtime;
use crate::store::{Examination, Fault, Finding, LockState, Mend, Store};

use super::counted::counted;
use super::error::Failure;
use super::{Shell, out};

/// So many files that others may look into are named; the others are counted.
const NAMED: usize = 3;

pub(super) fn run(json: bool, repair: bool, shell: &Shell) -> Result<(), Failure> {
    let store = opened_if_asked(shell)?;
    let now = runtime::moment().now;
    let checkup = if repair {
        jobs::mend(&store, now)
    } else {
        jobs::examine(&store, now).map(|examination| Checkup { examination, ..Checkup::default() })
    };
    let journal = store.root().display().to_string();
    let Some(checkup) = checkup else {
        return Err(Failure::nothing(Notice::new(crate::say!("doctor-no-journal", folder = journal))));
    };
    if json {
        out::json(&as_json(&journal, &checkup))?;
    } else {
        out::data(|to| tell(&journal, &checkup, repair, to))?;
    }
    let Examination { findings, unopened, .. } = &checkup.examination;
    match (findings.is_empty(), unopened) {
        (false, _) => Err(Failure::said(false)),
        (true, 0) => Ok(()),
        (true, _) => Err(Failure::locked(Notice::new(crate::say!("doctor-locked")).hint(crate::say!("doctor-locked-hint")))),
    }
}

/// The journal, unlocked where a passphrase is at hand or somebody can be asked for it. What is sealed can be seen from outside as well.
fn opened_if_asked(shell: &Shell) -> Result<Store, Failure> {
    let store = shell.store();
    let can_open = shell.passphrase_file.is_some() || io::stdin().is_terminal();
    if store.lock_state() == LockState::Locked && can_open { shell.journal() } else { Ok(store) }
}

fn tell(journal: &str, checkup: &Checkup, repair: bool, to: &mut dyn Write) -> io::Result<()> {
    let Checkup { examination, mended, left } = checkup;
    let mut say = |words: String| writeln!(to, "{}", text::shown(&words));
    say(crate::say!("doctor-journal", folder = journal))?;
    for (sort, count) in &examination.well {
        say(format!("  {}", counted(*sort, *count)))?;
    }
    say(String::new())?;
    let (closed, mended) = apart(mended);
    for finding in mended.iter().chain(closed.iter().take(NAMED)) {
        say(crate::say!("doctor-mended", file = finding.file.as_str(), done = done(finding)))?;
    }
    if closed.len() > NAMED {
        say(crate::say!("doctor-more-modes", more = closed.len() - NAMED))?;
    }
    for (finding, notice) in left {
        say(crate::say!("doctor-not-mended", file = finding.file.as_str(), reason = notice.headline.as_str()))?;
    }
    let (modes, others) = apart(&examination.findings);
    for finding in others.iter().chain(modes.iter().take(NAMED)) {
        say(sentence(finding))?;
        say(format!("    {}", safe(finding.fault)))?;
        if let (Some(mend), false) = (&finding.mend, repair) {
            say(format!("    {}", offer(mend)))?;
        }
    }
    if modes.len() > NAMED {
        say(crate::say!("doctor-more-modes", more = modes.len() - NAMED))?;
    }
    if examination.findings.is_empty() { say(crate::say!("doctor-well")) } else { Ok(()) }
}

/// What is about who may look, of which there may be as much as there are files, and everything else.
fn apart(findings: &[Finding]) -> (Vec<&Finding>, Vec<&Finding>) {
    findings.iter().partition(|finding| finding.fault == Fault::Modes)
}

fn sentence(finding: &Finding) -> String {
    let (file, reason) = (finding.file.as_str(), finding.reason.as_str());
    match finding.line {
        Some(line) => crate::say!("doctor-finding-line", file = file, line = line, reason = reason),
        None => crate::say!("doctor-finding", file = file, reason = reason),
    }
}

/// What is safe, whatever is wrong.
fn safe(fault: Fault) -> String {
    match fault {
        Fault::Broken => crate::say!("doctor-safe-broken"),
        Fault::Newer => crate::say!("doctor-safe-newer"),
        Fault::Copy => crate::say!("doctor-safe-copy"),
        Fault::Version => crate::say!("doctor-safe-version"),
        Fault::Misplaced => crate::say!("doctor-safe-misplaced"),
        Fault::Modes => crate::say!("doctor-safe-modes"),
        Fault::Leftover => crate::say!("doctor-safe-leftover"),
        Fault::NoCharter => crate::say!("doctor-safe-no-charter"),
        Fault::Unsettled => crate::say!("doctor-safe-unsettled"),
        Fault::InTheOpen => crate::say!("doctor-safe-in-the-open"),
        Fault::NoKey => crate::say!("doctor-safe-no-key"),
        Fault::NoFile => crate::say!("doctor-safe-no-file"),
    }
}

/// What `--repair` would do.
fn offer(mend: &Mend) -> String {
    match mend {
        Mend::SweepUp => crate::say!("doctor-offer-sweep-up"),
        Mend::SetAside => crate::say!("doctor-offer-set-aside"),
        Mend::Move(_) => crate::say!("doctor-offer-move"),
        Mend::Close(_) => crate::say!("doctor-offer-close"),
        Mend::MakeCharter => crate::say!("doctor-offer-charter"),
        Mend::Settle => crate::say!("doctor-offer-settle"),
    }
}

/// What `--repair` did.
fn done(finding: &Finding) -> String {
    match &finding.mend {
        None => String::new(),
        Some(Mend::SweepUp) => crate::say!("doctor-done-sweep-up"),
        Some(Mend::SetAside) => crate::say!("doctor-done-set-aside"),
        Some(Mend::Move(_)) => crate::say!("doctor-done-move"),
        Some(Mend::Close(_)) => crate::say!("doctor-done-close"),
        Some(Mend::MakeCharter) => crate::say!("doctor-done-charter"),
        Some(Mend::Settle) => crate::say!("doctor-done-settle"),
    }
}

fn as_json(journal: &str, checkup: &Checkup) -> Value {
    let Checkup { examination, mended, left } = checkup;
    let well: serde_json::Map<String, Value> =
        examination.well.iter().map(|(sort, count)| (sort.id().to_owned(), json!(count))).collect();
    let not_mended = left.iter().map(|(finding, notice)| json!({ "finding": finding_json(finding), "because": notice.headline }));
    json!({
        "journal": journal,
        "well": well,
        "unopened": examination.unopened,
        "findings": examination.findings.iter().map(finding_json).collect::<Vec<_>>(),
        "mended": mended.iter().map(finding_json).collect::<Vec<_>>(),
        "not_mended": not_mended.collect::<Vec<_>>(),
    })
}

fn finding_json(finding: &Finding) -> Value {
    json!({
        "file": finding.file,
        "line": finding.line,
        "fault": fault_id(finding.fault),
        "reason": finding.reason,
        "mend": finding.mend.as_ref().map(mend_id),
    })
}

fn fault_id(fault: Fault) -> &'static str {
    match fault {
        Fault::Broken => "broken",
        Fault::Newer => "newer",
        Fault::Copy => "copy",
        Fault::Version => "version",
        Fault::Misplaced => "misplaced",
        Fault::Modes => "modes",
        Fault::Leftover => "leftover",
        Fault::NoCharter => "no-charter",
        Fault::Unsettled => "unsettled",
        Fault::InTheOpen => "in-the-open",
        Fault::NoKey => "no-key",
        Fault::NoFile => "no-file",
    }
}

fn mend_id(mend: &Mend) -> &'static str {
    match mend {
        Mend::SweepUp => "sweep-up",
        Mend::SetAside => "set-aside",
        Mend::Move(_) => "move",
        Mend::Close(_) => "close",
        Mend::MakeCharter => "make-charter",
        Mend::Settle => "settle",
    }
}
