//! `aftershift history`: the earlier versions of an entry.

use serde_json::json;

use crate::base::{Id, Notice, date};
use crate::jobs::{self, Choose};
use crate::model::Entry;
use crate::runtime;
use crate::store::Store;

use super::error::{Failure, tell};
use super::show::{as_json, no_entry, unclear, write};
use super::{Shell, out};

pub(super) fn run(id: &str, show: Option<usize>, restore: Option<usize>, json: bool, shell: &Shell) -> Result<(), Failure> {
    let store = shell.journal()?;
    let versions = store.versions(find(&store, id)?);
    let numbered = |number: usize| {
        let version = number.checked_sub(1).and_then(|at| versions.get(at));
        version.ok_or_else(|| Failure::nothing(Notice::new(crate::say!("history-no-such", number = number, most = versions.len()))))
    };
    if let Some(number) = restore {
        jobs::bring_back(&store, numbered(number)?, runtime::moment().now)?;
        tell(&Notice::new(crate::say!("history-restored", number = number)));
        return Ok(());
    }
    if let Some(number) = show {
        let (version, supervision) = (numbered(number)?, store.supervision());
        return if json { out::json(&as_json(version, &supervision)) } else { out::data(|to| write(version, &supervision, to)) };
    }
    if json {
        let versions: Vec<_> = (1_usize..).zip(&versions).map(|(number, version)| row(number, version)).collect();
        return out::json(&json!({ "versions": versions }));
    }
    if versions.is_empty() {
        return Err(Failure::nothing(Notice::new(crate::say!("history-none"))));
    }
    out::data(|to| {
        (1_usize..).zip(&versions).try_for_each(|(number, version)| {
            let time = version.saved.format("%H:%M").to_string();
            writeln!(
                to,
                "{}",
                crate::say!("history-row", number = number, day = date::full(version.saved.date_naive()), time = time)
            )
        })
    })
}

fn row(number: usize, version: &Entry) -> serde_json::Value {
    json!({ "number": number, "saved": version.saved.to_rfc3339() })
}

/// The entry whose id ends so.
fn find(store: &Store, typed: &str) -> Result<Id, Failure> {
    let selection = jobs::select(store, &Choose { ids: vec![typed.to_owned()], ..Choose::default() });
    match selection.entries.as_slice() {
        [entry] => Ok(entry.id),
        [] => Err(no_entry(typed)),
        _ => Err(unclear(typed)),
    }
}
