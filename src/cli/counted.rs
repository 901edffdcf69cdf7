//! How many files of a sort, in words.

use crate::store::Sort;

/// "7 entries".
pub(super) fn counted(sort: Sort, count: usize) -> String {
    match sort {
        Sort::Journal => crate::say!("doctor-count-journal", count = count),
        Sort::Entries => crate::say!("doctor-count-entries", count = count),
        Sort::Drafts => crate::say!("doctor-count-drafts", count = count),
        Sort::Versions => crate::say!("doctor-count-versions", count = count),
        Sort::Sessions => crate::say!("doctor-count-sessions", count = count),
        Sort::Packets => crate::say!("doctor-count-packets", count = count),
        Sort::Cards => crate::say!("doctor-count-cards", count = count),
        Sort::Packs => crate::say!("doctor-count-packs", count = count),
        Sort::Trash => crate::say!("doctor-count-trash", count = count),
        Sort::Locks => crate::say!("doctor-count-locks", count = count),
        Sort::Others => crate::say!("doctor-count-others", count = count),
    }
}
