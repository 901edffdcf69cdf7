//! Looks over every file of the journal, and mends what can be mended.

use crate::base::{Notice, Time};
use crate::store::{Examination, Finding, Store};

/// What came of mending.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Checkup {
    /// How it stands now.
    pub examination: Examination,
    /// What was mended.
    pub mended: Vec<Finding>,
    /// What could not be mended, and why; it stands as it stood.
    pub left: Vec<(Finding, Notice)>,
}

/// Looks at every file; `None` where there is no journal.
pub fn examine(store: &Store, now: Time) -> Option<Examination> {
    store.examine(now, &super::shelf(store).broken)
}

/// Looks at every file and mends what can be mended without losing a byte; `None` where there is no journal.
pub fn mend(store: &Store, now: Time) -> Option<Checkup> {
    let mut checkup = Checkup { examination: examine(store, now)?, ..Checkup::default() };
    let mut tried: Vec<Finding> = Vec::new();
    loop {
        let mends = |finding: &&Finding| finding.mend.is_some() && !tried.contains(finding);
        let mut next: Vec<Finding> = checkup.examination.findings.iter().filter(mends).cloned().collect();
        next.sort_by(|one, other| one.mend.cmp(&other.mend));
        if next.is_empty() {
            return Some(checkup);
        }
        for finding in next {
            tried.push(finding.clone());
            match store.mend(&finding) {
                Ok(()) => checkup.mended.push(finding),
                Err(error) => checkup.left.push((finding, error.notice())),
            }
        }
        checkup.examination = examine(store, now)?;
        let Checkup { examination, mended, .. } = &mut checkup;
        // A disk may take a change and not keep it.
        mended.retain(|finding| !examination.findings.contains(finding));
    }
}
